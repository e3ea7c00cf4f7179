#include <limits>

#include "app/ui/arrears/arrears_state.h"

namespace wattdesk::app {

using core::ErrorCode;

namespace {

/// Reads entries one after the other and remembers the first that is not taken.
class Reader {
public:
    explicit Reader(const ArrearsState& state) : m_state{state} {}

    std::string text(ArrearsEntry entry) const { return m_state.text(entry).toStdString(); }
    bool isEmpty(ArrearsEntry entry) const { return m_state.text(entry).isEmpty(); }

    core::Money money(ArrearsEntry entry) { return taken(entry, core::parseMoney(text(entry))); }
    std::optional<core::Money> optionalMoney(ArrearsEntry entry)
    {
        return isEmpty(entry) ? std::nullopt : std::optional{money(entry)};
    }
    core::Date day(ArrearsEntry entry)
    {
        const auto typed = core::parseDate(text(entry));
        if (!typed) {
            refuse(entry, ErrorCode::InputDate);
        }
        return typed.value_or(core::Date{});
    }
    /// In 0.01 %; `unit`: how many of the typed hundredths are one of them. At most kMax.
    int permyriad(ArrearsEntry entry, std::int64_t unit)
    {
        constexpr std::int64_t kMax = core::RepaymentPlan::kPermyriadMax;
        const std::int64_t typed = money(entry).hundredths();
        if (typed % unit != 0) {
            refuse(entry, ErrorCode::AmountTooPrecise);
        }
        if (typed / unit > kMax) {
            refuse(entry, ErrorCode::AmountTooLarge);
            return 0;
        }
        return static_cast<int>(typed / unit);
    }
    std::string reason()
    {
        if (isEmpty(ArrearsEntry::Reason)) {
            refuse(ArrearsEntry::Reason, ErrorCode::SaleReasonMissing);
        }
        return text(ArrearsEntry::Reason);
    }
    void refuse(ArrearsEntry entry, ErrorCode code)
    {
        if (!m_wrong) {
            m_wrong = WrongArrearsEntry{entry, code};
        }
    }
    template <class T>
    T taken(ArrearsEntry entry, const core::Expected<T>& read)
    {
        if (!read) {
            refuse(entry, read.error().code);
            return {};
        }
        return *read;
    }
    const std::optional<WrongArrearsEntry>& wrong() const { return m_wrong; }

private:
    const ArrearsState& m_state;
    std::optional<WrongArrearsEntry> m_wrong;
};

core::ArrearsPaymentOrder payment(const ArrearsState& state, Reader& reader)
{
    core::ArrearsPaymentOrder order;
    order.amount = reader.money(ArrearsEntry::Amount);
    order.means = state.means();
    if (state.quote && !*state.quote) {
        reader.refuse(ArrearsEntry::Amount, state.quote->error().code);
    }
    if (order.means != core::PaymentMeans::Cash) {
        return order;
    }
    order.tendered = reader.optionalMoney(ArrearsEntry::Given);
    const bool isQuoted = state.quote && *state.quote;
    if (order.tendered && isQuoted && *order.tendered < core::costOf(**state.quote)) {
        reader.refuse(ArrearsEntry::Given, ErrorCode::AmountTenderedTooLittle);
    }
    return order;
}

core::ChargeOrder charge(const ArrearsState& state, Reader& reader)
{
    core::ChargeOrder order;
    order.kind = state.chargeKind();
    order.amount = reader.taken(ArrearsEntry::ChargeAmount,
                                signedMoney(state.text(ArrearsEntry::ChargeAmount)));
    order.period = reader.text(ArrearsEntry::Period);
    const bool needsPeriod = core::isOncePerPeriod(order.kind);
    if (order.period.empty() ? needsPeriod : !core::isPeriod(order.period)) {
        reader.refuse(ArrearsEntry::Period, ErrorCode::InputPeriod);
    }
    if (!reader.isEmpty(ArrearsEntry::Due)) {
        order.due = reader.day(ArrearsEntry::Due);
    }
    order.reason = reader.reason();
    return order;
}

core::RepaymentPlan plan(const ArrearsState& state, Reader& reader)
{
    core::RepaymentPlan plan;
    plan.kind = static_cast<core::RepaymentKind>(state.choice(ArrearsEntry::PlanKind));
    switch (plan.kind) {
        case core::RepaymentKind::All:
            break;
        case core::RepaymentKind::FixedSum:
            plan.sum = reader.money(ArrearsEntry::PlanSum);
            break;
        case core::RepaymentKind::Share:
            plan.sharePermyriad = reader.permyriad(ArrearsEntry::PlanShare, 1);
            break;
    }
    plan.energyFloor = reader.optionalMoney(ArrearsEntry::EnergyFloor).value_or(core::Money{});
    return plan;
}

core::LateFeeRule rule(Reader& reader)
{
    // A rate is typed in per mille: ten times 0.01 %, and a hundred hundredths.
    constexpr std::int64_t kUnit = 10;
    core::LateFeeRule rule;
    rule.from = reader.day(ArrearsEntry::From);
    rule.residentPermyriad = reader.permyriad(ArrearsEntry::Resident, kUnit);
    rule.withinYearPermyriad = reader.permyriad(ArrearsEntry::WithinYear, kUnit);
    rule.acrossYearsPermyriad = reader.permyriad(ArrearsEntry::AcrossYears, kUnit);
    return rule;
}

core::WriteOffOrder writeOff(const ArrearsState& state, Reader& reader)
{
    core::WriteOffOrder order;
    order.charge = state.charge->charge.id;
    order.amount = reader.optionalMoney(ArrearsEntry::WriteOffAmount);
    if (order.amount && *order.amount > state.charge->outstanding) {
        reader.refuse(ArrearsEntry::WriteOffAmount, ErrorCode::AmountAboveArrears);
    }
    order.reason = reader.reason();
    return order;
}

ArrearsOrder read(const ArrearsState& state, Reader& reader)
{
    ArrearsRequest request;
    request.account = state.served.value_or(core::AccountNumber{});
    switch (state.deed) {
        case ArrearsDeed::Pay:
            request.order = payment(state, reader);
            break;
        case ArrearsDeed::Charge:
            request.order = charge(state, reader);
            break;
        case ArrearsDeed::Plan: {
            // In the order of the fields, so that the first wrong one is named.
            core::RepaymentPlan typed = plan(state, reader);
            request.order = PlanOrder{typed, reader.reason()};
            break;
        }
        case ArrearsDeed::WriteOff:
            request.order = writeOff(state, reader);
            break;
        case ArrearsDeed::AddRule:
            return rule(reader);
    }
    if (state.asksSecondPerson()) {
        for (const ArrearsEntry entry : {ArrearsEntry::Login, ArrearsEntry::Password}) {
            if (state.entries.value(entry).isEmpty()) {
                reader.refuse(entry, ErrorCode::ApprovalMissing);
            }
        }
        request.second = SecondPerson{state.text(ArrearsEntry::Login).toStdString(),
                                      state.entries.value(ArrearsEntry::Password).toStdString()};
    }
    return request;
}

}  // namespace

core::ChargeKind ArrearsState::chargeKind() const
{
    return chargeKindChoices().value(choice(ArrearsEntry::Kind));
}

bool ArrearsState::asksSecondPerson() const
{
    if (deed == ArrearsDeed::WriteOff) {
        return true;
    }
    return deed == ArrearsDeed::Charge && sheet && sheet->asksApproval &&
           chargeKind() != core::ChargeKind::OpeningBalance;
}

std::optional<core::Money> ArrearsState::amount() const
{
    const auto typed = core::parseMoney(text(ArrearsEntry::Amount).toStdString());
    return typed ? std::optional{*typed} : std::nullopt;
}

const QList<core::ChargeKind>& chargeKindChoices()
{
    // What a deed at the counter leaves owing comes about by itself.
    static const QList<core::ChargeKind> kKinds{
        core::ChargeKind::OpeningBalance, core::ChargeKind::BackCharge,
        core::ChargeKind::Settlement, core::ChargeKind::PeriodBill,
        core::ChargeKind::MonthlyCharge};
    return kKinds;
}

core::Expected<core::Money> signedMoney(const QString& typed)
{
    const bool isNegative = typed.startsWith(QLatin1Char{'-'}) || typed.startsWith(QChar{0x2212}) ||
                            typed.startsWith(QChar{0xFF0D});
    const auto size = core::parseMoney((isNegative ? typed.mid(1) : typed).toStdString());
    return size && isNegative ? core::Expected<core::Money>{core::Money{}.minus(*size).value()}
                              : size;
}

tl::expected<DebtorQuery, DebtorFilterField> queryOf(const ArrearsState& state)
{
    DebtorQuery query;
    const QString day = state.filter.value(DebtorFilterField::DueBefore).trimmed();
    const QString least = state.filter.value(DebtorFilterField::Least).trimmed();
    if (!day.isEmpty()) {
        const auto typed = core::parseDate(day.toStdString());
        if (!typed) {
            return tl::unexpected{DebtorFilterField::DueBefore};
        }
        query.dueBefore = *typed;
    }
    if (!least.isEmpty()) {
        const auto typed = core::parseMoney(least.toStdString());
        if (!typed) {
            return tl::unexpected{DebtorFilterField::Least};
        }
        query.least = *typed;
    }
    return query;
}

QList<ArrearsEntry> entriesOf(const ArrearsState& state)
{
    QList<ArrearsEntry> entries;
    switch (state.deed) {
        case ArrearsDeed::Pay:
            entries = {ArrearsEntry::Amount, ArrearsEntry::Means};
            if (state.means() == core::PaymentMeans::Cash) {
                entries.append(ArrearsEntry::Given);
            }
            break;
        case ArrearsDeed::Charge:
            entries = {ArrearsEntry::Kind, ArrearsEntry::ChargeAmount, ArrearsEntry::Period,
                       ArrearsEntry::Due, ArrearsEntry::Reason};
            break;
        case ArrearsDeed::Plan: {
            const auto kind =
                static_cast<core::RepaymentKind>(state.choice(ArrearsEntry::PlanKind));
            entries = {ArrearsEntry::PlanKind};
            if (kind != core::RepaymentKind::All) {
                entries.append(kind == core::RepaymentKind::Share ? ArrearsEntry::PlanShare
                                                                  : ArrearsEntry::PlanSum);
            }
            entries.append({ArrearsEntry::EnergyFloor, ArrearsEntry::Reason});
            break;
        }
        case ArrearsDeed::WriteOff:
            entries = {ArrearsEntry::WriteOffAmount, ArrearsEntry::Reason};
            break;
        case ArrearsDeed::AddRule:
            entries = {ArrearsEntry::From, ArrearsEntry::Resident, ArrearsEntry::WithinYear,
                       ArrearsEntry::AcrossYears};
            break;
    }
    if (state.asksSecondPerson()) {
        entries.append({ArrearsEntry::Login, ArrearsEntry::Password});
    }
    return entries;
}

ArrearsEntries initialEntries(const ArrearsState& state)
{
    ArrearsEntries entries;
    if (state.deed == ArrearsDeed::Plan && state.sheet) {
        const core::RepaymentPlan& plan = state.sheet->statement.plan;
        const auto typed = [](core::Money money) {
            return money.isZero() ? QString{} : QString::fromStdString(core::toText(money));
        };
        entries[ArrearsEntry::PlanKind] = QString::number(static_cast<int>(plan.kind));
        entries[ArrearsEntry::PlanSum] = typed(plan.sum);
        entries[ArrearsEntry::PlanShare] = typed(core::Money::from(plan.sharePermyriad).value());
        entries[ArrearsEntry::EnergyFloor] = typed(plan.energyFloor);
    }
    return entries;
}

tl::expected<ArrearsOrder, WrongArrearsEntry> orderOf(const ArrearsState& state)
{
    Reader reader{state};
    ArrearsOrder order = read(state, reader);
    if (reader.wrong()) {
        return tl::unexpected{*reader.wrong()};
    }
    return order;
}

std::optional<core::RepaymentPlan> planOf(const ArrearsState& state)
{
    Reader reader{state};
    const core::RepaymentPlan typed = plan(state, reader);
    return reader.wrong() ? std::nullopt : std::optional{typed};
}

std::optional<core::LateFeeRule> ruleOf(const ArrearsState& state)
{
    Reader reader{state};
    const core::LateFeeRule typed = rule(reader);
    return reader.wrong() ? std::nullopt : std::optional{typed};
}

}  // namespace wattdesk::app
