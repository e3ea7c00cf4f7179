#include "tests/core/desk_bench.h"

#include <sstream>

#include "core/workflow/account_opening.h"

namespace wattdesk::test {

using namespace core;

namespace {

constexpr std::size_t kRowsMax = 1'000;

void writeSales(std::ostream& out, World& world)
{
    SaleFilter filter;
    filter.organisation = FakeWorld::kOrganisation;
    filter.limit = kRowsMax;
    const auto sales = world.journal.list(filter).value();
    for (const SaleRecord& record : sales) {
        out << "sale " << record.sale.id.value << ' ' << nameOf(record.state) << ' '
            << record.steps.size() << " steps, receipt "
            << (record.receipt ? toText(*record.receipt) : "none") << ", copies " << record.reprints
            << '\n';
    }
}

void writeAccounts(std::ostream& out, World& world)
{
    const auto accounts = world.accounts.search(FakeWorld::kOrganisation, "1", kRowsMax).value();
    for (const Account& account : accounts) {
        const AccountStanding& standing = account.standing;
        out << "account " << shown(account.number) << ' ' << nameOf(standing.state) << " card "
            << (standing.card ? standing.card->text() : "none") << " count "
            << standing.purchaseCount << " surplus " << toText(standing.surplus) << '\n';
    }
}

void writeBooks(std::ostream& out, World& world)
{
    const TrialBalance trial = world.books.trialBalance(FakeWorld::kOrganisation).value();
    for (const LedgerBalance& balance : trial.accounts) {
        out << nameOf(balance.code) << ' ' << toText(balance.debit) << ' ' << toText(balance.credit)
            << '\n';
    }
    const auto days = world.books
                          .days(FakeWorld::kOrganisation, Date::from(2000, 1, 1).value(),
                                Date::from(2099, 12, 31).value())
                          .value();
    for (const DailyTotal& day : days) {
        out << "day " << toText(day.day) << " counter " << day.counter.value << " seller "
            << day.seller.value << " by " << nameOf(day.means) << ": " << day.sales << ' '
            << toText(day.paid) << ' ' << toText(day.energyCharge) << ' ' << toText(day.energy)
            << '\n';
    }
}

}  // namespace

SaleOrder orderOf(Money money)
{
    SaleOrder order;
    order.amount = money;
    return order;
}

SaleOrder orderOf(Energy energy)
{
    SaleOrder order;
    order.amount = energy;
    return order;
}

std::string storeAsText(World world)
{
    std::ostringstream out;
    writeSales(out, world);
    writeAccounts(out, world);
    writeBooks(out, world);
    for (const CounterId counter : {FakeWorld::kCounter, FakeWorld::kOtherCounter}) {
        const auto links = world.audit.list(counter, 0, kRowsMax).value();
        for (const AuditLink& link : links) {
            out << "audit " << counter.value << ' ' << link.sequence << ' ' << link.actionName
                << ' ' << link.event.subject << '\n';
        }
    }
    return out.str();
}

std::vector<std::string> auditNames(World world, CounterId counter)
{
    std::vector<std::string> names;
    const auto links = world.audit.list(counter, 0, kRowsMax).value();
    for (const AuditLink& link : links) {
        names.emplace_back(nameOf(link.event.action));
    }
    return names;
}

Account DeskBench::registered(const AccountSketch& sketch)
{
    AccountForm form;
    form.name = "Zhang San";
    form.address = "1 Test Road";
    form.meter = sketch.meter;
    form.mode = sketch.mode;
    form.tariff = sketch.tariff;
    form.ctRatio = sketch.ctRatio;
    form.hoardingLimit = sketch.hoardingLimit;
    return AccountOpening{world()}.registerAccount(fake.administrator(), form).value();
}

Account DeskBench::opened(const AccountSketch& sketch, Money first)
{
    const Account account = registered(sketch);
    terminal.insertBlank(sketch.card);
    SaleOrder order = orderOf(first);
    order.zeroConfirmed = true;
    const SaleOutcome outcome = sell(account, order).value();
    terminal.visitMeter(outcome.record.sale.toCard);
    return again(account);
}

Expected<SaleOutcome> DeskBench::sell(const Account& account, const SaleOrder& order)
{
    auto sold = SaleDesk{world(), terminal}.sell(fake.cashier(), account.number, order, seen());
    fake.clock.advanceMs(kMinuteMs);
    return sold;
}

SaleRecord DeskBench::inDoubt(const Account& account, Money money, CardFate fate)
{
    terminal.fateOfNextWrite(fate);
    return sell(account, orderOf(money)).value().record;
}

Account DeskBench::again(const Account& account)
{
    return fake.store.accounts().byId(account.id).value();
}

SaleRecord DeskBench::again(const SaleRecord& record)
{
    return fake.store.journal().find(record.sale.id).value();
}

CardSnapshot DeskBench::seen()
{
    return terminal.read().value();
}

}  // namespace wattdesk::test
