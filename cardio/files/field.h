#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/bytes.h"
#include "core/base/expected.h"
#include "core/base/ids.h"
#include "core/card/card_image.h"

namespace wattdesk::cardio {

using core::Bytes;
using core::ByteView;

/// Where a value stands in a file of a card.
struct Field {
    std::size_t offset;
    std::size_t size;
    constexpr std::size_t end() const noexcept { return offset + size; }
    /// The same field of the `index`-th element of an array of equal ones.
    constexpr Field at(std::size_t index) const noexcept { return {offset + index * size, size}; }
};

/// Reads fields of one image and remembers whether one of them was out of its range, so that a
/// decoder reads all and asks once. A field that fails reads as zero. Everything of more than one
/// byte is big-endian.
class FieldReader {
public:
    explicit FieldReader(ByteView image) noexcept : m_image{image} {}

    /// At most four bytes.
    std::uint32_t binary(Field field) const noexcept;
    /// At most eight digits.
    std::uint32_t bcd(Field field) noexcept;
    /// Digits of any number of bytes, as text.
    std::string bcdText(Field field);
    /// BCD YYMMDDhhmm: a real moment, or all zero.
    core::CardTime time(Field field) noexcept;
    /// Six bytes BCD; all zero is "none".
    core::MeterNumber meter(Field field);
    core::AccountNumber account(Field field);
    core::Credit credit(std::uint32_t hundredths) noexcept;
    core::Money money(std::uint32_t hundredths) noexcept;
    /// A reserved field, 00 throughout.
    void expectZero(Field field) noexcept;
    void expect(bool condition) noexcept { m_good = m_good && condition; }

    bool isGood() const noexcept { return m_good; }

private:
    ByteView m_image;
    bool m_good{true};
};

/// Writes fields into one image and keeps the first failure: the range is the field's.
class FieldWriter {
public:
    explicit FieldWriter(std::span<std::uint8_t> image) noexcept : m_image{image} {}

    void binary(Field field, std::uint32_t value) noexcept;
    /// AmountNegative or AmountTooLarge when the four bytes cannot hold it.
    void binaryHundredths(Field field, std::int64_t hundredths);
    /// `whenTooLarge` names the failure of a value with more digits than the field has.
    void bcd(Field field, std::int64_t value, core::ErrorCode whenTooLarge);
    /// AmountNegative or AmountTooLarge.
    void bcdHundredths(Field field, std::int64_t hundredths);
    /// InputDate when it is no moment of 2000 to 2099 and not "none".
    void time(Field field, const core::CardTime& time);
    /// Twelve digits.
    void digits(Field field, const std::string& digits) noexcept;
    void fail(core::ErrorCode code, std::string detail);

    const std::optional<core::Error>& failure() const noexcept { return m_failure; }

private:
    std::span<std::uint8_t> m_image;
    std::optional<core::Error> m_failure;
};

/// A moment of 2000 to 2099, or "none".
bool isValid(const core::CardTime& time) noexcept;

bool isAllZero(ByteView bytes) noexcept;

}  // namespace wattdesk::cardio
