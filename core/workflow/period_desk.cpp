#include "core/workflow/period_desk.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "core/tariff/register_difference.h"
#include "core/workflow/deed.h"
#include "core/workflow/ladder_use.h"
#include "core/workflow/period_account.h"
#include "core/workflow/period_terms.h"
#include "core/workflow/reading_table.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

constexpr std::size_t kListMax = 1'000;
/// Records of check cards that are read at once.
constexpr std::size_t kRecordsMax = 1'000;

Instant endOf(Date day, UtcOffset offset)
{
    LocalTime morning;
    morning.date = Date::fromDays(day.toDays() + 1);
    return toInstant(morning, offset);
}

/// What no register can show was mistyped.
Expected<void> requireShown(const PeriodReadingForm& form)
{
    const std::int64_t end = MeterRegister{}.endHundredths();
    const EnergyByPeriod periods = form.periods.value_or(EnergyByPeriod{});
    std::vector<Energy> shown{form.total.value_or(Energy{}), form.reactive, form.reactiveReverse};
    shown.insert(shown.end(), periods.begin(), periods.end());
    for (const Energy each : shown) {
        if (each.isNegative() || each.hundredths() >= end) {
            return fail(ErrorCode::MeterReadingBeyondRegister, toText(each));
        }
    }
    return {};
}

std::vector<StatementTariff> tariffsOf(std::span<const TariffSpan> spans)
{
    std::vector<StatementTariff> tariffs;
    TariffId last;
    for (const TariffSpan& span : spans) {
        const Date to = Date::fromDays(span.from.toDays() + span.days - 1);
        if (tariffs.empty() || span.applied.id != last) {
            tariffs.push_back({span.applied.name, span.from, to});
        }
        tariffs.back().to = to;
        last = span.applied.id;
    }
    return tariffs;
}

using Records = std::vector<MeterReading>::const_iterator;

/// Where the records of another account begin.
Records endOfAccount(Records first, Records end)
{
    return std::find_if(first, end,
                        [&](const MeterReading& each) { return each.account != first->account; });
}

/// The first record on that day or later, else the last before it.
Records nearestTo(Date day, Records first, Records end)
{
    const auto found = std::find_if(
        first, end, [&](const MeterReading& each) { return dateOf(each.meterTime) >= day; });
    return found == end ? std::prev(end) : found;
}

}  // namespace

/// What its card brought back of that very day, when nobody typed what the meter holds.
Expected<void> PeriodDesk::completeByCard(const Account& account, PeriodReadingForm& form)
{
    if (form.remaining) {
        return {};
    }
    const auto seen = m_world.readings.of(account.id, kListMax);
    if (!seen) {
        return Unexpected{seen.error()};
    }
    const auto isOfTheDay = [&](const MeterReading& each) {
        return each.meter == account.point.meter && isByMeter(each) &&
               dateOf(each.meterTime) == form.day && (!form.count || each.count == *form.count);
    };
    const auto found = std::ranges::find_if(*seen, isOfTheDay);
    if (found != seen->end()) {
        form.remaining = found->remaining;
        form.count = found->count;
    }
    return {};
}

