#include "app/ui/tariffs/campaign_presenter.h"

#include <algorithm>

namespace wattdesk::app {

CampaignPresenter::CampaignPresenter(StationClient& client, Dialogs& dialogs, QObject* parent)
    : QObject{parent}, m_client{client}, m_dialogs{dialogs}
{
    connect(&client, &StationClient::campaignProgress, this, [this](qint64 accounts) {
        if (m_isSaving) {
            m_written = accounts;
            show();
        }
    });
    show();
}

void CampaignPresenter::setTariffs(const TariffSheet& sheet)
{
    const auto before = chosen();
    m_today = sheet.today;
    m_tariffs.clear();
    m_chosen = 0;
    for (const core::TariffVersion& each : sheet.versions) {
        const core::TariffId id = each.tariff.id;
        const bool isNew = std::none_of(m_tariffs.cbegin(), m_tariffs.cend(),
                                        [id](const Choice& choice) { return choice.id == id; });
        if (isNew) {
            m_tariffs.append({id, QString::fromStdString(each.tariff.name)});
        }
        if (before == id) {
            m_chosen = static_cast<int>(m_tariffs.size());
        }
    }
    show();
}

std::optional<core::TariffId> CampaignPresenter::chosen() const
{
    return m_chosen > 0 ? std::optional{m_tariffs.at(m_chosen - 1).id} : std::nullopt;
}

void CampaignPresenter::open()
{
    if (m_isOpen) {
        return;
    }
    m_isOpen = true;
    m_chosen = 0;
    m_rows.clear();
    m_isKnown = false;
    refresh();
    emit focusWanted();
}

void CampaignPresenter::refresh()
{
    if (m_isOpen) {
        ask({});
    }
}

void CampaignPresenter::chooseTariff(int index)
{
    if (m_isSaving || index < 0 || index > m_tariffs.size() || index == m_chosen) {
        return;
    }
    m_chosen = index;
    // What is listed is of another tariff.
    m_rows.clear();
    m_isKnown = false;
    m_hasMore = false;
    m_saved.reset();
    refresh();
}

void CampaignPresenter::listMore()
{
    if (m_hasMore && !m_isListing && !m_rows.empty()) {
        ask(m_rows.back().account.number);
    }
}

void CampaignPresenter::ask(const core::AccountNumber& after)
{
    m_isListing = true;
    m_failure.reset();
    const bool isFirst = after == core::AccountNumber{};
    const std::uint64_t asked = ++m_asked;
    m_client.campaign({chosen(), after},
                      {this, [this, asked, isFirst](const core::Expected<CampaignPage>& page) {
                           if (asked == m_asked) {
                               onPage(page, isFirst);
                           }
                       }});
    show();
}

void CampaignPresenter::onPage(const core::Expected<CampaignPage>& result, bool isFirst)
{
    m_isListing = false;
    if (!result) {
        m_failure = result.error().code;
    } else {
        if (isFirst) {
            m_rows.clear();
        }
        m_rows.insert(m_rows.end(), result->rows.begin(), result->rows.end());
        m_count = result->count;
        m_hasMore = result->hasMore;
        m_isKnown = true;
    }
    show();
    emit focusWanted();
}

void CampaignPresenter::openAccount(int row)
{
    const auto index = static_cast<std::size_t>(row);
    if (row >= 0 && index < m_rows.size()) {
        emit accountWanted(m_rows[index].account.number);
    }
}

void CampaignPresenter::save()
{
    if (!m_view.canSave) {
        return;
    }
    //: Title of the box that asks where to save the list of meters with old prices
    const QString title = tr("Save the list");
    //: Name of the file of meters with old prices. %1: the day.
    const QString name = tr("old-prices-%1.csv").arg(QString::fromStdString(core::toText(m_today)));
    const QString path = m_dialogs.chooseFile(title, name, QStringLiteral("CSV (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    m_isSaving = true;
    m_isStopping = false;
    m_written = 0;
    m_failure.reset();
    m_saved.reset();
    const std::uint64_t asked = ++m_fileAsked;
    m_client.saveCampaign(
        {chosen(), path},
        {this, [this, asked, path](const core::Expected<std::optional<qint64>>& result) {
             if (asked == m_fileAsked) {
                 onSaved(result, path);
             }
         }});
    show();
    emit focusWanted();
}

void CampaignPresenter::onSaved(const core::Expected<std::optional<qint64>>& result,
                                const QString& path)
{
    m_isSaving = false;
    m_saved = result;
    m_savedAs = path;
    show();
    emit focusWanted();
}

void CampaignPresenter::cancelSaving()
{
    if (m_isSaving) {
        m_isStopping = true;
        m_client.cancelCampaign();
        show();
    }
}

bool CampaignPresenter::back()
{
    if (!m_isOpen) {
        return false;
    }
    if (m_isSaving) {
        cancelSaving();
        return true;
    }
    m_isOpen = false;
    m_saved.reset();
    ++m_asked;
    show();
    emit focusWanted();
    return true;
}

void CampaignPresenter::clear()
{
    if (m_isSaving) {
        m_client.cancelCampaign();
    }
    ++m_asked;
    ++m_fileAsked;
    m_isOpen = false;
    m_tariffs.clear();
    m_chosen = 0;
    m_rows.clear();
    m_count = 0;
    m_isKnown = false;
    m_hasMore = false;
    m_isListing = false;
    m_isSaving = false;
    m_isStopping = false;
    m_failure.reset();
    m_saved.reset();
    show();
}

}  // namespace wattdesk::app
