#include "app/text/meter_advice.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

namespace wattdesk::app {

namespace {

constexpr std::size_t kMeterWords = 23;

constexpr std::array<const char*, kMeterWords> kTitles{
    //: Error desk, meter error word 1: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Low voltage"),
    //: Error desk, meter error word 2: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Security module: operation"),
    //: Error desk, meter error word 3: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Security module: no start"),
    //: Error desk, meter error word 4: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Card does not start"),
    //: Error desk, meter error word 5: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Card not proved"),
    //: Error desk, meter error word 6: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Meter not accepted"),
    //: Error desk, meter error word 7: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Card not issued"),
    //: Error desk, meter error word 8: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Kind of card"),
    //: Error desk, meter error word 9: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Not authorised"),
    //: Error desk, meter error word 10: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "MAC wrong"),
    //: Error desk, meter error word 11: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Another meter"),
    //: Error desk, meter error word 12: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Another customer"),
    //: Error desk, meter error word 13: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Another card"),
    //: Error desk, meter error word 14: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Content damaged"),
    //: Error desk, meter error word 15: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Purchase card, meter not opened"),
    //: Error desk, meter error word 16: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Reissued card, meter not opened"),
    //: Error desk, meter error word 17: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Purchase count"),
    //: Error desk, meter error word 18: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Return file not empty"),
    //: Error desk, meter error word 19: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "No communication"),
    //: Error desk, meter error word 20: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Pulled out early"),
    //: Error desk, meter error word 21: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Over the hoarding limit"),
    //: Error desk, meter error word 22: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Content differs"),
    //: Error desk, meter error word 23: name of the word
    QT_TRANSLATE_NOOP("MeterAdvice", "Content differs"),
};

constexpr std::array<const char*, kMeterWords> kHappened{
    //: Error desk, meter error word 1: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "The supply at the meter was below three quarters of its nominal voltage, so "
                      "the meter did not touch the card."),
    //: Error desk, meter error word 2: what the meter met with
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "The meter's own security module (ESAM) failed while it worked. The card is not to blame."),
    //: Error desk, meter error word 3: what the meter met with
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "The meter's own security module (ESAM) did not start. The card is not to blame."),
    //: Error desk, meter error word 4: what the meter met with
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "The meter could not start the card: upside down, dirty, or something metal in the slot."),
    //: Error desk, meter error word 5: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "The card could not prove that it carries this station's keys: a foreign "
                      "card, or one with other keys."),
    //: Error desk, meter error word 6: what the meter met with
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "The card did not accept the meter's proof: the meter carries other keys than the card."),
    //: Error desk, meter error word 7: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice", "The card carries no data for a meter."),
    //: Error desk, meter error word 8: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "The meter does not take this kind of card: a field card in the wrong state, "
                      "a blank one, or another application."),
    //: Error desk, meter error word 9: what the meter met with
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "The meter's keys are not in the state that this card needs: a customer's card in a meter "
        "with factory keys, or a preset card in one with the station's keys."),
    //: Error desk, meter error word 10: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "The data did not pass the meter's check of their origin: a weak contact, or "
                      "keys of another generation."),
    //: Error desk, meter error word 11: what the meter met with
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "The card is for another meter. The meter changed nothing, on the card neither."),
    //: Error desk, meter error word 12: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice", "The meter is opened for another customer number."),
    //: Error desk, meter error word 13: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "The meter is bound to another card of this account: this one was replaced, "
                      "or an old one was used again."),
    //: Error desk, meter error word 14: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "The meter cannot make sense of the card's content: a write that was torn, "
                      "damaged data, or ladder data that do not fit."),
    //: Error desk, meter error word 15: what the meter met with
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "A purchase card was put into a meter that was never opened, or was cleared since."),
    //: Error desk, meter error word 16: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice", "A reissued card was put into a meter that was never opened."),
    //: Error desk, meter error word 17: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "The card's purchase count is two or more above the meter's: a purchase in "
                      "between never reached it."),
    //: Error desk, meter error word 18: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "The card carries the next purchase, but a meter's answer still stands on "
                      "it, so the purchase was not taken."),
    //: Error desk, meter error word 19: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice", "The contact was lost while the card was read."),
    //: Error desk, meter error word 20: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "The card was pulled out before the meter was done. The money may be in the "
                      "meter all the same."),
    //: Error desk, meter error word 21: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Remaining and purchase together are more than the meter may hold. The "
                      "purchase stays on the card."),
    //: Error desk, meter error word 22: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "The content read plainly and the content read with its MAC were not the "
                      "same: a weak contact, or a card that was tampered with."),
    //: Error desk, meter error word 23: what the meter met with
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "The content read plainly and the content read with its MAC were not the "
                      "same: a weak contact, or a card that was tampered with."),
};