/// The end of the reading's day, or the moment of the first purchase that was not in the meter
/// then.
Expected<Instant> PeriodDesk::boughtUntil(const Account& account, const PeriodReadingForm& form)
{
    Instant until = endOf(form.day, m_world.clock.offset());
    if (!form.count) {
        return until;
    }
    if (*form.count > account.standing.purchaseCount) {
        return fail(ErrorCode::PurchaseCountAbove);
    }
    const auto deeds = deedsOnMeter(m_world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    for (const Sale& deed : *deeds) {
        const bool isPending = writesCard(deed) && !deed.meterChange && !deed.after.isBlank() &&
                               deed.after.wallet.count > *form.count;
        until = isPending ? std::min(until, deed.at) : until;
    }
    return until;
}

Expected<PeriodReading> PeriodDesk::enterWithin(const Actor& actor, const AccountNumber& number,
                                                PeriodReadingForm form)
{
    const auto account = accountToSettle(m_world, actor, number);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (auto open = requireNotSettled(m_world, account->id, form.period.last()); !open) {
        return Unexpected{open.error()};
    }
    if (auto fits = requireDayFits(*account, form); !fits) {
        return Unexpected{fits.error()};
    }
    if (auto completed = completeByCard(*account, form); !completed) {
        return Unexpected{completed.error()};
    }
    return keep(actor, *account, form);
}

/// Readings go on from month to month: what is bought between two of them belongs to the second,
/// and would be counted twice if it lay before the first.
Expected<void> PeriodDesk::requireDayFits(const Account& account, const PeriodReadingForm& form)
{
    const auto known = m_world.settlements.readings(account.id, kListMax);
    if (!known) {
        return Unexpected{known.error()};
    }
    const bool isOutOfOrder = std::ranges::any_of(*known, [&](const PeriodReading& each) {
        return each.period < form.period ? form.day < each.day
                                         : form.period < each.period && each.day < form.day;
    });
    if (form.day < form.period.first() || form.day > form.period.next().last() ||
        form.day > businessDay(m_world) || isOutOfOrder) {
        return fail(ErrorCode::ReadingDayWrong, toText(form.day));
    }
    return requireSameMeter(account, form.day);
}

/// A reading is kept with the meter that is there now, and its multiplier.
Expected<void> PeriodDesk::requireSameMeter(const Account& account, Date day)
{
    const auto history = m_world.history.of(account.id, kListMax);
    if (!history) {
        return Unexpected{history.error()};
    }
    const Instant end = endOf(day, m_world.clock.offset());
    const bool isReplaced = std::ranges::any_of(*history, [&](const AccountChange& change) {
        return change.field == AccountField::Meter && change.at >= end;
    });
    return isReplaced ? fail(ErrorCode::ReadingBeforeReplacement, toText(day)) : Expected<void>{};
}

/// The active registers, by what of them counts.
Expected<EnergyByPeriod> PeriodDesk::activeIn(const Account& account, const PeriodReadingForm& form)
{
    if (auto shown = requireShown(form); !shown) {
        return Unexpected{shown.error()};
    }
    const auto asked = asksForPeriods(account.id, form.period);
    if (!asked) {
        return Unexpected{asked.error()};
    }
    if (form.periods && form.total &&
        std::abs(form.total->hundredths() - totalOf(*form.periods).hundredths()) >
            MeterRegisters::kTotalApartMax) {
        return fail(ErrorCode::ReadingTotalDiffers, toText(*form.total));
    }
    if (form.periods && (*asked || !form.total)) {
        return *form.periods;
    }
    if (!form.total || *asked) {
        return fail(form.total ? ErrorCode::ReadingWithoutPeriods : ErrorCode::AmountNotANumber);
    }
    EnergyByPeriod total;
    total[static_cast<std::size_t>(TouPeriod::Flat)] = *form.total;
    return total;
}

/// With time of use on a day of the month, or on the last one of the next, which begins at this
/// reading.
Expected<bool> PeriodDesk::asksForPeriods(AccountId account, Period period)
{
    const auto tariffs = m_world.accounts.tariffsOf(account);
    if (!tariffs) {
        return Unexpected{tariffs.error()};
    }
    const std::int64_t last = period.last().toDays();
    for (std::int64_t number = period.first().toDays(); number <= last + 1; ++number) {
        const Date day = number > last ? period.next().last() : Date::fromDays(number);
        const auto has = hasTimeOfUse(tariffs->on(day), day);
        if (!has || *has) {
            return has;
        }
    }
    return false;
}

Expected<bool> PeriodDesk::hasTimeOfUse(TariffId id, Date day)
{
    const auto known = m_timeOfUse.find({id, day});
    if (known != m_timeOfUse.end()) {
        return known->second;
    }
    const auto tariff = m_world.tariffs.inForce(id, day);
    if (!tariff && tariff.error().code != ErrorCode::TariffNotInForce) {
        return Unexpected{tariff.error()};
    }
    return m_timeOfUse.insert({{id, day}, tariff && tariff->hasTimeOfUse()}).first->second;
}

Expected<PeriodReading> PeriodDesk::keep(const Actor& actor, const Account& account,
                                         const PeriodReadingForm& form)
{
    const auto until = boughtUntil(account, form);
    const auto active = activeIn(account, form);
    if (!until || !active) {
        return Unexpected{!until ? until.error() : active.error()};
    }
    PeriodReading reading;
    reading.account = account.id;
    reading.organisation = account.organisation;
    reading.period = form.period;
    reading.meter = account.point.meter;
    reading.mode = account.point.mode;
    reading.multiplier = std::int64_t{account.point.ctRatio} * std::int64_t{account.point.ptRatio};
    reading.day = form.day;
    reading.until = *until;
    reading.registers = {*active, form.reactive, form.reactiveReverse};
    reading.demand = form.demand;
    reading.remaining = form.remaining;
    reading.source = form.source;
    reading.by = actor.id;
    reading.counter = actor.counter;
    reading.at = m_world.clock.now();
    if (auto added = m_world.settlements.addReading(reading); !added) {
        return Unexpected{added.error()};
    }
    return reading;
}

Expected<PeriodReading> PeriodDesk::enter(const Actor& actor, const AccountNumber& number,
                                          const PeriodReadingForm& form)
{
    Expected<PeriodReading> reading = fail(ErrorCode::StoreFailed);
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        reading = enterWithin(actor, number, form);
        if (!reading) {
            return Unexpected{reading.error()};
        }
        return audit(m_world, actor, AuditAction::PeriodReadingsEntered, "account " + shown(number),
                     "period " + toText(form.period) + ", " + toText(form.day));
    });
    return done ? reading : Unexpected{done.error()};
}

