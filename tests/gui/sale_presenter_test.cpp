#include "app/ui/sale/sale_presenter.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "app/text/failure_text.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using namespace wattdesk::core::literals;
using app::SaleFace;
using app::SaleField;
using core::ErrorCode;

constexpr int kPatienceMs = 5'000;
constexpr core::Money kHundred = 100'00_fen;
constexpr core::Money kTwoHundred = 200'00_fen;

app::AccountSheet sheetOf(const char* name, std::int64_t id)
{
    app::AccountSheet sheet;
    sheet.account.id = core::AccountId{id};
    sheet.account.number = core::AccountNumber::parse(std::to_string(100000 + id)).value();
    sheet.account.customer.name = name;
    sheet.account.standing.state = core::AccountState::Active;
    sheet.tariff.tiers.resize(1);
    return sheet;
}

app::CardFound cardOf(const app::AccountSheet& sheet)
{
    app::CardFound found;
    found.look.card.condition = core::CardSnapshot::Condition::Issued;
    found.look.account = sheet.account;
    found.sheet = sheet;
    return found;
}

core::SaleQuote quoteOf(core::Money paid)
{
    core::SaleQuote quote;
    quote.paid = paid;
    quote.tendered = paid;
    quote.tariff.tiers.resize(1);
    quote.forecast = core::MeterForecast{true, {}, {}, {}};
    return quote;
}

core::SaleOutcome outcomeOf(core::SaleState state)
{
    core::SaleOutcome outcome;
    outcome.record.state = state;
    outcome.record.sale.id = core::SaleId{7};
    outcome.record.sale.paid = kHundred;
    outcome.record.sale.tendered = kTwoHundred;
    if (state == core::SaleState::Posted) {
        outcome.record.receipt = core::ReceiptNumber{"C1", 42};
    } else {
        outcome.cause = core::Error{ErrorCode::CardPulled, {}};
    }
    return outcome;
}

class SalePresenter : public testing::Test {
protected:
    void putCard(const app::CardFound& found)
    {
        ++m_insertion;
        emit client.readerChanged({"reader", {}, true, m_insertion});
        ASSERT_FALSE(client.looks.empty());
        client.looks.back()(found);
    }
    void takeCard() { emit client.readerChanged({"reader", {}, false, m_insertion}); }
    bool waitForQuote(std::size_t count)
    {
        return QTest::qWaitFor([&] { return client.quotes.size() >= count; }, kPatienceMs);
    }
    /// A customer with his card, an amount of 100 that was quoted.
    void readyToSell()
    {
        putCard(cardOf(sheetOf("张三", 1)));
        presenter.editAmount("100");
        ASSERT_TRUE(waitForQuote(1));
        client.quotes.back()(quoteOf(kHundred));
    }
    const app::SaleView& view() const { return presenter.view(); }

    FakeClient client;
    FakeDialogs dialogs;
    app::SalePresenter presenter{client, dialogs};

private:
    std::uint64_t m_insertion{0};
};

TEST_F(SalePresenter, WithoutACardItSaysWhatToDo)
{
    emit client.readerChanged({"reader", {}, false, 0});
    EXPECT_EQ(view().face, SaleFace::Message);
    EXPECT_EQ(view().message.title, "Put a card on the reader, or search");
}

TEST_F(SalePresenter, ACardOnTheReaderShowsItsCustomerAndAsksForTheAmount)
{
    QSignalSpy focus{&presenter, &app::SalePresenter::focusWanted};
    putCard(cardOf(sheetOf("张三", 1)));
    EXPECT_EQ(view().face, SaleFace::Desk);
    EXPECT_EQ(view().customer.name, "张三");
    EXPECT_TRUE(view().entry.enabled);
    EXPECT_FALSE(view().entry.canSell);
    ASSERT_EQ(focus.count(), 1);
    EXPECT_EQ(focus.first().first().value<SaleField>(), SaleField::Amount);
}

