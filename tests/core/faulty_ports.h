#pragma once

#include <functional>

#include "core/workflow/world.h"

namespace wattdesk::test {

/// Which of the calls to the store fails, counted from 1; 0: none.
struct FaultPlan {
    int failAt{0};
    int calls{0};
    bool strikes() { return ++calls == failAt; }
};

/// A unit of work that can fail at its commit, and before which somebody else can get in.
class FaultyUnit final : public core::UnitOfWork {
public:
    FaultyUnit(core::UnitOfWork& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan} {}
    core::Expected<void> run(const std::function<core::Expected<void>()>& work) override;

    /// Runs once, before the next unit of work begins.
    std::function<void()> intruder;

private:
    core::UnitOfWork& m_inner;
    FaultPlan& m_plan;
};

class FaultyAccountBook final : public core::AccountBook {
public:
    FaultyAccountBook(core::AccountBook& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan} {}
    core::Expected<core::AccountNumber> drawNumber() override;
    core::Expected<void> add(const core::Account& account) override;
    core::Expected<void> amend(const core::Account& account) override;
    core::Expected<void> setTariff(core::AccountId id, core::TariffId tariff,
                                   core::Date day) override;
    core::Expected<core::TariffHistory> tariffsOf(core::AccountId id) override;
    core::Expected<void> setStanding(core::AccountId id,
                                     const core::AccountStanding& standing) override;
    core::Expected<core::Account> hold(core::AccountId id) override;
    core::Expected<void> addToStanding(core::AccountId id, core::Money surplus,
                                       core::Money arrears) override;
    core::Expected<core::Account> byId(core::AccountId id) override;
    core::Expected<core::Account> byNumber(const core::AccountNumber& number) override;
    core::Expected<std::optional<core::Account>> byCard(const core::CardSerial& serial) override;
    core::Expected<std::optional<core::Account>> byMeter(const core::MeterNumber& meter) override;
    core::Expected<std::vector<core::Account>> ofCustomer(core::CustomerId customer) override;
    core::Expected<std::vector<core::Account>> ofTariff(core::TariffId tariff,
                                                        core::AccountId after,
                                                        std::size_t limit) override;
    core::Expected<std::int64_t> countOfTariff(core::TariffId tariff) override;
    core::Expected<std::vector<core::Account>> withOtherPrices(const core::CardPrices& wanted,
                                                               const core::AccountNumber& after,
                                                               std::size_t limit) override;
    core::Expected<std::int64_t> countWithOtherPrices(const core::CardPrices& wanted) override;
    core::Expected<std::vector<core::Account>> search(core::OrganisationId organisation,
                                                      std::string_view text,
                                                      std::size_t limit) override;

private:
    core::AccountBook& m_inner;
    FaultPlan& m_plan;
};

class FaultyHistory final : public core::AccountHistory {
public:
    FaultyHistory(core::AccountHistory& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan} {}
    core::Expected<void> append(const core::AccountChange& change) override;
    core::Expected<std::vector<core::AccountChange>> of(core::AccountId account,
                                                        std::size_t limit) override;

private:
    core::AccountHistory& m_inner;
    FaultPlan& m_plan;
};

class FaultyCards final : public core::CardRegister {
public:
    FaultyCards(core::CardRegister& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan} {}
    core::Expected<void> append(const core::CardRecord& record) override;
    core::Expected<std::optional<core::CardRecord>> last(const core::CardSerial& serial) override;
    core::Expected<std::vector<core::CardRecord>> history(const core::CardSerial& serial) override;
    core::Expected<std::vector<core::CardRecord>> ofAccount(core::AccountId account) override;
    core::Expected<std::vector<core::CardRecord>> refused(core::OrganisationId organisation,
                                                          std::size_t limit) override;
    core::Expected<void> addBatch(const core::CardBatch& batch) override;
    core::Expected<std::vector<core::CardStock>> stock(core::OrganisationId organisation) override;

private:
    core::CardRegister& m_inner;
    FaultPlan& m_plan;
};

class FaultyOperators final : public core::OperatorDirectory {
public:
    FaultyOperators(core::OperatorDirectory& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan}
    {
    }
    core::Expected<std::optional<core::Operator>> byLogin(std::string_view login) override;
    core::Expected<core::Operator> byId(core::OperatorId id) override;
    core::Expected<std::vector<core::Operator>> list(core::OrganisationId organisation) override;
    core::Expected<std::vector<core::Operator>> hold(core::OrganisationId organisation) override;
    core::Expected<void> add(const core::Operator& who) override;
    core::Expected<void> setAttempts(core::OperatorId id, int failedAttempts,
                                     core::Instant lockedUntil) override;
    core::Expected<void> setPassword(core::OperatorId id, std::string_view hash,
                                     bool mustChange) override;
    core::Expected<void> setDisabled(core::OperatorId id, bool disabled) override;
    core::Expected<void> setRole(core::OperatorId id, core::Role role) override;

private:
    core::OperatorDirectory& m_inner;
    FaultPlan& m_plan;
};

class FaultyReadings final : public core::MeterReadings {
public:
    FaultyReadings(core::MeterReadings& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan} {}
    core::Expected<void> append(const core::MeterReading& reading) override;
    core::Expected<std::vector<core::MeterReading>> of(core::AccountId account,
                                                       std::size_t limit) override;
    core::Expected<std::vector<core::MeterReading>> recorded(core::OrganisationId organisation,
                                                             core::Date from, core::Date to,
                                                             core::AccountId after,
                                                             std::size_t limit) override;

private:
    core::MeterReadings& m_inner;
    FaultPlan& m_plan;
};

class FaultyRules final : public core::RuleBook {
public:
    FaultyRules(core::RuleBook& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan} {}
    core::Expected<core::HouseRules> of(core::OrganisationId organisation) override;
    core::Expected<void> set(core::OrganisationId organisation,
                             const core::HouseRules& rules) override;

private:
    core::RuleBook& m_inner;
    FaultPlan& m_plan;
};

class FaultySettlements final : public core::SettlementBook {
public:
    FaultySettlements(core::SettlementBook& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan}
    {
    }
    core::Expected<void> addReading(const core::PeriodReading& reading) override;
    core::Expected<std::vector<core::PeriodReading>> readings(core::AccountId account,
                                                              std::size_t limit) override;
    core::Expected<void> setContract(core::AccountId account, core::OrganisationId organisation,
                                     const core::SupplyContract& contract,
                                     const core::Entered& entered) override;
    core::Expected<std::vector<core::SupplyContract>> contracts(core::AccountId account) override;
    core::Expected<void> setShare(const core::MeterShare& share,
                                  const core::Entered& entered) override;
    core::Expected<void> removeShare(core::AccountId child) override;
    core::Expected<std::optional<core::MeterShare>> shareOf(core::AccountId child) override;
    core::Expected<std::vector<core::MeterShare>> sharesOf(core::AccountId parent) override;
    core::Expected<std::vector<core::SettlementFacts>> page(core::OrganisationId organisation,
                                                            core::Period period,
                                                            const core::AccountNumber& after,
                                                            std::size_t limit) override;
    core::Expected<std::vector<core::SettlementGroup>> groups(core::OrganisationId organisation,
                                                              core::Period period,
                                                              const core::AccountNumber& after,
                                                              std::size_t limit) override;
    core::Expected<void> addRun(const core::SettlementRun& run) override;
    core::Expected<void> addRow(const core::SettlementRow& row) override;
    core::Expected<std::vector<core::SettlementRun>> runs(core::OrganisationId organisation,
                                                          std::size_t limit) override;
    core::Expected<std::vector<core::SettlementRow>> rows(core::AccountId account,
                                                          std::size_t limit) override;

private:
    core::SettlementBook& m_inner;
    FaultPlan& m_plan;
};

class FaultyTickets final : public core::FieldTickets {
public:
    FaultyTickets(core::FieldTickets& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan} {}
    core::Expected<void> add(const core::FieldTicket& ticket) override;
    core::Expected<void> end(core::TicketId id, core::Instant at, core::OperatorId by,
                             std::string_view outcome) override;
    core::Expected<core::FieldTicket> byId(core::TicketId id) override;
    core::Expected<std::vector<core::FieldTicket>> list(core::OrganisationId organisation,
                                                        bool openOnly, std::size_t limit) override;

private:
    core::FieldTickets& m_inner;
    FaultPlan& m_plan;
};

class FaultyJournal final : public core::SaleJournal {
public:
    FaultyJournal(core::SaleJournal& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan} {}
    core::Expected<void> reserve(const core::Sale& sale) override;
    core::Expected<core::SaleState> record(core::SaleId id, core::SaleStep step,
                                           const core::StepNote& note) override;
    core::Expected<core::SaleRecord> find(core::SaleId id) override;
    core::Expected<std::optional<core::SaleRecord>> openSaleOf(core::AccountId account) override;
    core::Expected<std::optional<core::SaleRecord>> openSaleOfCard(
        const core::CardSerial& card) override;
    core::Expected<std::vector<core::SaleRecord>> list(const core::SaleFilter& filter) override;
    core::Expected<core::Energy> energySince(core::AccountId account, core::Instant from) override;
    core::Expected<std::vector<core::Energy>> energyBetween(
        core::AccountId account, std::span<const core::Instant> bounds) override;
    core::Expected<core::Instant> latest(core::OrganisationId organisation) override;

private:
    core::SaleJournal& m_inner;
    FaultPlan& m_plan;
};

class FaultyBooks final : public core::Books {
public:
    FaultyBooks(core::Books& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan} {}
    core::Expected<void> post(const core::Posting& posting) override;
    core::Expected<void> enter(const core::Voucher& voucher) override;
    core::Expected<core::ReceiptNumber> issueReceipt(core::CounterId counter, core::SaleId sale,
                                                     core::Instant at) override;
    core::Expected<std::int64_t> countReprint(core::SaleId sale, core::Instant at,
                                              core::OperatorId by) override;
    core::Expected<void> addToDay(const core::DailyTotal& delta) override;
    core::Expected<std::vector<core::DailyTotal>> days(core::OrganisationId organisation,
                                                       core::Date from, core::Date to) override;
    core::Expected<core::TrialBalance> trialBalance(core::OrganisationId organisation) override;
    core::Expected<std::vector<core::DailyTotal>> recount(core::OrganisationId organisation,
                                                          core::Date from, core::Date to) override;
    core::Expected<std::vector<std::string>> receiptGaps(
        core::OrganisationId organisation) override;

private:
    core::Books& m_inner;
    FaultPlan& m_plan;
};

class FaultyArrears final : public core::ArrearsBook {
public:
    FaultyArrears(core::ArrearsBook& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan} {}
    core::Expected<void> add(const core::Charge& charge) override;
    core::Expected<void> settle(const core::ChargeSettlement& settlement) override;
    core::Expected<std::vector<core::OutstandingCharge>> outstanding(
        core::AccountId account) override;
    core::Expected<std::vector<core::OutstandingCharge>> ofAccount(core::AccountId account,
                                                                   std::size_t limit) override;
    core::Expected<core::OutstandingCharge> byId(core::ChargeId id) override;
    core::Expected<std::vector<core::ChargeSettlement>> settlementsOf(core::ChargeId id) override;
    core::Expected<std::vector<std::string>> disagreements(
        core::OrganisationId organisation) override;