Expected<ImportReport> PeriodDesk::enterTable(const Actor& actor, TableReader& table,
                                              const ImportOptions& options)
{
    if (auto allowed = actor.require(Permission::SettlePeriods); !allowed) {
        return Unexpected{allowed.error()};
    }
    TableImport kind;
    kind.heads = readingHeads();
    kind.isComplete = isReadingTable;
    std::set<std::pair<AccountNumber, Period>> entered;
    kind.enter = [&](const RowCells& cells) -> Expected<void> {
        const auto row = readingIn(cells);
        if (!row) {
            return Unexpected{row.error()};
        }
        const std::pair key{row->first, row->second.period};
        if (entered.contains(key)) {
            return fail(ErrorCode::ImportRowRepeated);
        }
        return enterWithin(actor, row->first, row->second).map([&](const PeriodReading&) {
            entered.insert(key);
        });
    };
    kind.label = nameOfReading;
    kind.note = [&](std::int64_t count) {
        return audit(m_world, actor, AuditAction::PeriodReadingsEntered, "readings",
                     std::to_string(count) + " rows");
    };
    return importTable(m_world, table, options, kind);
}

Expected<CollectedReadings> PeriodDesk::collect(const Actor& actor, Period period)
{
    if (auto allowed = actor.require(Permission::SettlePeriods); !allowed) {
        return Unexpected{allowed.error()};
    }
    CollectedReadings collected;
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (auto taken = collectWithin(actor, period, collected); !taken) {
            return taken;
        }
        return audit(m_world, actor, AuditAction::PeriodReadingsEntered, "period " + toText(period),
                     std::to_string(collected.taken) + " from check cards");
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return collected;
}

Expected<void> PeriodDesk::collectWithin(const Actor& actor, Period period,
                                         CollectedReadings& collected)
{
    const auto dayFromEnd = [&](int days) { return Date::fromDays(period.last().toDays() + days); };
    AccountId after;
    for (;;) {
        const auto page = m_world.readings.recorded(actor.organisation, dayFromEnd(-kCollectDays),
                                                    dayFromEnd(kCollectDays), after, kRecordsMax);
        if (!page) {
            return Unexpected{page.error()};
        }
        const bool isLast = page->size() < kRecordsMax;
        for (auto record = page->begin(); record != page->end();) {
            const auto end = endOfAccount(record, page->end());
            // The last account's records may go on behind a full page; alone on it, they are
            // enough.
            if (end == page->end() && !isLast && record != page->begin()) {
                break;
            }
            after = record->account;
            const MeterReading& nearest = *nearestTo(period.last(), record, end);
            if (auto taken = collectOne(actor, period, nearest, collected); !taken) {
                return taken;
            }
            record = end;
        }
        if (isLast) {
            return {};
        }
    }
}

