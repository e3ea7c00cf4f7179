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
using namespace core::literals;

namespace fs = std::filesystem;

const Date kToday = Date::from(2026, 11, 3).value();

namespace {

constexpr Money kPaid = 100'00_fen;
constexpr Energy kSold = 185'87_centikwh;
constexpr Credit kToCard = 100'00_credit;
constexpr Price kPrice = 538'000_microyuan;
constexpr Credit kHoardingLimit = 5'000'00_credit;
constexpr Money kAlarm1 = 20'00_fen;
constexpr Money kAlarm2 = 5'00_fen;

template <class Store>
StorePorts portsOf(Store& store)
{
    return {store.unitOfWork(), store.accounts(), store.journal(), store.books(),
            store.operators(),  store.audit(),    store.tariffs(), store.organisations()};
}

class MemoryBench final : public StoreBench {
public:
    StorePorts connect() override { return portsOf(m_store); }

private:
    MemoryStore m_store;
};

class DatabaseBench : public StoreBench {
public:
    explicit DatabaseBench(std::string address) : m_address{std::move(address)} {}

    StorePorts connect() override
    {
        auto opened = db::Store::open({m_address});
        if (!opened) {
            throw std::runtime_error{opened.error().detail};
        }
        m_stores.push_back(std::move(*opened));
        return portsOf(*m_stores.back());
    }

private:
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

CardImage sampleImage(std::int64_t number, std::uint32_t count, Credit amount)
{
    CardImage image;
    CardParameters parameters;
    parameters.account = sampleAccount(number).number;
    parameters.meter = sampleAccount(number).point.meter;
    parameters.subType = CardSubType::Purchase;
    parameters.alarm1 = kAlarm1;
    parameters.alarm2 = kAlarm2;
    image.parameters = parameters;
    image.wallet = {amount, count};
    return image;
}

}  // namespace

std::unique_ptr<StoreBench> makeBench(Backend backend)
{
    switch (backend) {
        case Backend::Memory:
            return std::make_unique<MemoryBench>();
        case Backend::Sqlite:
            return std::make_unique<SqliteBench>();
        case Backend::Postgresql:
            return std::make_unique<DatabaseBench>(PrivatePostgres::shared().freshDatabase());
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
    inUnit([&]() -> Expected<void> {
        EXPECT_TRUE(store.organisations.add(Organisation{kCompany, {}, "供电公司"}));
        EXPECT_TRUE(store.organisations.add(Organisation{kDistrict, kCompany, "东区"}));
        EXPECT_TRUE(store.organisations.add(Counter{kCounter1, kCompany, "C1", "一号柜台"}));
        EXPECT_TRUE(store.organisations.add(Counter{kCounter2, kCompany, "C2", "二号柜台"}));
        EXPECT_TRUE(store.operators.add(sampleOperator(kCashier, "Li")));
        EXPECT_TRUE(store.operators.add(sampleOperator(kAdministrator, "admin")));
        EXPECT_TRUE(store.tariffs.add(sampleTariff(kTariff, "居民")));
        for (std::int64_t number = 1; number <= 4; ++number) {
            EXPECT_TRUE(store.accounts.add(sampleAccount(number)));
        }
        return {};
    });
}

void StoreContract::inUnit(const std::function<Expected<void>()>& work)
{
    const auto done = store.unit.run(work);
    EXPECT_TRUE(done) << (done ? "" : done.error().detail);
}

Expected<ReceiptNumber> StoreContract::postOn(StorePorts& ports, const Sale& sale, Instant at)
{
    return aloneOn(ports, [&]() -> Expected<ReceiptNumber> {
        if (auto step = ports.journal.record(sale.id, SaleStep::Confirm, noteAt(at)); !step) {
            return Unexpected{step.error()};
        }
        if (auto posted = ports.books.post(postingOf(sale, at)); !posted) {
            return Unexpected{posted.error()};
        }
        if (auto added = ports.books.addToDay(totalOf(sale)); !added) {
            return Unexpected{added.error()};
        }
        return ports.books.issueReceipt(sale.counter, sale.id, at);
    });
}

CardSerial sampleCard(std::int64_t number)
{
    const auto low = static_cast<std::uint8_t>(number);
    return CardSerial{{0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6, 0x00, low}};
}

Account sampleAccount(std::int64_t number)
{
    Account account;
    account.id = AccountId{1'000 + number};
    account.organisation = kCompany;
    account.number = AccountNumber::parse(std::to_string(200'000 + number)).value();
    account.customer = {CustomerId{2'000 + number}, kCompany, "客户" + std::to_string(number),
                        "1380000000" + std::to_string(number)};
    account.point.id = ServicePointId{3'000 + number};
    account.point.organisation = kCompany;
    account.point.address = "幸福路" + std::to_string(number) + "号";
    account.point.meter = MeterNumber::parse(std::to_string(900'000 + number)).value();
    account.point.ctRatio = 30;
    account.point.ptRatio = 1;
    account.point.hoardingLimit = kHoardingLimit;
    account.point.alarm1 = kAlarm1;
    account.point.alarm2 = kAlarm2;
    account.tariff = kTariff;
    account.opened = kNoon;
    account.standing.state = AccountState::Active;
    account.standing.card = sampleCard(number);
    account.standing.purchaseCount = 7;
    return account;
}

Sale sampleSale(std::int64_t id, std::int64_t account)
{
    constexpr std::int64_t kMinuteMs = 60'000;
    Sale sale;
    sale.id = SaleId{id};
    sale.organisation = kCompany;
    sale.counter = kCounter1;
    sale.seller = kCashier;
    sale.account = sampleAccount(account).id;
    sale.at = Instant{kNoon.ms + id * kMinuteMs};
    sale.tariff = kTariff;
    sale.paid = kPaid;
    sale.tendered = kPaid;
    sale.energyCharge = kPaid;
    sale.toCard = kToCard;
    sale.energy = kSold;
    sale.purchaseCount = 8;
    sale.remainingBefore = Credit{};
    sale.lines = {{1, 2, kSold, kPrice, kPaid}};
    sale.card = sampleCard(account);
    sale.before = sampleImage(account, 7, Credit{});
    sale.after = sampleImage(account, 8, kToCard);
    return sale;
}

SaleFilter everySaleOf(OrganisationId organisation)
{
    SaleFilter filter;
    filter.organisation = organisation;
    return filter;
}

StepNote noteAt(Instant at)
{
    return {at, kAdministrator, kCounter2, "表计已到账，见照片"};
}

Posting postingOf(const Sale& sale, Instant at)
{
    return {.id = PostingId{50'000 + sale.id.value},
            .organisation = sale.organisation,
            .counter = sale.counter,
            .by = sale.seller,
            .sale = sale.id,
            .at = at,
            .day = kToday,
            .entries = entriesFor(sale)};
}

DailyTotal totalOf(const Sale& sale)
{
    return {.organisation = sale.organisation,
            .counter = sale.counter,
            .seller = sale.seller,
            .day = kToday,
            .means = sale.means,
            .sales = 1,
            .paid = sale.paid,
            .energyCharge = sale.energyCharge,
            .energy = sale.energy};
}

Operator sampleOperator(OperatorId id, std::string login)
{
    Operator who;
    who.id = id;
    who.organisation = kCompany;
    who.login = std::move(login);
    who.name = "李四";
    who.role = id == kAdministrator ? Role::Administrator : Role::Cashier;
    who.passwordHash = "scrypt$17$8$1$salt$hash";
    return who;
}

Tariff sampleTariff(TariffId id, std::string name)
{
    constexpr Energy kFirstLimit = 210'00_centikwh;
    Tariff tariff;
    tariff.id = id;
    tariff.organisation = kCompany;
    tariff.name = std::move(name);
    tariff.effective = Date::from(2026, 1, 1).value();
    tariff.tiers = {{kFirstLimit, kPrice}, {std::nullopt, kPrice}};
    tariff.cycle = LadderCycle::Yearly;
    tariff.cycleMonth = 7;
    tariff.step = EnergyStep::WholeKwh;
    return tariff;
}

}  // namespace wattdesk::test
