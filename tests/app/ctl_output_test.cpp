#include "app/ctl/output.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace wattdesk::app {
namespace {

// Exit statuses: 1 refused by a rule, 3 the world failed, 4 outcome unknown.
TEST(Output, TellsAFailureAndItsExitStatus)
{
    const Output output{true};
    testing::internal::CaptureStdout();
    EXPECT_EQ(output.failure({core::ErrorCode::SaleInDoubt, "hidden"}, {{"sale", {{"id", "7"}}}}),
              4);
    const Json told = Json::parse(testing::internal::GetCapturedStdout());
    EXPECT_EQ(told["error"]["code"], 311);
    EXPECT_EQ(told["error"]["name"], "SaleInDoubt");
    EXPECT_EQ(told["error"]["remedy"], "SettleSale");
    EXPECT_EQ(told["sale"]["id"], "7");
    EXPECT_EQ(told.dump().find("hidden"), std::string::npos);

    testing::internal::CaptureStdout();
    EXPECT_EQ(output.failure({core::ErrorCode::AmountZero, {}}), 1);
    EXPECT_EQ(output.failure({core::ErrorCode::ReaderAbsent, {}}), 3);
    testing::internal::GetCapturedStdout();
}

TEST(Output, AlignsHanziAndFiguresInTables)
{
    TextTable table;
    table.header = {"Name", "Paid"};
    table.figures = {false, true};
    table.rows = {{"张三", "100.00"}, {"O'Brien", "5.00"}};
    testing::internal::CaptureStdout();
    Output{false}.table(table);
    EXPECT_EQ(testing::internal::GetCapturedStdout(),
              "Name       Paid\n"
              "张三     100.00\n"
              "O'Brien    5.00\n");
}

TEST(Output, PrintsWordsOrADocumentNeverBoth)
{
    testing::internal::CaptureStdout();
    Output{true}.line("words");
    Output{true}.fields({{"a", "b"}});
    Output{false}.document({{"a", "b"}});
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
    testing::internal::CaptureStdout();
    Output{false}.fields({{"名称", "张三"}, {"Paid", "5.00"}});
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "名称  张三\nPaid  5.00\n");
}

}  // namespace
}  // namespace wattdesk::app
