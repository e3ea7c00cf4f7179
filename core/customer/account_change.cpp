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

}  // namespace wattdesk::core
