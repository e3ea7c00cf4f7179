#include <gtest/gtest.h>

#include <memory>
#include <optional>

#include "slot_gate.h"

namespace wattdesk::test {
namespace {

/// A demo station whose card of 100001 lies on the reader, and what becomes of its sales when the
/// card or another program interferes.
class CtlHardship : public testing::Test {
protected:
    static constexpr int kLooksMax = 1000;

    void SetUp() override
    {
        ASSERT_EQ(m_ctl.json({"station", "init", "--demo"}).status, 0);
        ASSERT_EQ(m_ctl.json({"bench", "insert", "zhang-san"}).status, 0);
    }

    /// How often a sale that goes well looks at the reader. The purchase is in the meter then.
    int looksOfASale()
    {
        SlotGate gate{m_ctl.station()};
        CtlChild child = m_ctl.start(m_sale);
        int looks = 0;
        while (looks < kLooksMax && gate.catchLook(child)) {
            ++looks;
            gate.passOn();
        }
        EXPECT_EQ(child.wait().status, 0);
        gate.open();
        EXPECT_EQ(tapped()["insertion"]["credited"], "10.00");
        return looks;
    }

    /// A sale whose card is taken off right after so many looks.
    CtlRun pulledAfter(int looks)
    {
        SlotGate gate{m_ctl.station()};
        CtlChild child = m_ctl.start(m_sale);
        hold(gate, child, looks);
        EXPECT_EQ(m_ctl.json({"bench", "remove"}).status, 0);
        gate.release();
        return child.wait();
    }

    /// Stops the run at this look, with everybody else free to go on.
    static void hold(SlotGate& gate, CtlChild& child, int look)
    {
        int seen = 0;
        while (gate.catchLook(child) && ++seen < look) {
            gate.passOn();
        }
        EXPECT_EQ(seen, look);
        gate.open();
    }

    Json tapped() { return m_ctl.json({"bench", "tap", "123456"}).document(); }

    /// The books agree, and nothing is open.
    void expectGoodBooks()
    {
        const CtlRun ledger = m_ctl.jsonAs("admin", "demo-admin", {"ledger", "check"});
        EXPECT_EQ(ledger.status, 0) << ledger.out;
        EXPECT_EQ(ledger.document()["open_sales"], 0);
        EXPECT_EQ(m_ctl.jsonAs("admin", "demo-admin", {"audit", "verify"}).status, 0);
    }

    CtlProcess m_ctl;
    const std::vector<std::string> m_sale{"sale", "make", "--account", "100001", "--amount", "10"};
};

// Goal: a script learns that nobody knows, and the card decides in the end. Method: the card goes
// just before the last look of a sale, when it is written; it comes back, settles the sale, and
// the meter must have what the books say.
TEST_F(CtlHardship, CardPulledDuringTheWriteEndsWithFour)
{
    static_cast<void>(looksOfASale());  // a later sale looks less often than the first
    const int looks = looksOfASale();
    const CtlRun pulled = pulledAfter(looks - 1);
    EXPECT_EQ(pulled.status, 4) << pulled.out;
    EXPECT_EQ(pulled.errorName(), "SaleInDoubt");
    EXPECT_EQ(pulled.document()["sale"]["state"], "in-doubt");
    EXPECT_EQ(pulled.document()["cause"]["name"], "CardPulled");
    EXPECT_EQ(m_ctl.json({"station", "status"}).document()["open_sales"], 1);

    ASSERT_EQ(m_ctl.json({"bench", "insert", "zhang-san"}).status, 0);
    const Json settled = m_ctl.json({"sale", "resolve"}).document();
    ASSERT_EQ(settled["resolved"].size(), 1U) << settled;
    const bool isPosted = settled["resolved"][0]["state"] == "posted";
    EXPECT_EQ(tapped()["insertion"]["credited"], isPosted ? "10.00" : "0.00");
    expectGoodBooks();
}

// Goal: what failed before anything was written is told as a failure of the world, and nothing was
// sold. Method: the card goes while it is being read.
TEST_F(CtlHardship, CardPulledDuringTheReadEndsWithThree)
{
    constexpr int kWhileReading = 5;
    const CtlRun pulled = pulledAfter(kWhileReading);
    EXPECT_EQ(pulled.status, 3) << pulled.out;
    EXPECT_EQ(pulled.errorName(), "CardPulled");
    EXPECT_EQ(m_ctl.json({"sale", "list", "--account", "100001"}).document()["sales"].size(), 1U);
    expectGoodBooks();
}

// Goal: nobody else touches the station or the card while a sale is under way, and the sale does
// not notice them. Method: one run is held in the middle of its sale while others try.
TEST_F(CtlHardship, OthersAreRefusedWhileASaleIsUnderWay)
{
    constexpr int kMiddle = 8;
    SlotGate gate{m_ctl.station()};
    CtlChild first = m_ctl.start(m_sale);
    hold(gate, first, kMiddle);
    for (const std::vector<std::string>& line : {m_sale, {"card", "read"}, {"sale", "resolve"}}) {
        const CtlRun refused = m_ctl.json(line);
        EXPECT_EQ(refused.status, 3) << refused.out;
        EXPECT_EQ(refused.errorName(), "StationInUse");
    }
    EXPECT_EQ(m_ctl.json({"bench", "tap", "123456"}).errorName(), "BenchBusy");
    EXPECT_EQ(m_ctl.json({"sale", "list"}).status, 0);  // the books may be looked at
    EXPECT_FALSE(first.hasEnded());
    gate.release();

    const CtlRun sold = first.wait();
    EXPECT_EQ(sold.status, 0) << sold.out;
    EXPECT_EQ(sold.document()["sale"]["state"], "posted");
    EXPECT_EQ(tapped()["insertion"]["credited"], "10.00");
    expectGoodBooks();
}

// Goal: of two sales to one card at the same moment exactly one is made. Method: both start at
// once; the meter and the books must know of one purchase.
TEST_F(CtlHardship, OfTwoSalesAtOnceOneIsMade)
{
    CtlChild one = m_ctl.start(m_sale);
    CtlChild other = m_ctl.start(m_sale);
    const CtlRun first = one.wait();
    const CtlRun second = other.wait();
    const CtlRun& sold = first.status == 0 ? first : second;
    const CtlRun& refused = first.status == 0 ? second : first;
    EXPECT_EQ(sold.status, 0) << sold.out;
    // In its turn after the other, or not at all.
    EXPECT_TRUE(refused.errorName() == "CardPurchaseNotInserted" ||
                refused.errorName() == "StationInUse")
        << refused.out;
    EXPECT_EQ(m_ctl.json({"sale", "list", "--account", "100001"}).document()["sales"].size(), 2U);
    EXPECT_EQ(tapped()["insertion"]["credited"], "10.00");
    EXPECT_EQ(tapped()["insertion"]["credited"], "0.00");
    expectGoodBooks();
}

}  // namespace
}  // namespace wattdesk::test
