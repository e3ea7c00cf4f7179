#include "app/station/campaign_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/support/fake_world.h"

namespace wattdesk::test {
namespace {

using core::ErrorCode;

/// Accounts whose meters nobody has given any prices, and a folder for their list.
class CampaignFile : public testing::Test {
protected:
    void SetUp() override
    {
        std::string name = (std::filesystem::temp_directory_path() / "wattdesk-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder = name;
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    void addAccounts(std::int64_t count)
    {
        core::World world = fake.world();
        const auto added = world.unit.run([&]() -> core::Expected<void> {
            for (std::int64_t i = 1; i <= count; ++i) {
                core::Account account;
                account.id = core::AccountId{i};
                account.organisation = FakeWorld::kOrganisation;
                account.number = core::AccountNumber::parse(std::to_string(100000 + i)).value();
                account.customer.id = core::CustomerId{i};
                account.customer.organisation = FakeWorld::kOrganisation;
                account.customer.name = "赵\"一\", 二";
                account.point.id = core::ServicePointId{i};
                account.point.organisation = FakeWorld::kOrganisation;
                account.point.meter = core::MeterNumber::parse(std::to_string(i)).value();
                account.tariff = i % 2 == 0 ? FakeWorld::kMonthlyLadder : FakeWorld::kSinglePrice;
                account.standing.state = core::AccountState::Active;
                if (auto done = world.accounts.add(account); !done) {
                    return done;
                }
            }
            return {};
        });
        ASSERT_TRUE(added) << added.error().detail;
    }
    core::Expected<std::optional<std::int64_t>> write(
        std::optional<core::TariffId> tariff = {},
        const std::function<bool(std::int64_t)>& goOn = [](std::int64_t) { return true; })
    {
        return app::writeCampaignFile(path(), fake.world(), fake.administrator(), tariff, goOn);
    }
    std::filesystem::path path() const { return folder / "renew.csv"; }
    std::string content() const
    {
        std::ostringstream text;
        text << std::ifstream{path(), std::ios::binary}.rdbuf();
        return text.str();
    }
    std::int64_t files() const
    {
        return std::distance(std::filesystem::directory_iterator{folder}, {});
    }

    FakeWorld fake;
    std::filesystem::path folder;
};

// Goal: a spreadsheet reads it, whatever stands in a name. Method: quotation marks and a comma; the
// byte order mark; nobody knows of a card or its prices.
TEST_F(CampaignFile, HasALineForEveryAccountAndQuotesItsTexts)
{
    addAccounts(1);
    const auto written = write();
    ASSERT_TRUE(written);
    EXPECT_EQ(*written, 1);
    EXPECT_EQ(
        content(),
        "\xEF\xBB\xBFnumber,name,phone,address,state,card,tariff,card_prices_from,due_from\n"
        "100001,\"赵\"\"一\"\", 二\",\"\",\"\",active,,\"" +
            app::tariffNames(fake.world(), FakeWorld::kOrganisation)->at(FakeWorld::kSinglePrice) +
            "\",,2026-01-01\n");
    EXPECT_EQ(files(), 1);
}

TEST_F(CampaignFile, GoesOnBehindAPageAndKeepsToItsTariff)
{
    constexpr std::int64_t kAccounts = 2'500;
    addAccounts(kAccounts);
    std::vector<std::int64_t> reports;
    const auto all = write({}, [&](std::int64_t written) {
        reports.push_back(written);
        return true;
    });
    ASSERT_TRUE(all);
    EXPECT_EQ(*all, kAccounts);
    EXPECT_EQ(reports, (std::vector<std::int64_t>{1000, 2000}));
    EXPECT_NE(content().find("\n102500,"), std::string::npos);
    EXPECT_EQ(write(FakeWorld::kMonthlyLadder).value(), kAccounts / 2);
    EXPECT_EQ(content().find("\n100001,"), std::string::npos);
}

// Goal: a list that is not whole is never taken for one. Method: stopped at its first report; over
// a list of yesterday.
TEST_F(CampaignFile, WhatIsStoppedLeavesTheFileOfBefore)
{
    addAccounts(1'500);
    std::ofstream{path()} << "yesterday";
    const auto written = write({}, [](std::int64_t) { return false; });
    ASSERT_TRUE(written);
    EXPECT_EQ(*written, std::nullopt);
    EXPECT_EQ(content(), "yesterday");
    EXPECT_EQ(files(), 1);
}

TEST_F(CampaignFile, WhatCannotBeWrittenIsAFailure)
{
    addAccounts(1);
    folder /= "nowhere";
    const auto written = write();
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::FileNotWritable);
    folder = folder.parent_path();
    EXPECT_EQ(write(core::TariffId{99}).error().code, ErrorCode::TariffNotFound);
    EXPECT_EQ(files(), 0);
}

}  // namespace
}  // namespace wattdesk::test
