#include "tests/crash/station_bench.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "cardio/keys/software_key_store.h"
#include "cardio/keys/test_keys.h"
#include "cardio/profile/sgcc_2013.h"
#include "cardio/terminal/profile_terminal.h"
#include "cardio/virtual/meter_account.h"
#include "core/workflow/account_opening.h"
#include "core/workflow/books_check.h"
#include "db/store.h"
#include "tests/crash/credited.h"
#include "tests/crash/cut_world.h"

namespace wattdesk::test {

namespace {

using core::Expected;

constexpr const char* kMeterDigits = "000000123456";
constexpr const char* kDatabaseFile = "station.sqlite";
constexpr const char* kKeptFolder = "at-the-cut";

template <class T>
T must(Expected<T> result)
{
    if (!result) {
        std::fprintf(stderr, "the bench could not be set up: %s %s\n",
                     std::string{core::describe(result.error().code).name}.c_str(),
                     result.error().detail.c_str());
        std::abort();
    }
    return std::move(*result);
}

void must(Expected<void> result)
{
    must(result.map([] { return 0; }));
}

std::string freshFolder(StationBench::Storage storage)
{
    static std::atomic<int> count{0};
    const bool onDisk = storage == StationBench::Storage::SqliteOnDisk;
    const std::filesystem::path root = !onDisk && std::filesystem::exists("/dev/shm")
                                           ? "/dev/shm"
                                           : std::filesystem::temp_directory_path();
    const auto folder =
        root / ("wattdesk-crash-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(folder);
    return folder.string();
}

/// One key store for the whole program: opening one is slow by design.
cardio::KeyStore& testKeys()
{
    static const std::unique_ptr<cardio::SoftwareKeyStore> keys = [] {
        const std::string folder = freshFolder(StationBench::Storage::Sqlite);
        const auto path = std::filesystem::path{folder} / "keys";
        must(cardio::SoftwareKeyStore::create(path, cardio::sm4Suite(), cardio::publishedTestKeys(),
                                              "test", cardio::KeyMark::Test,
                                              cardio::ScryptCost{.logN = 10}));
        auto opened = must(cardio::SoftwareKeyStore::open(path, "test"));
        std::filesystem::remove_all(folder);
        return opened;
    }();
    return *keys;
}

cardio::PackedNumber packed(const std::string& digits)
{
    cardio::PackedNumber number{};
    for (std::size_t i = 0; i < number.size(); ++i) {
        number[i] =
            static_cast<std::uint8_t>((digits[2 * i] - '0') << 4 | (digits[2 * i + 1] - '0'));
    }
    return number;
}

cardio::MeterMemory newMeter(const std::string& digits, core::MeterMode mode, cardio::Maker maker)
{
    cardio::MeterMemory meter;
    meter.number = packed(digits);
    meter.settings.maker = maker;
    meter.settings.mode =
        mode == core::MeterMode::Money ? cardio::MeterMode::Money : cardio::MeterMode::Energy;
    const auto keys = cardio::publishedTestKeys();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        std::copy(keys[i].key.bytes().begin(), keys[i].key.bytes().end(), meter.keys[i].begin());
    }
    return meter;
}

void copyParties(core::World from, core::World to)
{
    must(to.unit.run([&]() -> Expected<void> {
        must(to.organisations.add(must(from.organisations.organisation(FakeWorld::kOrganisation))));
        for (const auto& counter : must(from.organisations.counters(FakeWorld::kOrganisation))) {
            must(to.organisations.add(counter));
        }
        for (const auto& who : must(from.operators.list(FakeWorld::kOrganisation))) {
            must(to.operators.add(who));
        }
        for (const auto& tariff : must(from.tariffs.list(FakeWorld::kOrganisation))) {
            must(to.tariffs.add(tariff));
        }
        return {};
    }));
}

core::SaleFilter everything()
{
    core::SaleFilter all;
    all.organisation = FakeWorld::kOrganisation;
    all.limit = 10'000;
    return all;
}

}  // namespace

/// The one reader, with the power on its cable.
struct StationBench::Reader final : cardio::ReaderHub {
    explicit Reader(StationBench& bench) : m_bench{bench}, m_slot{&bench.m_cards.front()}
    {
        const auto cut = [this, &bench]() -> std::optional<core::Error> {
            if (!bench.power.pass()) {
                return core::Error{core::ErrorCode::ReaderUnplugged, "the power is gone"};
            }
            if (pullAt-- == 0) {
                m_slot.put(nullptr);
                hasCard = false;
                return core::Error{core::ErrorCode::CardPulled, "pulled by the customer"};
            }
            return std::nullopt;
        };
        m_slot.setHooks({.before =
                             [this, cut](core::ByteView) {
                                 ++commands;
                                 return cut();
                             },
                         .after = [cut](core::ByteView, core::Bytes&) { return cut(); }});
    }

