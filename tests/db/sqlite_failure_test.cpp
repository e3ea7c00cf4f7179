#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <memory>

#include "db/store.h"
#include "tests/contract/sample_books.h"
#include "tests/db/database_file.h"
#include "tests/db/faulty_vfs.h"

namespace wattdesk::test {

using namespace core;

namespace {

constexpr int kShortWaitMs = 40;
constexpr int kFaultsMax = 2'000;

std::unique_ptr<db::Store> opened(const std::string& path, const std::string& layer = {},
                                  int lockWaitMs = kShortWaitMs)
{
    db::StoreOptions options;
    options.lockWaitMs = lockWaitMs;
    options.sqliteFileLayer = layer;
    auto store = db::Store::open({path}, options);
    EXPECT_TRUE(store) << store.error().detail;
    return store ? std::move(*store) : nullptr;
}

/// The bytes of a closed database with the samples in it.
std::string sampleContent()
{
    const DatabaseFile file;
    {
        const auto store = opened(file.path());
        EXPECT_TRUE(addSamples(portsOf(*store)));
        const StorePorts ports = portsOf(*store);
        EXPECT_TRUE(aloneOn(ports, [&] { return ports.journal.reserve(sampleSale(1, 1)); }));
        EXPECT_TRUE(postOn(ports, sampleSale(1, 1), kNoon));
    }
    return file.content();
}

class RawConnection {
public:
    explicit RawConnection(const std::string& path) { sqlite3_open(path.c_str(), &m_handle); }
    ~RawConnection() { sqlite3_close(m_handle); }
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    void run(const std::string& sql)
    {
        EXPECT_EQ(sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(m_handle);
    }
    std::int64_t number(const std::string& sql)
    {
        std::int64_t value = -1;
        sqlite3_exec(
            m_handle, sql.c_str(),
            [](void* into, int, char** columns, char**) {
                *static_cast<std::int64_t*>(into) = std::stoll(columns[0]);
                return 0;
            },
            &value, nullptr);
        return value;
    }

private:
    sqlite3* m_handle{nullptr};
};

struct Disk {
    DiskFault fault;
    ErrorCode code;
    bool lasts;
};

std::string nameOf(const Disk& disk)
{
    const std::array<const char*, 4> names{"None", "Full", "IoError", "ReadOnly"};
    return std::string{names[static_cast<std::size_t>(disk.fault)]} +
           (disk.lasts ? "Lasting" : "Once");
}

/// What stops a sale in this database, from the opening on.
std::optional<ErrorCode> sellingCode(const std::string& path)
{
    const auto store = db::Store::open({path});
    if (!store) {
        return store.error().code;
    }
    const StorePorts ports = portsOf(**store);
    return codeOf(aloneOn(ports, [&] { return ports.journal.reserve(sampleSale(2, 2)); }));
}

/// Runs `work` in a child that has no more rights than nobody, because permission bits do not hold
/// an administrator. Empty when the child came to no answer.
std::optional<ErrorCode> asOrdinaryUser(const std::function<std::optional<ErrorCode>()>& work)
{
    constexpr uid_t kNobody = 65'534;
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) {
        return std::nullopt;
    }
    const pid_t child = ::fork();
    if (child == 0) {
        const bool isOrdinary =
            ::geteuid() != 0 || (::setgid(kNobody) == 0 && ::setuid(kNobody) == 0);
        const auto code = isOrdinary ? work() : std::nullopt;
        const bool isTold = code && ::write(pipe[1], &*code, sizeof(*code)) == sizeof(*code);
        ::_exit(isTold ? 0 : 1);
    }
    ::close(pipe[1]);
    ErrorCode code{};
    const bool isTold = ::read(pipe[0], &code, sizeof(code)) == sizeof(code);
    ::close(pipe[0]);
    ::waitpid(child, nullptr, 0);
    return isTold ? std::optional{code} : std::nullopt;
}

std::optional<ErrorCode> openingCode(const std::string& path)
{
    return codeOf(db::Store::open({path}));
}

}  // namespace

class SqliteDisk : public testing::TestWithParam<Disk> {
protected:
    /// Sells: reserve, then post. True when both came through.
    bool sell(StorePorts ports)
    {
        const Sale sale = sampleSale(2, 2);
        const auto reserved = aloneOn(ports, [&] { return ports.journal.reserve(sale); });
        if (!reserved) {
            EXPECT_EQ(reserved.error().code, GetParam().code) << reserved.error().detail;
            return false;
        }
        const auto posted = postOn(ports, sale, kNoon);
        if (!posted) {
            EXPECT_EQ(posted.error().code, GetParam().code) << posted.error().detail;
        }
        return posted.has_value();
    }

