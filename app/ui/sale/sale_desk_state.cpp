#include "app/ui/sale/sale_desk_state.h"

namespace wattdesk::app {

using core::AccountState;
using core::ErrorCode;

std::optional<core::Money> SaleDeskState::due() const
{
    if (!quote || !quote->has_value()) {
        return std::nullopt;
    }
    return (*quote)->paid;
}

core::Expected<std::optional<core::Money>> SaleDeskState::given() const
{
    if (entry.means != core::PaymentMeans::Cash || entry.given.trimmed().isEmpty()) {
        return std::optional<core::Money>{};
    }
    const auto typed = core::parseMoney(entry.given.toStdString());
    if (!typed) {
        return core::Unexpected{typed.error()};
    }
    if (due() && *typed < *due()) {
        return core::fail(ErrorCode::AmountTenderedTooLittle);
    }
    return std::optional<core::Money>{*typed};
}

std::optional<core::Expected<core::SaleOrder>> SaleDeskState::order() const
{
    if (entry.amount.trimmed().isEmpty()) {
        return std::nullopt;
    }
    core::SaleOrder order;
    order.means = entry.means;
    order.approval = approval;
    const std::string typed = entry.amount.toStdString();
    if (entry.amountIsEnergy) {
        const auto energy = core::parseEnergy(typed);
        if (!energy) {
            return core::Expected<core::SaleOrder>{core::Unexpected{energy.error()}};
        }
        order.amount = *energy;
    } else {
        const auto money = core::parseMoney(typed);
        if (!money) {
            return core::Expected<core::SaleOrder>{core::Unexpected{money.error()}};
        }
        order.amount = *money;
    }
    return core::Expected<core::SaleOrder>{order};
}

bool SaleDeskState::isIssuing() const
{
    return sheet && sheet->account.standing.state == AccountState::Registered;
}

std::optional<ErrorCode> SaleDeskState::blocked() const
{
    if (!sheet) {
        return std::nullopt;
    }
    const AccountState accountState = sheet->account.standing.state;
    if (accountState == AccountState::Suspended) {
        return ErrorCode::AccountSuspended;
    }
    if (accountState == AccountState::Closed) {
        return ErrorCode::AccountClosed;
    }
    if (obstacle) {
        return obstacle;
    }
    if (sheet->hasOpenSale) {
        return ErrorCode::SaleOpen;
    }
    return std::nullopt;
}

bool SaleDeskState::canSell() const
{
    if (stage != SaleStage::Desk || !sheet || !card || blocked() || lookingAgain) {
        return false;
    }
    if (!quote || !quote->has_value() || !given()) {
        return false;
    }
    const auto& forecast = (*quote)->forecast;
    return !forecast || !forecast->reason;
}

}  // namespace wattdesk::app
