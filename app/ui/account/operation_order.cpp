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
        if (!m_state.text(FieldId::Amount).isEmpty()) {
            money(FieldId::Amount);
        }
        if (m_state.quote && !*m_state.quote) {
            refuse(FieldId::Amount, m_state.quote->error().code);
        }
        return paymentOf(m_state);
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
    if (const auto owner = newOwnerOf(state)) {
        order.customer = owner->customer.id;
    } else if (state.owners && !*state.owners) {
        reader.refuse(FieldId::NewOwner, state.owners->error().code);
    } else {
        order.name = reader.text(FieldId::Name);
        order.phone = reader.text(FieldId::Phone);
        if (order.name.empty()) {
            reader.refuse(FieldId::Name, ErrorCode::InputNameMissing);
        }
    }
    order.refundsSurplus = state.chose(FieldId::Refund, 0);
    order.formerKeepsArrears = state.chose(FieldId::Arrears, 0);
    order.means = reader.means();
    order.reason = reader.reason();
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

}  // namespace

std::optional<core::Account> newOwnerOf(const OperationState& state)
{
    if (!state.owners || !*state.owners) {
        return std::nullopt;
    }
    const FoundOwners& owners = **state.owners;
    const std::vector<core::Account>& accounts = owners.accounts;
    if (!owners.asksChoice()) {
        return accounts.front();
    }
    // The first of the choices is none: nobody becomes the owner because he stands on top.
    const auto chosen = static_cast<std::size_t>(state.entries.value(FieldId::OwnerChoice).toInt());
    return chosen > 0 && chosen <= accounts.size() ? std::optional{accounts[chosen - 1]}
                                                   : std::nullopt;
}

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

}  // namespace wattdesk::app
