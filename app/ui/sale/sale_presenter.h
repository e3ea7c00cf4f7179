#pragma once

#include <QObject>
#include <QTimer>
#include <array>
#include <optional>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/language.h"
#include "app/ui/base/station_client.h"
#include "app/ui/sale/receipt_saver.h"
#include "app/ui/sale/sale_desk_state.h"
#include "app/ui/sale/sale_view.h"

namespace wattdesk::app {

enum class SaleField : std::uint8_t { Amount, Given, Sell, Login, Password };

/// Decides everything on the sale page: who is being served, what the sale would be, when it may be
/// made, and what is said at its end.
class SalePresenter final : public QObject {
    Q_OBJECT
public:
    /// How long typing must rest before the quote is asked for anew.
    static constexpr int kQuoteRestMs = 80;
    /// Whole yuan, or whole kWh, on the quick buttons.
    static constexpr std::array<int, 4> kQuickAmounts{50, 100, 200, 500};

    SalePresenter(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);

    void begin(const StationFacts& facts);
    void setReader(const ReaderState& reader);
    /// Serves an account that was found by search.
    void serve(const core::AccountNumber& number, const FirstAmount& firstAmount = {});
    /// Nobody is served any more; the card on the reader is not looked at again.
    void clear();

    /// Somebody else changed the books or the card: whoever is on the reader is looked at anew.
    void startOver();
    /// Who is being served.
    std::optional<core::AccountNumber> served() const;

    void editAmount(const QString& text);
    void editGiven(const QString& text);
    void editLogin(const QString& text);
    void editPassword(const QString& text);
    void chooseQuick(std::size_t index);
    void chooseMeans(int index);
    void toggleUnit();
    /// Enter was pressed in a field: on to the next one, and in the last one the sale.
    void enter(SaleField field);
    void back(SaleField field);
    void saveReceipt();
    /// A counted copy of the receipt in a row of the last sales.
    void saveCopy(int row);
    void useLanguage(Language language);

    const SaleView& view() const { return m_view; }
    bool isWriting() const { return m_state.stage == SaleStage::Writing; }

signals:
    void viewChanged(const wattdesk::app::SaleView& view);
    void amountSet(const QString& text);
    void givenSet(const QString& text);
    /// What is left of what was typed of the second person; never the password.
    void secondSet(const QString& login);
    void focusWanted(wattdesk::app::SaleField field);
    /// A sale began, ended or was settled: lists of open sales are out of date.
    void salesChanged();

private:
    void look();
    void onLook(const core::Expected<CardFound>& result);
    void serveFound(const CardFound& found);
    void onSheet(const core::Expected<AccountSheet>& result, const FirstAmount& firstAmount);
    void refreshSheet();
    void showSettled(const CardFound& found);
    void emptyEntry();

    void scheduleQuote();
    void requestQuote();
    void onQuote(const core::Expected<core::SaleQuote>& result);
    void askSecond();
    void onApproved(const QString& login, const core::Expected<core::Approval>& result);
    void sellRequested();
    void sellNow(bool zeroConfirmed);
    bool confirmZero();
    void onSold(const core::Expected<core::SaleOutcome>& result);
    void afterCardCame();
    void show();

    StationClient& m_client;
    Dialogs& m_dialogs;
    ReceiptSaver m_receipt;
    ReceiptSaver m_copy;
    SaleDeskState m_state;
    SaleView m_view;
    Language m_language{Language::Chinese};
    QTimer m_quoteRest;
    std::uint64_t m_lookAsked{0};
    std::uint64_t m_quoteAsked{0};
    std::uint64_t m_approvalAsked{0};
    bool m_quotePending{false};
    bool m_sellWhenQuoted{false};
    bool m_wentOn{false};  ///< Enter was pressed in the amount that is typed
};

}  // namespace wattdesk::app
