#include "core/workflow/period_run.h"

#include <algorithm>

#include "core/tariff/sub_metering.h"
#include "core/workflow/ladder_use.h"
#include "core/workflow/period_terms.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

/// As many months as one settlement of an account may have to be looked for.
constexpr std::size_t kRowsMax = 24;
/// As many charges of an account as are looked through for a bill of the month.
constexpr std::size_t kChargesMax = 1'000;

/// Whether a failure says something about the account, or about the database.
bool isTheAccounts(const Error& error)
{
    return describe(error.code).kind == FailureClass::Rule;
}

SettlementRow rowOf(const SettlementFacts& facts, OrganisationId organisation, SettlementRunId run,
                    Period period, const PeriodFigures& figures)
{
    SettlementRow row;
    row.account = facts.account;
    row.organisation = organisation;
    row.run = run;
    row.period = period;
    row.tariff = facts.tariffs.on(figures.after.to);
    row.base = facts.base;
    row.from = figures.from;
    row.dayBefore = figures.before.day;
    row.registersBefore = figures.before.registers;
    row.after = figures.after;
    row.use = figures.billed.use;
    row.use.capacity.clear();
    row.use.usedBefore.clear();
    row.usedBefore = figures.bill.usedBefore;
    row.loss = figures.billed.loss;
    row.shares = figures.billed.shares;
    row.bought = figures.bought;
    row.used = figures.used;
    row.bill = figures.bill.total;
    row.difference = figures.difference;
    row.rolledOver = figures.consumption.rolledOver;
    row.meterChanged = figures.consumption.meterChanged;
    row.periodsEstimated = figures.consumption.periodsEstimated;
    return row;
}

PeriodLine lineOf(const SettlementFacts& facts, const PeriodFigures& figures)
{
    PeriodLine line;
    line.account = facts.number;
    line.energy = totalOf(figures.billed.use.active);
    line.loss = figures.billed.loss.active;
    line.shares = figures.billed.shares;
    line.bill = figures.bill.total;
    line.prepaid = figures.used.value;
    line.difference = figures.difference;
    line.notices = noticesOf(figures);
    return line;
}

/// The one voucher of a run: what is charged is owed for energy sold; what is credited was paid for
/// energy that was not used.
std::vector<LedgerEntry> entriesOf(const PeriodReport& report)
{
    std::vector<LedgerEntry> entries;
    if (!report.charged.isZero()) {
        entries.push_back({LedgerCode::Arrears, report.charged, {}});
        entries.push_back({LedgerCode::EnergySales, {}, report.charged});
    }
    if (!report.credited.isZero()) {
        entries.push_back({LedgerCode::EnergySales, report.credited, {}});
        entries.push_back({LedgerCode::CustomerSurplus, {}, report.credited});
    }
    return entries;
}

/// One run over all accounts, within a unit of work unless it is dry.
class Run {
public:
    struct Order {
        Period period;
        OperatorId approver;  ///< none in a dry run
        Date due;             ///< of what is left to pay
    };

    Run(World& world, const Actor& actor, const Order& order, const PeriodOptions& options,
        PeriodReport& report)
        : m_world{world},
          m_actor{actor},
          m_period{order.period},
          m_approver{order.approver},
          m_due{order.due},
          m_now{world.clock.now()},
          m_options{options},
          m_report{report},
          m_terms{world, actor.organisation},
          m_id{world.ids.next()}
    {
    }

    Expected<void> all()
    {
        return single().and_then([&] { return shared(); }).and_then([&] {
            return m_options.onEnd ? m_options.onEnd() : Expected<void>{};
        });
    }