    core::Expected<core::RepaymentPlan> planOf(core::AccountId account) override;
    core::Expected<void> setPlan(core::AccountId account, const core::RepaymentPlan& plan,
                                 const core::PlanNote& note) override;
    core::Expected<core::LateFeeRules> lateFeeRules(core::OrganisationId organisation) override;
    core::Expected<void> addLateFeeRule(core::OrganisationId organisation,
                                        const core::LateFeeRule& rule,
                                        const core::PlanNote& note) override;
    core::Expected<std::vector<core::Debtor>> debtors(const core::DebtorFilter& filter) override;

private:
    core::ArrearsBook& m_inner;
    FaultPlan& m_plan;
};

class FaultyAuditTrail final : public core::AuditTrail {
public:
    FaultyAuditTrail(core::AuditTrail& inner, FaultPlan& plan) : m_inner{inner}, m_plan{plan} {}
    core::Expected<std::optional<core::AuditLink>> last(core::CounterId counter) override;
    core::Expected<void> append(const core::AuditLink& link) override;
    core::Expected<std::vector<core::AuditLink>> list(core::CounterId counter, std::int64_t after,
                                                      std::size_t limit) override;

    /// Applied to every link that is listed: a chain that somebody tampered with.
    std::function<void(core::AuditLink&)> tamper;

private:
    core::AuditTrail& m_inner;
    FaultPlan& m_plan;
};

/// A world whose storage fails with StoreFull at a chosen call, the call's effect left out.
class FaultyPorts {
public:
    explicit FaultyPorts(core::World inner);
    core::World world();

    FaultPlan plan;
    FaultyUnit unit;
    FaultyAccountBook accounts;
    FaultyHistory history;
    FaultyCards cards;
    FaultyReadings readings;
    FaultyJournal journal;
    FaultyBooks books;
    FaultyArrears arrears;
    FaultyOperators operators;
    FaultyAuditTrail audit;
    FaultyRules rules;
    FaultyTickets tickets;
    FaultySettlements settlements;

private:
    core::World m_inner;
};

}  // namespace wattdesk::test
