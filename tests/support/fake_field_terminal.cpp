#include "tests/support/fake_field_terminal.h"

#include <utility>

namespace wattdesk::test {

using namespace core;
using Condition = CardSnapshot::Condition;

Expected<FieldCardSnapshot> FakeFieldTerminal::read()
{
    if (m_failure) {
        return fail(*m_failure);
    }
    if (!m_card) {
        return fail(ErrorCode::CardAbsent);
    }
    return *m_card;
}

std::optional<ErrorCode> FakeFieldTerminal::unfit(const CardSerial& serial)
{
    if (const auto intrude = std::exchange(m_intruder, nullptr)) {
        intrude();
    }
    if (m_failure) {
        return m_failure;
    }
    if (!m_card) {
        return ErrorCode::CardAbsent;
    }
    if (m_card->serial != serial) {
        return ErrorCode::CardSwapped;
    }
    return m_card->condition == Condition::Issued ? std::optional{ErrorCode::CardNotBlank}
                                                  : std::nullopt;
}

WriteReport FakeFieldTerminal::write(std::optional<ErrorCode> refusal,
                                     const std::function<void()>& change)
{
    const CardFate fate = std::exchange(m_fate, CardFate::Confirmed);
    if (m_listener) {
        m_listener(CardStep::Writing);
    }
    if (refusal) {
        return {WriteOutcome::NotWritten, Error{*refusal, {}}};
    }
    if (fate == CardFate::NotWritten) {
        return {WriteOutcome::NotWritten, Error{ErrorCode::CardMemoryFault, {}}};
    }
    ++m_writes;
    if (fate == CardFate::Confirmed || fate == CardFate::UnknownAfter) {
        change();
    }
    if (fate != CardFate::Confirmed) {
        return {WriteOutcome::Unknown, Error{ErrorCode::CardPulled, {}}};
    }
    return {WriteOutcome::Confirmed, std::nullopt};
}

WriteReport FakeFieldTerminal::issue(const CardSerial& serial, const FieldCardOrder& order)
{
    auto refusal = unfit(serial);
    if (!refusal && m_card->condition == Condition::Field) {
        refusal = ErrorCode::CardIsFieldCard;
    }
    return write(refusal, [&] {
        m_card->condition = Condition::Field;
        m_card->order = order;
        m_card->collection = {};
    });
}

WriteReport FakeFieldTerminal::clear(const CardSerial& serial)
{
    return write(unfit(serial), [&] {
        m_card->condition =
            m_card->condition == Condition::Bare ? Condition::Bare : Condition::Blank;
        m_card->order.reset();
        m_card->returned.reset();
        m_card->collection = {};
    });
}

WriteReport FakeFieldTerminal::emptyRecords(const CardSerial& serial,
                                            const CheckCollection& collected)
{
    auto refusal = unfit(serial);
    const bool isThat =
        refusal || (m_card->order && m_card->order->kind() == FieldCardKind::Check &&
                    m_card->collection == collected);
    if (!isThat) {
        refusal = ErrorCode::CardChanged;
    }
    return write(refusal, [&] { m_card->collection = {}; });
}

void FakeFieldTerminal::onStep(std::function<void(CardStep)> listener)
{
    m_listener = std::move(listener);
}

}  // namespace wattdesk::test
