#include <gtest/gtest.h>

#include <QSignalSpy>

#include "app/ui/administration/administration_presenter.h"
#include "app/ui/base/language.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using app::AdministrationSection;
using app::RulesField;
using app::StockField;
using app::Tone;
using core::ErrorCode;

core::ImportReport reportOf(std::int64_t rows, std::int64_t faulty)
{
    core::ImportReport report;
    report.rows = rows;
    report.faulty = faulty;
    for (std::int64_t line = 0; line < faulty; ++line) {
        report.findings.push_back({line + 2, ErrorCode::InputMeterNumber, "zhang"});
    }
    return report;
}

class ImportPresenter : public testing::Test {
protected:
    void choose(const char* path)
    {
        dialogs.file = QString::fromUtf8(path);
        presenter.chooseFile();
    }

    app::LanguageSwitch language{app::Language::English};  ///< for its plurals
    FakeClient client;
    FakeDialogs dialogs;
    app::ImportPresenter presenter{client, dialogs};
};

TEST_F(ImportPresenter, NothingHappensWhenNoTableIsChosen)
{
    choose("");
    EXPECT_TRUE(client.importOrders.empty());
    EXPECT_FALSE(presenter.view().isRunning);
}

// Goal: nothing is imported that was not tried out, and nothing with a finding. Method: a table
// with a bad row, asked to import all the same; then a good one.
TEST_F(ImportPresenter, AlwaysTriesOutAndImportsOnlyWithoutAFinding)
{
    choose("/tables/accounts.csv");
    ASSERT_EQ(client.importOrders.size(), 1u);
    EXPECT_TRUE(client.importOrders.back().isDryRun);
    EXPECT_TRUE(presenter.view().import.isEmpty());
    client.imports.back()(reportOf(3, 1));
    ASSERT_EQ(presenter.view().findings.size(), 1);
    EXPECT_EQ(presenter.view().findings.front().front().text, "2");
    EXPECT_EQ(presenter.view().notice.tone, Tone::Bad);
    EXPECT_TRUE(presenter.view().import.isEmpty());
    presenter.importAll();
    EXPECT_EQ(client.importOrders.size(), 1u) << "with a finding nothing is imported";

    presenter.tryAgain();
    ASSERT_EQ(client.importOrders.size(), 2u);
    EXPECT_TRUE(client.importOrders.back().isDryRun);
    EXPECT_TRUE(presenter.view().findings.isEmpty());
    client.imports.back()(reportOf(3, 0));
    EXPECT_EQ(presenter.view().import, "Import all 3 accounts");
    presenter.importAll();
    ASSERT_EQ(client.importOrders.size(), 3u);
    EXPECT_FALSE(client.importOrders.back().isDryRun);
    EXPECT_EQ(client.importOrders.back().path, "/tables/accounts.csv");
    core::ImportReport done = reportOf(3, 0);
    done.imported = true;
    client.imports.back()(done);
    EXPECT_EQ(presenter.view().notice.tone, Tone::Good);
    presenter.importAll();
    EXPECT_EQ(client.importOrders.size(), 3u) << "once";
}

TEST_F(ImportPresenter, CountsOneInTheSingularAndManyInGroups)
{
    choose("/tables/accounts.csv");
    emit client.importProgress(1);
    EXPECT_TRUE(presenter.view().notice.title.contains("1 row so far"));
    client.imports.back()(reportOf(1, 0));
    EXPECT_EQ(presenter.view().notice.title, "1 row, no finding");
    EXPECT_EQ(presenter.view().import, "Import 1 account");
    presenter.tryAgain();
    client.imports.back()(reportOf(12345, 0));
    EXPECT_EQ(presenter.view().import, QString::fromUtf8("Import all 12\u2009345 accounts"));
    presenter.importAll();
    core::ImportReport done = reportOf(12345, 0);
    done.imported = true;
    client.imports.back()(done);
    EXPECT_EQ(presenter.view().notice.title, QString::fromUtf8("12\u2009345 accounts imported"));
}

