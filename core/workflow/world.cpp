#include "core/workflow/world.h"

#include "core/workflow/audit_log.h"

namespace wattdesk::core {

Expected<void> audit(World& world, const Actor& actor, AuditAction action, std::string subject,
                     std::string detail)
{
    return AuditLog{world.audit, world.digest}.append({.organisation = actor.organisation,
                                                       .counter = actor.counter,
                                                       .by = actor.id,
                                                       .at = world.clock.now(),
                                                       .action = action,
                                                       .subject = std::move(subject),
                                                       .detail = std::move(detail)});
}

Expected<void> requireClockGoesForward(World& world, OrganisationId organisation)
{
    // Counters on one server differ by a little; a whole minute is more than their clocks drift.
    constexpr std::int64_t kToleranceMs = 60'000;
    const auto latest = world.journal.latest(organisation);
    if (!latest) {
        return Unexpected{latest.error()};
    }
    if (world.clock.now().ms + kToleranceMs < latest->ms) {
        return fail(ErrorCode::ClockSetBack);
    }
    return {};
}

}  // namespace wattdesk::core
