#include "app/ui/tariffs/example_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "app/ui/base/sentence_list.h"
#include "app/ui/base/widgets.h"
#include "app/ui/tariffs/price_chart.h"

namespace wattdesk::app {

ExamplePanel::ExamplePanel(const QString& prefix, QWidget* parent)
    : QWidget{parent},
      m_prefix{prefix},
      m_title{makeLabel("title", this)},
      m_fields{new QGridLayout},
      m_notice{new NoticeFrame{this}},
      m_lines{new FactList{this}},
      m_sentences{new SentenceList{this}},
      m_chartTitle{makeLabel("title", this)},
      m_chart{new PriceChart{(prefix + QStringLiteral("priceChart")).toLatin1().constData(), this}}
{
    setRole(this, "sheet");
    m_notice->setObjectName(prefix + QStringLiteral("exampleNotice"));
    m_lines->setObjectName(prefix + QStringLiteral("exampleLines"));
    m_fields->setHorizontalSpacing(kGrid);
    m_fields->setVerticalSpacing(kGrid / 2);
    for (const ExampleField field : {ExampleField::What, ExampleField::Amount, ExampleField::Used,
                                     ExampleField::Day, ExampleField::Base}) {
        makeRow(field);
    }
    arrange();
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(m_title);
    layout->addLayout(m_fields);
    layout->addWidget(m_notice);
    layout->addWidget(m_lines);
    layout->addWidget(m_sentences);
    layout->addWidget(m_chartTitle);
    layout->addWidget(m_chart, 1);
    retranslate();
}

void ExamplePanel::makeRow(ExampleField field)
{
    Row row;
    const int id = static_cast<int>(field);
    const QByteArray name = (m_prefix + QStringLiteral("example%1").arg(id)).toLatin1();
    row.label = makeLabel("quiet", this);
    if (field == ExampleField::What) {
        row.box = new ChoiceBox{name.constData(), this};
        row.box->installEventFilter(this);
        connect(row.box, &QComboBox::currentIndexChanged, this,
                [this, id](int index) { emit edited(id, QString::number(index)); });
        row.label->setBuddy(row.box);
    } else {
        row.edit = makeEdit(name.constData(), this);
        connect(row.edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
        connect(row.edit, &QLineEdit::textChanged, this,
                [this, id](const QString& text) { emit edited(id, text); });
        row.label->setBuddy(row.edit);
    }
    m_rows.insert(id, row);
}

void ExamplePanel::arrange()
{
    constexpr int kNarrow = 3;
    const int all = static_cast<int>(m_rows.size());
    const int field = fontMetrics().horizontalAdvance(QStringLiteral("2026-12-31")) + 2 * kGrid;
    int needed = 0;
    for (const Row& row : std::as_const(m_rows)) {
        needed += std::max(row.label->sizeHint().width(), field) + kGrid;
    }
    const int perRow = width() < needed ? kNarrow : all;
    if (perRow == m_perRow) {
        return;
    }
    m_perRow = perRow;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const int line = row.key() / perRow * 2;
        const int column = row.key() % perRow;
        QWidget* editor = row->edit ? static_cast<QWidget*>(row->edit) : row->box;
        m_fields->addWidget(row->label, line, column);
        m_fields->addWidget(editor, line + 1, column);
    }
    for (int column = 0; column < all; ++column) {
        m_fields->setColumnStretch(column, column < perRow ? 1 : 0);
    }
}

QSize ExamplePanel::minimumSizeHint() const
{
    return {m_chart->minimumSizeHint().width(), QWidget::minimumSizeHint().height()};
}

void ExamplePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ExamplePanel::render(const ExampleView& view)
{
    for (const FormField& field : view.fields) {
        const Row& row = m_rows[field.id];
        row.label->setText(field.label);
        if (row.box) {
            const QSignalBlocker quiet{row.box};
            auto* box = static_cast<ChoiceBox*>(row.box);
            box->setItems(field.choices);
            box->setCurrentIndex(field.value.toInt());
        } else {
            const QSignalBlocker quiet{row.edit};
            if (row.edit->text() != field.value) {
                row.edit->setText(field.value);
            }
            setTone(row.edit, field.wrong.isEmpty() ? Tone::Plain : Tone::Bad);
        }
    }
    m_notice->render(view.notice);
    m_lines->render(view.lines);
    m_lines->setVisible(!view.lines.isEmpty());
    m_sentences->render(view.sentences);
    m_sentences->setVisible(!view.sentences.isEmpty());
    m_chartTitle->setVisible(!view.chart.curves.isEmpty());
    m_chart->render(view.chart);
}

void ExamplePanel::takeFocus()
{
    QLineEdit* amount = m_rows[static_cast<int>(ExampleField::Amount)].edit;
    amount->setFocus();
    // What is typed next takes the place of what stands there.
    amount->selectAll();
}

bool ExamplePanel::eventFilter(QObject* watched, QEvent* event)
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

void ExamplePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ExamplePanel::retranslate()
{
    //: Tariff page: title above the purchase that somebody tries out
    m_title->setText(tr("Worked example"));
    //: Tariff page: title above the chart of the price of a kWh
    m_chartTitle->setText(tr("Price against use"));
}

}  // namespace wattdesk::app
