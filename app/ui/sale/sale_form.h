#pragma once

#include <QWidget>

#include "app/ui/sale/sale_presenter.h"
#include "app/ui/sale/sale_view.h"

class QLabel;
class QStackedWidget;

namespace wattdesk::app {

class CustomerPanel;
class EntryPanel;
class ForecastPanel;
class LastSalesPanel;
class Mark;
class NoticeFrame;
class ResultPanel;
class WritingPanel;

/// Shows a SaleView and reports what the cashier did.
class SaleForm final : public QWidget {
    Q_OBJECT
public:
    explicit SaleForm(QWidget* parent = nullptr);
    void render(const SaleView& view);
    void setAmount(const QString& text);
    void setGiven(const QString& text);
    void setSecond(const QString& login);
    void focus(SaleField field);

signals:
    void amountEdited(const QString& text);
    void givenEdited(const QString& text);
    void loginEdited(const QString& text);
    void passwordEdited(const QString& text);
    void quickChosen(int index);
    void meansChosen(int index);
    void unitToggled();
    void entered(wattdesk::app::SaleField field);
    void backRequested(wattdesk::app::SaleField field);
    void receiptRequested();
    void copyRequested(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildMessage();
    QWidget* buildDesk();
    void connectPanels();
    void addKeys();
    void printPressed();

    QStackedWidget* m_faces;
    QWidget* m_messageFace;
    Mark* m_messageMark;
    QLabel* m_messageTitle;
    QLabel* m_messageAdvice;
    QLabel* m_messageCode;
    QWidget* m_deskFace;
    NoticeFrame* m_notice;
    CustomerPanel* m_customer;
    QStackedWidget* m_work;
    EntryPanel* m_entry;
    ForecastPanel* m_forecast;
    WritingPanel* m_writing;
    ResultPanel* m_result;
    QWidget* m_desk;
    LastSalesPanel* m_lastSales;
};

}  // namespace wattdesk::app
