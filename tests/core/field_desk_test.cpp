#include "core/workflow/field_desk.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/workflow/card_replacement.h"
#include "core/workflow/house_desk.h"
#include "core/workflow/meter_replacement.h"
#include "core/workflow/sale_correction.h"
#include "tests/core/faulty_ports.h"
#include "tests/core/life_bench.h"
#include "tests/support/fake_field_terminal.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::CardFate;
using test::codeOf;
using test::FakeWorld;
using test::serialOf;
using Condition = CardSnapshot::Condition;
using Flags = std::vector<InspectionFlag>;

constexpr std::uint8_t kFieldCard = 90;
constexpr std::int64_t kDayMs = 24 * test::kHourMs;
/// More calls to the store than any one deed makes.
constexpr int kPointsMax = 100;

AreaCode areaOf(std::uint32_t value)
{
    return AreaCode::from(value).value();
}

class FieldDeskBench : public testing::Test {
public:
    FieldDesk desk() { return FieldDesk{bench.world(), terminal}; }
    Date today() { return toLocal(bench.fake.clock.now(), bench.fake.clock.offset()).date; }
    Date daysFromNow(std::int64_t days) { return Date::fromDays(today().toDays() + days); }

    CardTime timeNow()
    {
        const LocalTime now = toLocal(bench.fake.clock.now(), bench.fake.clock.offset());
        return {now.date.year() % 100, now.date.month(), now.date.day(), now.hour, now.minute};
    }

    FieldCardOrder orderOf(FieldCardOrder::Payload payload)
    {
        return {areaOf(1), {daysFromNow(-3), daysFromNow(3)}, std::move(payload)};
    }

    void insert(Condition condition, std::optional<FieldCardOrder> order = {})
    {
        FieldCardSnapshot card;
        card.serial = serialOf(kFieldCard);
        card.condition = condition;
        card.order = std::move(order);
        terminal.insert(card);
    }

    void insertCheckCard(std::vector<CheckRecord> records)
    {
        insert(Condition::Field, orderOf(CheckOrder{}));
        terminal.card()->collection.records = std::move(records);
    }

    Expected<FieldCardOrder> issue(const FieldCardOrder& order,
                                   const std::optional<Approval>& approval = {})
    {
        return desk().issue(bench.administrator(), serialOf(kFieldCard), order, approval);
    }

    void addOtherOrganisation()
    {
        ASSERT_TRUE(bench.world().unit.run([&] {
            return bench.world().organisations.add(
                Organisation{OrganisationId{2}, FakeWorld::kOrganisation, "the next town"});
        }));
    }

    Expected<CheckReport> collect() { return desk().collect(bench.administrator()); }

    Inspection inspected(const CheckRecord& record)
    {
        insertCheckCard({record});
        const auto report = collect();
        EXPECT_EQ(codeOf(report), "no failure");
        EXPECT_EQ(report.value().inspections.size(), 1U);
        return report.value().inspections.at(0);
    }

    /// What the account's meter leaves on a check card now, its register at `total`.
    CheckRecord recordOf(const Account& account, Energy total)
    {
        CheckRecord record;
        record.time = timeNow();
        record.meter = account.point.meter;
        record.account = account.number;
        record.card = bench.meter.bound();
        record.total = total;
        record.remaining = bench.meter.remaining();
        record.count = bench.meter.count();
        record.stage = MeterStage::Opened;
        record.ctRatio = account.point.ctRatio;
        record.ptRatio = account.point.ptRatio;
        return record;
    }

