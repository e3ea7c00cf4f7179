#include "app/ui/base/style.h"

#include <gtest/gtest.h>

#include <QColor>
#include <QRegularExpression>
#include <cmath>

namespace wattdesk::test {
namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor colourIn(const QString& sheet, const QString& selector, const QString& property)
{
    const QRegularExpression rule{QRegularExpression::escape(selector) + R"(\s*\{[^}]*\b(?<!-))" +
                                  property + R"(:\s*(#[0-9a-f]{6}))"};
    return QColor{rule.match(sheet).captured(1)};
}

// Goal: text can be read at arm's length by everybody, light and dark. Method: every pair of text
// and background that the sheet makes is measured as WCAG 2 says.
TEST(Style, EveryTextKeepsFourAndAHalfToOne)
{
    constexpr double kLeast = 4.5;
    for (const bool dark : {false, true}) {
        const QString sheet = app::styleSheetFor(dark, app::kNormalScale);
        const QColor card = colourIn(sheet, "QFrame[role=\"card\"]", "background");
        const QColor page = colourIn(sheet, "QPushButton:disabled", "background");
        ASSERT_TRUE(card.isValid() && page.isValid());
        const char* texts[] = {"*",
                               "QLabel[role=\"quiet\"]",
                               "QLabel[role=\"brand\"]",
                               "QLabel[tone=\"good\"]",
                               "QLabel[tone=\"caution\"]",
                               "QLabel[tone=\"bad\"]"};
        for (const char* selector : texts) {
            const QColor text = colourIn(sheet, selector, "color");
            ASSERT_TRUE(text.isValid()) << selector;
            EXPECT_GE(contrast(text, card), kLeast) << selector << dark;
            EXPECT_GE(contrast(text, page), kLeast) << selector << dark;
        }
        for (const char* tone : {"good", "caution", "bad"}) {
            const QString name = QLatin1String{tone};
            const QColor tint =
                colourIn(sheet, QStringLiteral("QFrame[role=\"notice\"][tone=\"%1\"]").arg(name),
                         "background");
            const QColor text =
                colourIn(sheet, QStringLiteral("QLabel[tone=\"%1\"]").arg(name), "color");
            EXPECT_GE(contrast(text, tint), kLeast) << tone << dark;
            EXPECT_GE(contrast(colourIn(sheet, "*", "color"), tint), kLeast) << tone << dark;
        }
        const QColor accent = colourIn(sheet, "QPushButton[role=\"primary\"]", "background");
        const QColor onAccent = colourIn(sheet, "QPushButton[role=\"primary\"]", "color");
        EXPECT_GE(contrast(onAccent, accent), kLeast) << dark;
        EXPECT_GE(contrast(colourIn(sheet, "QPushButton:disabled", "color"), page), kLeast) << dark;
    }
}

TEST(Style, TheAmountIsTheLargestTextAndNothingIsSmallerThanFourteenPixels)
{
    const QString sheet = app::styleSheetFor(false, app::kNormalScale);
    QRegularExpressionMatchIterator sizes =
        QRegularExpression{"font-size: (\\d+)px"}.globalMatch(sheet);
    int largest = 0;
    while (sizes.hasNext()) {
        const int size = sizes.next().captured(1).toInt();
        EXPECT_GE(size, 14);
        largest = std::max(largest, size);
    }
    EXPECT_EQ(largest, 28);
    EXPECT_TRUE(sheet.contains("QLineEdit[role=\"amount\"] { font-size: 28px"));
    EXPECT_FALSE(sheet.contains('$')) << "a colour without a value";
    EXPECT_FALSE(sheet.contains('@')) << "a size without a value";
}

}  // namespace
}  // namespace wattdesk::test
