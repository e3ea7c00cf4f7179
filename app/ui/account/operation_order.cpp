#include "app/ui/account/operation.h"

namespace wattdesk::app {

using core::ErrorCode;

namespace {

/// Reads entries one after the other and remembers the first that is not taken.
class Reader {
public:
    explicit Reader(const OperationState& state) : m_state{state} {}

    std::string text(FieldId field) const { return m_state.text(field).toStdString(); }

    core::Money money(FieldId field) { return taken(field, core::parseMoney(text(field))); }
    core::Energy energy(FieldId field) { return taken(field, core::parseEnergy(text(field))); }
    core::Credit credit(FieldId field)
    {
        return core::Credit::from(money(field).hundredths()).value();
    }
    /// Also below zero.
    core::Credit signedCredit(FieldId field)
    {
        QString typed = m_state.text(field);
        const bool isNegative = typed.startsWith(QLatin1Char{'-'}) ||
                                typed.startsWith(QChar{0x2212}) || typed.startsWith(QChar{0xFF0D});
        typed = isNegative ? typed.mid(1) : typed;
        const core::Money size = taken(field, core::parseMoney(typed.toStdString()));
        return core::Credit::from(isNegative ? -size.hundredths() : size.hundredths()).value();
    }
    std::uint32_t number(FieldId field, ErrorCode refusal)
    {
        bool isNumber = false;
        const uint value = m_state.text(field).toUInt(&isNumber);
        if (!isNumber) {
            refuse(field, refusal);
        }
        return value;
    }
    core::PaymentMeans means() const
    {
        return static_cast<core::PaymentMeans>(m_state.entries.value(FieldId::Means).toInt());
    }
    std::optional<core::SaleOrder> payment()
    {
        if (m_state.text(FieldId::Amount).isEmpty()) {
            return std::nullopt;
        }
        const core::Money amount = money(FieldId::Amount);
        if (amount.isZero()) {
            return std::nullopt;
        }
        return core::SaleOrder{
            .amount = amount, .means = means(), .tendered = {}, .zeroConfirmed = false};
    }
    /// What every operation but an amendment needs.
    std::string reason()
    {
        if (m_state.text(FieldId::Reason).isEmpty()) {
            refuse(FieldId::Reason, ErrorCode::SaleReasonMissing);
        }
        return text(FieldId::Reason);
    }
    void refuse(FieldId field, ErrorCode code)
    {
        if (!m_wrong) {
            m_wrong = WrongField{field, code};
        }
    }
    const std::optional<WrongField>& wrong() const { return m_wrong; }

private:
    template <class T>
    T taken(FieldId field, const core::Expected<T>& read)
    {
        if (!read) {
            refuse(field, read.error().code);
            return {};
        }
        return *read;
    }

