#include "tests/crash/life_cut.h"

#include <algorithm>
#include <cstdlib>

namespace wattdesk::test {

namespace {

using cardio::Maker;
using core::MeterMode;

constexpr int kTriesMax = 3;

int presentMeter(StationBench& bench)
{
    return bench.posted(core::SaleKind::Replacement) > 0 ? 1 : 0;
}

/// The counter does what was voided once more; what was done is not done again.
void completeStory(StationBench& bench, const LifeCase& param)
{
    for (int tries = 0; tries < kTriesMax && !param.story.isDone(bench); ++tries) {
        bench.waitASecond();
        param.story.act(bench);
    }
    ASSERT_TRUE(param.story.isDone(bench)) << "it can never be done again";
}

/// Numbers alone do not make a card blank: what is left of a purchase would be a stranger's.
void expectWiped(const core::CardImage& image)
{
    EXPECT_TRUE(image.isBlank());
    EXPECT_EQ(image.wallet, core::CardWallet{}) << "a purchase is left on a cleared card";
    EXPECT_FALSE(image.returned) << "a return file is left on a cleared card";
}

}  // namespace

int cutStride(int usual)
{
    const char* wanted = std::getenv("WATTDESK_CUT_STRIDE");
    return wanted != nullptr ? std::max(1, std::atoi(wanted)) : usual;
}

core::Money purchaseAmount()
{
    return core::Money::from(50'00).value();
}

void recoverByCard(StationBench& bench)
{
    const auto returned = bench.imageOnReader().returned;
    ASSERT_TRUE(bench.recover());
    ASSERT_TRUE(bench.look());
    if (returned && bench.newest().state == core::SaleState::Voided) {
        EXPECT_EQ(bench.imageOnReader().returned, returned) << "the meter's news are overwritten";
    }
}

void PrintTo(const LifeCase& param, std::ostream* out)
{
    *out << param.story.name;
}

void goBetween(StationBench& bench, const LifeCase& param)
{
    // A return file that is written now is not the one that was there before.
    bench.waitMinutes(2);
    switch (param.between) {
        case Between::CardStays:
            break;
        case Between::CardGoesToMeter:
            bench.insert(bench.cardOnReader(), 0);
            break;
        case Between::OldCardGoesToMeter:
            bench.insert(0, 0);
            break;
    }
}

void liveOn(StationBench& bench)
{
    if (!bench.account().standing.card) {
        reissueOnReader(bench, {});
    }
    const int meter = presentMeter(bench);
    bench.insert(bench.cardOnReader(), meter);
    ASSERT_EQ(bench.disagreement(), "");
    const auto sales = bench.posted(core::SaleKind::Purchase);
    ASSERT_TRUE(bench.sell(purchaseAmount()));
    EXPECT_EQ(bench.posted(core::SaleKind::Purchase), sales + 1) << "the card takes a sale again";
    EXPECT_TRUE(bench.insert(bench.cardOnReader(), meter).isGood);
    EXPECT_EQ(bench.disagreement(), "");
}

void tryRefusedCard(StationBench& bench, int card)
{
    const auto sales = bench.posted(core::SaleKind::Purchase);
    bench.lay(card);
    const auto found = bench.see();
    ASSERT_TRUE(found.has_value());
    EXPECT_TRUE(found->obstacle.has_value()) << "an old card looks like the account's";
    EXPECT_FALSE(bench.sellOn(found->card, purchaseAmount()).has_value());
    EXPECT_EQ(bench.posted(core::SaleKind::Purchase), sales);
    bench.insert(card, presentMeter(bench));
    EXPECT_EQ(bench.disagreement(), "") << "an old card has credited";
}

void expectNoTrouble(StationBench& bench, const std::function<std::string(StationBench&)>& trouble)
{
    if (trouble) {
        EXPECT_EQ(trouble(bench), "");
    }
}

void finishLife(StationBench& bench, const LifeCase& param)
{
    expectNoTrouble(bench, param.story.meterTrouble);
    ASSERT_NO_FATAL_FAILURE(recoverByCard(bench));
    ASSERT_NO_FATAL_FAILURE(completeStory(bench, param));
    if (param.story.wipesCard) {
        expectWiped(bench.imageOnReader());
    }
    if (param.story.livesOn) {
        ASSERT_NO_FATAL_FAILURE(liveOn(bench));
        expectNoTrouble(bench, param.story.meterTrouble);
        expectNoTrouble(bench, param.story.endTrouble);
        if (param.story.refusedCard >= 0) {
            tryRefusedCard(bench, param.story.refusedCard);
        }
        return;
    }
    EXPECT_EQ(bench.disagreement(), "");
    EXPECT_EQ(bench.account().standing.state, core::AccountState::Closed);
    EXPECT_FALSE(bench.account().standing.card.has_value());
}

bool cutAndFinish(StationBench& bench, const LifeCase& param, int point,
                  const std::function<void()>& repair)
{
    param.story.prepare(bench);
    bench.power.cutAtPoint(point);
    param.story.act(bench);
    const bool wasCut = !bench.power.isOn();
    goBetween(bench, param);
    if (repair) {
        repair();
    }
    bench.restart();
    finishLife(bench, param);
    return wasCut;
}

std::vector<LifeCase> lifeCases()
{
    std::vector<LifeCase> all;
    for (const LifeStory& story : lifeStories()) {
        // The card of a closing without one is the lost card itself.
        const bool hasCard = story.oldMeterGoesOn || story.livesOn;
        const Between inMeter = hasCard ? Between::CardGoesToMeter : Between::CardStays;
        const bool hasOldCard = story.refusedCard >= 0 && story.livesOn && story.oldMeterGoesOn;
        all.push_back({story, MeterMode::Money, Maker::A, Between::CardStays});
        all.push_back({story, MeterMode::Money, Maker::B, inMeter});
        if (story.moneyOnly) {
            all.push_back({story, MeterMode::Money, Maker::A, inMeter});
            all.push_back({story, MeterMode::Money, Maker::B, Between::CardStays});
            continue;
        }
        all.push_back({story, MeterMode::Energy, Maker::A,
                       hasOldCard ? Between::OldCardGoesToMeter : inMeter});
    }
    return all;
}

std::string lifeCaseName(const testing::TestParamInfo<LifeCase>& info)
{
    const LifeCase& c = info.param;
    const std::string between = c.between == Between::CardStays         ? "CardStays"
                                : c.between == Between::CardGoesToMeter ? "CardGoesToMeter"
                                                                        : "OldCardGoesToMeter";
    return c.story.name + (c.mode == MeterMode::Money ? "Money" : "Energy") +
           (c.maker == Maker::A ? "MakerA" : "MakerB") + between;
}

}  // namespace wattdesk::test
