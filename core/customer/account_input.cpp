#include "core/customer/account_input.h"

#include <algorithm>

#include "core/base/text.h"

namespace wattdesk::core {

namespace {
constexpr std::uint32_t kRatioMax = 999'999;  // three bytes of BCD on the card
constexpr std::size_t kPhoneLengthMax = 32;
}  // namespace

Expected<std::string> checkedName(std::string_view text)
{
    auto name = cleanText(text);
    if (name && name->empty()) {
        return fail(ErrorCode::InputNameMissing);
    }
    return name;
}

Expected<std::string> checkedPhone(std::string_view text)
{
    std::string phone = trimmed(halfWidth(text));
    const bool allowed = std::all_of(phone.begin(), phone.end(), [](char c) {
        return (c >= '0' && c <= '9') ||
               std::string_view{" +-()"}.find(c) != std::string_view::npos;
    });
    if (!allowed || phone.size() > kPhoneLengthMax) {
        return fail(ErrorCode::InputPhone);
    }
    return phone;
}

Expected<void> checkAlarms(Money alarm1, Money alarm2)
{
    const Money most = Money::from(Credit::kMeterMax).value();
    if (alarm2.isNegative() || alarm1.isNegative()) {
        return fail(ErrorCode::AmountNegative);
    }
    if (alarm1 > most) {
        return fail(ErrorCode::AmountTooLarge, "alarm amounts");
    }
    return alarm2 > alarm1 ? fail(ErrorCode::InputAlarmOrder) : Expected<void>{};
}

Expected<void> checkHoardingLimit(Credit limit)
{
    if (limit.isNegative() || limit > Credit::from(Credit::kMeterMax).value()) {
        return fail(ErrorCode::AmountTooLarge, "hoarding limit");
    }
    return {};
}

Expected<void> checkRatios(std::uint32_t ct, std::uint32_t pt)
{
    const auto fits = [](std::uint32_t ratio) { return ratio >= 1 && ratio <= kRatioMax; };
    return fits(ct) && fits(pt) ? Expected<void>{} : fail(ErrorCode::InputRatio);
}

}  // namespace wattdesk::core
