#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "app/ctl/output.h"
#include "cardio/virtual/virtual_meter.h"
#include "core/settlement/period_reading.h"
#include "core/workflow/sale_desk.h"
#include "core/workflow/world.h"

namespace wattdesk::app {

// The documents that scripts rely on: fields may be added to them, never renamed or taken away.
// Money and energy are texts with two decimals, times ISO 8601 with offset. Beside each stands what
// a person reads of the same thing.

/// Who that is, as he signs in; empty for nobody.
core::Expected<std::string> loginOf(core::World world, core::OperatorId id);

/// Which prices went to a money meter by card: {"version", "from"}; null when nobody knows of any.
Json pricesDocument(const std::optional<core::CardPrices>& prices);

core::Expected<Json> accountDocument(core::World world, const core::Account& account);
std::vector<Field> accountFields(const core::Account& account, const Json& document);

core::Expected<Json> saleDocument(core::World world, const core::SaleRecord& record);
std::vector<Field> saleFields(const core::SaleRecord& record, const Json& document);
core::Expected<Json> saleDocuments(core::World world, const std::vector<core::SaleRecord>& records);
TextTable saleTable(const std::vector<core::SaleRecord>& records, const Json& documents,
                    core::UtcOffset offset);

/// `obstacle`: why the card on the reader takes no purchase.
Json quoteDocument(const core::SaleQuote& quote, std::optional<core::ErrorCode> obstacle);
std::vector<Field> quoteFields(const core::SaleQuote& quote, core::MeterMode mode,
                               std::optional<core::ErrorCode> obstacle);

Json cardDocument(const core::CardSnapshot& card, core::UtcOffset offset);
std::vector<Field> cardFields(const core::CardSnapshot& card);

/// What only a total says of the periods of the day is not known: null.
Json registersDocument(const core::MeterRegisters& registers);

Json meterDocument(const cardio::MeterDisplay& meter);
std::vector<Field> meterFields(const cardio::MeterDisplay& meter);

}  // namespace wattdesk::app
