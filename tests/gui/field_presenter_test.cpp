#include <gtest/gtest.h>

#include "app/ui/field/field_presenter.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using app::CardEntry;
using app::FieldDeed;
using app::FieldFace;
using core::ErrorCode;
using Condition = core::CardSnapshot::Condition;

const core::Date kToday = core::Date::from(2026, 11, 22).value();

core::CardSerial serial(std::uint8_t last)
{
    return core::CardSerial{{0, 0, 0, 0, 0, 0, 0, last}};
}

class FieldPresenter : public testing::Test {
protected:
    FieldPresenter()
    {
        presenter.begin({"Station", "Counter 1", true, {}});
        presenter.setSeen(true);
    }
    app::FieldCardSeen seen(Condition condition)
    {
        app::FieldCardSeen found;
        found.card.serial = serial(1);
        found.card.condition = condition;
        found.area = core::AreaCode::from(7).value();
        found.today = kToday;
        found.holders = {{core::OperatorId{5}, "Chen Fang", "chen"}};
        core::Tariff tariff;
        tariff.name = "Single price";
        tariff.tiers = {{std::nullopt, core::Price::fromMicro(528'300).value()}};
        found.tariffs = {tariff};
        return found;
    }
    app::FieldCardSeen fieldCard(core::FieldCardOrder::Payload payload)
    {
        app::FieldCardSeen found = seen(Condition::Field);
        found.card.order = core::FieldCardOrder{
            found.area, {kToday, core::Date::fromDays(kToday.toDays() + 9)}, payload};
        return found;
    }
    void put(const app::FieldCardSeen& found)
    {
        presenter.setReader({"reader", {}, true, ++insertion});
        client.fieldLooks.back()(found);
    }
    void take() { presenter.setReader({"reader", {}, false, insertion}); }
    QString wrongAt(CardEntry entry)
    {
        for (const app::FormField& field : presenter.view().form.fields) {
            if (field.id == static_cast<int>(entry)) {
                return field.wrong;
            }
        }
        return QStringLiteral("no such field");
    }
    bool asksFor(CardEntry entry) { return wrongAt(entry) != QStringLiteral("no such field"); }
    bool offers(FieldDeed deed)
    {
        const auto& actions = presenter.view().actions;
        return std::any_of(actions.begin(), actions.end(),
                           [deed](const auto& action) { return action.deed == deed; });
    }

    FakeClient client;
    FakeDialogs dialogs;
    app::FieldPresenter presenter{client, dialogs};
    std::uint64_t insertion{0};
};

TEST_F(FieldPresenter, LooksAtCardsOnlyWhileThePageIsSeen)
{
    presenter.setSeen(false);
    presenter.setReader({"reader", {}, true, 1});
    EXPECT_TRUE(client.fieldLooks.empty());
    presenter.setSeen(true);
    EXPECT_EQ(client.fieldLooks.size(), 1U);
}

TEST_F(FieldPresenter, ABlankCardCanBecomeEveryKindAndNothingElse)
{
    put(seen(Condition::Blank));
    EXPECT_EQ(presenter.view().face, FieldFace::Card);
    EXPECT_EQ(presenter.view().actions.size(), 8);
    EXPECT_FALSE(offers(FieldDeed::MakeBlank));
}

TEST_F(FieldPresenter, NothingIsDoneWithACustomersCard)
{
    put(seen(Condition::Issued));
    EXPECT_EQ(presenter.view().face, FieldFace::Message);
    EXPECT_TRUE(presenter.view().actions.isEmpty());
    presenter.choose(FieldDeed::IssueReset);
    presenter.choose(FieldDeed::MakeBlank);
    EXPECT_EQ(presenter.view().face, FieldFace::Message);
    EXPECT_TRUE(client.fieldIssues.empty());
    EXPECT_TRUE(dialogs.asked.empty());
}

TEST_F(FieldPresenter, IssuesACheckCardThatHoldsFromTodayOn)
{
    put(seen(Condition::Bare));
    presenter.choose(FieldDeed::IssueCheck);
    ASSERT_EQ(presenter.view().face, FieldFace::Form);
    presenter.confirm();
    ASSERT_EQ(client.fieldIssues.size(), 1U);
    const app::FieldIssue& issue = client.fieldIssues.front();
    EXPECT_EQ(issue.serial, serial(1));
    EXPECT_EQ(issue.order.kind(), core::FieldCardKind::Check);
    EXPECT_EQ(issue.order.validity.from, kToday);
    EXPECT_GT(issue.order.validity.to, kToday);
    EXPECT_FALSE(issue.second);
    EXPECT_TRUE(presenter.isWorking());
    client.fieldOrders.back()(issue.order);
    EXPECT_EQ(presenter.view().face, FieldFace::Result);
}

// Goal: credit that nobody pays needs a second person, and his password is not kept. Method: a
// preset card with and without credit.
TEST_F(FieldPresenter, CreditOnAPresetCardAsksForASecondPerson)
{
    put(seen(Condition::Blank));
    presenter.choose(FieldDeed::IssuePreset);
    EXPECT_FALSE(asksFor(CardEntry::Login));
    presenter.edit(CardEntry::Amount, "5");
    ASSERT_TRUE(asksFor(CardEntry::Login));
    EXPECT_FALSE(presenter.view().form.risk.isEmpty());
    presenter.confirm();
    EXPECT_FALSE(wrongAt(CardEntry::Login).isEmpty());
    EXPECT_TRUE(client.fieldIssues.empty());
    presenter.edit(CardEntry::Login, "wu");
    presenter.edit(CardEntry::Password, "secret word");
    presenter.confirm();
    ASSERT_EQ(client.fieldIssues.size(), 1U);
    ASSERT_TRUE(client.fieldIssues.front().second);
    EXPECT_EQ(client.fieldIssues.front().second->password, "secret word");
    client.fieldOrders.back()(core::fail(ErrorCode::ApprovalBySelf));
    ASSERT_EQ(presenter.view().face, FieldFace::Form);
    EXPECT_FALSE(presenter.view().form.notice.isEmpty());
    for (const app::FormField& field : presenter.view().form.fields) {
        EXPECT_FALSE(field.isSecret && !field.value.isEmpty());
    }
}

TEST_F(FieldPresenter, APresetCardForAnEnergyMeterCarriesNoPrices)
{
    put(seen(Condition::Blank));
    presenter.choose(FieldDeed::IssuePreset);
    EXPECT_TRUE(asksFor(CardEntry::Tariff));
    presenter.edit(CardEntry::Mode, "1");
    EXPECT_FALSE(asksFor(CardEntry::Tariff));
    presenter.confirm();
    ASSERT_EQ(client.fieldIssues.size(), 1U);
    const auto& preset = std::get<core::PresetOrder>(client.fieldIssues.front().order.payload);
    EXPECT_EQ(preset.currentTariff, core::CardTariff{});
}

TEST_F(FieldPresenter, AParameterCardSetsOnlyWhatIsFilledIn)
{
    put(seen(Condition::Blank));
    presenter.choose(FieldDeed::IssueParameter);
    presenter.confirm();
    EXPECT_FALSE(wrongAt(CardEntry::Alarm1).isEmpty()) << "a card that sets nothing";
    presenter.edit(CardEntry::HoardingLimit, "2000");
    presenter.confirm();
    ASSERT_EQ(client.fieldIssues.size(), 1U);
    const auto& order = std::get<core::ParameterOrder>(client.fieldIssues.front().order.payload);
    EXPECT_EQ(order.hoardingLimit, core::Credit::from(200'000));
    EXPECT_FALSE(order.alarms || order.ratios || order.overdraftLimit || order.closePermit);
}

TEST_F(FieldPresenter, RefusesDaysThatAreOverOrTurnedRound)
{
    put(seen(Condition::Blank));
    presenter.choose(FieldDeed::IssueReset);
    for (const char* last : {"2026-11-21", "2026-13-01", "tomorrow", "2126-01-01"}) {
        presenter.edit(CardEntry::To, last);
        presenter.confirm();
        EXPECT_FALSE(wrongAt(CardEntry::To).isEmpty()) << last;
    }
    presenter.edit(CardEntry::From, "2026-11-01");
    presenter.edit(CardEntry::To, "2026-11-21");
    presenter.confirm();
    EXPECT_FALSE(wrongAt(CardEntry::To).isEmpty()) << "over";
    presenter.edit(CardEntry::From, "2026-12-02");
    presenter.edit(CardEntry::To, "2026-12-01");
    presenter.confirm();
    EXPECT_TRUE(client.fieldIssues.empty());
    presenter.edit(CardEntry::To, "2026-12-02");
    presenter.confirm();
    EXPECT_EQ(client.fieldIssues.size(), 1U);
}

TEST_F(FieldPresenter, AFormWaitsForABlankCard)
{
    put(seen(Condition::Blank));
    presenter.choose(FieldDeed::IssueRelayTest);
    EXPECT_TRUE(presenter.view().form.canConfirm);
    take();
    EXPECT_FALSE(presenter.view().form.canConfirm);
    put(fieldCard(core::ClearOrder{}));
    EXPECT_FALSE(presenter.view().form.canConfirm);
    presenter.confirm();
    EXPECT_TRUE(client.fieldIssues.empty());
    app::FieldCardSeen other = seen(Condition::Blank);
    other.card.serial = serial(2);
    put(other);
    presenter.edit(CardEntry::Relay, "1");
    presenter.confirm();
    ASSERT_EQ(client.fieldIssues.size(), 1U);
    EXPECT_EQ(client.fieldIssues.front().serial, serial(2));
    const auto& order = std::get<core::RelayTestOrder>(client.fieldIssues.front().order.payload);
    EXPECT_EQ(order.action, core::RelayAction::Close);
}

TEST_F(FieldPresenter, AsksBeforeRecordsAreLost)
{
    app::FieldCardSeen check = fieldCard(core::CheckOrder{});
    check.card.collection.records.resize(3);
    put(check);
    EXPECT_TRUE(offers(FieldDeed::ReadBack));
    presenter.choose(FieldDeed::MakeBlank);
    ASSERT_EQ(dialogs.asked.size(), 1U);
    EXPECT_TRUE(dialogs.asked.front().verbs.front().contains("3"));
    EXPECT_TRUE(client.fieldClears.empty()) << "the way out was taken";
    dialogs.answer = app::Answer{};
    presenter.choose(FieldDeed::MakeBlank);
    ASSERT_EQ(client.fieldClears.size(), 1U);
    client.fieldClears.back()({});
    EXPECT_EQ(presenter.view().face, FieldFace::Result);
}

TEST_F(FieldPresenter, ACardOfAnotherAreaCanOnlyBeMadeBlank)
{
    app::FieldCardSeen check = fieldCard(core::CheckOrder{});
    check.card.collection.records.resize(1);
    check.isOtherArea = true;
    put(check);
    EXPECT_FALSE(presenter.view().notice.isEmpty());
    EXPECT_FALSE(offers(FieldDeed::ReadBack));
    EXPECT_TRUE(offers(FieldDeed::MakeBlank));
}

core::Inspection inspected(std::vector<core::InspectionFlag> flags)
{
    core::Inspection found;
    found.account = core::Account{};
    found.flags = std::move(flags);
    return found;
}

// Goal: what needs somebody stands first, and a half-collected card says so. Method: three records,
// the middle one with the gravest finding; the report is left and shown once more.
TEST_F(FieldPresenter, TheReportPutsFindingsFirstAndStays)
{
    app::FieldCardSeen check = fieldCard(core::CheckOrder{});
    check.card.collection.records.resize(3);
    put(check);
    presenter.choose(FieldDeed::ReadBack);
    ASSERT_EQ(client.checkReports.size(), 1U);
    core::CheckReport report;
    report.wasEmptied = true;
    report.isWhole = false;
    report.damaged = 1;
    report.inspections = {inspected({core::InspectionFlag::SwitchOpen}), inspected({}),
                          inspected({core::InspectionFlag::CreditUnexplained})};
    client.checkReports.back()(report);
    const app::FieldView& view = presenter.view();
    ASSERT_EQ(view.face, FieldFace::Report);
    ASSERT_EQ(view.report.rows.size(), 3);
    EXPECT_EQ(view.report.rows.at(0).front().tone, app::Tone::Bad);
    EXPECT_EQ(view.report.rows.at(1).front().tone, app::Tone::Caution);
    EXPECT_EQ(view.report.rows.at(2).front().tone, app::Tone::Good);
    EXPECT_EQ(view.report.notice.tone, app::Tone::Caution);
    EXPECT_FALSE(view.report.sentences.isEmpty());
    presenter.back();
    take();
    EXPECT_EQ(presenter.view().face, FieldFace::Message);
    presenter.choose(FieldDeed::LastReport);
    EXPECT_EQ(presenter.view().face, FieldFace::Report);
}

TEST_F(FieldPresenter, SavesTheReportWithASectionForEachMeter)
{
    app::FieldCardSeen check = fieldCard(core::CheckOrder{});
    check.card.collection.records.resize(2);
    put(check);
    presenter.choose(FieldDeed::ReadBack);
    core::CheckReport report;
    report.inspections = {inspected({}), inspected({core::InspectionFlag::CountAhead})};
    client.checkReports.back()(report);
    presenter.saveReport();
    EXPECT_TRUE(client.documents.empty()) << "no file was chosen";
    dialogs.file = "/nowhere/report.pdf";
    presenter.saveReport();
    ASSERT_EQ(client.documents.size(), 1U);
    EXPECT_EQ(client.documents.front().document.sections.size(), 3U);
    EXPECT_EQ(client.documents.front().document.marks.size(), 1U) << "a demo says so";
    client.saves.back()(core::fail(ErrorCode::FileNotWritable));
    EXPECT_EQ(presenter.view().report.saveTone, app::Tone::Bad);
}

// Goal: a report tells of the day on which its card was read, whenever it is shown or saved.
// Method: the same report again, after another card was looked at four days later.
TEST_F(FieldPresenter, AReportKeepsItsDay)
{
    app::FieldCardSeen check = fieldCard(core::CheckOrder{});
    check.card.collection.records.resize(1);
    put(check);
    presenter.choose(FieldDeed::ReadBack);
    core::CheckReport report;
    report.inspections = {inspected({})};
    report.inspections.front().lastPurchase =
        core::toInstant({core::parseDate("2026-11-20").value(), 9, 0, 0}, {});
    client.checkReports.back()(report);
    const QString days = presenter.view().report.rows.front().last().text;
    EXPECT_EQ(days, "2");
    presenter.back();
    take();
    app::FieldCardSeen blank = seen(Condition::Blank);
    blank.today = core::Date::fromDays(kToday.toDays() + 4);
    put(blank);
    presenter.choose(FieldDeed::LastReport);
    EXPECT_EQ(presenter.view().report.rows.front().last().text, days);
    dialogs.file = "/nowhere/report.pdf";
    presenter.saveReport();
    EXPECT_TRUE(dialogs.proposed.endsWith("2026-11-22.pdf")) << dialogs.proposed.toStdString();
    ASSERT_EQ(client.documents.size(), 1U);
    const auto& head = client.documents.front().document.sections.front().rows;
    EXPECT_TRUE(std::any_of(head.begin(), head.end(),
                            [](const auto& row) { return row.value == "2026-11-22"; }));
}

// Goal: why a write failed is told until another card comes. Method: the card is pulled, and the
// reader says so after the answer.
TEST_F(FieldPresenter, SaysWhyACardWasNotWrittenUntilAnotherOneComes)
{
    put(fieldCard(core::ResetOrder{}));
    dialogs.answer = app::Answer{};
    presenter.choose(FieldDeed::MakeBlank);
    client.fieldClears.back()(core::fail(ErrorCode::CardPulled));
    take();
    EXPECT_EQ(presenter.view().face, FieldFace::Message);
    EXPECT_EQ(presenter.view().message.tone, app::Tone::Bad);
    put(fieldCard(core::ResetOrder{}));
    EXPECT_EQ(presenter.view().face, FieldFace::Card);
    EXPECT_TRUE(presenter.view().notice.isEmpty());
}

}  // namespace
}  // namespace wattdesk::test
