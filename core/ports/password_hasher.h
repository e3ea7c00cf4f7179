#pragma once

#include <string>
#include <string_view>

namespace wattdesk::core {

/// Slow, salted password hashing. Both take a few tenths of a second by design: never on the
/// window's thread.
class PasswordHasher {
public:
    virtual ~PasswordHasher() = default;
    /// A text that carries its own parameters and salt.
    virtual std::string hash(std::string_view password) = 0;
    virtual bool verify(std::string_view password, std::string_view hash) = 0;
};

}  // namespace wattdesk::core
