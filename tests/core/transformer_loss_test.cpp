#include "core/tariff/transformer_loss.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace wattdesk::core {
namespace {

using namespace literals;

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

Energy hundredths(std::int64_t value)
{
    return Energy::from(value).value();
}

/// 100 kVA: P0 0.29 kW, Pk 1.5 kW, I0 2 %, Uk 4 %.
Transformer of100Kva()
{
    return {Capacity{10'000}, 290, 1'500, 200, 400, 100};
}

/// 315 kVA: P0 0.67 kW, Pk 3.65 kW, I0 1 %, Uk 4 %.
Transformer of315Kva(int shapeHundredths)
{
    return {Capacity{31'500}, 670, 3'650, 100, 400, shapeHundredths};
}

// ---- the worked example of the field ----

TEST(TransformerLoss, Of100KvaAtFullLoadFor720HoursIs1288Point80Kwh)
{
    const auto loss = lossByFormula(of100Kva(), {kwh(72'000), {}, {}}, 720).value();
    EXPECT_EQ(loss.total.active, 128880_centikwh);
    EXPECT_EQ(loss.iron.active, 20880_centikwh);
    EXPECT_EQ(loss.copper.active, 108000_centikwh);
    // S·I0·T = 2 · 720, and at full load S·Uk·T = 4 · 720.
    EXPECT_EQ(loss.iron.reactive, 144000_centikwh);
    EXPECT_EQ(loss.copper.reactive, 288000_centikwh);
    EXPECT_EQ(wholeKwh(loss.total), (Loss{kwh(1'289), kwh(4'320)}));
}

// ---- the formula ----

TEST(TransformerLoss, OfActiveAndReactiveLoadWithAShapeIsExact)
{
    // 90,000 kWh and 45,000 kvarh in 720 h: 482.40 + 517.290…, 2,268 + 1,785.714….
    const MeteredEnergy energy{kwh(90'000), kwh(45'000), {}};
    const auto flat = lossByFormula(of315Kva(100), energy, 720).value();
    EXPECT_EQ(flat.total, (Loss{99969_centikwh, 405371_centikwh}));
    EXPECT_EQ(flat.iron, (Loss{48240_centikwh, 226800_centikwh}));
    EXPECT_EQ(flat.copper, (Loss{51729_centikwh, 178571_centikwh}));
    // With K = 1.05: 482.40 + 543.154…, 2,268 + 1,875.
    const auto shaped = lossByFormula(of315Kva(105), energy, 720).value();
    EXPECT_EQ(shaped.total, (Loss{102555_centikwh, 414300_centikwh}));
}

TEST(TransformerLoss, WithoutLoadIsIronAlone)
{
    const auto loss = lossByFormula(of100Kva(), {}, 744).value();
    EXPECT_EQ(loss.total, loss.iron);
    EXPECT_EQ(loss.copper, Loss{});
    EXPECT_EQ(loss.total.active, 21576_centikwh) << "0.29 kW for 744 h";
}

TEST(TransformerLoss, DoesNotAskWhichWayTheEnergyFlowed)
{
    const auto all = lossByFormula(of100Kva(), {kwh(50'000), kwh(30'000), {}}, 720).value();
    for (const MeteredEnergy& energy : {MeteredEnergy{kwh(50'000), kwh(20'000), kwh(10'000)},
                                        MeteredEnergy{kwh(50'000), kwh(20'000), kwh(-10'000)},
                                        MeteredEnergy{kwh(-50'000), kwh(-30'000), {}}}) {
        EXPECT_EQ(lossByFormula(of100Kva(), energy, 720).value().total, all.total);
    }
}

TEST(TransformerLoss, RoundsHalfUpToTheHundredth)
{
    // 5 W for 1 h is half a hundredth of a kWh.
    EXPECT_EQ(lossByFormula({Capacity{100}, 5, 0, 0, 0, 100}, {}, 1).value().total.active,
              1_centikwh);
    EXPECT_EQ(lossByFormula({Capacity{100}, 4, 0, 0, 0, 100}, {}, 1).value().total.active,
              0_centikwh);
}

TEST(TransformerLoss, WholeKwhRoundHalfUp)
{
    EXPECT_EQ(wholeKwh(Loss{149_centikwh, 150_centikwh}), (Loss{kwh(1), kwh(2)}));
}

TEST(TransformerLoss, HoldsAtItsBoundsAndFailsBeyondThem)
{
    const Transformer most{Capacity{Capacity::kMaxCentiKva},
                           Transformer::kWattMax,
                           Transformer::kWattMax,
                           10'000,
                           10'000,
                           Transformer::kShapeMax};
    const Energy bound = hundredths(kLossEnergyMax);
    const auto loss = lossByFormula(most, {bound, bound, {}}, kLossHoursMax).value();
    EXPECT_EQ(loss.iron.active.hundredths(), 100'000'000'000) << "10⁵ kW for 10⁴ h";
    // K·W²·Pk / (S²·T) = 10 · 2·10²⁰ · 10⁵ / (10¹⁴ · 10⁴) kWh
    EXPECT_EQ(loss.copper.active.hundredths(), 20'000'000'000);

    const Energy beyond = hundredths(kLossEnergyMax + 1);
    for (const MeteredEnergy& energy :
         {MeteredEnergy{beyond, {}, {}}, MeteredEnergy{{}, bound, 1_centikwh},
          MeteredEnergy{hundredths(-kLossEnergyMax - 1), {}, {}}}) {
        const auto refused = lossByFormula(most, energy, 1);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::AmountTooLarge);
    }
    // Such an energy through a transformer of 0.01 kVA would lose more than can be counted.
    const auto absurd =
        lossByFormula({Capacity{1}, 0, Transformer::kWattMax, 0, 0, 100}, {bound, {}, {}}, 1);
    ASSERT_FALSE(absurd);
    EXPECT_EQ(absurd.error().code, ErrorCode::AmountTooLarge);
}

TEST(TransformerLoss, TransformerIsWellFormedWithinItsBounds)
{
    EXPECT_TRUE(isWellFormed(of100Kva()));
    const auto spoiled = [](auto&& spoil) {
        Transformer transformer = of100Kva();
        spoil(transformer);
        return isWellFormed(transformer);
    };
    EXPECT_FALSE(spoiled([](Transformer& it) { it.rated = {}; }));
    EXPECT_FALSE(spoiled([](Transformer& it) { it.rated = {Capacity::kMaxCentiKva + 1}; }));
    EXPECT_FALSE(spoiled([](Transformer& it) { it.noLoadWatt = -1; }));
    EXPECT_FALSE(spoiled([](Transformer& it) { it.loadWatt = Transformer::kWattMax + 1; }));
    EXPECT_FALSE(spoiled([](Transformer& it) { it.noLoadCurrentPermyriad = 10'001; }));
    EXPECT_FALSE(spoiled([](Transformer& it) { it.impedancePermyriad = -1; }));
    EXPECT_FALSE(spoiled([](Transformer& it) { it.shapeHundredths = 1'001; }));
}

Transformer anyTransformer()
{
    return {Capacity{*rc::gen::inRange<std::int64_t>(1, 1'000'000)},
            *rc::gen::inRange<std::int64_t>(0, 100'000),
            *rc::gen::inRange<std::int64_t>(0, 100'000),
            *rc::gen::inRange(0, 1'001),
            *rc::gen::inRange(0, 1'001),
            *rc::gen::inRange(50, 200)};
}

MeteredEnergy anyEnergy()
{
    const auto any = [] { return hundredths(*rc::gen::inRange<std::int64_t>(0, 100'000'000)); };
    return {any(), any(), any()};
}

RC_GTEST_PROP(TransformerLoss, IronAndCopperSumToTheWhole, ())
{
    const auto transformer = anyTransformer();
    const int hours = *rc::gen::inRange(1, 745);
    const auto loss = lossByFormula(transformer, anyEnergy(), hours);
    RC_PRE(loss.has_value());
    RC_ASSERT(loss->iron.active.plus(loss->copper.active) == loss->total.active);
    RC_ASSERT(loss->iron.reactive.plus(loss->copper.reactive) == loss->total.reactive);
    RC_ASSERT(!loss->copper.active.isNegative() && !loss->copper.reactive.isNegative());
    // The iron loss knows nothing of the load.
    RC_ASSERT(loss->iron == lossByFormula(transformer, {}, hours).value().total);
}

// Law: twice the load is four times the copper loss, but for the rounding of one to the other.
RC_GTEST_PROP(TransformerLoss, CopperGrowsWithTheSquareOfTheLoad, ())
{
    const auto transformer = anyTransformer();
    const auto energy = anyEnergy();
    const auto twice = [](Energy part) { return hundredths(part.hundredths() * 2); };
    const auto single = lossByFormula(transformer, energy, 720);
    const auto both = lossByFormula(
        transformer, {twice(energy.active), twice(energy.reactive), twice(energy.reactiveReverse)},
        720);
    RC_PRE(single.has_value() && both.has_value());
    const auto difference =
        both->copper.active.hundredths() - 4 * single->copper.active.hundredths();
    RC_ASSERT(difference >= -5 && difference <= 5);
}

// ---- the table ----

LossTable threeRows()
{
    return {{kwh(5'000), {kwh(110), kwh(600)}},
            {kwh(10'000), {kwh(130), kwh(750)}},
            {std::nullopt, {kwh(160), kwh(950)}}};
}

TEST(LossTable, GivesTheRowOfTheEnergyItsLimitIncluded)
{
    const auto at = [](Energy active) {
        return lossByTable(threeRows(), {active, kwh(1), {}}).active;
    };
    EXPECT_EQ(at({}), kwh(110));
    EXPECT_EQ(at(kwh(5'000)), kwh(110));
    EXPECT_EQ(at(5'000'01_centikwh), kwh(130));
    EXPECT_EQ(at(kwh(10'000)), kwh(130));
    EXPECT_EQ(at(hundredths(Energy::kMax)), kwh(160));
    EXPECT_EQ(at(kwh(-10'000)), kwh(130)) << "whichever way it flowed";
    EXPECT_EQ(lossByTable(threeRows(), {kwh(7'000), {}, {}}).reactive, kwh(750));
}

TEST(LossTable, IsWellFormedWithoutGapOrFall)
{
    EXPECT_TRUE(isWellFormed(threeRows()));
    EXPECT_TRUE(isWellFormed(LossTable{{std::nullopt, {}}}));
    EXPECT_FALSE(isWellFormed(LossTable{}));
    EXPECT_FALSE(isWellFormed(LossTable(kLossRowsMax + 1, LossRow{std::nullopt, {}})));
    const auto spoiled = [](auto&& spoil) {
        LossTable table = threeRows();
        spoil(table);
        return isWellFormed(table);
    };
    EXPECT_FALSE(spoiled([](LossTable& it) { it[2].limit = kwh(20'000); })) << "an end";
    EXPECT_FALSE(spoiled([](LossTable& it) { it[1].limit = kwh(5'000); })) << "an empty row";
    EXPECT_FALSE(spoiled([](LossTable& it) { it[1].limit = kwh(4'000); })) << "an overlap";
    EXPECT_FALSE(spoiled([](LossTable& it) { it[0].limit = Energy{}; }));
    EXPECT_FALSE(spoiled([](LossTable& it) { it[1].limit.reset(); }));
    EXPECT_FALSE(spoiled([](LossTable& it) { it[1].loss.active = kwh(109); })) << "a fall";
    EXPECT_FALSE(spoiled([](LossTable& it) { it[2].loss.reactive = kwh(749); }));
    EXPECT_FALSE(spoiled([](LossTable& it) { it[0].loss.active = kwh(-1); }));
}

// ---- the percentage ----

TEST(LossRate, IsAPartOfWhatWasMeteredHalfUp)
{
    // 2.5 % of 1,000.20 kWh is 25.005 kWh; 1 % of 300 + 200 kvarh.
    EXPECT_EQ(lossByRate({250, 100}, {100020_centikwh, kwh(300), kwh(-200)}).value(),
              (Loss{2501_centikwh, kwh(5)}));
    EXPECT_EQ(lossByRate({250, 100}, {100019_centikwh, {}, {}}).value().active, 2500_centikwh);
    EXPECT_EQ(lossByRate({250, 100}, {kwh(-1'000), {}, {}}).value().active, kwh(25));
    EXPECT_EQ(lossByRate({}, {kwh(1'000), kwh(1'000), {}}).value(), Loss{});
}

TEST(LossRate, BeyondEnergyIsTooLarge)
{
    const Energy most = hundredths(Energy::kMax);
    EXPECT_EQ(lossByRate({10'000, 5'000}, {most, most, most}).value(), (Loss{most, most}));
    const auto loss = lossByRate({10'000, 5'001}, {most, most, most});
    ASSERT_FALSE(loss);
    EXPECT_EQ(loss.error().code, ErrorCode::AmountTooLarge);
}

// Law: more energy never loses less, by any method.
RC_GTEST_PROP(TransformerLoss, NeverFallsWhenTheEnergyGrows, ())
{
    const auto transformer = anyTransformer();
    const auto less = anyEnergy();
    MeteredEnergy more = less;
    more.active = hundredths(more.active.hundredths() + *rc::gen::inRange(0, 1'000'000));
    const auto calculatedLess = lossByFormula(transformer, less, 720);
    const auto calculatedMore = lossByFormula(transformer, more, 720);
    RC_PRE(calculatedLess.has_value() && calculatedMore.has_value());
    RC_ASSERT(calculatedLess->total.active <= calculatedMore->total.active);
    RC_ASSERT(lossByTable(threeRows(), less).active <= lossByTable(threeRows(), more).active);
    const LossRate rate{*rc::gen::inRange(0, 10'001), 0};
    RC_ASSERT(lossByRate(rate, less).value().active <= lossByRate(rate, more).value().active);
}

}  // namespace
}  // namespace wattdesk::core
