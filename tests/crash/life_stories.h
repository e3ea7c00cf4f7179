#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/crash/station_bench.h"

namespace wattdesk::test {

/// One deed at the counter: how its scene is set, how a cashier does it, and how he sees that it is
/// done.
struct LifeStory {
    std::string name;
    std::function<void(StationBench&)> prepare;
    /// With the power and the card as they are; whatever fails is seen in the books afterwards.
    std::function<void(StationBench&)> act;
    std::function<bool(StationBench&)> isDone;
    /// A card that must not be sold to once it is done; below zero: none.
    int refusedCard{-1};
    /// The account goes on afterwards.
    bool livesOn{true};
    /// A card that the account has no more may be put into the old meter meanwhile. Not where that
    /// meter was settled for good: it is taken down, or its account's money is paid out.
    bool oldMeterGoesOn{true};
    /// The card on the reader is blank once it is done.
    bool wipesCard{false};
    /// The fewest points that a cut of it passes.
    int leastPoints{60};
    /// It is about what money meters have and energy meters have not.
    bool moneyOnly{false};
    /// What is wrong with the meter, between the cut and the recovery and in the end; empty:
    /// nothing.
    std::function<std::string(StationBench&)> meterTrouble{};
    /// What is missing in the end, with the card in its meter and life gone on; empty: nothing.
    std::function<std::string(StationBench&)> endTrouble{};
};

/// Every deed on an account beside opening and sale.
std::vector<LifeStory> lifeStories();

/// A reissue for the account, with what it owes nothing for, onto the card on the reader.
void reissueOnReader(StationBench& bench, std::optional<core::Money> payment);
/// The account's card is lost.
void reportLost(StationBench& bench);

}  // namespace wattdesk::test
