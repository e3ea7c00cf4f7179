#include "tests/core/faulty_ports.h"

#include <utility>

namespace wattdesk::test {

using namespace core;

namespace {

/// Calls `forward`, or fails in its place when the plan says so.
template <class Forward>
auto unlessStruck(FaultPlan& plan, Forward forward) -> decltype(forward())
{
    if (plan.strikes()) {
        return fail(ErrorCode::StoreFull, "as planned");
    }
    return forward();
}

}  // namespace

Expected<void> FaultyUnit::run(const std::function<Expected<void>()>& work)
{
    if (const auto intrude = std::exchange(intruder, nullptr)) {
        intrude();
    }
    return m_inner.run([&]() -> Expected<void> {
        if (auto done = work(); !done) {
            return done;
        }
        return unlessStruck(m_plan, []() -> Expected<void> { return {}; });
    });
}

Expected<AccountNumber> FaultyAccountBook::drawNumber()
{
    return unlessStruck(m_plan, [&] { return m_inner.drawNumber(); });
}

Expected<void> FaultyAccountBook::add(const Account& account)
{
    return unlessStruck(m_plan, [&] { return m_inner.add(account); });
}

Expected<void> FaultyAccountBook::amend(const Account& account)
{
    return unlessStruck(m_plan, [&] { return m_inner.amend(account); });
}

Expected<void> FaultyAccountBook::setTariff(AccountId id, TariffId tariff, Date day)
{
    return unlessStruck(m_plan, [&] { return m_inner.setTariff(id, tariff, day); });
}

Expected<TariffHistory> FaultyAccountBook::tariffsOf(AccountId id)
{
    return unlessStruck(m_plan, [&] { return m_inner.tariffsOf(id); });
}

Expected<void> FaultyAccountBook::setStanding(AccountId id, const AccountStanding& standing)
{
    return unlessStruck(m_plan, [&] { return m_inner.setStanding(id, standing); });
}

Expected<Account> FaultyAccountBook::hold(AccountId id)
{
    return unlessStruck(m_plan, [&] { return m_inner.hold(id); });
}

Expected<void> FaultyAccountBook::addToStanding(AccountId id, Money surplus, Money arrears)
{
    return unlessStruck(m_plan, [&] { return m_inner.addToStanding(id, surplus, arrears); });
}

Expected<Account> FaultyAccountBook::byId(AccountId id)
{
    return unlessStruck(m_plan, [&] { return m_inner.byId(id); });
}

Expected<Account> FaultyAccountBook::byNumber(const AccountNumber& number)
{
    return unlessStruck(m_plan, [&] { return m_inner.byNumber(number); });
}

Expected<std::optional<Account>> FaultyAccountBook::byCard(const CardSerial& serial)
{
    return unlessStruck(m_plan, [&] { return m_inner.byCard(serial); });
}

Expected<std::optional<Account>> FaultyAccountBook::byMeter(const MeterNumber& meter)
{
    return unlessStruck(m_plan, [&] { return m_inner.byMeter(meter); });
}

Expected<std::vector<Account>> FaultyAccountBook::ofTariff(TariffId tariff, AccountId after,
                                                           std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.ofTariff(tariff, after, limit); });
}

Expected<std::int64_t> FaultyAccountBook::countOfTariff(TariffId tariff)
{
    return unlessStruck(m_plan, [&] { return m_inner.countOfTariff(tariff); });
}

Expected<std::vector<Account>> FaultyAccountBook::withOtherPrices(const CardPrices& wanted,
                                                                  const AccountNumber& after,
                                                                  std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.withOtherPrices(wanted, after, limit); });
}

Expected<std::int64_t> FaultyAccountBook::countWithOtherPrices(const CardPrices& wanted)
{
    return unlessStruck(m_plan, [&] { return m_inner.countWithOtherPrices(wanted); });
}

Expected<std::vector<Account>> FaultyAccountBook::ofCustomer(CustomerId customer)
{
    return unlessStruck(m_plan, [&] { return m_inner.ofCustomer(customer); });
}

Expected<std::vector<Account>> FaultyAccountBook::search(OrganisationId organisation,
                                                         std::string_view text, std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.search(organisation, text, limit); });
}

Expected<void> FaultyHistory::append(const AccountChange& change)
{
    return unlessStruck(m_plan, [&] { return m_inner.append(change); });
}

Expected<std::vector<AccountChange>> FaultyHistory::of(AccountId account, std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.of(account, limit); });
}

Expected<void> FaultyCards::append(const CardRecord& record)
{
    return unlessStruck(m_plan, [&] { return m_inner.append(record); });
}

Expected<std::optional<CardRecord>> FaultyCards::last(const CardSerial& serial)
{
    return unlessStruck(m_plan, [&] { return m_inner.last(serial); });
}

