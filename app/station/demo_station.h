#pragma once

#include <vector>

#include "app/station/station.h"

namespace wattdesk::app {

/// Fills a fresh demo station: two tariffs, accounts whose cards have been in their virtual meters,
/// blank cards and meters to open more, and two cards that are not ours to practise with.
core::Expected<std::vector<DemoAccount>> furnishDemo(Station& station);

}  // namespace wattdesk::app
