#pragma once

#include <QStringList>
#include <QTableWidget>

#include "app/ui/base/notice.h"

namespace wattdesk::app {

/// A cell as a table shows it. Figures stand on the right.
struct Cell {
    QString text;
    bool isFigure{false};
    Tone tone{Tone::Plain};
    friend bool operator==(const Cell&, const Cell&) = default;
};

/// A table of rows to look at and to choose from: one column takes the room that is left, Ctrl+C
/// copies the chosen row, Enter and double click open it.
class Table final : public QTableWidget {
    Q_OBJECT
public:
    /// `stretched`: the column that takes the room that is left.
    Table(const char* name, int columns, int stretched, QWidget* parent = nullptr);
    void setHeads(const QStringList& heads);
    /// Keeps the chosen row where it was.
    void setRows(const QList<QList<Cell>>& rows);
    /// Small: a table takes the room that is left, and scrolls.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void opened(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copyRow();
    QList<QList<Cell>> m_rows;
};

}  // namespace wattdesk::app
