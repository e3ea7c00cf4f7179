#pragma once

#include <optional>

#include "core/card/card_change.h"
#include "core/sale/sale.h"

namespace wattdesk::core {

/// What a card proves about an open sale that was to be written on it.
enum class CardVerdict : std::uint8_t {
    Took,     ///< the committing write happened
    NotTook,  ///< the card means what it meant before, and is as it was
    Between,  ///< torn before the commit: means what it meant before, but must be written back
    /// To be led to its end: a clearing, committed by its first write, the rest of which still has
    /// to be wiped; or a change of prices, which costs nobody anything.
    Unfinished,
    Silent,  ///< another card, or a content that this sale cannot explain
};

/// `sale` is one that writes a card.
CardVerdict judge(const Sale& sale, const CardSnapshot& card);

/// The change that makes a torn card the image before again. A return file that a meter wrote in
/// the meantime is fresher than the journal's and stays.
CardChange writeBack(const Sale& sale, const CardSnapshot& torn);

/// The change that leads an unfinished deed to its end: a change of prices from its beginning.
CardChange finish(const Sale& sale, const CardSnapshot& torn);

}  // namespace wattdesk::core