    const OperationState& m_state;
    std::optional<WrongField> m_wrong;
};

core::AccountAmendment amendment(Reader& reader)
{
    return {.name = reader.text(FieldId::Name),
            .phone = reader.text(FieldId::Phone),
            .address = reader.text(FieldId::Address),
            .hoardingLimit = reader.credit(FieldId::HoardingLimit),
            .alarm1 = reader.money(FieldId::Alarm1),
            .alarm2 = reader.money(FieldId::Alarm2),
            .reason = reader.text(FieldId::Reason)};
}

core::MeterStatement statement(const OperationState& state, Reader& reader)
{
    core::MeterStatement said;
    said.count = reader.number(FieldId::Count, ErrorCode::AmountNotANumber);
    said.remaining = reader.signedCredit(FieldId::Remaining);
    if (!state.text(FieldId::Register).isEmpty()) {
        said.total = reader.energy(FieldId::Register);
    }
    said.evidence = state.chose(FieldId::Evidence, 1) ? core::Evidence::CustomerStatement
                                                      : core::Evidence::MeterDisplay;
    said.reason = reader.reason();
    return said;
}

core::ReplacementOrder replacement(Reader& reader)
{
    core::ReplacementOrder order;
    order.newMeter = reader.text(FieldId::Meter);
    order.ctRatio = reader.number(FieldId::CtRatio, ErrorCode::InputRatio);
    order.ptRatio = reader.number(FieldId::PtRatio, ErrorCode::InputRatio);
    order.oldReading = reader.energy(FieldId::OldReading);
    order.newStart = reader.energy(FieldId::NewStart);
    order.payment = reader.payment();
    order.reason = reader.reason();
    return order;
}

core::TransferOrder transfer(const OperationState& state, Reader& reader)
{
    core::TransferOrder order;
    order.name = reader.text(FieldId::Name);
    order.phone = reader.text(FieldId::Phone);
    order.refundsSurplus = state.chose(FieldId::Refund, 0);
    order.formerKeepsArrears = state.chose(FieldId::Arrears, 0);
    order.means = reader.means();
    order.reason = reader.reason();
    if (order.name.empty()) {
        reader.refuse(FieldId::Name, ErrorCode::InputNameMissing);
    }
    return order;
}

core::ReversalOrder reversal(const OperationState& state, Reader& reader)
{
    core::ReversalOrder order;
    order.amount = reader.money(FieldId::Amount);
    order.evidence = state.chose(FieldId::Evidence, 1) ? core::Evidence::Supervisor
                                                       : core::Evidence::MeterDisplay;
    order.reason = reader.reason();
    return order;
}

core::CorrectionOrder correction(const OperationState& state, Reader& reader)
{
    const core::Money size = reader.money(FieldId::Amount);
    if (size.isZero()) {
        reader.refuse(FieldId::Amount, ErrorCode::CorrectionEmpty);
    }
    core::CorrectionOrder order;
    order.credit = state.chose(FieldId::Direction, 0) ? size : core::Money{}.minus(size).value();
    order.reason = reader.reason();
    return order;
}

OperationOrder read(const OperationState& state, Reader& reader)
{
    switch (state.operation) {
        case Operation::Amend:
            return amendment(reader);
        case Operation::Reopen:
            return ReopenOrder{reader.text(FieldId::Meter), reader.reason()};
        case Operation::NoteReading:
            return statement(state, reader);
        case Operation::Reissue: {
            const auto payment = reader.payment();
            return core::ReissueOrder{
                .payment = payment, .means = reader.means(), .reason = reader.reason()};
        }
        case Operation::ReplaceMeter:
            return replacement(reader);
        case Operation::Transfer:
            return transfer(state, reader);
        case Operation::Close:
            return core::ClosingOrder{.means = reader.means(),
                                      .collects = state.chose(FieldId::Collects, 1),
                                      .reason = reader.reason(),
                                      .approval = {}};
        case Operation::Reverse:
            return reversal(state, reader);
        case Operation::Correct:
            return correction(state, reader);
        case Operation::CorrectMeans:
            return MeansOrder{reader.means(), reader.reason()};
        case Operation::Suspend:
        case Operation::Resume:
        case Operation::ReportLost:
        case Operation::ReportFound:
        case Operation::Repair:
        case Operation::Clear:
            return ReasonOrder{reader.reason()};
    }
    return ReasonOrder{};
}

/// The purchase as it stands after what was already reversed of it, without the card's own price.
core::Money standingPayment(const OperationState& state)
{
    core::Money sum;
    auto wanted = std::optional{state.deed->sale.id};
    for (const core::SaleRecord& deed : state.plan.file.deeds) {
        if (!wanted || deed.sale.id != *wanted) {
            continue;
        }
        const core::Sale& sale = deed.sale;
        sum = sum.plus(sale.paid).value().minus(sale.cardFee).value();
        sum = sum.minus(sale.cardDeposit).value();
        wanted = sale.kind == core::SaleKind::Reversal ? sale.corrects : std::nullopt;
    }
    return sum;
}

std::optional<core::Money> typedMoney(const OperationState& state)
{
    if (state.text(FieldId::Amount).isEmpty()) {
        return core::Money{};
    }
    const auto typed = core::parseMoney(state.text(FieldId::Amount).toStdString());
    return typed ? std::optional{*typed} : std::nullopt;
}

std::optional<core::Money> closingSettlement(const OperationState& state)
{
    const auto* plan = std::get_if<core::ClosingPlan>(&state.plan.says);
    if (!plan) {
        return std::nullopt;
    }
    const bool staysOwed = plan->balance.isNegative() && !state.chose(FieldId::Collects, 1);
    return staysOwed ? core::Money{} : core::Money{}.minus(plan->balance);
}

}  // namespace

tl::expected<OperationOrder, WrongField> orderOf(const OperationState& state)
{
    Reader reader{state};
    OperationOrder order = read(state, reader);
    if (asksSecondPerson(state)) {
        for (const FieldId field : {FieldId::Login, FieldId::Password}) {
            if (state.entries.value(field).isEmpty()) {
                reader.refuse(field, ErrorCode::ApprovalMissing);
            }
        }
    }
    if (reader.wrong()) {
        return tl::unexpected{*reader.wrong()};
    }
    return order;
}

std::optional<core::Money> settlementOf(const OperationState& state)
{
    switch (state.operation) {
        case Operation::Reissue: {
            const auto typed = typedMoney(state);
            return typed ? typed->plus(state.plan.file.rules.cardFee) : std::nullopt;
        }
        case Operation::ReplaceMeter:
            return typedMoney(state);
        case Operation::Transfer:
            return state.chose(FieldId::Refund, 0)
                       ? core::Money{}.minus(state.account().standing.surplus)
                       : core::Money{};
        case Operation::Close:
            return closingSettlement(state);
        case Operation::Reverse: {
            const auto typed = typedMoney(state);
            return typed && state.deed ? typed->minus(standingPayment(state)) : std::nullopt;
        }
        case Operation::Amend:
        case Operation::Suspend:
        case Operation::Resume:
        case Operation::Reopen:
        case Operation::NoteReading:
        case Operation::ReportLost:
        case Operation::ReportFound:
        case Operation::Repair:
        case Operation::Clear:
        case Operation::Correct:
        case Operation::CorrectMeans:
            return core::Money{};
    }
    return core::Money{};
}

}  // namespace wattdesk::app
