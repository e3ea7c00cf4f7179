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

/// Zero for an empty cell.
Expected<Energy> energyIn(const std::string& text)
{
    return text.empty() ? Expected<Energy>{Energy{}} : parseEnergy(text);
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

/// The registers of the periods of the day; none where all of their cells are empty.
Expected<std::optional<EnergyByPeriod>> periodsIn(const RowCells& cells)
{
    EnergyByPeriod periods;
    bool isEmpty = true;
    for (const auto& [column, period] :
         {std::pair{Column::Sharp, TouPeriod::Sharp}, std::pair{Column::Peak, TouPeriod::Peak},
          std::pair{Column::Flat, TouPeriod::Flat}, std::pair{Column::Valley, TouPeriod::Valley}}) {
        const std::string text = cells.plainAt(column);
        const auto energy = energyIn(text);
        if (!energy) {
            return Unexpected{energy.error()};
        }
        periods[static_cast<std::size_t>(period)] = *energy;
        isEmpty = isEmpty && text.empty();
    }
    return isEmpty ? std::nullopt : std::optional{periods};
}

Expected<void> takeRegisters(const RowCells& cells, PeriodReadingForm& form)
{
    const std::string total = cells.plainAt(Column::Total);
    const auto shown = energyIn(total);
    auto periods = periodsIn(cells);
    const auto reactive = energyIn(cells.plainAt(Column::Reactive));
    const auto reverse = energyIn(cells.plainAt(Column::ReactiveReverse));
    if (!shown || !periods) {
        return Unexpected{!shown ? shown.error() : periods.error()};
    }
    if (!reactive || !reverse) {
        return Unexpected{!reactive ? reactive.error() : reverse.error()};
    }
    form.total = total.empty() ? std::nullopt : std::optional{*shown};
    form.periods = *periods;
    form.reactive = *reactive;
    form.reactiveReverse = *reverse;
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
        return fail(!period ? ErrorCode::InputPeriod : ErrorCode::InputDate);
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
