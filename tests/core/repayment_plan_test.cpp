#include "core/settlement/repayment_plan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wattdesk::core {
namespace {

using namespace literals;

Money fen(std::int64_t value)
{
    return Money::from(value).value();
}

RepaymentPlan allOfIt(Money floor = {})
{
    return {RepaymentKind::All, {}, 0, floor};
}

RepaymentPlan fixedSum(Money sum, Money floor = {})
{
    return {RepaymentKind::FixedSum, sum, 0, floor};
}

RepaymentPlan share(int permyriad, Money floor = {})
{
    return {RepaymentKind::Share, {}, permyriad, floor};
}

TEST(RepaymentPlan, AllOfItGoesToArrearsFirst)
{
    EXPECT_EQ(arrearsPart(allOfIt(), 100'00_fen, 30'00_fen), 30'00_fen);
    EXPECT_EQ(arrearsPart(allOfIt(), 100'00_fen, 100'00_fen), 100'00_fen);
    EXPECT_EQ(arrearsPart(allOfIt(), 100'00_fen, 500'00_fen), 100'00_fen);
}

TEST(RepaymentPlan, AFixedSumIsTakenOfEveryPayment)
{
    EXPECT_EQ(arrearsPart(fixedSum(50'00_fen), 200'00_fen, 500'00_fen), 50'00_fen);
    EXPECT_EQ(arrearsPart(fixedSum(50'00_fen), 40'00_fen, 500'00_fen), 40'00_fen);
    EXPECT_EQ(arrearsPart(fixedSum(50'00_fen), 200'00_fen, 20'00_fen), 20'00_fen);
}

TEST(RepaymentPlan, AShareIsOfThePaymentHalfUp)
{
    EXPECT_EQ(arrearsPart(share(3'000), 200'00_fen, 500'00_fen), 60'00_fen);
    EXPECT_EQ(arrearsPart(share(3'000), 200'00_fen, 50'00_fen), 50'00_fen);
    EXPECT_EQ(arrearsPart(share(5'000), 1_fen, 500'00_fen), 1_fen) << "half a cent goes up";
    EXPECT_EQ(arrearsPart(share(4'999), 1_fen, 500'00_fen), 0_fen);
}

TEST(RepaymentPlan, TheFloorIsForEnergyFirst)
{
    EXPECT_EQ(arrearsPart(allOfIt(30'00_fen), 100'00_fen, 500'00_fen), 70'00_fen);
    EXPECT_EQ(arrearsPart(allOfIt(30'00_fen), 30'00_fen, 500'00_fen), 0_fen);
    EXPECT_EQ(arrearsPart(allOfIt(30'00_fen), 10'00_fen, 500'00_fen), 0_fen);
    EXPECT_EQ(arrearsPart(fixedSum(50'00_fen, 30'00_fen), 60'00_fen, 500'00_fen), 30'00_fen);
    EXPECT_EQ(arrearsPart(share(9'000, 30'00_fen), 100'00_fen, 500'00_fen), 70'00_fen);
    EXPECT_EQ(arrearsPart(share(5'000, 30'00_fen), 100'00_fen, 500'00_fen), 50'00_fen);
}

TEST(RepaymentPlan, WithoutArrearsOrPaymentThereIsNoPart)
{
    for (const RepaymentPlan& plan : {allOfIt(), fixedSum(50'00_fen), share(5'000)}) {
        EXPECT_EQ(arrearsPart(plan, 100'00_fen, {}), 0_fen);
        EXPECT_EQ(arrearsPart(plan, {}, 100'00_fen), 0_fen);
        EXPECT_EQ(paymentFor(plan, 100'00_fen, {}).value(), 100'00_fen);
        EXPECT_EQ(paymentFor(plan, {}, 100'00_fen).value(), 0_fen);
    }
}

TEST(RepaymentPlan, InverseGivesThePaymentThatBuysTheEnergy)
{
    EXPECT_EQ(paymentFor(allOfIt(), 100'00_fen, 30'00_fen).value(), 130'00_fen);
    EXPECT_EQ(paymentFor(fixedSum(50'00_fen), 100'00_fen, 500'00_fen).value(), 150'00_fen);
    EXPECT_EQ(paymentFor(share(2'000), 100'00_fen, 500'00_fen).value(), 125'00_fen);
    EXPECT_EQ(paymentFor(share(10'000), 100'00_fen, 500'00_fen).value(), 600'00_fen);
    // Within the floor nothing goes to arrears; a cent above it, all of them go first.
    EXPECT_EQ(paymentFor(allOfIt(30'00_fen), 30'00_fen, 500'00_fen).value(), 30'00_fen);
    EXPECT_EQ(paymentFor(allOfIt(30'00_fen), 30'01_fen, 500'00_fen).value(), 530'01_fen);
}

TEST(RepaymentPlan, PaymentBeyondMoneyIsTooLarge)
{
    const Money most = fen(Money::kMax);
    const auto tooMuch = paymentFor(allOfIt(), most, 1_fen);
    ASSERT_FALSE(tooMuch);
    EXPECT_EQ(tooMuch.error().code, ErrorCode::AmountTooLarge);
    EXPECT_EQ(paymentFor(allOfIt(), fen(Money::kMax - 1), 1_fen).value(), most);
    EXPECT_EQ(paymentFor(allOfIt(most), most, most).value(), most);
    EXPECT_EQ(arrearsPart(share(10'000), most, most), most);
}

TEST(RepaymentPlan, IsWellFormedWithinItsBounds)
{
    EXPECT_TRUE(isWellFormed(RepaymentPlan{}));
    EXPECT_TRUE(isWellFormed(share(10'000)));
    EXPECT_FALSE(isWellFormed(share(10'001)));
    EXPECT_FALSE(isWellFormed(share(-1)));
    EXPECT_FALSE(isWellFormed(fixedSum(fen(-1))));
    EXPECT_FALSE(isWellFormed(allOfIt(fen(-1))));
}

TEST(RepaymentPlan, KindsHaveTheirNames)
{
    for (const auto kind : {RepaymentKind::All, RepaymentKind::FixedSum, RepaymentKind::Share}) {
        EXPECT_EQ(repaymentKindNamed(nameOf(kind)), kind);
    }
    EXPECT_EQ(nameOf(RepaymentKind::Share), "share");
    EXPECT_EQ(repaymentKindNamed(""), std::nullopt);
}

// ---- laws ----

RepaymentPlan anyPlan()
{
    return {*rc::gen::element(RepaymentKind::All, RepaymentKind::FixedSum, RepaymentKind::Share),
            fen(*rc::gen::inRange(0, 2'000)), *rc::gen::inRange(0, 10'001),
            fen(*rc::gen::inRange(0, 2'000))};
}

RC_GTEST_PROP(RepaymentPlan, PartIsWithinPaymentFloorAndArrears, ())
{
    const auto plan = anyPlan();
    const Money paid = fen(*rc::gen::inRange(0, 5'000));
    const Money owed = fen(*rc::gen::inRange(0, 5'000));
    const Money part = arrearsPart(plan, paid, owed);
    RC_ASSERT(!part.isNegative() && part <= owed && part <= paid);
    const Money energy = paid.minus(part).value();
    RC_ASSERT(energy >= std::min(paid, plan.energyFloor));
    RC_ASSERT(energy.plus(part) == paid);
}

// Law: a cent more paid is a cent more of the one part or of the other.
RC_GTEST_PROP(RepaymentPlan, ACentMoreIsACentMoreOfOnePart, ())
{
    const auto plan = anyPlan();
    const auto paid = *rc::gen::inRange(0, 5'000);
    const Money owed = fen(*rc::gen::inRange(0, 5'000));
    const auto more = arrearsPart(plan, fen(paid + 1), owed).hundredths() -
                      arrearsPart(plan, fen(paid), owed).hundredths();
    RC_ASSERT(more == 0 || more == 1);
}

// Law: the inverse reaches the energy exactly, and a cent less does not.
RC_GTEST_PROP(RepaymentPlan, InverseIsTheSmallestPayment, ())
{
    const auto plan = anyPlan();
    const Money energy = fen(*rc::gen::inRange(0, 5'000));
    const Money owed = fen(*rc::gen::inRange(0, 5'000));
    const Money paid = paymentFor(plan, energy, owed).value();
    RC_ASSERT(paid.minus(arrearsPart(plan, paid, owed)) == energy);
    if (!paid.isZero()) {
        const Money less = paid.minus(1_fen).value();
        RC_ASSERT(less.minus(arrearsPart(plan, less, owed)) < energy);
    }
}

}  // namespace
}  // namespace wattdesk::core
