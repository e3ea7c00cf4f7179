#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "app/text/failure_text.h"
#include "app/ui/bench/bench_presenter.h"
#include "app/ui/doubt/doubt_presenter.h"
#include "app/ui/opening/opening_presenter.h"
#include "app/ui/shell/search_presenter.h"
#include "app/ui/shell/status_line.h"
#include "app/ui/sign_in/sign_in_presenter.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using core::ErrorCode;

constexpr int kPatienceMs = 5'000;

TEST(SignInPresenter, AOneTimePasswordMustBeReplacedBeforeAnythingElse)
{
    FakeClient client;
    app::SignInPresenter presenter{client};
    QSignalSpy signedIn{&presenter, &app::SignInPresenter::signedIn};
    presenter.signIn("admin", "one-time");
    client.signIns.back()(core::fail(ErrorCode::PasswordChangeRequired));
    EXPECT_TRUE(presenter.view().changing);
    presenter.changePassword("new password", "another one");
    EXPECT_TRUE(client.changes.empty());
    EXPECT_EQ(presenter.view().notice.title, "The two new passwords differ.");
    presenter.changePassword("new password", "new password");
    client.changes.back()(core::Actor{});
    EXPECT_EQ(signedIn.count(), 1);
}

TEST(SignInPresenter, ALockedOperatorIsToldToWait)
{
    FakeClient client;
    app::SignInPresenter presenter{client};
    presenter.signIn("cashier", "wrong");
    EXPECT_TRUE(presenter.view().busy);
    presenter.signIn("cashier", "wrong");
    EXPECT_EQ(client.signIns.size(), 1u) << "one question at a time";
    client.signIns.back()(core::fail(ErrorCode::OperatorLocked));
    EXPECT_EQ(presenter.view().notice.title, app::failureText(ErrorCode::OperatorLocked));
}

TEST(SignInPresenter, AStationWithItsOwnKeysAsksForTheirPassphrase)
{
    FakeClient client;
    app::SignInPresenter presenter{client};
    presenter.openStation();
    client.opens.back()(core::fail(ErrorCode::KeyStorePassphrase));
    EXPECT_TRUE(presenter.view().asksKeys);
    presenter.openStation("secret");
    client.opens.back()(app::StationFacts{});
    EXPECT_FALSE(presenter.view().asksKeys);
    EXPECT_FALSE(presenter.view().closed);
}

TEST(SearchPresenter, AnAnswerToWhatIsNoLongerTypedIsDropped)
{
    FakeClient client;
    app::SearchPresenter presenter{client};
    presenter.edit("zh");
    ASSERT_TRUE(QTest::qWaitFor([&] { return client.searches.size() == 1; }, kPatienceMs));
    presenter.edit("zhang");
    ASSERT_TRUE(QTest::qWaitFor([&] { return client.searches.size() == 2; }, kPatienceMs));
    client.searches[1](std::vector<core::Account>{});
    EXPECT_TRUE(presenter.view().rows.empty());
    client.searches[0](std::vector<core::Account>(3));
    EXPECT_TRUE(presenter.view().rows.empty());
}

TEST(SearchPresenter, EnterTakesTheFirstOneAlsoBeforeTheAnswerIsThere)
{
    FakeClient client;
    app::SearchPresenter presenter{client};
    QSignalSpy chosen{&presenter, &app::SearchPresenter::chosen};
    presenter.edit("zhang");
    presenter.chooseFirst();
    ASSERT_EQ(client.searches.size(), 1u);
    EXPECT_EQ(chosen.count(), 0);
    client.searches[0](std::vector<core::Account>(2));
    EXPECT_EQ(chosen.count(), 1);
}

TEST(OpeningPresenter, WhatIsWrongStandsBesideItsField)
{
    FakeClient client;
    app::OpeningPresenter presenter{client};
    presenter.begin();
    client.tariffLists.back()(std::vector<core::Tariff>(1));
    app::OpeningEntry entry;
    entry.ctRatio = "abc";
    presenter.registerAccount(entry);
    EXPECT_EQ(presenter.view().wrongField, app::OpeningField::Ratios);
    EXPECT_TRUE(client.registrations.empty());
    entry.ctRatio = "４０";
    presenter.registerAccount(entry);
    ASSERT_EQ(client.registrations.size(), 1u);
    client.registrations.back()(core::fail(ErrorCode::AccountMeterTaken));
    EXPECT_EQ(presenter.view().wrongField, app::OpeningField::Meter);
    EXPECT_EQ(presenter.view().wrong, app::failureText(ErrorCode::AccountMeterTaken));
}

