#include "app/ui/base/table.h"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "app/ui/base/table_filter.h"
#include "app/ui/base/table_order.h"

namespace wattdesk::test {
namespace {

constexpr int kColumns = 2;
constexpr int kPaid = 1;

class Table : public testing::Test {
protected:
    void SetUp() override
    {
        table.setHeads({"Name", "Paid"});
        table.setRows({row("Zhao", "1 000.00"), row("Chen", "−5.00"), row("Li", "20.00")});
        table.resize(600, 300);
        table.show();
    }
    static QList<app::Cell> row(const char* name, const char* paid)
    {
        return {{name}, {QString::fromUtf8(paid).replace(' ', QChar{0x2009}), true}};
    }
    QStringList names() const
    {
        QStringList shown;
        for (int at = 0; at < table.rowCount(); ++at) {
            shown.append(table.item(at, 0)->text());
        }
        return shown;
    }
    void clickHead(int column)
    {
        const int middle = table.horizontalHeader()->sectionViewportPosition(column) +
                           table.columnWidth(column) / 2;
        QTest::mouseClick(table.horizontalHeader()->viewport(), Qt::LeftButton, {}, {middle, 8});
    }
    app::Table table{"testTable", kColumns, 0};
};

TEST_F(Table, AClickOnAHeadSortsFiguresByValueAndAThirdOneUndoesIt)
{
    clickHead(kPaid);
    EXPECT_EQ(names(), (QStringList{"Chen", "Li", "Zhao"}));
    clickHead(kPaid);
    EXPECT_EQ(names(), (QStringList{"Zhao", "Li", "Chen"}));
    clickHead(kPaid);
    EXPECT_EQ(names(), (QStringList{"Zhao", "Chen", "Li"}));
    clickHead(0);
    EXPECT_EQ(names(), (QStringList{"Chen", "Li", "Zhao"}));
}

// Goal: a sale is never mistaken for another because the list is sorted. Method: the list is sorted
// and filtered, and what is chosen and opened is counted as the rows were given.
TEST_F(Table, RowsAreCountedAsTheyWereGivenInWhateverOrderTheyAreShown)
{
    QSignalSpy opened{&table, &app::Table::opened};
    clickHead(kPaid);
    table.selectRow(0);
    EXPECT_EQ(table.chosen(), 1);
    QTest::keyClick(&table, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.first().first().toInt(), 1);
    table.setFilter("LI");
    EXPECT_EQ(names(), QStringList{"Li"});
    EXPECT_EQ(table.chosen(), 2);
    table.setFilter("1000");
    EXPECT_EQ(names(), QStringList{"Zhao"}) << "a figure is found as it is typed";
}

TEST_F(Table, TheChosenRowStaysChosenWhenTheOrderChanges)
{
    table.selectRow(2);
    ASSERT_EQ(table.chosen(), 2);
    clickHead(kPaid);
    EXPECT_EQ(table.chosen(), 2);
    EXPECT_EQ(table.currentRow(), 1);
}

TEST_F(Table, SeveralRowsAreCopiedButNoneOfThemIsOpened)
{
    QSignalSpy opened{&table, &app::Table::opened};
    table.selectRow(0);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "Zhao\t1000.00\nChen\t-5.00");
    QTest::keyClick(&table, Qt::Key_Return);
    EXPECT_EQ(opened.count(), 0);
    EXPECT_EQ(table.chosen(), -1);
}

TEST_F(Table, FiguresAndTheirHeadStandOnTheRight)
{
    EXPECT_TRUE(table.item(0, kPaid)->textAlignment() & Qt::AlignRight);
    EXPECT_TRUE(table.horizontalHeaderItem(kPaid)->textAlignment() & Qt::AlignRight);
    EXPECT_TRUE(table.item(0, 0)->textAlignment() & Qt::AlignLeft);
}

TEST_F(Table, AColumnKeepsTheWidthThatItWasGiven)
{
    QSignalSpy changed{&table, &app::Table::widthsChanged};
    table.setRows({row("Wang", "3.00")});
    EXPECT_EQ(changed.count(), 0) << "fitting the contents is nobody's choice";
    constexpr int kGiven = 240;
    table.horizontalHeader()->resizeSection(kPaid, kGiven);
    ASSERT_EQ(changed.count(), 1);
    table.setRows({row("Wang", "4.00")});
    EXPECT_NEAR(table.columnWidth(kPaid), kGiven, 2);
    app::Table next{"testTable", kColumns, 0};
    next.setWidths(table.widths());
    EXPECT_NEAR(next.columnWidth(kPaid), kGiven, 2);
    next.setWidths({-4, 7, 9});
    EXPECT_TRUE(next.widths().isEmpty()) << "of another version, or damaged";
}

TEST_F(Table, WhereThereIsLittleRoomItIsScrolledAndNothingIsCutOff)
{
    constexpr int kNarrow = 80;
    const char* name = "Konstantinopolskaya-Rozhdestvenskaya";
    table.setRows({row(name, "1 000.00")});
    table.resize(kNarrow, 300);
    const int needed = table.fontMetrics().horizontalAdvance(name);
    EXPECT_GE(table.columnWidth(0), needed);
    EXPECT_GE(table.columnWidth(kPaid), table.fontMetrics().horizontalAdvance("1 000.00"));
    constexpr int kWide = 900;
    table.resize(kWide, 300);
    EXPECT_EQ(table.columnWidth(0) + table.columnWidth(kPaid), table.viewport()->width());
}

TEST(TableFilter, ComesWithItsKeyAndGoesWithEscape)
{
    QWidget area;
    auto* table = new app::Table{"testTable", 1, 0, &area};
    auto* filter = new app::TableFilter{"testFilter", *table, &area};
    auto* column = new QVBoxLayout{&area};
    column->addWidget(filter);
    column->addWidget(table);
    table->setRows({{{"one"}}, {{"two"}}});
    area.show();
    QApplication::setActiveWindow(&area);
    table->setFocus();
    EXPECT_FALSE(filter->isVisible());
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(filter->isVisible() && filter->hasFocus());
    QTest::keyClicks(filter, "tw");
    EXPECT_EQ(table->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Escape);
    EXPECT_EQ(table->rowCount(), 2);
    EXPECT_FALSE(filter->isVisible());
    EXPECT_TRUE(table->hasFocus());
}

TEST(TableOrder, ComparesFiguresByTheirValueWhateverTheirLength)
{
    const std::pair<const char*, const char*> rising[] = {
        {"−1\u2009000.00", "−999.99"},
        {"−0.01", "0.00"},
        {"9.99 kWh", "10.00 kWh"},
        {"0.588000", "0.5881"},
        {"", "0"},
        {"99999999999999999999", "100000000000000000000"},
    };
    for (const auto& [low, high] : rising) {
        EXPECT_LT(app::compareFigures(low, high), 0) << low << " " << high;
        EXPECT_GT(app::compareFigures(high, low), 0) << low << " " << high;
    }
    EXPECT_EQ(app::compareFigures("007.50 kWh", "7.5 kWh"), 0);
}

// Goal: a long text is read without scrolling sideways. Method: one row whose text is longer than
// the table is wide, with and without lines; and the table made wide enough.
TEST(TableLines, ALongTextIsBrokenIntoLinesBeforeTheTableIsScrolled)
{
    app::Table table{"table", 2, 0};
    // By letters: another test may have left the application in large letters.
    const int letter = table.fontMetrics().averageCharWidth();
    table.resize(50 * letter, 50 * letter);
    table.show();
    const QString text = QStringLiteral("credit does not fit the energy used; ").repeated(4);
    table.setRows({{{text}, {QStringLiteral("12.00"), true}}, {{QStringLiteral("in order")}, {}}});
    EXPECT_GT(table.horizontalHeader()->length(), table.viewport()->width());
    table.wrapStretched();
    QApplication::processEvents();
    EXPECT_LE(table.horizontalHeader()->length(), table.viewport()->width());
    EXPECT_GT(table.rowHeight(0), table.rowHeight(1));
    table.resize(300 * letter, 50 * letter);
    QApplication::processEvents();
    EXPECT_EQ(table.rowHeight(0), table.rowHeight(1));
}

}  // namespace
}  // namespace wattdesk::test
