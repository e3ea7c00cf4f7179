#include "app/ui/administration/settlement_presenter.h"

#include <gtest/gtest.h>

#include "app/text/failure_text.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using namespace wattdesk::core::literals;
using app::SettlementFace;
using app::SettlementField;
using app::SettlementTask;
using core::ErrorCode;

const core::Period kOctober = core::Period::from(2026, 10).value();

app::SettledLine line(const char* account, std::optional<ErrorCode> finding)
{
    app::SettledLine settled;
    settled.line.account = core::AccountNumber::parse(account).value();
    settled.line.finding = finding;
    settled.name = "张三";
    return settled;
}

app::SettlementSheet sheetOf(std::int64_t settled, std::int64_t faulty)
{
    app::SettlementSheet sheet;
    sheet.report.period = kOctober;
    sheet.report.accounts = settled + faulty;
    sheet.report.settled = settled;
    sheet.report.faulty = faulty;
    sheet.report.billed = 161'40_fen;
    return sheet;
}

class SettlementPresenter : public testing::Test {
protected:
    SettlementPresenter()
    {
        presenter.refresh();
        client.overviews.back()(app::SettlementOverview{core::Date::from(2026, 11, 3).value(), {}});
    }
    void edit(SettlementField field, const char* text)
    {
        presenter.edit(static_cast<int>(field), QString::fromUtf8(text));
    }
    void tryOut(const app::SettlementSheet& sheet)
    {
        presenter.tryOut();
        client.settlementSheets.back()(sheet);
    }
    QString wrongOf(SettlementField field) const
    {
        for (const app::FormField& each : view().form.fields) {
            if (each.id == static_cast<int>(field)) {
                return each.wrong;
            }
        }
        return {};
    }
    const app::SettlementView& view() const { return presenter.view(); }

    FakeClient client;
    FakeDialogs dialogs;
    app::SettlementPresenter presenter{client, dialogs};
};

TEST_F(SettlementPresenter, TheMonthBeforeThisOneStandsThere)
{
    EXPECT_EQ(view().month, "2026-10");
}

TEST_F(SettlementPresenter, WhatIsNoMonthIsNotTriedOut)
{
    presenter.editMonth("2026-13");
    presenter.tryOut();
    EXPECT_TRUE(client.settlementOrders.empty());
    EXPECT_EQ(view().notice.title, app::failureText(ErrorCode::InputPeriod));
}

// Goal: what check cards recorded is taken over and told. Method: of a month, with meters left out;
// then a failure; what was tried out before does not stand any more.
TEST_F(SettlementPresenter, TakesReadingsFromCheckCardsAndTellsHowMany)
{
    tryOut(sheetOf(2, 1));
    presenter.collect();
    presenter.collect();
    ASSERT_EQ(client.collectedPeriods, std::vector{kOctober});
    EXPECT_EQ(view().notice.tone, app::Tone::Busy);
    EXPECT_TRUE(view().lines.isEmpty()) << "it did not know these readings";
    client.collectedReadings.back()(core::CollectedReadings{12, 3});
    EXPECT_EQ(view().notice.title, "Readings taken from check cards: 12");
    EXPECT_TRUE(view().notice.advice.contains("3")) << view().notice.advice.toStdString();
    presenter.collect();
    client.collectedReadings.back()(core::fail(ErrorCode::StoreBusy));
    EXPECT_EQ(view().notice.title, app::failureText(ErrorCode::StoreBusy));
    presenter.editMonth("2026-13");
    presenter.collect();
    EXPECT_EQ(client.collectedPeriods.size(), 2u);
    EXPECT_EQ(view().notice.title, app::failureText(ErrorCode::InputPeriod));
}

TEST_F(SettlementPresenter, APurchaseCountIsANumberOrNothing)
{
    presenter.start(SettlementTask::Reading);
    edit(SettlementField::Account, "100001");
    edit(SettlementField::Day, "2026-10-31");
    edit(SettlementField::Total, "1000");
    edit(SettlementField::Remaining, "20");
    edit(SettlementField::Count, "two");
    presenter.confirm();
    EXPECT_EQ(wrongOf(SettlementField::Count), app::failureText(ErrorCode::AmountNotANumber));
    edit(SettlementField::Count, "2");
    presenter.confirm();
    ASSERT_EQ(client.readingForms.size(), 1u);
    EXPECT_EQ(client.readingForms[0].count, 2u);
}

// Goal: nothing is posted but what was tried out, with a second person's word, and once. Method:
// the posting is asked for before the try-out, without a name, and twice.
TEST_F(SettlementPresenter, OnlyWhatWasTriedOutIsPostedAndOnce)
{
    presenter.start(SettlementTask::Post);
    EXPECT_EQ(view().face, SettlementFace::Run);
    tryOut(sheetOf(2, 1));
    ASSERT_EQ(client.settlementOrders.size(), 1u);
    EXPECT_TRUE(client.settlementOrders[0].isDryRun);
    EXPECT_EQ(view().post, "Post 2026-10…");
    presenter.start(SettlementTask::Post);
    ASSERT_EQ(view().face, SettlementFace::Form);
    presenter.confirm();
    EXPECT_EQ(wrongOf(SettlementField::Login), app::failureText(ErrorCode::ApprovalMissing));
    edit(SettlementField::Login, "supervisor");
    edit(SettlementField::Password, "secret");
    presenter.confirm();
    presenter.confirm();
    ASSERT_EQ(client.settlementOrders.size(), 2u);
    EXPECT_FALSE(client.settlementOrders[1].isDryRun);
    EXPECT_EQ(client.settlementOrders[1].period, kOctober);
    EXPECT_EQ(client.settlementOrders[1].second->login, "supervisor");
    app::SettlementSheet posted = sheetOf(2, 1);
    posted.report.run = core::SettlementRunId{5};
    client.settlementSheets.back()(posted);
    EXPECT_EQ(view().notice.title, "2026-10 is posted: 2 accounts");
    EXPECT_TRUE(view().post.isEmpty());
}

