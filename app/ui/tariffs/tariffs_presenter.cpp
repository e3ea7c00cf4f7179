#include "app/ui/tariffs/tariffs_presenter.h"

#include <algorithm>

namespace wattdesk::app {

TariffsPresenter::TariffsPresenter(StationClient& client, Dialogs& dialogs, QObject* parent)
    : QObject{parent},
      m_client{client},
      m_dialogs{dialogs},
      m_draft{client, dialogs},
      m_campaign{client, dialogs}
{
    connect(&m_draft, &DraftPresenter::viewChanged, this, &TariffsPresenter::viewChanged);
    connect(&m_draft, &DraftPresenter::focusWanted, this, &TariffsPresenter::focusWanted);
    connect(&m_draft, &DraftPresenter::published, this, &TariffsPresenter::onPublished);
    connect(&m_campaign, &CampaignPresenter::viewChanged, this, &TariffsPresenter::viewChanged);
    connect(&m_campaign, &CampaignPresenter::focusWanted, this, &TariffsPresenter::focusWanted);
    show();
}

void TariffsPresenter::refresh()
{
    const std::uint64_t asked = ++m_asked;
    m_client.tariffSheet({this, [this, asked](const core::Expected<TariffSheet>& result) {
                              if (asked == m_asked) {
                                  onSheet(result);
                              }
                          }});
    m_campaign.refresh();
}

void TariffsPresenter::onSheet(const core::Expected<TariffSheet>& result)
{
    if (!result) {
        m_failure = result.error().code;
        show();
        return;
    }
    const auto open = m_open ? std::optional{opened().tariff} : std::nullopt;
    m_failure.reset();
    m_isKnown = true;
    m_sheet = *result;
    m_campaign.setTariffs(m_sheet);
    m_open.reset();
    for (std::size_t i = 0; open && i < m_sheet.versions.size(); ++i) {
        const core::Tariff& each = m_sheet.versions[i].tariff;
        if (each.id == open->id && each.version == open->version) {
            m_open = i;
        }
    }
    show();
}

void TariffsPresenter::open(int row)
{
    const auto index = static_cast<std::size_t>(row);
    if (row < 0 || index >= m_sheet.versions.size()) {
        return;
    }
    m_open = index;
    ++m_round;  // what is saved or read now is not of this version
    m_savedAs.clear();
    m_failure.reset();
    m_published.reset();
    m_fileProblems.clear();
    m_example = {};
    // A version that does not hold today is tried out on a day on which it does.
    const VersionLife life = lifeOf(m_sheet, index);
    m_example.setDay(life.state == VersionState::InForce  ? m_sheet.today
                     : life.state == VersionState::ToCome ? opened().tariff.effective
                                                          : *life.last);
    show();
    emit focusWanted();
}

void TariffsPresenter::editExample(int field, const QString& text)
{
    if (m_open && m_example.edit(field, text)) {
        show();
    }
}

void TariffsPresenter::save()
{
    if (!m_open) {
        return;
    }
    const core::Tariff& tariff = opened().tariff;
    //: Title of the box that chooses where a tariff is saved
    const QString title = tr("Save the tariff");
    //: Kinds of files in the box that saves a tariff; the part in brackets stays as it is
    const QString kinds = tr("Tariffs (*.json)");
    const QString name =
        QStringLiteral("%1-%2.json").arg(QString::fromStdString(tariff.name)).arg(tariff.version);
    const QString path = m_dialogs.chooseFile(title, name, kinds);
    if (path.isEmpty()) {
        return;
    }
    m_savedAs.clear();
    const std::uint64_t round = ++m_round;
    m_client.saveTariff(path, tariff, {this, [this, round, path](const core::Expected<void>& done) {
                                           if (round != m_round) {
                                               return;
                                           }
                                           m_failure = done ? std::nullopt
                                                            : std::optional{done.error().code};
                                           m_savedAs = done ? path : QString{};
                                           show();
                                       }});
}

void TariffsPresenter::copy()
{
    if (!m_open || m_draft.isOpen()) {
        return;
    }
    core::Tariff copy = opened().tariff;
    core::Date newest = m_sheet.today;
    for (const core::TariffVersion& each : m_sheet.versions) {
        if (each.tariff.id == copy.id) {
            newest = std::max(newest, each.tariff.effective);
        }
    }
    // The first of the month after everything that is published: prices hardly change otherwise.
    constexpr int kMonths = 12;
    const int month = newest.year() * kMonths + newest.month();
    copy.effective = core::Date::from(month / kMonths, month % kMonths + 1, 1).value_or(newest);
    m_draft.begin(copy);
}

void TariffsPresenter::openFile()
{
    if (m_draft.isOpen()) {
        return;
    }
    //: Title of the box that chooses the file of a tariff
    const QString title = tr("Choose a tariff");
    //: Kinds of files in the box that chooses a tariff; the part in brackets stays as it is
    const QString kinds = tr("Tariffs (*.json)");
    const QString path = m_dialogs.openFile(title, kinds);
    if (path.isEmpty()) {
        return;
    }
    m_fileProblems.clear();
    m_published.reset();
    m_failure.reset();
    show();
    const std::uint64_t round = ++m_round;
    m_client.readTariff(path, {this, [this, round](const core::Expected<TariffDocument>& result) {
                                   if (round == m_round) {
                                       onFile(result);
                                   }
                               }});
}

void TariffsPresenter::showCampaign()
{
    if (face() == TariffFace::List) {
        m_campaign.open();
    }
}

void TariffsPresenter::onFile(const core::Expected<TariffDocument>& result)
{
    if (!result) {
        m_failure = result.error().code;
    } else if (!result->problems.empty()) {
        m_fileProblems = result->problems;
    } else {
        m_open.reset();
        m_draft.begin(result->tariff);
    }
    show();
}

void TariffsPresenter::onPublished(const core::Tariff& tariff)
{
    m_open.reset();
    m_failure.reset();
    m_published = tariff;
    show();
    emit focusWanted();
    refresh();
}

bool TariffsPresenter::back()
{
    if (m_campaign.back() || m_draft.back()) {
        return true;
    }
    if (!m_open) {
        return false;
    }
    m_open.reset();
    m_failure.reset();
    show();
    emit focusWanted();
    return true;
}

void TariffsPresenter::clear()
{
    ++m_asked;
    ++m_round;
    m_sheet = {};
    m_fileProblems.clear();
    m_published.reset();
    m_isKnown = false;
    m_open.reset();
    m_failure.reset();
    m_savedAs.clear();
    m_draft.clear();
    m_campaign.clear();
    show();
}

void TariffsPresenter::retranslate()
{
    m_draft.retranslate();
    m_campaign.retranslate();
    show();
}

}  // namespace wattdesk::app
