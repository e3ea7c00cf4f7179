#include "app/station/xlsx_number.h"

#include <algorithm>
#include <charconv>

namespace wattdesk::app {

namespace {

constexpr int kExponentMax = 400;           ///< above that of binary64's longest number
constexpr std::size_t kTextBytesMax = 400;  ///< nor is any written with so many digits
constexpr int kFractionDigitsMax = 15;

/// 0.DIGITS times ten to the power of `point`.
struct Decimal {
    bool isNegative{false};
    std::string digits;  ///< the first and the last are not 0; empty: zero
    int point{0};
};

std::string takeDigits(std::string_view& text)
{
    const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string digits{text.substr(0, size)};
    text.remove_prefix(size);
    return digits;
}

bool take(std::string_view& text, std::string_view oneOf)
{
    if (text.empty() || oneOf.find(text.front()) == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

void dropZeros(Decimal& number)
{
    number.digits.erase(number.digits.find_last_not_of('0') + 1);
    const std::size_t zeros = std::min(number.digits.find_first_not_of('0'), number.digits.size());
    number.digits.erase(0, zeros);
    number.point = number.digits.empty() ? 0 : number.point - static_cast<int>(zeros);
}

/// Empty when nothing is to be read, or more than an exponent.
std::optional<int> takeExponent(std::string_view text)
{
    take(text, "+");
    int exponent = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    const bool isGood = problem == std::errc{} && end == text.data() + text.size() &&
                        exponent >= -kExponentMax && exponent <= kExponentMax;
    return isGood ? std::optional{exponent} : std::nullopt;
}

std::optional<Decimal> parsed(std::string_view text)
{
    Decimal number;
    number.isNegative = take(text, "-");
    const std::string whole = takeDigits(text);
    const std::string fraction = take(text, ".") ? takeDigits(text) : std::string{};
    number.digits = whole + fraction;
    number.point = static_cast<int>(whole.size());
    if (number.digits.empty()) {
        return std::nullopt;
    }
    if (take(text, "eE")) {
        const auto exponent = takeExponent(text);
        if (!exponent) {
            return std::nullopt;
        }
        number.point += *exponent;
        text = {};
    }
    if (!text.empty()) {
        return std::nullopt;
    }
    dropZeros(number);
    return number;
}

/// To the digits that binary64 keeps, but never a digit before the point.
void roundFraction(Decimal& number)
{
    const auto kept = static_cast<std::size_t>(std::max(kFractionDigitsMax, number.point));
    if (number.digits.size() <= kept) {
        return;
    }
    const bool isUp = number.digits[kept] >= '5';
    number.digits.resize(kept);
    if (isUp) {
        const auto last = std::find_if(number.digits.rbegin(), number.digits.rend(),
                                       [](char digit) { return digit != '9'; });
        std::fill(number.digits.rbegin(), last, '0');
        if (last == number.digits.rend()) {
            number.digits.insert(0, 1, '1');
            ++number.point;
        } else {
            ++*last;
        }
    }
    dropZeros(number);
}

}  // namespace

std::optional<std::string> plainNumber(std::string_view text)
{
    auto number = text.size() <= kTextBytesMax ? parsed(text) : std::nullopt;
    if (!number || number->point > kExponentMax || number->point < -kExponentMax) {
        return std::nullopt;
    }
    roundFraction(*number);
    if (number->digits.empty()) {
        return "0";
    }
    std::string plain{number->isNegative ? "-" : ""};
    if (number->point <= 0) {
        return plain + "0." + std::string(static_cast<std::size_t>(-number->point), '0') +
               number->digits;
    }
    const auto whole = static_cast<std::size_t>(number->point);
    if (whole >= number->digits.size()) {
        return plain + number->digits + std::string(whole - number->digits.size(), '0');
    }
    return plain + number->digits.substr(0, whole) + "." + number->digits.substr(whole);
}

}  // namespace wattdesk::app
