#include "core/workflow/house_desk.h"

#include <cassert>

#include "core/base/text.h"

namespace wattdesk::core {

namespace {

/// Serials from the first to the last, both included; cut at what no delivery comes near.
std::int64_t serialsBetween(const CardSerial& first, const CardSerial& last)
{
    constexpr std::uint64_t kMost = 1'000'000'000;
    const auto number = [](const CardSerial& serial) {
        std::uint64_t value = 0;
        for (const std::uint8_t byte : serial.bytes()) {
            value = value << 8U | byte;
        }
        return value;
    };
    const std::uint64_t distance = number(last) - number(first);
    return static_cast<std::int64_t>(distance >= kMost ? kMost : distance + 1);
}

std::string yesOrNo(bool value)
{
    return value ? "yes" : "no";
}

std::string textOf(const HouseRules& rules)
{
    return "approve reversals " + yesOrNo(rules.approveReversals) + ", refunds " +
           yesOrNo(rules.approveRefunds) + ", readings " + yesOrNo(rules.approveReadings) +
           ", area " + std::to_string(rules.area.value()) + ", card fee " + toText(rules.cardFee) +
           ", card deposit " + toText(rules.cardDeposit) + ", bills due after " +
           std::to_string(rules.periodDueDays) + " days, arrears block " +
           toText(rules.arrearsBlock);
}

}  // namespace

Expected<HouseRules> HouseDesk::rules(const Actor& actor)
{
    return m_world.rules.of(actor.organisation);
}

Expected<void> HouseDesk::setRules(const Actor& actor, const HouseRules& rules)
{
    if (auto allowed = actor.require(Permission::SetRules); !allowed) {
        return allowed;
    }
    assert(!rules.area.isNone());
    assert(rules.periodDueDays >= 0 && rules.periodDueDays <= HouseRules::kPeriodDueDaysMax);
    if (rules.cardFee.isNegative() || rules.cardDeposit.isNegative() ||
        rules.arrearsBlock.isNegative()) {
        return fail(ErrorCode::AmountNegative);
    }
    return m_world.unit.run([&]() -> Expected<void> {
        if (auto set = m_world.rules.set(actor.organisation, rules); !set) {
            return set;
        }
        return audit(m_world, actor, AuditAction::RulesSet, "house rules", textOf(rules));
    });
}

Expected<void> HouseDesk::addCards(const Actor& actor, const CardSerial& first,
                                   const CardSerial& last, std::int64_t cards,
                                   std::string_view note)
{
    if (auto allowed = actor.require(Permission::SetRules); !allowed) {
        return allowed;
    }
    auto clean = cleanText(note);
    if (!clean) {
        return Unexpected{clean.error()};
    }
    if (last < first || cards < 1 || cards > serialsBetween(first, last)) {
        return fail(ErrorCode::InputText, "the serials of a batch");
    }
    const CardBatch batch{.organisation = actor.organisation,
                          .first = first,
                          .last = last,
                          .cards = cards,
                          .at = m_world.clock.now(),
                          .by = actor.id,
                          .note = std::move(*clean)};
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (auto added = m_world.cards.addBatch(batch); !added) {
            return added;
        }
        return audit(m_world, actor, AuditAction::CardStockAdded,
                     "cards " + first.text() + " to " + last.text(), std::to_string(cards));
    });
    if (!done && done.error().code == ErrorCode::StoreConflict) {
        return fail(ErrorCode::CardStockOverlaps);
    }
    return done;
}

Expected<std::vector<CardStock>> HouseDesk::stock(const Actor& actor)
{
    if (auto allowed = actor.require(Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    return m_world.cards.stock(actor.organisation);
}

}  // namespace wattdesk::core
