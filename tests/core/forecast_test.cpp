#include "core/sale/forecast.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>
#include <vector>

namespace wattdesk::core {
namespace {

using namespace literals;

const CardSerial kSerial{{3, 4, 5, 6, 7, 8, 9, 10}};
constexpr std::uint32_t kCount = 5;

Account account()
{
    Account made;
    made.id = AccountId{7};
    made.number = AccountNumber::parse("100001").value();
    made.point.meter = MeterNumber::parse("42").value();
    made.standing.state = AccountState::Active;
    made.standing.card = kSerial;
    made.standing.purchaseCount = kCount;
    return made;
}

CardSnapshot goodCard()
{
    CardSnapshot card;
    card.serial = kSerial;
    card.condition = CardSnapshot::Condition::Issued;
    CardParameters parameters;
    parameters.meter = account().point.meter;
    parameters.account = account().number;
    parameters.subType = CardSubType::Purchase;
    card.image.parameters = parameters;
    card.image.wallet = {5000_credit, kCount};
    CardReturn returned;
    returned.ctRatio = 1;
    returned.ptRatio = 1;
    returned.meter = parameters.meter;
    returned.account = parameters.account;
    returned.count = kCount;
    returned.remaining = 6000_credit;
    card.image.returned = returned;
    return card;
}

struct Defect {
    ErrorCode heard;
    std::function<void(CardSnapshot&)> make;
};

/// In the order of what a cashier should hear first.
std::vector<Defect> defects()
{
    return {
        {ErrorCode::CardOtherAccount,
         [](CardSnapshot& card) {
             card.image.parameters->account = AccountNumber::parse("100002").value();
         }},
        {ErrorCode::CardMeterMismatch,
         [](CardSnapshot& card) {
             card.image.parameters->meter = MeterNumber::parse("43").value();
         }},
        {ErrorCode::CardReplaced,
         [](CardSnapshot& card) {
             card.serial = CardSerial{{9, 9, 9, 9, 9, 9, 9, 9}};
         }},
        {ErrorCode::CardCountBehind,
         [](CardSnapshot& card) { card.image.wallet.count = kCount - 1; }},
        {ErrorCode::CardCountAhead,
         [](CardSnapshot& card) { card.image.wallet.count = kCount + 1; }},
        {ErrorCode::CardPurchaseNotInserted,
         [](CardSnapshot& card) { card.image.returned.reset(); }},
        {ErrorCode::CardPurchaseNotTaken,
         [](CardSnapshot& card) {
             if (card.image.returned) {
                 card.image.returned->count = kCount - 1;
             }
         }},
    };
}

TEST(ObstacleToPurchase, IsNoneForTheCardThatCameBackFromItsMeter)
{
    EXPECT_EQ(obstacleToPurchase(account(), goodCard()), std::nullopt);
}

TEST(ObstacleToPurchase, IsNamedForEachDefect)
{
    for (const Defect& defect : defects()) {
        CardSnapshot card = goodCard();
        defect.make(card);
        EXPECT_EQ(obstacleToPurchase(account(), card), defect.heard) << describe(defect.heard).name;
    }
}

// Goal: a cashier hears first what explains the rest. Method: every two defects at once; the one
// that stands first in the order is told. (Two counts at once overwrite each other.)
TEST(ObstacleToPurchase, IsTheFirstInOrderOfTwo)
{
    const auto all = defects();
    for (std::size_t first = 0; first < all.size(); ++first) {
        for (std::size_t second = first + 1; second < all.size(); ++second) {
            CardSnapshot card = goodCard();
            all[second].make(card);
            all[first].make(card);
            EXPECT_EQ(obstacleToPurchase(account(), card), all[first].heard)
                << describe(all[first].heard).name << " with " << describe(all[second].heard).name;
        }
    }
}

TEST(ObstacleToPurchase, IsBlankForABlankOrABareCardOfAnySerial)
{
    for (const auto condition : {CardSnapshot::Condition::Blank, CardSnapshot::Condition::Bare}) {
        for (const CardSerial& serial : {kSerial, CardSerial{{9, 9, 9, 9, 9, 9, 9, 9}}}) {
            CardSnapshot card;
            card.serial = serial;
            card.condition = condition;
            EXPECT_EQ(obstacleToPurchase(account(), card), ErrorCode::CardBlank);
        }
    }
}

// Goal: after a price change the return file is empty and nothing is pending. Method: the account
// knows what its card's last write was; every other defect is heard as before.
TEST(ObstacleToPurchase, IsNoneForNewPricesThatWereNotInTheMeterYet)
{
    Account owner = account();
    owner.standing.lastWriteWasPrices = true;
    CardSnapshot card = goodCard();
    card.image.returned.reset();
    EXPECT_EQ(obstacleToPurchase(owner, card), std::nullopt);
    for (const Defect& defect : defects()) {
        CardSnapshot bad = goodCard();
        defect.make(bad);
        const bool isEmpty = defect.heard == ErrorCode::CardPurchaseNotInserted;
        EXPECT_EQ(obstacleToPurchase(owner, bad),
                  isEmpty ? std::nullopt : std::optional{defect.heard});
    }
}

ServicePoint pointOf(Credit hoardingLimit)
{
    ServicePoint point;
    point.hoardingLimit = hoardingLimit;
    return point;
}

TEST(Forecast, AcceptsUpToTheHoardingLimitInclusive)
{
    const auto exact = forecast(pointOf(500'00_credit), 100'00_credit, 400'00_credit);
    EXPECT_TRUE(exact.accepted);
    EXPECT_EQ(exact.word, std::nullopt);
    EXPECT_EQ(exact.reason, std::nullopt);
    EXPECT_EQ(exact.room, 400'00_credit);
}

TEST(Forecast, RefusesACentMoreWithTheMetersWord21)
{
    const auto over = forecast(pointOf(500'00_credit), 100'00_credit, 400'01_credit);
    EXPECT_FALSE(over.accepted);
    EXPECT_EQ(over.word, 21);
    EXPECT_EQ(over.reason, ErrorCode::AmountOverHoardingLimit);
    EXPECT_EQ(over.room, 400'00_credit);
}

// Goal: safe with every maker: an overdrawn meter has no more room than an empty one. Method: a
// negative remaining counts as zero.
TEST(Forecast, OverdrawnMeterHasTheRoomOfAnEmptyOne)
{
    const Credit overdrawn = Credit::from(-50'00).value();
    EXPECT_TRUE(forecast(pointOf(500'00_credit), overdrawn, 500'00_credit).accepted);
    EXPECT_FALSE(forecast(pointOf(500'00_credit), overdrawn, 500'01_credit).accepted);
    EXPECT_EQ(forecast(pointOf(500'00_credit), overdrawn, Credit{}).room, 500'00_credit);
}

TEST(Forecast, NoLimitOfItsOwnMeansWhatAMeterHolds)
{
    EXPECT_TRUE(forecast(pointOf(Credit{}), Credit{}, 999'999'99_credit).accepted);
    EXPECT_FALSE(forecast(pointOf(Credit{}), 1_credit, 999'999'99_credit).accepted);
    EXPECT_FALSE(forecast(pointOf(Credit{}), Credit{}, 1'000'000'00_credit).accepted);
    EXPECT_EQ(forecast(pointOf(Credit{}), 1_credit, Credit{}).room, 999'999'98_credit);
}

TEST(Forecast, LimitAboveWhatAMeterHoldsIsNoLimit)
{
    const auto over = forecast(pointOf(2'000'000'00_credit), Credit{}, 1'000'000'00_credit);
    EXPECT_FALSE(over.accepted);
    EXPECT_EQ(over.room, 999'999'99_credit);
}

TEST(Forecast, CardThatWasInNoMeterYetHasAllTheRoom)
{
    EXPECT_EQ(forecast(pointOf(500'00_credit), std::nullopt, 500'00_credit).accepted, true);
    EXPECT_EQ(forecast(pointOf(500'00_credit), std::nullopt, 500'01_credit).word, 21);
}

TEST(Forecast, MeterThatHoldsMoreThanItsLimitHasNoRoom)
{
    const auto full = forecast(pointOf(500'00_credit), 600'00_credit, 1_credit);
    EXPECT_FALSE(full.accepted);
    EXPECT_EQ(full.room, Credit{});
}

RC_GTEST_PROP(Forecast, AcceptsExactlyWhatThereIsRoomFor, ())
{
    const auto any = [](std::int64_t first, std::int64_t last) {
        return Credit::from(*rc::gen::inRange<std::int64_t>(first, last)).value();
    };
    const ServicePoint point = pointOf(any(0, 200'000'000));
    const Credit remaining = any(-100'000, 120'000'000);
    const Credit amount = any(1, 120'000'000);
    const MeterForecast made = forecast(point, remaining, amount);
    RC_ASSERT(made.accepted == (amount <= made.room));
    RC_ASSERT(!made.room.isNegative());
    RC_ASSERT(made.accepted == !made.word.has_value());
    RC_ASSERT(made.accepted == !made.reason.has_value());
}

}  // namespace
}  // namespace wattdesk::core
