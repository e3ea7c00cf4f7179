#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "tests/crash/life_cut.h"
#include "tests/support/private_postgres.h"

namespace wattdesk::test {
namespace {

using cardio::Maker;
using core::MeterMode;
using Storage = StationBench::Storage;

// Every point is cut over the store in memory; over the others every so many.
constexpr int kSqliteStride = 6;
constexpr int kServerStride = 24;

/// The servers' folders are in memory where the system has room for them there: a killed process
/// loses nothing that it wrote, whatever it wrote to.
void serveFromMemory()
{
    constexpr std::uintmax_t kRoomBytes = 1'000'000'000;
    std::error_code failure;
    const auto room = std::filesystem::space("/dev/shm", failure);
    if (!failure && room.available > kRoomBytes) {
        ::setenv("TMPDIR", "/dev/shm", 0);
    }
}

std::unique_ptr<StationBench> benchOnServer(const LifeCase& param)
{
    serveFromMemory();
    return std::make_unique<StationBench>(PrivatePostgres::shared().freshSchema(), param.mode,
                                          param.maker);
}

/// One case a story, with what varies taken in turn.
std::vector<LifeCase> oneCaseAStory()
{
    const std::vector<LifeCase> all = lifeCases();
    std::vector<LifeCase> some;
    for (auto first = all.begin(); first != all.end();) {
        const auto end = std::find_if(first, all.end(), [&](const LifeCase& each) {
            return each.story.name != first->story.name;
        });
        const auto cases = static_cast<std::size_t>(end - first);
        some.push_back(*(first + static_cast<std::ptrdiff_t>(some.size() % cases)));
        first = end;
    }
    return some;
}

class StoreCut : public testing::TestWithParam<LifeCase> {
protected:
    /// Cuts at every `stride`th point, beginning at another one for each story.
    template <class MakeBench>
    void cutEvery(int stride, MakeBench makeBench)
    {
        const LifeCase param = GetParam();
        int cuts = 0;
        bool wasCut = true;
        for (int point = static_cast<int>(param.story.name.size()) % stride; wasCut;
             point += stride) {
            SCOPED_TRACE(testing::Message() << "power cut at point " << point);
            ASSERT_LT(point, kPointsMax);
            const std::unique_ptr<StationBench> bench = makeBench();
            wasCut = cutAndFinish(*bench, param, point);
            ++cuts;
            if (HasFailure()) {
                return;
            }
        }
        RecordProperty("cuts", cuts);
        EXPECT_GT(cuts, param.story.leastPoints / stride);
    }
};

// Goal: what holds over the store in memory holds over the files that a dead process leaves.
// Method: the database is taken as it lay on the disk at the moment of the cut, its log included,
// and opened by the next process.
TEST_P(StoreCut, OverSqliteIsDoneOnceOrNotAtAll)
{
    cutEvery(cutStride(kSqliteStride), [] {
        return std::make_unique<StationBench>(Storage::Sqlite, GetParam().mode, GetParam().maker);
    });
}

// Goal: the same over a server, whose connection is gone with the process.
TEST_P(StoreCut, OverPostgresqlIsDoneOnceOrNotAtAll)
{
    cutEvery(cutStride(kServerStride), [] { return benchOnServer(GetParam()); });
}

INSTANTIATE_TEST_SUITE_P(Deeds, StoreCut, testing::ValuesIn(oneCaseAStory()), lifeCaseName);

// Goal: a server that dies in the middle of a deed, and the station with it, lose nothing that was
// confirmed and keep nothing that was not. Method: kill the server at one point of each deed, as a
// power cut would, another one for each; start both again.
TEST(ServerCut, KilledInTheMiddleOfADeedEveryDeedIsDoneOnceOrNotAtAll)
{
    serveFromMemory();
    PrivatePostgres server;
    int point = 11;
    for (const LifeCase& param : oneCaseAStory()) {
        SCOPED_TRACE(testing::Message() << param.story.name << ", killed at point " << point);
        StationBench bench{server.freshSchema(), param.mode, param.maker};
        const auto keep = bench.power.onCut;
        bench.power.onCut = [&] {
            keep();
            server.stopAtOnce();
        };
        EXPECT_TRUE(cutAndFinish(bench, param, point, [&] { server.start(); }));
        ASSERT_FALSE(testing::Test::HasFailure());
        constexpr int kStep = 17;
        point = (point + kStep) % param.story.leastPoints;
    }
}

}  // namespace
}  // namespace wattdesk::test
