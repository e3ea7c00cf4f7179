#include "core/customer/household_base.h"

#include "core/base/money.h"

namespace wattdesk::core {

std::string toText(HouseholdBase base)
{
    return toText(Energy::from(base.hundredths).value());
}

Expected<HouseholdBase> parseHouseholdBase(std::string_view text)
{
    const auto typed = parseEnergy(text);
    if (!typed || typed->hundredths() < HouseholdBase::kMin ||
        typed->hundredths() > HouseholdBase::kMax) {
        return fail(ErrorCode::InputHouseholdBase, std::string{text});
    }
    return HouseholdBase{static_cast<int>(typed->hundredths())};
}

}  // namespace wattdesk::core
