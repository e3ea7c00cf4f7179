#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <regex>
#include <tuple>

#include "ctl_process.h"

namespace wattdesk::test {
namespace {

constexpr const char* kTariff = "居民单一电价";

/// The documents of wattdeskctl that scripts rely on, field by field. One demo station for all;
/// each test has an account or a meter of its own.
class CtlDocuments : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_ctl = std::make_unique<CtlProcess>();
        s_made = s_ctl->json({"station", "init", "--demo"});
        ASSERT_EQ(s_made.status, 0) << s_made.err;
    }
    static void TearDownTestSuite() { s_ctl.reset(); }

    static Json done(const std::vector<std::string>& arguments)
    {
        const CtlRun run = s_ctl->json(arguments);
        EXPECT_EQ(run.status, 0) << run.out;
        EXPECT_EQ(run.err, "");
        return run.document();
    }
    static void expectKeys(const Json& object, const std::vector<std::string>& keys)
    {
        ASSERT_TRUE(object.is_object()) << object;
        for (const std::string& key : keys) {
            EXPECT_TRUE(object.contains(key)) << key << " in " << object;
        }
    }

    static inline std::unique_ptr<CtlProcess> s_ctl;
    static inline CtlRun s_made;
};

TEST_F(CtlDocuments, ADemoStationTellsItsAccountsAndWhatWorks)
{
    const Json made = s_made.document();
    EXPECT_EQ(made["station"]["directory"], s_ctl->station().string());
    EXPECT_EQ(made["station"]["demo"], true);
    ASSERT_GE(made["accounts"].size(), 3U);
    for (const Json& account : made["accounts"]) {
        expectKeys(account, {"number", "meter", "card"});
    }
    const Json status = done({"station", "status"});
    EXPECT_EQ(status["database"], "sqlite");
    EXPECT_TRUE(status["reader"].is_string());
    EXPECT_GE(status["schema_version"], 1);
    EXPECT_EQ(status["open_sales"], 0);
}

// Goal: the main job through the terminal. Method: open an account on a blank card, put it into a
// fresh meter, and look at the meter and the books.
TEST_F(CtlDocuments, AnAccountIsOpenedAndItsMeterCreditedOnce)
{
    done({"bench", "insert", "blank-1"});
    const Json opened =
        done({"account", "open", "--name", "李四", "--meter", "200001", "--tariff", kTariff,
              "--phone", "139 1234", "--amount", "100", "--tendered", "150"});
    const Json account = opened["account"];
    expectKeys(account, {"number", "card_serial"});
    EXPECT_EQ(account["name"], "李四");
    EXPECT_EQ(account["meter"], "000000200001");
    EXPECT_EQ(account["tariff"], kTariff);
    EXPECT_EQ(account["state"], "active");
    EXPECT_EQ(account["purchase_count"], 1);
    EXPECT_EQ(account["surplus"], "0.00");
    EXPECT_EQ(account["arrears"], "0.00");
    EXPECT_EQ(opened["sale"]["state"], "posted");
    EXPECT_EQ(opened["sale"]["change"], "50.00");

    const Json tapped = done({"bench", "tap", "200001"});
    EXPECT_EQ(tapped["insertion"]["result"], "ok");
    EXPECT_TRUE(tapped["insertion"]["error"].is_null());
    EXPECT_TRUE(tapped["insertion"]["word"].is_null());
    EXPECT_EQ(tapped["insertion"]["credited"], "100.00");
    EXPECT_EQ(tapped["meter"]["remaining"], "100.00");
    EXPECT_EQ(done({"bench", "tap", "200001"})["insertion"]["credited"], "0.00");

    const Json meter = done({"bench", "consume", "200001", "100"})["meter"];
    EXPECT_EQ(meter["number"], "000000200001");
    EXPECT_EQ(meter["remaining"], "46.20");  // 100 kWh at 0.538
    EXPECT_EQ(meter["purchase_count"], 1);
    EXPECT_EQ(meter["state"], "normal");
    EXPECT_EQ(meter["switch"], "closed");
    EXPECT_EQ(done({"bench", "show", "200001"})["meter"], meter);

    const std::string number = account["number"];
    EXPECT_EQ(done({"account", "show", number})["account"], account);
    const Json found = done({"account", "find", "李四"})["accounts"];
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], account);
}

