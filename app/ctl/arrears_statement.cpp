#include "app/ctl/arrears_statement.h"

#include <nlohmann/json.hpp>

#include "app/text/format.h"
#include "app/text/sale_text.h"

namespace wattdesk::app {

namespace {

Json planDocument(const core::RepaymentPlan& plan)
{
    return {{"kind", nameOf(plan.kind)},
            {"sum", toText(plan.sum)},
            {"share_percent", toText(core::Money::from(plan.sharePermyriad).value())},
            {"energy_floor", toText(plan.energyFloor)}};
}

Json lineDocument(const core::ArrearsLine& line, core::UtcOffset offset)
{
    const core::Charge& charge = line.item.charge;
    return {{"charge", toText(charge.id)},
            {"kind", nameOf(charge.kind)},
            {"period", charge.period},
            {"amount", toText(charge.amount)},
            {"outstanding", toText(line.item.outstanding)},
            {"late_fee", toText(line.lateFee)},
            {"due", toText(charge.due)},
            {"reason", charge.reason},
            {"time", toText(charge.at, offset)}};
}

Json statementDocument(const core::ArrearsStatement& statement, core::UtcOffset offset)
{
    Json lines = Json::array();
    for (const core::ArrearsLine& line : statement.lines) {
        lines.push_back(lineDocument(line, offset));
    }
    return {{"account", shown(statement.account.number)},
            {"name", statement.account.customer.name},
            {"outstanding", toText(statement.outstanding)},
            {"late_fee", toText(statement.lateFee)},
            {"surplus", toText(statement.account.standing.surplus)},
            {"plan", planDocument(statement.plan)},
            {"charges", lines}};
}

}  // namespace

core::Expected<core::Date> dayTyped(const std::string& text)
{
    const auto day = core::parseDate(text);
    return day ? core::Expected<core::Date>{*day} : core::fail(core::ErrorCode::InputDate, text);
}

int tellStatement(const Console& console, const core::ArrearsStatement& statement,
                  core::UtcOffset offset)
{
    console.output.document({{"arrears", statementDocument(statement, offset)}});
    TextTable table;
    table.header = {translate("Ctl", "Charge"), translate("Ctl", "What"), translate("Ctl", "Due"),
                    translate("Ctl", "Owed"), translate("Ctl", "Late fee")};
    table.figures = {false, false, false, true, true};
    for (const core::ArrearsLine& line : statement.lines) {
        const core::Charge& charge = line.item.charge;
        table.rows.push_back({QString::fromStdString(toText(charge.id)),
                              chargeText(charge.kind, charge.period),
                              QString::fromStdString(toText(charge.due)),
                              shown(line.item.outstanding), shown(line.lateFee)});
    }
    console.output.fields(
        {{translate("Ctl", "Account"), QString::fromStdString(shown(statement.account.number)) +
                                           QStringLiteral("  ") +
                                           QString::fromStdString(statement.account.customer.name)},
         {translate("Ctl", "Arrears"), shown(statement.outstanding)},
         {translate("Ctl", "Late fee"), shown(statement.lateFee)},
         {translate("Ctl", "Surplus"), shown(statement.account.standing.surplus)},
         {translate("Ctl", "Repayment plan"), planText(statement.plan)}});
    console.output.table(table);
    return kExitDone;
}

}  // namespace wattdesk::app
