#include <gtest/gtest.h>

#include "app/ui/account/account_presenter.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using app::AccountFace;
using app::FieldId;
using app::Operation;
using core::ErrorCode;
using namespace core::literals;

const core::CardSerial kOwnCard{{1, 2, 3, 4, 5, 6, 7, 8}};
const core::CardSerial kOtherCard{{8, 7, 6, 5, 4, 3, 2, 1}};

core::Account someAccount(core::AccountState state = core::AccountState::Active)
{
    core::Account account;
    account.number = core::AccountNumber::parse("100234").value();
    account.customer.name = "张三";
    account.point.meter = core::MeterNumber::parse("123456").value();
    account.standing.state = state;
    account.standing.purchaseCount = 3;
    if (state != core::AccountState::Registered) {
        account.standing.card = kOwnCard;
    }
    return account;
}

app::AccountFile fileOf(core::Account account)
{
    app::AccountFile file;
    file.account = std::move(account);
    file.rules.approveReversals = false;
    file.rules.approveRefunds = false;
    file.rules.approveReadings = false;
    return file;
}

core::CardOnReader onReader(core::CardSnapshot::Condition condition, core::CardSerial serial)
{
    core::CardOnReader found;
    found.card.serial = serial;
    found.card.condition = condition;
    if (condition == core::CardSnapshot::Condition::Issued) {
        found.card.image.parameters.emplace();
        found.card.image.parameters->account = someAccount().number;
    }
    return found;
}

app::OperationPlan planFor(app::AccountFile file)
{
    app::OperationPlan plan;
    plan.cardFailure = ErrorCode::CardAbsent;
    plan.file = std::move(file);
    return plan;
}

core::Account ownedAccount(int customer, const char* number)
{
    core::Account account = someAccount();
    account.number = core::AccountNumber::parse(number).value();
    account.customer.id = core::CustomerId{customer};
    return account;
}

app::OperationPlan replacementPlan()
{
    auto plan = planFor(fileOf(someAccount()));
    plan.card = onReader(core::CardSnapshot::Condition::Blank, kOtherCard);
    core::ReplacementPlan replacement;
    replacement.evidence = core::Evidence::ReturnFile;
    replacement.carried = 5'00_credit;
    plan.says = replacement;
    return plan;
}

class AccountPresenter : public testing::Test {
protected:
    AccountPresenter()
    {
        core::Actor actor;
        actor.role = core::Role::Administrator;
        presenter.begin({}, actor);
    }

    void serve(const app::AccountFile& file)
    {
        presenter.serve(file.account.number);
        client.files.back()(file);
    }
    void open(Operation operation, const app::OperationPlan& plan)
    {
        presenter.start(operation);
        ASSERT_FALSE(client.plans.empty());
        client.plans.back()(plan);
        ASSERT_EQ(presenter.view().face, AccountFace::Form);
    }
    bool offers(Operation operation)
    {
        for (const app::OperationEntry& entry : presenter.view().operations) {
            if (entry.operation == operation) {
                return true;
            }
        }
        return false;
    }
    bool asksFor(FieldId id) { return field(id) != nullptr; }
    const app::FormField* field(FieldId id)
    {
        for (const app::FormField& field : presenter.view().form.fields) {
            if (field.id == static_cast<int>(id)) {
                return &field;
            }
        }
        return nullptr;
    }
    QString wrongAt(FieldId id) { return field(id) ? field(id)->wrong : QString{}; }
    /// Whether a figure on the form is this.
    bool tells(const char* value)
    {
        for (const app::Fact& fact : presenter.view().form.facts) {
            if (fact.value == QLatin1String{value}) {
                return true;
            }
        }
        return false;
    }
    void saveSlipOf(const app::OperationDone& done)
    {
        open(Operation::Suspend, planFor(fileOf(someAccount())));
        presenter.edit(FieldId::Reason, "away");
        presenter.confirm();
        client.dones.back()(done);
        presenter.saveSlip();
    }

    FakeClient client;
    FakeDialogs dialogs;
    app::AccountPresenter presenter{client, dialogs};
};

