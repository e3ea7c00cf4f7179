#include <QGuiApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>
#include <cstdlib>

#include "app/ctl/command_line.h"
#include "app/ctl/help_language.h"
#include "app/station/station_log.h"

namespace wattdesk::app {

CLI::App& addNoun(CLI::App& program, const std::string& name, const std::string& help)
{
    CLI::App* noun = program.add_subcommand(name, help);
    noun->require_subcommand(1);
    noun->fallthrough();
    return *noun;
}

namespace {

std::filesystem::path defaultStation()
{
    const char* directory = std::getenv("WATTDESK_STATION");
    return directory != nullptr ? directory : "station";
}

void describeProgram(CLI::App& program, CommandLine& line)
{
    program.require_subcommand(1);
    program.set_help_flag("-h,--help",
                          QT_TRANSLATE_NOOP("CtlHelp", "Print this help message and exit"));
    program.set_version_flag("--version", WATTDESK_VERSION,
                             QT_TRANSLATE_NOOP("CtlHelp", "Print the version and exit"));
    program.add_option(
        "--station", line.options.station,
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Folder of the station; without it, $WATTDESK_STATION or ./station"));
    program.add_flag("--json", line.options.json,
                     QT_TRANSLATE_NOOP("CtlHelp", "Print one JSON document instead of words"));
    program.add_option(
        "--operator", line.options.operatorName,
        QT_TRANSLATE_NOOP(
            "CtlHelp",
            "Sign-in name of the operator; without it, a demo station takes its cashier"));
    program.footer(QT_TRANSLATE_NOOP(
        "CtlHelp",
        "--station, --json and --operator may stand anywhere in the line; wattdeskctl --help "
        "explains "
        "them.\n"
        "The password comes from WATTDESK_PASSWORD or a prompt, the passphrase of the keys from\n"
        "WATTDESK_KEY_PASSPHRASE or a prompt. Exit status: 0 done, 1 refused by a rule, 2 usage,\n"
        "3 card, reader, database or disk failed, 4 outcome unknown (a sale in doubt)."));
    addStationCommands(program, line);
    addAccountCommands(program, line);
    addSaleCommands(program, line);
    addArrearsCommands(program, line);
    addCardCommands(program, line);
    addReaderCommands(program, line);
    addReceiptCommands(program, line);
    addTariffCommands(program, line);
    addBooksCommands(program, line);
    addOperatorCommands(program, line);
    addTicketCommands(program, line);
    addRulesCommands(program, line);
    addSettleCommands(program, line);
    addBenchCommands(program, line);
}

/// Fonts only for what draws pages: finding them takes longer than most verbs.
std::unique_ptr<QCoreApplication> makeApplication(const CommandLine& line, int& argc, char** argv)
{
    // What Qt has to say about the desktop is no part of this program's answer.
    QLoggingCategory::setFilterRules(QStringLiteral("*.info=false\n*.warning=false"));
    if (line.drawsPages) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

/// The two Chinese catalogues; empty ones translate nothing.
struct Catalogues {
    QTranslator sentences;
    QTranslator words;

    Catalogues()
    {
        if (QLocale::system().language() == QLocale::Chinese) {
            static_cast<void>(sentences.load(QStringLiteral(":/i18n/wattdesk_zh_CN.qm")));
            static_cast<void>(words.load(QStringLiteral(":/i18n/wattdeskctl_zh_CN.qm")));
        }
    }
};

int runAction(const CommandLine& line)
{
    Output output{line.options.json};
    const auto status = line.action(Console{line.options, output});
    if (!status) {
        logFailure(line.options.station, status.error());
        return output.failure(status.error());
    }
    return *status;
}

int run(int argc, char** argv)
{
    forbidCoreDumps();
    CLI::App program{QT_TRANSLATE_NOOP(
                         "CtlHelp", "Wattdesk from a terminal: prepaid electricity, sold on cards"),
                     "wattdeskctl"};
    CommandLine line;
    line.options.station = defaultStation();
    describeProgram(program, line);
    Catalogues catalogues;
    translateHelp(program, catalogues.words);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return program.exit(problem) == 0 ? kExitDone : kExitUsage;
    }
    const auto application = makeApplication(line, argc, argv);
    QCoreApplication::installTranslator(&catalogues.sentences);
    QCoreApplication::installTranslator(&catalogues.words);
    return runAction(line);
}

}  // namespace

}  // namespace wattdesk::app

int main(int argc, char** argv)
{
    return wattdesk::app::run(argc, argv);
}
