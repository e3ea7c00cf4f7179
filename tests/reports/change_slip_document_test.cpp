#include "reports/change_slip_document.h"

#include <gtest/gtest.h>

#include "receipt_sample.h"

namespace wattdesk::reports {
namespace {

using core::AccountChange;
using core::AccountField;
using core::ChangeSlip;

AccountChange change(AccountField field, std::string from, std::string to)
{
    AccountChange made;
    made.at = core::Instant{1'773'108'000'000};  // 2026-03-10T10:00:00+08:00
    made.field = field;
    made.from = std::move(from);
    made.to = std::move(to);
    made.reason = "客户申请";
    return made;
}

ReceiptDocument documentOf(std::vector<AccountChange> changes,
                           Language language = Language::English, bool demo = false)
{
    const ChangeSlip slip{test::ladderReceipt().account, std::move(changes), "城东供电所",
                          "1号柜台", "陈芳"};
    return changeSlipDocument(slip, {language, core::UtcOffset{480}, demo});
}

/// The values of all rows of that label, in order.
std::vector<std::string> valuesOf(const ReceiptDocument& document, const std::string& label)
{
    std::vector<std::string> found;
    for (const ReceiptSection& section : document.sections) {
        for (const ReceiptRow& row : section.rows) {
            if (row.label == label) {
                found.push_back(row.value);
            }
        }
    }
    return found;
}

// Goal: both sides can see what was changed, by whom and why. Method: two fields of one amendment.
TEST(ChangeSlipDocument, SaysWhatWasAndWhatIs)
{
    const auto document = documentOf({change(AccountField::Phone, "", "13812345678"),
                                      change(AccountField::Address, "旧街1号", "新街2号")});
    EXPECT_EQ(document.title, "Account Change Slip");
    EXPECT_EQ(valuesOf(document, "Phone before"), std::vector<std::string>{"(none)"});
    EXPECT_EQ(valuesOf(document, "Phone now"), std::vector<std::string>{"13812345678"});
    EXPECT_EQ(valuesOf(document, "Address before"), std::vector<std::string>{"旧街1号"});
    EXPECT_EQ(valuesOf(document, "Address now"), std::vector<std::string>{"新街2号"});
    EXPECT_EQ(valuesOf(document, "Reason"), std::vector<std::string>{"客户申请"});
    EXPECT_EQ(valuesOf(document, "Time"), std::vector<std::string>{"2026-03-10 10:00:00"});
    EXPECT_EQ(valuesOf(document, "Clerk"), std::vector<std::string>{"陈芳"});
    EXPECT_EQ(document.organisation, "城东供电所");
    EXPECT_TRUE(document.marks.empty());
}

TEST(ChangeSlipDocument, IsCalledByWhatHappened)
{
    const std::string card = "0102030405060708";
    EXPECT_EQ(documentOf({change(AccountField::State, "active", "suspended")}).title,
              "Suspension Slip");
    EXPECT_EQ(documentOf({change(AccountField::State, "suspended", "active")}).title,
              "Resumption Slip");
    EXPECT_EQ(documentOf({change(AccountField::State, "closed", "registered"),
                          change(AccountField::Meter, "000000000001", "000000000002")})
                  .title,
              "Account Reopening Slip");
    EXPECT_EQ(documentOf({change(AccountField::State, "registered", "active")}).title,
              "Account Change Slip")
        << "not resumed: it was not suspended";
    EXPECT_EQ(documentOf({change(AccountField::State, "suspended", "closed")}).title,
              "Account Change Slip");
    EXPECT_EQ(documentOf({change(AccountField::Card, card, "")}).title, "Lost Card Slip");
    EXPECT_EQ(documentOf({change(AccountField::Card, "", card)}).title, "Found Card Slip");
}

TEST(ChangeSlipDocument, NamesStatesAsPeopleDo)
{
    const auto document =
        documentOf({change(AccountField::State, "active", "suspended")}, Language::Chinese);
    EXPECT_EQ(document.title, "暂停售电凭条");
    EXPECT_EQ(valuesOf(document, "原状态"), std::vector<std::string>{"正常"});
    EXPECT_EQ(valuesOf(document, "现状态"), std::vector<std::string>{"已暂停"});
}

TEST(ChangeSlipDocument, OfADemonstrationIsMarked)
{
    EXPECT_EQ(documentOf({change(AccountField::Phone, "1", "2")}, Language::Chinese, true).marks,
              std::vector<std::string>{"演示站 · 无效"});
}

}  // namespace
}  // namespace wattdesk::reports
