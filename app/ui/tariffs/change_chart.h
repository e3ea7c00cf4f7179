#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace wattdesk::app {

/// How many accounts a new price changes by how much.
struct ChangeBar {
    QString label;
    QString figure;
    qint64 accounts{0};
    bool isDearer{false};
    friend bool operator==(const ChangeBar&, const ChangeBar&) = default;
};

struct ChangeChartView {
    QString title;
    QList<ChangeBar> bars;  ///< from the top down; empty: there is nothing to draw
    QString words;          ///< the whole chart, for who cannot see it
    friend bool operator==(const ChangeChartView&, const ChangeChartView&) = default;
};

/// Draws bars from the left, each between its label and its figure.
class ChangeChart final : public QWidget {
    Q_OBJECT
public:
    explicit ChangeChart(const char* name, QWidget* parent = nullptr);
    void render(const ChangeChartView& view);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int labelWidth() const;
    int figureWidth() const;
    int rowHeight() const;

    ChangeChartView m_view;
};

}  // namespace wattdesk::app
