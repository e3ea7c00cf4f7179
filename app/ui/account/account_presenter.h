#pragma once

#include <QObject>
#include <optional>

#include "app/ui/account/account_state.h"
#include "app/ui/base/dialogs.h"
#include "app/ui/base/language.h"
#include "app/ui/base/station_client.h"

namespace wattdesk::app {

/// Decides everything on the account page: whose account it is, what can be done with it, and how
/// an operation goes from its plan over its form to its end.
class AccountPresenter final : public QObject {
    Q_OBJECT
public:
    AccountPresenter(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);

    void begin(const StationFacts& facts, const core::Actor& actor);
    /// Cards on the reader are looked at only while the page is seen; the account that it shows is
    /// read anew when it comes back into sight.
    void setSeen(bool seen);
    void setReader(const ReaderState& reader);
    void serve(const core::AccountNumber& number);
    /// The same, and straight to the form of an operation.
    void serveFor(const core::AccountNumber& number, Operation operation);
    void clear();
    std::optional<core::AccountNumber> served() const;

    void chooseDeed(int row);
    void start(Operation operation);
    void edit(FieldId field, const QString& text);
    void confirm();
    void back();
    void saveSlip();
    void copyReceipt(int row);
    void useLanguage(Language language);

    const AccountView& view() const { return m_view; }
    bool isWorking() const { return m_state.stage == AccountStage::Working; }

signals:
    void viewChanged(const wattdesk::app::AccountView& view);
    /// A form was opened, or something else to be typed into or pressed came up.
    void focusWanted();
    /// One step back from the overview.
    void left();
    /// The books changed: other pages are out of date.
    void booksChanged();

private:
    void load(const core::AccountNumber& number);
    void onFile(const core::Expected<AccountFile>& result);
    /// A newer deed on top must not move the choice to another one.
    void keepChosenDeed(const std::vector<core::SaleRecord>& deeds);
    void lookWhose();
    void requestPlan();
    void onPlan(const core::Expected<OperationPlan>& result);
    void onDone(const core::Expected<OperationDone>& result);
    /// Finds out what an entry means that does not say it by itself.
    void inquire(FieldId field);
    void askQuote();
    void findOwners();
    void findParent();
    OperationRequest request(OperationOrder order) const;
    void show();

    StationClient& m_client;
    ReceiptSaver m_slip;
    ReceiptSaver m_copy;
    AccountState m_state;
    AccountView m_view;
    ReaderState m_reader;
    Language m_language{Language::Chinese};
    std::optional<Operation> m_startWhenLoaded;
    std::uint64_t m_asked{0};
    std::uint64_t m_inquired{0};
    bool m_seen{false};
};

}  // namespace wattdesk::app
