#include "app/ui/field/field_state.h"
#include "core/tariff/card_tariff.h"

namespace wattdesk::app {

using core::ErrorCode;
using core::FieldCardKind;

namespace {

/// Reads entries one after the other and remembers the first that is not taken.
class EntryReader {
public:
    explicit EntryReader(const FieldState& state) : m_state{state} {}

    bool isEmpty(CardEntry entry) const { return m_state.text(entry).isEmpty(); }
    std::string text(CardEntry entry) const { return m_state.text(entry).toStdString(); }

    core::Money money(CardEntry entry)
    {
        const auto read = core::parseMoney(text(entry));
        if (!read) {
            refuse(entry, read.error().code);
            return {};
        }
        return *read;
    }
    core::Credit credit(CardEntry entry)
    {
        return core::Credit::from(money(entry).hundredths()).value();
    }
    std::uint32_t ratio(CardEntry entry)
    {
        bool isNumber = false;
        const uint value = m_state.text(entry).toUInt(&isNumber);
        if (!isNumber || value == 0) {
            refuse(entry, ErrorCode::InputRatio);
            return 1;
        }
        return value;
    }
    core::Date date(CardEntry entry)
    {
        const auto read = core::parseDate(text(entry));
        if (!read || read->year() < kFirstYear || read->year() > kLastYear) {
            refuse(entry, ErrorCode::InputDate);
            return {};
        }
        return *read;
    }
    /// Which of several was chosen.
    std::size_t index(CardEntry entry) const { return m_state.entries.value(entry).toUInt(); }
    void refuse(CardEntry entry, ErrorCode code)
    {
        if (!m_wrong) {
            m_wrong = WrongEntry{entry, code};
        }
    }
    const std::optional<WrongEntry>& wrong() const { return m_wrong; }

private:
    static constexpr int kFirstYear = 2000;  ///< a card writes two digits of it
    static constexpr int kLastYear = 2099;

    const FieldState& m_state;
    std::optional<WrongEntry> m_wrong;
};

core::PresetOrder preset(const FieldState& state, EntryReader& reader)
{
    core::PresetOrder order;
    order.amount = reader.credit(CardEntry::Amount);
    order.alarm1 = reader.money(CardEntry::Alarm1);
    order.alarm2 = reader.money(CardEntry::Alarm2);
    order.ctRatio = reader.ratio(CardEntry::CtRatio);
    order.ptRatio = reader.ratio(CardEntry::PtRatio);
    if (state.chose(CardEntry::Mode, 1)) {
        return order;
    }
    const std::size_t chosen = reader.index(CardEntry::Tariff);
    if (chosen >= state.terms->tariffs.size()) {
        reader.refuse(CardEntry::Tariff, ErrorCode::TariffNotFound);
        return order;
    }
    core::ServicePoint point;
    point.ctRatio = order.ctRatio;
    point.ptRatio = order.ptRatio;
    const auto tariff = core::cardTariffOn(state.terms->tariffs[chosen], state.terms->today, point);
    if (!tariff) {
        reader.refuse(CardEntry::Tariff, tariff.error().code);
        return order;
    }
    order.currentTariff = *tariff;
    order.backupTariff = *tariff;
    return order;
}

core::ParameterOrder parameters(EntryReader& reader)
{
    core::ParameterOrder order;
    const auto credit = [&reader](CardEntry entry) {
        return reader.isEmpty(entry) ? std::nullopt : std::optional{reader.credit(entry)};
    };
    if (!reader.isEmpty(CardEntry::Alarm1) || !reader.isEmpty(CardEntry::Alarm2)) {
        order.alarms = core::ParameterOrder::Alarms{reader.money(CardEntry::Alarm1),
                                                    reader.money(CardEntry::Alarm2)};
    }
    if (!reader.isEmpty(CardEntry::CtRatio) || !reader.isEmpty(CardEntry::PtRatio)) {
        order.ratios = core::ParameterOrder::Ratios{reader.ratio(CardEntry::CtRatio),
                                                    reader.ratio(CardEntry::PtRatio)};
    }
    order.overdraftLimit = credit(CardEntry::OverdraftLimit);
    order.hoardingLimit = credit(CardEntry::HoardingLimit);
    order.closePermit = credit(CardEntry::ClosePermit);
    if (order == core::ParameterOrder{}) {
        reader.refuse(CardEntry::Alarm1, ErrorCode::CorrectionEmpty);
    }
    return order;
}

core::MeterNumberOrder meterNumber(EntryReader& reader)
{
    const auto number = core::MeterNumber::parse(reader.text(CardEntry::Meter));
    if (!number) {
        reader.refuse(CardEntry::Meter, ErrorCode::InputMeterNumber);
        return {};
    }
    return {*number};
}

core::OperatorOrder holder(const FieldState& state, EntryReader& reader)
{
    const std::size_t chosen = reader.index(CardEntry::Holder);
    if (chosen >= state.terms->holders.size()) {
        reader.refuse(CardEntry::Holder, ErrorCode::InputNameMissing);
        return {};
    }
    return {state.terms->holders[chosen].id};
}

core::FieldCardOrder::Payload payload(const FieldState& state, EntryReader& reader)
{
    switch (state.kind()) {
        case FieldCardKind::Preset:
            return preset(state, reader);
        case FieldCardKind::Check:
            return core::CheckOrder{};
        case FieldCardKind::Reset:
            return core::ResetOrder{};
        case FieldCardKind::Clear:
            return core::ClearOrder{};
        case FieldCardKind::Parameter:
            return parameters(reader);
        case FieldCardKind::MeterNumbering:
            return meterNumber(reader);
        case FieldCardKind::RelayTest:
            return core::RelayTestOrder{state.chose(CardEntry::Relay, 1) ? core::RelayAction::Close
                                                                         : core::RelayAction::Trip};
        case FieldCardKind::Operator:
            return holder(state, reader);
    }
    return core::CheckOrder{};
}

}  // namespace

tl::expected<core::FieldCardOrder, WrongEntry> orderOf(const FieldState& state)
{
    EntryReader reader{state};
    core::FieldCardOrder order;
    order.area = state.terms->area;
    order.payload = payload(state, reader);
    order.validity = {reader.date(CardEntry::From), reader.date(CardEntry::To)};
    if (order.validity.to < order.validity.from || order.validity.to < state.terms->today) {
        reader.refuse(CardEntry::To, ErrorCode::InputDate);
    }
    if (reader.wrong()) {
        return tl::unexpected{*reader.wrong()};
    }
    return order;
}

std::optional<WrongEntry> missingWord(const FieldState& state)
{
    for (const CardEntry entry : {CardEntry::Login, CardEntry::Password}) {
        if (asksSecondPerson(state) && state.entries.value(entry).isEmpty()) {
            return WrongEntry{entry, ErrorCode::ApprovalMissing};
        }
    }
    return std::nullopt;
}

}  // namespace wattdesk::app
