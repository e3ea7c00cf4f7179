#include "core/workflow/field_desk.h"

#include <algorithm>

#include "core/workflow/deed.h"
#include "core/workflow/reading_desk.h"

namespace wattdesk::core {

namespace {

Expected<void> outcomeOf(const WriteReport& report)
{
    if (report.outcome == WriteOutcome::Confirmed) {
        return {};
    }
    return Unexpected{report.cause.value_or(Error{ErrorCode::CardPulled, {}})};
}

std::string subjectOf(const CardSerial& serial)
{
    return "card " + serial.text();
}

bool carriesCredit(const FieldCardOrder& order)
{
    const auto* preset = std::get_if<PresetOrder>(&order.payload);
    return preset != nullptr && !preset->amount.isZero();
}

MeterReading readingFrom(const CheckRecord& record)
{
    MeterReading reading;
    reading.source = Evidence::CheckCard;
    reading.count = record.count;
    reading.remaining = record.remaining;
    reading.illegalInsertions = record.illegalInsertions;
    reading.total = record.total;
    reading.meterTime = record.time;
    return reading;
}

bool isPurchase(const Sale& sale)
{
    return writesCard(sale) && !sale.after.isBlank() && !sale.toCard.isZero();
}

}  // namespace

Expected<FieldCardSnapshot> FieldDesk::look(const Actor& actor)
{
    if (auto allowed = actor.require(Permission::IssueFieldCards); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto rules = m_world.rules.of(actor.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    auto card = m_terminal.read();
    if (card && card->order && card->order->area != rules->area) {
        return fail(ErrorCode::FieldCardOtherArea);
    }
    return card;
}

Expected<FieldCardOrder> FieldDesk::issue(const Actor& actor, const CardSerial& serial,
                                          FieldCardOrder order,
                                          const std::optional<Approval>& approval)
{
    if (auto allowed = actor.require(Permission::IssueFieldCards); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto rules = m_world.rules.of(actor.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    const auto approver = approverOf(actor, carriesCredit(order), approval);
    if (!approver) {
        return Unexpected{approver.error()};
    }
    const Date today = toLocal(m_world.clock.now(), m_world.clock.offset()).date;
    if (order.validity.to < order.validity.from || order.validity.to < today) {
        return fail(ErrorCode::InputDate);
    }
    order.area = rules->area;
    // Logged before it is written: a card that was issued and never logged could open meters.
    const auto logged = m_world.unit.run([&] {
        return audit(m_world, actor, AuditAction::FieldCardIssued, subjectOf(serial),
                     toText(order) + ", approved by " + toText(*approver));
    });
    if (!logged) {
        return Unexpected{logged.error()};
    }
    if (auto issued = outcomeOf(m_terminal.issue(serial, order)); !issued) {
        return Unexpected{issued.error()};
    }
    return order;
}

Expected<void> FieldDesk::clear(const Actor& actor, const CardSerial& serial)
{
    if (auto allowed = actor.require(Permission::IssueFieldCards); !allowed) {
        return allowed;
    }
    const auto logged = m_world.unit.run([&] {
        return audit(m_world, actor, AuditAction::CardCleared, subjectOf(serial), "field card");
    });
    return logged ? outcomeOf(m_terminal.clear(serial)) : logged;
}

Expected<InspectionBasis> FieldDesk::basisFor(const Account& account, const CheckRecord& record)
{
    const auto tariff = m_world.tariffs.byId(account.tariff);
    const auto deeds = deedsOnMeter(m_world, account);
    if (!tariff || !deeds) {
        return Unexpected{!tariff ? tariff.error() : deeds.error()};
    }
    const auto readings = presentReadings(m_world, account, *deeds);
    if (!readings) {
        return Unexpected{readings.error()};
    }
    // A reading that this very record left at an interrupted collection is no earlier one.
    MeterReading own = readingFrom(record);
    own.account = account.id;
    own.meter = record.meter;
    const auto previous =
        std::find_if(readings->begin(), readings->end(), [&](const MeterReading& reading) {
            return reading.total && !isSameObservation(reading, own);
        });
    const auto purchase = std::find_if(deeds->begin(), deeds->end(), isPurchase);
    InspectionBasis basis;
    basis.account = account;
    basis.tariff = *tariff;
    basis.sold = neverTaken(*deeds, 0);
    basis.pending = neverTaken(*deeds, record.count);
    if (previous != readings->end()) {
        basis.previous = *previous;
        basis.takenSince = neverTaken(*deeds, previous->count).minus(basis.pending).value();
    }
    if (purchase != deeds->end()) {
        basis.lastPurchase = purchase->at;
    }
    return basis;
}

Expected<Inspection> FieldDesk::keep(const Actor& actor, const CheckRecord& record)
{
    const auto account = m_world.accounts.byMeter(record.meter);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (!*account) {
        return inspectUnknown(record);
    }
    const auto basis = basisFor(**account, record);
    if (!basis) {
        return Unexpected{basis.error()};
    }
    const bool isItsMeter =
        record.stage == MeterStage::Opened && record.account == (*account)->number;
    if (isItsMeter) {
        auto kept = keepReading(m_world, actor, **account, readingFrom(record));
        if (!kept) {
            return Unexpected{kept.error()};
        }
    }
    return inspect(record, *basis);
}

Expected<CheckReport> FieldDesk::collect(const Actor& actor)
{
    const auto card = look(actor);
    if (!card) {
        return Unexpected{card.error()};
    }
    if (!card->order || card->order->kind() != FieldCardKind::Check) {
        return fail(ErrorCode::CardForeign, "no check card");
    }
    CheckReport report;
    report.card = card->serial;
    report.damaged = card->collection.damaged.size();
    report.isWhole = card->collection.isWhole();
    for (const CheckRecord& record : card->collection.records) {
        auto inspection = keep(actor, record);
        if (!inspection) {
            return Unexpected{inspection.error()};
        }
        report.inspections.push_back(std::move(*inspection));
    }
    const auto logged = m_world.unit.run([&] {
        return audit(m_world, actor, AuditAction::CheckCardRead, subjectOf(card->serial),
                     std::to_string(report.inspections.size()) + " records");
    });
    if (!logged) {
        return Unexpected{logged.error()};
    }
    // Everything is kept; a card that could not be emptied gives the same records once more.
    const WriteReport emptied = m_terminal.emptyRecords(card->serial, card->collection);
    report.wasEmptied = emptied.outcome == WriteOutcome::Confirmed;
    return report;
}

}  // namespace wattdesk::core