Expected<std::vector<CardRecord>> FaultyCards::history(const CardSerial& serial)
{
    return unlessStruck(m_plan, [&] { return m_inner.history(serial); });
}

Expected<std::vector<CardRecord>> FaultyCards::ofAccount(AccountId account)
{
    return unlessStruck(m_plan, [&] { return m_inner.ofAccount(account); });
}

Expected<std::vector<CardRecord>> FaultyCards::refused(OrganisationId organisation,
                                                       std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.refused(organisation, limit); });
}

Expected<void> FaultyCards::addBatch(const CardBatch& batch)
{
    return unlessStruck(m_plan, [&] { return m_inner.addBatch(batch); });
}

Expected<std::vector<CardStock>> FaultyCards::stock(OrganisationId organisation)
{
    return unlessStruck(m_plan, [&] { return m_inner.stock(organisation); });
}

Expected<void> FaultyReadings::append(const MeterReading& reading)
{
    return unlessStruck(m_plan, [&] { return m_inner.append(reading); });
}

Expected<std::vector<MeterReading>> FaultyReadings::of(AccountId account, std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.of(account, limit); });
}

Expected<std::vector<MeterReading>> FaultyReadings::recorded(OrganisationId organisation, Date from,
                                                             Date to, AccountId after,
                                                             std::size_t limit)
{
    return unlessStruck(m_plan,
                        [&] { return m_inner.recorded(organisation, from, to, after, limit); });
}

Expected<HouseRules> FaultyRules::of(OrganisationId organisation)
{
    return unlessStruck(m_plan, [&] { return m_inner.of(organisation); });
}

Expected<void> FaultyRules::set(OrganisationId organisation, const HouseRules& rules)
{
    return unlessStruck(m_plan, [&] { return m_inner.set(organisation, rules); });
}

Expected<void> FaultyTickets::add(const FieldTicket& ticket)
{
    return unlessStruck(m_plan, [&] { return m_inner.add(ticket); });
}

Expected<void> FaultyTickets::end(TicketId id, Instant at, OperatorId by, std::string_view outcome)
{
    return unlessStruck(m_plan, [&] { return m_inner.end(id, at, by, outcome); });
}

Expected<FieldTicket> FaultyTickets::byId(TicketId id)
{
    return unlessStruck(m_plan, [&] { return m_inner.byId(id); });
}

Expected<std::vector<FieldTicket>> FaultyTickets::list(OrganisationId organisation, bool openOnly,
                                                       std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.list(organisation, openOnly, limit); });
}

Expected<void> FaultyJournal::reserve(const Sale& sale)
{
    return unlessStruck(m_plan, [&] { return m_inner.reserve(sale); });
}

Expected<SaleState> FaultyJournal::record(SaleId id, SaleStep step, const StepNote& note)
{
    return unlessStruck(m_plan, [&] { return m_inner.record(id, step, note); });
}

Expected<SaleRecord> FaultyJournal::find(SaleId id)
{
    return unlessStruck(m_plan, [&] { return m_inner.find(id); });
}

Expected<std::optional<SaleRecord>> FaultyJournal::openSaleOf(AccountId account)
{
    return unlessStruck(m_plan, [&] { return m_inner.openSaleOf(account); });
}

Expected<std::optional<SaleRecord>> FaultyJournal::openSaleOfCard(const CardSerial& card)
{
    return unlessStruck(m_plan, [&] { return m_inner.openSaleOfCard(card); });
}

Expected<std::vector<SaleRecord>> FaultyJournal::list(const SaleFilter& filter)
{
    return unlessStruck(m_plan, [&] { return m_inner.list(filter); });
}

Expected<std::vector<Energy>> FaultyJournal::energyBetween(AccountId account,
                                                           std::span<const Instant> bounds)
{
    return unlessStruck(m_plan, [&] { return m_inner.energyBetween(account, bounds); });
}

Expected<Energy> FaultyJournal::energySince(AccountId account, Instant from)
{
    return unlessStruck(m_plan, [&] { return m_inner.energySince(account, from); });
}

Expected<Instant> FaultyJournal::latest(OrganisationId organisation)
{
    return unlessStruck(m_plan, [&] { return m_inner.latest(organisation); });
}

Expected<void> FaultyBooks::post(const Posting& posting)
{
    return unlessStruck(m_plan, [&] { return m_inner.post(posting); });
}

Expected<void> FaultyBooks::enter(const Voucher& voucher)
{
    return unlessStruck(m_plan, [&] { return m_inner.enter(voucher); });
}

Expected<ReceiptNumber> FaultyBooks::issueReceipt(CounterId counter, SaleId sale, Instant at)
{
    return unlessStruck(m_plan, [&] { return m_inner.issueReceipt(counter, sale, at); });
}

