#include "core/tariff/price_steps.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wattdesk::core {
namespace {

using namespace literals;

constexpr TariffId kTariff{31};
constexpr Price kUsual = 500'000_microyuan;

Date day(int year, int month, int dayOfMonth)
{
    return Date::from(year, month, dayOfMonth).value();
}

Tariff version(int number, Date effective, Price price = kUsual)
{
    Tariff tariff;
    tariff.id = kTariff;
    tariff.version = number;
    tariff.effective = effective;
    tariff.tiers = {Tier{std::nullopt, price}};
    return tariff;
}

Season season(int month, Price flat)
{
    Season made;
    made.from = {month, 1};
    made.prices[static_cast<std::size_t>(TouPeriod::Flat)] = flat;
    made.day = {{0, TouPeriod::Flat}};
    return made;
}

/// Dear from July on, cheap from January on.
Tariff seasonal(int number, Date effective)
{
    Tariff tariff = version(number, effective, Price{});
    tariff.seasons = {season(1, 500'000_microyuan), season(7, 700'000_microyuan)};
    return tariff;
}

CardPrices prices(int number, Date from)
{
    return {kTariff, number, from};
}

TEST(PriceSteps, OnePriceForEverHoldsFromItsFirstDayAndHasNoNext)
{
    const std::vector<Tariff> versions{version(1, day(2024, 1, 1))};
    const auto steps = priceStepsOn(versions, day(2026, 11, 23));
    ASSERT_TRUE(steps);
    EXPECT_EQ(steps->now, prices(1, day(2024, 1, 1)));
    EXPECT_EQ(steps->next, std::nullopt);
    EXPECT_EQ(steps->newest(), steps->now);
    EXPECT_FALSE(priceStepsOn(versions, day(2023, 12, 31))) << "it does not hold yet";
}

// Goal: a later version is the next step until its day, and the one in force from that day on.
// Method: the day before, and the day itself.
TEST(PriceSteps, PublishedVersionIsNextUntilItsDayAndThenInForce)
{
    const std::vector<Tariff> versions{version(1, day(2026, 1, 1)),
                                       version(2, day(2027, 1, 1), 600'000_microyuan)};
    const auto before = priceStepsOn(versions, day(2026, 12, 31));
    EXPECT_EQ(before->now, prices(1, day(2026, 1, 1)));
    EXPECT_EQ(before->next, prices(2, day(2027, 1, 1)));
    EXPECT_EQ(before->newest(), prices(2, day(2027, 1, 1)));
    const auto after = priceStepsOn(versions, day(2027, 1, 1));
    EXPECT_EQ(after->now, prices(2, day(2027, 1, 1)));
    EXPECT_EQ(after->next, std::nullopt);
}

// Goal: what changes nothing on a card asks nobody to bring his. Method: a version with another
// monthly charge, between two of other prices.
TEST(PriceSteps, VersionThatChangesNothingOnACardIsNoStep)
{
    Tariff charged = version(2, day(2026, 6, 1));
    charged.monthlyCharge = 5'00_fen;
    const std::vector<Tariff> versions{version(1, day(2026, 1, 1)), charged,
                                       version(3, day(2026, 9, 1), 600'000_microyuan)};
    const auto steps = priceStepsOn(versions, day(2026, 7, 1));
    EXPECT_EQ(steps->now, prices(1, day(2026, 1, 1)));
    EXPECT_EQ(steps->next, prices(3, day(2026, 9, 1)));
}

// Goal: a season's prices are a step like a version's, every year anew. Method: the seasons of two
// years, before and after the turn of the year.
TEST(PriceSteps, SeasonsAreSteps)
{
    const std::vector<Tariff> versions{seasonal(1, day(2024, 3, 1))};
    const auto summer = priceStepsOn(versions, day(2026, 7, 1));
    EXPECT_EQ(summer->now, prices(1, day(2026, 7, 1)));
    EXPECT_EQ(summer->next, prices(1, day(2027, 1, 1)));
    const auto spring = priceStepsOn(versions, day(2026, 6, 30));
    EXPECT_EQ(spring->now, prices(1, day(2026, 1, 1)));
    EXPECT_EQ(spring->next, prices(1, day(2026, 7, 1)));
    EXPECT_EQ(priceStepsOn(versions, day(2024, 4, 1))->now, prices(1, day(2024, 3, 1)))
        << "the season began before the tariff did";
}

TEST(PriceSteps, SeasonsOfOtherHoursOnlyAreNoSteps)
{
    Tariff tariff = seasonal(1, day(2024, 3, 1));
    tariff.seasons[1].prices = tariff.seasons[0].prices;
    const std::vector<Tariff> versions{tariff};
    EXPECT_EQ(priceStepsOn(versions, day(2026, 8, 1)),
              (PriceSteps{prices(1, day(2024, 3, 1)), std::nullopt}));
}

// Goal: a levy is part of what a card says of a rate. Method: one that begins and ends within a
// version, the last day included.
TEST(PriceSteps, LevyThatBeginsOrEndsIsAStep)
{
    Tariff tariff = version(1, day(2026, 1, 1));
    tariff.levies = {{"fund", 10'000_microyuan, day(2026, 4, 1), day(2026, 9, 30)}};
    const std::vector<Tariff> versions{tariff};
    EXPECT_EQ(priceStepsOn(versions, day(2026, 3, 31)),
              (PriceSteps{prices(1, day(2026, 1, 1)), prices(1, day(2026, 4, 1))}));
    EXPECT_EQ(priceStepsOn(versions, day(2026, 9, 30)),
              (PriceSteps{prices(1, day(2026, 4, 1)), prices(1, day(2026, 10, 1))}));
    EXPECT_EQ(priceStepsOn(versions, day(2026, 10, 1)),
              (PriceSteps{prices(1, day(2026, 10, 1)), std::nullopt}));
}

TEST(PriceSteps, LevyThatTheNextVersionGoesOnWithIsNoStep)
{
    Tariff first = version(1, day(2026, 1, 1));
    first.levies = {{"fund", 10'000_microyuan, day(2025, 1, 1), {}}};
    Tariff second = version(2, day(2026, 6, 1));
    second.levies = {{"fund", 10'000_microyuan, day(2025, 1, 1), {}}};
    const std::vector<Tariff> versions{first, second};
    EXPECT_EQ(priceStepsOn(versions, day(2026, 7, 1)),
              (PriceSteps{prices(1, day(2026, 1, 1)), std::nullopt}));
}

TEST(PriceSteps, LadderIsPartOfIt)
{
    Tariff first = version(1, day(2026, 1, 1));
    first.tiers = {{260'00_centikwh, 640'000_microyuan}, {std::nullopt, 690'000_microyuan}};
    Tariff limits = first;
    limits.version = 2;
    limits.effective = day(2026, 6, 1);
    limits.tiers[0].limit = 300'00_centikwh;
    Tariff cycle = limits;
    cycle.version = 3;
    cycle.effective = day(2026, 8, 1);
    cycle.cycle = LadderCycle::Yearly;
    const std::vector<Tariff> versions{first, limits, cycle};
    EXPECT_EQ(priceStepsOn(versions, day(2026, 5, 1))->next, prices(2, day(2026, 6, 1)));
    EXPECT_EQ(priceStepsOn(versions, day(2026, 7, 1))->next, prices(3, day(2026, 8, 1)));
}

TEST(PriceSteps, DayThatNoCardCanNameIsNotTold)
{
    const std::vector<Tariff> versions{version(1, day(2026, 1, 1)),
                                       version(2, day(2100, 1, 1), 600'000_microyuan)};
    EXPECT_EQ(priceStepsOn(versions, day(2026, 7, 1))->next, std::nullopt);
}

// Goal: the same prices have one name, whenever they are asked for. Method: between one step and
// the next, every day gives the same two, and the next step's own name is the one foretold.
RC_GTEST_PROP(PriceSteps, NameIsTheSameOnEveryDayUntilTheNextStep, ())
{
    std::vector<Tariff> versions;
    Date effective = day(2020, 1, 1);
    const int count = *rc::gen::inRange(1, 4);
    for (int number = 1; number <= count; ++number) {
        Tariff each = *rc::gen::arbitrary<bool>()
                          ? seasonal(number, effective)
                          : version(number, effective,
                                    Price::fromMicro(*rc::gen::inRange(1, 4) * 100'000).value());
        if (*rc::gen::arbitrary<bool>()) {
            const Date from = Date::fromDays(effective.toDays() + *rc::gen::inRange(-300, 300));
            each.levies = {{"fund", 10'000_microyuan, from,
                            Date::fromDays(from.toDays() + *rc::gen::inRange(0, 500))}};
        }
        versions.push_back(each);
        effective = Date::fromDays(effective.toDays() + *rc::gen::inRange(1, 900));
    }
    const Date asked = Date::fromDays(day(2020, 1, 1).toDays() + *rc::gen::inRange(0, 3000));
    const auto steps = priceStepsOn(versions, asked).value();
    RC_ASSERT(steps.now.from <= asked);
    const Date tomorrow = Date::fromDays(asked.toDays() + 1);
    const auto later = priceStepsOn(versions, tomorrow).value();
    if (steps.next && steps.next->from == tomorrow) {
        RC_ASSERT(later.now == *steps.next);
    } else {
        RC_ASSERT(later.now == steps.now);
        RC_ASSERT(later.next == steps.next);
    }
}

// Goal: what the next write brings. Method: the cases by what the card brought last.
TEST(PriceSteps, DueIsWhatIsInForceBeforeWhatIsToCome)
{
    const std::vector<Tariff> versions{version(1, day(2026, 1, 1)),
                                       version(2, day(2026, 6, 1), 600'000_microyuan),
                                       version(3, day(2026, 9, 1), 700'000_microyuan)};
    const Date today = day(2026, 7, 1);
    const CardPrices old = prices(1, day(2026, 1, 1));
    const CardPrices now = prices(2, day(2026, 6, 1));
    const CardPrices next = prices(3, day(2026, 9, 1));
    EXPECT_EQ(dueOn(versions, today, std::nullopt), now) << "nobody knows what it has";
    EXPECT_EQ(dueOn(versions, today, old), now);
    EXPECT_EQ(dueOn(versions, today, now), next);
    EXPECT_EQ(dueOn(versions, today, next), std::nullopt);
    EXPECT_EQ(dueOn(versions, today, (CardPrices{TariffId{32}, 2, day(2026, 6, 1)})), now)
        << "another tariff's";
    EXPECT_EQ(dueOn(versions, day(2026, 9, 1), next), std::nullopt) << "it has switched";
    EXPECT_EQ(dueOn(versions, day(2026, 9, 1), now), next) << "it has not";
    EXPECT_EQ(dueOn(versions, day(2025, 1, 1), now), std::nullopt);
}

// Goal: a version that is published for a day before the one that meters wait for goes out at once,
// because what they have until then is right. Method: cards that brought the summer's prices; then
// a version for June; the same card after that day has the old prices.
TEST(PriceSteps, VersionThatComesBeforeTheSeasonThatMetersWaitForIsDue)
{
    const std::vector<Tariff> versions{seasonal(1, day(2024, 1, 1)),
                                       version(2, day(2026, 6, 1), 600'000_microyuan)};
    const CardPrices summer = prices(1, day(2026, 7, 1));
    EXPECT_EQ(dueOn(versions, day(2026, 4, 1), summer), prices(2, day(2026, 6, 1)));
    EXPECT_EQ(dueOn(versions, day(2026, 6, 2), summer), prices(2, day(2026, 6, 1)));
    const std::vector<Tariff> more{versions[0], versions[1],
                                   version(3, day(2026, 6, 20), 650'000_microyuan)};
    EXPECT_EQ(dueOn(more, day(2026, 6, 2), summer), prices(2, day(2026, 6, 1)))
        << "what it has now is not right, and goes first";
}

TEST(CardPrices, TextIsReadBack)
{
    const CardPrices named = prices(12, day(2026, 7, 1));
    EXPECT_EQ(toText(named), "31/12/2026-07-01");
    EXPECT_EQ(parseCardPrices(toText(named)), named);
    for (const char* bad : {"", "31", "31/12", "31/12/", "31/0/2026-07-01", "x/1/2026-07-01",
                            "31/1/2026-02-30", "31/1/2026-07-01/", "0/1/2026-07-01"}) {
        EXPECT_FALSE(parseCardPrices(bad)) << bad;
    }
}

}  // namespace
}  // namespace wattdesk::core
