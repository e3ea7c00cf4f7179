#include "app/ui/base/account_jobs.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/workflow/supply_desk.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::app {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

namespace {

constexpr std::size_t kHistoryShown = 200;
constexpr std::size_t kReadingsShown = 50;

/// The card that an operation is to be done with.
Expected<core::CardSnapshot> seenCard(const OperationRequest& request)
{
    if (!request.seen) {
        return core::fail(ErrorCode::CardAbsent);
    }
    return *request.seen;
}

/// Null when there is none.
template <class T>
const core::Error* errorOf(const Expected<T>& result)
{
    return result ? nullptr : &result.error();
}

Expected<OperationDone> withOutcome(Expected<core::SaleOutcome> outcome)
{
    if (!outcome) {
        return Unexpected{outcome.error()};
    }
    return OperationDone{std::move(*outcome), {}};
}

Expected<OperationDone> withRecord(Expected<core::SaleRecord> record)
{
    if (!record) {
        return Unexpected{record.error()};
    }
    return OperationDone{core::SaleOutcome{std::move(*record), {}}, {}};
}

const std::string& reasonOf(const OperationRequest& request)
{
    return std::get<ReasonOrder>(request.order).reason;
}

}  // namespace

Expected<AccountFile> AccountJobs::load(const core::AccountNumber& number)
{
    auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    AccountFile file;
    file.account = std::move(*account);
    const core::AccountId id = file.account.id;
    const auto tariff = core::tariffToday(m_world, file.account.tariff);
    auto deeds = m_world.journal.list(
        {.organisation = file.account.organisation, .account = id, .limit = kDeedsShown});
    auto history = m_world.history.of(id, kHistoryShown);
    auto readings = m_world.readings.of(id, kReadingsShown);
    auto cards = m_world.cards.ofAccount(id);
    auto others = m_world.accounts.ofCustomer(file.account.customer.id);
    const auto rules = m_world.rules.of(file.account.organisation);
    const auto open = m_world.journal.openSaleOf(id);
    const std::array problems{errorOf(tariff), errorOf(deeds),  errorOf(history), errorOf(readings),
                              errorOf(cards),  errorOf(others), errorOf(rules),   errorOf(open)};
    for (const core::Error* error : problems) {
        if (error) {
            return Unexpected{*error};
        }
    }
    file.tariff = tariff->name;
    file.supply.tariff = *tariff;
    file.deeds = std::move(*deeds);
    file.history = std::move(*history);
    file.readings = std::move(*readings);
    file.cards = std::move(*cards);
    file.others = std::move(*others);
    std::erase_if(file.others, [id](const core::Account& other) { return other.id == id; });
    file.rules = *rules;
    file.hasOpenSale = open->has_value();
    if (auto added = addSupply(file); !added) {
        return Unexpected{added.error()};
    }
    if (auto named = nameEverybody(file); !named) {
        return Unexpected{named.error()};
    }
    return file;
}

Expected<void> AccountJobs::addSupply(AccountFile& file)
{
    const core::AccountId id = file.account.id;
    AccountSupply& supply = file.supply;
    supply.today = core::businessDay(m_world);
    auto contracts = m_world.settlements.contracts(id);
    const auto share = m_world.settlements.shareOf(id);
    auto children = m_world.settlements.sharesOf(id);
    const auto rows = m_world.settlements.rows(id, 1);
    const std::array problems{errorOf(contracts), errorOf(share), errorOf(children), errorOf(rows)};
    for (const core::Error* error : problems) {
        if (error) {
            return Unexpected{*error};
        }
    }
    supply.contracts = std::move(*contracts);
    supply.children = std::move(*children);
    supply.share = *share;
    if (!rows->empty()) {
        supply.settledTo = rows->front().after.to;
    }
    if (supply.share) {
        const auto parent = m_world.accounts.byId(supply.share->parent);
        if (!parent) {
            return Unexpected{parent.error()};
        }
        supply.parent = parent->number;
    }
    return {};
}

Expected<void> AccountJobs::nameEverybody(AccountFile& file)
{
    std::set<core::OperatorId> everybody;
    for (const core::SaleRecord& deed : file.deeds) {
        everybody.insert(deed.sale.seller);
    }
    for (const core::AccountChange& change : file.history) {
        everybody.insert(change.by);
    }
    for (const core::MeterReading& reading : file.readings) {
        everybody.insert(reading.by);
    }
    for (const core::OperatorId id : everybody) {
        auto name = nameOf(id);
        if (!name) {
            return Unexpected{name.error()};
        }
        file.who.emplace(id, std::move(*name));
    }
    return {};
}