Expected<std::int64_t> FaultyBooks::countReprint(SaleId sale, Instant at, OperatorId by)
{
    return unlessStruck(m_plan, [&] { return m_inner.countReprint(sale, at, by); });
}

Expected<void> FaultyBooks::addToDay(const DailyTotal& delta)
{
    return unlessStruck(m_plan, [&] { return m_inner.addToDay(delta); });
}

Expected<std::vector<DailyTotal>> FaultyBooks::days(OrganisationId organisation, Date from, Date to)
{
    return unlessStruck(m_plan, [&] { return m_inner.days(organisation, from, to); });
}

Expected<TrialBalance> FaultyBooks::trialBalance(OrganisationId organisation)
{
    return unlessStruck(m_plan, [&] { return m_inner.trialBalance(organisation); });
}

Expected<std::vector<DailyTotal>> FaultyBooks::recount(OrganisationId organisation, Date from,
                                                       Date to)
{
    return unlessStruck(m_plan, [&] { return m_inner.recount(organisation, from, to); });
}

Expected<std::vector<std::string>> FaultyBooks::receiptGaps(OrganisationId organisation)
{
    return unlessStruck(m_plan, [&] { return m_inner.receiptGaps(organisation); });
}

Expected<void> FaultyArrears::add(const Charge& charge)
{
    return unlessStruck(m_plan, [&] { return m_inner.add(charge); });
}

Expected<void> FaultyArrears::settle(const ChargeSettlement& settlement)
{
    return unlessStruck(m_plan, [&] { return m_inner.settle(settlement); });
}

Expected<std::vector<OutstandingCharge>> FaultyArrears::outstanding(AccountId account)
{
    return unlessStruck(m_plan, [&] { return m_inner.outstanding(account); });
}

Expected<std::vector<OutstandingCharge>> FaultyArrears::ofAccount(AccountId account,
                                                                  std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.ofAccount(account, limit); });
}

Expected<OutstandingCharge> FaultyArrears::byId(ChargeId id)
{
    return unlessStruck(m_plan, [&] { return m_inner.byId(id); });
}

Expected<std::vector<ChargeSettlement>> FaultyArrears::settlementsOf(ChargeId id)
{
    return unlessStruck(m_plan, [&] { return m_inner.settlementsOf(id); });
}

Expected<std::vector<std::string>> FaultyArrears::disagreements(OrganisationId organisation)
{
    return unlessStruck(m_plan, [&] { return m_inner.disagreements(organisation); });
}

Expected<RepaymentPlan> FaultyArrears::planOf(AccountId account)
{
    return unlessStruck(m_plan, [&] { return m_inner.planOf(account); });
}

Expected<void> FaultyArrears::setPlan(AccountId account, const RepaymentPlan& plan,
                                      const PlanNote& note)
{
    return unlessStruck(m_plan, [&] { return m_inner.setPlan(account, plan, note); });
}

Expected<LateFeeRules> FaultyArrears::lateFeeRules(OrganisationId organisation)
{
    return unlessStruck(m_plan, [&] { return m_inner.lateFeeRules(organisation); });
}

Expected<void> FaultyArrears::addLateFeeRule(OrganisationId organisation, const LateFeeRule& rule,
                                             const PlanNote& note)
{
    return unlessStruck(m_plan, [&] { return m_inner.addLateFeeRule(organisation, rule, note); });
}

Expected<std::vector<Debtor>> FaultyArrears::debtors(const DebtorFilter& filter)
{
    return unlessStruck(m_plan, [&] { return m_inner.debtors(filter); });
}

Expected<std::optional<AuditLink>> FaultyAuditTrail::last(CounterId counter)
{
    return unlessStruck(m_plan, [&] { return m_inner.last(counter); });
}

Expected<void> FaultyAuditTrail::append(const AuditLink& link)
{
    return unlessStruck(m_plan, [&] { return m_inner.append(link); });
}

Expected<std::vector<AuditLink>> FaultyAuditTrail::list(CounterId counter, std::int64_t after,
                                                        std::size_t limit)
{
    auto links = unlessStruck(m_plan, [&] { return m_inner.list(counter, after, limit); });
    if (links && tamper) {
        for (AuditLink& link : *links) {
            tamper(link);
        }
    }
    return links;
}

Expected<void> FaultySettlements::addReading(const PeriodReading& reading)
{
    return unlessStruck(m_plan, [&] { return m_inner.addReading(reading); });
}

Expected<std::vector<PeriodReading>> FaultySettlements::readings(AccountId account,
                                                                 std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.readings(account, limit); });
}

Expected<void> FaultySettlements::setContract(AccountId account, OrganisationId organisation,
                                              const SupplyContract& contract,
                                              const Entered& entered)
{
    return unlessStruck(
        m_plan, [&] { return m_inner.setContract(account, organisation, contract, entered); });
}

