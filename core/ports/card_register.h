#pragma once

#include <optional>
#include <vector>

#include "core/base/expected.h"
#include "core/card/card_record.h"

namespace wattdesk::core {

/// Every card that was ever issued and what became of it, and the stock of blank ones. Writing runs
/// inside a UnitOfWork.
class CardRegister {
public:
    virtual ~CardRegister() = default;

    virtual Expected<void> append(const CardRecord& record) = 0;
    /// The newest record of a card; empty for one that these books never saw.
    virtual Expected<std::optional<CardRecord>> last(const CardSerial& serial) = 0;
    /// Oldest first.
    virtual Expected<std::vector<CardRecord>> history(const CardSerial& serial) = 0;
    /// The cards that an account ever had, the newest record of each; newest first.
    virtual Expected<std::vector<CardRecord>> ofAccount(AccountId account) = 0;
    /// The cards whose newest record of all says ReportedLost or Replaced, newest first, at most
    /// `limit`.
    virtual Expected<std::vector<CardRecord>> refused(OrganisationId organisation,
                                                      std::size_t limit) = 0;

    /// StoreConflict when the batch shares a serial with one that is there.
    virtual Expected<void> addBatch(const CardBatch& batch) = 0;
    /// By their first serials.
    virtual Expected<std::vector<CardStock>> stock(OrganisationId organisation) = 0;
};

}  // namespace wattdesk::core
