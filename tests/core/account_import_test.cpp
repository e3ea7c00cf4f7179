#include "core/workflow/account_import.h"

#include <gtest/gtest.h>

#include "tests/core/desk_bench.h"
#include "tests/core/list_table.h"

namespace wattdesk::core {
namespace {

using test::FakeWorld;
using Cells = test::ListTable::Cells;
using test::ListTable;

class AccountImportBench : public testing::Test {
protected:
    static inline const Cells kHead{"number", "name", "meter", "tariff"};
    static constexpr const char* kTariff = "single price";

    Expected<ImportReport> run(ListTable table, bool dryRun = false)
    {
        ImportOptions options;
        options.dryRun = dryRun;
        options.goOn = [this](std::int64_t rows) {
            reports.push_back(rows);
            return rows < stopAt;
        };
        return AccountImport{bench.world()}.run(bench.fake.administrator(), table, options);
    }
    Expected<ImportReport> run(std::vector<Cells> rows) { return run(ListTable{std::move(rows)}); }

    /// `count` good rows below the head; account and meter numbers from 500001.
    static std::vector<Cells> goodRows(int count)
    {
        std::vector<Cells> rows{kHead};
        for (int i = 1; i <= count; ++i) {
            const std::string number = std::to_string(500'000 + i);
            rows.push_back({number, "张三", number, kTariff});
        }
        return rows;
    }

    Expected<Account> account(const std::string& number)
    {
        return bench.world().accounts.byNumber(AccountNumber::parse(number).value());
    }

    void expectNothing()
    {
        EXPECT_EQ(bench.text(), before);
        EXPECT_TRUE(test::auditNames(bench.world()).empty());
        const auto found =
            bench.world().accounts.search(FakeWorld::kOrganisation, "张三", 10).value();
        EXPECT_TRUE(found.empty());
    }

    /// One row is bad; it is found, by its line, and the good ones around it are not entered.
    void expectFinding(ErrorCode code, const Cells& head, const Cells& row)
    {
        SCOPED_TRACE(testing::PrintToString(row));
        Cells good(head.size());
        for (std::size_t i = 0; i < head.size(); ++i) {
            good[i] = head[i] == "name"     ? "张三"
                      : head[i] == "meter"  ? "600001"
                      : head[i] == "tariff" ? kTariff
                                            : "";
        }
        const auto report = run({head, good, row});
        ASSERT_TRUE(report);
        EXPECT_FALSE(report->imported);
        EXPECT_EQ(report->rows, 2);
        EXPECT_EQ(report->faulty, 1);
        ASSERT_EQ(report->findings.size(), 1U);
        EXPECT_EQ(report->findings.front().line, 3);
        EXPECT_EQ(describe(report->findings.front().code).name, describe(code).name);
        expectNothing();
    }

    test::DeskBench bench;
    std::string before = bench.text();
    std::vector<std::int64_t> reports;
    std::int64_t stopAt{1'000'000'000};
};

TEST_F(AccountImportBench, EveryColumnArrivesWhereItBelongs)
{
    const auto report =
        run({{"NUMBER", "name", "Phone", "address", "meter", "mode", "tariff", "ct", "pt",
              "hoarding_limit", "alarm1", "alarm2", "household_base"},
             {"500001", "张三", "13612345678", "幸福路1号", "000000200001", "energy",
              "yearly ladder, whole kWh", "20", "3", "500.00", "30", "10.5", "1.5"}});
    ASSERT_TRUE(report);
    ASSERT_TRUE(report->imported) << describe(report->findings.at(0).code).name;
    EXPECT_EQ(report->rows, 1);
    EXPECT_EQ(report->faulty, 0);
    const auto found = account("500001");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->customer.name, "张三");
    EXPECT_EQ(found->customer.phone, "13612345678");
    EXPECT_EQ(found->point.address, "幸福路1号");
    EXPECT_EQ(found->point.meter, MeterNumber::parse("200001").value());
    EXPECT_EQ(found->point.mode, MeterMode::Energy);
    EXPECT_EQ(found->point.ctRatio, 20U);
    EXPECT_EQ(found->point.ptRatio, 3U);
    EXPECT_EQ(found->tariff, FakeWorld::kYearlyWholeKwh);
    EXPECT_EQ(found->point.householdBase, HouseholdBase{150});
    EXPECT_EQ(found->standing, AccountStanding{});
}

TEST_F(AccountImportBench, ChineseHeadsInAnyOrderAndFullWidthDigitsAreRead)
{
    const auto report =
        run({{" 电价 ", "表号", "姓名", "ＣＴ", "计量方式", "户号", "电话", "报警一"},
             {kTariff, "２０００１", "李四", "１０", "金额", "５００００２",
              "１３６１２３４５６７８", "３０"}});
    ASSERT_TRUE(report);
    ASSERT_TRUE(report->imported) << describe(report->findings.at(0).code).name;
    const auto found = account("500002");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->customer.name, "李四");
    EXPECT_EQ(found->customer.phone, "13612345678");
    EXPECT_EQ(found->point.meter, MeterNumber::parse("20001").value());
    EXPECT_EQ(found->point.ctRatio, 10U);
    EXPECT_EQ(found->point.mode, MeterMode::Money);
}

TEST_F(AccountImportBench, AccountsAreRegisteredWithOneEventForAll)
{
    const auto report = run(goodRows(3));
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->imported);
    EXPECT_EQ(report->rows, 3);
    for (const char* number : {"500001", "500002", "500003"}) {
        EXPECT_TRUE(account(number)) << number;
    }
    const auto names = test::auditNames(bench.world());
    EXPECT_EQ(
        std::count(names.begin(), names.end(), std::string{nameOf(AuditAction::AccountsImported)}),
        1);
}

TEST_F(AccountImportBench, RowsWithoutANumberDrawTheNextAndShortRowsAreEmptyAtTheirEnd)
{
    const auto report = run({{"name", "meter", "tariff", "phone", "number"},
                             {"张三", "1", kTariff},
                             {"李四", "2", kTariff, "", ""}});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->imported);
    const auto one = bench.world().accounts.search(FakeWorld::kOrganisation, "张三", 10).value();
    const auto two = bench.world().accounts.search(FakeWorld::kOrganisation, "李四", 10).value();
    ASSERT_EQ(one.size(), 1U);
    ASSERT_EQ(two.size(), 1U);
    EXPECT_NE(one.front().number, two.front().number);
}

