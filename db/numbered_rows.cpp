#include "db/numbered_rows.h"

namespace wattdesk::db {

namespace {
/// Rows that others add to one history between two of our looks at it.
constexpr int kTriesMax = 8;
}  // namespace

core::Expected<void> insertNumbered(Connection& connection, const Sql& sql, Values values)
{
    for (int attempt = 0; attempt < kTriesMax; ++attempt) {
        if (connection.execute(sql, values) > 0) {
            return {};
        }
    }
    return core::fail(core::ErrorCode::StoreBusy, "others add to the same history");
}

}  // namespace wattdesk::db