TEST_F(ImportPresenter, ATableWithoutRowsImportsNothing)
{
    choose("/tables/empty.csv");
    client.imports.back()(reportOf(0, 0));
    EXPECT_TRUE(presenter.view().import.isEmpty());
    EXPECT_EQ(presenter.view().notice.tone, Tone::Caution);
}

TEST_F(ImportPresenter, TellsHowFarItIsAndHowMuchOfIt)
{
    choose("/tables/accounts.csv");
    emit client.importProgress(2000);
    EXPECT_TRUE(presenter.view().notice.title.contains(QString::fromUtf8("2\u2009000")));
    EXPECT_LT(presenter.view().percent, 0) << "nobody knows how long a table is before its end";
    client.imports.back()(reportOf(4000, 0));
    presenter.importAll();
    emit client.importProgress(3000);
    EXPECT_EQ(presenter.view().percent, 75);
}

TEST_F(ImportPresenter, EscAsksBeforeItStops)
{
    EXPECT_FALSE(presenter.askToCancel()) << "nothing runs";
    choose("/tables/accounts.csv");
    dialogs.answer.reset();
    EXPECT_TRUE(presenter.askToCancel());
    EXPECT_EQ(client.importCancels, 0);
    dialogs.answer = app::Answer{};
    EXPECT_TRUE(presenter.askToCancel());
    EXPECT_EQ(client.importCancels, 1);
    EXPECT_TRUE(presenter.isRunning()) << "until the station has said so";
    client.imports.back()(core::fail(ErrorCode::ImportCancelled));
    EXPECT_FALSE(presenter.isRunning());
    EXPECT_EQ(presenter.view().notice.tone, Tone::Caution);
    EXPECT_FALSE(presenter.view().again.isEmpty());
}

TEST_F(ImportPresenter, ALateAnswerToSomebodyElseIsNotShown)
{
    choose("/tables/accounts.csv");
    presenter.clear();
    EXPECT_EQ(client.importCancels, 1);
    client.imports.back()(reportOf(3, 1));
    EXPECT_TRUE(presenter.view().findings.isEmpty());
    EXPECT_TRUE(presenter.view().notice.isEmpty());
}

/// The import of what accounts owed in the books that were kept before.
class BalancesImport : public testing::Test {
protected:
    void choose()
    {
        dialogs.file = "/tables/owed.csv";
        presenter.chooseFile();
    }
    void answerRepeated(std::int64_t rows, std::int64_t faulty)
    {
        core::ImportReport report = reportOf(rows, faulty);
        for (core::ImportFinding& finding : report.findings) {
            finding.code = ErrorCode::ChargeRepeated;
        }
        client.imports.back()(report);
    }

    app::LanguageSwitch language{app::Language::English};  ///< for its plurals
    FakeClient client;
    FakeDialogs dialogs;
    app::ImportPresenter presenter{client, dialogs, app::ImportWhat::Balances};
};

