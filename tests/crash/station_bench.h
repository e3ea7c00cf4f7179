#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cardio/keys/key_store.h"
#include "cardio/virtual/memory_reader.h"
#include "cardio/virtual/meter_insertion.h"
#include "core/workflow/approval.h"
#include "core/workflow/card_desk.h"
#include "core/workflow/sale_desk.h"
#include "core/workflow/sale_settlement.h"
#include "tests/crash/power.h"
#include "tests/support/fake_world.h"

namespace wattdesk::db {
class Store;
}

namespace wattdesk::test {

/// A whole station around its customers: the store, the cards and the meters outlive every power
/// cut; the station's own objects do not. Cards are virtual cards, reached by APDUs. Card 0 and
/// meter 0 are there from the beginning, and card 0 lies on the reader.
class StationBench {
public:
    enum class Storage {
        Memory,
        Sqlite,        ///< a real file, in memory where the system has such a place
        SqliteOnDisk,  ///< a real file on the disk
    };

    StationBench(Storage storage, core::MeterMode mode, cardio::Maker maker = cardio::Maker::A);
    /// Over an empty database of a server, which whoever made it removes.
    StationBench(const std::string& database, core::MeterMode mode, cardio::Maker maker);
    ~StationBench();

    /// The station's ports, all of which depend on the power.
    core::World world();
    core::CardTerminal& terminal();
    /// The same store for a look into the books: whatever the power does.
    core::World books();
    core::Actor actor() const;
    /// Another person's word.
    core::Approval approval() const;
    /// The prepared account, as the books have it.
    core::Account account();
    /// The newest deed in the journal.
    core::SaleRecord newest();
    std::int64_t posted(core::SaleKind kind);
    void waitASecond();
    /// The station's clock and the meters' go on.
    void waitMinutes(int minutes);

    /// A bare card in the drawer.
    int addCard();
    core::CardSerial serialOf(int card) const;
    int addMeter(const std::string& digits, core::MeterMode mode, cardio::Maker maker);
    cardio::MeterMemory& meter(int index);
    /// Takes the card on the reader away and lays this one there.
    void lay(int card);
    int cardOnReader() const;
    cardio::Insertion insert(int card, int meter);
    /// The load of a meter; answers what flowed.
    core::Energy consume(int meter, core::Energy energy);

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

    /// A new process on the same card and on the store as the cut has left it: on its files as they
    /// lay there at that moment, or on a new connection to its server.
    void restart();
    /// What the station reads on the card that lies there; the power must be on.
    core::CardImage imageOnReader();

    /// The customer pulls the card at this APDU point (before a command's effect, after it but
    /// unheard, before the next …), counted from now; the station lives on with an empty reader.
    void pullCardAtPoint(int point);
    /// False when the card was pulled since.
    bool cardIsOnReader() const;
    void putCardBack();

    /// The card on the reader goes into meter 0 and comes back to the reader.
    void tap();

    /// Credited in the meters = what the posted deeds put on cards, without what was moved from an
    /// old meter and without what was paid out before a meter took it; one receipt a posted deed,
    /// no gap; trial balance zero; day totals agree; nothing open. Empty when all of it holds.
    std::string disagreement();
    /// The half of it that stands on paper: all but the meters.
    std::string disagreementInBooks();
    /// By how much the meters are to have been credited for the posted deeds of an account, once
    /// every purchase has been in its meter.
    std::int64_t creditedByBooks(core::AccountId account);

    std::int64_t postedSales();
    /// Of the newest sale.
    core::SaleState lastState();
    core::AccountStanding standing();

    Power power;

private:
    struct Station;
    struct Reader;
    void begin();
    void keepFiles();
    void reopenStore();
    core::LocalTime meterClock();

    FakeWorld m_fake;
    std::unique_ptr<db::Store> m_store;  ///< none: in memory
    std::string m_address;
    std::string m_folder;  ///< where the store's files are; none for a server's
    bool m_wasCut{false};
    std::deque<cardio::VirtualCard> m_cards;
    int m_laid{0};
    std::vector<cardio::MeterMemory> m_meters;
    std::int64_t m_credited{0};
    core::AccountNumber m_number;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Station> m_station;
    core::MeterMode m_mode;
};

}  // namespace wattdesk::test
