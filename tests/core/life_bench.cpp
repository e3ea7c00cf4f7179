#include "tests/core/life_bench.h"

#include "core/workflow/books_check.h"

namespace wattdesk::test {

using namespace core;

CardSerial serialOf(std::uint8_t lastByte)
{
    return CardSerial{{0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, lastByte}};
}

Account LifeBench::open(Money first, const AccountSketch& sketch)
{
    const Account account = registered(sketch);
    terminal.insertBlank(sketch.card);
    buy(account, first);
    EXPECT_FALSE(toMeter());
    look();
    return again(account);
}

SaleRecord LifeBench::buy(const Account& account, Money money)
{
    return buy(account, orderOf(money));
}

SaleRecord LifeBench::buy(const Account& account, const SaleOrder& order)
{
    const auto sold = sell(again(account), order);
    EXPECT_EQ(codeOf(sold), "no failure");
    EXPECT_EQ(sold.value().record.state, SaleState::Posted);
    return sold.value().record;
}

std::optional<int> LifeBench::toMeter(TableMeter& which)
{
    tick();
    return which.take(terminal.card().value());
}

CardOnReader LifeBench::look()
{
    tick();
    const auto found = CardDesk{world(), terminal}.look(cashier());
    EXPECT_EQ(codeOf(found), "no failure");
    return found.value();
}

MeterReading LifeBench::noteDisplay(const Account& account)
{
    tick();
    MeterStatement statement;
    statement.count = meter.count();
    statement.remaining = meter.remaining();
    statement.reason = "read by the fitter";
    statement.approval = approval();
    const auto noted = ReadingDesk{world()}.note(cashier(), account.number, statement);
    EXPECT_EQ(codeOf(noted), "no failure");
    return noted.value();
}

void LifeBench::setRules(const HouseRules& rules)
{
    EXPECT_TRUE(
        world().unit.run([&] { return world().rules.set(FakeWorld::kOrganisation, rules); }));
}

void LifeBench::askNobody()
{
    HouseRules rules;
    rules.approveReadings = false;
    rules.approveRefunds = false;
    rules.approveReversals = false;
    setRules(rules);
}

void LifeBench::setSurplusAndArrears(const Account& account, Money surplus, Money arrears)
{
    AccountStanding standing = again(account).standing;
    standing.surplus = surplus;
    standing.arrears = arrears;
    // Charges are only ever raised here: no test lowers arrears behind the station's back.
    const Money raised = arrears.minus(again(account).standing.arrears).value();
    EXPECT_TRUE(world().unit.run([&]() -> Expected<void> {
        if (!raised.isZero()) {
            Charge charge;
            charge.id = ChargeId{world().ids.next()};
            charge.organisation = account.organisation;
            charge.account = account.id;
            charge.amount = raised;
            charge.due = toLocal(world().clock.now(), world().clock.offset()).date;
            charge.at = world().clock.now();
            if (auto added = world().arrears.add(charge); !added) {
                return added;
            }
        }
        return world().accounts.setStanding(account.id, standing);
    }));
}

std::int64_t LifeBench::net(LedgerCode code)
{
    const TrialBalance trial = world().books.trialBalance(FakeWorld::kOrganisation).value();
    std::int64_t sum = 0;
    for (const LedgerBalance& balance : trial.accounts) {
        if (balance.code == code) {
            sum += balance.debit.hundredths() - balance.credit.hundredths();
        }
    }
    return sum;
}

std::int64_t LifeBench::takenBy(PaymentMeans means)
{
    const auto days = world()
                          .books
                          .days(FakeWorld::kOrganisation, Date::from(2000, 1, 1).value(),
                                Date::from(2099, 12, 31).value())
                          .value();
    std::int64_t sum = 0;
    for (const DailyTotal& day : days) {
        sum += day.means == means ? day.paid.hundredths() : 0;
    }
    return sum;
}

void LifeBench::expectGoodBooks()
{
    const auto report = BooksCheck{world()}.check(administrator());
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->trial.isBalanced());
    for (const std::string& finding : report->findings) {
        ADD_FAILURE() << finding;
    }
    EXPECT_EQ(report->openSales, 0);
}

}  // namespace wattdesk::test
