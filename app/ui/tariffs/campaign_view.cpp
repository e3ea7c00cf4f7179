#include <QDir>

#include "app/text/format.h"
#include "app/text/sale_text.h"
#include "app/ui/base/tones.h"
#include "app/ui/tariffs/campaign_presenter.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

}  // namespace

QString CampaignPresenter::nameOf(core::TariffId id) const
{
    for (const Choice& choice : m_tariffs) {
        if (choice.id == id) {
            return choice.name;
        }
    }
    return {};
}

Notice CampaignPresenter::savedNotice() const
{
    const core::Expected<std::optional<qint64>>& saved = *m_saved;
    if (!saved) {
        return failureNotice(saved.error().code);
    }
    if (!*saved) {
        //: Meters with old prices: the writing of the list into a file was stopped
        return {Tone::Caution, tr("Stopped: no file was written."), {}, {}};
    }
    //: Meters with old prices: the list was written into a file. %1: how many accounts.
    return {Tone::Good,
            tr("Accounts written: %1").arg(shown(**saved)),
            //: Meters with old prices, below "Accounts written". %1: a file.
            tr("They are in %1").arg(QDir::toNativeSeparators(m_savedAs)),
            {}};
}

Notice CampaignPresenter::noticeNow() const
{
    if (m_isSaving) {
        //: Meters with old prices: the list is written into a file. %1: how many so far.
        const QString writing = tr("Writing the list: %1 so far").arg(shown(m_written));
        //: Meters with old prices: the writing of the list comes to its end
        const QString stopping = tr("Stopping …");
        return {Tone::Busy,
                m_isStopping ? stopping : writing,
                //: Meters with old prices, while the list is written; Esc is a key
                tr("This counter sells nothing meanwhile. Esc stops it; nothing of it stays then."),
                {}};
    }
    if (m_failure) {
        return failureNotice(*m_failure);
    }
    if (m_saved) {
        return savedNotice();
    }
    if (!m_isKnown) {
        //: Meters with old prices: the list is being read
        return {Tone::Busy, tr("Looking for old prices…"), {}, {}};
    }
    if (m_rows.empty()) {
        //: Meters with old prices: there are none
        const QString ofAll = tr("Every money meter was given the newest prices.");
        //: Meters with old prices of one tariff: there are none
        const QString ofOne = tr("Every money meter of this tariff was given the newest prices.");
        return {Tone::Good, m_chosen == 0 ? ofAll : ofOne, {}, {}};
    }
    return {};
}

void CampaignPresenter::showRows()
{
    m_view.rows.clear();
    for (const core::OutdatedCard& each : m_rows) {
        const core::Account& account = each.account;
        const core::AccountStanding& standing = account.standing;
        const bool isActive = standing.state == core::AccountState::Active;
        const Tone tone = isActive ? Tone::Plain : toneOf(standing.state);
        //: Meters with old prices, in the column of the days: nobody knows which a meter has
        const QString unknown = tr("not known");
        m_view.rows.append({{utf8(core::shown(account.number)), true},
                            {utf8(account.customer.name)},
                            {utf8(account.customer.phone)},
                            {utf8(account.point.address)},
                            {accountStateText(standing.state), false, tone},
                            {nameOf(account.tariff)},
                            {standing.prices ? utf8(core::toText(standing.prices->from)) : unknown},
                            {utf8(core::toText(each.due.from))}});
    }
    m_view.total.clear();
    if (!m_isKnown) {
        return;
    }
    const auto listed = static_cast<std::int64_t>(m_rows.size());
    //: Foot of the list of meters with old prices. %1: how many.
    const QString all = tr("Without the newest prices: %1");
    //: Foot of the list of meters with old prices. %1: how many are listed, %2: of how many.
    const QString some = tr("The first %1 of %2 without the newest prices");
    m_view.total = m_hasMore ? some.arg(shown(listed), shown(m_count)) : all.arg(shown(listed));
}

void CampaignPresenter::show()
{
    constexpr std::int64_t kWhole = 100;
    //: Meters with old prices: the choice of the tariff
    m_view.tariffs = {tr("All tariffs")};
    for (const Choice& choice : m_tariffs) {
        m_view.tariffs.append(choice.name);
    }
    m_view.tariff = m_chosen;
    m_view.notice = noticeNow();
    showRows();
    m_view.hasMore = m_hasMore;
    m_view.canSave = m_isOpen && !m_rows.empty() && !m_isSaving;
    m_view.isSaving = m_isSaving;
    m_view.percent =
        m_written > 0 && m_count > 0
            ? static_cast<int>(std::min<std::int64_t>(m_written * kWhole / m_count, kWhole))
            : -1;
    emit viewChanged();
}

}  // namespace wattdesk::app
