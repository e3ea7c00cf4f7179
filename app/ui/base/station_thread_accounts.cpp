#include "app/ui/base/station_thread_post.h"

#include <utility>

namespace wattdesk::app {

template <class T>
void StationThread::postAccountJob(Reply<T> reply, AccountJob<T> job)
{
    post<T>(std::move(reply), [job = std::move(job)](StationWorker& worker) -> core::Expected<T> {
        auto jobs = worker.accountJobs();
        if (!jobs) {
            return core::Unexpected{jobs.error()};
        }
        return job(*jobs);
    });
}

void StationThread::loadFile(const core::AccountNumber& number, Reply<AccountFile> reply)
{
    postAccountJob<AccountFile>(std::move(reply),
                                [number](AccountJobs& jobs) { return jobs.load(number); });
}

void StationThread::planOperation(Operation operation, const core::AccountNumber& number,
                                  const std::optional<core::SaleId>& deed,
                                  Reply<OperationPlan> reply)
{
    postAccountJob<OperationPlan>(std::move(reply), [operation, number, deed](AccountJobs& jobs) {
        return jobs.plan(operation, number, deed);
    });
}

void StationThread::quotePayment(Operation operation, const core::AccountNumber& number,
                                 const core::SaleOrder& order, Reply<core::SaleQuote> reply)
{
    postAccountJob<core::SaleQuote>(std::move(reply),
                                    [operation, number, order](AccountJobs& jobs) {
                                        return jobs.quotePayment(operation, number, order);
                                    });
}

void StationThread::carryOut(const OperationRequest& request, Reply<OperationDone> reply)
{
    postAccountJob<OperationDone>(std::move(reply),
                                  [request](AccountJobs& jobs) { return jobs.carryOut(request); });
}

void StationThread::tickets(Reply<std::vector<TicketSheet>> reply)
{
    postAccountJob<std::vector<TicketSheet>>(std::move(reply),
                                             [](AccountJobs& jobs) { return jobs.tickets(false); });
}

void StationThread::openTicket(const core::AccountNumber& number, core::TicketKind kind,
                               const QString& finding, Reply<void> reply)
{
    postAccountJob<void>(std::move(reply), [number, kind, finding](AccountJobs& jobs) {
        return jobs.openTicket(number, kind, finding.toStdString());
    });
}

void StationThread::endTicket(core::TicketId id, const QString& outcome, Reply<void> reply)
{
    postAccountJob<void>(std::move(reply), [id, outcome](AccountJobs& jobs) {
        return jobs.endTicket(id, outcome.toStdString());
    });
}

}  // namespace wattdesk::app
