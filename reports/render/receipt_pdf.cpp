#include "reports/render/receipt_pdf.h"

#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextLayout>
#include <algorithm>
#include <array>
#include <cassert>
#include <span>

namespace wattdesk::reports {

namespace {

// Ten units to a point (1/72 inch), so that rounding to whole units cannot be seen.
constexpr int kResolution = 720;
constexpr qreal kPoint = 10;
constexpr qreal kMarginMillimetres = 12;
constexpr qreal kTextSize = 9;
constexpr qreal kLabelSize = 8;
constexpr qreal kTitleSize = 15;
constexpr qreal kStrongSize = 12;
constexpr qreal kRowGap = 2 * kPoint;
constexpr qreal kSectionGap = 5 * kPoint;
constexpr qreal kColumnGap = 8 * kPoint;
constexpr qreal kFieldLabelShare = 0.28;
constexpr qreal kFigureValueShare = 0.62;
// A slip with many rows is set a little smaller before it may turn the page.
constexpr std::array kScales{1.0, 0.88, 0.78};
const QColor kInk{0x1A, 0x1A, 0x1A};
const QColor kSoftInk{0x5A, 0x5A, 0x5A};
const QColor kRuleInk{0xB8, 0xB8, 0xB8};

QFont fontOf(qreal size, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    // Simplified Chinese shapes first, so that a Han character never falls to a Japanese font; the
    // rest are for machines without Noto.
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei"),
                      QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    font.setPointSizeF(size);
    font.setWeight(weight);
    return font;
}

/// A text broken into lines of a width, ready to be placed.
class Block {
public:
    Block(const std::string& text, const QFont& font, qreal width, Qt::Alignment alignment,
          QPaintDevice& page)
        : m_layout{QString::fromStdString(text), font, &page}
    {
        QTextOption option{alignment};
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, m_height});
            m_height += line.height();
            m_ascent = m_layout.lineCount() == 1 ? line.ascent() : m_ascent;
        }
        m_layout.endLayout();
    }

    int lineCount() const { return m_layout.lineCount(); }
    qreal lineTop(int line) const { return m_layout.lineAt(line).y(); }
    qreal lineHeight(int line) const { return m_layout.lineAt(line).height(); }
    qreal height() const { return m_height; }
    qreal ascent() const { return m_ascent; }  ///< of the first line
    void drawLine(QPainter& painter, int line, QPointF at) const
    {
        const QTextLine each = m_layout.lineAt(line);
        each.draw(&painter, at - QPointF{0, each.y()});
    }

private:
    QTextLayout m_layout;
    qreal m_height{0};
    qreal m_ascent{0};
};

/// Draws from top to bottom and turns the page where the next line would not fit.
class Sheet {
public:
    Sheet(QPdfWriter& writer, QPainter& painter, qreal scale)
        : m_writer{writer},
          m_painter{painter},
          m_scale{scale},
          m_width{static_cast<qreal>(writer.width())},
          m_height{static_cast<qreal>(writer.height())}
    {
    }

    int pages() const { return m_page + 1; }
    QFont font(qreal size, QFont::Weight weight = QFont::Normal) const
    {
        return fontOf(size * m_scale, weight);
    }

    void centred(const std::string& text, const QFont& font, const QColor& ink)
    {
        flow({text, font, m_width, Qt::AlignHCenter, m_writer}, 0, ink);
    }

    void paragraph(const std::string& text, const QFont& font, const QColor& ink)
    {
        flow({text, font, m_width, Qt::AlignLeft, m_writer}, 0, ink);
    }

    /// A text in a frame: a mark that must not be overlooked.
    void framed(const std::string& text, const QFont& font)
    {
        const Block block{text, font, m_width - 2 * kColumnGap, Qt::AlignHCenter, m_writer};
        need(block.height() + 2 * gap(kRowGap));
        m_painter.setPen(QPen{kInk, kPoint});
        m_painter.drawRect(QRectF{0, m_y, m_width, block.height() + 2 * gap(kRowGap)});
        m_y += gap(kRowGap);
        flow(block, kColumnGap, kInk);
        m_y += gap(kRowGap + kSectionGap);
    }

    void rule()
    {
        need(2 * gap(kSectionGap));
        m_y += gap(kSectionGap - kRowGap);
        m_painter.setPen(QPen{kRuleInk, kPoint / 2});
        m_painter.drawLine(QPointF{0, m_y}, QPointF{m_width, m_y});
        m_y += gap(kSectionGap);
    }

    void row(const ReceiptRow& row)
    {
        const bool isFigure = row.alignment == Alignment::Right;
        const QFont valueFont = row.strong ? font(kStrongSize, QFont::DemiBold) : font(kTextSize);
        const qreal valueWidth =
            isFigure ? figureWidth(row, valueFont) : m_width * (1 - kFieldLabelShare);
        const Block label{row.label, font(kLabelSize), m_width - valueWidth - kColumnGap,
                          Qt::AlignLeft, m_writer};
        const Block value{row.value, valueFont, valueWidth,
                          isFigure ? Qt::AlignRight : Qt::AlignLeft, m_writer};
        need(std::max(label.height(), value.lineHeight(0)));
        // Both begin on one baseline, whatever their sizes.
        const qreal baseline = std::max(label.ascent(), value.ascent());
        const qreal top = m_y;
        const int page = m_page;
        m_y = top + baseline - label.ascent();
        flow(label, 0, kSoftInk);
        const qreal labelEnd = m_y;
        m_y = top + baseline - value.ascent();
        flow(value, m_width - valueWidth, kInk);
        m_y = (m_page == page ? std::max(m_y, labelEnd) : m_y) + gap(kRowGap);
    }

