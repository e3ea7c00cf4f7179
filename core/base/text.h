#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/expected.h"

namespace wattdesk::core {

/// Characters, not bytes: a customer's name or address may hold 200 of them, emoji and rare hanzi
/// included.
inline constexpr std::size_t kTextCharactersMax = 200;

/// Full-width digits, letters and punctuation (U+FF01…FF5E) and the ideographic space as their
/// ASCII twins; everything else as it is.
std::string halfWidth(std::string_view text);

/// With A…Z as a…z; everything else as it is.
std::string asciiLower(std::string text);

/// Without white space at both ends (ideographic space included).
std::string trimmed(std::string_view text);

/// The number of characters of a well-formed UTF-8 text, or InputText for any other.
Expected<std::size_t> characterCount(std::string_view text);

/// A name, address or remark as it is kept: trimmed, well-formed UTF-8, no control characters
/// and no marks that turn the direction of writing (InputText), at most kTextCharactersMax
/// characters (InputTooLong). May be empty.
Expected<std::string> cleanText(std::string_view text);

}  // namespace wattdesk::core