// Goal: what stands in every charge is typed before anything is read. Method: no reason, blanks, a
// reason; the reason goes with the try-out and with the import.
TEST_F(BalancesImport, TakesNoTableWithoutAReason)
{
    EXPECT_TRUE(presenter.view().asksReason);
    choose();
    presenter.editReason("  ");
    choose();
    EXPECT_TRUE(client.importOrders.empty());
    EXPECT_EQ(presenter.view().notice.tone, Tone::Bad);
    presenter.editReason("brought along");
    EXPECT_TRUE(presenter.view().notice.isEmpty());
    choose();
    ASSERT_EQ(client.importOrders.size(), 1u);
    EXPECT_TRUE(client.importOrders[0].isDryRun);
    EXPECT_EQ(client.importOrders[0].what, app::ImportWhat::Balances);
    EXPECT_EQ(client.importOrders[0].reason, "brought along");
    client.imports.back()(reportOf(2, 0));
    EXPECT_EQ(presenter.view().import, "Enter all 2 opening balances");
    presenter.editReason("");
    presenter.importAll();
    EXPECT_EQ(client.importOrders.size(), 1u) << "the reason is gone";
    presenter.editReason("from the old books");
    QSignalSpy imported{&presenter, &app::ImportPresenter::imported};
    presenter.importAll();
    ASSERT_EQ(client.importOrders.size(), 2u);
    EXPECT_EQ(client.importOrders[1].reason, "from the old books");
    EXPECT_EQ(imported.count(), 0);
    core::ImportReport done = reportOf(2, 0);
    done.imported = true;
    client.imports.back()(done);
    EXPECT_EQ(presenter.view().notice.title, "2 opening balances entered");
    EXPECT_EQ(imported.count(), 1);
}

// Goal: a table that comes in twice says so in words. Method: every row is there already; only some
// are; none is, but for another finding.
TEST_F(BalancesImport, ATableThatComesInTwiceSaysSo)
{
    presenter.editReason("brought along");
    choose();
    answerRepeated(2, 2);
    EXPECT_EQ(presenter.view().notice.tone, Tone::Caution);
    EXPECT_EQ(presenter.view().notice.title, "Everything in this table is in the books already");
    EXPECT_EQ(presenter.view().findings.size(), 2);
    EXPECT_TRUE(presenter.view().import.isEmpty());
    presenter.tryAgain();
    answerRepeated(3, 2);
    EXPECT_EQ(presenter.view().notice.title, "Rows with a finding: 2 of 3");
    presenter.tryAgain();
    client.imports.back()(reportOf(2, 2));
    EXPECT_EQ(presenter.view().notice.title, "Rows with a finding: 2 of 2");
}

class RulesPresenter : public testing::Test {
protected:
    RulesPresenter()
    {
        presenter.refresh();
        client.rules.back()(core::HouseRules{});
    }
    void edit(RulesField field, const char* text)
    {
        presenter.edit(static_cast<int>(field), QString::fromUtf8(text));
    }

    FakeClient client;
    app::RulesPresenter presenter{client};
};

TEST_F(RulesPresenter, SaysWhatWillChangeAndThenWhatDid)
{
    EXPECT_FALSE(presenter.view().canConfirm);
    edit(RulesField::CardFee, "15");
    edit(RulesField::ApproveReadings, "1");
    const QStringList changes{
        QString::fromUtf8("Readings that no card proves: A second person agrees → One person "
                          "decides"),
        QString::fromUtf8("Card fee in yuan: 0.00 → 15.00")};
    EXPECT_EQ(presenter.view().sentences, changes);
    presenter.save();
    ASSERT_EQ(client.rulesSet.size(), 1u);
    EXPECT_EQ(core::toText(client.rulesSet.back().cardFee), "15.00");
    EXPECT_FALSE(client.rulesSet.back().approveReadings);
    EXPECT_TRUE(client.rulesSet.back().approveReversals);
    client.rules.back()(client.rulesSet.back());
    EXPECT_EQ(presenter.view().notice.tone, Tone::Good);
    EXPECT_EQ(presenter.view().notice.advice, changes.join('\n'));
    EXPECT_FALSE(presenter.view().canConfirm);
}

TEST_F(RulesPresenter, TheSameAmountWrittenOtherwiseIsNoChange)
{
    edit(RulesField::CardFee, "0");
    EXPECT_FALSE(presenter.view().canConfirm);
}

