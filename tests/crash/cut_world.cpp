#include "tests/crash/cut_world.h"

namespace wattdesk::test {

namespace {

using core::Expected;

class CutUnit final : public core::UnitOfWork {
public:
    CutUnit(core::UnitOfWork& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<void> run(const std::function<Expected<void>()>& work) override
    {
        if (!m_power.pass()) {
            return core::Unexpected{Power::failure()};
        }
        auto result = m_inner.run([&]() -> Expected<void> {
            auto done = work();
            // The point before the commit: a power cut here leaves nothing of the work.
            if (!m_power.pass()) {
                return core::Unexpected{Power::failure()};
            }
            return done;
        });
        // The point after it: everything is durable, and nobody heard of it.
        if (!m_power.pass()) {
            return core::Unexpected{Power::failure()};
        }
        return result;
    }

private:
    core::UnitOfWork& m_inner;
    Power& m_power;
};

class CutAccounts final : public core::AccountBook {
public:
    CutAccounts(core::AccountBook& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<core::AccountNumber> drawNumber() override
    {
        return m_power.through([&] { return m_inner.drawNumber(); });
    }
    Expected<void> add(const core::Account& account) override
    {
        return m_power.through([&] { return m_inner.add(account); });
    }
    Expected<void> amend(const core::Account& account) override
    {
        return m_power.through([&] { return m_inner.amend(account); });
    }
    Expected<void> setTariff(core::AccountId id, core::TariffId tariff, core::Date day) override
    {
        return m_power.through([&] { return m_inner.setTariff(id, tariff, day); });
    }
    Expected<core::TariffHistory> tariffsOf(core::AccountId id) override
    {
        return m_power.through([&] { return m_inner.tariffsOf(id); });
    }
    Expected<void> setStanding(core::AccountId id, const core::AccountStanding& standing) override
    {
        return m_power.through([&] { return m_inner.setStanding(id, standing); });
    }
    Expected<core::Account> hold(core::AccountId id) override
    {
        return m_power.through([&] { return m_inner.hold(id); });
    }
    Expected<void> addToStanding(core::AccountId id, core::Money surplus,
                                 core::Money arrears) override
    {
        return m_power.through([&] { return m_inner.addToStanding(id, surplus, arrears); });
    }
    Expected<core::Account> byId(core::AccountId id) override
    {
        return m_power.through([&] { return m_inner.byId(id); });
    }
    Expected<core::Account> byNumber(const core::AccountNumber& number) override
    {
        return m_power.through([&] { return m_inner.byNumber(number); });
    }
    Expected<std::optional<core::Account>> byCard(const core::CardSerial& serial) override
    {
        return m_power.through([&] { return m_inner.byCard(serial); });
    }
    Expected<std::optional<core::Account>> byMeter(const core::MeterNumber& meter) override
    {
        return m_power.through([&] { return m_inner.byMeter(meter); });
    }
    Expected<std::vector<core::Account>> ofTariff(core::TariffId tariff, core::AccountId after,
                                                  std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.ofTariff(tariff, after, limit); });
    }
    Expected<std::int64_t> countOfTariff(core::TariffId tariff) override
    {
        return m_power.through([&] { return m_inner.countOfTariff(tariff); });
    }
    Expected<std::vector<core::Account>> withOtherPrices(const core::CardPrices& wanted,
                                                         const core::AccountNumber& after,
                                                         std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.withOtherPrices(wanted, after, limit); });
    }
    Expected<std::int64_t> countWithOtherPrices(const core::CardPrices& wanted) override
    {
        return m_power.through([&] { return m_inner.countWithOtherPrices(wanted); });
    }
    Expected<std::vector<core::Account>> ofCustomer(core::CustomerId customer) override
    {
        return m_power.through([&] { return m_inner.ofCustomer(customer); });
    }
    Expected<std::vector<core::Account>> search(core::OrganisationId organisation,
                                                std::string_view text, std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.search(organisation, text, limit); });
    }

