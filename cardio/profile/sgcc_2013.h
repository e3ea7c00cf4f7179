#pragma once

#include "cardio/profile/field_card_profile.h"

namespace wattdesk::cardio {

/// The State Grid 2013 local fee-control card: layouts after GB/T 18460 and Q/GDW 1365, the keys
/// and access conditions our own. Lives as long as the program.
const CardProfile& sgcc2013();

/// Its field cards: laid out by us, after the pattern of the user card.
const FieldCardProfile& sgcc2013FieldCards();

/// Null when there is no profile of that name.
const CardProfile* profileNamed(std::string_view name);

}  // namespace wattdesk::cardio
