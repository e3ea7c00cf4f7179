#pragma once

#include <memory>

#include "app/ctl/command_line.h"
#include "app/station/station.h"
#include "core/operator/operator.h"

namespace wattdesk::app {

/// What a verb needs of the station.
enum class Use : std::uint8_t {
    Books,  ///< only the books
    Card,   ///< the card too: needs the keys, and is alone on the station
};

/// A station with somebody signed in.
struct Desk {
    std::unique_ptr<Station> station;
    core::Actor actor;

    /// The reader, telling each step of a write. KeyStore….
    core::Expected<core::CardTerminal*> terminal(const Output& output) const;
};

/// Opens the station of --station without anybody signing in.
core::Expected<std::unique_ptr<Station>> openStation(const Console& console, Use use);

/// Opens the station and signs the operator in. On a demo station, whose passwords are published,
/// nobody named is its cashier.
core::Expected<Desk> openDesk(const Console& console, Use use);

/// Account numbers as they are typed. InputAccountNumber, AccountNotFound.
core::Expected<core::Account> accountTyped(const Desk& desk, const std::string& number);

/// SaleNotFound for anything that is no sale's id.
core::Expected<core::SaleId> saleIdTyped(const std::string& text);

}  // namespace wattdesk::app
