#include "app/ui/base/sentence_list.h"

#include <QVBoxLayout>

#include "app/ui/base/widgets.h"

namespace wattdesk::app {

SentenceList::SentenceList(QWidget* parent) : QWidget{parent}, m_lines{new QVBoxLayout{this}}
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(kGrid);
}

void SentenceList::render(const QStringList& sentences)
{
    while (m_lines->count() > sentences.size()) {
        QLayoutItem* last = m_lines->takeAt(m_lines->count() - 1);
        delete last->widget();
        delete last;
    }
    while (m_lines->count() < sentences.size()) {
        m_lines->addWidget(makeLabel("", this, true));
    }
    for (int index = 0; index < sentences.size(); ++index) {
        static_cast<QLabel*>(m_lines->itemAt(index)->widget())->setText(sentences.at(index));
    }
    setVisible(!sentences.isEmpty());
}

}  // namespace wattdesk::app
