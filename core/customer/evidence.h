#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wattdesk::core {

/// Where a statement about a meter comes from that no card on the reader proves.
enum class Evidence : std::uint8_t {
    None,
    ReturnFile,         ///< the card's own return file
    CheckCard,          ///< an inspector's check card
    MeterDisplay,       ///< somebody read the meter's display
    CustomerStatement,  ///< the customer says so
    Supervisor,         ///< a supervisor decided by name and reason
};
std::string_view nameOf(Evidence evidence) noexcept;
std::optional<Evidence> evidenceNamed(std::string_view name) noexcept;

}  // namespace wattdesk::core
