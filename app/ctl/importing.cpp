#include "app/ctl/importing.h"

#include <nlohmann/json.hpp>

#include "app/ctl/interruption.h"
#include "app/station/table_file.h"
#include "app/text/failure_text.h"

namespace wattdesk::app {

namespace {

constexpr int kExitRefused = 1;

TableEncoding encodingNamed(const std::string& name)
{
    return name == "utf-8"     ? TableEncoding::Utf8
           : name == "gb18030" ? TableEncoding::Gb18030
                               : TableEncoding::Automatic;
}

int tellImport(const Console& console, const core::ImportReport& report, bool isDryRun)
{
    Json findings = Json::array();
    TextTable table;
    //: Heads of the columns of what is wrong with the rows of an imported file.
    table.header = {translate("Ctl", "Line"), translate("Ctl", "Row"), translate("Ctl", "Finding")};
    table.figures = {true, false, false};
    for (const core::ImportFinding& finding : report.findings) {
        findings.push_back({{"line", finding.line},
                            {"row", finding.text},
                            {"code", static_cast<int>(finding.code)},
                            {"name", describe(finding.code).name},
                            {"message", failureText(finding.code).toStdString()}});
        table.rows.push_back({QString::number(finding.line), QString::fromStdString(finding.text),
                              failureText(finding.code)});
    }
    console.output.document({{"rows", report.rows},
                             {"faulty", report.faulty},
                             {"imported", report.imported},
                             {"dry_run", isDryRun},
                             {"findings", findings}});
    if (report.faulty != 0) {
        console.output.table(table);
    }
    //: Said at the end of an import. %1, %2: numbers of rows.
    console.output.line(translate("Ctl", "Rows read: %1. Rows with findings: %2.")
                            .arg(report.rows)
                            .arg(report.faulty));
    if (report.imported) {
        //: Said at the end of an import.
        console.output.line(translate("Ctl", "All of them are imported."));
    } else if (isDryRun && report.faulty == 0) {
        //: Said at the end of an import that was only tried.
        console.output.line(translate("Ctl", "A dry run: nothing was changed."));
    } else {
        console.output.line(failureText(core::ErrorCode::ImportRefused));
    }
    return report.faulty == 0 ? kExitDone : kExitRefused;
}

}  // namespace

CLI::Option* describeImport(CLI::App& verb, ImportedFile& options, const char* columns)
{
    auto* file = verb.add_option("FILE", options.file, columns)->required();
    verb.add_flag("--dry-run", options.dryRun,
                  QT_TRANSLATE_NOOP("CtlHelp", "Show what is wrong with each row; change nothing"));
    verb.add_option("--encoding", options.encoding,
                    QT_TRANSLATE_NOOP("CtlHelp", "How the text of a CSV table is encoded"))
        ->check(CLI::IsMember({"auto", "utf-8", "gb18030"}))
        ->capture_default_str();
    return file;
}

core::Expected<int> importFile(const Console& console, const ImportedFile& options,
                               const RunImport& run)
{
    const auto table = openTable(options.file, encodingNamed(options.encoding));
    if (!table) {
        return core::Unexpected{table.error()};
    }
    watchInterruption();
    core::ImportOptions how;
    how.dryRun = options.dryRun;
    how.goOn = [&console](std::int64_t rows) {
        constexpr std::int64_t kRowsPerNotice = 50'000;
        if (rows % kRowsPerNotice == 0) {
            //: Progress of an import. %1: how many rows were read so far.
            console.output.notice(translate("Ctl", "%1 rows …").arg(rows));
        }
        return !isInterrupted();
    };
    const auto report = run(**table, how);
    if (!report) {
        return core::Unexpected{report.error()};
    }
    return tellImport(console, *report, options.dryRun);
}

}  // namespace wattdesk::app
