#include <QCoreApplication>

#include "app/ui/account/operation.h"

namespace wattdesk::app {

QString operationText(Operation operation)
{
    switch (operation) {
        case Operation::Amend:
            //: Operation on an account: its data are changed
            return QCoreApplication::translate("OperationText", "Edit data");
        case Operation::Suspend:
            //: Operation on an account: no sale for a while
            return QCoreApplication::translate("OperationText", "Suspend");
        case Operation::Resume:
            //: Operation on an account: sales again
            return QCoreApplication::translate("OperationText", "Resume");
        case Operation::Reopen:
            //: Operation on an account: a closed one is opened again
            return QCoreApplication::translate("OperationText", "Reopen");
        case Operation::NoteReading:
            //: Operation on an account: what the meter's display shows is noted
            return QCoreApplication::translate("OperationText", "Note reading");
        case Operation::Reissue:
            //: Operation on an account: another card for it
            return QCoreApplication::translate("OperationText", "Reissue card");
        case Operation::ReportLost:
            //: Operation on an account: its card is lost
            return QCoreApplication::translate("OperationText", "Card lost");
        case Operation::ReportFound:
            //: Operation on an account: its lost card is found again
            return QCoreApplication::translate("OperationText", "Card found");
        case Operation::Repair:
            //: Operation on an account: a purchase that the meter refused is written again
            return QCoreApplication::translate("OperationText", "Repair card");
        case Operation::Reprice:
            //: Operation on an account: its card takes the new prices to its meter
            return QCoreApplication::translate("OperationText", "New prices");
        case Operation::Clear:
            //: Operation on an account: a card is made blank
            return QCoreApplication::translate("OperationText", "Clear card");
        case Operation::ReplaceMeter:
            //: Operation on an account: another meter
            return QCoreApplication::translate("OperationText", "Replace meter");
        case Operation::Transfer:
            //: Operation on an account: another customer
            return QCoreApplication::translate("OperationText", "Transfer");
        case Operation::Close:
            //: Operation on an account: it is settled and closed
            return QCoreApplication::translate("OperationText", "Close account");
        case Operation::EnterContract:
            //: Operation on an account: its capacity, demand and transformer (供电合同)
            return QCoreApplication::translate("OperationText", "Supply contract");
        case Operation::SetShare:
            //: Operation on an account: what it takes from a parent meter (定量, 定比, 总分)
            return QCoreApplication::translate("OperationText", "Parent meter");
        case Operation::Reverse:
            //: Operation on a deed: the amount on the card is corrected
            return QCoreApplication::translate("OperationText", "Reverse");
        case Operation::Correct:
            //: Operation on a deed: the difference goes to surplus or arrears
            return QCoreApplication::translate("OperationText", "Correct");
        case Operation::CorrectMeans:
            //: Operation on a deed: it was paid by another means
            return QCoreApplication::translate("OperationText", "Correct means");
    }
    return {};
}

}  // namespace wattdesk::app
