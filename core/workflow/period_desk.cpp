#include "core/workflow/period_desk.h"

#include <array>

#include "core/base/text.h"
#include "core/workflow/period_terms.h"

namespace wattdesk::core {

namespace {

constexpr std::size_t kListMax = 1'000;
/// Bounds how far up a chain of sub-meters is looked for a circle.
constexpr int kLevelsMax = 10;

Instant endOf(Date day, UtcOffset offset)
{
    LocalTime morning;
    morning.date = Date::fromDays(day.toDays() + 1);
    return toInstant(morning, offset);
}

enum class Column : std::uint8_t {
    Number,
    Period,
    Day,
    Total,
    Sharp,
    Peak,
    Flat,
    Valley,
    Reactive,
    ReactiveReverse,
    Demand,
    Remaining,
};

/// In the order of Column.
constexpr std::array kHeads{
    ColumnHead{"number", "户号"},   ColumnHead{"period", "周期"},
    ColumnHead{"day", "日期"},      ColumnHead{"total", "总"},
    ColumnHead{"sharp", "尖"},      ColumnHead{"peak", "峰"},
    ColumnHead{"flat", "平"},       ColumnHead{"valley", "谷"},
    ColumnHead{"reactive", "无功"}, ColumnHead{"reactive_reverse", "反向无功"},
    ColumnHead{"demand", "需量"},   ColumnHead{"remaining", "剩余"},
};

bool isComplete(const ColumnPlaces& places)
{
    const auto has = [&](Column column) {
        return places.contains(static_cast<std::size_t>(column));
    };
    const bool hasRegister = has(Column::Total) || has(Column::Sharp) || has(Column::Peak) ||
                             has(Column::Flat) || has(Column::Valley);
    return hasRegister && has(Column::Number) && has(Column::Period) && has(Column::Day);
}

Expected<void> takeEnergy(const std::string& text, Energy& into)
{
    if (text.empty()) {
        return {};
    }
    const auto energy = parseEnergy(text);
    if (!energy) {
        return Unexpected{energy.error()};
    }
    into = *energy;
    return {};
}

/// What a meter still holds; below zero when overdrawn.
Expected<std::optional<Credit>> remainingIn(const std::string& text)
{
    if (text.empty()) {
        return std::nullopt;
    }
    const bool isNegative = text.front() == '-';
    const auto amount = parseMoney(isNegative ? text.substr(1) : text);
    if (!amount) {
        return Unexpected{amount.error()};
    }
    return Credit::from(isNegative ? -amount->hundredths() : amount->hundredths());
}

Expected<void> takeRegisters(const RowCells& cells, PeriodReadingForm& form)
{
    auto& active = form.registers.active;
    const auto flat = static_cast<std::size_t>(TouPeriod::Flat);
    const std::array<std::pair<Column, Energy*>, 7> targets{
        {{Column::Total, &active[flat]},
         {Column::Sharp, &active[static_cast<std::size_t>(TouPeriod::Sharp)]},
         {Column::Peak, &active[static_cast<std::size_t>(TouPeriod::Peak)]},
         {Column::Flat, &active[flat]},
         {Column::Valley, &active[static_cast<std::size_t>(TouPeriod::Valley)]},
         {Column::Reactive, &form.registers.reactive},
         {Column::ReactiveReverse, &form.registers.reactiveReverse}}};
    for (const auto& [column, target] : targets) {
        if (auto taken = takeEnergy(cells.plainAt(column), *target); !taken) {
            return taken;
        }
    }
    return {};
}

Expected<PeriodReadingForm> formIn(const RowCells& cells)
{
    const auto period = parsePeriod(cells.plainAt(Column::Period));
    const auto day = parseDate(cells.plainAt(Column::Day));
    if (!period || !day) {
        return fail(ErrorCode::InputPeriod);
    }
    PeriodReadingForm form;
    form.period = *period;
    form.day = *day;
    if (auto taken = takeRegisters(cells, form); !taken) {
        return Unexpected{taken.error()};
    }
    const std::string demand = cells.plainAt(Column::Demand);
    const auto highest = demand.empty() ? Expected<Demand>{Demand{}} : parseDemand(demand);
    const auto remaining = remainingIn(cells.plainAt(Column::Remaining));
    if (!highest || !remaining) {
        return Unexpected{!highest ? highest.error() : remaining.error()};
    }
    form.demand = *highest;
    form.remaining = *remaining;
    return form;
}

Expected<std::pair<AccountNumber, PeriodReadingForm>> rowIn(const RowCells& cells)
{
    const auto number = AccountNumber::parse(cells.plainAt(Column::Number));
    if (!number) {
        return fail(ErrorCode::InputAccountNumber);
    }
    const auto form = formIn(cells);
    if (!form) {
        return Unexpected{form.error()};
    }
    return std::pair{*number, *form};
}

bool isInRange(const SupplyContract& contract)
{
    return contract.capacity.centiKva >= 0 &&
           contract.capacity.centiKva <= Capacity::kMaxCentiKva &&
           (!contract.demand || (contract.demand->deciWatt >= 0 &&
                                 contract.demand->deciWatt <= Demand::kMaxDeciWatt)) &&
           (!contract.transformer || isWellFormed(*contract.transformer));
}

}  // namespace

Expected<Demand> parseDemand(std::string_view text)
{
    constexpr std::int64_t kPerKilowatt = 10'000;
    constexpr std::size_t kDecimals = 4;
    const std::size_t point = text.find('.');
    const auto whole = parseMoney(text.substr(0, point));
    if (!whole) {
        return Unexpected{whole.error()};
    }
    std::int64_t fraction = 0;
    const std::string_view digits =
        point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (digits.size() > kDecimals) {
        return fail(ErrorCode::AmountTooPrecise);
    }
    for (std::size_t i = 0; i < kDecimals; ++i) {
        const char digit = i < digits.size() ? digits[i] : '0';
        if (digit < '0' || digit > '9') {
            return fail(ErrorCode::AmountNotANumber);
        }
        fraction = fraction * 10 + (digit - '0');
    }
    const std::int64_t deciWatt = whole->hundredths() / 100 * kPerKilowatt + fraction;
    return deciWatt > Demand::kMaxDeciWatt ? fail(ErrorCode::AmountTooLarge)
                                           : Expected<Demand>{Demand{deciWatt}};
}

std::string toText(Demand demand)
{
    constexpr std::int64_t kPerKilowatt = 10'000;
    const std::string fraction = std::to_string(kPerKilowatt + demand.deciWatt % kPerKilowatt);
    return std::to_string(demand.deciWatt / kPerKilowatt) + '.' + fraction.substr(1);
}

Expected<Account> PeriodDesk::accountOf(const Actor& actor, const AccountNumber& number)
{
    if (auto allowed = actor.require(Permission::SettlePeriods); !allowed) {
        return Unexpected{allowed.error()};
    }
    auto account = m_world.accounts.byNumber(number);
    if (account && account->organisation != actor.organisation) {
        return fail(ErrorCode::AccountNotFound, number.digits());
    }
    return account;
}

/// Whether nothing that begins on this day has been settled.
Expected<void> PeriodDesk::requireOpen(AccountId account, Date day)
{
    const auto rows = m_world.settlements.rows(account, 1);
    if (!rows) {
        return Unexpected{rows.error()};
    }
    return rows->empty() || rows->front().after.to < day ? Expected<void>{}
                                                         : fail(ErrorCode::PeriodSettled);
}

Expected<PeriodReading> PeriodDesk::enterWithin(const Actor& actor, const AccountNumber& number,
                                                const PeriodReadingForm& form)
{
    const auto account = accountOf(actor, number);
    if (!account) {
        return Unexpected{account.error()};
    }
    const UtcOffset offset = m_world.clock.offset();
    const Instant now = m_world.clock.now();
    if (form.day < form.period.first() || form.day > form.period.next().last() ||
        form.day > toLocal(now, offset).date) {
        return fail(ErrorCode::InputPeriod, toText(form.day));
    }
    if (auto open = requireOpen(account->id, form.period.last()); !open) {
        return Unexpected{open.error()};
    }
    PeriodReading reading;
    reading.account = account->id;
    reading.organisation = account->organisation;
    reading.period = form.period;
    reading.meter = account->point.meter;
    reading.mode = account->point.mode;
    reading.multiplier =
        std::int64_t{account->point.ctRatio} * std::int64_t{account->point.ptRatio};
    reading.day = form.day;
    reading.until = endOf(form.day, offset);
    reading.registers = form.registers;
    reading.demand = form.demand;
    reading.remaining = form.remaining;
    reading.source = form.source;
    reading.by = actor.id;
    reading.counter = actor.counter;
    reading.at = now;
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
    TableImport import;
    import.heads = kHeads;
    import.isComplete = isComplete;
    import.enter = [&](const RowCells& cells)->Expected<void> { const auto row = rowIn(cells);
    const auto reading = row ? enterWithin(actor, row->first, row->second)
                             : Expected<PeriodReading>{Unexpected{row.error()}};
    return reading ? Expected<void>{} : Unexpected{reading.error()};
};
import.label = [](const RowCells& cells) {
    return cells.at(Column::Number) + " " + cells.at(Column::Period);
};  // namespace wattdesk::core
import.note = [&](std::int64_t count) {
    return audit(m_world, actor, AuditAction::PeriodReadingsEntered, "readings",
                 std::to_string(count) + " rows");
}
;
return importTable(m_world, table, options, import);
}

Expected<std::vector<PeriodReading>> PeriodDesk::readings(const Actor& actor,
                                                          const AccountNumber& number)
{
    const auto account = accountOf(actor, number);
    return account ? m_world.settlements.readings(account->id, kListMax)
                   : Unexpected{account.error()};
}

Expected<void> PeriodDesk::setContract(const Actor& actor, const AccountNumber& number,
                                       const SupplyContract& contract)
{
    if (!isInRange(contract)) {
        return fail(ErrorCode::SupplyContractWrong);
    }
    return m_world.unit.run([&]() -> Expected<void> {
        const auto account = accountOf(actor, number);
        if (!account) {
            return Unexpected{account.error()};
        }
        if (auto open = requireOpen(account->id, contract.from); !open) {
            return open;
        }
        const auto set = m_world.settlements.setContract(account->id, account->organisation,
                                                         contract, {actor.id, m_world.clock.now()});
        return set ? audit(m_world, actor, AuditAction::SupplyContractEntered,
                           "account " + shown(number), "from " + toText(contract.from))
                   : set;
    });
}

Expected<std::vector<SupplyContract>> PeriodDesk::contracts(const Actor& actor,
                                                            const AccountNumber& number)
{
    const auto account = accountOf(actor, number);
    return account ? m_world.settlements.contracts(account->id) : Unexpected{account.error()};
}

/// The child must not have its parent below itself, and only a sub-meter has children.
Expected<void> PeriodDesk::requireShareFits(const MeterShare& share)
{
    const auto children = m_world.settlements.sharesOf(share.child);
    if (!children) {
        return Unexpected{children.error()};
    }
    if (!children->empty() && share.kind != MeterShareKind::SubMeter) {
        return fail(ErrorCode::MeterShareWrong, "only a sub-meter has children");
    }
    AccountId at = share.parent;
    for (int level = 0; level < kLevelsMax; ++level) {
        const auto above = m_world.settlements.shareOf(at);
        if (!above) {
            return Unexpected{above.error()};
        }
        if (!*above) {
            return {};
        }
        if ((*above)->parent == share.child || (*above)->kind != MeterShareKind::SubMeter) {
            return fail(ErrorCode::MeterShareWrong, "a circle, or a parent without a meter");
        }
        at = (*above)->parent;
    }
    return fail(ErrorCode::MeterShareWrong, "too many levels");
}

Expected<void> PeriodDesk::setShare(const Actor& actor, const AccountNumber& child,
                                    const AccountNumber& parent, MeterShare share)
{
    return m_world.unit.run([&]() -> Expected<void> {
        const auto taker = accountOf(actor, child);
        const auto giver = accountOf(actor, parent);
        if (!taker || !giver) {
            return Unexpected{!taker ? taker.error() : giver.error()};
        }
        share.child = taker->id;
        share.parent = giver->id;
        share.organisation = taker->organisation;
        if (!isWellFormed(share)) {
            return fail(ErrorCode::MeterShareWrong);
        }
        const auto former = m_world.settlements.shareOf(share.child);
        if (!former) {
            return Unexpected{former.error()};
        }
        if (*former && (*former)->parent != share.parent) {
            return fail(ErrorCode::MeterShareWrong, "it belongs to another parent");
        }
        if (auto fits = requireShareFits(share); !fits) {
            return fits;
        }
        const auto set = m_world.settlements.setShare(share, {actor.id, m_world.clock.now()});
        return set ? audit(m_world, actor, AuditAction::MeterShareSet, "account " + shown(child),
                           std::string{nameOf(share.kind)} + " of account " + shown(parent) + ", " +
                               toText(share.quantity) + " kWh, " + std::to_string(share.permyriad) +
                               " permyriad")
                   : set;
    });
}

Expected<void> PeriodDesk::removeShare(const Actor& actor, const AccountNumber& child)
{
    return m_world.unit.run([&]() -> Expected<void> {
        const auto account = accountOf(actor, child);
        if (!account) {
            return Unexpected{account.error()};
        }
        const auto removed = m_world.settlements.removeShare(account->id);
        return removed ? audit(m_world, actor, AuditAction::MeterShareSet,
                               "account " + shown(child), "none")
                       : removed;
    });
}

Expected<std::vector<MeterShare>> PeriodDesk::sharesOf(const Actor& actor,
                                                       const AccountNumber& parent)
{
    const auto account = accountOf(actor, parent);
    return account ? m_world.settlements.sharesOf(account->id) : Unexpected{account.error()};
}

Expected<PeriodStatement> PeriodDesk::statement(const Actor& actor, const AccountNumber& number,
                                                Period period)
{
    const auto account = accountOf(actor, number);
    const auto rows = account ? m_world.settlements.rows(account->id, kListMax)
                              : Expected<std::vector<SettlementRow>>{Unexpected{account.error()}};
    if (!rows) {
        return Unexpected{rows.error()};
    }
    const auto row = std::find_if(rows->begin(), rows->end(),
                                  [&](const SettlementRow& each) { return each.period == period; });
    if (row == rows->end()) {
        return fail(ErrorCode::PeriodNotSettled, toText(period));
    }
    const auto contracts = m_world.settlements.contracts(account->id);
    PeriodTermsBook book{m_world, actor.organisation};
    const auto terms = book.of(row->tariff, row->base, row->from, row->after.to);
    if (!contracts || !terms) {
        return Unexpected{!contracts ? contracts.error() : terms.error()};
    }
    PeriodStatement statement;
    statement.account = *account;
    statement.row = *row;
    statement.spans.assign(terms->spans.begin(), terms->spans.end());
    statement.use = row->use;
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
