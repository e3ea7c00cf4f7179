#pragma once

#include <QStringList>
#include <QTableWidget>

#include "app/ui/base/notice.h"

namespace wattdesk::app {

/// A cell as a table shows it. Figures stand on the right and are sorted by their value.
struct Cell {
    QString text;
    bool isFigure{false};
    Tone tone{Tone::Plain};
    friend bool operator==(const Cell&, const Cell&) = default;
};

/// A table of rows to look at and to choose from: one column takes the room that is left, a click
/// on a head sorts (a third one undoes it), Ctrl+C copies the chosen rows, Enter and double click
/// open one. Whoever uses it counts rows as he gave them, in whatever order they are shown.
class Table final : public QTableWidget {
    Q_OBJECT
public:
    static constexpr int kLettersLeast = 24;

    /// `stretched`: the column that takes the room that is left.
    Table(const char* name, int columns, int stretched, QWidget* parent = nullptr);
    void setHeads(const QStringList& heads);
    /// Keeps the chosen row where it was.
    void setRows(const QList<QList<Cell>>& rows);
    /// Shows only rows in which `text` stands somewhere, whatever its case; empty: all.
    void setFilter(const QString& text);
    /// The column that takes the room that is left breaks its texts into lines before the table is
    /// scrolled sideways: for a few rows of long texts. It stays as wide as `lettersLeast`.
    void wrapStretched(int lettersLeast = kLettersLeast);
    /// For a list beside other work: a row is chosen only while the list has the focus.
    void chooseOnlyInFocus();
    /// The chosen row; -1 when there is none, or more than one.
    int chosen() const;

    /// Widths that a person gave to columns, in hundredths of a line's height so that they fit the
    /// large mode too. Empty: the columns fit their contents.
    QList<int> widths() const { return m_widths; }
    void setWidths(const QList<int>& widths);

    /// Small: a table takes the room that is left, and scrolls.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void opened(int row);
    void widthsChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void arrange();
    void alignHeads();
    void sortOrder();
    void fillRow(int shownAt, const QList<Cell>& cells);
    void fitColumns();
    void fillWidth();
    int neededWidth() const;
    void fitHeights();
    void onColumnResized(int column, int width);
    bool passes(const QList<Cell>& row) const;
    QList<int> chosenRows() const;
    void copyRows();

    QList<QList<Cell>> m_rows;  ///< as they were given
    QList<int> m_order;         ///< which of them are shown, from top to bottom
    QString m_filter;
    QList<int> m_widths;
    QStringList m_heads;
    int m_stretched;
    bool m_onlyInFocus{false};
    int m_lettersLeast{0};  ///< above 0: it breaks its texts into lines
    bool m_fitting{false};  ///< a column changes its width, but not by a person's hand
};

}  // namespace wattdesk::app
