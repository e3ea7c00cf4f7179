#include "app/ui/field/field_report.h"

#include "app/text/failure_text.h"
#include "app/text/field_text.h"
#include "app/text/format.h"
#include "app/text/meter_text.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// Where the unit stands in the head of the column.
QString withoutUnit(core::Energy energy)
{
    const auto figure = core::Credit::from(energy.hundredths());
    return figure ? shown(*figure, core::MeterMode::Money) : shown(energy);
}

}  // namespace

QString FieldReport::title() const
{
    //: Field work: title of what a check card brought back. %1: the card's serial number.
    return tr("Check card %1").arg(utf8(m_report.card.text()));
}

Notice FieldReport::notice() const
{
    if (!m_report.wasEmptied) {
        //: Field work: the report is complete, but its card could not be emptied
        Notice notice{Tone::Caution,
                      tr("Everything is kept, but the records stand on the card still."),
                      //: Field work, below "… stand on the card still"; nothing is kept twice
                      tr("Read it back once more: nothing is kept twice."),
                      {}};
        if (m_report.notEmptied) {
            notice.code = failureNotice(m_report.notEmptied->code).code;
        }
        return notice;
    }
    if (!m_report.isWhole) {
        Notice notice = failureNotice(core::ErrorCode::FieldCardHalfCollected, Tone::Caution);
        if (m_report.damaged > 0) {
            //: Field work: records on a check card that cannot be read. %n: how many.
            notice.advice =
                tr("%n record(s) could not be read.", nullptr, static_cast<int>(m_report.damaged));
        }
        return notice;
    }
    if (m_report.isExpired) {
        return failureNotice(core::ErrorCode::FieldCardExpired, Tone::Caution);
    }
    //: Field work: a check card was read back
    return {Tone::Good, tr("Everything was read and kept; the card is empty again."), {}, {}};
}

QString FieldReport::total() const
{
    const auto count = static_cast<int>(m_report.inspections.size());
    int flagged = 0;
    std::int64_t used = 0;
    for (const core::Inspection& found : m_report.inspections) {
        flagged += found.flags.empty() ? 0 : 1;
        used += found.used ? found.used->hundredths() : 0;
    }
    //: Field work, foot of the report. %n: how many meters were collected.
    const QString meters = tr("%n meter(s)", nullptr, count);
    //: Field work, foot of the report. %n: how many meters have something to look at.
    const QString findings = tr("%n with findings", nullptr, flagged);
    QStringList parts{meters, findings};
    if (const auto sum = core::Energy::from(used)) {
        //: Field work, foot of the report. %1: energy that all of them used since the last time.
        parts.append(tr("%1 used").arg(shown(*sum)));
    }
    return parts.join(QStringLiteral("  ·  "));
}

Cell FieldReport::findings(const core::Inspection& found) const
{
    if (found.flags.empty()) {
        //: Field work: an inspected meter is as it should be
        return {tr("in order"), false, Tone::Good};
    }
    QStringList texts;
    Tone tone = Tone::Caution;
    for (const core::InspectionFlag flag : found.flags) {
        texts.append(inspectionFlagText(flag));
        tone = toneOf(flag) == Tone::Bad ? Tone::Bad : tone;
    }
    //: Between two findings of one meter
    return {texts.join(tr("; ")), false, tone};
}

QString FieldReport::days(const core::Inspection& found) const
{
    if (!found.lastPurchase) {
        return {};
    }
    const core::Date day = core::toLocal(*found.lastPurchase, m_offset).date;
    return QString::number(m_state.reportDay.toDays() - day.toDays());
}

QString FieldReport::customer(const core::Inspection& found)
{
    if (!found.account) {
        return {};
    }
    return QStringLiteral("%1  %2").arg(utf8(core::shown(found.account->number)),
                                        utf8(found.account->customer.name));
}

QList<Cell> FieldReport::row(const core::Inspection& found) const
{
    const core::CheckRecord& record = found.record;
    const core::MeterMode mode = found.account ? found.account->point.mode : core::MeterMode::Money;
    return {findings(found),
            {utf8(core::shown(record.meter))},
            {customer(found)},
            {found.used ? withoutUnit(*found.used) : QString{}, true},
            {found.spent ? shown(*found.spent, mode) : QString{}, true},
            {shown(record.remaining, mode), true},
            {found.sold ? shown(*found.sold, mode) : QString{}, true},
            {QString::number(record.count), true},
            {QString::number(record.illegalInsertions), true},
            {days(found), true}};
}

