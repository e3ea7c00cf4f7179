#include <gtest/gtest.h>

#include <fstream>
#include <memory>

#include "ctl_process.h"

namespace wattdesk::test {
namespace {

/// Prices and bills from the terminal, on one demo station with three tariffs for all.
class CtlTariffBills : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_ctl = std::make_unique<CtlProcess>();
        ASSERT_EQ(s_ctl->json({"station", "init", "--demo"}).status, 0);
        const std::string from = nextNewYear();
        publish({{"name", "ladder"},
                 {"category", "resident"},
                 {"effective", from},
                 {"tiers", Json::array({{{"limit", "2760"}, {"price", "0.538"}},
                                        {{"limit", "4800"}, {"price", "0.588"}},
                                        {{"price", "0.838"}}})},
                 {"cycle", "yearly"},
                 {"step", "1"}});
        Json twoPart{
            {"name", "two-part"},
            {"category", "large-industry"},
            {"effective", from},
            {"tiers", Json::array({{{"price", "0.61"}}})},
            {"levies", Json::array({{{"name", "Fund"}, {"price", "0.02"}, {"from", from}}})},
            {"capacity", "10"},
            {"power_factor", "0.90"}};
        publish(twoPart);
        const Json season{{"from", "01-01"},
                          {"prices", {{"peak", "0.9"}, {"flat", "0.6"}, {"valley", "0.3"}}},
                          {"day", Json::array({{{"from", "00:00"}, {"period", "valley"}},
                                               {{"from", "08:00"}, {"period", "peak"}},
                                               {{"from", "12:00"}, {"period", "flat"}}})}};
        publish({{"name", "by the hour"},
                 {"category", "resident"},
                 {"effective", from},
                 {"tiers", Json::array({{{"price", "0"}}})},
                 {"seasons", Json::array({season})}});
        twoPart["name"] = "with losses";
        twoPart["metering"] = "high-voltage-metered-low";
        twoPart["losses"] = {{"shape", "1"}};
        publish(twoPart);
    }
    static void TearDownTestSuite() { s_ctl.reset(); }

    static void publish(const Json& draft)
    {
        const auto file = s_ctl->folder() / "draft.json";
        std::ofstream{file} << draft.dump();
        const CtlRun run =
            s_ctl->run({"--station", s_ctl->station().string(), "--json", "--operator", "admin",
                        "tariff", "publish", file.string(), "--approver", "supervisor"},
                       {{"WATTDESK_PASSWORD", "demo-admin"},
                        {"WATTDESK_APPROVER_PASSWORD", "demo-supervisor"}});
        ASSERT_EQ(run.status, 0) << run.out << run.err;
    }

    static Json quote(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"tariff", "quote"});
        const CtlRun run = s_ctl->json(arguments);
        EXPECT_EQ(run.status, 0) << run.out << run.err;
        return run.status == 0 ? run.document()["quote"] : Json{};
    }
    static Json bill(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"tariff", "bill"});
        const CtlRun run = s_ctl->json(arguments);
        EXPECT_EQ(run.status, 0) << run.out << run.err;
        return run.status == 0 ? run.document()["bill"] : Json{};
    }

    static inline std::unique_ptr<CtlProcess> s_ctl;
};

TEST_F(CtlTariffBills, AQuoteCrossesATierAndIsInvertedWithItsSurplus)
{
    const Json crossing =
        quote({"ladder", "--day", "2099-05-01", "--used", "2700", "--energy", "100"});
    EXPECT_EQ(crossing["fee"], "55.80");
    EXPECT_EQ(crossing["lines"].size(), 2U);
    const Json inverse =
        quote({"ladder", "--day", "2099-05-01", "--used", "2700", "--amount", "100"});
    EXPECT_EQ(inverse["energy"], "175.00");
    EXPECT_EQ(inverse["fee"], "99.90");
    EXPECT_EQ(inverse["surplus_left"], "0.10");
    EXPECT_EQ(quote({"ladder", "--day", "2099-05-01", "--household-base", "2", "--used", "2700",
                     "--energy", "100"})["fee"],
              "53.80")
        << "the first limit is 5,520 then";
}

TEST_F(CtlTariffBills, AQuoteNamesItsLevies)
{
    const Json priced = quote({"two-part", "--day", "2099-05-01", "--energy", "100"});
    ASSERT_EQ(priced["lines"].size(), 2U);
    EXPECT_EQ(priced["lines"][1]["text"], "Fund (levy): 100.00 kWh at 0.020000");
    EXPECT_EQ(priced["fee"], "63.00");
}

TEST_F(CtlTariffBills, AQuoteNeedsEitherEnergyOrMoneyAndADay)
{
    const CtlRun neither = s_ctl->json({"tariff", "quote", "ladder"});
    EXPECT_EQ(neither.status, 2);
    EXPECT_NE(neither.err.find("--energy or --amount is required"), std::string::npos)
        << neither.err;
    EXPECT_EQ(s_ctl->json({"tariff", "quote", "ladder", "--energy", "1", "--amount", "1"}).status,
              2);
    EXPECT_EQ(s_ctl->json({"tariff", "quote", "ladder", "--day", "2020-01-01", "--energy", "1"})
                  .errorName(),
              "TariffNotInForce");
    EXPECT_EQ(
        s_ctl->json({"tariff", "quote", "ladder", "--day", "29 Feb", "--energy", "1"}).errorName(),
        "InputDate");
    EXPECT_EQ(s_ctl->json({"tariff", "quote", "ladder", "--day", nextNewYear(), "--energy", "1.5"})
                  .errorName(),
              "AmountNotWholeSteps");
    EXPECT_EQ(s_ctl->json({"tariff", "quote", "nobody's", "--energy", "1"}).errorName(),
              "TariffNotFound");
}

