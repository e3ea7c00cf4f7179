#include "app/text/deed_text.h"

#include <gtest/gtest.h>

#include <set>

namespace wattdesk::app {
namespace {

using namespace core::literals;

core::Sale deed(core::SaleKind kind)
{
    core::Sale sale;
    sale.kind = kind;
    return sale;
}

TEST(DeedText, EveryDeedSaysWhatToTellTheCustomer)
{
    for (int kind = 0; kind <= static_cast<int>(core::SaleKind::PriceChange); ++kind) {
        EXPECT_FALSE(adviceText(deed(static_cast<core::SaleKind>(kind))).isEmpty()) << kind;
    }
}

// Goal: the risk that a supervisor takes is said in words, and only then.
TEST(DeedText, AReversalOnASupervisorsWordNamesItsRisk)
{
    core::Sale sale = deed(core::SaleKind::Reversal);
    sale.grounds.evidence = core::Evidence::MeterDisplay;
    EXPECT_FALSE(adviceText(sale).contains(QStringLiteral("customer keeps that amount")));
    sale.grounds.evidence = core::Evidence::Supervisor;
    EXPECT_TRUE(adviceText(sale).contains(QStringLiteral("customer keeps that amount")));
}

TEST(DeedText, AReissueSaysWhatTheNewCardCarriesAndWhatTheOldOneCouldDo)
{
    core::Sale sale = deed(core::SaleKind::Reissue);
    sale.after.wallet = {50'00_credit, 2};
    EXPECT_TRUE(adviceText(sale).contains(QStringLiteral("last purchase")));
    sale.toCard = 50'00_credit;
    EXPECT_TRUE(adviceText(sale).contains(QStringLiteral("only then is the purchase in it")));
    sale.toCard = {};
    sale.after.wallet = {core::Credit{}, 3};
    EXPECT_TRUE(adviceText(sale).contains(QStringLiteral("once before the next sale")));
    EXPECT_TRUE(adviceText(sale).contains(QStringLiteral("13")));
}

// Goal: when nobody knows, both cases are explained. Method: the words name the meter's refusal of
// the wrong guess.
TEST(DeedText, AnUnknownLastPurchaseIsExplainedWithItsRisk)
{
    const QString unknown = lastPurchaseText(core::LastPurchase::Unknown);
    EXPECT_TRUE(unknown.contains(QStringLiteral("17")));
    EXPECT_TRUE(unknown.contains(QStringLiteral("nothing is credited twice")));
    EXPECT_NE(lastPurchaseText(core::LastPurchase::InMeter),
              lastPurchaseText(core::LastPurchase::NotInMeter));
}

TEST(DeedText, NamesAreAllDifferent)
{
    std::set<QString> names;
    for (int field = 0; field <= static_cast<int>(core::AccountField::Card); ++field) {
        names.insert(accountFieldText(static_cast<core::AccountField>(field)));
    }
    EXPECT_EQ(names.size(), 13U);
    names.clear();
    for (int life = 0; life <= static_cast<int>(core::CardLife::Cleared); ++life) {
        names.insert(cardLifeText(static_cast<core::CardLife>(life)));
    }
    EXPECT_EQ(names.size(), 5U);
    names.clear();
    for (int evidence = 0; evidence <= static_cast<int>(core::Evidence::Supervisor); ++evidence) {
        names.insert(evidenceText(static_cast<core::Evidence>(evidence)));
    }
    EXPECT_EQ(names.size(), 6U);
    EXPECT_NE(ticketKindText(core::TicketKind::Fault), ticketKindText(core::TicketKind::Bypass));
}

}  // namespace
}  // namespace wattdesk::app
