#include "cardio/files/field.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "core/base/calendar.h"

namespace wattdesk::cardio {

namespace {

constexpr int kCentury = 2000;

ByteView part(ByteView image, Field field) noexcept
{
    return image.subspan(field.offset, field.size);
}

std::optional<std::uint32_t> digitsOf(ByteView bytes) noexcept
{
    std::uint32_t value = 0;
    for (const std::uint8_t byte : bytes) {
        const unsigned tens = byte >> 4U;
        const unsigned ones = byte & 0x0FU;
        if (tens > 9 || ones > 9) {
            return std::nullopt;
        }
        value = value * 100 + tens * 10 + ones;
    }
    return value;
}

std::uint8_t bcdByte(std::int64_t twoDigits) noexcept
{
    return static_cast<std::uint8_t>((twoDigits / 10) << 4U | (twoDigits % 10));
}

/// Twelve zeros are "none", which parse() takes for no number.
template <class Number>
std::optional<Number> numberOf(const std::string& digits)
{
    const bool isNone = digits.find_first_not_of('0') == std::string::npos;
    return isNone ? Number{} : Number::parse(digits);
}

}  // namespace

bool isValid(const core::CardTime& time) noexcept
{
    if (time.isNone()) {
        return true;
    }
    return time.year >= 0 && time.year <= 99 &&
           core::Date::from(kCentury + time.year, time.month, time.day).has_value() &&
           time.hour >= 0 && time.hour <= 23 && time.minute >= 0 && time.minute <= 59;
}

bool isAllZero(ByteView bytes) noexcept
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

std::uint32_t FieldReader::binary(Field field) const noexcept
{
    assert(field.size <= sizeof(std::uint32_t));
    std::uint32_t value = 0;
    for (const std::uint8_t byte : part(m_image, field)) {
        value = value << 8U | byte;
    }
    return value;
}

std::uint32_t FieldReader::bcd(Field field) noexcept
{
    assert(field.size <= sizeof(std::uint32_t));
    const auto value = digitsOf(part(m_image, field));
    expect(value.has_value());
    return value.value_or(0);
}

std::string FieldReader::bcdText(Field field)
{
    std::string text;
    for (const std::uint8_t byte : part(m_image, field)) {
        expect(byte >> 4U <= 9 && (byte & 0x0FU) <= 9);
        text += static_cast<char>('0' + (byte >> 4U));
        text += static_cast<char>('0' + (byte & 0x0FU));
    }
    return isGood() ? text : std::string(field.size * 2, '0');
}

core::CardTime FieldReader::time(Field field) noexcept
{
    const Field pair{field.offset, 1};
    const auto two = [&](std::size_t index) { return static_cast<int>(bcd(pair.at(index))); };
    const core::CardTime time{two(0), two(1), two(2), two(3), two(4)};
    expect(isValid(time));
    return time;
}

core::MeterNumber FieldReader::meter(Field field)
{
    const auto number = numberOf<core::MeterNumber>(bcdText(field));
    expect(number.has_value());
    return number.value_or(core::MeterNumber{});
}

core::AccountNumber FieldReader::account(Field field)
{
    const auto number = numberOf<core::AccountNumber>(bcdText(field));
    expect(number.has_value());
    return number.value_or(core::AccountNumber{});
}

core::Credit FieldReader::credit(std::uint32_t hundredths) noexcept
{
    static_assert(core::Credit::kMax >= std::numeric_limits<std::uint32_t>::max());
    return core::Credit::from(hundredths).value_or(core::Credit{});
}

core::Money FieldReader::money(std::uint32_t hundredths) noexcept
{
    static_assert(core::Money::kMax >= std::numeric_limits<std::uint32_t>::max());
    return core::Money::from(hundredths).value_or(core::Money{});
}

void FieldReader::expectZero(Field field) noexcept
{
    expect(isAllZero(part(m_image, field)));
}

void FieldWriter::binary(Field field, std::uint32_t value) noexcept
{
    for (std::size_t i = field.size; i-- > 0; value >>= 8U) {
        m_image[field.offset + i] = static_cast<std::uint8_t>(value & 0xFFU);
    }
}

void FieldWriter::binaryHundredths(Field field, std::int64_t hundredths)
{
    if (hundredths < 0) {
        fail(core::ErrorCode::AmountNegative, "a card holds no negative amount");
        return;
    }
    if (hundredths > std::numeric_limits<std::uint32_t>::max()) {
        fail(core::ErrorCode::AmountTooLarge, "a card holds 32 bits of hundredths");
        return;
    }
    binary(field, static_cast<std::uint32_t>(hundredths));
}

void FieldWriter::bcd(Field field, std::int64_t value, core::ErrorCode whenTooLarge)
{
    assert(value >= 0);
    std::int64_t rest = value;
    for (std::size_t i = field.size; i-- > 0; rest /= 100) {
        m_image[field.offset + i] = bcdByte(rest % 100);
    }
    if (rest != 0) {
        fail(whenTooLarge, std::to_string(value) + " has more than " +
                               std::to_string(field.size * 2) + " digits");
    }
}

void FieldWriter::bcdHundredths(Field field, std::int64_t hundredths)
{
    if (hundredths < 0) {
        fail(core::ErrorCode::AmountNegative, "a card holds no negative amount");
        return;
    }
    bcd(field, hundredths, core::ErrorCode::AmountTooLarge);
}

void FieldWriter::time(Field field, const core::CardTime& time)
{
    if (!isValid(time)) {
        fail(core::ErrorCode::InputDate, "no moment of 2000 to 2099");
        return;
    }
    const std::array pairs{time.year, time.month, time.day, time.hour, time.minute};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        m_image[field.offset + i] = bcdByte(pairs[i]);
    }
}

void FieldWriter::digits(Field field, const std::string& digits) noexcept
{
    assert(digits.size() == field.size * 2);
    for (std::size_t i = 0; i < field.size; ++i) {
        const int tens = digits[2 * i] - '0';
        const int ones = digits[2 * i + 1] - '0';
        m_image[field.offset + i] = bcdByte(tens * 10 + ones);
    }
}

void FieldWriter::fail(core::ErrorCode code, std::string detail)
{
    if (!m_failure) {
        m_failure = core::Error{code, std::move(detail)};
    }
}

}  // namespace wattdesk::cardio
