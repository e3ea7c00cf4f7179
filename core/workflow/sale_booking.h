#pragma once

#include <string_view>

#include "core/operator/operator.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// Writes what becomes of a sale: the only place where one is reserved, posted or voided, and where
/// an account's standing moves. Each call but postWithin() is a unit of work of its own.
class SaleBooking {
public:
    explicit SaleBooking(World world) : m_world{world} {}

    /// Durable before the first byte goes to the card. `account` is as the sale was composed from
    /// it: StoreConflict when it changed since. SaleOpen, AccountMeterTaken.
    Expected<void> reserve(const Actor& actor, const Account& account, const Sale& sale);

    /// Ledger, receipt number, day's totals, standing, card register and history, all in one. A
    /// `reason` says that a supervisor settled it by evidence.
    Expected<void> post(const Actor& actor, const Sale& sale, std::string_view reason);
    Expected<void> voidSale(const Actor& actor, const Sale& sale, std::string_view reason);
    Expected<void> loseSight(const Actor& actor, const Sale& sale);

    /// A sale that writes no card: reserved and posted in one unit of work.
    Expected<SaleRecord> book(const Actor& actor, const Account& account, const Sale& sale);

    /// post(), within the caller's unit of work.
    Expected<void> postWithin(const Actor& actor, const Sale& sale, std::string_view reason);

private:
    Expected<void> reserveWithin(const Actor& actor, const Account& account, const Sale& sale);
    Expected<void> enterBooks(const Actor& actor, const Sale& sale, const StepNote& note);
    Expected<void> moveAccount(const Actor& actor, const Account& account, const Sale& sale,
                               Instant at);
    Expected<void> settleCharges(const Actor& actor, const Sale& sale, Instant at);
    Expected<void> registerCards(const Actor& actor, const Account& before, const Sale& sale,
                                 Instant at);
    Expected<void> changeOwner(const Actor& actor, Account account, const Sale& sale, Instant at);
    Expected<void> changeMeter(const Actor& actor, Account account, const Sale& sale, Instant at);

    World m_world;
};

/// The standing that a posted sale leads to.
AccountStanding standingAfter(const AccountStanding& before, const Sale& sale);

}  // namespace wattdesk::core