TEST_F(SalePresenter, AForeignCardIsRefusedInWordsWithItsNumber)
{
    emit client.readerChanged({"reader", {}, true, 1});
    client.looks.back()(core::fail(ErrorCode::CardForeign));
    EXPECT_EQ(view().face, SaleFace::Message);
    EXPECT_EQ(view().message.title, app::failureText(ErrorCode::CardForeign));
    EXPECT_EQ(view().message.code, "Failure 101");
    takeCard();
    EXPECT_EQ(view().message.title, "Put a card on the reader, or search");
}

TEST_F(SalePresenter, AnAnswerForACardThatIsGoneIsDropped)
{
    emit client.readerChanged({"reader", {}, true, 1});
    takeCard();
    client.looks.back()(cardOf(sheetOf("张三", 1)));
    EXPECT_EQ(view().face, SaleFace::Message);
    EXPECT_TRUE(view().customer.name.isEmpty());
}

TEST_F(SalePresenter, APurchaseThatWasNotInsertedTakesNoSale)
{
    app::CardFound found = cardOf(sheetOf("张三", 1));
    found.look.obstacle = ErrorCode::CardPurchaseNotInserted;
    putCard(found);
    EXPECT_EQ(view().face, SaleFace::Desk);
    EXPECT_EQ(view().notice.title, app::failureText(ErrorCode::CardPurchaseNotInserted));
    EXPECT_FALSE(view().entry.enabled);
    presenter.enter(SaleField::Sell);
    EXPECT_TRUE(client.sold.empty());
}

// Goal: a sale that arrears block goes on with a second person's word, for this customer only.
// Method: the word is given for one customer, and another one comes.
TEST_F(SalePresenter, ASecondPersonsWordLetsASaleThatArrearsBlockGoOn)
{
    QSignalSpy focus{&presenter, &app::SalePresenter::focusWanted};
    putCard(cardOf(sheetOf("张三", 1)));
    presenter.editAmount("100");
    presenter.enter(SaleField::Amount);
    ASSERT_TRUE(waitForQuote(1));
    client.quotes.back()(core::fail(ErrorCode::SaleBlockedByArrears));
    EXPECT_TRUE(view().entry.asksSecond);
    EXPECT_EQ(focus.last().first().value<SaleField>(), SaleField::Login);
    presenter.editLogin("supervisor");
    presenter.editPassword("secret");
    presenter.enter(SaleField::Password);
    presenter.enter(SaleField::Password);
    ASSERT_EQ(client.seconds.size(), 1u);
    EXPECT_EQ(client.seconds[0].password, "secret");
    client.approvals.back()(core::fail(ErrorCode::SignInRefused));
    EXPECT_EQ(view().entry.secondHint, app::failureText(ErrorCode::SignInRefused));
    presenter.editPassword("right");
    presenter.enter(SaleField::Password);
    client.approvals.back()(core::Approval{core::OperatorId{3}});
    ASSERT_TRUE(waitForQuote(2));
    ASSERT_TRUE(client.quoted.back().approval);
    EXPECT_EQ(client.quoted.back().approval->by, core::OperatorId{3});
    client.quotes.back()(quoteOf(kHundred));
    EXPECT_FALSE(view().entry.asksSecond);
    presenter.enter(SaleField::Given);
    ASSERT_EQ(client.sold.size(), 1u);
    EXPECT_EQ(client.sold[0].approval->by, core::OperatorId{3});
    client.sales.back()(outcomeOf(core::SaleState::Posted));
    takeCard();
    putCard(cardOf(sheetOf("李四", 2)));
    presenter.editAmount("100");
    ASSERT_TRUE(waitForQuote(3));
    EXPECT_FALSE(client.quoted.back().approval);
}

