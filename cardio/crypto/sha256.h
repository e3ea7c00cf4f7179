#pragma once

#include <array>

#include "core/base/bytes.h"
#include "core/ports/digest.h"

namespace wattdesk::cardio {

std::array<std::uint8_t, 32> sha256(core::ByteView bytes);

/// The audit chain's hash.
class Sha256Digest final : public core::Digest {
public:
    std::string of(std::string_view text) override;
};

}  // namespace wattdesk::cardio
