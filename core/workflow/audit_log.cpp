#include "core/workflow/audit_log.h"

namespace wattdesk::core {

std::string AuditLog::hashOf(const AuditLink& link)
{
    // Every part is preceded by its length, so that no two events have the same text.
    std::string text;
    const auto add = [&text](const std::string& part) {
        text += std::to_string(part.size()) + ':' + part;
    };
    add(link.previousHash);
    add(std::to_string(link.sequence));
    add(toText(link.event.organisation));
    add(toText(link.event.counter));
    add(toText(link.event.by));
    add(std::to_string(link.event.at.ms));
    add(link.actionName);
    add(link.event.subject);
    add(link.event.detail);
    return m_digest.of(text);
}

Expected<void> AuditLog::append(const AuditEvent& event)
{
    const auto last = m_trail.last(event.counter);
    if (!last) {
        return Unexpected{last.error()};
    }
    AuditLink link{.sequence = *last ? (*last)->sequence + 1 : 1,
                   .event = event,
                   .actionName = std::string{nameOf(event.action)},
                   .previousHash = *last ? (*last)->hash : std::string{},
                   .hash = {}};
    link.hash = hashOf(link);
    return m_trail.append(link);
}

Expected<std::optional<std::int64_t>> AuditLog::firstBroken(CounterId counter)
{
    constexpr std::size_t kBatch = 1000;
    std::int64_t sequence = 0;
    std::string previousHash;
    while (true) {
        const auto links = m_trail.list(counter, sequence, kBatch);
        if (!links) {
            return Unexpected{links.error()};
        }
        for (const AuditLink& link : *links) {
            if (link.sequence != sequence + 1 || link.previousHash != previousHash ||
                link.hash != hashOf(link)) {
                return sequence + 1;
            }
            sequence = link.sequence;
            previousHash = link.hash;
        }
        if (links->size() < kBatch) {
            return std::nullopt;
        }
    }
}

}  // namespace wattdesk::core
