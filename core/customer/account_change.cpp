#include "core/customer/account_change.h"

#include <charconv>

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<AccountField, 13> kFields{{{AccountField::Name, "name"},
                                           {AccountField::Phone, "phone"},
                                           {AccountField::Address, "address"},
                                           {AccountField::HoardingLimit, "hoarding-limit"},
                                           {AccountField::Alarm1, "alarm1"},
                                           {AccountField::Alarm2, "alarm2"},
                                           {AccountField::HouseholdBase, "household-base"},
                                           {AccountField::Tariff, "tariff"},
                                           {AccountField::Owner, "owner"},
                                           {AccountField::Meter, "meter"},
                                           {AccountField::Ratios, "ratios"},
                                           {AccountField::State, "state"},
                                           {AccountField::Card, "card"}}};
constexpr std::string_view kRatiosBetween = " x ";

/// From "40 x 2", CT and PT, as a meter replacement enters them; another text changes nothing.
void setRatios(ServicePoint& point, std::string_view text)
{
    const auto middle = text.find(kRatiosBetween);
    if (middle == std::string_view::npos) {
        return;
    }
    const auto read = [](std::string_view digits) {
        std::uint32_t value = 0;
        const char* const end = digits.data() + digits.size();
        return std::from_chars(digits.data(), end, value).ptr == end ? value : 0U;
    };
    const std::uint32_t ct = read(text.substr(0, middle));
    const std::uint32_t pt = read(text.substr(middle + kRatiosBetween.size()));
    if (ct != 0 && pt != 0) {
        point.ctRatio = ct;
        point.ptRatio = pt;
    }
}
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
            case AccountField::Ratios:
                setRatios(now.point, change.from);
                break;
            case AccountField::HouseholdBase:
                now.point.householdBase =
                    parseHouseholdBase(change.from).value_or(now.point.householdBase);
                break;
            case AccountField::HoardingLimit:
            case AccountField::Alarm1:
            case AccountField::Alarm2:
            case AccountField::Tariff:
            case AccountField::State:
            case AccountField::Card:
                break;
        }
    }
    return now;
}

}  // namespace wattdesk::core
