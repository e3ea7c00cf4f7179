#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/ledger/ledger.h"

namespace wattdesk::core {
namespace {

using namespace literals;

constexpr std::array kKinds{
    SaleKind::Opening,  SaleKind::Purchase,    SaleKind::Reissue,         SaleKind::Repair,
    SaleKind::Reversal, SaleKind::Replacement, SaleKind::Transfer,        SaleKind::Clearing,
    SaleKind::Closing,  SaleKind::Correction,  SaleKind::MeansCorrection, SaleKind::ArrearsPayment};

Money fen(std::int64_t value)
{
    return Money::from(value).value();
}

Date today()
{
    return Date::from(2026, 3, 10).value();
}

std::int64_t net(const Sale& sale, LedgerCode code)
{
    std::int64_t sum = 0;
    for (const LedgerEntry& entry : entriesFor(sale)) {
        if (entry.code == code) {
            sum += entry.debit.hundredths() - entry.credit.hundredths();
        }
    }
    return sum;
}

void expectBalanced(const Sale& sale)
{
    EXPECT_TRUE(isReckoned(sale)) << nameOf(sale.kind);
    Posting posting;
    posting.entries = entriesFor(sale);
    EXPECT_TRUE(isBalanced(posting)) << nameOf(sale.kind);
    for (const LedgerEntry& entry : posting.entries) {
        EXPECT_NE(entry.debit.isZero(), entry.credit.isZero()) << "one side each";
        EXPECT_FALSE(entry.debit.isNegative() || entry.credit.isNegative());
    }
}

Sale base(SaleKind kind)
{
    Sale sale;
    sale.id = SaleId{1};
    sale.kind = kind;
    return sale;
}

TEST(LedgerKinds, OpeningBooksFeeAndDepositBesideTheEnergy)
{
    Sale sale = base(SaleKind::Opening);
    sale.paid = 115'00_fen;
    sale.cardFee = 5'00_fen;
    sale.cardDeposit = 10'00_fen;
    sale.energyCharge = 100'00_fen;
    expectBalanced(sale);
    EXPECT_EQ(net(sale, LedgerCode::Cash), 115'00);
    EXPECT_EQ(net(sale, LedgerCode::CardFees), -5'00);
    EXPECT_EQ(net(sale, LedgerCode::CardDeposits), -10'00);
    EXPECT_EQ(net(sale, LedgerCode::EnergySales), -100'00);
}

/// The part of a charge that settles so much of it, with its late fee.
ArrearsPart part(Money principal, Money lateFee)
{
    return partOf(Charge{}, principal, lateFee);
}

TEST(LedgerKinds, PurchaseThatPaysArrearsTakesThemOffWhatIsOwed)
{
    Sale sale = base(SaleKind::Purchase);
    sale.paid = 100'00_fen;
    sale.arrearsBefore = 30'00_fen;
    sale.arrearsParts = {part(30'00_fen, {})};
    sale.surplusBefore = 5'00_fen;
    sale.energyCharge = 75'00_fen;
    sale.means = PaymentMeans::BankTransfer;
    expectBalanced(sale);
    EXPECT_EQ(net(sale, LedgerCode::Bank), 100'00);
    EXPECT_EQ(net(sale, LedgerCode::Cash), 0);
    EXPECT_EQ(net(sale, LedgerCode::Arrears), -30'00);
    EXPECT_EQ(net(sale, LedgerCode::CustomerSurplus), 5'00);
    EXPECT_EQ(net(sale, LedgerCode::EnergySales), -75'00);
}

// Goal: a late fee is income of its own, and what a receipt says of the arrears is what the books
// take off them. Method: 20.00 and 10.00 settled with late fees of 1.20 and 0.05.
TEST(LedgerKinds, LateFeeIsIncomeBesideTheArrears)
{
    Sale sale = base(SaleKind::Purchase);
    sale.paid = 100'00_fen;
    sale.arrearsBefore = 70'00_fen;
    sale.arrearsAfter = 40'00_fen;
    sale.arrearsParts = {part(20'00_fen, 1'20_fen), part(10'00_fen, 5_fen)};
    sale.lateFee = 1'25_fen;
    sale.energyCharge = 68'75_fen;
    expectBalanced(sale);
    EXPECT_EQ(net(sale, LedgerCode::Arrears), -30'00);
    EXPECT_EQ(net(sale, LedgerCode::LateFees), -1'25);
    EXPECT_EQ(net(sale, LedgerCode::EnergySales), -68'75);
    EXPECT_EQ(arrearsRaised(sale), 0_fen);
    sale.lateFee = 1'24_fen;
    sale.energyCharge = 68'76_fen;
    EXPECT_FALSE(isReckoned(sale)) << "the parts say 1.25";
    sale.lateFee = 1'25_fen;
    sale.energyCharge = 68'75_fen;
    sale.arrearsParts.front().principal = 19'00_fen;
    EXPECT_FALSE(isReckoned(sale)) << "the arrears fall by more than is settled";
    sale.arrearsParts.front().principal = 21'00_fen;
    EXPECT_EQ(arrearsRaised(sale), 1'00_fen) << "owed anew";
}

TEST(LedgerKinds, ReversalAndClosingBookTheOtherWayRound)
{
    for (const SaleKind kind : {SaleKind::Reversal, SaleKind::Closing}) {
        Sale sale = base(kind);
        sale.paid = fen(-450'00);
        sale.energyCharge = fen(-450'00);
        expectBalanced(sale);
        EXPECT_EQ(net(sale, LedgerCode::Cash), -450'00);
        EXPECT_EQ(net(sale, LedgerCode::EnergySales), 450'00);
    }
}

TEST(LedgerKinds, ClosingPaysSurplusAndDepositOut)
{
    Sale sale = base(SaleKind::Closing);
    sale.paid = fen(-13'00);
    sale.surplusBefore = 3'00_fen;
    sale.cardDeposit = fen(-10'00);
    expectBalanced(sale);
    EXPECT_EQ(net(sale, LedgerCode::Cash), -13'00);
    EXPECT_EQ(net(sale, LedgerCode::CustomerSurplus), 3'00);
    EXPECT_EQ(net(sale, LedgerCode::CardDeposits), 10'00);
}

TEST(LedgerKinds, CorrectionMovesNoMoneyOfTheDrawer)
{
    Sale sale = base(SaleKind::Correction);
    sale.energyCharge = fen(-20'00);
    sale.surplusAfter = 20'00_fen;
    expectBalanced(sale);
    EXPECT_EQ(net(sale, LedgerCode::CustomerSurplus), -20'00);
    EXPECT_EQ(net(sale, LedgerCode::EnergySales), 20'00);
    EXPECT_EQ(net(sale, LedgerCode::Cash), 0);

    Sale owed = base(SaleKind::Correction);
    owed.energyCharge = 20'00_fen;
    owed.arrearsAfter = 20'00_fen;
    expectBalanced(owed);
    EXPECT_EQ(net(owed, LedgerCode::Arrears), 20'00);
    EXPECT_EQ(net(owed, LedgerCode::EnergySales), -20'00);
}

// Goal: what a former owner goes on owing stays owed to the house. Method: a transfer that takes
// 30.00 off the account and refunds a surplus of 7.00.
TEST(LedgerKinds, TransferKeepsTheFormerOwnersArrearsInTheBooks)
{
    Sale sale = base(SaleKind::Transfer);
    sale.ownerChange.emplace();
    sale.ownerChange->arrearsKept = 30'00_fen;
    sale.ownerChange->surplusRefunded = 7'00_fen;
    sale.arrearsBefore = 30'00_fen;
    sale.arrearsParts = {part(30'00_fen, {})};
    sale.surplusBefore = 7'00_fen;
    sale.paid = fen(-7'00);
    expectBalanced(sale);
    EXPECT_EQ(net(sale, LedgerCode::Arrears), 0);
    EXPECT_EQ(net(sale, LedgerCode::CustomerSurplus), 7'00);
    EXPECT_EQ(net(sale, LedgerCode::Cash), -7'00);
}

TEST(LedgerKinds, MeansCorrectionMovesThePaymentBetweenTheMeans)
{
    Sale sale = base(SaleKind::MeansCorrection);
    sale.means = PaymentMeans::BankTransfer;
    sale.meansMove = MeansMove{PaymentMeans::Cash, 100'00_fen};
    expectBalanced(sale);
    EXPECT_EQ(net(sale, LedgerCode::Bank), 100'00);
    EXPECT_EQ(net(sale, LedgerCode::Cash), -100'00);
    const auto totals = dailyTotalsOf(sale, today());
    ASSERT_EQ(totals.size(), 2U);
    std::int64_t cash = 0;
    std::int64_t bank = 0;
    for (const DailyTotal& total : totals) {
        EXPECT_EQ(total.day, today());
        (total.means == PaymentMeans::Cash ? cash : bank) += total.paid.hundredths();
    }
    EXPECT_EQ(cash, -100'00);
    EXPECT_EQ(bank, 100'00);
}

TEST(LedgerKinds, AmountsThatDoNotExplainOneAnotherAreNotReckoned)
{
    Sale sale = base(SaleKind::Purchase);
    sale.paid = 100'00_fen;
    EXPECT_FALSE(isReckoned(sale));
    sale.energyCharge = 100'00_fen;
    EXPECT_TRUE(isReckoned(sale));
    sale.arrearsAfter = 1_fen;
    EXPECT_FALSE(isReckoned(sale));
}

TEST(LedgerKinds, DayTotalCarriesWhoTookWhatWhere)
{
    Sale sale = base(SaleKind::Purchase);
    sale.organisation = OrganisationId{3};
    sale.counter = CounterId{4};
    sale.seller = OperatorId{5};
    sale.means = PaymentMeans::Other;
    sale.paid = 100'00_fen;
    sale.energyCharge = 90'00_fen;
    sale.surplusAfter = 10'00_fen;
    sale.energy = 180'00_centikwh;
    const auto totals = dailyTotalsOf(sale, today());
    const DailyTotal expected{OrganisationId{3}, CounterId{4},        OperatorId{5},
                              today(),           PaymentMeans::Other, 1,
                              100'00_fen,        90'00_fen,           180'00_centikwh};
    ASSERT_EQ(totals.size(), 1U);
    EXPECT_EQ(totals.front(), expected);
}

Sale anyReckonedSale()
{
    const auto amount = [] { return *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000); };
    const auto owed = [] {
        return *rc::gen::weightedOneOf<std::int64_t>(
            {{1, rc::gen::just<std::int64_t>(0)}, {2, rc::gen::inRange<std::int64_t>(0, 90'000)}});
    };
    Sale sale = base(*rc::gen::elementOf(kKinds));
    sale.means =
        *rc::gen::element(PaymentMeans::Cash, PaymentMeans::BankTransfer, PaymentMeans::Other);
    sale.energyCharge = fen(amount());
    sale.surplusBefore = fen(owed());
    sale.surplusAfter = fen(owed());
    sale.arrearsBefore = fen(owed());
    sale.arrearsAfter = fen(owed());
    sale.cardFee = fen(owed());
    sale.cardDeposit = fen(amount());
    sale.lateFee = fen(amount());
    // Some of it may be owed anew beside what is settled.
    const std::int64_t raised = owed();
    const std::int64_t settled =
        sale.arrearsBefore.hundredths() - sale.arrearsAfter.hundredths() + raised;
    sale.arrearsParts = {part(fen(settled), sale.lateFee)};
    std::int64_t kept = 0;
    if (sale.kind == SaleKind::Transfer) {
        sale.ownerChange.emplace();
        kept = owed();
        sale.ownerChange->arrearsKept = fen(kept);
    }
    if (sale.kind == SaleKind::MeansCorrection) {
        Sale move = base(SaleKind::MeansCorrection);
        move.means = sale.means;
        move.meansMove = MeansMove{
            *rc::gen::element(PaymentMeans::Cash, PaymentMeans::BankTransfer, PaymentMeans::Other),
            fen(amount())};
        return move;
    }
    sale.paid = fen(sale.energyCharge.hundredths() + sale.cardFee.hundredths() +
                    sale.cardDeposit.hundredths() + sale.lateFee.hundredths() +
                    sale.surplusAfter.hundredths() + sale.arrearsBefore.hundredths() -
                    sale.surplusBefore.hundredths() - sale.arrearsAfter.hundredths() - kept);
    return sale;
}

// Goal: whatever is done, the books balance, and the day totals say what the ledger says. Method:
// any amounts of any kind that explain one another; the entries balance, each has one side, and the
// means' accounts move by the day totals of those means.
RC_GTEST_PROP(LedgerKinds, EverythingReckonedIsBalanced, ())
{
    const Sale sale = anyReckonedSale();
    RC_ASSERT(isReckoned(sale));
    Posting posting;
    posting.entries = entriesFor(sale);
    RC_ASSERT(isBalanced(posting));
    for (const LedgerEntry& entry : posting.entries) {
        RC_ASSERT(entry.debit.isZero() != entry.credit.isZero());
        RC_ASSERT(!entry.debit.isNegative() && !entry.credit.isNegative());
    }
    std::int64_t cash = 0;
    std::int64_t bank = 0;
    for (const DailyTotal& total : dailyTotalsOf(sale, today())) {
        cash += total.means == PaymentMeans::Cash ? total.paid.hundredths() : 0;
        bank += total.means == PaymentMeans::BankTransfer ? total.paid.hundredths() : 0;
    }
    RC_ASSERT(net(sale, LedgerCode::Cash) == cash);
    RC_ASSERT(net(sale, LedgerCode::Bank) == bank);
}

}  // namespace
}  // namespace wattdesk::core
