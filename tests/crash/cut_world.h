#pragma once

#include <memory>

#include "core/workflow/world.h"
#include "tests/crash/power.h"

namespace wattdesk::test {

/// A world whose every storage call depends on the power.
class CutWorld {
public:
    CutWorld(core::World inner, Power& power);
    ~CutWorld();
    core::World world();

private:
    struct Ports;
    std::unique_ptr<Ports> m_ports;
};

}  // namespace wattdesk::test