TEST_F(RulesPresenter, AnEntryThatIsNoneIsMarkedAndNothingIsSaved)
{
    for (const char* area : {"0", "100000000", "-1", "north", ""}) {
        edit(RulesField::Area, area);
        presenter.save();
        EXPECT_TRUE(client.rulesSet.empty()) << area;
        EXPECT_FALSE(presenter.view().fields.last().wrong.isEmpty()) << area;
    }
    edit(RulesField::Area, "1");
    edit(RulesField::PeriodDueDays, "366");
    presenter.save();
    const int days = static_cast<int>(RulesField::PeriodDueDays);
    EXPECT_FALSE(presenter.view().fields.at(days).wrong.isEmpty());
    edit(RulesField::PeriodDueDays, "20");
    edit(RulesField::CardDeposit, "ten");
    presenter.save();
    EXPECT_TRUE(client.rulesSet.empty());
}

TEST_F(RulesPresenter, AnotherAreaIsWarnedOf)
{
    EXPECT_TRUE(presenter.view().risk.isEmpty());
    edit(RulesField::Area, "7");
    EXPECT_EQ(presenter.view().risk.tone, Tone::Caution);
}

// Goal: nobody's change is overwritten unseen. Method: the station says that the rules were changed
// meanwhile; what was typed stays until Esc, which shows what stands now.
TEST_F(RulesPresenter, AConflictKeepsTheEntryUntilItIsTakenBack)
{
    edit(RulesField::CardFee, "15");
    presenter.save();
    client.rules.back()(core::fail(ErrorCode::StoreConflict));
    EXPECT_EQ(presenter.view().notice.tone, Tone::Bad);
    EXPECT_TRUE(presenter.view().canConfirm);
    EXPECT_TRUE(presenter.back());
    core::HouseRules others;
    others.cardFee = core::Money::from(2000).value();
    client.rules.back()(others);
    EXPECT_EQ(presenter.view().fields.at(3).value, "20.00");
    EXPECT_FALSE(presenter.back()) << "nothing is left to be taken back";
}

class StockPresenter : public testing::Test {
protected:
    void edit(StockField field, const char* text)
    {
        presenter.edit(static_cast<int>(field), QString::fromUtf8(text));
    }
    static app::CardStockSheet sheet()
    {
        app::CardStockSheet sheet;
        core::CardStock stock;
        stock.batch.cards = 100;
        stock.issued = 30;
        sheet.batches = {stock, stock};
        app::RefusedCard lost;
        lost.record.life = core::CardLife::ReportedLost;
        lost.account.emplace();
        lost.account->number = core::AccountNumber::parse("100234").value();
        sheet.refused = {lost, {}};
        return sheet;
    }

    FakeClient client;
    app::StockPresenter presenter{client};
};

TEST_F(StockPresenter, ShowsWhatIsLeft)
{
    presenter.refresh();
    client.stocks.back()(sheet());
    EXPECT_EQ(presenter.view().batches.front().at(4).text, "70");
    EXPECT_EQ(presenter.view().batchTotal, "Left in stock: 140");
}

TEST_F(StockPresenter, TakesCardsInOnceTheyAreTypedRight)
{
    presenter.startTakingIn();
    presenter.takeIn();
    EXPECT_FALSE(presenter.view().form.fields.first().wrong.isEmpty());
    edit(StockField::First, "00000000000000b0");
    edit(StockField::Last, "00000000000000a0");
    edit(StockField::Cards, "10");
    presenter.takeIn();
    EXPECT_FALSE(presenter.view().form.fields.at(1).wrong.isEmpty()) << "below the first";
    edit(StockField::Last, "00000000000000bf");
    presenter.takeIn();
    ASSERT_EQ(client.batches.size(), 1u);
    EXPECT_EQ(client.batches.back().cards, 10);
    presenter.takeIn();
    EXPECT_EQ(client.batches.size(), 1u) << "once";
    client.intakes.back()(core::fail(ErrorCode::CardStockOverlaps));
    EXPECT_TRUE(presenter.view().isForm) << "what was typed is still there";
    EXPECT_FALSE(presenter.view().form.notice.isEmpty());
    presenter.takeIn();
    client.intakes.back()({});
    client.stocks.back()(sheet());
    EXPECT_FALSE(presenter.view().isForm);
    EXPECT_EQ(presenter.view().notice.tone, Tone::Good);
    EXPECT_EQ(presenter.view().batches.size(), 2);
}

