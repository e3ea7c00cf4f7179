#include "tests/contract/store_bench.h"

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <vector>

#include "db/store.h"
#include "tests/support/memory_store.h"
#include "tests/support/private_postgres.h"

namespace wattdesk::test {

using namespace core;

namespace fs = std::filesystem;

namespace {

class MemoryBench final : public StoreBench {
public:
    StorePorts connect() override { return portsOf(m_store); }

private:
    MemoryStore m_store;
};

class DatabaseBench : public StoreBench {
public:
    explicit DatabaseBench(std::string address) : m_address{std::move(address)} {}

    StorePorts connect() override { return connectWith({}); }
    StorePorts connectSparing() override { return connectWith({.termsInMemoryMax = 5}); }

private:
    StorePorts connectWith(const db::StoreOptions& options)
    {
        auto opened = db::Store::open({m_address}, options);
        if (!opened) {
            throw std::runtime_error{opened.error().detail};
        }
        m_stores.push_back(std::move(*opened));
        return portsOf(*m_stores.back());
    }

    std::string m_address;
    std::vector<std::unique_ptr<db::Store>> m_stores;
};

class Folder {
public:
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "wattdesk-store-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error{"no temporary folder"};
        }
        m_path = name;
    }
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const fs::path& path() const noexcept { return m_path; }

private:
    fs::path m_path;
};

/// The folder is a base, so that it outlives the connections into it.
class SqliteBench final : private Folder, public DatabaseBench {
public:
    SqliteBench() : DatabaseBench{(path() / "station \"1\" & 100%.sqlite").string()} {}
};

}  // namespace

std::unique_ptr<StoreBench> makeBench(Backend backend)
{
    switch (backend) {
        case Backend::Memory:
            return std::make_unique<MemoryBench>();
        case Backend::Sqlite:
            return std::make_unique<SqliteBench>();
        case Backend::Postgresql:
            return std::make_unique<DatabaseBench>(PrivatePostgres::shared().freshSchema());
    }
    return nullptr;
}

std::string nameOf(Backend backend)
{
    switch (backend) {
        case Backend::Memory:
            return "Memory";
        case Backend::Sqlite:
            return "Sqlite";
        case Backend::Postgresql:
            return "Postgresql";
    }
    return {};
}

StoreContract::StoreContract() : bench{makeBench(GetParam())}, store{bench->connect()}
{
    EXPECT_TRUE(addSamples(store));
}

void StoreContract::inUnit(const std::function<Expected<void>()>& work)
{
    const auto done = store.unit.run(work);
    EXPECT_TRUE(done) << (done ? "" : done.error().detail);
}

}  // namespace wattdesk::test
