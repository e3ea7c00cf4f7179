#include "app/ui/tariffs/tariffs_presenter.h"

#include <gtest/gtest.h>

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
    EXPECT_EQ(example().sentences, QStringList{"tier 1 this month"});
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
    EXPECT_EQ(example().sentences, QStringList{"tier 1 since January"});
    tryOut(ExampleField::Used, "2760");
    EXPECT_EQ(example().sentences, QStringList{"tier 2 since January"});
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
    preview.sum = {1, 1, 0, 1200'00_centikwh, 768'00_fen, 780'00_fen, false};
    client.previews.back()(preview);
    ASSERT_EQ(draft.view().preview.accounts.size(), 1);
    EXPECT_EQ(draft.view().preview.accounts[0].last().text, "+12.00");
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
    EXPECT_FALSE(draft.edit({DraftPart::PeriodPrice, 0, 0}, "1")) << "winter has no sharp price";
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

TEST(RoundStep, IsTheSmallestOneThatFits)
{
    EXPECT_EQ(app::roundStep(60, 6), 10);
    EXPECT_EQ(app::roundStep(80'000, 6), 20'000);
    EXPECT_EQ(app::roundStep(1, 6), 1);
    EXPECT_EQ(app::roundStep(1'034'000, 5), 200'000);
}

}  // namespace
}  // namespace wattdesk::test
