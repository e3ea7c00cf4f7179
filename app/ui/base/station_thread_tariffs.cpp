#include <utility>

#include "app/ui/base/station_thread_post.h"

namespace wattdesk::app {

template <class T>
void StationThread::postTariffJob(Reply<T> reply, TariffJob<T> job)
{
    post<T>(std::move(reply), [job = std::move(job)](StationWorker& worker) -> core::Expected<T> {
        auto jobs = worker.tariffJobs();
        if (!jobs) {
            return core::Unexpected{jobs.error()};
        }
        return job(*jobs);
    });
}

void StationThread::tariffSheet(Reply<TariffSheet> reply)
{
    postTariffJob<TariffSheet>(std::move(reply), [](TariffJobs& jobs) { return jobs.sheet(); });
}

void StationThread::checkTariff(const core::Tariff& draft, Reply<core::TariffReview> reply)
{
    postTariffJob<core::TariffReview>(std::move(reply),
                                      [draft](TariffJobs& jobs) { return jobs.check(draft); });
}

void StationThread::publishTariff(const TariffPublication& publication,
                                  Reply<core::TariffVersion> reply)
{
    postTariffJob<core::TariffVersion>(
        std::move(reply), [publication](TariffJobs& jobs) { return jobs.publish(publication); });
}

void StationThread::previewTariff(const core::Tariff& draft, Reply<TariffPreview> reply)
{
    const auto isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_previewIsCancelled = isCancelled;
    postTariffJob<TariffPreview>(std::move(reply), [this, draft, isCancelled](TariffJobs& jobs) {
        return jobs.preview(draft, [this, isCancelled](std::int64_t done, std::int64_t all) {
            emit previewProgress(done, all);
            return !*isCancelled && !m_stopping;
        });
    });
}

void StationThread::cancelPreview()
{
    if (m_previewIsCancelled) {
        *m_previewIsCancelled = true;
    }
}

void StationThread::readTariff(const QString& path, Reply<TariffDocument> reply)
{
    postTariffJob<TariffDocument>(
        std::move(reply), [path](TariffJobs& jobs) { return jobs.read(path.toStdString()); });
}

void StationThread::saveTariff(const QString& path, const core::Tariff& tariff, Reply<void> reply)
{
    postTariffJob<void>(std::move(reply), [path, tariff](TariffJobs& jobs) {
        return jobs.save(path.toStdString(), tariff);
    });
}

void StationThread::campaign(const CampaignQuery& query, Reply<CampaignPage> reply)
{
    postTariffJob<CampaignPage>(std::move(reply),
                                [query](TariffJobs& jobs) { return jobs.campaign(query); });
}

void StationThread::saveCampaign(const CampaignOrder& order, Reply<std::optional<qint64>> reply)
{
    const auto isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_campaignIsCancelled = isCancelled;
    using Written = core::Expected<std::optional<qint64>>;
    postTariffJob<std::optional<qint64>>(
        std::move(reply), [this, order, isCancelled](TariffJobs& jobs) -> Written {
            if (*isCancelled) {
                // A short list would be written before anybody asked whether to go on.
                return std::optional<qint64>{};
            }
            return jobs.saveCampaign(order, [this, isCancelled](std::int64_t written) {
                emit campaignProgress(written);
                return !*isCancelled && !m_stopping;
            });
        });
}

void StationThread::cancelCampaign()
{
    if (m_campaignIsCancelled) {
        *m_campaignIsCancelled = true;
    }
}

}  // namespace wattdesk::app
