#include "tests/crash/seller.h"

#include "cardio/virtual/bench.h"
#include "core/workflow/books_check.h"
#include "core/workflow/card_desk.h"
#include "core/workflow/sale_desk.h"
#include "core/workflow/sale_settlement.h"

namespace wattdesk::test {

namespace {

constexpr const char* kCard = "zhang-san";
constexpr std::size_t kSalesMax = 1'000'000;

core::MeterNumber meterNumber()
{
    return core::MeterNumber::parse("000000123456").value();
}

core::Expected<core::Actor> actorNamed(app::Station& station, const char* login)
{
    const auto who = station.world().operators.byLogin(login);
    if (!who) {
        return core::Unexpected{who.error()};
    }
    const core::Operator& found = who->value();
    return core::Actor{found.id,   found.login,        found.name,
                       found.role, found.organisation, station.counter().id};
}

}  // namespace

Seller::Seller(std::unique_ptr<app::Station> station, core::Actor actor, core::Actor administrator)
    : m_station{std::move(station)},
      m_actor{std::move(actor)},
      m_administrator{std::move(administrator)}
{
}

core::Expected<std::unique_ptr<Seller>> Seller::open(const std::string& directory)
{
    auto station = app::Station::open(directory, {.keyPassphrase = {}, .exclusive = true});
    if (!station) {
        return core::Unexpected{station.error()};
    }
    const auto cashier = actorNamed(**station, "cashier");
    const auto administrator = actorNamed(**station, "admin");
    if (!cashier || !administrator) {
        return core::Unexpected{cashier ? administrator.error() : cashier.error()};
    }
    return std::unique_ptr<Seller>{new Seller{std::move(*station), *cashier, *administrator}};
}

bool Seller::settleAll()
{
    const auto terminal = m_station->terminal();
    if (!terminal || !m_station->bench().insert(kCard)) {
        return false;
    }
    const auto open = core::SaleSettlement{m_station->world(), **terminal}.recover(m_actor);
    return open && core::CardDesk{m_station->world(), **terminal}.look(m_actor).has_value() &&
           tap();
}

bool Seller::sellAndTap(core::Money amount)
{
    const auto terminal = m_station->terminal();
    if (!terminal) {
        return false;
    }
    const auto found = core::CardDesk{m_station->world(), **terminal}.look(m_actor);
    if (!found || !found->account || found->obstacle) {
        return false;
    }
    core::SaleOrder order;
    order.amount = amount;
    const auto sold = core::SaleDesk{m_station->world(), **terminal}.sell(
        m_actor, found->account->number, order, found->card);
    return sold && sold->record.state == core::SaleState::Posted && tap();
}

bool Seller::tap()
{
    core::World world = m_station->world();
    const auto now = core::toLocal(world.clock.now(), world.clock.offset());
    const auto tapped = m_station->bench().tap(meterNumber(), now);
    return tapped && tapped->insertion.isGood;
}

std::int64_t Seller::openSales()
{
    core::SaleFilter filter;
    filter.organisation = m_actor.organisation;
    filter.openOnly = true;
    const auto open = m_station->world().journal.list(filter);
    return open ? static_cast<std::int64_t>(open->size()) : -1;
}

std::int64_t Seller::remaining()
{
    const auto meter = m_station->bench().meter(meterNumber());
    return meter ? meter->remaining.hundredths() : -1;
}

std::int64_t Seller::posted()
{
    const auto account =
        m_station->world().accounts.search(m_actor.organisation, "000000123456", 1);
    if (!account || account->size() != 1) {
        return -1;
    }
    core::SaleFilter filter;
    filter.organisation = m_actor.organisation;
    filter.account = account->front().id;
    filter.limit = kSalesMax;
    const auto sales = m_station->world().journal.list(filter);
    if (!sales) {
        return -1;
    }
    std::int64_t sum = 0;
    for (const auto& record : *sales) {
        if (core::isOpen(record.state)) {
            return -1;
        }
        sum += record.state == core::SaleState::Posted ? record.sale.toCard.hundredths() : 0;
    }
    return sum;
}

std::string Seller::booksFindings()
{
    const auto report = core::BooksCheck{m_station->world()}.check(m_administrator);
    if (!report) {
        return "the books cannot be read: " + report.error().detail;
    }
    if (!report->trial.isBalanced()) {
        return "the trial balance is not zero";
    }
    return report->findings.empty() ? std::string{} : report->findings.front();
}

}  // namespace wattdesk::test
