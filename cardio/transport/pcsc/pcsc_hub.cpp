#include "cardio/transport/pcsc/pcsc_hub.h"

#include <winscard.h>

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include "cardio/transport/pcsc/pcsc_failure.h"
#include "cardio/transport/pcsc/pcsc_reader.h"

namespace wattdesk::cardio {

namespace {

using core::ErrorCode;
using std::chrono::milliseconds;

static_assert(std::is_same_v<DWORD, unsigned long>);

/// The name under which pcscd tells of readers that come and go.
constexpr const char* kReadersChange = "\\\\?PnP?\\Notification";

/// A cancel() that comes just before the call to pcscd would be lost, so no call lasts longer.
constexpr milliseconds kWaitSlice{500};
/// How long a list of readers may grow between asking for its size and for the list.
constexpr int kListTriesMax = 3;

std::vector<std::string> split(const std::vector<char>& names)
{
    std::vector<std::string> list;
    for (auto at = names.begin(); at != names.end() && *at != '\0';) {
        const auto end = std::find(at, names.end(), '\0');
        list.emplace_back(at, end);
        at = end == names.end() ? end : end + 1;
    }
    return list;
}

core::Expected<std::vector<std::string>> readerNames(SCARDCONTEXT context)
{
    LONG code = SCARD_E_INSUFFICIENT_BUFFER;
    std::vector<char> names;
    for (int i = 0; i < kListTriesMax && code == SCARD_E_INSUFFICIENT_BUFFER; ++i) {
        DWORD size = 0;
        code = SCardListReaders(context, nullptr, nullptr, &size);
        if (code == SCARD_S_SUCCESS) {
            names.assign(size, '\0');
            code = SCardListReaders(context, nullptr, names.data(), &size);
        }
    }
    if (code == SCARD_E_NO_READERS_AVAILABLE) {
        return std::vector<std::string>{};
    }
    if (code != SCARD_S_SUCCESS) {
        return core::Unexpected{pcscFailure(code, "SCardListReaders")};
    }
    return split(names);
}

SCARD_READERSTATE stateQuestion(const char* name, DWORD known)
{
    SCARD_READERSTATE question{};
    question.szReader = name;
    question.dwCurrentState = known;
    return question;
}

}  // namespace

/// A connection that pcscd still knows, made anew when it does not. Under m_mutex.
core::Expected<std::shared_ptr<PcscContext>> PcscHub::connected(
    std::shared_ptr<PcscContext>& context)
{
    if (context && !context->isValid()) {
        context.reset();
    }
    if (!context) {
        auto fresh = PcscContext::establish();
        if (!fresh) {
            return fresh;
        }
        context = std::move(*fresh);
        m_connections += &context == &m_work ? 1 : 0;
    }
    return context;
}

core::Expected<PcscHub::Slots> PcscHub::slotsNow(PcscContext& context) const
{
    const auto names = readerNames(context.handle());
    if (!names) {
        return core::Unexpected{names.error()};
    }
    std::vector<SCARD_READERSTATE> states;
    for (const std::string& name : *names) {
        states.push_back(stateQuestion(name.c_str(), SCARD_STATE_UNAWARE));
    }
    if (states.empty()) {
        return Slots{};
    }
    const LONG code = SCardGetStatusChange(context.handle(), 0, states.data(), states.size());
    if (code != SCARD_S_SUCCESS && code != SCARD_E_TIMEOUT) {
        return core::Unexpected{pcscFailure(code, "SCardGetStatusChange")};
    }
    Slots found;
    for (const SCARD_READERSTATE& state : states) {
        const DWORD asked = SCARD_STATE_CHANGED;
        found.push_back({state.szReader, state.dwEventState & ~asked});
    }
    return found;
}

core::Expected<std::vector<ReaderStatus>> PcscHub::list()
{
    const std::lock_guard lock{m_mutex};
    const auto context = connected(m_work);
    if (!context) {
        return core::Unexpected{context.error()};
    }
    auto found = slotsNow(**context);
    if (!found) {
        // A reader unplugged between the two questions, or a daemon that died: ask anew next time.
        m_work.reset();
        return core::Unexpected{found.error()};
    }
    m_listed = *found;
    std::vector<ReaderStatus> statuses;
    for (const Slot& slot : *found) {
        // pcscd's count of events begins at 0 again when pcscd does.
        constexpr unsigned kCountBits = 16;
        const std::uint64_t count = slot.state >> kCountBits;
        statuses.push_back({slot.name, (slot.state & SCARD_STATE_PRESENT) != 0,
                            m_connections << kCountBits | count});
    }
    return statuses;
}

core::Expected<std::unique_ptr<CardReader>> PcscHub::open(const std::string& name)
{
    const auto statuses = list();
    if (!statuses) {
        return core::Unexpected{statuses.error()};
    }
    auto chosen = std::find_if(statuses->begin(), statuses->end(), [&](const ReaderStatus& status) {
        return name.empty() ? status.hasCard : status.name == name;
    });
    if (chosen == statuses->end() && name.empty()) {
        chosen = statuses->begin();
    }
    if (chosen == statuses->end()) {
        return core::fail(ErrorCode::ReaderAbsent, name.empty() ? "no reader" : name);
    }
    const std::lock_guard lock{m_mutex};
    const auto context = connected(m_work);
    if (!context) {
        return core::Unexpected{context.error()};
    }
    return std::make_unique<PcscReader>(*context, chosen->name);
}

void PcscHub::waitForChange(milliseconds timeout)
{
    const auto end = std::chrono::steady_clock::now() + timeout;
    Slots listed;
    std::shared_ptr<PcscContext> context;
    {
        std::unique_lock lock{m_mutex};
        const auto found = connected(m_watch);
        if (!found) {
            // No daemon: nothing to watch, but cancel() must be heard.
            m_wake.wait_for(lock, std::min(timeout, kWaitSlice), [&] { return m_isCancelled; });
            m_isCancelled = false;
            return;
        }
        context = *found;
        listed = m_listed;
    }
    for (auto now = std::chrono::steady_clock::now(); now < end && !isCancelled();
         now = std::chrono::steady_clock::now()) {
        const auto current = slotsNow(*context);
        if (!current || *current != listed) {
            return;
        }
        const auto rest = std::chrono::ceil<milliseconds>(end - now);
        waitOnce(*context, listed, std::min(rest, kWaitSlice));
    }
}

/// Returns when pcscd tells of a change, was told to cancel, or the time is up; the caller looks
/// which.
void PcscHub::waitOnce(PcscContext& context, const Slots& listed, milliseconds timeout)
{
    std::vector<SCARD_READERSTATE> states{stateQuestion(kReadersChange, SCARD_STATE_UNAWARE)};
    for (const Slot& slot : listed) {
        states.push_back(stateQuestion(slot.name.c_str(), slot.state));
    }
    static_cast<void>(SCardGetStatusChange(context.handle(), static_cast<DWORD>(timeout.count()),
                                           states.data(), states.size()));
}

bool PcscHub::isCancelled()
{
    const std::lock_guard lock{m_mutex};
    return std::exchange(m_isCancelled, false);
}

void PcscHub::cancel()
{
    const std::lock_guard lock{m_mutex};
    m_isCancelled = true;
    m_wake.notify_all();
    if (m_watch) {
        static_cast<void>(SCardCancel(m_watch->handle()));
    }
}

}  // namespace wattdesk::cardio
