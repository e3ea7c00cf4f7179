#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wattdesk::core {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// Upper-case hexadecimal, two digits a byte, nothing between.
std::string toHex(ByteView bytes);

/// The bytes that `text` spells, or nothing when it is not whole pairs of hexadecimal digits.
std::optional<Bytes> fromHex(std::string_view text);

}  // namespace wattdesk::core