    void space(qreal height) { m_y += gap(height); }

private:
    qreal gap(qreal height) const { return height * m_scale; }

    /// As much as the figure needs and the page can give.
    qreal figureWidth(const ReceiptRow& row, const QFont& font) const
    {
        const qreal natural =
            QFontMetricsF{font, &m_writer}.horizontalAdvance(QString::fromStdString(row.value));
        return std::min(natural + kPoint, m_width * kFigureValueShare);
    }

    void flow(const Block& block, qreal left, const QColor& ink)
    {
        for (int line = 0; line < block.lineCount(); ++line) {
            need(block.lineHeight(line));
            m_painter.setPen(ink);
            block.drawLine(m_painter, line, {left, m_y});
            m_y += block.lineHeight(line);
        }
    }

    void need(qreal height)
    {
        if (m_y > 0 && m_y + height > m_height) {
            m_writer.newPage();
            m_y = 0;
            ++m_page;
        }
    }

    QPdfWriter& m_writer;
    QPainter& m_painter;
    qreal m_scale;
    qreal m_width;
    qreal m_height;
    qreal m_y{0};
    int m_page{0};
};

std::string joined(const std::vector<std::string>& marks)
{
    std::string text;
    for (const std::string& mark : marks) {
        text += (text.empty() ? "" : "  ·  ") + mark;
    }
    return text;
}

void draw(const ReceiptDocument& document, Sheet& sheet)
{
    sheet.centred(document.organisation, sheet.font(kTextSize), kSoftInk);
    sheet.space(kRowGap);
    sheet.centred(document.title, sheet.font(kTitleSize, QFont::DemiBold), kInk);
    sheet.space(kSectionGap);
    if (!document.marks.empty()) {
        sheet.framed(joined(document.marks), sheet.font(kTextSize, QFont::DemiBold));
    }
    for (const ReceiptSection& section : document.sections) {
        sheet.rule();
        for (const ReceiptRow& row : section.rows) {
            sheet.row(row);
        }
    }
    sheet.rule();
    sheet.paragraph(document.footer, sheet.font(kLabelSize), kSoftInk);
}

/// The whole PDF in this scale, and its pages; none when it cannot be drawn.
struct Drawn {
    QByteArray pdf;
    int pages{0};
};

Drawn drawn(std::span<const ReceiptDocument> documents, qreal scale)
{
    Drawn result;
    QBuffer out{&result.pdf};
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer{&out};
    writer.setResolution(kResolution);
    writer.setPageSize(QPageSize{QPageSize::A5});
    writer.setPageMargins(
        {kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres},
        QPageLayout::Millimeter);
    writer.setTitle(QString::fromStdString(documents.front().title));
    writer.setCreator(QStringLiteral("Wattdesk"));
    QPainter painter;
    if (painter.begin(&writer)) {
        for (const ReceiptDocument& document : documents) {
            if (result.pages > 0) {
                writer.newPage();
            }
            Sheet sheet{writer, painter, scale};
            draw(document, sheet);
            result.pages += sheet.pages();
        }
        painter.end();
    }
    return result;
}

/// On one page where that can be read, else on as many as it takes.
Drawn fitted(const ReceiptDocument& document)
{
    Drawn natural = drawn({&document, 1}, kScales.front());
    for (std::size_t i = 1; i < kScales.size() && natural.pages > 1; ++i) {
        Drawn smaller = drawn({&document, 1}, kScales.at(i));
        if (smaller.pages == 1) {
            return smaller;
        }
    }
    return natural;
}

core::Expected<void> write(const Drawn& page, const std::filesystem::path& file)
{
    const auto failed = [&](const QString& why) {
        return core::fail(core::ErrorCode::FileNotWritable,
                          file.string() + ": " + why.toStdString());
    };
    if (page.pages == 0) {
        return failed(QStringLiteral("the page cannot be drawn"));
    }
    QSaveFile out{QString::fromStdString(file.string())};
    if (!out.open(QIODevice::WriteOnly) || out.write(page.pdf) != page.pdf.size() ||
        !out.commit()) {
        return failed(out.errorString());
    }
    return {};
}

}  // namespace

core::Expected<void> writeReceiptPdf(const ReceiptDocument& document,
                                     const std::filesystem::path& file)
{
    return write(fitted(document), file);
}

core::Expected<void> writeReceiptsPdf(const std::vector<ReceiptDocument>& documents,
                                      const std::filesystem::path& file)
{
    assert(!documents.empty());
    return write(
        documents.size() == 1 ? fitted(documents.front()) : drawn(documents, kScales.front()),
        file);
}

}  // namespace wattdesk::reports
