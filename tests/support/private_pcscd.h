#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

namespace wattdesk::test {

/// A pcscd with the virtual reader's driver for the life of a test program: the machine's own when
/// one runs, else one that is started here and ended with the object.
class PrivatePcscd {
public:
    /// Null when none can be had; `why` then says what was tried.
    static std::unique_ptr<PrivatePcscd> start(std::string& why);
    ~PrivatePcscd();
    PrivatePcscd(const PrivatePcscd&) = delete;
    PrivatePcscd& operator=(const PrivatePcscd&) = delete;

    bool isOurs() const noexcept { return m_child > 0; }
    /// Kills it, as if the service had crashed. Only when it is ours.
    void kill();

private:
    explicit PrivatePcscd(pid_t child) noexcept : m_child{child} {}
    pid_t m_child;  ///< 0: the machine's own
};

}  // namespace wattdesk::test
