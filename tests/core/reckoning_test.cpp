#include "core/sale/reckoning.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace wattdesk::core {
namespace {

using namespace literals;

Money fen(std::int64_t value)
{
    return Money::from(value).value();
}

Tariff tariffOf(EnergyStep step)
{
    Tariff tariff;
    tariff.id = TariffId{1};
    Tier first;
    first.limit = 260'00_centikwh;
    first.price = 640'000_microyuan;
    Tier last;
    last.price = 940'000_microyuan;
    tariff.tiers = {first, last};
    tariff.step = step;
    return tariff;
}

Tariff half()
{
    Tariff tariff;
    Tier tier;
    tier.price = 500'000_microyuan;
    tariff.tiers = {tier};
    return tariff;
}

/// One charge of that much, or none.
ArrearsTerms owing(Money amount)
{
    ArrearsTerms terms;
    if (!amount.isZero()) {
        Charge charge;
        charge.id = ChargeId{1};
        charge.amount = amount;
        terms.owed.push_back({charge, amount});
    }
    return terms;
}

TEST(Reckoning, ArrearsArePaidFirstAndTheSurplusJoinsTheRest)
{
    const Reckoning made =
        reckon(half(), Energy{}, MeterMode::Money, 100'00_fen, 5'00_fen, owing(30'00_fen)).value();
    EXPECT_EQ(made.paid, 100'00_fen);
    EXPECT_EQ(principalOf(made.arrears), 30'00_fen);
    EXPECT_EQ(made.energyCharge, 75'00_fen);
    EXPECT_EQ(made.toCard, 75'00_credit);
    EXPECT_EQ(made.surplusLeft, 0_fen);
    EXPECT_EQ(made.fee.energy, 150'00_centikwh);
}

TEST(Reckoning, ByEnergyTheArrearsComeOnTop)
{
    const Reckoning made =
        reckon(half(), Energy{}, MeterMode::Money, 10'00_centikwh, 2'00_fen, owing(30'00_fen))
            .value();
    EXPECT_EQ(made.energyCharge, 5'00_fen);
    EXPECT_EQ(principalOf(made.arrears), 30'00_fen);
    EXPECT_EQ(made.paid, 33'00_fen) << "5.00 less the surplus of 2.00, and the arrears";
    EXPECT_EQ(made.surplusLeft, 0_fen);
    EXPECT_EQ(made.toCard, 5'00_credit);
}

TEST(Reckoning, SurplusAboveTheFeeIsCarriedOn)
{
    const Reckoning made =
        reckon(half(), Energy{}, MeterMode::Energy, 10'00_centikwh, 50'00_fen, owing(0_fen))
            .value();
    EXPECT_EQ(made.paid, 0_fen);
    EXPECT_EQ(made.surplusLeft, 45'00_fen);
    EXPECT_EQ(made.toCard, 10'00_credit);
}

// Goal: the worked example of the inverse ladder. Method: 2,700 kWh used of 2,760 at 0.538, then
// 0.588; 100.00 yuan in whole kWh.
TEST(Reckoning, EnergyMeterKeepsWhatBuysNoWholeStep)
{
    Tariff tariff;
    Tier first;
    first.limit = 2760'00_centikwh;
    first.price = 538'000_microyuan;
    Tier last;
    last.price = 588'000_microyuan;
    tariff.tiers = {first, last};
    tariff.step = EnergyStep::WholeKwh;
    const Reckoning made =
        reckon(tariff, 2700'00_centikwh, MeterMode::Energy, 100'00_fen, 0_fen, owing(0_fen))
            .value();
    EXPECT_EQ(made.toCard, 175'00_credit);
    EXPECT_EQ(made.energyCharge, 99'90_fen);
    EXPECT_EQ(made.surplusLeft, 10_fen);
}

TEST(Reckoning, RefusesWhatBuysNothingAndWhatIsNoWholeStep)
{
    const Tariff whole = tariffOf(EnergyStep::WholeKwh);
    EXPECT_EQ(reckon(whole, Energy{}, MeterMode::Energy, 50_fen, 0_fen, owing(0_fen)).error().code,
              ErrorCode::AmountBelowOneStep);
    EXPECT_EQ(
        reckon(whole, Energy{}, MeterMode::Energy, 1'50_centikwh, 0_fen, owing(0_fen)).error().code,
        ErrorCode::AmountNotWholeSteps);
    const Money most = fen(Money::kMax);
    EXPECT_EQ(reckon(whole, Energy{}, MeterMode::Money, most, most, owing(0_fen)).error().code,
              ErrorCode::AmountTooLarge);
}

// Goal: no purchase without energy. Method: a payment that the arrears swallow, and one that leaves
// the surplus to buy with.
TEST(Reckoning, PaymentThatTheArrearsSwallowBuysOnlyWithTheSurplus)
{
    for (const MeterMode mode : {MeterMode::Money, MeterMode::Energy}) {
        EXPECT_EQ(reckon(half(), Energy{}, mode, 20'00_fen, 0_fen, owing(30'00_fen)).error().code,
                  ErrorCode::AmountAllToArrears);
        const Reckoning made =
            reckon(half(), Energy{}, mode, 20'00_fen, 5'00_fen, owing(30'00_fen)).value();
        EXPECT_EQ(principalOf(made.arrears), 20'00_fen);
        EXPECT_EQ(made.energyCharge, 5'00_fen);
    }
}

// Goal: no fen comes from nowhere or goes anywhere. Method: any amount in money or energy on both
// kinds of meter with any surplus and arrears: paid + surplus = charge + arrears paid + what is
// left, nothing negative, and the card carries what was charged.
RC_GTEST_PROP(Reckoning, EveryFenIsAccountedFor, ())
{
    const auto amount = [](std::int64_t most) {
        return *rc::gen::weightedOneOf<std::int64_t>(
            {{1, rc::gen::just<std::int64_t>(0)}, {4, rc::gen::inRange<std::int64_t>(0, most)}});
    };
    const Tariff tariff = tariffOf(*rc::gen::element(EnergyStep::CentiKwh, EnergyStep::WholeKwh));
    const MeterMode mode = *rc::gen::element(MeterMode::Money, MeterMode::Energy);
    const Money surplus = fen(amount(10'000));
    const Money arrears = fen(amount(50'000));
    const bool byMoney = *rc::gen::arbitrary<bool>();
    const std::int64_t asked = amount(100'000);
    const std::variant<Money, Energy> order =
        byMoney ? std::variant<Money, Energy>{fen(asked)}
                : std::variant<Money, Energy>{Energy::from(asked / 100 * 100).value()};
    const Energy used = Energy::from(amount(40'000)).value();
    const auto made = reckon(tariff, used, mode, order, surplus, owing(arrears));
    if (!made) {
        RC_ASSERT(made.error().code == ErrorCode::AmountBelowOneStep ||
                  made.error().code == ErrorCode::AmountAllToArrears ||
                  made.error().code == ErrorCode::AmountNotWholeSteps);
        return;
    }
    const Money arrearsPaid = principalOf(made->arrears);
    RC_ASSERT(made->paid.hundredths() + surplus.hundredths() == made->energyCharge.hundredths() +
                                                                    arrearsPaid.hundredths() +
                                                                    made->surplusLeft.hundredths());
    RC_ASSERT(!made->paid.isNegative() && !made->surplusLeft.isNegative());
    RC_ASSERT(!made->energyCharge.isNegative() && !arrearsPaid.isNegative());
    RC_ASSERT(arrearsPaid <= arrears);
    const std::int64_t bought =
        mode == MeterMode::Energy ? made->fee.energy.hundredths() : made->energyCharge.hundredths();
    RC_ASSERT(made->toCard.hundredths() == bought);
    if (byMoney) {
        RC_ASSERT(made->paid == fen(asked));
        RC_ASSERT(arrearsPaid == std::min(arrears, fen(asked)));
    } else {
        RC_ASSERT(arrearsPaid == arrears);
        RC_ASSERT(made->fee.energy == std::get<Energy>(order));
    }
}

}  // namespace
}  // namespace wattdesk::core
