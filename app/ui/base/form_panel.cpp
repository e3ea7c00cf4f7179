#include "app/ui/base/form_panel.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/ui/base/sentence_list.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

QWidget* FormPanel::Row::editor() const
{
    return edit ? static_cast<QWidget*>(edit) : box;
}

bool FormPanel::Row::fits(const FormField& field) const
{
    return box ? box->count() == field.choices.size() : field.choices.isEmpty();
}

FormPanel::FormPanel(const QString& prefix, QWidget* parent)
    : QWidget{parent},
      m_prefix{prefix},
      m_title{makeLabel("headline", this, true)},
      m_rowsHome{new QWidget{this}},
      m_notice{new NoticeFrame{this}},
      m_back{new QPushButton{this}},
      m_confirm{new QPushButton{this}},
      m_planTitle{makeLabel("title", this)},
      m_sentences{new SentenceList{this}},
      m_facts{new FactList{this}},
      m_risk{new NoticeFrame{this}}
{
    m_title->setObjectName(prefix + QStringLiteral("operationTitle"));
    m_notice->setObjectName(prefix + QStringLiteral("operationNotice"));
    m_risk->setObjectName(prefix + QStringLiteral("operationRisk"));
    m_back->setObjectName(prefix + QStringLiteral("operationBackButton"));
    m_confirm->setObjectName(prefix + QStringLiteral("confirmButton"));
    setRole(m_confirm, "primary");
    m_back->setFocusPolicy(Qt::ClickFocus);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    row->addWidget(buildForm(), 1);
    row->addWidget(buildPlan(), 1);
    connect(m_back, &QPushButton::clicked, this, &FormPanel::backRequested);
    connect(m_confirm, &QPushButton::clicked, this, &FormPanel::confirmed);
    retranslate();
}

QFrame* FormPanel::buildForm()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    arrangeRows();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_back);
    buttons->addWidget(m_confirm, 1);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_rowsHome);
    column->addWidget(m_notice);
    column->addStretch();
    column->addLayout(buttons);
    return panel;
}

QFrame* FormPanel::buildPlan()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid + kGrid / 2);
    column->addWidget(m_planTitle);
    column->addWidget(m_sentences);
    column->addWidget(m_facts);
    column->addWidget(m_risk);
    column->addStretch();
    return panel;
}

FormPanel::Row FormPanel::makeRow(const FormField& field)
{
    Row row;
    row.label = makeLabel("quiet", m_rowsHome);
    row.wrong = makeLabel("", m_rowsHome, true);
    row.wrong->setObjectName(nameOf(field.id) + QStringLiteral("Wrong"));
    setTone(row.wrong, Tone::Bad);
    const int id = field.id;
    if (field.choices.isEmpty()) {
        row.edit = makeEdit(nameOf(id).toLatin1().constData(), m_rowsHome);
        row.edit->setText(field.value);
        row.edit->setEchoMode(field.isSecret ? QLineEdit::Password : QLineEdit::Normal);
        // Enter is "next" in every field; only the button's own Enter does it.
        connect(row.edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
        connect(row.edit, &QLineEdit::textChanged, this,
                [this, id](const QString& text) { emit edited(id, text); });
    } else {
        auto* box = new ChoiceBox{nameOf(id).toLatin1().constData(), m_rowsHome};
        row.box = box;
        box->setItems(field.choices);
        box->setCurrentIndex(field.value.toInt());
        box->installEventFilter(this);
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, id](int index) { emit edited(id, QString::number(index)); });
    }
    row.label->setBuddy(row.editor());
    row.editor()->show();
    return row;
}

void FormPanel::dropRow(const Row& row)
{
    // What is on its way to it (the change that led here may come from it) must still find it.
    for (QWidget* part :
         {static_cast<QWidget*>(row.label), row.editor(), static_cast<QWidget*>(row.wrong)}) {
        part->setObjectName({});
        part->blockSignals(true);
        part->hide();
        part->deleteLater();
    }
}