    Expected<void> post()
    {
        if (m_report.settled == 0) {
            return {};
        }
        SettlementRun run;
        run.id = m_id;
        run.organisation = m_actor.organisation;
        run.counter = m_actor.counter;
        run.by = m_actor.id;
        run.approver = m_approver;
        run.period = m_period;
        run.at = m_now;
        run.day = toLocal(m_now, m_world.clock.offset()).date;
        run.accounts = m_report.settled;
        run.billed = m_report.billed;
        run.prepaid = m_report.prepaid;
        run.charged = m_report.charged;
        run.credited = m_report.credited;
        run.entries = entriesOf(m_report);
        if (auto added = m_world.settlements.addRun(run); !added) {
            return added;
        }
        m_report.run = m_id;
        return audit(m_world, m_actor, AuditAction::PeriodSettled, "period " + toText(m_period),
                     std::to_string(run.accounts) + " accounts, billed " + toText(run.billed) +
                         ", prepaid " + toText(run.prepaid) + ", to arrears " +
                         toText(run.charged) + ", to surplus " + toText(run.credited) +
                         ", approved by " + toText(m_approver));
    }

private:
    Expected<void> single()
    {
        AccountNumber after;
        for (;;) {
            const auto page = m_world.settlements.page(m_actor.organisation, m_period, after,
                                                       PeriodRun::kPageSize);
            if (!page) {
                return Unexpected{page.error()};
            }
            for (const SettlementFacts& facts : *page) {
                if (auto done = settle(facts, Energy{}); !done) {
                    return done;
                }
            }
            if (page->size() < PeriodRun::kPageSize) {
                return {};
            }
            after = page->back().number;
            if (auto on = goesOn(); !on) {
                return on;
            }
        }
    }

    Expected<void> shared()
    {
        AccountNumber after;
        for (;;) {
            const auto page = m_world.settlements.groups(m_actor.organisation, m_period, after,
                                                         PeriodRun::kGroupPageSize);
            if (!page) {
                return Unexpected{page.error()};
            }
            for (const SettlementGroup& group : *page) {
                if (auto done = settleGroup(group); !done) {
                    return done;
                }
            }
            if (page->size() < PeriodRun::kGroupPageSize) {
                return {};
            }
            after = page->back().parent.number;
            if (auto on = goesOn(); !on) {
                return on;
            }
        }
    }

    Expected<void> goesOn()
    {
        const bool isStopped = m_options.goOn && !m_options.goOn(m_report.accounts);
        return isStopped ? fail(ErrorCode::PeriodCancelled) : Expected<void>{};
    }

    bool isSettled(const SettlementFacts& facts) const
    {
        return facts.settledPeriod && *facts.settledPeriod >= m_period;
    }

    Date openedOn(const SettlementFacts& facts) const
    {
        return toLocal(facts.opened, m_world.clock.offset()).date;
    }

    /// The day after what is settled; else after the month of the first reading, or where that was
    /// taken when the account was opened, its day. `otherwise`: without a reading.
    Date beginOf(const SettlementFacts& facts, Date otherwise) const
    {
        if (facts.period.before) {
            return Date::fromDays(facts.period.before->to.toDays() + 1);
        }
        return facts.period.opening ? std::max(facts.period.opening->period.next().first(),
                                               std::min(openedOn(facts), facts.period.opening->day))
                                    : otherwise;
    }
    Date beginOf(const SettlementFacts& facts) const { return beginOf(facts, m_period.first()); }

    Expected<PeriodTerms> termsOf(const SettlementFacts& facts, Date from)
    {
        const bool isKnown =
            facts.period.before || facts.period.opening || facts.period.isUnmetered;
        return isKnown ? m_terms.of(facts.tariffs, facts.base, from, m_period.last())
                       : fail(ErrorCode::PeriodOpeningMissing);
    }

    Expected<PeriodFigures> figuresOf(const SettlementFacts& facts, Date from, Energy shares)
    {
        if (facts.hasOpenSale) {
            return fail(ErrorCode::SaleOpen);
        }
        const auto terms = termsOf(facts, from);
        if (!terms) {
            return Unexpected{terms.error()};
        }
        auto figures = settledBy(*terms, facts, shares);
        if (figures && figures->difference > Money{}) {
            if (auto open = requireNoBill(facts.account); !open) {
                return Unexpected{open.error()};
            }
        }
        return figures;
    }

    Expected<PeriodFigures> settledBy(const PeriodTerms& terms, const SettlementFacts& facts,
                                      Energy shares)
    {
        const std::vector<Date> apart = laddersApart(terms);
        if (apart.empty()) {
            return settlePeriod(facts.period, terms, shares);
        }
        const auto rows = m_world.settlements.rows(facts.account, kRowsMax);
        if (!rows) {
            return Unexpected{rows.error()};
        }
        PeriodFacts period = facts.period;
        period.usedBefore = usedSince(apart, *rows, terms.from);
        return settlePeriod(period, terms, shares);
    }

