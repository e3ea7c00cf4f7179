#include "core/workflow/field_desk.h"

#include <algorithm>
#include <utility>

#include "core/customer/account_input.h"
#include "core/workflow/deed.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

/// Clocks of meters may be off by this much and are good all the same.
constexpr std::int64_t kClockSlackMs = 3'600'000;

std::string subjectOf(const CardSerial& serial)
{
    return "card " + serial.text();
}

bool carriesCredit(const FieldCardOrder& order)
{
    const auto* preset = std::get_if<PresetOrder>(&order.payload);
    return preset != nullptr && !preset->amount.isZero();
}

/// No meter checks what a field card sets: alarm 2 comes after alarm 1, ratios are numbers from 1,
/// and a parameter card that sets nothing was not meant.
Expected<void> requireSense(const FieldCardOrder& order)
{
    if (const auto* preset = std::get_if<PresetOrder>(&order.payload)) {
        const auto ratios = checkRatios(preset->ctRatio, preset->ptRatio);
        return ratios ? checkAlarms(preset->alarm1, preset->alarm2) : ratios;
    }
    const auto* parameters = std::get_if<ParameterOrder>(&order.payload);
    if (parameters == nullptr) {
        return {};
    }
    if (*parameters == ParameterOrder{}) {
        return fail(ErrorCode::CorrectionEmpty);
    }
    const auto& ratios = parameters->ratios;
    if (auto fit = ratios ? checkRatios(ratios->ct, ratios->pt) : Expected<void>{}; !fit) {
        return fit;
    }
    return parameters->alarms ? checkAlarms(parameters->alarms->alarm1, parameters->alarms->alarm2)
                              : Expected<void>{};
}

/// Whoever an operator card names can sign in here.
Expected<void> requireHolder(World& world, const Actor& actor, const FieldCardOrder& order)
{
    const auto* card = std::get_if<OperatorOrder>(&order.payload);
    if (card == nullptr) {
        return {};
    }
    const auto operators = world.operators.list(actor.organisation);
    if (!operators) {
        return Unexpected{operators.error()};
    }
    const auto holder = std::find_if(operators->begin(), operators->end(),
                                     [&](const Operator& who) { return who.id == card->holder; });
    if (holder == operators->end()) {
        return fail(ErrorCode::OperatorNotFound, toText(card->holder));
    }
    return holder->disabled ? Expected<void>{fail(ErrorCode::OperatorDisabled, holder->login)}
                            : Expected<void>{};
}

std::optional<Instant> instantOf(const CardTime& time, UtcOffset offset)
{
    const auto date = dateOf(time);
    return date ? std::optional{toInstant({*date, time.hour, time.minute, 0}, offset)}
                : std::nullopt;
}

MeterReading readingFrom(World& world, const Actor& actor, const Account& account,
                         const CheckRecord& record)
{
    MeterReading reading;
    reading.account = account.id;
    reading.organisation = account.organisation;
    reading.meter = record.meter;
    reading.at = world.clock.now();
    reading.by = actor.id;
    reading.counter = actor.counter;
    reading.source = Evidence::CheckCard;
    reading.count = record.count;
    reading.remaining = record.remaining;
    reading.illegalInsertions = record.illegalInsertions;
    reading.total = record.total;
    reading.meterTime = record.time;
    return reading;
}

/// Whether something was paid for and not all taken back. A reversal, even one that takes more, is
/// no purchase of its own but says what became of one. `deeds` are newest first.
bool isPurchase(const Sale& sale, const std::vector<Sale>& deeds)
{
    if (!writesCard(sale) || sale.kind == SaleKind::Reversal || sale.energyCharge.isNegative()) {
        return false;
    }
    Money charge = sale.energyCharge;
    SaleId newest = sale.id;
    for (auto deed = deeds.rbegin(); deed != deeds.rend(); ++deed) {
        // What is reversed again is the reversal, not the purchase.
        if (deed->kind == SaleKind::Reversal && deed->corrects == newest) {
            charge = charge.plus(deed->energyCharge).value_or(charge);
            newest = deed->id;
        }
    }
    return charge > Money{};
}

/// The account's books beside one record of its meter.
class RecordInBooks {
public:
    /// `own` is the reading that the record makes.
    RecordInBooks(World& world, const Account& account, const CheckRecord& record,
                  const MeterReading& own)
        : m_world{world}, m_account{account}, m_record{record}, m_own{own}
    {
    }

    Expected<void> read()
    {
        auto tariff = tariffToday(m_world, m_account);
        auto deeds = deedsOnMeter(m_world, m_account);
        if (!tariff || !deeds) {
            return Unexpected{!tariff ? tariff.error() : deeds.error()};
        }
        auto readings = presentReadings(m_world, m_account, *deeds);
        if (!readings) {
            return Unexpected{readings.error()};
        }
        m_tariff = std::move(*tariff);
        m_deeds = std::move(*deeds);
        m_readings = std::move(*readings);
        dateRecord();
        return {};
    }

