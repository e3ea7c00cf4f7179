#pragma once

#include <string>

namespace wattdesk::core {

/// Passwords that nobody can guess, to be told to a person and changed at the first sign-in: at
/// least eight letters and digits, none of them easily taken for another.
class OneTimePasswords {
public:
    virtual ~OneTimePasswords() = default;
    virtual std::string next() = 0;
};

}  // namespace wattdesk::core
