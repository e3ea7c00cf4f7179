#include <gtest/gtest.h>

#include <memory>

#include "ctl_process.h"

namespace wattdesk::test {
namespace {

constexpr const char* kTariff = "居民单一电价";

/// The whole life of accounts and cards by the terminal alone. One demo station for all; each test
/// has accounts and meters of its own.
class CtlLife : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_ctl = std::make_unique<CtlProcess>();
        const CtlRun made = s_ctl->json({"station", "init", "--demo"});
        ASSERT_EQ(made.status, 0) << made.err;
        const CtlRun rules = byAdmin({"rules", "set", "--card-fee", "5", "--card-deposit", "20"});
        ASSERT_EQ(rules.status, 0) << rules.out;
        s_rules = rules.document()["rules"];
    }
    static void TearDownTestSuite() { s_ctl.reset(); }

    static CtlRun byAdmin(const std::vector<std::string>& arguments)
    {
        return s_ctl->jsonAs("admin", "demo-admin", arguments);
    }
    static Json done(const CtlRun& run)
    {
        EXPECT_EQ(run.status, 0) << run.out;
        EXPECT_EQ(run.err, "");
        return run.document();
    }
    static Json done(const std::vector<std::string>& arguments)
    {
        return done(s_ctl->json(arguments));
    }
    static Json approved(const std::vector<std::string>& arguments)
    {
        return done(s_ctl->jsonApproved(arguments));
    }
    static void refused(const std::vector<std::string>& arguments, const std::string& name)
    {
        const CtlRun run = s_ctl->json(arguments);
        EXPECT_EQ(run.status, 1) << run.out;
        EXPECT_EQ(run.errorName(), name);
    }
    static std::string creditedBy(const std::string& meter)
    {
        return done({"bench", "tap", meter})["insertion"]["credited"];
    }
    static void expectBooksAgree()
    {
        EXPECT_EQ(done(byAdmin({"ledger", "check"}))["balanced"], true);
        done(byAdmin({"audit", "verify"}));
    }

    static inline std::unique_ptr<CtlProcess> s_ctl;
    static inline Json s_rules;
};

