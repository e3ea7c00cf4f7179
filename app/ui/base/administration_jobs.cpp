#include "app/ui/base/administration_jobs.h"

#include <algorithm>
#include <set>

#include "app/station/table_file.h"
#include "core/workflow/house_desk.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::app {

using core::Expected;
using core::Unexpected;

Expected<core::ImportReport> AdministrationJobs::import(const ImportOrder& order,
                                                        std::function<bool(std::int64_t rows)> goOn)
{
    // Who may not import learns nothing of the file either.
    const bool isAccounts = order.what == ImportWhat::Accounts;
    if (auto allowed = m_actor.require(isAccounts ? core::Permission::ImportAccounts
                                                  : core::Permission::SettlePeriods);
        !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto table = openTable(order.path.toStdString());
    if (!table) {
        return Unexpected{table.error()};
    }
    const core::ImportOptions options{.dryRun = order.isDryRun, .goOn = std::move(goOn)};
    return isAccounts ? core::AccountImport{m_world}.run(m_actor, **table, options)
                      : core::PeriodDesk{m_world}.enterTable(m_actor, **table, options);
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

Expected<std::vector<OperatorSheet>> AdministrationJobs::operators()
{
    if (auto allowed = m_actor.require(core::Permission::SeeOperators); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto everybody = m_world.operators.list(m_actor.organisation);
    if (!everybody) {
        return Unexpected{everybody.error()};
    }
    const core::Instant now = m_world.clock.now();
    std::vector<OperatorSheet> sheets;
    for (const core::Operator& who : *everybody) {
        sheets.push_back(
            {.login = who.login,
             .name = who.name,
             .role = who.role,
             .isDisabled = who.disabled,
             .mustChangePassword = who.mustChangePassword,
             .lockedUntil = who.lockedUntil > now ? std::optional{who.lockedUntil} : std::nullopt});
    }
    std::sort(sheets.begin(), sheets.end(),
              [](const auto& a, const auto& b) { return a.login < b.login; });
    return sheets;
}

}  // namespace wattdesk::app
