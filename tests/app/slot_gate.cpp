#include "slot_gate.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>
#include <thread>

namespace wattdesk::test {

SlotGate::SlotGate(const std::filesystem::path& station)
    : m_slot{station / "bench" / "reader.json"}, m_pipe{station / "gate"}
{
    std::ostringstream content;
    content << std::ifstream{m_slot}.rdbuf();
    m_content = content.str();
    EXPECT_FALSE(m_content.empty());
    arm();
}

SlotGate::~SlotGate()
{
    if (std::filesystem::is_fifo(m_slot)) {
        open();
    }
    release();
}

void SlotGate::arm()
{
    // A new pipe each time: whoever reads the old one must not read the next answer too.
    std::filesystem::remove(m_pipe);
    EXPECT_EQ(::mkfifo(m_pipe.c_str(), 0600), 0);
    const std::filesystem::path second = m_pipe.string() + ".slot";
    std::filesystem::create_hard_link(m_pipe, second);
    std::filesystem::rename(second, m_slot);
}

bool SlotGate::catchLook(CtlChild& child)
{
    // A pipe cannot be opened for writing before somebody reads it.
    while ((m_held = ::open(m_pipe.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC)) < 0) {
        if (errno != ENXIO || child.hasEnded()) {
            return false;
        }
        std::this_thread::yield();
    }
    return true;
}

void SlotGate::passOn()
{
    arm();
    release();
}

void SlotGate::open()
{
    const std::filesystem::path plain = m_pipe.string() + ".plain";
    std::ofstream{plain} << m_content;
    std::filesystem::rename(plain, m_slot);
}

void SlotGate::release()
{
    if (m_held >= 0) {
        EXPECT_EQ(::write(m_held, m_content.data(), m_content.size()),
                  static_cast<ssize_t>(m_content.size()));
        ::close(m_held);
        m_held = -1;
    }
}

}  // namespace wattdesk::test
