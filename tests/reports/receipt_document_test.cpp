#include "reports/receipt_document.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>

#include "deed_sample.h"
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
    EXPECT_EQ(document.marks[1], "演示站 · 无效");
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

TEST(ReceiptDocument, ALevyStandsUnderItsName)
{
    core::Receipt receipt = test::ladderReceipt();
    core::QuoteLine levy = receipt.sale.lines.front();
    levy.kind = core::QuoteLineKind::Levy;
    levy.name = "农网还贷";
    levy.energy = core::Energy::from(100'00).value();
    levy.price = core::Price::fromMicro(20'000).value();
    levy.amount = core::Money::from(2'00).value();
    receipt.sale.lines.push_back(levy);
    const auto document =
        receiptDocument(receipt, {Language::English, core::UtcOffset{480}, false});
    EXPECT_EQ(valueOf(document, "农网还贷: 100.00 kWh × 0.0200"), "2.00 yuan");
}

ReceiptDocument slip(const std::string& name)
{
    return receiptDocument(test::deedReceipt(name),
                           {Language::English, core::UtcOffset{480}, false});
}

// Goal: a reversal and what it reverses name each other, and its amounts are negative.
TEST(ReceiptDocument, AReversalNamesTheReceiptThatItReversesAndIsNegative)
{
    const ReceiptDocument reversal = slip("reversal");
    EXPECT_EQ(reversal.title, "Reversal Slip");
    EXPECT_EQ(valueOf(reversal, "Reverses receipt"), "C2-00000041");
    EXPECT_EQ(valueOf(reversal, "On the card before"), "1000.00 yuan");
    EXPECT_EQ(valueOf(reversal, "On the card now"), "100.00 yuan");
    EXPECT_EQ(valueOf(reversal, "Energy charge, difference"), "-900.00 yuan");
    EXPECT_EQ(valueOf(reversal, "Paid"), "-900.00 yuan");
    EXPECT_EQ(valueOf(reversal, "In Chinese capitals"), "负玖佰圆整");
    EXPECT_EQ(valueOf(reversal, "Authorised by"), "王主任");
    EXPECT_EQ(valueOf(reversal, "Known from"), "A supervisor's decision");
    EXPECT_EQ(valueOf(reversal, "Reason"), "收款员多输一个零");
    EXPECT_EQ(valueOf(slip("reversed"), "Put right by receipt"), "C1-00000007");
}

TEST(ReceiptDocument, AReissueSaysWhetherThePurchaseIsTheLastOneOrANewOne)
{
    const ReceiptDocument repeated = slip("reissue_repeated");
    EXPECT_EQ(valueOf(repeated, "Last purchase again, at no charge"), "100.00 yuan");
    EXPECT_EQ(valueOf(repeated, "Purchase count"), "7");
    EXPECT_EQ(valueOf(repeated, "Card fee"), "10.00 yuan");
    EXPECT_EQ(valueOf(repeated, "Paid"), "10.00 yuan");
    EXPECT_EQ(valueOf(repeated, "Change"), "40.00 yuan");
    EXPECT_FALSE(rowLabelled(repeated, "Energy charge"));
    const ReceiptDocument paid = slip("reissue_paid");
    EXPECT_EQ(valueOf(paid, "New purchase, on the card"), "100.00 yuan");
    EXPECT_EQ(valueOf(paid, "Energy charge"), "100.00 yuan");
    EXPECT_EQ(valueOf(paid, "Paid"), "110.00 yuan");
}

TEST(ReceiptDocument, AReplacementNamesBothMetersTheirReadingsAndWhatIsCarried)
{
    const ReceiptDocument document = slip("replacement");
    EXPECT_EQ(valueOf(document, "Old meter"), "000000123456");
    EXPECT_EQ(valueOf(document, "New meter"), "000000654321");
    EXPECT_EQ(valueOf(document, "Old meter's reading"), "12345.67 kWh");
    EXPECT_EQ(valueOf(document, "New meter's reading"), "0.12 kWh");
    EXPECT_EQ(valueOf(document, "The old meter held"), "33.20 yuan");
    EXPECT_EQ(valueOf(document, "On the card, never in the old meter"), "50.00 yuan");
    EXPECT_EQ(valueOf(document, "Carried to the new meter"), "83.20 yuan");
    EXPECT_EQ(valueOf(document, "Bought with it"), "100.00 yuan");
    EXPECT_EQ(valueOf(document, "On the card"), "183.20 yuan");
    EXPECT_EQ(valueOf(document, "Ratios (CT × PT)"), "80 × 100");
    EXPECT_FALSE(rowLabelled(document, "Meter number"));
}

TEST(ReceiptDocument, ATransferNamesBothOwnersAndWhoOwesWhat)
{
    for (const char* name : {"transfer_card", "transfer_handed_over"}) {
        const ReceiptDocument document = slip(name);
        EXPECT_EQ(valueOf(document, "Former owner"), "张三");
        EXPECT_EQ(valueOf(document, "New owner"), "李晓梅");
        EXPECT_EQ(valueOf(document, "Surplus paid to the former owner"), "5.05 yuan");
        EXPECT_EQ(valueOf(document, "Arrears the former owner owes"), "12.00 yuan");
        EXPECT_EQ(valueOf(document, "Arrears the new owner takes over"), "0.00 yuan");
        EXPECT_EQ(valueOf(document, "Paid back"), "5.05 yuan");
        EXPECT_FALSE(rowLabelled(document, "Name"));
        EXPECT_TRUE(rowLabelled(document, "New owner signs"));
    }
    EXPECT_EQ(valueOf(slip("transfer_card"), "Last purchase again, at no charge"), "100.00 yuan");
    EXPECT_FALSE(rowLabelled(slip("transfer_handed_over"), "Card serial"));
}

// Goal: everything that a closing settles stands on its slip, and adds up to what is paid back.
TEST(ReceiptDocument, AClosingListsEverythingThatItSettles)
{
    const ReceiptDocument refund = slip("closing_refund");
    EXPECT_EQ(valueOf(refund, "Remaining in the meter"), "33.20 yuan");
    EXPECT_EQ(valueOf(refund, "On the card, never in the meter"), "100.00 yuan");
    EXPECT_EQ(valueOf(refund, "Together worth"), "133.20 yuan");
    EXPECT_EQ(valueOf(refund, "Surplus"), "5.05 yuan");
    EXPECT_EQ(valueOf(refund, "Card deposit given back"), "20.00 yuan");
    EXPECT_EQ(valueOf(refund, "Arrears"), "-12.00 yuan");
    EXPECT_EQ(valueOf(refund, "Paid back"), "146.25 yuan");
    EXPECT_EQ(valueOf(refund, "In Chinese capitals"), "壹佰肆拾陆圆贰角伍分");
    const ReceiptDocument owed = slip("closing_owed");
    EXPECT_EQ(valueOf(owed, "Remaining in the meter"), "-6.40 yuan");
    EXPECT_EQ(valueOf(owed, "Still owed"), "6.40 yuan");
    EXPECT_FALSE(rowLabelled(owed, "Paid"));
}

TEST(ReceiptDocument, CorrectionsNameTheReceiptAndWhatChanges)
{
    const ReceiptDocument credit = slip("correction_credit");
    EXPECT_EQ(valueOf(credit, "Corrects receipt"), "C2-00000040");
    EXPECT_EQ(valueOf(credit, "Credited as surplus"), "8.80 yuan");
    EXPECT_EQ(valueOf(credit, "Surplus now"), "8.80 yuan");
    EXPECT_EQ(valueOf(slip("correction_owed"), "The customer owes"), "8.80 yuan");
    const ReceiptDocument means = slip("means");
    EXPECT_EQ(valueOf(means, "Amount"), "200.00 yuan");
    EXPECT_EQ(valueOf(means, "Entered as"), "Cash");
    EXPECT_EQ(valueOf(means, "Really paid by"), "Bank transfer");
}

TEST(ReceiptDocument, SlipsOfCardsSayWhatWasOnThemAndWhatIs)
{
    const ReceiptDocument repaired = slip("repair");
    EXPECT_EQ(valueOf(repaired, "Purchase again, at no charge"), "50.00 yuan");
    EXPECT_EQ(valueOf(repaired, "Purchase count before"), "8");
    EXPECT_EQ(valueOf(repaired, "Purchase count now"), "7");
    const ReceiptDocument cleared = slip("clearing");
    EXPECT_EQ(valueOf(cleared, "On the card before"), "100.00 yuan");
    EXPECT_FALSE(rowLabelled(cleared, "Paid"));
    const ReceiptDocument prices = slip("prices");
    EXPECT_EQ(valueOf(prices, "New prices from"), "2027-01-01");
    EXPECT_FALSE(rowLabelled(prices, "Paid"));
}

TEST(ReceiptDocument, PurchaseThatTakesNewPricesAlongSaysFromWhen)
{
    core::Receipt receipt = test::openingReceipt();
    receipt.sale.kind = core::SaleKind::Purchase;
    receipt.sale.prices =
        core::CardPrices{core::TariffId{31}, 3, core::Date::from(2027, 1, 1).value()};
    const ReceiptOptions english{Language::English, core::UtcOffset{480}, false};
    EXPECT_FALSE(rowLabelled(receiptDocument(receipt, english), "New prices from"))
        << "they went out before";
    receipt.sale.after.backupTariff = core::CardTariff{};
    EXPECT_EQ(valueOf(receiptDocument(receipt, english), "New prices from"), "2027-01-01");
}

TEST(ReceiptDocument, EveryKindOfDeedHasATitleAndAFooterOfItsOwn)
{
    std::set<std::string> titles;
    for (const test::NamedReceipt& each : test::deedReceipts()) {
        for (const Language language : {Language::Chinese, Language::English}) {
            const auto document =
                receiptDocument(each.receipt, {language, core::UtcOffset{480}, false});
            EXPECT_FALSE(document.title.empty()) << each.name;
            EXPECT_FALSE(document.footer.empty()) << each.name;
            titles.insert(document.title);
        }
    }
    EXPECT_EQ(titles.size(), 2U * 11U);  // twelve kinds, of which two are purchases
}

void expectSameRows(const ReceiptDocument& chinese, const ReceiptDocument& english)
{
    ASSERT_EQ(chinese.sections.size(), english.sections.size());
    for (std::size_t i = 0; i < chinese.sections.size(); ++i) {
        const auto isAlike = [](const ReceiptRow& a, const ReceiptRow& b) {
            return a.alignment == b.alignment && a.strong == b.strong;
        };
        EXPECT_TRUE(std::equal(chinese.sections[i].rows.begin(), chinese.sections[i].rows.end(),
                               english.sections[i].rows.begin(), english.sections[i].rows.end(),
                               isAlike))
            << chinese.title;
    }
}

TEST(ReceiptDocument, BothLanguagesHaveTheSameRows)
{
    for (const test::NamedReceipt& each : test::deedReceipts()) {
        expectSameRows(
            receiptDocument(each.receipt, {Language::Chinese, core::UtcOffset{480}, true}),
            receiptDocument(each.receipt, {Language::English, core::UtcOffset{480}, true}));
    }
    const auto chinese =
        receiptDocument(test::openingReceipt(), {Language::Chinese, core::UtcOffset{480}, true});
    const auto english =
        receiptDocument(test::openingReceipt(), {Language::English, core::UtcOffset{480}, true});
    expectSameRows(chinese, english);
}

}  // namespace
}  // namespace wattdesk::reports
