#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "cardio/transport/card_reader.h"
#include "cardio/transport/pcsc/pcsc_context.h"

namespace wattdesk::cardio {

/// All readers of pcscd. Connects by itself, and again when pcscd was started anew. One thread may
/// wait for changes while another works with a card: pcscd serves one call a connection at a time,
/// so each has its own.
class PcscHub final : public ReaderHub {
public:
    core::Expected<std::vector<ReaderStatus>> list() override;
    core::Expected<std::unique_ptr<CardReader>> open(const std::string& name) override;
    /// Returns at once when something changed since the last list(), and may return early.
    void waitForChange(std::chrono::milliseconds timeout) override;
    void cancel() override;

private:
    struct Slot {
        std::string name;
        unsigned long state{0};  ///< pcscd's, with its count of events
        friend bool operator==(const Slot&, const Slot&) = default;
    };
    using Slots = std::vector<Slot>;

    core::Expected<std::shared_ptr<PcscContext>> connected(std::shared_ptr<PcscContext>& context);
    core::Expected<Slots> slotsNow(PcscContext& context) const;
    void waitOnce(PcscContext& context, const Slots& listed, std::chrono::milliseconds timeout);
    bool isCancelled();

    std::mutex m_mutex;  ///< over everything below
    std::shared_ptr<PcscContext> m_work;
    std::shared_ptr<PcscContext> m_watch;
    std::uint64_t m_connections{0};
    Slots m_listed;
    bool m_isCancelled{false};
    std::condition_variable m_wake;
};

}  // namespace wattdesk::cardio
