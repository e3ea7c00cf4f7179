#include <gtest/gtest.h>

#include "tests/crash/station_bench.h"

namespace wattdesk::test {
namespace {

using core::MeterMode;
using Storage = StationBench::Storage;

constexpr int kPointsMax = 2000;
const core::Money kAmount = core::Money::from(50'00).value();

enum class Story { Opening, Purchase };

/// What happens to the card between the cut and the recovery.
enum class Between { StaysOnReader, GoesToMeter };

void prepare(StationBench& bench, Story story)
{
    story == Story::Opening ? bench.prepareOpening() : bench.preparePurchase();
}

/// After every cut: recovery, the meter, and one more sale that must go through on the same card.
void finish(StationBench& bench)
{
    bench.restart();
    ASSERT_TRUE(bench.recover());
    ASSERT_TRUE(bench.look());
    bench.tap();
    ASSERT_EQ(bench.disagreement(), "");

    const auto posted = bench.postedSales();
    ASSERT_TRUE(bench.sell(kAmount));
    bench.tap();
    EXPECT_EQ(bench.postedSales(), posted + 1) << "the card takes a sale again";
    EXPECT_EQ(bench.disagreement(), "");
}

struct Case {
    Storage storage;
    MeterMode mode;
    Story story;
    Between between;
};

class PowerCut : public testing::TestWithParam<Case> {};

// Goal: money and card never disagree. Method: run one sale, cutting the power at its first point,
// then at its second, and so on until the cut comes too late to matter; restart the station after
// each, let it recover, and put the card into the meter.
TEST_P(PowerCut, AtAnyPointSellsOnceOrNotAtAll)
{
    const Case param = GetParam();
    bool isWhole = false;
    int point = 0;
    for (; !isWhole; ++point) {
        SCOPED_TRACE(testing::Message() << "power cut at point " << point);
        ASSERT_LT(point, kPointsMax);
        StationBench bench{param.storage, param.mode};
        prepare(bench, param.story);

        bench.power.cutAtPoint(point);
        isWhole = bench.sell(kAmount);
        if (param.between == Between::GoesToMeter) {
            bench.tap();
        }
        finish(bench);
        if (testing::Test::HasFailure()) {
            return;
        }
    }
    RecordProperty("points", point);
    EXPECT_GT(point, 60) << "the cut passed fewer calls than a sale makes";
}

std::string nameOf(const testing::TestParamInfo<Case>& info)
{
    const Case& c = info.param;
    return std::string{c.storage == Storage::Memory ? "Memory" : "Sqlite"} +
           (c.mode == MeterMode::Money ? "Money" : "Energy") +
           (c.story == Story::Opening ? "Opening" : "Purchase") +
           (c.between == Between::StaysOnReader ? "CardStays" : "CardGoesToMeter");
}

INSTANTIATE_TEST_SUITE_P(
    Stories, PowerCut,
    testing::Values(
        Case{Storage::Memory, MeterMode::Money, Story::Opening, Between::StaysOnReader},
        Case{Storage::Memory, MeterMode::Money, Story::Opening, Between::GoesToMeter},
        Case{Storage::Memory, MeterMode::Money, Story::Purchase, Between::StaysOnReader},
        Case{Storage::Memory, MeterMode::Money, Story::Purchase, Between::GoesToMeter},
        Case{Storage::Memory, MeterMode::Energy, Story::Opening, Between::GoesToMeter},
        Case{Storage::Memory, MeterMode::Energy, Story::Purchase, Between::StaysOnReader},
        Case{Storage::Sqlite, MeterMode::Money, Story::Opening, Between::StaysOnReader},
        Case{Storage::Sqlite, MeterMode::Money, Story::Purchase, Between::GoesToMeter}),
    nameOf);

class SecondCut : public testing::TestWithParam<Story> {};

// Goal: a recovery that is cut itself loses nothing. Method: for every cut of the sale, cut the
// recovery that follows at each of its own points; then recover undisturbed.
TEST_P(SecondCut, InTheRecoveryChangesNothing)
{
    bool saleIsWhole = false;
    int pairs = 0;
    for (int first = 0; !saleIsWhole; ++first) {
        ASSERT_LT(first, kPointsMax);
        bool recoveryIsWhole = false;
        for (int second = 0; !recoveryIsWhole; ++second) {
            SCOPED_TRACE(testing::Message() << "cuts at points " << first << " and " << second);
            ASSERT_LT(second, kPointsMax);
            StationBench bench{Storage::Memory, MeterMode::Money};
            prepare(bench, GetParam());

            bench.power.cutAtPoint(first);
            saleIsWhole = bench.sell(kAmount);
            bench.restart();
            bench.power.cutAtPoint(second);
            recoveryIsWhole = bench.recover() && bench.look();
            finish(bench);
            ++pairs;
            if (testing::Test::HasFailure()) {
                return;
            }
        }
    }
    RecordProperty("pairs", pairs);
    EXPECT_GT(pairs, 1000);
}

INSTANTIATE_TEST_SUITE_P(Stories, SecondCut, testing::Values(Story::Opening, Story::Purchase),
                         [](const auto& info) {
                             return info.param == Story::Opening ? "Opening" : "Purchase";
                         });

}  // namespace
}  // namespace wattdesk::test
