#include "app/ui/shell/search_presenter.h"

#include <utility>

#include "app/text/failure_text.h"
#include "app/text/sale_text.h"

namespace wattdesk::app {

SearchPresenter::SearchPresenter(StationClient& client, QObject* parent)
    : QObject{parent}, m_client{client}
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { ask(); });
}

void SearchPresenter::edit(const QString& text)
{
    m_text = text.trimmed();
    ++m_asked;
    m_chooseWhenFound = false;
    m_awaited = !m_text.isEmpty();
    if (m_awaited) {
        m_rest.start();
    } else {
        close();
    }
}

void SearchPresenter::ask()
{
    m_rest.stop();
    const std::uint64_t asked = ++m_asked;
    using Found = std::vector<core::Account>;
    m_client.search(m_text, {this, [this, asked](const core::Expected<Found>& result) {
                                 if (asked != m_asked) {
                                     return;
                                 }
                                 m_awaited = false;
                                 m_found = result;
                                 m_view.open = true;
                                 show();
                                 if (std::exchange(m_chooseWhenFound, false)) {
                                     choose(0);
                                 }
                             }});
}

void SearchPresenter::choose(int row)
{
    const auto index = static_cast<std::size_t>(row);
    if (row < 0 || !m_view.open || !m_found || index >= m_found->size()) {
        return;
    }
    const core::AccountNumber number = (*m_found)[index].number;
    close();
    emit chosen(number);
}

void SearchPresenter::chooseFirst()
{
    if (!m_awaited) {
        choose(0);
        return;
    }
    m_chooseWhenFound = true;
    if (m_rest.isActive()) {
        ask();
    }
}

void SearchPresenter::close()
{
    m_rest.stop();
    ++m_asked;
    m_awaited = false;
    m_found = {};
    m_view.open = false;
    show();
}

void SearchPresenter::retranslate()
{
    show();
}

void SearchPresenter::show()
{
    m_view.rows.clear();
    m_view.message.clear();
    if (!m_found) {
        m_view.message = failureText(m_found.error().code);
    } else if (m_found->empty()) {
        //: Search: no customer matches what was typed
        m_view.message = tr("Nobody found. Try a part of the name, the address or a number.");
    } else {
        for (const core::Account& account : *m_found) {
            const bool isNormal = account.standing.state == core::AccountState::Active;
            m_view.rows.append({QString::fromStdString(account.customer.name),
                                isNormal ? QString{} : accountStateText(account.standing.state),
                                QStringLiteral("%1  ·  %2  ·  %3")
                                    .arg(QString::fromStdString(core::shown(account.number)),
                                         QString::fromStdString(core::shown(account.point.meter)),
                                         QString::fromStdString(account.point.address))});
        }
    }
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
