#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar.h"
#include "core/base/ids.h"

namespace wattdesk::core {

/// What became of a card.
enum class CardLife : std::uint8_t {
    Issued,        ///< it is its account's current card
    ReportedLost,  ///< 挂失: refused everywhere
    Found,         ///< 解挂: it is the current card again
    Replaced,      ///< another card took its place: refused everywhere
    Cleared,       ///< blank again
};
std::string_view nameOf(CardLife life) noexcept;
std::optional<CardLife> cardLifeNamed(std::string_view name) noexcept;

/// One line of a card's history. The newest one says what the card is now.
struct CardRecord {
    CardSerial serial;
    OrganisationId organisation;
    std::optional<AccountId> account;  ///< empty: nobody in these books
    CardLife life{CardLife::Issued};
    Instant at;
    OperatorId by;
    CounterId counter;
    std::string reason;
    friend bool operator==(const CardRecord&, const CardRecord&) = default;
};

/// Blank cards that came into stock, by their serials, both included.
struct CardBatch {
    OrganisationId organisation;
    CardSerial first;
    CardSerial last;
    std::int64_t cards{0};  ///< how many were counted; serials need not be without gaps
    Instant at;
    OperatorId by;
    std::string note;
    friend bool operator==(const CardBatch&, const CardBatch&) = default;
};

/// A batch and how many of its cards have been issued at least once.
struct CardStock {
    CardBatch batch;
    std::int64_t issued{0};
    friend bool operator==(const CardStock&, const CardStock&) = default;
};

}  // namespace wattdesk::core
