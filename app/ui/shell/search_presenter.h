#pragma once

#include <QObject>
#include <QTimer>

#include "app/ui/base/notice.h"
#include "app/ui/base/station_client.h"

namespace wattdesk::app {

struct FoundRow {
    QString name;
    QString state;    ///< of the account, when it is not simply normal
    QString details;  ///< number, address, meter
    friend bool operator==(const FoundRow&, const FoundRow&) = default;
};

struct SearchView {
    bool open{false};
    QList<FoundRow> rows;
    QString message;  ///< in place of rows: nothing found, or why not
};

/// Finds customers while one types. An answer to what is no longer typed is dropped.
class SearchPresenter final : public QObject {
    Q_OBJECT
public:
    /// How long typing must rest before the books are asked.
    static constexpr int kRestMs = 120;

    explicit SearchPresenter(StationClient& client, QObject* parent = nullptr);
    const SearchView& view() const { return m_view; }

    void edit(const QString& text);
    void choose(int row);
    /// Enter: the first one found, also when the answer is still awaited.
    void chooseFirst();
    void close();
    void retranslate();

signals:
    void viewChanged(const wattdesk::app::SearchView& view);
    void chosen(const wattdesk::core::AccountNumber& number);

private:
    void ask();
    void show();

    StationClient& m_client;
    QTimer m_rest;
    QString m_text;
    std::uint64_t m_asked{0};
    bool m_awaited{false};
    bool m_chooseWhenFound{false};
    core::Expected<std::vector<core::Account>> m_found;
    SearchView m_view;
};

}  // namespace wattdesk::app
