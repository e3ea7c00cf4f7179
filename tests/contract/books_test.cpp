#include <algorithm>

#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;
using namespace core::literals;

namespace {
constexpr Money kHundred = 100'00_fen;
constexpr Money kTwoHundred = 200'00_fen;
constexpr Money kThreeHundred = 300'00_fen;
constexpr Money kOneFen = 1_fen;
}  // namespace

class BooksContract : public StoreContract {
protected:
    void reserve(const Sale& sale)
    {
        inUnit([&] { return store.journal.reserve(sale); });
    }
    Expected<ReceiptNumber> sell(std::int64_t id, std::int64_t account)
    {
        const Sale sale = sampleSale(id, account);
        reserve(sale);
        return postOn(store, sale, kNoon);
    }
};
WATTDESK_OVER_EVERY_STORE(BooksContract);

TEST_P(BooksContract, ReceiptsAreNumberedFromOneForEachCounter)
{
    EXPECT_EQ(sell(1, 1), (ReceiptNumber{"C1", 1}));
    EXPECT_EQ(sell(2, 2), (ReceiptNumber{"C1", 2}));
    Sale elsewhere = sampleSale(3, 3);
    elsewhere.counter = kCounter2;
    reserve(elsewhere);
    EXPECT_EQ(postOn(store, elsewhere, kNoon), (ReceiptNumber{"C2", 1}));
    EXPECT_EQ(store.journal.find(SaleId{2})->receipt, (ReceiptNumber{"C1", 2}));
    EXPECT_TRUE(store.books.receiptGaps(kCompany)->empty());
}

TEST_P(BooksContract, ARolledBackUnitGivesItsReceiptNumberBack)
{
    ASSERT_EQ(sell(1, 1), (ReceiptNumber{"C1", 1}));
    reserve(sampleSale(2, 2));
    const auto failed = store.unit.run([&]() -> Expected<void> {
        const auto number = store.books.issueReceipt(kCounter1, SaleId{2}, kNoon);
        EXPECT_EQ(number, (ReceiptNumber{"C1", 2}));
        return fail(ErrorCode::CardPulled);
    });
    EXPECT_EQ(codeOf(failed), ErrorCode::CardPulled);
    EXPECT_EQ(postOn(store, sampleSale(2, 2), kNoon), (ReceiptNumber{"C1", 2}));
    EXPECT_TRUE(store.books.receiptGaps(kCompany)->empty());
}

TEST_P(BooksContract, ASaleHasOneReceipt)
{
    ASSERT_TRUE(sell(1, 1));
    const auto issue = [&](SaleId sale, CounterId counter) {
        return codeOf(alone([&] { return store.books.issueReceipt(counter, sale, kNoon); }));
    };
    EXPECT_EQ(issue(SaleId{1}, kCounter1), ErrorCode::StoreConflict);
    EXPECT_EQ(issue(SaleId{99}, kCounter1), ErrorCode::SaleNotFound);
    reserve(sampleSale(2, 2));
    EXPECT_EQ(issue(SaleId{2}, CounterId{99}), ErrorCode::StoreConflict);
    EXPECT_EQ(sell(3, 3), (ReceiptNumber{"C1", 2}));
}

TEST_P(BooksContract, APostedSaleWithoutReceiptIsReported)
{
    reserve(sampleSale(1, 1));
    EXPECT_TRUE(store.books.receiptGaps(kCompany)->empty()) << "an open sale has none yet";
    inUnit([&]() -> Expected<void> {
        EXPECT_TRUE(store.journal.record(SaleId{1}, SaleStep::Confirm, noteAt(kNoon)));
        return {};
    });
    const auto gaps = store.books.receiptGaps(kCompany);
    ASSERT_TRUE(gaps);
    ASSERT_EQ(gaps->size(), 1U);
    EXPECT_NE(gaps->front().find("sale 1"), std::string::npos);
    EXPECT_TRUE(store.books.receiptGaps(kDistrict)->empty());
}

TEST_P(BooksContract, CountsTheCopiesOfAReceipt)
{
    ASSERT_TRUE(sell(1, 1));
    for (std::int64_t copy = 1; copy <= 3; ++copy) {
        EXPECT_EQ(alone([&] { return store.books.countReprint(SaleId{1}, kNoon, kCashier); }),
                  copy);
    }
    EXPECT_EQ(store.journal.find(SaleId{1})->reprints, 3);
    EXPECT_EQ(codeOf(alone([&] { return store.books.countReprint(SaleId{99}, kNoon, kCashier); })),
              ErrorCode::SaleNotFound);
}

