#include <QCoreApplication>

#include "app/ui/field/field_state.h"

namespace wattdesk::app {

using core::FieldCardKind;

namespace {

/// What the kinds of field cards do.
class FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
public:
    static QStringList deeds(FieldCardKind kind);
    static QStringList commissioning(FieldCardKind kind);
    static QString advice(FieldCardKind kind);
    static QString nextStep(FieldCardKind kind);
};

QStringList FieldWords::commissioning(FieldCardKind kind)
{
    if (kind == FieldCardKind::Preset) {
        //: What a preset card does at a meter
        return {
            tr("Only a meter as it comes from the factory, before it has its private keys, "
               "takes this card."),
            //: What a preset card does at a meter
            tr("It gives the meter this credit, the prices, the alarms and this area; what the "
               "meter held before is gone."),
            //: What a preset card does at a meter
            tr("After it the meter counts as cleared and waits for its keys and an open card.")};
    }
    if (kind == FieldCardKind::Reset) {
        //: What a reset card does at a meter
        return {tr("It ends the customer's use of the meter at once: the customer's card no longer "
                   "works in it."),
                //: What a reset card does at a meter
                tr("Parameters and what the meter holds stay until the clear card follows.")};
    }
    //: What a clear card does at a meter
    return {tr("It clears a meter that was reset: the energy register, the periods, the remaining "
               "credit, the purchase count, the customer and his card."),
            //: What a clear card does at a meter
            tr("Parameters stay. Then an open card can open the meter for a customer."),
            //: What a clear card does at a meter
            tr("A meter in a customer's use refuses it: the reset card comes first.")};
}

QStringList FieldWords::deeds(FieldCardKind kind)
{
    switch (kind) {
        case FieldCardKind::Preset:
        case FieldCardKind::Reset:
        case FieldCardKind::Clear:
            return commissioning(kind);
        case FieldCardKind::Check:
            //: What a check card does at a meter. %n: how many records fit on it.
            return {tr("Every meter that it is put into leaves its figures on the card, %n at "
                       "most. Nothing changes in the meters.",
                       nullptr, static_cast<int>(core::CheckCollection::kCapacity)),
                    //: What is done with a check card afterwards; K is a key
                    tr("Back at this page, K reads it and compares every meter with the books.")};
        case FieldCardKind::Parameter:
            //: What a parameter card does at a meter
            return {
                tr("It sets in every meter what is filled in here, and leaves the rest as it "
                   "is.")};
        case FieldCardKind::MeterNumbering:
            //: What a meter-number card does at a meter
            return {tr("It gives this number to the first meter that it is put into. A second "
                       "meter refuses the card."),
                    //: What a meter-number card does at a meter
                    tr("A meter in a customer's use refuses it.")};
        case FieldCardKind::RelayTest:
            //: What a relay-test card does at a meter
            return {tr("It works the meter's switch at once."),
                    //: What a relay-test card does at a meter
                    tr("An overdrawn meter does not close its switch.")};
        case FieldCardKind::Operator:
            //: What an operator card is for
            return {tr("It says who its holder is. No meter takes it.")};
    }
    return {};
}

QString FieldWords::advice(FieldCardKind kind)
{
    switch (kind) {
        case FieldCardKind::Preset:
            //: One line about a kind of field card
            return tr("gives a new meter its parameters and its area");
        case FieldCardKind::Check:
            //: One line about a kind of field card
            return tr("collects the figures of many meters");
        case FieldCardKind::Reset:
            //: One line about a kind of field card
            return tr("ends a customer's use of a meter");
        case FieldCardKind::Clear:
            //: One line about a kind of field card
            return tr("clears a meter after the reset card");
        case FieldCardKind::Parameter:
            //: One line about a kind of field card
            return tr("sets alarms, ratios or limits");
        case FieldCardKind::MeterNumbering:
            //: One line about a kind of field card
            return tr("gives one meter its number");
        case FieldCardKind::RelayTest:
            //: One line about a kind of field card
            return tr("opens or closes the switch");
        case FieldCardKind::Operator:
            //: One line about a kind of field card
            return tr("says who its holder is");
    }
    return {};
}

QString FieldWords::nextStep(FieldCardKind kind)
{
    switch (kind) {
        case FieldCardKind::Preset:
            //: What to do with a preset card that was just written
            return tr(
                "Hold it to the new meter until the display shows END. The open card comes "
                "after the meter has its keys.");
        case FieldCardKind::Check:
            //: What to do with a check card that was just written
            return tr("Put it into one meter after the other, then bring it back here.");
        case FieldCardKind::Reset:
            //: What to do with a reset card that was just written
            return tr(
                "Hold it to the meter, press read, then programme, until the display shows "
                "END. The clear card is next.");
        case FieldCardKind::Clear:
            //: What to do with a clear card that was just written
            return tr("Put it into the meter after the reset card. The open card is next.");
        case FieldCardKind::Parameter:
        case FieldCardKind::MeterNumbering:
        case FieldCardKind::RelayTest:
            //: What to do with a field card that was just written
            return tr("Put it into the meter until the display shows END.");
        case FieldCardKind::Operator:
            //: What to do with an operator card that was just written
            return tr("Hand it to its holder, and to nobody else.");
    }
    return {};
}

}  // namespace

QStringList deedsAtMeter(FieldCardKind kind)
{
    return FieldWords::deeds(kind);
}

QString kindAdvice(FieldCardKind kind)
{
    return FieldWords::advice(kind);
}

QString nextStepText(FieldCardKind kind)
{
    return FieldWords::nextStep(kind);
}

}  // namespace wattdesk::app
