#pragma once

#include <QMainWindow>
#include <QPalette>

#include "app/ui/account/account_presenter.h"
#include "app/ui/administration/administration_presenter.h"
#include "app/ui/arrears/arrears_presenter.h"
#include "app/ui/base/dialogs.h"
#include "app/ui/base/language.h"
#include "app/ui/base/memory.h"
#include "app/ui/bench/bench_presenter.h"
#include "app/ui/desk/desk_presenter.h"
#include "app/ui/doubt/doubt_presenter.h"
#include "app/ui/field/field_presenter.h"
#include "app/ui/opening/opening_presenter.h"
#include "app/ui/sale/sale_presenter.h"
#include "app/ui/shell/search_presenter.h"
#include "app/ui/shell/status_line.h"
#include "app/ui/shell/workspace.h"
#include "app/ui/sign_in/sign_in_presenter.h"

class QStackedWidget;

namespace wattdesk::app {

class AccountForm;
class AdministrationForm;
class ArrearsForm;
class BenchForm;
class DeskForm;
class DoubtForm;
class FieldForm;
class OpeningForm;
class SaleForm;
class SignInForm;

/// The window: makes presenters and forms and ties them together.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// `client` and `dialogs` outlive the window. `system` is the palette the program started with.
    MainWindow(StationClient& client, Dialogs& dialogs, const QPalette& system,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Where the language, the size and the widths of columns are kept; before begin(), and not at
    /// all in programs that come and go.
    void rememberIn(const QString& file);
    /// `language`: unless another one is remembered. Begins to open the station. The window is
    /// shown before anything is there.
    void begin(Language language);
    void useLanguage(Language language);
    void showPage(Page page);
    bool isSignedIn() const { return m_actor.has_value(); }

signals:
    void signedIn();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void connectSignIn();
    void buildWorkspace();
    void connectSale();
    void connectOpening();
    void connectDoubt();
    void connectAccount();
    void connectAdministration();
    void connectDesk();
    void beginRemedy(DeskRemedy remedy, const std::optional<core::AccountNumber>& account);
    void connectBench();
    void connectField();
    void connectArrears();
    void connectSearch();
    void showFound(const core::AccountNumber& number);
    void showAccount();
    void showArrears();
    /// Nothing: somebody is about to sign in.
    void tellWhatIsSeen(std::optional<Page> page);
    /// Whether a page may take the focus by itself: one that is not seen must not take the keys of
    /// what is, least of all of the sign-in; and what is typed into the search must not become
    /// deeds on a card, or an amount.
    bool mayTakeFocus(Page page) const;
    bool isWorking() const
    {
        return m_sale.isWriting() || m_account.isWorking() || m_field.isWorking() ||
               m_arrears.isWorking();
    }
    void addKeys();
    void onSignedIn(const core::Actor& actor);
    void signOut();
    void setScale(int percent);
    void chooseLook(const Look& look);
    void useLook(const Look& look);
    void rememberWidths();

    StationClient& m_client;
    QPalette m_system;
    LanguageSwitch m_language;
    Memory m_memory;
    Look m_look;
    SignInPresenter m_signIn;
    SalePresenter m_sale;
    OpeningPresenter m_opening;
    AccountPresenter m_account;
    DeskPresenter m_desk;
    DoubtPresenter m_doubt;
    BenchPresenter m_bench;
    FieldPresenter m_field;
    AdministrationPresenter m_administration;
    ArrearsPresenter m_arrears;
    SearchPresenter m_search;
    StatusPresenter m_status;

    std::optional<StationFacts> m_facts;  ///< once the station is open
    std::optional<core::Actor> m_actor;

    QStackedWidget* m_stack;
    SignInForm* m_signInForm;
    StatusLine* m_statusLine;
    Workspace* m_workspace{nullptr};  ///< made at the first sign-in: the first window comes sooner
    SaleForm* m_saleForm{nullptr};
    OpeningForm* m_openingForm{nullptr};
    AccountForm* m_accountForm{nullptr};
    DeskForm* m_deskForm{nullptr};
    DoubtForm* m_doubtForm{nullptr};
    BenchForm* m_benchForm{nullptr};
    FieldForm* m_fieldForm{nullptr};
    AdministrationForm* m_administrationForm{nullptr};
    ArrearsForm* m_arrearsForm{nullptr};
};

}  // namespace wattdesk::app