Expected<void> PeriodDesk::collectOne(const Actor& actor, Period period, const MeterReading& record,
                                      CollectedReadings& collected)
{
    const auto account = m_world.accounts.byId(record.account);
    const auto known = m_world.settlements.readings(record.account, kListMax);
    const auto asked = asksForPeriods(record.account, period);
    if (!account || !known || !asked) {
        return Unexpected{!account ? account.error() : !known ? known.error() : asked.error()};
    }
    const bool isKnown = std::ranges::any_of(
        *known, [&](const PeriodReading& each) { return each.period >= period; });
    PeriodReadingForm form;
    form.period = period;
    form.day = dateOf(record.meterTime).value();
    form.total = *record.total;
    form.remaining = record.remaining;
    form.count = std::min(record.count, account->standing.purchaseCount);
    form.source = Evidence::CheckCard;
    const bool isUsable = record.meter == account->point.meter && requireShown(form) &&
                          requireDayFits(*account, form) &&
                          requireNotSettled(m_world, account->id, period.last());
    if (isKnown || !isUsable) {
        return {};
    }
    if (*asked) {
        ++collected.timeOfUse;
        return {};
    }
    ++collected.taken;
    return keep(actor, *account, form).map([](const PeriodReading&) {});
}

Expected<std::vector<PeriodReading>> PeriodDesk::readings(const Actor& actor,
                                                          const AccountNumber& number)
{
    const auto account = accountToSettle(m_world, actor, number);
    return account ? m_world.settlements.readings(account->id, kListMax)
                   : Unexpected{account.error()};
}

Expected<PeriodStatement> PeriodDesk::statement(const Actor& actor, const AccountNumber& number,
                                                Period period)
{
    const auto account = accountToSettle(m_world, actor, number);
    const auto rows = account ? m_world.settlements.rows(account->id, kListMax)
                              : Expected<std::vector<SettlementRow>>{Unexpected{account.error()}};
    if (!rows) {
        return Unexpected{rows.error()};
    }
    // A month that was skipped stands in the one after it.
    const auto row = std::ranges::find_if(*rows, [&](const SettlementRow& each) {
        return Period::of(each.from) <= period && period <= each.period;
    });
    if (row == rows->end()) {
        return fail(ErrorCode::PeriodNotSettled, toText(period));
    }
    const auto contracts = m_world.settlements.contracts(account->id);
    PeriodTermsBook book{m_world, actor.organisation};
    const auto tariffs = m_world.accounts.tariffsOf(account->id);
    const auto terms = tariffs ? book.of(*tariffs, row->base, row->from, row->after.to)
                               : Expected<PeriodTerms>{Unexpected{tariffs.error()}};
    if (!contracts || !terms) {
        return Unexpected{!contracts ? contracts.error() : terms.error()};
    }
    PeriodStatement statement;
    statement.account = *account;
    statement.row = *row;
    statement.tariffs = tariffsOf(terms->spans);
    statement.notices = {.severalMonths = monthsIn(row->from, row->after.to) > 1,
                         .rolledOver = row->rolledOver,
                         .meterChanged = row->meterChanged,
                         .periodsEstimated = row->periodsEstimated};
    statement.use = row->use;
    // What it was billed by comes before what would be found by now.
    statement.use.usedBefore = {{terms->spans.back().ladderBegan, row->usedBefore}};
    const auto others = usedBefore(*terms, *rows);
    statement.use.usedBefore.insert(statement.use.usedBefore.end(), others.begin(), others.end());
    statement.use.capacity = capacityOf(*contracts, row->from, row->after.to);
    auto bill = billFor(terms->spans, statement.use);
    if (!bill) {
        return Unexpected{bill.error()};
    }
    if (bill->total != row->bill) {
        return fail(ErrorCode::StoreDamaged, "the bill of a settled period has changed");
    }
    statement.bill = std::move(*bill);
    return statement;
}

Expected<std::vector<SettlementRun>> PeriodDesk::runs(const Actor& actor)
{
    if (auto allowed = actor.require(Permission::SettlePeriods); !allowed) {
        return Unexpected{allowed.error()};
    }
    return m_world.settlements.runs(actor.organisation, kListMax);
}

}  // namespace wattdesk::core
