#include <gtest/gtest.h>

#include "tests/crash/life_cut.h"

namespace wattdesk::test {
namespace {

using core::MeterMode;
using Storage = StationBench::Storage;

const core::Money kAmount = core::Money::from(50'00).value();

enum class Story { Opening, Purchase };

/// What happens to the card between the cut and the recovery.
enum class CardWay { StaysOnReader, GoesToMeter };

void prepare(StationBench& bench, Story story)
{
    story == Story::Opening ? bench.prepareOpening() : bench.preparePurchase();
}

void sellOnceMore(StationBench& bench)
{
    const auto posted = bench.postedSales();
    ASSERT_TRUE(bench.sell(kAmount));
    EXPECT_EQ(bench.postedSales(), posted + 1) << "the card takes a sale again";
    bench.tap();
    EXPECT_EQ(bench.disagreement(), "");
}

/// The card is at the counter again: what is open settles by it, without a question to anybody. A
/// voided sale leaves the card as it was before, ready to be sold to at once; then the meter.
void finish(StationBench& bench, CardWay between)
{
    ASSERT_NO_FATAL_FAILURE(recoverByCard(bench));
    if (between == CardWay::StaysOnReader && bench.lastState() == core::SaleState::Voided) {
        sellOnceMore(bench);
    }
    bench.tap();
    ASSERT_EQ(bench.disagreement(), "");
    sellOnceMore(bench);
}

struct Case {
    Storage storage;
    MeterMode mode;
    Story story;
    CardWay between;
};

class PowerCut : public testing::TestWithParam<Case> {};

// Goal: money and card never disagree. Method: run one sale, cutting the power at its first point,
// then at its second, and so on until the cut comes too late to matter; restart the station after
// each, let it recover, and put the card into the meter.
TEST_P(PowerCut, AtAnyPointSellsOnceOrNotAtAll)
{
    const Case param = GetParam();
    bool isWhole = false;
    int point = 0;
    for (; !isWhole; ++point) {
        SCOPED_TRACE(testing::Message() << "power cut at point " << point);
        ASSERT_LT(point, kPointsMax);
        StationBench bench{param.storage, param.mode};
        prepare(bench, param.story);

        bench.power.cutAtPoint(point);
        isWhole = bench.sell(kAmount);
        if (param.between == CardWay::GoesToMeter) {
            bench.waitMinutes(2);
            bench.tap();
        }
        bench.restart();
        finish(bench, param.between);
        if (testing::Test::HasFailure()) {
            return;
        }
    }
    RecordProperty("points", point);
    EXPECT_GT(point, 60) << "the cut passed fewer calls than a sale makes";
}

// Goal: a pulled card costs nobody anything, though the station lives on and could guess. Method:
// pull the card before and after each command of a sale; the sale is then posted, voided or in
// doubt, and the card's return settles it.
TEST_P(PowerCut, CardPulledAtAnyCommandSellsOnceOrNotAtAll)
{
    const Case param = GetParam();
    bool wasPulled = true;
    int point = 0;
    for (; wasPulled; ++point) {
        SCOPED_TRACE(testing::Message() << "card pulled at point " << point);
        ASSERT_LT(point, kPointsMax);
        StationBench bench{param.storage, param.mode};
        prepare(bench, param.story);

        bench.pullCardAtPoint(point);
        ASSERT_TRUE(bench.sell(kAmount));
        wasPulled = !bench.cardIsOnReader();
        if (param.between == CardWay::GoesToMeter) {
            bench.waitMinutes(2);
            bench.tap();
        }
        bench.putCardBack();
        finish(bench, param.between);
        if (testing::Test::HasFailure()) {
            return;
        }
    }
    RecordProperty("points", point);
    EXPECT_GT(point, 40) << "the card was pulled at fewer commands than a sale sends";
}

std::string nameOf(const testing::TestParamInfo<Case>& info)
{
    const Case& c = info.param;
    return std::string{c.storage == Storage::Memory ? "Memory" : "Sqlite"} +
           (c.mode == MeterMode::Money ? "Money" : "Energy") +
           (c.story == Story::Opening ? "Opening" : "Purchase") +
           (c.between == CardWay::StaysOnReader ? "CardStays" : "CardGoesToMeter");
}

INSTANTIATE_TEST_SUITE_P(
    Stories, PowerCut,
    testing::Values(
        Case{Storage::Memory, MeterMode::Money, Story::Opening, CardWay::StaysOnReader},
        Case{Storage::Memory, MeterMode::Money, Story::Opening, CardWay::GoesToMeter},
        Case{Storage::Memory, MeterMode::Money, Story::Purchase, CardWay::StaysOnReader},
        Case{Storage::Memory, MeterMode::Money, Story::Purchase, CardWay::GoesToMeter},
        Case{Storage::Memory, MeterMode::Energy, Story::Opening, CardWay::GoesToMeter},
        Case{Storage::Memory, MeterMode::Energy, Story::Purchase, CardWay::StaysOnReader},
        Case{Storage::Sqlite, MeterMode::Money, Story::Opening, CardWay::StaysOnReader},
        Case{Storage::Sqlite, MeterMode::Money, Story::Purchase, CardWay::GoesToMeter}),
    nameOf);

class SecondCut : public testing::TestWithParam<Story> {};

// Goal: a recovery that is cut itself loses nothing. Method: for every cut of the sale, cut the
// recovery that follows at every other of its own points; then recover undisturbed.
TEST_P(SecondCut, InTheRecoveryChangesNothing)
{
    const int stride = cutStride(2);
    bool saleIsWhole = false;
    int pairs = 0;
    for (int first = 0; !saleIsWhole; ++first) {
        ASSERT_LT(first, kPointsMax);
        bool recoveryIsWhole = false;
        for (int second = first % stride; !recoveryIsWhole; second += stride) {
            SCOPED_TRACE(testing::Message() << "cuts at points " << first << " and " << second);
            ASSERT_LT(second, kPointsMax);
            StationBench bench{Storage::Memory, MeterMode::Money};
            prepare(bench, GetParam());

            bench.power.cutAtPoint(first);
            saleIsWhole = bench.sell(kAmount);
            bench.restart();
            bench.power.cutAtPoint(second);
            recoveryIsWhole = bench.recover() && bench.look();
            bench.restart();
            finish(bench, CardWay::StaysOnReader);
            ++pairs;
            if (testing::Test::HasFailure()) {
                return;
            }
        }
    }
    RecordProperty("pairs", pairs);
    EXPECT_GT(pairs, 1000);
}

std::string storyName(const testing::TestParamInfo<Story>& story)
{
    return story.param == Story::Opening ? "Opening" : "Purchase";
}

INSTANTIATE_TEST_SUITE_P(Stories, SecondCut, testing::Values(Story::Opening, Story::Purchase),
                         storyName);

}  // namespace
}  // namespace wattdesk::test
