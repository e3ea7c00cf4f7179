#pragma once

#include <functional>
#include <memory>
#include <string>

#include "cardio/keys/key_store.h"
#include "cardio/virtual/memory_reader.h"
#include "cardio/virtual/meter_insertion.h"
#include "core/workflow/card_desk.h"
#include "core/workflow/sale_desk.h"
#include "core/workflow/sale_settlement.h"
#include "tests/crash/power.h"
#include "tests/support/fake_world.h"

namespace wattdesk::db {
class Store;
}

namespace wattdesk::test {

/// A whole station around one customer: the store, the card and the meter outlive every power cut;
/// the station's own objects do not. The card is the virtual card, reached by APDUs.
class StationBench {
public:
    enum class Storage {
        Memory,
        Sqlite,        ///< a real file, in memory where the system has such a place
        SqliteOnDisk,  ///< a real file on the disk
    };

    StationBench(Storage storage, core::MeterMode mode);
    ~StationBench();

    /// An account that is registered and a bare card on the reader.
    void prepareOpening();
    /// The same, opened with 100.00, inserted in its meter and back on the reader.
    void preparePurchase();

    /// What a cashier does, with the power as it is. False when it did not come to its end.
    bool sell(core::Money amount);
    /// The two halves of it: what is seen when the card is put on the reader, and Enter.
    core::Expected<core::CardOnReader> see();
    core::Expected<core::SaleOutcome> sellOn(const core::CardSnapshot& card, core::Money amount);
    /// APDUs that the reader carried since the bench was made.
    std::int64_t commandsSent() const;

    /// The station's database as it is now; not for Storage::Memory.
    void copyDatabaseTo(const std::string& path);

    /// Start-up and sign-in: recovery. False when the power went.
    bool recover();
    /// The card is put on the reader and looked at. False when the power went.
    bool look();

    /// A new process on the old store and the same card.
    void restart();

    /// The customer pulls the card at this APDU point (before a command's effect, after it but
    /// unheard, before the next …), counted from now; the station lives on with an empty reader.
    void pullCardAtPoint(int point);
    /// False when the card was pulled since.
    bool cardIsOnReader() const;
    void putCardBack();

    /// The card goes into its meter and comes back to the reader.
    void tap();

    /// Credited in the meter = posted in the books; one receipt a posted sale, no gap; trial
    /// balance zero; day totals agree; nothing open. Empty when all of it holds.
    std::string disagreement();

    std::int64_t postedSales();
    /// Of the newest sale.
    core::SaleState lastState();
    core::AccountStanding standing();

    Power power;

private:
    struct Station;
    struct Reader;
    core::World plainWorld();
    core::Actor actor() const;

    FakeWorld m_fake;
    std::unique_ptr<db::Store> m_sqlite;
    std::string m_folder;
    cardio::VirtualCard m_card;
    cardio::MeterMemory m_meter;
    std::int64_t m_credited{0};
    core::AccountNumber m_number;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Station> m_station;
    core::MeterMode m_mode;
};

}  // namespace wattdesk::test
