#include "core/workflow/sale_settlement.h"

#include "core/base/text.h"
#include "core/sale/settlement_by_card.h"

namespace wattdesk::core {

namespace {

std::string subjectOf(const Sale& sale)
{
    return "sale " + toText(sale.id);
}

std::string detailOf(const Sale& sale)
{
    return "account " + toText(sale.account) + ", paid " + toText(sale.paid) + ", to card " +
           toText(sale.toCard) + ", purchase " + std::to_string(sale.purchaseCount);
}

AccountStanding standingAfter(const Account& account, const Sale& sale)
{
    AccountStanding standing = account.standing;
    if (sale.kind == SaleKind::Opening) {
        standing.state = AccountState::Active;
    }
    standing.card = sale.card;
    standing.purchaseCount = sale.purchaseCount;
    standing.surplus = sale.surplusAfter;
    return standing;
}

}  // namespace

StepNote SaleSettlement::noteOf(const Actor& actor, std::string_view reason)
{
    return {m_world.clock.now(), actor.id, actor.counter, std::string{reason}};
}

Expected<void> SaleSettlement::post(const Actor& actor, const Sale& sale, std::string_view reason)
{
    return m_world.unit.run([&]() -> Expected<void> {
        const StepNote note = noteOf(actor, reason);
        if (auto step = m_world.journal.record(sale.id, SaleStep::Confirm, note); !step) {
            return Unexpected{step.error()};
        }
        const Date day = toLocal(note.at, m_world.clock.offset()).date;
        // The counter that sold keeps the money, the receipt number and the day's total, whoever
        // settles the sale in the end.
        const Posting posting{.id = PostingId{m_world.ids.next()},
                              .organisation = sale.organisation,
                              .counter = sale.counter,
                              .by = actor.id,
                              .sale = sale.id,
                              .at = note.at,
                              .day = day,
                              .entries = entriesFor(sale)};
        if (auto posted = m_world.books.post(posting); !posted) {
            return posted;
        }
        if (auto receipt = m_world.books.issueReceipt(sale.counter, sale.id, note.at); !receipt) {
            return Unexpected{receipt.error()};
        }
        const DailyTotal delta{.organisation = sale.organisation,
                               .counter = sale.counter,
                               .seller = sale.seller,
                               .day = day,
                               .means = sale.means,
                               .sales = 1,
                               .paid = sale.paid,
                               .energyCharge = sale.energyCharge,
                               .energy = sale.energy};
        if (auto added = m_world.books.addToDay(delta); !added) {
            return added;
        }
        const auto account = m_world.accounts.byId(sale.account);
        if (!account) {
            return Unexpected{account.error()};
        }
        const AccountStanding standing = standingAfter(*account, sale);
        if (auto set = m_world.accounts.setStanding(sale.account, standing); !set) {
            return set;
        }
        return audit(m_world, actor,
                     reason.empty() ? AuditAction::SalePosted : AuditAction::SaleSettledByEvidence,
                     subjectOf(sale), detailOf(sale) + (reason.empty() ? "" : ": took it"));
    });
}

Expected<void> SaleSettlement::voidSale(const Actor& actor, const Sale& sale,
                                        std::string_view reason)
{
    return m_world.unit.run([&]() -> Expected<void> {
        const auto step = m_world.journal.record(sale.id, SaleStep::Reject, noteOf(actor, reason));
        if (!step) {
            return Unexpected{step.error()};
        }
        return audit(m_world, actor,
                     reason.empty() ? AuditAction::SaleVoided : AuditAction::SaleSettledByEvidence,
                     subjectOf(sale), detailOf(sale) + (reason.empty() ? "" : ": did not take it"));
    });
}

Expected<void> SaleSettlement::loseSight(const Actor& actor, const Sale& sale)
{
    return m_world.unit.run([&]() -> Expected<void> {
        const auto step = m_world.journal.record(sale.id, SaleStep::LoseSight, noteOf(actor, {}));
        if (!step) {
            return Unexpected{step.error()};
        }
        return audit(m_world, actor, AuditAction::SaleLostSight, subjectOf(sale), detailOf(sale));
    });
}

Expected<SaleRecord> SaleSettlement::settle(const Actor& actor, const Sale& sale,
                                            WriteOutcome outcome)
{
    Expected<void> done;
    switch (outcome) {
        case WriteOutcome::Confirmed:
            done = post(actor, sale, {});
            break;
        case WriteOutcome::NotWritten:
            done = voidSale(actor, sale, {});
            break;
        case WriteOutcome::Unknown:
            done = loseSight(actor, sale);
            break;
    }
    if (!done) {
        return Unexpected{done.error()};
    }
    return m_world.journal.find(sale.id);
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
        case CardVerdict::Between: {
            const WriteReport report = m_terminal.write(writeBack(open.sale, card));
            if (report.outcome != WriteOutcome::Confirmed) {
                return Unexpected{report.cause.value_or(Error{ErrorCode::SaleInDoubt, {}})};
            }
            return settle(actor, open.sale, WriteOutcome::NotWritten);
        }
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
        if (auto lost = loseSight(actor, record->sale); !lost) {
            return Unexpected{lost.error()};
        }
    }
    const auto done =
        cardTookIt ? post(actor, record->sale, *clean) : voidSale(actor, record->sale, *clean);
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
        if (auto lost = loseSight(actor, record.sale); !lost) {
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