TEST_F(SalePresenter, WhatIsPaidBesideTheEnergyIsSaidBeforeItIsSold)
{
    putCard(cardOf(sheetOf("张三", 1)));
    presenter.editAmount("100");
    ASSERT_TRUE(waitForQuote(1));
    core::SaleQuote quote = quoteOf(kHundred);
    quote.arrears.resize(2);
    quote.arrears[0].kind = core::ChargeKind::BackCharge;
    quote.arrears[0].principal = 5'00_fen;
    quote.arrears[1].principal = 40'00_fen;
    quote.lateFee = 1'20_fen;
    quote.arrearsLeft = 12'00_fen;
    client.quotes.back()(quote);
    const auto value = [&](const char* label) {
        for (const app::Fact& fact : view().forecast.facts) {
            if (fact.label == QLatin1String{label}) {
                return fact.value.toStdString();
            }
        }
        return std::string{"not there"};
    };
    EXPECT_EQ(value("Of it back-charges"), "5.00");
    EXPECT_EQ(value("Of it arrears"), "40.00");
    EXPECT_EQ(value("Of it late fee"), "1.20");
    EXPECT_EQ(value("Still owed"), "12.00");
}

TEST_F(SalePresenter, ASuspendedAccountTakesNoSale)
{
    app::AccountSheet sheet = sheetOf("张三", 1);
    sheet.account.standing.state = core::AccountState::Suspended;
    putCard(cardOf(sheet));
    EXPECT_EQ(view().notice.title, app::failureText(ErrorCode::AccountSuspended));
    EXPECT_FALSE(view().entry.enabled);
}

TEST_F(SalePresenter, AnotherCustomersCardIsNotSoldOn)
{
    presenter.serve(core::AccountNumber::parse("100001").value());
    client.loads.back()(sheetOf("张三", 1));
    EXPECT_EQ(view().notice.title, "Put this customer's card on the reader.");
    putCard(cardOf(sheetOf("李四", 2)));
    EXPECT_EQ(view().customer.name, "张三");
    EXPECT_EQ(view().notice.title, app::failureText(ErrorCode::CardOtherAccount));
    EXPECT_FALSE(view().entry.canSell);
}

// Goal: the page never shows a price of an amount that is no longer typed. Method: two amounts are
// typed, and the answer to the first comes after the second was asked.
TEST_F(SalePresenter, AStaleQuoteIsDropped)
{
    putCard(cardOf(sheetOf("张三", 1)));
    presenter.editAmount("100");
    ASSERT_TRUE(waitForQuote(1));
    presenter.editAmount("200");
    ASSERT_TRUE(waitForQuote(2));
    client.quotes[1](quoteOf(kTwoHundred));
    EXPECT_EQ(view().entry.sellLabel, "Sell 200.00");
    client.quotes[0](quoteOf(kHundred));
    EXPECT_EQ(view().entry.sellLabel, "Sell 200.00");
}

TEST_F(SalePresenter, EnterGoesFromTheAmountToTheMoneyGivenAndThenSells)
{
    readyToSell();
    QSignalSpy focus{&presenter, &app::SalePresenter::focusWanted};
    presenter.enter(SaleField::Amount);
    EXPECT_TRUE(client.sold.empty());
    ASSERT_EQ(focus.count(), 1);
    EXPECT_EQ(focus.first().first().value<SaleField>(), SaleField::Given);
    presenter.editGiven("２００");
    EXPECT_EQ(view().entry.change, "100.00");
    presenter.enter(SaleField::Given);
    ASSERT_EQ(client.sold.size(), 1u);
    EXPECT_EQ(client.sold[0].tendered, kTwoHundred);
    EXPECT_EQ(std::get<core::Money>(client.sold[0].amount), kHundred);
    EXPECT_EQ(view().face, SaleFace::Writing);
}

TEST_F(SalePresenter, ASecondEnterWhileTheCardIsWrittenSellsNothingMore)
{
    readyToSell();
    presenter.enter(SaleField::Given);
    presenter.enter(SaleField::Given);
    presenter.enter(SaleField::Sell);
    EXPECT_EQ(client.sold.size(), 1u);
}

