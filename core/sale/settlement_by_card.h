#pragma once

#include <optional>

#include "core/card/card_change.h"
#include "core/sale/sale.h"

namespace wattdesk::core {

/// What a card proves about an open sale that was to be written on it.
enum class CardVerdict : std::uint8_t {
    Took,        ///< the committing write happened
    NotTook,     ///< the card means what it meant before, and is as it was
    Between,     ///< torn before the commit: means what it meant before, but must be written back
    Unfinished,  ///< a clearing: committed by its first write, the rest still has to be wiped
    Silent,      ///< another card, or a content that this sale cannot explain
};

/// `sale` is one that writes a card.
CardVerdict judge(const Sale& sale, const CardSnapshot& card);

/// The change that makes a torn card the image before again. A return file that a meter wrote in
/// the meantime is fresher than the journal's and stays.
CardChange writeBack(const Sale& sale, const CardSnapshot& torn);

/// The change that wipes what a torn clearing left.
CardChange finishClearing(const Sale& sale, const CardSnapshot& torn);

}  // namespace wattdesk::core