    /// ChargeRepeated when somebody has entered a bill of this month by hand.
    Expected<void> requireNoBill(AccountId account)
    {
        const auto charges = m_world.arrears.ofAccount(account, kChargesMax);
        if (!charges) {
            return Unexpected{charges.error()};
        }
        const auto isTheBill = [&, month = toText(m_period)](const OutstandingCharge& each) {
            return each.charge.kind == ChargeKind::PeriodBill && each.charge.period == month;
        };
        return std::ranges::any_of(*charges, isTheBill) ? fail(ErrorCode::ChargeRepeated)
                                                        : Expected<void>{};
    }

    /// Settles one account, or notes why it cannot be.
    Expected<void> settle(const SettlementFacts& facts, Energy shares)
    {
        if (isSettled(facts)) {
            return noteSettled(facts);
        }
        const auto figures = figuresOf(facts, beginOf(facts), shares);
        if (!figures) {
            return isTheAccounts(figures.error()) ? note(facts, figures.error().code)
                                                  : Unexpected{figures.error()};
        }
        return keep(facts, *figures);
    }

    /// A parent and those without a meter of their own are settled together or not at all: what one
    /// is billed the other is not. Sub-meters stand for themselves.
    Expected<void> settleGroup(const SettlementGroup& group)
    {
        for (const auto& child : group.children) {
            if (child.share.kind == MeterShareKind::SubMeter && !child.isParent) {
                if (auto done = settle(child.facts, Energy{}); !done) {
                    return done;
                }
            }
        }
        if (isSettled(group.parent)) {
            for (const auto& child : group.children) {
                if (auto noted = noteTaker(child); !noted) {
                    return noted;
                }
            }
            return noteSettled(group.parent);
        }
        auto members = figuresOfGroup(group);
        if (members) {
            for (const auto& [facts, figures] : *members) {
                if (auto kept = keep(*facts, figures); !kept) {
                    return kept;
                }
            }
            return {};
        }
        if (!isTheAccounts(members.error())) {
            return Unexpected{members.error()};
        }
        return noteGroup(group, members.error().code);
    }

    using Member = std::pair<const SettlementFacts*, PeriodFigures>;

    /// In the order 定量, 定比, 总分.
    Expected<std::vector<Member>> figuresOfGroup(const SettlementGroup& group)
    {
        m_culprit = AccountNumber{};
        const auto terms = termsOf(group.parent, beginOf(group.parent));
        const auto whole = terms ? energyWithLoss(group.parent.period, *terms)
                                 : Expected<Energy>{Unexpected{terms.error()}};
        if (!whole) {
            m_culprit = group.parent.number;
            return Unexpected{whole.error()};
        }
        auto taken = takenFrom(group, terms->from);
        if (!taken) {
            return Unexpected{taken.error()};
        }
        if (!isWellFormed(*taken)) {
            m_culprit = group.parent.number;
            return fail(ErrorCode::MeterShareWrong);
        }
        const auto split = splitParent(*whole, *taken);
        if (!split) {
            m_culprit = group.parent.number;
            return Unexpected{split.error()};
        }
        std::vector<Member> members;
        std::size_t quantity = 0;
        std::size_t ratio = 0;
        for (const auto& child : group.children) {
            if (child.share.kind == MeterShareKind::SubMeter) {
                continue;
            }
            const Energy share = child.share.kind == MeterShareKind::Quantity
                                     ? taken->quantities[quantity++]
                                     : split->byRatio[ratio++];
            auto figures = figuresOfTaker(child.facts, terms->from, share);
            if (auto added = addMember(members, child.facts, std::move(figures)); !added) {
                return Unexpected{added.error()};
            }
        }
        // Both lie in the range of Energy and neither is negative, so their difference does too.
        const Energy given = split->own.minus(*whole).value();
        auto figures = figuresOf(group.parent, terms->from, given);
        if (auto added = addMember(members, group.parent, std::move(figures)); !added) {
            return Unexpected{added.error()};
        }
        return members;
    }

    /// Of an account without a meter of its own, which begins with the parent when it was never
    /// settled.
    Expected<PeriodFigures> figuresOfTaker(const SettlementFacts& facts, Date parentFrom,
                                           Energy share)
    {
        if (isSettled(facts)) {
            return fail(ErrorCode::PeriodSettled);
        }
        SettlementFacts without = facts;
        without.period.isUnmetered = true;
        return figuresOf(without, beginOf(facts, parentFrom), share);
    }

