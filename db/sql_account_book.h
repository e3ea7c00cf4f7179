#pragma once

#include "core/ports/account_book.h"
#include "db/connection.h"
#include "db/term_load.h"

namespace wattdesk::db {

class SqlAccountBook final : public core::AccountBook {
public:
    SqlAccountBook(Connection& connection, std::size_t termsInMemoryMax)
        : m_connection{connection}, m_terms{connection, termsInMemoryMax}
    {
    }

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
    core::Expected<void> checkFree(const core::Account& account);
    core::Expected<void> addCustomer(const core::Customer& customer);
    core::Expected<void> addPoint(const core::ServicePoint& point);
    void changeTerms(const core::Account& before, const core::Account& after);
    core::Expected<void> checkMeterFor(const core::Account& account);
    core::Expected<std::vector<core::Account>> touchedBy(const core::Account& account);
    void writeFacts(const core::Account& account);
    core::Expected<void> changeCard(core::AccountId id, const core::AccountStanding& standing);

    Connection& m_connection;
    TermLoad m_terms;
};

}  // namespace wattdesk::db