private:
    core::AccountBook& m_inner;
    Power& m_power;
};

class CutHistory final : public core::AccountHistory {
public:
    CutHistory(core::AccountHistory& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<void> append(const core::AccountChange& change) override
    {
        return m_power.through([&] { return m_inner.append(change); });
    }
    Expected<std::vector<core::AccountChange>> of(core::AccountId account,
                                                  std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.of(account, limit); });
    }

private:
    core::AccountHistory& m_inner;
    Power& m_power;
};

class CutCards final : public core::CardRegister {
public:
    CutCards(core::CardRegister& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<void> append(const core::CardRecord& record) override
    {
        return m_power.through([&] { return m_inner.append(record); });
    }
    Expected<std::optional<core::CardRecord>> last(const core::CardSerial& serial) override
    {
        return m_power.through([&] { return m_inner.last(serial); });
    }
    Expected<std::vector<core::CardRecord>> history(const core::CardSerial& serial) override
    {
        return m_power.through([&] { return m_inner.history(serial); });
    }
    Expected<std::vector<core::CardRecord>> ofAccount(core::AccountId account) override
    {
        return m_power.through([&] { return m_inner.ofAccount(account); });
    }
    Expected<std::vector<core::CardRecord>> refused(core::OrganisationId organisation,
                                                    std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.refused(organisation, limit); });
    }
    Expected<void> addBatch(const core::CardBatch& batch) override
    {
        return m_power.through([&] { return m_inner.addBatch(batch); });
    }
    Expected<std::vector<core::CardStock>> stock(core::OrganisationId organisation) override
    {
        return m_power.through([&] { return m_inner.stock(organisation); });
    }

private:
    core::CardRegister& m_inner;
    Power& m_power;
};

class CutReadings final : public core::MeterReadings {
public:
    CutReadings(core::MeterReadings& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<void> append(const core::MeterReading& reading) override
    {
        return m_power.through([&] { return m_inner.append(reading); });
    }
    Expected<std::vector<core::MeterReading>> of(core::AccountId account,
                                                 std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.of(account, limit); });
    }
    Expected<std::vector<core::MeterReading>> recorded(core::OrganisationId organisation,
                                                       core::Date from, core::Date to,
                                                       core::AccountId after,
                                                       std::size_t limit) override
    {
        return m_power.through(
            [&] { return m_inner.recorded(organisation, from, to, after, limit); });
    }

private:
    core::MeterReadings& m_inner;
    Power& m_power;
};

class CutRules final : public core::RuleBook {
public:
    CutRules(core::RuleBook& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<core::HouseRules> of(core::OrganisationId organisation) override
    {
        return m_power.through([&] { return m_inner.of(organisation); });
    }
    Expected<void> set(core::OrganisationId organisation, const core::HouseRules& rules) override
    {
        return m_power.through([&] { return m_inner.set(organisation, rules); });
    }

private:
    core::RuleBook& m_inner;
    Power& m_power;
};

class CutTickets final : public core::FieldTickets {
public:
    CutTickets(core::FieldTickets& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<void> add(const core::FieldTicket& ticket) override
    {
        return m_power.through([&] { return m_inner.add(ticket); });
    }
    Expected<void> end(core::TicketId id, core::Instant at, core::OperatorId by,
                       std::string_view outcome) override
    {
        return m_power.through([&] { return m_inner.end(id, at, by, outcome); });
    }
    Expected<core::FieldTicket> byId(core::TicketId id) override
    {
        return m_power.through([&] { return m_inner.byId(id); });
    }
    Expected<std::vector<core::FieldTicket>> list(core::OrganisationId organisation, bool openOnly,
                                                  std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.list(organisation, openOnly, limit); });
    }

private:
    core::FieldTickets& m_inner;
    Power& m_power;
};

