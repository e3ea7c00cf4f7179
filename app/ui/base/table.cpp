#include "app/ui/base/table.h"

#include <QClipboard>
#include <QCollator>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <algorithm>

#include "app/ui/base/style.h"
#include "app/ui/base/table_order.h"

namespace wattdesk::app {

namespace {
/// The state's colour with a shape before the word, so that it is told without colour too.
QString marked(const Cell& cell)
{
    switch (cell.tone) {
        case Tone::Plain:
        case Tone::Busy:
            return cell.text;
        case Tone::Good:
            return QStringLiteral("✓ ") + cell.text;
        case Tone::Caution:
            return QStringLiteral("! ") + cell.text;
        case Tone::Bad:
            return QStringLiteral("✕ ") + cell.text;
    }
    return cell.text;
}
}  // namespace

Table::Table(const char* name, int columns, int stretched, QWidget* parent)
    : QTableWidget{0, columns, parent}, m_stretched{stretched}
{
    setObjectName(QLatin1String{name});
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* heads = horizontalHeader();
    heads->setHighlightSections(false);
    heads->setSectionResizeMode(QHeaderView::Interactive);
    heads->setSectionsClickable(true);
    heads->setSortIndicatorClearable(true);
    heads->setSortIndicator(-1, Qt::AscendingOrder);
    heads->setSortIndicatorShown(true);
    connect(heads, &QHeaderView::sortIndicatorChanged, this, [this] { arrange(); });
    connect(heads, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { onColumnResized(column, width); });
    connect(this, &QTableWidget::cellDoubleClicked, this,
            [this](int row) { emit opened(m_order.at(row)); });
}

void Table::setHeads(const QStringList& heads)
{
    if (heads == m_heads) {
        return;
    }
    m_heads = heads;
    setHorizontalHeaderLabels(heads);
    alignHeads();
    fitColumns();
}

void Table::alignHeads()
{
    if (m_heads.isEmpty()) {
        return;
    }
    for (int column = 0; column < columnCount(); ++column) {
        const bool isFigure = !m_rows.isEmpty() && m_rows.first().at(column).isFigure;
        horizontalHeaderItem(column)->setTextAlignment((isFigure ? Qt::AlignRight : Qt::AlignLeft) |
                                                       Qt::AlignVCenter);
    }
}

void Table::setRows(const QList<QList<Cell>>& rows)
{
    if (rows == m_rows) {
        return;
    }
    m_rows = rows;
    arrange();
}

void Table::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    arrange();
}

bool Table::passes(const QList<Cell>& row) const
{
    return m_filter.isEmpty() || std::any_of(row.cbegin(), row.cend(), [this](const Cell& cell) {
               return cell.text.contains(m_filter, Qt::CaseInsensitive) ||
                      plainFigure(cell.text).contains(m_filter, Qt::CaseInsensitive);
           });
}

void Table::arrange()
{
    const int before = chosen();
    m_order.clear();
    for (int row = 0; row < m_rows.size(); ++row) {
        if (passes(m_rows.at(row))) {
            m_order.append(row);
        }
    }
    sortOrder();
    alignHeads();
    verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + kGrid);
    setRowCount(static_cast<int>(m_order.size()));
    for (int row = 0; row < rowCount(); ++row) {
        fillRow(row, m_rows.at(m_order.at(row)));
    }
    fitColumns();
    if (m_onlyInFocus && !hasFocus()) {
        clearSelection();
    } else if (rowCount() > 0) {
        const auto shownAt = static_cast<int>(m_order.indexOf(before));
        selectRow(shownAt >= 0 ? shownAt : std::clamp(before, 0, rowCount() - 1));
    }
}

void Table::sortOrder()
{
    const int column = horizontalHeader()->sortIndicatorSection();
    if (column < 0 || column >= columnCount()) {
        return;
    }
    QCollator collator;
    const bool isDown = horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
    std::stable_sort(m_order.begin(), m_order.end(), [&](int one, int other) {
        const Cell& a = m_rows.at(isDown ? other : one).at(column);
        const Cell& b = m_rows.at(isDown ? one : other).at(column);
        return (a.isFigure ? compareFigures(a.text, b.text) : collator.compare(a.text, b.text)) < 0;
    });
}

