#include "app/ui/base/station_worker.h"

#include <cassert>

#include "core/workflow/change_slip.h"
#include "core/workflow/receipt_desk.h"
#include "core/workflow/sale_settlement.h"
#include "core/workflow/sign_in.h"
#include "core/workflow/tariff_today.h"
#include "reports/change_slip_document.h"
#include "reports/render/receipt_pdf.h"

namespace wattdesk::app {

using core::Expected;
using core::Unexpected;

StationWorker::StationWorker(std::filesystem::path directory, StepListener onStep)
    : m_directory{std::move(directory)}, m_onStep{std::move(onStep)}
{
}

StationWorker::~StationWorker() = default;

Expected<StationFacts> StationWorker::open(const std::string& keyPassphrase)
{
    m_terminal = nullptr;
    m_station.reset();  // its lock goes first: a second attempt must not meet the first
    auto station = Station::open(m_directory, {.keyPassphrase = keyPassphrase, .exclusive = true});
    if (!station) {
        return Unexpected{station.error()};
    }
    auto terminal = (*station)->terminal();
    if (!terminal) {
        return Unexpected{terminal.error()};
    }
    m_station = std::move(*station);
    m_terminal = *terminal;
    m_terminal->onStep(m_onStep);
    const StationSettings& settings = m_station->settings();
    return StationFacts{settings.name, m_station->counter().name, settings.demo, settings.offset};
}

Station& StationWorker::station()
{
    assert(m_station && "open() succeeded");
    return *m_station;
}

Expected<void> StationWorker::probeDatabase()
{
    const auto counter = station().world().organisations.counter(m_station->settings().counter);
    if (!counter) {
        return Unexpected{counter.error()};
    }
    return {};
}

Expected<const core::Actor*> StationWorker::actor() const
{
    if (!m_station || !m_actor) {
        return core::fail(core::ErrorCode::PermissionMissing, "nobody signed in");
    }
    return &*m_actor;
}

Expected<core::Actor> StationWorker::signIn(const std::string& login, const std::string& password)
{
    m_actor.reset();
    core::SignIn desk{station().world(), station().hasher(), station().counter()};
    auto signedIn = desk.signIn(login, password);
    if (signedIn) {
        m_actor = *signedIn;
    }
    return signedIn;
}

Expected<core::Actor> StationWorker::changePassword(const std::string& login,
                                                    const std::string& oldPassword,
                                                    const std::string& newPassword)
{
    m_actor.reset();
    core::SignIn desk{station().world(), station().hasher(), station().counter()};
    auto signedIn = desk.changePassword(login, oldPassword, newPassword);
    if (signedIn) {
        m_actor = *signedIn;
    }
    return signedIn;
}

void StationWorker::signOut()
{
    m_actor.reset();
}

Expected<std::vector<OpenSale>> StationWorker::recover()
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    core::SaleSettlement settlement{m_station->world(), *m_terminal};
    if (const auto left = settlement.recover(**who); !left) {
        return Unexpected{left.error()};
    }
    return openSales();
}

Expected<std::vector<OpenSale>> StationWorker::openSales()
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    core::World world = m_station->world();
    auto records = world.journal.list(
        {.organisation = (*who)->organisation, .openOnly = true, .limit = kOpenSalesMax});
    if (!records) {
        return Unexpected{records.error()};
    }
    std::vector<OpenSale> sales;
    for (core::SaleRecord& record : *records) {
        auto account = world.accounts.byId(record.sale.account);
        if (!account) {
            return Unexpected{account.error()};
        }
        sales.push_back({std::move(record), std::move(*account)});
    }
    return sales;
}

Expected<core::SaleRecord> StationWorker::settleByEvidence(core::SaleId id, bool cardTookIt,
                                                           const std::string& reason)
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    core::SaleSettlement settlement{m_station->world(), *m_terminal};
    return settlement.settleByEvidence(**who, id, cardTookIt, reason);
}

