#include "core/workflow/sale_settlement.h"

#include "core/base/text.h"
#include "core/sale/settlement_by_card.h"
#include "core/workflow/sale_booking.h"

namespace wattdesk::core {

Expected<SaleRecord> SaleSettlement::settle(const Actor& actor, const Sale& sale,
                                            WriteOutcome outcome)
{
    SaleBooking booking{m_world};
    Expected<void> done;
    switch (outcome) {
        case WriteOutcome::Confirmed:
            done = booking.post(actor, sale, {});
            break;
        case WriteOutcome::NotWritten:
            done = booking.voidSale(actor, sale, {});
            break;
        case WriteOutcome::Unknown:
            done = booking.loseSight(actor, sale);
            break;
    }
    if (!done) {
        return Unexpected{done.error()};
    }
    return m_world.journal.find(sale.id);
}

Expected<SaleRecord> SaleSettlement::writeThenSettle(const Actor& actor, const Sale& sale,
                                                     const CardChange& change, WriteOutcome means)
{
    const WriteReport report = m_terminal.write(change);
    if (report.outcome != WriteOutcome::Confirmed) {
        return Unexpected{report.cause.value_or(Error{ErrorCode::SaleInDoubt, {}})};
    }
    return settle(actor, sale, means);
}

Expected<SaleRecord> SaleSettlement::settleByCard(const Actor& actor, const SaleRecord& open,
                                                  const CardSnapshot& card)
{
    if (auto allowed = actor.require(Permission::SettleByCard); !allowed) {
        return Unexpected{allowed.error()};
    }
    if (!isOpen(open.state)) {
        return fail(ErrorCode::SaleAlreadySettled);
    }
    switch (judge(open.sale, card)) {
        case CardVerdict::Took:
            return settle(actor, open.sale, WriteOutcome::Confirmed);
        case CardVerdict::NotTook:
            return settle(actor, open.sale, WriteOutcome::NotWritten);
        case CardVerdict::Between:
            return writeThenSettle(actor, open.sale, writeBack(open.sale, card),
                                   WriteOutcome::NotWritten);
        case CardVerdict::Unfinished:
            return writeThenSettle(actor, open.sale, finish(open.sale, card),
                                   WriteOutcome::Confirmed);
        case CardVerdict::Silent:
            return open;
    }
    return open;
}

Expected<SaleRecord> SaleSettlement::settleByEvidence(const Actor& actor, SaleId id,
                                                      bool cardTookIt, std::string_view reason)
{
    if (auto allowed = actor.require(Permission::SettleByEvidence); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto clean = cleanText(reason);
    if (!clean) {
        return Unexpected{clean.error()};
    }
    if (clean->empty()) {
        return fail(ErrorCode::SaleReasonMissing);
    }
    const auto record = m_world.journal.find(id);
    if (!record) {
        return record;
    }
    if (!isOpen(record->state)) {
        return fail(ErrorCode::SaleAlreadySettled);
    }
    if (record->state == SaleState::Reserved) {
        if (record->sale.counter != actor.counter) {
            return fail(ErrorCode::SaleStepNotAllowed, "reserved at another counter");
        }
        if (auto lost = SaleBooking{m_world}.loseSight(actor, record->sale); !lost) {
            return Unexpected{lost.error()};
        }
    }
    SaleBooking booking{m_world};
    const auto done = cardTookIt ? booking.post(actor, record->sale, *clean)
                                 : booking.voidSale(actor, record->sale, *clean);
    if (!done) {
        return Unexpected{done.error()};
    }
    return m_world.journal.find(id);
}

Expected<std::vector<SaleRecord>> SaleSettlement::recover(const Actor& actor)
{
    SaleFilter ours;
    ours.organisation = actor.organisation;
    ours.counter = actor.counter;
    ours.openOnly = true;
    const auto open = m_world.journal.list(ours);
    if (!open || open->empty()) {
        return open;
    }
    for (const SaleRecord& record : *open) {
        if (record.state != SaleState::Reserved) {
            continue;
        }
        if (auto lost = SaleBooking{m_world}.loseSight(actor, record.sale); !lost) {
            return Unexpected{lost.error()};
        }
    }
    if (const auto card = m_terminal.read()) {
        const auto record = m_world.journal.openSaleOfCard(card->serial);
        if (record && *record) {
            // What the card could not settle now stays open and is listed; that is no failure.
            static_cast<void>(settleByCard(actor, **record, *card));
        }
    }
    return m_world.journal.list(ours);
}

}  // namespace wattdesk::core