class CutJournal final : public core::SaleJournal {
public:
    CutJournal(core::SaleJournal& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<void> reserve(const core::Sale& sale) override
    {
        return m_power.through([&] { return m_inner.reserve(sale); });
    }
    Expected<core::SaleState> record(core::SaleId id, core::SaleStep step,
                                     const core::StepNote& note) override
    {
        return m_power.through([&] { return m_inner.record(id, step, note); });
    }
    Expected<core::SaleRecord> find(core::SaleId id) override
    {
        return m_power.through([&] { return m_inner.find(id); });
    }
    Expected<std::optional<core::SaleRecord>> openSaleOf(core::AccountId account) override
    {
        return m_power.through([&] { return m_inner.openSaleOf(account); });
    }
    Expected<std::optional<core::SaleRecord>> openSaleOfCard(const core::CardSerial& card) override
    {
        return m_power.through([&] { return m_inner.openSaleOfCard(card); });
    }
    Expected<std::vector<core::SaleRecord>> list(const core::SaleFilter& filter) override
    {
        return m_power.through([&] { return m_inner.list(filter); });
    }
    Expected<core::Energy> energySince(core::AccountId account, core::Instant from) override
    {
        return m_power.through([&] { return m_inner.energySince(account, from); });
    }
    Expected<std::vector<core::Energy>> energyBetween(
        core::AccountId account, std::span<const core::Instant> bounds) override
    {
        return m_power.through([&] { return m_inner.energyBetween(account, bounds); });
    }
    Expected<core::Instant> latest(core::OrganisationId organisation) override
    {
        return m_power.through([&] { return m_inner.latest(organisation); });
    }

private:
    core::SaleJournal& m_inner;
    Power& m_power;
};

class CutBooks final : public core::Books {
public:
    CutBooks(core::Books& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<void> post(const core::Posting& posting) override
    {
        return m_power.through([&] { return m_inner.post(posting); });
    }
    Expected<void> enter(const core::Voucher& voucher) override
    {
        return m_power.through([&] { return m_inner.enter(voucher); });
    }
    Expected<core::ReceiptNumber> issueReceipt(core::CounterId counter, core::SaleId sale,
                                               core::Instant at) override
    {
        return m_power.through([&] { return m_inner.issueReceipt(counter, sale, at); });
    }
    Expected<std::int64_t> countReprint(core::SaleId sale, core::Instant at,
                                        core::OperatorId by) override
    {
        return m_power.through([&] { return m_inner.countReprint(sale, at, by); });
    }
    Expected<void> addToDay(const core::DailyTotal& delta) override
    {
        return m_power.through([&] { return m_inner.addToDay(delta); });
    }
    Expected<std::vector<core::DailyTotal>> days(core::OrganisationId organisation, core::Date from,
                                                 core::Date to) override
    {
        return m_power.through([&] { return m_inner.days(organisation, from, to); });
    }
    Expected<core::TrialBalance> trialBalance(core::OrganisationId organisation) override
    {
        return m_power.through([&] { return m_inner.trialBalance(organisation); });
    }
    Expected<std::vector<core::DailyTotal>> recount(core::OrganisationId organisation,
                                                    core::Date from, core::Date to) override
    {
        return m_power.through([&] { return m_inner.recount(organisation, from, to); });
    }
    Expected<std::vector<std::string>> receiptGaps(core::OrganisationId organisation) override
    {
        return m_power.through([&] { return m_inner.receiptGaps(organisation); });
    }

private:
    core::Books& m_inner;
    Power& m_power;
};

class CutArrears final : public core::ArrearsBook {
public:
    CutArrears(core::ArrearsBook& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<void> add(const core::Charge& charge) override
    {
        return m_power.through([&] { return m_inner.add(charge); });
    }
    Expected<void> settle(const core::ChargeSettlement& settlement) override
    {
        return m_power.through([&] { return m_inner.settle(settlement); });
    }
    Expected<std::vector<core::OutstandingCharge>> outstanding(core::AccountId account) override
    {
        return m_power.through([&] { return m_inner.outstanding(account); });
    }
    Expected<std::vector<core::OutstandingCharge>> ofAccount(core::AccountId account,
                                                             std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.ofAccount(account, limit); });
    }
    Expected<core::OutstandingCharge> byId(core::ChargeId id) override
    {
        return m_power.through([&] { return m_inner.byId(id); });
    }
    Expected<std::vector<core::ChargeSettlement>> settlementsOf(core::ChargeId id) override
    {
        return m_power.through([&] { return m_inner.settlementsOf(id); });
    }
    Expected<core::RepaymentPlan> planOf(core::AccountId account) override
    {
        return m_power.through([&] { return m_inner.planOf(account); });
    }
    Expected<void> setPlan(core::AccountId account, const core::RepaymentPlan& plan,
                           const core::PlanNote& note) override
    {
        return m_power.through([&] { return m_inner.setPlan(account, plan, note); });
    }
    Expected<core::LateFeeRules> lateFeeRules(core::OrganisationId organisation) override
    {
        return m_power.through([&] { return m_inner.lateFeeRules(organisation); });
    }
    Expected<void> addLateFeeRule(core::OrganisationId organisation, const core::LateFeeRule& rule,
                                  const core::PlanNote& note) override
    {
        return m_power.through([&] { return m_inner.addLateFeeRule(organisation, rule, note); });
    }
    Expected<std::vector<core::Debtor>> debtors(const core::DebtorFilter& filter) override
    {
        return m_power.through([&] { return m_inner.debtors(filter); });
    }
    Expected<std::vector<std::string>> disagreements(core::OrganisationId organisation) override
    {
        return m_power.through([&] { return m_inner.disagreements(organisation); });
    }

private:
    core::ArrearsBook& m_inner;
    Power& m_power;
};

class CutAudit final : public core::AuditTrail {
public:
    CutAudit(core::AuditTrail& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<std::optional<core::AuditLink>> last(core::CounterId counter) override
    {
        return m_power.through([&] { return m_inner.last(counter); });
    }
    Expected<void> append(const core::AuditLink& link) override
    {
        return m_power.through([&] { return m_inner.append(link); });
    }
    Expected<std::vector<core::AuditLink>> list(core::CounterId counter, std::int64_t after,
                                                std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.list(counter, after, limit); });
    }

private:
    core::AuditTrail& m_inner;
    Power& m_power;
};

