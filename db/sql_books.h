#pragma once

#include "core/ports/books.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlBooks final : public core::Books {
public:
    explicit SqlBooks(Connection& connection) noexcept : m_connection{connection} {}

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
    core::Expected<std::vector<std::string>> wrongNumbers(core::OrganisationId organisation);
    core::Expected<std::vector<std::string>> wrongSales(core::OrganisationId organisation);

    Connection& m_connection;
};

}  // namespace wattdesk::db
