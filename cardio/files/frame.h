#pragma once

#include <cstdint>
#include <span>

#include "core/base/bytes.h"

namespace wattdesk::cardio {

/// The frame of every structured file (GB/T 18460 family): 68 | command | length (2) | data | CS |
/// 16. CS is the byte sum modulo 256 from the command to the last data byte, so it finds every
/// error of a single bit, and none that leaves the sum as it was (two bytes exchanged).
inline constexpr std::size_t kFrameHeadSize = 4;
inline constexpr std::size_t kFrameTailSize = 2;

/// Fills in everything but the data.
void sealFrame(std::span<std::uint8_t> image, std::uint8_t command) noexcept;

/// Whether `image` is a whole frame of this command and its own size.
bool isFrame(core::ByteView image, std::uint8_t command) noexcept;

}  // namespace wattdesk::cardio
