#pragma once

#include <cstdint>

#include "core/base/ids.h"
#include "db/connection.h"

namespace wattdesk::db {

/// Keeps every other unit of work out of the same turn until this one ends: for a check over rows
/// of several tables, or over ranges, that no index can make. SQLite has one writer at a time
/// anyhow. Throws soci::soci_error.
void takeTurn(Connection& connection, std::int64_t turn);

/// The turn of everybody who gives this meter to an account.
std::int64_t turnOf(const core::MeterNumber& meter);

/// The turn of everybody who adds to a history of this account.
std::int64_t turnOf(core::AccountId account);

/// The turn of everybody who adds to the stock of blank cards.
inline constexpr std::int64_t kCardStockTurn = 2'000'000'000'000;

}  // namespace wattdesk::db
