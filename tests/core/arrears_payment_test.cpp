#include "core/settlement/arrears_payment.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>
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

/// 2,000 of December and 3,000 of January, each due on the 15th of its month.
std::vector<ArrearsItem> twoMonths()
{
    return {{7, on(2026, 1, 15), 300'000_fen, LateFeeClass::Other},
            {8, on(2025, 12, 15), 200'000_fen, LateFeeClass::Other}};
}

ArrearsPayment pay(const std::vector<ArrearsItem>& items, Money sum, Date day = on(2026, 1, 18))
{
    return payArrears(items, sum, day, usualLateFeeRules()).value();
}

TEST(ArrearsPayment, AllOfItIsPaidOldestFirstWithItsLateFees)
{
    const auto payment = pay(twoMonths(), 600'000_fen);
    const std::vector<ArrearsItemPayment> parts{{8, 200'000_fen, 17200_fen},
                                                {7, 300'000_fen, 1800_fen}};
    EXPECT_EQ(payment.parts, parts);
    EXPECT_EQ(payment.used, 519'000_fen);
    EXPECT_EQ(payment.left, 81'000_fen);
    EXPECT_EQ(owedOn(twoMonths(), on(2026, 1, 18), usualLateFeeRules()).value(), 519'000_fen);
}

TEST(ArrearsPayment, TheLateFeeIsThatOfThePrincipalPaid)
{
    // December costs 8.6 % besides: 1,000.00 of it cost 1,086.00.
    const auto payment = pay(twoMonths(), 108'600_fen);
    const std::vector<ArrearsItemPayment> parts{{8, 100'000_fen, 8600_fen}};
    EXPECT_EQ(payment.parts, parts);
    EXPECT_EQ(payment.left, 0_fen);
}

TEST(ArrearsPayment, AnItemNotPaidInFullEndsThePayment)
{
    // Of 0.06, five cents of principal cost 5.43, which is 0.05; with the sixth comes a cent of
    // fee.
    const auto payment = pay(twoMonths(), 6_fen);
    const std::vector<ArrearsItemPayment> parts{{8, 5_fen, 0_fen}};
    EXPECT_EQ(payment.parts, parts);
    EXPECT_EQ(payment.used, 5_fen);
    EXPECT_EQ(payment.left, 1_fen) << "though it would pay a cent of January";
}

TEST(ArrearsPayment, BeforeTheDueDateThereIsNoLateFee)
{
    const auto payment = pay(twoMonths(), 250'000_fen, on(2025, 12, 15));
    const std::vector<ArrearsItemPayment> parts{{8, 200'000_fen, 0_fen}, {7, 50'000_fen, 0_fen}};
    EXPECT_EQ(payment.parts, parts);
}

TEST(ArrearsPayment, OnOneDayTheLowerIdIsFirst)
{
    const Date due = on(2026, 1, 15);
    const auto payment =
        pay({{9, due, 100_fen, LateFeeClass::Resident}, {3, due, 100_fen, LateFeeClass::Resident}},
            100_fen, due);
    const std::vector<ArrearsItemPayment> parts{{3, 100_fen, 0_fen}};
    EXPECT_EQ(payment.parts, parts);
}

TEST(ArrearsPayment, EveryItemHasTheRateOfItsClass)
{
    const Date due = on(2026, 1, 15);
    const auto payment = pay(
        {{1, due, 100'000_fen, LateFeeClass::Resident}, {2, due, 100'000_fen, LateFeeClass::Other}},
        300'000_fen, on(2026, 1, 25));
    const std::vector<ArrearsItemPayment> parts{{1, 100'000_fen, 1000_fen},
                                                {2, 100'000_fen, 2000_fen}};
    EXPECT_EQ(payment.parts, parts);
}

TEST(ArrearsPayment, NothingOwedOrNothingPaidLeavesTheSum)
{
    EXPECT_EQ(pay({}, 100_fen), (ArrearsPayment{{}, {}, 100_fen}));
    EXPECT_EQ(pay(twoMonths(), {}), (ArrearsPayment{}));
    const auto settled = pay({{1, on(2025, 1, 1), {}, LateFeeClass::Other},
                              {2, on(2026, 1, 18), 40_fen, LateFeeClass::Other}},
                             100_fen);
    const std::vector<ArrearsItemPayment> parts{{2, 40_fen, 0_fen}};
    EXPECT_EQ(settled.parts, parts) << "an item that is settled is no part and no end";
}

TEST(ArrearsPayment, BeyondMoneyIsTooLarge)
{
    const std::vector<ArrearsItem> one{
        {1, on(2025, 12, 31), fen(Money::kMax), LateFeeClass::Other}};
    EXPECT_EQ(owedOn(one, on(2025, 12, 31), usualLateFeeRules()).value(), fen(Money::kMax));
    for (const Date day : {on(2026, 1, 1), on(2100, 1, 1)}) {
        const auto owed = owedOn(one, day, usualLateFeeRules());
        ASSERT_FALSE(owed);
        EXPECT_EQ(owed.error().code, ErrorCode::AmountTooLarge);
    }
    EXPECT_EQ(payArrears(one, fen(Money::kMax), on(2026, 1, 1), usualLateFeeRules()).value().used,
              fen(Money::kMax))
        << "as much of it as the sum pays with its fee";
    const auto refused = payArrears(one, fen(Money::kMax), on(2100, 1, 1), usualLateFeeRules());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::AmountTooLarge);
}

// ---- laws ----

const Date kDay = on(2026, 6, 30);

std::vector<ArrearsItem> anyItems()
{
    std::vector<ArrearsItem> items;
    const int count = *rc::gen::inRange(0, 6);
    for (int id = 1; id <= count; ++id) {
        items.push_back({id, Date::fromDays(kDay.toDays() - *rc::gen::inRange(-50, 1'000)),
                         fen(*rc::gen::inRange(0, 5'000)),
                         *rc::gen::element(LateFeeClass::Resident, LateFeeClass::Other)});
    }
    return items;
}

std::int64_t principalOf(const ArrearsPayment& payment)
{
    std::int64_t sum = 0;
    for (const ArrearsItemPayment& part : payment.parts) {
        sum += part.principal.hundredths();
    }
    return sum;
}

const ArrearsItem& itemOf(const std::vector<ArrearsItem>& items, std::int64_t id)
{
    return *std::find_if(items.begin(), items.end(),
                         [id](const ArrearsItem& item) { return item.id == id; });
}

/// What is still owed after a payment.
std::vector<ArrearsItem> without(std::vector<ArrearsItem> items, const ArrearsPayment& payment)
{
    for (const ArrearsItemPayment& part : payment.parts) {
        for (ArrearsItem& item : items) {
            if (item.id == part.id) {
                item.principal = item.principal.minus(part.principal).value();
            }
        }
    }
    return items;
}

RC_GTEST_PROP(ArrearsPayment, PartsSumToWhatIsUsedAndTheRestIsGivenBack, ())
{
    const auto items = anyItems();
    const Money sum = fen(*rc::gen::inRange(0, 30'000));
    const auto payment = pay(items, sum, kDay);
    std::int64_t used = 0;
    for (const ArrearsItemPayment& part : payment.parts) {
        const ArrearsItem& item = itemOf(items, part.id);
        RC_ASSERT(!part.principal.isZero() && part.principal <= item.principal);
        RC_ASSERT(
            part.lateFee ==
            lateFeeOf(part.principal, overdueSpans(usualLateFeeRules(), item.whose, item.due, kDay))
                .value());
        used += part.principal.hundredths() + part.lateFee.hundredths();
    }
    RC_ASSERT(payment.used.hundredths() == used);
    RC_ASSERT(payment.used.plus(payment.left) == sum);
}

// Law: either all is paid, or the next cent of the oldest item that is left costs more than is
// left.
RC_GTEST_PROP(ArrearsPayment, PaysAsMuchAsItCan, ())
{
    const auto items = anyItems();
    const auto payment = pay(items, fen(*rc::gen::inRange(0, 30'000)), kDay);
    auto rest = without(items, payment);
    std::sort(rest.begin(), rest.end(), [](const ArrearsItem& one, const ArrearsItem& other) {
        return one.due != other.due ? one.due < other.due : one.id < other.id;
    });
    const auto next = std::find_if(
        rest.begin(), rest.end(), [](const ArrearsItem& item) { return !item.principal.isZero(); });
    if (next == rest.end()) {
        return;
    }
    // Nothing later was touched.
    for (auto later = next + 1; later != rest.end(); ++later) {
        RC_ASSERT(later->principal == itemOf(items, later->id).principal);
    }
    const auto spans = overdueSpans(usualLateFeeRules(), next->whose, next->due, kDay);
    const std::int64_t paid =
        itemOf(items, next->id).principal.hundredths() - next->principal.hundredths();
    const auto cost = [&spans](std::int64_t principal) {
        return principal + lateFeeOf(fen(principal), spans).value().hundredths();
    };
    RC_ASSERT(cost(paid + 1) - cost(paid) > payment.left.hundredths());
}

RC_GTEST_PROP(ArrearsPayment, OrderOfTheItemsDoesNotMatter, ())
{
    auto items = anyItems();
    const Money sum = fen(*rc::gen::inRange(0, 30'000));
    const auto payment = pay(items, sum, kDay);
    std::reverse(items.begin(), items.end());
    RC_ASSERT(pay(items, sum, kDay) == payment);
    std::rotate(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2),
                items.end());
    RC_ASSERT(pay(items, sum, kDay) == payment);
}

RC_GTEST_PROP(ArrearsPayment, MoreMoneyNeverPaysLessPrincipal, ())
{
    const auto items = anyItems();
    const auto sum = *rc::gen::inRange(0, 30'000);
    RC_ASSERT(principalOf(pay(items, fen(sum), kDay)) <=
              principalOf(pay(items, fen(sum + 1), kDay)));
}

// Law: paid off in parts on one day, what is owed costs the same as at once, to a cent for each
// payment.
RC_GTEST_PROP(ArrearsPayment, InPartsItCostsTheSameToACentAPart, ())
{
    const auto items = anyItems();
    const auto atOnce = owedOn(items, kDay, usualLateFeeRules()).value().hundredths();
    auto rest = items;
    std::int64_t used = 0;
    int payments = 0;
    constexpr int kPaymentsMax = 20;
    while (payments < kPaymentsMax &&
           std::any_of(rest.begin(), rest.end(),
                       [](const ArrearsItem& item) { return !item.principal.isZero(); })) {
        const bool isLast = payments + 1 == kPaymentsMax;
        const auto payment =
            pay(rest, isLast ? 1'000'000_fen : fen(*rc::gen::inRange(100, 10'000)), kDay);
        used += payment.used.hundredths();
        rest = without(rest, payment);
        ++payments;
    }
    RC_ASSERT(used - atOnce <= payments && atOnce - used <= payments);
}

TEST(ArrearsPayment, OwedOnTheDayIsExactlyEnough)
{
    const Money owed = owedOn(twoMonths(), on(2026, 1, 18), usualLateFeeRules()).value();
    const auto payment = pay(twoMonths(), owed);
    EXPECT_EQ(payment.left, 0_fen);
    EXPECT_EQ(principalOf(payment), 500'000);
    const auto less = pay(twoMonths(), owed.minus(1_fen).value());
    EXPECT_LT(principalOf(less), 500'000);
}

}  // namespace
}  // namespace wattdesk::core
