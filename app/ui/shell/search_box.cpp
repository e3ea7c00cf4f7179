#include "app/ui/shell/search_box.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kRowsShown = 6;
constexpr int kRowHeight = 56;

/// A row of the list: the name large enough to read at arm's length, where he lives below it.
QWidget* makeRow(const FoundRow& row, QWidget* parent)
{
    auto* widget = new QWidget{parent};
    auto* name = new ElidedLabel{1, widget};
    name->setFullText(row.name);
    setRole(name, "figure");
    auto* state = makeLabel("quiet", widget);
    state->setText(row.state);
    auto* details = new ElidedLabel{1, widget};
    details->setFullText(row.details);
    setRole(details, "quiet");
    auto* head = new QHBoxLayout;
    head->addWidget(name, 1);
    head->addWidget(state);
    auto* column = new QVBoxLayout{widget};
    column->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(details);
    return widget;
}
}  // namespace

SearchBox::SearchBox(QWidget* window)
    : QLineEdit{window},
      m_panel{new QFrame{window}},
      m_list{new QListWidget{m_panel}},
      m_message{makeLabel("quiet", m_panel, true)}
{
    setObjectName(QStringLiteral("searchEdit"));
    m_list->setObjectName(QStringLiteral("searchList"));
    m_message->setObjectName(QStringLiteral("searchMessageLabel"));
    // By its key or a click only: a button that vanishes under the focus must not send it here, and
    // what is typed next with it.
    setFocusPolicy(Qt::ClickFocus);
    setRole(m_panel, "card");
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout{m_panel};
    column->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    column->addWidget(m_list);
    column->addWidget(m_message);
    m_panel->hide();
    connect(this, &QLineEdit::textEdited, this, &SearchBox::edited);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { emit rowChosen(m_list->row(item)); });
    retranslate();
}

void SearchBox::render(const SearchView& view)
{
    m_list->clear();
    for (const FoundRow& row : view.rows) {
        auto* item = new QListWidgetItem{m_list};
        item->setSizeHint({0, kRowHeight});
        m_list->setItemWidget(item, makeRow(row, m_list));
    }
    m_list->setCurrentRow(view.rows.isEmpty() ? -1 : 0);
    m_list->setVisible(!view.rows.isEmpty());
    m_message->setText(view.message);
    m_message->setVisible(view.rows.isEmpty());
    m_panel->setVisible(view.open);
    if (view.open) {
        placeList();
    }
}

void SearchBox::placeList()
{
    const int rows = std::clamp(m_list->count(), 1, kRowsShown);
    const QPoint corner = mapTo(m_panel->parentWidget(), QPoint{0, height() + kGrid / 2});
    m_panel->setGeometry(corner.x(), corner.y(), width(), rows * kRowHeight + 3 * kGrid);
    m_panel->raise();
}

void SearchBox::moveBy(int rows)
{
    const int row = std::clamp(m_list->currentRow() + rows, 0, std::max(0, m_list->count() - 1));
    m_list->setCurrentRow(row);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
        case Qt::Key_Down:
            return moveBy(1);
        case Qt::Key_Up:
            return moveBy(-1);
        case Qt::Key_Escape:
            clear();
            emit closed();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_panel->isVisible() && m_list->currentRow() > 0) {
                emit rowChosen(m_list->currentRow());
            } else {
                emit firstChosen();
            }
            return;
        default:
            QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    m_panel->hide();
}

void SearchBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QLineEdit::changeEvent(event);
}

void SearchBox::retranslate()
{
    //: In the empty search field: what it takes, and its key
    setPlaceholderText(tr("Name, number, phone, address, meter, card…   Ctrl+K"));
}

}  // namespace wattdesk::app