TEST_P(BooksContract, TheTrialBalanceSumsEachAccountOfOneOrganisation)
{
    ASSERT_TRUE(sell(1, 1));
    ASSERT_TRUE(sell(2, 2));
    Sale byBank = sampleSale(3, 3);
    byBank.means = PaymentMeans::BankTransfer;
    reserve(byBank);
    ASSERT_TRUE(postOn(store, byBank, kNoon));
    const auto balance = store.books.trialBalance(kCompany);
    ASSERT_TRUE(balance);
    EXPECT_TRUE(balance->isBalanced());
    EXPECT_EQ(balance->debit, kThreeHundred);
    const std::vector<LedgerBalance> expected{{LedgerCode::Cash, kTwoHundred, {}},
                                              {LedgerCode::Bank, kHundred, {}},
                                              {LedgerCode::EnergySales, {}, kThreeHundred}};
    EXPECT_EQ(balance->accounts, expected);
    EXPECT_TRUE(store.books.trialBalance(kDistrict)->accounts.empty());
}

TEST_P(BooksContract, APostingIsWrittenOnceAndBalanced)
{
    ASSERT_TRUE(sell(1, 1));
    const Posting again = postingOf(sampleSale(1, 1), kNoon);
    EXPECT_EQ(codeOf(alone([&] { return store.books.post(again); })), ErrorCode::StoreConflict);
    Posting lopsided = again;
    lopsided.id = PostingId{77};
    lopsided.entries.front().debit = kOneFen;
    EXPECT_DEATH((void)store.unit.run([&] { return store.books.post(lopsided); }), "isBalanced");
}

TEST_P(BooksContract, DaysAddUpAndAgreeWithTheRecount)
{
    // Goal: the totals kept beside the entries are what the sales add up to. Method: post sales of
    // two means and counters on two days, leave one open and one void, and compare.
    ASSERT_TRUE(sell(1, 1));
    ASSERT_TRUE(sell(2, 2));
    Sale byBank = sampleSale(3, 3);
    byBank.means = PaymentMeans::BankTransfer;
    byBank.counter = kCounter2;
    reserve(byBank);
    ASSERT_TRUE(postOn(store, byBank, kNoon));
    reserve(sampleSale(4, 4));
    reserve(sampleSale(5, 1));
    inUnit([&]() -> Expected<void> {
        EXPECT_TRUE(store.journal.record(SaleId{5}, SaleStep::Reject, noteAt(kNoon)));
        return {};
    });
    const auto days = store.books.days(kCompany, kToday, kToday);
    ASSERT_TRUE(days);
    ASSERT_EQ(days->size(), 2U);
    DailyTotal expected = totalOf(sampleSale(1, 1));
    expected.sales = 2;
    expected.paid = kTwoHundred;
    expected.energyCharge = kTwoHundred;
    expected.energy = expected.energy.plus(expected.energy).value();
    EXPECT_EQ(days->at(0), expected);
    EXPECT_EQ(days->at(1), totalOf(byBank));
    EXPECT_EQ(store.books.recount(kCompany, kToday, kToday).value(), *days);
}

TEST_P(BooksContract, AMovedPaymentLeavesOneMeansForAnotherAndIsCountedSo)
{
    // Goal: a payment entered under a wrong means ends under the right one, and the recount agrees.
    // Method: a cash sale, then its correction to the bank; once more where there was nothing.
    ASSERT_TRUE(sell(1, 1));
    Sale move = sampleSale(2, 1);
    move.kind = SaleKind::MeansCorrection;
    move.means = PaymentMeans::BankTransfer;
    move.paid = {};
    move.energyCharge = {};
    move.energy = {};
    move.card = CardSerial{};
    move.meansMove = MeansMove{PaymentMeans::Cash, kHundred};
    reserve(move);
    ASSERT_TRUE(postOn(store, move, kNoon));
    const auto days = store.books.days(kCompany, kToday, kToday);
    ASSERT_TRUE(days);
    ASSERT_EQ(days->size(), 2U);
    DailyTotal cash = totalOf(sampleSale(1, 1));
    cash.paid = {};
    DailyTotal bank = cash;
    bank.means = PaymentMeans::BankTransfer;
    bank.paid = kHundred;
    bank.energyCharge = {};
    bank.energy = {};
    const auto sorted = [](std::vector<DailyTotal> totals) {
        std::sort(totals.begin(), totals.end(),
                  [](const DailyTotal& a, const DailyTotal& b) { return a.means < b.means; });
        return totals;
    };
    EXPECT_EQ(sorted(*days), (std::vector<DailyTotal>{cash, bank}));
    EXPECT_EQ(store.books.recount(kCompany, kToday, kToday).value(), *days);
    Sale back = move;
    back.id = SaleId{3};
    back.means = PaymentMeans::Other;
    back.meansMove = MeansMove{PaymentMeans::BankTransfer, kHundred};
    reserve(back);
    ASSERT_TRUE(postOn(store, back, kNoon));
    EXPECT_EQ(store.books.days(kCompany, kToday, kToday)->size(), 3U);
    EXPECT_EQ(store.books.recount(kCompany, kToday, kToday),
              store.books.days(kCompany, kToday, kToday).value());
    EXPECT_TRUE(store.books.trialBalance(kCompany)->isBalanced());
}

