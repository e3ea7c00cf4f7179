#include "reports/receipt_document.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "receipt_sample.h"

namespace wattdesk::reports {
namespace {

std::optional<ReceiptRow> rowLabelled(const ReceiptDocument& document, std::string_view label)
{
    for (const ReceiptSection& section : document.sections) {
        for (const ReceiptRow& row : section.rows) {
            if (row.label == label) {
                return row;
            }
        }
    }
    return std::nullopt;
}

std::string valueOf(const ReceiptDocument& document, std::string_view label)
{
    const auto row = rowLabelled(document, label);
    return row ? row->value : "(no such row)";
}

// Goal: nothing that a receipt of this field carries is missing. Method: one label after another,
// with the figure that the books gave.
TEST(ReceiptDocument, CarriesEverythingOfAPurchaseOnAnEnergyMeter)
{
    const auto document =
        receiptDocument(test::ladderReceipt(), {Language::English, core::UtcOffset{480}, false});
    EXPECT_EQ(document.organisation, "城东供电所");
    EXPECT_TRUE(document.marks.empty());
    EXPECT_EQ(valueOf(document, "Receipt number"), "C2-00000042");
    EXPECT_EQ(valueOf(document, "Time"), "2026-11-03 14:05:09");
    EXPECT_EQ(valueOf(document, "Counter"), "2 号柜台");
    EXPECT_EQ(valueOf(document, "Cashier"), "陈芳");
    EXPECT_EQ(valueOf(document, "Customer number"), "100234");
    EXPECT_EQ(valueOf(document, "Name"), "张三");
    EXPECT_EQ(valueOf(document, "Meter number"), "000000123456");
    EXPECT_EQ(valueOf(document, "Card serial"), "0102030405060708");
    EXPECT_EQ(valueOf(document, "Tariff"), "居民阶梯（年）");
    EXPECT_EQ(valueOf(document, "Multiplier"), "1");
    EXPECT_EQ(valueOf(document, "Tier 1: 60.00 kWh × 0.5380"), "32.28 yuan");
    EXPECT_EQ(valueOf(document, "Tier 2: 115.00 kWh × 0.5880"), "67.62 yuan");
    EXPECT_EQ(valueOf(document, "Energy charge"), "99.90 yuan");
    EXPECT_EQ(valueOf(document, "Surplus carried on"), "0.10 yuan");
    EXPECT_EQ(valueOf(document, "Paid"), "100.00 yuan");
    EXPECT_EQ(valueOf(document, "In Chinese capitals"), "壹佰圆整");
    EXPECT_EQ(valueOf(document, "Means of payment"), "Cash");
    EXPECT_EQ(valueOf(document, "Purchased, on the card"), "175.00 kWh");
    EXPECT_EQ(valueOf(document, "Purchase count"), "7");
    EXPECT_EQ(valueOf(document, "Remaining in the meter before"), "12.40 kWh");
}

TEST(ReceiptDocument, LeavesOutWhatDoesNotApply)
{
    const auto document =
        receiptDocument(test::ladderReceipt(), {Language::English, core::UtcOffset{480}, false});
    EXPECT_FALSE(rowLabelled(document, "Authorised by"));
    EXPECT_FALSE(rowLabelled(document, "Remark"));
    EXPECT_FALSE(rowLabelled(document, "Surplus from before"));
    EXPECT_FALSE(rowLabelled(document, "Given"));
    EXPECT_FALSE(rowLabelled(document, "Change"));
}

TEST(ReceiptDocument, CarriesMarksAuthoriserChangeAndRemarkWhereTheyApply)
{
    const auto document =
        receiptDocument(test::openingReceipt(), {Language::Chinese, core::UtcOffset{480}, true});
    ASSERT_EQ(document.marks.size(), 2U);
    EXPECT_EQ(document.marks[0], "补打 第 1 次");
    EXPECT_EQ(document.marks[1], "演示站 · 本收据无效");
    EXPECT_EQ(valueOf(document, "授权人"), "王主任");
    EXPECT_EQ(valueOf(document, "倍率"), "6000");
    EXPECT_EQ(valueOf(document, "273.39 kWh × 0.750025"), "205.05 元");
    EXPECT_EQ(valueOf(document, "上次结余"), "5.05 元");
    EXPECT_EQ(valueOf(document, "本次结余"), "0.00 元");
    EXPECT_EQ(valueOf(document, "收到"), "500.00 元");
    EXPECT_EQ(valueOf(document, "找零"), "300.00 元");
    EXPECT_EQ(valueOf(document, "购电金额（写入卡）"), "205.05 元");
    EXPECT_EQ(valueOf(document, "备注"), "读卡器故障，凭电表显示确认");
}

TEST(ReceiptDocument, ShowsTheTimeOfTheStation)
{
    const auto document =
        receiptDocument(test::ladderReceipt(), {Language::English, core::UtcOffset{-210}, false});
    EXPECT_EQ(valueOf(document, "Time"), "2026-11-03 02:35:09");
}

TEST(ReceiptDocument, BothLanguagesHaveTheSameRows)
{
    const auto chinese =
        receiptDocument(test::openingReceipt(), {Language::Chinese, core::UtcOffset{480}, true});
    const auto english =
        receiptDocument(test::openingReceipt(), {Language::English, core::UtcOffset{480}, true});
    ASSERT_EQ(chinese.sections.size(), english.sections.size());
    for (std::size_t i = 0; i < chinese.sections.size(); ++i) {
        const auto isAlike = [](const ReceiptRow& a, const ReceiptRow& b) {
            return a.alignment == b.alignment && a.strong == b.strong;
        };
        EXPECT_TRUE(std::equal(chinese.sections[i].rows.begin(), chinese.sections[i].rows.end(),
                               english.sections[i].rows.begin(), english.sections[i].rows.end(),
                               isAlike));
    }
}

}  // namespace
}  // namespace wattdesk::reports
