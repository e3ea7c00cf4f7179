#include "core/customer/account.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<MeterMode, 2> kModes{{{MeterMode::Money, "money"}, {MeterMode::Energy, "energy"}}};
constexpr Names<AccountState, 4> kStates{{{AccountState::Registered, "registered"},
                                          {AccountState::Active, "active"},
                                          {AccountState::Suspended, "suspended"},
                                          {AccountState::Closed, "closed"}}};
}  // namespace

std::string_view nameOf(MeterMode mode) noexcept
{
    return nameIn(kModes, mode);
}

std::optional<MeterMode> meterModeNamed(std::string_view name) noexcept
{
    return valueIn(kModes, name);
}

std::string_view nameOf(AccountState state) noexcept
{
    return nameIn(kStates, state);
}

std::optional<AccountState> accountStateNamed(std::string_view name) noexcept
{
    return valueIn(kStates, name);
}

}  // namespace wattdesk::core
