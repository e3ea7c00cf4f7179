#include "db/store_location.h"

namespace wattdesk::db {

StoreKind StoreLocation::kind() const noexcept
{
    const bool isUrl = address.starts_with("postgresql://") || address.starts_with("postgres://");
    return isUrl ? StoreKind::Postgresql : StoreKind::Sqlite;
}

}  // namespace wattdesk::db