// Goal: the life of one account from its first card to its closing, as an operator leads it, with
// every step told, and the books good at the end. Method: the real program on virtual hardware; the
// figures are worked out here.
TEST_F(CtlLife, OneAccountFromOpeningToClosing)
{
    EXPECT_EQ(s_rules["card_fee"], "5.00");
    EXPECT_EQ(s_rules["approve_reversals"], true);
    done({"bench", "insert", "blank-1"});
    const Json opened = done({"account", "open", "--name", "赵六", "--meter", "200001", "--tariff",
                              kTariff, "--amount", "100"});
    const std::string number = opened["account"]["number"];
    EXPECT_EQ(opened["sale"]["paid"], "125.00");  // and the card's fee and deposit
    EXPECT_EQ(opened["sale"]["card_deposit"], "20.00");
    EXPECT_EQ(creditedBy("200001"), "100.00");
    EXPECT_EQ(done({"sale", "make", "--amount", "50"})["sale"]["purchase_count"], 2);

    // Lost with a purchase that nobody has seen in the meter.
    const std::string lostCard = opened["account"]["card_serial"];
    EXPECT_TRUE(
        done({"card", "lost", number, "--reason", "丢失"})["account"]["card_serial"].is_null());
    refused({"sale", "make", "--amount", "10"}, "CardReplaced");
    const Json refusedCards = done({"card", "refused"})["cards"];
    ASSERT_EQ(refusedCards.size(), 1U);
    EXPECT_EQ(refusedCards[0]["serial"], lostCard);
    EXPECT_EQ(refusedCards[0]["account"], number);
    done({"bench", "insert", "blank-2"});
    const CtlRun plan = s_ctl->words({"card", "reissue", number, "--plan"});
    EXPECT_EQ(plan.status, 0);
    EXPECT_NE(plan.out.find("Nobody has seen"), std::string::npos) << plan.out;
    const Json reissued = done({"card", "reissue", number, "--reason", "丢失"});
    EXPECT_EQ(reissued["sale"]["kind"], "reissue");
    EXPECT_EQ(reissued["sale"]["paid"], "5.00");
    EXPECT_EQ(reissued["sale"]["purchase_count"], 2);
    EXPECT_NE(reissued["account"]["card_serial"], lostCard);
    EXPECT_EQ(creditedBy("200001"), "50.00");

    // Sold too much, and noticed before the card was in the meter.
    const Json wrong = done({"sale", "make", "--amount", "1000"})["sale"];
    const std::string wrongId = wrong["id"];
    const std::vector<std::string> reverse{"sale", "reverse",  wrongId,     "--to-amount",
                                           "100",  "--reason", "多输一个零"};
    refused(reverse, "ApprovalMissing");
    EXPECT_EQ(s_ctl->jsonApproved(reverse).errorName(), "SaleEvidenceMissing");
    const Json reading = approved({"account", "reading", number, "--count", "2", "--remaining",
                                   "150", "--total", "0", "--reason", "电话告知"})["reading"];
    EXPECT_EQ(reading["purchase_count"], 2);
    EXPECT_EQ(reading["remaining"], "150.00");
    EXPECT_EQ(reading["evidence"], "meter-display");
    const Json reversal = approved(reverse)["sale"];
    EXPECT_EQ(reversal["paid"], "-900.00");
    EXPECT_EQ(reversal["to_card"], "-900.00");
    EXPECT_EQ(reversal["corrects"], wrongId);
    EXPECT_EQ(reversal["approver"], "admin");
    const std::string slip =
        done({"receipt", "export", reversal["id"], "--text"})["receipt"]["text"];
    EXPECT_NE(slip.find(wrong["receipt_number"].get<std::string>()), std::string::npos);
    EXPECT_EQ(creditedBy("200001"), "100.00");

    // Another meter, on the very card.
    const Json replaced =
        done({"account", "replace-meter", number, "--meter", "200002", "--old-reading", "0",
              "--new-start", "0.5", "--reason", "原表损坏"});
    EXPECT_EQ(replaced["account"]["meter"], "000000200002");
    EXPECT_EQ(replaced["sale"]["to_card"], "250.00");
    EXPECT_EQ(replaced["sale"]["meter_change"]["carried"], "250.00");
    EXPECT_EQ(replaced["sale"]["purchase_count"], 1);
    EXPECT_EQ(creditedBy("200002"), "250.00");

    done({"account", "suspend", number, "--reason", "装修"});
    refused({"sale", "make", "--amount", "10"}, "AccountSuspended");
    EXPECT_EQ(done({"account", "resume", number, "--reason", "入住"})["account"]["state"],
              "active");
    const std::string sold = done({"sale", "make", "--amount", "60"})["sale"]["id"];
    EXPECT_EQ(creditedBy("200002"), "60.00");
    const Json corrected =
        approved({"sale", "correct", sold, "--credit", "10", "--reason", "电价选错"});
    EXPECT_EQ(corrected["account"]["surplus"], "10.00");
    const Json means =
        approved({"sale", "means", sold, "--means", "bank", "--reason", "实为转账"})["sale"];
    EXPECT_EQ(means["means_move"]["from"], "cash");
    EXPECT_EQ(means["means_move"]["amount"], "60.00");

    const Json transferred =
        done({"account", "transfer", number, "--name", "孙七", "--phone", "138 0000",
              "--handed-over", "--keep-surplus", "--reason", "房屋出售"});
    EXPECT_EQ(transferred["account"]["name"], "孙七");
    EXPECT_EQ(transferred["sale"]["owner_change"]["from"], "赵六");

    // 310 in the meter, 10 of surplus and the deposit of 20.
    EXPECT_EQ(done({"account", "close", number, "--plan"})["plan"]["balance"], "340.00");
    refused({"account", "close", number, "--reason", "搬迁"}, "ApprovalMissing");
    const Json closed = approved({"account", "close", number, "--reason", "搬迁"});
    EXPECT_EQ(closed["sale"]["paid"], "-340.00");
    EXPECT_EQ(closed["account"]["state"], "closed");
    EXPECT_EQ(done({"card", "read"})["card"]["kind"], "blank");
    EXPECT_EQ(done({"account", "reopen", number, "--meter", "200003", "--reason",
                    "回迁"})["account"]["state"],
              "registered");
    const Json history = done({"account", "history", number})["changes"];
    EXPECT_EQ(history[0]["reason"], "回迁");
    EXPECT_EQ(history[0]["by"], "cashier");
    EXPECT_EQ(done({"account", "readings", number})["readings"].size(), 6U);
    expectBooksAgree();
}

