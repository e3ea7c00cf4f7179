#include "app/ui/tariffs/draft_fields.h"

#include "app/text/bill_text.h"
#include "app/text/tariff_text.h"
#include "app/ui/tariffs/tariff_words.h"

namespace wattdesk::app {

namespace {

constexpr int kPeriods = static_cast<int>(core::kTouPeriods.size());

}  // namespace

DraftFields::DraftFields(const TariffDraft& draft) : m_draft{draft}
{
    for (const WrongFigure& each : draft.wrong()) {
        m_wrong.append(each.key);
    }
}

QList<DraftButton> DraftFields::buttons(DraftStep add, const QString& addText, DraftStep drop,
                                        const QString& dropText) const
{
    QList<DraftButton> buttons;
    for (const DraftButton& each : {DraftButton{add, addText}, DraftButton{drop, dropText}}) {
        if (m_draft.canTake(each.step)) {
            buttons.append(each);
        }
    }
    return buttons;
}

DraftCell DraftFields::cell(const DraftKey& key) const
{
    const auto entry = m_draft.entries().constFind(key);
    if (entry == m_draft.entries().cend()) {
        return {};
    }
    DraftCell cell{key.field(), *entry, m_wrong.contains(key)};
    cell.isText = key.part == DraftPart::LevyName || key.part == DraftPart::Name ||
                  key.part == DraftPart::SeasonDay;
    return cell;
}

DraftCell DraftFields::wide(const DraftKey& key) const
{
    DraftCell wide = cell(key);
    wide.span = wide.isText ? kPeriods : 2;
    return wide;
}

DraftCell DraftFields::choice(DraftPart part, const QStringList& choices) const
{
    DraftCell choice = cell({part});
    choice.span = kPeriods;
    choice.choices = choices;
    return choice;
}

DraftLine DraftFields::line(DraftPart part) const
{
    return {whereText(pathOf({part}), m_draft.base()), {wide({part})}};
}

DraftGroup DraftFields::tiers() const
{
    const core::Tariff& tariff = m_draft.base();
    //: Draft of a tariff: head of the column of the tiers' limits
    const QString limit = tr("up to kWh");
    //: Draft of a tariff: head of a column of prices
    const QString price = tr("yuan per kWh");
    //: Draft of a tariff: button that adds a tier
    const QString more = tr("One tier more");
    //: Draft of a tariff: button that takes the last tier away
    const QString less = tr("One tier less");
    const auto steps = buttons(DraftStep::AddTier, more, DraftStep::DropTier, less);
    if (!tariff.isLadder()) {
        //: Draft of a tariff: the only price
        return {{}, {price}, {{tr("Every kWh"), {cell({DraftPart::TierPrice, 0})}}}, steps};
    }
    DraftGroup group;
    group.buttons = steps;
    //: Draft of a tariff: title of the tiers
    group.title = tr("Ladder");
    group.heads = {limit, price};
    for (std::size_t i = 0; i < tariff.tiers.size(); ++i) {
        //: Draft of a tariff. %1: number of a tier.
        group.lines.append({tr("Tier %1").arg(i + 1),
                            {cell({DraftPart::Limit, i}), cell({DraftPart::TierPrice, i})}});
    }
    return group;
}

DraftGroup DraftFields::ladder() const
{
    DraftGroup group;
    //: Draft of a tariff: over what its ladder counts
    group.lines.append({tr("The ladder counts"),
                        {choice(DraftPart::Cycle,
                                {//: Draft of a tariff: over what its ladder counts
                                 tr("by the month"),
                                 //: Draft of a tariff: over what its ladder counts
                                 tr("by the year")})}});
    const bool isMonthly = m_draft.base().cycle == core::LadderCycle::Monthly;
    group.lines.append(
        {isMonthly
             //: Draft of a tariff, a ladder by the month: a day of the month, 1 to 28
             ? tr("Anew on day of the month")
             //: Draft of a tariff, a ladder by the year: a day such as 03-01
             : tr("Anew on month-day"),
         {wide({DraftPart::CycleBegin})}});
    return group;
}

DraftGroup DraftFields::season(std::size_t index) const
{
    DraftGroup group;
    //: Draft of a tariff: title of a season, a part of the year with its own times and prices of
    //: the day. %1: its number.
    group.title = tr("Season %1").arg(index + 1);
    for (const core::TouPeriod period : core::kTouPeriods) {
        group.heads.append(periodText(period));
    }
    //: Draft of a tariff: prices of the periods of the day; they add to the tier's
    DraftLine prices{tr("Added to the tier"), {}};
    for (std::size_t period = 0; period < core::kTouPeriods.size(); ++period) {
        prices.cells.append(cell({DraftPart::PeriodPrice, index, period}));
    }
    group.lines.append(prices);
    //: Draft of a tariff: the day of the year on which a season begins, such as 07-01
    group.lines.append({tr("Begins on month-day"), {wide({DraftPart::SeasonFrom, index})}});
    //: Draft of a tariff: when the periods of a season's day begin
    group.lines.append({tr("Times of the day"), {wide({DraftPart::SeasonDay, index})}});
    return group;
}

DraftGroup DraftFields::seasonButtons() const
{
    //: Draft of a tariff without time of use: button that adds a season
    const QString first = tr("With time of use");
    //: Draft of a tariff: button that adds a season
    const QString more = tr("One season more");
    //: Draft of a tariff: button that takes the last season away
    const QString less = tr("One season less");
    DraftGroup group;
    group.buttons = buttons(DraftStep::AddSeason, m_draft.base().hasTimeOfUse() ? more : first,
                            DraftStep::DropSeason, less);
    return group;
}

DraftGroup DraftFields::levies() const
{
    DraftGroup group;
    //: Draft of a tariff: title of the levies
    group.title = tr("Levies");
    if (!m_draft.base().levies.empty()) {
        //: Draft of a tariff: head of the column of the levies' names
        group.heads = {tr("Name"),
                       //: Draft of a tariff: head of a column of prices
                       tr("yuan per kWh"),
                       //: Draft of a tariff: head of the column of the levies' first days
                       tr("from"),
                       //: Draft of a tariff: head of the column of the levies' last days
                       tr("to")};
    }
    for (std::size_t i = 0; i < m_draft.base().levies.size(); ++i) {
        //: Draft of a tariff. %1: number of a levy.
        group.lines.append({tr("Levy %1").arg(i + 1),
                            {cell({DraftPart::LevyName, i}), cell({DraftPart::LevyPrice, i}),
                             cell({DraftPart::LevyFrom, i}), cell({DraftPart::LevyTo, i})}});
    }
    //: Draft of a tariff: button that adds a levy
    const QString more = tr("One levy more");
    //: Draft of a tariff: button that takes the last levy away
    const QString less = tr("One levy less");
    group.buttons = buttons(DraftStep::AddLevy, more, DraftStep::DropLevy, less);
    return group;
}

DraftGroup DraftFields::charges() const
{
    DraftGroup group;
    //: Draft of a tariff: title of what is charged by the month
    group.title = tr("By the month");
    for (const DraftPart part : {DraftPart::MonthlyCharge, DraftPart::MinimumCharge,
                                 DraftPart::Capacity, DraftPart::Demand}) {
        group.lines.append(line(part));
    }
    return group;
}

DraftGroup DraftFields::powerFactorAndLosses() const
{
    DraftGroup group;
    //: Draft of a tariff: title of what is for large customers
    group.title = tr("Power factor and losses");
    //: Draft of a tariff: no power-factor adjustment
    QStringList standards{tr("not looked at")};
    for (const core::PowerFactorStandard standard : core::kPowerFactorStandards) {
        //: Draft of a tariff. %1: a power factor such as 0.90.
        standards.append(
            tr("standard %1").arg(QString::fromStdString(std::string{core::nameOf(standard)})));
    }
    group.lines.append({whereText(pathOf({DraftPart::PowerFactor}), m_draft.base()),
                        {choice(DraftPart::PowerFactor, standards)}});
    group.lines.append({whereText(pathOf({DraftPart::Loss}), m_draft.base()),
                        {choice(DraftPart::Loss,
                                {//: Draft of a tariff: transformer losses are not added
                                 tr("not added"),
                                 //: Draft of a tariff: how transformer losses are added
                                 tr("by formula, from the transformer's plate"),
                                 //: Draft of a tariff: how transformer losses are added
                                 tr("by a table of the energy"),
                                 //: Draft of a tariff: how transformer losses are added
                                 tr("as percentages of the energy")})}});
    const core::LossRule& loss = m_draft.base().loss;
    if (std::holds_alternative<core::LossFormula>(loss)) {
        group.lines.append(line(DraftPart::LossShape));
    }
    if (std::holds_alternative<core::LossRate>(loss)) {
        //: Draft of a tariff: transformer losses as a percentage
        group.lines.append({tr("Active energy, %"), {wide({DraftPart::LossActive})}});
        //: Draft of a tariff: transformer losses as a percentage
        group.lines.append({tr("Reactive energy, %"), {wide({DraftPart::LossReactive})}});
    }
    return group;
}

DraftGroup DraftFields::lossTable() const
{
    DraftGroup group;
    const auto* table = std::get_if<core::LossTable>(&m_draft.base().loss);
    if (!table) {
        return group;
    }
    group.heads = {//: Draft of a tariff: head of the column of the rows' limits
                   tr("up to kWh"),
                   //: Draft of a tariff, losses by a table: head of a column
                   tr("kWh lost"),
                   //: Draft of a tariff, losses by a table: head of a column
                   tr("kvarh lost")};
    for (std::size_t i = 0; i < table->size(); ++i) {
        //: Draft of a tariff, losses by a table. %1: number of a row.
        group.lines.append({tr("Row %1").arg(i + 1),
                            {cell({DraftPart::LossLimit, i}), cell({DraftPart::LossActive, i}),
                             cell({DraftPart::LossReactive, i})}});
    }
    //: Draft of a tariff: button that adds a row to the table of losses
    const QString more = tr("One row more");
    //: Draft of a tariff: button that takes the last row of the table of losses away
    const QString less = tr("One row less");
    group.buttons = buttons(DraftStep::AddLossRow, more, DraftStep::DropLossRow, less);
    return group;
}

DraftGroup DraftFields::whole() const
{
    constexpr std::array kCategories{
        core::TariffCategory::Resident, core::TariffCategory::Commercial,
        core::TariffCategory::LargeIndustry, core::TariffCategory::Agriculture,
        core::TariffCategory::Other};
    constexpr std::array kMeterings{core::SupplyMetering::LowVoltage,
                                    core::SupplyMetering::HighVoltage,
                                    core::SupplyMetering::MeteredAtLowSide};
    QStringList categories;
    for (const core::TariffCategory category : kCategories) {
        categories.append(categoryText(category));
    }
    QStringList meterings;
    for (const core::SupplyMetering metering : kMeterings) {
        meterings.append(meteringText(metering));
    }
    DraftGroup group;
    //: Draft of a tariff: title of what it is called and whom it is for
    group.title = tr("The tariff");
    group.lines.append(line(DraftPart::Name));
    const auto addChoice = [&](DraftPart part, const QStringList& choices) {
        group.lines.append({whereText(pathOf({part}), m_draft.base()), {choice(part, choices)}});
    };
    addChoice(DraftPart::Category, categories);
    addChoice(DraftPart::Metering, meterings);
    addChoice(DraftPart::Step, {QStringLiteral("0.01 kWh"), QStringLiteral("1 kWh")});
    group.lines.append(line(DraftPart::Vat));
    return group;
}

QList<DraftGroup> DraftFields::groups() const
{
    QList<DraftGroup> groups{{{}, {}, {line(DraftPart::From)}}, tiers()};
    if (m_draft.base().isLadder()) {
        groups.append(ladder());
    }
    for (std::size_t i = 0; i < m_draft.base().seasons.size(); ++i) {
        groups.append(season(i));
    }
    groups << seasonButtons() << levies() << charges() << powerFactorAndLosses() << lossTable()
           << whole();
    return groups;
}

}  // namespace wattdesk::app
