#pragma once

#include <filesystem>
#include <string>

#include "ctl_process.h"

namespace wattdesk::test {

/// Holds a run of wattdeskctl still while it looks at what lies on the virtual reader, as it does
/// before every command to a card. The file that it reads becomes a pipe, so it waits there until
/// it is let go: a test can do something in the middle of a sale, and at the same place each time.
class SlotGate {
public:
    /// Keeps what lies on the reader of this station. Armed at once.
    explicit SlotGate(const std::filesystem::path& station);
    ~SlotGate();  ///< lets go
    SlotGate(const SlotGate&) = delete;
    SlotGate& operator=(const SlotGate&) = delete;

    /// Waits until the run looks; false when it has ended instead.
    bool catchLook(CtlChild& child);
    /// Lets it see what lay there, and catches the next look.
    void passOn();
    /// Nobody is caught any more, but who is held stays so until release(). What happens to the
    /// reader in between is what its next look finds.
    void open();
    void release();

private:
    void arm();

    std::filesystem::path m_slot;
    std::filesystem::path m_pipe;
    std::string m_content;
    int m_held{-1};
};

}  // namespace wattdesk::test
