#pragma once

#include <unistd.h>

#include <QEvent>
#include <QObject>

namespace wattdesk::test {

/// Ends the program with the first painting of the window that it watches: when the event after it
/// comes round.
class FirstPaint final : public QObject {
public:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            QMetaObject::invokeMethod(
                this, [] { ::_exit(0); }, Qt::QueuedConnection);
        }
        return false;
    }
};

}  // namespace wattdesk::test
