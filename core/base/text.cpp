#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace wattdesk::core {

namespace {

struct Decoded {
    char32_t character{0};
    std::size_t length{0};  // 0: not well-formed here
};

bool isTail(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}

/// The character at `at`, by the table of well-formed sequences (Unicode 15, table 3-7).
Decoded decodeAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80U) {
        return {lead, 1};
    }
    std::size_t length = 0;
    char32_t character = 0;
    if (lead >= 0xC2U && lead <= 0xDFU) {
        length = 2;
        character = lead & 0x1FU;
    } else if (lead >= 0xE0U && lead <= 0xEFU) {
        length = 3;
        character = lead & 0x0FU;
    } else if (lead >= 0xF0U && lead <= 0xF4U) {
        length = 4;
        character = lead & 0x07U;
    }
    if (length == 0 || text.size() - at < length) {
        return {};
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (!isTail(byte(i))) {
            return {};
        }
        character = (character << 6U) | (byte(i) & 0x3FU);
    }
    const bool overlong =
        (length == 3 && character < 0x800U) || (length == 4 && character < 0x10000U);
    const bool surrogate = character >= 0xD800U && character <= 0xDFFFU;
    if (overlong || surrogate || character > 0x10FFFFU) {
        return {};
    }
    return {character, length};
}

/// Marks that turn the direction of writing make one name look like another.
bool turnsWriting(char32_t c)
{
    return c == 0x200EU || c == 0x200FU || (c >= 0x202AU && c <= 0x202EU) ||
           (c >= 0x2066U && c <= 0x2069U);
}

bool isControl(char32_t c)
{
    return c < 0x20U || (c >= 0x7FU && c < 0xA0U) || c == 0x2028U || c == 0x2029U ||
           turnsWriting(c);
}

constexpr std::array<std::string_view, 5> kSpaces{" ", "\t", "\r", "\n", "\xE3\x80\x80"};

bool dropSpace(std::string_view& text)
{
    for (const auto space : kSpaces) {
        if (text.starts_with(space)) {
            text.remove_prefix(space.size());
            return true;
        }
        if (text.ends_with(space)) {
            text.remove_suffix(space.size());
            return true;
        }
    }
    return false;
}

}  // namespace

std::string halfWidth(std::string_view text)
{
    constexpr char32_t kFullWidthFirst = 0xFF01;
    constexpr char32_t kFullWidthLast = 0xFF5E;
    constexpr char32_t kIdeographicSpace = 0x3000;
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decodeAt(text, at);
        const std::size_t length = decoded.length == 0 ? 1 : decoded.length;
        if (decoded.character >= kFullWidthFirst && decoded.character <= kFullWidthLast) {
            out.push_back(static_cast<char>(decoded.character - kFullWidthFirst + '!'));
        } else if (decoded.character == kIdeographicSpace) {
            out.push_back(' ');
        } else {
            out.append(text.substr(at, length));
        }
        at += length;
    }
    return out;
}

std::string asciiLower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::string trimmed(std::string_view text)
{
    while (dropSpace(text)) {
    }
    return std::string{text};
}

Expected<std::size_t> characterCount(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const Decoded decoded = decodeAt(text, at);
        if (decoded.length == 0) {
            return fail(ErrorCode::InputText, "not UTF-8 at byte " + std::to_string(at));
        }
        at += decoded.length;
    }
    return count;
}

Expected<std::string> cleanText(std::string_view text)
{
    std::string clean = trimmed(text);
    const auto count = characterCount(clean);
    if (!count) {
        return Unexpected{count.error()};
    }
    if (*count > kTextCharactersMax) {
        return fail(ErrorCode::InputTooLong, std::to_string(*count) + " characters");
    }
    for (std::size_t at = 0; at < clean.size();) {
        const Decoded decoded = decodeAt(clean, at);
        if (isControl(decoded.character)) {
            return fail(ErrorCode::InputText, "a control character");
        }
        at += decoded.length;
    }
    return clean;
}

}  // namespace wattdesk::core
