#include "app/ui/base/widgets.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QStyleOption>
#include <QTextLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace wattdesk::app {

namespace {
QPen markPen(const QColor& colour)
{
    constexpr qreal kStroke = 2.0;
    return {colour, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void drawTriangle(QPainter& painter)
{
    QPainterPath path;
    path.moveTo(10, 2.5);
    path.lineTo(18, 17);
    path.lineTo(2, 17);
    path.closeSubpath();
    painter.drawPath(path);
    painter.drawLine(QPointF{10, 8}, QPointF{10, 11.5});
    painter.drawPoint(QPointF{10, 14.4});
}

void drawMark(QPainter& painter, Tone tone)
{
    switch (tone) {
        case Tone::Good:
            painter.drawEllipse(QRectF{2, 2, 16, 16});
            painter.drawPolyline(QPolygonF{{6.2, 10.2}, {9, 13}, {13.8, 7.2}});
            return;
        case Tone::Caution:
            drawTriangle(painter);
            return;
        case Tone::Bad:
            painter.drawEllipse(QRectF{2, 2, 16, 16});
            painter.drawLine(QPointF{7, 7}, QPointF{13, 13});
            painter.drawLine(QPointF{13, 7}, QPointF{7, 13});
            return;
        case Tone::Busy:
            painter.drawEllipse(QRectF{2, 2, 16, 16});
            painter.drawPolyline(QPolygonF{{10, 6}, {10, 10}, {13, 12}});
            return;
        case Tone::Plain:
            painter.drawEllipse(QRectF{6, 6, 8, 8});
            return;
    }
}
}  // namespace

Mark::Mark(QWidget* parent, int size) : QWidget{parent}
{
    setRole(this, "mark");
    setFixedSize(size, size);
}

void Mark::setTone(Tone tone)
{
    m_tone = tone;
    app::setTone(this, tone);
    update();
}

void Mark::paintEvent(QPaintEvent* /*event*/)
{
    QStyleOption option;
    option.initFrom(this);
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / static_cast<qreal>(kSize), height() / static_cast<qreal>(kSize));
    painter.setPen(markPen(option.palette.color(QPalette::WindowText)));
    drawMark(painter, m_tone);
}

ElidedLabel::ElidedLabel(int linesMax, QWidget* parent) : QLabel{parent}, m_linesMax{linesMax}
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString& text)
{
    m_full = text;
    setAccessibleName(text);
    setToolTip(text);
    breakLines();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_full), fontMetrics().lineSpacing()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    constexpr int kCharactersAtLeast = 4;
    return {fontMetrics().averageCharWidth() * kCharactersAtLeast, fontMetrics().lineSpacing()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    breakLines();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        breakLines();
    }
}

