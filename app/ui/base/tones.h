#pragma once

#include "app/ui/base/notice.h"
#include "core/sale/sale.h"

namespace wattdesk::app {

/// How the states of sales and accounts are coloured, wherever they are shown.
Tone toneOf(core::SaleState state);
Tone toneOf(core::AccountState state);

}  // namespace wattdesk::app
