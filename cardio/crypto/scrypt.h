#pragma once

#include <span>
#include <string_view>

#include "core/base/bytes.h"

namespace wattdesk::cardio {

/// The cost of one scrypt (RFC 7914): 2^logN rounds over blocks of r × 128 bytes, p times.
struct ScryptCost {
    int logN{17};
    int r{8};
    int p{1};
    friend constexpr bool operator==(const ScryptCost&, const ScryptCost&) noexcept = default;
};

/// What passwords and key files take: some tenths of a second and 128 MiB.
inline constexpr ScryptCost kScryptDefault{};

/// Whether a stored cost is one that this program is ready to pay: logN 10 … 18, r 1 … 8, p 1 … 4.
/// A damaged or forged file must not be able to ask for all the memory there is.
bool isPayable(const ScryptCost& cost) noexcept;

/// Fills `key`. The cost must be payable.
void scrypt(std::string_view secret, core::ByteView salt, const ScryptCost& cost,
            std::span<std::uint8_t> key);

}  // namespace wattdesk::cardio
