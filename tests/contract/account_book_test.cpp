#include <array>
#include <latch>
#include <set>
#include <thread>

#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;
using namespace core::literals;

namespace {
constexpr Money kSurplus = 12'34_fen;
constexpr Money kArrears = 8'00_fen;
}  // namespace

class AccountBookContract : public StoreContract {
protected:
    void add(const Account& account)
    {
        inUnit([&] { return store.accounts.add(account); });
    }
    void addNamed(std::int64_t number, const std::string& name, const std::string& address = {})
    {
        Account account = sampleAccount(number);
        account.customer.name = name;
        account.point.address = address;
        account.customer.phone.clear();
        add(account);
    }
    std::optional<ErrorCode> tryAdd(const Account& account)
    {
        return codeOf(alone([&] { return store.accounts.add(account); }));
    }
    std::optional<ErrorCode> trySet(AccountId id, const AccountStanding& standing)
    {
        return codeOf(alone([&] { return store.accounts.setStanding(id, standing); }));
    }
    std::optional<ErrorCode> tryAmend(const Account& account)
    {
        return codeOf(alone([&] { return store.accounts.amend(account); }));
    }
    /// The shown numbers of the accounts found, less the sample's 200000.
    std::vector<std::int64_t> found(std::string_view text, std::size_t limit = 50)
    {
        std::vector<std::int64_t> numbers;
        const auto accounts = store.accounts.search(kCompany, text, limit);
        EXPECT_TRUE(accounts) << text;
        for (const Account& account : *accounts) {
            numbers.push_back(account.id.value - 1'000);
        }
        return numbers;
    }
    using Numbers = std::vector<std::int64_t>;
};
WATTDESK_OVER_EVERY_STORE(AccountBookContract);

// Goal: what an import sets aside until its end is found afterwards, within it and not after a
// failure. Method: on a connection that keeps nearly nothing in memory, three units of work.
TEST_P(AccountBookContract, FindsAllThatOneUnitOfWorkAdded)
{
    StorePorts sparing = bench->connectSparing();
    const auto addTo = [&](std::int64_t number, const std::string& name) {
        Account account = sampleAccount(number);
        account.customer.name = name;
        return sparing.accounts.add(account);
    };
    ASSERT_EQ(codeOf(sparing.unit.run([&]() -> Expected<void> {
                  static_cast<void>(addTo(21, "Lin First"));
                  return fail(ErrorCode::ImportRefused);
              })),
              ErrorCode::ImportRefused);
    EXPECT_EQ(found("lin"), Numbers{});
    ASSERT_TRUE(sparing.unit.run(
        [&] { return addTo(22, "Lin Second").and_then([&] { return addTo(23, "Lin Third"); }); }));
    EXPECT_EQ(found("lin"), (Numbers{22, 23}));
    EXPECT_EQ(found("third"), Numbers{23});
    ASSERT_TRUE(sparing.unit.run([&]() -> Expected<void> {
        if (auto added = addTo(24, "Lin Fourth"); !added) {
            return added;
        }
        const auto within = sparing.accounts.search(kCompany, "fourth", 5);
        EXPECT_TRUE(within && within->size() == 1) << "in the same unit of work";
        return addTo(25, "Lin Fifth");
    }));
    EXPECT_EQ(found("lin"), (Numbers{22, 23, 24, 25}));
}

TEST_P(AccountBookContract, KeepsEveryFactOfAnAccount)
{
    Account account = sampleAccount(9);
    account.point.mode = MeterMode::Energy;
    account.standing = {AccountState::Registered, std::nullopt, 0, kSurplus, kArrears};
    add(account);
    EXPECT_EQ(store.accounts.byId(account.id), account);
    EXPECT_EQ(store.accounts.byNumber(account.number), account);
    EXPECT_EQ(store.accounts.byId(sampleAccount(1).id), sampleAccount(1));
}

TEST_P(AccountBookContract, SaysWhenThereIsNone)
{
    EXPECT_EQ(codeOf(store.accounts.byId(AccountId{99})), ErrorCode::AccountNotFound);
    EXPECT_EQ(codeOf(store.accounts.byNumber(AccountNumber::parse("99").value())),
              ErrorCode::AccountNotFound);
    EXPECT_FALSE(store.accounts.byCard(sampleCard(99))->has_value());
    EXPECT_EQ(trySet(AccountId{99}, {}), ErrorCode::AccountNotFound);
}

TEST_P(AccountBookContract, ANumberIsTakenOnce)
{
    Account account = sampleAccount(9);
    account.number = sampleAccount(1).number;
    EXPECT_EQ(tryAdd(account), ErrorCode::AccountNumberTaken);
    account.number = sampleAccount(9).number;
    EXPECT_EQ(tryAdd(account), std::nullopt);
}

TEST_P(AccountBookContract, AMeterBelongsToOneAccountThatIsNotClosed)
{
    Account account = sampleAccount(9);
    account.point.meter = sampleAccount(1).point.meter;
    EXPECT_EQ(tryAdd(account), ErrorCode::AccountMeterTaken);
    for (const AccountState state :
         {AccountState::Registered, AccountState::Active, AccountState::Suspended}) {
        AccountStanding standing = sampleAccount(1).standing;
        standing.state = state;
        ASSERT_EQ(trySet(sampleAccount(1).id, standing), std::nullopt);
        EXPECT_EQ(tryAdd(account), ErrorCode::AccountMeterTaken);
    }
    AccountStanding closed = sampleAccount(1).standing;
    closed.state = AccountState::Closed;
    ASSERT_EQ(trySet(sampleAccount(1).id, closed), std::nullopt);
    EXPECT_EQ(tryAdd(account), std::nullopt);
    EXPECT_EQ(trySet(sampleAccount(1).id, sampleAccount(1).standing), ErrorCode::AccountMeterTaken)
        << "a closed account cannot come back to a meter that went on";
}

TEST_P(AccountBookContract, ACustomerMayHoldSeveralAccounts)
{
    Account second = sampleAccount(9);
    second.customer = sampleAccount(1).customer;
    add(second);
    EXPECT_EQ(store.accounts.byId(second.id), second);
    Account renamed = sampleAccount(8);
    renamed.customer = sampleAccount(1).customer;
    renamed.customer.name = "别人";
    EXPECT_EQ(tryAdd(renamed), ErrorCode::StoreConflict) << "adding does not edit";
    EXPECT_EQ(store.accounts.byId(sampleAccount(1).id), sampleAccount(1));
}

TEST_P(AccountBookContract, SetsTheStanding)
{
    const AccountId id = sampleAccount(1).id;
    const AccountStanding standing{AccountState::Suspended, sampleCard(1), 4'294'967'295U, kSurplus,
                                   kArrears};
    ASSERT_EQ(trySet(id, standing), std::nullopt);
    EXPECT_EQ(store.accounts.byId(id)->standing, standing);
    EXPECT_EQ(store.accounts.byId(sampleAccount(2).id), sampleAccount(2));
}

TEST_P(AccountBookContract, SetsThePricesThatWentToTheMeter)
{
    const AccountId id = sampleAccount(1).id;
    AccountStanding standing = sampleAccount(1).standing;
    const CardPrices summer{kTariff, 2, Date::from(2026, 7, 1).value()};
    for (const auto& prices :
         {std::optional{summer}, std::optional<CardPrices>{}, std::optional{summer}}) {
        standing.prices = prices;
        standing.lastWriteWasPrices = prices.has_value();
        standing.surplus = standing.surplus.plus(1_fen).value();
        ASSERT_EQ(trySet(id, standing), std::nullopt);
        EXPECT_EQ(store.accounts.byId(id)->standing, standing);
        standing.surplus = standing.surplus.plus(1_fen).value();
        standing.lastWriteWasPrices = false;
        ASSERT_EQ(trySet(id, standing), std::nullopt) << "with the same prices";
        EXPECT_EQ(store.accounts.byId(id)->standing, standing);
    }
    Account added = sampleAccount(60);
    added.standing.prices = summer;
    added.standing.lastWriteWasPrices = true;
    add(added);
    EXPECT_EQ(store.accounts.byId(added.id), added);
}

// Goal: whose meter has other prices is found whatever they are, and nobody else. Method: accounts
// with the prices, with others, with none; a closed one, one without a card yet, an energy meter, a
// suspended one, one of another tariff; page by page.
TEST_P(AccountBookContract, FindsWhoHasOtherPrices)
{
    const CardPrices wanted{kTariff, 2, Date::from(2026, 7, 1).value()};
    const CardPrices old{kTariff, 1, Date::from(2026, 1, 1).value()};
    inUnit([&] { return store.tariffs.add(sampleVersion(TariffId{32}, "商业")); });
    for (std::int64_t number = 1; number <= 4; ++number) {
        AccountStanding closed = sampleAccount(number).standing;
        closed.state = AccountState::Closed;
        ASSERT_EQ(trySet(sampleAccount(number).id, closed), std::nullopt);
    }
    const auto addWith = [&](std::int64_t number, const std::optional<CardPrices>& prices,
                             const std::function<void(Account&)>& change = {}) {
        Account account = sampleAccount(number);
        account.standing.prices = prices;
        if (change) {
            change(account);
        }
        add(account);
        return account;
    };
    addWith(30, wanted);
    const Account second = addWith(32, old);
    const Account first = addWith(31, std::nullopt);
    addWith(33, old, [](Account& a) { a.standing.state = AccountState::Closed; });
    addWith(34, std::nullopt, [](Account& a) { a.standing.state = AccountState::Registered; });
    addWith(35, std::nullopt, [](Account& a) { a.point.mode = MeterMode::Energy; });
    const Account third =
        addWith(36, old, [](Account& a) { a.standing.state = AccountState::Suspended; });
    addWith(37, old, [](Account& a) { a.tariff = TariffId{32}; });
    using Accounts = std::vector<Account>;
    EXPECT_EQ(store.accounts.withOtherPrices(wanted, {}, 9), (Accounts{first, second, third}));
    EXPECT_EQ(store.accounts.withOtherPrices(wanted, {}, 2), (Accounts{first, second}));
    EXPECT_EQ(store.accounts.withOtherPrices(wanted, second.number, 2), Accounts{third});
    EXPECT_TRUE(store.accounts.withOtherPrices(wanted, third.number, 2)->empty());
    EXPECT_EQ(store.accounts.countWithOtherPrices(wanted), 3);
    EXPECT_EQ(store.accounts.countWithOtherPrices(old), 2);
    EXPECT_EQ(store.accounts.countWithOtherPrices(CardPrices{TariffId{99}, 1, old.from}), 0);
}

TEST_P(AccountBookContract, ANewCardReplacesTheOldOneEverywhere)
{
    const AccountId id = sampleAccount(1).id;
    EXPECT_EQ(**store.accounts.byCard(sampleCard(1)), sampleAccount(1));
    AccountStanding standing = sampleAccount(1).standing;
    standing.card = sampleCard(77);
    ASSERT_EQ(trySet(id, standing), std::nullopt);
    EXPECT_FALSE(store.accounts.byCard(sampleCard(1))->has_value());
    EXPECT_EQ((*store.accounts.byCard(sampleCard(77)))->id, id);
    EXPECT_EQ(found(sampleCard(1).text()), Numbers{});
    EXPECT_EQ(found(sampleCard(77).text()), Numbers{1});
    standing.card = sampleCard(2);
    EXPECT_EQ(trySet(id, standing), ErrorCode::StoreConflict) << "it is another account's";
    standing.card.reset();
    ASSERT_EQ(trySet(id, standing), std::nullopt);
    EXPECT_FALSE(store.accounts.byCard(sampleCard(77))->has_value());
    EXPECT_EQ(found(sampleCard(77).text()), Numbers{});
}

TEST_P(AccountBookContract, AMeterLeadsToTheAccountThatIsNotClosed)
{
    const Account account = sampleAccount(1);
    EXPECT_EQ(**store.accounts.byMeter(account.point.meter), account);
    EXPECT_FALSE(store.accounts.byMeter(MeterNumber::parse("31").value())->has_value());
    AccountStanding standing = account.standing;
    standing.state = AccountState::Closed;
    ASSERT_EQ(trySet(account.id, standing), std::nullopt);
    EXPECT_FALSE(store.accounts.byMeter(account.point.meter)->has_value());
}

// Goal: which tariff an account had on any day is never forgotten. Method: changed on one day, and
// twice on another: what held on no day is not kept.
TEST_P(AccountBookContract, AnAccountKeepsTheTariffsThatItHad)
{
    const Account account = sampleAccount(1);
    inUnit([&] { return store.tariffs.add(sampleVersion(TariffId{32}, "商业")); });
    inUnit([&] { return store.tariffs.add(sampleVersion(TariffId{33}, "农业")); });
    EXPECT_EQ(store.accounts.tariffsOf(account.id), (TariffHistory{kTariff, {}}));
    const Date july = Date::from(2026, 7, 1).value();
    const Date august = Date::from(2026, 8, 9).value();
    const auto set = [&](AccountId id, TariffId tariff, Date day) {
        return codeOf(alone([&] { return store.accounts.setTariff(id, tariff, day); }));
    };
    ASSERT_EQ(set(account.id, TariffId{32}, july), std::nullopt);
    ASSERT_EQ(set(account.id, kTariff, august), std::nullopt);
    ASSERT_EQ(set(account.id, TariffId{33}, august), std::nullopt);
    EXPECT_EQ(store.accounts.tariffsOf(account.id),
              (TariffHistory{TariffId{33}, {{kTariff, july}, {TariffId{32}, august}}}));
    EXPECT_EQ(store.accounts.byId(account.id)->tariff, TariffId{33});
    EXPECT_EQ(store.accounts.tariffsOf(sampleAccount(2).id), (TariffHistory{kTariff, {}}));
    EXPECT_EQ(set(AccountId{777}, kTariff, august), ErrorCode::AccountNotFound);
    EXPECT_EQ(set(account.id, TariffId{777}, august), ErrorCode::StoreConflict);
    EXPECT_EQ(codeOf(store.accounts.tariffsOf(AccountId{777})), ErrorCode::AccountNotFound);
}

TEST_P(AccountBookContract, GivesTheOpenAccountsOfATariffPageByPage)
{
    AccountStanding closed = sampleAccount(3).standing;
    closed.state = AccountState::Closed;
    ASSERT_EQ(trySet(sampleAccount(3).id, closed), std::nullopt);
    inUnit([&] { return store.tariffs.add(sampleVersion(TariffId{32}, "商业")); });
    Account moved = sampleAccount(4);
    moved.tariff = TariffId{32};
    inUnit([&] {
        return store.accounts.setTariff(moved.id, moved.tariff, Date::from(2026, 7, 1).value());
    });
    using Accounts = std::vector<Account>;
    const Account first = sampleAccount(1);
    const Account second = sampleAccount(2);
    EXPECT_EQ(store.accounts.ofTariff(kTariff, {}, 9), (Accounts{first, second}));
    EXPECT_EQ(store.accounts.ofTariff(kTariff, {}, 1), Accounts{first});
    EXPECT_EQ(store.accounts.ofTariff(kTariff, first.id, 9), Accounts{second});
    EXPECT_TRUE(store.accounts.ofTariff(kTariff, second.id, 9)->empty());
    EXPECT_EQ(store.accounts.ofTariff(TariffId{32}, {}, 9), Accounts{moved});
    EXPECT_EQ(store.accounts.countOfTariff(kTariff), 2);
    EXPECT_EQ(store.accounts.countOfTariff(TariffId{99}), 0);
}

TEST_P(AccountBookContract, AmendsEveryFactButTheStandingTheNumberAndTheTariff)
{
    // Goal: what can be entered can be corrected, and nothing else moves with it. Method: an
    // account with every field another one, and what is read back beside the other accounts.
    inUnit([&] { return store.tariffs.add(sampleVersion(TariffId{32}, "商业")); });
    const Account before = sampleAccount(1);
    Account account = before;
    account.customer.name = "王小红";
    account.customer.phone = "13911112222";
    account.customer.organisation = kDistrict;
    account.point.organisation = kDistrict;
    account.point.address = "朝阳路12号院";
    account.point.meter = MeterNumber::parse("77").value();
    account.point.mode = MeterMode::Energy;
    account.point.ctRatio = 4'294'967'295U;
    account.point.ptRatio = 100;
    account.point.hoardingLimit = {};
    account.point.alarm1 = kSurplus;
    account.point.alarm2 = kArrears;
    account.point.householdBase = HouseholdBase{250};
    Account asked = account;
    asked.tariff = TariffId{32};
    asked.number = sampleAccount(50).number;
    asked.organisation = kDistrict;
    asked.opened = Instant{1};
    asked.standing = {AccountState::Closed, std::nullopt, 1, kSurplus, kArrears};
    ASSERT_EQ(tryAmend(asked), std::nullopt);
    EXPECT_EQ(store.accounts.byId(account.id), account);
    EXPECT_EQ(store.accounts.byId(sampleAccount(2).id), sampleAccount(2));
}

TEST_P(AccountBookContract, AnAmendedAccountIsFoundByItsNewFactsOnly)
{
    Account account = sampleAccount(1);
    account.customer.name = "王小红";
    account.customer.phone = "13911112222";
    account.point.address = "朝阳路12号院";
    account.point.meter = MeterNumber::parse("77").value();
    ASSERT_EQ(tryAmend(account), std::nullopt);
    for (const std::string_view text : {"王小红", "wxh", "13911112222", "2222", "朝阳", "12号院",
                                        "77", "200001", "A1B2C3D4E5F60001"}) {
        EXPECT_EQ(found(text), Numbers{1}) << text;
    }
    EXPECT_EQ(found("客户"), (Numbers{2, 3, 4}));
    EXPECT_EQ(found("幸福路"), (Numbers{2, 3, 4}));
    for (const std::string_view text : {"客户1", "13800000001", "0001", "900001"}) {
        EXPECT_EQ(found(text), Numbers{}) << text;
    }
    ASSERT_EQ(tryAmend(sampleAccount(1)), std::nullopt) << "and back";
    EXPECT_EQ(found("客户"), (Numbers{1, 2, 3, 4}));
    EXPECT_EQ(found("wxh"), Numbers{});
}

TEST_P(AccountBookContract, AnAmendedCustomerIsAmendedInAllItsAccounts)
{
    // Goal: a customer with several accounts has one name. Method: two accounts of one customer, a
    // change through the first; then the first goes to another customer, who has one already.
    Account second = sampleAccount(9);
    second.customer = sampleAccount(1).customer;
    add(second);
    Account first = sampleAccount(1);
    first.customer.name = "王小红";
    first.customer.phone.clear();
    ASSERT_EQ(tryAmend(first), std::nullopt);
    second.customer = first.customer;
    EXPECT_EQ(store.accounts.byId(second.id), second);
    EXPECT_EQ(found("小红"), (Numbers{1, 9}));
    EXPECT_EQ(found("客户"), (Numbers{2, 3, 4}));
    EXPECT_EQ(store.accounts.ofCustomer(first.customer.id), (std::vector<Account>{first, second}));
    first.customer = sampleAccount(2).customer;
    first.customer.name = "李四";
    ASSERT_EQ(tryAmend(first), std::nullopt);
    EXPECT_EQ(store.accounts.byId(second.id), second) << "who stays with the old customer";
    EXPECT_EQ(found("小红"), Numbers{9});
    EXPECT_EQ(found("李四"), (Numbers{1, 2}));
    EXPECT_EQ(found("客户"), (Numbers{3, 4}));
}

TEST_P(AccountBookContract, AnAccountMayGoToANewCustomer)
{
    Account account = sampleAccount(1);
    account.customer = {CustomerId{2'500}, kCompany, "新户主", "13900000000"};
    ASSERT_EQ(tryAmend(account), std::nullopt);
    EXPECT_EQ(store.accounts.byId(account.id), account);
    EXPECT_EQ(store.accounts.ofCustomer(CustomerId{2'500}), std::vector<Account>{account});
    EXPECT_TRUE(store.accounts.ofCustomer(sampleAccount(1).customer.id)->empty());
    Account another = sampleAccount(9);
    another.customer = sampleAccount(1).customer;
    another.customer.name = "别人";
    EXPECT_EQ(tryAdd(another), ErrorCode::StoreConflict) << "who has no account is still known";
}

TEST_P(AccountBookContract, AnAmendedPlaceIsAmendedForWhoeverStoodThere)
{
    AccountStanding closed = sampleAccount(1).standing;
    closed.state = AccountState::Closed;
    closed.card.reset();
    ASSERT_EQ(trySet(sampleAccount(1).id, closed), std::nullopt);
    Account next = sampleAccount(9);
    next.point = sampleAccount(1).point;
    next.point.meter = MeterNumber::parse("77").value();
    add(next);
    next.point.address = "朝阳路12号院";
    ASSERT_EQ(tryAmend(next), std::nullopt);
    EXPECT_EQ(store.accounts.byId(next.id), next);
    Account former = sampleAccount(1);
    former.standing = closed;
    former.point.address = next.point.address;
    EXPECT_EQ(store.accounts.byId(former.id), former) << "with the meter that it had";
    EXPECT_EQ(found("朝阳"), (Numbers{1, 9}));
}

TEST_P(AccountBookContract, RefusesToAmendWhatCannotBe)
{
    EXPECT_EQ(tryAmend(sampleAccount(9)), ErrorCode::AccountNotFound);
    Account account = sampleAccount(1);
    account.point.meter = sampleAccount(2).point.meter;
    EXPECT_EQ(tryAmend(account), ErrorCode::AccountMeterTaken);
    account = sampleAccount(1);
    account.point.id = sampleAccount(2).point.id;
    EXPECT_EQ(tryAmend(account), ErrorCode::StoreConflict);
    account = sampleAccount(1);
    account.customer.organisation = OrganisationId{99};
    EXPECT_EQ(tryAmend(account), ErrorCode::StoreConflict);
    EXPECT_EQ(store.accounts.byId(sampleAccount(1).id), sampleAccount(1));
    EXPECT_EQ(found("客户"), (Numbers{1, 2, 3, 4}));
}

TEST_P(AccountBookContract, AClosedAccountTakesNoMeterFromOthers)
{
    AccountStanding closed = sampleAccount(1).standing;
    closed.state = AccountState::Closed;
    ASSERT_EQ(trySet(sampleAccount(1).id, closed), std::nullopt);
    Account account = sampleAccount(1);
    account.standing = closed;
    account.point.meter = sampleAccount(2).point.meter;
    EXPECT_EQ(tryAmend(account), std::nullopt);
    EXPECT_EQ(store.accounts.byId(account.id), account);
    EXPECT_EQ(trySet(account.id, sampleAccount(1).standing), ErrorCode::AccountMeterTaken);
}

TEST_P(AccountBookContract, AMeterThatAnOpenSaleMovesToIsTaken)
{
    // Goal: nobody gets the meter that a replacement is about to open, and the replacement itself
    // does. Method: an open replacement to the meter of account 9, and every way to that meter.
    inUnit([&] { return store.journal.reserve(sampleReplacement(1, 1, 9)); });
    Account other = sampleAccount(2);
    other.point.meter = sampleAccount(9).point.meter;
    EXPECT_EQ(tryAdd(sampleAccount(9)), ErrorCode::AccountMeterTaken);
    EXPECT_EQ(tryAmend(other), ErrorCode::AccountMeterTaken);
    Account closed = sampleAccount(9);
    closed.standing.state = AccountState::Closed;
    ASSERT_EQ(tryAdd(closed), std::nullopt);
    EXPECT_EQ(trySet(closed.id, sampleAccount(9).standing), ErrorCode::AccountMeterTaken);
    Account own = sampleAccount(1);
    own.point.meter = sampleAccount(9).point.meter;
    inUnit([&]() -> Expected<void> {
        EXPECT_TRUE(store.accounts.amend(own)) << "before the step that posts";
        EXPECT_TRUE(store.journal.record(SaleId{1}, SaleStep::Confirm, noteAt(kNoon)));
        return store.accounts.setStanding(own.id, own.standing);
    });
    EXPECT_EQ(store.accounts.byId(own.id), own);
    EXPECT_EQ(tryAmend(other), ErrorCode::AccountMeterTaken) << "it is account 1's now";
    Account former = sampleAccount(8);
    former.point.meter = sampleAccount(1).point.meter;
    EXPECT_EQ(tryAdd(former), std::nullopt) << "the old meter is free";
}

TEST_P(AccountBookContract, AReplacementThatFailedGivesItsMeterBack)
{
    inUnit([&] { return store.journal.reserve(sampleReplacement(1, 1, 9)); });
    inUnit([&]() -> Expected<void> {
        EXPECT_TRUE(store.journal.record(SaleId{1}, SaleStep::Reject, noteAt(kNoon)));
        return {};
    });
    EXPECT_EQ(tryAdd(sampleAccount(9)), std::nullopt);
}

TEST_P(AccountBookContract, OfTwoConnectionsOneGetsTheMeter)
{
    // Goal: a new account and a replacement that want one meter at the same moment: one has it.
    // Method: two threads with their own connections, a number of times.
    constexpr std::int64_t kRounds = 15;
    StorePorts second = bench->connect();
    for (std::int64_t round = 0; round < kRounds; ++round) {
        const Account account = sampleAccount(100 + round);
        const Sale sale = sampleReplacement(round + 1, 1, 100 + round);
        std::optional<ErrorCode> theirs;
        std::latch ready{2};
        std::thread rival{[&] {
            ready.arrive_and_wait();
            theirs = codeOf(aloneOn(second, [&] { return second.journal.reserve(sale); }));
        }};
        ready.arrive_and_wait();
        const auto ours = tryAdd(account);
        rival.join();
        EXPECT_NE(ours.has_value(), theirs.has_value());
        EXPECT_EQ(ours.value_or(ErrorCode::AccountMeterTaken), ErrorCode::AccountMeterTaken);
        EXPECT_EQ(theirs.value_or(ErrorCode::AccountMeterTaken), ErrorCode::AccountMeterTaken);
        if (!theirs) {
            ASSERT_TRUE(alone(
                [&] { return store.journal.record(sale.id, SaleStep::Reject, noteAt(kNoon)); }));
        }
    }
}

TEST_P(AccountBookContract, HoldGivesTheAccountAsItIs)
{
    Account account = sampleAccount(1);
    account.standing.surplus = Money::from(123).value();
    inUnit([&]() -> Expected<void> {
        EXPECT_EQ(store.accounts.hold(account.id), sampleAccount(1));
        EXPECT_TRUE(store.accounts.setStanding(account.id, account.standing));
        EXPECT_EQ(store.accounts.hold(account.id), account) << "its own change, held once more";
        return {};
    });
    EXPECT_EQ(codeOf(alone([&] { return store.accounts.hold(sampleAccount(9).id); })),
              ErrorCode::AccountNotFound);
    EXPECT_DEATH((void)store.accounts.hold(account.id), "unit of work");
}

TEST_P(AccountBookContract, WhatAConnectionHoldsNoOtherChanges)
{
    // Goal: what is written was decided by what is there. Method: two threads with their own
    // connections add a fen to one account's surplus, again and again; none is lost.
    constexpr int kEach = 40;
    StorePorts second = bench->connect();
    const AccountId id = sampleAccount(1).id;
    const auto addAll = [&](StorePorts& ports) {
        int added = 0;
        for (int i = 0; i < kEach; ++i) {
            const auto done = ports.unit.run([&]() -> Expected<void> {
                const auto account = ports.accounts.hold(id);
                if (!account) {
                    return Unexpected{account.error()};
                }
                AccountStanding standing = account->standing;
                standing.surplus = standing.surplus.plus(Money::from(1).value()).value();
                return ports.accounts.setStanding(id, standing);
            });
            added += done ? 1 : 0;
        }
        return added;
    };
    int theirs = 0;
    std::thread rival{[&] { theirs = addAll(second); }};
    const int ours = addAll(store);
    rival.join();
    EXPECT_EQ(ours + theirs, 2 * kEach);
    EXPECT_EQ(store.accounts.byId(id)->standing.surplus.hundredths() -
                  sampleAccount(1).standing.surplus.hundredths(),
              2 * kEach);
}

TEST_P(AccountBookContract, OfTwoConnectionsThatAmendOneCustomerTheLastOneIsFound)
{
    // Goal: no name that went is found any more, whoever wrote it last. Method: two threads with
    // their own connections rename one customer through two accounts, a number of times.
    constexpr int kRounds = 15;
    StorePorts second = bench->connect();
    Account other = sampleAccount(9);
    other.customer = sampleAccount(1).customer;
    add(other);
    const auto rename = [](StorePorts& ports, Account account, std::string name) {
        account.customer.name = std::move(name);
        return codeOf(aloneOn(ports, [&] { return ports.accounts.amend(account); }));
    };
    for (int round = 0; round < kRounds; ++round) {
        std::optional<ErrorCode> theirs;
        std::latch ready{2};
        std::thread rival{[&] {
            ready.arrive_and_wait();
            theirs = rename(second, other, "李四");
        }};
        ready.arrive_and_wait();
        const auto ours = rename(store, sampleAccount(1), "王五");
        rival.join();
        ASSERT_EQ(ours, std::nullopt);
        ASSERT_EQ(theirs, std::nullopt);
        const bool isOurs = store.accounts.byId(other.id)->customer.name == "王五";
        EXPECT_EQ(found(isOurs ? "王五" : "李四"), (Numbers{1, 9}));
        EXPECT_EQ(found(isOurs ? "李四" : "王五"), Numbers{});
    }
}

TEST_P(AccountBookContract, ListsACustomersAccountsByNumber)
{
    const CustomerId customer = sampleAccount(1).customer.id;
    std::vector<Account> expected{sampleAccount(1)};
    for (const std::int64_t number : {12, 11, 13}) {
        Account account = sampleAccount(number);
        account.customer = sampleAccount(1).customer;
        add(account);
    }
    for (const std::int64_t number : {11, 12, 13}) {
        expected.push_back(sampleAccount(number));
        expected.back().customer = sampleAccount(1).customer;
    }
    EXPECT_EQ(store.accounts.ofCustomer(customer), expected);
    EXPECT_TRUE(store.accounts.ofCustomer(CustomerId{99})->empty());
}

TEST_P(AccountBookContract, DrawsNumbersThatAreFree)
{
    const auto draw = [&] { return alone([&] { return store.accounts.drawNumber(); }).value(); };
    const AccountNumber first = draw();
    const auto after = [&](std::int64_t steps) {
        return AccountNumber::parse(std::to_string(std::stoll(first.digits()) + steps)).value();
    };
    EXPECT_EQ(draw(), after(1));
    for (const std::int64_t steps : {2, 3, 5}) {
        Account account = sampleAccount(10 + steps);
        account.number = after(steps);
        add(account);
    }
    EXPECT_EQ(draw(), after(4)) << "2 and 3 are taken by hand";
    EXPECT_EQ(draw(), after(6)) << "5 is";
}

TEST_P(AccountBookContract, TwoConnectionsNeverDrawTheSameNumber)
{
    constexpr int kEach = 15;
    StorePorts second = bench->connect();
    std::array<std::vector<AccountNumber>, 2> drawn;
    std::latch ready{2};
    const auto drawAll = [&](StorePorts& ports, std::vector<AccountNumber>& into) {
        ready.arrive_and_wait();
        for (int i = 0; i < kEach; ++i) {
            const auto number = aloneOn(ports, [&] { return ports.accounts.drawNumber(); });
            ASSERT_TRUE(number) << number.error().detail;
            into.push_back(*number);
        }
    };
    std::thread rival{[&] { drawAll(second, drawn[1]); }};
    drawAll(store, drawn[0]);
    rival.join();
    std::set<AccountNumber> all(drawn[0].begin(), drawn[0].end());
    all.insert(drawn[1].begin(), drawn[1].end());
    EXPECT_EQ(all.size(), 2U * kEach);
}

TEST_P(AccountBookContract, FindsByTheBeginningOfANumber)
{
    EXPECT_EQ(found("200001"), Numbers{1});
    EXPECT_EQ(found("000000200001"), Numbers{1});
    EXPECT_EQ(found("20000"), (Numbers{1, 2, 3, 4}));
    EXPECT_EQ(found("２００００３"), Numbers{3}) << "full width";
    EXPECT_EQ(found("900002"), Numbers{2}) << "the meter, without leading zeros";
    EXPECT_EQ(found("000000900002"), Numbers{2}) << "the meter";
    EXPECT_EQ(found("13800000004"), Numbers{4}) << "the phone";
    EXPECT_EQ(found("0003"), Numbers{3}) << "its last four digits";
    EXPECT_EQ(found("a1b2c3d4e5f60002"), Numbers{2}) << "the card";
    EXPECT_EQ(found("A1B2C3"), (Numbers{1, 2, 3, 4}));
}

TEST_P(AccountBookContract, FindsByNameByAPartOfItAndByItsInitials)
{
    addNamed(11, "张小明");
    addNamed(12, "王小红");
    addNamed(13, "Zhang's Shop 商店");
    EXPECT_EQ(found("张"), Numbers{11});
    EXPECT_EQ(found("小"), (Numbers{11, 12}));
    EXPECT_EQ(found("小明"), Numbers{11});
    EXPECT_EQ(found("zxm"), Numbers{11});
    EXPECT_EQ(found("WX"), Numbers{12});
    EXPECT_EQ(found("zHANG"), Numbers{13});
    EXPECT_EQ(found("ｓｈｏｐ"), Numbers{13});
    EXPECT_EQ(found("  张小明　"), Numbers{11}) << "spaces around";
    EXPECT_EQ(found("明小"), Numbers{});
}

TEST_P(AccountBookContract, FindsByAPartOfTheAddress)
{
    addNamed(11, "张三", "朝阳路12号院Ａ座301室");
    EXPECT_EQ(found("朝阳"), Numbers{11});
    EXPECT_EQ(found("12号院"), Numbers{11});
    EXPECT_EQ(found("a座301"), Numbers{11});
    EXPECT_EQ(found("301室"), Numbers{11});
}

TEST_P(AccountBookContract, SearchTakesEveryCharacterAsItIs)
{
    // Goal: no name breaks the search or reaches into the SQL. Method: accounts with the names that
    // have broken others, each found by its own beginning and nothing else.
    std::string longName;
    for (int i = 0; i < 50; ++i) {
        longName += "甲乙丙丁";
    }
    addNamed(11, longName);
    addNamed(12, "𠮷野家");
    addNamed(13, "👨‍👩‍👧 之家");
    addNamed(14, R"(O'Brien "Bob"; DROP TABLE account; --)");
    addNamed(15, "100%");
    addNamed(16, "a_b");
    addNamed(17, "axb");
    EXPECT_EQ(store.accounts.byId(sampleAccount(11).id)->customer.name, longName);
    EXPECT_EQ(found(longName), Numbers{11});
    EXPECT_EQ(found("𠮷"), Numbers{12});
    EXPECT_EQ(found("👨"), Numbers{13});
    EXPECT_EQ(found("o'brien \"bob\";"), Numbers{14});
    EXPECT_EQ(found("100%"), Numbers{15});
    EXPECT_EQ(found("%"), Numbers{15}) << "a sign like another";
    EXPECT_EQ(found("a_b"), Numbers{16});
    EXPECT_EQ(found("_"), Numbers{16});
    EXPECT_EQ(found("'"), Numbers{14});
}

TEST_P(AccountBookContract, SearchKeepsToTheOrganisationTheLimitAndTheOrder)
{
    Account theirs = sampleAccount(11);
    theirs.organisation = kDistrict;
    add(theirs);
    EXPECT_EQ(found("客户"), (Numbers{1, 2, 3, 4}));
    EXPECT_EQ(found("客户", 2).size(), 2U);
    EXPECT_EQ(found("客户", 0), Numbers{});
    EXPECT_EQ(found("客户3", 1), Numbers{3});
    EXPECT_EQ(store.accounts.search(kDistrict, "客户", 9)->size(), 1U);
}

TEST_P(AccountBookContract, AnExactMatchIsAmongTheFewThatAreShown)
{
    addNamed(90, "王五");
    for (std::int64_t number = 11; number < 30; ++number) {
        addNamed(number, "王五" + std::to_string(number));
    }
    const Numbers few = found("王五", 3);
    EXPECT_EQ(few.size(), 3U);
    EXPECT_EQ(few.back(), 90);
}

TEST_P(AccountBookContract, AnEmptyTextFindsNothing)
{
    EXPECT_EQ(found(""), Numbers{});
    EXPECT_EQ(found(" 　 "), Numbers{});
    EXPECT_EQ(found(std::string_view{"\0", 1}), Numbers{});
    EXPECT_EQ(found("\xFF\xFE"), Numbers{}) << "not UTF-8";
}

}  // namespace wattdesk::test
