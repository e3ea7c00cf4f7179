#include "core/workflow/arrears_desk.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

#include "core/workflow/arrears_terms.h"
#include "core/workflow/deed.h"
#include "core/workflow/likely_day.h"
#include "core/workflow/sale_booking.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

std::string subjectOf(const Account& account)
{
    return "account " + shown(account.number);
}

bool maybeBelowZero(ChargeKind kind)
{
    return kind == ChargeKind::BackCharge || kind == ChargeKind::Settlement;
}

/// The most that a back-charge or settlement may come to, either way.
std::int64_t mostOf(const Account& account)
{
    const Credit limit = account.point.hoardingLimit;
    return limit.isZero() ? Credit::kMeterMax : limit.hundredths();
}

Expected<void> checkOrder(const Account& account, const ChargeOrder& order)
{
    if (order.amount.isZero()) {
        return fail(ErrorCode::AmountZero);
    }
    if (order.amount.isNegative() && !maybeBelowZero(order.kind)) {
        return fail(ErrorCode::AmountNegative);
    }
    if (maybeBelowZero(order.kind) && std::abs(order.amount.hundredths()) > mostOf(account)) {
        return fail(ErrorCode::AmountTooLarge, "beyond what the meter may hold");
    }
    if (!(order.period.empty() ? !isOncePerPeriod(order.kind) : isPeriod(order.period))) {
        return fail(ErrorCode::InputPeriod, order.period);
    }
    if (account.standing.state == AccountState::Closed) {
        return fail(ErrorCode::AccountClosed);
    }
    return {};
}

/// The account as it is within this unit of work, when nothing of it is open.
Expected<Account> freshAccount(World& world, AccountId id)
{
    auto account = world.accounts.hold(id);
    if (!account) {
        return account;
    }
    const auto open = world.journal.openSaleOf(id);
    if (!open) {
        return Unexpected{open.error()};
    }
    if (*open) {
        return fail(ErrorCode::SaleOpen);
    }
    return account;
}

Voucher voucherOf(World& world, const Actor& actor, const Account& account, VoucherKind kind)
{
    Voucher voucher;
    voucher.id = VoucherId{world.ids.next()};
    voucher.organisation = account.organisation;
    voucher.counter = actor.counter;
    voucher.by = actor.id;
    voucher.account = account.id;
    voucher.kind = kind;
    voucher.at = world.clock.now();
    voucher.day = businessDay(world);
    return voucher;
}

Charge chargeOf(World& world, const Actor& actor, const Account& account, const ChargeOrder& order)
{
    Charge charge;
    charge.id = ChargeId{world.ids.next()};
    charge.organisation = account.organisation;
    charge.account = account.id;
    charge.kind = order.kind;
    charge.period = order.period;
    charge.amount = order.amount;
    charge.due = order.due.value_or(businessDay(world));
    charge.reason = order.reason;
    charge.at = world.clock.now();
    charge.by = actor.id;
    charge.counter = actor.counter;
    return charge;
}

}  // namespace

