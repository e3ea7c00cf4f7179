#include "app/ui/base/administration_jobs.h"

#include <algorithm>
#include <set>

#include "app/station/table_file.h"
#include "core/workflow/charge_import.h"
#include "core/workflow/house_desk.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::app {

using core::Expected;
using core::Unexpected;

namespace {
core::Permission permissionOf(ImportWhat what)
{
    switch (what) {
        case ImportWhat::Accounts:
            return core::Permission::ImportAccounts;
        case ImportWhat::Readings:
            return core::Permission::SettlePeriods;
        case ImportWhat::Balances:
            break;
    }
    return core::Permission::KeepArrears;
}
}  // namespace

Expected<core::ImportReport> AdministrationJobs::import(const ImportOrder& order,
                                                        std::function<bool(std::int64_t rows)> goOn)
{
    // Who may not import learns nothing of the file either.
    if (auto allowed = m_actor.require(permissionOf(order.what)); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto table = openTable(order.path.toStdString());
    if (!table) {
        return Unexpected{table.error()};
    }
    const core::ImportOptions options{.dryRun = order.isDryRun, .goOn = std::move(goOn)};
    switch (order.what) {
        case ImportWhat::Accounts:
            return core::AccountImport{m_world}.run(m_actor, **table, options);
        case ImportWhat::Readings:
            return core::PeriodDesk{m_world}.enterTable(m_actor, **table, options);
        case ImportWhat::Balances:
            break;
    }
    return core::ChargeImport{m_world}.run(m_actor, **table, options, order.reason);
}

Expected<SettlementOverview> AdministrationJobs::settlements()
{
    auto runs = core::PeriodDesk{m_world}.runs(m_actor);
    if (!runs) {
        return Unexpected{runs.error()};
    }
    std::sort(runs->begin(), runs->end(), [](const auto& a, const auto& b) { return a.at > b.at; });
    return SettlementOverview{core::businessDay(m_world), std::move(*runs)};
}

Expected<SettlementSheet> AdministrationJobs::settle(
    const SettlementOrder& order, std::function<bool(std::int64_t accounts)> goOn)
{
    core::PeriodOptions options;
    options.dryRun = order.isDryRun;
    options.goOn = std::move(goOn);
    if (order.second) {
        auto approved = m_signIn.approve(m_actor, order.second->login, order.second->password);
        if (!approved) {
            return Unexpected{approved.error()};
        }
        options.approval = *approved;
    }
    SettlementSheet sheet;
    std::vector<SettledLine> others;
    options.onLine = [&](const core::PeriodLine& line) {
        std::vector<SettledLine>& kept = line.finding ? sheet.lines : others;
        if (kept.size() < SettlementSheet::kLinesMax) {
            kept.push_back({line, {}});
        }
    };
    auto report = core::PeriodRun{m_world}.run(m_actor, order.period, options);
    if (!report) {
        return Unexpected{report.error()};
    }
    sheet.report = std::move(*report);
    sheet.lines.insert(sheet.lines.end(), others.begin(), others.end());
    for (SettledLine& line : sheet.lines) {
        // It is done, whether or not a name can be read.
        if (const auto account = m_world.accounts.byNumber(line.line.account)) {
            line.name = account->customer.name;
        }
    }
    return sheet;
}

Expected<core::PeriodReading> AdministrationJobs::enterReading(const core::AccountNumber& number,
                                                               const core::PeriodReadingForm& form)
{
    return core::PeriodDesk{m_world}.enter(m_actor, number, form);
}

Expected<core::CollectedReadings> AdministrationJobs::collectReadings(core::Period period)
{
    return core::PeriodDesk{m_world}.collect(m_actor, period);
}

Expected<core::PeriodStatement> AdministrationJobs::statement(const core::AccountNumber& number,
                                                              core::Period period)
{
    return core::PeriodDesk{m_world}.statement(m_actor, number, period);
}

Expected<core::HouseRules> AdministrationJobs::rules()
{
    return core::HouseDesk{m_world}.rules(m_actor);
}

Expected<core::HouseRules> AdministrationJobs::setRules(const core::HouseRules& before,
                                                        const core::HouseRules& after)
{
    core::HouseDesk desk{m_world};
    const auto now = desk.rules(m_actor);
    if (!now) {
        return now;
    }
    if (*now != before) {
        return core::fail(core::ErrorCode::StoreConflict, "the house rules were changed meanwhile");
    }
    if (auto set = desk.setRules(m_actor, after); !set) {
        return Unexpected{set.error()};
    }
    return after;
}

Expected<CardStockSheet> AdministrationJobs::stock()
{
    auto batches = core::HouseDesk{m_world}.stock(m_actor);
    if (!batches) {
        return Unexpected{batches.error()};
    }
    CardStockSheet sheet;
    sheet.batches = std::move(*batches);
    if (auto added = addRefused(sheet); !added) {
        return Unexpected{added.error()};
    }
    if (auto named = nameEverybody(sheet); !named) {
        return Unexpected{named.error()};
    }
    return sheet;
}

Expected<void> AdministrationJobs::addRefused(CardStockSheet& sheet)
{
    const auto records = m_world.cards.refused(m_actor.organisation, CardStockSheet::kRefusedMax);
    if (!records) {
        return Unexpected{records.error()};
    }
    for (const core::CardRecord& record : *records) {
        RefusedCard card{record, {}};
        if (record.account) {
            auto account = m_world.accounts.byId(*record.account);
            if (!account) {
                return Unexpected{account.error()};
            }
            card.account = std::move(*account);
        }
        sheet.refused.push_back(std::move(card));
    }
    return {};
}

Expected<void> AdministrationJobs::nameEverybody(CardStockSheet& sheet)
{
    std::set<core::OperatorId> everybody;
    for (const core::CardStock& stock : sheet.batches) {
        everybody.insert(stock.batch.by);
    }
    for (const RefusedCard& card : sheet.refused) {
        everybody.insert(card.record.by);
    }
    for (const core::OperatorId id : everybody) {
        const auto who = m_world.operators.byId(id);
        if (!who) {
            return Unexpected{who.error()};
        }
        sheet.who.emplace(id, who->name);
    }
    return {};
}

Expected<void> AdministrationJobs::takeIntoStock(const BatchOrder& order)
{
    return core::HouseDesk{m_world}.addCards(m_actor, order.first, order.last, order.cards,
                                             order.note);
}

OperatorSheet AdministrationJobs::sheetOf(const core::Operator& who)
{
    return {.login = who.login,
            .name = who.name,
            .role = who.role,
            .state = stateOf(who, m_world.clock.now()),
            .lockedUntil = who.lockedUntil,
            .isSelf = who.id == m_actor.id};
}

Expected<std::vector<OperatorSheet>> AdministrationJobs::operators()
{
    const auto everybody = m_operators.list(m_actor);
    if (!everybody) {
        return Unexpected{everybody.error()};
    }
    std::vector<OperatorSheet> sheets;
    for (const core::Operator& who : *everybody) {
        sheets.push_back(sheetOf(who));
    }
    return sheets;
}

Expected<OperatorDone> AdministrationJobs::keepOperator(const OperatorOrder& order)
{
    const auto done = [&](const Expected<core::Operator>& who) -> Expected<OperatorDone> {
        if (!who) {
            return Unexpected{who.error()};
        }
        return OperatorDone{order.deed, sheetOf(*who), {}};
    };
    const auto handedOut =
        [&](const Expected<core::PasswordHandout>& handout) -> Expected<OperatorDone> {
        if (!handout) {
            return Unexpected{handout.error()};
        }
        return OperatorDone{order.deed, sheetOf(handout->who), handout->oneTimePassword};
    };
    switch (order.deed) {
        case OperatorDeed::Add:
            return handedOut(m_operators.add(m_actor, {order.login, order.name, order.role}));
        case OperatorDeed::ResetPassword:
            return handedOut(m_operators.resetPassword(m_actor, order.login));
        case OperatorDeed::Disable:
            return done(m_operators.disable(m_actor, order.login));
        case OperatorDeed::Enable:
            return done(m_operators.enable(m_actor, order.login));
        case OperatorDeed::SetRole:
            return done(m_operators.setRole(m_actor, order.login, order.role));
    }
    return core::fail(core::ErrorCode::OperatorNotFound, "no such deed");
}

}  // namespace wattdesk::app
