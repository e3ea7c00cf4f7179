#include "app/text/bill_text.h"

#include <gtest/gtest.h>

namespace wattdesk::app {
namespace {

using namespace core::literals;

// Goal: a line can be recomputed from what it says. Method: 110 kW at a contract of 100.5, 105 % of
// which are 105.525: 4.475 kW at twice 40 are 358.00.
TEST(BillText, TellsDemandWithAllItsDecimals)
{
    core::BillLine line;
    line.kind = core::BillLineKind::DemandAbove;
    line.quantity = 4'475'000;
    line.price = 40'000'000_microyuan;
    EXPECT_EQ(lineText(line, {}),
              QStringLiteral("Demand above 105 %: 4.475 kW at twice 40.000000"));
    line.kind = core::BillLineKind::Demand;
    line.quantity = 100'5000;
    EXPECT_EQ(lineText(line, {}), QStringLiteral("Demand: 100.50 kW at 40.000000"));
    line.quantity = 234'0001;
    EXPECT_EQ(lineText(line, {}), QStringLiteral("Demand: 234.0001 kW at 40.000000"));
}

}  // namespace
}  // namespace wattdesk::app
