#include "core/tariff/price_text.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "core/base/text.h"

namespace wattdesk::core {

namespace {

constexpr std::size_t kDecimals = 6;
/// More digits before the point than any price has.
constexpr std::size_t kWholeMax = 6;
constexpr std::size_t kTypedLengthMax = 64;

bool areDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Expected<Price> parsePrice(std::string_view text)
{
    const std::string typed = trimmed(halfWidth(text.substr(0, kTypedLengthMax + 1)));
    const bool isNegative = typed.starts_with('-');
    const std::string plain = isNegative ? typed.substr(1) : typed;
    const auto point = plain.find('.');
    const std::string whole = plain.substr(0, point);
    std::string part = point == std::string::npos ? "" : plain.substr(point + 1);
    if (plain.size() > kTypedLengthMax || whole.size() + part.size() == 0 || !areDigits(whole) ||
        !areDigits(part)) {
        return fail(ErrorCode::AmountNotANumber);
    }
    if (isNegative) {
        return fail(ErrorCode::AmountNegative);
    }
    if (part.size() > kDecimals) {
        return fail(ErrorCode::FigureTooPrecise);
    }
    part.resize(kDecimals, '0');
    const std::string all = whole + part;
    std::int64_t micro = 0;
    std::from_chars(all.data(), all.data() + all.size(), micro);
    const auto price = whole.size() > kWholeMax ? std::nullopt : Price::fromMicro(micro);
    if (!price) {
        return fail(ErrorCode::AmountTooLarge);
    }
    return *price;
}

}  // namespace wattdesk::core
