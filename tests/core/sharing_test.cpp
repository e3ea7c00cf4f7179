#include "core/tariff/sharing.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
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

std::vector<Energy> allKwh(const std::vector<std::int64_t>& whole)
{
    std::vector<Energy> all;
    std::transform(whole.begin(), whole.end(), std::back_inserter(all), kwh);
    return all;
}

using ByPeriod = std::array<Energy, 4>;

template <class Parts>
std::int64_t sumOf(const Parts& parts)
{
    std::int64_t sum = 0;
    for (const Energy part : parts) {
        sum += part.hundredths();
    }
    return sum;
}

TEST(Sharing, IsByUseInWholeKwhAndTheLastTakesTheRemainder)
{
    // 1,289 kWh by 1 : 1 : 1 are 429.67 each: 430, 430 and 429.
    EXPECT_EQ(shareAmongMeters(kwh(1'289), allKwh({500, 500, 500})), allKwh({430, 430, 429}));
    // By 3 : 2 : 1 they are 644.5, 429.67 and 214.83: the half goes up, the last takes what is
    // left.
    EXPECT_EQ(shareAmongMeters(kwh(1'289), allKwh({300, 200, 100})), allKwh({645, 430, 214}));
}

TEST(Sharing, AFractionOfAKwhGoesToTheLastWithTheRemainder)
{
    EXPECT_EQ(shareAmongMeters(128880_centikwh, allKwh({1, 1})),
              (std::vector<Energy>{kwh(644), 64480_centikwh}));
}

TEST(Sharing, WithTimeOfUseTheFlatPeriodTakesTheRemainder)
{
    // 100 kWh by 1 : 2 : 2 : 1 are 16.67, 33.33, 33.33, 16.67: 17, 33 and 17 leave 33 for flat.
    EXPECT_EQ(shareAmongPeriods(kwh(100), {kwh(10), kwh(20), kwh(20), kwh(10)}, TouPeriod::Flat),
              (ByPeriod{kwh(17), kwh(33), kwh(33), kwh(17)}));
    EXPECT_EQ(shareAmongPeriods(kwh(10), {kwh(3), kwh(3), kwh(0), kwh(3)}, TouPeriod::Flat),
              (ByPeriod{kwh(3), kwh(3), kwh(1), kwh(3)}))
        << "though nothing was used in it";
}

TEST(Sharing, WithoutAFlatPeriodTheLastThatWasUsedTakesTheRemainder)
{
    const ByPeriod uses{kwh(0), kwh(100), kwh(0), kwh(156)};
    EXPECT_EQ(lastUsed(uses), TouPeriod::Valley);
    EXPECT_EQ(shareAmongPeriods(896_centikwh, uses, lastUsed(uses)),
              (ByPeriod{kwh(0), kwh(4), kwh(0), 496_centikwh}));
    EXPECT_EQ(lastUsed({kwh(1), kwh(2), kwh(0), kwh(0)}), TouPeriod::Peak);
    EXPECT_EQ(lastUsed({}), TouPeriod::Flat);
}

TEST(Sharing, WithoutUseTheSharesAreEqual)
{
    EXPECT_EQ(shareAmongMeters(kwh(90), allKwh({0, 0, 0})), allKwh({30, 30, 30}));
    EXPECT_EQ(shareAmongMeters(kwh(100), allKwh({0, 0, 0})), allKwh({33, 33, 34}));
    EXPECT_EQ(shareAmongPeriods(kwh(101), {}, TouPeriod::Flat),
              (ByPeriod{kwh(25), kwh(25), kwh(26), kwh(25)}));
}

TEST(Sharing, TheOnlyTakerTakesAll)
{
    EXPECT_EQ(shareAmongMeters(12345_centikwh, allKwh({0})), std::vector<Energy>{12345_centikwh});
    EXPECT_EQ(shareAmongMeters(12345_centikwh, allKwh({0, 700, 0})),
              (std::vector<Energy>{{}, kwh(123), 45_centikwh}));
}

TEST(Sharing, RoundingUpNeverTurnsTheRemainderNegative)
{
    // A half is no whole kWh, so the remainder takes it.
    EXPECT_EQ(shareAmongMeters(50_centikwh, allKwh({1, 0})),
              (std::vector<Energy>{{}, 50_centikwh}));
    // Half a kWh each would round to 1, 1 and −1.
    EXPECT_EQ(shareAmongMeters(kwh(1), allKwh({1, 1, 0})), allKwh({1, 0, 0}));
    EXPECT_EQ(shareAmongMeters(kwh(2), allKwh({1, 1, 1, 1})), allKwh({1, 1, 0, 0}));
}

TEST(Sharing, HoldsAtTheBoundOfEnergy)
{
    const Energy most = hundredths(Energy::kMax);
    const auto parts = shareAmongMeters(most, {most, most, most, most});
    EXPECT_EQ(parts, (std::vector<Energy>(4, hundredths(Energy::kMax / 4))));
}

std::vector<Energy> anyUses()
{
    std::vector<Energy> uses;
    const auto count = *rc::gen::inRange<std::size_t>(1, 8);
    for (std::size_t i = 0; i < count; ++i) {
        uses.push_back(hundredths(*rc::gen::inRange<std::int64_t>(0, 1'000'000)));
    }
    return uses;
}

RC_GTEST_PROP(Sharing, PartsSumToTheWhole, ())
{
    const auto uses = anyUses();
    const auto whole = hundredths(*rc::gen::inRange<std::int64_t>(-10'000'000, 10'000'000));
    const auto taker = *rc::gen::inRange<std::size_t>(0, uses.size());
    const auto parts = shareOut(whole, uses, taker);
    RC_ASSERT(parts.size() == uses.size());
    RC_ASSERT(sumOf(parts) == whole.hundredths());
}

// Law: every part is whole but the remainder's, has the sign of the whole, and is at most half a
// kWh above what its use would claim exactly: part ≤ whole·use/Σ + 50.
RC_GTEST_PROP(Sharing, PartsAreWholeAndNeverMoreThanRounded, ())
{
    const auto uses = anyUses();
    const auto whole = *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 500),
                                       rc::gen::inRange<std::int64_t>(0, 10'000'000));
    const auto taker = *rc::gen::inRange<std::size_t>(0, uses.size());
    const auto parts = shareOut(hundredths(whole), uses, taker);
    const std::int64_t sum = sumOf(uses);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        RC_ASSERT(!parts[i].isNegative());
        if (i != taker) {
            RC_ASSERT(parts[i].hundredths() % 100 == 0);
            RC_ASSERT(sum == 0 ||
                      (parts[i].hundredths() - 50) * sum <= whole * uses[i].hundredths());
        }
    }
}

RC_GTEST_PROP(Sharing, AShareTakenBackIsItsNegative, ())
{
    const auto uses = anyUses();
    const auto whole = *rc::gen::inRange<std::int64_t>(0, 10'000'000);
    const auto there = shareAmongMeters(hundredths(whole), uses);
    const auto back = shareAmongMeters(hundredths(-whole), uses);
    for (std::size_t i = 0; i < uses.size(); ++i) {
        RC_ASSERT(there[i].hundredths() == -back[i].hundredths());
    }
}

}  // namespace
}  // namespace wattdesk::core
