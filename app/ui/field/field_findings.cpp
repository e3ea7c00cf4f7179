#include <QCoreApplication>
#include <algorithm>

#include "app/text/field_text.h"
#include "app/text/format.h"
#include "app/ui/field/field_state.h"

namespace wattdesk::app {

using core::InspectionFlag;

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

core::MeterMode modeOf(const core::Inspection& found)
{
    return found.account ? found.account->point.mode : core::MeterMode::Money;
}

/// The findings of an inspection, each in a sentence with its figures.
class Findings {
    Q_DECLARE_TR_FUNCTIONS(Findings)
public:
    static QString ofBinding(InspectionFlag flag, const core::Inspection& found);
    static QString ofFigures(InspectionFlag flag, const core::Inspection& found,
                             core::UtcOffset offset);
    static QString use(const core::Inspection& found, core::UtcOffset offset);
};

QString Findings::ofBinding(InspectionFlag flag, const core::Inspection& found)
{
    const core::CheckRecord& record = found.record;
    if (flag == InspectionFlag::MeterUnknown) {
        //: Finding of an inspection. %1: account number that the meter carries.
        const QString opened =
            tr("No account here has this meter. It says that it serves account %1.");
        //: Finding of an inspection. %1: how far the meter is in its commissioning.
        const QString idle = tr("No account here has this meter. Its state: %1.");
        return record.stage == core::MeterStage::Opened
                   ? opened.arg(utf8(core::shown(record.account)))
                   : idle.arg(meterStageText(record.stage));
    }
    if (flag == InspectionFlag::OtherAccount) {
        //: Finding of an inspection. %1 and %2: account numbers.
        return tr("The meter was opened for account %1; the books say %2.")
            .arg(utf8(core::shown(record.account)), utf8(core::shown(found.account->number)));
    }
    if (flag == InspectionFlag::OtherCard) {
        //: Finding of an inspection. %1: card's serial number.
        return tr("The meter is bound to card %1, which is not the account's current one. An old "
                  "card may have bound it again: reissue the card.")
            .arg(utf8(record.card.text()));
    }
    if (flag == InspectionFlag::NotOpened) {
        //: Finding of an inspection of a meter that should serve a customer
        return tr(
            "The account has bought, but the meter is not opened for anybody. It was reset "
            "or cleared.");
    }
    //: Finding of an inspection. %1: ratios in the meter, %2: in the books, both "CT × PT".
    return tr("The meter reckons with CT × PT = %1; the books say %2.")
        .arg(QStringLiteral("%1 × %2").arg(record.ctRatio).arg(record.ptRatio),
             QStringLiteral("%1 × %2")
                 .arg(found.account->point.ctRatio)
                 .arg(found.account->point.ptRatio));
}

QString Findings::ofFigures(InspectionFlag flag, const core::Inspection& found,
                            core::UtcOffset offset)
{
    const core::CheckRecord& record = found.record;
    if (flag == InspectionFlag::CountBehind && found.pending.isZero()) {
        //: Finding of an inspection: a card that replaces another, and carries nothing new.
        return tr("The customer's new card carries no purchase and has not been inserted yet.");
    }
    if (flag == InspectionFlag::CountBehind) {
        //: Finding of an inspection. %1: amount or kWh that the meter has not taken.
        return tr("A purchase is not in the meter: %1 wait on the customer's card. It has not been "
                  "inserted.")
            .arg(shown(found.pending, modeOf(found)));
    }
    if (flag == InspectionFlag::CountAhead) {
        //: Finding of an inspection. %n: purchases in the meter, %1: in the books.
        return tr("The meter has taken %n purchase(s); the books know %1. Have the card and the "
                  "meter looked at.",
                  nullptr, static_cast<int>(record.count))
            .arg(found.account->standing.purchaseCount);
    }
    if (flag == InspectionFlag::RegisterFell) {
        //: Finding of an inspection. %1: the register now, %2: when it was read last.
        return tr("The register stands at %1, below the reading of %2. The meter was cleared, "
                  "exchanged or tampered with.")
            .arg(shown(record.total), found.since ? shown(*found.since, offset) : QString{});
    }
    if (flag == InspectionFlag::IllegalInsertions) {
        //: Finding of an inspection. %n: how many foreign or damaged cards the meter has met.
        return tr("%n illegal insertion(s): cards that the meter does not know were put in.",
                  nullptr, static_cast<int>(record.illegalInsertions));
    }
    if (flag == InspectionFlag::SwitchOpen) {
        //: Finding of an inspection. %1: what the meter holds.
        return tr("The switch is open: no supply. The meter holds %1.").arg(remainingText(found));
    }
    if (flag == InspectionFlag::TooOld) {
        //: Finding of an inspection
        return tr(
            "The figures are from before the meter became this account's: nothing was "
            "compared.");
    }
    //: Finding of an inspection. %1: the meter's date and time, or nothing.
    return tr("The meter's clock is wrong (%1): prices may change on the wrong day.")
        .arg(shown(record.time));
}

QString Findings::use(const core::Inspection& found, core::UtcOffset offset)
{
    if (!found.account) {
        return {};
    }
    if (found.since && (!found.used || !found.spent)) {
        //: Inspection: figures that make no sense
        return tr("The figures are larger than any meter measures. Have the meter looked at.");
    }
    if (!found.since) {
        //: Inspection: the meter's register was never read before
        return tr(
            "There is no earlier reading of this register. The next check card compares "
            "with this one.");
    }
    const core::MeterMode mode = modeOf(found);
    const bool fits = std::find(found.flags.begin(), found.flags.end(),
                                InspectionFlag::CreditUnexplained) == found.flags.end();
    //: Inspection. %1: when, %2: energy, %3: what was bought, %4: what left the credit.
    const QString explained =
        tr("Since %1, %2 flowed; %3 were put into the meter and %4 were used up. That fits the "
           "tariff.");
    //: Inspection. %1: when, %2: energy, %3: what was bought, %4: what left the credit.
    const QString unexplained =
        tr("Since %1, %2 flowed; %3 were put into the meter and %4 were used up. That does not fit "
           "the tariff: have the meter, its seal and the wiring looked at.");
    return (fits ? explained : unexplained)
        .arg(shown(*found.since, offset), shown(*found.used), shown(found.bought, mode),
             shown(*found.spent, mode));
}

int weightOf(const core::Inspection& found)
{
    int weight = 0;
    for (const InspectionFlag flag : found.flags) {
        weight = std::max(weight, toneOf(flag) == Tone::Bad ? 2 : 1);
    }
    return weight;
}

}  // namespace

