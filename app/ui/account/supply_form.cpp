#include "app/ui/account/supply_form.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "app/text/failure_text.h"
#include "core/base/text.h"
#include "core/tariff/demand_text.h"

namespace wattdesk::app {

using core::ErrorCode;
using core::MeterShareKind;

namespace {

constexpr int kNoPlate = 0;
constexpr int kByPlate = 1;
constexpr int kNoShare = 0;
/// The choices of FieldId::ShareKind behind kNoShare.
constexpr std::array kShareKinds{MeterShareKind::Quantity, MeterShareKind::Ratio,
                                 MeterShareKind::SubMeter};
constexpr int kPermyriadMax = core::MeterShare::kPermyriadMax;

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// As it is typed again: "12.5".
QString typedHundredths(std::int64_t hundredths)
{
    return utf8(core::toText(core::Money::from(hundredths).value_or(core::Money{})));
}

std::optional<MeterShareKind> kindChosen(const OperationState& state)
{
    const auto chosen = state.entries.value(FieldId::ShareKind).toUInt();
    return chosen == kNoShare || chosen > kShareKinds.size()
               ? std::nullopt
               : std::optional{kShareKinds.at(chosen - 1)};
}

std::optional<core::AccountNumber> typedParent(const OperationState& state)
{
    const std::string typed = core::halfWidth(state.text(FieldId::Parent).toStdString());
    return kindChosen(state) ? core::AccountNumber::parse(typed) : std::nullopt;
}

/// Why an account cannot be the parent meter of this one.
std::optional<ErrorCode> unfitParent(const OperationState& state, const core::AccountNumber& parent)
{
    const AccountSupply& supply = state.plan.file.supply;
    const bool belongsToAnother = supply.share && supply.parent != parent;
    if (parent == state.account().number || belongsToAnother) {
        return ErrorCode::MeterShareWrong;
    }
    if (!state.parent) {
        return std::nullopt;
    }
    if (!*state.parent) {
        return state.parent->error().code;
    }
    const AccountSupply& above = (*state.parent)->supply;
    const bool isBelow = above.share && above.share->parent == state.account().id;
    const bool hasNoMeter = above.share && above.share->kind != MeterShareKind::SubMeter;
    return isBelow || hasNoMeter ? std::optional{ErrorCode::MeterShareWrong} : std::nullopt;
}

/// A figure with at most two decimals, in hundredths. Nothing typed is 0.
std::int64_t hundredths(EntryReader& reader, FieldId field, std::int64_t most)
{
    if (reader.text(field).empty()) {
        return 0;
    }
    const std::int64_t figure = reader.money(field).hundredths();
    if (figure > most) {
        reader.refuse(field, ErrorCode::SupplyContractWrong);
        return 0;
    }
    return figure;
}

/// Whole watts: two decimals of a kW are too coarse for what a small transformer loses.
std::int64_t watts(EntryReader& reader, FieldId field)
{
    constexpr std::int64_t kHundredths = 100;
    const std::int64_t figure =
        hundredths(reader, field, core::Transformer::kWattMax * kHundredths);
    if (figure % kHundredths != 0) {
        reader.refuse(field, ErrorCode::SupplyContractWrong);
    }
    return figure / kHundredths;
}

core::Transformer plateOf(EntryReader& reader)
{
    core::Transformer plate;
    plate.rated.centiKva = hundredths(reader, FieldId::RatedCapacity, core::Capacity::kMaxCentiKva);
    if (plate.rated.centiKva == 0) {
        reader.refuse(FieldId::RatedCapacity, ErrorCode::SupplyContractWrong);
    }
    plate.noLoadWatt = watts(reader, FieldId::NoLoadLoss);
    plate.loadWatt = watts(reader, FieldId::LoadLoss);
    plate.noLoadCurrentPermyriad =
        static_cast<int>(hundredths(reader, FieldId::NoLoadCurrent, kPermyriadMax));
    plate.impedancePermyriad =
        static_cast<int>(hundredths(reader, FieldId::Impedance, kPermyriadMax));
    return plate;
}

void enterPlate(const core::Transformer& plate, Entries& entries)
{
    entries[FieldId::RatedCapacity] = typedHundredths(plate.rated.centiKva);
    entries[FieldId::NoLoadLoss] = QString::number(plate.noLoadWatt);
    entries[FieldId::LoadLoss] = QString::number(plate.loadWatt);
    entries[FieldId::NoLoadCurrent] = typedHundredths(plate.noLoadCurrentPermyriad);
    entries[FieldId::Impedance] = typedHundredths(plate.impedancePermyriad);
}

Entries contractEntries(const AccountSupply& supply)
{
    Entries entries;
    entries[FieldId::ContractFrom] = utf8(core::toText(supply.today));
    entries[FieldId::OwnTransformer] = QString::number(kNoPlate);
    if (supply.contracts.empty()) {
        return entries;
    }
    const core::SupplyContract* now = contractOn(supply, supply.today);
    if (!now) {
        // The one that is agreed already; typed for another day its figures would count twice.
        now = &supply.contracts.front();
        entries[FieldId::ContractFrom] = utf8(core::toText(now->from));
    }
    if (now->capacity.centiKva != 0) {
        entries[FieldId::Capacity] = typedHundredths(now->capacity.centiKva);
    }
    if (now->demand) {
        entries[FieldId::ContractDemand] = utf8(core::toText(*now->demand));
    }
    if (now->transformer) {
        entries[FieldId::OwnTransformer] = QString::number(kByPlate);
        enterPlate(*now->transformer, entries);
    }
    return entries;
}

Entries shareEntries(const AccountSupply& supply)
{
    Entries entries;
    entries[FieldId::ShareKind] = QString::number(kNoShare);
    if (!supply.share) {
        return entries;
    }
    const core::MeterShare& share = *supply.share;
    for (std::size_t i = 0; i < kShareKinds.size(); ++i) {
        if (kShareKinds.at(i) == share.kind) {
            entries[FieldId::ShareKind] = QString::number(i + 1);
        }
    }
    entries[FieldId::Parent] = utf8(core::shown(supply.parent));
    if (share.kind == MeterShareKind::Quantity) {
        entries[FieldId::ShareQuantity] = typedHundredths(share.quantity.hundredths());
    } else if (share.kind == MeterShareKind::Ratio) {
        entries[FieldId::ShareRatio] = typedHundredths(share.permyriad);
    }
    return entries;
}

/// The sentences beside the fields of both forms.
class SupplyForm {
    Q_DECLARE_TR_FUNCTIONS(SupplyForm)
public:
    static QString label(FieldId field);
    static QString wrong(const OperationState& state, const WrongField& wrong);

private:
    static QString ofContract(FieldId field);
    static QString wrongFigure(const WrongField& wrong);
    static QString wrongParent(const OperationState& state);
    static QString wrongShare(const OperationState& state, FieldId field);
};

QString SupplyForm::ofContract(FieldId field)
{
    //: Form of a supply contract: label of the first day on which it holds
    const QString from = tr("From (like 2026-11-01)");
    //: Form of a supply contract: label of the capacity that is paid for
    const QString capacity = tr("Capacity in kVA");
    //: Form of a supply contract: label of the demand that was agreed
    const QString demand = tr("Contract demand in kW");
    //: Form of a supply contract: label of the choice whether the customer has a transformer of his
    //: own, whose losses are reckoned by its plate
    const QString own = tr("Own transformer");
    //: Form of a supply contract: label of what stands on the transformer's plate
    const QString rated = tr("Rated capacity in kVA");
    //: Form of a supply contract: label of what stands on the transformer's plate
    const QString noLoad = tr("No-load loss P0 in W");
    //: Form of a supply contract: label of what stands on the transformer's plate
    const QString load = tr("Load loss Pk in W");
    //: Form of a supply contract: label of what stands on the transformer's plate
    const QString current = tr("No-load current I0 in %");
    //: Form of a supply contract: label of what stands on the transformer's plate
    const QString impedance = tr("Impedance Uk in %");
    const QStringList labels{from, capacity, demand, own, rated, noLoad, load, current, impedance};
    return labels.at(static_cast<int>(field) - static_cast<int>(FieldId::ContractFrom));
}

QString SupplyForm::label(FieldId field)
{
    if (field <= FieldId::Impedance) {
        return ofContract(field);
    }
    //: Form of a parent meter: label of the choice what the account takes from it
    const QString kind = tr("Takes from a parent meter");
    //: Form of a parent meter: label of the number of the account that the parent meter is of
    const QString parent = tr("Account of that meter");
    //: Form of a parent meter: label of the fixed quantity
    const QString quantity = tr("Energy in kWh a month");
    //: Form of a parent meter: label of the fixed ratio
    const QString ratio = tr("Ratio in %");
    const QStringList labels{kind, parent, quantity, ratio};
    return labels.at(static_cast<int>(field) - static_cast<int>(FieldId::ShareKind));
}

QString SupplyForm::wrongFigure(const WrongField& wrong)
{
    const bool isPercent = wrong.field == FieldId::NoLoadCurrent ||
                           wrong.field == FieldId::Impedance || wrong.field == FieldId::ShareRatio;
    if (wrong.code == ErrorCode::FigureTooPrecise) {
        //: Form of a supply contract, beside the demand
        return tr("Type four decimals at most.");
    }
    if (wrong.code == ErrorCode::AmountTooPrecise) {
        //: Form of a supply contract or a share, beside a figure
        return tr("Type two decimals at most.");
    }
    if (wrong.code == ErrorCode::AmountNotANumber || wrong.code == ErrorCode::AmountNegative) {
        //: Form of a supply contract or a share, beside a figure
        return tr("Type a figure such as 315 or 12.5, not below 0.");
    }
    if (isPercent) {
        //: Form of a supply contract or a share, beside a percentage
        return tr("It is 100 % at most.");
    }
    if (wrong.field == FieldId::RatedCapacity) {
        //: Form of a supply contract, beside the transformer's capacity
        return tr("A transformer has a capacity above 0 kVA.");
    }
    //: Form of a supply contract, beside a figure
    return tr("So much cannot be. Check the figure.");
}

QString SupplyForm::wrongParent(const OperationState& state)
{
    const AccountSupply& supply = state.plan.file.supply;
    const auto parent = typedParent(state);
    if (parent == state.account().number) {
        //: Form of a parent meter: the account's own number was typed
        return tr("An account is not its own parent meter.");
    }
    if (supply.share && parent && supply.parent != *parent) {
        //: Form of a parent meter: another one stands there already. %1: its account.
        return tr("It takes from %1 now. Choose nothing and enter that, then the new parent.")
            .arg(utf8(core::shown(supply.parent)));
    }
    if (state.parent && *state.parent && (*state.parent)->supply.share && parent) {
        const bool isBelow = (*state.parent)->supply.share->parent == state.account().id;
        //: Form of a parent meter: the one typed takes from this one. %1: its account.
        const QString circle = tr("%1 takes from this account's meter already.");
        //: Form of a parent meter: the one typed has a fixed quantity or ratio. %1: its account.
        const QString bare = tr("%1 takes a fixed share itself: nothing is taken from its meter.");
        return (isBelow ? circle : bare).arg(utf8(core::shown(*parent)));
    }
    return failureText(ErrorCode::MeterShareWrong);
}

QString SupplyForm::wrongShare(const OperationState& state, FieldId field)
{
    if (field == FieldId::ShareKind) {
        //: Form of a parent meter: the account's own meter has children
        return tr("Others take from this account's meter, so it can only be a sub-meter.");
    }
    if (field == FieldId::Parent) {
        return wrongParent(state);
    }
    const auto typed = core::parseMoney(state.text(field).toStdString());
    const auto own = typed ? typed->hundredths() : 0;
    if (own > kPermyriadMax || !state.parent || !*state.parent) {
        return wrongFigure({field, ErrorCode::AmountTooLarge});
    }
    const int others = ratiosBeside(**state.parent, state.account().id);
    //: Form of a parent meter, beside the ratio. %1: what the others take, in %.
    return tr("The others take %1 already, and all ratios come to 100 % at most.")
        .arg(shownPercent(others));
}

QString SupplyForm::wrong(const OperationState& state, const WrongField& wrong)
{
    constexpr std::array kOfFigures{ErrorCode::AmountNotANumber, ErrorCode::AmountNegative,
                                    ErrorCode::AmountTooPrecise, ErrorCode::FigureTooPrecise,
                                    ErrorCode::AmountTooLarge,   ErrorCode::SupplyContractWrong};
    const auto& settledTo = state.plan.file.supply.settledTo;
    if (wrong.code == ErrorCode::MeterShareWrong) {
        return wrongShare(state, wrong.field);
    }
    if (wrong.code == ErrorCode::PeriodSettled && settledTo) {
        //: Form of a supply contract, beside its first day. %1: the last day that is settled.
        return tr("Settled up to %1: a contract begins the day after at the earliest.")
            .arg(utf8(core::toText(*settledTo)));
    }
    const bool isOfFigure =
        std::find(kOfFigures.begin(), kOfFigures.end(), wrong.code) != kOfFigures.end();
    return isOfFigure ? wrongFigure(wrong) : failureText(wrong.code);
}

}  // namespace

QList<FieldId> supplyFields(const OperationState& state)
{
    if (state.operation == Operation::EnterContract) {
        QList<FieldId> fields{FieldId::ContractFrom, FieldId::Capacity, FieldId::ContractDemand,
                              FieldId::OwnTransformer};
        if (state.chose(FieldId::OwnTransformer, kByPlate)) {
            fields.append({FieldId::RatedCapacity, FieldId::NoLoadLoss, FieldId::LoadLoss,
                           FieldId::NoLoadCurrent, FieldId::Impedance});
        }
        return fields;
    }
    QList<FieldId> fields{FieldId::ShareKind};
    const auto kind = kindChosen(state);
    if (kind) {
        fields.append(FieldId::Parent);
    }
    if (kind == MeterShareKind::Quantity) {
        fields.append(FieldId::ShareQuantity);
    } else if (kind == MeterShareKind::Ratio) {
        fields.append(FieldId::ShareRatio);
    }
    return fields;
}

QString supplyLabel(FieldId field)
{
    return SupplyForm::label(field);
}

QStringList supplyChoices(FieldId field)
{
    if (field == FieldId::OwnTransformer) {
        //: Form of a supply contract: the customer has no transformer of his own
        return {SupplyForm::tr("None"),
                //: Form of a supply contract: the figures on the transformer's plate are typed
                SupplyForm::tr("By plate")};
    }
    if (field == FieldId::ShareKind) {
        //: Form of a parent meter: the account stands for itself
        return {SupplyForm::tr("Nothing"),
                //: Form of a parent meter: 定量
                SupplyForm::tr("A fixed quantity"),
                //: Form of a parent meter: 定比
                SupplyForm::tr("A fixed ratio"),
                //: Form of a parent meter: 总分
                SupplyForm::tr("What its own meter counts")};
    }
    return {};
}

Entries supplyEntries(const OperationState& state)
{
    const AccountSupply& supply = state.plan.file.supply;
    return state.operation == Operation::EnterContract ? contractEntries(supply)
                                                       : shareEntries(supply);
}

std::optional<core::AccountNumber> parentToFind(const OperationState& state)
{
    const auto typed = state.operation == Operation::SetShare ? typedParent(state) : std::nullopt;
    return typed == state.account().number ? std::nullopt : typed;
}

core::SupplyContract contractOf(const OperationState& state, EntryReader& reader)
{
    const AccountSupply& supply = state.plan.file.supply;
    core::SupplyContract contract;
    const auto from = core::parseDate(core::halfWidth(reader.text(FieldId::ContractFrom)));
    contract.from = from.value_or(core::Date{});
    if (!from) {
        reader.refuse(FieldId::ContractFrom, ErrorCode::InputDate);
    } else if (supply.settledTo && *from <= *supply.settledTo) {
        reader.refuse(FieldId::ContractFrom, ErrorCode::PeriodSettled);
    }
    contract.capacity.centiKva =
        hundredths(reader, FieldId::Capacity, core::Capacity::kMaxCentiKva);
    if (const std::string demand = reader.text(FieldId::ContractDemand); !demand.empty()) {
        contract.demand =
            reader.taken(FieldId::ContractDemand, core::parseDemand(core::halfWidth(demand)));
    }
    if (state.chose(FieldId::OwnTransformer, kByPlate)) {
        contract.transformer = plateOf(reader);
    }
    return contract;
}

ShareOrder shareOf(const OperationState& state, EntryReader& reader)
{
    const AccountSupply& supply = state.plan.file.supply;
    ShareOrder order;
    const auto kind = kindChosen(state);
    if (!kind) {
        if (!supply.share) {
            reader.refuse(FieldId::ShareKind, ErrorCode::CorrectionEmpty);
        }
        return order;
    }
    order.share.kind = *kind;
    if (!supply.children.empty() && *kind != MeterShareKind::SubMeter) {
        reader.refuse(FieldId::ShareKind, ErrorCode::MeterShareWrong);
    }
    order.parent = typedParent(state);
    if (!order.parent) {
        reader.refuse(FieldId::Parent, ErrorCode::InputAccountNumber);
    } else if (const auto unfit = unfitParent(state, *order.parent)) {
        reader.refuse(FieldId::Parent, *unfit);
    }
    if (*kind == MeterShareKind::Quantity) {
        order.share.quantity = reader.energy(FieldId::ShareQuantity);
    } else if (*kind == MeterShareKind::Ratio) {
        const std::int64_t ratio = reader.money(FieldId::ShareRatio).hundredths();
        const int others =
            state.parent && *state.parent ? ratiosBeside(**state.parent, state.account().id) : 0;
        if (ratio + others > kPermyriadMax) {
            reader.refuse(FieldId::ShareRatio, ErrorCode::MeterShareWrong);
        } else {
            order.share.permyriad = static_cast<int>(ratio);
        }
    }
    return order;
}

QString wrongText(const OperationState& state, const WrongField& wrong)
{
    return wrong.field > FieldId::HouseholdBase ? SupplyForm::wrong(state, wrong)
                                                : failureText(wrong.code);
}

const core::SupplyContract* contractOn(const AccountSupply& supply, core::Date day)
{
    const core::SupplyContract* found = nullptr;
    for (const core::SupplyContract& contract : supply.contracts) {
        found = contract.from <= day ? &contract : found;
    }
    return found;
}

int ratiosBeside(const AccountFile& parent, core::AccountId child)
{
    int sum = 0;
    for (const core::MeterShare& share : parent.supply.children) {
        const bool isOther = share.kind == MeterShareKind::Ratio && share.child != child;
        sum += isOther ? share.permyriad : 0;
    }
    return sum;
}

}  // namespace wattdesk::app
