#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/ports/card_terminal.h"
#include "core/ports/field_card_terminal.h"
#include "core/ports/one_time_passwords.h"
#include "core/ports/password_hasher.h"
#include "core/workflow/world.h"

namespace wattdesk::cardio {
class Bench;
class KeyStore;
class ReaderHub;
struct NewMeter;
}  // namespace wattdesk::cardio

namespace wattdesk::app {

/// settings.json of a station's folder. Nothing in it is secret.
struct StationSettings {
    std::string name;
    bool demo{false};      ///< published test keys and passwords: shown wherever the station is
    std::string database;  ///< empty: station.sqlite in the folder; else a postgresql:// URL
    std::string reader;    ///< "virtual", "pcsc" (the first with a card), or a reader's name
    core::OrganisationId organisation;
    core::CounterId counter;
    core::UtcOffset offset;
};

/// One account of the demo, for scripts that want to go on from there.
struct DemoAccount {
    std::string number;
    std::string meter;
    std::string card;  ///< name of its card in the bench
};

struct StationMade {
    StationSettings settings;
    std::vector<DemoAccount> accounts;
    std::string administrator;    ///< login
    std::string oneTimePassword;  ///< empty for a demo
};

/// A station: a folder with settings, database, key store and bench, opened. The composition of
/// everything below app/: the only place that names concrete classes. Used by one thread.
class Station {
public:
    struct MakeOptions {
        std::string name{};
        std::string database{};
        bool demo{false};
        std::string keyPassphrase{};  ///< ignored for a demo
    };
    /// In an empty folder, or none; a failure leaves it empty. StationExists, FileNotWritable,
    /// PasswordTooWeak (the key store's passphrase), Store….
    static core::Expected<StationMade> make(const std::filesystem::path& directory,
                                            const MakeOptions& options);

    struct OpenOptions {
        std::string keyPassphrase{};  ///< not needed for a demo
        /// Sells and settles: holds the station's lock, so that nobody takes a sale that is being
        /// written for one that died. StationInUse when another program holds it.
        bool exclusive{false};
    };
    /// StationNotFound, SettingsDamaged, StationInUse, Store….
    static core::Expected<std::unique_ptr<Station>> open(const std::filesystem::path& directory,
                                                         const OpenOptions& options);
    ~Station();

    const std::filesystem::path& directory() const noexcept;
    const StationSettings& settings() const noexcept;
    const core::Organisation& organisation() const noexcept;
    const core::Counter& counter() const noexcept;
    int schemaVersion() const noexcept;
    std::string databaseKind() const;  ///< "sqlite", "postgresql"

    core::World world() noexcept;
    core::PasswordHasher& hasher() noexcept;
    core::OneTimePasswords& passwords() noexcept;
    /// Only of a station opened exclusively: StationInUse otherwise. Opens the key store on the
    /// first call: a few tenths of a second. KeyStore….
    core::Expected<core::CardTerminal*> terminal();
    /// The same reader, for the cards of the field work.
    core::Expected<core::FieldCardTerminal*> fieldTerminal();
    cardio::ReaderHub& readers() noexcept;
    /// The name of the reader in use: empty means the first.
    std::string readerName() const;
    cardio::Bench& bench() noexcept;
    /// A virtual meter whose security module holds the published test keys. A station with keys of
    /// its own is refused by it, as by any meter that was not commissioned with them.
    core::Expected<void> newBenchMeter(const cardio::NewMeter& wanted);

private:
    core::Expected<cardio::KeyStore*> keys();
    struct Parts;
    explicit Station(std::unique_ptr<Parts> parts);
    static core::Expected<StationMade> furnish(const std::filesystem::path& directory,
                                               const MakeOptions& options);
    std::unique_ptr<Parts> m_parts;
};

/// The demo's published secrets.
inline constexpr const char* kDemoKeyPassphrase = "demo-keys";
inline constexpr const char* kDemoCashierPassword = "demo-cashier";
inline constexpr const char* kDemoAdministratorPassword = "demo-admin";
inline constexpr const char* kDemoSupervisorPassword = "demo-supervisor";

}  // namespace wattdesk::app