void Table::fillRow(int shownAt, const QList<Cell>& cells)
{
    for (int column = 0; column < columnCount(); ++column) {
        const Cell& cell = cells.at(column);
        auto* item = new QTableWidgetItem{marked(cell)};
        item->setTextAlignment((cell.isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        item->setToolTip(cell.text);
        setItem(shownAt, column, item);
    }
}

void Table::fitColumns()
{
    constexpr int kWhole = 100;
    const QScopedValueRollback fitting{m_fitting, true};
    for (int column = 0; column < columnCount(); ++column) {
        const int given = column < m_widths.size() ? m_widths.at(column) : 0;
        if (given > 0) {
            setColumnWidth(column, given * fontMetrics().height() / kWhole);
        } else {
            resizeColumnToContents(column);
        }
    }
    fillWidth();
}

void Table::fillWidth()
{
    const QScopedValueRollback fitting{m_fitting, true};
    int others = 0;
    for (int column = 0; column < columnCount(); ++column) {
        others += column == m_stretched ? 0 : columnWidth(column);
    }
    setColumnWidth(m_stretched, std::max(neededWidth(), viewport()->width() - others));
    fitHeights();
}

int Table::neededWidth() const
{
    // Never narrower than what stands in it: then the table is scrolled, and nothing is cut off.
    const int whole =
        std::max(sizeHintForColumn(m_stretched), horizontalHeader()->sectionSizeHint(m_stretched));
    return m_lettersLeast > 0 ? std::min(whole, m_lettersLeast * fontMetrics().averageCharWidth())
                              : whole;
}

void Table::fitHeights()
{
    if (m_lettersLeast == 0) {
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        setRowHeight(row, std::max(verticalHeader()->defaultSectionSize(), sizeHintForRow(row)));
    }
}

void Table::wrapStretched(int lettersLeast)
{
    m_lettersLeast = lettersLeast;
    setWordWrap(true);
    fitColumns();
}

void Table::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fillWidth();
}

void Table::onColumnResized(int column, int width)
{
    constexpr int kWhole = 100;
    if (m_fitting || column == m_stretched) {
        return;
    }
    m_widths.resize(columnCount());
    m_widths[column] = width * kWhole / std::max(1, fontMetrics().height());
    fillWidth();
    emit widthsChanged();
}

void Table::setWidths(const QList<int>& widths)
{
    // From another version with other columns, or not written by us: then as if there were none.
    constexpr int kMost = 10'000;
    const bool fits = widths.size() == columnCount() &&
                      std::all_of(widths.cbegin(), widths.cend(),
                                  [](int width) { return width >= 0 && width <= kMost; });
    m_widths = fits ? widths : QList<int>{};
    fitColumns();
}

void Table::chooseOnlyInFocus()
{
    m_onlyInFocus = true;
    clearSelection();
}

void Table::focusInEvent(QFocusEvent* event)
{
    QTableWidget::focusInEvent(event);
    if (m_onlyInFocus && rowCount() > 0 && chosenRows().isEmpty()) {
        selectRow(0);
    }
}

void Table::focusOutEvent(QFocusEvent* event)
{
    QTableWidget::focusOutEvent(event);
    // A box that opens over the window takes the focus, but asks about the chosen row.
    const bool comesBack =
        event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason;
    if (m_onlyInFocus && !comesBack) {
        clearSelection();
    }
}

int Table::chosen() const
{
    const QList<int> rows = chosenRows();
    return rows.size() == 1 ? rows.first() : -1;
}

QList<int> Table::chosenRows() const
{
    QList<int> rows;
    for (int shownAt = 0; shownAt < rowCount() && shownAt < m_order.size(); ++shownAt) {
        if (selectionModel()->isRowSelected(shownAt, {})) {
            rows.append(m_order.at(shownAt));
        }
    }
    return rows;
}

QSize Table::sizeHint() const
{
    constexpr int kLeastHeight = 88;
    constexpr int kLeastWidth = 240;
    return {kLeastWidth, kLeastHeight};
}

void Table::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && chosen() >= 0) {
        emit opened(chosen());
    } else if (event->matches(QKeySequence::Copy)) {
        copyRows();
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore();
    } else {
        QTableWidget::keyPressEvent(event);
    }
}

void Table::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + kGrid);
        fitColumns();
    }
}

void Table::copyRows()
{
    QStringList lines;
    for (const int row : chosenRows()) {
        QStringList texts;
        for (const Cell& cell : m_rows.at(row)) {
            texts.append(cell.isFigure ? plainFigure(cell.text) : cell.text);
        }
        lines.append(texts.join(QLatin1Char{'\t'}));
    }
    if (!lines.isEmpty()) {
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char{'\n'}));
    }
}

}  // namespace wattdesk::app
