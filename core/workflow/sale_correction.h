#pragma once

#include <optional>
#include <string>
#include <variant>

#include "core/workflow/approval.h"
#include "core/workflow/deed.h"

namespace wattdesk::core {

struct ReversalOrder {
    /// What the purchase should have been; zero takes it back altogether.
    std::variant<Money, Energy> amount{Money{}};
    std::string reason;
    /// Supervisor: nobody has seen the meter since; the approval then is not optional.
    Evidence evidence{Evidence::MeterDisplay};
    std::optional<Approval> approval;
};

/// What a purchase comes to after the reversals of it so far: what the next one starts from.
struct ReversalPlan {
    Money paid;     ///< without what the card itself cost
    Credit toCard;  ///< without what an old meter had left
};

struct CorrectionOrder {
    Money credit;  ///< above zero: the customer gets this back as surplus; below: he owes it
    std::string reason;
    std::optional<Approval> approval;
};

/// Zero for a deed that is not on the account's present meter.
Expected<ReversalPlan> reversalPlan(World& world, const Account& account, SaleId id);

/// 纠错 and 冲正: what was booked stays, and a new entry, linked to it, puts it right.
class SaleCorrection {
public:
    SaleCorrection(World world, CardTerminal& terminal) : m_world{world}, m_terminal{terminal} {}

    /// The amount on the card is corrected, and the difference paid out or taken. Only the
    /// account's last purchase, and not one that a reissue has repeated, only while its return file
    /// is empty, and only with evidence that the meter has not credited it: a reading since the
    /// sale that is below its count (noted with ReadingDesk), or a supervisor's decision. If it was
    /// credited nevertheless, the customer keeps the amount. SaleNotLast, SaleAlreadyCredited,
    /// SaleEvidenceMissing, CorrectionEmpty, ApprovalMissing, SaleReasonMissing, CardChanged, what
    /// obstacles a card has to be this account's, the amounts' failures, AmountOverHoardingLimit;
    /// CorrectionBeyondSale when corrections have given some of it back already.
    Expected<SaleOutcome> reverse(const Actor& actor, SaleId id, const ReversalOrder& order,
                                  const CardSnapshot& seen);

    /// A wrong sale that the meter has taken: the difference becomes surplus or arrears and is
    /// settled with the next sale, or at closing. Of a purchase that was reversed, its newest
    /// reversal is what can be corrected. SaleStepNotAllowed for a sale that is not posted;
    /// CorrectionBeyondSale when more would be given back than the first sale and all that reversed
    /// or corrected it have charged; CorrectionEmpty, ApprovalMissing, SaleReasonMissing,
    /// AmountTooLarge.
    Expected<SaleRecord> correct(const Actor& actor, SaleId id, const CorrectionOrder& order);

    /// The payment was entered under a wrong means: of a reversal, what was paid for the purchase
    /// and is left of it. CorrectionEmpty; as correct().
    Expected<SaleRecord> correctMeans(const Actor& actor, SaleId id, PaymentMeans means,
                                      std::string_view reason,
                                      const std::optional<Approval>& approval);

private:
    struct Started {
        SaleRecord record;
        Account account;
        Grounds grounds;
    };
    Expected<Started> start(const Actor& actor, SaleId id, std::string_view reason,
                            bool isApprovalAskedFor, const std::optional<Approval>& approval);
    Expected<void> requireNotCredited(const Started& started, const ReversalOrder& order,
                                      const CardSnapshot& seen);
    Expected<Sale> composeReversal(const Actor& actor, const Started& started,
                                   const ReversalOrder& order, const CardSnapshot& seen);

    World m_world;
    CardTerminal& m_terminal;
};

}  // namespace wattdesk::core