// Goal: nobody takes the same cards in twice because a list could not be read. Method: they are
// taken in, and the look at the stock that follows fails.
TEST_F(StockPresenter, CardsThatAreInAreToldAsInWhateverHappensToTheList)
{
    presenter.startTakingIn();
    edit(StockField::First, "00000000000000a0");
    edit(StockField::Last, "00000000000000af");
    edit(StockField::Cards, "16");
    presenter.takeIn();
    client.intakes.back()({});
    client.stocks.back()(core::fail(ErrorCode::StoreUnreachable));
    EXPECT_FALSE(presenter.view().isForm);
    EXPECT_EQ(presenter.view().notice.tone, Tone::Caution);
    EXPECT_TRUE(presenter.view().notice.title.contains("are in stock"));
    EXPECT_FALSE(presenter.view().notice.code.isEmpty());
}

// Goal: what is wrong is said beside it, in words about it. Method: more cards than there are
// serials, which only the station can tell; a note with a line break in it.
TEST_F(StockPresenter, SaysThatThereAreMoreCardsThanSerials)
{
    presenter.startTakingIn();
    edit(StockField::First, "00000000000000a0");
    edit(StockField::Last, "00000000000000af");
    edit(StockField::Cards, "17");
    presenter.takeIn();
    ASSERT_EQ(client.batches.size(), 1u);
    client.intakes.back()(core::fail(ErrorCode::InputText));
    EXPECT_TRUE(presenter.view().form.notice.isEmpty());
    EXPECT_TRUE(presenter.view().form.fields.at(2).wrong.contains("serials"));
    edit(StockField::Cards, "16");
    edit(StockField::Note, "first\ndelivery");
    presenter.takeIn();
    EXPECT_EQ(client.batches.size(), 1u);
    EXPECT_FALSE(presenter.view().form.fields.at(3).wrong.isEmpty());
}

TEST_F(StockPresenter, ARefusedCardLeadsToItsAccount)
{
    presenter.refresh();
    client.stocks.back()(sheet());
    std::vector<std::string> wanted;
    QObject::connect(&presenter, &app::StockPresenter::accountWanted,
                     [&](const core::AccountNumber& number) { wanted.push_back(shown(number)); });
    presenter.openRefused(1);
    EXPECT_TRUE(wanted.empty()) << "nobody's card";
    presenter.openRefused(0);
    presenter.openRefused(7);
    EXPECT_EQ(wanted.size(), 1u);
}

class AdministrationPresenter : public testing::Test {
protected:
    FakeClient client;
    FakeDialogs dialogs;
    app::AdministrationPresenter presenter{client, dialogs};
};

TEST_F(AdministrationPresenter, IsOfferedToWhoMayDoSomethingOnItOnly)
{
    EXPECT_TRUE(app::sectionsFor(core::Role::Cashier).isEmpty());
    EXPECT_EQ(app::sectionsFor(core::Role::Administrator).size(), 6);
    presenter.begin({}, core::Role::Cashier);
    presenter.choose(AdministrationSection::Rules);
    EXPECT_TRUE(client.rules.empty());
}

TEST_F(AdministrationPresenter, EscGoesBackStepByStep)
{
    presenter.begin({}, core::Role::Administrator);
    QSignalSpy left{&presenter, &app::AdministrationPresenter::left};
    presenter.choose(AdministrationSection::Stock);
    presenter.stock().startTakingIn();
    presenter.back();
    EXPECT_FALSE(presenter.stock().view().isForm);
    EXPECT_EQ(left.count(), 0);
    presenter.back();
    EXPECT_EQ(left.count(), 1);
}

}  // namespace
}  // namespace wattdesk::test
