#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/crash/life_cut.h"

namespace wattdesk::test {
namespace {

using cardio::Maker;
using core::MeterMode;
using Storage = StationBench::Storage;

class LifeCut : public testing::TestWithParam<LifeCase> {};

// Goal: whatever is done to an account, cards, meters and books end in agreement. Method: do it
// with the power cut at its first point, then at its second, and so on until the cut comes too late
// to matter; restart, recover, do again what was voided, and put the cards into the meters.
TEST_P(LifeCut, AtAnyPointIsDoneOnceOrNotAtAll)
{
    const LifeCase param = GetParam();
    bool isWhole = false;
    int point = 0;
    for (; !isWhole; ++point) {
        SCOPED_TRACE(testing::Message() << "power cut at point " << point);
        ASSERT_LT(point, kPointsMax);
        StationBench bench{Storage::Memory, param.mode, param.maker};
        isWhole = !cutAndFinish(bench, param, point);
        if (testing::Test::HasFailure()) {
            return;
        }
    }
    RecordProperty("points", point);
    EXPECT_GT(point, param.story.leastPoints) << "the cut passed fewer calls than that makes";
}

// Goal: the same for a card that is pulled while the station lives on. Method: pull it before and
// after each command; its return settles what is open.
TEST_P(LifeCut, CardPulledAtAnyCommandIsDoneOnceOrNotAtAll)
{
    const LifeCase param = GetParam();
    bool wasPulled = true;
    for (int point = 0; wasPulled; ++point) {
        SCOPED_TRACE(testing::Message() << "card pulled at point " << point);
        ASSERT_LT(point, kPointsMax);
        StationBench bench{Storage::Memory, param.mode, param.maker};
        param.story.prepare(bench);

        bench.pullCardAtPoint(point);
        param.story.act(bench);
        wasPulled = !bench.cardIsOnReader();
        goBetween(bench, param);
        bench.putCardBack();
        finishLife(bench, param);
        if (testing::Test::HasFailure()) {
            return;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Deeds, LifeCut, testing::ValuesIn(lifeCases()), lifeCaseName);

class SecondLifeCut : public testing::TestWithParam<LifeStory> {};

// Goal: a recovery that is cut itself loses nothing. Method: pull the card wherever that leaves the
// deed in doubt, cut the power at every other point of the recovery, even ones and odd ones in
// turn, and recover undisturbed.
TEST_P(SecondLifeCut, InTheRecoveryChangesNothing)
{
    const LifeCase param{GetParam(), MeterMode::Money, Maker::A, Between::CardStays};
    const int stride = cutStride(2);
    bool wasPulled = true;
    int pairs = 0;
    for (int pull = 0; wasPulled; ++pull) {
        ASSERT_LT(pull, kPointsMax);
        bool recoveryIsWhole = false;
        for (int cut = pull % stride; !recoveryIsWhole; cut += stride) {
            SCOPED_TRACE(testing::Message() << "pulled at point " << pull << ", cut at " << cut);
            ASSERT_LT(cut, kPointsMax);
            StationBench bench{Storage::Memory, param.mode, param.maker};
            param.story.prepare(bench);
            bench.pullCardAtPoint(pull);
            param.story.act(bench);
            wasPulled = !bench.cardIsOnReader();
            if (!wasPulled || bench.newest().state != core::SaleState::InDoubt) {
                break;
            }
            bench.putCardBack();
            bench.power.cutAtPoint(cut);
            recoveryIsWhole = bench.recover() && bench.look();
            bench.restart();
            finishLife(bench, param);
            ++pairs;
            if (testing::Test::HasFailure()) {
                return;
            }
        }
    }
    RecordProperty("pairs", pairs);
    EXPECT_GT(pairs, 100);
}

std::vector<LifeStory> storiesWithTornCards()
{
    std::vector<LifeStory> all = lifeStories();
    // One for each way in which a card is committed, and the replacement with its two deeds.
    constexpr std::array kNames{"ReissuePurchaseAgain", "RepairAfter17",        "RepairAfter18",
                                "ReversalToLess",       "ReplacementOnOwnCard", "PriceChange",
                                "PurchaseWithNewPrices"};
    std::erase_if(all, [&](const LifeStory& story) {
        return std::find(kNames.begin(), kNames.end(), story.name) == kNames.end();
    });
    return all;
}

std::string storyName(const testing::TestParamInfo<LifeStory>& story)
{
    return story.param.name;
}

INSTANTIATE_TEST_SUITE_P(Deeds, SecondLifeCut, testing::ValuesIn(storiesWithTornCards()),
                         storyName);

class LostInDoubt : public testing::TestWithParam<Between> {};

// Goal: a card that is lost with a sale in doubt on it costs nobody anything. Method: pull the card
// at every command of a sale, report it lost where that left a doubt, cut the power at every point
// of the report for the first and for the last such doubt, and reissue; the lost card goes into the
// meter before, or after, the new one.
TEST_P(LostInDoubt, GoesOutWithTheNextCardOnce)
{
    int doubts = 0;
    for (int pull = 0; pull < kPointsMax; ++pull) {
        SCOPED_TRACE(testing::Message() << "card pulled at point " << pull);
        int reportPoint = -1;
        bool goesOn = false;
        bool wasInDoubt = false;
        do {
            StationBench bench{Storage::Memory, MeterMode::Money};
            bench.preparePurchase();
            bench.pullCardAtPoint(pull);
            ASSERT_TRUE(bench.sell(purchaseAmount()));
            if (bench.cardIsOnReader()) {
                RecordProperty("doubts", doubts);
                EXPECT_GT(doubts, 10);
                return;
            }
            wasInDoubt = bench.lastState() == core::SaleState::InDoubt;
            if (!wasInDoubt) {
                break;
            }
            bench.lay(bench.addCard());
            bench.power.cutAtPoint(reportPoint);
            reportLost(bench);
            const bool wasCut = !bench.power.isOn();
            bench.restart();
            ASSERT_TRUE(bench.recover());
            if (bench.account().standing.card) {
                reportLost(bench);
            }
            if (GetParam() == Between::OldCardGoesToMeter) {
                bench.insert(0, 0);
            }
            EXPECT_EQ(bench.lastState(), core::SaleState::Posted);
            ASSERT_NO_FATAL_FAILURE(liveOn(bench));
            tryRefusedCard(bench, 0);
            ASSERT_FALSE(testing::Test::HasFailure()) << "report cut at point " << reportPoint;
            goesOn = doubts % 8 == 0 && (reportPoint < 0 || wasCut);
            ++reportPoint;
        } while (goesOn);
        doubts += wasInDoubt ? 1 : 0;
    }
}

std::string orderName(const testing::TestParamInfo<Between>& order)
{
    return order.param == Between::CardStays ? "OldCardLast" : "OldCardFirst";
}

INSTANTIATE_TEST_SUITE_P(Cards, LostInDoubt,
                         testing::Values(Between::CardStays, Between::OldCardGoesToMeter),
                         orderName);

}  // namespace
}  // namespace wattdesk::test
