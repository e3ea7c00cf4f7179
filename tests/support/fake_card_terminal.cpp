#include "tests/support/fake_card_terminal.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wattdesk::test {

using namespace core;

namespace {

/// What a read sees: everything but the tariffs.
CardImage readable(CardImage image)
{
    image.currentTariff.reset();
    image.backupTariff.reset();
    return image;
}

/// `card` with the files of `after`, the committing one only if `committed`.
CardImage written(CardImage card, const CardChange& change, bool committed)
{
    if (committed || change.commit != CommittingFile::Parameters) {
        card.parameters = change.after.parameters;
    }
    if (committed || change.commit != CommittingFile::Wallet) {
        card.wallet = change.after.wallet;
    }
    if (committed || change.commit != CommittingFile::Return) {
        card.returned = change.after.returned;
    }
    if (change.after.currentTariff) {
        card.currentTariff = change.after.currentTariff;
    }
    if (change.after.backupTariff) {
        card.backupTariff = change.after.backupTariff;
    }
    return card;
}

CardSnapshot cardOf(std::uint8_t lastSerialByte, CardSnapshot::Condition condition)
{
    CardSnapshot card;
    card.serial = CardSerial{{0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, lastSerialByte}};
    card.condition = condition;
    return card;
}

}  // namespace

Expected<CardSnapshot> FakeCardTerminal::read()
{
    ++m_reads;
    if (m_failure) {
        return fail(*m_failure);
    }
    if (!m_card) {
        return fail(ErrorCode::CardAbsent);
    }
    CardSnapshot seen = *m_card;
    seen.image = readable(seen.image);
    return seen;
}

Expected<void> FakeCardTerminal::personalise(const CardSerial& serial)
{
    if (m_failure) {
        return fail(*m_failure);
    }
    if (!m_card) {
        return fail(ErrorCode::CardAbsent);
    }
    if (m_card->serial != serial) {
        return fail(ErrorCode::CardSwapped);
    }
    ++m_personalisations;
    m_card->condition = CardSnapshot::Condition::Blank;
    m_card->image = {};
    return {};
}

std::optional<Error> FakeCardTerminal::refusal(const CardChange& change) const
{
    if (m_failure) {
        return Error{*m_failure, {}};
    }
    if (!m_card) {
        return Error{ErrorCode::CardAbsent, {}};
    }
    if (m_card->serial != change.serial) {
        return Error{ErrorCode::CardSwapped, {}};
    }
    if (m_card->condition == CardSnapshot::Condition::Bare ||
        readable(m_card->image) != readable(change.before)) {
        return Error{ErrorCode::CardChanged, {}};
    }
    return std::nullopt;
}

WriteReport FakeCardTerminal::write(const CardChange& change)
{
    const CardFate fate = std::exchange(m_fate, CardFate::Confirmed);
    report(CardStep::Reading);
    if (auto refused = refusal(change)) {
        return {WriteOutcome::NotWritten, std::move(refused)};
    }
    report(CardStep::Authenticating);
    if (fate == CardFate::NotWritten) {
        return {WriteOutcome::NotWritten, Error{ErrorCode::CardMemoryFault, {}}};
    }
    ++m_writes;
    report(CardStep::Writing);
    if (fate != CardFate::UnknownBefore) {
        m_card->image = written(m_card->image, change, fate != CardFate::Torn);
        m_card->condition = m_card->image.isBlank() ? CardSnapshot::Condition::Blank
                                                    : CardSnapshot::Condition::Issued;
    }
    if (fate != CardFate::Confirmed) {
        return {WriteOutcome::Unknown, Error{ErrorCode::CardPulled, {}}};
    }
    report(CardStep::Verifying);
    return {WriteOutcome::Confirmed, std::nullopt};
}

void FakeCardTerminal::onStep(std::function<void(CardStep)> listener)
{
    m_listener = std::move(listener);
}

void FakeCardTerminal::report(CardStep step) const
{
    if (m_listener) {
        m_listener(step);
    }
}

void FakeCardTerminal::insert(CardSnapshot card)
{
    m_card = std::move(card);
}

void FakeCardTerminal::insertBare(std::uint8_t lastSerialByte)
{
    insert(cardOf(lastSerialByte, CardSnapshot::Condition::Bare));
}

void FakeCardTerminal::insertBlank(std::uint8_t lastSerialByte)
{
    insert(cardOf(lastSerialByte, CardSnapshot::Condition::Blank));
}

CardSnapshot FakeCardTerminal::remove()
{
    assert(m_card && "a card is on the reader");
    return *std::exchange(m_card, std::nullopt);
}

void FakeCardTerminal::visitMeter(Credit remaining)
{
    assert(m_card && m_card->image.parameters && "only a customer's card goes to a meter");
    const std::int64_t held = remaining.hundredths();
    CardReturn returned;
    returned.ctRatio = m_card->image.parameters->ctRatio;
    returned.ptRatio = m_card->image.parameters->ptRatio;
    returned.meter = m_card->image.parameters->meter;
    returned.account = m_card->image.parameters->account;
    returned.count = m_card->image.wallet.count;
    returned.remaining = Credit::from(std::max<std::int64_t>(held, 0)).value();
    returned.overdrawn = Credit::from(std::max<std::int64_t>(-held, 0)).value();
    returned.time = CardTime{26, 3, 11, 9, 30};
    m_card->image.returned = returned;
}

}  // namespace wattdesk::test