TEST_F(SalePresenter, FastTypingSellsOnceThePriceIsKnown)
{
    putCard(cardOf(sheetOf("张三", 1)));
    presenter.editAmount("100");
    presenter.enter(SaleField::Amount);
    presenter.enter(SaleField::Given);
    EXPECT_TRUE(client.sold.empty());
    ASSERT_EQ(client.quotes.size(), 1u);
    client.quotes.back()(quoteOf(kHundred));
    EXPECT_EQ(client.sold.size(), 1u);
}

TEST_F(SalePresenter, AChangedAmountForgetsTheSaleThatWaited)
{
    putCard(cardOf(sheetOf("张三", 1)));
    presenter.editAmount("100");
    presenter.enter(SaleField::Given);
    presenter.editAmount("1000");
    ASSERT_TRUE(waitForQuote(2));
    client.quotes.back()(quoteOf(kHundred));
    EXPECT_TRUE(client.sold.empty());
}

TEST_F(SalePresenter, TooLittleMoneySellsNothing)
{
    readyToSell();
    presenter.editGiven("50");
    EXPECT_EQ(view().entry.changeLabel, "Still missing");
    EXPECT_EQ(view().entry.change, "50.00");
    presenter.enter(SaleField::Given);
    EXPECT_TRUE(client.sold.empty());
}

TEST_F(SalePresenter, WrongFiguresAreExplainedBesideTheField)
{
    putCard(cardOf(sheetOf("张三", 1)));
    const std::pair<const char*, ErrorCode> wrong[] = {
        {"abc", ErrorCode::AmountNotANumber},
        {"-5", ErrorCode::AmountNegative},
        {"1.234", ErrorCode::AmountTooPrecise},
        {"99999999999", ErrorCode::AmountTooLarge},
    };
    for (const auto& [typed, code] : wrong) {
        presenter.editAmount(typed);
        EXPECT_EQ(view().entry.amountHint, app::failureText(code)) << typed;
        EXPECT_FALSE(view().entry.canSell) << typed;
    }
    EXPECT_TRUE(client.quoted.empty());
}

TEST_F(SalePresenter, ASaleThatTakesNewPricesAlongSaysSo)
{
    readyToSell();
    EXPECT_FALSE(view().forecast.lines.join('\n').contains("2027-01-01"));
    presenter.editAmount("200");
    ASSERT_TRUE(waitForQuote(2));
    core::SaleQuote quote = quoteOf(kTwoHundred);
    quote.newPrices.emplace();
    quote.newPrices->prices.from = core::Date::from(2027, 1, 1).value();
    client.quotes.back()(quote);
    EXPECT_TRUE(view().forecast.lines.join('\n').contains("2027-01-01"));
}

TEST_F(SalePresenter, TheMetersRefusalForbidsTheSale)
{
    putCard(cardOf(sheetOf("张三", 1)));
    presenter.editAmount("100");
    ASSERT_TRUE(waitForQuote(1));
    core::SaleQuote quote = quoteOf(kHundred);
    quote.forecast = core::MeterForecast{false, 21, ErrorCode::AmountOverHoardingLimit, {}};
    client.quotes.back()(quote);
    EXPECT_EQ(view().forecast.meter.tone, app::Tone::Bad);
    presenter.enter(SaleField::Sell);
    EXPECT_TRUE(client.sold.empty());
}

TEST_F(SalePresenter, ZeroIsSoldOnlyAfterAQuestionWithAVerb)
{
    putCard(cardOf(sheetOf("张三", 1)));
    presenter.editAmount("0");
    ASSERT_TRUE(waitForQuote(1));
    client.quotes.back()(quoteOf({}));
    presenter.enter(SaleField::Sell);
    ASSERT_EQ(dialogs.asked.size(), 1u);
    EXPECT_EQ(dialogs.asked[0].verbs, QStringList{"Sell 0.00"});
    EXPECT_TRUE(client.sold.empty());
    dialogs.answer = app::Answer{};
    presenter.enter(SaleField::Sell);
    ASSERT_EQ(client.sold.size(), 1u);
    EXPECT_TRUE(client.sold[0].zeroConfirmed);
}

