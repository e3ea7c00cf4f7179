#pragma once

#include <string>
#include <vector>

#include "cardio/terminal/field_terminal.h"
#include "cardio/virtual/virtual_meter.h"
#include "core/card/field_card.h"
#include "tests/cardio/card_bench.h"

namespace wattdesk::test {

inline const core::AreaCode kArea{core::AreaCode::from(12).value()};
inline constexpr std::uint8_t kSeed = 0x10;

/// 2026-11-01 to 2026-11-30, in kArea.
core::FieldCardOrder orderOf(core::FieldCardOrder::Payload payload);

struct NamedOrder {
    std::string name;
    core::FieldCardOrder order;
};
/// One of every kind and more, each with something in every field.
std::vector<NamedOrder> allOrders();

/// A customer's cleared meter in kArea that shares keyStore(kSeed).
cardio::MeterMemory meterOf(cardio::Maker maker, const std::string& number = "000012345678");

/// The card with the order on it, issued as the product does.
cardio::CardMemory issuedCard(cardio::CardMemory blank, cardio::KeyStore& keys,
                              const core::FieldCardOrder& order);

/// 12:00 of a day of November 2026.
core::LocalTime novemberNoon(int day);

/// Puts the card into the meter; both are changed as they would be.
cardio::Insertion tap(cardio::MeterMemory& meter, cardio::CardOs& card,
                      const core::LocalTime& now = novemberNoon(3),
                      const cardio::InsertionFaults& faults = {});

}  // namespace wattdesk::test