Tone toneOf(InspectionFlag flag)
{
    switch (flag) {
        case InspectionFlag::MeterUnknown:
        case InspectionFlag::OtherAccount:
        case InspectionFlag::OtherCard:
        case InspectionFlag::NotOpened:
        case InspectionFlag::CountAhead:
        case InspectionFlag::CreditUnexplained:
        case InspectionFlag::RegisterFell:
            return Tone::Bad;
        case InspectionFlag::CountBehind:
        case InspectionFlag::IllegalInsertions:
        case InspectionFlag::SwitchOpen:
        case InspectionFlag::RatiosDiffer:
        case InspectionFlag::ClockWrong:
        case InspectionFlag::TooOld:
            return Tone::Caution;
    }
    return Tone::Bad;
}

QString explanationOf(InspectionFlag flag, const core::Inspection& found, core::UtcOffset offset)
{
    switch (flag) {
        case InspectionFlag::MeterUnknown:
        case InspectionFlag::OtherAccount:
        case InspectionFlag::OtherCard:
        case InspectionFlag::NotOpened:
        case InspectionFlag::RatiosDiffer:
            return Findings::ofBinding(flag, found);
        case InspectionFlag::CountBehind:
        case InspectionFlag::CountAhead:
        case InspectionFlag::RegisterFell:
        case InspectionFlag::IllegalInsertions:
        case InspectionFlag::SwitchOpen:
        case InspectionFlag::ClockWrong:
        case InspectionFlag::TooOld:
            return Findings::ofFigures(flag, found, offset);
        case InspectionFlag::CreditUnexplained:
            return Findings::use(found, offset);
    }
    return {};
}

QString useText(const core::Inspection& found, core::UtcOffset offset)
{
    return Findings::use(found, offset);
}

QString remainingText(const core::Inspection& found)
{
    return shown(found.record.remaining, modeOf(found));
}

void putFindingsFirst(core::CheckReport& report)
{
    std::stable_sort(report.inspections.begin(), report.inspections.end(),
                     [](const core::Inspection& one, const core::Inspection& other) {
                         return weightOf(one) > weightOf(other);
                     });
}

}  // namespace wattdesk::app
