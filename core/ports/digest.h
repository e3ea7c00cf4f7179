#pragma once

#include <string>
#include <string_view>

namespace wattdesk::core {

/// A collision-resistant hash, as lower-case hexadecimal text.
class Digest {
public:
    virtual ~Digest() = default;
    virtual std::string of(std::string_view text) = 0;
};

}  // namespace wattdesk::core
