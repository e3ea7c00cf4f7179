#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/station/station.h"
#include "app/ui/base/account_jobs.h"
#include "app/ui/base/administration_jobs.h"
#include "app/ui/base/arrears_jobs.h"
#include "app/ui/base/field_jobs.h"
#include "app/ui/base/station_client.h"
#include "app/ui/base/tariff_jobs.h"

namespace wattdesk::app {

/// What the window asks of a station, done while one waits. Lives on the station's thread. Without
/// an operator who signed in everything but open() and the sign-in is PermissionMissing.
class StationWorker {
public:
    /// How many open sales are listed; there are hardly ever two.
    static constexpr std::size_t kOpenSalesMax = 200;

    using StepListener = std::function<void(core::CardStep)>;

    StationWorker(std::filesystem::path directory, StepListener onStep);
    ~StationWorker();

    core::Expected<StationFacts> open(const std::string& keyPassphrase);
    bool isOpen() const { return m_station != nullptr; }
    /// The least that can be asked of the database; only after open(). Store….
    core::Expected<void> probeDatabase();
    /// Only after open().
    Station& station();

    core::Expected<core::Actor> signIn(const std::string& login, const std::string& password);
    core::Expected<core::Actor> changePassword(const std::string& login,
                                               const std::string& oldPassword,
                                               const std::string& newPassword);
    void signOut();

    core::Expected<std::vector<OpenSale>> recover();
    core::Expected<std::vector<OpenSale>> openSales();
    core::Expected<core::SaleRecord> settleByEvidence(core::SaleId id, bool cardTookIt,
                                                      const std::string& reason);
    core::Expected<CardFound> lookAtCard();
    core::Expected<AccountSheet> loadAccount(const core::AccountNumber& number);
    core::Expected<std::vector<core::Account>> search(const std::string& text);
    core::Expected<core::SaleQuote> quote(const core::Account& account,
                                          const core::SaleOrder& order,
                                          const std::optional<core::CardSnapshot>& card);
    core::Expected<core::Approval> approve(const SecondPerson& second);
    core::Expected<core::SaleOutcome> sell(const core::AccountNumber& number,
                                           const core::SaleOrder& order,
                                           const core::CardSnapshot& seen);
    core::Expected<std::vector<core::Tariff>> tariffs();
    core::Expected<core::Account> registerAccount(const core::AccountForm& form);
    core::Expected<void> saveReceipt(const ReceiptOrder& order);
    core::Expected<void> saveChangeSlip(const ChangeSlipOrder& order);

    /// Everything beside the sale; short-lived, for the operator who signed in.
    core::Expected<AccountJobs> accountJobs();
    core::Expected<AdministrationJobs> administrationJobs();
    core::Expected<ArrearsJobs> arrearsJobs();
    core::Expected<FieldJobs> fieldJobs();
    core::Expected<TariffJobs> tariffJobs();
    core::Expected<void> saveDocument(const DocumentOrder& order);

    core::Expected<BenchSheet> bench();
    core::Expected<BenchSheet> benchNewCard();
    core::Expected<BenchSheet> benchInsert(const std::string& card);
    core::Expected<BenchSheet> benchRemove();
    core::Expected<BenchSheet> benchTap(const std::string& meter);
    core::Expected<BenchSheet> benchConsume(const std::string& meter, core::Energy energy);

private:
    core::Expected<const core::Actor*> actor() const;
    core::Expected<cardio::Bench*> benchFor();
    core::Expected<AccountSheet> sheetOf(const core::Account& account);
    reports::ReceiptOptions paperIn(reports::Language language);
    core::LocalTime wallClock();

    std::filesystem::path m_directory;
    StepListener m_onStep;
    std::unique_ptr<Station> m_station;
    core::CardTerminal* m_terminal{nullptr};
    std::optional<core::Actor> m_actor;
};

}  // namespace wattdesk::app
