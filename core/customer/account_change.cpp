#include "core/customer/account_change.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<AccountField, 11> kFields{{{AccountField::Name, "name"},
                                           {AccountField::Phone, "phone"},
                                           {AccountField::Address, "address"},
                                           {AccountField::HoardingLimit, "hoarding-limit"},
                                           {AccountField::Alarm1, "alarm1"},
                                           {AccountField::Alarm2, "alarm2"},
                                           {AccountField::Owner, "owner"},
                                           {AccountField::Meter, "meter"},
                                           {AccountField::Ratios, "ratios"},
                                           {AccountField::State, "state"},
                                           {AccountField::Card, "card"}}};
}  // namespace

std::string_view nameOf(AccountField field) noexcept
{
    return nameIn(kFields, field);
}

std::optional<AccountField> accountFieldNamed(std::string_view name) noexcept
{
    return valueIn(kFields, name);
}

Account asOf(Account now, const std::vector<AccountChange>& changes, Instant at)
{
    for (const AccountChange& change : changes) {
        if (change.at <= at) {
            break;
        }
        switch (change.field) {
            case AccountField::Name:
            case AccountField::Owner:
                now.customer.name = change.from;
                break;
            case AccountField::Phone:
                now.customer.phone = change.from;
                break;
            case AccountField::Address:
                now.point.address = change.from;
                break;
            case AccountField::Meter:
                now.point.meter = MeterNumber::parse(change.from).value_or(now.point.meter);
                break;
            case AccountField::HoardingLimit:
            case AccountField::Alarm1:
            case AccountField::Alarm2:
            case AccountField::Ratios:
            case AccountField::State:
            case AccountField::Card:
                break;
        }
    }
    return now;
}

}  // namespace wattdesk::core
