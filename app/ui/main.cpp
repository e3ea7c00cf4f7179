#include <QApplication>
#include <QCommandLineParser>
#include <filesystem>

#include "app/station/station_log.h"
#include "app/ui/base/dialogs.h"
#include "app/ui/base/station_thread.h"
#include "app/ui/base/style.h"
#include "app/ui/pictures/picture_story.h"
#include "app/ui/shell/main_window.h"

int main(int argc, char* argv[])
{
    using namespace wattdesk::app;

    forbidCoreDumps();
    QApplication application{argc, argv};
    QApplication::setApplicationName(QStringLiteral("wattdesk"));
    const QPalette system = QApplication::palette();
    applyStyle(application, system, kNormalScale);

    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption station{QStringLiteral("station"),
                                     QStringLiteral("The station's folder."), QStringLiteral("DIR"),
                                     QStringLiteral(".")};
    const QCommandLineOption pictures{
        QStringLiteral("pictures"),
        QStringLiteral("Drives the window of a fresh demo station through a day at the counter and "
                       "saves pictures of it in OUTDIR."),
        QStringLiteral("OUTDIR")};
    parser.addOptions({station, pictures});
    parser.process(application);

    const std::filesystem::path directory{parser.value(station).toStdString()};
    StationThread client{directory};
    WindowDialogs dialogs{nullptr};
    MainWindow window{client, dialogs, system};
    if (parser.isSet(pictures)) {
        constexpr QSize kSmallestScreen{1366, 768};
        window.resize(kSmallestScreen);
    }
    window.rememberIn(QString::fromStdString((directory / Memory::kFile).string()));
    window.show();
    window.begin(LanguageSwitch::systemLanguage());
    if (parser.isSet(pictures)) {
        PictureStory story{window, client, directory, parser.value(pictures)};
        return story.tell() ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    return QApplication::exec();
}
