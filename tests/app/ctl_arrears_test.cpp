#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "ctl_process.h"

namespace wattdesk::test {
namespace {

/// What an account owes, from the terminal: one demo station for all, each test an account of its
/// own.
class CtlArrears : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_ctl = std::make_unique<CtlProcess>();
        const CtlRun made = s_ctl->json({"station", "init", "--demo"});
        ASSERT_EQ(made.status, 0) << made.err;
        s_accounts = made.document()["accounts"];
    }
    static void TearDownTestSuite() { s_ctl.reset(); }

    static Json done(const std::vector<std::string>& arguments)
    {
        const CtlRun run = s_ctl->json(arguments);
        EXPECT_EQ(run.status, 0) << run.out;
        return run.document();
    }
    static Json byAdministrator(const std::vector<std::string>& arguments)
    {
        const CtlRun run = s_ctl->jsonAs("admin", "demo-admin", arguments);
        EXPECT_EQ(run.status, 0) << run.out;
        return run.document();
    }
    static std::string numberOf(std::size_t account)
    {
        return s_accounts.at(account)["number"].get<std::string>();
    }

    static inline std::unique_ptr<CtlProcess> s_ctl;
    static inline Json s_accounts;
};

// Goal: arrears are entered, planned, shown in a quote and paid, and the books agree. Method: 40.00
// that are not overdue on the first demo account, 15.00 of every payment.
TEST_F(CtlArrears, EnteredPlannedQuotedAndPaid)
{
    const std::string number = numberOf(0);
    const Json added =
        byAdministrator({"arrears", "add", "--account", number, "--amount", "40", "--period",
                         "2026-10", "--due", nextNewYear(), "--reason", "旧账"})["arrears"];
    EXPECT_EQ(added["outstanding"], "40.00");
    EXPECT_EQ(added["late_fee"], "0.00");
    EXPECT_EQ(added["plan"]["kind"], "all");
    ASSERT_EQ(added["charges"].size(), 1U);
    EXPECT_EQ(added["charges"][0]["period"], "2026-10");
    const Json planned = byAdministrator(
        {"arrears", "plan", "--account", number, "--sum", "15", "--reason", "困难"})["arrears"];
    EXPECT_EQ(planned["plan"]["sum"], "15.00");
    const Json quote = done({"sale", "quote", "--account", number, "--amount", "100"})["quote"];
    EXPECT_EQ(quote["arrears_paid"], "15.00");
    EXPECT_EQ(quote["arrears_left"], "25.00");
    EXPECT_EQ(quote["arrears"][0]["period"], "2026-10");
    const Json paid =
        done({"arrears", "pay", "--account", number, "--amount", "25", "--tendered", "30"})["sale"];
    EXPECT_EQ(paid["kind"], "arrears-payment");
    EXPECT_EQ(paid["paid"], "25.00");
    EXPECT_EQ(paid["change"], "5.00");
    EXPECT_EQ(paid["arrears_after"], "15.00");
    EXPECT_FALSE(paid["receipt_number"].is_null());
    EXPECT_EQ(done({"account", "show", number})["account"]["arrears"], "15.00");
    EXPECT_EQ(byAdministrator({"ledger", "check"})["balanced"], true);
}

// Goal: late fees are as of the day asked for. Method: 100.00 due on a day; eleven days later a
// resident owes 1 per mille a day of it.
TEST_F(CtlArrears, LateFeeIsOfTheDayAskedFor)
{
    const std::string number = numberOf(1);
    byAdministrator({"arrears", "add", "--account", number, "--amount", "100", "--due",
                     "2026-01-10", "--reason", "旧账"});
    const auto owed = [&](const char* day) {
        return done({"arrears", "list", "--account", number, "--as-of", day})["arrears"];
    };
    EXPECT_EQ(owed("2026-01-10")["late_fee"], "0.00");
    EXPECT_EQ(owed("2026-01-21")["late_fee"], "1.10");
    const Json debtors = done({"arrears", "list", "--due-before", "2026-01-11"})["debtors"];
    ASSERT_EQ(debtors.size(), 1U);
    EXPECT_EQ(debtors[0]["account"], number);
}

// Goal: balances of other books come in by file and go out as letters. Method: one file, tried and
// taken; the letters of who owes, in words and as a file.
TEST_F(CtlArrears, BalancesAreImportedAndLettersWritten)
{
    const std::string number = numberOf(2);
    const std::string dayAfter = nextNewYear().substr(0, 4) + "-01-02";
    const auto table = (s_ctl->folder() / "balances.csv").string();
    std::ofstream{table} << "number,amount,due\n" << number << ",33.33," << nextNewYear() << "\n";
    const auto import = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"arrears", "import", table, "--reason", "旧账"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return byAdministrator(arguments);
    };
    EXPECT_EQ(import({"--dry-run"})["imported"], false);
    EXPECT_EQ(done({"account", "show", number})["account"]["arrears"], "0.00");
    EXPECT_EQ(import({})["imported"], true);
    EXPECT_EQ(done({"account", "show", number})["account"]["arrears"], "33.33");
    EXPECT_EQ(s_ctl->jsonAs("admin", "demo-admin", {"arrears", "import", table, "--reason", "旧账"})
                  .document()["findings"][0]["name"],
              "ChargeRepeated");

    const Json letter = done({"arrears", "letters", "--account", number, "--language", "en",
                              "--as-of", dayAfter})["letters"];
    EXPECT_EQ(letter["count"], 1);
    EXPECT_NE(letter["text"].get<std::string>().find("Payment Reminder"), std::string::npos);
    EXPECT_NE(letter["text"].get<std::string>().find("33.36 yuan"), std::string::npos)
        << "a day's late fee of 0.03 is in the sum";
    const auto pdf = s_ctl->folder() / "letters.pdf";
    EXPECT_EQ(done({"arrears", "letters", "--pdf", pdf.string()})["letters"]["file"], pdf.string());
    EXPECT_GT(std::filesystem::file_size(pdf), 0U);
    done({"arrears", "pay", "--account", number, "--amount", "33.33"});
    EXPECT_EQ(s_ctl->json({"arrears", "letters", "--account", number}).errorName(), "ArrearsNone");
}

TEST_F(CtlArrears, RefusesWhatTheRulesRefuse)
{
    const std::string number = numberOf(2);
    EXPECT_EQ(s_ctl->json({"arrears", "add", "--account", number, "--amount", "1", "--reason", "x"})
                  .errorName(),
              "PermissionMissing");
    EXPECT_EQ(s_ctl->json({"arrears", "pay", "--account", number, "--amount", "1"}).errorName(),
              "ArrearsNone");
    EXPECT_EQ(s_ctl->json({"arrears", "list", "--account", number, "--as-of", "today"}).errorName(),
              "InputDate");
    EXPECT_EQ(s_ctl
                  ->jsonAs("admin", "demo-admin",
                           {"arrears", "add", "--account", number, "--amount", "1", "--period",
                            "2026-13", "--reason", "x"})
                  .errorName(),
              "InputPeriod");
}

}  // namespace
}  // namespace wattdesk::test
