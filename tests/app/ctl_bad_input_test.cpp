#include <gtest/gtest.h>

#include <memory>

#include "ctl_process.h"

namespace wattdesk::test {
namespace {

std::string repeated(const std::string& piece, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

/// What people type and do wrong, each with its failure, its exit status and nothing lost.
class CtlBadInput : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_ctl = std::make_unique<CtlProcess>();
        const CtlRun made = s_ctl->json({"station", "init", "--demo"});
        ASSERT_EQ(made.status, 0) << made.err;
    }
    static void TearDownTestSuite() { s_ctl.reset(); }

    static void expectFailure(const CtlRun& run, const std::string& name, int status)
    {
        EXPECT_EQ(run.errorName(), name) << run.out;
        EXPECT_EQ(run.status, status);
        const Json error = run.document()["error"];
        EXPECT_TRUE(error["code"].is_number_integer());
        EXPECT_TRUE(error["remedy"].is_string());
        EXPECT_TRUE(error["message"].is_string());
    }
    static CtlRun open(const std::string& name, const std::string& meter)
    {
        return s_ctl->json(
            {"account", "open", "--name", name, "--meter", meter, "--tariff", "居民单一电价"});
    }

    static inline std::unique_ptr<CtlProcess> s_ctl;
};

TEST_F(CtlBadInput, AmountsThatAreNone)
{
    const std::vector<std::pair<std::string, std::string>> amounts{
        {"-5", "AmountNegative"}, {"1.234", "AmountTooPrecise"},     {"abc", "AmountNotANumber"},
        {"", "AmountNotANumber"}, {"99999999999", "AmountTooLarge"}, {"1e3", "AmountNotANumber"}};
    for (const auto& [amount, name] : amounts) {
        SCOPED_TRACE(amount);
        expectFailure(s_ctl->json({"sale", "make", "--amount", amount}), name, 1);
    }
}

TEST_F(CtlBadInput, AmountsThatTheAccountCannotTake)
{
    ASSERT_EQ(s_ctl->json({"bench", "insert", "zhang-san"}).status, 0);
    expectFailure(s_ctl->json({"sale", "make", "--amount", "0"}), "AmountZero", 1);
    expectFailure(s_ctl->json({"sale", "make", "--amount", "999999.99"}), "AmountOverHoardingLimit",
                  1);
    expectFailure(s_ctl->json({"sale", "make", "--amount", "100", "--tendered", "99.99"}),
                  "AmountTenderedTooLittle", 1);
    const Json quote =
        s_ctl->json({"sale", "quote", "--amount", "999999.99"}).document()["quote"]["forecast"];
    EXPECT_EQ(quote["accepted"], false);
    EXPECT_EQ(quote["error"], "AmountOverHoardingLimit");
    EXPECT_EQ(quote["word"], 21);
    // Nothing was sold by any of these.
    EXPECT_EQ(s_ctl->json({"sale", "list", "--account", "100001"}).document()["sales"].size(), 1U);
}

TEST_F(CtlBadInput, FullWidthDigitsAreAnAmount)
{
    ASSERT_EQ(s_ctl->json({"bench", "insert", "li-xiaomei"}).status, 0);
    const CtlRun sold = s_ctl->json({"sale", "make", "--amount", "１００"});
    EXPECT_EQ(sold.status, 0) << sold.out;
    EXPECT_EQ(sold.document()["sale"]["paid"], "100.00");
}

TEST_F(CtlBadInput, NamesOfAnyKindAreKeptAsTheyAre)
{
    const std::string rare = repeated("𠮷😀", 100);
    const CtlRun opened = open(rare, "3001");
    EXPECT_EQ(opened.status, 0) << opened.out;
    EXPECT_EQ(opened.document()["account"]["name"], rare);
    EXPECT_EQ(opened.document()["account"]["state"], "registered");
    const std::string quoted = R"(O'Brien "x"; -- \ %s)";
    EXPECT_EQ(open(quoted, "3002").document()["account"]["name"], quoted);
    const Json found = s_ctl->json({"account", "find", R"(O'Brien ")"}).document()["accounts"];
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0]["name"], quoted);
    expectFailure(open(rare + "x", "3003"), "InputTooLong", 1);
    expectFailure(open("  ", "3003"), "InputNameMissing", 1);
    expectFailure(open("x\x01y", "3003"), "InputText", 1);
    expectFailure(open("x", "12a"), "InputMeterNumber", 1);
    expectFailure(open("x", "3001"), "AccountMeterTaken", 1);
}

TEST_F(CtlBadInput, CardsThatDoNotFit)
{
    static_cast<void>(s_ctl->json({"bench", "remove"}));
    expectFailure(s_ctl->json({"card", "read"}), "CardAbsent", 3);
    expectFailure(s_ctl->json({"sale", "make", "--amount", "10"}), "CardAbsent", 3);
    ASSERT_EQ(s_ctl->json({"bench", "insert", "bank-card"}).status, 0);
    expectFailure(s_ctl->json({"sale", "make", "--amount", "10"}), "CardForeign", 1);
    ASSERT_EQ(s_ctl->json({"bench", "insert", "blank-1"}).status, 0);
    expectFailure(s_ctl->json({"sale", "make", "--amount", "10"}), "CardBlank", 1);
    ASSERT_EQ(s_ctl->json({"bench", "insert", "wang-xiaoming"}).status, 0);
    expectFailure(s_ctl->json({"sale", "make", "--account", "100001", "--amount", "10"}),
                  "CardOtherAccount", 1);
    expectFailure(s_ctl->json({"card", "issue", "--account", "100001", "--amount", "10"}),
                  "CardNotBlank", 1);
    expectFailure(s_ctl->json({"sale", "make", "--account", "1", "--amount", "10"}),
                  "AccountNotFound", 1);
    expectFailure(s_ctl->json({"bench", "insert", "nobody"}), "BenchCardNotFound", 1);
}

TEST_F(CtlBadInput, WhoCannotSignInAndWhereNoStationIs)
{
    expectFailure(s_ctl->jsonAs("cashier", "wrong", {"sale", "list"}), "SignInRefused", 1);
    expectFailure(s_ctl->jsonAs("nobody", "demo-cashier", {"sale", "list"}), "SignInRefused", 1);
    const CtlRun nowhere = s_ctl->run({"--station", "/nowhere", "--json", "sale", "list"}, {});
    expectFailure(nowhere, "StationNotFound", 3);
}

TEST_F(CtlBadInput, WithoutJsonAFailureIsOneSentenceOnStandardError)
{
    const CtlRun run = s_ctl->words({"sale", "make", "--amount", "abc"});
    EXPECT_EQ(run.status, 1);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.err,
              "The amount is not a number. Type it in digits, for example 100 or 100.50. "
              "(failure 300)\n");
}

TEST_F(CtlBadInput, InAChineseLocaleItSpeaksChinese)
{
    const CtlRun run =
        s_ctl->run({"--station", "/nowhere", "station", "status"}, {{"LC_ALL", "zh_CN.UTF-8"}});
    EXPECT_EQ(run.status, 3);
    EXPECT_NE(run.err.find("（故障 700）"), std::string::npos) << run.err;
    EXPECT_EQ(run.err.find("There is no station"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace wattdesk::test