Expected<std::string> AccountJobs::nameOf(core::OperatorId id)
{
    const auto who = m_world.operators.byId(id);
    if (!who) {
        return Unexpected{who.error()};
    }
    return who->name;
}

void AccountJobs::look(OperationPlan& plan)
{
    auto found = core::CardDesk{m_world, m_terminal}.look(m_actor);
    if (found) {
        plan.card = std::move(*found);
    } else {
        plan.cardFailure = found.error().code;
    }
}

Expected<core::ReversalPlan> AccountJobs::reversal(const core::AccountNumber& number,
                                                   const std::optional<core::SaleId>& deed)
{
    if (auto allowed = m_actor.require(core::Permission::CorrectSales); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    return core::reversalPlan(m_world, *account, deed.value_or(core::SaleId{}));
}

Expected<void> AccountJobs::ask(Operation operation, const core::AccountNumber& number,
                                const std::optional<core::SaleId>& deed, OperationPlan& plan)
{
    const auto keep = [&plan](auto answer) -> Expected<void> {
        if (!answer) {
            return Unexpected{answer.error()};
        }
        plan.says = std::move(*answer);
        return {};
    };
    if (operation == Operation::Amend) {
        return keep(core::tariffsToday(m_world, m_actor.organisation).map([](auto tariffs) {
            return TariffChoice{std::move(tariffs)};
        }));
    }
    if (operation == Operation::Reissue || operation == Operation::Transfer) {
        return keep(core::CardReplacement{m_world, m_terminal}.plan(m_actor, number));
    }
    if (operation == Operation::Close) {
        return keep(core::AccountClosing{m_world, m_terminal}.plan(m_actor, number));
    }
    if (operation == Operation::ReplaceMeter) {
        return keep(core::MeterReplacement{m_world, m_terminal}.plan(m_actor, number));
    }
    if (operation == Operation::Reverse) {
        return keep(reversal(number, deed));
    }
    if (operation == Operation::Reprice) {
        return keep(core::PriceDesk{m_world, m_terminal}.plan(m_actor, number));
    }
    return {};
}

Expected<OperationPlan> AccountJobs::plan(Operation operation, const core::AccountNumber& number,
                                          const std::optional<core::SaleId>& deed)
{
    OperationPlan plan;
    look(plan);
    if (auto asked = ask(operation, number, deed, plan); !asked) {
        plan.refused = asked.error().code;
    }
    auto file = load(number);
    if (!file) {
        return Unexpected{file.error()};
    }
    plan.file = std::move(*file);
    return plan;
}

Expected<core::SaleQuote> AccountJobs::quotePayment(Operation operation,
                                                    const core::AccountNumber& number,
                                                    const core::SaleOrder& order)
{
    const bool isReissue = operation == Operation::Reissue;
    if (!isReissue && operation != Operation::ReplaceMeter) {
        return core::fail(ErrorCode::SaleStepNotAllowed);
    }
    const auto allowed = m_actor.require(isReissue ? core::Permission::ReplaceCards
                                                   : core::Permission::ReplaceMeters);
    if (!allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    return core::priceOf(m_world, *account, order,
                         isReissue ? core::SaleKind::Reissue : core::SaleKind::Replacement);
}

Expected<OperationDone> AccountJobs::carryOut(const OperationRequest& request)
{
    std::optional<core::Approval> approval;
    if (request.second) {
        auto approved = m_signIn.approve(m_actor, request.second->login, request.second->password);
        if (!approved) {
            return Unexpected{approved.error()};
        }
        approval = *approved;
    }
    switch (request.operation) {
        case Operation::Amend:
            return amend(request);
        case Operation::Suspend:
            return suspend(request);
        case Operation::Resume:
            return resume(request);
        case Operation::Reopen:
            return reopen(request);
        case Operation::NoteReading:
            return noteReading(request, approval);
        case Operation::Reissue:
            return reissue(request);
        case Operation::ReportLost:
            return reportLost(request);
        case Operation::ReportFound:
            return reportFound(request);
        case Operation::Repair:
            return repair(request);
        case Operation::Reprice:
            return reprice(request);
        case Operation::Clear:
            return clear(request);
        case Operation::ReplaceMeter:
            return replaceMeter(request, approval);
        case Operation::Transfer:
            return transfer(request, approval);
        case Operation::Close:
            return close(request, approval);
        case Operation::EnterContract:
            return enterContract(request);
        case Operation::SetShare:
            return setShare(request);
        case Operation::Reverse:
            return reverse(request, approval);
        case Operation::Correct:
            return correct(request, approval);
        case Operation::CorrectMeans:
            return correctMeans(request, approval);
    }
    return core::fail(ErrorCode::SaleStepNotAllowed);
}

AccountJobs::Done AccountJobs::withChange(const Expected<core::Account>& changed)
{
    if (!changed) {
        return Unexpected{changed.error()};
    }
    // It is done. When its entry cannot be read just now, only the slip is not offered.
    constexpr std::size_t kLookBack = 50;
    const auto history = m_world.history.of(changed->id, kLookBack);
    OperationDone done;
    if (history) {
        // Another counter may have changed something since, or a sale ended with this change.
        const auto own =
            std::find_if(history->begin(), history->end(), [&](const core::AccountChange& change) {
                return change.by == m_actor.id && !change.sale;
            });
        done.change = own == history->end() ? std::nullopt : std::optional{*own};
    }
    return done;
}

AccountJobs::Done AccountJobs::amend(const OperationRequest& request)
{
    return withChange(core::AccountChanges{m_world}.amend(
        m_actor, request.account, std::get<core::AccountAmendment>(request.order)));
}

AccountJobs::Done AccountJobs::suspend(const OperationRequest& request)
{
    return withChange(
        core::AccountChanges{m_world}.suspend(m_actor, request.account, reasonOf(request)));
}

AccountJobs::Done AccountJobs::resume(const OperationRequest& request)
{
    return withChange(
        core::AccountChanges{m_world}.resume(m_actor, request.account, reasonOf(request)));
}

AccountJobs::Done AccountJobs::reopen(const OperationRequest& request)
{
    const auto& order = std::get<ReopenOrder>(request.order);
    return withChange(
        core::AccountChanges{m_world}.reopen(m_actor, request.account, order.meter, order.reason));
}

AccountJobs::Done AccountJobs::noteReading(const OperationRequest& request,
                                           std::optional<core::Approval> approval)
{
    auto statement = std::get<core::MeterStatement>(request.order);
    statement.approval = approval;
    const auto noted = core::ReadingDesk{m_world}.note(m_actor, request.account, statement);
    if (!noted) {
        return Unexpected{noted.error()};
    }
    return OperationDone{};
}

AccountJobs::Done AccountJobs::reissue(const OperationRequest& request)
{
    const auto seen = seenCard(request);
    if (!seen) {
        return Unexpected{seen.error()};
    }
    return withOutcome(core::CardReplacement{m_world, m_terminal}.reissue(
        m_actor, request.account, std::get<core::ReissueOrder>(request.order), *seen));
}

AccountJobs::Done AccountJobs::reportLost(const OperationRequest& request)
{
    return withChange(core::CardReplacement{m_world, m_terminal}.reportLost(
        m_actor, request.account, reasonOf(request)));
}

AccountJobs::Done AccountJobs::reportFound(const OperationRequest& request)
{
    if (!request.lost) {
        return core::fail(ErrorCode::CardNotOnLostList);
    }
    return withChange(core::CardReplacement{m_world, m_terminal}.reportFound(m_actor, *request.lost,
                                                                             reasonOf(request)));
}

AccountJobs::Done AccountJobs::repair(const OperationRequest& request)
{
    const auto seen = seenCard(request);
    if (!seen) {
        return Unexpected{seen.error()};
    }
    return withOutcome(
        core::CardReplacement{m_world, m_terminal}.repair(m_actor, *seen, reasonOf(request)));
}

AccountJobs::Done AccountJobs::reprice(const OperationRequest& request)
{
    const auto seen = seenCard(request);
    if (!seen) {
        return Unexpected{seen.error()};
    }
    return withOutcome(core::PriceDesk{m_world, m_terminal}.renew(m_actor, request.account, *seen,
                                                                  reasonOf(request)));
}

AccountJobs::Done AccountJobs::clear(const OperationRequest& request)
{
    const auto seen = seenCard(request);
    if (!seen) {
        return Unexpected{seen.error()};
    }
    auto cleared =
        core::CardReplacement{m_world, m_terminal}.clear(m_actor, *seen, reasonOf(request));
    if (!cleared) {
        return Unexpected{cleared.error()};
    }
    return OperationDone{std::move(*cleared), {}};
}

AccountJobs::Done AccountJobs::replaceMeter(const OperationRequest& request,
                                            std::optional<core::Approval> approval)
{
    const auto seen = seenCard(request);
    if (!seen) {
        return Unexpected{seen.error()};
    }
    auto order = std::get<core::ReplacementOrder>(request.order);
    order.approval = approval;
    return withOutcome(core::MeterReplacement{m_world, m_terminal}.replace(m_actor, request.account,
                                                                           order, *seen));
}

AccountJobs::Done AccountJobs::transfer(const OperationRequest& request,
                                        std::optional<core::Approval> approval)
{
    auto order = std::get<core::TransferOrder>(request.order);
    order.approval = approval;
    return withOutcome(core::AccountTransfer{m_world, m_terminal}.transfer(m_actor, request.account,
                                                                           order, request.seen));
}

AccountJobs::Done AccountJobs::close(const OperationRequest& request,
                                     std::optional<core::Approval> approval)
{
    auto order = std::get<core::ClosingOrder>(request.order);
    order.approval = approval;
    return withOutcome(core::AccountClosing{m_world, m_terminal}.close(m_actor, request.account,
                                                                       order, request.seen));
}

AccountJobs::Done AccountJobs::enterContract(const OperationRequest& request)
{
    return core::SupplyDesk{m_world}
        .setContract(m_actor, request.account, std::get<core::SupplyContract>(request.order))
        .map([] { return OperationDone{}; });
}

AccountJobs::Done AccountJobs::setShare(const OperationRequest& request)
{
    const auto& order = std::get<ShareOrder>(request.order);
    core::SupplyDesk desk{m_world};
    return (order.parent ? desk.setShare(m_actor, request.account, *order.parent, order.share)
                         : desk.removeShare(m_actor, request.account))
        .map([] { return OperationDone{}; });
}

AccountJobs::Done AccountJobs::reverse(const OperationRequest& request,
                                       std::optional<core::Approval> approval)
{
    const auto seen = seenCard(request);
    if (!seen) {
        return Unexpected{seen.error()};
    }
    auto order = std::get<core::ReversalOrder>(request.order);
    order.approval = approval;
    return withOutcome(core::SaleCorrection{m_world, m_terminal}.reverse(
        m_actor, request.deed.value_or(core::SaleId{}), order, *seen));
}

AccountJobs::Done AccountJobs::correct(const OperationRequest& request,
                                       std::optional<core::Approval> approval)
{
    auto order = std::get<core::CorrectionOrder>(request.order);
    order.approval = approval;
    return withRecord(core::SaleCorrection{m_world, m_terminal}.correct(
        m_actor, request.deed.value_or(core::SaleId{}), order));
}

AccountJobs::Done AccountJobs::correctMeans(const OperationRequest& request,
                                            std::optional<core::Approval> approval)
{
    const auto& order = std::get<MeansOrder>(request.order);
    return withRecord(core::SaleCorrection{m_world, m_terminal}.correctMeans(
        m_actor, request.deed.value_or(core::SaleId{}), order.means, order.reason, approval));
}

Expected<std::vector<TicketSheet>> AccountJobs::tickets(bool openOnly)
{
    const auto list = core::TicketDesk{m_world}.list(m_actor, openOnly);
    if (!list) {
        return Unexpected{list.error()};
    }
    std::vector<TicketSheet> sheets;
    for (const core::FieldTicket& ticket : *list) {
        auto account = m_world.accounts.byId(ticket.account);
        auto openedBy = nameOf(ticket.openedBy);
        auto endedBy = ticket.ended ? nameOf(ticket.endedBy) : Expected<std::string>{};
        if (!account) {
            return Unexpected{account.error()};
        }
        if (!openedBy || !endedBy) {
            return Unexpected{!openedBy ? openedBy.error() : endedBy.error()};
        }
        sheets.push_back({ticket, std::move(*account), std::move(*openedBy), std::move(*endedBy)});
    }
    return sheets;
}

Expected<void> AccountJobs::openTicket(const core::AccountNumber& number, core::TicketKind kind,
                                       const std::string& finding)
{
    if (auto opened = core::TicketDesk{m_world}.open(m_actor, number, kind, finding); !opened) {
        return Unexpected{opened.error()};
    }
    return {};
}

Expected<void> AccountJobs::endTicket(core::TicketId id, const std::string& outcome)
{
    if (auto ended = core::TicketDesk{m_world}.end(m_actor, id, outcome); !ended) {
        return Unexpected{ended.error()};
    }
    return {};
}

}  // namespace wattdesk::app