    Expected<void> addMember(std::vector<Member>& members, const SettlementFacts& facts,
                             Expected<PeriodFigures> figures)
    {
        if (!figures) {
            m_culprit = facts.number;
            return Unexpected{figures.error()};
        }
        members.emplace_back(&facts, std::move(*figures));
        return {};
    }

    Expected<SubMetering> takenFrom(const SettlementGroup& group, Date from)
    {
        SubMetering taken;
        for (const auto& child : group.children) {
            switch (child.share.kind) {
                case MeterShareKind::Quantity: {
                    const auto quantity = Energy::from(child.share.quantity.hundredths() *
                                                       monthsIn(from, m_period.last()));
                    taken.quantities.push_back(
                        quantity.value_or(Energy::from(Energy::kMax).value()));
                    break;
                }
                case MeterShareKind::Ratio:
                    taken.ratiosPermyriad.push_back(child.share.permyriad);
                    break;
                case MeterShareKind::SubMeter: {
                    const auto energy = energyOfSubMeter(child.facts, from);
                    if (!energy) {
                        return Unexpected{energy.error()};
                    }
                    taken.subMeters.push_back(*energy);
                    break;
                }
            }
        }
        return taken;
    }

    /// What a sub-meter counted since `from`, losses included: of the months settled already, and
    /// of this one. MeterShareOpen when its months do not cover the parent's, but for the days
    /// before it was opened.
    Expected<Energy> energyOfSubMeter(const SettlementFacts& facts, Date from)
    {
        const auto rows = m_world.settlements.rows(facts.account, kRowsMax);
        if (!rows) {
            return Unexpected{rows.error()};
        }
        std::optional<Energy> sum{Energy{}};
        Date begin = Date::fromDays(m_period.last().toDays() + 1);
        if (!isSettled(facts)) {
            const auto terms = termsOf(facts, beginOf(facts));
            const auto energy = terms ? energyWithLoss(facts.period, *terms)
                                      : Expected<Energy>{Unexpected{terms.error()}};
            if (!energy) {
                return isTheAccounts(energy.error()) ? fail(ErrorCode::MeterShareOpen)
                                                     : Unexpected{energy.error()};
            }
            sum = *energy;
            begin = terms->from;
        }
        for (const SettlementRow& row : *rows) {
            if (row.after.to < begin && row.from >= from &&
                row.after.to.toDays() + 1 == begin.toDays()) {
                const auto own = totalOf(row.use.active).minus(row.shares);
                sum = sum && own ? sum->plus(*own) : std::nullopt;
                begin = row.from;
            }
        }
        if (!sum) {
            return fail(ErrorCode::AmountTooLarge);
        }
        const bool isWhole = begin == from || (begin > from && begin <= openedOn(facts));
        return isWhole ? Expected<Energy>{*sum} : fail(ErrorCode::MeterShareOpen);
    }

    Expected<void> keep(const SettlementFacts& facts, const PeriodFigures& figures)
    {
        if (auto counted = count(figures); !counted) {
            return counted;
        }
        if (!m_options.dryRun) {
            if (auto written = write(facts, figures); !written) {
                return written;
            }
        }
        return tell(lineOf(facts, figures));
    }

    Expected<void> write(const SettlementFacts& facts, const PeriodFigures& figures)
    {
        const auto added =
            m_world.settlements.addRow(rowOf(facts, m_actor.organisation, m_id, m_period, figures));
        if (!added || figures.difference.isZero()) {
            return added;
        }
        if (figures.difference.isNegative()) {
            const Money surplus = Money{}.minus(figures.difference).value();
            return m_world.accounts.addToStanding(facts.account, surplus, Money{});
        }
        return charge(facts.account, figures.difference);
    }

    Expected<void> charge(AccountId account, Money amount)
    {
        Charge charge;
        charge.id = ChargeId{m_world.ids.next()};
        charge.organisation = m_actor.organisation;
        charge.account = account;
        charge.kind = ChargeKind::PeriodBill;
        charge.period = toText(m_period);
        charge.amount = amount;
        charge.due = m_due;
        charge.at = m_now;
        charge.by = m_actor.id;
        charge.counter = m_actor.counter;
        charge.approver = m_approver;
        const auto added = m_world.arrears.add(charge);
        return added ? m_world.accounts.addToStanding(account, Money{}, amount) : added;
    }

