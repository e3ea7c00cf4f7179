#pragma once

#include <optional>
#include <vector>

#include "cardio/profile/card_dialogue.h"
#include "cardio/profile/card_profile.h"
#include "cardio/profile/write_plan.h"

/// What the sequences for customers' cards and for field cards have in common. Every step goes on
/// where the one before it has left the session.
namespace wattdesk::cardio::sgcc {

/// What DF01 holds, as far as it is there.
struct RawFiles {
    std::optional<Bytes> parameters;
    std::optional<Bytes> wallet;
    std::optional<Bytes> returned;

    bool areComplete() const noexcept { return parameters && wallet && returned; }
    /// As a chip leaves files that it has created: 00 throughout, or FF.
    bool areUntouched() const noexcept;
};

/// A card's small files and what they make of it.
struct DirectoryLook {
    core::CardSnapshot snapshot;
    RawFiles files;
};

/// How much room a card is made with.
enum class CardShape : std::uint8_t {
    User,
    Check,  ///< also the file of a check card's records
};

/// CardSwapped when another card is met.
core::Expected<void> identifyAs(CardDialogue& card, const core::CardSerial& serial);
/// The right card, in DF01; CardChanged when it has none.
core::Expected<void> approach(CardDialogue& card, const core::CardSerial& serial);
/// Everything after identify() and enterDirectory().
core::Expected<DirectoryLook> lookIntoDirectory(CardDialogue& card);

core::Expected<void> proveOrFail(CardDialogue& card);
core::Expected<void> authenticateOrFail(CardDialogue& card, KeyUse use);

/// Whether the card carries exactly these; stops at the first that differs.
core::Expected<bool> carries(CardDialogue& card, const std::vector<FileContent>& files);
/// Writes these and reads them back.
core::Expected<void> doStage(CardDialogue& card, const std::vector<FileContent>& stage,
                             const StepListener& onStep);

/// Creates the file of a check card's records in a DF01 that may be personalised.
core::Expected<void> createRecordFile(CardDialogue& card);

/// As CardProfile::personalise(): the card is the one that identify() met, in its MF.
core::Expected<void> personalise(CardDialogue& card, KeyStore& keys, CardShape shape);

}  // namespace wattdesk::cardio::sgcc
