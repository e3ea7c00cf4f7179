#include "db/former_tariffs.h"

namespace wattdesk::db {

namespace {

constexpr Sql kFormerTariffs{
    "SELECT tariff_id, day_until FROM account_former_tariff WHERE account_id = :a "
    "ORDER BY day_until",
    "it"};

core::FormerTariff toFormerTariff(Row& row)
{
    const auto tariff = row.id<core::TariffId>();
    return {tariff, row.date()};
}

}  // namespace

core::Expected<std::vector<core::FormerTariff>> formerTariffs(Connection& connection,
                                                              core::AccountId account)
{
    return connection.rows(kFormerTariffs, {account}, toFormerTariff);
}

}  // namespace wattdesk::db
