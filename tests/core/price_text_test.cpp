#include "core/tariff/price_text.h"

#include <gtest/gtest.h>

namespace wattdesk::core {
namespace {

using namespace literals;

TEST(PriceText, ReadsWhatIsTypedAndNothingFiner)
{
    EXPECT_EQ(parsePrice(" ０．５３８ ").value(), 538'000_microyuan);
    EXPECT_EQ(parsePrice("0.000001").value(), 1_microyuan);
    EXPECT_EQ(parsePrice("1000").value().micro(), Price::kMax);
    EXPECT_EQ(parsePrice("0.0000001").error().code, ErrorCode::FigureTooPrecise);
    EXPECT_EQ(parsePrice("1000.000001").error().code, ErrorCode::AmountTooLarge);
    EXPECT_EQ(parsePrice("99999999999999999999").error().code, ErrorCode::AmountTooLarge);
    EXPECT_EQ(parsePrice("-0.5").error().code, ErrorCode::AmountNegative);
    for (const char* text : {"", ".", "0.5.1", "0,5", "a", "1e3"}) {
        EXPECT_EQ(parsePrice(text).error().code, ErrorCode::AmountNotANumber) << text;
    }
}

}  // namespace
}  // namespace wattdesk::core
