#include "core/workflow/reading_desk.h"

#include <algorithm>

#include "core/workflow/deed.h"

namespace wattdesk::core {

namespace {

constexpr std::size_t kListMax = 200;

MeterReading completed(World& world, const Actor& actor, const Account& account, MeterReading what)
{
    what.account = account.id;
    what.organisation = account.organisation;
    what.meter = account.point.meter;
    what.at = world.clock.now();
    what.by = actor.id;
    what.counter = actor.counter;
    return what;
}

/// Whether the newest reading of the account says the same.
Expected<bool> isNewest(World& world, const MeterReading& reading)
{
    const auto newest = world.readings.of(reading.account, 1);
    if (!newest) {
        return Unexpected{newest.error()};
    }
    return !newest->empty() && isSameObservation(newest->front(), reading);
}

bool isBehind(const MeterStatement& statement, const MeterReading& earlier)
{
    const bool registerFell = earlier.total && statement.total && *statement.total < *earlier.total;
    return registerFell || statement.count < earlier.count;
}

/// Whether the statement is behind a reading of this sort: one that a meter wrote, or one that
/// somebody stated.
bool runsBehind(const std::vector<MeterReading>& earlier, const MeterStatement& statement,
                bool ofMeter)
{
    return std::any_of(earlier.begin(), earlier.end(), [&](const MeterReading& reading) {
        return isByMeter(reading) == ofMeter && isBehind(statement, reading);
    });
}

/// Who answers for the statement beside the one who enters it. MeterReadingBehind, ApprovalMissing.
Expected<OperatorId> approverOfStatement(World& world, const Actor& actor, const Account& account,
                                         const MeterStatement& statement)
{
    const auto deeds = deedsOnMeter(world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    const auto earlier = presentReadings(world, account, *deeds);
    if (!earlier) {
        return Unexpected{earlier.error()};
    }
    if (runsBehind(*earlier, statement, true) || statement.count > account.standing.purchaseCount) {
        return fail(ErrorCode::MeterReadingBehind);
    }
    const auto rules = world.rules.of(actor.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    const bool isDisputed = runsBehind(*earlier, statement, false);
    return approverOf(actor, rules->approveReadings || isDisputed, statement.approval);
}

}  // namespace

Expected<void> keepReading(World& world, const Actor& actor, const Account& account,
                           MeterReading what)
{
    what = completed(world, actor, account, what);
    const auto known = isNewest(world, what);
    if (!known || *known) {
        return known ? Expected<void>{} : Unexpected{known.error()};
    }
    return world.unit.run([&]() -> Expected<void> {
        // Nobody judges a statement meanwhile by what was known before.
        if (auto held = world.accounts.hold(account.id); !held) {
            return Unexpected{held.error()};
        }
        const auto isKnown = isNewest(world, what);
        if (!isKnown || *isKnown) {
            return isKnown ? Expected<void>{} : Unexpected{isKnown.error()};
        }
        return world.readings.append(what);
    });
}

Expected<std::vector<MeterReading>> presentReadings(World& world, const Account& account,
                                                    const std::vector<Sale>& deedsOnMeter)
{
    auto readings = world.readings.of(account.id, kListMax);
    if (!readings) {
        return readings;
    }
    // The same meter may have served the account before: cleared since, its old counts say nothing.
    const Instant since = deedsOnMeter.empty() ? account.opened : deedsOnMeter.back().at;
    std::erase_if(*readings, [&](const MeterReading& reading) {
        return reading.meter != account.point.meter || reading.at < since;
    });
    return readings;
}

bool hasTaken(World& world, const std::vector<MeterReading>& readings, std::uint32_t count)
{
    const bool isWritten =
        std::any_of(readings.begin(), readings.end(), [count](const MeterReading& reading) {
            return isByMeter(reading) && reading.count >= count;
        });
    const auto last = lastSeen(world, readings);
    return isWritten || (last && last->count >= count);
}

Expected<MeterReading> ReadingDesk::note(const Actor& actor, const AccountNumber& number,
                                         const MeterStatement& statement)
{
    if (auto allowed = actor.require(Permission::ReplaceCards); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto reason = requireReason(statement.reason);
    if (!reason) {
        return Unexpected{reason.error()};
    }
    const auto known = m_world.accounts.byNumber(number);
    if (!known) {
        return Unexpected{known.error()};
    }
    MeterReading reading;
    const auto kept = m_world.unit.run([&]() -> Expected<void> {
        // Judged by what is known once nobody else can add to it.
        const auto account = m_world.accounts.hold(known->id);
        if (!account) {
            return Unexpected{account.error()};
        }
        const auto approver = approverOfStatement(m_world, actor, *account, statement);
        if (!approver) {
            return Unexpected{approver.error()};
        }
        MeterReading seen;
        seen.source = statement.evidence;
        seen.count = statement.count;
        seen.remaining = statement.remaining;
        seen.total = statement.total;
        reading = completed(m_world, actor, *account, seen);
        if (auto appended = m_world.readings.append(reading); !appended) {
            return appended;
        }
        return audit(
            m_world, actor, AuditAction::MeterReadingNoted, "account " + shown(account->number),
            "count " + std::to_string(reading.count) + ", remaining " + toText(reading.remaining) +
                ", approved by " + toText(*approver) + ": " + *reason);
    });
    if (!kept) {
        return Unexpected{kept.error()};
    }
    return reading;
}

Expected<std::vector<MeterReading>> ReadingDesk::list(const Actor& actor,
                                                      const AccountNumber& number)
{
    if (auto allowed = actor.require(Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    return m_world.readings.of(account->id, kListMax);
}

}  // namespace wattdesk::core
