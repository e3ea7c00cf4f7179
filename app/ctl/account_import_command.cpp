#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/ctl/importing.h"
#include "core/workflow/account_import.h"

namespace wattdesk::app {

namespace {

core::Expected<int> importAccounts(const Console& console, const ImportedFile& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return core::Unexpected{desk.error()};
    }
    core::AccountImport accounts{desk->station->world()};
    return importFile(console, options, [&](core::TableReader& table, const auto& how) {
        return accounts.run(desk->actor, table, how);
    });
}

}  // namespace

void addAccountImportVerb(CLI::App& noun, CommandLine& line)
{
    addVerb<ImportedFile>(
        noun, line, "import",
        QT_TRANSLATE_NOOP(
            "CtlHelp", "Enter many accounts out of a CSV or XLSX table, all of its rows or none"),
        [](CLI::App& verb, ImportedFile& options) {
            describeImport(
                verb, options,
                QT_TRANSLATE_NOOP("CtlHelp",
                                  "The table, CSV or XLSX; its first line names the "
                                  "columns: name, meter and tariff must be there; "
                                  "number, phone, address, mode, ct, pt, "
                                  "hoarding_limit, alarm1, alarm2, household_base may be"));
        },
        importAccounts);
}

}  // namespace wattdesk::app
