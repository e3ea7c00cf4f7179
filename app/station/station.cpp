#include "app/station/station.h"

#include <algorithm>

#include "app/station/demo_station.h"
#include "app/station/station_lock.h"
#include "app/station/station_settings.h"
#include "app/station/system_clock.h"
#include "cardio/crypto/random_ids.h"
#include "cardio/crypto/random_passwords.h"
#include "cardio/crypto/scrypt_password.h"
#include "cardio/crypto/sha256.h"
#include "cardio/keys/software_key_store.h"
#include "cardio/keys/test_keys.h"
#include "cardio/profile/sgcc_2013.h"
#include "cardio/terminal/field_terminal.h"
#include "cardio/terminal/profile_terminal.h"
#include "cardio/transport/pcsc/pcsc_hub.h"
#include "cardio/virtual/bench.h"
#include "cardio/virtual/virtual_reader.h"
#include "core/workflow/sign_in.h"
#include "db/store.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Unexpected;

namespace fs = std::filesystem;

constexpr const char* kVirtualReader = "virtual";
constexpr const char* kAnyPcscReader = "pcsc";

fs::path keyFile(const fs::path& directory)
{
    return directory / "keys" / "keystore";
}

fs::path benchFolder(const fs::path& directory)
{
    return directory / "bench";
}

Expected<std::unique_ptr<db::Store>> openStore(const fs::path& directory,
                                               const StationSettings& settings)
{
    const std::string address =
        settings.database.empty() ? (directory / "station.sqlite").string() : settings.database;
    return db::Store::open({address});
}

std::unique_ptr<cardio::ReaderHub> hubFor(const fs::path& directory,
                                          const StationSettings& settings)
{
    if (settings.reader == kVirtualReader) {
        return std::make_unique<cardio::VirtualHub>(benchFolder(directory));
    }
    return std::make_unique<cardio::PcscHub>();
}

Expected<void> makeFolder(const fs::path& directory)
{
    std::error_code problem;
    if (fs::exists(directory, problem) && !fs::is_empty(directory, problem)) {
        return fail(ErrorCode::StationExists, directory.string());
    }
    fs::create_directories(directory, problem);
    if (problem) {
        return fail(ErrorCode::FileNotWritable, directory.string() + ": " + problem.message());
    }
    // Keys and customers' data are nobody else's business.
    fs::permissions(directory, fs::perms::owner_all, problem);
    return {};
}

cardio::MasterKeys freshKeys()
{
    const auto fresh = [] {
        std::array<std::uint8_t, cardio::SecretKey::kSize> bytes{};
        cardio::fillRandom(bytes);
        return cardio::MasterKey{cardio::SecretKey{bytes}, 1};
    };
    return {fresh(), fresh(), fresh(), fresh(), fresh()};
}

Expected<void> makeKeys(const fs::path& directory, const Station::MakeOptions& options)
{
    std::error_code problem;
    fs::create_directories(keyFile(directory).parent_path(), problem);
    if (problem) {
        return fail(ErrorCode::FileNotWritable, problem.message());
    }
    if (options.demo) {
        // Published keys need no costly passphrase: everybody knows both.
        return cardio::SoftwareKeyStore::create(
            keyFile(directory), cardio::sm4Suite(), cardio::publishedTestKeys(), kDemoKeyPassphrase,
            cardio::KeyMark::Test, cardio::ScryptCost{.logN = 10});
    }
    if (options.keyPassphrase.size() < core::SignIn::kPasswordLengthMin) {
        return fail(ErrorCode::PasswordTooWeak, "the key store's passphrase");
    }
    return cardio::SoftwareKeyStore::create(keyFile(directory), cardio::sm4Suite(), freshKeys(),
                                            options.keyPassphrase, cardio::KeyMark::Production);
}

struct Founder {
    const char* login;
    std::string name;
    core::Role role;
    std::string password;
    bool mustChange;
};

std::vector<Founder> foundersOf(bool demo, const std::string& password)
{
    if (demo) {
        return {{"cashier", "陈芳", core::Role::Cashier, kDemoCashierPassword, false},
                {"admin", "李敏", core::Role::Administrator, kDemoAdministratorPassword, false},
                // The second person wherever two have to agree.
                {"supervisor", "赵强", core::Role::Administrator, kDemoSupervisorPassword, false}};
    }
    return {{"admin", "Administrator", core::Role::Administrator, password, true}};
}

/// On a database that other counters use already this one joins their organisation.
Expected<core::Organisation> rootOrganisation(core::World& world, const std::string& name)
{
    const auto roots = world.organisations.children({});
    if (!roots) {
        return Unexpected{roots.error()};
    }
    if (!roots->empty()) {
        return roots->front();
    }
    const core::Organisation made{{world.ids.next()}, {}, name};
    if (auto added = world.organisations.add(made); !added) {
        return Unexpected{added.error()};
    }
    return made;
}

