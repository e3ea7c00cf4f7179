#include "db/sql_settlement_book.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "db/former_tariffs.h"
#include "db/turns.h"

namespace wattdesk::db {

using core::AccountId;
using core::AccountNumber;
using core::CounterId;
using core::Credit;
using core::Demand;
using core::Energy;
using core::Entered;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Instant;
using core::LedgerEntry;
using core::MeterNumber;
using core::MeterRegisters;
using core::MeterShare;
using core::MeterSwap;
using core::Money;
using core::OperatorId;
using core::OrganisationId;
using core::Period;
using core::PeriodReading;
using core::PrepaidPool;
using core::SettledState;
using core::SettlementFacts;
using core::SettlementGroup;
using core::SettlementRow;
using core::SettlementRun;
using core::SettlementRunId;
using core::SupplyContract;
using core::TariffId;
using core::Unexpected;

namespace {

/// A bound on what one call reads, whatever limit it is given.
constexpr std::size_t kListMax = 10'000;

constexpr Sql kAddReading{
    "INSERT INTO period_reading (account_id, period, seq, organisation_id, meter, mode, "
    "multiplier, day, until, sharp, peak, flat, valley, reactive, reactive_reverse, demand, "
    "remaining, source, by_id, counter_id, at) VALUES (:a, :b, (SELECT COALESCE(MAX(seq), 0) + 1 "
    "FROM period_reading WHERE account_id = :c AND period = :d), :e, :f, :g, :h, :i, :j, :k, :l, "
    ":m, :n, :o, :p, :q, :r, :s, :t, :u, :v)"};
constexpr Sql kReadings{
    "SELECT d.account_id, d.organisation_id, d.by_id, d.counter_id, d.at, d.period, d.meter, "
    "d.mode, d.multiplier, d.day, d.until, d.sharp, d.peak, d.flat, d.valley, d.reactive, "
    "d.reactive_reverse, d.demand, d.remaining, d.source FROM period_reading d "
    "WHERE d.account_id = :a AND d.seq = (SELECT MAX(x.seq) FROM period_reading x "
    "WHERE x.account_id = d.account_id AND x.period = d.period) ORDER BY d.period DESC LIMIT :b",
    "iiiiitttitiiiiiiiiit"};

constexpr Sql kSetContract{
    "INSERT INTO supply_contract (account_id, day_from, organisation_id, capacity, demand, rated, "
    "no_load_watt, load_watt, no_load_current, impedance, by_id, at) VALUES (:a, :b, :c, :d, :e, "
    ":f, :g, :h, :i, :j, :k, :l) ON CONFLICT (account_id, day_from) DO UPDATE SET "
    "capacity = excluded.capacity, demand = excluded.demand, rated = excluded.rated, "
    "no_load_watt = excluded.no_load_watt, load_watt = excluded.load_watt, "
    "no_load_current = excluded.no_load_current, impedance = excluded.impedance, "
    "by_id = excluded.by_id, at = excluded.at"};
constexpr Sql kContracts{
    "SELECT day_from, capacity, demand, rated, no_load_watt, load_watt, no_load_current, impedance "
    "FROM supply_contract WHERE account_id = :a ORDER BY day_from",
    "tiiiiiii"};

constexpr Sql kSetShare{
    "INSERT INTO meter_share (child_id, parent_id, organisation_id, kind, quantity, permyriad, "
    "by_id, at) VALUES (:a, :b, :c, :d, :e, :f, :g, :h) ON CONFLICT (child_id) DO UPDATE SET "
    "parent_id = excluded.parent_id, kind = excluded.kind, quantity = excluded.quantity, "
    "permyriad = excluded.permyriad, by_id = excluded.by_id, at = excluded.at"};
constexpr Sql kRemoveShare{"DELETE FROM meter_share WHERE child_id = :a"};
constexpr Sql kShareOf{
    "SELECT child_id, parent_id, organisation_id, kind, quantity, permyriad FROM meter_share "
    "WHERE child_id = :a",
    "iiitii"};
constexpr Sql kSharesOf{
    "SELECT h.child_id, h.parent_id, h.organisation_id, h.kind, h.quantity, h.permyriad "
    "FROM meter_share h JOIN account a ON a.id = h.child_id WHERE h.parent_id = :a "
    "ORDER BY a.number",
    "iiitii"};

/// Bought is what was sold since the reading before, up to the reading of the period: all but the
/// voided sales; a reversal's own row takes back what it reverses.
constexpr std::string_view kFactsHead =
    "SELECT a.id, a.number, a.tariff_id, p.mode, p.household_base, a.opened, "
    "CASE WHEN EXISTS (SELECT 1 FROM open_sale q WHERE q.account_id = a.id) THEN 1 ELSE 0 END, "
    "CASE WHEN EXISTS (SELECT 1 FROM supply_contract q WHERE q.account_id = a.id) "
    "THEN 1 ELSE 0 END, "
    "CASE WHEN EXISTS (SELECT 1 FROM account_former_tariff q WHERE q.account_id = a.id) "
    "THEN 1 ELSE 0 END, "
    "CASE WHEN EXISTS (SELECT 1 FROM sale s JOIN sale_meter_change m ON m.sale_id = s.id "
    "WHERE s.account_id = a.id AND s.at >= COALESCE(r.until, o.until) AND s.at < d.until) "
    "THEN 1 ELSE 0 END, "
    "(SELECT CAST(COALESCE(SUM(s.to_card - s.carried), 0) AS BIGINT) FROM sale s "
    "WHERE s.account_id = a.id AND s.at >= COALESCE(r.until, o.until) AND s.at < d.until "
    "AND NOT EXISTS (SELECT 1 FROM sale_step t WHERE t.sale_id = s.id AND t.step = 'reject')), "
    "(SELECT CAST(COALESCE(SUM(s.energy_charge), 0) AS BIGINT) FROM sale s "
    "WHERE s.account_id = a.id AND s.at >= COALESCE(r.until, o.until) AND s.at < d.until "
    "AND NOT EXISTS (SELECT 1 FROM sale_step t WHERE t.sale_id = s.id AND t.step = 'reject')), "
    "r.period, r.day_to, r.day, r.until, r.mode, r.multiplier, r.sharp, r.peak, r.flat, r.valley, "
    "r.reactive, r.reverse, r.left_credit, r.left_value, r.ladder_used, "
    "o.period, o.meter, o.mode, o.multiplier, o.day, o.until, o.sharp, o.peak, o.flat, o.valley, "
    "o.reactive, o.reactive_reverse, o.demand, o.remaining, o.source, "
    "d.period, d.meter, d.mode, d.multiplier, d.day, d.until, d.sharp, d.peak, d.flat, d.valley, "
    "d.reactive, d.reactive_reverse, d.demand, d.remaining, d.source "
    "FROM account a JOIN service_point p ON p.id = a.point_id "
    "LEFT JOIN settlement_row r ON r.account_id = a.id AND r.period = "
    "(SELECT MAX(x.period) FROM settlement_row x WHERE x.account_id = a.id) "
    "LEFT JOIN period_reading o ON r.account_id IS NULL AND o.account_id = a.id AND o.period = "
    "(SELECT MIN(x.period) FROM period_reading x WHERE x.account_id = a.id AND x.period <= :a) "
    "AND o.seq = "
    "(SELECT MAX(x.seq) FROM period_reading x WHERE x.account_id = a.id AND x.period = o.period) "
    "LEFT JOIN period_reading d ON d.account_id = a.id AND d.period = :b AND d.seq = "
    "(SELECT MAX(x.seq) FROM period_reading x WHERE x.account_id = a.id AND x.period = d.period) "
    "WHERE a.state IN ('active', 'suspended') AND ";
constexpr std::string_view kFactsColumns =
    "ititii"
    "iiiiii"
    "tttitiiiiiiiiii"
    "tttitiiiiiiiiit"
    "tttitiiiiiiiiit";

constexpr std::string_view kPageWhere =
    "a.organisation_id = :c AND a.number > :d "
    "AND NOT EXISTS (SELECT 1 FROM meter_share h WHERE h.child_id = a.id) "
    "AND NOT EXISTS (SELECT 1 FROM meter_share h WHERE h.parent_id = a.id) "
    "ORDER BY a.number LIMIT :e";
constexpr std::string_view kParentsWhere =
    "a.organisation_id = :c AND a.number > :d "
    "AND EXISTS (SELECT 1 FROM meter_share h WHERE h.parent_id = a.id) "
    "ORDER BY a.number LIMIT :e";
constexpr std::string_view kOneWhere = "a.id = :c";

constexpr Sql kSwaps{
    "SELECT m.old_reading, m.new_start, m.ct_ratio_to * m.pt_ratio_to FROM sale s "
    "JOIN sale_meter_change m ON m.sale_id = s.id WHERE s.account_id = :a AND s.at >= :b "
    "AND s.at < :c AND NOT EXISTS "
    "(SELECT 1 FROM sale_step t WHERE t.sale_id = s.id AND t.step = 'reject') "
    "ORDER BY s.at, s.id",
    "iii"};

constexpr Sql kAddRun{
    "INSERT INTO settlement_run (id, organisation_id, counter_id, by_id, approver_id, period, at, "
    "day, accounts, billed, prepaid, charged, credited) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, "
    ":i, :j, :k, :l, :m) ON CONFLICT DO NOTHING"};
constexpr Sql kAddEntry{
    "INSERT INTO settlement_entry (run_id, line, organisation_id, ledger_code, debit, credit) "
    "VALUES (:a, :b, :c, :d, :e, :f)"};
constexpr Sql kRuns{
    "SELECT id, organisation_id, counter_id, by_id, approver_id, period, at, day, accounts, "
    "billed, prepaid, charged, credited FROM settlement_run WHERE organisation_id = :a "
    "ORDER BY at DESC, id DESC LIMIT :b",
    "iiiiititiiiii"};
constexpr Sql kEntries{
    "SELECT ledger_code, debit, credit FROM settlement_entry WHERE run_id = :a ORDER BY line",
    "iii"};

constexpr Sql kAddRow{
    "INSERT INTO settlement_row (account_id, period, organisation_id, run_id, tariff_id, "
    "household_base, day_from, day_to, day_before, day, until, mode, multiplier, sharp_before, "
    "peak_before, flat_before, valley_before, reactive_before, reverse_before, sharp, peak, flat, "
    "valley, reactive, reverse, left_credit, left_value, ladder_used, sharp_use, peak_use, "
    "flat_use, valley_use, used_before, reactive_use, reverse_use, demand_contract, demand, loss, "
    "loss_reactive, shares, bought_credit, bought_value, used_credit, used_value, bill, "
    "difference, rolled_over, meter_changed, periods_estimated) VALUES (:a, :b, :c, :d, :e, :f, "
    ":g, :h, :i, :j, :k, "
    ":l, :m, :n, :o, :p, :q, :r, :s, :t, :u, :v, :w, :x, :y, :z, :aa, :ab, :ac, :ad, :ae, :af, "
    ":ag, :ah, :ai, :aj, :ak, :al, :am, :an, :ao, :ap, :aq, :ar, :as, :at, :au, :av, :aw) "
    "ON CONFLICT DO NOTHING"};
constexpr Sql kRows{
    "SELECT account_id, period, organisation_id, run_id, tariff_id, household_base, day_from, "
    "day_to, day_before, day, until, mode, multiplier, sharp_before, peak_before, flat_before, "
    "valley_before, reactive_before, reverse_before, sharp, peak, flat, valley, reactive, reverse, "
    "left_credit, left_value, ladder_used, sharp_use, peak_use, flat_use, valley_use, used_before, "
    "reactive_use, reverse_use, demand_contract, demand, loss, loss_reactive, shares, "
    "bought_credit, bought_value, used_credit, used_value, bill, difference, rolled_over, "
    "meter_changed, periods_estimated FROM settlement_row WHERE account_id = :a "
    "ORDER BY period DESC LIMIT :b",
    "itiiiittttitiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"};

std::optional<Energy> amountIn(std::optional<std::int64_t> value)
{
    return value ? Energy::from(*value) : std::nullopt;
}

/// Columns of a row that an outer join may leave empty.
class MaybeRow {
public:
    explicit MaybeRow(Row& row) : m_row{row} {}
    std::string text() { return m_row.textOrNull().value_or(""); }
    std::int64_t integer() { return m_row.integerOrNull().value_or(0); }
    std::optional<std::int64_t> integerOrNull() { return m_row.integerOrNull(); }
    Energy energy() { return m_row.known(amountIn(integer())); }

private:
    Row& m_row;
};

MeterRegisters toRegisters(Row& row)
{
    MaybeRow maybe{row};
    MeterRegisters registers;
    for (Energy& part : registers.active) {
        part = maybe.energy();
    }
    registers.reactive = maybe.energy();
    registers.reactiveReverse = maybe.energy();
    return registers;
}

/// The columns from "period" to "source"; none when the join found no reading.
std::optional<PeriodReading> toReading(Row& row)
{
    MaybeRow maybe{row};
    PeriodReading reading;
    const std::string period = maybe.text();
    const std::string meter = maybe.text();
    const std::string mode = maybe.text();
    reading.multiplier = maybe.integer();
    const std::string day = maybe.text();
    reading.until = Instant{maybe.integer()};
    reading.registers = toRegisters(row);
    reading.demand = Demand{maybe.integer()};
    const auto remaining = maybe.integerOrNull();
    const std::string source = maybe.text();
    if (period.empty()) {
        return std::nullopt;
    }
    reading.period = row.known(core::parsePeriod(period));
    reading.meter = row.known(MeterNumber::parse(meter));
    reading.mode = row.known(core::meterModeNamed(mode));
    reading.day = row.known(core::parseDate(day));
    if (remaining) {
        reading.remaining = row.known(Credit::from(*remaining));
    }
    reading.source = row.known(core::evidenceNamed(source));
    return reading;
}

PeriodReading toWholeReading(Row& row)
{
    const auto account = row.id<AccountId>();
    const auto organisation = row.id<OrganisationId>();
    const auto by = row.id<OperatorId>();
    const auto counter = row.id<CounterId>();
    const Instant at = row.instant();
    PeriodReading reading = row.known(toReading(row));
    reading.account = account;
    reading.organisation = organisation;
    reading.by = by;
    reading.counter = counter;
    reading.at = at;
    return reading;
}

SupplyContract toContract(Row& row)
{
    SupplyContract contract;
    contract.from = row.date();
    contract.capacity.centiKva = row.integer();
    if (const auto demand = row.integerOrNull()) {
        contract.demand = Demand{*demand};
    }
    const auto rated = row.integerOrNull();
    core::Transformer plate;
    plate.noLoadWatt = row.integer();
    plate.loadWatt = row.integer();
    plate.noLoadCurrentPermyriad = row.bounded<int>();
    plate.impedancePermyriad = row.bounded<int>();
    if (rated) {
        plate.rated.centiKva = *rated;
        contract.transformer = plate;
    }
    return contract;
}

MeterShare toShare(Row& row)
{
    MeterShare share;
    share.child = row.id<AccountId>();
    share.parent = row.id<AccountId>();
    share.organisation = row.id<OrganisationId>();
    share.kind = row.named(core::meterShareKindNamed);
    share.quantity = row.amount<Energy>();
    share.permyriad = row.bounded<int>();
    return share;
}

MeterSwap toSwap(Row& row)
{
    MeterSwap swap;
    swap.oldReading = row.amount<Energy>();
    swap.newStart = row.amount<Energy>();
    swap.multiplierTo = row.integer();
    return swap;
}

SettlementRun toRun(Row& row)
{
    SettlementRun run;
    run.id = row.id<SettlementRunId>();
    run.organisation = row.id<OrganisationId>();
    run.counter = row.id<CounterId>();
    run.by = row.id<OperatorId>();
    run.approver = row.id<OperatorId>();
    run.period = row.known(core::parsePeriod(row.text()));
    run.at = row.instant();
    run.day = row.date();
    run.accounts = row.integer();
    run.billed = row.amount<Money>();
    run.prepaid = row.amount<Money>();
    run.charged = row.amount<Money>();
    run.credited = row.amount<Money>();
    return run;
}

LedgerEntry toEntry(Row& row)
{
    LedgerEntry entry{};
    entry.code = row.known(core::ledgerCodeNumbered(row.integer()));
    entry.debit = row.amount<Money>();
    entry.credit = row.amount<Money>();
    return entry;
}

PrepaidPool toPool(Row& row)
{
    const auto credit = row.amount<Credit>();
    return {credit, row.amount<Money>()};
}

void readUse(Row& row, SettlementRow& settled)
{
    for (Energy& part : settled.use.active) {
        part = row.amount<Energy>();
    }
    settled.usedBefore = row.amount<Energy>();
    settled.use.reactive = row.amount<Energy>();
    settled.use.reactiveReverse = row.amount<Energy>();
    if (const auto contracted = row.integerOrNull()) {
        settled.use.contractedDemand = Demand{*contracted};
    }
    settled.use.measuredDemand = Demand{row.integer()};
    settled.loss.active = row.amount<Energy>();
    settled.loss.reactive = row.amount<Energy>();
    settled.shares = row.amount<Energy>();
}

SettlementRow toSettled(Row& row)
{
    SettlementRow settled;
    settled.account = row.id<AccountId>();
    settled.period = row.known(core::parsePeriod(row.text()));
    settled.organisation = row.id<OrganisationId>();
    settled.run = row.id<SettlementRunId>();
    settled.tariff = row.id<TariffId>();
    settled.base.hundredths = row.bounded<int>();
    settled.from = row.date();
    settled.after.to = row.date();
    settled.dayBefore = row.date();
    settled.after.day = row.date();
    settled.after.until = row.instant();
    settled.after.mode = row.named(core::meterModeNamed);
    settled.after.multiplier = row.integer();
    settled.registersBefore = toRegisters(row);
    settled.after.registers = toRegisters(row);
    settled.after.pool = toPool(row);
    settled.after.ladderUsed = row.amount<Energy>();
    readUse(row, settled);
    settled.bought = toPool(row);
    settled.used = toPool(row);
    settled.bill = row.amount<Money>();
    settled.difference = row.amount<Money>();
    settled.rolledOver = row.flag();
    settled.meterChanged = row.flag();
    settled.periodsEstimated = row.flag();
    return settled;
}

std::int64_t limited(std::size_t limit)
{
    return static_cast<std::int64_t>(std::min(limit, kListMax));
}

std::string factsWhere(std::string_view condition)
{
    return std::string{kFactsHead}.append(condition);
}

}  // namespace

/// A row of facts, and what is still to be asked for.
struct SqlSettlementBook::Found {
    SettlementFacts facts;
    bool hasContracts{false};
    bool hadOtherTariffs{false};
    bool hasSwaps{false};
};

SqlSettlementBook::Found SqlSettlementBook::toFound(Row& row)
{
    Found found;
    SettlementFacts& facts = found.facts;
    facts.account = row.id<AccountId>();
    facts.number = row.digits<AccountNumber>();
    facts.tariffs.now = row.id<TariffId>();
    facts.period.mode = row.named(core::meterModeNamed);
    facts.base.hundredths = row.bounded<int>();
    facts.opened = row.instant();
    facts.hasOpenSale = row.flag();
    found.hasContracts = row.flag();
    found.hadOtherTariffs = row.flag();
    found.hasSwaps = row.flag();
    facts.period.bought = toPool(row);
    MaybeRow maybe{row};
    const std::string period = maybe.text();
    const std::string to = maybe.text();
    const std::string day = maybe.text();
    SettledState state;
    state.until = Instant{maybe.integer()};
    const std::string mode = maybe.text();
    state.multiplier = maybe.integer();
    state.registers = toRegisters(row);
    state.pool.credit = row.known(Credit::from(maybe.integer()));
    state.pool.value = row.known(Money::from(maybe.integer()));
    state.ladderUsed = maybe.energy();
    if (!period.empty()) {
        facts.settledPeriod = row.known(core::parsePeriod(period));
        state.to = row.known(core::parseDate(to));
        state.day = row.known(core::parseDate(day));
        state.mode = row.known(core::meterModeNamed(mode));
        facts.period.before = state;
    }
    facts.period.opening = toReading(row);
    facts.period.reading = toReading(row);
    return found;
}

Expected<void> SqlSettlementBook::addReading(const PeriodReading& reading)
{
    const Value remaining =
        reading.remaining ? Value{reading.remaining->hundredths()} : Value{std::nullopt};
    const std::string period = toText(reading.period);
    const std::string day = toText(reading.day);
    const auto& active = reading.registers.active;
    return m_connection.write([&]() -> Expected<void> {
        // Out of turn, two connections would give their rows one number.
        takeTurn(m_connection, turnOf(reading.account));
        m_connection.execute(kAddReading, {reading.account,
                                           period,
                                           reading.account,
                                           period,
                                           reading.organisation,
                                           reading.meter.digits(),
                                           nameOf(reading.mode),
                                           reading.multiplier,
                                           day,
                                           reading.until,
                                           active[0].hundredths(),
                                           active[1].hundredths(),
                                           active[2].hundredths(),
                                           active[3].hundredths(),
                                           reading.registers.reactive.hundredths(),
                                           reading.registers.reactiveReverse.hundredths(),
                                           reading.demand.deciWatt,
                                           remaining,
                                           nameOf(reading.source),
                                           reading.by,
                                           reading.counter,
                                           reading.at});
        return {};
    });
}

Expected<std::vector<PeriodReading>> SqlSettlementBook::readings(AccountId account,
                                                                 std::size_t limit)
{
    return m_connection.read([&] {
        return m_connection.rows(kReadings, {account, limited(limit)}, toWholeReading);
    });
}

Expected<void> SqlSettlementBook::setContract(AccountId account, OrganisationId organisation,
                                              const SupplyContract& contract,
                                              const Entered& entered)
{
    const auto demand = contract.demand ? std::optional{contract.demand->deciWatt} : std::nullopt;
    const auto rated =
        contract.transformer ? std::optional{contract.transformer->rated.centiKva} : std::nullopt;
    const core::Transformer plate = contract.transformer.value_or(core::Transformer{});
    const std::string from = toText(contract.from);
    return m_connection.write([&]() -> Expected<void> {
        m_connection.execute(
            kSetContract,
            {account, from, organisation, contract.capacity.centiKva, demand, rated,
             plate.noLoadWatt, plate.loadWatt, std::int64_t{plate.noLoadCurrentPermyriad},
             std::int64_t{plate.impedancePermyriad}, entered.by, entered.at});
        return {};
    });
}

Expected<std::vector<SupplyContract>> SqlSettlementBook::contracts(AccountId account)
{
    return m_connection.read([&] { return m_connection.rows(kContracts, {account}, toContract); });
}

Expected<void> SqlSettlementBook::setShare(const MeterShare& share, const Entered& entered)
{
    assert(isWellFormed(share));
    return m_connection.write([&]() -> Expected<void> {
        m_connection.execute(kSetShare, {share.child, share.parent, share.organisation,
                                         nameOf(share.kind), share.quantity.hundredths(),
                                         std::int64_t{share.permyriad}, entered.by, entered.at});
        return {};
    });
}

Expected<void> SqlSettlementBook::removeShare(AccountId child)
{
    return m_connection.write([&]() -> Expected<void> {
        m_connection.execute(kRemoveShare, {child});
        return {};
    });
}

Expected<std::optional<MeterShare>> SqlSettlementBook::shareOf(AccountId child)
{
    return m_connection.read([&] { return m_connection.row(kShareOf, {child}, toShare); });
}

Expected<std::vector<MeterShare>> SqlSettlementBook::sharesOf(AccountId parent)
{
    return m_connection.read([&] { return m_connection.rows(kSharesOf, {parent}, toShare); });
}

Expected<std::vector<MeterSwap>> SqlSettlementBook::swapsOf(AccountId account, Instant since,
                                                            Instant until)
{
    return m_connection.rows(kSwaps, {account, since, until}, toSwap);
}

Expected<SettlementFacts> SqlSettlementBook::completed(Found found)
{
    core::PeriodFacts& period = found.facts.period;
    if (found.hasContracts) {
        auto known = contracts(found.facts.account);
        if (!known) {
            return Unexpected{known.error()};
        }
        period.contracts = std::move(*known);
    }
    if (found.hadOtherTariffs) {
        auto formers = formerTariffs(m_connection, found.facts.account);
        if (!formers) {
            return Unexpected{formers.error()};
        }
        found.facts.tariffs.formers = std::move(*formers);
    }
    if (found.hasSwaps) {
        const Instant since = period.before ? period.before->until : period.opening->until;
        auto swaps = swapsOf(found.facts.account, since, period.reading->until);
        if (!swaps) {
            return Unexpected{swaps.error()};
        }
        period.swaps = std::move(*swaps);
    }
    return std::move(found.facts);
}

Expected<std::vector<SettlementFacts>> SqlSettlementBook::page(OrganisationId organisation,
                                                               Period period,
                                                               const AccountNumber& after,
                                                               std::size_t limit)
{
    static const std::string sql = factsWhere(kPageWhere);
    const std::string before = toText(period.before());
    const std::string now = toText(period);
    return m_connection.read([&]() -> Expected<std::vector<SettlementFacts>> {
        auto found =
            m_connection.rows({sql, kFactsColumns},
                              {before, now, organisation, after.digits(), limited(limit)}, toFound);
        if (!found) {
            return Unexpected{found.error()};
        }
        std::vector<SettlementFacts> facts;
        facts.reserve(found->size());
        for (Found& one : *found) {
            auto whole = completed(std::move(one));
            if (!whole) {
                return Unexpected{whole.error()};
            }
            facts.push_back(std::move(*whole));
        }
        return facts;
    });
}

Expected<SettlementGroup> SqlSettlementBook::group(SettlementFacts parent, Period period)
{
    static const std::string sql = factsWhere(kOneWhere);
    SettlementGroup group;
    group.parent = std::move(parent);
    const auto shares = sharesOf(group.parent.account);
    if (!shares) {
        return Unexpected{shares.error()};
    }
    const std::string before = toText(period.before());
    const std::string now = toText(period);
    for (const MeterShare& share : *shares) {
        auto found = m_connection.row({sql, kFactsColumns}, {before, now, share.child}, toFound);
        const auto below = sharesOf(share.child);
        if (!found || !below) {
            return Unexpected{!found ? found.error() : below.error()};
        }
        if (!*found) {
            continue;  // closed, or not opened yet
        }
        auto whole = completed(std::move(**found));
        if (!whole) {
            return Unexpected{whole.error()};
        }
        group.children.push_back({share, std::move(*whole), !below->empty()});
    }
    return group;
}

Expected<std::vector<SettlementGroup>> SqlSettlementBook::groups(OrganisationId organisation,
                                                                 Period period,
                                                                 const AccountNumber& after,
                                                                 std::size_t limit)
{
    static const std::string sql = factsWhere(kParentsWhere);
    const std::string before = toText(period.before());
    const std::string now = toText(period);
    return m_connection.read([&]() -> Expected<std::vector<SettlementGroup>> {
        auto parents =
            m_connection.rows({sql, kFactsColumns},
                              {before, now, organisation, after.digits(), limited(limit)}, toFound);
        if (!parents) {
            return Unexpected{parents.error()};
        }
        std::vector<SettlementGroup> all;
        for (Found& one : *parents) {
            auto whole = completed(std::move(one));
            auto made = whole ? group(std::move(*whole), period) : Unexpected{whole.error()};
            if (!made) {
                return Unexpected{made.error()};
            }
            all.push_back(std::move(*made));
        }
        return all;
    });
}

Expected<void> SqlSettlementBook::addRun(const SettlementRun& run)
{
    const std::string period = toText(run.period);
    const std::string day = toText(run.day);
    return m_connection.write([&]() -> Expected<void> {
        const auto added = m_connection.execute(
            kAddRun, {run.id, run.organisation, run.counter, run.by, run.approver, period, run.at,
                      day, run.accounts, run.billed.hundredths(), run.prepaid.hundredths(),
                      run.charged.hundredths(), run.credited.hundredths()});
        if (added == 0) {
            return fail(ErrorCode::StoreConflict, "settlement run id is known");
        }
        std::int64_t line = 0;
        for (const LedgerEntry& entry : run.entries) {
            m_connection.execute(
                kAddEntry, {run.id, ++line, run.organisation, static_cast<std::int64_t>(entry.code),
                            entry.debit.hundredths(), entry.credit.hundredths()});
        }
        return {};
    });
}

Expected<void> SqlSettlementBook::addRow(const SettlementRow& row)
{
    const std::string period = toText(row.period);
    const std::string from = toText(row.from);
    const std::string to = toText(row.after.to);
    const std::string before = toText(row.dayBefore);
    const std::string day = toText(row.after.day);
    const auto& was = row.registersBefore;
    const auto& is = row.after.registers;
    const auto& use = row.use;
    const auto contracted =
        use.contractedDemand ? std::optional{use.contractedDemand->deciWatt} : std::nullopt;
    return m_connection.write([&]() -> Expected<void> {
        const auto added = m_connection.execute(kAddRow, {row.account,
                                                          period,
                                                          row.organisation,
                                                          row.run,
                                                          row.tariff,
                                                          std::int64_t{row.base.hundredths},
                                                          from,
                                                          to,
                                                          before,
                                                          day,
                                                          row.after.until,
                                                          nameOf(row.after.mode),
                                                          row.after.multiplier,
                                                          was.active[0].hundredths(),
                                                          was.active[1].hundredths(),
                                                          was.active[2].hundredths(),
                                                          was.active[3].hundredths(),
                                                          was.reactive.hundredths(),
                                                          was.reactiveReverse.hundredths(),
                                                          is.active[0].hundredths(),
                                                          is.active[1].hundredths(),
                                                          is.active[2].hundredths(),
                                                          is.active[3].hundredths(),
                                                          is.reactive.hundredths(),
                                                          is.reactiveReverse.hundredths(),
                                                          row.after.pool.credit.hundredths(),
                                                          row.after.pool.value.hundredths(),
                                                          row.after.ladderUsed.hundredths(),
                                                          use.active[0].hundredths(),
                                                          use.active[1].hundredths(),
                                                          use.active[2].hundredths(),
                                                          use.active[3].hundredths(),
                                                          row.usedBefore.hundredths(),
                                                          use.reactive.hundredths(),
                                                          use.reactiveReverse.hundredths(),
                                                          contracted,
                                                          use.measuredDemand.deciWatt,
                                                          row.loss.active.hundredths(),
                                                          row.loss.reactive.hundredths(),
                                                          row.shares.hundredths(),
                                                          row.bought.credit.hundredths(),
                                                          row.bought.value.hundredths(),
                                                          row.used.credit.hundredths(),
                                                          row.used.value.hundredths(),
                                                          row.bill.hundredths(),
                                                          row.difference.hundredths(),
                                                          std::int64_t{row.rolledOver},
                                                          std::int64_t{row.meterChanged},
                                                          std::int64_t{row.periodsEstimated}});
        return added == 0 ? fail(ErrorCode::StoreConflict, "the period is settled")
                          : Expected<void>{};
    });
}

Expected<std::vector<SettlementRun>> SqlSettlementBook::runs(OrganisationId organisation,
                                                             std::size_t limit)
{
    return m_connection.read([&]() -> Expected<std::vector<SettlementRun>> {
        auto runs = m_connection.rows(kRuns, {organisation, limited(limit)}, toRun);
        if (!runs) {
            return runs;
        }
        for (SettlementRun& run : *runs) {
            auto entries = m_connection.rows(kEntries, {run.id}, toEntry);
            if (!entries) {
                return Unexpected{entries.error()};
            }
            run.entries = std::move(*entries);
        }
        return runs;
    });
}

Expected<std::vector<SettlementRow>> SqlSettlementBook::rows(AccountId account, std::size_t limit)
{
    return m_connection.read([&] {
        return m_connection.rows(kRows, {account, limited(limit)}, toSettled);
    });
}

}  // namespace wattdesk::db
