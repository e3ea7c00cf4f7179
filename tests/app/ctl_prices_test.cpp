#include <gtest/gtest.h>

#include <fstream>
#include <memory>

#include "ctl_process.h"

namespace wattdesk::test {
namespace {

constexpr const char* kSingle = "居民单一电价";

/// New prices on their way to the meters, by the terminal alone.
class CtlPrices : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(ctl.json({"station", "init", "--demo"}).status, 0);
        done({"bench", "insert", "zhang-san"});
        m_today =
            done({"account", "show", "100001"})["account"]["opened"].get<std::string>().substr(0,
                                                                                               10);
    }

    Json done(const CtlRun& run) const
    {
        EXPECT_EQ(run.status, 0) << run.out << run.err;
        return run.document();
    }
    Json done(const std::vector<std::string>& arguments) const { return done(ctl.json(arguments)); }
    /// The single price is another one from that day on.
    void publish(const std::string& price, const std::string& from)
    {
        Json draft = done({"tariff", "show", kSingle})["tariff"];
        draft["effective"] = from;
        draft["tiers"][0]["price"] = price;
        const auto path = ctl.folder() / "draft.json";
        std::ofstream{path} << draft.dump();
        done(ctl.run({"--station", ctl.station().string(), "--json", "--operator", "admin",
                      "tariff", "publish", path.string(), "--approver", "supervisor"},
                     {{"WATTDESK_PASSWORD", "demo-admin"},
                      {"WATTDESK_APPROVER_PASSWORD", "demo-supervisor"}}));
    }
    Json campaign(std::vector<std::string> more = {}) const
    {
        more.insert(more.begin(), {"tariff", "campaign"});
        return done(more);
    }

    CtlProcess ctl;
    std::string m_today;
};

// Goal: prices that came into force go to the meter with the next sale, and the quote says so.
// Method: the demo's first customer has 12.84 left; he buys 100.00 and uses 100 kWh at 0.60.
TEST_F(CtlPrices, GoToTheMeterWithTheNextSale)
{
    EXPECT_EQ(campaign()["count"], 0);
    publish("0.6", m_today);
    const Json list = campaign({"--tariff", kSingle});
    ASSERT_EQ(list["outdated"].size(), 1U);
    EXPECT_EQ(list["count"], 1);
    EXPECT_TRUE(list["next_after"].is_null());
    const Json& row = list["outdated"][0];
    EXPECT_EQ(row["number"], "100001");
    EXPECT_EQ(row["name"], "张三");
    EXPECT_EQ(row["tariff"], kSingle);
    EXPECT_EQ(row["card_prices"], (Json{{"version", 1}, {"from", "2026-01-01"}}));
    EXPECT_EQ(row["due"], (Json{{"version", 2}, {"from", m_today}}));

    EXPECT_EQ(done({"sale", "quote", "--amount", "100"})["quote"]["new_prices"], row["due"]);
    const CtlRun words = ctl.words({"sale", "quote", "--amount", "100"});
    EXPECT_NE(words.out.find("prices from " + m_today), std::string::npos) << words.out;
    const Json sale = done({"sale", "make", "--amount", "100"})["sale"];
    EXPECT_EQ(sale["card_prices"], row["due"]);
    EXPECT_EQ(campaign()["count"], 0);
    ASSERT_EQ(done({"bench", "tap", "123456"})["insertion"]["credited"], "100.00");
    const Json used = done({"bench", "consume", "123456", "100"})["meter"];
    EXPECT_EQ(used["remaining"], "52.84");
    EXPECT_TRUE(done({"sale", "quote", "--amount", "10"})["quote"]["new_prices"].is_null());
}

// Goal: a customer who does not buy gets them on his card at no charge, ahead of their day; his
// next sale is not in the way of them, nor they in its. Method: reprice; a sale before the card was
// in the meter; the meter takes both.
TEST_F(CtlPrices, GoOutWithoutASale)
{
    const std::string soon = nextNewYear();
    publish("0.6", soon);
    const CtlRun csv = ctl.words({"tariff", "campaign", "--format", "csv"});
    EXPECT_EQ(csv.out.substr(0, csv.out.find('\n')),
              "number,name,phone,address,state,card,tariff,card_prices_from,due_from");
    EXPECT_NE(csv.out.find(",2026-01-01," + soon + "\n"), std::string::npos) << csv.out;
    const Json repriced = done({"card", "reprice"});
    EXPECT_EQ(repriced["sale"]["kind"], "price-change");
    EXPECT_EQ(repriced["sale"]["paid"], "0.00");
    EXPECT_EQ(repriced["sale"]["card_prices"], (Json{{"version", 2}, {"from", soon}}));
    EXPECT_EQ(repriced["account"]["card_prices"], repriced["sale"]["card_prices"]);
    EXPECT_EQ(campaign()["count"], 0);
    const CtlRun again = ctl.json({"card", "reprice"});
    EXPECT_EQ(again.errorName(), "CardPriceCurrent");
    EXPECT_EQ(done({"sale", "make", "--amount", "50"})["sale"]["purchase_count"], 2);
    EXPECT_EQ(done({"bench", "tap", "123456"})["insertion"]["credited"], "50.00");
    EXPECT_EQ(done(ctl.jsonAs("admin", "demo-admin", {"ledger", "check"}))["balanced"], true);

    done({"bench", "insert", "wang-xiaoming"});
    EXPECT_EQ(ctl.json({"card", "reprice"}).errorName(), "CardHasNoPrice");
    done({"bench", "insert", "blank-1"});
    EXPECT_EQ(ctl.json({"card", "reprice"}).errorName(), "CardBlank");
    EXPECT_EQ(ctl.json({"tariff", "campaign", "--tariff", "没有"}).errorName(), "TariffNotFound");
}

}  // namespace
}  // namespace wattdesk::test
