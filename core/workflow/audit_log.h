#pragma once

#include "core/audit/audit_event.h"
#include "core/base/expected.h"
#include "core/ports/audit_trail.h"
#include "core/ports/digest.h"

namespace wattdesk::core {

/// Appends events to their counter's chain.
class AuditLog {
public:
    AuditLog(AuditTrail& trail, Digest& digest) : m_trail{trail}, m_digest{digest} {}

    /// Inside the UnitOfWork of the deed.
    Expected<void> append(const AuditEvent& event);

    /// Walks a counter's chain from its beginning. The sequence number of the first link that does
    /// not fit, or empty when all do.
    Expected<std::optional<std::int64_t>> firstBroken(CounterId counter);

private:
    std::string hashOf(const AuditLink& link);

    AuditTrail& m_trail;
    Digest& m_digest;
};

}  // namespace wattdesk::core
