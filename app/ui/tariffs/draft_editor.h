#pragma once

#include <QMap>
#include <QWidget>

#include "app/ui/tariffs/draft_presenter.h"

class QGridLayout;
class QLabel;
class QLineEdit;

namespace wattdesk::app {

class SentenceList;

/// The figures of a draft, each kind a small table of fields, and below them what is kept. Enter
/// goes from field to field.
class DraftEditor final : public QWidget {
    Q_OBJECT
public:
    explicit DraftEditor(QWidget* parent = nullptr);
    void render(const TariffDraftView& view);
    /// Into the first figure that is wrong, or else the first one.
    void takeFocus();

signals:
    void edited(int field, const QString& text);
    /// Enter in the last figure.
    void finished();

private:
    /// As many lines and cells at the same places, whatever stands in them.
    bool fits(const QList<DraftGroup>& groups) const;
    void build(const QList<DraftGroup>& groups);
    void addField(const DraftCell& cell, const QString& name, QGridLayout* grid, int line,
                  int column, int span);

    QWidget* m_fieldsHome{nullptr};
    QLabel* m_keptTitle;
    SentenceList* m_kept;
    QList<int> m_order;      ///< the fields, as Enter goes through them
    QList<int> m_shape;      ///< the fields and gaps that the grid was built for
    QList<QLabel*> m_texts;  ///< titles, heads and labels, in the order of the groups
    QMap<int, QLineEdit*> m_edits;
};

}  // namespace wattdesk::app