TEST_F(AccountImportBench, HeadMustNameTheNeededColumnsAndOnlyKnownOnesOnce)
{
    const auto expectHead = [this](ErrorCode code, const Cells& head) {
        SCOPED_TRACE(testing::PrintToString(head));
        const auto report = run({head, {"张三", "1", kTariff, "", ""}});
        ASSERT_FALSE(report);
        EXPECT_EQ(describe(report.error().code).name, describe(code).name);
        expectNothing();
    };
    expectHead(ErrorCode::ImportColumnMissing, {"name", "meter"});
    expectHead(ErrorCode::ImportColumnMissing, {"name", "tariff"});
    expectHead(ErrorCode::ImportColumnMissing, {"meter", "tariff"});
    expectHead(ErrorCode::ImportColumnUnknown, {"name", "meter", "tariff", "colour"});
    expectHead(ErrorCode::ImportColumnUnknown, {"name", "meter", "tariff", "姓名"});
    expectHead(ErrorCode::ImportColumnUnknown, {"name", "meter", "tariff", "x\x1A"});
    EXPECT_EQ(run(std::vector<Cells>{}).error().code, ErrorCode::ImportColumnMissing);
}

TEST_F(AccountImportBench, RowsThatTheBooksWouldNotTakeAreFindings)
{
    const Cells head{"name", "meter", "tariff", "number", "phone", "mode", "ct", "hoarding_limit"};
    expectFinding(ErrorCode::InputNameMissing, head, {" ", "1", kTariff});
    expectFinding(ErrorCode::InputText, head, {"张\x1A", "1", kTariff});
    expectFinding(ErrorCode::InputText, head, {"张\xFF", "1", kTariff});
    expectFinding(ErrorCode::InputMeterNumber, head, {"王五", "12a", kTariff});
    expectFinding(ErrorCode::InputMeterNumber, head, {"王五", "", kTariff});
    expectFinding(ErrorCode::TariffNotFound, head, {"王五", "1", "no such"});
    expectFinding(ErrorCode::TariffNotFound, head, {"王五", "1", ""});
    expectFinding(ErrorCode::InputAccountNumber, head, {"王五", "1", kTariff, "12-3"});
    expectFinding(ErrorCode::InputPhone, head, {"王五", "1", kTariff, "", "call me"});
    expectFinding(ErrorCode::InputText, head, {"王五", "1", kTariff, "", "", "both"});
    expectFinding(ErrorCode::InputRatio, head, {"王五", "1", kTariff, "", "", "", "x"});
    expectFinding(ErrorCode::InputRatio, head, {"王五", "1", kTariff, "", "", "", "0"});
    expectFinding(ErrorCode::AmountNotANumber, head, {"王五", "1", kTariff, "", "", "", "", "x"});
    expectFinding(ErrorCode::AmountTooPrecise, head,
                  {"王五", "1", kTariff, "", "", "", "", "1.234"});
}

