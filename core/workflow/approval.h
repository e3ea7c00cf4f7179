#pragma once

#include <optional>

#include "core/operator/operator.h"

namespace wattdesk::core {

/// 授权: a second person's word, given by name and password (SignIn::approve).
struct Approval {
    OperatorId by;
    friend bool operator==(const Approval&, const Approval&) = default;
};

/// Whose word stands behind a deed: nobody's when neither asked for nor given. ApprovalMissing,
/// ApprovalBySelf.
Expected<OperatorId> approverOf(const Actor& actor, bool isAskedFor,
                                const std::optional<Approval>& approval);

}  // namespace wattdesk::core
