#include "app/ctl/interruption.h"

#include <atomic>
#include <csignal>

namespace wattdesk::app {

namespace {

std::atomic<bool> isAsked{false};

void ask(int)
{
    isAsked = true;
}

}  // namespace

void watchInterruption()
{
    std::signal(SIGINT, ask);
}

bool isInterrupted()
{
    return isAsked.load();
}

}  // namespace wattdesk::app