// Goal: a wrong reading leads to a card that the meter refuses with 17, and the repair of that card
// to exactly what was paid for.
TEST_F(CtlLife, ARefusedPurchaseIsRepairedAndALostCardIsFound)
{
    done({"bench", "insert", "zhang-san"});
    const std::string number = "100001";
    done({"sale", "make", "--amount", "50"});
    EXPECT_TRUE(
        done({"card", "lost", number, "--reason", "丢失"})["account"]["card_serial"].is_null());
    EXPECT_EQ(done({"card", "found", "--reason", "找到"})["account"]["state"], "active");
    refused({"card", "found", "--reason", "找到"}, "CardNotOnLostList");
    done({"card", "lost", number, "--reason", "又丢失"});
    approved({"account", "reading", number, "--count", "2", "--remaining", "62.84", "--evidence",
              "customer", "--reason", "客户口述"});
    done({"bench", "insert", "blank-3"});
    const Json reissued =
        done({"card", "reissue", number, "--amount", "30", "--reason", "丢失"})["sale"];
    EXPECT_EQ(reissued["purchase_count"], 3);
    EXPECT_EQ(done({"bench", "tap", "123456"})["insertion"]["word"], 17);
    const Json repaired = done({"card", "repair", "--reason", "Err-34，17"});
    EXPECT_EQ(repaired["sale"]["purchase_count"], 2);
    EXPECT_EQ(repaired["sale"]["paid"], "0.00");
    EXPECT_EQ(creditedBy("123456"), "80.00");
    refused({"card", "repair", "--reason", "再试"}, "CardRepairNotNeeded");
    EXPECT_EQ(done({"card", "clear", "--reason", "测试"})["sale"]["kind"], "clearing");
    refused({"card", "clear", "--reason", "再试"}, "CardBlank");
    expectBooksAgree();
}

TEST_F(CtlLife, DataAreAmendedAndTicketsAndStockKept)
{
    const Json amended = done({"account", "amend", "100002", "--phone", "139 1111", "--alarm1",
                               "40", "--reason", "换号"})["account"];
    EXPECT_EQ(amended["phone"], "139 1111");
    EXPECT_EQ(amended["alarm1"], "40.00");
    refused({"account", "amend", "100002", "--phone", "139 1111"}, "CorrectionEmpty");
    const Json ticket = done({"ticket", "open", "100002", "--kind", "bypass", "--finding",
                              "电表拒卡，老人在家"})["ticket"];
    EXPECT_EQ(ticket["account"], "100002");
    EXPECT_EQ(ticket["opened_by"], "cashier");
    EXPECT_EQ(done({"ticket", "list", "--open"})["tickets"].size(), 1U);
    EXPECT_EQ(done({"ticket", "end", ticket["id"], "--outcome", "换表"})["ticket"]["outcome"],
              "换表");
    refused({"ticket", "end", ticket["id"], "--outcome", "换表"}, "TicketEnded");
    EXPECT_EQ(done({"ticket", "list", "--open"})["tickets"].size(), 0U);

    const std::vector<std::string> batch{
        "card",    "stock", "add", "--first", "00000000000000A0", "--last", "00000000000000AF",
        "--cards", "16"};
    refused(batch, "PermissionMissing");
    const Json stock = done(byAdmin(batch))["stock"];
    ASSERT_EQ(stock.size(), 1U);
    EXPECT_EQ(stock[0]["cards"], 16);
    EXPECT_EQ(stock[0]["issued"], 0);
    EXPECT_EQ(byAdmin(batch).errorName(), "CardStockOverlaps");
}

// Goal: no second word without a password, and none of one's own. Method: an approver whose
// password is nowhere, and the cashier herself.
TEST_F(CtlLife, TheSecondPersonProvesWhoItIs)
{
    const std::vector<std::string> reading{"account", "reading",     "100003", "--count",
                                           "1",       "--remaining", "1",      "--reason",
                                           "看表",    "--approver"};
    const auto by = [&](const std::string& login) {
        auto line = reading;
        line.push_back(login);
        return line;
    };
    refused(by("admin"), "ApprovalMissing");
    std::vector<std::string> line{"--station", s_ctl->station().string(), "--json", "--operator",
                                  "cashier"};
    const auto self = by("cashier");
    line.insert(line.end(), self.begin(), self.end());
    EXPECT_EQ(s_ctl
                  ->run(line, {{"WATTDESK_PASSWORD", "demo-cashier"},
                               {"WATTDESK_APPROVER_PASSWORD", "demo-cashier"}})
                  .status,
              1);
    EXPECT_EQ(s_ctl->json({"account", "close", "100003"}).status, 2);
    EXPECT_EQ(s_ctl->json({"account", "transfer", "100003", "--reason", "x"}).status, 2);
}

}  // namespace
}  // namespace wattdesk::test
