#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "ctl_process.h"

namespace wattdesk::test {
namespace {

/// A station with keys of its own and no published password, as it stands after `station init` and
/// its administrator's first change of password.
class CtlOperators : public testing::Test {
protected:
    static constexpr const char* kAdmin = "admin";
    static constexpr const char* kPassword = "admin's own horse";

    void SetUp() override
    {
        const CtlRun made =
            m_ctl.run({"--station", m_ctl.station().string(), "--json", "station", "init"},
                      {{"WATTDESK_KEY_PASSPHRASE", "a passphrase of its own"}});
        ASSERT_EQ(made.status, 0) << made.out;
        const Json founder = made.document()["administrator"];
        ASSERT_EQ(founder["login"], kAdmin);
        changePassword(kAdmin, founder["one_time_password"], kPassword);
    }

    CtlRun run(const std::string& login, const std::string& password,
               const std::vector<std::string>& arguments, Environment environment = {}) const
    {
        std::vector<std::string> line{"--station", m_ctl.station().string(), "--json", "--operator",
                                      login};
        line.insert(line.end(), arguments.begin(), arguments.end());
        environment.emplace("WATTDESK_PASSWORD", password);
        return m_ctl.run(line, environment);
    }
    CtlRun asAdmin(const std::vector<std::string>& arguments) const
    {
        return run(kAdmin, kPassword, arguments);
    }
    CtlRun inWords(const std::vector<std::string>& arguments, const std::string& locale) const
    {
        std::vector<std::string> line{"--station", m_ctl.station().string(), "--operator", kAdmin};
        line.insert(line.end(), arguments.begin(), arguments.end());
        return m_ctl.run(line, {{"WATTDESK_PASSWORD", kPassword}, {"LC_ALL", locale}});
    }
    void changePassword(const std::string& login, const std::string& before,
                        const std::string& after) const
    {
        const CtlRun changed =
            run(login, before, {"operator", "password"}, {{"WATTDESK_NEW_PASSWORD", after}});
        ASSERT_EQ(changed.status, 0) << changed.out;
    }
    /// The one-time password.
    std::string added(const std::string& login, const std::string& role) const
    {
        const CtlRun run =
            asAdmin({"operator", "add", "--login", login, "--name", "王芳", "--role", role});
        EXPECT_EQ(run.status, 0) << run.out;
        return run.document()["one_time_password"];
    }
    Json known(const std::string& login) const
    {
        const Json operators = asAdmin({"operator", "list"}).document()["operators"];
        for (const Json& who : operators) {
            if (who["login"] == login) {
                return who;
            }
        }
        return {};
    }

    CtlProcess m_ctl;
};

// Goal: a station that begins with one administrator can do what takes two people. Method: a second
// one is added, changes the one-time password, and agrees to a tariff; before that nobody could.
TEST_F(CtlOperators, ASecondPersonAgreesToATariffInARealStation)
{
    const std::string file = (m_ctl.folder() / "tariff.json").string();
    std::ofstream{file} << R"({"name": "single", "category": "resident",
                               "effective": ")"
                        << nextNewYear() << R"(", "tiers": [{"price": "0.538"}]})";
    const std::vector<std::string> publish{"tariff", "publish", file, "--approver", "wang"};
    const auto published = [&](const std::string& password) {
        return run(kAdmin, kPassword, publish, {{"WATTDESK_APPROVER_PASSWORD", password}});
    };
    const std::string once = added("wang", "administrator");
    EXPECT_EQ(published(once).errorName(), "PasswordChangeRequired");
    changePassword("wang", once, "wang's own horse");
    const CtlRun done = published("wang's own horse");
    ASSERT_EQ(done.status, 0) << done.out;
    EXPECT_EQ(done.document()["version"]["author"], kAdmin);
    EXPECT_EQ(done.document()["version"]["approver"], "wang");
    EXPECT_EQ(asAdmin({"audit", "verify"}).document()["audit"]["intact"], true);
}

TEST_F(CtlOperators, AnOperatorIsAddedAndListedWithHisState)
{
    const CtlRun run =
        asAdmin({"operator", "add", "--login", "Chen", "--name", "陈芳", "--role", "cashier"});
    ASSERT_EQ(run.status, 0) << run.out;
    const Json chen = run.document()["operator"];
    EXPECT_EQ(chen["login"], "Chen");
    EXPECT_EQ(chen["name"], "陈芳");
    EXPECT_EQ(chen["role"], "cashier");
    EXPECT_EQ(chen["disabled"], false);
    EXPECT_EQ(chen["must_change_password"], true);
    EXPECT_TRUE(chen["locked_until"].is_null());
    EXPECT_EQ(run.document()["one_time_password"].get<std::string>().size(), 12U);
    EXPECT_EQ(known("Chen"), chen);
    EXPECT_EQ(known(kAdmin)["must_change_password"], false);
    EXPECT_EQ(asAdmin({"operator", "list"}).out.find("one_time"), std::string::npos);

    EXPECT_EQ(asAdmin({"operator", "add", "--login", "CHEN", "--name", "B", "--role", "cashier"})
                  .errorName(),
              "OperatorLoginTaken");
    EXPECT_EQ(asAdmin({"operator", "add", "--login", "a b", "--name", "B", "--role", "cashier"})
                  .errorName(),
              "InputLogin");
    EXPECT_EQ(asAdmin({"operator", "add", "--login", "b", "--name", " ", "--role", "cashier"})
                  .errorName(),
              "InputNameMissing");
    EXPECT_EQ(asAdmin({"operator", "add", "--login", "b", "--name", "B", "--role", "king"}).status,
              2);
}

