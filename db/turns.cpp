#include "db/turns.h"

#include <string>

namespace wattdesk::db {

namespace {
/// Above it stand the meters by their numbers, of twelve digits; below it the migrations' own lock.
constexpr std::int64_t kMeterTurns = 1'000'000'000'000;
}  // namespace

void takeTurn(Connection& connection, std::int64_t turn)
{
    if (connection.kind() == StoreKind::Postgresql) {
        connection.once("SELECT pg_advisory_xact_lock(" + std::to_string(turn) + ")");
    }
}

std::int64_t turnOf(const core::MeterNumber& meter)
{
    return kMeterTurns + std::stoll(meter.digits());
}

std::int64_t turnOf(core::AccountId account)
{
    // Should it be somebody else's turn as well, the two merely wait for each other.
    return account.value;
}

}  // namespace wattdesk::db
