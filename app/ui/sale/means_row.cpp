#include "app/ui/sale/means_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/text/sale_text.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

MeansRow::MeansRow(QWidget* parent) : QWidget{parent}, m_label{makeLabel("quiet", this)}
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    for (int index = 0; index < kMeans; ++index) {
        auto* button = new QPushButton{this};
        button->setObjectName(QStringLiteral("meansButton%1").arg(index + 1));
        button->setCheckable(true);
        // A click leaves the cursor where figures are typed.
        button->setFocusPolicy(Qt::TabFocus);
        m_means.addButton(button, index);
        row->addWidget(button, 1);
    }
    m_means.setExclusive(true);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addWidget(m_label);
    column->addLayout(row);
    connect(&m_means, &QButtonGroup::idClicked, this, &MeansRow::chosen);
    retranslate();
}

void MeansRow::render(int chosen, bool isEnabled)
{
    for (QAbstractButton* button : m_means.buttons()) {
        button->setEnabled(isEnabled);
    }
    m_means.button(chosen)->setChecked(true);
}

QWidget* MeansRow::button(int index) const
{
    return m_means.button(index);
}

void MeansRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void MeansRow::retranslate()
{
    //: Sale page, above the means of payment; each button below begins with its digit
    m_label->setText(tr("Paid by   Ctrl + digit"));
    for (int index = 0; index < kMeans; ++index) {
        const QString means = meansText(static_cast<core::PaymentMeans>(index));
        m_means.button(index)->setText(QStringLiteral("%1  %2").arg(index + 1).arg(means));
    }
}

}  // namespace wattdesk::app