TEST_F(AccountImportBench, DuplicatesWithinTheFileAreFindings)
{
    for (const bool isNumber : {true, false}) {
        auto rows = goodRows(5);
        rows[4][isNumber ? 0 : 2] = rows[2][isNumber ? 0 : 2];
        const auto report = run(rows);
        ASSERT_TRUE(report);
        EXPECT_FALSE(report->imported);
        ASSERT_EQ(report->findings.size(), 1U);
        EXPECT_EQ(report->findings.front().line, 5);
        EXPECT_EQ(report->findings.front().code,
                  isNumber ? ErrorCode::AccountNumberTaken : ErrorCode::AccountMeterTaken);
        expectNothing();
    }
}

TEST_F(AccountImportBench, DuplicatesOfTheBooksAreFindings)
{
    const Account there = bench.registered();
    before = bench.text();
    const auto events = test::auditNames(bench.world());
    auto rows = goodRows(3);
    rows[1][0] = shown(there.number);
    rows[3][2] = "42";
    const auto report = run(rows);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->imported);
    const std::vector<ImportFinding> expected{
        {2, ErrorCode::AccountNumberTaken, rows[1][0] + " 张三 500001"},
        {4, ErrorCode::AccountMeterTaken, "500003 张三 42"}};
    EXPECT_EQ(report->findings, expected);
    EXPECT_EQ(bench.text(), before);
    EXPECT_EQ(test::auditNames(bench.world()), events);
}

TEST_F(AccountImportBench, OneBadRowOfManyIsFoundAndNothingIsImported)
{
    auto rows = goodRows(3'000);
    rows[2'345][3] = "no such";
    const auto report = run(rows);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->imported);
    EXPECT_EQ(report->rows, 3'000);
    EXPECT_EQ(report->faulty, 1);
    const std::vector<ImportFinding> expected{
        {2'346, ErrorCode::TariffNotFound, "502345 张三 502345"}};
    EXPECT_EQ(report->findings, expected);
    EXPECT_EQ(reports, (std::vector<std::int64_t>{1'000, 2'000, 3'000}));
    expectNothing();
}

TEST_F(AccountImportBench, DryRunFindsTheSameAndLeavesNothing)
{
    const auto good = run(ListTable{goodRows(3)}, true);
    ASSERT_TRUE(good);
    EXPECT_EQ(good->rows, 3);
    EXPECT_EQ(good->faulty, 0);
    EXPECT_FALSE(good->imported);
    expectNothing();
    auto rows = goodRows(3);
    rows[3][2] = rows[1][2];
    const auto bad = run(ListTable{rows}, true);
    ASSERT_TRUE(bad);
    EXPECT_EQ(bad->findings, run(rows)->findings);
    EXPECT_EQ(bad->faulty, 1);
    expectNothing();
}

TEST_F(AccountImportBench, CancelledImportLeavesNothing)
{
    stopAt = 2'000;
    const auto report = run(goodRows(2'500));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::ImportCancelled);
    EXPECT_EQ(reports, (std::vector<std::int64_t>{1'000, 2'000}));
    expectNothing();
}

TEST_F(AccountImportBench, TableThatBreaksOffLeavesNothing)
{
    for (const ErrorCode code : {ErrorCode::ImportFormat, ErrorCode::FileNotReadable}) {
        const auto report = run(ListTable{goodRows(3), code});
        ASSERT_FALSE(report);
        EXPECT_EQ(report.error().code, code);
        expectNothing();
    }
}

TEST_F(AccountImportBench, FindingsAreListedUpToABoundAndAllCounted)
{
    auto rows = goodRows(static_cast<int>(ImportReport::kFindingsMax) + 5);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        rows[i][3] = "no such";
    }
    const auto report = run(rows);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->findings.size(), ImportReport::kFindingsMax);
    EXPECT_EQ(report->faulty, static_cast<std::int64_t>(ImportReport::kFindingsMax) + 5);
    EXPECT_EQ(report->findings.back().line,
              static_cast<std::int64_t>(ImportReport::kFindingsMax) + 1);
    expectNothing();
}

TEST_F(AccountImportBench, NobodyImportsWithoutThePermission)
{
    ListTable table{goodRows(1)};
    ImportOptions options;
    options.goOn = [](std::int64_t) { return true; };
    const auto report = AccountImport{bench.world()}.run(bench.fake.cashier(), table, options);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::PermissionMissing);
    expectNothing();
}

}  // namespace
}  // namespace wattdesk::core
