#include "app/ui/tariffs/draft_editor.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {

constexpr int kLabelShare = 4;
constexpr int kCellShare = 3;
constexpr int kColumns = 5;  ///< a label, and as many cells as a day has periods

/// What of the groups makes the grid: two drafts of one shape differ in texts alone.
QList<int> shapeOf(const QList<DraftGroup>& groups)
{
    constexpr int kGroup = -2;
    constexpr int kLine = -3;
    constexpr int kButton = -4;
    QList<int> shape;
    for (const DraftGroup& group : groups) {
        shape << kGroup << static_cast<int>(group.heads.size()) << (group.title.isEmpty() ? 0 : 1);
        for (const DraftLine& line : group.lines) {
            shape << kLine;
            for (const DraftCell& cell : line.cells) {
                shape << cell.field << static_cast<int>(cell.choices.size());
            }
        }
        for (const DraftButton& button : group.buttons) {
            shape << kButton << static_cast<int>(button.step);
        }
    }
    return shape;
}

bool hasHead(const DraftGroup& group)
{
    return !group.heads.isEmpty() || !group.title.isEmpty();
}

/// Titles, heads and labels in the order in which their widgets are made.
QStringList textsOf(const QList<DraftGroup>& groups)
{
    QStringList texts;
    for (const DraftGroup& group : groups) {
        if (hasHead(group)) {
            texts << group.title << group.heads;
        }
        for (const DraftLine& line : group.lines) {
            texts << line.label;
        }
    }
    return texts;
}

}  // namespace

DraftEditor::DraftEditor(QWidget* parent) : QWidget{parent}
{
    setRole(this, "sheet");
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, kGrid, 0);
    column->setSpacing(kGrid);
    column->addStretch();
}

bool DraftEditor::fits(const QList<DraftGroup>& groups) const
{
    return m_fieldsHome && shapeOf(groups) == m_shape;
}

QLineEdit* DraftEditor::makeFigure(const DraftCell& cell)
{
    const int field = cell.field;
    auto* edit =
        makeEdit(QStringLiteral("draftfield%1").arg(field).toLatin1().constData(), m_fieldsHome);
    edit->setAlignment(cell.isText ? Qt::AlignLeft : Qt::AlignRight);
    connect(edit, &QLineEdit::textChanged, this,
            [this, field](const QString& text) { emit edited(field, text); });
    connect(edit, &QLineEdit::returnPressed, this, [this, field] { goOn(field); });
    m_edits.insert(field, edit);
    return edit;
}

ChoiceBox* DraftEditor::makeChoice(const DraftCell& cell)
{
    const int field = cell.field;
    auto* box = new ChoiceBox{QStringLiteral("draftfield%1").arg(field).toLatin1().constData(),
                              m_fieldsHome};
    box->setItems(cell.choices);
    box->setCurrentIndex(cell.value.toInt());
    box->installEventFilter(this);
    // The choice may take fields away, or the box itself.
    connect(
        box, &QComboBox::currentIndexChanged, this,
        [this, field](int index) { emit edited(field, QString::number(index)); },
        Qt::QueuedConnection);
    m_choices.insert(field, box);
    return box;
}