    Expected<void> count(const PeriodFigures& figures)
    {
        const bool owes = !figures.difference.isNegative();
        const auto charged =
            owes ? m_report.charged.plus(figures.difference) : std::optional{m_report.charged};
        const auto credited =
            owes ? std::optional{m_report.credited} : m_report.credited.minus(figures.difference);
        const auto billed = m_report.billed.plus(figures.bill.total);
        const auto prepaid = m_report.prepaid.plus(figures.used.value);
        const auto energy = m_report.energy.plus(totalOf(figures.billed.use.active));
        if (!charged || !credited || !billed || !prepaid || !energy) {
            return fail(ErrorCode::AmountTooLarge, "the sums of the run");
        }
        m_report.charged = *charged;
        m_report.credited = *credited;
        m_report.billed = *billed;
        m_report.prepaid = *prepaid;
        m_report.energy = *energy;
        ++m_report.settled;
        m_report.notices += noticesOf(figures).any() ? 1 : 0;
        return {};
    }

    Expected<void> note(const SettlementFacts& facts, ErrorCode code)
    {
        ++m_report.faulty;
        if (m_report.findings.size() < PeriodReport::kFindingsMax) {
            m_report.findings.push_back({facts.number, code});
        }
        PeriodLine line;
        line.account = facts.number;
        line.finding = code;
        return tell(line);
    }

    Expected<void> noteSettled(const SettlementFacts& facts)
    {
        ++m_report.settledBefore;
        PeriodLine line;
        line.account = facts.number;
        line.settledBefore = true;
        return tell(line);
    }

    Expected<void> noteTaker(const SettlementGroup::Child& child)
    {
        if (child.share.kind == MeterShareKind::SubMeter) {
            return {};
        }
        return isSettled(child.facts) ? noteSettled(child.facts)
                                      : note(child.facts, ErrorCode::MeterShareOpen);
    }

    Expected<void> noteGroup(const SettlementGroup& group, ErrorCode code)
    {
        const auto codeFor = [&](const SettlementFacts& facts) {
            return facts.number == m_culprit ? code : ErrorCode::MeterShareOpen;
        };
        for (const auto& child : group.children) {
            if (child.share.kind != MeterShareKind::SubMeter) {
                if (auto noted = note(child.facts, codeFor(child.facts)); !noted) {
                    return noted;
                }
            }
        }
        return note(group.parent, codeFor(group.parent));
    }

    Expected<void> tell(const PeriodLine& line)
    {
        ++m_report.accounts;
        if (m_options.onLine) {
            m_options.onLine(line);
        }
        return {};
    }

    World& m_world;
    const Actor& m_actor;
    Period m_period;
    OperatorId m_approver;
    Date m_due;
    Instant m_now;
    const PeriodOptions& m_options;
    PeriodReport& m_report;
    PeriodTermsBook m_terms;
    SettlementRunId m_id;
    AccountNumber m_culprit;  ///< the member of a group that has the finding
};

}  // namespace

Expected<PeriodReport> PeriodRun::run(const Actor& actor, Period period,
                                      const PeriodOptions& options)
{
    if (auto allowed = actor.require(Permission::SettlePeriods); !allowed) {
        return Unexpected{allowed.error()};
    }
    const Date today = businessDay(m_world);
    if (period.last() >= today) {
        return fail(ErrorCode::PeriodNotOver, toText(period));
    }
    const auto approver = approverOf(actor, !options.dryRun, options.approval);
    if (!approver) {
        return Unexpected{approver.error()};
    }
    if (auto forward = requireClockGoesForward(m_world, actor.organisation); !forward) {
        return Unexpected{forward.error()};
    }
    PeriodReport report;
    report.period = period;
    const auto rules = m_world.rules.of(actor.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    // Nobody is late with a bill that there was not: a month posted late is due on that day.
    const Date due = std::max(today, Date::fromDays(period.last().toDays() + rules->periodDueDays));
    Run run{m_world, actor, {period, *approver, due}, options, report};
    const auto done = options.dryRun ? run.all() : m_world.unit.run([&] {
        return run.all().and_then([&] { return run.post(); });
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return report;
}

}  // namespace wattdesk::core
