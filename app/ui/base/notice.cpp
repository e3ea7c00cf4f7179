#include "app/ui/base/notice.h"

#include <QCoreApplication>

#include "app/text/failure_text.h"

namespace wattdesk::app {

Notice failureNotice(core::ErrorCode code, Tone tone)
{
    //: In small below a failure's sentence, for support. %1: its number, as in the manual.
    const QString number =
        QCoreApplication::translate("Notice", "Failure %1").arg(static_cast<int>(code));
    return {tone, failureText(code), {}, number};
}

}  // namespace wattdesk::app
