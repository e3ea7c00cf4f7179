#include <QCoreApplication>
#include <algorithm>

#include "app/text/format.h"
#include "app/ui/account/supply_form.h"

namespace wattdesk::app {

using core::MeterShareKind;
using core::Money;

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// "12.50" as "12.5", "315.00" as "315".
QString withoutZeros(QString figure)
{
    while (figure.endsWith(QLatin1Char{'0'})) {
        figure.chop(1);
    }
    if (figure.endsWith(QLatin1Char{'.'})) {
        figure.chop(1);
    }
    return figure;
}

QString shownHundredths(std::int64_t hundredths)
{
    return withoutZeros(shown(Money::from(hundredths).value_or(Money{})));
}

QString shownKva(core::Capacity capacity)
{
    return QStringLiteral("%1 kVA").arg(shownHundredths(capacity.centiKva));
}

QString shownKilowatt(core::Demand demand)
{
    constexpr std::int64_t kPerKilowatt = 10'000;
    const QString fraction = QString::number(kPerKilowatt + demand.deciWatt % kPerKilowatt).mid(1);
    const QString figure = shown(demand.deciWatt / kPerKilowatt) + QLatin1Char{'.'} + fraction;
    return QStringLiteral("%1 kW").arg(withoutZeros(figure));
}

/// What both forms will do, and what stands on the overview.
class SupplyWords {
    Q_DECLARE_TR_FUNCTIONS(SupplyWords)
public:
    static void contract(const OperationState& state, OperationWords& words);
    static void share(const OperationState& state, OperationWords& words);
    /// "100001, 12.5 %": the account of the parent meter, and what is taken from it.
    static QString parentText(const AccountSupply& supply);

private:
    static void days(const AccountSupply& supply, core::Date from, OperationWords& words);
    static void charges(const core::Tariff& tariff, const core::SupplyContract& contract,
                        OperationWords& words);
    static void losses(const core::Tariff& tariff, const core::SupplyContract& contract,
                       OperationWords& words);
    static void takes(const OperationState& state, const ShareOrder& order, EntryReader& reader,
                      OperationWords& words);
    static void parent(const OperationState& state, OperationWords& words);
};

void SupplyWords::days(const AccountSupply& supply, core::Date from, OperationWords& words)
{
    const core::SupplyContract* former = contractOn(supply, from);
    if (former && former->from == from) {
        //: Supply contract: another one begins on the same day. %1: that day.
        words.sentences.append(
            tr("It takes the place of the contract from %1.").arg(utf8(core::toText(from))));
    }
    const auto next = std::find_if(supply.contracts.begin(), supply.contracts.end(),
                                   [from](const auto& other) { return other.from > from; });
    if (next != supply.contracts.end()) {
        //: Supply contract: one that begins later is agreed already. %1: its first day.
        words.sentences.append(
            tr("It ends with the contract from %1.").arg(utf8(core::toText(next->from))));
    }
}

void SupplyWords::charges(const core::Tariff& tariff, const core::SupplyContract& contract,
                          OperationWords& words)
{
    if (!tariff.capacity && !tariff.demand) {
        //: Supply contract of an account whose tariff is not a two-part one
        words.sentences.append(
            tr("The account's tariff charges for neither capacity nor demand: these figures are "
               "only kept."));
        return;
    }
    if (tariff.capacity) {
        const auto charge =
            core::capacityCharge({{contract.capacity, core::kCapacityMonthDays}}, *tariff.capacity);
        if (charge) {
            //: Supply contract, what will happen: what the capacity costs
            words.facts.append({tr("Capacity, a month"), shown(charge->total)});
        }
    }
    if (!tariff.demand) {
        return;
    }
    if (contract.demand) {
        const core::DemandCharge charge =
            core::demandCharge(contract.demand, *contract.demand, *tariff.demand);
        //: Supply contract, what will happen: what the contracted demand costs
        words.facts.append({tr("Demand, a month at least"), shown(charge.total)});
        //: Supply contract: what the demand means
        words.sentences.append(tr("Demand above 105 % of the contract costs twice the price."));
    } else {
        //: Supply contract without a demand
        words.sentences.append(
            tr("Without a contract demand the highest one of the month is charged."));
    }
}

void SupplyWords::losses(const core::Tariff& tariff, const core::SupplyContract& contract,
                         OperationWords& words)
{
    const bool needsPlate = tariff.metering == core::SupplyMetering::MeteredAtLowSide &&
                            std::holds_alternative<core::LossFormula>(tariff.loss);
    if (contract.transformer) {
        //: Supply contract with a transformer whose losses are billed
        const QString added = tr("The transformer's losses are added to every bill by its plate.");
        //: Supply contract with a transformer, of an account whose tariff reckons otherwise
        const QString kept =
            tr("The account's tariff reckons no losses by a plate: the plate is only kept.");
        words.sentences.append(needsPlate ? added : kept);
    } else if (needsPlate) {
        //: Supply contract without a transformer: the risk
        words.risk = {
            Tone::Caution,
            tr("The account's tariff needs the transformer's plate."),
            //: Supply contract, below "The account's tariff needs the transformer's plate."
            tr("Without it none of the account's months can be settled."),
            {}};
    }
}

void SupplyWords::contract(const OperationState& state, OperationWords& words)
{
    constexpr std::int64_t kDeciWattPerCentiKw = 100;
    const AccountSupply& supply = state.plan.file.supply;
    EntryReader reader{state};
    const core::SupplyContract typed = contractOf(state, reader);
    //: Supply contract: what it does
    words.sentences.append(
        tr("Months are billed by it from that day on. The days before keep what held then."));
    if (reader.takes(FieldId::ContractFrom)) {
        days(supply, typed.from, words);
    }
    if (const core::SupplyContract* now = contractOn(supply, supply.today)) {
        const QString figures = shown(*now);
        //: Supply contract, what will happen: in place of figures when nothing is agreed
        const QString nothing = tr("nothing agreed");
        //: Supply contract, what will happen: what is agreed now. %1: since which day.
        words.facts.append({tr("Now, from %1").arg(utf8(core::toText(now->from))),
                            figures.isEmpty() ? nothing : figures});
    }
    //: Supply contract, what will happen: the tariff that says what is charged
    words.facts.append({tr("Tariff"), utf8(supply.tariff.name)});
    if (!reader.wrong().isEmpty()) {
        return;
    }
    charges(supply.tariff, typed, words);
    losses(supply.tariff, typed, words);
    if (supply.tariff.powerFactor) {
        //: Supply contract, what will happen: the tariff's power factor standard
        words.facts.append({tr("Power factor to keep"),
                            utf8(std::string{core::nameOf(*supply.tariff.powerFactor)})});
    }
    const std::int64_t capacity = typed.capacity.centiKva * kDeciWattPerCentiKw;
    if (capacity > 0 && typed.demand && typed.demand->deciWatt > capacity) {
        //: Supply contract: a demand in kW above the capacity in kVA
        words.risk = {Tone::Caution,
                      tr("The demand is above the capacity."),
                      //: Supply contract, below "The demand is above the capacity."
                      tr("So many kVA never give so many kW. Check both figures."),
                      {}};
    }
}

QString SupplyWords::parentText(const AccountSupply& supply)
{
    const QString parent = utf8(core::shown(supply.parent));
    switch (supply.share->kind) {
        case MeterShareKind::Quantity:
            return QStringLiteral("%1, %2").arg(parent, shown(supply.share->quantity));
        case MeterShareKind::Ratio:
            return QStringLiteral("%1, %2").arg(parent, shownPercent(supply.share->permyriad));
        case MeterShareKind::SubMeter:
            break;
    }
    return parent;
}

void SupplyWords::parent(const OperationState& state, OperationWords& words)
{
    const AccountSupply& supply = state.plan.file.supply;
    if (supply.share) {
        //: Parent meter, what will happen: whose meter the account takes from now, and how much
        words.facts.append({tr("Now"), parentText(supply)});
    }
    if (!supply.children.empty()) {
        //: Parent meter, what will happen: how many accounts take from this account's own meter
        words.facts.append({tr("Others on its own meter"),
                            shown(static_cast<std::int64_t>(supply.children.size()))});
    }
    if (!state.parent || !*state.parent) {
        return;
    }
    const AccountFile& above = **state.parent;
    const core::AccountId own = state.account().id;
    std::int64_t quantities = 0;
    std::int64_t others = 0;
    for (const core::MeterShare& share : above.supply.children) {
        const bool isOther = share.child != own;
        const bool isFixed = isOther && share.kind == MeterShareKind::Quantity;
        others += isOther ? 1 : 0;
        quantities += isFixed ? share.quantity.hundredths() : 0;
    }
    //: Parent meter, what will happen: whose account the parent meter is of
    words.facts.append({tr("Parent meter of"), utf8(above.account.customer.name)});
    //: Parent meter, what will happen: label of the address of the parent meter
    words.facts.append({tr("Its address"), utf8(above.account.point.address)});
    if (others > 0) {
        //: Parent meter, what will happen: how many other accounts take from it
        words.facts.append({tr("Others that take from it"), shown(others)});
    }
    if (const auto sum = core::Energy::from(quantities); sum && quantities > 0) {
        //: Parent meter, what will happen: the fixed quantities of the others, in a month
        words.facts.append({tr("Their fixed quantities"), shown(*sum)});
    }
    if (const int ratios = ratiosBeside(above, own); ratios > 0) {
        //: Parent meter, what will happen: the fixed ratios of the others
        words.facts.append({tr("Their fixed ratios"), shownPercent(ratios)});
    }
}

void SupplyWords::takes(const OperationState& state, const ShareOrder& order, EntryReader& reader,
                        OperationWords& words)
{
    const QString who = utf8(core::shown(*order.parent));
    const bool hasFigure =
        reader.takes(FieldId::ShareQuantity) && reader.takes(FieldId::ShareRatio);
    switch (order.share.kind) {
        case MeterShareKind::Quantity:
            if (hasFigure) {
                //: Parent meter, a fixed quantity. %1: energy with its unit, %2: account of the
                //: parent meter.
                words.sentences.append(
                    tr("%1 a month are billed to this account, and taken off what the meter of %2 "
                       "counts.")
                        .arg(shown(order.share.quantity), who));
            }
            break;
        case MeterShareKind::Ratio:
            if (hasFigure) {
                //: Parent meter, a fixed ratio. %1: in %, %2: account of the parent meter.
                words.sentences.append(
                    tr("%1 of what fixed quantities leave on the meter of %2 are billed to this "
                       "account in whole kWh, and taken off there.")
                        .arg(shownPercent(order.share.permyriad), who));
            }
            break;
        case MeterShareKind::SubMeter:
            //: Parent meter, a sub-meter. %1: account of the parent meter.
            words.sentences.append(
                tr("What this account's meter counts is taken off what the meter of %1 counts. "
                   "Both need a reading.")
                    .arg(who));
            return;
    }
    //: Parent meter, a fixed quantity or ratio. %1: account of the parent meter.
    words.sentences.append(
        tr("This account and %1 are settled together, or not at all. This one needs no reading "
           "then.")
            .arg(who));
    if (state.account().standing.purchaseCount > 0) {
        //: Parent meter, a fixed quantity or ratio for somebody who has bought: the risk
        words.risk = {Tone::Caution,
                      tr("This account has a meter of its own, and has bought for it."),
                      //: Parent meter, below "This account has a meter of its own, …"
                      tr("What that meter counts is billed besides when it is read."),
                      {}};
    }
}

void SupplyWords::share(const OperationState& state, OperationWords& words)
{
    EntryReader reader{state};
    const ShareOrder order = shareOf(state, reader);
    if (order.parent && reader.takes(FieldId::Parent) && reader.takes(FieldId::ShareKind)) {
        takes(state, order, reader, words);
    } else if (state.plan.file.supply.share && !order.parent && reader.takes(FieldId::Parent)) {
        //: Parent meter: nothing is to be taken any more. %1: account of the parent meter.
        words.sentences.append(
            tr("This account is billed by its own meter alone, and nothing is taken off the meter "
               "of %1 for it.")
                .arg(utf8(core::shown(state.plan.file.supply.parent))));
    } else {
        //: Parent meter, before anything is chosen: what it is about
        words.sentences.append(
            tr("An account may take its part of what another one's meter counts: fixed quantities "
               "first, then fixed ratios of what is left, then what sub-meters count."));
    }
    //: Parent meter: from when on
    words.sentences.append(tr("It holds for every month that is not settled yet."));
    parent(state, words);
}

}  // namespace

