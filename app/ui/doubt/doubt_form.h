#pragma once

#include <QWidget>

#include "app/ui/doubt/doubt_presenter.h"

class QLabel;
class QPushButton;

namespace wattdesk::app {

class NoticeFrame;
class Table;

/// Shows a DoubtView and reports what was asked for.
class DoubtForm final : public QWidget {
    Q_OBJECT
public:
    explicit DoubtForm(QWidget* parent = nullptr);
    void render(const DoubtView& view);
    void takeFocus();

signals:
    void cardRequested(int row);
    void evidenceRequested(int row);
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void retranslate();

    QLabel* m_title;
    NoticeFrame* m_notice;
    Table* m_table;
    QLabel* m_total;
    QPushButton* m_evidenceButton;
    QPushButton* m_cardButton;
};

}  // namespace wattdesk::app
