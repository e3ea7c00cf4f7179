#include <QDir>

#include "app/text/format.h"
#include "app/text/tariff_text.h"
#include "app/ui/tariffs/tariffs_presenter.h"

namespace wattdesk::app {

namespace {

QString dayText(core::Date day)
{
    return QString::fromStdString(core::toText(day));
}

}  // namespace

Notice TariffsPresenter::listNotice() const
{
    constexpr std::size_t kProblemsShown = 8;
    if (m_failure && !m_open) {
        return failureNotice(*m_failure);
    }
    if (!m_fileProblems.empty()) {
        QStringList lines;
        for (std::size_t i = 0; i < std::min(kProblemsShown, m_fileProblems.size()); ++i) {
            lines.append(problemText(m_fileProblems[i]));
        }
        if (m_fileProblems.size() > kProblemsShown) {
            //: What is wrong with the file of a tariff: more than are listed. %1: how many more.
            lines.append(tr("and %1 more").arg(m_fileProblems.size() - kProblemsShown));
        }
        Notice notice = failureNotice(core::ErrorCode::TariffFileWrong);
        notice.advice = lines.join(QLatin1Char{'\n'});
        return notice;
    }
    if (m_published) {
        //: Tariffs: a version was published. %1: the tariff and version, %2: its first day.
        return {Tone::Good,
                tr("Published: %1. It holds from %2 on.")
                    .arg(versionText(*m_published), dayText(m_published->effective)),
                {},
                {}};
    }
    return {};
}

void TariffsPresenter::showList()
{
    m_list.versions.clear();
    for (std::size_t i = 0; i < m_sheet.versions.size(); ++i) {
        const core::Tariff& tariff = m_sheet.versions[i].tariff;
        const VersionLife life = lifeOf(m_sheet, i);
        m_list.versions.append({{QString::fromStdString(tariff.name)},
                                {QString::number(tariff.version), true},
                                {categoryText(tariff.category)},
                                {meteringText(tariff.metering)},
                                {dayText(tariff.effective)},
                                {lifeText(life.state), false, toneOf(life.state)}});
    }
    m_list.isEmpty = m_isKnown && m_list.versions.isEmpty();
    m_list.notice = listNotice();
    //: Foot of the list of tariffs. %1: how many versions it has.
    m_list.total = m_isKnown ? tr("Versions: %1").arg(m_list.versions.size()) : QString{};
}

void TariffsPresenter::showVersion()
{
    if (!m_open) {
        return;
    }
    const core::TariffVersion& version = opened();
    const core::Tariff& tariff = version.tariff;
    const VersionLife life = lifeOf(m_sheet, *m_open);
    m_version.title = versionText(tariff);
    m_version.tone = toneOf(life.state);
    const QString state = lifeText(life.state);
    //: A version of a tariff. %1: in force or over, %2: its first day, %3: its last day.
    m_version.life =
        life.last ? tr("%1: %2 to %3").arg(state, dayText(tariff.effective), dayText(*life.last))
                  //: A version of a tariff. %1: in force or to come, %2: first day.
                  : tr("%1: from %2").arg(state, dayText(tariff.effective));
    m_version.gridTitle = tariff.levies.empty()
                              //: A version of a tariff: title above its prices
                              ? tr("Prices of a kWh in yuan")
                              //: A version of a tariff with levies: title above its prices
                              : tr("Prices of a kWh in yuan, without levies");
    m_version.grid = priceGrid(tariff);
    m_version.facts = factRows(tariff) + publicationRows(m_sheet, version, m_offset);
    m_version.notice = m_failure ? failureNotice(*m_failure) : Notice{};
    if (!m_savedAs.isEmpty()) {
        //: A tariff was saved. %1: the file.
        m_version.notice = {
            Tone::Good, tr("Saved as %1").arg(QDir::toNativeSeparators(m_savedAs)), {}, {}};
    }
    m_version.example = m_example.view(tariff, std::nullopt);
}

void TariffsPresenter::show()
{
    showList();
    showVersion();
    emit viewChanged();
}

}  // namespace wattdesk::app
