#include <QCoreApplication>

#include "app/text/deed_text.h"
#include "app/text/format.h"
#include "app/ui/account/operation.h"

namespace wattdesk::app {

namespace {

using core::Money;

/// How each operation ended, and what to tell the customer.
class OperationEnd {
    Q_DECLARE_TR_FUNCTIONS(OperationEnd)
public:
    static QString headline(Operation operation);
    static QString advice(Operation operation);  ///< of what is no deed of the journal
    static void figures(const core::SaleRecord& record, ResultView& view);
    static void unfinished(const core::SaleOutcome& outcome, ResultView& view);
    static QString nextLabel();
    static QString nothingDone();

private:
    static QString cardHeadline(Operation operation);
};

QString OperationEnd::cardHeadline(Operation operation)
{
    //: End of an operation: another card was written for the account
    const QString reissue = tr("New card written");
    //: End of an operation: the card is on the list of lost ones
    const QString lost = tr("Card reported lost");
    //: End of an operation: the card is the account's again
    const QString found = tr("Card in use again");
    //: End of an operation: the refused purchase stands on the card again
    const QString repair = tr("Card repaired");
    //: End of an operation: the card takes the new prices to its meter
    const QString reprice = tr("New prices on the card");
    //: End of an operation: the card is blank
    const QString clear = tr("Card cleared");
    //: End of an operation: the card that opens the new meter was written
    const QString replace = tr("Card for the new meter written");
    return operation == Operation::Reissue       ? reissue
           : operation == Operation::ReportLost  ? lost
           : operation == Operation::ReportFound ? found
           : operation == Operation::Repair      ? repair
           : operation == Operation::Reprice     ? reprice
           : operation == Operation::Clear       ? clear
                                                 : replace;
}

QString OperationEnd::headline(Operation operation)
{
    switch (operation) {
        case Operation::Amend:
            //: End of an operation: the data were changed
            return tr("Changes saved");
        case Operation::Suspend:
            //: End of an operation
            return tr("Account suspended");
        case Operation::Resume:
            //: End of an operation
            return tr("Account resumed");
        case Operation::Reopen:
            //: End of an operation
            return tr("Account reopened");
        case Operation::NoteReading:
            //: End of an operation
            return tr("Reading noted");
        case Operation::Transfer:
            //: End of an operation
            return tr("Account transferred");
        case Operation::Close:
            //: End of an operation
            return tr("Account closed");
        case Operation::EnterContract:
            //: End of an operation
            return tr("Contract entered");
        case Operation::SetShare:
            //: End of an operation: what the account takes from a parent meter was changed
            return tr("Parent meter set");
        case Operation::Reverse:
            //: End of an operation
            return tr("Sale reversed");
        case Operation::Correct:
            //: End of an operation
            return tr("Sale corrected");
        case Operation::CorrectMeans:
            //: End of an operation
            return tr("Means of payment corrected");
        case Operation::Reissue:
        case Operation::ReportLost:
        case Operation::ReportFound:
        case Operation::Repair:
        case Operation::Reprice:
        case Operation::Clear:
        case Operation::ReplaceMeter:
            return cardHeadline(operation);
    }
    return {};
}

QString OperationEnd::advice(Operation operation)
{
    if (operation == Operation::Suspend) {
        //: End of a suspension: what the cashier tells the customer
        return tr("Tell the customer: nothing can be bought until the account is resumed.");
    }
    if (operation == Operation::Reopen) {
        //: End of reopening an account: what to do next
        return tr("Sell to the account on page F2 with a new card: that issues it.");
    }
    if (operation == Operation::ReportLost) {
        //: End of reporting a card lost: what the cashier tells the customer
        return tr(
            "Tell the customer: bring the card back if it turns up, and never put it into "
            "the meter again once there is a new one.");
    }
    if (operation == Operation::Clear) {
        //: End of clearing a card: what to do with it
        return tr("The card can be issued to anybody again.");
    }
    return {};
}

void OperationEnd::figures(const core::SaleRecord& record, ResultView& view)
{
    const core::Sale& sale = record.sale;
    if (record.receipt) {
        //: End of an operation: label of the receipt's number
        view.facts.append({tr("Receipt"), QString::fromStdString(core::toText(*record.receipt))});
        view.canSaveReceipt = true;
    }
    if (core::writesCard(sale) && !sale.after.isBlank()) {
        //: End of an operation: what now stands on the card
        view.facts.append({tr("On the card"), shown(sale.after.wallet.amount, sale.mode)});
        //: End of an operation: label of the purchase count on the card
        view.facts.append({tr("Purchase count"), QString::number(sale.after.wallet.count)});
    }
    if (!sale.surplusAfter.isZero()) {
        //: End of an operation: money carried over to the next sale
        view.facts.append({tr("Surplus"), shown(sale.surplusAfter)});
    }
    if (!sale.arrearsAfter.isZero()) {
        //: End of an operation: what the customer owes
        view.facts.append({tr("Arrears"), shown(sale.arrearsAfter), Tone::Caution});
    }
    if (sale.paid.isZero()) {
        return;
    }
    //: End of an operation: label of the money to hand out now
    const QString payOut = tr("Pay out");
    //: End of an operation: label of the money to take now
    const QString collect = tr("Collect");
    const bool isRefund = sale.paid.isNegative();
    view.changeLabel = isRefund ? payOut : collect;
    view.change = shown(isRefund ? Money{}.minus(sale.paid).value() : sale.paid);
}

void OperationEnd::unfinished(const core::SaleOutcome& outcome, ResultView& view)
{
    if (outcome.cause) {
        const Notice cause = failureNotice(outcome.cause->code);
        view.advice = cause.title;
        view.code = cause.code;
    }
    if (core::isOpen(outcome.record.state)) {
        view.tone = Tone::Caution;
        //: End of an operation: whether the card took it is not known
        view.headline = tr("In doubt: put the card back on the reader");
        //: End of an operation, below "In doubt"
        view.receiptNote =
            tr("Pay nothing out yet. The station looks at the card and settles it; F8 lists what "
               "is in doubt.");
        return;
    }
    view.tone = Tone::Bad;
    view.headline = nothingDone();
}

QString OperationEnd::nothingDone()
{
    //: End of an operation that failed before anything was written
    return tr("Nothing was changed");
}

QString OperationEnd::nextLabel()
{
    //: End of an operation: button that goes back to the account; Enter presses it
    return tr("Back to the account   Enter");
}

}  // namespace

ResultView resultOf(const OperationState& state, const core::Expected<OperationDone>& done)
{
    ResultView view;
    view.nextLabel = OperationEnd::nextLabel();
    if (!done) {
        const Notice cause = failureNotice(done.error().code);
        view.tone = Tone::Bad;
        view.headline = OperationEnd::nothingDone();
        view.advice = cause.title;
        view.code = cause.code;
        if (done.error().code == core::ErrorCode::SaleInDoubt) {
            view.tone = Tone::Caution;
            view.headline = cause.title;
            view.advice = cause.advice;
        }
        return view;
    }
    const bool isDone = !done->outcome || done->outcome->record.state == core::SaleState::Posted;
    if (!isDone) {
        OperationEnd::unfinished(*done->outcome, view);
        return view;
    }
    view.tone = Tone::Good;
    view.headline = OperationEnd::headline(state.operation);
    view.advice = OperationEnd::advice(state.operation);
    view.canSaveSlip = done->change.has_value();
    if (done->outcome) {
        view.advice = adviceText(done->outcome->record.sale);
        OperationEnd::figures(done->outcome->record, view);
    }
    return view;
}

}  // namespace wattdesk::app
