#include "core/workflow/reading_table.h"

#include <array>
#include <charconv>

#include "core/tariff/demand_text.h"

namespace wattdesk::core {

namespace {

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
    Count,
};

/// In the order of Column.
constexpr std::array kHeads{
    ColumnHead{"number", "户号"},    ColumnHead{"period", "周期"},
    ColumnHead{"day", "日期"},       ColumnHead{"total", "总"},
    ColumnHead{"sharp", "尖"},       ColumnHead{"peak", "峰"},
    ColumnHead{"flat", "平"},        ColumnHead{"valley", "谷"},
    ColumnHead{"reactive", "无功"},  ColumnHead{"reactive_reverse", "反向无功"},
    ColumnHead{"demand", "需量"},    ColumnHead{"remaining", "剩余"},
    ColumnHead{"count", "购电次数"},
};

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

bool tellsPeriods(const RowCells& cells)
{
    return !cells.plainAt(Column::Sharp).empty() || !cells.plainAt(Column::Peak).empty() ||
           !cells.plainAt(Column::Flat).empty() || !cells.plainAt(Column::Valley).empty();
}

/// The total is the sum of the periods: beside them it says nothing more.
Expected<void> takeRegisters(const RowCells& cells, PeriodReadingForm& form)
{
    auto& active = form.registers.active;
    const auto flat = static_cast<std::size_t>(TouPeriod::Flat);
    Energy total;
    const std::array<std::pair<Column, Energy*>, 7> targets{
        {{Column::Total, tellsPeriods(cells) ? &total : &active[flat]},
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

std::optional<std::uint32_t> purchaseCountIn(const std::string& text)
{
    std::uint32_t count = 0;
    const char* const last = text.data() + text.size();
    const auto [end, problem] = std::from_chars(text.data(), last, count);
    return problem == std::errc{} && end == last ? std::optional{count} : std::nullopt;
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
    const std::string count = cells.plainAt(Column::Count);
    if (!count.empty()) {
        form.count = purchaseCountIn(count);
        if (!form.count) {
            return fail(ErrorCode::AmountNotANumber);
        }
    }
    return form;
}

}  // namespace

std::span<const ColumnHead> readingHeads()
{
    return kHeads;
}

bool isReadingTable(const ColumnPlaces& places)
{
    const auto has = [&](Column column) {
        return places.contains(static_cast<std::size_t>(column));
    };
    const bool hasRegister = has(Column::Total) || has(Column::Sharp) || has(Column::Peak) ||
                             has(Column::Flat) || has(Column::Valley);
    return hasRegister && has(Column::Number) && has(Column::Period) && has(Column::Day);
}

Expected<std::pair<AccountNumber, PeriodReadingForm>> readingIn(const RowCells& cells)
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

std::string nameOfReading(const RowCells& cells)
{
    return cells.at(Column::Number) + " " + cells.at(Column::Period);
}

}  // namespace wattdesk::core
