#pragma once

#include <QHash>
#include <QWidget>

#include "app/ui/opening/opening_presenter.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wattdesk::app {

class ChoiceBox;
class NoticeFrame;

/// Shows an OpeningView and reports what was typed.
class OpeningForm final : public QWidget {
    Q_OBJECT
public:
    explicit OpeningForm(QWidget* parent = nullptr);
    void render(const OpeningView& view);
    /// Empties every field and puts the cursor into the first.
    void reset();
    void takeFocus();

signals:
    void registerRequested(const wattdesk::app::OpeningEntry& entry);
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Row {
        QLabel* label;
        QLabel* hint;
    };
    Row makeRow(OpeningField field, QWidget* focus);
    /// `focus`: what gets the cursor when something is wrong with the field.
    void addRow(QGridLayout* grid, OpeningField field, QWidget* editor, QWidget* focus);
    /// The tariff, and the household base in the same row: the form must not grow beyond a screen.
    QWidget* buildTariff();
    QWidget* buildRatios();
    QWidget* buildAmount();
    void toggleUnit();
    void build();
    void retranslate();
    OpeningEntry entry() const;

    QLabel* m_title;
    QLabel* m_guide;
    NoticeFrame* m_notice;
    QLineEdit* m_nameEdit;
    QLineEdit* m_phoneEdit;
    QLineEdit* m_addressEdit;
    QLineEdit* m_meterEdit;
    ChoiceBox* m_modeBox;
    QLabel* m_modeLabel;
    ChoiceBox* m_tariffBox;
    QLineEdit* m_baseEdit;
    QLineEdit* m_ctEdit;
    QLineEdit* m_ptEdit;
    QLineEdit* m_amountEdit;
    QPushButton* m_unitButton;
    bool m_amountIsEnergy{false};
    QPushButton* m_button;
    QHash<int, Row> m_rows;
};

}  // namespace wattdesk::app
