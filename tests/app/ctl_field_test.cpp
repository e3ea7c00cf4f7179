#include <gtest/gtest.h>

#include <memory>

#include "ctl_process.h"

namespace wattdesk::test {
namespace {

/// Field cards by the terminal alone, from the station to virtual meters and back. Each test has a
/// demo station of its own.
class CtlField : public testing::Test {
protected:
    void SetUp() override
    {
        const CtlRun made = m_ctl.json({"station", "init", "--demo"});
        ASSERT_EQ(made.status, 0) << made.err;
        put("blank-1");
    }

    CtlRun run(const std::vector<std::string>& arguments) const
    {
        return m_ctl.jsonAs("admin", "demo-admin", arguments);
    }
    Json done(const std::vector<std::string>& arguments) const
    {
        const CtlRun ran = run(arguments);
        EXPECT_EQ(ran.status, 0) << ran.out;
        EXPECT_EQ(ran.err, "");
        return ran.document();
    }
    void refused(const std::vector<std::string>& arguments, const std::string& name) const
    {
        const CtlRun ran = run(arguments);
        EXPECT_EQ(ran.status, 1) << ran.out;
        EXPECT_EQ(ran.errorName(), name);
    }
    /// The same as an administrator reads it.
    CtlRun told(const std::vector<std::string>& arguments) const
    {
        std::vector<std::string> line{"--station", m_ctl.station().string(), "--operator", "admin"};
        line.insert(line.end(), arguments.begin(), arguments.end());
        return m_ctl.run(line, {{"WATTDESK_PASSWORD", "demo-admin"}, {"LC_ALL", "C.UTF-8"}});
    }
    void put(const std::string& card) const { done({"bench", "insert", card}); }
    Json tap(const std::string& meter) const { return done({"bench", "tap", meter}); }
    void clear() const { EXPECT_EQ(done({"card", "field-clear"})["card"]["kind"], "blank"); }

