#pragma once

#include <optional>
#include <vector>

#include "core/audit/audit_event.h"
#include "core/base/expected.h"

namespace wattdesk::core {

/// Where the audit chain is kept, one chain a counter. Appending runs inside the UnitOfWork of the
/// deed.
class AuditTrail {
public:
    virtual ~AuditTrail() = default;
    virtual Expected<std::optional<AuditLink>> last(CounterId counter) = 0;
    /// StoreConflict when the sequence number is taken.
    virtual Expected<void> append(const AuditLink& link) = 0;
    /// Oldest first, sequence numbers above `after`, at most `limit`.
    virtual Expected<std::vector<AuditLink>> list(CounterId counter, std::int64_t after,
                                                  std::size_t limit) = 0;
};

}  // namespace wattdesk::core