// Goal: a large customer's bill can be worked out without an account. Method: the published case of
// a capacity that grew, and of a power factor of 0.80 under the standard of 0.90.
TEST_F(CtlTariffBills, ATwoPartBillHasCapacityByDaysAndThePowerFactor)
{
    const Json priced = bill({"two-part", "--month", "2099-04", "--energy", "40000", "--reactive",
                              "30000", "--capacity", "315:18", "--capacity", "400:12"});
    EXPECT_EQ(priced["energy_charge"], "24400.00");
    EXPECT_EQ(priced["two_part_charge"], "3490.00");
    EXPECT_EQ(priced["power_factor"], "0.80");
    EXPECT_EQ(priced["total"], "30084.50")
        << "5 % of 27,890.00 on top, and 800.00 of levies that it does not touch";
}

// Goal: of capacities that followed each other, each is charged by the price of its days. Method:
// from the 11th of June a kVA costs 13 instead of 10; 315 kVA until then, 400 kVA after it.
TEST_F(CtlTariffBills, CapacitiesFollowEachOtherThroughTheMonth)
{
    const std::string year = nextNewYear().substr(0, 4);
    Json draft{{"name", "two prices"},
               {"category", "large-industry"},
               {"effective", year + "-01-01"},
               {"tiers", Json::array({{{"price", "0.61"}}})},
               {"capacity", "10"}};
    publish(draft);
    draft["effective"] = year + "-06-11";
    draft["capacity"] = "13";
    publish(draft);
    const Json followed = bill({"two prices", "--month", year + "-06", "--energy", "0",
                                "--capacity", "315:10", "--capacity", "400:20"});
    EXPECT_EQ(followed["two_part_charge"], "4516.67") << "1,050.00 and 3,466.67";
    const Json together = bill({"two prices", "--month", year + "-06", "--energy", "0",
                                "--capacity", "315:30", "--capacity", "400:30"});
    EXPECT_EQ(together["two_part_charge"], "8580.00") << "715 kVA, 10 days at 10 and 20 at 13";
}

TEST_F(CtlTariffBills, ABillAddsTheLossesOfTheTransformer)
{
    const Json priced = bill({"with losses", "--month", "2099-04", "--energy", "72000",
                              "--transformer", "100:290:1500:1.8:4"});
    EXPECT_EQ(priced["loss"], "1288.80") << "a month at full load";
    EXPECT_EQ(s_ctl->json({"tariff", "bill", "with losses", "--month", "2099-04", "--energy", "1"})
                  .errorName(),
              "SupplyContractMissing");
}

// Goal: energy whose periods of the day are not known is not priced as flat. Method: the same
// 100 kWh as a whole, and by periods.
TEST_F(CtlTariffBills, ATariffWithTimeOfUseIsBilledByPeriodsOnly)
{
    EXPECT_EQ(
        s_ctl->json({"tariff", "bill", "by the hour", "--month", "2099-04", "--energy", "100"})
            .errorName(),
        "ReadingWithoutPeriods");
    const Json priced = bill(
        {"by the hour", "--month", "2099-04", "--peak", "40", "--flat", "50", "--valley", "10"});
    EXPECT_EQ(priced["total"], "69.00");
}

TEST_F(CtlTariffBills, WrongFiguresOfABillAreRefused)
{
    const auto refused = [](const std::string& option, const std::string& value) {
        return s_ctl->json({"tariff", "bill", "two-part", "--month", "2099-04", option, value})
            .errorName();
    };
    EXPECT_EQ(refused("--demand", "1.00005"), "FigureTooPrecise");
    EXPECT_EQ(refused("--capacity", "315"), "AmountNotANumber");
    EXPECT_EQ(refused("--capacity", "315:x"), "AmountNotANumber");
    EXPECT_EQ(refused("--capacity", "315:1.5"), "SupplyContractWrong");
    EXPECT_EQ(refused("--transformer", "100:290"), "AmountNotANumber");
    EXPECT_EQ(refused("--energy", "-1"), "AmountNegative");
    EXPECT_EQ(s_ctl->json({"tariff", "bill", "two-part", "--energy", "100", "--peak", "60"}).status,
              2)
        << "they would be counted twice";
    EXPECT_EQ(refused("--capacity", "315:31"), "SupplyContractWrong") << "April has 30 days";
    EXPECT_EQ(refused("--transformer", "400:570.5:4300:1:4"), "SupplyContractWrong");
    EXPECT_EQ(s_ctl->json({"tariff", "bill", "two-part", "--month", "2099-13"}).errorName(),
              "InputPeriod");
}

}  // namespace
}  // namespace wattdesk::test
