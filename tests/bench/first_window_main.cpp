// wattdesk_first_window STATION | --empty: ends as soon as its first window was painted.

#include <unistd.h>

#include <QApplication>
#include <QEvent>
#include <QWidget>
#include <cstring>
#include <filesystem>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/station_thread.h"
#include "app/ui/base/style.h"
#include "app/ui/shell/main_window.h"

namespace {

/// The painting is over when the event after it comes round.
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

}  // namespace

int main(int argc, char** argv)
{
    using namespace wattdesk::app;

    if (argc != 2) {
        return 2;
    }
    QApplication application{argc, argv};
    FirstPaint firstPaint;
    if (std::strcmp(argv[1], "--empty") == 0) {
        QWidget window;
        window.resize(1366, 768);
        window.installEventFilter(&firstPaint);
        window.show();
        return QApplication::exec();
    }
    const QPalette system = QApplication::palette();
    applyStyle(application, system, kNormalScale);
    StationThread client{std::filesystem::path{argv[1]}};
    WindowDialogs dialogs{nullptr};
    MainWindow window{client, dialogs, system};
    window.installEventFilter(&firstPaint);
    window.show();
    window.begin(LanguageSwitch::systemLanguage());
    return QApplication::exec();
}
