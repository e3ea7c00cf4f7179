// All rows or none, over the real database: what a refused import leaves behind is counted in every
// table.
#include "core/workflow/account_import.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <map>

#include "db/store.h"
#include "tests/db/database_file.h"
#include "tests/support/fake_world.h"

namespace wattdesk::core {
namespace {

using test::FakeWorld;

constexpr std::int64_t kRows = 10'000;

/// Good rows, but for the one of that number, whose tariff nobody knows.
class ManyRows final : public TableReader {
public:
    explicit ManyRows(std::int64_t bad) : m_bad{bad} {}
    Expected<std::optional<TableRow>> next() override
    {
        if (++m_line == 1) {
            return TableRow{m_line, {"number", "name", "meter", "tariff"}};
        }
        if (m_line > kRows + 1) {
            return std::nullopt;
        }
        const std::string number = std::to_string(500'000 + m_line);
        return TableRow{m_line,
                        {number, "张三", number, m_line == m_bad ? "no such" : "single price"}};
    }

private:
    std::int64_t m_bad;
    std::int64_t m_line{0};
};

/// How many rows each table of the file has.
std::map<std::string, std::int64_t> rowsOfEveryTable(const std::string& path)
{
    std::map<std::string, std::int64_t> rows;
    sqlite3* file = nullptr;
    EXPECT_EQ(sqlite3_open(path.c_str(), &file), SQLITE_OK);
    const auto take = [](void* names, int, char** values, char**) {
        static_cast<std::map<std::string, std::int64_t>*>(names)->emplace(values[0], 0);
        return 0;
    };
    EXPECT_EQ(sqlite3_exec(file, "SELECT name FROM sqlite_master WHERE type = 'table'", take, &rows,
                           nullptr),
              SQLITE_OK);
    for (auto& [name, count] : rows) {
        const auto set = [](void* number, int, char** values, char**) {
            *static_cast<std::int64_t*>(number) = std::stoll(values[0]);
            return 0;
        };
        const std::string text = "SELECT count(*) FROM \"" + name + "\"";
        EXPECT_EQ(sqlite3_exec(file, text.c_str(), set, &count, nullptr), SQLITE_OK) << name;
    }
    sqlite3_close(file);
    return rows;
}

class StoredImport : public testing::Test {
protected:
    StoredImport()
    {
        const World memory = m_fake.world();
        const auto filled = m_store->unitOfWork().run([&]() -> Expected<void> {
            return m_store->organisations()
                .add(memory.organisations.organisation(FakeWorld::kOrganisation).value())
                .and_then([&] {
                    return m_store->organisations().add(
                        memory.organisations.counter(FakeWorld::kCounter).value());
                })
                .and_then([&] {
                    return m_store->operators().add(
                        memory.operators.byId(FakeWorld::kAdministrator).value());
                })
                .and_then([&] {
                    // Its approver is not in these books.
                    TariffVersion single =
                        memory.tariffs.version(FakeWorld::kSinglePrice, 1).value();
                    single.approver = {};
                    return m_store->tariffs().add(single);
                });
        });
        EXPECT_TRUE(filled);
    }

    World world() { return m_store->world(m_fake.clock, m_fake.ids, m_fake.digest); }

    Expected<ImportReport> run(std::int64_t bad, bool dryRun = false, std::int64_t stopAt = 0)
    {
        ManyRows table{bad};
        ImportOptions options;
        options.dryRun = dryRun;
        options.goOn = [stopAt](std::int64_t rows) { return rows != stopAt; };
        return AccountImport{world()}.run(m_fake.administrator(), table, options);
    }

    std::map<std::string, std::int64_t> rows() const { return rowsOfEveryTable(m_file.path()); }

private:
    test::DatabaseFile m_file;
    FakeWorld m_fake;
    std::unique_ptr<db::Store> m_store = db::Store::open({m_file.path()}).value();
};

TEST_F(StoredImport, OneBadRowOfTenThousandLeavesNothing)
{
    const auto before = rows();
    const auto report = run(7'654);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->imported);
    EXPECT_EQ(report->rows, kRows);
    const std::vector<ImportFinding> expected{
        {7'654, ErrorCode::TariffNotFound, "507654 张三 507654"}};
    EXPECT_EQ(report->findings, expected);
    EXPECT_EQ(rows(), before);
}

TEST_F(StoredImport, DryRunAndCancelLeaveNothing)
{
    const auto before = rows();
    const auto dry = run(0, true);
    ASSERT_TRUE(dry);
    EXPECT_EQ(dry->faulty, 0);
    EXPECT_EQ(rows(), before);
    const auto stopped = run(0, false, 9'000);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::ImportCancelled);
    EXPECT_EQ(rows(), before);
}

TEST_F(StoredImport, GoodRowsAreAllThereAndASecondTimeAllFindings)
{
    const auto first = run(0);
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->imported);
    const auto account = world().accounts.byNumber(AccountNumber::parse("510001").value());
    ASSERT_TRUE(account);
    EXPECT_EQ(account->customer.name, "张三");
    const auto before = rows();
    const auto second = run(0);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->faulty, kRows);
    EXPECT_FALSE(second->imported);
    EXPECT_EQ(rows(), before);
}

}  // namespace
}  // namespace wattdesk::core
