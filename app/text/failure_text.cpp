#include "app/text/failure_text.h"

#include <QCoreApplication>

namespace wattdesk::app {

namespace {

/// No default: a new code must say something.
const char* sentence(core::ErrorCode code) noexcept
{
    using Code = core::ErrorCode;
    switch (code) {
        case Code::CardAbsent:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "No card is on the reader. Put the customer's card on it.");
        case Code::CardForeign:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This card is not an electricity card. Put the customer's "
                                     "electricity card on the reader.");
        case Code::CardDamaged:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The content of this card is damaged, so it was not changed. "
                                     "Ask the system's support for a replacement card.");
        case Code::CardOtherStation:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "This card belongs to another electricity station and cannot be "
                "used here. Put a card of this station on the reader.");
        case Code::CardOtherAccount:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This card belongs to another account. Put the card of the "
                                     "chosen account on the reader, or sell to the card's own "
                                     "account.");
        case Code::CardReplaced:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This card was reported lost or replaced and is no longer "
                                     "valid. Put the account's current card on the reader.");
        case Code::CardCountBehind:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The purchase count on this card is lower than in the books. "
                                     "Nothing was sold; ask a supervisor to look at the account.");
        case Code::CardCountAhead:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The purchase count on this card is higher than in the books. "
                                     "Nothing was sold; ask a supervisor to look at the account.");
        case Code::CardPurchaseNotInserted:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The last purchase is still on the card. The customer should "
                                     "put the card into the meter first and then come back.");
        case Code::CardPulled:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The card was taken away too early. Put it back on the reader "
                                     "and leave it there until the work is done.");
        case Code::CardLocked:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This card has locked itself after too many failed attempts. "
                                     "Ask the system's support for a replacement card.");
        case Code::CardNotBlank:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This card already belongs to an account. Put a blank card on "
                                     "the reader.");
        case Code::CardBlank:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText", "This card is blank. Put the customer's own card on the reader.");
        case Code::CardMemoryFault:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The memory of this card is failing. Ask the system's support "
                                     "for a replacement card.");
        case Code::CardAnswerUnexpected:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The card gave an answer that has no place here. Nothing more "
                "was written; if it happens again, tell the system's support.");
        case Code::CardAccountUnknown:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The account on this card is not in the books of this station. "
                "Ask a supervisor where the card comes from.");
        case Code::CardAuthenticationRefused:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The card did not accept this station's keys. Do not try again "
                "with this card; tell the system's support.");
        case Code::CardSwapped:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "Another card is on the reader now. Put the first card back and "
                "begin again.");
        case Code::CardChanged:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The content of the card has changed since it was read. Take it "
                "off, put it on again and begin again.");
        case Code::CardMeterMismatch:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The meter number on this card is not the account's. Nothing "
                                     "was sold; ask a supervisor to look at the account.");
        case Code::CardPurchaseNotTaken:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The card was in the meter, but the meter did not take the last "
                "purchase. Ask a supervisor to look at the meter.");
        case Code::CardRepairNotNeeded:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The meter has not refused the purchase on this card, so "
                                     "there is nothing to repair. Have the card inserted in the "
                                     "meter.");
        case Code::CardNotOnLostList:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This card is not reported lost. Nothing was changed.");
        case Code::CardStockOverlaps:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Some of these card serials are in stock already. Check the "
                                     "first and the last serial.");
        case Code::CardNotFieldCard:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This is not the field card that is needed here. Put that "
                                     "one on the reader. A customer's card is read and cleared "
                                     "as a customer's card.");
        case Code::CardPriceCurrent:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This account's card carries the prices in force already. "
                                     "There is nothing to write.");
        case Code::CardHasNoPrice:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Cards of meters that count energy carry no price: the "
                                     "station prices each sale. There is nothing to write.");
        case Code::CardIsFieldCard:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This card is a field card for work on meters, not a "
                                     "customer's card. Put the customer's electricity card on "
                                     "the reader.");
        case Code::FieldCardExpired:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This field card is outside its days of validity. Have it "
                                     "issued anew.");
        case Code::FieldCardOtherArea:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This field card belongs to another area and cannot be "
                                     "used here. Hand it back to the station of its area.");
        case Code::FieldCardHalfCollected:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A record on this check card is damaged or unfinished; "
                                     "the whole ones were read. Collect from the missing "
                                     "meters once more.");
        case Code::ReaderAbsent:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "No card reader is connected. Plug a reader in.");
        case Code::ReaderUnplugged:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The card reader was unplugged. Plug it in again and put the "
                                     "card back on it.");
        case Code::ReaderServiceDown:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The card reader service of this computer is not running. Start "
                "it, or restart the computer, and try again.");
        case Code::ReaderBusy:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Another program is using the card reader. Close that program "
                                     "and try again.");
        case Code::ReaderFailed:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The card reader does not answer as it should. Unplug it, plug "
                "it in again and try once more.");
        case Code::AmountNotANumber:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The amount is not a number. Type it in digits, for example 100 "
                "or 100.50.");
        case Code::AmountZero:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The amount is zero. Type the amount to sell, or confirm that "
                                     "nothing is to be paid.");
        case Code::AmountNegative:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The amount is below zero. Type an amount above zero.");
        case Code::AmountTooPrecise:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The amount has more than two decimals. Type it with two "
                                     "decimals at most.");
        case Code::AmountTooLarge:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The amount is too large. Type a smaller amount.");
        case Code::AmountOverHoardingLimit:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "With this amount the meter would hold more than it may. Type a "
                "smaller amount.");
        case Code::AmountTenderedTooLittle:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The money given is less than the amount due. Check both "
                                     "amounts.");
        case Code::AmountBelowOneStep:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The amount does not buy the smallest unit of energy. Type a "
                                     "larger amount.");
        case Code::AmountNotWholeSteps:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText", "This tariff sells whole kWh only. Type a whole number of kWh.");
        case Code::AmountAllToArrears:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "All of this amount goes to what the account owes, and "
                                     "nothing is left for the card. Enter more, or take it as a "
                                     "payment of arrears.");
        case Code::SaleOpen:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This account or card has a sale that is not settled yet. Put "
                                     "the card on the reader and settle it first.");
        case Code::SaleInDoubt:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "It is not known whether the card took this sale. Put the same "
                "card on the reader and settle the sale; do not sell again.");
        case Code::SaleNotFound:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText", "There is no such sale. Check its number.");
        case Code::SaleAlreadySettled:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This sale was settled in the meantime. Look at the list of "
                                     "sales again.");
        case Code::SaleVoided:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The card was not written, so nothing was sold and nothing is "
                                     "to be paid. Begin again.");
        case Code::SaleStepNotAllowed:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This cannot be done with a sale in this state. Ask a "
                                     "supervisor.");
        case Code::SaleReasonMissing:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A reason is needed. Type in a few words why this is done.");
        case Code::SaleEvidenceMissing:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "It is not known whether the meter has taken the last "
                                     "purchase. Insert the card in the meter and bring it back, "
                                     "or note what the meter shows.");
        case Code::SaleAlreadyCredited:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The meter has already credited this sale, so it cannot be "
                                     "reversed. Correct it as surplus or arrears for the next "
                                     "sale.");
        case Code::SaleNotLast:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Only the last purchase of an account can be reversed. "
                                     "Choose that one, or book a correction.");
        case Code::AccountNotFound:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "There is no such account. Check the number, or search by name, "
                "phone or meter.");
        case Code::AccountMeterTaken:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "This meter already belongs to another account. Check the meter "
                "number.");
        case Code::AccountNumberTaken:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This account number is already in use. Choose another, or "
                                     "leave it empty to get the next free one.");
        case Code::InputNameMissing:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText", "The name is missing. Type it.");
        case Code::InputTooLong:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A text is too long. Use 200 characters at most.");
        case Code::InputMeterNumber:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The meter number is not valid. Type the 1 to 12 digits on the "
                "meter.");
        case Code::InputAccountNumber:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The account number is not valid. Type 1 to 12 digits.");
        case Code::InputPhone:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The phone number is not valid. Use digits, spaces, +, - and "
                                     "parentheses.");
        case Code::InputText:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "A text contains characters that cannot be kept. Type it again "
                "without them.");
        case Code::TariffNotFound:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText", "There is no such tariff. Choose one from the list of tariffs.");
        case Code::TariffUnfitForMeter:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The meter cannot take the prices or limits of this tariff. "
                                     "Choose another tariff or another household base.");
        case Code::AccountHasNoCard:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This account has no card yet. Issue its first card; ask a "
                                     "supervisor if it should have one.");
        case Code::AccountAlreadyOpen:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "This account already has its card. Sell to it as usual; ask a "
                "supervisor if the card is lost.");
        case Code::InputRatio:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A transformer ratio is not valid. Type a whole number from 1 "
                                     "to 999999.");
        case Code::InputDate:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The date is not valid. Type it as year-month-day, for example "
                "2026-11-03.");
        case Code::AccountSuspended:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This account is suspended. Resume it before anything is "
                                     "sold to it.");
        case Code::AccountClosed:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This account is closed. Reopen it to sell to it again.");
        case Code::AccountStateUnfit:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This does not fit the state that the account is in. Look "
                                     "at the account first.");
        case Code::TransferToSelf:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The account already belongs to this customer. Choose "
                                     "another customer.");
        case Code::MeterSame:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This is the meter that the account already has. Type the "
                                     "number of the new meter.");
        case Code::MeterReadingBehind:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This reading is below an earlier one of the same meter. "
                                     "Check the digits.");
        case Code::MeterDebtUncovered:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The payment does not cover the overdraft of the old meter. "
                                     "Take at least that amount.");
        case Code::CorrectionEmpty:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This would change nothing. Check what was entered.");
        case Code::TicketNotFound:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "There is no such field ticket. Check its number.");
        case Code::TicketEnded:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This field ticket is ended already. Open a new one if "
                                     "there is more to do.");
        case Code::MeterReadingStale:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The last reading of this meter is too old to settle by. "
                                     "Insert the card in the meter and bring it back, or note "
                                     "what the meter shows.");
        case Code::ChangeNotFound:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "There is no such change to make out a slip of. What was "
                                     "changed by a sale or another deed stands on its receipt.");
        case Code::InputAlarmOrder:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The second alarm comes later than the first, so its amount "
                                     "must not be above it. Change one of the two.");
        case Code::CorrectionBeyondSale:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The customer would get back more than this sale came to. "
                                     "Enter no more than was paid for it.");
        case Code::ImportColumnMissing:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A column that the table must have is missing. Look at the "
                                     "first line of the file.");
        case Code::ImportColumnUnknown:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A column of the file is not known, or stands there twice. "
                                     "Look at the first line of the file.");
        case Code::ImportRefused:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Some rows cannot be imported, so none was. Correct the "
                                     "rows that are listed and import the file again.");
        case Code::ImportCancelled:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The import was stopped, and nothing was imported.");
        case Code::ImportFormat:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This file is not a table that can be read. Save it as "
                                     "XLSX or CSV and import that.");
        case Code::InputHouseholdBase:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The household base must be a number from 1 to 10 with at "
                                     "most two decimals, such as 1.5.");
        case Code::TariffNotInForce:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This tariff does not hold yet: its first version begins on "
                                     "a later day. Choose another tariff or a later day.");
        case Code::TariffEffectivePast:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The new version would begin on a day gone by. Give it a "
                                     "day from today on.");
        case Code::TariffVersionsOverlap:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The newest version of this tariff begins on that day or "
                                     "later. Give the new one a later day.");
        case Code::TariffRefused:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This tariff cannot be published. Correct the places that "
                                     "are listed and try again.");
        case Code::TariffTiersWrong:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A tariff has one to seven tiers; each but the last has a "
                                     "limit above the one before, the last has none.");
        case Code::TariffPricesFall:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A tier costs less than the one before it. Prices of tiers "
                                     "must not fall.");
        case Code::TariffDayOfYear:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A period must begin on a day that every month has: month 1 "
                                     "to 12, day 1 to 28.");
        case Code::TariffSeasonsWrong:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The seasons must follow one another within the year, each "
                                     "on its own day; twelve at most.");
        case Code::TariffDayWrong:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The day of a season begins at 00:00, its times follow one "
                                     "another, and each of its periods has a price: 00:00 valley, "
                                     "08:00 flat.");
        case Code::TariffLevyWrong:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A levy needs a name, must not end before it begins, and "
                                     "must not hold twice on one day.");
        case Code::TariffChargeWrong:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A charge is below zero, a rate or a loss is out of its "
                                     "range, the rows of a loss table do not rise to a last one "
                                     "without a limit, or losses are added where the metering has "
                                     "none.");
        case Code::TariffFileWrong:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This file is not a tariff that can be read. Correct the "
                                     "places that are listed.");
        case Code::ChargeNotFound:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText", "There is no such charge in the books.");
        case Code::ChargeRepeated:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This has been charged to the account already.");
        case Code::ArrearsNone:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText", "This account owes nothing.");
        case Code::AmountAboveArrears:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This is more than the account owes, late fee included. "
                                     "Take what it owes; the rest buys energy with the card.");
        case Code::SaleBlockedByArrears:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This account owes more than the house allows for a sale. "
                                     "Take a payment of arrears first, or have a second person "
                                     "agree to the sale.");
        case Code::TariffEffectiveFar:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The new version would begin more than five years from now. "
                                     "Check the year of its first day.");
        case Code::LateFeeRuleTaken:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A late-fee rule holds from that day on already, and rules "
                                     "are not changed. Take a later day.");
        case Code::ImportCellSurplus:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This row has more cells than the table has columns. An "
                                     "amount with a comma in it has to stand in quotes.");
        case Code::SupplyContractMissing:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The tariff of this account needs its supply contract: "
                                     "capacity, demand or transformer. Enter the contract.");
        case Code::InputPeriod:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A settlement period is a month, written like 2026-10.");
        case Code::PeriodNotOver:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This month is not over yet. Settle it when it is.");
        case Code::PeriodSettled:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This account is settled for that month already; what it "
                                     "was settled by cannot be changed.");
        case Code::PeriodReadingMissing:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The meter has no reading for this month. Enter one and run "
                                     "the settlement again.");
        case Code::PeriodOpeningMissing:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "There is no reading to begin at. Enter one for the month "
                                     "before.");
        case Code::MeterRemainingUnknown:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "It is not known what the meter held at the beginning or the end of the month. "
                "Enter that reading again with the remaining credit.");
        case Code::MeterRemainingAbove:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The meter holds more than was ever bought for it. Check "
                                     "the reading.");
        case Code::MeterShareOpen:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This account shares a meter with another one that cannot "
                                     "be settled yet. Settle that one first.");
        case Code::MeterModeChanged:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The meter was changed from money to energy, or back, "
                                     "within this month. This cannot be settled.");
        case Code::ParentBelowChildren:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The parent meter shows less than its fixed shares and sub-"
                                     "meters together. Check the readings and the shares.");
        case Code::MeterReadingBeyondRegister:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The meter's register has fewer digits than this reading. Check the digits.");
        case Code::MeterShareWrong:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "This share cannot be: a meter takes from one other meter "
                "at most, never from itself or in a circle, only a sub-meter "
                "has sub-meters of its own, and the ratios of a parent come to "
                "100 % at most.");
        case Code::PeriodCancelled:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The settlement was stopped; nothing was posted.");
        case Code::SupplyContractWrong:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A figure of this contract is out of its range.");
        case Code::PeriodNotSettled:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This account is not settled for that month, so there is no "
                                     "statement.");
        case Code::ReadingTotalDiffers:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The total is not the sum of the registers of the periods. "
                                     "Check the digits of each.");
        case Code::ReadingWithoutPeriods:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This tariff has time of use. Enter what was metered in each "
                                     "period of the day, not only the total.");
        case Code::ReadingBeforeReplacement:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The meter was replaced after that day. Read the new one, and "
                                     "enter that for the month.");
        case Code::ReadingDayWrong:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "This day does not fit the month. A reading is of a day of its month or the next, "
                "not to come, and not before the reading of an earlier month.");
        case Code::LateFeeRulePast:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "A late-fee rule begins today or later as long as anybody owes something: days "
                "gone by keep their rates. Take another day.");
        case Code::DayUnlikely:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This day lies more than 30 years back or more than five "
                                     "years ahead. Check its year.");
        case Code::PaymentBelowOneCent:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "With its late fee, not even a cent of what is owed can be "
                                     "paid with this. Take a larger amount.");
        case Code::PurchaseCountAbove:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The account has not bought so many times. Check the purchase count.");
        case Code::ImportRowRepeated:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "An earlier row says the same account and month. Keep one of the two.");
        case Code::ChargeSettled:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Nothing of this charge is owed any more: it is paid or "
                                     "written off. Look at the account again.");
        case Code::FigureTooPrecise:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The figure has too many decimals: a price takes six at most, "
                                     "a demand in kW four.");
        case Code::StoreBusy:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText", "The database is busy. Try again in a moment.");
        case Code::StoreFull:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The disk is full, so nothing could be saved. Make room on it "
                                     "and try again.");
        case Code::StoreReadOnly:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The database cannot be written. Nothing was saved; tell the "
                                     "system's support.");
        case Code::StoreDamaged:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The database is damaged. Stop selling and tell the system's "
                                     "support.");
        case Code::StoreTooNew:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The database was made by a newer version of this program. "
                "Update the program on this computer; the system's support can "
                "help.");
        case Code::StoreUnreachable:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText", "The database does not answer. Check the network and try again.");
        case Code::StoreConflict:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "Somebody else changed this at the same time. Look at it again "
                "and try once more.");
        case Code::StoreFailed:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The database could not do its work, so nothing was saved. Tell "
                "the system's support.");
        case Code::StoreUnsuitable:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "This database is not set up as the program needs it. Tell the "
                "system's support.");
        case Code::StoreDiskError:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The disk of this station reported an error. Stop selling and tell the "
                "system's support; look at the last sale again before it is repeated.");
        case Code::SignInRefused:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The name or the password is not right. Type both again.");
        case Code::OperatorLocked:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Too many wrong passwords were typed, so signing in is locked "
                                     "for a while. Wait and try again.");
        case Code::PermissionMissing:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Your role does not allow this. Ask a supervisor to do it.");
        case Code::PasswordChangeRequired:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This password was for one use only. Choose a new one.");
        case Code::PasswordTooWeak:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The new password is too weak. Use at least eight characters, "
                                     "not your sign-in name and not the old password.");
        case Code::OperatorDisabled:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "This operator may no longer sign in. Ask a supervisor.");
        case Code::ApprovalMissing:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A second person has to approve this. Ask a supervisor to "
                                     "sign.");
        case Code::ApprovalBySelf:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Nobody can approve what he does himself. Ask another "
                                     "supervisor to sign.");
        case Code::OperatorNotFound:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "No operator of this station has that sign-in name. Look at "
                                     "the list of operators.");
        case Code::OperatorLoginTaken:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Another operator has this sign-in name. Choose another.");
        case Code::OperatorIsSelf:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Nobody disables himself, changes his own role or resets "
                                     "his own password. Another administrator has to do it.");
        case Code::InputLogin:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A sign-in name has 1 to 32 letters, digits, dots, hyphens "
                                     "or underscores, without spaces.");
        case Code::StationNotFound:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "There is no station in this folder. Check the folder, or make "
                "a station there.");
        case Code::StationExists:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "There already is a station in this folder. Choose another "
                                     "folder.");
        case Code::StationInUse:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "Another program on this computer is selling with this station. "
                "Close it, or wait until it is done, and try again.");
        case Code::SettingsDamaged:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The settings of this station cannot be read. Tell the system's "
                "support.");
        case Code::ClockSetBack:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The clock of this computer is behind the last entry in the "
                                     "books. Have a supervisor set the clock, then try again.");
        case Code::KeyStoreMissing:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The keys of this station are missing. Tell the system's "
                                     "support.");
        case Code::KeyStorePassphrase:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The passphrase of the keys is not right. Type it again.");
        case Code::KeyStoreDamaged:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The keys of this station are damaged. Tell the system's "
                                     "support.");
        case Code::KeyMissing:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A key for this card is missing from this station. Tell the "
                                     "system's support.");
        case Code::FileNotWritable:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The file could not be written. Choose another place, or make "
                                     "room on the disk.");
        case Code::FileNotReadable:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The file could not be read. Check its name and place.");
        case Code::BooksUnbalanced:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The books of this station do not agree. Stop selling and tell "
                "the system's support.");
        case Code::AuditTrailAltered:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The operation log of this station was altered: an entry does not fit its chain. "
                "Change nothing and tell the system's support.");
        case Code::BenchCardNotFound:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "There is no virtual card of that name. Choose one from the "
                                     "list of cards.");
        case Code::BenchMeterNotFound:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "There is no virtual meter of that number. Choose one from the "
                "list of meters.");
        case Code::BenchReaderEmpty:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "No virtual card is on the reader. Put one on it.");
        case Code::BenchNameTaken:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP(
                "FailureText",
                "The virtual bench already has one of that name. Choose another "
                "name.");
        case Code::BenchLinkDown:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "The virtual reader of this computer's card service does not "
                                     "answer. Start pcscd with it and try again.");
        case Code::BenchDamaged:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "A file of the virtual bench is damaged. Tell the system's "
                                     "support.");
        case Code::BenchBusy:
            //: Shown to the operator after a failure: what happened, what to do.
            return QT_TRANSLATE_NOOP("FailureText",
                                     "Another program is using the virtual bench. Try again in a "
                                     "moment.");
    }
    return "";
}

}  // namespace

QString failureText(core::ErrorCode code)
{
    return QCoreApplication::translate("FailureText", sentence(code));
}

}  // namespace wattdesk::app
