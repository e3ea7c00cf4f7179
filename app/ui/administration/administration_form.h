#pragma once

#include <QButtonGroup>
#include <QWidget>

#include "app/ui/administration/administration_presenter.h"

class QLabel;
class QStackedWidget;

namespace wattdesk::app {

class FormPanel;
class ImportPanel;
class NoticeFrame;
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
    QWidget* buildOperators();
    void addKeys();
    void connectImport();
    void connectRules();
    void connectStock();
    void showSection();
    void renderOperators(const OperatorsView& view);
    void retranslate();

    AdministrationPresenter& m_presenter;
    QButtonGroup m_tabs;
    QStackedWidget* m_faces;
    ImportPanel* m_import;
    FormPanel* m_rules;
    StockPanel* m_stock;
    NoticeFrame* m_operatorsNotice;
    Table* m_operators;
    QLabel* m_operatorsTotal;
    TariffsPanel* m_tariffs;
    SettlementPanel* m_settlement;
};

}  // namespace wattdesk::app
