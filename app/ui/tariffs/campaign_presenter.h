#pragma once

#include <QObject>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/notice.h"
#include "app/ui/base/station_client.h"
#include "app/ui/base/table.h"

namespace wattdesk::app {

/// What the list of meters with old prices shows, already decided, formatted and translated.
struct CampaignView {
    QStringList tariffs;  ///< the choices; the first is all of them
    int tariff{0};        ///< the chosen one
    Notice notice;
    QList<QList<Cell>> rows;
    QString total;
    bool hasMore{false};
    bool canSave{false};
    bool isSaving{false};
    int percent{-1};  ///< how much of the file is written; below zero: it cannot be said
};

/// 调价进度: which accounts' meters have not been given the newest prices by card, of one tariff or
/// of all, and that list as a file.
class CampaignPresenter final : public QObject {
    Q_OBJECT
public:
    CampaignPresenter(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);

    /// The tariffs that can be chosen, and today.
    void setTariffs(const TariffSheet& sheet);
    /// Shows the list, of all tariffs.
    void open();
    /// The list from its beginning; nothing while it is not shown.
    void refresh();
    void chooseTariff(int index);
    /// The next page, below what is there.
    void listMore();
    void openAccount(int row);
    /// All of them as a file, those that are not listed too.
    void save();
    void cancelSaving();
    /// One step back: from the writing of a file, then from the list. False when it is not shown.
    bool back();
    void clear();
    void retranslate() { show(); }

    bool isOpen() const { return m_isOpen; }
    const CampaignView& view() const { return m_view; }

signals:
    void viewChanged();
    void focusWanted();
    void accountWanted(const wattdesk::core::AccountNumber& number);

private:
    struct Choice {
        core::TariffId id;
        QString name;
    };

    std::optional<core::TariffId> chosen() const;
    QString nameOf(core::TariffId id) const;
    void ask(const core::AccountNumber& after);
    void onPage(const core::Expected<CampaignPage>& result, bool isFirst);
    void onSaved(const core::Expected<std::optional<qint64>>& result, const QString& path);
    Notice noticeNow() const;
    Notice savedNotice() const;
    void showRows();
    void show();

    StationClient& m_client;
    Dialogs& m_dialogs;
    bool m_isOpen{false};
    QList<Choice> m_tariffs;
    core::Date m_today;
    int m_chosen{0};  ///< 0: all
    std::vector<core::OutdatedCard> m_rows;
    std::int64_t m_count{0};
    bool m_isKnown{false};  ///< the list was read
    bool m_hasMore{false};
    bool m_isListing{false};
    std::optional<core::ErrorCode> m_failure;
    bool m_isSaving{false};
    bool m_isStopping{false};
    qint64 m_written{0};                                           ///< so far
    std::optional<core::Expected<std::optional<qint64>>> m_saved;  ///< what came of the last file
    QString m_savedAs;
    std::uint64_t m_asked{0};
    std::uint64_t m_fileAsked{0};
    CampaignView m_view;
};

}  // namespace wattdesk::app
