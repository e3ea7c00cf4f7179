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
    CountBehind,        ///< the last purchase is not in the meter
    CountAhead,         ///< the meter took more purchases than the books know
    CreditUnexplained,  ///< what left the meter's credit does not fit the energy that flowed
    RegisterFell,       ///< the register stands below an earlier reading
    IllegalInsertions,  ///< more of them than at the last reading
    SwitchOpen,         ///< no supply
    RatiosDiffer,       ///< CT or PT in the meter is not what the books say
};
std::string_view nameOf(InspectionFlag flag) noexcept;

/// One meter's record beside the books.
struct Inspection {
    CheckRecord record;
    std::optional<Account> account;
    std::optional<Instant> since;  ///< when the meter's register was last read
    std::optional<Energy> used;    ///< primary energy since then
    std::optional<Credit> spent;   ///< what left the meter's credit since then
    Credit sold;                   ///< what the books have put on the account's cards
    Credit pending;                ///< of it: what the meter has not taken yet
    std::optional<Instant> lastPurchase;
    std::vector<InspectionFlag> flags;
};

/// What the books know of a meter when a record of it comes in.
struct InspectionBasis {
    Account account;
    Tariff tariff;
    std::optional<MeterReading> previous;  ///< the last one that noted the register
    Credit takenSince;                     ///< purchases that entered the meter since then
    Credit sold;
    Credit pending;
    std::optional<Instant> lastPurchase;
};

/// Compares. On an energy meter what was spent must be the energy that flowed; on a money meter it
/// must lie between that energy at the tariff's lowest and at its highest price.
Inspection inspect(const CheckRecord& record, const InspectionBasis& basis);

/// A record of a meter that the books do not know.
Inspection inspectUnknown(const CheckRecord& record);

}  // namespace wattdesk::core
