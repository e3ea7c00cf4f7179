#include "core/base/money.h"

#include "core/base/rounding.h"
#include "core/base/text.h"

namespace wattdesk::core {

namespace {

constexpr std::int64_t kTypedMax = 999'999'999;  // 9,999,999.99
constexpr std::size_t kTypedLengthMax = 64;

std::string decimal(std::int64_t value, int decimals)
{
    const bool negative = value < 0;
    std::string digits = std::to_string(negative ? -value : value);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) {
        digits.insert(0, places + 1 - digits.size(), '0');
    }
    digits.insert(digits.size() - places, 1, '.');
    if (negative) {
        digits.insert(digits.begin(), '-');
    }
    return digits;
}

struct Typed {
    std::int64_t whole{0};
    std::int64_t fraction{0};
    int digits{0};
    int decimals{0};
    bool negative{false};
};

/// Whether commas, if there are any, part the whole number into groups of three: "1,5" may mean one
/// and a half.
bool areThousands(std::string_view plain)
{
    constexpr std::size_t kGroup = 3;
    std::string_view whole = plain.substr(0, plain.find('.'));
    std::size_t comma = whole.find(',');
    bool isFirst = true;
    while (comma != std::string_view::npos) {
        if (isFirst ? comma == 0 || comma > kGroup : comma != kGroup) {
            return false;
        }
        isFirst = false;
        whole.remove_prefix(comma + 1);
        comma = whole.find(',');
    }
    return isFirst || whole.size() == kGroup;
}

Expected<Typed> readDigits(std::string_view plain)
{
    Typed typed;
    bool pointSeen = false;
    if (!plain.empty() && (plain.front() == '-' || plain.front() == '+')) {
        typed.negative = plain.front() == '-';
        plain.remove_prefix(1);
    }
    if (!areThousands(plain)) {
        return fail(ErrorCode::AmountNotANumber);
    }
    for (const char c : plain) {
        if (c == '.' && !pointSeen) {
            pointSeen = true;
        } else if (c == ',' && !pointSeen) {
            continue;
        } else if (c >= '0' && c <= '9') {
            ++typed.digits;
            auto& part = pointSeen ? typed.fraction : typed.whole;
            if (pointSeen && ++typed.decimals > 2) {
                continue;  // too precise; what the digit is does not matter
            }
            part = part > kTypedMax ? part : part * 10 + (c - '0');
        } else {
            return fail(ErrorCode::AmountNotANumber);
        }
    }
    if (typed.digits == 0) {
        return fail(ErrorCode::AmountNotANumber);
    }
    return typed;
}

Expected<std::int64_t> parseHundredths(std::string_view text)
{
    if (text.size() > kTypedLengthMax) {
        return fail(ErrorCode::AmountNotANumber);
    }
    const std::string plain = trimmed(halfWidth(text));
    const auto typed = readDigits(plain);
    if (!typed) {
        return Unexpected{typed.error()};
    }
    if (typed->decimals > 2) {
        return fail(ErrorCode::AmountTooPrecise);
    }
    const std::int64_t fraction = typed->decimals == 1 ? typed->fraction * 10 : typed->fraction;
    if (typed->whole > kTypedMax / 100) {
        return fail(typed->negative ? ErrorCode::AmountNegative : ErrorCode::AmountTooLarge);
    }
    const std::int64_t value = typed->whole * 100 + fraction;
    if (typed->negative && value != 0) {
        return fail(ErrorCode::AmountNegative);
    }
    return value;
}

}  // namespace

std::optional<Money> amountOf(Energy energy, Price price) noexcept
{
    // 0.01 kWh × micro-yuan a kWh is 1e-8 yuan, and a cent is 1e6 of those.
    constexpr std::int64_t kUnitsPerCent = 1'000'000;
    const auto cents = quantityOf<Money>(
        divideHalfUp(static_cast<Wide>(energy.hundredths()) * price.micro(), kUnitsPerCent),
        "energy times price");
    return cents ? std::optional{*cents} : std::nullopt;
}

std::string toText(Money money)
{
    return decimal(money.hundredths(), 2);
}

std::string toText(Energy energy)
{
    return decimal(energy.hundredths(), 2);
}

std::string toText(Credit credit)
{
    return decimal(credit.hundredths(), 2);
}

std::string toText(Price price)
{
    return decimal(price.micro(), 6);
}

Expected<Money> parseMoney(std::string_view text)
{
    return parseHundredths(text).map([](std::int64_t fen) { return Money::from(fen).value(); });
}

Expected<Energy> parseEnergy(std::string_view text)
{
    return parseHundredths(text).map(
        [](std::int64_t value) { return Energy::from(value).value(); });
}

}  // namespace wattdesk::core
