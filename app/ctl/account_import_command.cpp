#include <atomic>
#include <csignal>

#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/ctl/import_report.h"
#include "app/station/table_file.h"
#include "core/workflow/account_import.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct ImportedFile {
    std::string file;
    std::string encoding{"auto"};
    bool dryRun{false};
};

/// Set by Ctrl+C: the import stops at its next report, and nothing of it stays.
std::atomic<bool> isStopped{false};

void stop(int)
{
    isStopped = true;
}

TableEncoding encodingNamed(const std::string& name)
{
    return name == "utf-8"     ? TableEncoding::Utf8
           : name == "gb18030" ? TableEncoding::Gb18030
                               : TableEncoding::Automatic;
}

Expected<int> importAccounts(const Console& console, const ImportedFile& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto table = openTable(options.file, encodingNamed(options.encoding));
    if (!table) {
        return Unexpected{table.error()};
    }
    std::signal(SIGINT, stop);
    core::ImportOptions how;
    how.dryRun = options.dryRun;
    how.goOn = [&console](std::int64_t rows) {
        constexpr std::int64_t kRowsPerNotice = 50'000;
        if (rows % kRowsPerNotice == 0) {
            //: Progress of an import. %1: how many rows were read so far.
            console.output.notice(translate("Ctl", "%1 rows …").arg(rows));
        }
        return !isStopped.load();
    };
    const auto report = core::AccountImport{desk->station->world()}.run(desk->actor, **table, how);
    if (!report) {
        return Unexpected{report.error()};
    }
    return tellImport(console, *report, options.dryRun);
}

}  // namespace

void addAccountImportVerb(CLI::App& noun, CommandLine& line)
{
    addVerb<ImportedFile>(
        noun, line, "import",
        QT_TRANSLATE_NOOP(
            "CtlHelp", "Enter many accounts out of a CSV or XLSX table, all of its rows or none"),
        [](CLI::App& verb, ImportedFile& options) {
            verb.add_option(
                    "FILE", options.file,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "The table, CSV or XLSX; its first line names the "
                                      "columns: name, meter and tariff must be there; "
                                      "number, phone, address, mode, ct, pt, "
                                      "hoarding_limit, alarm1, alarm2, household_base may be"))
                ->required();
            verb.add_flag(
                "--dry-run", options.dryRun,
                QT_TRANSLATE_NOOP("CtlHelp", "Show what is wrong with each row; change nothing"));
            verb.add_option("--encoding", options.encoding,
                            QT_TRANSLATE_NOOP("CtlHelp", "How the text of a CSV table is encoded"))
                ->check(CLI::IsMember({"auto", "utf-8", "gb18030"}))
                ->capture_default_str();
        },
        importAccounts);
}

}  // namespace wattdesk::app