TEST_F(AccountPresenter, OffersWhatTheStateAllows)
{
    serve(fileOf(someAccount(core::AccountState::Active)));
    EXPECT_TRUE(offers(Operation::Suspend));
    EXPECT_FALSE(offers(Operation::Resume));
    EXPECT_TRUE(offers(Operation::ReportLost));
    serve(fileOf(someAccount(core::AccountState::Suspended)));
    EXPECT_FALSE(offers(Operation::Reissue));
    EXPECT_TRUE(offers(Operation::Resume));
    serve(fileOf(someAccount(core::AccountState::Closed)));
    EXPECT_TRUE(offers(Operation::Reopen));
    EXPECT_FALSE(offers(Operation::Amend));
}

// Goal: new prices are for money meters with a card, and need no reason. Method: what is offered;
// the form before the card and with it; what is asked for; an account that has them already.
TEST_F(AccountPresenter, NewPricesGoOutOnTheOwnCardWithoutAReason)
{
    core::Account energy = someAccount();
    energy.point.mode = core::MeterMode::Energy;
    serve(fileOf(energy));
    EXPECT_FALSE(offers(Operation::Reprice));
    serve(fileOf(someAccount()));
    ASSERT_TRUE(offers(Operation::Reprice));
    auto plan = planFor(fileOf(someAccount()));
    core::NewPrices due;
    due.prices = {core::TariffId{31}, 2, core::Date::from(2027, 1, 1).value()};
    plan.says = due;
    open(Operation::Reprice, plan);
    EXPECT_TRUE(tells("2027-01-01"));
    EXPECT_FALSE(presenter.view().form.canConfirm) << "no card yet";
    plan.card = onReader(core::CardSnapshot::Condition::Issued, kOwnCard);
    presenter.setReader({"reader", {}, true, 1});
    client.plans.back()(plan);
    ASSERT_TRUE(presenter.view().form.canConfirm);
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    EXPECT_EQ(client.operations.front().operation, Operation::Reprice);
    EXPECT_EQ(client.operations.front().seen->serial, kOwnCard);
    EXPECT_EQ(std::get<app::ReasonOrder>(client.operations.front().order).reason, "");
    EXPECT_EQ(presenter.view().face, AccountFace::Writing);
}

TEST_F(AccountPresenter, PricesThatTheMeterHasAreNotWritten)
{
    serve(fileOf(someAccount()));
    auto plan = planFor(fileOf(someAccount()));
    plan.refused = ErrorCode::CardPriceCurrent;
    plan.card = onReader(core::CardSnapshot::Condition::Issued, kOwnCard);
    open(Operation::Reprice, plan);
    EXPECT_FALSE(presenter.view().form.canConfirm);
}

// Goal: nothing is done without a reason, and what was typed stays. Method: the button is pressed
// with an empty reason, then with one.
TEST_F(AccountPresenter, AnOperationWithoutReasonIsNotAskedFor)
{
    serve(fileOf(someAccount()));
    open(Operation::Suspend, planFor(fileOf(someAccount())));
    presenter.confirm();
    EXPECT_TRUE(client.operations.empty());
    EXPECT_FALSE(presenter.view().form.fields.front().wrong.isEmpty());
    presenter.edit(FieldId::Reason, "away for a year");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    EXPECT_EQ(std::get<app::ReasonOrder>(client.operations.front().order).reason,
              "away for a year");
    client.dones.back()(app::OperationDone{});
    EXPECT_EQ(presenter.view().face, AccountFace::Result);
    EXPECT_EQ(presenter.view().result.tone, app::Tone::Good);
}