void FormPanel::arrangeRows()
{
    delete m_rowsHome->layout();
    // One grid: a list with long choices takes its room from all fields alike, and they stay below
    // one another.
    auto* grid = new QGridLayout{m_rowsHome};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(kGrid);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    QWidget* before = nullptr;
    int line = 0;
    for (const int id : std::as_const(m_ids)) {
        const Row& row = m_rows[id];
        grid->addWidget(row.label, line, 0);
        grid->addWidget(row.editor(), line, 1);
        grid->addWidget(row.wrong, line + 1, 0, 1, 2);
        line += 2;
        if (before) {
            setTabOrder(before, row.editor());
        }
        before = row.editor();
    }
    if (before) {
        setTabOrder(before, m_confirm);
    }
}

void FormPanel::changeRows(const QList<FormField>& fields)
{
    const QMap<int, Row> old = std::exchange(m_rows, {});
    m_ids.clear();
    for (const FormField& field : fields) {
        // A field that stays keeps its widget: somebody may be typing into it, with the cursor in
        // the middle, or a Chinese word half composed.
        const auto stays = old.constFind(field.id);
        const bool isKept = stays != old.cend() && stays->fits(field);
        m_rows.insert(field.id, isKept ? *stays : makeRow(field));
        m_ids.append(field.id);
    }
    for (auto row = old.cbegin(); row != old.cend(); ++row) {
        if (!m_rows.contains(row.key()) || m_rows[row.key()].label != row->label) {
            dropRow(*row);
        }
    }
    arrangeRows();
}

void FormPanel::renderRow(const FormField& field, Row& row)
{
    row.label->setText(field.label);
    if (row.edit && row.edit->text() != field.value) {
        const QSignalBlocker quiet{row.edit};
        row.edit->setText(field.value);
    }
    if (row.box) {
        const QSignalBlocker quiet{row.box};
        for (int index = 0; index < field.choices.size(); ++index) {
            row.box->setItemText(index, field.choices.at(index));
        }
        row.box->setCurrentIndex(field.value.toInt());
    }
    row.label->show();
    row.wrong->setText(field.wrong);
    row.wrong->setVisible(!field.wrong.isEmpty());
}

void FormPanel::render(const FormView& view)
{
    QList<int> ids;
    for (const FormField& field : view.fields) {
        ids.append(field.id);
    }
    m_title->setText(view.title);
    const bool fits = ids == m_ids && std::all_of(view.fields.cbegin(), view.fields.cend(),
                                                  [this](const auto& field) {
                                                      return m_rows[field.id].fits(field);
                                                  });
    if (!fits) {
        changeRows(view.fields);
    }
    for (const FormField& field : view.fields) {
        renderRow(field, m_rows[field.id]);
    }
    m_notice->render(view.notice);
    m_confirm->setText(view.confirm);
    m_confirm->setEnabled(view.canConfirm);
    m_sentences->render(view.sentences);
    m_facts->render(view.facts);
    m_risk->render(view.risk);
}

void FormPanel::takeFocus()
{
    for (const int id : std::as_const(m_ids)) {
        if (!m_rows[id].wrong->text().isEmpty()) {
            // As by Tab: what stands there is marked, and typing takes its place.
            m_rows[id].editor()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    if (!m_ids.isEmpty()) {
        m_rows[m_ids.first()].editor()->setFocus(Qt::TabFocusReason);
    }
}

QString FormPanel::nameOf(int field) const
{
    return m_prefix + QStringLiteral("field%1").arg(field);
}

bool FormPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            focusNextChild();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FormPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FormPanel::retranslate()
{
    //: A form: title of the panel that says what will be done
    m_planTitle->setText(tr("What will happen"));
    //: A form: button that leaves it with nothing done; Esc is its key
    m_back->setText(tr("Back   Esc"));
}

}  // namespace wattdesk::app