    /// Each unit of work is there as a whole or not at all; then the sale is finished by its id.
    void checkAndFinish(StorePorts ports)
    {
        const Sale sale = sampleSale(2, 2);
        const auto found = ports.journal.find(sale.id);
        if (!found) {
            ASSERT_EQ(found.error().code, ErrorCode::SaleNotFound) << found.error().detail;
            EXPECT_FALSE(ports.journal.openSaleOf(sale.account)->has_value());
            ASSERT_TRUE(aloneOn(ports, [&] { return ports.journal.reserve(sale); }));
        } else {
            EXPECT_EQ(found->sale, sale);
        }
        if (ports.journal.find(sale.id)->state == SaleState::Reserved) {
            EXPECT_EQ(ports.books.days(kCompany, kToday, kToday)->front().sales, 1);
            EXPECT_EQ(postOn(ports, sale, kNoon), (ReceiptNumber{"C1", 2}));
        }
        EXPECT_EQ(ports.books.days(kCompany, kToday, kToday)->front().sales, 2);
        EXPECT_TRUE(ports.books.trialBalance(kCompany)->isBalanced());
        EXPECT_TRUE(ports.books.receiptGaps(kCompany)->empty());
    }
};

// Goal: a disk that fails at any moment gives the right word to the cashier and loses nothing.
// Method: sell with the fault at the first write, then at the second, and so on until it comes too
// late; each time close, heal, open, and look.
TEST_P(SqliteDisk, AFaultAtEachWriteLeavesWholeUnitsOrNothing)
{
    const std::string content = sampleContent();
    const DatabaseFile file;
    FaultyVfs disk;
    int n = 1;
    for (bool isDone = false; !isDone; ++n) {
        SCOPED_TRACE(testing::Message() << "fault at write " << n);
        ASSERT_LT(n, kFaultsMax);
        file.setContent(content);
        {
            const auto store = opened(file.path(), FaultyVfs::name());
            ASSERT_TRUE(store);
            disk.failAt(n, GetParam().fault, GetParam().lasts);
            isDone = sell(portsOf(*store));
            EXPECT_NE(isDone, disk.hasFailed());
            if (!isDone && !GetParam().lasts) {
                // The station goes on with the connection that failed.
                checkAndFinish(portsOf(*store));
            }
        }
        disk.heal();
        const auto store = opened(file.path());
        ASSERT_TRUE(store);
        checkAndFinish(portsOf(*store));
        RawConnection raw{file.path()};
        EXPECT_EQ(raw.number("SELECT COUNT(*) FROM pragma_integrity_check "
                             "WHERE integrity_check <> 'ok'"),
                  0);
        EXPECT_EQ(raw.number("SELECT COUNT(*) FROM pragma_foreign_key_check"), 0);
        if (testing::Test::HasFailure()) {
            break;
        }
    }
    EXPECT_GT(n, 10) << "two commits write more pages than that";
}

INSTANTIATE_TEST_SUITE_P(Faults, SqliteDisk,
                         testing::Values(Disk{DiskFault::Full, ErrorCode::StoreFull, true},
                                         Disk{DiskFault::Full, ErrorCode::StoreFull, false},
                                         Disk{DiskFault::IoError, ErrorCode::StoreDiskError, true},
                                         Disk{DiskFault::IoError, ErrorCode::StoreDiskError, false},
                                         Disk{DiskFault::ReadOnly, ErrorCode::StoreReadOnly, true}),
                         [](const auto& instance) { return nameOf(instance.param); });

TEST(SqliteFailure, ALockHeldByAnotherIsBusyWithinTheBound)
{
    const DatabaseFile file;
    const auto store = opened(file.path());
    const StorePorts ports = portsOf(*store);
    ASSERT_TRUE(addSamples(ports));
    RawConnection other{file.path()};
    other.run("BEGIN IMMEDIATE");
    const auto reserve = [&] { return ports.journal.reserve(sampleSale(1, 1)); };
    EXPECT_EQ(codeOf(aloneOn(ports, reserve)), ErrorCode::StoreBusy);
    EXPECT_TRUE(ports.accounts.byId(sampleAccount(1).id)) << "reading goes on";
    other.run("COMMIT");
    EXPECT_EQ(codeOf(aloneOn(ports, reserve)), std::nullopt);
}

TEST(SqliteFailure, ReadingDoesNotHoldASnapshot)
{
    // Goal: a write after a read sees what others wrote in between, and is not refused as stale.
    // Method: every single-row query once, then a write elsewhere, then a write here.
    const DatabaseFile file;
    const auto store = opened(file.path());
    const StorePorts ports = portsOf(*store);
    ASSERT_TRUE(addSamples(ports));
    EXPECT_TRUE(ports.accounts.byId(sampleAccount(1).id));
    EXPECT_TRUE(ports.accounts.byCard(sampleCard(1)));
    EXPECT_TRUE(ports.operators.byLogin("li"));
    EXPECT_TRUE(ports.audit.last(kCounter1));
    const auto other = opened(file.path());
    const StorePorts others = portsOf(*other);
    ASSERT_TRUE(aloneOn(others, [&] { return others.journal.reserve(sampleSale(1, 1)); }));
    EXPECT_TRUE(ports.journal.find(SaleId{1}));
    EXPECT_TRUE(aloneOn(ports, [&] { return ports.journal.reserve(sampleSale(2, 2)); }));
}

TEST(SqliteFailure, SomethingThatIsNoDatabaseIsDamaged)
{
    const DatabaseFile file;
    file.setContent(std::string(4'096, 'x'));
    EXPECT_EQ(openingCode(file.path()), ErrorCode::StoreDamaged);
    EXPECT_EQ(file.content(), std::string(4'096, 'x')) << "nothing is written to it";
    std::string content = sampleContent();
    content[0] = 'X';
    file.setContent(content);
    EXPECT_EQ(openingCode(file.path()), ErrorCode::StoreDamaged);
}

TEST(SqliteFailure, ATruncatedFileIsDamaged)
{
    const std::string content = sampleContent();
    const DatabaseFile file;
    file.setContent(content.substr(0, content.size() / 2));
    EXPECT_EQ(openingCode(file.path()), ErrorCode::StoreDamaged);
}

TEST(SqliteFailure, ADamagedPageIsReportedOrNotInTheWay)
{
    // Goal: damage is called damage, and never ends the program. Method: spoil each page in turn
    // and ask for everything; the answers are whole or StoreDamaged.
    constexpr std::size_t kPage = 4'096;
    const std::string content = sampleContent();
    const DatabaseFile file;
    int reported = 0;
    for (std::size_t page = 0; page < content.size() / kPage; ++page) {
        SCOPED_TRACE(testing::Message() << "page " << page);
        std::string spoilt = content;
        const std::size_t from = page == 0 ? 100 : page * kPage;
        spoilt.replace(from, kPage - from % kPage, kPage - from % kPage, '\xA5');
        file.setContent(spoilt);
        std::vector<std::optional<ErrorCode>> codes;
        auto store = db::Store::open({file.path()});
        codes.push_back(codeOf(store));
        if (store) {
            const StorePorts ports = portsOf(**store);
            codes.push_back(codeOf(ports.journal.find(SaleId{1})));
            codes.push_back(codeOf(ports.accounts.byId(sampleAccount(1).id)));
            codes.push_back(codeOf(ports.accounts.search(kCompany, "客户", 9)));
            codes.push_back(codeOf(ports.books.trialBalance(kCompany)));
            codes.push_back(codeOf(ports.tariffs.list(kCompany)));
            codes.push_back(
                codeOf(aloneOn(ports, [&] { return ports.journal.reserve(sampleSale(2, 2)); })));
        }
        for (const auto& code : codes) {
            if (code) {
                EXPECT_EQ(*code, ErrorCode::StoreDamaged);
                ++reported;
            }
        }
    }
    EXPECT_GT(reported, 10);
}

TEST(SqliteFailure, ARowThatTheProgramNeverWritesIsDamage)
{
    const DatabaseFile file;
    const auto store = opened(file.path());
    const StorePorts ports = portsOf(*store);
    ASSERT_TRUE(addSamples(ports));
    RawConnection{file.path()}.run("UPDATE account SET card = 'not hexadecimal!' WHERE id = 1001");
    EXPECT_EQ(codeOf(ports.accounts.byId(sampleAccount(1).id)), ErrorCode::StoreDamaged);
    EXPECT_TRUE(ports.accounts.byId(sampleAccount(2).id));
}

TEST(SqliteFailure, ReceiptsThatWereTamperedWithAreReported)
{
    const DatabaseFile file;
    file.setContent(sampleContent());
    const auto store = opened(file.path());
    const StorePorts ports = portsOf(*store);
    ASSERT_TRUE(ports.books.receiptGaps(kCompany)->empty());
    RawConnection raw{file.path()};
    raw.run("UPDATE receipt SET number = 2");
    EXPECT_EQ(ports.books.receiptGaps(kCompany)->size(), 2U) << "1 is missing, 2 was never given";
    raw.run("UPDATE counter SET last_receipt = 2 WHERE id = 11");
    EXPECT_EQ(ports.books.receiptGaps(kCompany)->size(), 1U);
    raw.run("DELETE FROM receipt");
    EXPECT_EQ(ports.books.receiptGaps(kCompany)->size(), 2U) << "lost, and its sale has none";
}

TEST(SqliteFailure, WhatCannotBeOpenedIsUnreachable)
{
    const DatabaseFile file;
    EXPECT_EQ(openingCode((file.folder() / "none" / "station.sqlite").string()),
              ErrorCode::StoreUnreachable);
    EXPECT_EQ(openingCode(file.folder().string()), ErrorCode::StoreUnreachable);
    db::StoreOptions options;
    options.createIfMissing = false;
    EXPECT_EQ(codeOf(db::Store::open({file.path()}, options)), ErrorCode::StoreUnreachable);
    EXPECT_FALSE(std::filesystem::exists(file.path()));
}

// Goal: a station that may not write says just that, and not that its database is gone. Method: a
// child without the administrator's rights sells on each kind of protected place; what it meets,
// at opening or at the sale, comes back as its end.
TEST(SqliteFailure, APlaceThatMayNotBeWrittenIsReadOnly)
{
    struct Place {
        const char* name;
        mode_t folder;
        std::optional<mode_t> file;
    };
    const std::string content = sampleContent();
    for (const Place& place :
         {Place{"read-only folder and file", 0555, 0444}, Place{"read-only folder", 0555, 0666},
          Place{"read-only file", 0777, 0444},
          Place{"read-only folder without a file", 0555, std::nullopt}}) {
        SCOPED_TRACE(place.name);
        const DatabaseFile file;
        if (place.file) {
            file.setContent(content);
            ASSERT_EQ(::chmod(file.path().c_str(), *place.file), 0);
        }
        ASSERT_EQ(::chmod(file.folder().c_str(), place.folder), 0);
        EXPECT_EQ(asOrdinaryUser([&] { return sellingCode(file.path()); }),
                  ErrorCode::StoreReadOnly);
        ASSERT_EQ(::chmod(file.folder().c_str(), 0700), 0);
    }
}

TEST(SqliteFailure, ADatabaseFailureThatIsOverlookedStillEndsTheUnitOfWork)
{
    const DatabaseFile file;
    const auto store = opened(file.path());
    const StorePorts ports = portsOf(*store);
    ASSERT_TRUE(addSamples(ports));
    Sale orphan = sampleSale(1, 1);
    orphan.tariff = TariffId{99};
    const auto done = ports.unit.run([&]() -> Expected<void> {
        EXPECT_TRUE(ports.journal.reserve(sampleSale(2, 2)));
        EXPECT_EQ(codeOf(ports.journal.reserve(orphan)), ErrorCode::StoreConflict);
        return {};
    });
    EXPECT_EQ(codeOf(done), ErrorCode::StoreConflict);
    EXPECT_EQ(codeOf(ports.journal.find(SaleId{2})), ErrorCode::SaleNotFound);
}

TEST(SqliteFailure, TheFileIsSafeAgainstAPowerCut)
{
    // With synchronous=NORMAL a committed sale may be gone after a power cut, and without the
    // foreign keys nothing would hold the rows together.
    const DatabaseFile file;
    const auto store = opened(file.path());
    ASSERT_TRUE(addSamples(portsOf(*store)));
    EXPECT_TRUE(std::filesystem::exists(file.path() + "-wal"));
    RawConnection raw{file.path()};
    EXPECT_EQ(raw.number("SELECT COUNT(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), 1);
}

}  // namespace wattdesk::test
