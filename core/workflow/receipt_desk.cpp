#include "core/workflow/receipt_desk.h"

#include <algorithm>

#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

/// Changes of one account that are undone to show it as it was.
constexpr std::size_t kChangesMax = 1000;

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
    if (posted == nullptr || !record->receipt) {
        return fail(ErrorCode::SaleStepNotAllowed, "a receipt of a sale that was never posted");
    }
    Receipt receipt;
    receipt.number = *record->receipt;
    receipt.sale = record->sale;
    receipt.postedAt = posted->note.at;
    receipt.remark =
        posted->note.reason.empty() ? record->sale.grounds.reason : posted->note.reason;
    if (auto named = name(receipt, *record, posted->note); !named) {
        return Unexpected{named.error()};
    }
    if (auto linked = link(receipt); !linked) {
        return Unexpected{linked.error()};
    }
    return receipt;
}

Expected<void> ReceiptDesk::name(Receipt& receipt, const SaleRecord& record, const StepNote& posted)
{
    const Sale& sale = record.sale;
    const auto account = m_world.accounts.byId(sale.account);
    const auto changes = m_world.history.of(sale.account, kChangesMax);
    const auto tariff = tariffOf(m_world, sale);
    const auto organisation = m_world.organisations.organisation(sale.organisation);
    const auto counter = m_world.organisations.counter(sale.counter);
    const auto seller = m_world.operators.byId(sale.seller);
    for (const Error* error :
         {account ? nullptr : &account.error(), changes ? nullptr : &changes.error(),
          tariff ? nullptr : &tariff.error(), organisation ? nullptr : &organisation.error(),
          counter ? nullptr : &counter.error(), seller ? nullptr : &seller.error()}) {
        if (error != nullptr) {
            return Unexpected{*error};
        }
    }
    receipt.account = asOf(*account, *changes, posted.at);
    receipt.tariffName = tariff->name;
    receipt.organisationName = organisation->name;
    receipt.counterName = counter->name;
    receipt.sellerName = seller->name;
    const OperatorId authoriser = posted.reason.empty() ? sale.grounds.approver : posted.by;
    if (!authoriser) {
        return {};
    }
    const auto who = m_world.operators.byId(authoriser);
    if (!who) {
        return Unexpected{who.error()};
    }
    receipt.authoriserName = who->name;
    return {};
}

Expected<void> ReceiptDesk::link(Receipt& receipt)
{
    if (receipt.sale.corrects) {
        const auto first = m_world.journal.find(*receipt.sale.corrects);
        if (!first) {
            return Unexpected{first.error()};
        }
        receipt.corrects = first->receipt;
    }
    SaleFilter filter;
    filter.organisation = receipt.sale.organisation;
    filter.account = receipt.sale.account;
    filter.corrects = receipt.sale.id;
    const auto records = m_world.journal.list(filter);
    if (!records) {
        return Unexpected{records.error()};
    }
    const auto later = std::find_if(records->begin(), records->end(),
                                    [](const SaleRecord& record) { return record.receipt; });
    if (later != records->end()) {
        receipt.correctedBy = later->receipt;
    }
    return {};
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
