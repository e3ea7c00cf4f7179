#pragma once

#include "core/ports/id_source.h"

namespace wattdesk::cardio {

/// 63 random bits: among a hundred million rows, the chance that any two are equal is below one in
/// a thousand, and the database's unique key would refuse them.
class RandomIdSource final : public core::IdSource {
public:
    std::int64_t next() override;
};

}  // namespace wattdesk::cardio