QString FieldReport::meter(const core::Inspection& found) const
{
    const QString number = utf8(core::shown(found.record.meter));
    if (!found.account) {
        //: Field work: title of what is known of an inspected meter. %1: meter number.
        return tr("Meter %1").arg(number);
    }
    //: Field work: title of what is known of an inspected meter. %1: meter number, %2: customer,
    //: %3: address.
    return tr("Meter %1  ·  %2  ·  %3")
        .arg(number, utf8(found.account->customer.name), utf8(found.account->point.address));
}

QStringList FieldReport::sentences(const core::Inspection& found) const
{
    QStringList sentences;
    bool saidUse = false;
    for (const core::InspectionFlag flag : found.flags) {
        sentences.append(explanationOf(flag, found, m_offset));
        saidUse = saidUse || flag == core::InspectionFlag::CreditUnexplained ||
                  flag == core::InspectionFlag::RegisterFell ||
                  flag == core::InspectionFlag::TooOld;
    }
    const QString use = useText(found, m_offset);
    if (!saidUse && !use.isEmpty()) {
        sentences.append(use);
    }
    return sentences;
}

QList<Fact> FieldReport::state(const core::CheckRecord& record) const
{
    //: State of a meter's switch
    const QString closed = tr("closed");
    //: State of a meter's switch
    const QString open = tr("open");
    //: Field work: label of how far a meter is in its commissioning
    QList<Fact> facts{{tr("State"), meterStageText(record.stage)}};
    //: Field work: label of a meter's switch, open or closed
    facts.append({tr("Switch"), record.isSwitchClosed ? closed : open,
                  record.isSwitchClosed ? Tone::Plain : Tone::Caution});
    for (const core::MeterEvent& event : record.events) {
        //: Field work: an error word that a meter has shown. %1: the word, %2: what it means.
        facts.append(
            {shown(event.time),
             tr("%1 %2").arg(event.word, 2, 10, QLatin1Char{'0'}).arg(meterWordText(event.word))});
    }
    return facts;
}

QList<Fact> FieldReport::figures(const core::Inspection& found) const
{
    const core::CheckRecord& record = found.record;
    //: Field work: label of when a meter left its figures, by its own clock
    QList<Fact> facts{{tr("Collected"), shown(record.time)}};
    //: Field work: label of a meter's energy register
    facts.append({tr("Register"), shown(record.total)});
    //: Field work: label of the energy of the ladder period that runs
    facts.append({tr("This period"), shown(record.period)});
    //: Field work: label of the energy of the ladder period before
    facts.append({tr("Last period"), shown(record.lastPeriod)});
    if (!found.pending.isZero() && found.account) {
        //: Field work: label of what was sold and is not in the meter yet
        facts.append({tr("Not in the meter yet"), shown(found.pending, found.account->point.mode)});
    }
    if (found.lastPurchase) {
        //: Field work: label of when the customer bought last
        facts.append({tr("Last purchase"), shown(*found.lastPurchase, m_offset)});
    }
    return facts;
}

void FieldReport::saveNote(CheckReportView& view) const
{
    const ReportWork& work = m_state.save;
    if (work.isSaving) {
        //: Field work, while a report is written to a file
        view.saveNote = tr("Saving the report…");
        view.saveTone = Tone::Busy;
    } else if (work.failure) {
        view.saveNote = failureText(*work.failure);
        view.saveTone = Tone::Bad;
    } else if (!work.path.isEmpty()) {
        //: Field work: a report was written to a file. %1: where.
        view.saveNote = tr("Saved as %1").arg(work.path);
        view.saveTone = Tone::Good;
    }
}

const core::Inspection* FieldState::inspection() const
{
    const auto index = static_cast<std::size_t>(chosen);
    return report && chosen >= 0 && index < report->inspections.size() ? &report->inspections[index]
                                                                       : nullptr;
}

CheckReportView reportViewOf(const FieldState& state)
{
    CheckReportView view;
    const FieldReport report{state};
    view.title = report.title();
    view.notice = report.notice();
    for (const core::Inspection& found : state.report->inspections) {
        view.rows.append(report.row(found));
    }
    view.total = report.total();
    if (const core::Inspection* found = state.inspection()) {
        view.meter = report.meter(*found);
        view.sentences = report.sentences(*found);
        view.figures = report.figures(*found);
        view.state = report.state(found->record);
    }
    report.saveNote(view);
    return view;
}

}  // namespace wattdesk::app
