#pragma once

#include <string>

#include "core/customer/account.h"
#include "core/workflow/sale_desk.h"
#include "core/workflow/world.h"
#include "tests/support/fake_card_terminal.h"
#include "tests/support/fake_world.h"

namespace wattdesk::test {

inline constexpr std::int64_t kMinuteMs = 60'000;
inline constexpr std::int64_t kHourMs = 60 * kMinuteMs;

/// What an account of the tests is like; the rest does not matter to them.
struct AccountSketch {
    core::MeterMode mode{core::MeterMode::Money};
    core::TariffId tariff{FakeWorld::kSinglePrice};
    core::Credit hoardingLimit{};
    std::string meter{"42"};
    std::uint32_t ctRatio{1};
    std::uint8_t card{10};  ///< the last byte of its card's serial
};

core::SaleOrder orderOf(core::Money money);
core::SaleOrder orderOf(core::Energy energy);

/// Everything that the store holds of the station's business, as text: two equal texts mean that
/// nothing moved.
std::string storeAsText(core::World world);

/// The newest events of a counter's chain, by name, oldest first.
std::vector<std::string> auditNames(core::World world,
                                    core::CounterId counter = FakeWorld::kCounter);

/// A station, a reader and the way to an account that can buy. Its helpers expect to succeed.
class DeskBench {
public:
    core::World world() { return fake.world(); }

    /// In the books, no card yet.
    core::Account registered(const AccountSketch& sketch = {});

    /// Registered, its card issued with `first` and back from the meter, which holds `first`.
    core::Account opened(const AccountSketch& sketch, core::Money first);
    core::Account opened(core::Money first) { return opened({}, first); }

    /// Sells on the card that is on the reader and lets the clock run a minute.
    core::Expected<core::SaleOutcome> sell(const core::Account& account,
                                           const core::SaleOrder& order);

    /// A purchase that lost sight of its card, with that `fate`; the card stays on the reader.
    core::SaleRecord inDoubt(const core::Account& account, core::Money money, CardFate fate);

    /// As the books know it now.
    core::Account again(const core::Account& account);
    core::SaleRecord again(const core::SaleRecord& record);
    core::CardSnapshot seen();
    std::string text() { return storeAsText(world()); }

    FakeWorld fake;
    FakeCardTerminal terminal;
};

}  // namespace wattdesk::test
