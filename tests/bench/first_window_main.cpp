// wattdesk_first_window STATION: ends as soon as its first window was painted.

#include <QApplication>
#include <filesystem>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/station_thread.h"
#include "app/ui/base/style.h"
#include "app/ui/shell/main_window.h"
#include "tests/bench/first_paint.h"

int main(int argc, char** argv)
{
    using namespace wattdesk;
    using namespace wattdesk::app;

    if (argc != 2) {
        return 2;
    }
    QApplication application{argc, argv};
    test::FirstPaint firstPaint;
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
