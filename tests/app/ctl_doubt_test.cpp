#include <gtest/gtest.h>

#include <memory>

#include "app/station/station.h"
#include "core/workflow/sale_desk.h"
#include "ctl_process.h"

namespace wattdesk::test {
namespace {

/// A terminal that dies at the write: the journal has the sale, the card never hears of it.
class DyingTerminal final : public core::CardTerminal {
public:
    explicit DyingTerminal(core::CardTerminal& behind) : m_behind{behind} {}
    core::Expected<core::CardSnapshot> read() override { return m_behind.read(); }
    core::Expected<void> personalise(const core::CardSerial& serial) override
    {
        return m_behind.personalise(serial);
    }
    core::WriteReport write(const core::CardChange&) override
    {
        return {core::WriteOutcome::Unknown, core::Error{core::ErrorCode::CardPulled, {}}};
    }
    void onStep(std::function<void(core::CardStep)>) override {}

private:
    core::CardTerminal& m_behind;
};

/// A demo station with one sale of 100.00 to 100001 in doubt; the card never took it.
class CtlDoubt : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(m_ctl.json({"station", "init", "--demo"}).status, 0);
        ASSERT_EQ(m_ctl.json({"bench", "insert", "zhang-san"}).status, 0);
        auto station = app::Station::open(m_ctl.station(), {.exclusive = true});
        ASSERT_TRUE(station);
        core::World world = (*station)->world();
        const auto cashier = world.operators.byLogin("cashier");
        ASSERT_TRUE(cashier && *cashier);
        const core::Operator& who = **cashier;
        const core::Actor actor{who.id,   who.login,        who.name,
                                who.role, who.organisation, (*station)->counter().id};
        const auto real = (*station)->terminal();
        ASSERT_TRUE(real);
        DyingTerminal terminal{**real};
        const auto card = terminal.read();
        ASSERT_TRUE(card);
        core::SaleOrder order;
        order.amount = core::Money::from(100'00).value();
        const auto sold = core::SaleDesk{world, terminal}.sell(
            actor, core::AccountNumber::parse("100001").value(), order, *card);
        ASSERT_TRUE(sold);
        ASSERT_EQ(sold->record.state, core::SaleState::InDoubt);
        m_id = core::toText(sold->record.sale.id);
    }

    CtlProcess m_ctl;
    std::string m_id;
};

TEST_F(CtlDoubt, TheCardSettlesIt)
{
    ASSERT_EQ(m_ctl.json({"bench", "remove"}).status, 0);
    EXPECT_EQ(m_ctl.json({"station", "status"}).document()["open_sales"], 1);
    const Json without = m_ctl.json({"sale", "resolve"}).document();
    EXPECT_TRUE(without["resolved"].empty());
    ASSERT_EQ(without["open"].size(), 1U);
    EXPECT_EQ(without["open"][0]["id"], m_id);
    EXPECT_EQ(without["open"][0]["state"], "in-doubt");

    ASSERT_EQ(m_ctl.json({"bench", "insert", "zhang-san"}).status, 0);
    const CtlRun run = m_ctl.json({"sale", "resolve"});
    EXPECT_EQ(run.status, 0);
    const Json settled = run.document();
    ASSERT_EQ(settled["resolved"].size(), 1U);
    EXPECT_EQ(settled["resolved"][0]["state"], "voided");
    EXPECT_TRUE(settled["resolved"][0]["receipt_number"].is_null());
    EXPECT_TRUE(settled["open"].empty());
    // And the account takes a sale again.
    EXPECT_EQ(m_ctl.json({"sale", "make", "--amount", "10"}).document()["sale"]["state"], "posted");
}

TEST_F(CtlDoubt, AnAdministratorSettlesItByEvidenceAndReason)
{
    ASSERT_EQ(m_ctl.json({"bench", "remove"}).status, 0);
    const std::vector<std::string> took{"sale", "resolve", m_id, "--took", "--reason"};
    const auto because = [&](const std::string& reason) {
        std::vector<std::string> line = took;
        line.push_back(reason);
        return line;
    };
    const CtlRun refused = m_ctl.json(because("seen on the meter"));
    EXPECT_EQ(refused.errorName(), "PermissionMissing");
    EXPECT_EQ(m_ctl.jsonAs("admin", "demo-admin", because(" ")).errorName(), "SaleReasonMissing");
    const CtlRun run = m_ctl.jsonAs("admin", "demo-admin", because("seen on the meter"));
    EXPECT_EQ(run.status, 0) << run.out;
    ASSERT_EQ(run.document()["resolved"].size(), 1U);
    EXPECT_EQ(run.document()["resolved"][0]["state"], "posted");
    EXPECT_EQ(m_ctl.jsonAs("admin", "demo-admin", because("again")).errorName(),
              "SaleAlreadySettled");
    const CtlRun receipt = m_ctl.words({"receipt", "export", m_id});
    EXPECT_NE(receipt.out.find("seen on the meter"), std::string::npos);
}

}  // namespace
}  // namespace wattdesk::test
