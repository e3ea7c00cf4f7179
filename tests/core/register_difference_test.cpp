#include "core/tariff/register_difference.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <limits>

namespace wattdesk::core {
namespace {

using namespace literals;

constexpr MeterRegister kSixDigits{6};

Energy hundredths(std::int64_t value)
{
    return Energy::from(value).value();
}

Energy kwh(std::int64_t whole)
{
    return hundredths(whole * 100);
}

void expectFailure(ErrorCode code, const Expected<RegisterUse>& use)
{
    ASSERT_FALSE(use);
    EXPECT_EQ(use.error().code, code);
}

TEST(RegisterDifference, IsTheDifferenceTimesTheMultiplier)
{
    EXPECT_EQ(registerDifference(kSixDigits, 123456_centikwh, 130000_centikwh, 1).value(),
              (RegisterUse{6544_centikwh, false}));
    EXPECT_EQ(registerDifference(kSixDigits, 123456_centikwh, 130000_centikwh, 60).value(),
              (RegisterUse{392640_centikwh, false}));
    EXPECT_EQ(registerDifference(kSixDigits, kwh(5), kwh(5), 60).value(), RegisterUse{});
}

TEST(RegisterDifference, ARollOverIsAcceptedAndTold)
{
    EXPECT_EQ(registerDifference(kSixDigits, 999'999'99_centikwh, 0_centikwh, 1).value(),
              (RegisterUse{1_centikwh, true}));
    EXPECT_EQ(registerDifference(kSixDigits, kwh(999'900), kwh(150), 40).value(),
              (RegisterUse{kwh(10'000), true}));
    EXPECT_EQ(registerDifference({4}, kwh(9'990), kwh(10), 1).value(),
              (RegisterUse{kwh(20), true}));
}

TEST(RegisterDifference, ARollOverIsPlausibleUpToHalfTheRegister)
{
    EXPECT_EQ(registerDifference(kSixDigits, kwh(600'000), kwh(100'000), 1).value(),
              (RegisterUse{kwh(500'000), true}));
    expectFailure(ErrorCode::MeterReadingBehind,
                  registerDifference(kSixDigits, kwh(600'000), 100'000'01_centikwh, 1));
}

TEST(RegisterDifference, AReadingThatRunsBackwardFails)
{
    expectFailure(ErrorCode::MeterReadingBehind,
                  registerDifference(kSixDigits, kwh(5'000), kwh(4'999), 1));
    expectFailure(ErrorCode::MeterReadingBehind,
                  registerDifference(kSixDigits, 1_centikwh, 0_centikwh, 1));
}

TEST(RegisterDifference, AReadingThatTheRegisterCannotShowFails)
{
    EXPECT_TRUE(registerDifference({4}, kwh(0), 9'999'99_centikwh, 1));
    expectFailure(ErrorCode::MeterReadingBeyondRegister,
                  registerDifference({4}, kwh(0), kwh(10'000), 1));
    expectFailure(ErrorCode::MeterReadingBeyondRegister,
                  registerDifference({4}, kwh(10'000), kwh(0), 1));
    expectFailure(ErrorCode::MeterReadingBeyondRegister,
                  registerDifference({4}, kwh(0), kwh(-1), 1));
}

TEST(RegisterDifference, BeyondEnergyIsTooLarge)
{
    const MeterRegister longest{MeterRegister::kWholeDigitsMax};
    const Energy last = hundredths(longest.endHundredths() - 1);
    EXPECT_EQ(registerDifference(longest, {}, last, 1).value().energy, last);
    expectFailure(ErrorCode::AmountTooLarge, registerDifference(longest, {}, last, 2));
    expectFailure(ErrorCode::AmountTooLarge,
                  registerDifference(longest, {}, last, std::numeric_limits<std::int64_t>::max()));
}

// Law: a register that moves on by up to half its length is read right, wherever it stood.
RC_GTEST_PROP(RegisterDifference, FindsWhatTheRegisterMoved, ())
{
    const MeterRegister meter{*rc::gen::inRange(1, 9)};
    const std::int64_t end = meter.endHundredths();
    const auto before = *rc::gen::inRange<std::int64_t>(0, end);
    const auto moved = *rc::gen::inRange<std::int64_t>(0, end / 2 + 1);
    const auto multiplier = *rc::gen::inRange<std::int64_t>(1, 1'000);
    const auto use = registerDifference(meter, hundredths(before),
                                        hundredths((before + moved) % end), multiplier)
                         .value();
    RC_ASSERT(use.energy.hundredths() == moved * multiplier);
    RC_ASSERT(use.rolledOver == (before + moved >= end));
}

// Law: a month read in two parts is the month read at once.
RC_GTEST_PROP(RegisterDifference, InTwoPartsIsTheSame, ())
{
    const std::int64_t end = kSixDigits.endHundredths();
    const auto before = *rc::gen::inRange<std::int64_t>(0, end);
    const auto first = *rc::gen::inRange<std::int64_t>(0, end / 4);
    const auto second = *rc::gen::inRange<std::int64_t>(0, end / 4);
    const auto at = [end](std::int64_t reading) { return hundredths(reading % end); };
    const auto used = [](Energy from, Energy to) {
        return registerDifference(kSixDigits, from, to, 15).value().energy.hundredths();
    };
    RC_ASSERT(used(at(before), at(before + first)) +
                  used(at(before + first), at(before + first + second)) ==
              used(at(before), at(before + first + second)));
}

}  // namespace
}  // namespace wattdesk::core
