#pragma once

#include "app/ui/base/widgets.h"
#include "app/ui/sale/sale_view.h"

class QPushButton;

namespace wattdesk::app {

/// How a sale or another operation ended, and what to do now.
class ResultPanel final : public QFrame {
    Q_OBJECT
public:
    /// `prefix` begins the names of its labels and buttons, where a window has several.
    explicit ResultPanel(const QString& prefix, QWidget* parent = nullptr);
    void render(const ResultView& view);
    void takeFocus();

signals:
    void nextRequested();
    void receiptRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();

    QString m_nextText;
    bool m_savesSlip{false};
    Mark* m_mark;
    QLabel* m_headline;
    QLabel* m_advice;
    QLabel* m_code;
    QFrame* m_rule;
    QWidget* m_figures;
    FactList* m_facts;
    QLabel* m_changeLabel;
    QLabel* m_change;
    QLabel* m_note;
    QPushButton* m_receiptButton;
    QPushButton* m_nextButton;
};

/// The steps of a card write while it goes on.
class WritingPanel final : public QFrame {
    Q_OBJECT
public:
    explicit WritingPanel(QWidget* parent = nullptr);
    void render(const WritingView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    static constexpr int kSteps = 4;
    void retranslate();

    QLabel* m_headline;
    QLabel* m_advice;
    QList<Mark*> m_marks;
    QList<QLabel*> m_steps;
};

}  // namespace wattdesk::app
