#include "app/ui/base/table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

#include "app/ui/base/style.h"

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
    : QTableWidget{0, columns, parent}
{
    setObjectName(QLatin1String{name});
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    connect(this, &QTableWidget::cellDoubleClicked, this, [this](int row) { emit opened(row); });
}

void Table::setHeads(const QStringList& heads)
{
    setHorizontalHeaderLabels(heads);
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
    const int chosen = currentRow();
    verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + kGrid);
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const Cell& cell = rows.at(row).at(column);
            auto* item = new QTableWidgetItem{marked(cell)};
            item->setTextAlignment((cell.isFigure ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
            item->setToolTip(cell.text);
            setItem(row, column, item);
        }
    }
    if (rowCount() > 0) {
        selectRow(std::clamp(chosen, 0, rowCount() - 1));
    }
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
    if (isEnter && currentRow() >= 0) {
        emit opened(currentRow());
    } else if (event->matches(QKeySequence::Copy)) {
        copyRow();
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore();
    } else {
        QTableWidget::keyPressEvent(event);
    }
}

void Table::copyRow()
{
    if (currentRow() < 0) {
        return;
    }
    QStringList texts;
    for (const Cell& cell : m_rows.at(currentRow())) {
        texts.append(cell.text);
    }
    QGuiApplication::clipboard()->setText(texts.join(QLatin1Char{'\t'}));
}

}  // namespace wattdesk::app
