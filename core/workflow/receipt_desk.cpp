#include "core/workflow/receipt_desk.h"

#include <algorithm>

namespace wattdesk::core {

namespace {

/// The step that posted the sale; a posted sale has exactly one.
const SaleHistoryStep* confirmation(const SaleRecord& record)
{
    const auto found =
        std::find_if(record.steps.begin(), record.steps.end(),
                     [](const SaleHistoryStep& step) { return step.step == SaleStep::Confirm; });
    return found == record.steps.end() ? nullptr : &*found;
}

}  // namespace

Expected<Receipt> ReceiptDesk::original(const Actor& actor, SaleId id)
{
    if (auto allowed = actor.require(Permission::PrintReceipts); !allowed) {
        return Unexpected{allowed.error()};
    }
    auto record = m_world.journal.find(id);
    if (!record) {
        return Unexpected{record.error()};
    }
    const SaleHistoryStep* posted = confirmation(*record);
    if (record->state != SaleState::Posted || !record->receipt || posted == nullptr) {
        return fail(ErrorCode::SaleStepNotAllowed, "a receipt of a sale that is not posted");
    }
    const auto account = m_world.accounts.byId(record->sale.account);
    const auto tariff = m_world.tariffs.byId(record->sale.tariff);
    const auto organisation = m_world.organisations.organisation(record->sale.organisation);
    const auto counter = m_world.organisations.counter(record->sale.counter);
    const auto seller = m_world.operators.byId(record->sale.seller);
    for (const Error* error :
         {account ? nullptr : &account.error(), tariff ? nullptr : &tariff.error(),
          organisation ? nullptr : &organisation.error(), counter ? nullptr : &counter.error(),
          seller ? nullptr : &seller.error()}) {
        if (error != nullptr) {
            return Unexpected{*error};
        }
    }
    Receipt receipt{.number = *record->receipt,
                    .sale = record->sale,
                    .postedAt = posted->note.at,
                    .account = *account,
                    .tariffName = tariff->name,
                    .organisationName = organisation->name,
                    .counterName = counter->name,
                    .sellerName = seller->name,
                    .authoriserName = {},
                    .remark = posted->note.reason,
                    .copy = 0};
    if (!posted->note.reason.empty()) {
        const auto authoriser = m_world.operators.byId(posted->note.by);
        if (!authoriser) {
            return Unexpected{authoriser.error()};
        }
        receipt.authoriserName = authoriser->name;
    }
    return receipt;
}

Expected<Receipt> ReceiptDesk::reprint(const Actor& actor, SaleId id)
{
    auto receipt = original(actor, id);
    if (!receipt) {
        return receipt;
    }
    const auto counted = m_world.unit.run([&]() -> Expected<void> {
        const auto copies = m_world.books.countReprint(id, m_world.clock.now(), actor.id);
        if (!copies) {
            return Unexpected{copies.error()};
        }
        receipt->copy = *copies;
        return audit(m_world, actor, AuditAction::ReceiptReprinted,
                     "receipt " + toText(receipt->number), "copy " + std::to_string(*copies));
    });
    if (!counted) {
        return Unexpected{counted.error()};
    }
    return receipt;
}

}  // namespace wattdesk::core
