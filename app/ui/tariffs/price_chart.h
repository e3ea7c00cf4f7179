#pragma once

#include <QWidget>

#include "app/ui/tariffs/price_curves.h"

class QPainter;

namespace wattdesk::app {

/// Draws price against use as steps. Whoever does not see it hears its words; the exact figure at a
/// place is the worked example's to say.
class PriceChart final : public QWidget {
    Q_OBJECT
public:
    explicit PriceChart(const char* name, QWidget* parent = nullptr);
    void render(const PriceChartView& view);
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qreal x(core::Energy energy) const;
    qreal y(core::Price price) const;
    /// The part within the axes, for this font.
    QRectF plotArea() const;
    void drawAxes(QPainter& painter) const;
    void drawExample(QPainter& painter) const;
    void drawLimits(QPainter& painter) const;
    void drawCurve(QPainter& painter, const PriceCurve& curve) const;
    /// Beside the plot, each at the end of its line or next to it.
    void drawLabels(QPainter& painter) const;
    int labelWidth() const;

    PriceChartView m_view;
    QRectF m_plot;  ///< while it is painted
};

}  // namespace wattdesk::app