    CtlProcess m_ctl;
};

// Goal: the commissioning sequence by cards of this station: a meter in use is reset, then cleared,
// and an open card opens it for another account. Method: out of order first, with the meter's own
// words.
TEST_F(CtlField, MeterIsResetClearedAndOpenedAgain)
{
    done({"card", "clear-issue"});
    EXPECT_EQ(tap("123456")["insertion"]["word"], 9) << "in use: the reset card comes first";
    clear();
    const Json reset = done({"card", "reset-issue", "--days", "1"})["card"];
    EXPECT_EQ(reset["kind"], "reset");
    EXPECT_EQ(reset["area"], 1);
    EXPECT_EQ(reset["valid_from"], reset["valid_to"]);
    refused({"card", "clear-issue"}, "CardIsFieldCard");
    EXPECT_EQ(tap("123456")["insertion"]["result"], "ok");
    clear();
    done({"card", "clear-issue"});
    const Json cleared = tap("123456")["meter"];
    EXPECT_EQ(cleared["remaining"], "0.00");
    EXPECT_EQ(cleared["purchase_count"], 0);

    clear();
    done({"card", "check-issue"});
    tap("123456");
    const Json collected = done({"card", "check-read"})["records"];
    ASSERT_EQ(collected.size(), 1U);
    const Json found = collected.at(0);
    EXPECT_EQ(found["account"], "100001");
    EXPECT_EQ(found["stage"], "cleared");
    EXPECT_EQ(found["flags"].dump(), R"(["not-opened"])") << "its customer is in the books still";

    put("blank-2");
    done({"card", "reset-issue"});
    tap("200001");
    clear();
    done({"card", "clear-issue"});
    tap("200001");
    put("blank-3");
    done({"account", "open", "--name", "赵六", "--meter", "200001", "--tariff", "居民单一电价",
          "--amount", "100"});
    EXPECT_EQ(tap("200001")["insertion"]["credited"], "100.00");
}

// Goal: one check card over three meters tells of each what the books can say, and goes out again
// empty. Method: the demo's three accounts, with energy used after the first visit.
TEST_F(CtlField, CheckCardOverThreeMetersIsReadBackComparedAndEmptied)
{
    done({"card", "check-issue"});
    const std::vector<std::string> meters{"123456", "123457", "123458"};
    for (const std::string& meter : meters) {
        tap(meter);
    }
    const Json first = done({"card", "check-read"});
    ASSERT_EQ(first["records"].size(), 3U);
    EXPECT_EQ(first["whole"], true);
    EXPECT_EQ(first["emptied"], true);
    EXPECT_EQ(first["expired"], false);
    EXPECT_EQ(first["records"][0]["meter"], "000000123456");
    EXPECT_EQ(first["records"][0]["account"], "100001");
    for (const Json& record : first["records"]) {
        EXPECT_TRUE(record["flags"].empty()) << record;
        EXPECT_EQ(record["used"], record["total_energy"]) << "since it was opened";
        EXPECT_EQ(record["stage"], "opened");
        EXPECT_EQ(record["keys"], "private");
        EXPECT_FALSE(record["last_purchase"].is_null());
    }
    EXPECT_EQ(done({"card", "field-read"})["card"]["records"], 0);

    done({"bench", "consume", "123456", "10"});
    tap("123456");
    EXPECT_EQ(done({"card", "field-read"})["card"]["records"], 1);
    const CtlRun words = told({"card", "check-read"});
    EXPECT_EQ(words.status, 0) << words.err;
    EXPECT_NE(words.out.find("172.00 kWh"), std::string::npos) << words.out;
    EXPECT_NE(words.out.find("the card is empty again"), std::string::npos) << words.out;
    EXPECT_NE(told({"card", "check-read"}).out.find("no record on the card"), std::string::npos);
    EXPECT_EQ(done({"ledger", "check"})["balanced"], true);
    done({"audit", "verify"});
}

// Goal: a card of another area is refused here and can be cleared; a meter keeps the area that a
// preset card gave it.
TEST_F(CtlField, AreaOfTheHouseBindsItsFieldCards)
{
    EXPECT_EQ(done({"rules", "show"})["rules"]["area"], 1);
    done({"card", "check-issue"});
    tap("123456");
    EXPECT_EQ(m_ctl.json({"rules", "set", "--area", "2"}).errorName(), "PermissionMissing");
    EXPECT_EQ(run({"rules", "set", "--area", "0"}).status, 2);
    EXPECT_EQ(run({"rules", "set", "--area", "100000000"}).status, 2);
    const CtlRun set = told({"rules", "set", "--area", "2"});
    EXPECT_EQ(set.status, 0);
    EXPECT_NE(set.err.find("Field cards of area 1 are refused here"), std::string::npos) << set.err;
    EXPECT_EQ(told({"rules", "set", "--area", "2"}).err, "") << "nothing changed";
    for (const char* verb : {"check-read", "field-read", "reset-issue"}) {
        refused({"card", verb}, "FieldCardOtherArea");
    }
    done({"rules", "set", "--area", "1"});
    EXPECT_EQ(done({"card", "check-read"})["records"].size(), 1U) << "nothing was lost";
    done({"rules", "set", "--area", "2"});
    clear();
    EXPECT_EQ(done({"card", "check-issue"})["card"]["area"], 2);
}

TEST_F(CtlField, MeterNumberRelayTestAndOperatorCards)
{
    done({"bench", "new-meter", "700000"});
    done({"card", "meter-number-issue", "--meter", "700001"});
    EXPECT_EQ(tap("700000")["meter"]["number"], "000000700001");
    EXPECT_EQ(done({"card", "field-read"})["card"]["taken_by"], "000000700001");
    EXPECT_EQ(tap("200002")["insertion"]["result"], "error") << "a number is one meter's";
    clear();
    done({"card", "relay-test-issue", "--relay", "trip"});
    EXPECT_EQ(tap("123456")["meter"]["switch"], "open");
    clear();
    done({"card", "relay-test-issue", "--relay", "close"});
    EXPECT_EQ(tap("123456")["meter"]["switch"], "closed");
    clear();
    refused({"card", "operator-issue", "--login", "nobody"}, "OperatorNotFound");
    EXPECT_EQ(done({"card", "operator-issue", "--login", "cashier"})["card"]["kind"], "operator");
    EXPECT_EQ(tap("123456")["insertion"]["word"], 8) << "no meter takes it";
}

TEST_F(CtlField, WhatIsWrongIsRefusedInPlainWords)
{
    EXPECT_EQ(m_ctl.json({"card", "reset-issue"}).errorName(), "PermissionMissing");
    refused({"card", "parameter-issue"}, "CorrectionEmpty");
    refused({"card", "parameter-issue", "--alarm1", "20", "--alarm2", "30"}, "InputAlarmOrder");
    EXPECT_EQ(run({"card", "parameter-issue", "--alarm1", "20"}).status, 2);
    EXPECT_EQ(run({"card", "parameter-issue", "--pt", "2"}).status, 2);
    refused({"card", "parameter-issue", "--ct", "0", "--pt", "5"}, "InputRatio");
    refused({"card", "parameter-issue", "--ct", "5", "--pt", "1000000"}, "InputRatio");
    refused({"card", "preset", "--mode", "energy", "--ct", "0"}, "InputRatio");
    refused({"card", "preset"}, "TariffNotFound");
    refused({"card", "preset", "--tariff", "居民单一电价", "--amount", "50"}, "ApprovalMissing");
    refused({"card", "check-read"}, "CardNotFieldCard");
    put("zhang-san");
    refused({"card", "field-clear"}, "CardNotFieldCard");
    refused({"card", "reset-issue"}, "CardNotBlank");
    const CtlRun words = told({"card", "check-read"});
    EXPECT_EQ(words.status, 1);
    EXPECT_NE(words.err.find("This is not the field card that is needed here"), std::string::npos);
    EXPECT_EQ(done({"card", "read"})["card"]["account"], "100001")
        << "the customer's card is whole";
}

}  // namespace
}  // namespace wattdesk::test
