#include "core/workflow/approval.h"

namespace wattdesk::core {

Expected<OperatorId> approverOf(const Actor& actor, bool isAskedFor,
                                const std::optional<Approval>& approval)
{
    if (approval && approval->by == actor.id) {
        return fail(ErrorCode::ApprovalBySelf);
    }
    if (isAskedFor && (!approval || !approval->by)) {
        return fail(ErrorCode::ApprovalMissing);
    }
    return approval ? approval->by : OperatorId{};
}

}  // namespace wattdesk::core
