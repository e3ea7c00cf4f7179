#include <gtest/gtest.h>

#include "app/ui/account/account_presenter.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using app::FieldId;
using app::Operation;
using core::ErrorCode;
using namespace core::literals;

constexpr const char* kNothing = "0";
constexpr const char* kQuantity = "1";
constexpr const char* kRatio = "2";
constexpr const char* kSubMeter = "3";

core::Date day(const char* text)
{
    return core::parseDate(text).value();
}

core::Account accountOf(int id, const char* number, const char* name)
{
    core::Account account;
    account.id = core::AccountId{id};
    account.number = core::AccountNumber::parse(number).value();
    account.customer.name = name;
    account.standing.state = core::AccountState::Active;
    return account;
}

app::AccountFile fileOf(core::Account account)
{
    app::AccountFile file;
    file.account = std::move(account);
    file.supply.today = day("2026-11-23");
    file.supply.tariff.name = "two-part";
    file.supply.tariff.tiers = {{std::nullopt, 540'000_microyuan}};
    return file;
}

app::AccountFile ownFile()
{
    return fileOf(accountOf(1, "100234", "张三"));
}

/// The parent meter that most tests take from.
app::AccountFile parentFile()
{
    return fileOf(accountOf(2, "100300", "物业"));
}

core::MeterShare shareOf(int child, int parent, core::MeterShareKind kind)
{
    core::MeterShare share;
    share.child = core::AccountId{child};
    share.parent = core::AccountId{parent};
    share.kind = kind;
    return share;
}

core::SupplyContract contractFrom(const char* from, std::int64_t centiKva)
{
    core::SupplyContract contract;
    contract.from = day(from);
    contract.capacity.centiKva = centiKva;
    return contract;
}

/// The forms of what the months of an account are settled by.
class SupplyPresenter : public testing::Test {
protected:
    SupplyPresenter() { signIn(core::Role::Administrator); }

    void signIn(core::Role role)
    {
        core::Actor actor;
        actor.role = role;
        presenter.begin({}, actor);
    }
    void serve(const app::AccountFile& file)
    {
        presenter.serve(file.account.number);
        client.files.back()(file);
    }
    void open(Operation operation, const app::AccountFile& file,
              const app::TariffChoice& choice = {})
    {
        serve(file);
        presenter.start(operation);
        ASSERT_FALSE(client.plans.empty());
        app::OperationPlan plan;
        plan.cardFailure = ErrorCode::CardAbsent;
        plan.file = file;
        plan.says = choice;
        client.plans.back()(plan);
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
    const app::FormField* field(FieldId id)
    {
        for (const app::FormField& field : presenter.view().form.fields) {
            if (field.id == static_cast<int>(id)) {
                return &field;
            }
        }
        return nullptr;
    }
    std::string at(FieldId id) { return field(id) ? field(id)->value.toStdString() : "absent"; }
    std::string wrongAt(FieldId id)
    {
        return field(id) ? field(id)->wrong.toStdString() : std::string{"absent"};
    }
    static std::string valueIn(const QList<app::Fact>& facts, const char* label)
    {
        for (const app::Fact& fact : facts) {
            if (fact.label == QLatin1String{label}) {
                return fact.value.toStdString();
            }
        }
        return "absent";
    }
    std::string tells(const char* label) { return valueIn(presenter.view().form.facts, label); }
    std::string shows(const char* label) { return valueIn(presenter.view().customer.facts, label); }
    bool says(const char* part)
    {
        return presenter.view()
            .form.sentences.join(QLatin1Char{' '})
            .contains(QString::fromUtf8(part));
    }
    /// Types the parent meter's account and answers with its file.
    void typeParent(const core::Expected<app::AccountFile>& found, const char* number = "100300")
    {
        presenter.edit(FieldId::Parent, QString::fromLatin1(number));
        client.files.back()(found);
    }
    const app::OperationOrder& ordered() { return client.operations.back().order; }

    FakeClient client;
    FakeDialogs dialogs;
    app::AccountPresenter presenter{client, dialogs};
};

TEST_F(SupplyPresenter, OnlyAdministratorsEnterIt)
{
    serve(ownFile());
    EXPECT_TRUE(offers(Operation::EnterContract));
    EXPECT_TRUE(offers(Operation::SetShare));
    signIn(core::Role::Cashier);
    serve(ownFile());
    EXPECT_FALSE(offers(Operation::EnterContract));
    EXPECT_FALSE(offers(Operation::SetShare));
    presenter.start(Operation::EnterContract);
    EXPECT_TRUE(client.plans.empty());
    auto closed = ownFile();
    closed.account.standing.state = core::AccountState::Closed;
    signIn(core::Role::Administrator);
    serve(closed);
    EXPECT_FALSE(offers(Operation::EnterContract));
}

// Goal: the overview says what is agreed and shared, and nothing where nothing is. Method: an
// account without, one with everything, one whose contract is still to come.
TEST_F(SupplyPresenter, TheOverviewShowsContractAndShares)
{
    serve(ownFile());
    for (const char* label : {"Contract", "Part of", "Shared with", "Household"}) {
        EXPECT_EQ(shows(label), "absent") << label;
    }
    auto file = ownFile();
    file.account.point.householdBase = core::HouseholdBase{150};
    file.supply.contracts = {contractFrom("2026-01-01", 400'00), contractFrom("2026-09-01", 315'50),
                             contractFrom("2027-01-01", 630'00)};
    file.supply.contracts[1].demand = core::Demand{250'0000};
    file.supply.share = shareOf(1, 2, core::MeterShareKind::Ratio);
    file.supply.share->permyriad = 12'50;
    file.supply.parent = parentFile().account.number;
    file.supply.children = {shareOf(7, 1, core::MeterShareKind::SubMeter),
                            shareOf(8, 1, core::MeterShareKind::SubMeter)};
    serve(file);
    EXPECT_EQ(shows("Contract"), "315.5 kVA, 250 kW");
    EXPECT_EQ(shows("Part of"), "100300, 12.5 %");
    EXPECT_EQ(shows("Shared with"), "2");
    EXPECT_EQ(shows("Household"), "× 1.50");
    file.supply.contracts = {contractFrom("2027-01-01", 630'00)};
    serve(file);
    EXPECT_EQ(shows("Contract"), "from 2027-01-01");
}

// Goal: what holds today stands in the form, the price of what is typed beside it, and exactly what
// was typed is entered. Method: a two-part tariff at 10 yuan a kVA and 30 yuan a kW; another
// contract with a transformer.
TEST_F(SupplyPresenter, AContractIsEnteredAsTyped)
{
    auto file = ownFile();
    file.supply.tariff.capacity = 10'000'000_microyuan;
    file.supply.tariff.demand = 30'000'000_microyuan;
    file.supply.contracts = {contractFrom("2026-09-01", 315'00), contractFrom("2027-01-01", 1'00)};
    open(Operation::EnterContract, file);
    EXPECT_EQ(at(FieldId::ContractFrom), "2026-11-23");
    EXPECT_EQ(at(FieldId::Capacity), "315.00");
    EXPECT_EQ(at(FieldId::ContractDemand), "");
    EXPECT_EQ(at(FieldId::Reason), "absent");
    EXPECT_EQ(at(FieldId::RatedCapacity), "absent");
    EXPECT_EQ(tells("Now, from 2026-09-01"), "315 kVA");
    EXPECT_EQ(tells("Capacity, a month"), "3\u2009150.00");
    EXPECT_TRUE(says("the highest one of the month is charged"));
    EXPECT_TRUE(says("It ends with the contract from 2027-01-01"));
    presenter.edit(FieldId::Capacity, "４００");
    presenter.edit(FieldId::ContractDemand, "250.1234");
    EXPECT_EQ(tells("Capacity, a month"), "4\u2009000.00");
    EXPECT_EQ(tells("Demand, a month at least"), "7\u2009503.70");
    presenter.edit(FieldId::OwnTransformer, "1");
    presenter.edit(FieldId::RatedCapacity, "400");
    presenter.edit(FieldId::NoLoadLoss, "571");
    presenter.edit(FieldId::LoadLoss, "4300");
    presenter.edit(FieldId::NoLoadCurrent, "1");
    presenter.edit(FieldId::Impedance, "4.5");
    EXPECT_TRUE(says("the plate is only kept"));
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    core::SupplyContract wanted = contractFrom("2026-11-23", 400'00);
    wanted.demand = core::Demand{250'1234};
    wanted.transformer = core::Transformer{{400'00}, 571, 4300, 100, 450, 100};
    EXPECT_EQ(std::get<core::SupplyContract>(ordered()), wanted);
    EXPECT_FALSE(client.operations.front().second);
    client.dones.back()(app::OperationDone{});
    EXPECT_EQ(presenter.view().result.tone, app::Tone::Good);
    EXPECT_FALSE(presenter.view().result.canSaveSlip);
}

// Goal: a form that is only looked at changes nothing. Method: a plate as small transformers have
// it, entered again as it was filled in.
TEST_F(SupplyPresenter, APlateComesBackToTheWatt)
{
    auto file = ownFile();
    core::SupplyContract contract = contractFrom("2026-09-01", 30'00);
    contract.transformer = core::Transformer{{30'00}, 43, 605, 151, 401, 100};
    file.supply.contracts = {contract};
    open(Operation::EnterContract, file);
    EXPECT_EQ(at(FieldId::NoLoadLoss), "43");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    EXPECT_EQ(std::get<core::SupplyContract>(ordered()).transformer, contract.transformer);
}

// Goal: each wrong figure has one plain sentence at its field, as it is typed. Method: every field
// in turn, the others right; the settled days; then the button.
TEST_F(SupplyPresenter, AContractIsCheckedWhileItIsTyped)
{
    auto file = ownFile();
    file.supply.settledTo = day("2026-10-31");
    open(Operation::EnterContract, file);
    presenter.edit(FieldId::OwnTransformer, "1");
    presenter.edit(FieldId::ContractFrom, "2026-1");
    EXPECT_EQ(wrongAt(FieldId::ContractFrom), "") << "it is still being typed";
    presenter.edit(FieldId::ContractFrom, "2026-13-01");
    EXPECT_NE(wrongAt(FieldId::ContractFrom), "");
    presenter.edit(FieldId::ContractFrom, "2026-10-31");
    EXPECT_EQ(wrongAt(FieldId::ContractFrom),
              "Settled up to 2026-10-31: a contract begins the day after at the earliest.");
    presenter.edit(FieldId::ContractFrom, "2026-11-01");
    EXPECT_EQ(wrongAt(FieldId::ContractFrom), "");
    struct Case {
        FieldId field;
        const char* typed;
        const char* sentence;
    };
    for (const Case& each :
         {Case{FieldId::Capacity, "a lot", "Type a figure such as 315 or 12.5, not below 0."},
          Case{FieldId::Capacity, "-1", "Type a figure such as 315 or 12.5, not below 0."},
          Case{FieldId::Capacity, "1.234", "Type two decimals at most."},
          Case{FieldId::ContractDemand, "1.23456", "Type four decimals at most."},
          Case{FieldId::RatedCapacity, "0", "A transformer has a capacity above 0 kVA."},
          Case{FieldId::NoLoadLoss, "100000001", "So much cannot be. Check the figure."},
          Case{FieldId::LoadLoss, "0.57", "So much cannot be. Check the figure."},
          Case{FieldId::NoLoadCurrent, "100.01", "It is 100 % at most."},
          Case{FieldId::Impedance, "101", "It is 100 % at most."}}) {
        presenter.edit(each.field, QString::fromLatin1(each.typed));
        EXPECT_EQ(wrongAt(each.field), each.sentence) << each.typed;
        presenter.edit(each.field, "1");
        EXPECT_EQ(wrongAt(each.field), "");
    }
    presenter.edit(FieldId::RatedCapacity, "");
    EXPECT_EQ(wrongAt(FieldId::RatedCapacity), "") << "nothing was typed yet";
    presenter.confirm();
    EXPECT_TRUE(client.operations.empty());
    EXPECT_EQ(wrongAt(FieldId::RatedCapacity), "A transformer has a capacity above 0 kVA.");
}

TEST_F(SupplyPresenter, AContractSaysWhatIsOddAboutIt)
{
    auto file = ownFile();
    file.supply.tariff.metering = core::SupplyMetering::MeteredAtLowSide;
    file.supply.tariff.loss = core::LossFormula{};
    open(Operation::EnterContract, file);
    EXPECT_TRUE(says("charges for neither capacity nor demand"));
    EXPECT_EQ(presenter.view().form.risk.title,
              "The account's tariff needs the transformer's plate.");
    presenter.edit(FieldId::OwnTransformer, "1");
    presenter.edit(FieldId::RatedCapacity, "315");
    EXPECT_TRUE(says("losses are added to every bill"));
    EXPECT_TRUE(presenter.view().form.risk.isEmpty());
    presenter.edit(FieldId::Capacity, "315");
    presenter.edit(FieldId::ContractDemand, "315");
    EXPECT_TRUE(presenter.view().form.risk.isEmpty());
    presenter.edit(FieldId::ContractDemand, "315.0001");
    EXPECT_EQ(presenter.view().form.risk.title, "The demand is above the capacity.");
    EXPECT_TRUE(presenter.view().form.canConfirm) << "the desk takes it, and so does the window";
}

TEST_F(SupplyPresenter, AContractThatTheBooksRefuseIsPutRightAtItsDay)
{
    open(Operation::EnterContract, ownFile());
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    client.dones.back()(core::fail(ErrorCode::PeriodSettled));
    EXPECT_NE(wrongAt(FieldId::ContractFrom), "");
    EXPECT_EQ(at(FieldId::ContractFrom), "2026-11-23");
    presenter.edit(FieldId::ContractFrom, "2026-12-01");
    EXPECT_EQ(wrongAt(FieldId::ContractFrom), "");
}

// Goal: a fixed ratio is set on a parent that is looked up, with what the others take beside it.
// Method: a parent with a quantity and a ratio; an answer that comes for other words.
TEST_F(SupplyPresenter, ARatioIsSetOnAParentThatIsLookedUp)
{
    open(Operation::SetShare, ownFile());
    EXPECT_EQ(at(FieldId::Parent), "absent");
    presenter.edit(FieldId::ShareKind, kRatio);
    presenter.edit(FieldId::Parent, "10030");
    presenter.edit(FieldId::Parent, "100300");
    presenter.edit(FieldId::ShareRatio, "20");
    ASSERT_GE(client.files.size(), 3u);
    client.files.at(client.files.size() - 2)(core::fail(ErrorCode::AccountNotFound));
    EXPECT_EQ(wrongAt(FieldId::Parent), "") << "that was found for other words";
    EXPECT_FALSE(presenter.view().form.canConfirm) << "the parent is being looked up";
    auto parent = parentFile();
    parent.supply.children = {shareOf(7, 2, core::MeterShareKind::Quantity),
                              shareOf(8, 2, core::MeterShareKind::Ratio)};
    parent.supply.children[0].quantity = 80'00_centikwh;
    parent.supply.children[1].permyriad = 80'00;
    client.files.back()(parent);
    EXPECT_TRUE(presenter.view().form.canConfirm);
    EXPECT_EQ(tells("Parent meter of"), "物业");
    EXPECT_EQ(tells("Others that take from it"), "2");
    EXPECT_EQ(tells("Their fixed quantities"), "80.00 kWh");
    EXPECT_EQ(tells("Their fixed ratios"), "80 %");
    EXPECT_TRUE(says("20 % of what fixed quantities leave on the meter of 100300"));
    presenter.edit(FieldId::ShareRatio, "20.01");
    EXPECT_EQ(wrongAt(FieldId::ShareRatio),
              "The others take 80 % already, and all ratios come to 100 % at most.");
    presenter.edit(FieldId::ShareRatio, "100.01");
    EXPECT_EQ(wrongAt(FieldId::ShareRatio), "It is 100 % at most.");
    presenter.confirm();
    EXPECT_TRUE(client.operations.empty());
    presenter.edit(FieldId::ShareRatio, "20");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    const auto& order = std::get<app::ShareOrder>(ordered());
    EXPECT_EQ(order.parent, parent.account.number);
    EXPECT_EQ(order.share.kind, core::MeterShareKind::Ratio);
    EXPECT_EQ(order.share.permyriad, 20'00);
}

// Goal: a parent that cannot be has one sentence at its field, and nothing is entered. Method: each
// kind of wrong parent.
TEST_F(SupplyPresenter, AParentThatCannotBeIsRefusedAtItsField)
{
    open(Operation::SetShare, ownFile());
    presenter.edit(FieldId::ShareKind, kSubMeter);
    const std::size_t before = client.files.size();
    presenter.edit(FieldId::Parent, "abc");
    EXPECT_NE(wrongAt(FieldId::Parent), "");
    presenter.edit(FieldId::Parent, "100234");
    EXPECT_EQ(wrongAt(FieldId::Parent), "An account is not its own parent meter.");
    EXPECT_EQ(client.files.size(), before) << "neither is looked up";
    typeParent(core::fail(ErrorCode::AccountNotFound), "999");
    EXPECT_NE(wrongAt(FieldId::Parent), "");
    auto below = parentFile();
    below.supply.share = shareOf(2, 1, core::MeterShareKind::SubMeter);
    typeParent(below);
    EXPECT_EQ(wrongAt(FieldId::Parent), "100300 takes from this account's meter already.");
    presenter.edit(FieldId::Parent, "100301");
    EXPECT_EQ(wrongAt(FieldId::Parent), "") << "that was of another account";
    EXPECT_FALSE(presenter.view().form.canConfirm);
    auto bare = parentFile();
    bare.supply.share = shareOf(2, 9, core::MeterShareKind::Quantity);
    presenter.edit(FieldId::Parent, "");
    typeParent(bare);
    EXPECT_EQ(wrongAt(FieldId::Parent),
              "100300 takes a fixed share itself: nothing is taken from its meter.");
    presenter.confirm();
    EXPECT_TRUE(client.operations.empty());
    bare.supply.share = shareOf(2, 9, core::MeterShareKind::SubMeter);
    presenter.edit(FieldId::Parent, "");
    typeParent(bare);
    EXPECT_EQ(wrongAt(FieldId::Parent), "");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    client.dones.back()(core::fail(ErrorCode::MeterShareWrong));
    EXPECT_NE(wrongAt(FieldId::Parent), "") << "a circle that only the books can see";
}

// Goal: what stands is shown, a new parent waits until the old one is given up, and giving it up is
// one choice. Method: an account with a fixed quantity.
TEST_F(SupplyPresenter, AShareIsChangedAndGivenUp)
{
    auto file = ownFile();
    file.account.standing.purchaseCount = 3;
    file.supply.share = shareOf(1, 2, core::MeterShareKind::Quantity);
    file.supply.share->quantity = 120'00_centikwh;
    file.supply.parent = parentFile().account.number;
    open(Operation::SetShare, file);
    EXPECT_EQ(at(FieldId::ShareKind), kQuantity);
    EXPECT_EQ(at(FieldId::Parent), "100300");
    EXPECT_EQ(at(FieldId::ShareQuantity), "120.00");
    client.files.back()(parentFile());
    EXPECT_EQ(tells("Now"), "100300, 120.00 kWh");
    EXPECT_FALSE(presenter.view().form.risk.isEmpty()) << "it has bought for a meter of its own";
    typeParent(fileOf(accountOf(5, "100500", "别家")), "100500");
    EXPECT_EQ(wrongAt(FieldId::Parent),
              "It takes from 100300 now. Choose nothing and enter that, then the new parent.");
    presenter.edit(FieldId::ShareKind, kNothing);
    EXPECT_TRUE(says("nothing is taken off the meter of 100300"));
    EXPECT_EQ(presenter.view().form.confirm, "Take nothing any more");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    EXPECT_FALSE(std::get<app::ShareOrder>(ordered()).parent);
}

TEST_F(SupplyPresenter, AMeterWithSubMetersTakesNoFixedShareAndNothingIsNoChange)
{
    auto file = ownFile();
    file.supply.children = {shareOf(7, 1, core::MeterShareKind::SubMeter)};
    open(Operation::SetShare, file);
    EXPECT_EQ(wrongAt(FieldId::ShareKind), "") << "nothing was chosen yet";
    presenter.confirm();
    EXPECT_TRUE(client.operations.empty());
    EXPECT_NE(wrongAt(FieldId::ShareKind), "");
    presenter.edit(FieldId::ShareKind, kQuantity);
    EXPECT_EQ(wrongAt(FieldId::ShareKind),
              "Others take from this account's meter, so it can only be a sub-meter.");
    presenter.edit(FieldId::ShareKind, kSubMeter);
    EXPECT_EQ(wrongAt(FieldId::ShareKind), "");
}

// Goal: the household base is amended like the other data, and the form says what a kWh costs then.
// Method: a ladder to 260 and 600 kWh; a base that cannot be, one of 1.5.
TEST_F(SupplyPresenter, AHouseholdBaseIsAmended)
{
    auto file = ownFile();
    file.supply.tariff.tiers = {{260'00_centikwh, 640'000_microyuan},
                                {600'00_centikwh, 690'000_microyuan},
                                {std::nullopt, 940'000_microyuan}};
    open(Operation::Amend, file);
    EXPECT_EQ(at(FieldId::HouseholdBase), "1.00");
    EXPECT_FALSE(says("household base"));
    presenter.edit(FieldId::HouseholdBase, "0.5");
    presenter.confirm();
    EXPECT_TRUE(client.operations.empty());
    EXPECT_NE(wrongAt(FieldId::HouseholdBase), "");
    presenter.edit(FieldId::HouseholdBase, "1.5");
    EXPECT_TRUE(says("0.640000 to 390.00 kWh, 0.690000 to 900.00 kWh, 0.940000 above"));
    EXPECT_TRUE(says("The meter hears of it with the next sale"));
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    EXPECT_EQ(std::get<core::AccountAmendment>(ordered()).householdBase, core::HouseholdBase{150});
}

// Goal: another tariff is chosen among those of today, and the form says from when it holds and
// what a kWh costs then. Method: a single price, to a ladder and to one with time of use.
TEST_F(SupplyPresenter, AnotherTariffIsChosen)
{
    auto file = ownFile();
    core::Tariff single = file.supply.tariff;
    single.id = file.account.tariff;
    single.name = "Residential";
    core::Tariff ladder = single;
    ladder.id = core::TariffId{88};
    ladder.name = "Shops";
    ladder.tiers = {{260'00_centikwh, 640'000_microyuan}, {std::nullopt, 940'000_microyuan}};
    core::Tariff periods = single;
    periods.id = core::TariffId{89};
    periods.name = "Factories";
    core::Season season;
    season.prices = {std::nullopt, 900'000_microyuan, 600'000_microyuan, 300'000_microyuan};
    periods.seasons = {season};
    open(Operation::Amend, file, {{periods, single, ladder}});
    EXPECT_EQ(at(FieldId::AccountTariff), "1") << "its own";
    EXPECT_FALSE(says("From today on"));
    presenter.edit(FieldId::AccountTariff, QStringLiteral("0"));
    EXPECT_TRUE(says("peak 0.900000, flat 0.600000, valley 0.300000"));
    presenter.edit(FieldId::AccountTariff, "2");
    EXPECT_TRUE(says("From today on “Shops” holds. The energy of the days before is billed"));
    EXPECT_TRUE(says("A kWh then costs 0.640000 to 260.00 kWh, 0.940000 above."));
    EXPECT_TRUE(says("The meter hears of it with the next sale"));
    presenter.confirm();
    EXPECT_TRUE(client.operations.empty()) << "without a reason";
    presenter.edit(FieldId::Reason, "a shop by now");
    presenter.confirm();
    ASSERT_EQ(client.operations.size(), 1u);
    EXPECT_EQ(std::get<core::AccountAmendment>(ordered()).tariff, core::TariffId{88});
}

}  // namespace
}  // namespace wattdesk::test
