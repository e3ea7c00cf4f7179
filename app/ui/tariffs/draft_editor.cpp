#include "app/ui/tariffs/draft_editor.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "app/ui/base/sentence_list.h"
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
    QList<int> shape;
    for (const DraftGroup& group : groups) {
        shape << kGroup << static_cast<int>(group.heads.size()) << (group.title.isEmpty() ? 0 : 1);
        for (const DraftLine& line : group.lines) {
            shape << kLine;
            for (const DraftCell& cell : line.cells) {
                shape << cell.field;
            }
        }
    }
    return shape;
}

/// Titles, heads and labels in the order in which their widgets are made.
QStringList textsOf(const QList<DraftGroup>& groups)
{
    QStringList texts;
    for (const DraftGroup& group : groups) {
        if (!group.heads.isEmpty()) {
            texts << group.title << group.heads;
        }
        for (const DraftLine& line : group.lines) {
            texts << line.label;
        }
    }
    return texts;
}

}  // namespace

DraftEditor::DraftEditor(QWidget* parent)
    : QWidget{parent}, m_keptTitle{makeLabel("title", this)}, m_kept{new SentenceList{this}}
{
    setRole(this, "sheet");
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, kGrid, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_keptTitle);
    column->addWidget(m_kept);
    column->addStretch();
}

bool DraftEditor::fits(const QList<DraftGroup>& groups) const
{
    return m_fieldsHome && shapeOf(groups) == m_shape;
}

void DraftEditor::addField(const DraftCell& cell, const QString& name, QGridLayout* grid, int line,
                           int column, int span)
{
    const int field = cell.field;
    auto* edit =
        makeEdit(QStringLiteral("draftfield%1").arg(field).toLatin1().constData(), m_fieldsHome);
    edit->setAccessibleName(name);
    edit->setAlignment(Qt::AlignRight);
    connect(edit, &QLineEdit::textChanged, this,
            [this, field](const QString& text) { emit edited(field, text); });
    connect(edit, &QLineEdit::returnPressed, this, [this, field] {
        if (field == m_order.last()) {
            emit finished();
        } else {
            focusNextChild();
        }
    });
    grid->addWidget(edit, line, column, 1, span);
    m_edits.insert(field, edit);
    m_order.append(field);
}

void DraftEditor::build(const QList<DraftGroup>& groups)
{
    delete m_fieldsHome;
    m_edits.clear();
    m_order.clear();
    m_texts.clear();
    m_shape = shapeOf(groups);
    m_fieldsHome = new QWidget{this};
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_fieldsHome);
    auto* grid = new QGridLayout{m_fieldsHome};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(kGrid / 2);
    for (int column = 0; column < kColumns; ++column) {
        grid->setColumnStretch(column, column == 0 ? kLabelShare : kCellShare);
    }
    const auto addText = [this, grid](const char* role, int line, int column) {
        m_texts.append(makeLabel(role, m_fieldsHome, column == 0));
        m_texts.last()->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                     Qt::AlignVCenter);
        grid->addWidget(m_texts.last(), line, column);
    };
    int line = 0;
    for (const DraftGroup& group : groups) {
        for (int column = 0; !group.heads.isEmpty() && column <= group.heads.size(); ++column) {
            addText(column == 0 ? "figure" : "quiet", line, column);
        }
        line += group.heads.isEmpty() ? 0 : 1;
        for (const DraftLine& each : group.lines) {
            addText("quiet", line, 0);
            for (int cell = 0; cell < each.cells.size(); ++cell) {
                if (each.cells.at(cell).field >= 0) {
                    // A day or an amount of money is longer than a price.
                    addField(each.cells.at(cell), each.label, grid, line, cell + 1,
                             group.heads.isEmpty() ? 2 : 1);
                }
            }
            ++line;
        }
    }
    m_fieldsHome->show();
}

void DraftEditor::render(const TariffDraftView& view)
{
    if (!fits(view.groups)) {
        build(view.groups);
    }
    const QStringList texts = textsOf(view.groups);
    for (int index = 0; index < m_texts.size(); ++index) {
        m_texts.at(index)->setText(texts.at(index));
    }
    for (const DraftGroup& group : view.groups) {
        for (const DraftLine& line : group.lines) {
            for (const DraftCell& cell : line.cells) {
                QLineEdit* edit = m_edits.value(cell.field);
                if (!edit) {
                    continue;
                }
                const QSignalBlocker quiet{edit};
                if (edit->text() != cell.value) {
                    edit->setText(cell.value);
                }
                setTone(edit, cell.isWrong ? Tone::Bad : Tone::Plain);
            }
        }
    }
    m_keptTitle->setText(view.keptTitle);
    m_kept->render(view.kept);
}

void DraftEditor::takeFocus()
{
    for (const int field : std::as_const(m_order)) {
        if (m_edits[field]->property("tone").toByteArray() == "bad") {
            m_edits[field]->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    if (!m_order.isEmpty()) {
        m_edits[m_order.first()]->setFocus(Qt::TabFocusReason);
    }
}

}  // namespace wattdesk::app
