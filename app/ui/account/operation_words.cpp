#include <QCoreApplication>

#include "app/text/deed_text.h"
#include "app/text/format.h"
#include "app/text/sale_text.h"
#include "app/text/tariff_text.h"
#include "app/ui/account/operation_plans.h"
#include "app/ui/account/supply_form.h"

namespace wattdesk::app {

namespace {

using core::Money;

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// What each operation will do, in plain words.
class OperationPage {
    Q_DECLARE_TR_FUNCTIONS(OperationPage)
public:
    static QString verb(const OperationState& state);
    static QString confirm(const OperationState& state);
    static void explain(const OperationState& state, OperationWords& words);

private:
    static void explainCard(const OperationState& state, OperationWords& words);
    static void explainChange(const OperationState& state, OperationWords& words);
    static void explainDeed(const OperationState& state, OperationWords& words);
    static void explainPrices(const OperationState& state, OperationWords& words);
    static void settlement(Money amount, OperationWords& words);
    static QString cardChangeVerb(Operation operation);
};

QString OperationPage::cardChangeVerb(Operation operation)
{
    //: Account page: button that writes a new card for the account
    const QString reissue = tr("Write the new card");
    //: Account page: button that puts the account's card on the list of lost ones
    const QString lost = tr("Report the card lost");
    //: Account page: button that takes the card off the list of lost ones
    const QString found = tr("Use the found card again");
    //: Account page: button that writes the refused purchase again
    const QString repair = tr("Repair the card");
    //: Account page: button that writes the new prices on the card
    const QString reprice = tr("Write the new prices");
    //: Account page: button that makes the card blank
    const QString clear = tr("Clear the card");
    //: Account page: button that writes the card which opens the new meter; there is little room
    const QString replace = tr("Replace the meter");
    return operation == Operation::Reissue       ? reissue
           : operation == Operation::ReportLost  ? lost
           : operation == Operation::ReportFound ? found
           : operation == Operation::Repair      ? repair
           : operation == Operation::Reprice     ? reprice
           : operation == Operation::Clear       ? clear
                                                 : replace;
}

QString OperationPage::verb(const OperationState& state)
{
    switch (state.operation) {
        case Operation::Amend:
            //: Account page: button that keeps the changed data
            return tr("Save the changes");
        case Operation::Suspend:
            //: Account page: button; no sale from then on
            return tr("Suspend the account");
        case Operation::Resume:
            //: Account page: button; sales are possible again
            return tr("Resume the account");
        case Operation::Reopen:
            //: Account page: button that opens a closed account again
            return tr("Reopen the account");
        case Operation::NoteReading:
            //: Account page: button that keeps what a meter's display showed
            return tr("Note the reading");
        case Operation::Transfer:
            //: Account page: button that gives the account to another customer
            return tr("Transfer the account");
        case Operation::Close:
            //: Account page: button that closes the account for good
            return tr("Close the account");
        case Operation::EnterContract:
        case Operation::SetShare:
            return supplyVerb(state);
        case Operation::Reverse:
            //: Account page: button that changes the amount on the card
            return tr("Reverse the sale");
        case Operation::Correct:
            //: Account page: button that puts a wrong sale right in the books. %1: the difference.
            return tr("Correct by %1")
                .arg(shown(
                    core::parseMoney(state.text(FieldId::Amount).toStdString()).value_or(Money{})));
        case Operation::CorrectMeans:
            //: Account page: button that moves a payment to another means. %1: amount, %2: means.
            return tr("Move %1 to %2")
                .arg(shown(state.deed ? state.deed->sale.paid : Money{}),
                     meansText(static_cast<core::PaymentMeans>(
                         state.entries.value(FieldId::Means).toInt())));
        case Operation::Reissue:
        case Operation::ReportLost:
        case Operation::ReportFound:
        case Operation::Repair:
        case Operation::Reprice:
        case Operation::Clear:
        case Operation::ReplaceMeter:
            return cardChangeVerb(state.operation);
    }
    return {};
}

QString OperationPage::confirm(const OperationState& state)
{
    const auto amount = settlementOf(state);
    if (!amount || amount->isZero()) {
        return verb(state);
    }
    //: Account page: button of an operation with money to hand out. %1: its verb, %2: the amount.
    const QString paysOut = tr("%1, pay out %2");
    //: Account page: button of an operation with money to take. %1: its verb, %2: the amount.
    const QString collects = tr("%1, collect %2");
    return amount->isNegative() ? paysOut.arg(verb(state), shown(Money{}.minus(*amount).value()))
                                : collects.arg(verb(state), shown(*amount));
}

void OperationPage::settlement(Money amount, OperationWords& words)
{
    if (amount.isNegative()) {
        //: Account page, what will happen: money handed out to the customer
        words.facts.append(
            {tr("Paid out now"), shown(Money{}.minus(amount).value()), Tone::Caution});
    } else if (!amount.isZero()) {
        //: Account page, what will happen: money taken from the customer
        words.facts.append({tr("Collected now"), shown(amount), Tone::Caution});
    }
}

void OperationPage::explainDeed(const OperationState& state, OperationWords& words)
{
    if (!state.deed) {
        return;
    }
    const core::Sale& sale = state.deed->sale;
    //: Correction, what will happen: the deed that is put right
    words.facts.append({tr("Deed"), saleKindText(sale.kind)});
    if (state.deed->receipt) {
        //: Correction, what will happen: receipt of the deed that is put right
        words.facts.append({tr("Receipt"), utf8(core::toText(*state.deed->receipt))});
    }
    //: Correction, what will happen: what was paid
    words.facts.append({tr("Paid"), shown(sale.paid)});
    if (state.operation == Operation::Reverse) {
        OperationPlans::reversal(state, words);
    } else if (state.operation == Operation::Correct) {
        //: Correction of a sale that the meter has taken: what it does
        words.sentences.append(
            tr("The card and the meter stay as they are. The difference becomes surplus or arrears "
               "and is settled with the next sale, or at closing."));
    } else {
        //: Correction of the means: what it does. %1: the means that was entered.
        words.sentences.append(
            tr("The payment was entered as %1. It moves to the means chosen here; the sale itself "
               "stays as it is.")
                .arg(meansText(sale.means)));
    }
}

void OperationPage::explainCard(const OperationState& state, OperationWords& words)
{
    if (state.operation == Operation::ReportLost) {
        //: Lost card: what it does
        words.sentences.append(
            tr("The card is refused at every counter from now on. A purchase that the meter has "
               "not taken is not lost: it goes out with the next card."));
        //: Lost card: what it cannot do
        words.risk = {Tone::Caution,
                      tr("The meter does not hear of it."),
                      //: Lost card, below "The meter does not hear of it."
                      tr("Until the new card has been in the meter, the lost one still works "
                         "there."),
                      {}};
    } else if (state.operation == Operation::ReportFound) {
        //: Found card: what it does
        words.sentences.append(
            tr("The card is the account's card again. This is possible only while no other card "
               "has taken its place."));
    } else if (state.operation == Operation::Repair) {
        //: Repair: what it does
        words.sentences.append(
            tr("For a card whose purchase the meter refused with word 17 or 18. The purchase is "
               "written again under the count that the meter takes next, at no charge."));
    } else {
        //: Clearing: what it does
        words.sentences.append(
            tr("The card is made blank. A purchase on it that its meter has not taken is not lost: "
               "it goes out with the account's next card."));
    }
    if (const auto lost = lostCard(state); lost && state.operation == Operation::ReportFound) {
        //: Found card: its serial number
        words.facts.append({tr("Card"), utf8(lost->text())});
    }
}

void OperationPage::explainPrices(const OperationState& state, OperationWords& words)
{
    const core::Account& account = state.account();
    const AccountSupply& supply = state.plan.file.supply;
    const core::Tariff* const chosen = chosenTariff(state);
    const core::Tariff& tariff = chosen ? *chosen : supply.tariff;
    const auto typed = core::parseHouseholdBase(state.text(FieldId::HouseholdBase).toStdString());
    const core::HouseholdBase base = typed.value_or(account.point.householdBase);
    const bool isOtherTariff = tariff.id != account.tariff;
    const bool isOtherBase = base != account.point.householdBase;
    if (isOtherTariff) {
        //: Amendment of the tariff. %1: its name.
        words.sentences.append(
            tr("From today on “%1” holds. The energy of the days before is billed "
               "by the tariff so far.")
                .arg(utf8(tariff.name)));
    }
    if (isOtherBase && !tariff.isLadder()) {
        //: Amendment of the household base, with a tariff that has one price for everything
        words.sentences.append(
            tr("The account's tariff has no tiers: the household base is only kept."));
    }
    const bool areOtherPrices = isOtherTariff || (isOtherBase && tariff.isLadder());
    if (const auto applied = core::appliedOn(tariff, supply.today, base);
        areOtherPrices && applied) {
        //: Amendment of tariff or household base: what a kWh costs then. %1: the tiers or periods.
        words.sentences.append(tr("A kWh then costs %1.").arg(pricesText(*applied)));
    }
    if (areOtherPrices && account.point.mode == core::MeterMode::Money) {
        //: Amendment of the prices of a meter that charges by itself; R is a key
        words.sentences.append(
            tr("The meter hears of it with the next sale, or with new prices on its card (R)."));
    }
}

void OperationPage::explainChange(const OperationState& state, OperationWords& words)
{
    if (state.operation == Operation::Amend) {
        //: Amendment: what it does
        words.sentences.append(
            tr("Every changed field is kept in the history with your name. Alarm amounts reach "
               "the meter with its next open card or a parameter card."));
        if (!state.plan.file.others.empty()) {
            //: Amendment: the customer has further accounts. %n: how many.
            words.sentences.append(
                tr("Name and phone also change for %n further account(s) of this customer.",
                   nullptr, static_cast<int>(state.plan.file.others.size())));
        }
        explainPrices(state, words);
    } else if (state.operation == Operation::Suspend) {
        //: Suspension: what it does
        words.sentences.append(
            tr("Nothing can be sold until the account is resumed. The meter goes on with what it "
               "holds."));
    } else if (state.operation == Operation::Resume) {
        //: Resumption: what it does
        words.sentences.append(tr("The account can buy again at once."));
    } else if (state.operation == Operation::Reopen) {
        //: Reopening: what it does
        words.sentences.append(
            tr("The account is registered again under its number, on its old meter or another. Its "
               "next sale is an opening and issues a card. The meter must have been cleared."));
    } else {
        //: Reading of a meter's display: what it does. %1: the account's purchase count.
        words.sentences.append(
            tr("What the display shows decides what a reissue, a reversal, a replacement or a "
               "closing may take for granted. The books stand at purchase count %1.")
                .arg(state.account().standing.purchaseCount));
    }
}

void OperationPage::explain(const OperationState& state, OperationWords& words)
{
    switch (state.operation) {
        case Operation::Amend:
        case Operation::Suspend:
        case Operation::Resume:
        case Operation::Reopen:
        case Operation::NoteReading:
            explainChange(state, words);
            break;
        case Operation::ReportLost:
        case Operation::ReportFound:
        case Operation::Repair:
        case Operation::Clear:
            explainCard(state, words);
            break;
        case Operation::Reissue:
            OperationPlans::reissue(state, words);
            break;
        case Operation::Reprice:
            OperationPlans::newPrices(state, words);
            break;
        case Operation::ReplaceMeter:
            OperationPlans::replacement(state, words);
            break;
        case Operation::Transfer:
            OperationPlans::transfer(state, words);
            break;
        case Operation::Close:
            OperationPlans::closing(state, words);
            break;
        case Operation::EnterContract:
        case Operation::SetShare:
            explainSupply(state, words);
            break;
        case Operation::Reverse:
        case Operation::Correct:
        case Operation::CorrectMeans:
            explainDeed(state, words);
            break;
    }
    if (const auto amount = settlementOf(state)) {
        settlement(*amount, words);
    }
}

}  // namespace

OperationWords wordsOf(const OperationState& state)
{
    OperationWords words;
    words.title = operationText(state.operation);
    OperationPage::explain(state, words);
    words.confirm = OperationPage::confirm(state);
    return words;
}

}  // namespace wattdesk::app
