#pragma once

#include "cardio/crypto/scrypt.h"
#include "core/ports/password_hasher.h"

namespace wattdesk::cardio {

/// Operators' passwords as "scrypt$17$8$1$salt$hash": logN, r, p, then 16 bytes of salt and 32 of
/// hash in hexadecimal. The text carries its own cost, so that raising the default leaves old
/// passwords valid.
class ScryptPasswordHasher final : public core::PasswordHasher {
public:
    explicit ScryptPasswordHasher(ScryptCost cost = kScryptDefault) noexcept : m_cost{cost} {}

    std::string hash(std::string_view password) override;
    /// False for a text of another form, or of a cost that is not payable.
    bool verify(std::string_view password, std::string_view hash) override;

private:
    ScryptCost m_cost;
};

}  // namespace wattdesk::cardio
