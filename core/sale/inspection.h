#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/card/field_card.h"
#include "core/customer/account.h"
#include "core/sale/meter_reading.h"
#include "core/tariff/tariff.h"

namespace wattdesk::core {

/// What an inspector should look at. None is a proof of anything.
enum class InspectionFlag : std::uint8_t {
    MeterUnknown,       ///< no open account has this meter
    OtherAccount,       ///< the meter was opened for another account than the books say
    OtherCard,          ///< bound to a card that is not the account's current one
    NotOpened,          ///< the account has bought, but the meter is not opened for a customer
    CountBehind,        ///< a purchase that went out before the record is not in the meter
    CountAhead,         ///< the meter took more purchases than the books know
    CreditUnexplained,  ///< what left the meter's credit does not fit the energy that flowed
    RegisterFell,       ///< the register stands below an earlier reading
    IllegalInsertions,  ///< more of them than were known before
    SwitchOpen,         ///< no supply
    RatiosDiffer,       ///< CT or PT in the meter is not what the books say
    ClockWrong,         ///< the record has no date, or one that is still to come
    TooOld,             ///< from before the meter was the account's: nothing is compared
};
std::string_view nameOf(InspectionFlag flag) noexcept;

/// One meter's record beside the books.
struct Inspection {
    CheckRecord record;
    std::optional<Account> account;
    std::optional<Instant> since;  ///< from when `used`, `bought` and `spent` count
    std::optional<Energy> used;    ///< primary energy since then
    Credit bought;                 ///< what purchases put into the meter since then
    std::optional<Credit> spent;   ///< what left the meter's credit since then
    std::optional<Credit> sold;    ///< see InspectionBasis
    Credit pending;
    std::optional<Instant> lastPurchase;
    std::vector<InspectionFlag> flags;
};

/// What the books know of a meter when a record of it comes in. The record may be days old: what
/// was sold or seen after the meter wrote it is no reason to suspect the meter.
struct InspectionBasis {
    Account account;
    Tariff tariff;
    std::uint32_t count{0};          ///< of the last purchase that went out before the record
    std::optional<CardSerial> card;  ///< by which the meter came to the count that it has
    /// The last reading of the register before the record; else how the meter began, when the books
    /// reach back to that.
    std::optional<MeterReading> previous;
    Credit takenSince;                   ///< purchases that entered the meter between the two
    std::uint32_t illegalInsertions{0};  ///< the most that were known of
    /// What was put on cards for this meter since it was opened; empty when the books do not reach
    /// back to that.
    std::optional<Credit> sold;
    Credit pending;  ///< what of it the meter had not taken
    std::optional<Instant> lastPurchase;
    bool isClockWrong{false};  ///< then the record counts as written now
    bool isTooOld{false};
};

/// Compares. On an energy meter what was spent must be the energy that flowed; on a money meter it
/// must lie between that energy at the tariff's lowest and at its highest price. What rounding at
/// the two readings can make is allowed for.
Inspection inspect(const CheckRecord& record, const InspectionBasis& basis);

/// A record of a meter that the books do not know.
Inspection inspectUnknown(const CheckRecord& record);

}  // namespace wattdesk::core
