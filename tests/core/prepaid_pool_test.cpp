#include "core/settlement/prepaid_pool.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wattdesk::core {
namespace {

using namespace literals;

Credit credit(std::int64_t hundredths)
{
    return Credit::from(hundredths).value();
}

Money fen(std::int64_t value)
{
    return Money::from(value).value();
}

TEST(PrepaidPool, OnAMoneyMeterWhatIsUsedIsWorthItself)
{
    const auto use = useOf({50'00_credit, 50'00_fen}, {100'00_credit, 100'00_fen}, 30'00_credit);
    EXPECT_EQ(use.value(), (PrepaidUse{{120'00_credit, 120'00_fen}, {30'00_credit, 30'00_fen}}));
}

TEST(PrepaidPool, OnAnEnergyMeterEveryKwhIsWorthTheAverage)
{
    // 100 kWh for 50.00 and 100 kWh for 60.00: 0.55 a kWh; 150 kWh of it are used.
    const auto use = useOf({100'00_credit, 50'00_fen}, {100'00_credit, 60'00_fen}, 50'00_credit);
    EXPECT_EQ(use.value(), (PrepaidUse{{150'00_credit, 82'50_fen}, {50'00_credit, 27'50_fen}}));
}

TEST(PrepaidPool, WhatIsOverdrawnIsUsedToo)
{
    const auto use = useOf({}, {100'00_credit, 100'00_fen}, credit(-5'00));
    EXPECT_EQ(use.value(), (PrepaidUse{{105'00_credit, 105'00_fen}, {credit(-5'00), fen(-5'00)}}));
}

TEST(PrepaidPool, MoreLeftThanWasEverThereIsAReadingThatCannotBe)
{
    const auto use = useOf({}, {100'00_credit, 100'00_fen}, 100'01_credit);
    ASSERT_FALSE(use);
    EXPECT_EQ(use.error().code, ErrorCode::MeterReadingBehind);
}

// Goal: nothing is lost between periods. Method: any pool, any use: used and left sum to the whole.
RC_GTEST_PROP(PrepaidPoolLaws, UsedAndLeftAreTheWhole, ())
{
    const auto amounts = rc::gen::inRange<std::int64_t>(0, 1'000'000'00);
    const PrepaidPool before{credit(*amounts), fen(*amounts)};
    const PrepaidPool bought{credit(*amounts), fen(*amounts)};
    const std::int64_t whole = before.credit.plus(bought.credit)->hundredths();
    const auto use =
        useOf(before, bought, credit(*rc::gen::inRange<std::int64_t>(-100'00, whole + 1))).value();
    RC_ASSERT(use.used.credit.plus(use.left.credit) == before.credit.plus(bought.credit));
    RC_ASSERT(use.used.value.plus(use.left.value) == before.value.plus(bought.value));
}

}  // namespace
}  // namespace wattdesk::core
