#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>

#include "cardio/transport/card_reader.h"
#include "cardio/virtual/bench_folder.h"

namespace wattdesk::cardio {

/// The only slot of a bench. Which card lies on it is a small file, so that another process can put
/// one on while this one runs.
class VirtualReader final : public CardReader {
public:
    static constexpr std::string_view kName = "Wattdesk Virtual Reader";

    VirtualReader(BenchFolder folder, Interface interface)
        : m_folder{std::move(folder)}, m_interface{interface}
    {
    }

    std::string name() const override { return std::string{kName}; }
    /// The card is locked against every other process for the session's life: ReaderBusy when it
    /// stays locked. A card taken off meanwhile is CardPulled at the next command.
    core::Expected<std::unique_ptr<CardSession>> begin() override;

private:
    BenchFolder m_folder;
    Interface m_interface;
};

/// The virtual reader as the station finds readers.
class VirtualHub final : public ReaderHub {
public:
    explicit VirtualHub(std::filesystem::path bench, Interface interface = Interface::Contact)
        : m_folder{std::move(bench)}, m_interface{interface}
    {
    }

    core::Expected<std::vector<ReaderStatus>> list() override;
    core::Expected<std::unique_ptr<CardReader>> open(const std::string& name) override;
    /// Returns at once when something changed since the last list().
    void waitForChange(std::chrono::milliseconds timeout) override;
    void cancel() override;

private:
    BenchFolder m_folder;
    Interface m_interface;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isCancelled{false};
    std::optional<ReaderSlot> m_listed;
};

}  // namespace wattdesk::cardio
