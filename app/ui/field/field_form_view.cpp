#include <QCoreApplication>

#include "app/text/failure_text.h"
#include "app/text/field_text.h"
#include "app/ui/field/field_state.h"

namespace wattdesk::app {

using core::FieldCardKind;
using Condition = core::CardSnapshot::Condition;

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The words of the form, and of how it ended.
class FieldFormWords {
    Q_DECLARE_TR_FUNCTIONS(FieldFormWords)
public:
    static FormView form(const FieldState& state);
    static ResultView result(const FieldState& state);
    static Question blank(const FieldCardSeen& seen);

private:
    static Notice formNotice(const FieldState& state);
    static QString wrongText(const FieldState& state);
    static QStringList preview(const FieldState& state,
                               const tl::expected<core::FieldCardOrder, WrongEntry>& order);
};

Notice FieldFormWords::formNotice(const FieldState& state)
{
    if (state.refusal) {
        return failureNotice(*state.refusal);
    }
    if (!state.hasCard) {
        return failureNotice(core::ErrorCode::CardAbsent, Tone::Caution);
    }
    if (state.failure) {
        return failureNotice(*state.failure);
    }
    if (!state.seen) {
        //: Field work, while the card on the reader is read
        return {Tone::Busy, tr("Reading the card…"), {}, {}};
    }
    if (state.seen->card.order) {
        //: Field work: a blank card is needed, and a field card is on the reader
        return {Tone::Caution, tr("The card on the reader is a field card already."), {}, {}};
    }
    if (state.seen->card.condition == Condition::Issued) {
        return failureNotice(core::ErrorCode::CardNotBlank, Tone::Caution);
    }
    return {};
}

QString FieldFormWords::wrongText(const FieldState& state)
{
    const bool isDay = core::parseDate(state.text(state.wrong->entry).toStdString()).has_value();
    if (state.wrong->entry == CardEntry::To && isDay) {
        //: Form of a field card: its last day is before its first one, or over
        return tr("The last day must be today or later, and not before the first.");
    }
    return failureText(state.wrong->code);
}

QStringList FieldFormWords::preview(const FieldState& state,
                                    const tl::expected<core::FieldCardOrder, WrongEntry>& order)
{
    QStringList sentences = deedsAtMeter(state.kind());
    if (!order || state.kind() == FieldCardKind::Operator) {
        return sentences;
    }
    const auto days =
        static_cast<int>(order->validity.to.toDays() - order->validity.from.toDays() + 1);
    //: Form of a field card. %1: area, %2: first day, %3: last day, %n: how many days.
    sentences.append(tr("Meters of area %1, and meters without one, obey it from %2 to %3, "
                        "%n day(s), by their own clocks.",
                        nullptr, days)
                         .arg(areaText(order->area), utf8(core::toText(order->validity.from)),
                              utf8(core::toText(order->validity.to))));
    return sentences;
}

FormView FieldFormWords::form(const FieldState& state)
{
    FormView view;
    view.title = fieldCardKindText(state.kind());
    view.fields = fieldsOf(state);
    for (FormField& field : view.fields) {
        if (state.wrong && static_cast<int>(state.wrong->entry) == field.id) {
            field.wrong = wrongText(state);
        }
    }
    const auto order = orderOf(state);
    view.sentences = preview(state, order);
    if (order) {
        view.facts = contentsOf(*order, *state.terms);
    }
    if (asksSecondPerson(state)) {
        //: Form of a preset card with credit
        view.risk = {Tone::Caution,
                     tr("Nobody pays for the credit on this card."),
                     //: Form of a preset card with credit, below the sentence about the credit
                     tr("Every new meter that takes it begins with as much: a second person has to "
                        "agree."),
                     {}};
    }
    view.notice = formNotice(state);
    //: Form of a field card: button that writes it. %1: kind of card.
    view.confirm = tr("Write the %1").arg(fieldCardKindText(state.kind()).toLower());
    view.canConfirm = state.canConfirm();
    return view;
}

ResultView FieldFormWords::result(const FieldState& state)
{
    ResultView view;
    //: Field work, at the end: button that goes on to the next card; Enter presses it
    view.nextLabel = tr("Next card   Enter");
    if (!state.issued) {
        //: Field work: a field card was made blank
        view.headline = tr("The card is blank");
        //: Field work, below "The card is blank"
        view.advice = tr("It can become a customer's card or another field card.");
        return view;
    }
    //: Field work: a field card was written. %1: kind of card.
    view.headline = tr("%1 written").arg(fieldCardKindText(state.issued->kind()));
    view.advice = nextStepText(state.issued->kind());
    view.facts = contentsOf(*state.issued, *state.terms);
    return view;
}

Question FieldFormWords::blank(const FieldCardSeen& seen)
{
    const core::CheckCollection& collection = seen.card.collection;
    const auto records = static_cast<int>(collection.records.size() + collection.damaged.size());
    Question question;
    //: Title of the question before a field card is made blank
    question.title = tr("Make this card blank?");
    //: Question before a field card is made blank
    const QString plain = tr("What the card says is gone. Meters no longer obey it.");
    //: Question before a check card is made blank. %n: how many meters are on it.
    const QString collected =
        tr("The figures of %n meter(s) on it are lost. To keep them, read the card back first.",
           nullptr, records);
    question.text = records > 0 ? collected : plain;
    //: Button that makes a field card blank
    const QString blank = tr("Make it blank");
    //: Button that makes a check card blank with all that it has collected. %n: meters.
    const QString lose = tr("Lose %n record(s)", nullptr, records);
    question.verbs = {records > 0 ? lose : blank};
    //: Button that leaves a field card as it is
    question.wayOut = tr("Leave it as it is");
    return question;
}

}  // namespace

bool FieldState::canConfirm() const
{
    return stage == FieldStage::Form && seen && !seen->card.order &&
           seen->card.condition != Condition::Issued;
}

FormView formViewOf(const FieldState& state)
{
    return FieldFormWords::form(state);
}

Question blankQuestion(const FieldCardSeen& seen)
{
    return FieldFormWords::blank(seen);
}

ResultView resultViewOf(const FieldState& state)
{
    return FieldFormWords::result(state);
}

}  // namespace wattdesk::app