Expected<core::Counter> newCounter(core::World& world, core::OrganisationId organisation)
{
    const auto others = world.organisations.counters(organisation);
    if (!others) {
        return Unexpected{others.error()};
    }
    const std::string number = std::to_string(others->size() + 1);
    const core::Counter counter{{world.ids.next()}, organisation, "C" + number, number + "号柜台"};
    if (auto added = world.organisations.add(counter); !added) {
        return Unexpected{added.error()};
    }
    return counter;
}

Expected<void> addFounders(core::World& world, core::PasswordHasher& hasher,
                           const StationSettings& settings, const std::vector<Founder>& founders)
{
    const auto existing = world.operators.list(settings.organisation);
    if (!existing) {
        return Unexpected{existing.error()};
    }
    if (!existing->empty()) {
        return {};
    }
    for (const Founder& founder : founders) {
        core::Operator who;
        who.id = core::OperatorId{world.ids.next()};
        who.organisation = settings.organisation;
        who.login = founder.login;
        who.name = founder.name;
        who.role = founder.role;
        who.passwordHash = hasher.hash(founder.password);
        who.mustChangePassword = founder.mustChange;
        if (auto added = world.operators.add(who); !added) {
            return added;
        }
        const core::Actor nobody{
            {}, {}, {}, core::Role::Administrator, settings.organisation, settings.counter};
        if (auto logged = core::audit(world, nobody, core::AuditAction::OperatorAdded,
                                      "operator " + who.login, std::string{nameOf(who.role)});
            !logged) {
            return logged;
        }
    }
    return {};
}

}  // namespace

struct Station::Parts {
    fs::path directory;
    StationSettings settings;
    std::string keyPassphrase;
    std::unique_ptr<StationLock> lock;
    std::unique_ptr<db::Store> store;
    SystemClock clock{core::UtcOffset{}};
    cardio::RandomIdSource ids;
    cardio::Sha256Digest digest;
    cardio::ScryptPasswordHasher hasher;
    cardio::RandomPasswords passwords;
    core::Organisation organisation;
    core::Counter counter;
    std::optional<cardio::Bench> bench;
    std::unique_ptr<cardio::ReaderHub> readers;
    std::unique_ptr<cardio::SoftwareKeyStore> keys;
    std::unique_ptr<cardio::ProfileTerminal> terminal;
    std::unique_ptr<cardio::FieldTerminal> fieldTerminal;
};

Station::Station(std::unique_ptr<Parts> parts) : m_parts{std::move(parts)} {}

Station::~Station() = default;

Expected<StationMade> Station::make(const fs::path& directory, const MakeOptions& options)
{
    if (auto made = makeFolder(directory); !made) {
        return Unexpected{made.error()};
    }
    auto made = furnish(directory, options);
    if (!made) {
        // The folder was empty; half a station in it would stand in the way of the next attempt.
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator{directory, ignored}) {
            fs::remove_all(entry.path(), ignored);
        }
    }
    return made;
}

Expected<StationMade> Station::furnish(const fs::path& directory, const MakeOptions& options)
{
    if (auto made = makeKeys(directory, options); !made) {
        return Unexpected{made.error()};
    }
    StationMade made;
    made.settings.name = !options.name.empty() ? options.name
                         : options.demo        ? "示范售电站"
                                               : "售电站";
    made.settings.demo = options.demo;
    made.settings.database = options.database;
    made.settings.reader = options.demo ? kVirtualReader : kAnyPcscReader;
    made.administrator = "admin";
    if (!options.demo) {
        made.oneTimePassword = cardio::RandomPasswords{}.next();
    }
    auto store = openStore(directory, made.settings);
    if (!store) {
        return Unexpected{store.error()};
    }
    SystemClock clock{made.settings.offset};
    cardio::RandomIdSource ids;
    cardio::Sha256Digest digest;
    cardio::ScryptPasswordHasher hasher;
    core::World world = (*store)->world(clock, ids, digest);
    const auto founded = world.unit.run([&]() -> Expected<void> {
        const auto organisation =
            rootOrganisation(world, options.demo ? "示范供电公司" : made.settings.name);
        if (!organisation) {
            return Unexpected{organisation.error()};
        }
        made.settings.organisation = organisation->id;
        const auto counter = newCounter(world, organisation->id);
        if (!counter) {
            return Unexpected{counter.error()};
        }
        made.settings.counter = counter->id;
        const core::Actor nobody{{},         {}, {}, core::Role::Administrator, organisation->id,
                                 counter->id};
        if (auto logged = core::audit(world, nobody, core::AuditAction::StationMade,
                                      "station " + made.settings.name, counter->code);
            !logged) {
            return logged;
        }
        return addFounders(world, hasher, made.settings,
                           foundersOf(options.demo, made.oneTimePassword));
    });
    if (!founded) {
        return Unexpected{founded.error()};
    }
    store->reset();
    // The settings make the folder a station, so they come last.
    if (auto written = writeSettings(directory, made.settings); !written) {
        return Unexpected{written.error()};
    }
    if (options.demo) {
        auto station = open(directory, {.keyPassphrase = {}, .exclusive = true});
        if (!station) {
            return Unexpected{station.error()};
        }
        auto accounts = furnishDemo(**station);
        if (!accounts) {
            return Unexpected{accounts.error()};
        }
        made.accounts = std::move(*accounts);
    }
    return made;
}

