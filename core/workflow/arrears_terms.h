#pragma once

#include "core/settlement/arrears_split.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What the account owes today, and how it is paid. Nothing is looked up for one whose standing
/// owes nothing. StoreConflict when its charges say something else than its standing: a payment
/// came between.
Expected<ArrearsTerms> arrearsTerms(World& world, const Account& account);

/// The same, with the late fees of another day, looked up in any case.
Expected<ArrearsTerms> arrearsTermsOn(World& world, const Account& account, Date day);

}  // namespace wattdesk::core