TEST_P(BooksContract, EveryLedgerAccountIsInTheTrialBalance)
{
    Sale sale = sampleSale(1, 1);
    sale.paid = kTwoHundred;
    sale.cardFee = kOneFen;
    sale.cardDeposit = kOneFen;
    sale.arrearsBefore = kHundred.minus(kOneFen).value();
    sale.arrearsAfter = kOneFen;
    sale.surplusBefore = kOneFen;
    sale.surplusAfter = sale.surplusBefore;
    sale.lateFee = kOneFen;
    sale.energyCharge = kHundred.minus(kOneFen).value();
    const Money settled = kHundred.minus(kOneFen).value().minus(kOneFen).value();
    const Charge charge = sampleCharge(1, 1);
    sale.arrearsParts = {partOf(charge, settled, kOneFen)};
    ASSERT_TRUE(isReckoned(sale));
    inUnit([&] { return store.arrears.add(charge); });
    reserve(sale);
    ASSERT_TRUE(postOn(store, sale, kNoon));
    const auto balance = store.books.trialBalance(kCompany);
    ASSERT_TRUE(balance);
    EXPECT_TRUE(balance->isBalanced());
    const std::vector<LedgerBalance> expected{
        {LedgerCode::Cash, kTwoHundred, {}},     {LedgerCode::Arrears, {}, settled},
        {LedgerCode::CardDeposits, {}, kOneFen}, {LedgerCode::EnergySales, {}, sale.energyCharge},
        {LedgerCode::CardFees, {}, kOneFen},     {LedgerCode::LateFees, {}, kOneFen}};
    EXPECT_EQ(balance->accounts, expected);
}

TEST_P(BooksContract, AReversedSaleKeepsItsReceiptAndItsPlaceInTheDay)
{
    ASSERT_TRUE(sell(1, 1));
    inUnit([&]() -> Expected<void> {
        EXPECT_TRUE(store.journal.record(SaleId{1}, SaleStep::Reverse, noteAt(kNoon)));
        return {};
    });
    EXPECT_EQ(store.journal.find(SaleId{1})->receipt, (ReceiptNumber{"C1", 1}));
    EXPECT_TRUE(store.books.receiptGaps(kCompany)->empty());
    EXPECT_EQ(store.books.recount(kCompany, kToday, kToday),
              store.books.days(kCompany, kToday, kToday).value());
}

TEST_P(BooksContract, DaysAreThoseAskedForBothEndsIncluded)
{
    const Date yesterday = Date::fromDays(kToday.toDays() - 1);
    const Date tomorrow = Date::fromDays(kToday.toDays() + 1);
    inUnit([&]() -> Expected<void> {
        for (const Date day : {tomorrow, yesterday, kToday}) {
            DailyTotal total = totalOf(sampleSale(1, 1));
            total.day = day;
            EXPECT_TRUE(store.books.addToDay(total));
        }
        return {};
    });
    EXPECT_EQ(store.books.days(kCompany, yesterday, tomorrow)->size(), 3U);
    EXPECT_EQ(store.books.days(kCompany, yesterday, kToday)->size(), 2U);
    EXPECT_EQ(store.books.days(kCompany, yesterday, yesterday)->front().day, yesterday);
    EXPECT_TRUE(store.books.days(kDistrict, yesterday, tomorrow)->empty());
    EXPECT_TRUE(store.books.recount(kCompany, yesterday, tomorrow)->empty());
}

}  // namespace wattdesk::test
