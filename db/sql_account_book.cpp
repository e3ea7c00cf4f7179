#include "db/sql_account_book.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "db/former_tariffs.h"
#include "db/search_terms.h"
#include "db/turns.h"

namespace wattdesk::db {

using core::Account;
using core::AccountId;
using core::AccountNumber;
using core::AccountStanding;
using core::AccountState;
using core::CardPrices;
using core::CardSerial;
using core::Credit;
using core::Customer;
using core::CustomerId;
using core::Date;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::MeterNumber;
using core::Money;
using core::OrganisationId;
using core::ServicePoint;
using core::ServicePointId;
using core::TariffHistory;
using core::TariffId;
using core::Unexpected;

namespace {

/// Highest code point: no term goes on with it, so prefix + this ends the range of the prefix.
constexpr std::string_view kAfterEveryCharacter = "\xF4\x8F\xBF\xBF";
/// A bound on what one search walks through, whatever limit it is given.
constexpr std::size_t kSearchLimitMax = 1'000;
constexpr std::size_t kPageMax = 10'000;

constexpr std::string_view kSelect =
    "SELECT a.id, a.organisation_id, a.number, c.id, c.organisation_id, c.name, c.phone, p.id, "
    "p.organisation_id, p.address, a.meter, p.mode, p.ct_ratio, p.pt_ratio, p.hoarding_limit, "
    "p.alarm1, p.alarm2, p.household_base, a.tariff_id, a.opened, a.state, a.card, "
    "a.purchase_count, a.surplus, "
    "a.arrears, a.card_prices, a.last_write_was_prices FROM account a JOIN customer c ON c.id = "
    "a.customer_id "
    "JOIN service_point p ON p.id = a.point_id WHERE ";
constexpr std::string_view kColumns = "iitiittiitttiiiiiiiittiiiti";

constexpr Sql kSelectCustomer{"SELECT id, organisation_id, name, phone FROM customer WHERE id = :a",
                              "iitt"};
constexpr Sql kSelectPoint{
    "SELECT p.id, p.organisation_id, p.address, p.mode, p.ct_ratio, p.pt_ratio, p.hoarding_limit, "
    "p.alarm1, p.alarm2, p.household_base FROM service_point p WHERE p.id = :a",
    "iittiiiiii"};
constexpr Sql kTaken{
    "SELECT (SELECT COUNT(*) FROM account WHERE id = :a), "
    "(SELECT COUNT(*) FROM account WHERE number = :b), "
    "(SELECT COUNT(*) FROM account WHERE meter = :c AND state <> 'closed') + "
    "(SELECT COUNT(*) FROM open_sale WHERE meter = :d), "
    "(SELECT COUNT(*) FROM account WHERE card = :e)",
    "iiii"};
constexpr Sql kTakenByOthers{
    "SELECT (SELECT COUNT(*) FROM account WHERE meter = :a AND state <> 'closed' AND id <> :b) + "
    "(SELECT COUNT(*) FROM open_sale WHERE meter = :c AND account_id <> :d), "
    "(SELECT COUNT(*) FROM account WHERE card = :e AND id <> :f)",
    "ii"};
constexpr Sql kAddCustomer{
    "INSERT INTO customer (id, organisation_id, name, phone) VALUES (:a, :b, :c, :d) "
    "ON CONFLICT DO NOTHING"};
constexpr Sql kAddPoint{
    "INSERT INTO service_point (id, organisation_id, address, mode, ct_ratio, pt_ratio, "
    "hoarding_limit, alarm1, alarm2, household_base) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j) "
    "ON CONFLICT DO NOTHING"};
constexpr Sql kAddAccount{
    "INSERT INTO account (id, organisation_id, number, customer_id, point_id, meter, tariff_id, "
    "opened, state, card, purchase_count, surplus, arrears, card_prices, last_write_was_prices) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, :n, :o) ON CONFLICT DO NOTHING"};
constexpr Sql kSetStanding{
    "UPDATE account SET state = :a, card = :b, purchase_count = :c, surplus = :d, arrears = :e, "
    "card_prices = :f, last_write_was_prices = :g WHERE id = :h"};
/// What most sales do: card and prices stay what they were.
constexpr Sql kSetStandingOfSameCard{
    "UPDATE account SET state = :a, purchase_count = :b, surplus = :c, arrears = :d, "
    "last_write_was_prices = :e WHERE id = :f AND state <> 'closed' "
    "AND card IS NOT DISTINCT FROM :g AND card_prices IS NOT DISTINCT FROM :h"};
/// As an UPDATE would, so that who merely refers to the account need not wait.
constexpr Sql kHold{"SELECT id FROM account WHERE id = :a FOR NO KEY UPDATE", "i"};
constexpr Sql kAddToStanding{
    "UPDATE account SET surplus = surplus + :a, arrears = arrears + :b WHERE id = :c"};
constexpr Sql kHoldCustomers{"UPDATE customer SET name = name WHERE id IN (:a, :b)"};
constexpr Sql kHoldPoint{"UPDATE service_point SET address = address WHERE id = :a"};
constexpr Sql kPutCustomer{
    "INSERT INTO customer (id, organisation_id, name, phone) VALUES (:a, :b, :c, :d) "
    "ON CONFLICT (id) DO UPDATE SET organisation_id = excluded.organisation_id, "
    "name = excluded.name, phone = excluded.phone"};
constexpr Sql kSetPoint{
    "UPDATE service_point SET organisation_id = :a, address = :b, mode = :c, ct_ratio = :d, "
    "pt_ratio = :e, hoarding_limit = :f, alarm1 = :g, alarm2 = :h, household_base = :i "
    "WHERE id = :j"};
constexpr Sql kSetAccount{"UPDATE account SET customer_id = :a, meter = :b WHERE id = :c"};
/// What it has on the day on which it changes twice held on no day.
constexpr Sql kAddFormerTariff{
    "INSERT INTO account_former_tariff (account_id, day_until, organisation_id, tariff_id) "
    "SELECT id, :a, organisation_id, tariff_id FROM account WHERE id = :b ON CONFLICT DO NOTHING"};
constexpr Sql kSetTariff{"UPDATE account SET tariff_id = :a WHERE id = :b"};
constexpr Sql kCountOfTariff{
    "SELECT COUNT(*) FROM account WHERE tariff_id = :a AND state <> 'closed'", "i"};
/// Whoever has other prices than :c, of a tariff. An energy meter has none.
constexpr std::string_view kOtherPrices =
    "a.tariff_id = :a AND a.number > :b AND (a.card_prices IS NULL OR a.card_prices <> :c) "
    "AND a.state IN ('active', 'suspended') AND p.mode = 'money'";
constexpr Sql kRemoveTerm{
    "DELETE FROM search_term WHERE organisation_id = :a AND term = :b AND account_id = :c"};
constexpr Sql kDraw{
    "UPDATE number_series SET last_drawn = last_drawn + 1 WHERE name = 'account' "
    "RETURNING last_drawn",
    "i"};
constexpr Sql kSkipTo{"UPDATE number_series SET last_drawn = :a WHERE name = 'account'"};
constexpr Sql kIsNumberTaken{"SELECT COUNT(*) FROM account WHERE number = :a", "i"};
/// The end of the run of taken numbers that begins at :a.
constexpr Sql kNextFree{
    "SELECT CAST(a.number AS BIGINT) + 1 FROM account a WHERE a.number >= :a AND NOT EXISTS "
    "(SELECT 1 FROM account b WHERE b.number = "
    "substr(CAST(1000000000001 + CAST(a.number AS BIGINT) AS TEXT), 2)) "
    "ORDER BY a.number LIMIT 1",
    "i"};

std::string selectWhere(std::string_view condition)
{
    return std::string{kSelect} + std::string{condition};
}

Customer toCustomer(Row& row)
{
    Customer customer;
    customer.id = row.id<CustomerId>();
    customer.organisation = row.id<OrganisationId>();
    customer.name = row.text();
    customer.phone = row.text();
    return customer;
}

/// `hasMeter`: the meter's number stands between address and mode.
ServicePoint toPoint(Row& row, bool hasMeter)
{
    ServicePoint point;
    point.id = row.id<ServicePointId>();
    point.organisation = row.id<OrganisationId>();
    point.address = row.text();
    if (hasMeter) {
        point.meter = row.digits<MeterNumber>();
    }
    point.mode = row.named(core::meterModeNamed);
    point.ctRatio = row.bounded<std::uint32_t>();
    point.ptRatio = row.bounded<std::uint32_t>();
    point.hoardingLimit = row.amount<Credit>();
    point.alarm1 = row.amount<Money>();
    point.alarm2 = row.amount<Money>();
    point.householdBase.hundredths = row.bounded<int>();
    return point;
}

Account toAccount(Row& row)
{
    Account account;
    account.id = row.id<AccountId>();
    account.organisation = row.id<OrganisationId>();
    account.number = row.digits<AccountNumber>();
    account.customer = toCustomer(row);
    account.point = toPoint(row, true);
    account.tariff = row.id<TariffId>();
    account.opened = row.instant();
    account.standing.state = row.named(core::accountStateNamed);
    if (const auto card = row.textOrNull()) {
        account.standing.card = row.known(CardSerial::parse(*card));
    }
    account.standing.purchaseCount = row.bounded<std::uint32_t>();
    account.standing.surplus = row.amount<Money>();
    account.standing.arrears = row.amount<Money>();
    if (const auto prices = row.textOrNull()) {
        account.standing.prices = row.known(core::parseCardPrices(*prices));
    }
    account.standing.lastWriteWasPrices = row.integer() != 0;
    return account;
}

std::optional<std::string> textOf(const std::optional<CardSerial>& card)
{
    return card ? std::optional{card->text()} : std::nullopt;
}

std::optional<std::string> textOf(const std::optional<CardPrices>& prices)
{
    return prices ? std::optional{toText(*prices)} : std::nullopt;
}

std::int64_t toInteger(Row& row)
{
    return row.integer();
}

Expected<Account> orNotFound(Expected<std::optional<Account>> found, const std::string& whom)
{
    if (!found) {
        return Unexpected{found.error()};
    }
    if (!*found) {
        return fail(ErrorCode::AccountNotFound, whom);
    }
    return std::move(**found);
}

}  // namespace

Expected<AccountNumber> SqlAccountBook::drawNumber()
{
    return m_connection.write([&]() -> Expected<AccountNumber> {
        const auto drawn = m_connection.row(kDraw, {}, toInteger);
        if (!drawn) {
            return Unexpected{drawn.error()};
        }
        auto number = AccountNumber::parse(std::to_string(drawn->value_or(0)));
        if (!number) {
            return fail(ErrorCode::StoreFailed, "no account number is left");
        }
        const auto taken = m_connection.row(kIsNumberTaken, {number->digits()}, toInteger);
        if (!taken) {
            return Unexpected{taken.error()};
        }
        if (*taken == 0) {
            return *number;
        }
        const auto next = m_connection.row(kNextFree, {number->digits()}, toInteger);
        if (!next) {
            return Unexpected{next.error()};
        }
        number = AccountNumber::parse(std::to_string(next->value_or(0)));
        if (!number) {
            return fail(ErrorCode::StoreFailed, "no account number is left");
        }
        m_connection.execute(kSkipTo, {next->value_or(0)});
        return *number;
    });
}

Expected<void> SqlAccountBook::checkFree(const Account& account)
{
    struct Taken {
        std::int64_t id, number, meter, card;
    };
    const auto taken = m_connection.row(
        kTaken,
        {account.id, account.number.digits(), account.point.meter.digits(),
         account.point.meter.digits(), textOf(account.standing.card)},
        [](Row& row) {
            return Taken{row.integer(), row.integer(), row.integer(), row.integer()};
        });
    if (!taken) {
        return Unexpected{taken.error()};
    }
    if ((*taken)->id != 0) {
        return fail(ErrorCode::StoreConflict, "account id is taken");
    }
    if ((*taken)->number != 0) {
        return fail(ErrorCode::AccountNumberTaken, account.number.digits());
    }
    if ((*taken)->meter != 0 && account.standing.state != AccountState::Closed) {
        return fail(ErrorCode::AccountMeterTaken, account.point.meter.digits());
    }
    if ((*taken)->card != 0) {
        return fail(ErrorCode::StoreConflict, "the card is another account's");
    }
    return {};
}

Expected<void> SqlAccountBook::addCustomer(const Customer& customer)
{
    const auto added = m_connection.execute(
        kAddCustomer, {customer.id, customer.organisation, customer.name, customer.phone});
    if (added > 0) {
        return {};
    }
    const auto known = m_connection.row(kSelectCustomer, {customer.id}, toCustomer);
    if (!known) {
        return Unexpected{known.error()};
    }
    if (*known != customer) {
        return fail(ErrorCode::StoreConflict, "customer id is known with other facts");
    }
    return {};
}

Expected<void> SqlAccountBook::addPoint(const ServicePoint& point)
{
    const auto added = m_connection.execute(
        kAddPoint,
        {point.id, point.organisation, point.address, nameOf(point.mode),
         std::int64_t{point.ctRatio}, std::int64_t{point.ptRatio}, point.hoardingLimit.hundredths(),
         point.alarm1.hundredths(), point.alarm2.hundredths(), point.householdBase.hundredths});
    if (added > 0) {
        return {};
    }
    const auto known =
        m_connection.row(kSelectPoint, {point.id}, [](Row& row) { return toPoint(row, false); });
    if (!known) {
        return Unexpected{known.error()};
    }
    ServicePoint withoutMeter = point;
    withoutMeter.meter = MeterNumber{};
    if (*known != withoutMeter) {
        return fail(ErrorCode::StoreConflict, "service point id is known with other facts");
    }
    return {};
}

Expected<void> SqlAccountBook::add(const Account& account)
{
    return m_connection.write([&]() -> Expected<void> {
        takeTurn(m_connection, turnOf(account.point.meter));
        if (auto isFree = checkFree(account); !isFree) {
            return isFree;
        }
        // From here on something is written, so a refusal must end the unit of work.
        if (auto added = addCustomer(account.customer); !added) {
            return m_connection.endWork(added.error());
        }
        if (auto added = addPoint(account.point); !added) {
            return m_connection.endWork(added.error());
        }
        const AccountStanding& standing = account.standing;
        const auto added = m_connection.execute(
            kAddAccount,
            {account.id, account.organisation, account.number.digits(), account.customer.id,
             account.point.id, account.point.meter.digits(), account.tariff, account.opened,
             nameOf(standing.state), textOf(standing.card), std::int64_t{standing.purchaseCount},
             standing.surplus.hundredths(), standing.arrears.hundredths(), textOf(standing.prices),
             std::int64_t{standing.lastWriteWasPrices}});
        if (added == 0) {
            // Another connection was quicker since the check; ask once more what it took.
            const auto isFree = checkFree(account);
            return m_connection.endWork(isFree ? core::Error{ErrorCode::StoreConflict, "account"}
                                               : isFree.error());
        }
        m_terms.add(account.organisation, account.id, searchTerms(account));
        return {};
    });
}

Expected<void> SqlAccountBook::setStanding(AccountId id, const AccountStanding& standing)
{
    return m_connection.write([&]() -> Expected<void> {
        const auto changed = m_connection.execute(
            kSetStandingOfSameCard, {nameOf(standing.state), std::int64_t{standing.purchaseCount},
                                     standing.surplus.hundredths(), standing.arrears.hundredths(),
                                     std::int64_t{standing.lastWriteWasPrices}, id,
                                     textOf(standing.card), textOf(standing.prices)});
        if (changed > 0) {
            return {};
        }
        return changeCard(id, standing);
    });
}

Expected<void> SqlAccountBook::addToStanding(AccountId id, Money surplus, Money arrears)
{
    assert(!surplus.isNegative() && !arrears.isNegative());
    return m_connection.write([&]() -> Expected<void> {
        const auto changed =
            m_connection.execute(kAddToStanding, {surplus.hundredths(), arrears.hundredths(), id});
        return changed > 0 ? Expected<void>{} : fail(ErrorCode::AccountNotFound, toText(id));
    });
}

Expected<void> SqlAccountBook::setTariff(AccountId id, TariffId tariff, Date day)
{
    const std::string until = toText(day);
    return m_connection.write([&]() -> Expected<void> {
        m_connection.execute(kAddFormerTariff, {until, id});
        return m_connection.execute(kSetTariff, {tariff, id}) > 0
                   ? Expected<void>{}
                   : fail(ErrorCode::AccountNotFound, toText(id));
    });
}

Expected<TariffHistory> SqlAccountBook::tariffsOf(AccountId id)
{
    return m_connection.read([&]() -> Expected<TariffHistory> {
        const auto account = byId(id);
        if (!account) {
            return Unexpected{account.error()};
        }
        auto formers = formerTariffs(m_connection, id);
        if (!formers) {
            return Unexpected{formers.error()};
        }
        return TariffHistory{account->tariff, std::move(*formers)};
    });
}

/// The rare half of setStanding(): another card, other prices, or an account that was closed.
Expected<void> SqlAccountBook::changeCard(AccountId id, const AccountStanding& standing)
{
    auto account = byId(id);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto card = textOf(standing.card);
    const std::string& meter = account->point.meter.digits();
    takeTurn(m_connection, turnOf(account->point.meter));
    const auto taken =
        m_connection.row(kTakenByOthers, {meter, id, meter, id, card, id}, [](Row& row) {
            return std::pair{row.integer(), row.integer()};
        });
    if (!taken) {
        return Unexpected{taken.error()};
    }
    if ((*taken)->first != 0 && standing.state != AccountState::Closed) {
        return fail(ErrorCode::AccountMeterTaken, account->point.meter.digits());
    }
    if ((*taken)->second != 0) {
        return fail(ErrorCode::StoreConflict, "the card is another account's");
    }
    m_connection.execute(kSetStanding,
                         {nameOf(standing.state), card, std::int64_t{standing.purchaseCount},
                          standing.surplus.hundredths(), standing.arrears.hundredths(),
                          textOf(standing.prices), std::int64_t{standing.lastWriteWasPrices}, id});
    const Account before = *account;
    account->standing = standing;
    changeTerms(before, *account);
    return {};
}

void SqlAccountBook::changeTerms(const Account& before, const Account& after)
{
    const auto old = searchTerms(before);
    const auto wanted = searchTerms(after);
    std::vector<std::string> gone;
    std::vector<std::string> come;
    std::set_difference(old.begin(), old.end(), wanted.begin(), wanted.end(),
                        std::back_inserter(gone));
    std::set_difference(wanted.begin(), wanted.end(), old.begin(), old.end(),
                        std::back_inserter(come));
    m_terms.write();  // what goes may have come in this same unit of work
    for (const std::string& term : gone) {
        m_connection.execute(kRemoveTerm, {before.organisation, term, before.id});
    }
    m_terms.add(after.organisation, after.id, come);
}

Expected<void> SqlAccountBook::checkMeterFor(const Account& account)
{
    const std::string& meter = account.point.meter.digits();
    takeTurn(m_connection, turnOf(account.point.meter));
    const auto taken = m_connection.row(
        kTakenByOthers,
        {meter, account.id, meter, account.id, textOf(account.standing.card), account.id},
        toInteger);
    if (!taken) {
        return Unexpected{taken.error()};
    }
    if (*taken != 0) {
        return fail(ErrorCode::AccountMeterTaken, meter);
    }
    return {};
}

/// All accounts that show the customer or the service point of `account`.
Expected<std::vector<Account>> SqlAccountBook::touchedBy(const Account& account)
{
    static const std::string sql =
        selectWhere("a.id = :a OR a.customer_id = :b OR a.point_id = :c");
    return m_connection.rows({sql, kColumns}, {account.id, account.customer.id, account.point.id},
                             toAccount);
}

void SqlAccountBook::writeFacts(const Account& account)
{
    const Customer& customer = account.customer;
    const ServicePoint& point = account.point;
    m_connection.execute(kPutCustomer,
                         {customer.id, customer.organisation, customer.name, customer.phone});
    m_connection.execute(
        kSetPoint,
        {point.organisation, point.address, nameOf(point.mode), std::int64_t{point.ctRatio},
         std::int64_t{point.ptRatio}, point.hoardingLimit.hundredths(), point.alarm1.hundredths(),
         point.alarm2.hundredths(), point.householdBase.hundredths, point.id});
    m_connection.execute(kSetAccount, {customer.id, point.meter.digits(), account.id});
}

Expected<void> SqlAccountBook::amend(const Account& account)
{
    return m_connection.write([&]() -> Expected<void> {
        const auto known = byId(account.id);
        if (!known) {
            return Unexpected{known.error()};
        }
        if (known->point.id != account.point.id) {
            return fail(ErrorCode::StoreConflict, "the account stands at another point");
        }
        const bool isMoved = known->point.meter != account.point.meter;
        if (isMoved && known->standing.state != AccountState::Closed) {
            if (auto isFree = checkMeterFor(account); !isFree) {
                return isFree;
            }
        }
        // Customer and point are shared: whoever else shows them is found anew as well. Nobody else
        // changes them meanwhile, or the terms that go would not be those that are there.
        m_connection.execute(kHoldCustomers, {known->customer.id, account.customer.id});
        m_connection.execute(kHoldPoint, {account.point.id});
        auto touched = touchedBy(account);
        if (!touched) {
            return Unexpected{touched.error()};
        }
        writeFacts(account);
        for (const Account& before : *touched) {
            Account after = before;
            if (before.id == account.id || before.customer.id == account.customer.id) {
                after.customer = account.customer;
            }
            if (before.point.id == account.point.id) {
                after.point.address = account.point.address;
            }
            if (before.id == account.id) {
                after.point.meter = account.point.meter;
            }
            changeTerms(before, after);
        }
        return {};
    });
}

Expected<Account> SqlAccountBook::hold(AccountId id)
{
    return m_connection.write([&]() -> Expected<Account> {
        // SQLite has one writer at a time anyhow.
        if (m_connection.kind() == StoreKind::Postgresql) {
            if (const auto held = m_connection.row(kHold, {id}, toInteger); !held) {
                return Unexpected{held.error()};
            }
        }
        // A statement of its own: it sees what was committed while the one above had to wait.
        return byId(id);
    });
}

Expected<Account> SqlAccountBook::byId(AccountId id)
{
    static const std::string sql = selectWhere("a.id = :a");
    return m_connection.read([&] {
        return orNotFound(m_connection.row({sql, kColumns}, {id}, toAccount), toText(id));
    });
}

Expected<Account> SqlAccountBook::byNumber(const AccountNumber& number)
{
    static const std::string sql = selectWhere("a.number = :a");
    return m_connection.read([&] {
        return orNotFound(m_connection.row({sql, kColumns}, {number.digits()}, toAccount),
                          number.digits());
    });
}

Expected<std::optional<Account>> SqlAccountBook::byCard(const CardSerial& serial)
{
    static const std::string sql = selectWhere("a.card = :a");
    return m_connection.read([&] {
        return m_connection.row({sql, kColumns}, {serial.text()}, toAccount);
    });
}

Expected<std::optional<Account>> SqlAccountBook::byMeter(const MeterNumber& meter)
{
    static const std::string sql = selectWhere("a.meter = :a AND a.state <> 'closed'");
    return m_connection.read([&] {
        return m_connection.row({sql, kColumns}, {meter.digits()}, toAccount);
    });
}

Expected<std::vector<Account>> SqlAccountBook::ofCustomer(CustomerId customer)
{
    static const std::string sql = selectWhere("a.customer_id = :a ORDER BY a.number");
    return m_connection.read([&] {
        return m_connection.rows({sql, kColumns}, {customer}, toAccount);
    });
}

Expected<std::vector<Account>> SqlAccountBook::ofTariff(TariffId tariff, AccountId after,
                                                        std::size_t limit)
{
    static const std::string sql = selectWhere(
        "a.tariff_id = :a AND a.id > :b AND a.state <> 'closed' ORDER BY a.id LIMIT :c");
    const auto most = static_cast<std::int64_t>(std::min(limit, kPageMax));
    return m_connection.read([&] {
        return m_connection.rows({sql, kColumns}, {tariff, after, most}, toAccount);
    });
}

Expected<std::int64_t> SqlAccountBook::countOfTariff(TariffId tariff)
{
    return m_connection.read([&]() -> Expected<std::int64_t> {
        const auto count = m_connection.row(kCountOfTariff, {tariff}, toInteger);
        if (!count) {
            return Unexpected{count.error()};
        }
        return count->value_or(0);
    });
}

Expected<std::vector<Account>> SqlAccountBook::withOtherPrices(const CardPrices& wanted,
                                                               const AccountNumber& after,
                                                               std::size_t limit)
{
    static const std::string sql =
        selectWhere(std::string{kOtherPrices} + " ORDER BY a.number LIMIT :d");
    const auto most = static_cast<std::int64_t>(std::min(limit, kPageMax));
    return m_connection.read([&] {
        return m_connection.rows({sql, kColumns},
                                 {wanted.tariff, after.digits(), toText(wanted), most}, toAccount);
    });
}

Expected<std::int64_t> SqlAccountBook::countWithOtherPrices(const CardPrices& wanted)
{
    static const std::string sql =
        "SELECT COUNT(*) FROM account a JOIN service_point p ON p.id = a.point_id WHERE " +
        std::string{kOtherPrices};
    return m_connection.read([&]() -> Expected<std::int64_t> {
        const auto count = m_connection.row(
            {sql, "i"}, {wanted.tariff, AccountNumber{}.digits(), toText(wanted)}, toInteger);
        if (!count) {
            return Unexpected{count.error()};
        }
        return count->value_or(0);
    });
}

Expected<std::vector<Account>> SqlAccountBook::search(OrganisationId organisation,
                                                      std::string_view text, std::size_t limit)
{
    // The range of the index is walked only as far as `limit` accounts can need, however much it
    // holds: a single digit may begin a million terms.
    static const std::string sql = selectWhere(
        "a.id IN (SELECT account_id FROM (SELECT term, account_id FROM search_term "
        "WHERE organisation_id = :a AND term >= :b AND term < :c ORDER BY term, account_id "
        "LIMIT :d) AS hit GROUP BY account_id ORDER BY MIN(term), account_id LIMIT :e) "
        "ORDER BY a.number");
    const std::string from = searchPrefix(text);
    if (from.empty()) {
        return std::vector<Account>{};
    }
    const std::string to = from + std::string{kAfterEveryCharacter};
    const auto accounts = static_cast<std::int64_t>(std::min(limit, kSearchLimitMax));
    const std::int64_t terms = accounts * static_cast<std::int64_t>(kTermsMax);
    return m_connection.read([&] {
        m_terms.write();
        return m_connection.rows({sql, kColumns}, {organisation, from, to, terms, accounts},
                                 toAccount);
    });
}

}  // namespace wattdesk::db