    /// Whether the record tells of this account's use of the meter, and may stand as a reading.
    bool isEvidence() const
    {
        return m_record.stage == MeterStage::Opened && m_record.account == m_account.number &&
               !m_isTooOld;
    }

    bool isKept() const
    {
        return std::any_of(m_readings.begin(), m_readings.end(),
                           [this](const MeterReading& reading) { return isOwn(reading); });
    }

    InspectionBasis basis() const
    {
        InspectionBasis basis;
        basis.account = m_account;
        basis.tariff = m_tariff;
        basis.isTooOld = m_isTooOld;
        basis.isClockWrong = m_isClockWrong;
        basis.count = countThen();
        basis.card = cardThen();
        basis.previous = previous();
        basis.pending = neverTaken(m_deeds, m_record.count);
        if (basis.previous) {
            basis.takenSince =
                neverTaken(m_deeds, basis.previous->count).minus(basis.pending).value();
        }
        basis.illegalInsertions = insertionsThen();
        if (opening() != nullptr) {
            basis.sold = neverTaken(m_deeds, 0);
        }
        const auto purchase =
            std::find_if(m_deeds.begin(), m_deeds.end(),
                         [this](const Sale& sale) { return isPurchase(sale, m_deeds); });
        if (purchase != m_deeds.end()) {
            basis.lastPurchase = purchase->at;
        }
        return basis;
    }

private:
    /// When the meter wrote the record: by its own clock unless that cannot be.
    void dateRecord()
    {
        const Instant now = m_world.clock.now();
        const auto written = instantOf(m_record.time, m_world.clock.offset());
        m_isClockWrong = !written || written->ms > now.ms + kClockSlackMs;
        m_isTooOld =
            written && !m_deeds.empty() && written->ms < m_deeds.back().at.ms - kClockSlackMs;
        m_then = written ? std::min(*written, now) : now;
    }

    /// What an interrupted collection has left of this very record.
    bool isOwn(const MeterReading& reading) const { return isSameObservation(reading, m_own); }

    Instant takenAt(const MeterReading& reading) const
    {
        const auto written = instantOf(reading.meterTime, m_world.clock.offset());
        return written ? std::min(*written, reading.at) : reading.at;
    }

    /// A meter's clock tells minutes: what was sold in the record's own minute was out.
    bool wasOut(const Sale& sale) const
    {
        constexpr std::int64_t kMinuteMs = 60'000;
        return sale.at.ms < m_then.ms + kMinuteMs && writesCard(sale) && !sale.after.isBlank();
    }

    std::uint32_t countThen() const
    {
        const auto last = std::find_if(m_deeds.begin(), m_deeds.end(),
                                       [this](const Sale& sale) { return wasOut(sale); });
        if (last != m_deeds.end()) {
            return last->after.wallet.count;
        }
        return m_deeds.empty() ? m_account.standing.purchaseCount : 0;
    }

    std::optional<CardSerial> cardThen() const
    {
        const auto last = std::find_if(m_deeds.begin(), m_deeds.end(), [this](const Sale& sale) {
            return wasOut(sale) && sale.after.wallet.count <= m_record.count;
        });
        if (last != m_deeds.end()) {
            return last->card;
        }
        return m_deeds.empty() ? m_account.standing.card : std::nullopt;
    }

    const Sale* opening() const
    {
        const bool isWhole = !m_deeds.empty() && (m_deeds.back().kind == SaleKind::Opening ||
                                                  m_deeds.back().kind == SaleKind::Replacement);
        return isWhole ? &m_deeds.back() : nullptr;
    }

    std::optional<MeterReading> previous() const
    {
        std::optional<MeterReading> latest;
        for (const MeterReading& reading : m_readings) {
            const bool isEarlier = reading.total && takenAt(reading) < m_then && !isOwn(reading);
            if (isEarlier && (!latest || takenAt(*latest) < takenAt(reading))) {
                latest = reading;
            }
        }
        return latest ? latest : beginning();
    }

    /// A meter is opened cleared: with no credit, and its register at nought or as noted then.
    std::optional<MeterReading> beginning() const
    {
        const Sale* opened = opening();
        if (opened == nullptr) {
            return std::nullopt;
        }
        MeterReading start;
        start.account = m_account.id;
        start.organisation = m_account.organisation;
        start.meter = m_record.meter;
        start.at = opened->at;
        start.total = opened->meterChange ? opened->meterChange->newStart : Energy{};
        return start;
    }

    std::uint32_t insertionsThen() const
    {
        std::uint32_t most = 0;
        for (const MeterReading& reading : m_readings) {
            const bool isBefore = takenAt(reading) <= m_then && !isOwn(reading);
            most = isBefore ? std::max(most, reading.illegalInsertions) : most;
        }
        return most;
    }

    World& m_world;
    const Account& m_account;
    const CheckRecord& m_record;
    const MeterReading& m_own;
    Tariff m_tariff;
    std::vector<Sale> m_deeds;
    std::vector<MeterReading> m_readings;
    Instant m_then;
    bool m_isTooOld{false};
    bool m_isClockWrong{false};
};

}  // namespace

