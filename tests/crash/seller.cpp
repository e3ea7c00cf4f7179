#include "tests/crash/seller.h"

#include <algorithm>

#include "cardio/virtual/bench.h"
#include "core/workflow/account_changes.h"
#include "core/workflow/account_closing.h"
#include "core/workflow/account_transfer.h"
#include "core/workflow/books_check.h"
#include "core/workflow/card_replacement.h"
#include "core/workflow/meter_replacement.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/sale_correction.h"
#include "core/workflow/sale_desk.h"
#include "core/workflow/sale_settlement.h"
#include "tests/crash/credited.h"

namespace wattdesk::test {

namespace {

using core::AccountState;
using core::Money;

constexpr const char* kReason = "a reason";
constexpr std::size_t kDeedsMax = 1'000'000;
constexpr std::uint64_t kFirstNewMeter = 700'000'000'000;

Money yuan(std::int64_t amount)
{
    return Money::from(amount * 100).value();
}

core::SaleOrder orderOf(std::int64_t amount)
{
    core::SaleOrder order;
    order.amount = yuan(amount);
    return order;
}

core::Expected<core::Operator> operatorNamed(app::Station& station, const char* login)
{
    const auto who = station.world().operators.byLogin(login);
    if (!who) {
        return core::Unexpected{who.error()};
    }
    return who->value();
}

}  // namespace

Seller::Seller(std::unique_ptr<app::Station> station, core::Actor actor, core::OperatorId approver,
               core::AccountNumber number)
    : m_station{std::move(station)},
      m_actor{std::move(actor)},
      m_approver{approver},
      m_number{std::move(number)}
{
}

core::Expected<std::unique_ptr<Seller>> Seller::open(const std::string& directory,
                                                     const std::string& account)
{
    auto station = app::Station::open(directory, {.keyPassphrase = {}, .exclusive = true});
    if (!station) {
        return core::Unexpected{station.error()};
    }
    const auto who = operatorNamed(**station, "admin");
    const auto other = operatorNamed(**station, "cashier");
    const auto terminal = (*station)->terminal();
    if (!who || !other) {
        return core::Unexpected{who ? other.error() : who.error()};
    }
    if (!terminal) {
        return core::Unexpected{terminal.error()};
    }
    core::Actor actor{who->id,   who->login,        who->name,
                      who->role, who->organisation, (*station)->counter().id};
    std::unique_ptr<Seller> seller{new Seller{std::move(*station), std::move(actor), other->id,
                                              core::AccountNumber::parse(account).value()}};
    seller->m_terminal = *terminal;
    return seller;
}

template <class T>
bool Seller::held(const core::Expected<T>& result, const char* what)
{
    if (!result) {
        m_trouble = std::string{what} + ": " +
                    std::string{core::describe(result.error().code).name} + " " +
                    result.error().detail;
    }
    return result.has_value();
}

core::World Seller::world()
{
    return m_station->world();
}

core::CardTerminal& Seller::terminal()
{
    return *m_terminal;
}

core::Approval Seller::approval() const
{
    return {m_approver};
}

core::Expected<core::Account> Seller::account()
{
    return world().accounts.byNumber(m_number);
}

std::vector<core::SaleRecord> Seller::deeds()
{
    const auto found = account();
    if (!held(found, "the account")) {
        return {};
    }
    core::SaleFilter its;
    its.organisation = m_actor.organisation;
    its.account = found->id;
    its.limit = kDeedsMax;
    auto records = world().journal.list(its);
    return held(records, "the journal") ? std::move(*records) : std::vector<core::SaleRecord>{};
}

/// What was cut left its card on the reader, or in somebody's hand.
bool Seller::settleOpenDeed()
{
    const auto found = account();
    if (!held(found, "the account")) {
        return false;
    }
    const auto open = world().journal.openSaleOf(found->id);
    if (!held(open, "the open deed")) {
        return false;
    }
    if (!*open) {
        return true;
    }
    const bool hasCard = (*open)->sale.card != core::CardSerial{};
    if (hasCard && !held(m_station->bench().insert((*open)->sale.card.text()), "its card")) {
        return false;
    }
    return held(core::SaleSettlement{world(), terminal()}.recover(m_actor), "the recovery") &&
           (!hasCard || see());
}

bool Seller::layOwnCard()
{
    const auto found = account();
    return held(found, "the account") && found->standing.card &&
           held(m_station->bench().insert(found->standing.card->text()), "the account's card");
}

bool Seller::layNewCard()
{
    const auto name = m_station->bench().newCard({});
    return held(name, "a new card") && held(m_station->bench().insert(*name), "the new card");
}

std::optional<core::CardSnapshot> Seller::see()
{
    auto found = core::CardDesk{world(), terminal()}.look(m_actor);
    if (!held(found, "a look at the card")) {
        return {};
    }
    return std::move(found->card);
}

std::optional<std::string> Seller::newMeter()
{
    const auto meters = m_station->bench().meters();
    if (!held(meters, "the meters")) {
        return {};
    }
    cardio::NewMeter wanted;
    const std::string digits = std::to_string(kFirstNewMeter + meters->size());
    wanted.number = core::MeterNumber::parse(digits).value();
    if (!held(m_station->newBenchMeter(wanted), "a new meter")) {
        return {};
    }
    return digits;
}

bool Seller::readDisplay()
{
    const auto found = account();
    if (!held(found, "the account")) {
        return false;
    }
    const auto shown = m_station->bench().meter(found->point.meter);
    if (!held(shown, "the meter")) {
        return false;
    }
    core::MeterStatement statement;
    statement.count = shown->count;
    statement.remaining = shown->remaining;
    statement.reason = kReason;
    statement.approval = approval();
    return held(core::ReadingDesk{world()}.note(m_actor, m_number, statement), "a reading");
}

bool Seller::tap()
{
    const auto found = account();
    if (!held(found, "the account")) {
        return false;
    }
    core::World now = world();
    const auto tapped = m_station->bench().tap(found->point.meter,
                                               core::toLocal(now.clock.now(), now.clock.offset()));
    if (held(tapped, "the card in the meter") && !tapped->insertion.isGood) {
        m_trouble = "the meter says " + std::to_string(tapped->insertion.word.value_or(0));
        return false;
    }
    return tapped.has_value();
}

bool Seller::isDone(const core::Expected<core::SaleOutcome>& outcome)
{
    if (!held(outcome, "a deed")) {
        return false;
    }
    if (outcome->cause) {
        m_trouble = std::string{core::describe(outcome->cause->code).name};
    }
    return outcome->record.state == core::SaleState::Posted;
}

/// Whatever a deed left the account without, it gets: another meter, or a card.
bool Seller::reachActive()
{
    auto found = account();
    if (!held(found, "the account")) {
        return false;
    }
    if (found->standing.state == AccountState::Closed) {
        const auto meter = newMeter();
        if (!meter ||
            !held(core::AccountChanges{world()}.reopen(m_actor, m_number, *meter, kReason),
                  "the account opened again")) {
            return false;
        }
        found = account();
    }
    if (found->standing.state == AccountState::Registered) {
        return layNewCard() && sell();
    }
    return found->standing.card ? layOwnCard() : reissue(false);
}

bool Seller::settleAll()
{
    return settleOpenDeed() && reachActive() && tap() && see();
}

bool Seller::sell()
{
    const auto card = see();
    return card &&
           isDone(core::SaleDesk{world(), terminal()}.sell(m_actor, m_number, orderOf(10), *card));
}

bool Seller::reissue(bool withPayment)
{
    const auto found = account();
    core::CardReplacement desk{world(), terminal()};
    if (!held(found, "the account") ||
        (found->standing.card &&
         !held(desk.reportLost(m_actor, m_number, kReason), "a lost card"))) {
        return false;
    }
    core::ReissueOrder order;
    order.reason = kReason;
    if (withPayment) {
        order.payment = orderOf(30);
    }
    if (!layNewCard()) {
        return false;
    }
    const auto card = see();
    return card && isDone(desk.reissue(m_actor, m_number, order, *card));
}

bool Seller::reverse()
{
    if (!sell() || !readDisplay()) {
        return false;
    }
    const auto card = see();
    const auto last = deeds();
    if (!card || last.empty()) {
        return false;
    }
    core::ReversalOrder order;
    order.amount = yuan(4);
    order.reason = kReason;
    order.approval = approval();
    return isDone(core::SaleCorrection{world(), terminal()}.reverse(m_actor, last.front().sale.id,
                                                                    order, *card));
}

bool Seller::replaceMeter(bool onOwnCard)
{
    const auto meter = newMeter();
    if (!meter || !sell() || !readDisplay() || !(onOwnCard || layNewCard())) {
        return false;
    }
    const auto card = see();
    core::ReplacementOrder order;
    order.newMeter = *meter;
    order.payment = orderOf(20);
    order.reason = kReason;
    order.approval = approval();
    return card && isDone(core::MeterReplacement{world(), terminal()}.replace(m_actor, m_number,
                                                                              order, *card));
}

bool Seller::transfer(bool withCard)
{
    if (withCard && !layNewCard()) {
        return false;
    }
    const auto card = withCard ? see() : std::nullopt;
    if (withCard && !card) {
        return false;
    }
    core::TransferOrder order;
    order.name = "owner " + std::to_string(deeds().size());
    order.reason = kReason;
    order.approval = approval();
    return isDone(
        core::AccountTransfer{world(), terminal()}.transfer(m_actor, m_number, order, card));
}

bool Seller::close()
{
    if (!sell() || !readDisplay()) {
        return false;
    }
    const auto card = see();
    core::ClosingOrder order;
    order.reason = kReason;
    order.approval = approval();
    return card &&
           isDone(core::AccountClosing{world(), terminal()}.close(m_actor, m_number, order, *card));
}

bool Seller::clear()
{
    const auto card = sell() ? see() : std::nullopt;
    if (!card) {
        return false;
    }
    const auto cleared = core::CardReplacement{world(), terminal()}.clear(m_actor, *card, kReason);
    return held(cleared, "a clearing") && *cleared && isDone(**cleared);
}

bool Seller::correct()
{
    if (!sell()) {
        return false;
    }
    const auto last = deeds();
    if (last.empty()) {
        return false;
    }
    const core::SaleId sale = last.front().sale.id;
    core::SaleCorrection desk{world(), terminal()};
    core::CorrectionOrder order;
    order.credit = yuan(3);
    order.reason = kReason;
    order.approval = approval();
    return held(desk.correct(m_actor, sale, order), "a correction") &&
           held(desk.correctMeans(m_actor, sale, core::PaymentMeans::BankTransfer, kReason,
                                  approval()),
                "a correction of means");
}

bool Seller::work(std::mt19937& random)
{
    bool done = false;
    switch (random() % 16) {
        case 0:
            done = reissue(true);
            break;
        case 1:
            done = sell() && reissue(false);
            break;
        case 2:
        case 3:
            done = reverse();
            break;
        case 4:
            done = replaceMeter(false);
            break;
        case 5:
            done = replaceMeter(true);
            break;
        case 6:
            done = transfer(true);
            break;
        case 7:
            done = transfer(false);
            break;
        case 8:
            done = close();
            break;
        case 9:
            done = clear();
            break;
        case 10:
            done = correct();
            break;
        default:
            done = sell();
            break;
    }
    return done && reachActive() && tap() && see();
}

std::int64_t Seller::openDeeds()
{
    core::SaleFilter filter;
    filter.organisation = m_actor.organisation;
    filter.openOnly = true;
    const auto open = world().journal.list(filter);
    return open ? static_cast<std::int64_t>(open->size()) : -1;
}

std::int64_t Seller::remaining()
{
    const auto meters = m_station->bench().meters();
    std::int64_t sum = 0;
    for (const auto& meter : meters.value_or(std::vector<cardio::MeterDisplay>{})) {
        sum += meter.remaining.hundredths();
    }
    return sum;
}

std::int64_t Seller::credited()
{
    const auto records = deeds();
    const bool anyIsOpen = std::any_of(records.begin(), records.end(),
                                       [](const auto& deed) { return core::isOpen(deed.state); });
    return anyIsOpen ? -1 : creditedBy(records);
}

std::int64_t Seller::posted(core::SaleKind kind)
{
    const auto records = deeds();
    return std::count_if(records.begin(), records.end(), [kind](const auto& deed) {
        return isInBooks(deed.state) && deed.sale.kind == kind;
    });
}

std::string Seller::booksFindings()
{
    const auto report = core::BooksCheck{world()}.check(m_actor);
    if (!report) {
        return "the books cannot be read: " + report.error().detail;
    }
    if (!report->trial.isBalanced()) {
        return "the trial balance is not zero";
    }
    return report->findings.empty() ? std::string{} : report->findings.front();
}

}  // namespace wattdesk::test
