#include "app/ui/tariffs/tariffs_presenter.h"

#include <gtest/gtest.h>

#include <QSet>
#include <QSignalSpy>

#include "app/ui/tariffs/tariff_draft.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using namespace core::literals;
using app::DraftFace;
using app::DraftKey;
using app::DraftPart;
using app::ExampleField;
using app::TariffFace;
using app::Tone;
using core::ErrorCode;

core::Date day(const char* text)
{
    return core::parseDate(text).value();
}

/// The published example of a monthly ladder: limits 260 and 600; 0.64, 0.69, 0.94.
core::Tariff monthlyLadder(int version, const char* from)
{
    core::Tariff tariff;
    tariff.id = core::TariffId{1};
    tariff.version = version;
    tariff.name = "居民阶梯电价";
    tariff.effective = day(from);
    tariff.tiers = {{260'00_centikwh, 640'000_microyuan},
                    {600'00_centikwh, 690'000_microyuan},
                    {{}, 940'000_microyuan}};
    return tariff;
}

/// The published example of a yearly ladder: limits 2760 and 4800; 0.538, 0.588, 0.838.
core::Tariff yearlyLadder()
{
    core::Tariff tariff = monthlyLadder(1, "2026-01-01");
    tariff.cycle = core::LadderCycle::Yearly;
    tariff.step = core::EnergyStep::WholeKwh;
    tariff.tiers = {{2760'00_centikwh, 538'000_microyuan},
                    {4800'00_centikwh, 588'000_microyuan},
                    {{}, 838'000_microyuan}};
    return tariff;
}

/// Time of use in two seasons with a ladder on top, and a levy.
core::Tariff timeOfUse()
{
    core::Tariff tariff;
    tariff.id = core::TariffId{2};
    tariff.name = "分时电价";
    tariff.effective = day("2026-01-01");
    tariff.tiers = {{100'00_centikwh, 0_microyuan}, {{}, 50'000_microyuan}};
    core::Season winter;
    winter.from = {1, 1};
    winter.prices = {std::nullopt, 900'000_microyuan, 600'000_microyuan, 300'000_microyuan};
    winter.day = {
        {0, core::TouPeriod::Valley}, {480, core::TouPeriod::Flat}, {1080, core::TouPeriod::Peak}};
    core::Season summer = winter;
    summer.from = {7, 1};
    summer.prices[1] = 1'000'000_microyuan;
    tariff.seasons = {winter, summer};
    tariff.levies = {{"水库移民", 6'200_microyuan, day("2020-01-01"), {}}};
    return tariff;
}

app::TariffSheet sheetOf(std::vector<core::Tariff> tariffs)
{
    app::TariffSheet sheet;
    sheet.today = day("2026-11-23");
    for (core::Tariff& tariff : tariffs) {
        sheet.versions.push_back({std::move(tariff), {}, {}, {}});
    }
    return sheet;
}

class TariffsPresenter : public testing::Test {
protected:
    void show(std::vector<core::Tariff> tariffs)
    {
        presenter.refresh();
        client.tariffSheets.back()(sheetOf(std::move(tariffs)));
    }
    void tryOut(ExampleField field, const char* text)
    {
        presenter.editExample(static_cast<int>(field), text);
    }
    const app::ExampleView& example() { return presenter.version().example; }
    QStringList lines()
    {
        QStringList lines;
        for (const app::Fact& line : example().lines) {
            lines.append(line.label + " = " + line.value);
        }
        return lines;
    }

    FakeClient client;
    FakeDialogs dialogs;
    app::TariffsPresenter presenter{client, dialogs};
};

// Goal: each version says whether it holds. Method: three versions of a tariff around today, and
// another tariff that has only one to come.
TEST_F(TariffsPresenter, AVersionIsInForceToComeOrOver)
{
    core::Tariff other = timeOfUse();
    other.effective = day("2026-11-24");
    show({monthlyLadder(1, "2025-01-01"), monthlyLadder(2, "2026-11-23"),
          monthlyLadder(3, "2027-01-01"), other});
    QStringList states;
    for (const QList<app::Cell>& row : presenter.list().versions) {
        states.append(row.last().text);
    }
    EXPECT_EQ(states, (QStringList{"Over", "In force", "To come", "To come"}));
    presenter.open(0);
    EXPECT_EQ(presenter.version().life, "Over: 2025-01-01 to 2026-11-22");
    EXPECT_TRUE(presenter.back());
    presenter.open(2);
    EXPECT_EQ(presenter.version().life, "To come: from 2027-01-01");
}

TEST_F(TariffsPresenter, AnEmptyListSaysSoOnlyWhenItIsKnown)
{
    presenter.refresh();
    EXPECT_FALSE(presenter.list().isEmpty);
    client.tariffSheets.back()(app::TariffSheet{});
    EXPECT_TRUE(presenter.list().isEmpty);
    presenter.refresh();
    client.tariffSheets.back()(core::fail(ErrorCode::StoreBusy));
    EXPECT_EQ(presenter.list().notice.tone, Tone::Bad);
}

// Goal: the prices are those that a customer pays. Method: the meter adds the price of the period
// and of the tier; seasons are rows of their own, and a period that no season has is no column.
TEST_F(TariffsPresenter, TheGridAddsTierAndPeriod)
{
    show({timeOfUse()});
    presenter.open(0);
    const app::PriceGrid& grid = presenter.version().grid;
    ASSERT_EQ(grid.rows.size(), 4);
    EXPECT_EQ(grid.rows[3][0].text, "07-01");
    EXPECT_EQ(grid.rows[3][1].text, "Tier 2: above 100.00 kWh");
    EXPECT_EQ(grid.rows[3][3].text, "1.050000");
    EXPECT_EQ(grid.rows[1][5].text, "0.350000");
    EXPECT_EQ(grid.hidden, QList<int>{2}) << "nobody has sharp prices";
    bool hasDay = false;
    for (const QList<app::Cell>& fact : presenter.version().facts) {
        hasDay = hasDay || fact[1].text == "00:00 valley, 08:00 flat, 18:00 peak";
    }
    EXPECT_TRUE(hasDay);
}

// Goal: the worked example is the published one, line by line. Method: 650 kWh of the monthly
// ladder.
TEST_F(TariffsPresenter, ExplainsEnergyLineByLine)
{
    show({monthlyLadder(1, "2026-01-01")});
    presenter.open(0);
    tryOut(ExampleField::Amount, "650");
    EXPECT_EQ(lines(), (QStringList{"Tier 1: 260.00 kWh at 0.640000 = 166.40",
                                    "Tier 2: 340.00 kWh at 0.690000 = 234.60",
                                    "Tier 3: 50.00 kWh at 0.940000 = 47.00", "Together = 448.00"}));
    EXPECT_EQ(example().sentences,
              QStringList{"Begins in tier 1. The ladder counts from 2026-11-01 on."});
    tryOut(ExampleField::Base, "2");
    EXPECT_EQ(example().lines.last().value, "422.50") << "the limits are 520 and 1200 then";
    tryOut(ExampleField::Base, "0.5");
    EXPECT_TRUE(example().lines.isEmpty());
    EXPECT_EQ(example().notice.tone, Tone::Bad);
}

// The published inverse: 2700 kWh used, 100.00 yuan, whole kWh.
TEST_F(TariffsPresenter, ExplainsMoneyWithItsSurplus)
{
    show({yearlyLadder()});
    presenter.open(0);
    tryOut(ExampleField::What, "1");
    tryOut(ExampleField::Used, "2700");
    tryOut(ExampleField::Amount, "100.00");
    const QStringList all = lines();
    EXPECT_TRUE(all.contains("Together = 99.90")) << all.join("; ").toStdString();
    EXPECT_TRUE(all.contains("Energy bought = 175.00 kWh"));
    EXPECT_TRUE(all.contains("Surplus, carried to the next sale = 0.10"));
    EXPECT_EQ(example().sentences,
              QStringList{"Begins in tier 1. The ladder counts from 2026-01-01 on."});
    tryOut(ExampleField::Used, "2760");
    EXPECT_EQ(example().sentences,
              QStringList{"Begins in tier 2. The ladder counts from 2026-01-01 on."});
}

// Goal: the chart shows what the next kWh costs. Method: a step at every limit, the levy within,
// one line a period of the day; the example lies where it was typed.
TEST_F(TariffsPresenter, TheChartHasAStepAtEveryLimit)
{
    show({monthlyLadder(1, "2026-01-01"), timeOfUse()});
    presenter.open(0);
    tryOut(ExampleField::Used, "200");
    const app::PriceChartView ladder = example().chart;
    ASSERT_EQ(ladder.curves.size(), 1);
    ASSERT_EQ(ladder.curves[0].steps.size(), 3);
    EXPECT_EQ(ladder.curves[0].steps[1],
              (app::PriceStep{260'00_centikwh, 600'00_centikwh, 690'000_microyuan}));
    EXPECT_EQ(ladder.limits, (QList<core::Energy>{260'00_centikwh, 600'00_centikwh}));
    EXPECT_GT(ladder.end, 600'00_centikwh) << "the last tier is seen";
    EXPECT_GT(ladder.top, 940'000_microyuan);
    EXPECT_EQ(ladder.exampleFrom, 200'00_centikwh);
    EXPECT_EQ(ladder.exampleTo, 300'00_centikwh);
    presenter.back();
    presenter.open(1);
    const app::PriceChartView periods = example().chart;
    ASSERT_EQ(periods.curves.size(), 3);
    EXPECT_EQ(periods.curves[1].label, "Flat");
    EXPECT_EQ(periods.curves[1].steps[0].price, 606'200_microyuan);
    EXPECT_TRUE(periods.words.contains("Flat 0.00 kWh to 100.00 kWh: 0.606200"))
        << periods.words.toStdString();
}

TEST_F(TariffsPresenter, SavesWhatIsShown)
{
    show({monthlyLadder(2, "2026-01-01")});
    presenter.open(0);
    presenter.save();
    EXPECT_TRUE(client.savedTariffs.empty()) << "no file was chosen";
    dialogs.file = "/tariffs/ladder.json";
    presenter.save();
    EXPECT_EQ(dialogs.proposed, "居民阶梯电价-2.json");
    ASSERT_EQ(client.savedTariffs.size(), 1u);
    client.tariffSaves.back()(core::fail(ErrorCode::FileNotWritable));
    EXPECT_EQ(presenter.version().notice.tone, Tone::Bad);
    presenter.save();
    client.tariffSaves.back()(core::Expected<void>{});
    EXPECT_EQ(presenter.version().notice.tone, Tone::Good);
}

TEST_F(TariffsPresenter, AFileThatIsNoTariffSaysWhatIsWrong)
{
    dialogs.file = "/tariffs/bad.json";
    presenter.openFile();
    app::TariffDocument document;
    document.problems = {{.fault = app::TariffFileFault::Unknown, .where = "tiers[0].prise"}};
    client.tariffReads.back()(document);
    EXPECT_EQ(presenter.face(), TariffFace::List);
    EXPECT_EQ(presenter.list().notice.tone, Tone::Bad);
    EXPECT_TRUE(presenter.list().notice.advice.contains("tiers[0].prise"));
    presenter.openFile();
    client.tariffReads.back()(app::TariffDocument{monthlyLadder(1, "2027-03-01"), {}});
    EXPECT_EQ(presenter.face(), TariffFace::Draft);
    EXPECT_EQ(client.checked.back().effective, day("2027-03-01"));
}

/// A draft of the monthly ladder's second version.
class TariffDraft : public TariffsPresenter {
protected:
    void SetUp() override
    {
        show({monthlyLadder(1, "2026-01-01")});
        presenter.open(0);
        presenter.copy();
    }
    void answer(std::vector<core::TariffProblem> problems = {})
    {
        core::TariffReview review;
        review.before = monthlyLadder(1, "2026-01-01");
        review.version = client.checked.back();
        review.version.version = 2;
        review.problems = std::move(problems);
        if (review.problems.empty()) {
            review.jumps = core::priceJumps(*review.before, review.version);
        }
        client.reviews.back()(review);
    }
    void edit(DraftKey key, const char* text) { draft.edit(key.field(), text); }
    /// To the form that publishes, with the second person typed in.
    void goToPublish()
    {
        edit({DraftPart::TierPrice, 0}, "0.65");
        answer();
        answer();
        draft.goToPublish();
        draft.editPublish(0, "supervisor");
        draft.editPublish(1, "secret");
    }

    app::DraftPresenter& draft{presenter.draft()};
};

TEST_F(TariffDraft, BeginsAsACopyOnTheFirstOfTheNextMonth)
{
    EXPECT_EQ(presenter.face(), TariffFace::Draft);
    ASSERT_EQ(client.checked.size(), 1u);
    EXPECT_EQ(client.checked[0].effective, day("2026-12-01"));
    EXPECT_EQ(client.checked[0].tiers, monthlyLadder(1, "2026-01-01").tiers);
    answer();
    EXPECT_EQ(draft.view().title, "居民阶梯电价, new version 2");
    EXPECT_TRUE(draft.view().canPublish);
}

// Goal: nothing is published but what was checked, and typing asks one question at a time. Method:
// three keys while the first answer is awaited; an answer to an older draft frees nothing.
TEST_F(TariffDraft, OnlyTheAnswerToWhatStandsThereCounts)
{
    edit({DraftPart::TierPrice, 0}, "0.6");
    edit({DraftPart::TierPrice, 0}, "0.65");
    edit({DraftPart::MonthlyCharge}, "5");
    EXPECT_EQ(client.checked.size(), 1u);
    answer();
    EXPECT_FALSE(draft.view().canPublish);
    draft.goToPublish();
    EXPECT_EQ(draft.face(), DraftFace::Figures);
    ASSERT_EQ(client.checked.size(), 2u);
    EXPECT_EQ(client.checked[1].tiers[0].price, 650'000_microyuan);
    EXPECT_EQ(client.checked[1].monthlyCharge, 5'00_fen);
    answer();
    EXPECT_EQ(client.checked.size(), 2u);
    EXPECT_TRUE(draft.view().canPublish);
    ASSERT_EQ(draft.view().findings.size(), 1);
    EXPECT_EQ(draft.view().findings[0][0].text, "Tier 1");
    EXPECT_EQ(draft.view().findings[0][1].text, "0.640000 → 0.650000 (+1.56 %)");
}

// Goal: the draft is seen beside the version before. Method: 100 kWh at 0.65 instead of 0.64.
TEST_F(TariffDraft, TheExampleFollowsBesideTheVersionBefore)
{
    answer();
    edit({DraftPart::TierPrice, 0}, "0.65");
    answer();
    const QList<app::Fact>& lines = draft.view().example.lines;
    ASSERT_EQ(lines.size(), 4);
    EXPECT_EQ(lines[1].value, "65.00");
    EXPECT_EQ(lines[2].label, "The same by version 1");
    EXPECT_EQ(lines[2].value, "64.00");
    EXPECT_EQ(lines[3].value, "+1.00");
    ASSERT_EQ(draft.view().example.chart.curves.size(), 2);
    EXPECT_TRUE(draft.view().example.chart.curves[0].isBefore);
}

TEST_F(TariffDraft, AnEntryThatIsNoFigureIsAFindingOfItsOwn)
{
    answer();
    edit({DraftPart::Limit, 1}, "6oo");
    EXPECT_EQ(client.checked.size(), 1u) << "there is nothing to check";
    EXPECT_FALSE(draft.view().canPublish);
    EXPECT_FALSE(draft.view().canPreview);
    ASSERT_EQ(draft.view().findings.size(), 1);
    EXPECT_EQ(draft.view().findings[0][0].text, "Tier 2, limit");
    EXPECT_EQ(draft.view().findings[0][1].tone, Tone::Bad);
    EXPECT_TRUE(draft.view().example.lines.isEmpty());
    edit({DraftPart::Limit, 1}, "600");
    EXPECT_TRUE(draft.view().canPublish) << "as it was when it was checked";
}

// A ladder whose limits fall must not reach the arithmetic, which takes them as ascending.
TEST_F(TariffDraft, AProblemIsNamedInWordsAndTheExampleWaits)
{
    answer();
    edit({DraftPart::Limit, 1}, "100");
    answer({{ErrorCode::TariffTiersWrong, "tiers[1].limit"}});
    EXPECT_EQ(draft.view().findings[0][0].text, "Tier 2, limit");
    EXPECT_EQ(draft.view().notice.title, "To be mended: 1");
    EXPECT_TRUE(draft.view().example.lines.isEmpty());
    EXPECT_FALSE(draft.view().canPublish);
}

// Goal: nobody publishes alone, and a refusal loses nothing but the password. Method: no login, a
// refusal, then the word of the second person.
TEST_F(TariffDraft, PublishesWithASecondPerson)
{
    goToPublish();
    ASSERT_EQ(draft.face(), DraftFace::Publish);
    draft.editPublish(0, " ");
    draft.publish();
    EXPECT_TRUE(client.published.empty());
    EXPECT_FALSE(draft.view().publish.fields[0].wrong.isEmpty());
    draft.editPublish(0, "supervisor");
    draft.publish();
    draft.publish();
    ASSERT_EQ(client.published.size(), 1u) << "a held key publishes once";
    EXPECT_EQ(client.published[0].second.login, "supervisor");
    EXPECT_EQ(client.published[0].draft.tiers[0].price, 650'000_microyuan);
    client.publications.back()(core::fail(ErrorCode::ApprovalBySelf));
    EXPECT_EQ(draft.view().publish.notice.tone, Tone::Bad);
    EXPECT_EQ(draft.view().publish.fields[0].value, "supervisor");
    EXPECT_TRUE(draft.view().publish.fields[1].value.isEmpty());
    draft.editPublish(1, "secret");
    draft.publish();
    core::Tariff done = client.published.back().draft;
    done.version = 2;
    const std::size_t sheets = client.tariffSheets.size();
    client.publications.back()(core::TariffVersion{done, {}, {}, {}});
    EXPECT_EQ(presenter.face(), TariffFace::List);
    EXPECT_EQ(presenter.list().notice.title,
              "Published: 居民阶梯电价, version 2. It holds from 2026-12-01 on.");
    EXPECT_EQ(client.tariffSheets.size(), sheets + 1) << "the list is read anew";
}

// Goal: what it does to the accounts is told, whole or stopped. Method: progress, Esc, the answer.
TEST_F(TariffDraft, ShowsWhatItDoesToEachAccount)
{
    answer();
    draft.preview();
    EXPECT_EQ(draft.face(), DraftFace::Preview);
    emit client.previewProgress(500, 2000);
    EXPECT_EQ(draft.view().preview.percent, 25);
    EXPECT_TRUE(presenter.back());
    EXPECT_EQ(client.previewCancels, 1);
    EXPECT_EQ(draft.face(), DraftFace::Preview) << "what there is comes with the answer";
    app::TariffPreview preview;
    preview.foremost = {{core::AccountNumber{}, "张三", 1200'00_centikwh, 768'00_fen, 780'00_fen}};
    preview.sum = {1, 1, 0, {}, 1200'00_centikwh, 768'00_fen, 780'00_fen, false};
    preview.sum.bands[static_cast<std::size_t>(core::ChangeBand::DearerTo5)] = 1;
    client.previews.back()(preview);
    ASSERT_EQ(draft.view().preview.accounts.size(), 1);
    EXPECT_EQ(draft.view().preview.accounts[0].last().text, "+12.00");
    const app::ChangeChartView& chart = draft.view().preview.chart;
    ASSERT_EQ(chart.bars.size(), 9);
    EXPECT_EQ(chart.bars[5], (app::ChangeBar{"Up to 5 % dearer", "1", 1, true}));
    EXPECT_EQ(chart.bars[4].accounts, 0);
    EXPECT_TRUE(chart.words.contains("Up to 5 % dearer: 1")) << chart.words.toStdString();
    EXPECT_EQ(draft.view().preview.notice.tone, Tone::Caution);
    EXPECT_EQ(draft.view().preview.total.last().value, "768.00 → 780.00 (+12.00)");
    const std::size_t checks = client.checked.size();
    EXPECT_TRUE(presenter.back());
    EXPECT_EQ(draft.face(), DraftFace::Figures);
    EXPECT_EQ(client.checked.size(), checks + 1) << "somebody else may have published meanwhile";
    EXPECT_FALSE(draft.view().canPublish);
    answer();
    EXPECT_TRUE(draft.view().canPublish);
}

TEST_F(TariffDraft, EscAsksBeforeTypedFiguresAreGivenUp)
{
    answer();
    edit({DraftPart::TierPrice, 2}, "0.95");
    dialogs.answer.reset();
    EXPECT_TRUE(presenter.back());
    EXPECT_EQ(presenter.face(), TariffFace::Draft);
    dialogs.answer = app::Answer{};
    EXPECT_TRUE(presenter.back());
    EXPECT_EQ(presenter.face(), TariffFace::Version);
    EXPECT_EQ(dialogs.asked.size(), 2u);
    presenter.copy();
    EXPECT_TRUE(presenter.back());
    EXPECT_EQ(dialogs.asked.size(), 2u) << "nothing was typed";
}

TEST_F(TariffDraft, ALateAnswerToSomebodyElseIsNotTaken)
{
    draft.editExample(static_cast<int>(ExampleField::Amount), "7");
    presenter.clear();
    EXPECT_EQ(presenter.face(), TariffFace::List);
    client.reviews.back()(core::TariffReview{});
    EXPECT_EQ(presenter.face(), TariffFace::List);
    EXPECT_FALSE(draft.isOpen());
}

TEST(DraftFigures, EveryFigureOfATariffIsTakenAndNothingElse)
{
    app::TariffDraft draft{timeOfUse()};
    EXPECT_FALSE(draft.edit({DraftPart::PeriodPrice, 2, 0}, "1")) << "there are two seasons";
    EXPECT_FALSE(draft.edit({DraftPart::Limit, 1}, "1")) << "the last tier has no limit";
    EXPECT_TRUE(draft.edit({DraftPart::PeriodPrice, 1, 1}, "1.1"));
    EXPECT_TRUE(draft.edit({DraftPart::LevyPrice, 0}, "0.007"));
    EXPECT_TRUE(draft.edit({DraftPart::Limit, 0}, "120"));
    EXPECT_TRUE(draft.edit({DraftPart::MinimumCharge}, "3.5"));
    EXPECT_TRUE(draft.edit({DraftPart::From}, "2027-02-01"));
    core::Tariff wanted = timeOfUse();
    wanted.seasons[1].prices[1] = 1'100'000_microyuan;
    wanted.levies[0].price = 7'000_microyuan;
    wanted.tiers[0].limit = 120'00_centikwh;
    wanted.minimumCharge = 3'50_fen;
    wanted.effective = day("2027-02-01");
    EXPECT_EQ(draft.tariff(), wanted);
    EXPECT_TRUE(draft.wrong().isEmpty());
}

// Goal: a ladder and levies grow and shrink without a file, and nothing that was typed is lost.
// Method: a tier more with its limit, a levy more with its days, capacity; then all of it back.
TEST(DraftFigures, TiersAndLeviesAreAddedAndTakenAway)
{
    using app::DraftPart;
    using app::DraftStep;
    app::TariffDraft draft{timeOfUse()};
    const core::Tariff before = draft.tariff();
    const std::size_t tier = before.tiers.size();
    const std::size_t levy = before.levies.size();
    EXPECT_TRUE(draft.edit({DraftPart::TierPrice, 0}, "0.1"));
    draft.take(DraftStep::AddTier);
    ASSERT_EQ(draft.wrong().size(), 1) << "where it ends is not known yet";
    EXPECT_EQ(draft.wrong()[0].key, (app::DraftKey{DraftPart::Limit, tier - 1}));
    EXPECT_TRUE(draft.edit({DraftPart::Limit, tier - 1}, "900"));
    EXPECT_TRUE(draft.edit({DraftPart::TierPrice, tier}, "0.3"));
    draft.take(DraftStep::AddLevy);
    EXPECT_TRUE(draft.edit({DraftPart::LevyName, levy}, "城市附加"));
    EXPECT_TRUE(draft.edit({DraftPart::LevyPrice, levy}, "0.01"));
    EXPECT_TRUE(draft.edit({DraftPart::LevyTo, levy}, "2030-12-31"));
    EXPECT_TRUE(draft.edit({DraftPart::Capacity}, "30"));
    EXPECT_TRUE(draft.wrong().isEmpty());
    core::Tariff wanted = before;
    wanted.tiers[0].price = 100'000_microyuan;
    wanted.tiers[tier - 1].limit = 900'00_centikwh;
    wanted.tiers.push_back({std::nullopt, 300'000_microyuan});
    wanted.levies.push_back({"城市附加", 10'000_microyuan, before.effective, day("2030-12-31")});
    wanted.capacity = 30'000'000_microyuan;
    EXPECT_EQ(draft.tariff(), wanted);
    draft.take(DraftStep::DropTier);
    draft.take(DraftStep::DropLevy);
    EXPECT_TRUE(draft.edit({DraftPart::Capacity}, ""));
    EXPECT_TRUE(
        draft.edit({DraftPart::TierPrice, 0}, draft.entries()[{DraftPart::TierPrice, 0}] + "0"));
    wanted = before;
    wanted.tiers[0].price = 100'000_microyuan;
    EXPECT_EQ(draft.tariff(), wanted);
}

TEST(DraftFigures, ThereIsAlwaysATierAndNoneAboveTheMost)
{
    using app::DraftStep;
    app::TariffDraft draft{timeOfUse()};
    for (int i = 0; i < 20; ++i) {
        draft.take(DraftStep::AddTier);
        draft.take(DraftStep::AddLevy);
    }
    EXPECT_EQ(draft.base().tiers.size(), core::Tariff::kTiersMax);
    EXPECT_EQ(draft.base().levies.size(), core::Tariff::kLeviesMax);
    EXPECT_FALSE(draft.canTake(DraftStep::AddTier));
    for (int i = 0; i < 30; ++i) {
        draft.take(DraftStep::DropTier);
        draft.take(DraftStep::DropLevy);
    }
    EXPECT_EQ(draft.base().tiers.size(), 1U);
    EXPECT_TRUE(draft.base().levies.empty());
    EXPECT_FALSE(draft.base().tiers[0].limit);
}

// Goal: time of use is made without a file. Method: the published kind of day: two seasons, the
// second one typed over the first; a sharp period that winter has not.
TEST(DraftFigures, SeasonsAreTypedWithTheirTimesAndPrices)
{
    using app::DraftPart;
    using app::DraftStep;
    core::Tariff wanted = monthlyLadder(1, "2026-01-01");
    app::TariffDraft draft{wanted};
    draft.take(DraftStep::AddSeason);
    EXPECT_TRUE(draft.wrong().isEmpty()) << "a whole year of one price adds nothing";
    EXPECT_TRUE(core::problemsOf(draft.tariff()).empty());
    EXPECT_TRUE(draft.edit({DraftPart::SeasonDay, 0}, "0:00 valley; 08:30 Flat，18:00 峰"));
    EXPECT_TRUE(draft.edit({DraftPart::PeriodPrice, 0, 1}, "0.3"));
    EXPECT_TRUE(draft.edit({DraftPart::PeriodPrice, 0, 3}, "0.1"));
    draft.take(DraftStep::AddSeason);
    ASSERT_EQ(draft.wrong().size(), 1) << "when it begins is not known yet";
    EXPECT_EQ(draft.wrong()[0].key, (DraftKey{DraftPart::SeasonFrom, 1}));
    EXPECT_EQ(draft.wrong()[0].code, ErrorCode::TariffDayOfYear);
    EXPECT_TRUE(draft.edit({DraftPart::SeasonFrom, 1}, "07-01"));
    EXPECT_TRUE(draft.edit({DraftPart::SeasonDay, 1}, "00:00 valley, 14:00 sharp"));
    EXPECT_TRUE(draft.edit({DraftPart::PeriodPrice, 1, 0}, "0.5"));
    EXPECT_TRUE(draft.edit({DraftPart::PeriodPrice, 1, 1}, ""));
    EXPECT_TRUE(draft.edit({DraftPart::PeriodPrice, 1, 2}, ""));
    core::Season winter;
    winter.from = {1, 1};
    winter.prices = {std::nullopt, 300'000_microyuan, 0_microyuan, 100'000_microyuan};
    winter.day = {
        {0, core::TouPeriod::Valley}, {510, core::TouPeriod::Flat}, {1080, core::TouPeriod::Peak}};
    core::Season summer;
    summer.from = {7, 1};
    summer.prices = {500'000_microyuan, std::nullopt, std::nullopt, 100'000_microyuan};
    summer.day = {{0, core::TouPeriod::Valley}, {840, core::TouPeriod::Sharp}};
    wanted.seasons = {winter, summer};
    EXPECT_EQ(draft.tariff(), wanted);
    draft.take(DraftStep::DropSeason);
    draft.take(DraftStep::DropSeason);
    EXPECT_FALSE(draft.canTake(DraftStep::DropSeason));
    EXPECT_EQ(draft.tariff(), monthlyLadder(1, "2026-01-01"));
}

TEST(DraftFigures, TimesThatCannotBeReadAreAFinding)
{
    app::TariffDraft draft{timeOfUse()};
    for (const char* text : {"00:00", "00:00 night", "24:00 flat", "flat", "8 flat", "00:60 peak",
                             "00:00 valley 08:00 flat"}) {
        EXPECT_TRUE(draft.edit({DraftPart::SeasonDay, 1}, text));
        ASSERT_EQ(draft.wrong().size(), 1) << text;
        EXPECT_EQ(draft.wrong()[0].code, ErrorCode::TariffDayWrong);
        EXPECT_EQ(draft.tariff(), timeOfUse()) << text;
    }
    // What can be read but makes no day is the check's to say.
    EXPECT_TRUE(draft.edit({DraftPart::SeasonDay, 1}, "08:00 flat"));
    EXPECT_TRUE(draft.wrong().isEmpty());
    EXPECT_FALSE(core::problemsOf(draft.tariff()).empty());
    EXPECT_TRUE(draft.edit({DraftPart::SeasonDay, 1}, ""));
    EXPECT_FALSE(core::problemsOf(draft.tariff()).empty());
}

// Goal: over what a ladder counts is a choice, and its beginning follows the choice. Method: by the
// year from March; then by the month from the 15th; days that not every month has.
TEST(DraftFigures, ALadderCountsByTheMonthOrTheYear)
{
    app::TariffDraft draft{monthlyLadder(1, "2026-01-01")};
    EXPECT_EQ(draft.entries()[{DraftPart::CycleBegin}], "1");
    EXPECT_TRUE(draft.edit({DraftPart::Cycle}, "1"));
    EXPECT_EQ(draft.entries()[{DraftPart::CycleBegin}], "01-01");
    EXPECT_TRUE(draft.edit({DraftPart::CycleBegin}, "03-01"));
    EXPECT_EQ(draft.tariff().cycle, core::LadderCycle::Yearly);
    EXPECT_EQ(draft.tariff().cycleMonth, 3);
    EXPECT_TRUE(draft.edit({DraftPart::CycleBegin}, "02-29"));
    EXPECT_FALSE(core::problemsOf(draft.tariff()).empty());
    EXPECT_TRUE(draft.edit({DraftPart::CycleBegin}, "02-30"));
    EXPECT_EQ(draft.wrong().size(), 1);
    EXPECT_TRUE(draft.edit({DraftPart::Cycle}, "0"));
    EXPECT_EQ(draft.entries()[{DraftPart::CycleBegin}], "1");
    EXPECT_TRUE(draft.edit({DraftPart::CycleBegin}, "15"));
    core::Tariff wanted = monthlyLadder(1, "2026-01-01");
    wanted.cycleDay = 15;
    EXPECT_EQ(draft.tariff(), wanted);
}

// Goal: transformer losses are typed by each of their three methods. Method: a table of two rows
// becomes a formula, then percentages; nothing of one kind stays with the next.
TEST(DraftFigures, LossesAreAddedByFormulaTableOrPercentage)
{
    using app::DraftStep;
    core::Tariff wanted = monthlyLadder(1, "2026-01-01");
    wanted.metering = core::SupplyMetering::MeteredAtLowSide;
    app::TariffDraft draft{wanted};
    EXPECT_FALSE(draft.canTake(DraftStep::AddLossRow));
    EXPECT_TRUE(draft.edit({DraftPart::Loss}, "2"));
    EXPECT_FALSE(draft.canTake(DraftStep::DropLossRow));
    draft.take(DraftStep::AddLossRow);
    EXPECT_EQ(draft.wrong().size(), 1) << "where the first row ends is not known yet";
    EXPECT_TRUE(draft.edit({DraftPart::LossLimit, 0}, "10000"));
    EXPECT_TRUE(draft.edit({DraftPart::LossActive, 0}, "250"));
    EXPECT_TRUE(draft.edit({DraftPart::LossActive, 1}, "300.5"));
    EXPECT_TRUE(draft.edit({DraftPart::LossReactive, 1}, "900"));
    wanted.loss = core::LossTable{{10'000'00_centikwh, {250'00_centikwh, 0_centikwh}},
                                  {std::nullopt, {300'50_centikwh, 900'00_centikwh}}};
    EXPECT_EQ(draft.tariff(), wanted);
    EXPECT_TRUE(core::problemsOf(draft.tariff()).empty());
    EXPECT_TRUE(draft.edit({DraftPart::Loss}, "1"));
    EXPECT_TRUE(draft.edit({DraftPart::LossShape}, "1.05"));
    EXPECT_FALSE(draft.edit({DraftPart::LossActive, 0}, "1"));
    wanted.loss = core::LossFormula{105};
    EXPECT_EQ(draft.tariff(), wanted);
    EXPECT_TRUE(draft.edit({DraftPart::Loss}, "3"));
    EXPECT_TRUE(draft.edit({DraftPart::LossActive}, "2.5"));
    EXPECT_TRUE(draft.edit({DraftPart::LossReactive}, "10"));
    wanted.loss = core::LossRate{250, 1000};
    EXPECT_EQ(draft.tariff(), wanted);
    EXPECT_TRUE(draft.edit({DraftPart::LossActive}, "100000000"));
    EXPECT_EQ(draft.wrong()[0].code, ErrorCode::AmountTooLarge);
    EXPECT_TRUE(draft.edit({DraftPart::Loss}, "0"));
    wanted.loss = {};
    EXPECT_EQ(draft.tariff(), wanted);
}

TEST(DraftFigures, NameCategoryMeteringStepPowerFactorAndTaxAreTaken)
{
    app::TariffDraft draft{monthlyLadder(1, "2026-01-01")};
    EXPECT_TRUE(draft.edit({DraftPart::Name}, " 大工业电价 "));
    EXPECT_TRUE(draft.edit({DraftPart::Category}, "2"));
    EXPECT_TRUE(draft.edit({DraftPart::Metering}, "1"));
    EXPECT_TRUE(draft.edit({DraftPart::Step}, "1"));
    EXPECT_TRUE(draft.edit({DraftPart::PowerFactor}, "1"));
    EXPECT_TRUE(draft.edit({DraftPart::Vat}, "13"));
    core::Tariff wanted = monthlyLadder(1, "2026-01-01");
    wanted.name = "大工业电价";
    wanted.category = core::TariffCategory::LargeIndustry;
    wanted.metering = core::SupplyMetering::HighVoltage;
    wanted.step = core::EnergyStep::WholeKwh;
    wanted.powerFactor = core::PowerFactorStandard::P90;
    wanted.vatPermyriad = 1300;
    EXPECT_EQ(draft.tariff(), wanted);
    EXPECT_TRUE(draft.edit({DraftPart::PowerFactor}, "0"));
    EXPECT_FALSE(draft.tariff().powerFactor);
}

// Goal: whatever a file may say can be typed. Method: the fields of a tariff that has everything,
// typed over a draft of it, are that tariff again; and every field has its own number.
TEST(DraftFigures, AWholeTariffComesBackFromItsFields)
{
    core::Tariff all = timeOfUse();
    all.cycle = core::LadderCycle::Yearly;
    all.cycleMonth = 3;
    all.capacity = 30'000'000_microyuan;
    all.demand = 40'000'000_microyuan;
    all.powerFactor = core::PowerFactorStandard::P80;
    all.metering = core::SupplyMetering::MeteredAtLowSide;
    all.loss = core::LossTable{{10'000'00_centikwh, {250'00_centikwh, 1_centikwh}},
                               {std::nullopt, {300'50_centikwh, 900'00_centikwh}}};
    all.vatPermyriad = 1300;
    const app::DraftEntries entries = app::entriesOf(all);
    core::Tariff read = all;
    QSet<int> fields;
    for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry) {
        EXPECT_TRUE(app::putFigure(read, entry.key(), *entry)) << app::pathOf(entry.key());
        EXPECT_EQ(DraftKey::of(entry.key().field()), entry.key());
        fields.insert(entry.key().field());
    }
    EXPECT_EQ(read, all);
    EXPECT_EQ(fields.size(), entries.size());
}

TEST_F(TariffDraft, AnotherNameBeginsAnotherTariff)
{
    answer();
    edit({DraftPart::Name}, "居民合表电价");
    ASSERT_EQ(client.checked.back().name, "居民合表电价");
    core::TariffReview review;
    review.version = client.checked.back();
    client.reviews.back()(review);
    EXPECT_EQ(draft.view().title, "居民合表电价, new tariff");
    EXPECT_TRUE(draft.view().canPublish);
    EXPECT_FALSE(draft.view().canPreview) << "nobody is supplied by it yet";
}

TEST_F(TariffDraft, WhereAProblemStandsIsSaidInWords)
{
    answer();
    draft.take(app::DraftStep::AddSeason);
    answer();
    draft.take(app::DraftStep::AddLevy);
    edit({DraftPart::LevyPrice, 0}, "0.01");
    edit({DraftPart::LevyName, 0}, "");
    answer({{ErrorCode::TariffDayOfYear, "seasons[0].from"},
            {ErrorCode::TariffDayWrong, "seasons[0].day[1].from"},
            {ErrorCode::TariffDayWrong, "seasons[0].prices.valley"},
            {ErrorCode::TariffLevyWrong, "levies[0].name"},
            {ErrorCode::TariffDayOfYear, "cycle_day"},
            {ErrorCode::TariffChargeWrong, "losses.table"},
            {ErrorCode::TariffChargeWrong, "vat"}});
    QStringList places;
    for (const QList<app::Cell>& finding : draft.view().findings) {
        places.append(finding[0].text);
    }
    EXPECT_EQ(places, (QStringList{"Season 1, first day", "Season 1, times of the day",
                                   "From 01-01, valley", "Levy 1, Name", "Ladder, anew on",
                                   "Transformer losses", "VAT, %"}));
}

TEST(RoundStep, IsTheSmallestOneThatFits)
{
    EXPECT_EQ(app::roundStep(60, 6), 10);
    EXPECT_EQ(app::roundStep(80'000, 6), 20'000);
    EXPECT_EQ(app::roundStep(1, 6), 1);
    EXPECT_EQ(app::roundStep(1'034'000, 5), 200'000);
}

}  // namespace
}  // namespace wattdesk::test