TEST_F(SettlementPresenter, WhatWasTriedOutStandsWhenThePostingIsRefused)
{
    tryOut(sheetOf(2, 0));
    presenter.start(SettlementTask::Post);
    edit(SettlementField::Login, "supervisor");
    edit(SettlementField::Password, "wrong");
    presenter.confirm();
    client.settlementSheets.back()(core::fail(ErrorCode::SignInRefused));
    EXPECT_EQ(view().notice.title, app::failureText(ErrorCode::SignInRefused));
    EXPECT_EQ(view().post, "Post 2026-10…");
}

TEST_F(SettlementPresenter, AnotherMonthForgetsWhatWasTriedOut)
{
    tryOut(sheetOf(2, 0));
    presenter.editMonth("2026-09");
    EXPECT_TRUE(view().post.isEmpty());
    EXPECT_TRUE(view().sums.isEmpty());
}

TEST_F(SettlementPresenter, AnAccountWithAFindingShowsItAndNoFigures)
{
    app::SettlementSheet sheet = sheetOf(1, 1);
    sheet.lines = {line("100002", ErrorCode::PeriodReadingMissing), line("100001", {})};
    tryOut(sheet);
    ASSERT_EQ(view().lines.size(), 2);
    EXPECT_EQ(view().lines.at(0).at(3).text, "–");
    EXPECT_EQ(view().lines.at(0).at(6).text, app::failureText(ErrorCode::PeriodReadingMissing));
    EXPECT_EQ(view().lines.at(1).at(3).text, "0.00");
}

TEST_F(SettlementPresenter, ARunIsStoppedOnlyAfterAQuestion)
{
    presenter.tryOut();
    EXPECT_TRUE(view().isRunning);
    emit client.settlementProgress(500);
    EXPECT_TRUE(view().notice.title.contains("500"));
    EXPECT_TRUE(presenter.back());
    ASSERT_EQ(dialogs.asked.size(), 1u);
    EXPECT_EQ(client.settlementCancels, 0);
    dialogs.answer = app::Answer{};
    presenter.back();
    EXPECT_EQ(client.settlementCancels, 1);
    client.settlementSheets.back()(core::fail(ErrorCode::PeriodCancelled));
    EXPECT_FALSE(view().isRunning);
    EXPECT_EQ(view().notice.tone, app::Tone::Caution);
    EXPECT_FALSE(presenter.back());
}

// Goal: what is typed of a meter is what the desk gets, and the next account needs least. Method: a
// meter with registers by time of day, overdrawn.
TEST_F(SettlementPresenter, AReadingIsEnteredAsTyped)
{
    presenter.start(SettlementTask::Reading);
    edit(SettlementField::Account, "100001");
    edit(SettlementField::Day, "2026-10-31");
    edit(SettlementField::Registers, "1");
    edit(SettlementField::Sharp, "10");
    edit(SettlementField::Peak, "20");
    presenter.confirm();
    EXPECT_FALSE(wrongOf(SettlementField::Flat).isEmpty());
    edit(SettlementField::Flat, "30.5");
    edit(SettlementField::Remaining, "-1.25");
    presenter.confirm();
    ASSERT_EQ(client.readingForms.size(), 1u);
    const core::PeriodReadingForm& form = client.readingForms[0];
    EXPECT_EQ(form.period, kOctober);
    const core::EnergyByPeriod wanted{10'00_centikwh, 20'00_centikwh, 30'50_centikwh,
                                      core::Energy{}};
    EXPECT_EQ(form.periods, wanted);
    EXPECT_EQ(form.total, std::nullopt);
    EXPECT_EQ(form.remaining->hundredths(), -125);
    client.periodReadings.back()(core::PeriodReading{});
    EXPECT_EQ(view().form.notice.title, "The reading of 100001 is entered.");
    EXPECT_TRUE(view().form.fields.at(0).value.isEmpty());
    EXPECT_EQ(view().form.fields.at(2).value, "2026-10-31");
}

TEST_F(SettlementPresenter, AMonthThatIsNotSettledSaysSo)
{
    presenter.start(SettlementTask::Statement);
    edit(SettlementField::Account, "100001");
    presenter.confirm();
    client.periodStatements.back()(core::fail(ErrorCode::PeriodNotSettled));
    EXPECT_EQ(view().face, SettlementFace::Form);
    EXPECT_EQ(view().form.notice.title, app::failureText(ErrorCode::PeriodNotSettled));
}

}  // namespace
}  // namespace wattdesk::test
