#include "app/ui/field/field_form.h"
#include "app/ui/shell/main_window.h"

namespace wattdesk::app {

void MainWindow::connectField()
{
    connect(&m_field, &FieldPresenter::viewChanged, m_fieldForm, &FieldForm::render);
    // After the page has been drawn anew: a field that is not there yet takes no focus.
    connect(
        &m_field, &FieldPresenter::focusWanted, m_fieldForm,
        [this] {
            if (mayTakeFocus(Page::Field)) {
                m_fieldForm->takeFocus();
            }
        },
        Qt::QueuedConnection);
    connect(&m_field, &FieldPresenter::left, this, [this] { showPage(Page::Sale); });
    connect(&m_field, &FieldPresenter::cardChanged, &m_sale, &SalePresenter::startOver);
    connect(&m_field, &FieldPresenter::accountWanted, this,
            [this](const core::AccountNumber& number) {
                showPage(Page::Account);
                m_account.serve(number);
            });
    connect(m_fieldForm, &FieldForm::chosen, &m_field, &FieldPresenter::choose);
    connect(m_fieldForm, &FieldForm::edited, &m_field, &FieldPresenter::edit);
    connect(m_fieldForm, &FieldForm::confirmed, &m_field, &FieldPresenter::confirm);
    connect(m_fieldForm, &FieldForm::backRequested, &m_field, &FieldPresenter::back);
    connect(m_fieldForm, &FieldForm::rowChosen, &m_field, &FieldPresenter::chooseRow);
    connect(m_fieldForm, &FieldForm::rowOpened, &m_field, &FieldPresenter::openRow);
    connect(m_fieldForm, &FieldForm::saveRequested, &m_field, &FieldPresenter::saveReport);
    m_fieldForm->render(m_field.view());
}

}  // namespace wattdesk::app
