#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/operator/operator.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// Everything a receipt shows, taken from the books. Formatting is the reports' business.
struct Receipt {
    ReceiptNumber number;
    Sale sale;
    Instant postedAt;
    Account account;  ///< as it was when the sale was posted
    std::string tariffName;
    std::string organisationName;
    std::string counterName;
    std::string sellerName;
    std::string authoriserName;  ///< who approved it, or settled it by evidence; may be empty
    std::optional<ReceiptNumber> corrects;     ///< the receipt that this one reverses or corrects
    std::optional<ReceiptNumber> correctedBy;  ///< the newest receipt that does so to this one
    std::string remark;
    std::int64_t copy{0};  ///< 0: the original; n: COPY n
};

/// Hands out receipts. The first one is the original; every further one is a counted copy.
class ReceiptDesk {
public:
    explicit ReceiptDesk(World world) : m_world{world} {}

    /// The receipt of a posted sale as it was. SaleNotFound; SaleStepNotAllowed when the sale was
    /// never posted.
    Expected<Receipt> original(const Actor& actor, SaleId id);

    /// The same, marked and counted as a copy (补打), with its audit event.
    Expected<Receipt> reprint(const Actor& actor, SaleId id);

private:
    Expected<void> name(Receipt& receipt, const SaleRecord& record, const StepNote& posted);
    Expected<void> link(Receipt& receipt);

    World m_world;
};

}  // namespace wattdesk::core
