#include "core/tariff/demand_text.h"

#include "core/base/money.h"

namespace wattdesk::core {

Expected<Demand> parseDemand(std::string_view text)
{
    constexpr std::int64_t kPerKilowatt = 10'000;
    constexpr std::size_t kDecimals = 4;
    const std::size_t point = text.find('.');
    const auto whole = parseMoney(text.substr(0, point));
    if (!whole) {
        return Unexpected{whole.error()};
    }
    std::int64_t fraction = 0;
    const std::string_view digits =
        point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (digits.size() > kDecimals) {
        return fail(ErrorCode::FigureTooPrecise);
    }
    for (std::size_t i = 0; i < kDecimals; ++i) {
        const char digit = i < digits.size() ? digits[i] : '0';
        if (digit < '0' || digit > '9') {
            return fail(ErrorCode::AmountNotANumber);
        }
        fraction = fraction * 10 + (digit - '0');
    }
    const std::int64_t deciWatt = whole->hundredths() / 100 * kPerKilowatt + fraction;
    return deciWatt > Demand::kMaxDeciWatt ? fail(ErrorCode::AmountTooLarge)
                                           : Expected<Demand>{Demand{deciWatt}};
}

std::string toText(Demand demand)
{
    constexpr std::int64_t kPerKilowatt = 10'000;
    const std::string fraction = std::to_string(kPerKilowatt + demand.deciWatt % kPerKilowatt);
    return std::to_string(demand.deciWatt / kPerKilowatt) + '.' + fraction.substr(1);
}

}  // namespace wattdesk::core