class CutTariffs final : public core::TariffBook {
public:
    CutTariffs(core::TariffBook& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<core::Tariff> inForce(core::TariffId id, core::Date day) override
    {
        return m_power.through([&] { return m_inner.inForce(id, day); });
    }
    Expected<core::TariffVersion> version(core::TariffId id, int version) override
    {
        return m_power.through([&] { return m_inner.version(id, version); });
    }
    Expected<std::vector<core::Tariff>> versions(core::TariffId id) override
    {
        return m_power.through([&] { return m_inner.versions(id); });
    }
    Expected<core::TariffId> byName(core::OrganisationId organisation,
                                    std::string_view name) override
    {
        return m_power.through([&] { return m_inner.byName(organisation, name); });
    }
    Expected<std::vector<core::TariffVersion>> list(core::OrganisationId organisation) override
    {
        return m_power.through([&] { return m_inner.list(organisation); });
    }
    Expected<void> add(const core::TariffVersion& version) override
    {
        return m_power.through([&] { return m_inner.add(version); });
    }

private:
    core::TariffBook& m_inner;
    Power& m_power;
};

class CutSettlements final : public core::SettlementBook {
public:
    CutSettlements(core::SettlementBook& inner, Power& power) : m_inner{inner}, m_power{power} {}
    Expected<void> addReading(const core::PeriodReading& reading) override
    {
        return m_power.through([&] { return m_inner.addReading(reading); });
    }
    Expected<std::vector<core::PeriodReading>> readings(core::AccountId account,
                                                        std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.readings(account, limit); });
    }
    Expected<void> setContract(core::AccountId account, core::OrganisationId organisation,
                               const core::SupplyContract& contract,
                               const core::Entered& entered) override
    {
        return m_power.through(
            [&] { return m_inner.setContract(account, organisation, contract, entered); });
    }
    Expected<std::vector<core::SupplyContract>> contracts(core::AccountId account) override
    {
        return m_power.through([&] { return m_inner.contracts(account); });
    }
    Expected<void> setShare(const core::MeterShare& share, const core::Entered& entered) override
    {
        return m_power.through([&] { return m_inner.setShare(share, entered); });
    }
    Expected<void> removeShare(core::AccountId child) override
    {
        return m_power.through([&] { return m_inner.removeShare(child); });
    }
    Expected<std::optional<core::MeterShare>> shareOf(core::AccountId child) override
    {
        return m_power.through([&] { return m_inner.shareOf(child); });
    }
    Expected<std::vector<core::MeterShare>> sharesOf(core::AccountId parent) override
    {
        return m_power.through([&] { return m_inner.sharesOf(parent); });
    }
    Expected<std::vector<core::SettlementFacts>> page(core::OrganisationId organisation,
                                                      core::Period period,
                                                      const core::AccountNumber& after,
                                                      std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.page(organisation, period, after, limit); });
    }
    Expected<std::vector<core::SettlementGroup>> groups(core::OrganisationId organisation,
                                                        core::Period period,
                                                        const core::AccountNumber& after,
                                                        std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.groups(organisation, period, after, limit); });
    }
    Expected<void> addRun(const core::SettlementRun& run) override
    {
        return m_power.through([&] { return m_inner.addRun(run); });
    }
    Expected<void> addRow(const core::SettlementRow& row) override
    {
        return m_power.through([&] { return m_inner.addRow(row); });
    }
    Expected<std::vector<core::SettlementRun>> runs(core::OrganisationId organisation,
                                                    std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.runs(organisation, limit); });
    }
    Expected<std::vector<core::SettlementRow>> rows(core::AccountId account,
                                                    std::size_t limit) override
    {
        return m_power.through([&] { return m_inner.rows(account, limit); });
    }