bool DraftEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            goOn(m_choices.key(static_cast<ChoiceBox*>(watched)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QWidget* DraftEditor::fieldAt(int field) const
{
    QWidget* edit = m_edits.value(field);
    return edit ? edit : m_choices.value(field);
}

void DraftEditor::goOn(int field)
{
    if (field == m_order.last()) {
        emit finished();
    } else {
        // Past the buttons: Enter adds no tier by the way.
        fieldAt(m_order.at(m_order.indexOf(field) + 1))->setFocus(Qt::TabFocusReason);
    }
}

void DraftEditor::addField(const DraftCell& cell, const QString& name, QGridLayout* grid, int line,
                           int column)
{
    QWidget* field = cell.choices.isEmpty() ? static_cast<QWidget*>(makeFigure(cell))
                                            : static_cast<QWidget*>(makeChoice(cell));
    field->setAccessibleName(name);
    grid->addWidget(field, line, column, 1, cell.span);
    m_order.append(cell.field);
}

void DraftEditor::build(const QList<DraftGroup>& groups)
{
    delete m_fieldsHome;
    m_edits.clear();
    m_choices.clear();
    m_order.clear();
    m_texts.clear();
    m_buttons.clear();
    m_shape = shapeOf(groups);
    m_fieldsHome = new QWidget{this};
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_fieldsHome);
    auto* grid = new QGridLayout{m_fieldsHome};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(kGrid / 2);
    for (int column = 0; column < kColumns; ++column) {
        grid->setColumnStretch(column, column == 0 ? kLabelShare : kCellShare);
    }
    const auto addText = [this, grid](const char* role, int line, int column, int span) {
        m_texts.append(makeLabel(role, m_fieldsHome, column == 0));
        m_texts.last()->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                     Qt::AlignVCenter);
        grid->addWidget(m_texts.last(), line, column, 1, span);
    };
    int line = 0;
    for (const DraftGroup& group : groups) {
        for (int column = 0; hasHead(group) && column <= group.heads.size(); ++column) {
            addText(column == 0 ? "figure" : "quiet", line, column,
                    group.heads.isEmpty() ? kColumns : 1);
        }
        line += hasHead(group) ? 1 : 0;
        for (const DraftLine& each : group.lines) {
            addText("quiet", line, 0, 1);
            for (int cell = 0; cell < each.cells.size(); ++cell) {
                if (each.cells.at(cell).field >= 0) {
                    addField(each.cells.at(cell), each.label, grid, line, cell + 1);
                }
            }
            ++line;
        }
        addButtons(group.buttons, grid, line);
        line += group.buttons.isEmpty() ? 0 : 1;
    }
    m_fieldsHome->show();
}

void DraftEditor::addButtons(const QList<DraftButton>& buttons, QGridLayout* grid, int line)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addStretch();
    for (const DraftButton& each : buttons) {
        auto* button = new QPushButton{m_fieldsHome};
        const DraftStep step = each.step;
        button->setObjectName(QStringLiteral("draftStep%1").arg(static_cast<int>(step)));
        button->setAutoDefault(true);
        // The press may take the button itself away.
        connect(
            button, &QPushButton::clicked, this, [this, step] { emit stepChosen(step); },
            Qt::QueuedConnection);
        row->addWidget(button);
        m_buttons.append(button);
    }
    grid->addLayout(row, line, 0, 1, kColumns);
}

void DraftEditor::render(const TariffDraftView& view)
{
    if (!fits(view.groups)) {
        const auto focused = std::find_if(m_order.cbegin(), m_order.cend(),
                                          [this](int field) { return fieldAt(field)->hasFocus(); });
        const int field = focused == m_order.cend() ? -1 : *focused;
        build(view.groups);
        // A choice brings fields and takes others: the hand stays where it was.
        if (QWidget* again = fieldAt(field)) {
            again->setFocus(Qt::TabFocusReason);
        }
    }
    const QStringList texts = textsOf(view.groups);
    for (int index = 0; index < m_texts.size(); ++index) {
        m_texts.at(index)->setText(texts.at(index));
    }
    qsizetype next = 0;
    for (const DraftGroup& group : view.groups) {
        for (const DraftButton& button : group.buttons) {
            m_buttons.at(next++)->setText(button.text);
        }
        for (const DraftLine& line : group.lines) {
            for (const DraftCell& cell : line.cells) {
                renderField(cell);
            }
        }
    }
}

void DraftEditor::renderField(const DraftCell& cell)
{
    if (QLineEdit* edit = m_edits.value(cell.field)) {
        const QSignalBlocker quiet{edit};
        if (edit->text() != cell.value) {
            edit->setText(cell.value);
        }
        setTone(edit, cell.isWrong ? Tone::Bad : Tone::Plain);
    }
    if (ChoiceBox* box = m_choices.value(cell.field)) {
        const QSignalBlocker quiet{box};
        for (int index = 0; index < cell.choices.size(); ++index) {
            box->setItemText(index, cell.choices.at(index));
        }
        box->setCurrentIndex(cell.value.toInt());
    }
}

void DraftEditor::takeFocus()
{
    for (const int field : std::as_const(m_order)) {
        if (fieldAt(field)->property("tone").toByteArray() == "bad") {
            fieldAt(field)->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    if (!m_order.isEmpty()) {
        fieldAt(m_order.first())->setFocus(Qt::TabFocusReason);
    }
}

}  // namespace wattdesk::app
