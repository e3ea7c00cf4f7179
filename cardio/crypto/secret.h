#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/base/bytes.h"

namespace wattdesk::cardio {

/// A 16-byte key that wipes itself. Not printable, not comparable with ==, not copied by accident:
/// copy() says so.
class SecretKey {
public:
    static constexpr std::size_t kSize = 16;

    explicit SecretKey(const std::array<std::uint8_t, kSize>& bytes) noexcept : m_bytes{bytes} {}
    static std::optional<SecretKey> fromBytes(core::ByteView bytes) noexcept;
    SecretKey(SecretKey&& other) noexcept;
    SecretKey& operator=(SecretKey&& other) noexcept;
    SecretKey(const SecretKey&) = delete;
    SecretKey& operator=(const SecretKey&) = delete;
    ~SecretKey();

    SecretKey copy() const noexcept { return SecretKey{m_bytes}; }
    core::ByteView bytes() const noexcept { return m_bytes; }

private:
    std::array<std::uint8_t, kSize> m_bytes;
};

}  // namespace wattdesk::cardio
