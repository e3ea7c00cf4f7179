#include "app/ui/account/account_form.h"
#include "app/ui/administration/administration_form.h"
#include "app/ui/arrears/arrears_form.h"
#include "app/ui/desk/desk_form.h"
#include "app/ui/sale/sale_form.h"
#include "app/ui/shell/main_window.h"

namespace wattdesk::app {

void MainWindow::connectAccount()
{
    connect(&m_account, &AccountPresenter::viewChanged, m_accountForm, &AccountForm::render);
    // After the page has been drawn anew: a field that is not there yet takes no focus.
    connect(
        &m_account, &AccountPresenter::focusWanted, m_accountForm,
        [this] {
            if (mayTakeFocus(Page::Account)) {
                m_accountForm->takeFocus();
            }
        },
        Qt::QueuedConnection);
    connect(&m_account, &AccountPresenter::left, this, [this] { showPage(Page::Sale); });
    connect(&m_account, &AccountPresenter::booksChanged, &m_sale, &SalePresenter::startOver);
    connect(&m_account, &AccountPresenter::booksChanged, &m_doubt, &DoubtPresenter::refresh);
    connect(m_accountForm, &AccountForm::operationChosen, &m_account, &AccountPresenter::start);
    connect(m_accountForm, &AccountForm::deedChosen, &m_account, &AccountPresenter::chooseDeed);
    connect(m_accountForm, &AccountForm::edited, &m_account, &AccountPresenter::edit);
    connect(m_accountForm, &AccountForm::confirmed, &m_account, &AccountPresenter::confirm);
    connect(m_accountForm, &AccountForm::backRequested, &m_account, &AccountPresenter::back);
    connect(m_accountForm, &AccountForm::slipRequested, &m_account, &AccountPresenter::saveSlip);
    connect(m_accountForm, &AccountForm::copyRequested, &m_account, &AccountPresenter::copyReceipt);
    m_accountForm->render(m_account.view());
}

void MainWindow::showAccount()
{
    // Whoever is being served on the sale page is meant here too.
    const auto served = m_sale.served();
    if (served && m_account.served() != served) {
        m_account.serve(*served);
    } else {
        m_accountForm->takeFocus();
    }
}

void MainWindow::connectAdministration()
{
    // After the page has been drawn anew: a button that is hidden takes no focus.
    connect(
        &m_administration, &AdministrationPresenter::focusWanted, m_administrationForm,
        [this] {
            if (mayTakeFocus(Page::Administration)) {
                m_administrationForm->takeFocus();
            }
        },
        Qt::QueuedConnection);
    connect(&m_administration, &AdministrationPresenter::left, this,
            [this] { showPage(Page::Sale); });
    const auto showAccountOf = [this](const core::AccountNumber& number) {
        showPage(Page::Account);
        m_account.serve(number);
    };
    connect(&m_administration.stock(), &StockPresenter::accountWanted, this, showAccountOf);
    connect(&m_administration.tariffs().campaign(), &CampaignPresenter::accountWanted, this,
            showAccountOf);
}

void MainWindow::connectDesk()
{
    connect(&m_desk, &DeskPresenter::viewChanged, m_deskForm, &DeskForm::render);
    connect(&m_desk, &DeskPresenter::remedyWanted, this, &MainWindow::beginRemedy);
    connect(m_deskForm, &DeskForm::edited, &m_desk, &DeskPresenter::edit);
    connect(m_deskForm, &DeskForm::wordChosen, &m_desk, &DeskPresenter::chooseWord);
    connect(m_deskForm, &DeskForm::remedyChosen, &m_desk, &DeskPresenter::useRemedy);
    connect(m_deskForm, &DeskForm::ticketChosen, &m_desk, &DeskPresenter::chooseTicket);
    connect(m_deskForm, &DeskForm::endRequested, &m_desk, &DeskPresenter::endTicket);
    connect(m_deskForm, &DeskForm::backRequested, this, [this] { showPage(Page::Sale); });
    m_deskForm->render(m_desk.view());
}

void MainWindow::beginRemedy(DeskRemedy remedy, const std::optional<core::AccountNumber>& account)
{
    const auto onAccountPage = [this, &account](std::optional<Operation> operation) {
        showPage(Page::Account);
        if (account && operation) {
            m_account.serveFor(*account, *operation);
        } else if (account) {
            m_account.serve(*account);
        }
    };
    switch (remedy) {
        case DeskRemedy::Sell:
            showPage(Page::Sale);
            if (account) {
                m_sale.serve(*account);
            }
            return;
        case DeskRemedy::SettleDoubt:
            return showPage(Page::Doubt);
        case DeskRemedy::Reissue:
            return onAccountPage(Operation::Reissue);
        case DeskRemedy::Repair:
            return onAccountPage(Operation::Repair);
        case DeskRemedy::Clear:
            return onAccountPage(Operation::Clear);
        case DeskRemedy::NoteReading:
            return onAccountPage(Operation::NoteReading);
        case DeskRemedy::ReplaceMeter:
            return onAccountPage(Operation::ReplaceMeter);
        case DeskRemedy::Account:
        case DeskRemedy::FaultTicket:
        case DeskRemedy::BypassTicket:
            return onAccountPage(std::nullopt);
    }
}

void MainWindow::showFound(const core::AccountNumber& number)
{
    if (m_workspace->page() == Page::Account) {
        showPage(Page::Account);
        m_account.serve(number);
        return;
    }
    if (m_workspace->page() == Page::Desk) {
        m_desk.serve(number);
        m_deskForm->takeFocus();
        return;
    }
    if (m_workspace->page() == Page::Arrears) {
        m_arrears.serve(number);
        m_arrearsForm->takeFocus();
        return;
    }
    showPage(Page::Sale);
    m_sale.serve(number);
}

}  // namespace wattdesk::app
