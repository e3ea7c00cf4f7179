#include <utility>

#include "app/ui/base/arrears_jobs.h"
#include "app/ui/base/station_thread_post.h"

namespace wattdesk::app {

template <class T>
void StationThread::postArrearsJob(Reply<T> reply, ArrearsJob<T> job)
{
    post<T>(std::move(reply), [job = std::move(job)](StationWorker& worker) -> core::Expected<T> {
        auto jobs = worker.arrearsJobs();
        if (!jobs) {
            return core::Unexpected{jobs.error()};
        }
        return job(*jobs);
    });
}

void StationThread::debtors(const DebtorQuery& query, Reply<DebtorPage> reply)
{
    postArrearsJob<DebtorPage>(std::move(reply),
                               [query](ArrearsJobs& jobs) { return jobs.debtors(query); });
}

void StationThread::writeReminders(const ReminderOrder& order, Reply<qint64> reply)
{
    postArrearsJob<qint64>(std::move(reply),
                           [order](ArrearsJobs& jobs) { return jobs.writeReminders(order); });
}

void StationThread::arrearsOf(const core::AccountNumber& number, Reply<ArrearsSheet> reply)
{
    postArrearsJob<ArrearsSheet>(std::move(reply),
                                 [number](ArrearsJobs& jobs) { return jobs.sheetOf(number); });
}

void StationThread::quoteArrears(const core::AccountNumber& number, core::Money amount,
                                 Reply<std::vector<core::ArrearsPart>> reply)
{
    postArrearsJob<std::vector<core::ArrearsPart>>(
        std::move(reply),
        [number, amount](ArrearsJobs& jobs) { return jobs.quote(number, amount); });
}

void StationThread::carryOutArrears(const ArrearsRequest& request, Reply<ArrearsDone> reply)
{
    postArrearsJob<ArrearsDone>(std::move(reply),
                                [request](ArrearsJobs& jobs) { return jobs.carryOut(request); });
}

void StationThread::lateFeeRules(Reply<core::LateFeeRules> reply)
{
    postArrearsJob<core::LateFeeRules>(std::move(reply),
                                       [](ArrearsJobs& jobs) { return jobs.rules(); });
}

void StationThread::addLateFeeRule(const core::LateFeeRule& rule, Reply<core::LateFeeRules> reply)
{
    postArrearsJob<core::LateFeeRules>(std::move(reply),
                                       [rule](ArrearsJobs& jobs) { return jobs.addRule(rule); });
}

}  // namespace wattdesk::app