constexpr std::array<const char*, kMeterWords> kToDo{
    //: Error desk, meter error word 1: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Nothing is lost. Have the customer try again when the supply is normal; if "
                      "it stays low, open a fault ticket."),
    //: Error desk, meter error word 2: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Have the customer try once more. If it comes again, open a fault ticket: "
                      "the meter must be looked at."),
    //: Error desk, meter error word 3: what to do at the counter
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "Open a fault ticket: the meter must be looked at. The purchase stays on the card."),
    //: Error desk, meter error word 4: what to do at the counter
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "Clean the contacts and put it in the right way round. Put the card on the reader here: if "
        "it reads well, the slot of the meter is at fault; if it does not, reissue the card."),
    //: Error desk, meter error word 5: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Put the card on the reader. If it is not ours, find the customer's right "
                      "card; if it is, its keys are wrong: reissue it."),
    //: Error desk, meter error word 6: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Put the card on the reader. If it reads well here, the meter was not "
                      "commissioned with this station's keys: open a fault ticket. A card that was "
                      "refused three times locks itself: then reissue it."),
    //: Error desk, meter error word 7: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Put the card on the reader. If it is blank, it was never issued or was "
                      "cleared: reissue it, or sell if the account has no card yet."),
    //: Error desk, meter error word 8: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Put the card on the reader: the station says what it is. Give the customer "
                      "back his own card, or reissue it."),
    //: Error desk, meter error word 9: what to do at the counter
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "Open a fault ticket: the meter has to be commissioned, or was commissioned twice."),
    //: Error desk, meter error word 10: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Have the customer try once more. If it comes again, put the card on the "
                      "reader and reissue it."),
    //: Error desk, meter error word 11: what to do at the counter
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "Compare the meter number with the account's. If the meter was replaced, the account needs "
        "a meter replacement here; if the customer has two meters, he took the wrong card."),
    //: Error desk, meter error word 12: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Find whose card it is by putting it on the reader. If the account is the "
                      "meter's, the meter was not cleared between two customers: open a fault "
                      "ticket for a reset and clear card, then an open card."),
    //: Error desk, meter error word 13: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Put the card on the reader. If it is the account's current one, an old open "
                      "or reissue card has bound the meter again: reissue the card, and clear the "
                      "old one. If it is an old one, clear it and hand out the current one."),
    //: Error desk, meter error word 14: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Put the card on the reader: a sale in doubt settles itself, a torn card is "
                      "written back. If it is damaged for good, reissue it."),
    //: Error desk, meter error word 15: what to do at the counter
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "If the meter is new, the card of the first purchase must go in first. If the meter was "
        "cleared or exchanged, do a meter replacement, which writes an open card."),
    //: Error desk, meter error word 16: what to do at the counter
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "If the first purchase was never in the meter, reissue the card: the station then writes "
        "an open card. If the meter was exchanged, do a meter replacement."),
    //: Error desk, meter error word 17: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Put the card on the reader and repair it: what the meter never took is "
                      "written again under the count that it takes next, at no charge."),
    //: Error desk, meter error word 18: what to do at the counter
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "Put the card on the reader and repair it: the purchase is written again, at no charge."),
    //: Error desk, meter error word 19: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Clean the card's contacts and have the customer try again. If it comes with "
                      "other cards too, open a fault ticket for the slot."),
    //: Error desk, meter error word 20: what to do at the counter
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "Have the customer put it in again and leave it for three seconds. A credit is never lost "
        "by it: the meter takes the purchase once. An empty return file proves nothing."),
    //: Error desk, meter error word 21: what to do at the counter
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "Have the customer use energy and put the card in again later. If he cannot "
                      "wait, reverse the sale and sell less."),
    //: Error desk, meter error word 22: what to do at the counter
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "Clean the card and try again. If it comes again, put it on the reader and reissue it."),
    //: Error desk, meter error word 23: what to do at the counter
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "Clean the card and try again. If it comes again, put it on the reader and reissue it."),
};