TEST_F(SalePresenter, EnergyIsAskedForAsEnergy)
{
    putCard(cardOf(sheetOf("张三", 1)));
    presenter.toggleUnit();
    presenter.editAmount("12.5");
    ASSERT_TRUE(waitForQuote(1));
    EXPECT_EQ(std::get<core::Energy>(client.quoted.back().amount), 12'50_centikwh);
}

TEST_F(SalePresenter, AQuickAmountIsTypedForOne)
{
    putCard(cardOf(sheetOf("张三", 1)));
    QSignalSpy set{&presenter, &app::SalePresenter::amountSet};
    presenter.chooseQuick(2);
    EXPECT_EQ(set.last().first().toString(), "200");
    ASSERT_TRUE(waitForQuote(1));
    EXPECT_EQ(std::get<core::Money>(client.quoted.back().amount), kTwoHundred);
}

TEST_F(SalePresenter, ThePostedSaleShowsReceiptAndChangeAndSavesTheOriginalThenACopy)
{
    readyToSell();
    presenter.enter(SaleField::Sell);
    client.sales.back()(outcomeOf(core::SaleState::Posted));
    EXPECT_EQ(view().face, SaleFace::Result);
    EXPECT_EQ(view().result.headline, "Sold 100.00");
    EXPECT_EQ(view().result.change, "100.00");
    EXPECT_EQ(view().result.facts.first().value, "C1-00000042");
    dialogs.file = "/somewhere/receipt.pdf";
    presenter.saveReceipt();
    ASSERT_EQ(client.receiptOrders.size(), 1u);
    EXPECT_FALSE(client.receiptOrders[0].isCopy);
    client.receipts.back()({});
    EXPECT_EQ(view().result.receiptNote, "Receipt saved: /somewhere/receipt.pdf");
    presenter.saveReceipt();
    ASSERT_EQ(client.receiptOrders.size(), 2u);
    EXPECT_TRUE(client.receiptOrders[1].isCopy);
}

// Goal: a receipt from the list is printed as a counted copy, never as a second original. Method: a
// customer with a posted sale and one in doubt; both are asked for.
TEST_F(SalePresenter, AReceiptFromTheListIsSavedAsACopyAndOnlyOfAPostedSale)
{
    app::AccountSheet sheet = sheetOf("张三", 1);
    sheet.lastSales = {outcomeOf(core::SaleState::Posted).record,
                       outcomeOf(core::SaleState::InDoubt).record};
    putCard(cardOf(sheet));
    EXPECT_EQ(view().copyNote, "F7, then Enter: copy of a receipt");
    dialogs.file = "/somewhere/copy.pdf";
    presenter.saveCopy(0);
    ASSERT_EQ(client.receiptOrders.size(), 1u);
    EXPECT_TRUE(client.receiptOrders[0].isCopy);
    EXPECT_EQ(client.receiptOrders[0].sale, core::SaleId{7});
    presenter.saveCopy(0);
    EXPECT_EQ(client.receiptOrders.size(), 1u) << "one at a time: each would be counted";
    client.receipts.back()({});
    EXPECT_EQ(view().copyNote, "Receipt saved: /somewhere/copy.pdf");
    presenter.saveCopy(1);
    EXPECT_EQ(view().copyNote, "Only a posted sale has a receipt.");
    presenter.saveCopy(2);
    presenter.saveCopy(-1);
    EXPECT_EQ(client.receiptOrders.size(), 1u);
    dialogs.file.clear();
    presenter.saveCopy(0);
    EXPECT_EQ(client.receiptOrders.size(), 1u) << "the way out was taken";
}

TEST_F(SalePresenter, ACopyThatEndsWhenAnotherCustomerIsServedIsNotTold)
{
    app::AccountSheet sheet = sheetOf("张三", 1);
    sheet.lastSales = {outcomeOf(core::SaleState::Posted).record};
    putCard(cardOf(sheet));
    dialogs.file = "/somewhere/copy.pdf";
    presenter.saveCopy(0);
    takeCard();
    putCard(cardOf(sheet));
    client.receipts.back()({});
    EXPECT_EQ(view().copyNote, "F7, then Enter: copy of a receipt");
}

TEST_F(SalePresenter, TheFirstAmountOfANewAccountMayBeEnergy)
{
    app::AccountSheet sheet = sheetOf("赵敏", 3);
    sheet.account.standing.state = core::AccountState::Registered;
    presenter.serve(sheet.account.number, {"80", true});
    client.loads.back()(sheet);
    EXPECT_TRUE(view().entry.amountIsEnergy);
    ASSERT_TRUE(waitForQuote(1));
    EXPECT_EQ(std::get<core::Energy>(client.quoted.back().amount), 80'00_centikwh);
}

TEST_F(SalePresenter, MeansOfPaymentAreChosenOnlyWhenSomethingCanBeSold)
{
    presenter.chooseMeans(1);
    EXPECT_EQ(view().entry.means, 0);
    putCard(cardOf(sheetOf("张三", 1)));
    presenter.chooseMeans(1);
    EXPECT_EQ(view().entry.means, 1);
    EXPECT_FALSE(view().entry.takesGiven);
}

TEST_F(SalePresenter, AVoidedSaleSaysThatNothingWasSold)
{
    readyToSell();
    presenter.enter(SaleField::Sell);
    client.sales.back()(outcomeOf(core::SaleState::Voided));
    EXPECT_EQ(view().result.headline, "Nothing was sold");
    EXPECT_FALSE(view().result.canSaveReceipt);
}

// Goal: a sale in doubt is settled by putting its card back, without a key being pressed. Method:
// the sale ends in doubt, the card goes and comes, and the look at it says that it was settled.
TEST_F(SalePresenter, PuttingTheCardBackSettlesTheSaleInDoubt)
{
    readyToSell();
    presenter.enter(SaleField::Sell);
    takeCard();
    client.sales.back()(outcomeOf(core::SaleState::InDoubt));
    EXPECT_EQ(view().result.headline, "In doubt: put the card back on the reader");
    QSignalSpy changed{&presenter, &app::SalePresenter::salesChanged};
    app::CardFound found = cardOf(sheetOf("张三", 1));
    found.look.settled = outcomeOf(core::SaleState::Posted).record;
    putCard(found);
    EXPECT_EQ(view().result.headline, "No longer in doubt: sold 100.00");
    EXPECT_TRUE(view().result.canSaveReceipt);
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(SalePresenter, AnAccountWithoutACardIsIssuedOneFromABlank)
{
    app::AccountSheet sheet = sheetOf("赵敏", 3);
    sheet.account.standing.state = core::AccountState::Registered;
    presenter.serve(sheet.account.number, {"50", false});
    client.loads.back()(sheet);
    EXPECT_EQ(view().notice.title, "Put a new card on the reader to issue it to this customer.");
    app::CardFound blank;
    blank.look.card.condition = core::CardSnapshot::Condition::Bare;
    blank.look.obstacle = ErrorCode::CardBlank;
    putCard(blank);
    ASSERT_TRUE(waitForQuote(1));
    client.quotes.back()(quoteOf(50'00_fen));
    EXPECT_EQ(view().entry.sellLabel, "Issue card and sell 50.00");
    presenter.enter(SaleField::Sell);
    EXPECT_EQ(client.sold.size(), 1u);
}

TEST_F(SalePresenter, EscapeGoesBackOneStepAtATime)
{
    readyToSell();
    QSignalSpy focus{&presenter, &app::SalePresenter::focusWanted};
    presenter.back(SaleField::Given);
    EXPECT_EQ(focus.last().first().value<SaleField>(), SaleField::Amount);
    EXPECT_TRUE(view().entry.canSell);
    presenter.back(SaleField::Amount);
    EXPECT_EQ(view().face, SaleFace::Desk);
    EXPECT_FALSE(view().entry.canSell);
    presenter.back(SaleField::Amount);
    EXPECT_EQ(view().face, SaleFace::Message);
}

}  // namespace
}  // namespace wattdesk::test
