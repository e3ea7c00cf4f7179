#pragma once

#include <QObject>
#include <optional>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/language.h"
#include "app/ui/base/station_client.h"

namespace wattdesk::app {

/// The language of what is printed, when the window speaks this one.
reports::Language paperLanguage(Language language);

/// How far the saving of a receipt is.
struct ReceiptWork {
    bool isSaving{false};
    QString path;  ///< of the last file that was written; empty: none yet
    std::optional<core::ErrorCode> failure;
};

/// Asks where a receipt or a slip is to be saved and has it written.
class ReceiptSaver final : public QObject {
    Q_OBJECT
public:
    ReceiptSaver(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);

    const ReceiptWork& work() const { return m_work; }
    /// Of a posted sale; nothing happens while another one is being saved.
    void save(const core::SaleRecord& record, bool isCopy, Language language);
    /// Of what changed without money.
    void saveSlip(const core::AccountNumber& account, const core::AccountChange& change,
                  core::UtcOffset offset, Language language);
    /// Another customer: what is still being saved is no longer told.
    void forget();

signals:
    void changed();

private:
    /// Empty: none was chosen, or another customer came while the box was open.
    QString choosePath(const QString& title, const QString& name);
    /// The answer to what is being written from now on.
    Reply<void> saving(const QString& path);
    void onSaved(const QString& path, const core::Expected<void>& result);

    StationClient& m_client;
    Dialogs& m_dialogs;
    ReceiptWork m_work;
    std::uint64_t m_asked{0};
};

}  // namespace wattdesk::app
