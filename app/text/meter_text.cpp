#include "app/text/meter_text.h"

#include <QCoreApplication>

namespace wattdesk::app {

namespace {

const char* sentence(int word) noexcept
{
    switch (word) {
        case 1:
            //: Meter error word 1 (low voltage): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The meter's supply voltage was too low. Try again when the "
                                     "supply is normal.");
        case 2:
            //: Meter error word 2 (ESAM operation): what it means, what to do.
            return QT_TRANSLATE_NOOP(
                "MeterText", "The meter's security module failed. Have the meter looked at.");
        case 3:
            //: Meter error word 3 (ESAM reset): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The meter's security module did not start. Have the meter "
                                     "looked at.");
        case 4:
            //: Meter error word 4 (card reset): what it means, what to do.
            return QT_TRANSLATE_NOOP(
                "MeterText",
                "The meter could not start the card. Insert it the right way "
                "round, clean and dry, and remove anything metal from the slot.");
        case 5:
            //: Meter error word 5 (internal authentication): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The card could not prove itself to the meter. Bring the card "
                                     "to the counter.");
        case 6:
            //: Meter error word 6 (external authentication): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The card did not accept the meter. Bring the card to the "
                                     "counter.");
        case 7:
            //: Meter error word 7 (not issued): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "This card has not been issued yet. Bring it to the counter.");
        case 8:
            //: Meter error word 8 (card type): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The meter does not take this kind of card. Insert the "
                                     "customer's own electricity card.");
        case 9:
            //: Meter error word 9 (not authorised): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The card's keys are not in the state that this meter needs. "
                                     "Have the meter's keys checked.");
        case 10:
            //: Meter error word 10 (MAC): what it means, what to do.
            return QT_TRANSLATE_NOOP(
                "MeterText",
                "The data on the card did not pass the meter's check. Try once "
                "more, then bring the card to the counter.");
        case 11:
            //: Meter error word 11 (meter number): what it means, what to do.
            return QT_TRANSLATE_NOOP(
                "MeterText",
                "This card is for another meter. Insert it into the meter whose "
                "number is on the receipt.");
        case 12:
            //: Meter error word 12 (customer number): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "This card is for another customer. Insert the card of this "
                                     "meter's customer.");
        case 13:
            //: Meter error word 13 (card serial): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "This is not the meter's current card. Insert the newest card "
                                     "of the account.");
        case 14:
            //: Meter error word 14 (file format): what it means, what to do.
            return QT_TRANSLATE_NOOP(
                "MeterText",
                "The meter cannot read the data on the card. Bring the card to "
                "the counter.");
        case 15:
            //: Meter error word 15 (purchase card, meter not opened): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The meter has not been opened yet. Insert the card of the "
                                     "first purchase, or have the counter issue it.");
        case 16:
            //: Meter error word 16 (reissued card, meter not opened): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The meter has not been opened yet, so it takes no reissued "
                                     "card. Have the counter look at the account.");
        case 17:
            //: Meter error word 17 (purchase count): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The purchase count on the card does not follow the meter's. "
                                     "Bring the card to the counter.");
        case 18:
            //: Meter error word 18 (return file not empty): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The card still carries what a meter wrote on it, so the "
                                     "purchase was not taken. Bring the card to the counter.");
        case 19:
            //: Meter error word 19 (communication): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The meter lost contact with the card. Clean the card, insert "
                                     "it again and leave it in.");
        case 20:
            //: Meter error word 20 (pulled out early): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The card was pulled out too early. Insert it again and wait "
                                     "until the meter is done.");
        case 21:
            //: Meter error word 21 (over the hoarding limit): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The meter would hold more than it may. Use some energy and "
                                     "insert the card again; the purchase stays on the card.");
        case 22:
        case 23:
            //: Meter error words 22 and 23 (content differs): what it means, what to do.
            return QT_TRANSLATE_NOOP("MeterText",
                                     "The data on the card did not read the same twice. Clean the "
                                     "card and insert it again.");
        default:
            //: A meter showed an error word that no known maker uses.
            return QT_TRANSLATE_NOOP(
                "MeterText",
                "The meter shows an error that is not in its list. Have the meter looked at.");
    }
}

}  // namespace

QString meterWordText(int word)
{
    return QCoreApplication::translate("MeterText", sentence(word));
}

QString meterStateText(cardio::MeterState state)
{
    switch (state) {
        case cardio::MeterState::Normal:
            //: State of a meter by what is left in it.
            return QCoreApplication::translate("MeterText", "Normal");
        case cardio::MeterState::Alarm1:
            //: State of a meter: little is left.
            return QCoreApplication::translate("MeterText", "Alarm 1");
        case cardio::MeterState::Alarm2:
            //: State of a meter: very little is left; it has switched off once as a warning.
            return QCoreApplication::translate("MeterText", "Alarm 2");
        case cardio::MeterState::BelowZero:
            //: State of a meter: the overdraft is being used.
            return QCoreApplication::translate("MeterText", "Below zero");
        case cardio::MeterState::Overdrawn:
            //: State of a meter: the overdraft is used up, the supply is off.
            return QCoreApplication::translate("MeterText", "Overdrawn");
    }
    return {};
}

}  // namespace wattdesk::app
