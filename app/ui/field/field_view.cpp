#include <QCoreApplication>

#include "app/text/field_text.h"
#include "app/text/sale_text.h"
#include "app/ui/field/field_state.h"

namespace wattdesk::app {

using core::FieldCardKind;
using Condition = core::CardSnapshot::Condition;

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The words of the page that stand nowhere else.
class FieldPage {
    Q_DECLARE_TR_FUNCTIONS(FieldPage)
public:
    static Notice message(const FieldState& state);
    static QString cardTitle(const FieldCardSeen& seen);
    static Notice cardNotice(const FieldState& state);
    static QList<Fact> contents(const FieldCardSeen& seen);
    static QStringList sentences(const FieldCardSeen& seen);
    static QList<FieldActionEntry> actions(const FieldState& state);

private:
    static void addCollected(const core::CheckCollection& collection, QList<Fact>& facts);
};

bool hasSomethingCollected(const FieldCardSeen& seen)
{
    const core::CheckCollection& collection = seen.card.collection;
    return !collection.records.empty() || !collection.isWhole();
}

Notice FieldPage::message(const FieldState& state)
{
    if (state.failure) {
        return failureNotice(*state.failure);
    }
    if (state.refusal) {
        return failureNotice(*state.refusal);
    }
    if (state.isLooking) {
        //: Field work, while the card on the reader is read
        return {Tone::Busy, tr("Reading the card…"), {}, {}};
    }
    if (state.seen && state.seen->card.condition == Condition::Issued) {
        //: Field work: the card on the reader is a customer's
        return {Tone::Caution,
                tr("This is a customer's card"),
                //: Field work, below "This is a customer's card"; F5 is a key
                tr("Nothing is done with it here. Its account is on page F5."),
                {}};
    }
    //: Field work, when no card is on the reader: what to do next
    return {Tone::Plain,
            tr("Put a blank card or a field card on the reader"),
            //: Field work, below "Put a blank card or a field card on the reader"
            tr("A blank card becomes a field card; a check card is read back and compared with the "
               "books."),
            {}};
}

QString FieldPage::cardTitle(const FieldCardSeen& seen)
{
    if (seen.card.order) {
        return fieldCardKindText(seen.card.order->kind());
    }
    //: Field work: title of the card on the reader
    return tr("Blank card");
}

Notice FieldPage::cardNotice(const FieldState& state)
{
    if (state.refusal) {
        return failureNotice(*state.refusal);
    }
    const FieldCardSeen& seen = *state.seen;
    if (seen.isOtherArea) {
        return failureNotice(core::ErrorCode::FieldCardOtherArea, Tone::Caution);
    }
    if (!seen.card.collection.isWhole()) {
        return failureNotice(core::ErrorCode::FieldCardHalfCollected, Tone::Caution);
    }
    if (seen.card.order && !seen.card.order->validity.covers(seen.today)) {
        return failureNotice(core::ErrorCode::FieldCardExpired, Tone::Caution);
    }
    return {};
}

void FieldPage::addCollected(const core::CheckCollection& collection, QList<Fact>& facts)
{
    const auto count = static_cast<int>(collection.records.size());
    //: Field work: label of how many meters are on a check card
    facts.append({tr("Collected"),
                  //: Field work: how many meters are on a check card. %1: now, %2: at most.
                  tr("%1 of %2 meters").arg(count).arg(core::CheckCollection::kCapacity)});
    if (!collection.damaged.empty()) {
        //: Field work: label of how many records of a check card cannot be read
        facts.append(
            {tr("Not readable"), QString::number(collection.damaged.size()), Tone::Caution});
    }
}

QList<Fact> FieldPage::contents(const FieldCardSeen& seen)
{
    //: Field work: label of the card's serial number
    QList<Fact> facts{{tr("Card"), utf8(seen.card.serial.text())}};
    if (!seen.card.order) {
        return facts;
    }
    facts.append(contentsOf(*seen.card.order, seen));
    if (seen.card.order->kind() == FieldCardKind::Check) {
        addCollected(seen.card.collection, facts);
    }
    if (seen.card.returned) {
        //: Field work: label of the number of the meter that obeyed the card last
        facts.append({tr("Last meter"), utf8(core::shown(seen.card.returned->meter))});
        //: Field work: label of when the last meter obeyed the card
        facts.append({tr("On"), shown(seen.card.returned->time)});
    }
    return facts;
}

QStringList FieldPage::sentences(const FieldCardSeen& seen)
{
    if (seen.card.order) {
        return deedsAtMeter(seen.card.order->kind());
    }
    //: Field work: about the blank card on the reader
    return {tr("It can become a field card of area %1. Choose which; nothing is written before "
               "you have seen what it will do.")
                .arg(areaText(seen.area))};
}

QList<FieldActionEntry> FieldPage::actions(const FieldState& state)
{
    QList<FieldActionEntry> entries;
    const bool isSeen = state.seen && state.seen->card.condition != Condition::Issued;
    if (isSeen && !state.seen->card.order) {
        // The letters are the same in every language.
        constexpr std::string_view kKeys = "PCRLANTO";
        for (std::size_t index = 0; index < kKeys.size(); ++index) {
            const auto kind = static_cast<FieldCardKind>(index);
            entries.append({static_cast<FieldDeed>(index), QString{QLatin1Char{kKeys[index]}},
                            fieldCardKindText(kind), kindAdvice(kind)});
        }
    }
    if (isSeen && state.seen->card.order) {
        const bool isOurs = !state.seen->isOtherArea;
        if (isOurs && hasSomethingCollected(*state.seen)) {
            //: Field work: what can be done with a check card
            entries.append({FieldDeed::ReadBack, QStringLiteral("K"), tr("Read back"),
                            //: Field work: one line about "Read back"
                            tr("keeps what it collected, compares, and empties the card")});
        }
        //: Field work: what can be done with a field card
        entries.append({FieldDeed::MakeBlank, QStringLiteral("B"), tr("Make blank"),
                        //: Field work: one line about "Make blank"
                        tr("what it says and what it collected is gone")});
    }
    if (state.report) {
        //: Field work: shows once more what a check card brought back
        entries.append({FieldDeed::LastReport, QStringLiteral("V"), tr("Last report"),
                        //: Field work: one line about "Last report"
                        tr("of the check card that was read back last")});
    }
    return entries;
}

FieldFace faceOf(const FieldState& state)
{
    switch (state.stage) {
        case FieldStage::Card:
            return state.seen && state.seen->card.condition != Condition::Issued
                       ? FieldFace::Card
                       : FieldFace::Message;
        case FieldStage::Form:
            return FieldFace::Form;
        case FieldStage::Working:
            return FieldFace::Writing;
        case FieldStage::Ended:
            return FieldFace::Result;
        case FieldStage::Report:
            return FieldFace::Report;
    }
    return FieldFace::Message;
}

WritingView writingOf(core::CardStep current)
{
    WritingView view;
    for (const core::CardStep step : {core::CardStep::Reading, core::CardStep::Authenticating,
                                      core::CardStep::Writing, core::CardStep::Verifying}) {
        view.steps.append(cardStepText(step));
    }
    view.current = static_cast<int>(current);
    return view;
}

}  // namespace

FieldView viewOf(const FieldState& state)
{
    FieldView view;
    view.face = faceOf(state);
    view.message = FieldPage::message(state);
    view.actions = FieldPage::actions(state);
    if (state.seen) {
        view.cardTitle = FieldPage::cardTitle(*state.seen);
        view.notice = FieldPage::cardNotice(state);
        view.contents = FieldPage::contents(*state.seen);
        view.sentences = FieldPage::sentences(*state.seen);
    }
    if (state.stage == FieldStage::Form) {
        view.form = formViewOf(state);
    }
    view.writing = writingOf(state.step);
    if (state.stage == FieldStage::Ended) {
        view.result = resultViewOf(state);
    }
    if (state.report) {
        view.report = reportViewOf(state);
    }
    return view;
}

}  // namespace wattdesk::app
