#include <QCoreApplication>
#include <QDir>

#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/tariff_text.h"
#include "app/ui/tariffs/draft_fields.h"
#include "app/ui/tariffs/draft_presenter.h"
#include "app/ui/tariffs/tariff_words.h"

namespace wattdesk::app {

using core::ErrorCode;

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

QString dayText(core::Date day)
{
    return utf8(core::toText(day));
}

/// "0.690000 → 0.700000 (+1.45 %)"
QString jumpText(const core::PriceJump& jump)
{
    return QStringLiteral("%1 → %2 (%3)")
        .arg(shown(jump.before), shown(jump.after), changeText(jump));
}

QString differenceText(core::Money before, core::Money after)
{
    const auto more = after.minus(before).value();
    return more.hundredths() > 0 ? QStringLiteral("+") + shown(more) : shown(more);
}

}  // namespace

void DraftPresenter::showFigures()
{
    const core::Tariff tariff = m_draft.tariff();
    const QString name = utf8(tariff.name);
    if (!m_review) {
        //: Draft of a tariff: title. %1: the tariff's name.
        m_view.title = tr("%1, new version").arg(name);
    } else if (!m_review->before) {
        //: Draft of a tariff of a name that no tariff has: title. %1: the tariff's name.
        m_view.title = tr("%1, new tariff").arg(name);
    } else {
        //: Draft of a tariff: title. %1: the tariff's name, %2: number that the version will have.
        m_view.title = tr("%1, new version %2").arg(name).arg(m_review->version.version);
    }
    m_view.groups = DraftFields{m_draft}.groups();
    const bool hasProblems = m_review && !m_review->problems.empty();
    m_view.canPublish = isReviewed() && !hasProblems;
    m_view.canPreview = isReviewed() && m_review->before && core::problemsOf(tariff).empty();
    m_view.canSave = m_draft.wrong().isEmpty();
}

void DraftPresenter::showFindings()
{
    m_view.findings.clear();
    for (const WrongFigure& each : m_draft.wrong()) {
        m_view.findings.append({{whereText(pathOf(each.key), m_draft.base())},
                                {failureText(each.code), false, Tone::Bad}});
    }
    if (!isReviewed()) {
        return;
    }
    for (const core::TariffProblem& problem : m_review->problems) {
        m_view.findings.append({{whereText(problem.where, m_reviewed)},
                                {failureText(problem.code), false, Tone::Bad}});
    }
    for (const core::PriceJump& jump : m_review->jumps) {
        m_view.findings.append({{placeText(jump)}, {jumpText(jump)}});
    }
}

Notice DraftPresenter::stateNotice() const
{
    if (m_failure) {
        return failureNotice(*m_failure);
    }
    if (!m_savedAs.isEmpty()) {
        //: A draft of a tariff was saved. %1: the file.
        return {Tone::Good, tr("Saved as %1").arg(QDir::toNativeSeparators(m_savedAs)), {}, {}};
    }
    const auto wrong = static_cast<int>(m_draft.wrong().size());
    const int problems = isReviewed() ? static_cast<int>(m_review->problems.size()) : 0;
    if (wrong + problems > 0) {
        //: Draft of a tariff: so many things must be mended before it can be published
        return {Tone::Bad, tr("To be mended: %1").arg(wrong + problems), {}, {}};
    }
    if (!isReviewed()) {
        //: Draft of a tariff: it is being checked
        return {Tone::Busy, tr("Checking…"), {}, {}};
    }
    if (!m_review->before) {
        //: Draft of a tariff of a name that no tariff has
        return {Tone::Good, tr("It can be published. It begins a new tariff."), {}, {}};
    }
    //: Draft of a tariff without a finding. %1: how many prices differ from the version before.
    return {Tone::Good,
            tr("It can be published. Prices that change: %1").arg(m_review->jumps.size()),
            {},
            {}};
}

void DraftPresenter::showExample()
{
    core::Tariff tariff = m_draft.tariff();
    const bool isSound = m_draft.wrong().isEmpty() && core::problemsOf(tariff).empty();
    m_example.setDay(tariff.effective);
    if (!isSound) {
        m_view.example = m_example.fieldsOnly();
        //: Worked example of a draft: the draft has findings
        m_view.example.notice = {
            Tone::Plain, tr("It is worked out when the findings are mended."), {}, {}};
        return;
    }
    tariff.version = m_review ? m_review->version.version : tariff.version;
    m_view.example = m_example.view(tariff, m_review ? m_review->before : std::nullopt);
}

Notice DraftPresenter::previewNotice() const
{
    if (m_isPreviewing) {
        const QString title =
            //: Preview of a tariff, while it stops
            m_isStopping ? tr("Stopping…")
            //: Preview of a tariff, while it is worked out. %1, %2: numbers of accounts.
            : m_all > 0 ? tr("%1 of %2 accounts…")
                              .arg(shown(std::int64_t{m_done}), shown(std::int64_t{m_all}))
                        //: Preview of a tariff, before it begins
                        : tr("The accounts are being priced…");
        return {Tone::Busy, title, {}, {}};
    }
    if (m_previewFailure) {
        return failureNotice(*m_previewFailure);
    }
    if (m_preview && !m_preview->sum.isWhole) {
        //: Preview of a tariff that was stopped
        return {Tone::Caution, tr("It was stopped: only some of the accounts are in it."), {}, {}};
    }
    const auto listed = m_preview ? std::ssize(m_preview->foremost) : 0;
    if (m_preview && m_preview->sum.accounts > listed) {
        //: Preview of a tariff with many accounts. %1: how many are listed.
        return {Tone::Plain,
                tr("Listed are the %1 accounts that change most; the totals count all.")
                    .arg(shown(std::int64_t{listed})),
                {},
                {}};
    }
    return {};
}

