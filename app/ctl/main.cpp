#include <QGuiApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>
#include <cstdlib>

#include "app/ctl/command_line.h"
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
    program.set_version_flag("--version", WATTDESK_VERSION);
    program.add_option("--station", line.options.station,
                       "Folder of the station; without it, $WATTDESK_STATION or ./station");
    program.add_flag("--json", line.options.json, "Print one JSON document");
    program.add_option("--operator", line.options.operatorName, "Who signs in");
    program.footer(
        "The password comes from WATTDESK_PASSWORD or a prompt, the passphrase of the keys from\n"
        "WATTDESK_KEY_PASSPHRASE or a prompt. Exit status: 0 done, 1 refused by a rule, 2 usage,\n"
        "3 card, reader, database or disk failed, 4 outcome unknown (a sale in doubt).");
    addStationCommands(program, line);
    addAccountCommands(program, line);
    addSaleCommands(program, line);
    addCardCommands(program, line);
    addReaderCommands(program, line);
    addReceiptCommands(program, line);
    addTariffCommands(program, line);
    addBooksCommands(program, line);
    addOperatorCommands(program, line);
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

void install(QTranslator& translator, const QString& catalogue)
{
    if (translator.load(catalogue)) {
        QCoreApplication::installTranslator(&translator);
    }
}

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
    CLI::App program{"Wattdesk from a terminal: prepaid electricity, sold on cards", "wattdeskctl"};
    CommandLine line;
    line.options.station = defaultStation();
    describeProgram(program, line);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return program.exit(problem) == 0 ? kExitDone : kExitUsage;
    }
    const auto application = makeApplication(line, argc, argv);
    QTranslator sentences;
    QTranslator words;
    if (QLocale::system().language() == QLocale::Chinese) {
        install(sentences, QStringLiteral(":/i18n/wattdesk_zh_CN.qm"));
        install(words, QStringLiteral(":/i18n/wattdeskctl_zh_CN.qm"));
    }
    return runAction(line);
}

}  // namespace

}  // namespace wattdesk::app

int main(int argc, char** argv)
{
    return wattdesk::app::run(argc, argv);
}
