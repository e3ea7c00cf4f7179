#pragma once

#include <optional>
#include <vector>

#include "core/operator/operator.h"
#include "core/ports/card_terminal.h"
#include "core/sale/meter_reading.h"
#include "core/workflow/sale_pricing.h"

namespace wattdesk::core {

/// A sale's end as the cashier hears it. `record.state` is Posted, Voided or InDoubt.
struct SaleOutcome {
    SaleRecord record;
    std::optional<Error> cause;  ///< why it is not Posted
};

/// The account, when nothing of it is open. AccountNotFound, SaleOpen, ClockSetBack.
Expected<Account> freeAccount(World& world, const Actor& actor, const AccountNumber& number);

/// Within a unit of work: the account is this unit's until it ends, and still what freeAccount()
/// said. StoreConflict when it changed since it was `known`; SaleOpen.
Expected<void> holdFree(World& world, const Account& known);

/// AccountSuspended, AccountClosed, AccountStateUnfit (no card was ever issued).
Expected<void> requireActive(const Account& account);

/// The trimmed reason. SaleReasonMissing, InputTooLong, InputText.
Expected<std::string> requireReason(std::string_view reason);

/// The facts that any deed on an account begins with: nothing paid, nothing moved, no card written.
/// TariffNotFound, TariffNotInForce.
Expected<Sale> beginSale(World& world, const Actor& actor, const Account& account, SaleKind kind);

/// Puts a quote's amounts into the facts.
void enterAmounts(Sale& sale, const SaleQuote& quote, PaymentMeans means);

/// The account's posted deeds since its present meter was opened for it, newest first: what the
/// card and that meter can know of. Of a long life, those back to the fiftieth that wrote a card,
/// and of the newest 10,000 sales at the most.
Expected<std::vector<Sale>> deedsOnMeter(World& world, const Account& account);

/// What the newest card write put on a card: the purchase that a meter may still be waiting for.
/// Empty when no card was ever written.
std::optional<Sale> lastWritten(const std::vector<Sale>& deeds);

/// The purchases above `count` that were put on cards: what a meter that stands at `count` never
/// took.
Credit neverTaken(const std::vector<Sale>& deeds, std::uint32_t count);

/// Which of an account's readings (newest first) tells how its meter stands. A return file says
/// what the meter held when it wrote it, however late it is laid on a reader: on an old card it may
/// be weeks behind what somebody has read off the display since. The meter's count never falls.
std::optional<MeterReading> lastSeen(World& world, const std::vector<MeterReading>& readings);

/// The reading by which a meter is settled for good: lastSeen(), at most three days old, because
/// the customer goes on using energy. SaleEvidenceMissing, MeterReadingStale.
Expected<MeterReading> finalReading(World& world, const std::vector<MeterReading>& readings);

/// Whether the meter was seen as it stood after that moment, and not only heard of.
bool wasSeenSince(World& world, const std::vector<MeterReading>& readings, Instant moment);

/// The purchases that a meter which was last seen like this never took. SaleEvidenceMissing when
/// there are some and nobody has seen the meter since they went out: the card may have been in it.
Expected<Credit> pendingOn(World& world, const std::vector<Sale>& deeds, const MeterReading& seen);

/// A blank card of what was seen on the reader; a bare one is personalised first. CardNotBlank,
/// CardIsFieldCard.
Expected<CardSnapshot> blankCard(CardTerminal& terminal, const CardSnapshot& seen);

/// Journal, card, end: the journal knows of the sale before the card does, so that whatever the
/// card holds after a power cut, the journal can explain it. Failures: nothing was reserved and
/// nothing written, or SaleInDoubt when the card may be written but the books could not be.
Expected<SaleOutcome> carryOut(World& world, CardTerminal& terminal, const Actor& actor,
                               const Account& account, const Sale& sale);

}  // namespace wattdesk::core
