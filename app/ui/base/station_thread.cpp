#include "app/ui/base/station_thread.h"

#include <algorithm>
#include <array>

#include "app/ui/base/station_thread_post.h"
#include "cardio/transport/card_reader.h"

namespace wattdesk::app {

using core::ErrorCode;
using core::Expected;

bool isDatabaseFailure(ErrorCode code)
{
    static constexpr std::array kCodes{ErrorCode::StoreBusy,        ErrorCode::StoreFull,
                                       ErrorCode::StoreReadOnly,    ErrorCode::StoreDamaged,
                                       ErrorCode::StoreUnreachable, ErrorCode::StoreFailed};
    return std::find(kCodes.begin(), kCodes.end(), code) != kCodes.end();
}

namespace {

ReaderState readerStateOf(cardio::ReaderHub& hub, const std::string& wanted)
{
    const auto all = hub.list();
    ReaderState state;
    if (!all) {
        state.failure = all.error().code;
        return state;
    }
    const cardio::ReaderStatus* chosen = nullptr;
    for (const cardio::ReaderStatus& status : *all) {
        const bool isCandidate = wanted.empty() || status.name == wanted;
        if (isCandidate && (!chosen || (status.hasCard && !chosen->hasCard))) {
            chosen = &status;
        }
    }
    if (!chosen) {
        state.failure = ErrorCode::ReaderAbsent;
        return state;
    }
    return {chosen->name, {}, chosen->hasCard, chosen->insertion};
}

}  // namespace

StationThread::StationThread(std::filesystem::path directory, QObject* parent)
    : StationClient{parent}, m_directory{std::move(directory)}
{
    m_worker.reset(QThread::create([this] { work(); }));
    m_worker->start();
}

StationThread::~StationThread()
{
    if (!stop()) {
        // The thread still uses what it was given. Nothing may be destroyed below its feet.
        std::_Exit(EXIT_FAILURE);
    }
}

bool StationThread::stop()
{
    {
        const std::lock_guard guard{m_mutex};
        m_stopping = true;
        m_queue.clear();
    }
    m_wake.notify_all();
    return m_worker->wait(QDeadlineTimer{kStopPatience});
}

void StationThread::work()
{
    StationWorker worker{m_directory, [this](core::CardStep step) { emit cardStep(step); }};
    while (!m_stopping) {
        if (auto task = nextTask()) {
            task(worker);
        } else if (!m_stopping) {
            probe(worker);
        }
    }
    if (m_watcher) {
        worker.station().readers().cancel();
        // A watcher that does not come back holds this thread, and stop() gives up on both.
        m_watcher->wait(QDeadlineTimer{QDeadlineTimer::Forever});
    }
}

std::function<void(StationWorker&)> StationThread::nextTask()
{
    std::unique_lock guard{m_mutex};
    m_wake.wait_for(guard, kProbePause, [this] { return m_stopping || !m_queue.empty(); });
    if (m_stopping || m_queue.empty()) {
        return {};
    }
    auto task = std::move(m_queue.front());
    m_queue.pop_front();
    return task;
}

void StationThread::probe(StationWorker& worker)
{
    if (!worker.isOpen()) {
        return;
    }
    const auto answer = worker.probeDatabase();
    const bool answers = answer || !isDatabaseFailure(answer.error().code);
    QMetaObject::invokeMethod(
        this, [this, answers] { noteDatabase(answers); }, Qt::QueuedConnection);
}

bool StationThread::enqueue(std::function<void(StationWorker&)> task)
{
    {
        const std::lock_guard guard{m_mutex};
        if (m_stopping || m_queue.size() >= kQueueMax) {
            return false;
        }
        m_queue.push_back(std::move(task));
    }
    m_wake.notify_one();
    return true;
}

void StationThread::noteDatabase(bool answers)
{
    if (answers != m_databaseAnswers) {
        m_databaseAnswers = answers;
        emit databaseChanged(answers);
    }
}

void StationThread::startWatching(StationWorker& worker)
{
    if (!m_watcher) {
        m_watcher.reset(QThread::create([this, &worker] { watch(worker); }));
        m_watcher->start();
    }
}

void StationThread::watch(StationWorker& worker)
{
    cardio::ReaderHub& hub = worker.station().readers();
    const std::string wanted = worker.station().readerName();
    std::optional<ReaderState> last;
    while (!m_stopping) {
        const ReaderState now = readerStateOf(hub, wanted);
        if (now != last) {
            last = now;
            emit readerChanged(now);
        }
        hub.waitForChange(kWatchPause);
    }
}

void StationThread::open(const QString& keyPassphrase, Reply<StationFacts> reply)
{
    post<StationFacts>(reply, [this, keyPassphrase](StationWorker& worker) {
        auto facts = worker.open(keyPassphrase.toStdString());
        if (facts) {
            startWatching(worker);
        }
        return facts;
    });
}

void StationThread::signIn(const QString& login, const QString& password, Reply<core::Actor> reply)
{
    post<core::Actor>(reply, [login, password](StationWorker& worker) {
        return worker.signIn(login.toStdString(), password.toStdString());
    });
}

void StationThread::changePassword(const QString& login, const QString& oldPassword,
                                   const QString& newPassword, Reply<core::Actor> reply)
{
    post<core::Actor>(reply, [login, oldPassword, newPassword](StationWorker& worker) {
        return worker.changePassword(login.toStdString(), oldPassword.toStdString(),
                                     newPassword.toStdString());
    });
}

void StationThread::signOut()
{
    enqueue([](StationWorker& worker) { worker.signOut(); });
}

void StationThread::recover(Reply<std::vector<OpenSale>> reply)
{
    post<std::vector<OpenSale>>(reply, [](StationWorker& worker) { return worker.recover(); });
}

void StationThread::openSales(Reply<std::vector<OpenSale>> reply)
{
    post<std::vector<OpenSale>>(reply, [](StationWorker& worker) { return worker.openSales(); });
}

void StationThread::settleByEvidence(core::SaleId id, bool cardTookIt, const QString& reason,
                                     Reply<core::SaleRecord> reply)
{
    post<core::SaleRecord>(reply, [id, cardTookIt, reason](StationWorker& worker) {
        return worker.settleByEvidence(id, cardTookIt, reason.toStdString());
    });
}

void StationThread::lookAtCard(Reply<CardFound> reply)
{
    post<CardFound>(reply, [](StationWorker& worker) { return worker.lookAtCard(); });
}

void StationThread::loadAccount(const core::AccountNumber& number, Reply<AccountSheet> reply)
{
    post<AccountSheet>(reply,
                       [number](StationWorker& worker) { return worker.loadAccount(number); });
}

void StationThread::search(const QString& text, Reply<std::vector<core::Account>> reply)
{
    post<std::vector<core::Account>>(
        reply, [text](StationWorker& worker) { return worker.search(text.toStdString()); });
}

void StationThread::quote(const core::Account& account, const core::SaleOrder& order,
                          const std::optional<core::CardSnapshot>& card,
                          Reply<core::SaleQuote> reply)
{
    post<core::SaleQuote>(reply, [account, order, card](StationWorker& worker) {
        return worker.quote(account, order, card);
    });
}

void StationThread::approve(const SecondPerson& second, Reply<core::Approval> reply)
{
    post<core::Approval>(std::move(reply),
                         [second](StationWorker& worker) { return worker.approve(second); });
}

void StationThread::sell(const core::AccountNumber& number, const core::SaleOrder& order,
                         const core::CardSnapshot& seen, Reply<core::SaleOutcome> reply)
{
    post<core::SaleOutcome>(reply, [number, order, seen](StationWorker& worker) {
        return worker.sell(number, order, seen);
    });
}

void StationThread::tariffs(Reply<std::vector<core::Tariff>> reply)
{
    post<std::vector<core::Tariff>>(reply, [](StationWorker& worker) { return worker.tariffs(); });
}

void StationThread::registerAccount(const core::AccountForm& form, Reply<core::Account> reply)
{
    post<core::Account>(reply,
                        [form](StationWorker& worker) { return worker.registerAccount(form); });
}

void StationThread::saveReceipt(const ReceiptOrder& order, Reply<void> reply)
{
    post<void>(reply, [order](StationWorker& worker) { return worker.saveReceipt(order); });
}

void StationThread::saveChangeSlip(const ChangeSlipOrder& order, Reply<void> reply)
{
    post<void>(reply, [order](StationWorker& worker) { return worker.saveChangeSlip(order); });
}

void StationThread::bench(Reply<BenchSheet> reply)
{
    post<BenchSheet>(reply, [](StationWorker& worker) { return worker.bench(); });
}

void StationThread::benchNewCard(Reply<BenchSheet> reply)
{
    post<BenchSheet>(reply, [](StationWorker& worker) { return worker.benchNewCard(); });
}

void StationThread::benchInsert(const std::string& card, Reply<BenchSheet> reply)
{
    post<BenchSheet>(reply, [card](StationWorker& worker) { return worker.benchInsert(card); });
}

void StationThread::benchRemove(Reply<BenchSheet> reply)
{
    post<BenchSheet>(reply, [](StationWorker& worker) { return worker.benchRemove(); });
}

void StationThread::benchTap(const std::string& meter, Reply<BenchSheet> reply)
{
    post<BenchSheet>(reply, [meter](StationWorker& worker) { return worker.benchTap(meter); });
}

void StationThread::benchConsume(const std::string& meter, core::Energy energy,
                                 Reply<BenchSheet> reply)
{
    post<BenchSheet>(reply, [meter, energy](StationWorker& worker) {
        return worker.benchConsume(meter, energy);
    });
}

}  // namespace wattdesk::app
