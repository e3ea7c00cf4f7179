#pragma once

#include <QThread>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>

#include "app/ui/base/station_client.h"

namespace wattdesk::app {

class AccountJobs;
class AdministrationJobs;
class ArrearsJobs;
class FieldJobs;
class StationWorker;
class TariffJobs;

/// Serves the window's requests on a thread of its own, and watches the readers on another. The
/// window's thread only puts requests into a queue and takes answers out of its event loop.
class StationThread final : public StationClient {
    Q_OBJECT
public:
    /// More requests than this wait only when something hangs: StoreBusy.
    static constexpr std::size_t kQueueMax = 128;
    /// How long the watcher sleeps at most before it looks at the readers again.
    static constexpr std::chrono::milliseconds kWatchPause{1'000};
    /// How long nothing may be asked of the database before it is asked whether it still answers.
    static constexpr std::chrono::milliseconds kProbePause{3'000};
    /// How long the end of the program waits for a card write that is under way.
    static constexpr std::chrono::milliseconds kStopPatience{10'000};

    explicit StationThread(std::filesystem::path directory, QObject* parent = nullptr);
    ~StationThread() override;

    /// Takes no more requests, drops those not begun, and waits for the one under way. False when
    /// it did not end in time: the process must then end without tidying up, and what was left
    /// open is found in doubt at the next start.
    bool stop();

    void open(const QString& keyPassphrase, Reply<StationFacts> reply) override;
    void signIn(const QString& login, const QString& password, Reply<core::Actor> reply) override;
    void changePassword(const QString& login, const QString& oldPassword,
                        const QString& newPassword, Reply<core::Actor> reply) override;
    void signOut() override;
    void recover(Reply<std::vector<OpenSale>> reply) override;
    void openSales(Reply<std::vector<OpenSale>> reply) override;
    void settleByEvidence(core::SaleId id, bool cardTookIt, const QString& reason,
                          Reply<core::SaleRecord> reply) override;
    void lookAtCard(Reply<CardFound> reply) override;
    void loadAccount(const core::AccountNumber& number, Reply<AccountSheet> reply) override;
    void search(const QString& text, Reply<std::vector<core::Account>> reply) override;
    void quote(const core::Account& account, const core::SaleOrder& order,
               const std::optional<core::CardSnapshot>& card,
               Reply<core::SaleQuote> reply) override;
    void approve(const SecondPerson& second, Reply<core::Approval> reply) override;
    void sell(const core::AccountNumber& number, const core::SaleOrder& order,
              const core::CardSnapshot& seen, Reply<core::SaleOutcome> reply) override;
    void tariffs(Reply<std::vector<core::Tariff>> reply) override;
    void registerAccount(const core::AccountForm& form, Reply<core::Account> reply) override;
    void saveReceipt(const ReceiptOrder& order, Reply<void> reply) override;
    void saveChangeSlip(const ChangeSlipOrder& order, Reply<void> reply) override;
    void loadFile(const core::AccountNumber& number, Reply<AccountFile> reply) override;
    void planOperation(Operation operation, const core::AccountNumber& number,
                       const std::optional<core::SaleId>& deed,
                       Reply<OperationPlan> reply) override;
    void quotePayment(Operation operation, const core::AccountNumber& number,
                      const core::SaleOrder& order, Reply<core::SaleQuote> reply) override;
    void carryOut(const OperationRequest& request, Reply<OperationDone> reply) override;
    void tickets(Reply<std::vector<TicketSheet>> reply) override;
    void openTicket(const core::AccountNumber& number, core::TicketKind kind,
                    const QString& finding, Reply<void> reply) override;
    void endTicket(core::TicketId id, const QString& outcome, Reply<void> reply) override;
    void lookAtFieldCard(Reply<FieldCardSeen> reply) override;
    void issueFieldCard(const FieldIssue& issue, Reply<core::FieldCardOrder> reply) override;
    void clearFieldCard(const core::CardSerial& serial, Reply<void> reply) override;
    void collectCheckCard(Reply<core::CheckReport> reply) override;
    void saveDocument(const DocumentOrder& order, Reply<void> reply) override;
    void importAccounts(const ImportOrder& order, Reply<core::ImportReport> reply) override;
    void cancelImport() override;
    void settlements(Reply<SettlementOverview> reply) override;
    void settlePeriod(const SettlementOrder& order, Reply<SettlementSheet> reply) override;
    void cancelSettlement() override;
    void collectReadings(core::Period period, Reply<core::CollectedReadings> reply) override;
    void enterReading(const core::AccountNumber& number, const core::PeriodReadingForm& form,
                      Reply<core::PeriodReading> reply) override;
    void periodStatement(const core::AccountNumber& number, core::Period period,
                         Reply<core::PeriodStatement> reply) override;
    void houseRules(Reply<core::HouseRules> reply) override;
    void setHouseRules(const core::HouseRules& before, const core::HouseRules& after,
                       Reply<core::HouseRules> reply) override;
    void cardStock(Reply<CardStockSheet> reply) override;
    void takeIntoStock(const BatchOrder& order, Reply<void> reply) override;
    void operators(Reply<std::vector<OperatorSheet>> reply) override;
    void keepOperator(const OperatorOrder& order, Reply<OperatorDone> reply) override;
    void tariffSheet(Reply<TariffSheet> reply) override;
    void checkTariff(const core::Tariff& draft, Reply<core::TariffReview> reply) override;
    void publishTariff(const TariffPublication& publication,
                       Reply<core::TariffVersion> reply) override;
    void previewTariff(const core::Tariff& draft, Reply<TariffPreview> reply) override;
    void cancelPreview() override;
    void readTariff(const QString& path, Reply<TariffDocument> reply) override;
    void saveTariff(const QString& path, const core::Tariff& tariff, Reply<void> reply) override;
    void campaign(const CampaignQuery& query, Reply<CampaignPage> reply) override;
    void saveCampaign(const CampaignOrder& order, Reply<std::optional<qint64>> reply) override;
    void cancelCampaign() override;
    void debtors(const DebtorQuery& query, Reply<DebtorPage> reply) override;
    void writeReminders(const ReminderOrder& order, Reply<qint64> reply) override;
    void arrearsOf(const core::AccountNumber& number, Reply<ArrearsSheet> reply) override;
    void quoteArrears(const core::AccountNumber& number, core::Money amount,
                      Reply<std::vector<core::ArrearsPart>> reply) override;
    void carryOutArrears(const ArrearsRequest& request, Reply<ArrearsDone> reply) override;
    void lateFeeRules(Reply<core::LateFeeRules> reply) override;
    void addLateFeeRule(const core::LateFeeRule& rule, Reply<core::LateFeeRules> reply) override;
    void bench(Reply<BenchSheet> reply) override;
    void benchNewCard(Reply<BenchSheet> reply) override;
    void benchInsert(const std::string& card, Reply<BenchSheet> reply) override;
    void benchRemove(Reply<BenchSheet> reply) override;
    void benchTap(const std::string& meter, Reply<BenchSheet> reply) override;
    void benchConsume(const std::string& meter, core::Energy energy,
                      Reply<BenchSheet> reply) override;

private:
    template <class T>
    using Job = std::function<core::Expected<T>(StationWorker&)>;

    template <class T>
    void post(Reply<T> reply, Job<T> job);
    template <class T>
    using AccountJob = std::function<core::Expected<T>(AccountJobs&)>;
    template <class T>
    void postAccountJob(Reply<T> reply, AccountJob<T> job);
    template <class T>
    using FieldJob = std::function<core::Expected<T>(FieldJobs&)>;
    template <class T>
    void postFieldJob(Reply<T> reply, FieldJob<T> job);
    template <class T>
    using AdministrationJob = std::function<core::Expected<T>(AdministrationJobs&)>;
    template <class T>
    void postAdministrationJob(Reply<T> reply, AdministrationJob<T> job);
    template <class T>
    using TariffJob = std::function<core::Expected<T>(TariffJobs&)>;
    template <class T>
    void postTariffJob(Reply<T> reply, TariffJob<T> job);
    template <class T>
    using ArrearsJob = std::function<core::Expected<T>(ArrearsJobs&)>;
    template <class T>
    void postArrearsJob(Reply<T> reply, ArrearsJob<T> job);
    bool enqueue(std::function<void(StationWorker&)> task);
    void work();
    std::function<void(StationWorker&)> nextTask();
    void probe(StationWorker& worker);
    void startWatching(StationWorker& worker);
    void watch(StationWorker& worker);
    void noteDatabase(bool answers);

    std::filesystem::path m_directory;
    std::unique_ptr<QThread> m_worker;
    std::unique_ptr<QThread> m_watcher;

    std::mutex m_mutex;  ///< over the queue
    std::condition_variable m_wake;
    std::deque<std::function<void(StationWorker&)>> m_queue;
    std::atomic<bool> m_stopping{false};
    bool m_databaseAnswers{true};  ///< the window's thread's
    /// Of the import that was asked for last; shared with its job.
    std::shared_ptr<std::atomic<bool>> m_importIsCancelled;
    std::shared_ptr<std::atomic<bool>> m_previewIsCancelled;     ///< likewise of the preview
    std::shared_ptr<std::atomic<bool>> m_settlementIsCancelled;  ///< likewise of the settlement
    std::shared_ptr<std::atomic<bool>> m_campaignIsCancelled;    ///< likewise of the list
};

}  // namespace wattdesk::app
