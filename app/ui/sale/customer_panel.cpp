#include "app/ui/sale/customer_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattdesk::app {

CustomerPanel::CustomerPanel(const char* name, QWidget* parent)
    : QFrame{parent},
      m_name{new ElidedLabel{2, this}},
      m_state{makeLabel("chip", this)},
      m_facts{new FactList{this}}
{
    setRole(this, "card");
    setRole(m_name, "headline");
    m_name->setObjectName(QLatin1String{name} + QStringLiteral("NameLabel"));
    m_state->setObjectName(QLatin1String{name} + QStringLiteral("StateLabel"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addStretch();
}

void CustomerPanel::render(const CustomerView& view)
{
    m_name->setFullText(view.name);
    m_state->setText(view.state);
    setTone(m_state, view.stateTone);
    m_facts->render(view.facts);
}

}  // namespace wattdesk::app
