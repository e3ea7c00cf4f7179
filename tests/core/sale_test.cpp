#include "core/sale/sale.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <utility>

namespace wattdesk::core {
namespace {

constexpr std::array kStates{SaleState::Quoted, SaleState::Reserved, SaleState::InDoubt,
                             SaleState::Posted, SaleState::Voided,   SaleState::Reversed};
constexpr std::array kSteps{SaleStep::Reserve, SaleStep::Confirm, SaleStep::Reject,
                            SaleStep::LoseSight, SaleStep::Reverse};

// Goal: nothing else changes a state. Method: every state with every step against the domain's
// table, written out here once more.
TEST(Sale, TransitionTableIsWhole)
{
    const std::map<std::pair<SaleState, SaleStep>, SaleState> allowed{
        {{SaleState::Quoted, SaleStep::Reserve}, SaleState::Reserved},
        {{SaleState::Reserved, SaleStep::Confirm}, SaleState::Posted},
        {{SaleState::Reserved, SaleStep::Reject}, SaleState::Voided},
        {{SaleState::Reserved, SaleStep::LoseSight}, SaleState::InDoubt},
        {{SaleState::InDoubt, SaleStep::Confirm}, SaleState::Posted},
        {{SaleState::InDoubt, SaleStep::Reject}, SaleState::Voided},
        {{SaleState::Posted, SaleStep::Reverse}, SaleState::Reversed},
    };
    for (const SaleState state : kStates) {
        for (const SaleStep step : kSteps) {
            const auto found = allowed.find({state, step});
            const auto expected =
                found == allowed.end() ? std::nullopt : std::optional{found->second};
            EXPECT_EQ(next(state, step), expected) << nameOf(state) << ' ' << nameOf(step);
        }
    }
}

TEST(Sale, OnlyReservedAndInDoubtAreOpenOnceWritten)
{
    EXPECT_TRUE(isOpen(SaleState::Reserved));
    EXPECT_TRUE(isOpen(SaleState::InDoubt));
    EXPECT_FALSE(isOpen(SaleState::Posted));
    EXPECT_FALSE(isOpen(SaleState::Voided));
}

TEST(Sale, NamesAreUniqueAndReadBack)
{
    std::set<std::string> states;
    for (const SaleState state : kStates) {
        EXPECT_EQ(saleStateNamed(nameOf(state)), state);
        EXPECT_TRUE(states.emplace(nameOf(state)).second);
    }
    std::set<std::string> steps;
    for (const SaleStep step : kSteps) {
        EXPECT_EQ(saleStepNamed(nameOf(step)), step);
        EXPECT_TRUE(steps.emplace(nameOf(step)).second);
    }
    for (const SaleKind kind :
         {SaleKind::Opening, SaleKind::Purchase, SaleKind::Reissue, SaleKind::Repair,
          SaleKind::Reversal, SaleKind::Replacement, SaleKind::Transfer, SaleKind::Clearing,
          SaleKind::Closing, SaleKind::Correction, SaleKind::MeansCorrection,
          SaleKind::ArrearsPayment}) {
        EXPECT_EQ(saleKindNamed(nameOf(kind)), kind);
    }
    for (const PaymentMeans means :
         {PaymentMeans::Cash, PaymentMeans::BankTransfer, PaymentMeans::Other}) {
        EXPECT_EQ(paymentMeansNamed(nameOf(means)), means);
    }
    EXPECT_FALSE(saleStateNamed("no such state"));
    EXPECT_FALSE(saleStepNamed(""));
    EXPECT_FALSE(saleKindNamed(""));
    EXPECT_FALSE(paymentMeansNamed(""));
}

TEST(Sale, AsksForTheChangeFromItsImageBeforeToItsImageAfter)
{
    Sale sale;
    sale.kind = SaleKind::Purchase;
    sale.card = CardSerial{{1, 2, 3, 4, 5, 6, 7, 8}};
    sale.before.parameters.emplace();
    sale.after.parameters.emplace();
    sale.before.wallet.count = 1;
    sale.after.wallet.count = 2;
    const CardChange change = changeOf(sale);
    EXPECT_EQ(change.serial, sale.card);
    EXPECT_EQ(change.before, sale.before);
    EXPECT_EQ(change.after, sale.after);
    EXPECT_EQ(change.commit, CommittingFile::Wallet);
}

TEST(ReceiptNumber, IsTheCountersCodeAndEightDigits)
{
    EXPECT_EQ(toText(ReceiptNumber{"C1", 42}), "C1-00000042");
    EXPECT_EQ(toText(ReceiptNumber{"HALL2", 123'456'789}), "HALL2-123456789");
}

}  // namespace
}  // namespace wattdesk::core