Expected<std::unique_ptr<Station>> Station::open(const fs::path& directory,
                                                 const OpenOptions& options)
{
    auto settings = readSettings(directory);
    if (!settings) {
        return Unexpected{settings.error()};
    }
    auto parts = std::make_unique<Parts>();
    parts->directory = directory;
    parts->settings = std::move(*settings);
    parts->keyPassphrase = parts->settings.demo ? kDemoKeyPassphrase : options.keyPassphrase;
    if (options.exclusive) {
        auto lock = StationLock::acquire(directory);
        if (!lock) {
            return Unexpected{lock.error()};
        }
        parts->lock = std::move(*lock);
    }
    auto store = openStore(directory, parts->settings);
    if (!store) {
        return Unexpected{store.error()};
    }
    parts->store = std::move(*store);
    parts->clock = SystemClock{parts->settings.offset};
    auto organisation = parts->store->organisations().organisation(parts->settings.organisation);
    auto counter = parts->store->organisations().counter(parts->settings.counter);
    if (!organisation || !counter) {
        const core::Error& error = organisation ? counter.error() : organisation.error();
        // The settings name what this database does not have: one of the two was exchanged.
        return error.code == ErrorCode::StoreConflict ? fail(ErrorCode::SettingsDamaged)
                                                      : Unexpected{error};
    }
    parts->organisation = std::move(*organisation);
    parts->counter = std::move(*counter);
    auto bench = cardio::Bench::open(benchFolder(directory));
    if (!bench) {
        return Unexpected{bench.error()};
    }
    parts->bench.emplace(std::move(*bench));
    parts->readers = hubFor(directory, parts->settings);
    return std::unique_ptr<Station>{new Station{std::move(parts)}};
}

const fs::path& Station::directory() const noexcept
{
    return m_parts->directory;
}

const StationSettings& Station::settings() const noexcept
{
    return m_parts->settings;
}

const core::Organisation& Station::organisation() const noexcept
{
    return m_parts->organisation;
}

const core::Counter& Station::counter() const noexcept
{
    return m_parts->counter;
}

int Station::schemaVersion() const noexcept
{
    return static_cast<int>(m_parts->store->schemaVersion());
}

std::string Station::databaseKind() const
{
    switch (m_parts->store->kind()) {
        case db::StoreKind::Sqlite:
            return "sqlite";
        case db::StoreKind::Postgresql:
            return "postgresql";
    }
    return {};
}

core::World Station::world() noexcept
{
    return m_parts->store->world(m_parts->clock, m_parts->ids, m_parts->digest);
}

core::PasswordHasher& Station::hasher() noexcept
{
    return m_parts->hasher;
}

core::OneTimePasswords& Station::passwords() noexcept
{
    return m_parts->passwords;
}

Expected<cardio::KeyStore*> Station::keys()
{
    if (!m_parts->lock) {
        return fail(ErrorCode::StationInUse, "a card needs the station's lock");
    }
    if (!m_parts->keys) {
        auto keys =
            cardio::SoftwareKeyStore::open(keyFile(m_parts->directory), m_parts->keyPassphrase);
        if (!keys) {
            return Unexpected{keys.error()};
        }
        m_parts->keys = std::move(*keys);
    }
    return m_parts->keys.get();
}

Expected<core::CardTerminal*> Station::terminal()
{
    const auto opened = keys();
    if (!opened) {
        return Unexpected{opened.error()};
    }
    if (!m_parts->terminal) {
        m_parts->terminal = std::make_unique<cardio::ProfileTerminal>(
            *m_parts->readers, readerName(), cardio::sgcc2013(), **opened);
    }
    return m_parts->terminal.get();
}

Expected<core::FieldCardTerminal*> Station::fieldTerminal()
{
    const auto opened = keys();
    if (!opened) {
        return Unexpected{opened.error()};
    }
    if (!m_parts->fieldTerminal) {
        m_parts->fieldTerminal = std::make_unique<cardio::FieldTerminal>(
            *m_parts->readers, readerName(), cardio::sgcc2013(), **opened);
    }
    return m_parts->fieldTerminal.get();
}

cardio::ReaderHub& Station::readers() noexcept
{
    return *m_parts->readers;
}

std::string Station::readerName() const
{
    const std::string& reader = m_parts->settings.reader;
    return reader == kVirtualReader || reader == kAnyPcscReader ? std::string{} : reader;
}

cardio::Bench& Station::bench() noexcept
{
    return *m_parts->bench;
}

Expected<void> Station::newBenchMeter(const cardio::NewMeter& wanted)
{
    cardio::MasterKeys keys = cardio::publishedTestKeys();
    const std::array<cardio::SecretKey, cardio::MeterMemory::kKeys> bare{
        std::move(keys[0].key), std::move(keys[1].key), std::move(keys[2].key),
        std::move(keys[3].key), std::move(keys[4].key)};
    return m_parts->bench->newMeter(wanted, bare);
}

}  // namespace wattdesk::app
