#include "reports/chinese_capitals.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <string_view>

namespace wattdesk::reports {
namespace {

core::Money fen(std::int64_t value)
{
    return core::Money::from(value).value();
}

struct Case {
    std::int64_t fen;
    const char* capitals;
};

// Goal: amounts are written as the payment rules of Chinese bills (支付结算办法, 附一) and habit
// want them. Method: cases worked out by hand, each of the rules' own examples among them.
TEST(ChineseCapitals, AgreeWithHandCheckedCases)
{
    constexpr std::array kCases{
        Case{0, "零圆整"},
        Case{1, "壹分"},
        Case{10, "壹角整"},
        Case{99, "玖角玖分"},
        Case{100, "壹圆整"},
        Case{105, "壹圆零伍分"},
        Case{150, "壹圆伍角整"},
        Case{1000, "壹拾圆整"},
        Case{1100, "壹拾壹圆整"},
        Case{10000, "壹佰圆整"},
        Case{10050, "壹佰圆伍角整"},
        Case{10100, "壹佰零壹圆整"},
        Case{11000, "壹佰壹拾圆整"},
        Case{100100, "壹仟零壹圆整"},
        Case{101000, "壹仟零壹拾圆整"},
        Case{110000, "壹仟壹佰圆整"},
        Case{140950, "壹仟肆佰零玖圆伍角整"},
        Case{600714, "陆仟零柒圆壹角肆分"},
        Case{168032, "壹仟陆佰捌拾圆叁角贰分"},
        Case{10700053, "壹拾万柒仟圆伍角叁分"},
        Case{1640902, "壹万陆仟肆佰零玖圆零贰分"},
        Case{32504, "叁佰贰拾伍圆零肆分"},
        Case{1000000, "壹万圆整"},
        Case{1000100, "壹万零壹圆整"},
        Case{1001000, "壹万零壹拾圆整"},
        Case{1010000, "壹万零壹佰圆整"},
        Case{10000001, "壹拾万圆零壹分"},
        Case{100000000, "壹佰万圆整"},
        Case{100000100, "壹佰万零壹圆整"},
        Case{999999999, "玖佰玖拾玖万玖仟玖佰玖拾玖圆玖角玖分"},
        Case{10000000000, "壹亿圆整"},
        Case{10000000100, "壹亿零壹圆整"},
        Case{10000100000, "壹亿零壹仟圆整"},
        Case{10001000000, "壹亿零壹万圆整"},
        Case{11000000000, "壹亿壹仟万圆整"},
        Case{100000000000000, "壹万亿圆整"},
        Case{-10050, "负壹佰圆伍角整"},
    };
    for (const Case& each : kCases) {
        EXPECT_EQ(chineseCapitals(fen(each.fen)), each.capitals) << each.fen;
    }
}

/// An inverse of its own making: reads the capitals from left to right.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text{text} {}

    std::int64_t read()
    {
        const std::int64_t sign = take("负") ? -1 : 1;
        while (!m_text.empty()) {
            step();
        }
        return sign * (m_yuan * 100 + m_fen);
    }

private:
    void step()
    {
        static constexpr std::array<const char*, 10> kDigits{"零", "壹", "贰", "叁", "肆",
                                                             "伍", "陆", "柒", "捌", "玖"};
        for (std::size_t i = 0; i < kDigits.size(); ++i) {
            if (take(kDigits.at(i))) {
                m_digit = static_cast<std::int64_t>(i);
                return;
            }
        }
        if (take("拾")) {
            place(10);
        } else if (take("佰")) {
            place(100);
        } else if (take("仟")) {
            place(1000);
        } else if (take("万")) {
            m_small = (m_small + m_digit) * 10'000;
            m_large += m_small;
            m_small = m_digit = 0;
        } else if (take("亿")) {
            m_huge = (m_large + m_small + m_digit) * 100'000'000;
            m_large = m_small = m_digit = 0;
        } else if (take("圆")) {
            m_yuan = m_huge + m_large + m_small + m_digit;
            m_digit = 0;
        } else if (take("角")) {
            m_fen += m_digit * 10;
            m_digit = 0;
        } else if (take("分")) {
            m_fen += m_digit;
            m_digit = 0;
        } else if (!take("整")) {
            ADD_FAILURE() << "not a capital: " << m_text;
            m_text = {};
        }
    }
    void place(std::int64_t weight)
    {
        m_small += m_digit * weight;
        m_digit = 0;
    }
    bool take(std::string_view word)
    {
        if (m_text.substr(0, word.size()) != word) {
            return false;
        }
        m_text.remove_prefix(word.size());
        return true;
    }

    std::string_view m_text;
    std::int64_t m_digit{0};
    std::int64_t m_small{0};
    std::int64_t m_large{0};
    std::int64_t m_huge{0};
    std::int64_t m_yuan{0};
    std::int64_t m_fen{0};
};

RC_GTEST_PROP(ChineseCapitals, ReadBackAreTheAmount, ())
{
    // Amounts of every length, with many zeros: digits are dropped at random.
    std::int64_t value = 0;
    const auto digits =
        *rc::gen::resize(14, rc::gen::container<std::vector<int>>(rc::gen::weightedOneOf<int>(
                                 {{1, rc::gen::just(0)}, {1, rc::gen::inRange(0, 10)}})));
    for (const int digit : digits) {
        value = value <= core::Money::kMax / 100 ? value * 10 + digit : value;
    }
    const std::string capitals = chineseCapitals(fen(value));
    RC_ASSERT(Reader{capitals}.read() == value);
    RC_ASSERT(chineseCapitals(fen(-value)) == (value == 0 ? capitals : "负" + capitals));
    // Never two zeros in a row, and never an open end that somebody could write on.
    RC_ASSERT(capitals.find("零零") == std::string::npos);
    RC_ASSERT(capitals.ends_with("整") || capitals.ends_with("分"));
}

}  // namespace
}  // namespace wattdesk::reports
