#pragma once

#include <QButtonGroup>
#include <QWidget>

#include "app/ui/administration/administration_presenter.h"

class QStackedWidget;

namespace wattdesk::app {

class FormPanel;
class ImportPanel;
class OperatorsPanel;
class SettlementPanel;
class StockPanel;
class TariffsPanel;

/// Shows the parts of the administration page, one at a time, each by its presenter.
class AdministrationForm final : public QWidget {
    Q_OBJECT
public:
    /// `presenter` outlives it.
    explicit AdministrationForm(AdministrationPresenter& presenter, QWidget* parent = nullptr);
    void takeFocus();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFrame* buildSections();
    void addKeys();
    void connectRules();
    void connectStock();
    void connectOperators();
    void showSection();
    void retranslate();

    AdministrationPresenter& m_presenter;
    QButtonGroup m_tabs;
    QStackedWidget* m_faces;
    ImportPanel* m_import;
    FormPanel* m_rules;
    StockPanel* m_stock;
    OperatorsPanel* m_operators;
    TariffsPanel* m_tariffs;
    SettlementPanel* m_settlement;
};

}  // namespace wattdesk::app
