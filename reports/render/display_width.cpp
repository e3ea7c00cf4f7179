#include "reports/render/display_width.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

namespace wattdesk::reports {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Unicode 15 EastAsianWidth.txt, W and F, with neighbouring blocks joined where what lies between
// them is not assigned.
constexpr std::array kWide{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},
    Range{0x23E9, 0x23EC},   Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},
    Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},   Range{0x2648, 0x2653},
    Range{0x267F, 0x267F},   Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},
    Range{0x26CE, 0x26CE},   Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},
    Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},   Range{0x26FA, 0x26FA},
    Range{0x26FD, 0x26FD},   Range{0x2705, 0x2705},   Range{0x270A, 0x270B},
    Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x274E, 0x274E},
    Range{0x2753, 0x2755},   Range{0x2757, 0x2757},   Range{0x2795, 0x2797},
    Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},   Range{0x2B1B, 0x2B1C},
    Range{0x2B50, 0x2B50},   Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x3247},   Range{0x3250, 0x4DBF},   Range{0x4E00, 0xA4CF},
    Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
    Range{0xFE10, 0xFE19},   Range{0xFE30, 0xFE6F},   Range{0xFF01, 0xFF60},
    Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18AFF}, Range{0x1AFF0, 0x1B2FF},
    Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F18E},
    Range{0x1F191, 0x1F19A}, Range{0x1F200, 0x1F320}, Range{0x1F32D, 0x1F335},
    Range{0x1F337, 0x1F37C}, Range{0x1F37E, 0x1F393}, Range{0x1F3A0, 0x1F3CA},
    Range{0x1F3CF, 0x1F3D3}, Range{0x1F3E0, 0x1F3F0}, Range{0x1F3F4, 0x1F3F4},
    Range{0x1F3F8, 0x1F43E}, Range{0x1F440, 0x1F440}, Range{0x1F442, 0x1F4FC},
    Range{0x1F4FF, 0x1F53D}, Range{0x1F54B, 0x1F54E}, Range{0x1F550, 0x1F567},
    Range{0x1F57A, 0x1F57A}, Range{0x1F595, 0x1F596}, Range{0x1F5A4, 0x1F5A4},
    Range{0x1F5FB, 0x1F64F}, Range{0x1F680, 0x1F6C5}, Range{0x1F6CC, 0x1F6CC},
    Range{0x1F6D0, 0x1F6D2}, Range{0x1F6D5, 0x1F6DF}, Range{0x1F6EB, 0x1F6EC},
    Range{0x1F6F4, 0x1F6FC}, Range{0x1F7E0, 0x1F7F0}, Range{0x1F90C, 0x1F93A},
    Range{0x1F93C, 0x1F945}, Range{0x1F947, 0x1F9FF}, Range{0x1FA70, 0x1FAFF},
    Range{0x20000, 0x3FFFD},
};

// The marks without a width that turn up in names: combining diacritics, zero-width space and
// joiners, direction marks, variation selectors, emoji skin tones and tags.
constexpr std::array kWithoutWidth{
    Range{0x0300, 0x036F}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},   Range{0x200B, 0x200F},
    Range{0x202A, 0x202E}, Range{0x2060, 0x2064}, Range{0x20D0, 0x20F0},   Range{0xFE00, 0xFE0F},
    Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF}, Range{0x1F3FB, 0x1F3FF}, Range{0xE0001, 0xE01EF},
};

constexpr char32_t kZeroWidthJoiner = 0x200D;

template <std::size_t Count>
bool isIn(const std::array<Range, Count>& ranges, char32_t character)
{
    const auto found =
        std::lower_bound(ranges.begin(), ranges.end(), character,
                         [](const Range& range, char32_t c) { return range.last < c; });
    return found != ranges.end() && found->first <= character;
}

struct Character {
    char32_t code{0};
    std::size_t bytes{1};
};

Character characterAt(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80U   ? 1
                               : lead < 0xC0U ? 0
                               : lead < 0xE0U ? 2
                               : lead < 0xF0U ? 3
                               : lead < 0xF8U ? 4
                                              : 0;
    if (length == 0 || at + length > text.size()) {
        return {lead, 1};
    }
    char32_t code = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto tail = static_cast<unsigned char>(text[at + i]);
        if ((tail & 0xC0U) != 0x80U) {
            return {lead, 1};
        }
        code = (code << 6U) | (tail & 0x3FU);
    }
    return {code, length};
}

std::size_t widthOf(char32_t character)
{
    if (isIn(kWithoutWidth, character)) {
        return 0;
    }
    return isIn(kWide, character) ? 2 : 1;
}

// A family of four emoji. More that somebody joined is taken apart again, so that a line is kept.
constexpr std::size_t kClusterWidthMax = 8;

/// How many bytes a person takes for one character: marks and joined emoji stay with theirs.
std::size_t clusterBytes(std::string_view text, std::size_t at)
{
    const Character first = characterAt(text, at);
    std::size_t bytes = first.bytes;
    std::size_t width = widthOf(first.code);
    bool joining = false;
    while (at + bytes < text.size()) {
        const Character next = characterAt(text, at + bytes);
        const std::size_t nextWidth = widthOf(next.code);
        if (nextWidth != 0 && (!joining || width + nextWidth > kClusterWidthMax)) {
            break;
        }
        joining = next.code == kZeroWidthJoiner;
        bytes += next.bytes;
        width += nextWidth;
    }
    return bytes;
}

}  // namespace

std::size_t displayWidth(std::string_view text)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        width += widthOf(character.code);
        at += character.bytes;
    }
    return width;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns)
{
    assert(columns >= kClusterWidthMax);
    std::vector<std::string> lines;
    std::string line;
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view cluster = text.substr(at, clusterBytes(text, at));
        const std::size_t clusterWidth = displayWidth(cluster);
        if (width + clusterWidth > columns && !line.empty()) {
            const std::size_t space = line.rfind(' ');
            const bool breaksAtSpace = cluster != " " && space != std::string::npos &&
                                       displayWidth(line.substr(0, space)) * 2 >= columns;
            std::string rest = breaksAtSpace ? line.substr(space + 1) : std::string{};
            line.resize(breaksAtSpace ? space : line.size());
            lines.push_back(std::move(line));
            line = std::move(rest);
            width = displayWidth(line);
        }
        if (!(line.empty() && cluster == " " && !lines.empty())) {
            line += cluster;
            width += clusterWidth;
        }
        at += cluster.size();
    }
    if (!line.empty() || lines.empty()) {
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace wattdesk::reports