private:
    core::SettlementBook& m_inner;
    Power& m_power;
};

}  // namespace

struct CutWorld::Ports {
    Ports(core::World world, Power& power)
        : inner{world},
          unit{world.unit, power},
          accounts{world.accounts, power},
          history{world.history, power},
          cards{world.cards, power},
          readings{world.readings, power},
          journal{world.journal, power},
          books{world.books, power},
          arrears{world.arrears, power},
          audit{world.audit, power},
          tariffs{world.tariffs, power},
          rules{world.rules, power},
          tickets{world.tickets, power},
          settlements{world.settlements, power}
    {
    }
    core::World inner;
    CutUnit unit;
    CutAccounts accounts;
    CutHistory history;
    CutCards cards;
    CutReadings readings;
    CutJournal journal;
    CutBooks books;
    CutArrears arrears;
    CutAudit audit;
    CutTariffs tariffs;
    CutRules rules;
    CutTickets tickets;
    CutSettlements settlements;
};

CutWorld::CutWorld(core::World inner, Power& power) : m_ports{std::make_unique<Ports>(inner, power)}
{
}

CutWorld::~CutWorld() = default;

core::World CutWorld::world()
{
    // Operators and organisations are not called by the workflows that are cut here.
    return {m_ports->unit,        m_ports->accounts,  m_ports->history,
            m_ports->cards,       m_ports->readings,  m_ports->journal,
            m_ports->books,       m_ports->arrears,   m_ports->inner.operators,
            m_ports->audit,       m_ports->tariffs,   m_ports->inner.organisations,
            m_ports->rules,       m_ports->tickets,   m_ports->settlements,
            m_ports->inner.clock, m_ports->inner.ids, m_ports->inner.digest};
}

}  // namespace wattdesk::test
