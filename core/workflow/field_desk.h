#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/operator/operator.h"
#include "core/ports/field_card_terminal.h"
#include "core/sale/inspection.h"
#include "core/workflow/approval.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// A check card that was read back.
struct CheckReport {
    CardSerial card;
    std::vector<Inspection> inspections;  ///< in the order of collection
    std::size_t damaged{0};               ///< records that could not be read
    bool isWhole{true};                   ///< else FieldCardHalfCollected is what to tell
    bool wasEmptied{false};               ///< else its records are still on it
};

/// 现场作业卡: the cards with which people work on meters, under their own permission.
class FieldDesk {
public:
    FieldDesk(World world, FieldCardTerminal& terminal) : m_world{world}, m_terminal{terminal} {}

    /// What lies on the reader. FieldCardOtherArea for a field card of another area than this
    /// organisation's.
    Expected<FieldCardSnapshot> look(const Actor& actor);

    /// Makes the blank or bare card that was seen a field card of this organisation's area,
    /// whatever area the order names. ApprovalMissing for a preset card that carries credit: it
    /// enters a meter without a sale. InputDate for a validity that ends before it begins, or is
    /// over; FieldCardTerminal::issue()'s failures.
    Expected<FieldCardOrder> issue(const Actor& actor, const CardSerial& serial,
                                   FieldCardOrder order, const std::optional<Approval>& approval);

    /// Makes a field card blank again. Records on a check card are lost.
    Expected<void> clear(const Actor& actor, const CardSerial& serial);

    /// Keeps what a check card has collected as readings of the accounts' meters, compares each
    /// with the books, and then empties the card. Repeated after any failure it keeps nothing
    /// twice. FieldCardOtherArea; CardForeign when it is no check card.
    Expected<CheckReport> collect(const Actor& actor);

private:
    Expected<Inspection> keep(const Actor& actor, const CheckRecord& record);
    Expected<InspectionBasis> basisFor(const Account& account, const CheckRecord& record);

    World m_world;
    FieldCardTerminal& m_terminal;
};

}  // namespace wattdesk::core
