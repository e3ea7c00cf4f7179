#include "core/settlement/late_fee.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

namespace wattdesk::core {
namespace {

using namespace literals;

Date on(int year, int month, int day)
{
    return Date::from(year, month, day).value();
}

Money fen(std::int64_t value)
{
    return Money::from(value).value();
}

Money feeOf(Money principal, LateFeeClass whose, Date due, Date paid)
{
    return lateFeeOf(principal, overdueSpans(usualLateFeeRules(), whose, due, paid)).value();
}

// ---- the worked example of the field ----

// Goal: not resident, 2,000 of December and 3,000 of January, each due on the 15th of its month,
// paid on 18 January: 18 + 108 + 64 = 190. Method: 3 days of January at 2 ‰ on 3,000; 18 days
// across years at 3 ‰ and 16 within the year at 2 ‰ on 2,000.
TEST(LateFee, Of2000OfDecemberAnd3000OfJanuaryIs190)
{
    const auto rules = usualLateFeeRules();
    const Date paid = on(2026, 1, 18);
    const auto december = overdueSpans(rules, LateFeeClass::Other, on(2025, 12, 15), paid);
    const auto january = overdueSpans(rules, LateFeeClass::Other, on(2026, 1, 15), paid);

    const auto ofDecember = lateFeeLines(200'000_fen, december).value();
    const std::vector<LateFeeLine> decemberLines{
        {{on(2025, 12, 16), on(2025, 12, 31), 20}, 6400_fen},
        {{on(2026, 1, 1), on(2026, 1, 18), 30}, 10800_fen}};
    EXPECT_EQ(ofDecember, decemberLines);
    const auto ofJanuary = lateFeeLines(300'000_fen, january).value();
    const std::vector<LateFeeLine> januaryLines{{{on(2026, 1, 16), on(2026, 1, 18), 20}, 1800_fen}};
    EXPECT_EQ(ofJanuary, januaryLines);

    const auto sum =
        lateFeeOf(200'000_fen, december).value().plus(lateFeeOf(300'000_fen, january).value());
    EXPECT_EQ(sum, 19000_fen);
}

// ---- from when to when ----

TEST(LateFee, BeginsOnTheDayAfterTheDueDate)
{
    const Date due = on(2026, 3, 20);
    EXPECT_EQ(feeOf(100'000_fen, LateFeeClass::Resident, due, on(2026, 3, 1)), 0_fen);
    EXPECT_EQ(feeOf(100'000_fen, LateFeeClass::Resident, due, due), 0_fen);
    EXPECT_EQ(feeOf(100'000_fen, LateFeeClass::Resident, due, on(2026, 3, 21)), 100_fen);
    EXPECT_EQ(feeOf(100'000_fen, LateFeeClass::Resident, due, on(2026, 3, 30)), 1000_fen);
    EXPECT_TRUE(overdueSpans(usualLateFeeRules(), LateFeeClass::Other, due, due).empty());
}

TEST(LateFee, OfAResidentDoesNotChangeWithTheYear)
{
    const auto spans = overdueSpans(usualLateFeeRules(), LateFeeClass::Resident, on(2025, 12, 15),
                                    on(2027, 1, 18));
    const std::vector<LateFeeSpan> one{{on(2025, 12, 16), on(2027, 1, 18), 10}};
    EXPECT_EQ(spans, one);
}

TEST(LateFee, DueOnTheLastDayOfTheYearIsAcrossYearsFromTheFirst)
{
    const auto spans =
        overdueSpans(usualLateFeeRules(), LateFeeClass::Other, on(2025, 12, 31), on(2026, 1, 1));
    const std::vector<LateFeeSpan> one{{on(2026, 1, 1), on(2026, 1, 1), 30}};
    EXPECT_EQ(spans, one);
}

TEST(LateFee, CountsTheTwentyNinthOfFebruary)
{
    EXPECT_EQ(feeOf(100'000_fen, LateFeeClass::Other, on(2028, 2, 28), on(2028, 3, 1)), 400_fen);
    EXPECT_EQ(feeOf(100'000_fen, LateFeeClass::Other, on(2027, 2, 28), on(2027, 3, 1)), 200_fen);
    // Due on it: the rest of that leap year is 306 days, the next year's 28 February is the 59th.
    const auto spans =
        overdueSpans(usualLateFeeRules(), LateFeeClass::Other, on(2028, 2, 29), on(2029, 2, 28));
    ASSERT_EQ(spans.size(), 2U);
    EXPECT_EQ(spans[0].days(), 306);
    EXPECT_EQ(spans[1].days(), 59);
}

// ---- rules that change ----

LateFeeRules changingRules()
{
    return {{on(2026, 1, 1), 10, 20, 30}, {on(2026, 7, 1), 5, 0, 25}, {on(2027, 3, 1), 5, 20, 25}};
}

TEST(LateFee, EveryDayHasTheRateOfTheRuleOfThatDay)
{
    const auto spans =
        overdueSpans(changingRules(), LateFeeClass::Other, on(2026, 6, 20), on(2027, 3, 10));
    const std::vector<LateFeeSpan> expected{{on(2026, 6, 21), on(2026, 6, 30), 20},
                                            {on(2027, 1, 1), on(2027, 3, 10), 25}};
    EXPECT_EQ(spans, expected) << "nothing from July to December, then one rate across two rules";
}

TEST(LateFee, BeforeTheFirstRuleThereIsNone)
{
    const auto spans =
        overdueSpans(changingRules(), LateFeeClass::Resident, on(2025, 6, 20), on(2026, 1, 10));
    const std::vector<LateFeeSpan> expected{{on(2026, 1, 1), on(2026, 1, 10), 10}};
    EXPECT_EQ(spans, expected);
    EXPECT_TRUE(overdueSpans({}, LateFeeClass::Other, on(2025, 6, 20), on(2026, 1, 10)).empty());
}

TEST(LateFee, RulesAreWellFormedInAscendingOrder)
{
    EXPECT_TRUE(isWellFormed(LateFeeRules{}));
    EXPECT_TRUE(isWellFormed(usualLateFeeRules()));
    EXPECT_TRUE(isWellFormed(changingRules()));
    EXPECT_FALSE(isWellFormed({{on(2026, 1, 1), 1, 1, 1}, {on(2026, 1, 1), 1, 1, 1}}));
    EXPECT_FALSE(isWellFormed({{on(2026, 1, 2), 1, 1, 1}, {on(2026, 1, 1), 1, 1, 1}}));
    EXPECT_FALSE(isWellFormed({{on(2026, 1, 1), -1, 1, 1}}));
    EXPECT_FALSE(isWellFormed({{on(2026, 1, 1), 1, 10'001, 1}}));
    EXPECT_FALSE(isWellFormed({{on(2026, 1, 1), 1, 1, 10'001}}));
    LateFeeRules many;
    for (std::size_t i = 0; i <= kLateFeeRulesMax; ++i) {
        many.push_back({Date::fromDays(static_cast<std::int64_t>(i)), 1, 1, 1});
    }
    EXPECT_FALSE(isWellFormed(many));
}

// ---- rounding and bounds ----

TEST(LateFee, RoundsHalfUpOnceForTheWholeCharge)
{
    // 1 ‰ of 5.00 yuan is half a cent a day; two days are one cent, not two.
    const Date due = on(2026, 3, 20);
    EXPECT_EQ(feeOf(500_fen, LateFeeClass::Resident, due, on(2026, 3, 21)), 1_fen);
    EXPECT_EQ(feeOf(499_fen, LateFeeClass::Resident, due, on(2026, 3, 21)), 0_fen);
    EXPECT_EQ(feeOf(500_fen, LateFeeClass::Resident, due, on(2026, 3, 22)), 1_fen);
    EXPECT_EQ(feeOf(500_fen, LateFeeClass::Resident, due, on(2026, 3, 23)), 2_fen);
}

TEST(LateFee, OfMillenniaIsExactAndBeyondMoneyTooLarge)
{
    // 1 ‰ a day over 2,921,939 days, years 2000 to 9999 without their first day.
    EXPECT_EQ(feeOf(1000_fen, LateFeeClass::Resident, on(2000, 1, 1), on(9999, 12, 31)),
              2'921'939_fen);
    const auto spans =
        overdueSpans(usualLateFeeRules(), LateFeeClass::Other, on(1, 1, 1), on(9999, 12, 31));
    const auto fee = lateFeeOf(fen(Money::kMax), spans);
    ASSERT_FALSE(fee);
    EXPECT_EQ(fee.error().code, ErrorCode::AmountTooLarge);
    const auto lines = lateFeeLines(fen(Money::kMax), spans);
    ASSERT_FALSE(lines);
    EXPECT_EQ(lines.error().code, ErrorCode::AmountTooLarge);
}

// ---- laws ----

LateFeeRules anyRules()
{
    LateFeeRules rules;
    auto day = on(2020, 1, 1).toDays();
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
        day += *rc::gen::inRange(1, 500);
        const auto rate = [] { return *rc::gen::inRange(0, 4) * 10; };
        rules.push_back({Date::fromDays(day), rate(), rate(), rate()});
    }
    return rules;
}

Date anyDay()
{
    return Date::fromDays(on(2020, 1, 1).toDays() + *rc::gen::inRange(0, 2'000));
}

LateFeeClass anyClass()
{
    return *rc::gen::element(LateFeeClass::Resident, LateFeeClass::Other);
}

/// The rate of one day, straight from the rule.
int rateOn(const LateFeeRules& rules, LateFeeClass whose, Date due, Date day)
{
    int rate = 0;
    for (const LateFeeRule& rule : rules) {
        if (rule.from <= day) {
            rate = whose == LateFeeClass::Resident ? rule.residentPermyriad
                   : day.year() == due.year()      ? rule.withinYearPermyriad
                                                   : rule.acrossYearsPermyriad;
        }
    }
    return rate;
}

// Law: the spans say of every day what the rule of that day says. Method: day by day, beside them.
RC_GTEST_PROP(LateFee, SpansAreTheDaysOfTheRules, ())
{
    const auto rules = anyRules();
    const auto whose = anyClass();
    const Date due = anyDay();
    const Date paid = anyDay();
    const auto spans = overdueSpans(rules, whose, due, paid);
    std::size_t at = 0;
    for (auto day = due.toDays() + 1; day <= paid.toDays(); ++day) {
        const Date date = Date::fromDays(day);
        while (at < spans.size() && spans[at].last < date) {
            ++at;
        }
        const bool isInside = at < spans.size() && spans[at].first <= date;
        RC_ASSERT((isInside ? spans[at].permyriad : 0) == rateOn(rules, whose, due, date));
    }
    if (!spans.empty()) {
        RC_ASSERT(spans.front().first > due);
        RC_ASSERT(spans.back().last <= paid);
    }
}

RC_GTEST_PROP(LateFee, LinesSumToTheFee, ())
{
    const auto spans = overdueSpans(anyRules(), anyClass(), anyDay(), anyDay());
    const auto principal = fen(*rc::gen::inRange<std::int64_t>(0, 1'000'000));
    std::int64_t sum = 0;
    const auto lines = lateFeeLines(principal, spans).value();
    for (const LateFeeLine& line : lines) {
        RC_ASSERT(!line.amount.isNegative());
        const auto alone = lateFeeOf(principal, {line.span}).value();
        RC_ASSERT(line.amount.hundredths() - alone.hundredths() <= 1);
        RC_ASSERT(alone.hundredths() - line.amount.hundredths() <= 1);
        sum += line.amount.hundredths();
    }
    RC_ASSERT(sum == lateFeeOf(principal, spans).value().hundredths());
}

RC_GTEST_PROP(LateFee, NeverFallsWithTimeOrPrincipal, ())
{
    const auto rules = anyRules();
    const auto whose = anyClass();
    const Date due = anyDay();
    const Date paid = anyDay();
    const auto principal = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
    const auto fee = lateFeeOf(fen(principal), overdueSpans(rules, whose, due, paid)).value();
    const Date later = Date::fromDays(paid.toDays() + *rc::gen::inRange(0, 500));
    RC_ASSERT(fee <= lateFeeOf(fen(principal), overdueSpans(rules, whose, due, later)).value());
    RC_ASSERT(fee <= lateFeeOf(fen(principal + *rc::gen::inRange(0, 5'000)),
                               overdueSpans(rules, whose, due, paid))
                         .value());
}

}  // namespace
}  // namespace wattdesk::core
