#pragma once

#include <gtest/gtest.h>

#include <string>

#include "core/ledger/ledger.h"
#include "core/workflow/approval.h"
#include "core/workflow/card_desk.h"
#include "core/workflow/reading_desk.h"
#include "tests/core/desk_bench.h"
#include "tests/core/table_meter.h"

namespace wattdesk::test {

/// The failure's code, by name; "no failure" when there is none.
template <class T>
std::string_view codeOf(const core::Expected<T>& got)
{
    return got ? std::string_view{"no failure"} : core::describe(got.error().code).name;
}

/// A desk bench whose account has a meter of its own, for the life after the sale. Its helpers
/// expect to succeed, and let the clock run a minute each.
class LifeBench : public DeskBench {
public:
    /// Active, its first purchase in the meter, its card read again at the station.
    core::Account open(core::Money first, const AccountSketch& sketch = {});
    /// A posted purchase on the card that is on the reader; the meter has not seen it yet.
    core::SaleRecord buy(const core::Account& account, core::Money money);
    core::SaleRecord buy(const core::Account& account, const core::SaleOrder& order);
    /// The card on the reader goes to the meter and comes back.
    std::optional<int> toMeter() { return toMeter(meter); }
    std::optional<int> toMeter(TableMeter& which);
    /// The station looks at the card on the reader.
    core::CardOnReader look();
    /// Somebody read the meter's display as it is.
    core::MeterReading noteDisplay(const core::Account& account);
    void setRules(const core::HouseRules& rules);
    /// Nobody is asked for a second word.
    void askNobody();
    void setSurplusAndArrears(const core::Account& account, core::Money surplus,
                              core::Money arrears);
    void tick() { fake.clock.advanceMs(kMinuteMs); }

    /// Debits less credits, in fen.
    std::int64_t net(core::LedgerCode code);
    /// What the day totals say was taken by a means, in fen.
    std::int64_t takenBy(core::PaymentMeans means);
    /// Trial balance, receipts, day totals, audit chain; nothing open.
    void expectGoodBooks();
    core::CardImage image() { return terminal.card()->image; }

    core::Actor cashier() const { return fake.cashier(); }
    core::Actor administrator() const { return fake.administrator(); }
    static core::Approval approval() { return {FakeWorld::kAdministrator}; }

    TableMeter meter{"42"};
};

core::CardSerial serialOf(std::uint8_t lastByte);

}  // namespace wattdesk::test
