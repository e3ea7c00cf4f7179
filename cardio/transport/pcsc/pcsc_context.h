#pragma once

#include <memory>

#include "core/base/expected.h"

namespace wattdesk::cardio {

/// A connection to pcscd, released with the object. Readers and sessions share the one that they
/// were made with, so that a new connection leaves them theirs.
class PcscContext {
public:
    /// ReaderServiceDown, ReaderFailed.
    static core::Expected<std::shared_ptr<PcscContext>> establish();
    ~PcscContext();
    PcscContext(const PcscContext&) = delete;
    PcscContext& operator=(const PcscContext&) = delete;

    /// An SCARDCONTEXT.
    long handle() const noexcept { return m_handle; }
    /// False once pcscd has stopped or was started anew.
    bool isValid() const noexcept;

private:
    explicit PcscContext(long handle) noexcept : m_handle{handle} {}
    long m_handle;
};

}  // namespace wattdesk::cardio
