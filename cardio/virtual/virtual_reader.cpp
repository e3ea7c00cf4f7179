#include "cardio/virtual/virtual_reader.h"

#include <algorithm>

#include "cardio/transport/transmit.h"
#include "cardio/virtual/bench_files.h"
#include "cardio/virtual/virtual_card.h"

namespace wattdesk::cardio {

namespace {

using core::ErrorCode;

/// How often the slot's file is looked at: no person notices it, no processor either.
constexpr std::chrono::milliseconds kPollInterval{100};

class VirtualSession final : public CardSession {
public:
    VirtualSession(BenchFolder folder, std::uint64_t insertion, FileLock lock, VirtualCard card,
                   Interface interface)
        : m_folder{std::move(folder)},
          m_insertion{insertion},
          m_lock{std::move(lock)},
          m_card{std::move(card)},
          m_interface{interface}
    {
    }

    ByteView atr() const noexcept override
    {
        return m_interface == Interface::Contact ? ByteView{m_card.memory().atr}
                                                 : ByteView{kContactlessAtr};
    }
    Interface interface() const noexcept override { return m_interface; }

    core::Expected<ResponseApdu> transmit(const CommandApdu& command) override
    {
        return transmitWhole([this](ByteView bytes) { return exchange(bytes); }, command);
    }

private:
    core::Expected<Bytes> exchange(ByteView bytes)
    {
        const auto slot = m_folder.slot();
        if (!slot) {
            return core::Unexpected{slot.error()};
        }
        if (slot->insertion != m_insertion) {
            return core::fail(ErrorCode::CardPulled, "the virtual card was taken off");
        }
        return m_card.process(bytes);
    }

    BenchFolder m_folder;
    std::uint64_t m_insertion;
    FileLock m_lock;
    VirtualCard m_card;
    Interface m_interface;
};

}  // namespace

core::Expected<std::unique_ptr<CardSession>> VirtualReader::begin()
{
    const auto before = m_folder.slot();
    if (!before) {
        return core::Unexpected{before.error()};
    }
    if (before->card.empty()) {
        return core::fail(ErrorCode::CardAbsent);
    }
    auto lock = FileLock::acquire(m_folder.cardLock(before->card), kLockPatience);
    if (!lock) {
        const bool isBusy = lock.error().code == ErrorCode::BenchBusy;
        return isBusy ? core::fail(ErrorCode::ReaderBusy, lock.error().detail)
                      : core::Unexpected{lock.error()};
    }
    // The card may have gone while its lock was waited for.
    const auto slot = m_folder.slot();
    if (!slot || slot->insertion != before->insertion) {
        return core::fail(ErrorCode::CardAbsent, "taken off while waiting for it");
    }
    auto card = VirtualCard::open(m_folder.cardFile(slot->card));
    if (!card) {
        return core::Unexpected{card.error()};
    }
    return std::make_unique<VirtualSession>(m_folder, slot->insertion, std::move(*lock),
                                            std::move(*card), m_interface);
}

core::Expected<std::vector<ReaderStatus>> VirtualHub::list()
{
    const auto slot = m_folder.slot();
    if (!slot) {
        return core::Unexpected{slot.error()};
    }
    const std::lock_guard guard{m_mutex};
    m_listed = *slot;
    return std::vector{
        ReaderStatus{std::string{VirtualReader::kName}, !slot->card.empty(), slot->insertion}};
}

core::Expected<std::unique_ptr<CardReader>> VirtualHub::open(const std::string& name)
{
    if (!name.empty() && name != VirtualReader::kName) {
        return core::fail(ErrorCode::ReaderAbsent, name);
    }
    return std::make_unique<VirtualReader>(m_folder, m_interface);
}

void VirtualHub::waitForChange(std::chrono::milliseconds timeout)
{
    std::unique_lock guard{m_mutex};
    const auto hasChanged = [this] {
        const auto slot = m_folder.slot();
        return slot && (!m_listed || *slot != *m_listed);
    };
    std::chrono::milliseconds left = timeout;
    while (!m_isCancelled && !hasChanged() && left.count() > 0) {
        const auto pause = std::min(left, kPollInterval);
        m_wake.wait_for(guard, pause, [this] { return m_isCancelled; });
        left -= pause;
    }
    m_isCancelled = false;
}

void VirtualHub::cancel()
{
    {
        const std::lock_guard guard{m_mutex};
        m_isCancelled = true;
    }
    m_wake.notify_all();
}

}  // namespace wattdesk::cardio
