#include "core/workflow/sale_booking.h"

namespace wattdesk::core {

namespace {

std::string subjectOf(const Sale& sale)
{
    return "sale " + toText(sale.id);
}

std::string detailOf(const Sale& sale)
{
    return std::string{nameOf(sale.kind)} + ", account " + toText(sale.account) + ", paid " +
           toText(sale.paid) + ", to card " + toText(sale.toCard) + ", purchase " +
           std::to_string(sale.purchaseCount);
}

StepNote noteOf(World& world, const Actor& actor, std::string_view reason)
{
    return {world.clock.now(), actor.id, actor.counter, std::string{reason}};
}

AccountState stateAfter(AccountState before, SaleKind kind)
{
    switch (kind) {
        case SaleKind::Opening:
            return AccountState::Active;
        case SaleKind::Closing:
            return AccountState::Closed;
        case SaleKind::Purchase:
        case SaleKind::Reissue:
        case SaleKind::Repair:
        case SaleKind::Reversal:
        case SaleKind::Replacement:
        case SaleKind::Transfer:
        case SaleKind::Clearing:
        case SaleKind::Correction:
        case SaleKind::MeansCorrection:
        case SaleKind::ArrearsPayment:
        case SaleKind::PriceChange:
            return before;
    }
    return before;
}

std::string cardText(const std::optional<CardSerial>& card)
{
    return card ? card->text() : std::string{};
}

AccountChange changeBy(const Actor& actor, const Sale& sale, Instant at, AccountField field,
                       std::string from, std::string to)
{
    return {.account = sale.account,
            .organisation = sale.organisation,
            .at = at,
            .by = actor.id,
            .counter = actor.counter,
            .field = field,
            .from = std::move(from),
            .to = std::move(to),
            .reason = sale.grounds.reason,
            .sale = sale.id};
}

Money moved(Money stands, Money from, Money to)
{
    return stands.plus(to).value().minus(from).value();
}

std::string ratiosText(std::uint32_t ct, std::uint32_t pt)
{
    return std::to_string(ct) + " x " + std::to_string(pt);
}

}  // namespace

AccountStanding standingAfter(const AccountStanding& before, const Sale& sale)
{
    AccountStanding standing = before;
    standing.state = stateAfter(before.state, sale.kind);
    if (writesCard(sale) && !sale.after.isBlank()) {
        standing.card = sale.card;
    } else if (sale.kind == SaleKind::Closing || (writesCard(sale) && standing.card == sale.card)) {
        standing.card.reset();
    }
    standing.purchaseCount = sale.purchaseCount;
    standing.prices = sale.prices;
    if (writesCard(sale)) {
        standing.lastWriteWasPrices = sale.kind == SaleKind::PriceChange;
    }
    // By what the sale moves, and not to what it leads: a charge may have been raised since it was
    // reserved.
    standing.surplus = moved(before.surplus, sale.surplusBefore, sale.surplusAfter);
    standing.arrears = moved(before.arrears, sale.arrearsBefore, sale.arrearsAfter);
    return standing;
}

Expected<void> SaleBooking::reserveWithin(const Actor& actor, const Account& account,
                                          const Sale& sale)
{
    // Another counter may have sold to this account since it was read.
    const auto fresh = m_world.accounts.hold(account.id);
    if (!fresh) {
        return Unexpected{fresh.error()};
    }
    if (auto reserved = m_world.journal.reserve(sale); !reserved) {
        return reserved;
    }
    if (*fresh != account) {
        return fail(ErrorCode::StoreConflict, "the account changed since it was read");
    }
    return audit(m_world, actor, AuditAction::SaleReserved, subjectOf(sale), detailOf(sale));
}

Expected<void> SaleBooking::reserve(const Actor& actor, const Account& account, const Sale& sale)
{
    return m_world.unit.run([&] { return reserveWithin(actor, account, sale); });
}

Expected<void> SaleBooking::enterBooks(const Actor& actor, const Sale& sale, const StepNote& note)
{
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
    for (const DailyTotal& total : dailyTotalsOf(sale, day)) {
        if (auto added = m_world.books.addToDay(total); !added) {
            return added;
        }
    }
    return {};
}

Expected<void> SaleBooking::registerCards(const Actor& actor, const Account& before,
                                          const Sale& sale, Instant at)
{
    const std::optional<CardSerial>& old = before.standing.card;
    const std::optional<CardSerial> now = standingAfter(before.standing, sale).card;
    CardRecord record{.serial = {},
                      .organisation = sale.organisation,
                      .account = sale.account,
                      .life = CardLife::Cleared,
                      .at = at,
                      .by = actor.id,
                      .counter = actor.counter,
                      .reason = sale.grounds.reason};
    const auto append = [&](const CardSerial& serial, CardLife life) {
        record.serial = serial;
        record.life = life;
        return m_world.cards.append(record);
    };
    if (writesCard(sale) && sale.after.isBlank()) {
        if (auto cleared = append(sale.card, CardLife::Cleared); !cleared) {
            return cleared;
        }
    }
    if (old == now) {
        return {};
    }
    const bool oldIsWiped = writesCard(sale) && sale.after.isBlank() && old == sale.card;
    if (old && !oldIsWiped) {
        if (auto replaced = append(*old, CardLife::Replaced); !replaced) {
            return replaced;
        }
    }
    if (now) {
        if (auto issued = append(*now, CardLife::Issued); !issued) {
            return issued;
        }
    }
    return m_world.history.append(
        changeBy(actor, sale, at, AccountField::Card, cardText(old), cardText(now)));
}

Expected<void> SaleBooking::changeOwner(const Actor& actor, Account account, const Sale& sale,
                                        Instant at)
{
    const OwnerChange& change = *sale.ownerChange;
    const std::string phoneBefore = account.customer.phone;
    account.customer.id = change.to;
    account.customer.name = change.nameTo;
    account.customer.phone = change.phoneTo;
    if (auto amended = m_world.accounts.amend(account); !amended) {
        return amended;
    }
    const auto noted = m_world.history.append(
        changeBy(actor, sale, at, AccountField::Owner, change.nameFrom, change.nameTo));
    if (!noted || phoneBefore == change.phoneTo) {
        return noted;
    }
    // A receipt from before the transfer shows the former owner's.
    return m_world.history.append(
        changeBy(actor, sale, at, AccountField::Phone, phoneBefore, change.phoneTo));
}

Expected<void> SaleBooking::changeMeter(const Actor& actor, Account account, const Sale& sale,
                                        Instant at)
{
    const MeterChange& change = *sale.meterChange;
    const std::string ratiosBefore = ratiosText(account.point.ctRatio, account.point.ptRatio);
    const std::string ratiosAfter = ratiosText(change.ctRatioTo, change.ptRatioTo);
    account.point.meter = change.to;
    account.point.mode = change.modeTo;
    account.point.ctRatio = change.ctRatioTo;
    account.point.ptRatio = change.ptRatioTo;
    if (auto amended = m_world.accounts.amend(account); !amended) {
        return amended;
    }
    const auto noted = m_world.history.append(
        changeBy(actor, sale, at, AccountField::Meter, shown(change.from), shown(change.to)));
    if (!noted || ratiosBefore == ratiosAfter) {
        return noted;
    }
    return m_world.history.append(
        changeBy(actor, sale, at, AccountField::Ratios, ratiosBefore, ratiosAfter));
}

Expected<void> SaleBooking::moveAccount(const Actor& actor, const Account& account,
                                        const Sale& sale, Instant at)
{
    const AccountStanding standing = standingAfter(account.standing, sale);
    if (auto set = m_world.accounts.setStanding(sale.account, standing); !set) {
        return set;
    }
    // Who amends takes the meter first and the history after it, here as everywhere: else two
    // counters could wait for each other.
    if (sale.ownerChange) {
        if (auto changed = changeOwner(actor, account, sale, at); !changed) {
            return changed;
        }
    }
    if (sale.meterChange) {
        if (auto changed = changeMeter(actor, account, sale, at); !changed) {
            return changed;
        }
    }
    if (standing.state != account.standing.state) {
        const auto noted = m_world.history.append(changeBy(
            actor, sale, at, AccountField::State, std::string{nameOf(account.standing.state)},
            std::string{nameOf(standing.state)}));
        if (!noted) {
            return noted;
        }
    }
    return registerCards(actor, account, sale, at);
}

/// What the sale pays of older charges, or opens again of them, and what it makes the account owe
/// anew.
Expected<void> SaleBooking::settleCharges(const Actor& actor, const Sale& sale, Instant at)
{
    for (const ArrearsPart& part : sale.arrearsParts) {
        const auto settled = m_world.arrears.settle({.charge = part.charge,
                                                     .organisation = sale.organisation,
                                                     .principal = part.principal,
                                                     .lateFee = part.lateFee,
                                                     .sale = sale.id,
                                                     .voucher = {},
                                                     .at = at,
                                                     .by = actor.id});
        if (!settled) {
            return settled;
        }
    }
    const Money raised = arrearsRaised(sale);
    if (raised.isZero()) {
        return {};
    }
    return m_world.arrears.add({.id = ChargeId{m_world.ids.next()},
                                .organisation = sale.organisation,
                                .account = sale.account,
                                .kind = ChargeKind::Correction,
                                .period = {},
                                .amount = raised,
                                .due = toLocal(at, m_world.clock.offset()).date,
                                .reason = sale.grounds.reason,
                                .at = at,
                                .by = actor.id,
                                .counter = actor.counter,
                                .approver = sale.grounds.approver,
                                .sale = sale.id});
}

Expected<void> SaleBooking::postWithin(const Actor& actor, const Sale& sale,
                                       std::string_view reason)
{
    const auto account = m_world.accounts.hold(sale.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    const StepNote note = noteOf(m_world, actor, reason);
    if (auto step = m_world.journal.record(sale.id, SaleStep::Confirm, note); !step) {
        return Unexpected{step.error()};
    }
    if (auto entered = enterBooks(actor, sale, note); !entered) {
        return entered;
    }
    if (auto went = moveAccount(actor, *account, sale, note.at); !went) {
        return went;
    }
    if (auto settled = settleCharges(actor, sale, note.at); !settled) {
        return settled;
    }
    if (sale.kind == SaleKind::Reversal) {
        if (auto step = m_world.journal.record(*sale.corrects, SaleStep::Reverse, note); !step) {
            return Unexpected{step.error()};
        }
    }
    return audit(m_world, actor,
                 reason.empty() ? AuditAction::SalePosted : AuditAction::SaleSettledByEvidence,
                 subjectOf(sale), detailOf(sale) + (reason.empty() ? "" : ": took it"));
}

Expected<void> SaleBooking::post(const Actor& actor, const Sale& sale, std::string_view reason)
{
    return m_world.unit.run([&] { return postWithin(actor, sale, reason); });
}

Expected<void> SaleBooking::voidSale(const Actor& actor, const Sale& sale, std::string_view reason)
{
    return m_world.unit.run([&]() -> Expected<void> {
        const auto step =
            m_world.journal.record(sale.id, SaleStep::Reject, noteOf(m_world, actor, reason));
        if (!step) {
            return Unexpected{step.error()};
        }
        return audit(m_world, actor,
                     reason.empty() ? AuditAction::SaleVoided : AuditAction::SaleSettledByEvidence,
                     subjectOf(sale), detailOf(sale) + (reason.empty() ? "" : ": did not take it"));
    });
}

Expected<void> SaleBooking::loseSight(const Actor& actor, const Sale& sale)
{
    return m_world.unit.run([&]() -> Expected<void> {
        const auto step =
            m_world.journal.record(sale.id, SaleStep::LoseSight, noteOf(m_world, actor, {}));
        if (!step) {
            return Unexpected{step.error()};
        }
        return audit(m_world, actor, AuditAction::SaleLostSight, subjectOf(sale), detailOf(sale));
    });
}

Expected<SaleRecord> SaleBooking::book(const Actor& actor, const Account& account, const Sale& sale)
{
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (auto reserved = reserveWithin(actor, account, sale); !reserved) {
            return reserved;
        }
        return postWithin(actor, sale, {});
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return m_world.journal.find(sale.id);
}

}  // namespace wattdesk::core
