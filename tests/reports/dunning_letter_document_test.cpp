#include "reports/dunning_letter_document.h"

#include <gtest/gtest.h>

#include "receipt_sample.h"
#include "reports/receipt_words.h"

namespace wattdesk::reports {
namespace {

using namespace core::literals;

core::ArrearsStatement statement()
{
    core::ArrearsStatement owed;
    owed.account = test::ladderReceipt().account;
    owed.account.customer.phone = "13800001234";
    owed.account.point.address = "幸福路12号";
    owed.account.standing.surplus = 3'21_fen;
    core::ArrearsLine bill;
    bill.item.charge.kind = core::ChargeKind::PeriodBill;
    bill.item.charge.period = "2026-09";
    bill.item.charge.due = core::Date::from(2026, 10, 15).value();
    bill.item.outstanding = 1'234'56_fen;
    bill.lateFee = 12'35_fen;
    core::ArrearsLine fresh;
    fresh.item.charge.kind = core::ChargeKind::BackCharge;
    fresh.item.charge.due = core::Date::from(2026, 11, 30).value();
    fresh.item.outstanding = 10'00_fen;
    owed.lines = {bill, fresh};
    owed.outstanding = 1'244'56_fen;
    owed.lateFee = 12'35_fen;
    return owed;
}

std::vector<std::string> lettersRows(Language language)
{
    const auto document =
        dunningLetterDocument(statement(), "城东供电所", core::Date::from(2026, 11, 3).value(),
                              {language, core::UtcOffset{480}, false});
    std::vector<std::string> rows{document.title};
    for (const ReceiptSection& section : document.sections) {
        for (const ReceiptRow& row : section.rows) {
            rows.push_back(row.label + ": " + row.value);
        }
    }
    return rows;
}

// Goal: a customer can see what he owes since when, and what it comes to. Method: an overdue bill
// and a back-charge that is not due yet, which costs no late fee.
TEST(DunningLetterDocument, ListsEachChargeWithItsLateFeeAndTheSum)
{
    const core::Account account = statement().account;
    EXPECT_EQ(lettersRows(Language::English),
              (std::vector<std::string>{
                  "Payment Reminder", "Customer number: " + core::shown(account.number),
                  "Name: " + account.customer.name, "Phone: " + account.customer.phone,
                  "Address: " + account.point.address,
                  "Meter number: " + core::shown(account.point.meter), "As of: 2026-11-03",
                  "Bill 2026-09: 1234.56 yuan", "Due: 2026-10-15", "Late fee: 12.35 yuan",
                  "Back-charge: 10.00 yuan", "Due: 2026-11-30", "Arrears in all: 1244.56 yuan",
                  "Late fees in all: 12.35 yuan", "Surplus of the account: 3.21 yuan",
                  "To be paid: 1256.91 yuan"}));
    const auto chinese = lettersRows(Language::Chinese);
    EXPECT_EQ(chinese.front(), "催费通知单");
    EXPECT_EQ(chinese.back(), "应缴: 1256.91 元");
}

TEST(DunningLetterDocument, OfADemonstrationStationIsMarked)
{
    const auto document = dunningLetterDocument(statement(), "城东供电所", {},
                                                {Language::English, core::UtcOffset{480}, true});
    EXPECT_EQ(document.marks, std::vector<std::string>{kDemoMark.english});
}

}  // namespace
}  // namespace wattdesk::reports