// Goal: who leaves is out at once, and comes back by the same name. Method: an administrator with
// a password of his own is disabled, enabled, and made a cashier.
TEST_F(CtlOperators, AnOperatorIsDisabledEnabledAndGivenAnotherRole)
{
    changePassword("wang", added("wang", "administrator"), "wang's own horse");
    const std::vector<std::string> look{"operator", "list"};
    const CtlRun disabled = asAdmin({"operator", "disable", "WANG"});
    ASSERT_EQ(disabled.status, 0) << disabled.out;
    EXPECT_EQ(disabled.document()["operator"]["disabled"], true);
    EXPECT_FALSE(disabled.document().contains("one_time_password"));
    EXPECT_EQ(run("wang", "wang's own horse", look).errorName(), "OperatorDisabled");
    ASSERT_EQ(asAdmin({"operator", "enable", "wang"}).status, 0);
    EXPECT_EQ(run("wang", "wang's own horse", look).status, 0);
    const CtlRun demoted = asAdmin({"operator", "role", "wang", "--role", "cashier"});
    EXPECT_EQ(demoted.document()["operator"]["role"], "cashier");
    EXPECT_EQ(run("wang", "wang's own horse", look).errorName(), "PermissionMissing");
    EXPECT_EQ(run("wang", "wang's own horse", {"operator", "enable", kAdmin}).errorName(),
              "PermissionMissing");
}

// Goal: whoever forgot his password gets in again. Method: locked by wrong ones, and reset.
TEST_F(CtlOperators, AResetGivesANewOneTimePasswordAndEndsALock)
{
    constexpr int kTries = 5;
    changePassword("wang", added("wang", "cashier"), "wang's own horse");
    for (int i = 0; i < kTries; ++i) {
        EXPECT_EQ(run("wang", "forgotten", {"sale", "list"}).errorName(), "SignInRefused");
    }
    EXPECT_EQ(run("wang", "wang's own horse", {"sale", "list"}).errorName(), "OperatorLocked");
    EXPECT_TRUE(known("wang")["locked_until"].is_string());
    const CtlRun reset = asAdmin({"operator", "reset", "wang"});
    ASSERT_EQ(reset.status, 0) << reset.out;
    EXPECT_TRUE(known("wang")["locked_until"].is_null());
    EXPECT_EQ(run("wang", "wang's own horse", {"sale", "list"}).errorName(), "SignInRefused");
    changePassword("wang", reset.document()["one_time_password"], "wang's next horse");
    EXPECT_EQ(run("wang", "wang's next horse", {"sale", "list"}).status, 0);
}

TEST_F(CtlOperators, NobodyTakesHimselfOutAndNobodyUnknownIsFound)
{
    for (const std::vector<std::string>& deed :
         {std::vector<std::string>{"operator", "disable", kAdmin},
          {"operator", "role", kAdmin, "--role", "cashier"},
          {"operator", "reset", kAdmin}}) {
        EXPECT_EQ(asAdmin(deed).errorName(), "OperatorIsSelf");
    }
    EXPECT_EQ(asAdmin({"operator", "disable", "nobody"}).errorName(), "OperatorNotFound");
    EXPECT_EQ(known(kAdmin)["disabled"], false);
}

// Goal: a person reads what to do with a one-time password, in his language. Method: the same deed
// in both; the document of the roles beside their words.
TEST_F(CtlOperators, WhatIsPrintedSaysWhatToDo)
{
    ASSERT_EQ(
        asAdmin({"operator", "add", "--login", "w", "--name", "W", "--role", "cashier"}).status, 0);
    for (const auto& [locale, state, advice] :
         {std::tuple{"C.UTF-8", "Has a one-time password", "must be changed at the first sign-in"},
          std::tuple{"zh_CN.UTF-8", "尚未更改", "首次登录"}}) {
        const CtlRun reset = inWords({"operator", "reset", "w"}, locale);
        EXPECT_EQ(reset.status, 0) << reset.err;
        EXPECT_NE(reset.out.find(advice), std::string::npos) << reset.out;
        EXPECT_NE(reset.out.find("wattdeskctl operator password"), std::string::npos) << reset.out;
        EXPECT_NE(inWords({"operator", "list"}, locale).out.find(state), std::string::npos);
    }
    const Json roles = asAdmin({"operator", "roles"}).document()["roles"];
    ASSERT_EQ(roles.size(), 2U);
    EXPECT_EQ(roles[0]["role"], "cashier");
    EXPECT_EQ(roles[1]["role"], "administrator");
    EXPECT_FALSE(roles[0]["may"].empty());
    EXPECT_NE(inWords({"operator", "roles"}, "zh_CN.UTF-8").out.find("收费员"), std::string::npos);
}

}  // namespace
}  // namespace wattdesk::test