// Goal: a household with many members is opened as one. Method: nothing typed, a base that cannot
// be, one of 1.5.
TEST(OpeningPresenter, AHouseholdBaseIsOneUnlessItIsTyped)
{
    FakeClient client;
    app::OpeningPresenter presenter{client};
    presenter.begin();
    client.tariffLists.back()(std::vector<core::Tariff>(1));
    app::OpeningEntry entry;
    presenter.registerAccount(entry);
    ASSERT_EQ(client.accountForms.size(), 1u);
    EXPECT_EQ(client.accountForms.back().householdBase, core::HouseholdBase{100});
    client.registrations.back()(core::fail(ErrorCode::InputNameMissing));
    entry.householdBase = "0.9";
    presenter.registerAccount(entry);
    EXPECT_EQ(presenter.view().wrongField, app::OpeningField::HouseholdBase);
    EXPECT_EQ(client.accountForms.size(), 1u);
    entry.householdBase = "1.5";
    presenter.registerAccount(entry);
    ASSERT_EQ(client.accountForms.size(), 2u);
    EXPECT_EQ(client.accountForms.back().householdBase, core::HouseholdBase{150});
}

TEST(OpeningPresenter, TheFirstAmountIsYuanOrEnergyAsItIsSaid)
{
    FakeClient client;
    app::OpeningPresenter presenter{client};
    QSignalSpy registered{&presenter, &app::OpeningPresenter::registered};
    presenter.begin();
    client.tariffLists.back()(std::vector<core::Tariff>(1));
    app::OpeningEntry entry;
    entry.amount = {"80.5 kWh", true};
    presenter.registerAccount(entry);
    EXPECT_EQ(presenter.view().wrongField, app::OpeningField::Amount);
    EXPECT_TRUE(client.registrations.empty());
    entry.amount.text = "80.5";
    presenter.registerAccount(entry);
    ASSERT_EQ(client.registrations.size(), 1u);
    client.registrations.back()(core::Account{});
    ASSERT_EQ(registered.count(), 1);
    const auto passedOn = registered.first().at(1).value<app::FirstAmount>();
    EXPECT_EQ(passedOn.text, "80.5");
    EXPECT_TRUE(passedOn.isEnergy);
}

TEST(BenchPresenter, ACardThatTellsNoSerialHasNoneShown)
{
    FakeClient client;
    app::BenchPresenter presenter{client};
    presenter.refresh();
    app::BenchSheet sheet;
    sheet.cards.resize(2);
    sheet.cards[1].serial = core::CardSerial::parse("0011223344556677").value();
    client.benches.back()(sheet);
    EXPECT_EQ(presenter.view().cards[0][1].text, "—");
    EXPECT_EQ(presenter.view().cards[1][1].text, "0011223344556677");
}

TEST(DoubtPresenter, ACashierCannotSettleByEvidence)
{
    FakeClient client;
    FakeDialogs dialogs;
    app::DoubtPresenter presenter{client, dialogs};
    core::Actor cashier;
    cashier.role = core::Role::Cashier;
    presenter.begin({}, cashier);
    presenter.refresh();
    client.lists.back()(std::vector<app::OpenSale>(1));
    presenter.settleByEvidence(0);
    EXPECT_TRUE(dialogs.asked.empty());
    EXPECT_FALSE(presenter.view().canSettleByEvidence);
}

// Goal: an administrator settles by evidence, and the way he chose is the way that is asked for.
// Method: the second verb (the card did not take it) is answered with a reason.
TEST(DoubtPresenter, AnAdministratorSettlesByEvidenceWithAReason)
{
    FakeClient client;
    FakeDialogs dialogs;
    app::DoubtPresenter presenter{client, dialogs};
    core::Actor administrator;
    administrator.role = core::Role::Administrator;
    presenter.begin({}, administrator);
    presenter.refresh();
    client.lists.back()(std::vector<app::OpenSale>(1));
    dialogs.answer = app::Answer{1, "the meter shows the old amount"};
    presenter.settleByEvidence(0);
    ASSERT_EQ(dialogs.asked.size(), 1u);
    EXPECT_FALSE(dialogs.asked[0].reasonLabel.isEmpty());
    ASSERT_EQ(client.evidenceTook.size(), 1u);
    EXPECT_FALSE(client.evidenceTook[0]);
    core::SaleRecord record;
    record.state = core::SaleState::Voided;
    client.evidences.back()(record);
    EXPECT_EQ(presenter.view().notice.tone, app::Tone::Good);
}

TEST(DoubtPresenter, AnotherCardSettlesNothing)
{
    FakeClient client;
    FakeDialogs dialogs;
    app::DoubtPresenter presenter{client, dialogs};
    presenter.refresh();
    client.lists.back()(std::vector<app::OpenSale>(1));
    presenter.settleByCard(0);
    client.looks.back()(app::CardFound{});
    EXPECT_EQ(presenter.view().notice.title, "This card says nothing about that sale.");
}

TEST(StatusPresenter, SaysWhatWorksAndThatADemoIsOne)
{
    FakeClient client;
    app::StatusPresenter presenter{client};
    EXPECT_EQ(presenter.view().databaseTone, app::Tone::Plain) << "unknown is unknown";
    app::StationFacts facts;
    facts.demo = true;
    presenter.setStation(facts);
    EXPECT_EQ(presenter.view().demo, "Demo station — test keys");
    emit client.readerChanged({{}, ErrorCode::ReaderAbsent, false, 0});
    EXPECT_EQ(presenter.view().readerTone, app::Tone::Bad);
    emit client.databaseChanged(false);
    EXPECT_EQ(presenter.view().databaseTone, app::Tone::Bad);
}

}  // namespace
}  // namespace wattdesk::test
