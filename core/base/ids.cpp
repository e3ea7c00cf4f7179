#include "core/base/ids.h"

#include <algorithm>

#include "core/base/text.h"

namespace wattdesk::core {

template <class Tag>
std::optional<TwelveDigits<Tag>> TwelveDigits<Tag>::parse(std::string_view text)
{
    constexpr std::size_t kDigits = 12;
    std::string digits = trimmed(halfWidth(text));
    const bool allDigits =
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits.empty() || digits.size() > kDigits || !allDigits) {
        return std::nullopt;
    }
    digits.insert(0, kDigits - digits.size(), '0');
    TwelveDigits number{std::move(digits)};
    if (number.isNone()) {
        return std::nullopt;
    }
    return number;
}

template class TwelveDigits<MeterNumberTag>;
template class TwelveDigits<AccountNumberTag>;

std::string shown(const MeterNumber& number)
{
    return number.digits();
}

std::string shown(const AccountNumber& number)
{
    const auto first = number.digits().find_first_not_of('0');
    return first == std::string::npos ? "0" : number.digits().substr(first);
}

std::optional<CardSerial> CardSerial::fromBytes(ByteView bytes) noexcept
{
    if (bytes.size() != kSize) {
        return std::nullopt;
    }
    std::array<std::uint8_t, kSize> copy{};
    std::copy(bytes.begin(), bytes.end(), copy.begin());
    return CardSerial{copy};
}

std::optional<CardSerial> CardSerial::parse(std::string_view hex)
{
    const auto bytes = fromHex(hex);
    return bytes ? fromBytes(*bytes) : std::nullopt;
}

}  // namespace wattdesk::core
