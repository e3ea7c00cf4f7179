#pragma once

#include <QWidget>

#include "app/ui/bench/bench_presenter.h"

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wattdesk::app {

class NoticeFrame;
class Table;

/// Shows a BenchView and reports what was asked for.
class BenchForm final : public QWidget {
    Q_OBJECT
public:
    explicit BenchForm(QWidget* parent = nullptr);
    void render(const BenchView& view);
    void takeFocus();

signals:
    void newCardRequested();
    void putRequested(int card);
    void takeRequested();
    void insertRequested(int meter);
    void consumeRequested(int meter, const QString& kwh);
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPushButton* addButton(const char* name);
    QFrame* buildCards();
    QFrame* buildMeters();
    void connectAll();
    void retranslate();

    QLabel* m_title;
    NoticeFrame* m_notice;
    QLabel* m_cardsTitle;
    Table* m_cards;
    QPushButton* m_newButton;
    QPushButton* m_takeButton;
    QPushButton* m_putButton;
    QLabel* m_metersTitle;
    Table* m_meters;
    QLabel* m_kwhLabel;
    QLineEdit* m_kwhEdit;
    QPushButton* m_consumeButton;
    QPushButton* m_insertButton;
};

}  // namespace wattdesk::app
