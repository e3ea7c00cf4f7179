#include <utility>

#include "app/ui/base/station_thread_post.h"

namespace wattdesk::app {

template <class T>
void StationThread::postFieldJob(Reply<T> reply, FieldJob<T> job)
{
    post<T>(std::move(reply), [job = std::move(job)](StationWorker& worker) -> core::Expected<T> {
        auto jobs = worker.fieldJobs();
        if (!jobs) {
            return core::Unexpected{jobs.error()};
        }
        return job(*jobs);
    });
}

void StationThread::lookAtFieldCard(Reply<FieldCardSeen> reply)
{
    postFieldJob<FieldCardSeen>(std::move(reply), [](FieldJobs& jobs) { return jobs.look(); });
}

void StationThread::issueFieldCard(const FieldIssue& issue, Reply<core::FieldCardOrder> reply)
{
    postFieldJob<core::FieldCardOrder>(std::move(reply),
                                       [issue](FieldJobs& jobs) { return jobs.issue(issue); });
}

void StationThread::clearFieldCard(const core::CardSerial& serial, Reply<void> reply)
{
    postFieldJob<void>(std::move(reply), [serial](FieldJobs& jobs) { return jobs.clear(serial); });
}

void StationThread::collectCheckCard(Reply<core::CheckReport> reply)
{
    postFieldJob<core::CheckReport>(std::move(reply),
                                    [](FieldJobs& jobs) { return jobs.collect(); });
}

void StationThread::saveDocument(const DocumentOrder& order, Reply<void> reply)
{
    post<void>(std::move(reply),
               [order](StationWorker& worker) { return worker.saveDocument(order); });
}

}  // namespace wattdesk::app
