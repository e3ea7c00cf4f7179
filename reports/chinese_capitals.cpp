#include "reports/chinese_capitals.h"

#include <array>
#include <cstdint>

namespace wattdesk::reports {

namespace {

constexpr std::array<const char*, 10> kDigits{"零", "壹", "贰", "叁", "肆",
                                              "伍", "陆", "柒", "捌", "玖"};
constexpr std::int64_t kTenThousand = 10'000;
constexpr std::int64_t kHundredMillion = 100'000'000;

std::string digit(std::int64_t value)
{
    return kDigits.at(static_cast<std::size_t>(value));
}

/// 1 … 9999, without a leading 零.
std::string belowTenThousand(std::int64_t value)
{
    struct Place {
        std::int64_t weight;
        const char* name;
    };
    constexpr std::array<Place, 4> kPlaces{{{1000, "仟"}, {100, "佰"}, {10, "拾"}, {1, ""}}};
    std::string text;
    bool gap = false;
    for (const Place& place : kPlaces) {
        const std::int64_t here = value / place.weight % 10;
        if (here == 0) {
            gap = !text.empty();
            continue;
        }
        if (gap) {
            text += digit(0);
        }
        text += digit(here) + place.name;
        gap = false;
    }
    return text;
}

/// A part and the part that follows it; 零 between them when the follower's first place is empty.
std::string joined(const std::string& upper, std::int64_t lower, std::int64_t lowerFirstPlace,
                   const std::string& lowerText)
{
    if (lower == 0 || upper.empty()) {
        return upper + lowerText;
    }
    return upper + (lower < lowerFirstPlace ? digit(0) : std::string{}) + lowerText;
}

std::string belowHundredMillion(std::int64_t value)
{
    const std::int64_t upper = value / kTenThousand;
    const std::int64_t lower = value % kTenThousand;
    return joined(upper > 0 ? belowTenThousand(upper) + "万" : std::string{}, lower, 1000,
                  belowTenThousand(lower));
}

std::string wholeYuan(std::int64_t yuan)
{
    const std::int64_t upper = yuan / kHundredMillion;
    const std::int64_t lower = yuan % kHundredMillion;
    return joined(upper > 0 ? belowHundredMillion(upper) + "亿" : std::string{}, lower,
                  kHundredMillion / 10, belowHundredMillion(lower));
}

}  // namespace

std::string chineseCapitals(core::Money amount)
{
    const std::int64_t fen = amount.isNegative() ? -amount.hundredths() : amount.hundredths();
    const std::int64_t yuan = fen / 100;
    const std::int64_t jiao = fen / 10 % 10;
    const std::int64_t cents = fen % 10;
    std::string text = amount.isNegative() ? "负" : "";
    if (yuan > 0 || fen == 0) {
        text += (yuan > 0 ? wholeYuan(yuan) : digit(0)) + "圆";
    }
    if (jiao > 0) {
        text += digit(jiao) + "角";
    } else if (cents > 0 && yuan > 0) {
        text += digit(0);
    }
    return text + (cents > 0 ? digit(cents) + "分" : "整");
}

}  // namespace wattdesk::reports
