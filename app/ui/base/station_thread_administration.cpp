#include <utility>

#include "app/ui/base/station_thread_post.h"

namespace wattdesk::app {

template <class T>
void StationThread::postAdministrationJob(Reply<T> reply, AdministrationJob<T> job)
{
    post<T>(std::move(reply), [job = std::move(job)](StationWorker& worker) -> core::Expected<T> {
        auto jobs = worker.administrationJobs();
        if (!jobs) {
            return core::Unexpected{jobs.error()};
        }
        return job(*jobs);
    });
}

void StationThread::importAccounts(const ImportOrder& order, Reply<core::ImportReport> reply)
{
    const auto isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_importIsCancelled = isCancelled;
    postAdministrationJob<core::ImportReport>(
        std::move(reply),
        [this, order, isCancelled](AdministrationJobs& jobs) -> core::Expected<core::ImportReport> {
            if (*isCancelled) {
                // A short table would be through before anybody asked whether to go on.
                return core::fail(core::ErrorCode::ImportCancelled, "before it began");
            }
            return jobs.import(order, [this, isCancelled](std::int64_t rows) {
                emit importProgress(rows);
                return !*isCancelled && !m_stopping;
            });
        });
}

void StationThread::cancelImport()
{
    if (m_importIsCancelled) {
        *m_importIsCancelled = true;
    }
}

void StationThread::settlements(Reply<SettlementOverview> reply)
{
    postAdministrationJob<SettlementOverview>(
        std::move(reply), [](AdministrationJobs& jobs) { return jobs.settlements(); });
}

void StationThread::settlePeriod(const SettlementOrder& order, Reply<SettlementSheet> reply)
{
    const auto isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_settlementIsCancelled = isCancelled;
    postAdministrationJob<SettlementSheet>(
        std::move(reply),
        [this, order, isCancelled](AdministrationJobs& jobs) -> core::Expected<SettlementSheet> {
            if (*isCancelled) {
                // A short run would be through before anybody asked whether to go on.
                return core::fail(core::ErrorCode::PeriodCancelled, "before it began");
            }
            return jobs.settle(order, [this, isCancelled](std::int64_t accounts) {
                emit settlementProgress(accounts);
                return !*isCancelled && !m_stopping;
            });
        });
}

void StationThread::cancelSettlement()
{
    if (m_settlementIsCancelled) {
        *m_settlementIsCancelled = true;
    }
}

void StationThread::enterReading(const core::AccountNumber& number,
                                 const core::PeriodReadingForm& form,
                                 Reply<core::PeriodReading> reply)
{
    postAdministrationJob<core::PeriodReading>(
        std::move(reply),
        [number, form](AdministrationJobs& jobs) { return jobs.enterReading(number, form); });
}

void StationThread::collectReadings(core::Period period, Reply<core::CollectedReadings> reply)
{
    postAdministrationJob<core::CollectedReadings>(
        std::move(reply),
        [period](AdministrationJobs& jobs) { return jobs.collectReadings(period); });
}

void StationThread::periodStatement(const core::AccountNumber& number, core::Period period,
                                    Reply<core::PeriodStatement> reply)
{
    postAdministrationJob<core::PeriodStatement>(
        std::move(reply),
        [number, period](AdministrationJobs& jobs) { return jobs.statement(number, period); });
}

void StationThread::houseRules(Reply<core::HouseRules> reply)
{
    postAdministrationJob<core::HouseRules>(std::move(reply),
                                            [](AdministrationJobs& jobs) { return jobs.rules(); });
}

void StationThread::setHouseRules(const core::HouseRules& before, const core::HouseRules& after,
                                  Reply<core::HouseRules> reply)
{
    postAdministrationJob<core::HouseRules>(
        std::move(reply),
        [before, after](AdministrationJobs& jobs) { return jobs.setRules(before, after); });
}

void StationThread::cardStock(Reply<CardStockSheet> reply)
{
    postAdministrationJob<CardStockSheet>(std::move(reply),
                                          [](AdministrationJobs& jobs) { return jobs.stock(); });
}

void StationThread::takeIntoStock(const BatchOrder& order, Reply<void> reply)
{
    postAdministrationJob<void>(
        std::move(reply), [order](AdministrationJobs& jobs) { return jobs.takeIntoStock(order); });
}

void StationThread::operators(Reply<std::vector<OperatorSheet>> reply)
{
    postAdministrationJob<std::vector<OperatorSheet>>(
        std::move(reply), [](AdministrationJobs& jobs) { return jobs.operators(); });
}

void StationThread::keepOperator(const OperatorOrder& order, Reply<OperatorDone> reply)
{
    postAdministrationJob<OperatorDone>(
        std::move(reply), [order](AdministrationJobs& jobs) { return jobs.keepOperator(order); });
}

}  // namespace wattdesk::app
