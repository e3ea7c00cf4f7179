#pragma once

#include <vector>

#include "core/base/bytes.h"
#include "core/base/expected.h"
#include "core/card/card_change.h"

namespace wattdesk::cardio {

/// A whole file of a user card.
struct FileContent {
    std::uint8_t sfi;
    core::Bytes bytes;
};

/// A change in bytes. The stages are done one after the other, and each is read back and compared
/// before the next begins.
struct WritePlan {
    std::vector<FileContent> before;
    std::vector<FileContent> after;
    std::vector<std::vector<FileContent>> stages;
};

/// Only files that differ are written, and any tariff that `after` carries.
///
/// One write commits: the committing file stands alone in the last stage, so that a card torn off
/// before it means to every meter what it meant before. Before it go the tariffs, then EF01 whose
/// flag makes a meter take them, then EF05, then EF02. If the card's flag is set from before, EF01
/// goes out with 00 first: no meter may find the flag beside half a tariff.
///
/// Clearing a card is the other way round, EF01 first: a meter refuses a card without numbers, so
/// that nothing that follows can be taken for a purchase.
///
/// Fails when a value of `before` or `after` does not fit its field.
core::Expected<WritePlan> planWrite(const core::CardChange& change);

}  // namespace wattdesk::cardio
