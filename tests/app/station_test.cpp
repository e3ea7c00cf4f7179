#include "app/station/station.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/station/station_log.h"
#include "core/workflow/sign_in.h"

namespace wattdesk::app {
namespace {

namespace fs = std::filesystem;
using core::ErrorCode;

const Station::OpenOptions kReading{.keyPassphrase = {}, .exclusive = false};
const Station::OpenOptions kSelling{.keyPassphrase = {}, .exclusive = true};

class StationFolder : public testing::Test {
protected:
    void SetUp() override
    {
        std::string made = (fs::temp_directory_path() / "wattdesk-station-XXXXXX").string();
        ASSERT_NE(::mkdtemp(made.data()), nullptr);
        folder = made;
    }
    void TearDown() override { fs::remove_all(folder); }

    static ErrorCode refusal(const core::Expected<std::unique_ptr<Station>>& station)
    {
        return station ? ErrorCode{} : station.error().code;
    }

    fs::path folder;
};

// Goal: a first attempt that fails does not stand in the way of the second. Method: a database
// server that is not there, then none.
TEST_F(StationFolder, MakeThatFailsLeavesTheFolderEmpty)
{
    const auto failed =
        Station::make(folder, {.database = "postgresql://nobody@127.0.0.1:1/none", .demo = true});
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::StoreUnreachable);
    EXPECT_TRUE(fs::is_empty(folder));
    const auto made = Station::make(folder, {.demo = true});
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->accounts.size(), 3U);
}

TEST_F(StationFolder, FolderWithSomethingInItIsNotTaken)
{
    std::ofstream{folder / "letter.txt"} << "mine";
    const auto made = Station::make(folder, {.demo = true});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::StationExists);
    EXPECT_TRUE(fs::exists(folder / "letter.txt"));
}

// Goal: two windows on one station never take each other's sale for a dead one.
TEST_F(StationFolder, OneProgramSellsAndOthersRead)
{
    ASSERT_TRUE(Station::make(folder, {.demo = true}));
    {
        const auto first = Station::open(folder, kSelling);
        ASSERT_TRUE(first);
        EXPECT_EQ(refusal(Station::open(folder, kSelling)), ErrorCode::StationInUse);
        const auto reader = Station::open(folder, kReading);
        ASSERT_TRUE(reader);
        const auto terminal = (*reader)->terminal();
        ASSERT_FALSE(terminal) << "no card without the lock";
        EXPECT_EQ(terminal.error().code, ErrorCode::StationInUse);
    }
    EXPECT_TRUE(Station::open(folder, kSelling)) << "the lock ends with its holder";
}

TEST_F(StationFolder, DamagedPartsAreNamed)
{
    EXPECT_EQ(refusal(Station::open(folder, kReading)), ErrorCode::StationNotFound);
    ASSERT_TRUE(Station::make(folder, {.demo = true}));
    {
        const auto station = Station::open(folder, kSelling);
        ASSERT_TRUE(station);
        fs::remove(folder / "keys" / "keystore");
        const auto terminal = (*station)->terminal();
        ASSERT_FALSE(terminal);
        EXPECT_EQ(terminal.error().code, ErrorCode::KeyStoreMissing);
    }
    std::ofstream{folder / "settings.json"} << "{\"version\": 1}";
    EXPECT_EQ(refusal(Station::open(folder, kReading)), ErrorCode::SettingsDamaged);
}

// Goal: no default secret. Method: a station that is no demo, from its making to the first sign-in.
TEST_F(StationFolder, RealStationBeginsWithAOneTimePassword)
{
    const auto weak = Station::make(folder, {.keyPassphrase = "short"});
    ASSERT_FALSE(weak);
    EXPECT_EQ(weak.error().code, ErrorCode::PasswordTooWeak);

    const auto made = Station::make(folder, {.keyPassphrase = "a long passphrase"});
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_GE(made->oneTimePassword.size(), 12U);
    EXPECT_TRUE(made->accounts.empty());
    const auto station = Station::open(folder, kReading);
    ASSERT_TRUE(station);
    core::SignIn signIn{(*station)->world(), (*station)->hasher(), (*station)->counter()};
    const auto first = signIn.signIn(made->administrator, made->oneTimePassword);
    ASSERT_FALSE(first);
    EXPECT_EQ(first.error().code, ErrorCode::PasswordChangeRequired);
    EXPECT_TRUE(
        signIn.changePassword(made->administrator, made->oneTimePassword, "my own password"));
}

TEST_F(StationFolder, FailuresGoToTheStationsLogAndNowhereElse)
{
    const core::Error error{ErrorCode::StoreFull, "no space left"};
    logFailure(folder, error);
    EXPECT_TRUE(fs::is_empty(folder)) << "no station, no log";

    ASSERT_TRUE(Station::make(folder, {.demo = true}));
    logFailure(folder, error);
    std::stringstream log;
    log << std::ifstream{folder / "log" / "station.log"}.rdbuf();
    EXPECT_NE(log.str().find("501 StoreFull: no space left"), std::string::npos) << log.str();
}

}  // namespace
}  // namespace wattdesk::app