QString shown(const core::SupplyContract& contract)
{
    QStringList figures;
    if (contract.capacity.centiKva != 0) {
        figures.append(shownKva(contract.capacity));
    }
    if (contract.demand) {
        figures.append(shownKilowatt(*contract.demand));
    }
    if (figures.isEmpty() && contract.transformer) {
        figures.append(shownKva(contract.transformer->rated));
    }
    return figures.join(QStringLiteral(", "));
}

QString shownPercent(int permyriad)
{
    return QStringLiteral("%1 %").arg(shownHundredths(permyriad));
}

QString supplyVerb(const OperationState& state)
{
    if (state.operation == Operation::EnterContract) {
        //: Account page: button that enters a supply contract
        return SupplyWords::tr("Enter the contract");
    }
    //: Account page: button; the account takes nothing from a parent meter any more
    const QString nothing = SupplyWords::tr("Take nothing any more");
    //: Account page: button that enters what an account takes from another one's meter
    const QString set = SupplyWords::tr("Set the parent meter");
    return state.chose(FieldId::ShareKind, 0) ? nothing : set;
}

void explainSupply(const OperationState& state, OperationWords& words)
{
    if (state.operation == Operation::EnterContract) {
        SupplyWords::contract(state, words);
    } else {
        SupplyWords::share(state, words);
    }
}

QList<Fact> supplyFacts(const AccountSupply& supply)
{
    QList<Fact> facts;
    const core::SupplyContract* now = contractOn(supply, supply.today);
    if (now && !shown(*now).isEmpty()) {
        //: Account page: label of capacity and demand that are agreed
        facts.append({SupplyWords::tr("Contract"), shown(*now)});
    } else if (!now && !supply.contracts.empty()) {
        const std::string from = core::toText(supply.contracts.front().from);
        //: Account page, behind "Contract": one is agreed for a day to come. %1: that day.
        facts.append({SupplyWords::tr("Contract"), SupplyWords::tr("from %1").arg(utf8(from))});
    }
    if (supply.share) {
        //: Account page: label of the account of the parent meter, and what is taken from it. There
        //: is little room
        facts.append({SupplyWords::tr("Part of"), SupplyWords::parentText(supply)});
    }
    if (!supply.children.empty()) {
        //: Account page: label of how many accounts take from its meter. There is little room
        facts.append({SupplyWords::tr("Shared with"),
                      shown(static_cast<std::int64_t>(supply.children.size()))});
    }
    return facts;
}

}  // namespace wattdesk::app
