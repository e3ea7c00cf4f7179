#pragma once

#include <memory>
#include <string>

#include "cardio/profile/sgcc_2013.h"
#include "cardio/terminal/profile_terminal.h"
#include "tests/cardio/faulty_reader.h"
#include "tests/cardio/test_key_store.h"

namespace wattdesk::test {

inline const core::CardSerial kSerial{{1, 2, 3, 4, 5, 6, 7, 8}};
inline const core::CardSerial kOtherSerial{{8, 7, 6, 5, 4, 3, 2, 1}};

/// A personalised card with nothing on it.
cardio::CardMemory blankCard(cardio::KeyStore& keys, const std::string& suite,
                             const core::CardSerial& serial = kSerial);
/// The same with these files.
cardio::CardMemory cardWith(cardio::CardMemory memory, const core::CardImage& image);

/// What a virtual card carries in the file of this short identifier.
core::Bytes contentOf(const cardio::CardMemory& memory, std::uint8_t sfi);
/// Whether the card carries every file of the image, tariffs included where the image has them.
bool carries(const cardio::CardMemory& memory, const core::CardImage& image);

core::CardTariff someTariff();

/// The changes of a card that a station makes, one for each committing file and more.
struct NamedChange {
    std::string name;
    core::CardChange change;
};
core::CardChange purchase();
core::CardChange opening();
core::CardChange priceChange();
/// A purchase on an uninserted card whose flag is set, with another tariff.
core::CardChange purchaseWithTariff();
core::CardChange clearing();
std::vector<NamedChange> allChanges();

}  // namespace wattdesk::test
