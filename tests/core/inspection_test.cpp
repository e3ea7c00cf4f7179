#include "core/sale/inspection.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::serialOf;

using Flags = std::vector<InspectionFlag>;

constexpr Instant kBefore{1'773'000'000'000};
constexpr Instant kSold{1'772'000'000'000};

Tariff ladder()
{
    Tariff tariff;
    tariff.tiers = {{260'00_centikwh, Price::fromMicro(640'000).value()},
                    {600'00_centikwh, Price::fromMicro(690'000).value()},
                    {std::nullopt, Price::fromMicro(940'000).value()}};
    return tariff;
}

Tariff single()
{
    Tariff tariff;
    tariff.tiers = {{std::nullopt, Price::fromMicro(500'000).value()}};
    return tariff;
}

/// Account 1 with meter 42, ratios 1, two purchases of 100.00 in a meter whose register was read
/// at 1000.00 kWh with 50.00 left after the first of them; since then 100.00 kWh at 0.50 flowed.
struct Case {
    Case()
    {
        basis.account.number = AccountNumber::parse("1").value();
        basis.account.point.meter = MeterNumber::parse("42").value();
        basis.account.standing.state = AccountState::Active;
        basis.account.standing.purchaseCount = 2;
        basis.account.standing.card = serialOf(10);
        basis.tariff = single();
        basis.count = 2;
        basis.card = serialOf(10);
        basis.takenSince = 100'00_credit;
        basis.sold = 200'00_credit;
        basis.lastPurchase = kSold;
        MeterReading previous;
        previous.at = kBefore;
        previous.total = 1000'00_centikwh;
        previous.remaining = 50'00_credit;
        previous.count = 1;
        basis.previous = previous;
        record.meter = basis.account.point.meter;
        record.account = basis.account.number;
        record.card = serialOf(10);
        record.total = 1100'00_centikwh;
        record.remaining = 100'00_credit;
        record.count = 2;
        record.stage = MeterStage::Opened;
        record.ctRatio = 1;
        record.ptRatio = 1;
        record.time = CardTime{26, 3, 11, 9, 30};
    }

    void remain(std::int64_t hundredths) { record.remaining = Credit::from(hundredths).value(); }
    void stand(std::int64_t hundredths) { record.total = Energy::from(hundredths).value(); }
    Flags flags() const { return inspect(record, basis).flags; }

    InspectionBasis basis;
    CheckRecord record;
};

TEST(Inspection, HonestMeterRaisesNoFlagAndIsReckoned)
{
    const Case given;
    const Inspection found = inspect(given.record, given.basis);
    EXPECT_EQ(found.flags, Flags{});
    EXPECT_EQ(found.record, given.record);
    EXPECT_EQ(found.account, given.basis.account);
    EXPECT_EQ(found.since, kBefore);
    EXPECT_EQ(found.used, 100'00_centikwh);
    EXPECT_EQ(found.bought, 100'00_credit);
    EXPECT_EQ(found.spent, 50'00_credit) << "50 held, 100 bought, 100 left";
    EXPECT_EQ(found.sold, 200'00_credit);
    EXPECT_EQ(found.pending, Credit{});
    EXPECT_EQ(found.lastPurchase, kSold);
}

// Goal: what remains against what was sold is explained to the rounding and no further. Method: the
// register and the credit are cut to hundredths at both readings, so 0.02 kWh and 0.02 yuan are
// nothing; 100 kWh at 0.50 is 50.00, with the slack 49.97 to 50.03.
TEST(Inspection, MoneyThatLeftTheMeterMustFitTheEnergy)
{
    Case given;
    for (const std::int64_t left : {100'03, 100'01, 100'00, 99'97}) {
        given.remain(left);
        EXPECT_EQ(given.flags(), Flags{}) << left;
    }
    for (const std::int64_t left : {100'04, 99'96, 150'00, 0, -10'00}) {
        given.remain(left);
        EXPECT_EQ(given.flags(), Flags{InspectionFlag::CreditUnexplained}) << left;
    }
}

// Goal: a ladder's energy costs something between its lowest and its highest price, and nobody
// knows from a register alone where. Method: 1000 kWh at 0.64 to 0.94.
TEST(Inspection, LadderIsBoundedByItsLowestAndHighestPrice)
{
    Case given;
    given.basis.tariff = ladder();
    given.basis.takenSince = 1000'00_credit;
    given.stand(2000'00);
    for (const std::int64_t spent : {640'00, 700'00, 940'00}) {
        given.remain(1050'00 - spent);
        EXPECT_EQ(given.flags(), Flags{}) << spent;
    }
    for (const std::int64_t spent : {639'90, 940'10, 0}) {
        given.remain(1050'00 - spent);
        EXPECT_EQ(given.flags(), Flags{InspectionFlag::CreditUnexplained}) << spent;
    }
}

TEST(Inspection, EnergyMeterSpendsExactlyWhatFlows)
{
    Case given;
    given.basis.account.point.mode = MeterMode::Energy;
    given.basis.takenSince = 200'00_credit;
    for (const std::int64_t left : {150'02, 150'00, 149'98}) {
        given.remain(left);
        EXPECT_EQ(given.flags(), Flags{}) << left;
    }
    for (const std::int64_t left : {150'03, 149'97}) {
        given.remain(left);
        EXPECT_EQ(given.flags(), Flags{InspectionFlag::CreditUnexplained}) << left;
    }
}

// Goal: behind transformers the register counts secondary energy, and every hundredth of it weighs
// as many times more. Method: CT 10, PT 2: 5.00 on the register are 100 kWh.
TEST(Inspection, RatiosMultiplyWhatFlowed)
{
    Case given;
    given.basis.account.point.ctRatio = 10;
    given.basis.account.point.ptRatio = 2;
    given.record.ctRatio = 10;
    given.record.ptRatio = 2;
    given.stand(1005'00);
    const Inspection found = inspect(given.record, given.basis);
    EXPECT_EQ(found.used, 100'00_centikwh);
    EXPECT_EQ(found.flags, Flags{});
    given.remain(100'22);
    EXPECT_EQ(given.flags(), Flags{}) << "0.40 kWh of slack cost 0.20";
    given.remain(100'23);
    EXPECT_EQ(given.flags(), Flags{InspectionFlag::CreditUnexplained});
    given.remain(100'00);
    given.record.ptRatio = 0;
    given.record.ctRatio = 0;
    EXPECT_EQ(inspect(given.record, given.basis).used, 5'00_centikwh) << "0 counts as 1";
}

// Goal: ratios that somebody made up make no figure. Method: 2^19 twice, and 2^26 on the register:
// what overflows 64 bits to nought.
TEST(Inspection, RatiosThatNobodyHasAreNoFigure)
{
    Case given;
    given.record.ctRatio = 524'288;
    given.record.ptRatio = 524'288;
    given.stand(1000'00 + 67'108'864);
    const Inspection found = inspect(given.record, given.basis);
    EXPECT_EQ(found.used, std::nullopt);
    EXPECT_EQ(found.flags,
              (Flags{InspectionFlag::RatiosDiffer, InspectionFlag::CreditUnexplained}));
}

TEST(Inspection, RegisterThatFellIsFlaggedAndReckonedNoFurther)
{
    Case given;
    given.stand(999'99);
    const Inspection found = inspect(given.record, given.basis);
    EXPECT_EQ(found.flags, Flags{InspectionFlag::RegisterFell});
    EXPECT_EQ(found.used, std::nullopt);
    EXPECT_EQ(found.spent, std::nullopt);
    given.stand(1000'00);
    given.remain(150'00);
    EXPECT_EQ(given.flags(), Flags{}) << "nothing flowed, nothing spent";
}

TEST(Inspection, WithoutAnEarlierRegisterNothingIsReckoned)
{
    Case given;
    given.basis.previous.reset();
    const Inspection found = inspect(given.record, given.basis);
    EXPECT_EQ(found.flags, Flags{});
    EXPECT_EQ(found.since, std::nullopt);
    EXPECT_EQ(found.used, std::nullopt);
    EXPECT_EQ(found.spent, std::nullopt);
    given.basis.previous = MeterReading{};
    EXPECT_EQ(given.flags(), Flags{}) << "a reading without its register is none here";
}

/// What one change of the honest case is flagged with.
struct FlagCase {
    const char* name;
    void (*change)(Case&);
    Flags flags;
};

class InspectionFlags : public testing::TestWithParam<FlagCase> {};

TEST_P(InspectionFlags, EachDifferenceHasItsOwn)
{
    Case given;
    GetParam().change(given);
    EXPECT_EQ(given.flags(), GetParam().flags);
}

INSTANTIATE_TEST_SUITE_P(
    Differences, InspectionFlags,
    testing::Values(
        FlagCase{"OtherAccount",
                 [](Case& c) { c.record.account = AccountNumber::parse("2").value(); },
                 {InspectionFlag::OtherAccount}},
        FlagCase{"OtherCard",
                 [](Case& c) { c.record.card = serialOf(11); },
                 {InspectionFlag::OtherCard}},
        FlagCase{"NoCardKnown",
                 [](Case& c) {
                     c.record.card = serialOf(11);
                     c.basis.card.reset();
                 },
                 {}},
        FlagCase{"CountBehind", [](Case& c) { c.basis.count = 3; }, {InspectionFlag::CountBehind}},
        FlagCase{
            "SoldAfterTheRecord", [](Case& c) { c.basis.account.standing.purchaseCount = 3; }, {}},
        FlagCase{"CountAhead",
                 [](Case& c) {
                     c.basis.account.standing.purchaseCount = 1;
                     c.basis.count = 1;
                 },
                 {InspectionFlag::CountAhead}},
        FlagCase{"SoldWhileItsClockWasSlow", [](Case& c) { c.basis.count = 1; }, {}},
        FlagCase{"OneInsertion",
                 [](Case& c) { c.record.illegalInsertions = 1; },
                 {InspectionFlag::IllegalInsertions}},
        FlagCase{"InsertionsKnown",
                 [](Case& c) {
                     c.record.illegalInsertions = 3;
                     c.basis.illegalInsertions = 3;
                 },
                 {}},
        FlagCase{"InsertionsMore",
                 [](Case& c) {
                     c.record.illegalInsertions = 4;
                     c.basis.illegalInsertions = 3;
                 },
                 {InspectionFlag::IllegalInsertions}},
        FlagCase{"SwitchOpen",
                 [](Case& c) { c.record.isSwitchClosed = false; },
                 {InspectionFlag::SwitchOpen}},
        FlagCase{"CurrentRatio",
                 [](Case& c) { c.basis.account.point.ctRatio = 30; },
                 {InspectionFlag::RatiosDiffer}},
        FlagCase{"VoltageRatio",
                 [](Case& c) { c.basis.account.point.ptRatio = 30; },
                 {InspectionFlag::RatiosDiffer}},
        FlagCase{"ClockWrong",
                 [](Case& c) { c.basis.isClockWrong = true; },
                 {InspectionFlag::ClockWrong}},
        FlagCase{"TooOldToCompare",
                 [](Case& c) {
                     c.basis.isTooOld = true;
                     c.record.account = AccountNumber::parse("2").value();
                     c.record.count = 9;
                     c.stand(0);
                 },
                 {InspectionFlag::TooOld}},
        FlagCase{"ResetThoughSold",
                 [](Case& c) {
                     c.record.stage = MeterStage::Reset;
                     c.record.count = 1;
                     c.record.card = serialOf(11);
                 },
                 {InspectionFlag::NotOpened}},
        FlagCase{"ClearedThoughSold",
                 [](Case& c) {
                     c.record.stage = MeterStage::Cleared;
                     c.record.account = {};
                     c.record.card = {};
                     c.record.count = 0;
                     c.record.ctRatio = 0;
                     c.stand(0);
                     c.remain(0);
                 },
                 {InspectionFlag::NotOpened, InspectionFlag::RegisterFell}},
        FlagCase{"ClearedAndWaiting",
                 [](Case& c) {
                     c.record.stage = MeterStage::Cleared;
                     c.record.account = {};
                     c.record.card = {};
                     c.record.count = 0;
                     c.basis.account.standing = {};
                     c.basis.count = 0;
                     c.basis.previous.reset();
                 },
                 {}}),
    [](const auto& row) { return std::string{row.param.name}; });

TEST(Inspection, UnknownMeterIsSaidToBeUnknownAndNothingElse)
{
    const Case given;
    const Inspection found = inspectUnknown(given.record);
    EXPECT_EQ(found.flags, Flags{InspectionFlag::MeterUnknown});
    EXPECT_EQ(found.record, given.record);
    EXPECT_FALSE(found.account || found.since || found.used || found.spent || found.sold ||
                 found.lastPurchase);
}

TEST(Inspection, EveryFlagHasANameOfItsOwn)
{
    std::set<std::string_view> names;
    const auto last = static_cast<int>(InspectionFlag::TooOld);
    for (int flag = 0; flag <= last; ++flag) {
        const auto name = nameOf(static_cast<InspectionFlag>(flag));
        EXPECT_FALSE(name.empty());
        EXPECT_TRUE(names.insert(name).second) << name;
    }
}

// Goal: a meter that reckons as the standard says is never suspected. Method: random energy, bought
// and held amounts; the meter subtracts to the millionth of a yuan and shows the cents below, for
// one price within the ladder.
RC_GTEST_PROP(Inspection, AMeterThatReckonsRightIsExplained, ())
{
    Case given;
    given.basis.tariff = ladder();
    const auto flowed = *rc::gen::inRange<std::int64_t>(0, 99'999'99);
    const auto price = *rc::gen::inRange<std::int64_t>(640'000, 940'001);
    const auto bought = *rc::gen::inRange<std::int64_t>(0, 99'999'99);
    const auto heldMicro = *rc::gen::inRange<std::int64_t>(0, 99'999'999'999);
    const std::int64_t leftMicro = heldMicro + bought * 10'000 - flowed * price / 100;
    given.basis.previous->remaining = Credit::from(heldMicro / 10'000).value();
    given.basis.takenSince = Credit::from(bought).value();
    given.stand(1000'00 + flowed);
    given.remain(leftMicro / 10'000);
    RC_ASSERT(given.flags().empty());
}

}  // namespace
}  // namespace wattdesk::core