constexpr std::array<const char*, kMeterWords> kMakers{
    "",
    "",
    "",
    //: Error desk, meter error word 4: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice", "At one maker this counts as an illegal insertion."),
    //: Error desk, meter error word 5: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice", "Counts as an illegal insertion at both makers."),
    //: Error desk, meter error word 6: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice", "At one maker this counts as an illegal insertion."),
    "",
    //: Error desk, meter error word 8: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "A card whose content does not begin as it must gives 14 at one maker and 08 "
                      "at another. One maker shows 08 before 11 for a wrong sub-type."),
    //: Error desk, meter error word 9: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice", "At one maker this counts as an illegal insertion."),
    //: Error desk, meter error word 10: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice", "At one maker this counts as an illegal insertion."),
    "",
    //: Error desk, meter error word 12: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "One maker compares the customer number only when it opens the meter."),
    //: Error desk, meter error word 13: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "A lost open or reissue card can bind the meter again at every maker; a lost "
                      "purchase card cannot."),
    //: Error desk, meter error word 14: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "One maker checks the ladder data and refuses them; another checks nothing. "
                      "A wrong first byte gives 14 at one maker and 08 at another."),
    "",
    "",
    "",
    "",
    "",
    //: Error desk, meter error word 20: where makers differ
    QT_TRANSLATE_NOOP(
        "MeterAdvice",
        "After a power cut in the middle of a credit one maker loses the amount: compare the "
        "remaining before and after; if it did not rise, note the reading and correct the sale."),
    //: Error desk, meter error word 21: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice",
                      "When the meter is overdrawn, one maker counts the remaining as nothing, "
                      "another subtracts the debt."),
    //: Error desk, meter error word 22: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice", "Only one maker shows this word."),
    //: Error desk, meter error word 23: where makers differ
    QT_TRANSLATE_NOOP("MeterAdvice", "Only one maker shows this word."),
};

QString translated(const char* source)
{
    return *source == '\0' ? QString{} : QCoreApplication::translate("MeterAdvice", source);
}

}  // namespace

MeterAdvice meterAdvice(int word)
{
    if (word < 1 || word > static_cast<int>(kMeterWords)) {
        return {};
    }
    const auto index = static_cast<std::size_t>(word - 1);
    return {translated(kTitles.at(index)), translated(kHappened.at(index)),
            translated(kToDo.at(index)), translated(kMakers.at(index))};
}

std::vector<int> meterWordsOfGroup(int group)
{
    switch (group) {
        case 31:
            return {1, 2, 3};
        case 32:
            return {4, 5, 6, 7, 8, 9, 10, 22, 23};
        case 33:
            return {11, 12, 13};
        case 34:
            return {14, 15, 16, 17, 18};
        case 35:
            return {19, 20};
        case 36:
            return {21};
        default:
            return {};
    }
}

QString meterGroupText(int group)
{
    switch (group) {
        case 31:
            //: Error desk: what a meter shows as Err-31
            return QCoreApplication::translate("MeterAdvice", "Meter fault");
        case 32:
            //: Error desk: what a meter shows as Err-32
            return QCoreApplication::translate("MeterAdvice", "Invalid card");
        case 33:
            //: Error desk: what a meter shows as Err-33
            return QCoreApplication::translate("MeterAdvice", "The card does not match the meter");
        case 34:
            //: Error desk: what a meter shows as Err-34
            return QCoreApplication::translate("MeterAdvice", "Vending error");
        case 35:
            //: Error desk: what a meter shows as Err-35
            return QCoreApplication::translate("MeterAdvice", "Bad contact");
        case 36:
            //: Error desk: what a meter shows as Err-36
            return QCoreApplication::translate("MeterAdvice", "Over the hoarding limit");
        default:
            return {};
    }
}

std::vector<int> meterWordsIn(const QString& typed)
{
    static const QRegularExpression kNumber{QStringLiteral("\\d+")};
    std::vector<int> group;
    QRegularExpressionMatchIterator numbers = kNumber.globalMatch(typed);
    while (numbers.hasNext()) {
        const int number = numbers.next().captured().toInt();
        if (number >= 1 && number <= static_cast<int>(kMeterWords)) {
            return {number};
        }
        if (const auto words = meterWordsOfGroup(number); !words.empty()) {
            group = words;
        }
    }
    return group;
}

}  // namespace wattdesk::app
