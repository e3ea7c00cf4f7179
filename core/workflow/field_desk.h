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
    bool isExpired{false};                ///< FieldCardExpired is what to tell
    bool wasEmptied{false};               ///< else its records are still on it
    std::optional<Error> notEmptied;      ///< why
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
    /// over; InputAlarmOrder for an alarm 2 above alarm 1, InputRatio, CorrectionEmpty for a
    /// parameter card that sets nothing; OperatorNotFound and OperatorDisabled for an operator
    /// card; FieldCardTerminal::issue()'s failures.
    Expected<FieldCardOrder> issue(const Actor& actor, const CardSerial& serial,
                                   FieldCardOrder order, const std::optional<Approval>& approval);

    /// Makes a field card blank again, one of another area too: it may be from before the area was
    /// changed. Records on a check card are lost. CardNotFieldCard for a customer's card.
    Expected<void> clear(const Actor& actor, const CardSerial& serial);

    /// Keeps what a check card has collected as readings of the accounts' meters, compares each
    /// with the books, and then empties the card. Nothing is kept unless all is. Repeated after any
    /// failure it keeps nothing twice. A card whose days are over gives what it collected in them;
    /// one with nothing on it is refused with FieldCardExpired. FieldCardOtherArea;
    /// CardNotFieldCard when it is no check card.
    Expected<CheckReport> collect(const Actor& actor);

private:
    Expected<void> log(const Actor& actor, AuditAction action, const CardSerial& serial,
                       const std::string& detail);
    /// The deed was logged before the card was written; a card that was not is logged once more.
    Expected<void> outcomeOf(const Actor& actor, AuditAction action, const CardSerial& serial,
                             const WriteReport& report);
    Expected<Inspection> keep(const Actor& actor, const CheckRecord& record);

    World m_world;
    FieldCardTerminal& m_terminal;
};

}  // namespace wattdesk::core
