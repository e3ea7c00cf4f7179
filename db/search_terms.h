#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/customer/account.h"

namespace wattdesk::db {

/// A text as it is compared without regard to case and width.
std::string folded(std::string_view text);

/// What a cashier may type the beginning of and mean this account, folded, without doubles: its
/// numbers, its name from each of the first eight characters on and from later words, the name's
/// pinyin initials (a character without a reading is left out), its phone and the last four digits
/// of it, its address from each place where digits, letters or hanzi begin (of name and address
/// at most twelve terms each), its meter with and without leading zeros, its card. No term is
/// longer than kTermCharactersMax.
std::vector<std::string> searchTerms(const core::Account& account);

inline constexpr std::size_t kTermCharactersMax = 32;
/// More than searchTerms() ever returns.
inline constexpr std::size_t kTermsMax = 40;

/// The text that a term must begin with to be found by what was typed; empty when that has nothing
/// to find.
std::string searchPrefix(std::string_view typed);

}  // namespace wattdesk::db