// Goal: a reissue waits for a card that is blank, and says so. Method: no card, the customer's own
// card, a blank one.
TEST_F(AccountPresenter, AReissueWaitsForABlankCard)
{
    serve(fileOf(someAccount()));
    auto plan = planFor(fileOf(someAccount()));
    plan.says = core::ReissuePlan{core::LastPurchase::Unknown, {100'00_credit, 3}, false};
    open(Operation::Reissue, plan);
    EXPECT_FALSE(presenter.view().form.canConfirm);
    EXPECT_FALSE(asksFor(FieldId::Amount)) << "a new purchase does not fit while unknown";
    EXPECT_FALSE(presenter.view().form.risk.isEmpty());
    plan.card = onReader(core::CardSnapshot::Condition::Issued, kOwnCard);
    presenter.setReader({"reader", {}, true, 1});
    client.plans.back()(plan);
    EXPECT_FALSE(presenter.view().form.canConfirm);
    plan.card = onReader(core::CardSnapshot::Condition::Blank, kOtherCard);
    presenter.setReader({"reader", {}, true, 2});
    client.plans.back()(plan);
    EXPECT_TRUE(presenter.view().form.canConfirm);
    presenter.edit(FieldId::Reason, "broken");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    EXPECT_EQ(client.operations.front().seen->serial, kOtherCard);
    EXPECT_EQ(presenter.view().face, AccountFace::Writing);
    EXPECT_TRUE(presenter.isWorking());
}

TEST_F(AccountPresenter, AReissueTakesAPurchaseAndTheFeeWhenTheMeterHasTheLastOne)
{
    auto file = fileOf(someAccount());
    file.rules.cardFee = 5'00_fen;
    serve(file);
    auto plan = planFor(file);
    plan.card = onReader(core::CardSnapshot::Condition::Blank, kOtherCard);
    plan.says = core::ReissuePlan{core::LastPurchase::InMeter, {100'00_credit, 3}, true};
    open(Operation::Reissue, plan);
    EXPECT_TRUE(presenter.view().form.confirm.contains("5.00"));
    presenter.edit(FieldId::Amount, "20");
    EXPECT_FALSE(presenter.view().form.canConfirm) << "what it comes to is not known yet";
    ASSERT_EQ(client.quoted.size(), 1u);
    EXPECT_EQ(std::get<core::Money>(client.quoted.front().amount), 20'00_fen);
    core::SaleQuote quote;
    quote.paid = 25'00_fen;
    quote.toCard = 12'50_credit;
    quote.arrearsPaid = 7'50_fen;
    client.quotes.back()(quote);
    EXPECT_TRUE(presenter.view().form.canConfirm);
    EXPECT_TRUE(presenter.view().form.confirm.contains("25.00"))
        << presenter.view().form.confirm.toStdString();
    EXPECT_TRUE(tells("12.50"));
    EXPECT_TRUE(tells("7.50"));
}

// Goal: the figures on the form are those of the amount that stands there. Method: two amounts, the
// answers in the wrong order, one refused, none at all.
TEST_F(AccountPresenter, AQuoteForAnotherAmountIsDropped)
{
    serve(fileOf(someAccount()));
    open(Operation::ReplaceMeter, replacementPlan());
    presenter.edit(FieldId::Amount, "20");
    presenter.edit(FieldId::Amount, "200");
    ASSERT_EQ(client.quotes.size(), 2u);
    core::SaleQuote quote;
    quote.paid = 20'00_fen;
    client.quotes.front()(quote);
    EXPECT_FALSE(presenter.view().form.canConfirm);
    client.quotes.back()(core::fail(ErrorCode::AmountTooLarge));
    EXPECT_FALSE(wrongAt(FieldId::Amount).isEmpty());
    presenter.edit(FieldId::Reason, "broken");
    presenter.confirm();
    EXPECT_TRUE(client.operations.empty());
    presenter.edit(FieldId::Amount, "");
    EXPECT_TRUE(wrongAt(FieldId::Amount).isEmpty());
    EXPECT_TRUE(presenter.view().form.canConfirm) << "without a payment nothing is awaited";
}

// Goal: another look at the card leaves no figures behind that no longer hold. Method: a quoted
// payment; the next plan takes none.
TEST_F(AccountPresenter, APlanThatTakesNoPaymentShowsNone)
{
    serve(fileOf(someAccount()));
    auto plan = planFor(fileOf(someAccount()));
    plan.card = onReader(core::CardSnapshot::Condition::Blank, kOtherCard);
    plan.says = core::ReissuePlan{core::LastPurchase::InMeter, {100'00_credit, 3}, true};
    open(Operation::Reissue, plan);
    presenter.edit(FieldId::Amount, "20");
    core::SaleQuote quote;
    quote.paid = 20'00_fen;
    quote.toCard = 12'50_credit;
    client.quotes.back()(quote);
    EXPECT_TRUE(tells("12.50"));
    plan.says = core::ReissuePlan{core::LastPurchase::Unknown, {100'00_credit, 3}, false};
    presenter.setReader({"reader", {}, true, 2});
    client.plans.back()(plan);
    EXPECT_FALSE(tells("12.50"));
    EXPECT_FALSE(presenter.view().form.confirm.contains("20.00"));
    EXPECT_TRUE(presenter.view().form.canConfirm);
}

// Goal: an account goes to a customer of the books, who is not entered twice. Method: two customers
// fit the words, one of them with two accounts, beside the present owner; the second is chosen.
TEST_F(AccountPresenter, ATransferGoesToACustomerOfTheBooks)
{
    serve(fileOf(ownedAccount(1, "100234")));
    open(Operation::Transfer, planFor(fileOf(ownedAccount(1, "100234"))));
    EXPECT_TRUE(asksFor(FieldId::Name));
    presenter.edit(FieldId::NewOwner, "li");
    EXPECT_FALSE(asksFor(FieldId::Name));
    EXPECT_FALSE(presenter.view().form.canConfirm) << "they are being looked for";
    ASSERT_FALSE(client.searched.empty());
    EXPECT_EQ(client.searched.back(), "li");
    client.searches.back()(std::vector{ownedAccount(1, "100234"), ownedAccount(2, "100301"),
                                       ownedAccount(2, "100302"), ownedAccount(3, "100303")});
    const app::FormField* choice = field(FieldId::OwnerChoice);
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->choices.size(), 3);
    EXPECT_FALSE(presenter.view().form.canConfirm) << "nobody is chosen by standing on top";
    presenter.edit(FieldId::OwnerChoice, "2");
    EXPECT_TRUE(presenter.view().form.canConfirm);
    EXPECT_TRUE(tells("100303"));
    presenter.edit(FieldId::Reason, "flat sold");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    const auto& order = std::get<core::TransferOrder>(client.operations.front().order);
    EXPECT_EQ(order.customer, core::CustomerId{3});
    EXPECT_TRUE(order.name.empty());
}

// Goal: whoever happens to be listed is not the owner meant when more fit than are listed. Method:
// a list as long as lists get, all of it the accounts of one customer; of the present owner.
TEST_F(AccountPresenter, ATransferOutOfACutListGoesToNobodyUnchosen)
{
    serve(fileOf(ownedAccount(1, "100234")));
    open(Operation::Transfer, planFor(fileOf(ownedAccount(1, "100234"))));
    presenter.edit(FieldId::NewOwner, "li");
    client.searches.back()(std::vector{app::kFoundMax, ownedAccount(2, "100301")});
    ASSERT_TRUE(asksFor(FieldId::OwnerChoice));
    EXPECT_TRUE(field(FieldId::OwnerChoice)->choices.first().contains("more"));
    EXPECT_EQ(field(FieldId::OwnerChoice)->choices.size(), 2);
    EXPECT_FALSE(presenter.view().form.canConfirm) << "another one may be meant";
    presenter.edit(FieldId::OwnerChoice, "1");
    EXPECT_TRUE(presenter.view().form.canConfirm);
    presenter.edit(FieldId::NewOwner, "zhang");
    client.searches.back()(std::vector{app::kFoundMax, ownedAccount(1, "100234")});
    EXPECT_TRUE(wrongAt(FieldId::NewOwner).isEmpty()) << "others of that name were not listed";
    EXPECT_TRUE(asksFor(FieldId::OwnerChoice));
    EXPECT_FALSE(presenter.view().form.canConfirm);
}

// Goal: nobody becomes the owner by words that were typed earlier. Method: an answer that comes
// late, words that nobody fits, words that fit only the present owner.
TEST_F(AccountPresenter, ATransferToNobodyOrToOneselfIsRefused)
{
    serve(fileOf(ownedAccount(1, "100234")));
    open(Operation::Transfer, planFor(fileOf(ownedAccount(1, "100234"))));
    presenter.edit(FieldId::Reason, "flat sold");
    presenter.edit(FieldId::NewOwner, "li");
    presenter.edit(FieldId::NewOwner, "liu");
    client.searches.at(client.searches.size() - 2)(std::vector{ownedAccount(2, "100301")});
    EXPECT_FALSE(presenter.view().form.canConfirm) << "that was found for other words";
    client.searches.back()(std::vector<core::Account>{});
    EXPECT_FALSE(wrongAt(FieldId::NewOwner).isEmpty());
    presenter.confirm();
    EXPECT_TRUE(client.operations.empty());
    presenter.edit(FieldId::NewOwner, "zhang");
    client.searches.back()(std::vector{ownedAccount(1, "100234")});
    EXPECT_FALSE(wrongAt(FieldId::NewOwner).isEmpty());
    presenter.confirm();
    EXPECT_TRUE(client.operations.empty());
}

// Goal: a cashier is never told to bring somebody without a place for him. Method: the desk finds
// the old meter's register behind what was once stated of it, which the form cannot know.
TEST_F(AccountPresenter, ASecondPersonIsAskedForWhenTheDeskWantsOne)
{
    serve(fileOf(someAccount()));
    open(Operation::ReplaceMeter, replacementPlan());
    EXPECT_FALSE(asksFor(FieldId::Login));
    presenter.edit(FieldId::Meter, "000000123499");
    presenter.edit(FieldId::OldReading, "499");
    presenter.edit(FieldId::NewStart, "0");
    presenter.edit(FieldId::Reason, "burnt");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    EXPECT_FALSE(client.operations.back().second);
    client.dones.back()(core::fail(ErrorCode::ApprovalMissing));
    client.plans.back()(replacementPlan());
    EXPECT_TRUE(asksFor(FieldId::Login));
    EXPECT_TRUE(asksFor(FieldId::Password));
    EXPECT_EQ(field(FieldId::Reason)->value, "burnt") << "what was typed is still there";
    presenter.edit(FieldId::Login, "chief");
    presenter.edit(FieldId::Password, "secret");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 2u);
    ASSERT_TRUE(client.operations.back().second);
    EXPECT_EQ(client.operations.back().second->login, "chief");
}

// Goal: money is paid out only with a second person where the house asks for it, and the button
// says how much. Method: the same closing with a balance above zero and below.
TEST_F(AccountPresenter, AClosingSaysWhatIsPaidOutAndAsksForASecondPerson)
{
    auto file = fileOf(someAccount());
    file.rules.approveRefunds = true;
    serve(file);
    auto plan = planFor(file);
    plan.card = onReader(core::CardSnapshot::Condition::Issued, kOwnCard);
    core::ClosingPlan closing;
    closing.balance = 12'34_fen;
    plan.says = closing;
    open(Operation::Close, plan);
    EXPECT_TRUE(presenter.view().form.confirm.contains("12.34"));
    EXPECT_TRUE(asksFor(FieldId::Login));
    presenter.edit(FieldId::Reason, "moves away");
    presenter.confirm();
    EXPECT_TRUE(client.operations.empty()) << "nobody else has agreed";
    presenter.edit(FieldId::Login, "chief");
    presenter.edit(FieldId::Password, "secret");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    EXPECT_EQ(client.operations.front().second->login, "chief");
    client.dones.back()(core::fail(ErrorCode::SignInRefused));
    EXPECT_EQ(presenter.view().face, AccountFace::Form) << "nothing was done: try again";
    closing.balance = core::Money::from(-500).value();
    plan.says = closing;
    client.plans.back()(plan);
    EXPECT_FALSE(asksFor(FieldId::Login));
    EXPECT_FALSE(presenter.view().form.confirm.contains("5.00")) << "it stays owed";
    presenter.edit(FieldId::Collects, "1");
    EXPECT_TRUE(presenter.view().form.confirm.contains("5.00"));
    for (const app::FormField& field : presenter.view().form.fields) {
        EXPECT_FALSE(field.id == static_cast<int>(FieldId::Password) && !field.value.isEmpty());
    }
}

TEST_F(AccountPresenter, AReversalSaysTheDifferenceAndWhatAnEmptyFileDoesNotProve)
{
    auto file = fileOf(someAccount());
    core::SaleRecord deed;
    deed.sale.id = core::SaleId{};
    deed.sale.kind = core::SaleKind::Purchase;
    deed.sale.paid = 100'00_fen;
    deed.state = core::SaleState::Posted;
    file.deeds = {deed};
    serve(file);
    presenter.chooseDeed(0);
    auto plan = planFor(file);
    plan.card = onReader(core::CardSnapshot::Condition::Issued, kOwnCard);
    // An earlier reversal took back 20.00 of it.
    plan.says = core::ReversalPlan{80'00_fen, 80'00_credit};
    open(Operation::Reverse, plan);
    EXPECT_EQ(client.planned.back(), deed.sale.id);
    EXPECT_TRUE(tells("80.00"));
    EXPECT_TRUE(presenter.view().form.confirm.contains("80.00"));
    presenter.edit(FieldId::Amount, "60");
    EXPECT_TRUE(presenter.view().form.confirm.contains("20.00"));
    EXPECT_FALSE(asksFor(FieldId::Login));
    presenter.edit(FieldId::Evidence, "1");
    EXPECT_TRUE(asksFor(FieldId::Login)) << "a supervisor's decision is never one person's";
    EXPECT_EQ(presenter.view().form.risk.tone, app::Tone::Bad);
}

// Goal: what changed without money has a slip, named by the account and the station's time; what
// has none offers none. Method: a change at a known moment; the same end without a change.
TEST_F(AccountPresenter, AChangeWithoutMoneyHasASlip)
{
    serve(fileOf(someAccount()));
    app::OperationDone done;
    done.change.emplace();
    done.change->at = core::toInstant({core::parseDate("2026-11-03").value(), 14, 5, 9}, {});
    done.change->by = core::OperatorId{7};
    dialogs.file = "slip.pdf";
    saveSlipOf(done);
    EXPECT_TRUE(presenter.view().result.canSaveSlip);
    EXPECT_FALSE(presenter.view().result.canSaveReceipt);
    EXPECT_EQ(dialogs.proposed, "100234-20261103-140509.pdf");
    ASSERT_EQ(client.slipOrders.size(), 1u);
    EXPECT_EQ(client.slipOrders.front().account, someAccount().number);
    EXPECT_EQ(client.slipOrders.front().path, "slip.pdf");
    EXPECT_EQ(client.slipOrders.front().moment,
              (core::ChangeMoment{done.change->at, done.change->by}));
    client.slips.back()({});
    EXPECT_TRUE(presenter.view().result.receiptNote.contains("slip.pdf"));
    presenter.back();
    saveSlipOf({});
    EXPECT_FALSE(presenter.view().result.canSaveSlip);
    EXPECT_EQ(client.slipOrders.size(), 1u);
}

TEST_F(AccountPresenter, AnAnswerForAnotherAccountIsDropped)
{
    presenter.serve(someAccount().number);
    core::Account second = someAccount();
    second.customer.name = "李四";
    presenter.serve(second.number);
    client.files.at(1)(fileOf(second));
    client.files.at(0)(fileOf(someAccount()));
    EXPECT_EQ(presenter.view().customer.name, "李四");
}

// Goal: the overview tells how the account stands, whatever was done on other pages meanwhile, and
// the deed that was chosen stays the chosen one. Method: a sale while the page is out of sight.
TEST_F(AccountPresenter, TheOverviewIsReadAnewWhenItComesBack)
{
    presenter.setSeen(true);
    auto file = fileOf(someAccount());
    core::SaleRecord first;
    first.sale.id = core::SaleId{1};
    first.sale.paid = 100'00_fen;
    file.deeds = {first};
    serve(file);
    presenter.chooseDeed(0);
    presenter.setSeen(false);
    const std::size_t before = client.files.size();
    presenter.setSeen(true);
    ASSERT_EQ(client.files.size(), before + 1);
    core::SaleRecord second;
    second.sale.id = core::SaleId{2};
    second.sale.paid = 50'00_fen;
    file.deeds = {second, first};
    client.files.back()(file);
    EXPECT_EQ(presenter.view().face, AccountFace::Overview);
    ASSERT_EQ(presenter.view().deeds.size(), 2);
    EXPECT_EQ(presenter.view().chosenDeed, 1);
}

TEST_F(AccountPresenter, AReadingMayBeBelowZero)
{
    serve(fileOf(someAccount()));
    open(Operation::NoteReading, planFor(fileOf(someAccount())));
    presenter.edit(FieldId::Count, "3");
    presenter.edit(FieldId::Remaining, "-4.50");
    presenter.edit(FieldId::Reason, "inspector Wu, today");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    const auto& said = std::get<core::MeterStatement>(client.operations.front().order);
    EXPECT_EQ(said.remaining.hundredths(), -450);
    EXPECT_FALSE(said.total);
}

}  // namespace
}  // namespace wattdesk::test
