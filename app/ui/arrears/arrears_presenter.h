#pragma once

#include <QObject>

#include "app/ui/administration/import_presenter.h"
#include "app/ui/arrears/arrears_state.h"
#include "app/ui/base/dialogs.h"
#include "app/ui/base/language.h"

namespace wattdesk::app {

/// Decides everything on the page of the arrears: who owes, what an account owes and how it pays,
/// and by which rules lateness costs.
class ArrearsPresenter final : public QObject {
    Q_OBJECT
public:
    ArrearsPresenter(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);

    void begin(core::Role role);
    /// What is shown is read anew when the page comes into sight.
    void setSeen(bool seen);
    void clear();

    /// Shows what an account owes.
    void serve(const core::AccountNumber& number);
    std::optional<core::AccountNumber> served() const { return m_state.served; }

    void chooseTab(ArrearsTab tab);
    void editFilter(DebtorFilterField field, const QString& text);
    /// The list of debtors from its beginning, by what was typed.
    void list();
    /// The next page, below what is there.
    void listMore();
    void openDebtor(int row);
    /// Payment reminders, in a PDF, for those whom the filter leaves.
    void saveReminders();
    /// To the import of opening balances.
    void showImport();
    void chooseCharge(int row);

    void choose(ArrearsDeed deed);
    void edit(ArrearsEntry entry, const QString& text);
    void confirm();
    /// One step back, from wherever the person is.
    void back();
    void saveReceipt();
    void useLanguage(Language language);

    ImportPresenter& import() { return m_import; }
    const ArrearsView& view() const { return m_view; }
    bool isWorking() const { return m_state.stage == ArrearsStage::Working; }

signals:
    void viewChanged(const wattdesk::app::ArrearsView& view);
    /// Something else to be typed into or pressed came up.
    void focusWanted();
    /// One step back from the page itself.
    void left();
    /// An account owes something else now: other pages are out of date.
    void booksChanged();

private:
    void refresh();
    void ask(const std::optional<core::DebtorPlace>& after);
    void onDebtors(const core::Expected<DebtorPage>& result, bool isFirst);
    void askSheet();
    void askRules();
    void askQuote();
    void onQuote(const core::Expected<std::vector<core::ArrearsPart>>& result);
    void carryOut(const ArrearsRequest& request);
    void onDone(const core::Expected<ArrearsDone>& result);
    void addRule(const core::LateFeeRule& rule);
    void refuse(core::ErrorCode code);
    void endForm();
    void leaveImport();
    bool isOffered(ArrearsDeed deed) const;
    void show();

    StationClient& m_client;
    Dialogs& m_dialogs;
    ReceiptSaver m_receipt;
    ImportPresenter m_import;
    ArrearsState m_state;
    ArrearsView m_view;
    Language m_language{Language::Chinese};
    bool m_seen{false};
    bool m_cameFromList{false};
    bool m_quotePending{false};
    bool m_confirmWhenQuoted{false};
    std::uint64_t m_listAsked{0};
    std::uint64_t m_sheetAsked{0};
    std::uint64_t m_rulesAsked{0};
    std::uint64_t m_quoteAsked{0};
    std::uint64_t m_deedAsked{0};
};

}  // namespace wattdesk::app
