#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <memory>

#include "ctl_process.h"

namespace wattdesk::test {
namespace {

constexpr const char* kTariff = "居民单一电价";

/// "2026-10" and "2026-10-31" of the month so many months ago, by the calendar of China.
struct Month {
    std::string period;
    std::string first;
    std::string last;
};

Month monthsAgo(int months)
{
    constexpr std::time_t kChina = 8 * 3'600;
    const std::time_t now = std::time(nullptr) + kChina;
    std::tm local{};
    gmtime_r(&now, &local);
    std::tm first{};
    first.tm_year = local.tm_year;
    first.tm_mon = local.tm_mon - months;
    first.tm_mday = 1;
    const std::time_t begin = timegm(&first);
    std::tm next{};
    next.tm_year = local.tm_year;
    next.tm_mon = local.tm_mon - months + 1;
    next.tm_mday = 1;
    const std::time_t end = timegm(&next) - 1;
    const auto text = [](std::time_t time, const char* format) {
        std::tm parts{};
        gmtime_r(&time, &parts);
        char buffer[11];
        std::strftime(buffer, sizeof buffer, format, &parts);
        return std::string{buffer};
    };
    return {text(begin, "%Y-%m"), text(begin, "%Y-%m-%d"), text(end, "%Y-%m-%d")};
}

// Goal: a month from its readings to the statement, as an administrator leads it. Method: the real
// program; the account is of today, so that nothing was bought in the month: 300 kWh are used, 100
// of 120 yuan in the meter are used up; the bill is worked out from the tariff that it lists.
TEST(CtlSettle, AMonthFromItsReadingsToTheStatement)
{
    CtlProcess ctl;
    ASSERT_EQ(ctl.json({"station", "init", "--demo"}).status, 0);
    const auto byAdmin = [&](const std::vector<std::string>& arguments) {
        return ctl.jsonAs("admin", "demo-admin", arguments);
    };
    const Month before = monthsAgo(2);
    const Month month = monthsAgo(1);
    ASSERT_EQ(ctl.json({"bench", "insert", "blank-1"}).status, 0);
    const Json opened = ctl.json({"account", "open", "--name", "赵六", "--meter", "200001",
                                  "--tariff", kTariff, "--amount", "100"})
                            .document();
    const std::string number = opened["account"]["number"];

    const auto csv = ctl.folder() / "readings.csv";
    std::ofstream{csv} << "户号,周期,日期,总,剩余\n"
                       << number << ',' << before.period << ',' << before.last << ",1000,120\n"
                       << number << ',' << month.period << ',' << month.last << ",1300,20\n"
                       << number << ",2026-13," << month.last << ",1300,20\n";
    const CtlRun faulty = byAdmin({"settle", "readings", csv.string()});
    EXPECT_EQ(faulty.status, 1);
    EXPECT_EQ(faulty.document()["findings"][0]["line"], 4);
    EXPECT_EQ(faulty.document()["findings"][0]["name"], "InputPeriod");
    EXPECT_EQ(byAdmin({"settle", "reading", "--account", number, "--period", before.period, "--day",
                       before.last, "--total", "1000", "--remaining", "120"})
                  .status,
              0);
    const CtlRun entered =
        byAdmin({"settle", "reading", "--account", number, "--period", month.period, "--day",
                 month.last, "--total", "1300", "--remaining", "20"});
    ASSERT_EQ(entered.status, 0) << entered.out;
    EXPECT_EQ(entered.document()["reading"]["registers"]["total"], "1300.00");
    EXPECT_TRUE(entered.document()["reading"]["registers"]["flat"].is_null());
    EXPECT_EQ(byAdmin({"settle", "reading", "--account", number, "--period", month.period, "--day",
                       month.last, "--total", "1300", "--count", "99"})
                  .errorName(),
              "PurchaseCountAbove");
    EXPECT_EQ(byAdmin({"settle", "reading", "--account", number, "--period", month.period, "--day",
                       month.last, "--total", "1300", "--flat", "1200", "--valley", "90",
                       "--remaining", "20"})
                  .errorName(),
              "ReadingTotalDiffers");

    EXPECT_EQ(ctl.json({"settle", "period", month.period, "--dry-run"}).errorName(),
              "PermissionMissing");
    EXPECT_EQ(byAdmin({"settle", "period", month.period}).errorName(), "ApprovalMissing");
    EXPECT_EQ(byAdmin({"settle", "period", monthsAgo(0).period, "--dry-run"}).errorName(),
              "PeriodNotOver");
    const auto out = ctl.folder() / "lines.csv";
    const CtlRun tried =
        byAdmin({"settle", "period", month.period, "--dry-run", "--out", out.string()});
    ASSERT_EQ(tried.status, 0) << tried.out;
    const Json dry = tried.document()["settlement"];
    EXPECT_EQ(dry["posted"], false);
    EXPECT_EQ(dry["settled"], 1);
    EXPECT_EQ(dry["prepaid"], "100.00");
    const auto line = std::find_if(dry["lines"].begin(), dry["lines"].end(),
                                   [&](const Json& each) { return each["account"] == number; });
    ASSERT_NE(line, dry["lines"].end());
    EXPECT_EQ((*line)["energy"], "300.00");
    std::ifstream lines{out};
    const std::string all{std::istreambuf_iterator<char>{lines}, {}};
    EXPECT_NE(all.find(number + ",300.00,"), std::string::npos) << all;

    const auto post = [&] {
        const CtlRun run =
            ctl.run({"--station", ctl.station().string(), "--json", "--operator", "admin", "settle",
                     "period", month.period, "--approver", "supervisor"},
                    {{"WATTDESK_PASSWORD", "demo-admin"},
                     {"WATTDESK_APPROVER_PASSWORD", "demo-supervisor"}});
        EXPECT_EQ(run.status, 0) << run.out << run.err;
        return run.document()["settlement"];
    };
    const Json posted = post();
    EXPECT_EQ(posted["posted"], true);
    EXPECT_EQ(posted["charged"], dry["charged"]);
    EXPECT_EQ(posted["credited"], dry["credited"]);
    const Json account = ctl.json({"account", "show", number}).document()["account"];
    EXPECT_EQ(account["arrears"], (*line)["difference"]);
    const Json again = post();
    EXPECT_EQ(again["posted"], false);
    EXPECT_EQ(again["settled_before"], 1);

    const Json statement =
        byAdmin({"settle", "statement", "--account", number, "--period", month.period})
            .document()["statement"];
    EXPECT_EQ(statement["energy"], "300.00");
    EXPECT_EQ(statement["bill"], (*line)["bill"]);
    EXPECT_EQ(statement["used"]["value"], "100.00");
    EXPECT_EQ(statement["left"]["credit"], "20.00");
    EXPECT_FALSE(statement["lines"].empty());
    EXPECT_EQ(byAdmin({"settle", "statement", "--account", number, "--period", before.period})
                  .errorName(),
              "PeriodNotSettled");
    EXPECT_EQ(byAdmin({"ledger", "check"}).document()["balanced"], true);
}

TEST(CtlSettle, ASupplyContractKeepsItsTransformersPlate)
{
    CtlProcess ctl;
    ASSERT_EQ(ctl.json({"station", "init", "--demo"}).status, 0);
    const auto contract = [&](const std::vector<std::string>& plate) {
        std::vector<std::string> arguments{
            "settle",           "contract",   "--account", "100001",   "--from",
            monthsAgo(0).first, "--capacity", "315",       "--demand", "250.5"};
        arguments.insert(arguments.end(), plate.begin(), plate.end());
        return ctl.jsonAs("admin", "demo-admin", arguments);
    };
    const CtlRun entered = contract({"--rated", "400", "--no-load", "565", "--load", "4300",
                                     "--no-load-current", "1.1", "--impedance", "4"});
    ASSERT_EQ(entered.status, 0) << entered.out;
    const Json first = entered.document()["contracts"][0];
    EXPECT_EQ(first["capacity"], "315.00");
    EXPECT_EQ(first["demand"], "250.5000");
    const Json plate{{"rated", "400.00"},
                     {"no_load_watt", 565},
                     {"load_watt", 4300},
                     {"no_load_current_percent", "1.10"},
                     {"impedance_percent", "4.00"}};
    EXPECT_EQ(first["transformer"], plate);
    const auto typed = [](const std::string& noLoad, const std::string& impedance) {
        return std::vector<std::string>{"--rated",     "400",    "--no-load",         noLoad,
                                        "--load",      "4300",   "--no-load-current", "1.1",
                                        "--impedance", impedance};
    };
    EXPECT_EQ(contract(typed("0.57", "4")).errorName(), "SupplyContractWrong");
    EXPECT_EQ(contract(typed("565", "101")).errorName(), "SupplyContractWrong");
    EXPECT_EQ(contract({"--rated", "400", "--no-load", "565"}).status, 2)
        << "losses are calculated from all five";
    EXPECT_EQ(
        ctl.jsonAs("admin", "demo-admin",
                   {"settle", "contract", "--account", "100001", "--from", monthsAgo(0).first})
            .status,
        2)
        << "nothing takes the place of a contract";
    const CtlRun kept =
        ctl.jsonAs("admin", "demo-admin", {"settle", "contract", "--account", "100001"});
    EXPECT_EQ(kept.document()["contracts"], Json::array({first}));
    EXPECT_EQ(ctl.json({"settle", "contract", "--account", "100001"}).errorName(),
              "PermissionMissing");
}

TEST(CtlSettle, AParentMeterGivesSharesAndTakesThemBack)
{
    CtlProcess ctl;
    ASSERT_EQ(ctl.json({"station", "init", "--demo"}).status, 0);
    const auto share = [&](const std::vector<std::string>& what) {
        std::vector<std::string> arguments{"settle", "share", "--parent", "100001"};
        arguments.insert(arguments.end(), what.begin(), what.end());
        return ctl.jsonAs("admin", "demo-admin", arguments);
    };
    ASSERT_EQ(share({"--account", "100002", "--ratio", "12.5"}).status, 0);
    const CtlRun two = share({"--account", "100003", "--quantity", "30"});
    ASSERT_EQ(two.status, 0) << two.out;
    Json shares = two.document()["shares"];
    ASSERT_EQ(shares.size(), 2U);
    const auto of = [&](const char* account) {
        return *std::find_if(shares.begin(), shares.end(),
                             [&](const Json& each) { return each["account"] == account; });
    };
    EXPECT_EQ(of("100002")["percent"], "12.50");
    EXPECT_EQ(of("100003")["quantity"], "30.00");
    EXPECT_EQ(share({"--account", "100002", "--ratio", "100.01"}).errorName(), "MeterShareWrong");
    EXPECT_EQ(share({"--account", "100001", "--ratio", "1"}).errorName(), "MeterShareWrong");
    const CtlRun one = share({"--account", "100002", "--remove"});
    ASSERT_EQ(one.status, 0) << one.out;
    shares = one.document()["shares"];
    ASSERT_EQ(shares.size(), 1U);
    EXPECT_EQ(shares[0]["account"], "100003");
}

}  // namespace
}  // namespace wattdesk::test
