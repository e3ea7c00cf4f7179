#include "app/ui/administration/import_panel.h"
#include "app/ui/arrears/arrears_form.h"
#include "app/ui/shell/main_window.h"

namespace wattdesk::app {

void MainWindow::connectArrears()
{
    connect(&m_arrears, &ArrearsPresenter::viewChanged, m_arrearsForm, &ArrearsForm::render);
    // After the page has been drawn anew: a field that is not there yet takes no focus.
    connect(
        &m_arrears, &ArrearsPresenter::focusWanted, m_arrearsForm,
        [this] {
            if (mayTakeFocus(Page::Arrears)) {
                m_arrearsForm->takeFocus();
            }
        },
        Qt::QueuedConnection);
    connect(&m_arrears, &ArrearsPresenter::left, this, [this] { showPage(Page::Sale); });
    connect(&m_arrears, &ArrearsPresenter::booksChanged, &m_sale, &SalePresenter::startOver);
    connect(m_arrearsForm, &ArrearsForm::tabChosen, &m_arrears, &ArrearsPresenter::chooseTab);
    connect(m_arrearsForm, &ArrearsForm::filterEdited, &m_arrears, &ArrearsPresenter::editFilter);
    connect(m_arrearsForm, &ArrearsForm::listRequested, &m_arrears, &ArrearsPresenter::list);
    connect(m_arrearsForm, &ArrearsForm::moreRequested, &m_arrears, &ArrearsPresenter::listMore);
    connect(m_arrearsForm, &ArrearsForm::remindersRequested, &m_arrears,
            &ArrearsPresenter::saveReminders);
    connect(m_arrearsForm, &ArrearsForm::importRequested, &m_arrears,
            &ArrearsPresenter::showImport);
    connect(m_arrearsForm, &ArrearsForm::debtorOpened, &m_arrears, &ArrearsPresenter::openDebtor);
    connect(m_arrearsForm, &ArrearsForm::chargeChosen, &m_arrears, &ArrearsPresenter::chooseCharge);
    connect(m_arrearsForm, &ArrearsForm::deedChosen, &m_arrears, &ArrearsPresenter::choose);
    connect(m_arrearsForm, &ArrearsForm::edited, &m_arrears, &ArrearsPresenter::edit);
    connect(m_arrearsForm, &ArrearsForm::confirmed, &m_arrears, &ArrearsPresenter::confirm);
    connect(m_arrearsForm, &ArrearsForm::backRequested, &m_arrears, &ArrearsPresenter::back);
    connect(m_arrearsForm, &ArrearsForm::receiptRequested, &m_arrears,
            &ArrearsPresenter::saveReceipt);
    m_arrearsForm->importPanel().connectTo(m_arrears.import());
    m_arrearsForm->render(m_arrears.view());
}

void MainWindow::showArrears()
{
    // Whoever is being served on the sale page is meant here too.
    const auto served = m_sale.served();
    if (served && m_arrears.served() != served) {
        m_arrears.serve(*served);
    } else {
        m_arrearsForm->takeFocus();
    }
}

}  // namespace wattdesk::app
