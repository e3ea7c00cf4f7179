#include "app/ui/tariffs/price_chart.h"

#include <QGuiApplication>
#include <QPainter>
#include <algorithm>

#include "app/text/format.h"
#include "app/ui/base/style.h"

namespace wattdesk::app {

namespace {

constexpr int kGap = kGrid / 2;

QColor colour(QPalette::ColorRole role)
{
    // The sheet gives every widget its text colour; the program's palette still has all of them.
    return QGuiApplication::palette().color(role);
}

/// "260" or "260.5": as short as it can be.
QString energyFigure(core::Energy energy)
{
    constexpr std::int64_t kWhole = 100;
    if (energy.hundredths() % kWhole == 0) {
        return shown(energy.hundredths() / kWhole);
    }
    QString text = shown(energy);
    return text.chopped(QStringLiteral(" kWh").size());
}

/// "0.2": as many decimals as it needs, one at least.
QString priceFigure(core::Price price)
{
    QString text = shown(price);
    while (text.endsWith(u'0') && !text.endsWith(QStringLiteral(".0"))) {
        text.chop(1);
    }
    return text;
}

}  // namespace

PriceChart::PriceChart(const char* name, QWidget* parent) : QWidget{parent}
{
    setObjectName(QLatin1String{name});
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PriceChart::render(const PriceChartView& view)
{
    if (view == m_view) {
        return;
    }
    m_view = view;
    setAccessibleName(view.words);
    update();
}

QSize PriceChart::minimumSizeHint() const
{
    constexpr int kLines = 8;
    constexpr int kDigits = 30;
    return {kDigits * fontMetrics().horizontalAdvance(u'0'), kLines * fontMetrics().lineSpacing()};
}

qreal PriceChart::x(core::Energy energy) const
{
    return m_plot.left() + m_plot.width() * static_cast<qreal>(energy.hundredths()) /
                               static_cast<qreal>(m_view.end.hundredths());
}

qreal PriceChart::y(core::Price price) const
{
    return m_plot.bottom() - m_plot.height() * static_cast<qreal>(price.micro()) /
                                 static_cast<qreal>(m_view.top.micro());
}

QRectF PriceChart::plotArea() const
{
    const QFontMetrics metrics = fontMetrics();
    int figures = 0;
    for (std::int64_t micro = 0; micro <= m_view.top.micro(); micro += m_view.priceStep.micro()) {
        const auto price = core::Price::fromMicro(micro);
        figures = std::max(figures, metrics.horizontalAdvance(priceFigure(price.value())));
    }
    const int line = metrics.lineSpacing();
    // Above: the title of the prices and the limits; below: figures with the title of the energy.
    return QRectF{rect()}.adjusted(figures + 2 * kGap, 2 * line + kGap,
                                   -std::max(2 * kGrid, labelWidth() + kGap), -(line + kGap));
}

void PriceChart::paintEvent(QPaintEvent* /*event*/)
{
    if (m_view.curves.isEmpty()) {
        return;
    }
    m_plot = plotArea();
    if (m_plot.width() <= 0 || m_plot.height() <= 0) {
        return;
    }
    QPainter painter{this};
    drawExample(painter);
    drawAxes(painter);
    drawLimits(painter);
    for (const PriceCurve& curve : m_view.curves) {
        drawCurve(painter, curve);
    }
    drawLabels(painter);
}

void PriceChart::drawAxes(QPainter& painter) const
{
    const int line = fontMetrics().lineSpacing();
    const QColor quiet = colour(QPalette::PlaceholderText);
    QColor faint = quiet;
    faint.setAlphaF(0.35F);
    for (std::int64_t micro = 0; micro <= m_view.top.micro(); micro += m_view.priceStep.micro()) {
        const core::Price price = core::Price::fromMicro(micro).value();
        painter.setPen(micro == 0 ? quiet : faint);
        painter.drawLine(QPointF{m_plot.left(), y(price)}, QPointF{m_plot.right(), y(price)});
        painter.setPen(quiet);
        painter.drawText(QRectF{0, y(price) - line / 2.0, m_plot.left() - kGap, qreal(line)},
                         Qt::AlignRight | Qt::AlignVCenter, priceFigure(price));
    }
    painter.drawLine(m_plot.topLeft(), m_plot.bottomLeft());
    painter.drawText(QRectF{0, 0, qreal(width()), qreal(line)}, Qt::AlignLeft, m_view.priceTitle);
    painter.drawText(QRectF{0, 0, qreal(width()), qreal(line)}, Qt::AlignRight, m_view.energyTitle);
    for (std::int64_t at = 0; at <= m_view.end.hundredths(); at += m_view.energyStep.hundredths()) {
        const core::Energy energy = core::Energy::from(at).value();
        const QString figure = energyFigure(energy);
        const qreal wide = fontMetrics().horizontalAdvance(figure);
        const qreal left = std::min(x(energy) - wide / 2, width() - wide);
        painter.drawLine(QPointF{x(energy), m_plot.bottom()},
                         QPointF{x(energy), m_plot.bottom() + kGap});
        painter.drawText(QPointF{left, m_plot.bottom() + kGap + fontMetrics().ascent()}, figure);
    }
}

void PriceChart::drawExample(QPainter& painter) const
{
    if (m_view.exampleTo <= m_view.exampleFrom) {
        return;
    }
    QColor band = colour(QPalette::Highlight);
    band.setAlphaF(0.16F);
    const qreal left = x(m_view.exampleFrom);
    const qreal right = std::max(x(m_view.exampleTo), left + 2);
    painter.fillRect(QRectF{left, m_plot.top(), right - left, m_plot.height()}, band);
}

void PriceChart::drawLimits(QPainter& painter) const
{
    QPen pen{colour(QPalette::PlaceholderText)};
    pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    qreal free = 0;
    for (const core::Energy limit : m_view.limits) {
        painter.drawLine(QPointF{x(limit), m_plot.top()}, QPointF{x(limit), m_plot.bottom()});
        const QString figure = energyFigure(limit);
        const qreal wide = fontMetrics().horizontalAdvance(figure);
        const qreal left = std::min(x(limit) - wide / 2, width() - wide);
        // Two limits close to each other: the first keeps its figure, both keep their lines.
        if (left >= free) {
            painter.drawText(QPointF{left, m_plot.top() - kGap}, figure);
            free = left + wide + kGrid;
        }
    }
}

void PriceChart::drawCurve(QPainter& painter, const PriceCurve& curve) const
{
    constexpr qreal kBold = 2.5;
    QPen pen{colour(curve.isBefore ? QPalette::PlaceholderText : QPalette::Highlight)};
    pen.setWidthF(curve.isBefore ? kBold / 2 : kBold);
    pen.setStyle(curve.isBefore ? Qt::DotLine : Qt::SolidLine);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    QPolygonF points;
    for (const PriceStep& step : curve.steps) {
        points << QPointF{x(step.from), y(step.price)} << QPointF{x(step.to), y(step.price)};
    }
    painter.drawPolyline(points);
}

int PriceChart::labelWidth() const
{
    int widest = 0;
    for (const PriceCurve& curve : m_view.curves) {
        widest = std::max(widest, fontMetrics().horizontalAdvance(curve.label));
    }
    return widest;
}

void PriceChart::drawLabels(QPainter& painter) const
{
    const int line = fontMetrics().lineSpacing();
    QList<const PriceCurve*> labelled;
    for (const PriceCurve& curve : m_view.curves) {
        if (!curve.label.isEmpty() && !curve.steps.isEmpty()) {
            labelled.append(&curve);
        }
    }
    std::stable_sort(labelled.begin(), labelled.end(), [](const auto* a, const auto* b) {
        return a->steps.last().price > b->steps.last().price;
    });
    // From the top down, none on another; then up again where the last ones would leave the chart.
    QList<qreal> tops;
    for (const PriceCurve* curve : std::as_const(labelled)) {
        const qreal own = y(curve->steps.last().price) - line / 2.0;
        tops.append(tops.isEmpty() ? own : std::max(own, tops.last() + line));
    }
    qreal most = m_plot.bottom() - line;
    for (qsizetype index = tops.size() - 1; index >= 0; --index, most -= line) {
        tops[index] = std::min(tops[index], most);
        const PriceCurve& curve = *labelled.at(index);
        painter.setPen(colour(curve.isBefore ? QPalette::PlaceholderText : QPalette::WindowText));
        painter.drawText(
            QRectF{m_plot.right() + kGap, tops[index], width() - m_plot.right(), qreal(line)},
            Qt::AlignLeft | Qt::AlignVCenter, curve.label);
    }
}

}  // namespace wattdesk::app
