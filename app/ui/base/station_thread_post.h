#pragma once

#include "app/station/station_log.h"
#include "app/ui/base/station_thread.h"
#include "app/ui/base/station_worker.h"

namespace wattdesk::app {

/// Whether the database is what failed.
bool isDatabaseFailure(core::ErrorCode code);

template <class T>
void StationThread::post(Reply<T> reply, Job<T> job)
{
    const bool taken = enqueue([this, reply, job = std::move(job)](StationWorker& worker) {
        auto result = std::make_shared<core::Expected<T>>(job(worker));
        if (!result->has_value()) {
            logFailure(m_directory, result->error());
        }
        QMetaObject::invokeMethod(
            this,
            [this, reply, result] {
                // A success says nothing here: not every request reaches the database.
                if (!result->has_value() && isDatabaseFailure(result->error().code)) {
                    noteDatabase(false);
                }
                reply(*result);
            },
            Qt::QueuedConnection);
    });
    if (!taken) {
        reply(core::fail(core::ErrorCode::StoreBusy, "too many requests wait"));
    }
}

}  // namespace wattdesk::app
