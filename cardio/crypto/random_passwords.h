#pragma once

#include "core/ports/one_time_passwords.h"

namespace wattdesk::cardio {

/// Twelve letters and digits without those that are easily taken for another: 59 random bits.
class RandomPasswords final : public core::OneTimePasswords {
public:
    std::string next() override;
};

}  // namespace wattdesk::cardio
