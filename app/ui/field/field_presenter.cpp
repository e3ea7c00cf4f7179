#include "app/ui/field/field_presenter.h"

#include <algorithm>

namespace wattdesk::app {

FieldPresenter::FieldPresenter(StationClient& client, Dialogs& dialogs, QObject* parent)
    : QObject{parent}, m_client{client}, m_dialogs{dialogs}
{
    connect(&client, &StationClient::readerChanged, this, &FieldPresenter::setReader);
    connect(&client, &StationClient::cardStep, this, [this](core::CardStep step) {
        m_state.step = step;
        if (isWorking()) {
            show();
        }
    });
    show();
}

void FieldPresenter::begin(const StationFacts& facts)
{
    m_state.facts = facts;
    clear();
}

void FieldPresenter::clear()
{
    const FieldState old = std::exchange(m_state, {});
    m_state.facts = old.facts;
    m_state.hasCard = old.hasCard;
    ++m_asked;
    show();
}

void FieldPresenter::setSeen(bool seen)
{
    const bool cameIntoSight = seen && !m_seen;
    m_seen = seen;
    const bool isAboutCard = m_state.stage == FieldStage::Card || m_state.stage == FieldStage::Form;
    if (cameIntoSight && isAboutCard) {
        // It may have been in a meter, or under another page's hands.
        m_state.refusal.reset();
        look();
    }
}

void FieldPresenter::setReader(const ReaderState& reader)
{
    const ReaderState old = std::exchange(m_reader, reader);
    m_state.hasCard = reader.hasCard;
    const bool isSameCard = old.hasCard == reader.hasCard && old.insertion == reader.insertion;
    if (isSameCard || isWorking()) {
        return;
    }
    if (reader.hasCard) {
        // Why the last one was not written is said until another lies there.
        m_state.refusal.reset();
    }
    look();
}

void FieldPresenter::look()
{
    const std::uint64_t asked = ++m_asked;
    m_state.seen.reset();
    m_state.failure.reset();
    m_state.isLooking = m_seen && m_reader.hasCard;
    if (m_state.isLooking) {
        m_client.lookAtFieldCard({this, [this, asked](const core::Expected<FieldCardSeen>& result) {
                                      if (asked == m_asked) {
                                          onLook(result);
                                      }
                                  }});
    }
    show();
}

void FieldPresenter::onLook(const core::Expected<FieldCardSeen>& result)
{
    m_state.isLooking = false;
    if (result) {
        m_state.seen = *result;
    } else {
        m_state.failure = result.error().code;
    }
    show();
    if (m_state.stage == FieldStage::Card) {
        emit focusWanted();
    }
}

void FieldPresenter::choose(FieldDeed deed)
{
    const bool isOffered =
        m_state.stage == FieldStage::Card &&
        std::any_of(m_view.actions.cbegin(), m_view.actions.cend(),
                    [deed](const FieldActionEntry& entry) { return entry.deed == deed; });
    if (!isOffered) {
        return;
    }
    m_state.refusal.reset();
    if (deed == FieldDeed::LastReport) {
        m_state.stage = FieldStage::Report;
        show();
        emit focusWanted();
    } else if (deed == FieldDeed::ReadBack) {
        readBack();
    } else if (deed == FieldDeed::MakeBlank) {
        makeBlank();
    } else {
        openForm(deed);
    }
}

void FieldPresenter::openForm(FieldDeed deed)
{
    m_state.deed = deed;
    m_state.terms = m_state.seen;
    m_state.entries = initialEntries(m_state.kind(), *m_state.seen);
    m_state.wrong.reset();
    m_state.stage = FieldStage::Form;
    show();
    emit focusWanted();
}

void FieldPresenter::edit(CardEntry entry, const QString& text)
{
    if (m_state.stage != FieldStage::Form || m_state.entries.value(entry) == text) {
        return;
    }
    m_state.entries[entry] = text;
    m_state.refusal.reset();
    if (m_state.wrong && m_state.wrong->entry == entry) {
        m_state.wrong.reset();
    }
    show();
}

void FieldPresenter::confirm()
{
    if (!m_state.canConfirm()) {
        return;
    }
    const auto order = orderOf(m_state);
    m_state.wrong = order ? missingWord(m_state) : order.error();
    if (m_state.wrong) {
        show();
        emit focusWanted();
        return;
    }
    FieldIssue issue{m_state.seen->card.serial, *order, std::nullopt};
    if (asksSecondPerson(m_state)) {
        issue.second = SecondPerson{m_state.text(CardEntry::Login).toStdString(),
                                    m_state.entries.value(CardEntry::Password).toStdString()};
    }
    // Nobody's password stays longer than it is needed.
    m_state.entries.remove(CardEntry::Password);
    m_state.refusal.reset();
    m_state.step = core::CardStep::Reading;
    m_state.stage = FieldStage::Working;
    show();
    m_client.issueFieldCard(issue,
                            {this, [this](const core::Expected<core::FieldCardOrder>& result) {
                                 if (!result) {
                                     refuse(result.error().code, FieldStage::Form);
                                     return;
                                 }
                                 m_state.issued = *result;
                                 end(FieldStage::Ended);
                             }});
}

void FieldPresenter::makeBlank()
{
    const Question question = blankQuestion(*m_state.seen);
    const core::CardSerial serial = m_state.seen->card.serial;
    if (!m_dialogs.ask(question)) {
        return;
    }
    m_state.deed = FieldDeed::MakeBlank;
    m_state.issued.reset();
    m_state.step = core::CardStep::Reading;
    m_state.stage = FieldStage::Working;
    show();
    m_client.clearFieldCard(serial, {this, [this](const core::Expected<void>& result) {
                                         if (!result) {
                                             refuse(result.error().code, FieldStage::Card);
                                         } else {
                                             end(FieldStage::Ended);
                                         }
                                     }});
}

void FieldPresenter::refuse(core::ErrorCode code, FieldStage stage)
{
    m_state.stage = stage;
    m_state.refusal = code;
    look();
    emit focusWanted();
}

void FieldPresenter::end(FieldStage stage)
{
    m_state.stage = stage;
    show();
    emit cardChanged();
    emit focusWanted();
}

void FieldPresenter::back()
{
    switch (m_state.stage) {
        case FieldStage::Form:
        case FieldStage::Ended:
        case FieldStage::Report:
            m_state.stage = FieldStage::Card;
            m_state.entries.clear();
            m_state.wrong.reset();
            m_state.refusal.reset();
            look();
            emit focusWanted();
            return;
        case FieldStage::Card:
            emit left();
            return;
        case FieldStage::Working:
            return;
    }
}

void FieldPresenter::useLanguage(Language language)
{
    m_language = language;
    show();
}

void FieldPresenter::show()
{
    m_view = viewOf(m_state);
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
