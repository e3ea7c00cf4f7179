#include "core/tariff/sub_metering.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <vector>

namespace wattdesk::core {
namespace {

using namespace literals;

Energy hundredths(std::int64_t value)
{
    return Energy::from(value).value();
}

Energy kwh(std::int64_t whole)
{
    return hundredths(whole * 100);
}

void expectBelowChildren(Energy parent, const SubMetering& children)
{
    const auto split = splitParent(parent, children);
    ASSERT_FALSE(split);
    EXPECT_EQ(split.error().code, ErrorCode::ParentBelowChildren);
}

TEST(SubMetering, TakesQuantityThenRatioThenSubMeters)
{
    // 1,000 kWh, 200 fixed, 30 % of the 800 left (not of 1,000), 400 by a sub-meter.
    const auto split = splitParent(kwh(1'000), {{kwh(200)}, {3'000}, {kwh(400)}}).value();
    EXPECT_EQ(split.byRatio, std::vector<Energy>{kwh(240)});
    EXPECT_EQ(split.own, kwh(160));
}

TEST(SubMetering, EveryRatioAppliesToWhatTheQuantitiesLeave)
{
    const auto split = splitParent(kwh(1'000), {{kwh(150), kwh(50)}, {5'000, 2'500}, {}}).value();
    EXPECT_EQ(split.byRatio, (std::vector<Energy>{kwh(400), kwh(200)}));
    EXPECT_EQ(split.own, kwh(200));
}

TEST(SubMetering, SharesByRatioAreWholeKwhHalfUp)
{
    // 10 % of 1,005 kWh is 100.5, of 1,004 kWh 100.4.
    EXPECT_EQ(splitParent(kwh(1'005), {{}, {1'000}, {}}).value().byRatio.front(), kwh(101));
    EXPECT_EQ(splitParent(kwh(1'004), {{}, {1'000}, {}}).value().byRatio.front(), kwh(100));
}

TEST(SubMetering, MeasuredEnergyKeepsItsHundredths)
{
    const auto split = splitParent(100'050_centikwh, {{}, {5'000}, {10'025_centikwh}}).value();
    EXPECT_EQ(split.byRatio.front(), kwh(500));
    EXPECT_EQ(split.own, 40'025_centikwh);
}

TEST(SubMetering, RatiosOfAllOfItNeverTakeMoreThanAll)
{
    // Two halves of 1 kWh round up to 1 each.
    const auto split = splitParent(kwh(1), {{}, {5'000, 5'000}, {}}).value();
    EXPECT_EQ(split.byRatio, (std::vector<Energy>{kwh(1), kwh(0)}));
    EXPECT_EQ(split.own, kwh(0));
}

TEST(SubMetering, WithoutChildrenAllIsTheParentsOwn)
{
    EXPECT_EQ(splitParent(kwh(77), {}).value().own, kwh(77));
    EXPECT_EQ(splitParent({}, {{kwh(0)}, {10'000}, {kwh(0)}}).value().own, kwh(0));
}

TEST(SubMetering, AParentBelowItsChildrenFails)
{
    EXPECT_TRUE(splitParent(kwh(200), {{kwh(120), kwh(80)}, {}, {}}));
    expectBelowChildren(19'999_centikwh, {{kwh(120), kwh(80)}, {}, {}});
    EXPECT_TRUE(splitParent(kwh(200), {{}, {}, {kwh(120), kwh(80)}}));
    expectBelowChildren(19'999_centikwh, {{}, {}, {kwh(120), kwh(80)}});
    // The ratio comes first: 50 % leave 100 kWh for a sub-meter of 101.
    expectBelowChildren(kwh(200), {{}, {5'000}, {kwh(101)}});
    expectBelowChildren(kwh(-1), {});
}

TEST(SubMetering, ManyAtTheBoundOfEnergyFailInsteadOfOverflowing)
{
    const Energy most = hundredths(Energy::kMax);
    const std::vector<Energy> many(4'000, most);
    expectBelowChildren(most, {many, {}, many});
    EXPECT_EQ(splitParent(most, {{}, {10'000}, {}}).value().byRatio.front(), most);
}

TEST(SubMetering, IsWellFormedWithinItsBounds)
{
    EXPECT_TRUE(isWellFormed(SubMetering{}));
    EXPECT_TRUE(isWellFormed(SubMetering{{kwh(1)}, {10'000}, {kwh(1)}}));
    EXPECT_FALSE(isWellFormed(SubMetering{{}, {10'001}, {}}));
    EXPECT_FALSE(isWellFormed(SubMetering{{}, {5'000, 5'001}, {}}));
    EXPECT_FALSE(isWellFormed(SubMetering{{}, {-1}, {}}));
    EXPECT_FALSE(isWellFormed(SubMetering{{kwh(-1)}, {}, {}}));
    EXPECT_FALSE(isWellFormed(SubMetering{{}, {}, {kwh(-1)}}));
    EXPECT_FALSE(
        isWellFormed(SubMetering{std::vector<Energy>(SubMetering::kChildrenMax), {}, {Energy{}}}));
}

RC_GTEST_PROP(SubMetering, PartsSumToTheParent, ())
{
    const auto any = [] { return hundredths(*rc::gen::inRange<std::int64_t>(0, 1'000'000)); };
    const SubMetering children{
        {any(), any()},
        {*rc::gen::inRange(0, 3'334), *rc::gen::inRange(0, 3'334), *rc::gen::inRange(0, 3'334)},
        {any(), any()}};
    const auto parent = hundredths(*rc::gen::inRange<std::int64_t>(0, 20'000'000));
    const auto split = splitParent(parent, children);
    RC_PRE(split.has_value());
    std::int64_t sum = split->own.hundredths();
    for (const auto& parts : {children.quantities, split->byRatio, children.subMeters}) {
        for (const Energy part : parts) {
            RC_ASSERT(!part.isNegative());
            sum += part.hundredths();
        }
    }
    RC_ASSERT(sum == parent.hundredths());
    for (const Energy part : split->byRatio) {
        RC_ASSERT(part.hundredths() % 100 == 0);
    }
}

// Law: it fails exactly when the children together are more than the parent, ratios aside.
RC_GTEST_PROP(SubMetering, FailsExactlyWhenTheParentIsBelowItsChildren, ())
{
    const auto quantity = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
    const auto subMeter = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
    const auto parent = *rc::gen::inRange<std::int64_t>(0, 2'000'000);
    const auto split =
        splitParent(hundredths(parent), {{hundredths(quantity)}, {}, {hundredths(subMeter)}});
    RC_ASSERT(split.has_value() == (parent >= quantity + subMeter));
}

}  // namespace
}  // namespace wattdesk::core
