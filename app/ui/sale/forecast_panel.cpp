#include "app/ui/sale/forecast_panel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace wattdesk::app {

ForecastPanel::ForecastPanel(QWidget* parent)
    : QFrame{parent},
      m_title{makeLabel("title", this)},
      m_empty{makeLabel("quiet", this, true)},
      m_facts{new FactList{this}},
      m_rule{new QFrame{this}},
      m_lines{makeLabel("quiet", this, true)},
      m_meter{new NoticeFrame{this}}
{
    setRole(this, "card");
    setRole(m_rule, "rule");
    m_meter->setObjectName(QStringLiteral("forecastNotice"));
    m_lines->setObjectName(QStringLiteral("priceLinesLabel"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_empty);
    column->addWidget(m_facts);
    column->addWidget(m_rule);
    column->addWidget(m_lines);
    column->addStretch();
    column->addWidget(m_meter);
    retranslate();
}

void ForecastPanel::render(const ForecastView& view)
{
    const bool known = !view.facts.isEmpty();
    m_empty->setVisible(!known);
    m_facts->setVisible(known);
    m_rule->setVisible(known);
    m_lines->setVisible(known);
    m_facts->render(view.facts);
    m_lines->setText(view.lines.join(QLatin1Char{'\n'}));
    m_meter->render(view.meter);
}

void ForecastPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void ForecastPanel::retranslate()
{
    //: Sale page: title of the box that tells what the sale will do
    m_title->setText(tr("What will happen"));
    //: Sale page: in the box "What will happen", before an amount is typed
    m_empty->setText(tr("Type an amount to see what the card and the meter will get."));
}

}  // namespace wattdesk::app
