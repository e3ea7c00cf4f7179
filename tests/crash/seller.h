#pragma once

#include <memory>
#include <string>

#include "app/station/station.h"
#include "core/operator/operator.h"

namespace wattdesk::test {

/// A cashier who works at a demo station's first account by program: no window and no password, but
/// the station's own storage, reader and lock.
class Seller {
public:
    static core::Expected<std::unique_ptr<Seller>> open(const std::string& directory);

    /// Recovery, and the card put on the reader and looked at. False when a call failed.
    bool settleAll();
    /// One sale, then the card into its meter and back. False when it did not go through.
    bool sellAndTap(core::Money amount);
    bool tap();

    /// How many sales are open.
    std::int64_t openSales();
    /// What the meter holds, in hundredths; nothing is consumed meanwhile.
    std::int64_t remaining();
    /// Sum of the posted sales' amounts to the card, in hundredths.
    std::int64_t posted();
    /// What is wrong with the books; empty when nothing is.
    std::string booksFindings();

private:
    Seller(std::unique_ptr<app::Station> station, core::Actor actor, core::Actor administrator);

    std::unique_ptr<app::Station> m_station;
    core::Actor m_actor;
    core::Actor m_administrator;
};

}  // namespace wattdesk::test
