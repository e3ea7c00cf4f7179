#pragma once

#include <optional>
#include <string>

#include "core/ports/account_book.h"
#include "core/ports/account_history.h"
#include "core/ports/arrears_book.h"
#include "core/ports/audit_trail.h"
#include "core/ports/books.h"
#include "core/ports/card_register.h"
#include "core/ports/field_tickets.h"
#include "core/ports/meter_readings.h"
#include "core/ports/operator_directory.h"
#include "core/ports/organisation_tree.h"
#include "core/ports/rule_book.h"
#include "core/ports/sale_journal.h"
#include "core/ports/settlement_book.h"
#include "core/ports/tariff_book.h"
#include "core/ports/unit_of_work.h"

namespace wattdesk::test {

/// The storage ports of one connection, whichever store is behind them.
struct StorePorts {
    core::UnitOfWork& unit;
    core::AccountBook& accounts;
    core::AccountHistory& history;
    core::CardRegister& cards;
    core::MeterReadings& readings;
    core::SaleJournal& journal;
    core::Books& books;
    core::ArrearsBook& arrears;
    core::OperatorDirectory& operators;
    core::AuditTrail& audit;
    core::TariffBook& tariffs;
    core::OrganisationTree& organisations;
    core::RuleBook& rules;
    core::FieldTickets& tickets;
    core::SettlementBook& settlements;
};

template <class Store>
StorePorts portsOf(Store& store)
{
    return {store.unitOfWork(), store.accounts(), store.history(),    store.cards(),
            store.readings(),   store.journal(),  store.books(),      store.arrears(),
            store.operators(),  store.audit(),    store.tariffs(),    store.organisations(),
            store.rules(),      store.tickets(),  store.settlements()};
}

/// Runs one call as a unit of work and returns what it returned.
template <class Call>
auto aloneOn(StorePorts ports, Call call) -> decltype(call())
{
    decltype(call()) result = core::fail(core::ErrorCode::StoreFailed, "work was not run");
    const auto done = ports.unit.run([&]() -> core::Expected<void> {
        result = call();
        return result ? core::Expected<void>{} : core::Unexpected{result.error()};
    });
    if (done) {
        return result;
    }
    return core::Unexpected{done.error()};
}

/// The failure's code, or nothing when the call succeeded.
template <class Result>
std::optional<core::ErrorCode> codeOf(const Result& result)
{
    return result ? std::nullopt : std::optional{result.error().code};
}

inline constexpr core::OrganisationId kCompany{1};
inline constexpr core::OrganisationId kDistrict{2};
inline constexpr core::CounterId kCounter1{11};
inline constexpr core::CounterId kCounter2{12};
inline constexpr core::OperatorId kCashier{21};
inline constexpr core::OperatorId kAdministrator{22};
inline constexpr core::TariffId kTariff{31};
inline constexpr core::Instant kNoon{1'793'678'400'000};  // 2026-11-03T12:00+08:00
extern const core::Date kToday;

/// Account 1, 2, 3 …: everything about it follows from the number.
core::Account sampleAccount(std::int64_t number);
core::CardSerial sampleCard(std::int64_t number);
/// A sale of 100.00 on that account's card, a minute later for each id.
core::Sale sampleSale(std::int64_t id, std::int64_t account);
/// The same, moving the account to the meter that account `meter` has in the samples.
core::Sale sampleReplacement(std::int64_t id, std::int64_t account, std::int64_t meter);
/// 100.00 that the account owes since the day before yesterday, a minute later for each id.
core::Charge sampleCharge(std::int64_t id, std::int64_t account);
core::SaleFilter everySaleOf(core::OrganisationId organisation);
core::StepNote noteAt(core::Instant at);
core::Posting postingOf(const core::Sale& sale, core::Instant at);
core::DailyTotal totalOf(const core::Sale& sale);
core::Operator sampleOperator(core::OperatorId id, std::string login);
core::Tariff sampleTariff(core::TariffId id, std::string name);
/// Its version 1, by the administrator, approved by the cashier.
core::TariffVersion sampleVersion(core::TariffId id, std::string name);

/// The sample's organisations (2 below 1), counters C1 and C2 of the first, a cashier, an
/// administrator, a tariff, and the accounts 1…4, in one unit of work.
core::Expected<void> addSamples(StorePorts ports);
/// Confirms a reserved sale with everything that goes with it, in one unit of work.
core::Expected<core::ReceiptNumber> postOn(StorePorts ports, const core::Sale& sale,
                                           core::Instant at);

}  // namespace wattdesk::test
