#pragma once

#include <span>
#include <string>
#include <utility>

#include "core/workflow/period_desk.h"
#include "core/workflow/table_import.h"

namespace wattdesk::core {

/// The columns of a table of readings, as PeriodDesk::enterTable() has them.
std::span<const ColumnHead> readingHeads();

/// Whether number, period, day, and either the total or a period of the day are there.
bool isReadingTable(const ColumnPlaces& places);

/// One row. InputAccountNumber, InputPeriod, InputDate, AmountNotANumber, AmountNegative,
/// AmountTooPrecise, AmountTooLarge.
Expected<std::pair<AccountNumber, PeriodReadingForm>> readingIn(const RowCells& cells);

/// What names a row to a person: its account and month.
std::string nameOfReading(const RowCells& cells);

}  // namespace wattdesk::core
