#include "app/ctl/secret_input.h"

#include <termios.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace wattdesk::app {

namespace {

/// Turns the terminal's echo off for as long as it lives.
class SilentTerminal {
public:
    SilentTerminal()
    {
        m_known = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (m_known) {
            termios silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        }
    }
    ~SilentTerminal()
    {
        if (m_known) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

private:
    termios m_before{};
    bool m_known{false};
};

}  // namespace

std::optional<std::string> secretInput(const char* variable, const QString& prompt)
{
    if (const char* value = std::getenv(variable)) {
        return value;
    }
    if (::isatty(STDIN_FILENO) == 0) {
        return std::nullopt;
    }
    std::cerr << prompt.toStdString() << ": " << std::flush;
    std::string typed;
    {
        const SilentTerminal silent;
        if (!std::getline(std::cin, typed)) {
            return std::nullopt;
        }
    }
    std::cerr << '\n';
    return typed;
}

}  // namespace wattdesk::app
