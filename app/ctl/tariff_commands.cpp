#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/text/format.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

Json tierDocuments(const core::Tariff& tariff)
{
    Json documents = Json::array();
    for (const core::Tier& tier : tariff.tiers) {
        documents.push_back({{"limit", tier.limit ? Json(toText(*tier.limit)) : Json(nullptr)},
                             {"price", toText(tier.price)}});
    }
    return documents;
}

/// "0.640000 to 260.00 kWh, 0.690000 above"
QString tiersText(const core::Tariff& tariff)
{
    QStringList tiers;
    for (const core::Tier& tier : tariff.tiers) {
        if (tier.limit) {
            //: A tier of a price. %1: price of a kWh, %2: up to this much energy.
            tiers << translate("Ctl", "%1 to %2").arg(shown(tier.price), shown(*tier.limit));
        } else {
            //: The last tier of a price, without a limit. %1: price of a kWh.
            tiers << (tariff.isLadder() ? translate("Ctl", "%1 above").arg(shown(tier.price))
                                        : shown(tier.price));
        }
    }
    return tiers.join(QStringLiteral(", "));
}

Expected<int> listTariffs(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto tariffs = desk->station->world().tariffs.list(desk->actor.organisation);
    if (!tariffs) {
        return Unexpected{tariffs.error()};
    }
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of tariffs.
    table.header = {translate("Ctl", "Tariff"), translate("Ctl", "From"),
                    translate("Ctl", "Yuan per kWh")};
    table.figures = {false, false, false};
    for (const core::TariffVersion& version : *tariffs) {
        const core::Tariff& tariff = version.tariff;
        documents.push_back({{"id", toText(tariff.id)},
                             {"name", tariff.name},
                             {"effective", toText(tariff.effective)},
                             {"cycle", nameOf(tariff.cycle)},
                             {"step", nameOf(tariff.step)},
                             {"tiers", tierDocuments(tariff)}});
        table.rows.push_back({QString::fromStdString(tariff.name),
                              QString::fromStdString(toText(tariff.effective)), tiersText(tariff)});
    }
    console.output.document({{"tariffs", documents}});
    console.output.table(table);
    return kExitDone;
}

}  // namespace

void addTariffCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun = addNoun(program, "tariff", QT_TRANSLATE_NOOP("CtlHelp", "Tariffs"));
    addVerb<NoOptions>(noun, line, "list",
                       QT_TRANSLATE_NOOP("CtlHelp", "List the tariffs and their prices"),
                       describeNothing, listTariffs);
}

}  // namespace wattdesk::app