Expected<ArrearsStatement> ArrearsDesk::statement(const Actor& actor, const AccountNumber& number,
                                                  std::optional<Date> day)
{
    if (auto allowed = actor.require(Permission::CollectArrears); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto terms = arrearsTermsOn(m_world, *account, day.value_or(businessDay(m_world)));
    if (!terms) {
        return Unexpected{terms.error()};
    }
    ArrearsStatement statement;
    statement.account = *account;
    statement.plan = terms->plan;
    statement.outstanding = sumOf(terms->owed);
    for (const OutstandingCharge& item : terms->owed) {
        const auto fee = lateFeeFor(*terms, item);
        const auto sum = fee ? statement.lateFee.plus(*fee) : std::nullopt;
        if (!sum) {
            return fee ? fail(ErrorCode::AmountTooLarge) : Unexpected{fee.error()};
        }
        statement.lateFee = *sum;
        statement.lines.push_back({item, *fee});
    }
    return statement;
}

Expected<std::vector<Debtor>> ArrearsDesk::debtors(const Actor& actor, DebtorFilter filter)
{
    if (auto allowed = actor.require(Permission::CollectArrears); !allowed) {
        return Unexpected{allowed.error()};
    }
    filter.organisation = actor.organisation;
    return m_world.arrears.debtors(filter);
}

Expected<std::vector<ArrearsStatement>> ArrearsDesk::statements(const Actor& actor,
                                                                const DebtorFilter& filter,
                                                                std::optional<Date> day)
{
    const auto owing = debtors(actor, filter);
    if (!owing) {
        return Unexpected{owing.error()};
    }
    std::vector<ArrearsStatement> all;
    for (const Debtor& debtor : *owing) {
        const auto account = m_world.accounts.byId(debtor.account);
        auto one = account ? statement(actor, account->number, day)
                           : Expected<ArrearsStatement>{Unexpected{account.error()}};
        if (!one) {
            return Unexpected{one.error()};
        }
        all.push_back(std::move(*one));
    }
    return all;
}

Expected<void> ArrearsDesk::raise(const Actor& actor, const Account& account,
                                  const ChargeOrder& order, OperatorId approver)
{
    const auto fresh = freshAccount(m_world, account.id);
    if (!fresh) {
        return Unexpected{fresh.error()};
    }
    if (order.due) {
        if (auto likely = requireLikelyDay(m_world, *order.due); !likely) {
            return likely;
        }
    }
    const bool isCredit = order.amount.isNegative();
    const Money amount = isCredit ? Money{}.minus(order.amount).value() : order.amount;
    AccountStanding standing = fresh->standing;
    Money& moved = isCredit ? standing.surplus : standing.arrears;
    const auto sum = moved.plus(amount);
    if (!sum) {
        return fail(ErrorCode::AmountTooLarge);
    }
    moved = *sum;
    Voucher voucher =
        voucherOf(m_world, actor, *fresh, isCredit ? VoucherKind::Credit : VoucherKind::Charge);
    voucher.approver = approver;
    voucher.reason = order.reason;
    voucher.entries = isCredit ? entriesForCredit(amount) : entriesForCharge(order.kind, amount);
    if (auto entered = m_world.books.enter(voucher); !entered) {
        return entered;
    }
    if (!isCredit) {
        Charge charge = chargeOf(m_world, actor, *fresh, order);
        charge.approver = approver;
        if (auto added = m_world.arrears.add(charge); !added) {
            return added;
        }
    }
    if (auto set = m_world.accounts.setStanding(fresh->id, standing); !set) {
        return set;
    }
    return audit(m_world, actor, AuditAction::ChargeRaised, subjectOf(*fresh),
                 std::string{nameOf(order.kind)} + " " + order.period + ", " +
                     toText(order.amount) + ": " + order.reason);
}

Expected<Account> ArrearsDesk::add(const Actor& actor, const AccountNumber& number,
                                   const ChargeOrder& order)
{
    if (auto allowed = actor.require(Permission::KeepArrears); !allowed) {
        return Unexpected{allowed.error()};
    }
    ChargeOrder clean = order;
    auto reason = requireReason(order.reason);
    if (!reason) {
        return Unexpected{reason.error()};
    }
    clean.reason = std::move(*reason);
    const auto rules = m_world.rules.of(actor.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    // What was brought along is checked against the old books; everything else changes what a
    // customer has to pay, like the correction of a sale.
    const bool isAskedFor = rules->approveReversals && order.kind != ChargeKind::OpeningBalance;
    const auto approver = approverOf(actor, isAskedFor, order.approval);
    if (!approver) {
        return Unexpected{approver.error()};
    }
    const auto account = freeAccount(m_world, actor, number);
    if (!account) {
        return account;
    }
    if (auto sound = checkOrder(*account, clean); !sound) {
        return Unexpected{sound.error()};
    }
    const auto done = m_world.unit.run([&] { return raise(actor, *account, clean, *approver); });
    if (!done) {
        return Unexpected{done.error()};
    }
    return m_world.accounts.byId(account->id);
}

Expected<void> ArrearsDesk::bringAlong(const Actor& actor, const Account& account,
                                       const ChargeOrder& order)
{
    assert(order.kind == ChargeKind::OpeningBalance);
    if (auto sound = checkOrder(account, order); !sound) {
        return sound;
    }
    return raise(actor, account, order, {});
}

Expected<void> ArrearsDesk::setPlan(const Actor& actor, const AccountNumber& number,
                                    const RepaymentPlan& plan, std::string_view reason)
{
    if (auto allowed = actor.require(Permission::KeepArrears); !allowed) {
        return allowed;
    }
    auto why = requireReason(reason);
    if (!why) {
        return Unexpected{why.error()};
    }
    if (!isWellFormed(plan)) {
        return fail(ErrorCode::InputText, "a repayment plan out of its range");
    }
    const auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    const PlanNote note{account->organisation, actor.id, m_world.clock.now(), *why};
    return m_world.unit.run([&]() -> Expected<void> {
        if (auto set = m_world.arrears.setPlan(account->id, plan, note); !set) {
            return set;
        }
        return audit(m_world, actor, AuditAction::RepaymentPlanSet, subjectOf(*account),
                     std::string{nameOf(plan.kind)} + ", sum " + toText(plan.sum) + ", share " +
                         std::to_string(plan.sharePermyriad) + ", energy floor " +
                         toText(plan.energyFloor) + ": " + *why);
    });
}

Expected<std::vector<ArrearsPart>> ArrearsDesk::partsOf(const Account& account, Money amount)
{
    if (amount.isNegative() || amount.isZero()) {
        return fail(amount.isZero() ? ErrorCode::AmountZero : ErrorCode::AmountNegative);
    }
    const auto terms = arrearsTerms(m_world, account);
    if (!terms) {
        return Unexpected{terms.error()};
    }
    const auto whole = splitInFull(*terms);
    auto parts = splitWholly(*terms, amount);
    if (!whole || !parts) {
        return Unexpected{!whole ? whole.error() : parts.error()};
    }
    if (whole->empty()) {
        return fail(ErrorCode::ArrearsNone);
    }
    if (amount > costOf(*whole)) {
        return fail(ErrorCode::AmountAboveArrears);
    }
    if (parts->empty()) {
        return fail(ErrorCode::PaymentBelowOneCent);
    }
    return parts;
}

Expected<std::vector<ArrearsPart>> ArrearsDesk::quote(const Actor& actor,
                                                      const AccountNumber& number, Money amount)
{
    if (auto allowed = actor.require(Permission::CollectArrears); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = freeAccount(m_world, actor, number);
    if (!account) {
        return Unexpected{account.error()};
    }
    return partsOf(*account, amount);
}

Expected<SaleRecord> ArrearsDesk::pay(const Actor& actor, const AccountNumber& number,
                                      const ArrearsPaymentOrder& order)
{
    if (auto allowed = actor.require(Permission::CollectArrears); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = freeAccount(m_world, actor, number);
    if (!account) {
        return Unexpected{account.error()};
    }
    auto parts = partsOf(*account, order.amount);
    if (!parts) {
        return Unexpected{parts.error()};
    }
    auto begun = beginSale(m_world, actor, *account, SaleKind::ArrearsPayment);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    sale.means = order.means;
    sale.paid = costOf(*parts);
    sale.tendered = order.tendered.value_or(order.amount);
    if (sale.tendered < sale.paid) {
        return fail(ErrorCode::AmountTenderedTooLittle);
    }
    sale.lateFee = lateFeeOf(*parts);
    sale.arrearsAfter = sale.arrearsBefore.minus(principalOf(*parts)).value();
    sale.arrearsParts = std::move(*parts);
    return SaleBooking{m_world}.book(actor, *account, sale);
}

Expected<OutstandingCharge> ArrearsDesk::writeOff(const Actor& actor, const WriteOffOrder& order)
{
    if (auto allowed = actor.require(Permission::KeepArrears); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto reason = requireReason(order.reason);
    if (!reason) {
        return Unexpected{reason.error()};
    }
    const auto approver = approverOf(actor, true, order.approval);
    if (!approver) {
        return Unexpected{approver.error()};
    }
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        const auto item = m_world.arrears.byId(order.charge);
        if (!item) {
            return Unexpected{item.error()};
        }
        const auto account = freshAccount(m_world, item->charge.account);
        if (!account) {
            return Unexpected{account.error()};
        }
        if (auto forward = requireClockGoesForward(m_world, actor.organisation); !forward) {
            return forward;
        }
        const Money amount = order.amount.value_or(item->outstanding);
        if (item->outstanding.isZero()) {
            return fail(ErrorCode::ChargeSettled);
        }
        if (amount.isZero() || amount.isNegative()) {
            return fail(amount.isZero() ? ErrorCode::AmountZero : ErrorCode::AmountNegative);
        }
        if (amount > item->outstanding) {
            return fail(ErrorCode::AmountAboveArrears);
        }
        Voucher voucher = voucherOf(m_world, actor, *account, VoucherKind::WriteOff);
        voucher.approver = *approver;
        voucher.reason = *reason;
        voucher.entries = entriesForWriteOff(amount);
        if (auto entered = m_world.books.enter(voucher); !entered) {
            return entered;
        }
        const ChargeSettlement settlement{item->charge.id, voucher.organisation, amount,  {}, {},
                                          voucher.id,      voucher.at,           actor.id};
        if (auto settled = m_world.arrears.settle(settlement); !settled) {
            return settled;
        }
        AccountStanding standing = account->standing;
        standing.arrears = standing.arrears.minus(amount).value();
        if (auto set = m_world.accounts.setStanding(account->id, standing); !set) {
            return set;
        }
        return audit(m_world, actor, AuditAction::ChargeWrittenOff, subjectOf(*account),
                     "charge " + toText(item->charge.id) + ", " + toText(amount) + ": " + *reason);
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return m_world.arrears.byId(order.charge);
}

Expected<LateFeeRules> ArrearsDesk::rules(const Actor& actor)
{
    if (auto allowed = actor.require(Permission::CollectArrears); !allowed) {
        return Unexpected{allowed.error()};
    }
    return m_world.arrears.lateFeeRules(actor.organisation);
}

/// Nobody's late fee becomes another because of a rule that comes later.
Expected<void> ArrearsDesk::requireFutureRule(const Actor& actor, Date from)
{
    if (auto likely = requireLikelyDay(m_world, from); !likely || from >= businessDay(m_world)) {
        return likely;
    }
    const auto debtors = m_world.arrears.debtors({.organisation = actor.organisation, .limit = 1});
    if (!debtors) {
        return Unexpected{debtors.error()};
    }
    return debtors->empty() ? Expected<void>{} : fail(ErrorCode::LateFeeRulePast, toText(from));
}

Expected<void> ArrearsDesk::addRule(const Actor& actor, const LateFeeRule& rule)
{
    if (auto allowed = actor.require(Permission::KeepArrears); !allowed) {
        return allowed;
    }
    const auto known = m_world.arrears.lateFeeRules(actor.organisation);
    if (!known) {
        return Unexpected{known.error()};
    }
    const bool isThere = std::any_of(known->begin(), known->end(),
                                     [&](const LateFeeRule& old) { return old.from == rule.from; });
    if (isThere) {
        return fail(ErrorCode::LateFeeRuleTaken, toText(rule.from));
    }
    if (auto fits = requireFutureRule(actor, rule.from); !fits) {
        return fits;
    }
    if (!isWellFormed({rule}) || known->size() >= kLateFeeRulesMax) {
        return fail(ErrorCode::InputText, "a late-fee rule out of its range");
    }
    const PlanNote note{actor.organisation, actor.id, m_world.clock.now(), {}};
    return m_world.unit.run([&]() -> Expected<void> {
        if (auto added = m_world.arrears.addLateFeeRule(actor.organisation, rule, note); !added) {
            return added;
        }
        return audit(m_world, actor, AuditAction::LateFeeRuleSet, "late fee",
                     "from " + toText(rule.from) + ": " + std::to_string(rule.residentPermyriad) +
                         ", " + std::to_string(rule.withinYearPermyriad) + ", " +
                         std::to_string(rule.acrossYearsPermyriad));
    });
}

Expected<Money> overdueOf(const ArrearsTerms& terms)
{
    Money overdue;
    for (const OutstandingCharge& item : terms.owed) {
        if (item.charge.due >= terms.day) {
            continue;
        }
        const auto fee = lateFeeFor(terms, item);
        if (!fee) {
            return fee;
        }
        const auto sum = overdue.plus(item.outstanding);
        const auto withFee = sum ? sum->plus(*fee) : sum;
        if (!withFee) {
            return fail(ErrorCode::AmountTooLarge);
        }
        overdue = *withFee;
    }
    return overdue;
}

Expected<OperatorId> requireNotBlocked(World& world, const Actor& actor, const Account& account,
                                       const std::optional<Approval>& approval)
{
    const auto rules = world.rules.of(account.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    if (rules->arrearsBlock.isZero() || account.standing.arrears.isZero()) {
        return OperatorId{};
    }
    const auto terms = arrearsTerms(world, account);
    if (!terms) {
        return Unexpected{terms.error()};
    }
    const auto overdue = overdueOf(*terms);
    if (!overdue) {
        return Unexpected{overdue.error()};
    }
    if (*overdue <= rules->arrearsBlock) {
        return OperatorId{};
    }
    if (!approval) {
        return fail(ErrorCode::SaleBlockedByArrears);
    }
    return approverOf(actor, true, approval);
}

}  // namespace wattdesk::core