Expected<std::vector<SupplyContract>> FaultySettlements::contracts(AccountId account)
{
    return unlessStruck(m_plan, [&] { return m_inner.contracts(account); });
}

Expected<void> FaultySettlements::setShare(const MeterShare& share, const Entered& entered)
{
    return unlessStruck(m_plan, [&] { return m_inner.setShare(share, entered); });
}

Expected<void> FaultySettlements::removeShare(AccountId child)
{
    return unlessStruck(m_plan, [&] { return m_inner.removeShare(child); });
}

Expected<std::optional<MeterShare>> FaultySettlements::shareOf(AccountId child)
{
    return unlessStruck(m_plan, [&] { return m_inner.shareOf(child); });
}

Expected<std::vector<MeterShare>> FaultySettlements::sharesOf(AccountId parent)
{
    return unlessStruck(m_plan, [&] { return m_inner.sharesOf(parent); });
}

Expected<std::vector<SettlementFacts>> FaultySettlements::page(OrganisationId organisation,
                                                               Period period,
                                                               const AccountNumber& after,
                                                               std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.page(organisation, period, after, limit); });
}

Expected<std::vector<SettlementGroup>> FaultySettlements::groups(OrganisationId organisation,
                                                                 Period period,
                                                                 const AccountNumber& after,
                                                                 std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.groups(organisation, period, after, limit); });
}

Expected<void> FaultySettlements::addRun(const SettlementRun& run)
{
    return unlessStruck(m_plan, [&] { return m_inner.addRun(run); });
}

Expected<void> FaultySettlements::addRow(const SettlementRow& row)
{
    return unlessStruck(m_plan, [&] { return m_inner.addRow(row); });
}

Expected<std::vector<SettlementRun>> FaultySettlements::runs(OrganisationId organisation,
                                                             std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.runs(organisation, limit); });
}

Expected<std::vector<SettlementRow>> FaultySettlements::rows(AccountId account, std::size_t limit)
{
    return unlessStruck(m_plan, [&] { return m_inner.rows(account, limit); });
}

Expected<std::optional<Operator>> FaultyOperators::byLogin(std::string_view login)
{
    return unlessStruck(m_plan, [&] { return m_inner.byLogin(login); });
}

Expected<Operator> FaultyOperators::byId(OperatorId id)
{
    return unlessStruck(m_plan, [&] { return m_inner.byId(id); });
}

Expected<std::vector<Operator>> FaultyOperators::list(OrganisationId organisation)
{
    return unlessStruck(m_plan, [&] { return m_inner.list(organisation); });
}

Expected<std::vector<Operator>> FaultyOperators::hold(OrganisationId organisation)
{
    return unlessStruck(m_plan, [&] { return m_inner.hold(organisation); });
}

Expected<void> FaultyOperators::add(const Operator& who)
{
    return unlessStruck(m_plan, [&] { return m_inner.add(who); });
}

Expected<void> FaultyOperators::setAttempts(OperatorId id, int failedAttempts, Instant lockedUntil)
{
    return unlessStruck(m_plan,
                        [&] { return m_inner.setAttempts(id, failedAttempts, lockedUntil); });
}

Expected<void> FaultyOperators::setPassword(OperatorId id, std::string_view hash, bool mustChange)
{
    return unlessStruck(m_plan, [&] { return m_inner.setPassword(id, hash, mustChange); });
}

Expected<void> FaultyOperators::setDisabled(OperatorId id, bool disabled)
{
    return unlessStruck(m_plan, [&] { return m_inner.setDisabled(id, disabled); });
}

Expected<void> FaultyOperators::setRole(OperatorId id, Role role)
{
    return unlessStruck(m_plan, [&] { return m_inner.setRole(id, role); });
}

FaultyPorts::FaultyPorts(World inner)
    : unit{inner.unit, plan},
      accounts{inner.accounts, plan},
      history{inner.history, plan},
      cards{inner.cards, plan},
      readings{inner.readings, plan},
      journal{inner.journal, plan},
      books{inner.books, plan},
      arrears{inner.arrears, plan},
      operators{inner.operators, plan},
      audit{inner.audit, plan},
      rules{inner.rules, plan},
      tickets{inner.tickets, plan},
      settlements{inner.settlements, plan},
      m_inner{inner}
{
}

World FaultyPorts::world()
{
    return World{
        unit,  accounts, history,     cards,         readings,        journal,
        books, arrears,  operators,   audit,         m_inner.tariffs, m_inner.organisations,
        rules, tickets,  settlements, m_inner.clock, m_inner.ids,     m_inner.digest};
}

}  // namespace wattdesk::test
