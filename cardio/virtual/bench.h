#pragma once

#include <optional>
#include <span>
#include <vector>

#include "cardio/crypto/secret.h"
#include "cardio/virtual/bench_files.h"
#include "cardio/virtual/bench_folder.h"
#include "cardio/virtual/virtual_card.h"
#include "cardio/virtual/virtual_meter.h"

namespace wattdesk::cardio {

struct BenchCard {
    std::string name;
    core::CardSerial serial;  ///< all 0 on a foreign card
    CardKind kind{CardKind::User};
    bool isOnReader{false};
    std::optional<core::FieldCardKind> field{};  ///< of a field card
};

/// What newCard() needs to know; the default is a bare card of ours with a random serial.
struct NewCard {
    std::string name{};  ///< letters, digits, - and _, at most 40; empty: the next free card-N
    std::optional<core::CardSerial> serial{};
    CardKind kind{CardKind::User};
    CardWays ways{};
    std::string suite{"sm4"};
};

/// A meter with public keys begins at the factory and takes a preset card only; one with private
/// keys is cleared and takes an open card.
struct NewMeter {
    core::MeterNumber number;
    MeterSettings settings;
    std::string suite{"sm4"};
};

/// What `tap` and its like answer.
struct BenchInsertion {
    Insertion insertion;
    MeterDisplay meter;
};

/// A card held for one user, locked against all others until this object goes.
class HeldCard {
public:
    HeldCard(FileLock lock, VirtualCard card) : m_lock{std::move(lock)}, m_card{std::move(card)} {}
    VirtualCard& card() noexcept { return m_card; }

private:
    FileLock m_lock;
    VirtualCard m_card;
};

/// The folder of virtual hardware that a station keeps: cards, meters, and the reader with at most
/// one card on it. Survives restarts, and several processes may use it at once: each call waits for
/// what another is using, at most kLockPatience, then BenchBusy. Any call may fail with
/// BenchDamaged, FileNotReadable, FileNotWritable, StoreFull or StoreReadOnly. A card is named by
/// its name or by the sixteen digits of its serial.
class Bench {
public:
    static constexpr std::size_t kCardsMax = 10'000;

    /// Makes the folder where there is none.
    static core::Expected<Bench> open(const std::filesystem::path& root);

    /// Answers the card's name. BenchNameTaken (a serial counts too), InputText.
    core::Expected<std::string> newCard(const NewCard& wanted);
    /// `masterKeys` are the security module's keys 1 … 5. BenchNameTaken.
    core::Expected<void> newMeter(const NewMeter& wanted,
                                  std::span<const SecretKey, MeterMemory::kKeys> masterKeys);
    /// By name.
    core::Expected<std::vector<BenchCard>> cards() const;
    /// By number.
    core::Expected<std::vector<MeterDisplay>> meters() const;

    /// Puts a card on the reader, instead of any that lies there. BenchCardNotFound.
    core::Expected<void> insert(const std::string& card);
    /// BenchReaderEmpty.
    core::Expected<void> remove();
    /// The card from the reader into the meter and back. BenchReaderEmpty, BenchMeterNotFound; an
    /// error word of the meter is no failure. A meter that a meter-number card gave another number
    /// is found under that one from then on; BenchNameTaken, under its old one, when the bench has
    /// such a meter already.
    core::Expected<BenchInsertion> tap(const core::MeterNumber& number, const core::LocalTime& now,
                                       const InsertionFaults& faults = {});
    /// Secondary energy, not negative. Answers what flowed: nothing while the switch is open.
    /// BenchMeterNotFound.
    core::Expected<core::Energy> consume(const core::MeterNumber& number, core::Energy secondary,
                                         const core::LocalTime& now);
    /// What the utility's own key card does to a meter with public keys; a station issues none.
    /// BenchMeterNotFound.
    core::Expected<void> installKeys(const core::MeterNumber& number);
    /// BenchMeterNotFound.
    core::Expected<MeterDisplay> meter(const core::MeterNumber& number) const;
    /// For the link to a real pcscd. BenchCardNotFound.
    core::Expected<HeldCard> hold(const std::string& card);

private:
    explicit Bench(BenchFolder folder) : m_folder{std::move(folder)} {}

    core::Expected<FileLock> lockAll() const;
    core::Expected<std::vector<std::string>> names(const std::filesystem::path& folder) const;
    core::Expected<std::string> cardNamed(const std::string& nameOrSerial) const;
    core::Expected<std::string> freeName(const NewCard& wanted) const;
    core::Expected<core::CardSerial> freeSerial(const NewCard& wanted) const;
    core::Expected<VirtualMeter> openMeter(const core::MeterNumber& number) const;
    core::Expected<FileLock> lockMeter(const core::MeterNumber& number) const;
    core::Expected<void> moveSlot(const std::string& card);
    core::Expected<void> followNumber(const core::MeterNumber& known, const std::string& shown);

    BenchFolder m_folder;
};

}  // namespace wattdesk::cardio