Expected<CardFound> StationWorker::lookAtCard()
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    auto look = core::CardDesk{m_station->world(), *m_terminal}.look(**who);
    if (!look) {
        return Unexpected{look.error()};
    }
    CardFound found{std::move(*look), {}};
    if (found.look.account) {
        auto sheet = sheetOf(*found.look.account);
        if (!sheet) {
            return Unexpected{sheet.error()};
        }
        found.sheet = std::move(*sheet);
    }
    return found;
}

Expected<AccountSheet> StationWorker::loadAccount(const core::AccountNumber& number)
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    const auto account = m_station->world().accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    return sheetOf(*account);
}

Expected<AccountSheet> StationWorker::sheetOf(const core::Account& account)
{
    core::World world = m_station->world();
    auto tariff = core::tariffToday(world, account.tariff);
    auto sales = world.journal.list(
        {.organisation = account.organisation, .account = account.id, .limit = kLastSales});
    const auto open = world.journal.openSaleOf(account.id);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    if (!sales) {
        return Unexpected{sales.error()};
    }
    if (!open) {
        return Unexpected{open.error()};
    }
    return AccountSheet{account, std::move(*tariff), std::move(*sales), open->has_value()};
}

Expected<std::vector<core::Account>> StationWorker::search(const std::string& text)
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    return m_station->world().accounts.search((*who)->organisation, text, kFoundMax);
}

Expected<core::SaleQuote> StationWorker::quote(const core::Account& account,
                                               const core::SaleOrder& order,
                                               const std::optional<core::CardSnapshot>& card)
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    return core::SaleDesk{m_station->world(), *m_terminal}.quote(**who, account, order, card);
}

Expected<core::Approval> StationWorker::approve(const SecondPerson& second)
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    core::SignIn signIn{m_station->world(), m_station->hasher(), m_station->counter()};
    return signIn.approve(**who, second.login, second.password);
}

Expected<core::SaleOutcome> StationWorker::sell(const core::AccountNumber& number,
                                                const core::SaleOrder& order,
                                                const core::CardSnapshot& seen)
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    return core::SaleDesk{m_station->world(), *m_terminal}.sell(**who, number, order, seen);
}

Expected<std::vector<core::Tariff>> StationWorker::tariffs()
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    return core::tariffsToday(m_station->world(), (*who)->organisation);
}

Expected<core::Account> StationWorker::registerAccount(const core::AccountForm& form)
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    return core::AccountOpening{m_station->world()}.registerAccount(**who, form);
}

Expected<void> StationWorker::saveReceipt(const ReceiptOrder& order)
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    core::ReceiptDesk desk{m_station->world()};
    const auto receipt =
        order.isCopy ? desk.reprint(**who, order.sale) : desk.original(**who, order.sale);
    if (!receipt) {
        return Unexpected{receipt.error()};
    }
    return reports::writeReceiptPdf(reports::receiptDocument(*receipt, paperIn(order.language)),
                                    order.path.toStdString());
}

Expected<void> StationWorker::saveChangeSlip(const ChangeSlipOrder& order)
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    core::World world = m_station->world();
    const auto slip = core::changeSlip(world, **who, order.account, order.moment);
    if (!slip) {
        return Unexpected{slip.error()};
    }
    return reports::writeReceiptPdf(reports::changeSlipDocument(*slip, paperIn(order.language)),
                                    order.path.toStdString());
}

reports::ReceiptOptions StationWorker::paperIn(reports::Language language)
{
    const StationSettings& settings = m_station->settings();
    return {.language = language, .offset = settings.offset, .demo = settings.demo};
}

Expected<AccountJobs> StationWorker::accountJobs()
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    core::SignIn signIn{m_station->world(), m_station->hasher(), m_station->counter()};
    return AccountJobs{m_station->world(), *m_terminal, std::move(signIn), **who};
}

Expected<AdministrationJobs> StationWorker::administrationJobs()
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    core::SignIn signIn{m_station->world(), m_station->hasher(), m_station->counter()};
    const core::OperatorDesk operators{m_station->world(), m_station->hasher(),
                                       m_station->passwords()};
    return AdministrationJobs{m_station->world(), std::move(signIn), operators, **who};
}

