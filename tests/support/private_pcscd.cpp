#include "tests/support/private_pcscd.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

#include "cardio/virtual/vpcd_link.h"

namespace wattdesk::test {

namespace {

constexpr int kStartTriesMax = 200;
constexpr int kStartPauseMs = 50;

/// Whether the driver's port is open. Looked up, not tried: a connection would be a card that comes
/// and goes.
bool driverListens()
{
    constexpr const char* kListening = "0A";
    char wanted[8];
    std::snprintf(wanted, sizeof wanted, ":%04X", unsigned{cardio::kVpcdPort});
    for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream in{table};
        std::string slot;
        std::string local;
        std::string remote;
        std::string state;
        std::string line;
        while (std::getline(in, line)) {
            std::istringstream words{line};
            words >> slot >> local >> remote >> state;
            if (local.ends_with(wanted) && state == kListening) {
                return true;
            }
        }
    }
    return false;
}

pid_t spawn()
{
    const pid_t child = ::fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_RDWR);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        ::execlp("pcscd", "pcscd", "--foreground", nullptr);
        ::execl("/usr/sbin/pcscd", "pcscd", "--foreground", nullptr);
        ::_exit(127);
    }
    return child;
}

}  // namespace

std::unique_ptr<PrivatePcscd> PrivatePcscd::start(std::string& why)
{
    if (driverListens()) {
        return std::unique_ptr<PrivatePcscd>{new PrivatePcscd{0}};
    }
    std::unique_ptr<PrivatePcscd> daemon{new PrivatePcscd{spawn()}};
    for (int i = 0; i < kStartTriesMax; ++i) {
        if (driverListens()) {
            return daemon;
        }
        if (::waitpid(daemon->m_child, nullptr, WNOHANG) == daemon->m_child) {
            daemon->m_child = 0;
            why = "pcscd ended at once (another one without the virtual reader, or no right to it)";
            return nullptr;
        }
        ::poll(nullptr, 0, kStartPauseMs);
    }
    why = "pcscd did not open the virtual reader's port in time";
    return nullptr;
}

PrivatePcscd::~PrivatePcscd()
{
    if (m_child > 0) {
        ::kill(m_child, SIGTERM);
        ::waitpid(m_child, nullptr, 0);
    }
}

void PrivatePcscd::kill()
{
    ::kill(m_child, SIGKILL);
    ::waitpid(m_child, nullptr, 0);
    m_child = 0;
}

}  // namespace wattdesk::test