    /// Uses 40.00 kWh at 0.50, of which the account's first 100.00 pay.
    CheckRecord recordAfterUse(const Account& account)
    {
        bench.meter.use(20'00);
        bench.fake.clock.advanceMs(kDayMs);
        return recordOf(account, 40'00_centikwh);
    }

    /// Newest first.
    std::vector<SaleRecord> sales()
    {
        SaleFilter all;
        all.organisation = FakeWorld::kOrganisation;
        return bench.world().journal.list(all).value();
    }

    std::vector<MeterReading> kept(const Account& account)
    {
        auto readings = bench.world().readings.of(account.id, 100).value();
        std::erase_if(readings, [](const MeterReading& reading) {
            return reading.source != Evidence::CheckCard;
        });
        return readings;
    }

    std::vector<std::string> logged(AuditAction action)
    {
        std::vector<std::string> details;
        const auto links = bench.world().audit.list(FakeWorld::kCounter, 0, 1'000).value();
        for (const AuditLink& link : links) {
            if (link.event.action == action) {
                details.push_back(link.event.subject + ": " + link.event.detail);
            }
        }
        return details;
    }

    test::LifeBench bench;
    test::FakeFieldTerminal terminal;
};

/// A bench of its own, for a test that begins again and again.
class FreshBench : public FieldDeskBench {
    void TestBody() override {}
};

TEST_F(FieldDeskBench, EveryDeedNeedsThePermissionAndTouchesNothingWithoutIt)
{
    insert(Condition::Blank);
    const auto before = bench.text();
    const Actor cashier = bench.cashier();
    EXPECT_EQ(codeOf(desk().look(cashier)), "PermissionMissing");
    EXPECT_EQ(codeOf(desk().issue(cashier, serialOf(kFieldCard), orderOf(ResetOrder{}), {})),
              "PermissionMissing");
    EXPECT_EQ(codeOf(desk().clear(cashier, serialOf(kFieldCard))), "PermissionMissing");
    EXPECT_EQ(codeOf(desk().collect(cashier)), "PermissionMissing");
    EXPECT_EQ(terminal.writes(), 0);
    EXPECT_EQ(bench.text(), before);
}

TEST_F(FieldDeskBench, LookShowsTheCardOfThisAreaAndRefusesAnothers)
{
    insert(Condition::Field, orderOf(ResetOrder{}));
    EXPECT_EQ(desk().look(bench.administrator()).value(), *terminal.card());
    terminal.card()->order->area = areaOf(2);
    EXPECT_EQ(codeOf(desk().look(bench.administrator())), "FieldCardOtherArea");
    insert(Condition::Blank);
    EXPECT_EQ(desk().look(bench.administrator())->order, std::nullopt);
}

// Goal: a field card is bound to the area of the house that issues it. Method: the order names
// another one, and the house's area changes in between.
TEST_F(FieldDeskBench, IssuedCardBelongsToTheHousesArea)
{
    insert(Condition::Blank);
    FieldCardOrder order = orderOf(ClearOrder{});
    order.area = areaOf(77);
    const auto issued = issue(order);
    ASSERT_TRUE(issued);
    EXPECT_EQ(issued->area, areaOf(1));
    EXPECT_EQ(terminal.card()->order, *issued);
    EXPECT_EQ(issued->payload, order.payload);
    EXPECT_EQ(issued->validity, order.validity);
    HouseRules rules;
    rules.area = areaOf(2);
    ASSERT_TRUE(HouseDesk{bench.world()}.setRules(bench.administrator(), rules));
    EXPECT_EQ(codeOf(desk().look(bench.administrator())), "FieldCardOtherArea")
        << "a card of the former area is refused";
    ASSERT_TRUE(desk().clear(bench.administrator(), serialOf(kFieldCard)))
        << "but it can be cleared and issued anew";
    EXPECT_EQ(issue(order)->area, areaOf(2));
    EXPECT_TRUE(desk().look(bench.administrator()));
}

TEST_F(FieldDeskBench, IssueIsLoggedWithWhatTheCardMayDo)
{
    insert(Condition::Bare);
    const FieldCardOrder order = orderOf(RelayTestOrder{RelayAction::Trip});
    ASSERT_TRUE(issue(order));
    const auto lines = logged(AuditAction::FieldCardIssued);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_NE(lines[0].find("card " + serialOf(kFieldCard).text()), std::string::npos);
    EXPECT_NE(lines[0].find(toText(order)), std::string::npos);
}

TEST_F(FieldDeskBench, CreditThatNobodyPaysForNeedsASecondPerson)
{
    insert(Condition::Blank);
    PresetOrder preset;
    EXPECT_EQ(codeOf(issue(orderOf(preset))), "no failure") << "no credit, no second person";
    insert(Condition::Blank);
    preset.amount = 1_credit;
    const FieldCardOrder order = orderOf(preset);
    EXPECT_EQ(codeOf(issue(order)), "ApprovalMissing");
    EXPECT_EQ(codeOf(issue(order, Approval{FakeWorld::kAdministrator})), "ApprovalBySelf");
    EXPECT_EQ(terminal.card()->order, std::nullopt);
    EXPECT_EQ(logged(AuditAction::FieldCardIssued).size(), 1U);
    ASSERT_TRUE(issue(order, Approval{FakeWorld::kCashier}));
    EXPECT_NE(logged(AuditAction::FieldCardIssued).back().find("approved by 11"),
              std::string::npos);
}

TEST_F(FieldDeskBench, ValidityIsDaysThatAreNotOverYet)
{
    insert(Condition::Blank);
    FieldCardOrder order = orderOf(ResetOrder{});
    order.validity = {daysFromNow(-2), daysFromNow(-1)};
    EXPECT_EQ(codeOf(issue(order)), "InputDate") << "over since yesterday";
    order.validity = {daysFromNow(2), daysFromNow(1)};
    EXPECT_EQ(codeOf(issue(order)), "InputDate") << "ends before it begins";
    EXPECT_TRUE(logged(AuditAction::FieldCardIssued).empty());
    order.validity = {today(), today()};
    EXPECT_EQ(codeOf(issue(order)), "no failure") << "its first and last day is today";
    insert(Condition::Blank);
    order.validity = {daysFromNow(1), daysFromNow(1)};
    EXPECT_EQ(codeOf(issue(order)), "no failure") << "for tomorrow";
}

TEST_F(FieldDeskBench, WhatNoMeterChecksTheStationChecks)
{
    insert(Condition::Blank);
    PresetOrder preset;
    preset.alarm1 = 10'00_fen;
    preset.alarm2 = 10'01_fen;
    EXPECT_EQ(codeOf(issue(orderOf(preset))), "InputAlarmOrder");
    ParameterOrder parameters;
    EXPECT_EQ(codeOf(issue(orderOf(parameters))), "CorrectionEmpty");
    parameters.alarms = {10'00_fen, 10'01_fen};
    EXPECT_EQ(codeOf(issue(orderOf(parameters))), "InputAlarmOrder");
    preset.alarm2 = preset.alarm1;
    preset.ctRatio = 0;
    EXPECT_EQ(codeOf(issue(orderOf(preset))), "InputRatio");
    preset.ctRatio = 1;
    parameters.alarms = {10'00_fen, 10'00_fen};
    parameters.ratios = {5, 1'000'000};
    EXPECT_EQ(codeOf(issue(orderOf(parameters))), "InputRatio");
    parameters.ratios = {999'999, 5};
    EXPECT_EQ(terminal.writes(), 0);
    EXPECT_TRUE(logged(AuditAction::FieldCardIssued).empty());
    EXPECT_EQ(codeOf(issue(orderOf(parameters))), "no failure");
    insert(Condition::Blank);
    EXPECT_EQ(codeOf(issue(orderOf(preset))), "no failure");
    insert(Condition::Blank);
    parameters = {};
    parameters.closePermit = 0_credit;
    EXPECT_EQ(codeOf(issue(orderOf(parameters))), "no failure") << "nought is something";
}

TEST_F(FieldDeskBench, OperatorCardNamesSomebodyWhoMaySignInHere)
{
    insert(Condition::Blank);
    EXPECT_EQ(codeOf(issue(orderOf(OperatorOrder{OperatorId{999}}))), "OperatorNotFound");
    const auto add = [&](std::int64_t id, OrganisationId organisation, bool disabled) {
        Operator who;
        who.id = OperatorId{id};
        who.organisation = organisation;
        who.login = "operator" + std::to_string(id);
        who.disabled = disabled;
        ASSERT_TRUE(bench.world().unit.run([&] { return bench.world().operators.add(who); }));
    };
    addOtherOrganisation();
    add(501, FakeWorld::kOrganisation, true);
    add(502, OrganisationId{2}, false);
    EXPECT_EQ(codeOf(issue(orderOf(OperatorOrder{OperatorId{501}}))), "OperatorDisabled");
    EXPECT_EQ(codeOf(issue(orderOf(OperatorOrder{OperatorId{502}}))), "OperatorNotFound");
    EXPECT_EQ(terminal.writes(), 0);
    EXPECT_EQ(codeOf(issue(orderOf(OperatorOrder{FakeWorld::kCashier}))), "no failure");
}

// Goal: every failure of the card is told as it is, and the log, which is written first, says that
// it came to nothing. Method: cards that are in use, another card, a pulled one, a broken reader.
TEST_F(FieldDeskBench, RefusedIssuePassesThroughAndIsLoggedAsRefused)
{
    const FieldCardOrder order = orderOf(ResetOrder{});
    const auto expectRefused = [&](std::string_view code) {
        const std::size_t before = logged(AuditAction::FieldCardIssued).size();
        EXPECT_EQ(codeOf(issue(order)), code);
        const auto lines = logged(AuditAction::FieldCardIssued);
        ASSERT_EQ(lines.size(), before + 2);
        EXPECT_NE(lines.back().find("not written: " + std::string{code}), std::string::npos);
    };
    insert(Condition::Issued);
    expectRefused("CardNotBlank");
    insert(Condition::Field, orderOf(ClearOrder{}));
    expectRefused("CardIsFieldCard");
    insert(Condition::Blank);
    terminal.card()->serial = serialOf(91);
    expectRefused("CardSwapped");
    terminal.remove();
    expectRefused("CardAbsent");
    insert(Condition::Blank);
    terminal.failWith(ErrorCode::ReaderFailed);
    expectRefused("ReaderFailed");
    terminal.failWith({});
    terminal.fateOfNextWrite(CardFate::NotWritten);
    expectRefused("CardMemoryFault");
    EXPECT_EQ(terminal.card()->order, std::nullopt);
    terminal.fateOfNextWrite(CardFate::UnknownAfter);
    EXPECT_EQ(codeOf(issue(order)), "CardPulled");
    EXPECT_NE(logged(AuditAction::FieldCardIssued).back().find("may not have been written"),
              std::string::npos);
}

TEST_F(FieldDeskBench, NoFieldCardIsWrittenThatIsNotInTheLog)
{
    insert(Condition::Blank);
    int point = 1;
    for (bool finished = false; !finished; ++point) {
        ASSERT_LT(point, kPointsMax);
        insert(Condition::Blank);
        test::FaultyPorts ports{bench.world()};
        ports.plan.failAt = point;
        const auto issued = FieldDesk{ports.world(), terminal}.issue(
            bench.administrator(), serialOf(kFieldCard), orderOf(ResetOrder{}), std::nullopt);
        finished = ports.plan.calls < point;
        EXPECT_EQ(issued.has_value(), finished) << point;
        EXPECT_EQ(terminal.card()->order.has_value(), finished) << point;
        EXPECT_EQ(logged(AuditAction::FieldCardIssued).size(), finished ? 1U : 0U) << point;
    }
    EXPECT_GT(point, 3);
    ASSERT_EQ(terminal.writes(), 1);
    for (point = 1; point < 4; ++point) {
        test::FaultyPorts ports{bench.world()};
        ports.plan.failAt = point;
        EXPECT_EQ(codeOf(FieldDesk{ports.world(), terminal}.clear(bench.administrator(),
                                                                  serialOf(kFieldCard))),
                  "StoreFull");
    }
    EXPECT_EQ(terminal.writes(), 1);
}

TEST_F(FieldDeskBench, ClearMakesAFieldCardBlankAndNeverACustomers)
{
    insertCheckCard({CheckRecord{}});
    ASSERT_TRUE(desk().clear(bench.administrator(), serialOf(kFieldCard)));
    EXPECT_EQ(terminal.card()->condition, Condition::Blank);
    EXPECT_EQ(terminal.card()->order, std::nullopt);
    EXPECT_TRUE(terminal.card()->collection.records.empty());
    EXPECT_EQ(logged(AuditAction::CardCleared).size(), 1U);
    insert(Condition::Issued);
    EXPECT_EQ(codeOf(desk().clear(bench.administrator(), serialOf(kFieldCard))),
              "CardNotFieldCard");
    EXPECT_EQ(terminal.card()->condition, Condition::Issued);
    EXPECT_NE(logged(AuditAction::CardCleared).back().find("not written: CardNotBlank"),
              std::string::npos);
    EXPECT_EQ(codeOf(desk().clear(bench.administrator(), serialOf(91))), "CardSwapped");
    terminal.failWith(ErrorCode::ReaderUnplugged);
    EXPECT_EQ(codeOf(desk().clear(bench.administrator(), serialOf(kFieldCard))), "ReaderUnplugged");
}

// Goal: what a check card carries becomes a reading of the account's meter, is compared with what
// was sold from the meter's beginning, and the card is empty. Method: 100.00 sold at 0.50, 40 kWh
// used.
TEST_F(FieldDeskBench, CollectedRecordIsKeptComparedAndTheCardEmptied)
{
    const Account account = bench.open(100'00_fen);
    const Instant sold = sales().front().sale.at;
    const CheckRecord record = recordAfterUse(account);
    bench.tick();
    insertCheckCard({record});
    const auto report = collect();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->card, serialOf(kFieldCard));
    EXPECT_TRUE(report->isWhole && report->wasEmptied && !report->isExpired);
    EXPECT_EQ(report->damaged, 0U);
    EXPECT_FALSE(report->notEmptied);
    EXPECT_TRUE(terminal.card()->collection.records.empty());
    EXPECT_TRUE(terminal.card()->order) << "its order stays: it goes out again";
    ASSERT_EQ(report->inspections.size(), 1U);
    const Inspection& found = report->inspections[0];
    EXPECT_EQ(found.flags, Flags{});
    EXPECT_EQ(found.account->number, account.number);
    EXPECT_EQ(found.since, sold) << "never read before: since the meter was opened";
    EXPECT_EQ(found.used, 40'00_centikwh);
    EXPECT_EQ(found.bought, 100'00_credit);
    EXPECT_EQ(found.spent, 20'00_credit);
    EXPECT_EQ(found.sold, 100'00_credit);
    EXPECT_EQ(found.pending, Credit{});
    EXPECT_EQ(found.lastPurchase, sold);
    const auto readings = kept(account);
    ASSERT_EQ(readings.size(), 1U);
    EXPECT_EQ(readings[0].organisation, FakeWorld::kOrganisation);
    EXPECT_EQ(readings[0].meter, account.point.meter);
    EXPECT_EQ(readings[0].at, bench.fake.clock.now());
    EXPECT_EQ(readings[0].by, FakeWorld::kAdministrator);
    EXPECT_EQ(readings[0].counter, FakeWorld::kCounter);
    EXPECT_EQ(readings[0].count, 1U);
    EXPECT_EQ(readings[0].remaining, 80'00_credit);
    EXPECT_EQ(readings[0].total, 40'00_centikwh);
    EXPECT_EQ(readings[0].meterTime, record.time);
    ASSERT_EQ(logged(AuditAction::CheckCardRead).size(), 1U);
    EXPECT_NE(logged(AuditAction::CheckCardRead)[0].find("1 records"), std::string::npos);
}

TEST_F(FieldDeskBench, SecondVisitIsReckonedFromTheFirst)
{
    const Account account = bench.open(100'00_fen);
    inspected(recordAfterUse(account));
    const Instant first = bench.fake.clock.now();
    bench.buy(account, 50'00_fen);
    bench.toMeter();
    bench.meter.use(30'00);
    bench.fake.clock.advanceMs(kDayMs);
    CheckRecord record = recordOf(account, 100'00_centikwh);
    const Inspection honest = inspected(record);
    EXPECT_EQ(honest.flags, Flags{});
    EXPECT_EQ(honest.since, first);
    EXPECT_EQ(honest.used, 60'00_centikwh);
    EXPECT_EQ(honest.bought, 50'00_credit);
    EXPECT_EQ(honest.spent, 30'00_credit);
    EXPECT_EQ(honest.sold, 150'00_credit);
    bench.fake.clock.advanceMs(kDayMs);
    record.time = timeNow();
    record.remaining = 90'00_credit;
    const Inspection cheated = inspected(record);
    EXPECT_EQ(cheated.flags, Flags{InspectionFlag::CreditUnexplained});
    EXPECT_EQ(cheated.used, Energy{});
    EXPECT_EQ(cheated.spent, 10'00_credit);
}

// Goal: a record is compared with what was out when the meter wrote it. Method: a purchase, a
// reissue and a reading of the display that came after it, while the card was still out.
TEST_F(FieldDeskBench, WhatHappenedAfterTheRecordIsNoFinding)
{
    const Account account = bench.open(100'00_fen);
    const CheckRecord record = recordAfterUse(account);
    bench.fake.clock.advanceMs(kDayMs);
    bench.buy(account, 50'00_fen);
    bench.toMeter();
    bench.look();
    MeterStatement display;
    display.count = 2;
    display.remaining = 120'00_credit;
    display.total = 60'00_centikwh;
    display.reason = "read by the fitter";
    display.approval = test::LifeBench::approval();
    ASSERT_TRUE(ReadingDesk{bench.world()}.note(bench.cashier(), account.number, display));
    bench.tick();
    const Inspection found = inspected(record);
    EXPECT_EQ(found.flags, Flags{});
    EXPECT_EQ(found.used, 40'00_centikwh);
    EXPECT_EQ(found.spent, 20'00_credit);
    EXPECT_EQ(found.pending, 50'00_credit) << "not in the meter when it wrote the record";
    EXPECT_EQ(kept(account).size(), 1U);
}

TEST_F(FieldDeskBench, PurchaseThatWaitsOnTheCardIsCountBehind)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    const Inspection found = inspected(recordAfterUse(account));
    EXPECT_EQ(found.flags, Flags{InspectionFlag::CountBehind});
    EXPECT_EQ(found.pending, 50'00_credit);
    EXPECT_EQ(found.sold, 150'00_credit);
    EXPECT_EQ(found.spent, 20'00_credit) << "what waits is not yet bought into the meter";
}

TEST_F(FieldDeskBench, CountAboveTheBooksIsFlagged)
{
    const Account account = bench.open(100'00_fen);
    CheckRecord record = recordAfterUse(account);
    record.count = 2;
    EXPECT_EQ(inspected(record).flags, Flags{InspectionFlag::CountAhead});
}

// Goal: the meter is bound to the card that brought it where it stands; an old card that bound it
// again is found. Method: a reissue that is in the meter, and the old card's serial back.
TEST_F(FieldDeskBench, OldCardThatBoundTheMeterAgainIsFlagged)
{
    const Account account = bench.open(100'00_fen);
    const CardSerial old = bench.meter.bound();
    bench.terminal.insertBlank(20);
    ReissueOrder order;
    order.reason = "lost";
    order.payment = test::orderOf(10'00_fen);
    const auto reissued = CardReplacement{bench.world(), bench.terminal}.reissue(
        bench.cashier(), account.number, order, bench.seen());
    ASSERT_EQ(codeOf(reissued), "no failure");
    CheckRecord waiting = recordAfterUse(account);
    EXPECT_EQ(inspected(waiting).flags, Flags{InspectionFlag::CountBehind})
        << "the new card was not in the meter yet: the old one is right";
    ASSERT_FALSE(bench.toMeter());
    bench.fake.clock.advanceMs(kDayMs);
    CheckRecord record = recordOf(account, 40'00_centikwh);
    EXPECT_EQ(record.card, serialOf(20));
    EXPECT_EQ(inspected(record).flags, Flags{});
    bench.fake.clock.advanceMs(kDayMs);
    record.time = timeNow();
    record.card = old;
    EXPECT_EQ(inspected(record).flags, Flags{InspectionFlag::OtherCard});
}

TEST_F(FieldDeskBench, IllegalInsertionsAreFlaggedOnceForEachTimeThatTheyGrow)
{
    const Account account = bench.open(100'00_fen);
    CheckRecord record = recordAfterUse(account);
    record.illegalInsertions = 2;
    EXPECT_EQ(inspected(record).flags, Flags{InspectionFlag::IllegalInsertions});
    bench.noteDisplay(account);
    bench.fake.clock.advanceMs(kDayMs);
    record.time = timeNow();
    EXPECT_EQ(inspected(record).flags, Flags{}) << "known; a display says nothing of them";
    bench.fake.clock.advanceMs(kDayMs);
    record.time = timeNow();
    record.illegalInsertions = 3;
    EXPECT_EQ(inspected(record).flags, Flags{InspectionFlag::IllegalInsertions});
}

// Goal: a record of a meter that is not this organisation's business is told and kept nowhere.
TEST_F(FieldDeskBench, MetersThatTheBooksDoNotKnowAreSaidToBeUnknown)
{
    const Account account = bench.open(100'00_fen);
    CheckRecord record = recordAfterUse(account);
    record.meter = MeterNumber::parse("77").value();
    EXPECT_EQ(inspected(record).flags, Flags{InspectionFlag::MeterUnknown});
    record.meter = {};
    EXPECT_EQ(inspected(record).flags, Flags{InspectionFlag::MeterUnknown});

    addOtherOrganisation();
    Account foreign = account;
    foreign.id = AccountId{777};
    foreign.number = AccountNumber::parse("777").value();
    foreign.organisation = OrganisationId{2};
    foreign.customer.id = CustomerId{777};
    foreign.customer.organisation = foreign.organisation;
    foreign.point.organisation = foreign.organisation;
    foreign.standing = {};
    foreign.point.id = ServicePointId{777};
    foreign.point.meter = MeterNumber::parse("78").value();
    ASSERT_TRUE(bench.world().unit.run([&] { return bench.world().accounts.add(foreign); }));
    record.meter = foreign.point.meter;
    record.account = foreign.number;
    const Inspection found = inspected(record);
    EXPECT_EQ(found.flags, Flags{InspectionFlag::MeterUnknown}) << "another organisation's";
    EXPECT_EQ(found.account, std::nullopt);
    EXPECT_TRUE(kept(foreign).empty());
    EXPECT_TRUE(kept(account).empty());
}

// Goal: after a meter was replaced, a record of the old one is no reading of the new one. Method: a
// check card that was out while the meter was replaced, and one of the new meter.
TEST_F(FieldDeskBench, ReplacedMeterIsNoLongerTheAccounts)
{
    const Account account = bench.open(100'00_fen);
    const CheckRecord old = recordAfterUse(account);
    bench.look();
    ReplacementOrder order;
    order.newMeter = "43";
    order.oldReading = 40'00_centikwh;
    order.newStart = 5'00_centikwh;
    order.reason = "broken";
    const auto replaced = MeterReplacement{bench.world(), bench.terminal}.replace(
        bench.cashier(), account.number, order, bench.seen());
    ASSERT_EQ(codeOf(replaced), "no failure");
    EXPECT_EQ(inspected(old).flags, Flags{InspectionFlag::MeterUnknown});
    EXPECT_TRUE(kept(account).empty());

    test::TableMeter next{"43"};
    ASSERT_FALSE(bench.toMeter(next));
    next.use(10'00);
    bench.fake.clock.advanceMs(kDayMs);
    CheckRecord record = recordOf(bench.again(account), 25'00_centikwh);
    record.card = next.bound();
    record.count = next.count();
    record.remaining = next.remaining();
    const Inspection found = inspected(record);
    EXPECT_EQ(found.flags, Flags{});
    EXPECT_EQ(found.used, 20'00_centikwh) << "from the start that was noted";
    EXPECT_EQ(found.spent, 10'00_credit);
    EXPECT_EQ(kept(account).size(), 1U);
}

TEST_F(FieldDeskBench, MeterOfAnotherAccountOrNotOpenedIsNoReadingOfThisOne)
{
    const Account account = bench.open(100'00_fen);
    CheckRecord record = recordAfterUse(account);
    record.account = AccountNumber::parse("999").value();
    EXPECT_EQ(inspected(record).flags, Flags{InspectionFlag::OtherAccount});
    record = recordOf(account, 40'00_centikwh);
    record.stage = MeterStage::Reset;
    EXPECT_EQ(inspected(record).flags, Flags{InspectionFlag::NotOpened});
    EXPECT_TRUE(kept(account).empty());
}

// Goal: a meter's clock tells no seconds, so a record may seem older than the sale before it.
// Method: a meter that is found cleared in the minute of its account's opening; and one whose
// account bought a minute later.
TEST_F(FieldDeskBench, SaleInTheRecordsOwnMinuteWentOutBeforeIt)
{
    bench.fake.clock.advanceMs(36'000);
    const Account account = bench.registered();
    CheckRecord record;
    record.time = timeNow();
    record.meter = account.point.meter;
    record.ctRatio = 1;
    record.ptRatio = 1;
    bench.terminal.insertBlank(10);
    bench.buy(account, 100'00_fen);
    EXPECT_EQ(inspected(record).flags, Flags{InspectionFlag::NotOpened});
    record.time.minute -= 1;
    record.time.hour -= record.time.minute < 0 ? 1 : 0;
    record.time.minute += record.time.minute < 0 ? 60 : 0;
    EXPECT_EQ(inspected(record).flags, Flags{}) << "from the minute before: not sold yet";
}

// Goal: a record from before the account had the meter proves nothing about it: the former use had
// other counts. Method: a record of two days ago, of an account that was opened today; an hour is
// what clocks may differ.
TEST_F(FieldDeskBench, RecordFromBeforeTheAccountIsNeitherComparedNorKept)
{
    const CardTime longAgo = timeNow();
    bench.fake.clock.advanceMs(2 * kDayMs);
    const Account account = bench.open(100'00_fen);
    CheckRecord record = recordOf(account, 40'00_centikwh);
    record.time = longAgo;
    record.count = 5;
    EXPECT_EQ(inspected(record).flags, Flags{InspectionFlag::TooOld});
    EXPECT_TRUE(kept(account).empty());
    record = recordOf(account, Energy{});
    record.time.hour -= 1;
    record.time.minute = 30;
    EXPECT_EQ(inspected(record).flags, Flags{}) << "half an hour slow";
    EXPECT_EQ(kept(account).size(), 1U);
}

TEST_F(FieldDeskBench, ClockThatIsAheadOrSaysNothingIsFlaggedAndTheRecordCounts)
{
    const Account account = bench.open(100'00_fen);
    CheckRecord record = recordAfterUse(account);
    record.time.hour += 1;
    EXPECT_EQ(inspected(record).flags, Flags{}) << "an hour is within what clocks differ";
    record.time.minute += 1;
    EXPECT_EQ(inspected(record).flags, Flags{InspectionFlag::ClockWrong});
    record.time = {};
    const Inspection found = inspected(record);
    EXPECT_EQ(found.flags, Flags{InspectionFlag::ClockWrong});
    EXPECT_EQ(kept(account).size(), 3U);
}

TEST_F(FieldDeskBench, AccountThatWaitsForItsFirstCardHasNothingToCompare)
{
    const Account account = bench.registered();
    CheckRecord record;
    record.time = timeNow();
    record.meter = account.point.meter;
    const Inspection found = inspected(record);
    EXPECT_EQ(found.flags, Flags{});
    EXPECT_EQ(found.account->number, account.number);
    EXPECT_FALSE(found.since || found.used || found.spent || found.lastPurchase || found.sold);
}

// Goal: the last purchase is the last one that stands. Method: 50.00 reversed to 20.00 and taken by
// the meter; then 30.00 reversed to 10.00, up to 40.00, and altogether.
TEST_F(FieldDeskBench, ReversedPurchaseIsNoLastPurchase)
{
    const Account account = bench.open(100'00_fen);
    const auto lastPurchase = [&] {
        bench.fake.clock.advanceMs(kDayMs);
        return inspected(recordOf(account, Energy{})).lastPurchase;
    };
    const auto reverseTo = [&](const SaleRecord& wrong, Money amount) {
        bench.noteDisplay(account);
        ReversalOrder order;
        order.amount = amount;
        order.reason = "typed wrong";
        order.approval = test::LifeBench::approval();
        const auto reversed = SaleCorrection{bench.world(), bench.terminal}.reverse(
            bench.cashier(), wrong.sale.id, order, bench.seen());
        EXPECT_EQ(codeOf(reversed), "no failure");
        return reversed->record;
    };
    EXPECT_EQ(lastPurchase(), sales().front().sale.at);
    const SaleRecord partly = bench.buy(account, 50'00_fen);
    EXPECT_EQ(lastPurchase(), partly.sale.at);
    reverseTo(partly, 20'00_fen);
    EXPECT_EQ(lastPurchase(), partly.sale.at) << "20.00 of it stand";
    bench.toMeter();
    bench.look();
    const SaleRecord wholly = bench.buy(account, 30'00_fen);
    EXPECT_EQ(lastPurchase(), wholly.sale.at);
    const SaleRecord less = reverseTo(wholly, 10'00_fen);
    EXPECT_EQ(lastPurchase(), wholly.sale.at) << "10.00 of it stand";
    const SaleRecord more = reverseTo(less, 40'00_fen);
    EXPECT_EQ(lastPurchase(), wholly.sale.at) << "put right, not bought again";
    reverseTo(more, 0_fen);
    EXPECT_EQ(lastPurchase(), partly.sale.at);
}

// Goal: a card may hold a full house, and one meter more than once. Method: sixty records, of which
// two are of one meter in turn.
TEST_F(FieldDeskBench, CardOfSixtyMetersIsReadInTheOrderOfCollection)
{
    const Account account = bench.open(100'00_fen);
    std::vector<CheckRecord> records{recordAfterUse(account)};
    for (std::size_t i = 1; i + 1 < CheckCollection::kCapacity; ++i) {
        CheckRecord record;
        record.time = timeNow();
        record.meter = MeterNumber::parse(std::to_string(5'000 + i)).value();
        records.push_back(record);
    }
    bench.meter.use(5'00);
    bench.fake.clock.advanceMs(test::kHourMs);
    records.push_back(recordOf(account, 50'00_centikwh));
    bench.tick();
    ASSERT_EQ(records.size(), 60U);
    insertCheckCard(records);
    const auto report = collect();
    ASSERT_TRUE(report);
    ASSERT_EQ(report->inspections.size(), 60U);
    for (std::size_t i = 0; i < records.size(); ++i) {
        EXPECT_EQ(report->inspections[i].record, records[i]);
    }
    EXPECT_EQ(report->inspections.front().used, 40'00_centikwh);
    EXPECT_EQ(report->inspections.back().used, 10'00_centikwh) << "since the visit before";
    EXPECT_EQ(report->inspections.back().spent, 5'00_credit);
    EXPECT_EQ(report->inspections.back().flags, Flags{});
    EXPECT_EQ(kept(account).size(), 2U);
    EXPECT_TRUE(report->wasEmptied);
}

TEST_F(FieldDeskBench, HalfCollectedCardGivesItsWholeRecordsAndSaysSo)
{
    const Account account = bench.open(100'00_fen);
    insertCheckCard({recordAfterUse(account)});
    terminal.card()->collection.damaged = {2, 5};
    terminal.card()->collection.wasInterrupted = true;
    const auto report = collect();
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->isWhole);
    EXPECT_EQ(report->damaged, 2U);
    EXPECT_EQ(report->inspections.size(), 1U);
    EXPECT_EQ(kept(account).size(), 1U);
    EXPECT_TRUE(report->wasEmptied);
    EXPECT_NE(logged(AuditAction::CheckCardRead)[0].find("2 damaged"), std::string::npos);
    insertCheckCard({});
    terminal.card()->collection.wasInterrupted = true;
    EXPECT_FALSE(collect()->isWhole);
    EXPECT_FALSE(terminal.card()->collection.wasInterrupted) << "swept";
}

TEST_F(FieldDeskBench, OnlyACheckCardOfThisAreaIsCollected)
{
    const auto before = bench.text();
    for (const Condition condition : {Condition::Bare, Condition::Blank, Condition::Issued}) {
        insert(condition);
        EXPECT_EQ(codeOf(collect()), "CardNotFieldCard");
    }
    insert(Condition::Field, orderOf(ResetOrder{}));
    EXPECT_EQ(codeOf(collect()), "CardNotFieldCard");
    insertCheckCard({CheckRecord{}});
    terminal.card()->order->area = areaOf(2);
    EXPECT_EQ(codeOf(collect()), "FieldCardOtherArea");
    EXPECT_EQ(terminal.card()->collection.records.size(), 1U) << "they stay for their own station";
    for (const ErrorCode code : {ErrorCode::CardAbsent, ErrorCode::CardForeign,
                                 ErrorCode::CardOtherStation, ErrorCode::CardDamaged}) {
        terminal.failWith(code);
        EXPECT_EQ(codeOf(collect()), describe(code).name);
    }
    EXPECT_EQ(terminal.writes(), 0);
    EXPECT_EQ(bench.text(), before);
}

// Goal: what a card collected in its days is not lost because they are over when it comes back; a
// card with nothing on it is refused outright. Method: the last day, the day after, the day before
// the first.
TEST_F(FieldDeskBench, CardOutOfItsDaysGivesWhatItHasAndIsToldToBeOver)
{
    const Account account = bench.open(100'00_fen);
    const auto withDays = [&](int from, int to, bool hasRecord) {
        insertCheckCard({});
        if (hasRecord) {
            terminal.card()->collection.records = {recordOf(account, 0_centikwh)};
        }
        terminal.card()->order->validity = {daysFromNow(from), daysFromNow(to)};
        return collect();
    };
    EXPECT_FALSE(withDays(-5, 0, true)->isExpired) << "its last day";
    EXPECT_EQ(codeOf(withDays(-5, 0, false)), "no failure");
    EXPECT_FALSE(withDays(0, 5, true)->isExpired) << "its first day";
    const auto over = withDays(-5, -1, true);
    ASSERT_TRUE(over);
    EXPECT_TRUE(over->isExpired && over->wasEmptied);
    EXPECT_EQ(over->inspections.size(), 1U);
    EXPECT_EQ(codeOf(withDays(-5, -1, false)), "FieldCardExpired");
    EXPECT_EQ(codeOf(withDays(1, 5, false)), "FieldCardExpired") << "its days have not begun";
}

TEST_F(FieldDeskBench, CardWithNothingOnItIsNotWritten)
{
    insertCheckCard({});
    const auto report = collect();
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->wasEmptied && report->isWhole && report->inspections.empty());
    EXPECT_EQ(terminal.writes(), 0);
    EXPECT_EQ(logged(AuditAction::CheckCardRead).size(), 1U);
}

// Goal: a card that is pulled, changed or broken while it is emptied costs nothing: the records are
// kept once, and it is said that the card has them still. Method: every fate of that write; then
// the card is read again.
TEST(FieldDesk, CardThatCouldNotBeEmptiedIsReadAgainAndNothingIsKeptTwice)
{
    for (const CardFate fate :
         {CardFate::NotWritten, CardFate::UnknownBefore, CardFate::UnknownAfter}) {
        SCOPED_TRACE(static_cast<int>(fate));
        FreshBench fresh;
        const Account account = fresh.bench.open(100'00_fen);
        CheckRecord first = fresh.recordAfterUse(account);
        fresh.bench.fake.clock.advanceMs(test::kHourMs);
        first.illegalInsertions = 1;
        CheckRecord second = fresh.recordOf(account, 40'00_centikwh);
        second.illegalInsertions = 2;
        fresh.insertCheckCard({first, second});
        fresh.terminal.fateOfNextWrite(fate);
        const auto report = fresh.collect();
        ASSERT_TRUE(report);
        EXPECT_FALSE(report->wasEmptied);
        ASSERT_TRUE(report->notEmptied);
        EXPECT_EQ(report->notEmptied->code, fate == CardFate::NotWritten
                                                ? ErrorCode::CardMemoryFault
                                                : ErrorCode::CardPulled);
        EXPECT_EQ(fresh.kept(account).size(), 2U);
        fresh.bench.tick();
        const auto again = fresh.collect();
        ASSERT_TRUE(again);
        EXPECT_TRUE(again->wasEmptied);
        EXPECT_EQ(fresh.kept(account).size(), 2U) << "nothing twice";
        if (fate != CardFate::UnknownAfter) {
            ASSERT_EQ(again->inspections.size(), 2U);
            for (std::size_t i = 0; i < 2; ++i) {
                EXPECT_EQ(again->inspections[i].flags, Flags{InspectionFlag::IllegalInsertions})
                    << "what came later does not hide it";
                EXPECT_EQ(again->inspections[i].used, report->inspections[i].used)
                    << "what it left at first is no earlier reading";
            }
        }
    }
}

TEST_F(FieldDeskBench, AnotherCardIsNotEmptiedInItsPlace)
{
    const Account account = bench.open(100'00_fen);
    insertCheckCard({recordAfterUse(account)});
    terminal.beforeNextWrite([&] { terminal.card()->serial = serialOf(91); });
    auto report = collect();
    EXPECT_EQ(report->notEmptied->code, ErrorCode::CardSwapped);
    insertCheckCard({recordOf(account, 40'00_centikwh)});
    terminal.beforeNextWrite(
        [&] { terminal.card()->collection.records.push_back(recordOf(account, 41'00_centikwh)); });
    report = collect();
    EXPECT_EQ(report->notEmptied->code, ErrorCode::CardChanged);
    EXPECT_EQ(terminal.card()->collection.records.size(), 2U) << "nothing goes that was not read";
    terminal.beforeNextWrite([&] { terminal.remove(); });
    report = collect();
    EXPECT_EQ(report->notEmptied->code, ErrorCode::CardAbsent);
}

// Goal: a collection is kept whole, with its entry in the log, or not at all, and never twice.
// Method: three records of two accounts with the store failing at each call in turn; after each
// failure nothing moved and the card is full; then it is read without a failure.
TEST(FieldDesk, StoreThatFailsAtAnyCallKeepsAllOfACardOrNothing)
{
    int point = 1;
    for (bool finished = false; !finished; ++point) {
        SCOPED_TRACE(testing::Message() << "failure at call " << point);
        ASSERT_LT(point, kPointsMax);
        FreshBench fresh;
        const Account account = fresh.bench.open(100'00_fen);
        test::AccountSketch sketch;
        sketch.meter = "43";
        sketch.card = 11;
        const Account other = fresh.bench.opened(sketch, 30'00_fen);
        std::vector<CheckRecord> records{fresh.recordAfterUse(account)};
        records.push_back(fresh.recordOf(other, 0_centikwh));
        records.back().card = serialOf(11);
        records.back().remaining = 30'00_credit;
        fresh.bench.fake.clock.advanceMs(test::kHourMs);
        records.push_back(fresh.recordOf(account, 40'00_centikwh));
        fresh.insertCheckCard(records);
        const auto before = fresh.bench.text();
        test::FaultyPorts ports{fresh.bench.world()};
        ports.plan.failAt = point;
        const auto collected =
            FieldDesk{ports.world(), fresh.terminal}.collect(fresh.bench.administrator());
        finished = ports.plan.calls < point;
        EXPECT_EQ(collected.has_value(), finished);
        if (!collected) {
            EXPECT_EQ(collected.error().code, ErrorCode::StoreFull);
            EXPECT_EQ(fresh.bench.text(), before);
            EXPECT_TRUE(fresh.kept(account).empty() && fresh.kept(other).empty());
            EXPECT_EQ(fresh.terminal.card()->collection.records, records);
            ASSERT_TRUE(fresh.collect());
        }
        EXPECT_EQ(fresh.kept(account).size(), 2U);
        EXPECT_EQ(fresh.kept(other).size(), 1U);
        EXPECT_EQ(fresh.logged(AuditAction::CheckCardRead).size(), 1U);
        EXPECT_TRUE(fresh.terminal.card()->collection.records.empty());
        fresh.bench.expectGoodBooks();
    }
    EXPECT_GT(point, 10);
}

}  // namespace
}  // namespace wattdesk::core