Expected<ArrearsJobs> StationWorker::arrearsJobs()
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    core::SignIn signIn{m_station->world(), m_station->hasher(), m_station->counter()};
    return ArrearsJobs{m_station->world(), std::move(signIn), **who, m_station->settings().demo};
}

Expected<FieldJobs> StationWorker::fieldJobs()
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    const auto terminal = m_station->fieldTerminal();
    if (!terminal) {
        return Unexpected{terminal.error()};
    }
    (*terminal)->onStep(m_onStep);
    core::SignIn signIn{m_station->world(), m_station->hasher(), m_station->counter()};
    return FieldJobs{m_station->world(), **terminal, std::move(signIn), **who};
}

Expected<TariffJobs> StationWorker::tariffJobs()
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    core::SignIn signIn{m_station->world(), m_station->hasher(), m_station->counter()};
    return TariffJobs{m_station->world(), std::move(signIn), **who};
}

Expected<void> StationWorker::saveDocument(const DocumentOrder& order)
{
    if (const auto who = actor(); !who) {
        return Unexpected{who.error()};
    }
    return reports::writeReceiptPdf(order.document, order.path.toStdString());
}

core::LocalTime StationWorker::wallClock()
{
    core::World world = m_station->world();
    return core::toLocal(world.clock.now(), world.clock.offset());
}

Expected<cardio::Bench*> StationWorker::benchFor()
{
    const auto who = actor();
    if (!who) {
        return Unexpected{who.error()};
    }
    if (auto allowed = (*who)->require(core::Permission::UseBench); !allowed) {
        return Unexpected{allowed.error()};
    }
    return &m_station->bench();
}

Expected<BenchSheet> StationWorker::bench()
{
    const auto bench = benchFor();
    if (!bench) {
        return Unexpected{bench.error()};
    }
    auto cards = (*bench)->cards();
    if (!cards) {
        return Unexpected{cards.error()};
    }
    auto meters = (*bench)->meters();
    if (!meters) {
        return Unexpected{meters.error()};
    }
    return BenchSheet{std::move(*cards), std::move(*meters), {}};
}

Expected<BenchSheet> StationWorker::benchNewCard()
{
    const auto bench = benchFor();
    if (!bench) {
        return Unexpected{bench.error()};
    }
    if (auto made = (*bench)->newCard({}); !made) {
        return Unexpected{made.error()};
    }
    return this->bench();
}

Expected<BenchSheet> StationWorker::benchInsert(const std::string& card)
{
    const auto bench = benchFor();
    if (!bench) {
        return Unexpected{bench.error()};
    }
    if (auto inserted = (*bench)->insert(card); !inserted) {
        return Unexpected{inserted.error()};
    }
    return this->bench();
}

Expected<BenchSheet> StationWorker::benchRemove()
{
    const auto bench = benchFor();
    if (!bench) {
        return Unexpected{bench.error()};
    }
    if (auto removed = (*bench)->remove(); !removed) {
        return Unexpected{removed.error()};
    }
    return this->bench();
}

Expected<BenchSheet> StationWorker::benchTap(const std::string& meter)
{
    const auto bench = benchFor();
    if (!bench) {
        return Unexpected{bench.error()};
    }
    const auto number = core::MeterNumber::parse(meter);
    if (!number) {
        return core::fail(core::ErrorCode::BenchMeterNotFound, meter);
    }
    auto insertion = (*bench)->tap(*number, wallClock());
    if (!insertion) {
        return Unexpected{insertion.error()};
    }
    auto sheet = this->bench();
    if (sheet) {
        sheet->insertion = std::move(*insertion);
    }
    return sheet;
}

Expected<BenchSheet> StationWorker::benchConsume(const std::string& meter, core::Energy energy)
{
    const auto bench = benchFor();
    if (!bench) {
        return Unexpected{bench.error()};
    }
    const auto number = core::MeterNumber::parse(meter);
    if (!number) {
        return core::fail(core::ErrorCode::BenchMeterNotFound, meter);
    }
    if (auto flowed = (*bench)->consume(*number, energy, wallClock()); !flowed) {
        return Unexpected{flowed.error()};
    }
    return this->bench();
}

}  // namespace wattdesk::app
