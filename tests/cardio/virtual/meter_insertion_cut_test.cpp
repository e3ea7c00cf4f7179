#include <gtest/gtest.h>

#include "cardio/virtual/memory_reader.h"
#include "cardio/virtual/meter_insertion.h"
#include "tests/cardio/virtual/raw_station.h"

namespace wattdesk::cardio::test {
namespace {

constexpr std::int64_t kYuan = 1'000'000;

/// A meter whose memory outlives it.
class MeterInsertionCut : public testing::TestWithParam<Maker> {
protected:
    Insertion insert(const InsertionFaults& faults = {})
    {
        VirtualMeter meter{saved, [this](const MeterMemory& memory) {
                               saved = memory;
                               return core::Expected<void>{};
                           }};
        const auto result = meter.insert(reader, noon(2026, 11, 3), faults);
        EXPECT_TRUE(result);
        return *result;
    }

    RawStation station;
    VirtualCard card{station.newCard()};
    MemoryReader reader{&card};
    MeterMemory saved{station.meter(GetParam())};
};

INSTANTIATE_TEST_SUITE_P(Makers, MeterInsertionCut, testing::Values(Maker::A, Maker::B),
                         [](const auto& maker) {
                             return maker.param == Maker::A ? std::string{"MakerA"}
                                                            : std::string{"MakerB"};
                         });

// Goal: a power cut never credits twice. Method: cut the first insertion at each step, restart the
// meter from what it had saved, insert again. Where the count was taken and the amount was not, one
// maker loses the amount; that is the only step at which anything is lost.
TEST_P(MeterInsertionCut, APowerCutAtAnyStepCreditsOnce)
{
    const MeterMemory fresh = saved;
    for (int step = 0; step < kMeterSteps; ++step) {
        SCOPED_TRACE(step);
        const auto at = static_cast<MeterStep>(step);
        if (at == MeterStep::CreditAmount && GetParam() == Maker::A) {
            continue;
        }
        saved = fresh;
        station.write(card, {.flag = 0x80, .alarm1 = 30'00, .amount = 100'00});
        const Insertion cut = insert({.powerCutAt = at});
        EXPECT_FALSE(cut.isGood);
        EXPECT_FALSE(cut.word) << "a dead meter shows nothing";
        EXPECT_TRUE(insert().isGood);
        const bool isLost = at == MeterStep::CreditAmount;
        EXPECT_EQ(saved.remainingMicro, isLost ? 0 : 100 * kYuan);
        EXPECT_EQ(saved.count, 1U);
        EXPECT_TRUE(saved.isOpened());
        EXPECT_EQ(station.read(card, 5, 49)[0], 0x68);
    }
}

// Goal: an empty return file does not prove that the purchase is not in the meter. Method: cut
// between credit and return write, and look at both.
TEST_P(MeterInsertionCut, BetweenCreditAndReturnWriteTheMoneyIsInTheMeterAndTheReturnFileIsEmpty)
{
    station.write(card, {.amount = 100'00});
    insert({.powerCutAt = MeterStep::ReturnWrite});
    EXPECT_EQ(saved.remainingMicro, 100 * kYuan);
    EXPECT_EQ(station.read(card, 5, 49), Bytes(49, 0));
}

TEST_P(MeterInsertionCut, ACountAlreadyTakenCountsAsDone)
{
    station.write(card, {.amount = 100'00});
    insert({.powerCutAt = MeterStep::Binding});
    const Insertion again = insert();
    EXPECT_TRUE(again.isGood);
    EXPECT_EQ(again.credited.hundredths(), 0);
}

// Goal: what the meter cannot save it must not do on the card. Method: let each save fail in turn.
TEST_P(MeterInsertionCut, WhenTheMemoryCannotBeSavedTheInsertionFails)
{
    station.write(card, {.amount = 100'00});
    constexpr int kSavesMax = 20;
    for (int failing = 0;; ++failing) {
        ASSERT_LT(failing, kSavesMax);
        int saves = 0;
        VirtualMeter meter{
            saved, [&](const MeterMemory&) {
                return saves++ == failing
                           ? core::Expected<void>{core::fail(core::ErrorCode::StoreFull)}
                           : core::Expected<void>{};
            }};
        const auto result = meter.insert(reader, noon(2026, 11, 3));
        if (saves <= failing) {
            EXPECT_TRUE(result);
            EXPECT_GE(failing, 4) << "credit, binding, parameters and switch are each saved";
            return;
        }
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, core::ErrorCode::StoreFull);
        station.write(card, {.amount = 100'00});
    }
}

}  // namespace
}  // namespace wattdesk::cardio::test
