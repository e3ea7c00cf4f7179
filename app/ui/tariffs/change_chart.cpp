#include "app/ui/tariffs/change_chart.h"

#include <QGuiApplication>
#include <QPainter>
#include <algorithm>

#include "app/ui/base/style.h"

namespace wattdesk::app {

namespace {
constexpr int kGap = kGrid / 2;
/// The longest bar's least length.
constexpr int kBarLeast = 12 * kGrid;

int widest(const QFontMetrics& metrics, const QList<ChangeBar>& bars, QString ChangeBar::*text)
{
    int width = 0;
    for (const ChangeBar& bar : bars) {
        width = std::max(width, metrics.horizontalAdvance(bar.*text));
    }
    return width;
}
}  // namespace

ChangeChart::ChangeChart(const char* name, QWidget* parent) : QWidget{parent}
{
    setObjectName(QLatin1String{name});
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChangeChart::render(const ChangeChartView& view)
{
    if (view == m_view) {
        return;
    }
    m_view = view;
    setAccessibleName(view.words);
    setVisible(!view.bars.isEmpty());
    updateGeometry();
    update();
}

int ChangeChart::labelWidth() const
{
    return widest(fontMetrics(), m_view.bars, &ChangeBar::label);
}

int ChangeChart::figureWidth() const
{
    return widest(fontMetrics(), m_view.bars, &ChangeBar::figure);
}

int ChangeChart::rowHeight() const
{
    return fontMetrics().lineSpacing() + kGap;
}

QSize ChangeChart::sizeHint() const
{
    const int title = fontMetrics().horizontalAdvance(m_view.title);
    const int row = labelWidth() + kGrid + kBarLeast + kGrid + figureWidth();
    return {std::max(title, row), rowHeight() * (static_cast<int>(m_view.bars.size()) + 1)};
}

void ChangeChart::paintEvent(QPaintEvent* /*event*/)
{
    if (m_view.bars.isEmpty()) {
        return;
    }
    const QPalette palette = QGuiApplication::palette();
    QPainter painter{this};
    const int line = rowHeight();
    const int left = labelWidth() + kGrid;
    const int room = std::max(0, width() - left - kGrid - figureWidth());
    qint64 most = 1;
    for (const ChangeBar& bar : m_view.bars) {
        most = std::max(most, bar.accounts);
    }
    painter.setPen(palette.color(QPalette::PlaceholderText));
    painter.drawText(QRect{0, 0, width(), line}, Qt::AlignLeft | Qt::AlignVCenter, m_view.title);
    int top = line;
    for (const ChangeBar& bar : m_view.bars) {
        // Whoever is there is seen, however few.
        const auto share = static_cast<double>(bar.accounts) / static_cast<double>(most);
        const int length = bar.accounts == 0 ? 0 : std::max(2, static_cast<int>(share * room));
        painter.setPen(palette.color(QPalette::WindowText));
        painter.drawText(QRect{0, top, left, line}, Qt::AlignLeft | Qt::AlignVCenter, bar.label);
        painter.fillRect(
            QRect{left, top + kGap / 2, length, line - kGap},
            palette.color(bar.isDearer ? QPalette::Highlight : QPalette::PlaceholderText));
        painter.drawText(QRect{left + length + kGap, top, width(), line},
                         Qt::AlignLeft | Qt::AlignVCenter, bar.figure);
        top += line;
    }
}

}  // namespace wattdesk::app
