#pragma once

#include <cstdint>

namespace wattdesk::core {

/// Fresh identities: positive, never given twice by any counter of any station (in practice: time
/// and randomness).
class IdSource {
public:
    virtual ~IdSource() = default;
    virtual std::int64_t next() = 0;
};

}  // namespace wattdesk::core
