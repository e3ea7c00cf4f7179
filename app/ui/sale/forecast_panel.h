#pragma once

#include "app/ui/base/widgets.h"
#include "app/ui/sale/sale_view.h"

namespace wattdesk::app {

/// What will happen when the sale is made.
class ForecastPanel final : public QFrame {
    Q_OBJECT
public:
    explicit ForecastPanel(QWidget* parent = nullptr);
    void render(const ForecastView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_empty;
    FactList* m_facts;
    QFrame* m_rule;
    QLabel* m_lines;
    NoticeFrame* m_meter;
};

}  // namespace wattdesk::app
