#include "app/ui/base/table_filter.h"

#include <QEvent>
#include <QKeyEvent>
#include <QShortcut>

#include "app/ui/base/table.h"

namespace wattdesk::app {

TableFilter::TableFilter(const char* name, Table& table, QWidget* area)
    : QLineEdit{area}, m_table{table}
{
    setObjectName(QLatin1String{name});
    setClearButtonEnabled(true);
    hide();
    auto* shortcut = new QShortcut{QKeySequence::Find, area};
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] {
        show();
        setFocus();
        selectAll();
    });
    connect(this, &QLineEdit::textChanged, &table, &Table::setFilter);
    retranslate();
}

void TableFilter::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
        case Qt::Key_Escape:
            end();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Down:
            m_table.setFocus();
            return;
        default:
            QLineEdit::keyPressEvent(event);
    }
}

void TableFilter::end()
{
    clear();
    hide();
    m_table.setFocus();
}

void TableFilter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QLineEdit::changeEvent(event);
}

void TableFilter::retranslate()
{
    //: In the empty line above a long list; Esc is a key
    setPlaceholderText(tr("Only rows with …   Esc shows all"));
}

}  // namespace wattdesk::app
