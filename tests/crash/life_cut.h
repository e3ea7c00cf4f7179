#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <vector>

#include "tests/crash/life_stories.h"

namespace wattdesk::test {

/// More points than any deed passes.
inline constexpr int kPointsMax = 2000;
/// How many points further the next cut is, where not every one is cut so that the time stays
/// bounded: `usual`, or what WATTDESK_CUT_STRIDE says; 1 cuts at each.
int cutStride(int usual);
/// What a purchase beside a story is for.
core::Money purchaseAmount();

/// What happens to the cards between the cut and the recovery.
enum class Between {
    CardStays,
    CardGoesToMeter,     ///< the one on the reader
    OldCardGoesToMeter,  ///< the account's first card
};

struct LifeCase {
    LifeStory story;
    core::MeterMode mode{core::MeterMode::Money};
    cardio::Maker maker{cardio::Maker::A};
    Between between{Between::CardStays};
};

/// Every story with each maker, each mode, and whatever may happen to its cards in between.
std::vector<LifeCase> lifeCases();
void PrintTo(const LifeCase& param, std::ostream* out);
std::string lifeCaseName(const testing::TestParamInfo<LifeCase>& info);

/// The deed is done with the power cut at that point; the cards go where the case says, the station
/// is started again, and everything is led to its end. False when the cut came too late to matter.
/// `repair` runs between the cut and the new start.
bool cutAndFinish(StationBench& bench, const LifeCase& param, int point,
                  const std::function<void()>& repair = {});

/// Start-up and a look at the card. What a meter wrote on the card of a voided deed stays there.
void recoverByCard(StationBench& bench);
void goBetween(StationBench& bench, const LifeCase& param);
/// Recovery, a look at the card, the deed once more if it was voided, and the life after it: all
/// must be in agreement.
void finishLife(StationBench& bench, const LifeCase& param);
/// The account's card goes to its meter, and the counter sells to it once more.
void liveOn(StationBench& bench);
/// A card that the account has no more takes no sale, and credits nothing whatever it is put into.
void tryRefusedCard(StationBench& bench, int card);

}  // namespace wattdesk::test
