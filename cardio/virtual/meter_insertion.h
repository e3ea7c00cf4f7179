#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "cardio/transport/card_reader.h"
#include "cardio/virtual/meter_memory.h"
#include "core/base/money.h"

namespace wattdesk::cardio {

/// The meter's work on a card, step by step, so that a test can interrupt it at each.
enum class MeterStep : std::uint8_t {
    Supply,
    CardReset,
    EsamReset,
    Select,
    Head,
    InternalAuthentication,
    ParameterFile,
    ExternalAuthentication,
    ReturnHead,
    Wallet,
    CustomerNumber,
    Credit,        ///< about to take the amount (maker B: the count first)
    CreditAmount,  ///< maker B only: the count is taken, the amount is not
    Binding,       ///< about to store serial, customer number, opened flag
    Parameters,    ///< about to take parameters by the update flag
    ReturnWrite,   ///< about to write EF05
    Finish,        ///< EF05 is written
    // Of field cards only; a check card's record and index come instead of the return write.
    FieldOrder,   ///< a field card: about to read its order with a MAC
    Obedience,    ///< a field card: about to do what it says
    CheckRecord,  ///< a check card: about to write the record
    CheckIndex,   ///< a check card: about to count it
};
/// Up to here, the steps of a user card.
inline constexpr int kMeterSteps = static_cast<int>(MeterStep::Finish) + 1;

/// What goes wrong around the meter during one insertion.
struct InsertionFaults {
    bool isSupplyLow{false};     ///< 01
    bool esamFails{false};       ///< 02
    bool esamResetFails{false};  ///< 03
    bool isUpsideDown{false};    ///< 04: the card does not answer to reset
    bool macsAreWrong{false};    ///< 10: the security module finds every MAC of the card wrong
    std::optional<MeterStep> pulledAt{};    ///< 20, when this step begins
    std::optional<MeterStep> powerCutAt{};  ///< the meter stops dead when this step begins
};

/// What one insertion came to.
struct Insertion {
    bool isGood{false};
    std::optional<int> word;  ///< 1 … 23; none when good, or when the power failed
    core::Credit credited;    ///< what remaining has grown by, also when a later step failed
    std::optional<core::FieldCardKind> field{};  ///< it was, or began like, a field card
};

/// "Err-34" for the words that a meter shows as one; empty for none.
std::string_view groupOf(int word) noexcept;

/// Called whenever the meter's memory must survive a cut.
using SaveMeter = std::function<core::Expected<void>(const MeterMemory&)>;

/// What this meter does with field cards, which no standard settles. It reads the order with a MAC
/// (10 when it is wrong, 22 at maker B when a plain reading differs) and obeys none of another area
/// than its own, if it has one, and none outside its days (09). With public keys it takes a preset
/// card only, with private ones every other (09); an operator card is none of its (08).
/// | card | where | else | leaves |
/// |---|---|---|---|
/// | preset | public keys | 09 | EF05: return |
/// | check | anywhere | 14 no index, 18 full | EF07: record, then EF05: index |
/// | reset | anywhere | | |
/// | clear | not opened | 09 | |
/// | parameter | anywhere | 14 not a number | |
/// | meter number | not opened, EF05 empty or of this meter | 09, 18 | EF05: return |
/// | relay test | anywhere; close not when overdrawn or awaiting the permit | 09, 14 | |
/// An open card opens a cleared meter only (09). The switch is moved by a relay test and by a
/// clear, which leaves it as new; the good insertion of another field card does not close it. Each
/// change of memory is saved whole before the card is written, and a card that was cut off is done
/// again from its beginning with the same result.

/// Takes a card in, does with it what a vending device does, and gives it back: reset, three-pass
/// authentication, the decision table by purchase count, credit, parameters, return write; or what
/// a field card says. Reaches the card by APDUs only. `memory` is saved before the card is written,
/// and is good for nothing but being read again after a failure. Failures are save()'s own:
/// everything that the card or the reader does wrong is an error word.
core::Expected<Insertion> insertCard(MeterMemory& memory, CardReader& reader,
                                     const core::LocalTime& now, const InsertionFaults& faults,
                                     const SaveMeter& save);

}  // namespace wattdesk::cardio
