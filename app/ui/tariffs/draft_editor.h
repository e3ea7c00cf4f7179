#pragma once

#include <QMap>
#include <QWidget>

#include "app/ui/tariffs/draft_presenter.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wattdesk::app {

class ChoiceBox;

/// The figures of a draft, each kind a small table of fields. Enter goes from field to field.
class DraftEditor final : public QWidget {
    Q_OBJECT
public:
    explicit DraftEditor(QWidget* parent = nullptr);
    void render(const TariffDraftView& view);
    /// Into the first figure that is wrong, or else the first one.
    void takeFocus();

signals:
    void edited(int field, const QString& text);
    void stepChosen(wattdesk::app::DraftStep step);
    /// Enter in the last figure.
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* fieldAt(int field) const;
    /// As many lines and cells at the same places, whatever stands in them.
    bool fits(const QList<DraftGroup>& groups) const;
    void build(const QList<DraftGroup>& groups);
    void addButtons(const QList<DraftButton>& buttons, QGridLayout* grid, int line);
    void addField(const DraftCell& cell, const QString& name, QGridLayout* grid, int line,
                  int column);
    QLineEdit* makeFigure(const DraftCell& cell);
    ChoiceBox* makeChoice(const DraftCell& cell);
    void renderField(const DraftCell& cell);
    /// From this field to the next one.
    void goOn(int field);

    QWidget* m_fieldsHome{nullptr};
    QList<int> m_order;      ///< the fields, as Enter goes through them
    QList<int> m_shape;      ///< the fields and gaps that the grid was built for
    QList<QLabel*> m_texts;  ///< titles, heads and labels, in the order of the groups
    QMap<int, QLineEdit*> m_edits;
    QMap<int, ChoiceBox*> m_choices;
    QList<QPushButton*> m_buttons;  ///< in the order of the groups
};

}  // namespace wattdesk::app
