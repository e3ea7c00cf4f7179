#include "core/workflow/books_check.h"

#include "core/workflow/audit_log.h"

namespace wattdesk::core {

namespace {

constexpr std::size_t kOpenSalesMax = 100'000;

Expected<void> checkDays(World& world, OrganisationId organisation,
                         std::vector<std::string>& findings)
{
    const Date first = Date::from(2000, 1, 1).value();
    const Date last = Date::from(2999, 12, 31).value();
    const auto kept = world.books.days(organisation, first, last);
    const auto counted = world.books.recount(organisation, first, last);
    if (!kept || !counted) {
        return Unexpected{!kept ? kept.error() : counted.error()};
    }
    if (*kept != *counted) {
        findings.emplace_back("the day totals differ from the sales they were made of");
    }
    return {};
}

Expected<void> checkChains(World& world, OrganisationId organisation,
                           std::vector<std::string>& findings)
{
    const auto counters = world.organisations.counters(organisation);
    if (!counters) {
        return Unexpected{counters.error()};
    }
    for (const Counter& counter : *counters) {
        const auto broken = AuditLog{world.audit, world.digest}.firstBroken(counter.id);
        if (!broken) {
            return Unexpected{broken.error()};
        }
        if (*broken) {
            findings.push_back("the operation log of counter " + counter.code +
                               " was altered at entry " + std::to_string(**broken));
        }
    }
    return {};
}

}  // namespace

Expected<BooksReport> BooksCheck::check(const Actor& actor)
{
    if (auto allowed = actor.require(Permission::SeeBooks); !allowed) {
        return Unexpected{allowed.error()};
    }
    BooksReport report;
    auto trial = m_world.books.trialBalance(actor.organisation);
    if (!trial) {
        return Unexpected{trial.error()};
    }
    report.trial = std::move(*trial);
    auto gaps = m_world.books.receiptGaps(actor.organisation);
    if (!gaps) {
        return Unexpected{gaps.error()};
    }
    report.findings = std::move(*gaps);
    if (auto days = checkDays(m_world, actor.organisation, report.findings); !days) {
        return Unexpected{days.error()};
    }
    if (auto chains = checkChains(m_world, actor.organisation, report.findings); !chains) {
        return Unexpected{chains.error()};
    }
    const auto arrears = m_world.arrears.disagreements(actor.organisation);
    if (!arrears) {
        return Unexpected{arrears.error()};
    }
    report.findings.insert(report.findings.end(), arrears->begin(), arrears->end());
    SaleFilter filter;
    filter.organisation = actor.organisation;
    filter.openOnly = true;
    filter.limit = kOpenSalesMax;
    const auto open = m_world.journal.list(filter);
    if (!open) {
        return Unexpected{open.error()};
    }
    report.openSales = static_cast<std::int64_t>(open->size());
    return report;
}

}  // namespace wattdesk::core