void ElidedLabel::breakLines()
{
    m_lines.clear();
    QTextLayout layout{m_full, font()};
    layout.beginLayout();
    while (m_lines.size() < m_linesMax) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width());
        const bool isLast = m_lines.size() + 1 == m_linesMax;
        m_lines.append(
            isLast ? fontMetrics().elidedText(m_full.mid(line.textStart()), Qt::ElideRight, width())
                   : m_full.mid(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    const int lines = std::max(1, static_cast<int>(m_lines.size()));
    setFixedHeight(lines * fontMetrics().lineSpacing());
    update();
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter{this};
    QStyleOption option;
    option.initFrom(this);
    painter.setPen(option.palette.color(QPalette::WindowText));
    const int spacing = fontMetrics().lineSpacing();
    const auto flags = (alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter;
    for (int line = 0; line < m_lines.size(); ++line) {
        painter.drawText(QRect{0, line * spacing, width(), spacing}, static_cast<int>(flags),
                         m_lines.at(line));
    }
}

ChoiceBox::ChoiceBox(const char* name, QWidget* parent) : QComboBox{parent}
{
    setObjectName(QLatin1String{name});
}

void ChoiceBox::setItems(const QStringList& items)
{
    const int chosen = std::max(0, currentIndex());
    clear();
    addItems(items);
    setCurrentIndex(std::min(chosen, count() - 1));
}

QSize ChoiceBox::minimumSizeHint() const
{
    constexpr int kLettersMax = 40;
    const QSize whole = QComboBox::minimumSizeHint();
    return {std::min(whole.width(), kLettersMax * fontMetrics().averageCharWidth()),
            whole.height()};
}

void ChoiceBox::showPopup()
{
    view()->setMinimumWidth(sizeHint().width());
    QComboBox::showPopup();
}

void ChoiceBox::paintEvent(QPaintEvent* event)
{
    constexpr int kFromRight = 20;
    constexpr int kHalf = 4;
    QComboBox::paintEvent(event);
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(markPen(palette().color(QPalette::WindowText)));
    const QPointF tip{static_cast<qreal>(width() - kFromRight), height() / 2.0 + kHalf / 2.0};
    painter.drawPolyline(
        QPolygonF{tip + QPointF{-kHalf, -kHalf}, tip, tip + QPointF{kHalf, -kHalf}});
}

bool hasFocusWithin(const QWidget& widget)
{
    const QWidget* focused = QApplication::focusWidget();
    return focused && widget.isAncestorOf(focused);
}

QLineEdit* makeEdit(const char* name, QWidget* parent)
{
    auto* edit = new QLineEdit{parent};
    edit->setObjectName(QLatin1String{name});
    return edit;
}

QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea{parent};
    setRole(area, "scroll");
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::TabFocus);
    area->setWidget(content);
    // Tab scrolls by itself, Enter and what a presenter does do not. Queued: what was just built
    // has no place yet.
    QObject::connect(
        qApp, &QApplication::focusChanged, area,
        [area] {
            QWidget* focused = QApplication::focusWidget();
            if (focused && area->widget()->isAncestorOf(focused)) {
                area->ensureWidgetVisible(focused);
            }
        },
        Qt::QueuedConnection);
    return area;
}

QLabel* makeLabel(const char* role, QWidget* parent, bool wraps)
{
    auto* label = new QLabel{parent};
    // Names and addresses are data: nobody's text is read as markup.
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wraps);
    setRole(label, role);
    return label;
}

NoticeFrame::NoticeFrame(QWidget* parent)
    : QFrame{parent},
      m_mark{new Mark{this}},
      m_title{makeLabel("figure", this, true)},
      m_advice{makeLabel("", this, true)},
      m_code{makeLabel("quiet", this)}
{
    setRole(this, "notice");
    auto* words = new QVBoxLayout;
    words->setSpacing(kGrid / 2);
    words->addWidget(m_title);
    words->addWidget(m_advice);
    words->addWidget(m_code);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(kGrid + kGrid / 2, kGrid, kGrid + kGrid / 2, kGrid);
    row->setSpacing(kGrid);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    hide();
}

void NoticeFrame::render(const Notice& notice)
{
    setTone(this, notice.tone);
    m_mark->setTone(notice.tone);
    m_title->setText(notice.title);
    m_advice->setText(notice.advice);
    m_advice->setVisible(!notice.advice.isEmpty());
    m_code->setText(notice.code);
    m_code->setVisible(!notice.code.isEmpty());
    setVisible(!notice.isEmpty());
}

FactList::FactList(QWidget* parent) : QWidget{parent}
{
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(kGrid);
    grid->setColumnStretch(1, 1);
}

void FactList::render(const QList<Fact>& facts)
{
    if (facts == m_shown) {
        return;
    }
    m_shown = facts;
    auto* grid = static_cast<QGridLayout*>(layout());
    qDeleteAll(findChildren<QLabel*>(QString{}, Qt::FindDirectChildrenOnly));
    int row = 0;
    for (const Fact& fact : facts) {
        auto* label = makeLabel("quiet", this);
        label->setText(fact.label);
        auto* value = new ElidedLabel{1, this};
        value->setFullText(fact.value);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setTone(value, fact.tone);
        grid->addWidget(label, row, 0);
        grid->addWidget(value, row, 1);
        ++row;
    }
}

}  // namespace wattdesk::app
