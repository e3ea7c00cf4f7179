#pragma once

#include <atomic>
#include <cstdint>

#include "cardio/virtual/virtual_card.h"

namespace wattdesk::cardio {

/// Where the virtual reader driver of a pcscd on this machine listens.
inline constexpr std::uint16_t kVpcdPort = 35963;

/// Puts a virtual card behind a real pcscd with vsmartcard's driver, until `stop` becomes true or
/// pcscd goes. Looks at `stop` at least every 100 ms. Success when stopped; BenchLinkDown when no
/// pcscd answers or it went away.
core::Expected<void> serveVpcd(VirtualCard& card, const std::atomic<bool>& stop,
                               std::uint16_t port = kVpcdPort);

}  // namespace wattdesk::cardio
