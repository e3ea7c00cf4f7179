#pragma once

#include <filesystem>
#include <functional>

#include "cardio/virtual/card_os.h"

namespace wattdesk::cardio {

/// A card operating system whose memory outlives the process: every change is saved before the
/// answer leaves, so what a terminal was told is on the card, whenever the process is killed. When
/// saving fails the card answers 6581 and has changed nothing.
class VirtualCard {
public:
    using Save = std::function<core::Expected<void>(const CardMemory&)>;

    /// In memory only.
    explicit VirtualCard(CardMemory memory);
    VirtualCard(CardMemory memory, Save save);
    /// From a file of the bench, kept there. FileNotReadable, BenchDamaged.
    static core::Expected<VirtualCard> open(const std::filesystem::path& path);

    Bytes process(ByteView command);
    void reset() { m_os.reset(); }
    const CardMemory& memory() const noexcept { return m_os.memory(); }

private:
    CardOs m_os;
    Save m_save;
};

}  // namespace wattdesk::cardio
