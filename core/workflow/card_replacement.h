#pragma once

#include <optional>
#include <string>

#include "core/workflow/deed.h"

namespace wattdesk::core {

/// What is known of the last purchase when a card has to be replaced.
enum class LastPurchase : std::uint8_t {
    InMeter,     ///< the meter was seen to hold it
    NotInMeter,  ///< the meter was seen since, and did not hold it
    Unknown,     ///< nobody has seen: the old card cannot be read
};

/// What a reissue would write, and why.
struct ReissuePlan {
    LastPurchase last{LastPurchase::Unknown};
    CardWallet repeated;       ///< the last purchase, as it goes out again unless the meter has it
    bool takesPayment{false};  ///< only when the meter has the last purchase: then a new one fits
};

struct ReissueOrder {
    std::optional<SaleOrder> payment;        ///< a new purchase; empty: none
    PaymentMeans means{PaymentMeans::Cash};  ///< of the card's fee, when there is no payment
    std::string reason;
};

/// 补卡, 挂失 and 解挂, repair of a refused purchase, 清卡: everything about an account's card that
/// is not a sale. The amount of a purchase goes out again under the same count, so that a meter
/// that has it ignores it: guessing "in the meter" wrongly would end in word 17, this guess cannot.
class CardReplacement {
public:
    CardReplacement(World world, CardTerminal& terminal) : m_world{world}, m_terminal{terminal} {}

    /// AccountNotFound, AccountSuspended, AccountClosed, AccountStateUnfit, SaleOpen.
    Expected<ReissuePlan> plan(const Actor& actor, const AccountNumber& number);

    /// Writes the account's next card on a blank or bare one. plan()'s failures; CardNotBlank;
    /// SaleReasonMissing; SaleEvidenceMissing for a payment while it is not known that the meter
    /// has the last purchase; the amounts' failures.
    Expected<SaleOutcome> reissue(const Actor& actor, const AccountNumber& number,
                                  const ReissueOrder& order, const CardSnapshot& seen);

    /// The account's card is refused everywhere from now on. A sale in doubt on that card is
    /// posted: its purchase goes out with the next card under the same count, so the meter credits
    /// it once whichever way the write went. AccountHasNoCard; SaleOpen for a sale that another
    /// counter is writing, or a deed that only a supervisor can settle.
    Expected<Account> reportLost(const Actor& actor, const AccountNumber& number,
                                 std::string_view reason);

    /// A lost card was found before another took its place: it is the current one again.
    /// CardNotOnLostList; CardReplaced when another is in its place; SaleOpen, for that may be the
    /// writing of another.
    Expected<Account> reportFound(const Actor& actor, const CardSerial& serial,
                                  std::string_view reason);

    /// Renews the purchase on a card that its meter refused with 17 or 18, or that came back from
    /// it without a purchase the books have, under the count that the meter takes next, at no
    /// charge. CardRepairNotNeeded; what obstacleToPurchase() says of another's card.
    Expected<SaleOutcome> repair(const Actor& actor, const CardSnapshot& seen,
                                 std::string_view reason);

    /// Makes a customer's card blank. A purchase that its meter has not taken is not lost: it goes
    /// out with the account's next card. CardBlank when there is nothing to clear, SaleOpen.
    Expected<std::optional<SaleOutcome>> clear(const Actor& actor, const CardSnapshot& seen,
                                               std::string_view reason);

private:
    Expected<SaleOutcome> clearOf(const Actor& actor, const Account& account,
                                  const CardSnapshot& seen, std::string reason);
    Expected<void> clearNobodys(const Actor& actor, const CardSnapshot& seen,
                                const std::string& reason);
    /// Whether it is still known what prices went to the meter.
    Expected<bool> postOnLostCard(const Actor& actor, const Account& account);

    World m_world;
    CardTerminal& m_terminal;
};

/// The plan for an account and what is known of its meter.
Expected<ReissuePlan> reissuePlan(World& world, const Account& account);

}  // namespace wattdesk::core