    Expected<std::vector<cardio::ReaderStatus>> list() override
    {
        return std::vector{cardio::ReaderStatus{m_slot.name(), true, 1}};
    }
    Expected<std::unique_ptr<cardio::CardReader>> open(const std::string&) override
    {
        if (!m_bench.power.isOn()) {
            return core::fail(core::ErrorCode::ReaderUnplugged);
        }
        struct Slot final : cardio::CardReader {
            explicit Slot(cardio::MemoryReader& inner) : m_inner{inner} {}
            std::string name() const override { return m_inner.name(); }
            Expected<std::unique_ptr<cardio::CardSession>> begin() override
            {
                return m_inner.begin();
            }
            cardio::MemoryReader& m_inner;
        };
        return std::unique_ptr<cardio::CardReader>{std::make_unique<Slot>(m_slot)};
    }
    void waitForChange(std::chrono::milliseconds) override {}
    void cancel() override {}

    StationBench& m_bench;
    cardio::MemoryReader m_slot;
    int pullAt{-1};
    bool hasCard{true};
    std::int64_t commands{0};
};

struct StationBench::Station {
    explicit Station(StationBench& bench)
        : cut{bench.books(), bench.power},
          terminal{*bench.m_reader, "", cardio::sgcc2013(), testKeys()}
    {
    }
    CutWorld cut;
    cardio::ProfileTerminal terminal;
};

StationBench::StationBench(Storage storage, core::MeterMode mode, cardio::Maker maker)
    : m_mode{mode}
{
    addMeter(kMeterDigits, mode, maker);
    if (storage != Storage::Memory) {
        m_folder = freshFolder(storage);
        m_address = m_folder + "/" + kDatabaseFile;
    }
    begin();
}

StationBench::StationBench(const std::string& database, core::MeterMode mode, cardio::Maker maker)
    : m_address{database}, m_mode{mode}
{
    addMeter(kMeterDigits, mode, maker);
    begin();
}

void StationBench::begin()
{
    addCard();
    if (!m_address.empty()) {
        m_store = must(db::Store::open({m_address}));
        copyParties(m_fake.world(), books());
    }
    power.onCut = [this] { keepFiles(); };
    m_reader = std::make_unique<Reader>(*this);
    restart();
}

StationBench::~StationBench()
{
    m_station.reset();
    m_store.reset();
    if (!m_folder.empty()) {
        std::filesystem::remove_all(m_folder);
    }
}

/// The process is dead from here on, and whatever its objects still do to the files is not done.
/// The log's index is left out: it is shared memory of the process.
void StationBench::keepFiles()
{
    m_wasCut = true;
    if (m_folder.empty()) {
        return;
    }
    const std::filesystem::path kept = std::filesystem::path{m_folder} / kKeptFolder;
    std::filesystem::create_directory(kept);
    for (const char* suffix : {"", "-wal"}) {
        const std::string name = std::string{kDatabaseFile} + suffix;
        if (std::filesystem::exists(m_folder + "/" + name)) {
            std::filesystem::copy_file(m_folder + "/" + name, kept / name);
        }
    }
}

void StationBench::reopenStore()
{
    m_store.reset();
    if (!m_folder.empty()) {
        const std::filesystem::path folder{m_folder};
        for (const char* suffix : {"", "-wal", "-shm"}) {
            const std::string name = std::string{kDatabaseFile} + suffix;
            std::filesystem::remove(folder / name);
            if (std::filesystem::exists(folder / kKeptFolder / name)) {
                std::filesystem::rename(folder / kKeptFolder / name, folder / name);
            }
        }
        std::filesystem::remove_all(folder / kKeptFolder);
    }
    m_store = must(db::Store::open({m_address}));
}

core::World StationBench::books()
{
    core::World fake = m_fake.world();
    if (!m_store) {
        return fake;
    }
    return m_store->world(fake.clock, fake.ids, fake.digest);
}

core::World StationBench::world()
{
    return m_station->cut.world();
}

core::CardTerminal& StationBench::terminal()
{
    return m_station->terminal;
}

core::Actor StationBench::actor() const
{
    return m_fake.administrator();
}

core::Approval StationBench::approval() const
{
    return {FakeWorld::kCashier};
}

core::Account StationBench::account()
{
    return must(books().accounts.byNumber(m_number));
}

core::SaleRecord StationBench::newest()
{
    core::SaleFilter filter;
    filter.organisation = FakeWorld::kOrganisation;
    filter.limit = 1;
    return must(books().journal.list(filter)).at(0);
}

void StationBench::waitASecond()
{
    m_fake.clock.advanceMs(1000);
}

void StationBench::waitMinutes(int minutes)
{
    constexpr std::int64_t kMsPerMinute = 60'000;
    m_fake.clock.advanceMs(minutes * kMsPerMinute);
}

int StationBench::addCard()
{
    constexpr std::uint64_t kFirstSerial = 0x0102030405060708;
    char serial[17];
    std::snprintf(serial, sizeof serial, "%016llx",
                  static_cast<unsigned long long>(kFirstSerial + m_cards.size()));
    m_cards.emplace_back(cardio::bareCard(core::CardSerial::parse(serial).value(), "sm4"));
    return static_cast<int>(m_cards.size()) - 1;
}

core::CardSerial StationBench::serialOf(int card) const
{
    return m_cards.at(static_cast<std::size_t>(card)).memory().serial;
}

int StationBench::addMeter(const std::string& digits, core::MeterMode mode, cardio::Maker maker)
{
    m_meters.push_back(newMeter(digits, mode, maker));
    return static_cast<int>(m_meters.size()) - 1;
}

cardio::MeterMemory& StationBench::meter(int index)
{
    return m_meters.at(static_cast<std::size_t>(index));
}

void StationBench::lay(int card)
{
    m_laid = card;
    putCardBack();
}

int StationBench::cardOnReader() const
{
    return m_laid;
}

cardio::Insertion StationBench::insert(int card, int index)
{
    cardio::MemoryReader slot{&m_cards.at(static_cast<std::size_t>(card))};
    cardio::MeterMemory memory = meter(index);
    const auto insertion = must(
        cardio::insertCard(memory, slot, meterClock(), {}, [&](const cardio::MeterMemory& saved) {
            meter(index) = saved;
            return Expected<void>{};
        }));
    m_credited += insertion.credited.hundredths();
    return insertion;
}

void StationBench::prepareOpening()
{
    core::AccountForm form;
    form.name = "张三";
    form.address = "12-3-402";
    form.meter = kMeterDigits;
    form.mode = m_mode;
    form.tariff =
        m_mode == core::MeterMode::Money ? FakeWorld::kSinglePrice : FakeWorld::kYearlyWholeKwh;
    m_number = must(core::AccountOpening{books()}.registerAccount(actor(), form)).number;
}

void StationBench::preparePurchase()
{
    prepareOpening();
    if (!sell(core::Money::from(100'00).value()) || postedSales() != 1) {
        std::abort();
    }
    tap();
}

void StationBench::restart()
{
    m_station.reset();
    if (m_store && m_wasCut) {
        reopenStore();
    }
    m_wasCut = false;
    power.cutAtPoint(-1);
    m_station = std::make_unique<Station>(*this);
}

core::CardImage StationBench::imageOnReader()
{
    return must(terminal().read()).image;
}

void StationBench::pullCardAtPoint(int point)
{
    m_reader->pullAt = point;
}

bool StationBench::cardIsOnReader() const
{
    return m_reader->hasCard;
}

void StationBench::putCardBack()
{
    m_reader->pullAt = -1;
    m_reader->hasCard = true;
    m_reader->m_slot.put(&m_cards.at(static_cast<std::size_t>(m_laid)));
}

core::Expected<core::CardOnReader> StationBench::see()
{
    m_fake.clock.advanceMs(1000);
    return core::CardDesk{m_station->cut.world(), m_station->terminal}.look(actor());
}

core::Expected<core::SaleOutcome> StationBench::sellOn(const core::CardSnapshot& card,
                                                       core::Money amount)
{
    core::SaleOrder order;
    order.amount = amount;
    return core::SaleDesk{m_station->cut.world(), m_station->terminal}.sell(actor(), m_number,
                                                                            order, card);
}

std::int64_t StationBench::commandsSent() const
{
    return m_reader->commands;
}

void StationBench::copyDatabaseTo(const std::string& path)
{
    // The last connection that closes folds the write-ahead log into the file.
    m_station.reset();
    m_store.reset();
    std::filesystem::copy_file(m_address, path, std::filesystem::copy_options::overwrite_existing);
    m_store = must(db::Store::open({m_address}));
    restart();
}

bool StationBench::sell(core::Money amount)
{
    if (const auto found = see()) {
        // A failure here is the cut's doing, or is seen in what the books then say.
        static_cast<void>(sellOn(found->card, amount));
    }
    return power.isOn();
}

bool StationBench::recover()
{
    m_fake.clock.advanceMs(1000);
    static_cast<void>(
        core::SaleSettlement{m_station->cut.world(), m_station->terminal}.recover(actor()));
    return power.isOn();
}

bool StationBench::look()
{
    static_cast<void>(core::CardDesk{m_station->cut.world(), m_station->terminal}.look(actor()));
    return power.isOn();
}

core::Energy StationBench::consume(int index, core::Energy energy)
{
    return cardio::consume(meter(index), energy, meterClock());
}

core::LocalTime StationBench::meterClock()
{
    return core::toLocal(m_fake.clock.now(), m_fake.clock.offset());
}

void StationBench::tap()
{
    insert(m_laid, 0);
}

std::int64_t StationBench::postedSales()
{
    const auto records = must(books().journal.list(everything()));
    return std::count_if(records.begin(), records.end(), [](const core::SaleRecord& record) {
        return record.state == core::SaleState::Posted;
    });
}

std::int64_t StationBench::posted(core::SaleKind kind)
{
    const auto records = must(books().journal.list(everything()));
    return std::count_if(records.begin(), records.end(), [kind](const core::SaleRecord& record) {
        return isInBooks(record.state) && record.sale.kind == kind;
    });
}

core::SaleState StationBench::lastState()
{
    core::SaleFilter filter;
    filter.organisation = FakeWorld::kOrganisation;
    filter.limit = 1;
    const auto records = must(books().journal.list(filter));
    return records.empty() ? core::SaleState::Quoted : records.front().state;
}

core::AccountStanding StationBench::standing()
{
    return must(books().accounts.byNumber(m_number)).standing;
}

std::int64_t StationBench::creditedByBooks(core::AccountId account)
{
    core::SaleFilter its = everything();
    its.account = account;
    return creditedBy(must(books().journal.list(its)));
}

std::string StationBench::disagreementInBooks()
{
    core::World world = books();
    std::int64_t charged = 0;
    std::set<std::int64_t> receipts;
    std::int64_t posted = 0;
    for (const auto& record : must(world.journal.list(everything()))) {
        if (core::isOpen(record.state)) {
            return "a sale is open still";
        }
        if (isInBooks(record.state)) {
            ++posted;
            charged += record.sale.energyCharge.hundredths();
            receipts.insert(record.receipt ? record.receipt->number : 0);
        } else if (record.receipt) {
            return "a voided sale has a receipt";
        }
    }
    const bool hasReceipts =
        static_cast<std::int64_t>(receipts.size()) == posted &&
        (receipts.empty() || (*receipts.begin() == 1 && *receipts.rbegin() == posted));
    if (!hasReceipts) {
        return "receipts have a gap or a double";
    }
    const auto report = must(core::BooksCheck{world}.check(actor()));
    if (!report.isGood()) {
        return "the books do not agree: " +
               (report.findings.empty() ? std::string{"trial balance"} : report.findings.front());
    }
    for (const auto& balance : report.trial.accounts) {
        if (balance.code == core::LedgerCode::EnergySales &&
            balance.credit.hundredths() - balance.debit.hundredths() != charged) {
            return "the ledger's energy sales are not what was sold";
        }
    }
    return {};
}

std::string StationBench::disagreement()
{
    const std::int64_t toCards = creditedByBooks(account().id);
    if (toCards != m_credited) {
        return "posted " + std::to_string(toCards) + ", credited " + std::to_string(m_credited);
    }
    return disagreementInBooks();
}

}  // namespace wattdesk::test