TEST_F(CtlDocuments, AMeterRefusesACardThatIsNotIts)
{
    done({"bench", "insert", "li-xiaomei"});
    const CtlRun run = s_ctl->json({"bench", "tap", "000000123458"});
    EXPECT_EQ(run.status, 0);  // the command did what it was asked; the meter said no
    const Json insertion = run.document()["insertion"];
    EXPECT_EQ(insertion["result"], "error");
    EXPECT_EQ(insertion["error"], "Err-33");
    EXPECT_EQ(insertion["word"], 11);
    EXPECT_EQ(insertion["credited"], "0.00");
}

TEST_F(CtlDocuments, ASaleIsQuotedMadeListedAndReadBack)
{
    done({"bench", "insert", "zhang-san"});
    const Json quote = done({"sale", "quote", "--account", "100001", "--amount", "53.80"})["quote"];
    EXPECT_EQ(quote["paid"], "53.80");
    EXPECT_EQ(quote["to_card"], "53.80");
    EXPECT_EQ(quote["energy"], "100.00");
    EXPECT_EQ(quote["surplus_used"], "0.00");
    EXPECT_EQ(quote["surplus_left"], "0.00");
    ASSERT_EQ(quote["lines"].size(), 1U);
    EXPECT_EQ(quote["lines"][0]["text"], "100.00 kWh at 0.538000");
    EXPECT_EQ(quote["lines"][0]["amount"], "53.80");
    EXPECT_EQ(quote["forecast"]["accepted"], true);
    EXPECT_TRUE(quote["forecast"]["error"].is_null());

    const Json sale = done(
        {"sale", "make", "--account", "100001", "--amount", "53.80", "--means", "bank"})["sale"];
    expectKeys(sale, {"id"});
    EXPECT_EQ(sale["account"], "100001");
    EXPECT_EQ(sale["state"], "posted");
    EXPECT_EQ(sale["paid"], "53.80");
    EXPECT_EQ(sale["to_card"], "53.80");
    EXPECT_EQ(sale["means"], "bank");
    EXPECT_EQ(sale["purchase_count"], 2);
    EXPECT_TRUE(
        std::regex_match(sale["receipt_number"].get<std::string>(), std::regex{R"(\w+-\d{8})"}));
    EXPECT_TRUE(std::regex_match(sale["time"].get<std::string>(),
                                 std::regex{R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d)"}));
    EXPECT_EQ(done({"sale", "show", sale["id"]})["sale"], sale);
    EXPECT_EQ(done({"sale", "list", "--account", "100001"})["sales"][0], sale);

    const Json card = done({"card", "read"})["card"];
    expectKeys(card, {"serial"});
    EXPECT_EQ(card["profile"], "sgcc-2013");
    EXPECT_EQ(card["kind"], "user");
    EXPECT_EQ(card["sub_type"], "purchase");
    EXPECT_EQ(card["meter"], "000000123456");
    EXPECT_EQ(card["account"], "100001");
    EXPECT_EQ(card["amount"], "53.80");
    EXPECT_EQ(card["purchase_count"], 2);
    EXPECT_EQ(card["return"]["empty"], true);
    expectKeys(card["return"],
               {"remaining", "purchase_count", "overdrawn", "illegal_insertions", "time"});

    // A second sale before the card was in the meter, asked for and refused.
    const Json again = done({"sale", "quote", "--amount", "10"})["quote"]["forecast"];
    EXPECT_EQ(again["accepted"], false);
    EXPECT_EQ(again["error"], "CardPurchaseNotInserted");
    EXPECT_EQ(s_ctl->json({"sale", "make", "--amount", "10"}).errorName(),
              "CardPurchaseNotInserted");

    done({"bench", "tap", "123456"});
    const Json returned = done({"card", "read"})["card"]["return"];
    EXPECT_EQ(returned["empty"], false);
    EXPECT_EQ(returned["purchase_count"], 2);
    EXPECT_EQ(returned["overdrawn"], "0.00");
    EXPECT_EQ(returned["illegal_insertions"], 0);
    EXPECT_TRUE(returned["time"].is_string());
}

TEST_F(CtlDocuments, AQuoteWithoutACardForecastsNothing)
{
    const CtlRun removed = s_ctl->json({"bench", "remove"});
    EXPECT_TRUE(removed.status == 0 || removed.errorName() == "BenchReaderEmpty");
    const Json quote = done({"sale", "quote", "--account", "100003", "--energy", "50"})["quote"];
    EXPECT_EQ(quote["to_card"], "50.00");
    EXPECT_EQ(quote["energy"], "50.00");
    EXPECT_TRUE(quote["forecast"]["accepted"].is_null());
    EXPECT_TRUE(quote["forecast"]["error"].is_null());
}

TEST_F(CtlDocuments, ReceiptsAreExportedAndCopiesCounted)
{
    const Json sales = done({"sale", "list", "--account", "100003"})["sales"];
    const std::string id = sales.at(0)["id"];
    const Json original = done({"receipt", "export", id, "--text"})["receipt"];
    EXPECT_EQ(original["number"], sales.at(0)["receipt_number"]);
    EXPECT_EQ(original["copy"], 0);
    EXPECT_NE(original["text"].get<std::string>().find("壹佰伍拾圆整"), std::string::npos);

    const std::string file = (s_ctl->folder() / "receipt.pdf").string();
    EXPECT_EQ(done({"receipt", "export", id, "--pdf", file})["receipt"]["file"], file);
    EXPECT_GT(std::filesystem::file_size(file), 1000U);

    EXPECT_EQ(done({"receipt", "reprint", id})["receipt"]["copy"], 1);
    const CtlRun copy = s_ctl->words({"receipt", "reprint", id, "--language", "en"});
    EXPECT_NE(copy.out.find("COPY 2"), std::string::npos) << copy.out;
    EXPECT_EQ(s_ctl->json({"receipt", "export", "12345"}).errorName(), "SaleNotFound");
    EXPECT_EQ(s_ctl->json({"receipt", "export", id, "--pdf", "/nowhere/x.pdf"}).errorName(),
              "FileNotWritable");
}

TEST_F(CtlDocuments, TheBooksAreForTheAdministrator)
{
    const CtlRun refused = s_ctl->json({"ledger", "check"});
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(refused.errorName(), "PermissionMissing");

    const CtlRun checked = s_ctl->jsonAs("admin", "demo-admin", {"ledger", "check"});
    EXPECT_EQ(checked.status, 0) << checked.out;
    const Json ledger = checked.document();
    EXPECT_EQ(ledger["balanced"], true);
    EXPECT_EQ(ledger["debit"], ledger["credit"]);
    for (const Json& account : ledger["accounts"]) {
        expectKeys(account, {"code", "name", "balance"});
    }
    const CtlRun audit = s_ctl->jsonAs("admin", "demo-admin", {"audit", "verify"});
    EXPECT_EQ(audit.status, 0);
    EXPECT_EQ(audit.document()["audit"]["intact"], true);
}

TEST_F(CtlDocuments, ListsOfTariffsOperatorsAndReaders)
{
    const Json tariffs = done({"tariff", "list"})["tariffs"];
    ASSERT_EQ(tariffs.size(), 2U);
    expectKeys(tariffs[0], {"name", "effective", "tiers"});
    const CtlRun listed = s_ctl->jsonAs("admin", "demo-admin", {"operator", "list"});
    ASSERT_EQ(listed.status, 0) << listed.out;
    const Json operators = listed.document()["operators"];
    ASSERT_EQ(operators.size(), 3U);
    expectKeys(operators[0], {"login", "name", "role"});
    expectKeys(done({"reader", "list"})["readers"].at(0), {"name", "card"});
}

TEST_F(CtlDocuments, WhoMaySignInIsForTheAdministrator)
{
    const CtlRun refused = s_ctl->json({"operator", "list"});
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(refused.errorName(), "PermissionMissing");
    EXPECT_FALSE(refused.document().contains("operators"));
}

// Goal: alarms typed at the opening are the meter's. Method: open with alarms of one's own, put
// the card into the meter, and use energy until the first and then the second alarm must show;
// amounts that are none, or in the wrong order, enter nothing.
TEST_F(CtlDocuments, AlarmsTypedAtTheOpeningReachTheMeter)
{
    const auto opening = [](const std::string& meter, const std::string& alarm1,
                            const std::string& alarm2) {
        return std::vector<std::string>{"account",  "open", "--name",   "Alarm",
                                        "--meter",  meter,  "--tariff", kTariff,
                                        "--alarm1", alarm1, "--alarm2", alarm2};
    };
    for (const auto& [alarm1, alarm2, name] : {std::tuple{"20", "20.01", "InputAlarmOrder"},
                                               {"1000000", "10", "AmountTooLarge"},
                                               {"50", "-1", "AmountNegative"},
                                               {"50.001", "10", "AmountTooPrecise"},
                                               {"x", "10", "AmountNotANumber"}}) {
        SCOPED_TRACE(alarm1);
        const CtlRun refused = s_ctl->json(opening("888", alarm1, alarm2));
        EXPECT_EQ(refused.errorName(), name) << refused.out;
        EXPECT_EQ(refused.status, 1);
    }
    EXPECT_TRUE(done({"account", "find", "000000000888"})["accounts"].empty());

    done({"bench", "new-meter", "888"});
    done({"bench", "new-card", "alarming"});
    done({"bench", "insert", "alarming"});
    std::vector<std::string> line = opening("888", "46.20", "19.30");
    line.insert(line.end(), {"--amount", "100"});
    const Json account = done(line)["account"];
    EXPECT_EQ(account["alarm1"], "46.20");
    EXPECT_EQ(account["alarm2"], "19.30");
    EXPECT_EQ(done({"bench", "tap", "888"})["meter"]["state"], "normal");
    // 0.538 a kWh: 46.20 is left, then 19.30.
    EXPECT_EQ(done({"bench", "consume", "888", "99"})["meter"]["state"], "normal");
    EXPECT_EQ(done({"bench", "consume", "888", "2"})["meter"]["state"], "alarm-1");
    EXPECT_EQ(done({"bench", "consume", "888", "50"})["meter"]["state"], "alarm-2");
}

TEST_F(CtlDocuments, TheBenchMakesCardsAndMeters)
{
    EXPECT_EQ(done({"bench", "new-card", "spare"})["card"]["name"], "spare");
    EXPECT_EQ(s_ctl->json({"bench", "new-card", "spare"}).errorName(), "BenchNameTaken");
    done({"bench", "insert", "spare"});
    EXPECT_TRUE(done({"reader", "test"})["reader"]["atr"].is_string());
    const Json cards = done({"bench", "cards"})["cards"];
    const auto isSpare = [](const Json& card) {
        return card["name"] == "spare" && card["on_reader"] == true;
    };
    EXPECT_EQ(std::count_if(cards.begin(), cards.end(), isSpare), 1);
    const Json meter = done({"bench", "new-meter", "777", "--mode", "energy"})["meter"];
    EXPECT_EQ(meter["number"], "000000000777");
    EXPECT_EQ(meter["purchase_count"], 0);
    const Json meters = done({"bench", "meters"})["meters"];
    EXPECT_EQ(std::count(meters.begin(), meters.end(), meter), 1);
}

TEST_F(CtlDocuments, EveryLevelHasHelpAndAWrongLineIsUsage)
{
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"--help"}, {"sale", "--help"}, {"sale", "make", "--help"}}) {
        const CtlRun help = s_ctl->run(line, {});
        EXPECT_EQ(help.status, 0);
        EXPECT_NE(help.out.find("Usage: wattdeskctl"), std::string::npos) << help.out;
    }
    EXPECT_EQ(s_ctl->run({}, {}).status, 2);
    EXPECT_EQ(s_ctl->run({"sale", "frobnicate"}, {}).status, 2);
    EXPECT_EQ(s_ctl->run({"sale", "make"}, {}).status, 2);
    EXPECT_EQ(s_ctl->run({"sale", "resolve", "1", "--took"}, {}).status, 2);
}

