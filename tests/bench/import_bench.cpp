#include "tests/bench/import_bench.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "cardio/crypto/random_ids.h"
#include "core/base/csv.h"
#include "core/workflow/account_import.h"
#include "tests/bench/bare_rows.h"
#include "tests/support/fake_world.h"

namespace wattdesk::test {

namespace {

constexpr double kImportAim = 2.0;

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

template <class T>
T must(core::Expected<T> result)
{
    if (!result) {
        std::fprintf(stderr, "import bench: %s\n", result.error().detail.c_str());
        std::exit(3);
    }
    return std::move(*result);
}

void must(const core::Expected<void>& done)
{
    if (!done) {
        std::fprintf(stderr, "import bench: %s\n", done.error().detail.c_str());
        std::exit(3);
    }
}

/// Names and addresses of a town: two or three characters, a street with house, stair and flat.
void writeTable(const std::string& path, std::int64_t accounts)
{
    constexpr std::array kFamilies{"张", "王", "李", "赵", "陈", "刘", "杨", "黄", "周", "吴"};
    constexpr std::array kGiven{"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "小明"};
    std::ofstream file{path, std::ios::binary};
    file << "number,name,phone,address,meter,tariff\n";
    for (std::int64_t i = 0; i < accounts; ++i) {
        file << 100'001 + i << ',' << kFamilies[static_cast<std::size_t>(i) % kFamilies.size()]
             << kGiven[static_cast<std::size_t>(i / 10) % kGiven.size()] << ",13"
             << 800'000'000 + i * 37 % 99'999'999 << ",幸福路" << i / 1000 << "号" << i / 100 % 10
             << '-' << i % 100 + 101 << ',' << 1 + i << ",single price\n";
    }
}

/// The world of the tests with its storage in `store` and the identities of a real station.
class StoredWorld {
public:
    explicit StoredWorld(db::Store& store) : m_store{store}
    {
        const core::World memory = m_fake.world();
        must(m_store.unitOfWork().run([&]() -> core::Expected<void> {
            must(m_store.organisations().add(
                must(memory.organisations.organisation(FakeWorld::kOrganisation))));
            must(m_store.organisations().add(
                must(memory.organisations.counter(FakeWorld::kCounter))));
            must(m_store.operators().add(must(memory.operators.byId(FakeWorld::kAdministrator))));
            // Its approver is not in these books.
            auto single = must(memory.tariffs.version(FakeWorld::kSinglePrice, 1));
            single.approver = {};
            return m_store.tariffs().add(single);
        }));
    }

    core::World world() { return m_store.world(m_fake.clock, m_ids, m_fake.digest); }
    core::Actor administrator() const { return m_fake.administrator(); }

private:
    FakeWorld m_fake;
    db::Store& m_store;
    cardio::RandomIdSource m_ids;
};

}  // namespace

ImportedStore importAccounts(const std::string& path, std::int64_t accounts)
{
    const std::string table = path + ".csv";
    writeTable(table, accounts);
    ImportedStore made{must(db::Store::open({path})), {}};
    StoredWorld stored{*made.store};
    std::ifstream file{table, std::ios::binary};
    core::CsvReader reader{file, [](std::string cell) { return cell; }};
    core::ImportOptions options;
    options.goOn = [](std::int64_t) { return true; };

    const auto begin = Clock::now();
    const auto report =
        must(core::AccountImport{stored.world()}.run(stored.administrator(), reader, options));
    const double imported = secondsSince(begin);
    if (!report.imported || report.rows != accounts) {
        std::fprintf(stderr, "import bench: the table was refused\n");
        std::exit(3);
    }
    std::remove(table.c_str());

    const BareRows rows{path};
    const double bare = rows.secondsToInsertInto(path + ".bare");
    made.figure = {"import of " + std::to_string(accounts) + " rows | bare SQLite bulk insert",
                   imported,
                   "s",
                   bare,
                   imported / bare,
                   kImportAim};
    return made;
}

}  // namespace wattdesk::test
