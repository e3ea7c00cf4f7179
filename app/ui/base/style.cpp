#include "app/ui/base/style.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>
#include <QWidget>
#include <utility>

namespace wattdesk::app {

namespace {

struct Colours {
    const char* window;
    const char* card;
    const char* field;
    const char* line;
    const char* text;
    const char* quiet;
    const char* accent;
    const char* accentDeep;  ///< under the pointer
    const char* onAccent;
    const char* accentTint;
    const char* disabled;
    const char* good;
    const char* goodTint;
    const char* caution;
    const char* cautionTint;
    const char* bad;
    const char* badTint;
};

// Every pair that carries text keeps 4.5 : 1; a test measures them.
constexpr Colours kLight{"#f3f5f8", "#ffffff", "#ffffff", "#d5dbe3", "#1a212b", "#556070",
                         "#1d5fbf", "#174c99", "#ffffff", "#e7effb", "#667080", "#17713a",
                         "#e6f4ea", "#8a5200", "#fdf1dc", "#b3261e", "#fdecea"};
constexpr Colours kDark{"#14181e", "#1d232b", "#14181e", "#38424f", "#e9edf2", "#a3afbd",
                        "#7fb2ff", "#a5c9ff", "#0b1a30", "#22334d", "#8f9aa8", "#6fd08c",
                        "#1b3324", "#f2b95c", "#3a2d16", "#ff9a90", "#43211f"};

constexpr int kTextSize = 14;

constexpr const char* kSheet = R"(
* { font-size: @14@; color: $text; }
QMainWindow, QWidget[role="page"], QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {
  background: $window; }
QScrollArea { border: none; }
QScrollArea[role="scroll"] { background: transparent; border: 2px solid transparent; }
QScrollArea[role="scroll"]:focus { border-color: $accent; }
QWidget[role="sheet"] { background: transparent; }
QToolTip { background: $card; border: 1px solid $line; padding: 4px; }
QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QFrame[role="header"], QFrame[role="status"], QFrame[role="rail"] { background: $card; }
QFrame[role="header"] { border-bottom: 1px solid $line; }
QFrame[role="status"] { border-top: 1px solid $line; }
QFrame[role="rail"] { border-right: 1px solid $line; }
QFrame[role="rule"] { background: $line; max-height: 1px; border: none; }
QLabel[role="brand"] { font-size: @18@; font-weight: bold; color: $accent; }
QLabel[role="title"] { font-size: @16@; font-weight: bold; }
QLabel[role="headline"] { font-size: @22@; font-weight: bold; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="figure"] { font-weight: bold; }
QLabel[role="total"] { font-size: @22@; font-weight: bold; }
QLabel[role="amount"] { font-size: @28@; font-weight: bold; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="caution"] { color: $caution; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="busy"] { color: $accent; }
QLabel[role="chip"] { border-radius: 4px; padding: 2px 8px; background: $window; }
QLabel[role="chip"][tone="good"] { background: $goodTint; }
QLabel[role="chip"][tone="caution"] { background: $cautionTint; }
QLabel[role="chip"][tone="bad"] { background: $badTint; }
QLabel[role="chip"][tone="busy"] { background: $accentTint; }
QFrame[role="notice"] { border-radius: 6px; background: $window; border: 1px solid $line; }
QFrame[role="notice"][tone="good"] { background: $goodTint; border-color: $good; }
QFrame[role="notice"][tone="caution"] { background: $cautionTint; border-color: $caution; }
QFrame[role="notice"][tone="bad"] { background: $badTint; border-color: $bad; }
QFrame[role="notice"][tone="busy"] { background: $accentTint; border-color: $accent; }
QWidget[role="mark"] { color: $quiet; }
QWidget[role="mark"][tone="good"] { color: $good; }
QWidget[role="mark"][tone="caution"] { color: $caution; }
QWidget[role="mark"][tone="bad"] { color: $bad; }
QWidget[role="mark"][tone="busy"] { color: $accent; }
QLineEdit, QComboBox, QPlainTextEdit { background: $field; border: 1px solid $quiet;
  border-radius: 6px; padding: 6px 8px; selection-background-color: $accent;
  selection-color: $onAccent; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border: 2px solid $accent;
  padding: 5px 7px; }
QLineEdit[tone="bad"], QLineEdit[tone="bad"]:focus { border-color: $bad; }
QLineEdit:disabled, QComboBox:disabled { color: $disabled; background: $window;
  border-color: $line; }
QLineEdit[role="amount"] { font-size: @28@; font-weight: bold; padding: 8px 12px; }
QLineEdit[role="amount"]:focus { padding: 7px 11px; }
QLineEdit[role="given"] { font-size: @20@; padding: 6px 12px; }
QLineEdit[role="given"]:focus { padding: 5px 11px; }
QComboBox { padding-left: 10px; }
QComboBox:focus { padding-left: 9px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line;
  selection-background-color: $accentTint; selection-color: $text; }
QPushButton { background: $card; border: 1px solid $quiet; border-radius: 6px;
  padding: 6px 12px; }
QPushButton:hover { background: $accentTint; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 11px; }
QPushButton:disabled { color: $disabled; border-color: $line; background: $window; }
QPushButton:checked { background: $accentTint; border-color: $accent; color: $accent;
  font-weight: bold; }
QPushButton[role="primary"] { background: $accent; border: 2px solid $accent; color: $onAccent;
  font-size: @18@; font-weight: bold; padding: 10px 16px; }
QPushButton[role="primary"]:hover { background: $accentDeep; border-color: $accentDeep; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 10px 16px; }
QPushButton[role="primary"]:disabled { background: $window; border: 2px solid $line;
  color: $disabled; }
QPushButton[role="grave"] { border-color: $bad; color: $bad; font-weight: bold; }
QPushButton[role="rail"] { border: none; border-radius: 6px; padding: 10px 12px;
  text-align: left; background: transparent; }
QPushButton[role="rail"]:focus { border: 2px solid $accent; padding: 8px 10px; }
QPushButton[role="rail"]:hover { background: $window; }
QPushButton[role="rail"]:checked { background: $accentTint; color: $accent; }
QPushButton[role="rail"][tone="caution"] { color: $caution; font-weight: bold; }
QPushButton[role="menu"] { border-color: $line; text-align: left; padding: 5px 12px; }
QPushButton[role="menu"]:hover { border-color: $accent; }
QPushButton[role="plain"] { border: none; background: transparent; padding: 4px 8px; }
QPushButton[role="plain"]:focus { border: 2px solid $accent; padding: 2px 6px; }
QPushButton[role="plain"]:checked { color: $accent; font-weight: bold; }
QPushButton::menu-indicator { image: none; }
QMenu { background: $card; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 16px; border-radius: 4px; }
QMenu::item:selected { background: $accentTint; }
QTableView, QListView { background: $card; alternate-background-color: $card;
  border: 2px solid transparent;
  outline: none; gridline-color: $line; selection-background-color: $accentTint;
  selection-color: $text; }
QTableView:focus, QListView:focus { border: 2px solid $accent; }
QTableView::item, QListView::item { padding: 0 8px; border-bottom: 1px solid $line; }
QTableView::item:selected, QListView::item:selected { background: $accentTint; color: $text; }
QHeaderView, QHeaderView::section { background: $card; border: none; color: $quiet; }
QHeaderView::section { padding: 2px 11px; border-bottom: 1px solid $line; }
QTableCornerButton::section { background: $card; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; }
QScrollBar:horizontal { background: transparent; height: 10px; }
QScrollBar::handle { background: $line; border-radius: 5px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QDialog { background: $card; }
)";

/// "@14@" is a size that grows with the large mode, in pixels.
void replaceSizes(QString& sheet, int scalePercent)
{
    for (const int size : {14, 16, 18, 20, 22, 28}) {
        sheet.replace(QStringLiteral("@%1@").arg(size),
                      QStringLiteral("%1px").arg(size * scalePercent / kNormalScale));
    }
}

void replaceColours(QString& sheet, const Colours& colours)
{
    // The longer names first, so that "$accentTint" is not read as "$accent".
    const std::pair<const char*, const char*> names[] = {
        {"$accentTint", colours.accentTint},
        {"$accentDeep", colours.accentDeep},
        {"$cautionTint", colours.cautionTint},
        {"$goodTint", colours.goodTint},
        {"$badTint", colours.badTint},
        {"$onAccent", colours.onAccent},
        {"$disabled", colours.disabled},
        {"$accent", colours.accent},
        {"$caution", colours.caution},
        {"$window", colours.window},
        {"$quiet", colours.quiet},
        {"$field", colours.field},
        {"$card", colours.card},
        {"$line", colours.line},
        {"$text", colours.text},
        {"$good", colours.good},
        {"$bad", colours.bad},
    };
    for (const auto& [name, colour] : names) {
        sheet.replace(QLatin1String{name}, QLatin1String{colour});
    }
}

const char* nameOf(Tone tone)
{
    switch (tone) {
        case Tone::Plain:
            return "plain";
        case Tone::Good:
            return "good";
        case Tone::Caution:
            return "caution";
        case Tone::Bad:
            return "bad";
        case Tone::Busy:
            return "busy";
    }
    return "plain";
}

void setStyleProperty(QWidget* widget, const char* name, const char* value)
{
    if (widget->property(name).toByteArray() == value) {
        return;
    }
    widget->setProperty(name, QByteArray{value});
    // A sheet looks at properties only when it is applied anew.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QPalette paletteOf(const Colours& colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor{colours.window});
    palette.setColor(QPalette::WindowText, QColor{colours.text});
    palette.setColor(QPalette::Base, QColor{colours.field});
    palette.setColor(QPalette::AlternateBase, QColor{colours.card});
    palette.setColor(QPalette::Text, QColor{colours.text});
    palette.setColor(QPalette::Button, QColor{colours.card});
    palette.setColor(QPalette::ButtonText, QColor{colours.text});
    palette.setColor(QPalette::ToolTipBase, QColor{colours.card});
    palette.setColor(QPalette::ToolTipText, QColor{colours.text});
    palette.setColor(QPalette::PlaceholderText, QColor{colours.quiet});
    palette.setColor(QPalette::Highlight, QColor{colours.accent});
    palette.setColor(QPalette::HighlightedText, QColor{colours.onAccent});
    return palette;
}

}  // namespace

QString styleSheetFor(bool dark, int scalePercent)
{
    QString sheet = QString::fromLatin1(kSheet);
    replaceSizes(sheet, scalePercent);
    replaceColours(sheet, dark ? kDark : kLight);
    return sheet;
}

void applyStyle(QApplication& application, const QPalette& system, int scalePercent)
{
    constexpr int kMiddleLightness = 128;
    const bool dark = system.color(QPalette::Window).lightness() < kMiddleLightness;
    // One style on every desktop, because the sheet is written and looked at over this one.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = application.font();
    // Chinese is the first language of the eye; whatever is not installed falls through to the
    // system's own.
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei"),
                      QStringLiteral("PingFang SC"), QStringLiteral("sans-serif")});
    // As the sheet says: a widget is measured before the sheet reaches it, and each further size is
    // a font to be loaded before the first window stands.
    font.setPixelSize(kTextSize * scalePercent / kNormalScale);
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(dark ? kDark : kLight));
    application.setStyleSheet(styleSheetFor(dark, scalePercent));
}

void setRole(QWidget* widget, const char* role)
{
    setStyleProperty(widget, "role", role);
}

void setTone(QWidget* widget, Tone tone)
{
    setStyleProperty(widget, "tone", nameOf(tone));
}

}  // namespace wattdesk::app