// Goal: the help speaks the user's language at every level. Method: ask for it in a Chinese locale
// at three levels; the words of nouns, verbs, options, the parser and the foot must be Chinese.
TEST_F(CtlDocuments, HelpIsChineseInAChineseLocale)
{
    const auto help = [](std::vector<std::string> line) {
        line.emplace_back("--help");
        return s_ctl->run(line, {{"LC_ALL", "zh_CN.UTF-8"}}).out;
    };
    for (const auto& [line, words] : {std::pair{std::vector<std::string>{}, "客户档案"},
                                      {std::vector<std::string>{"account"}, "查看一个客户"},
                                      {std::vector<std::string>{"account", "open"}, "客户名称"}}) {
        const std::string text = help(line);
        for (const std::string& word : {std::string{words}, std::string{"用法: wattdeskctl"},
                                        std::string{"显示本帮助并退出"}, std::string{"退出状态"}}) {
            EXPECT_NE(text.find(word), std::string::npos) << word << " in " << text;
        }
    }
}

// Goal: a station that is no demo has no secret that anybody knows. Method: make one, sign in with
// its one-time password, and go on only after changing it.
TEST(CtlStation, OneTimePasswordMustBeChangedFirst)
{
    const CtlProcess ctl;
    const std::string station = ctl.station().string();
    const std::vector<std::string> head{"--station", station, "--json"};
    const auto call = [&](const std::vector<std::string>& rest, Environment environment) {
        std::vector<std::string> line = head;
        line.insert(line.end(), rest.begin(), rest.end());
        environment["WATTDESK_KEY_PASSPHRASE"] = "a passphrase of its own";
        return ctl.run(line, environment);
    };
    const CtlRun made = call({"station", "init", "--name", "North"}, {});
    ASSERT_EQ(made.status, 0) << made.out;
    EXPECT_EQ(made.document()["station"]["demo"], false);
    const std::string login = made.document()["administrator"]["login"];
    const std::string once = made.document()["administrator"]["one_time_password"];
    EXPECT_EQ(call({"station", "init"}, {}).errorName(), "StationExists");

    EXPECT_EQ(call({"sale", "list"}, {}).errorName(), "SignInRefused");
    EXPECT_EQ(
        call({"--operator", login, "sale", "list"}, {{"WATTDESK_PASSWORD", once}}).errorName(),
        "PasswordChangeRequired");
    const CtlRun weak = call({"--operator", login, "operator", "password"},
                             {{"WATTDESK_PASSWORD", once}, {"WATTDESK_NEW_PASSWORD", "short"}});
    EXPECT_EQ(weak.errorName(), "PasswordTooWeak");
    const CtlRun changed =
        call({"--operator", login, "operator", "password"},
             {{"WATTDESK_PASSWORD", once}, {"WATTDESK_NEW_PASSWORD", "correct horse"}});
    EXPECT_EQ(changed.status, 0) << changed.out;
    const CtlRun listed =
        call({"--operator", login, "sale", "list"}, {{"WATTDESK_PASSWORD", "correct horse"}});
    EXPECT_EQ(listed.status, 0) << listed.out;
}

}  // namespace
}  // namespace wattdesk::test