ChangeChartView DraftPresenter::changeChart(const core::PreviewSum& sum) const
{
    ChangeChartView chart;
    //: Preview of a tariff: title of the chart of how many accounts it changes by how much
    chart.title = tr("Accounts by what their year costs");
    QStringList words{chart.title};
    for (std::size_t i = 0; i < sum.bands.size(); ++i) {
        const auto band = static_cast<core::ChangeBand>(i);
        chart.bars.append({bandText(band), shown(sum.bands.at(i)), sum.bands.at(i),
                           band > core::ChangeBand::Same});
        words.append(QStringLiteral("%1: %2").arg(bandText(band), shown(sum.bands.at(i))));
    }
    chart.words = words.join(QStringLiteral("; "));
    return chart;
}

void DraftPresenter::showPreview()
{
    constexpr int kWhole = 100;
    PreviewView& view = m_view.preview;
    //: Preview of a tariff: title. %1: the draft.
    view.title = tr("What it does to each account: %1").arg(m_view.title);
    //: Preview of a tariff: how it is worked out
    view.guide =
        tr("What each account bought in the last twelve whole months, priced by the "
           "version before and by the draft; without charges by the month.");
    view.notice = previewNotice();
    view.isRunning = m_isPreviewing;
    view.percent = m_all > 0 ? static_cast<int>(m_done * kWhole / m_all) : -1;
    view.accounts.clear();
    view.chart = {};
    view.total.clear();
    if (!m_preview) {
        return;
    }
    for (const core::PreviewRow& row : m_preview->foremost) {
        view.accounts.append({{utf8(core::shown(row.number)), true},
                              {utf8(row.name)},
                              {shown(row.energy), true},
                              {shown(row.before), true},
                              {shown(row.after), true},
                              {differenceText(row.before, row.after), true}});
    }
    const core::PreviewSum& sum = m_preview->sum;
    view.chart = changeChart(sum);
    //: Preview of a tariff, totals: how many accounts there are, and what becomes of them
    view.total.append(
        {tr("Accounts"), tr("%1, dearer for %2, cheaper for %3")
                             .arg(shown(sum.accounts), shown(sum.dearer), shown(sum.cheaper))});
    //: Preview of a tariff, totals: what all accounts bought
    view.total.append({tr("Energy"), shown(sum.energy)});
    //: Preview of a tariff, totals: what all accounts pay
    view.total.append({tr("All together"), QStringLiteral("%1 → %2 (%3)")
                                               .arg(shown(sum.before), shown(sum.after),
                                                    differenceText(sum.before, sum.after))});
}

QList<Fact> DraftPresenter::jumpFacts() const
{
    constexpr std::size_t kMost = 8;
    QList<Fact> facts;
    const auto& jumps = m_review->jumps;
    for (std::size_t i = 0; i < std::min(kMost, jumps.size()); ++i) {
        facts.append({placeText(jumps[i]), jumpText(jumps[i])});
    }
    if (jumps.size() > kMost) {
        //: Publishing a tariff: prices that are not listed one by one
        facts.append({tr("Further prices"), QString::number(jumps.size() - kMost)});
    }
    return facts;
}

void DraftPresenter::showPublish()
{
    FormView& form = m_view.publish;
    form = {};
    if (m_face != DraftFace::Publish || !m_review) {
        return;
    }
    const core::Tariff& version = m_review->version;
    //: Publishing a tariff: title of the form. %1: the tariff, %2: number of the version.
    form.title = tr("Publish %1, version %2").arg(utf8(version.name)).arg(version.version);
    //: Publishing a tariff. %1: a day.
    form.sentences = {
        tr("It holds from %1 on for every account of the tariff.").arg(dayText(version.effective)),
        //: Publishing a tariff: what cannot be undone
        tr("A published version is never edited or removed; only another one can "
           "follow it."),
        //: Publishing a tariff
        tr("A second person has to agree, another than yourself.")};
    form.facts = jumpFacts();
    for (const PublishField id : {PublishField::Login, PublishField::Password}) {
        FormField field;
        field.id = static_cast<int>(id);
        field.isSecret = id == PublishField::Password;
        //: Publishing a tariff: label of the password of the second person who agrees
        field.label = field.isSecret ? tr("Second person's password")
                                     //: Publishing a tariff: login of the second person who agrees
                                     : tr("Second person's login");
        field.value = m_second.value(id);
        field.wrong = m_missing == id ? failureText(ErrorCode::ApprovalMissing) : QString{};
        form.fields.append(field);
    }
    form.notice = m_refusal ? failureNotice(*m_refusal) : Notice{};
    //: Publishing a tariff: the button that does it. %1: number of the version.
    form.confirm = tr("Publish version %1").arg(version.version);
    form.canConfirm = !m_isPublishing;
}

void DraftPresenter::show()
{
    if (m_isOpen) {
        showFigures();
        showFindings();
        m_view.notice = stateNotice();
        showExample();
        showPreview();
        showPublish();
    }
    emit viewChanged();
}

}  // namespace wattdesk::app
