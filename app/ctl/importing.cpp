#include "app/ctl/import_report.h"

#include <nlohmann/json.hpp>

#include "app/text/failure_text.h"

namespace wattdesk::app {

namespace {
constexpr int kExitRefused = 1;
}  // namespace

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

}  // namespace wattdesk::app
