#include "core/workflow/charge_import.h"

#include "core/workflow/arrears_desk.h"
#include "tests/core/life_bench.h"
#include "tests/core/list_table.h"

namespace wattdesk::core {

using namespace literals;
using test::codeOf;
using test::LifeBench;
using test::ListTable;

namespace {

class ChargeImportTest : public testing::Test {
protected:
    static inline const ListTable::Cells kHead{"number", "amount", "due", "period"};

    Expected<ImportReport> import(std::vector<ListTable::Cells> rows, bool dryRun = false,
                                  const std::string& reason = "brought along")
    {
        ListTable table{std::move(rows)};
        ImportOptions options;
        options.dryRun = dryRun;
        return ChargeImport{bench.world()}.run(bench.administrator(), table, options, reason);
    }
    std::string number() const { return account.number.digits(); }
    Money owed() { return bench.again(account).standing.arrears; }
    /// The code of the one finding, in the third line of the file.
    std::string findingOf(const ListTable::Cells& row)
    {
        const auto report = import({kHead, {number(), "1", "2026-01-15", ""}, row});
        EXPECT_TRUE(report && !report->imported && report->findings.size() == 1);
        EXPECT_EQ(owed(), Money{}) << "none of it stays";
        return report && report->findings.size() == 1
                   ? std::string{describe(report->findings.front().code).name}
                   : "no finding";
    }

    LifeBench bench;
    Account account = bench.open(50'00_fen);
};

// Goal: what was owed in the old books is owed here, once. Method: a file of two charges, which is
// imported again.
TEST_F(ChargeImportTest, BalancesAreBroughtAlongOnce)
{
    const std::vector<ListTable::Cells> rows{{"到期日", "户号", "周期", "金额"},
                                             {"2026-01-15", number(), "2025-12", "120.50"},
                                             {"2026-02-15", number(), "", "８０"}};
    const auto report = import(rows);
    ASSERT_TRUE(report && report->imported) << codeOf(report);
    EXPECT_EQ(report->rows, 2);
    EXPECT_EQ(owed(), 200'50_fen);
    EXPECT_EQ(bench.net(LedgerCode::OpeningBalances), -200'50);
    const auto lines =
        ArrearsDesk{bench.world()}.statement(bench.cashier(), account.number).value().lines;
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines.front().item.charge.period, "2025-12");
    EXPECT_EQ(lines.front().item.charge.due, Date::from(2026, 1, 15).value());
    EXPECT_EQ(lines.front().item.charge.reason, "brought along");

    const auto again = import(rows);
    ASSERT_TRUE(again && !again->imported);
    EXPECT_EQ(again->faulty, 2);
    EXPECT_EQ(again->findings.front().code, ErrorCode::ChargeRepeated);
    EXPECT_EQ(owed(), 200'50_fen);
}

TEST_F(ChargeImportTest, ADryRunChangesNothing)
{
    const auto report = import({kHead, {number(), "1", "2026-01-15", ""}}, true);
    ASSERT_TRUE(report && !report->imported);
    EXPECT_EQ(report->faulty, 0);
    EXPECT_EQ(owed(), Money{});
}

TEST_F(ChargeImportTest, ABadRowRefusesTheWholeFile)
{
    EXPECT_EQ(findingOf({"999999", "1", "2026-01-15", ""}), "AccountNotFound");
    EXPECT_EQ(findingOf({"x", "1", "2026-01-15", ""}), "InputAccountNumber");
    EXPECT_EQ(findingOf({number(), "0", "2026-01-15", ""}), "AmountZero");
    EXPECT_EQ(findingOf({number(), "-1", "2026-01-15", ""}), "AmountNegative");
    EXPECT_EQ(findingOf({number(), "1.234", "2026-01-15", ""}), "AmountTooPrecise");
    EXPECT_EQ(findingOf({number(), "1", "2026-02-30", ""}), "InputDate");
    EXPECT_EQ(findingOf({number(), "1", "2026-01-15", "2026-13"}), "InputPeriod");
    EXPECT_EQ(findingOf({number(), "1", "2026-01-15", ""}), "ChargeRepeated")
        << "the row above says the same";
}

TEST_F(ChargeImportTest, AColumnThatLacksAPersonWhoMayNotAndNoReasonAreRefused)
{
    EXPECT_EQ(codeOf(import({{"number", "amount"}})), "ImportColumnMissing");
    EXPECT_EQ(codeOf(import({{"number", "amount", "due", "colour"}})), "ImportColumnUnknown");
    EXPECT_EQ(codeOf(import({kHead}, false, " ")), "SaleReasonMissing");
    ListTable table{{kHead}};
    EXPECT_EQ(codeOf(ChargeImport{bench.world()}.run(bench.cashier(), table, {}, "why")),
              "PermissionMissing");
}

}  // namespace
}  // namespace wattdesk::core
