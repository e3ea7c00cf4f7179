#include "core/base/error.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace wattdesk::core {
namespace {

std::uint16_t numberOf(ErrorCode code)
{
    return static_cast<std::uint16_t>(code);
}

TEST(ErrorCode, ListIsAscendingAndNeverBelowOneHundred)
{
    const auto codes = allErrorCodes();
    ASSERT_FALSE(codes.empty());
    EXPECT_GE(numberOf(codes.front()), 100);
    EXPECT_TRUE(std::is_sorted(codes.begin(), codes.end()));
    EXPECT_EQ(std::adjacent_find(codes.begin(), codes.end()), codes.end());
}

TEST(ErrorCode, EachHasItsOwnNameARemedyAndAClass)
{
    std::set<std::string> names;
    for (const ErrorCode code : allErrorCodes()) {
        const FailureInfo info = describe(code);
        EXPECT_FALSE(info.name.empty()) << numberOf(code);
        EXPECT_TRUE(names.emplace(info.name).second) << info.name;
        EXPECT_FALSE(nameOf(info.remedy).empty()) << info.name;
        EXPECT_LE(info.kind, FailureClass::Unknown) << info.name;
    }
}

// Goal: a code that is added is listed too, or texts and documents would miss it. Method: every
// number that describe() knows is in the list.
TEST(ErrorCode, ListLeavesNoneOut)
{
    std::vector<ErrorCode> known;
    for (int number = 0; number <= 9'999; ++number) {
        const auto code = static_cast<ErrorCode>(number);
        if (!describe(code).name.empty()) {
            known.push_back(code);
        }
    }
    EXPECT_EQ(known, allErrorCodes());
}

TEST(ErrorCode, ThatIsNoneHasNoName)
{
    EXPECT_TRUE(describe(static_cast<ErrorCode>(0)).name.empty());
    EXPECT_TRUE(describe(static_cast<ErrorCode>(65'535)).name.empty());
}

TEST(ErrorCode, NameIsTheEnumerators)
{
    EXPECT_EQ(describe(ErrorCode::CardPurchaseNotInserted).name, "CardPurchaseNotInserted");
    EXPECT_EQ(describe(ErrorCode::StoreFull).name, "StoreFull");
    EXPECT_EQ(describe(ErrorCode::BenchBusy).name, "BenchBusy");
}

// Goal: what a person is told to do fits what happened. Method: one code of each kind, as a cashier
// would expect it.
TEST(ErrorCode, RemedyFitsTheFailure)
{
    EXPECT_EQ(describe(ErrorCode::CardAbsent).remedy, Remedy::PresentCard);
    EXPECT_EQ(describe(ErrorCode::ReaderUnplugged).remedy, Remedy::CheckReader);
    EXPECT_EQ(describe(ErrorCode::AmountTooPrecise).remedy, Remedy::CorrectInput);
    EXPECT_EQ(describe(ErrorCode::SaleOpen).remedy, Remedy::SettleSale);
    EXPECT_EQ(describe(ErrorCode::SaleInDoubt).remedy, Remedy::SettleSale);
    EXPECT_EQ(describe(ErrorCode::StoreBusy).remedy, Remedy::TryAgain);
}

// Goal: an exit status a script can trust. Method: refused by a rule, failed by the world, unknown.
TEST(ErrorCode, ClassFitsTheFailure)
{
    EXPECT_EQ(describe(ErrorCode::AmountOverHoardingLimit).kind, FailureClass::Rule);
    EXPECT_EQ(describe(ErrorCode::PermissionMissing).kind, FailureClass::Rule);
    EXPECT_EQ(describe(ErrorCode::ReaderAbsent).kind, FailureClass::World);
    EXPECT_EQ(describe(ErrorCode::StoreFull).kind, FailureClass::World);
    EXPECT_EQ(describe(ErrorCode::SaleInDoubt).kind, FailureClass::Unknown);
}

}  // namespace
}  // namespace wattdesk::core