Expected<void> FieldDesk::log(const Actor& actor, AuditAction action, const CardSerial& serial,
                              const std::string& detail)
{
    return m_world.unit.run(
        [&] { return audit(m_world, actor, action, subjectOf(serial), detail); });
}

Expected<void> FieldDesk::outcomeOf(const Actor& actor, AuditAction action,
                                    const CardSerial& serial, const WriteReport& report)
{
    if (report.outcome == WriteOutcome::Confirmed) {
        return {};
    }
    const Error cause = report.cause.value_or(Error{ErrorCode::CardPulled, {}});
    const std::string what = report.outcome == WriteOutcome::NotWritten
                                 ? "the card was not written: "
                                 : "the card may not have been written: ";
    // The card is what it is, logged or not: what befell it is what the person must hear.
    [[maybe_unused]] const auto logged =
        log(actor, action, serial, what + std::string{describe(cause.code).name});
    return Unexpected{cause};
}

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
    if (auto sensible = requireSense(order); !sensible) {
        return Unexpected{sensible.error()};
    }
    if (auto known = requireHolder(m_world, actor, order); !known) {
        return Unexpected{known.error()};
    }
    if (order.validity.to < order.validity.from || order.validity.to < businessDay(m_world)) {
        return fail(ErrorCode::InputDate);
    }
    order.area = rules->area;
    // Logged before it is written: a card that was issued and never logged could open meters.
    const auto logged = log(actor, AuditAction::FieldCardIssued, serial,
                            toText(order) + ", approved by " + toText(*approver));
    if (!logged) {
        return Unexpected{logged.error()};
    }
    const WriteReport written = m_terminal.issue(serial, order);
    if (auto issued = outcomeOf(actor, AuditAction::FieldCardIssued, serial, written); !issued) {
        return Unexpected{issued.error()};
    }
    return order;
}

Expected<void> FieldDesk::clear(const Actor& actor, const CardSerial& serial)
{
    if (auto allowed = actor.require(Permission::IssueFieldCards); !allowed) {
        return allowed;
    }
    if (auto logged = log(actor, AuditAction::CardCleared, serial, "field card"); !logged) {
        return logged;
    }
    const WriteReport written = m_terminal.clear(serial);
    auto cleared = outcomeOf(actor, AuditAction::CardCleared, serial, written);
    if (!cleared && cleared.error().code == ErrorCode::CardNotBlank) {
        return fail(ErrorCode::CardNotFieldCard, "a customer's card");
    }
    return cleared;
}

Expected<Inspection> FieldDesk::keep(const Actor& actor, const CheckRecord& record)
{
    const auto account = m_world.accounts.byMeter(record.meter);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (!*account || (*account)->organisation != actor.organisation) {
        return inspectUnknown(record);
    }
    const MeterReading own = readingFrom(m_world, actor, **account, record);
    RecordInBooks beside{m_world, **account, record, own};
    if (auto read = beside.read(); !read) {
        return Unexpected{read.error()};
    }
    if (beside.isEvidence() && !beside.isKept()) {
        if (auto kept = m_world.readings.append(own); !kept) {
            return Unexpected{kept.error()};
        }
    }
    return inspect(record, beside.basis());
}

Expected<CheckReport> FieldDesk::collect(const Actor& actor)
{
    const auto card = look(actor);
    if (!card) {
        return Unexpected{card.error()};
    }
    if (!card->order || card->order->kind() != FieldCardKind::Check) {
        return fail(ErrorCode::CardNotFieldCard, "no check card");
    }
    const CheckCollection& collection = card->collection;
    CheckReport report;
    report.card = card->serial;
    report.damaged = collection.damaged.size();
    report.isWhole = collection.isWhole();
    report.isExpired = !card->order->validity.covers(businessDay(m_world));
    const bool isEmpty = collection.records.empty() && collection.isWhole();
    if (isEmpty && report.isExpired) {
        return fail(ErrorCode::FieldCardExpired);
    }
    // In one unit of work, so that the log tells of exactly the readings that are kept.
    const auto kept = m_world.unit.run([&]() -> Expected<void> {
        report.inspections.clear();
        for (const CheckRecord& record : collection.records) {
            auto inspection = keep(actor, record);
            if (!inspection) {
                return Unexpected{inspection.error()};
            }
            report.inspections.push_back(std::move(*inspection));
        }
        return audit(m_world, actor, AuditAction::CheckCardRead, subjectOf(card->serial),
                     std::to_string(report.inspections.size()) + " records, " +
                         std::to_string(report.damaged) + " damaged");
    });
    if (!kept) {
        return Unexpected{kept.error()};
    }
    if (isEmpty) {
        report.wasEmptied = true;
        return report;
    }
    // Everything is kept; a card that could not be emptied gives the same records once more.
    WriteReport emptied = m_terminal.emptyRecords(card->serial, collection);
    report.wasEmptied = emptied.outcome == WriteOutcome::Confirmed;
    report.notEmptied = report.wasEmptied ? std::nullopt : std::move(emptied.cause);
    return report;
}

}  // namespace wattdesk::core
