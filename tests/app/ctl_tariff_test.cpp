#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "ctl_process.h"

namespace wattdesk::test {
namespace {

constexpr const char* kLadder = "居民阶梯电价";
constexpr const char* kSingle = "居民单一电价";

/// Tariffs from the terminal, on one demo station for all; each test publishes a tariff of its own
/// name, or a version that begins after everybody else's.
class CtlTariffs : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_ctl = std::make_unique<CtlProcess>();
        ASSERT_EQ(s_ctl->json({"station", "init", "--demo"}).status, 0);
    }
    static void TearDownTestSuite() { s_ctl.reset(); }

    static CtlRun asAdmin(const std::vector<std::string>& arguments)
    {
        return s_ctl->jsonAs("admin", "demo-admin", arguments);
    }
    static CtlRun inWords(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"--operator", "admin"});
        arguments.insert(arguments.begin(), {"--station", s_ctl->station().string()});
        return s_ctl->run(arguments, {{"WATTDESK_PASSWORD", "demo-admin"}, {"LC_ALL", "C.UTF-8"}});
    }
    static CtlRun publish(const std::string& file, const std::string& approver,
                          const std::string& password)
    {
        return s_ctl->run(
            {"--station", s_ctl->station().string(), "--json", "--operator", "admin", "tariff",
             "publish", file, "--approver", approver},
            {{"WATTDESK_PASSWORD", "demo-admin"}, {"WATTDESK_APPROVER_PASSWORD", password}});
    }
    static CtlRun publish(const std::string& file)
    {
        return publish(file, "supervisor", "demo-supervisor");
    }

    static std::string fileOf(const std::string& text)
    {
        const auto path = s_ctl->folder() / "draft.json";
        std::ofstream{path} << text;
        return path.string();
    }
    static std::string fileOf(const Json& document) { return fileOf(document.dump()); }

    static Json documentOf(const std::string& name)
    {
        const CtlRun run = asAdmin({"tariff", "show", name});
        EXPECT_EQ(run.status, 0) << run.out;
        return run.document()["tariff"];
    }

    static inline std::unique_ptr<CtlProcess> s_ctl;
};

// Goal: a tariff goes out as a file, comes back changed, and is a version that holds later; what
// holds today stays. Method: the way a person takes, from show to list.
TEST_F(CtlTariffs, ATariffIsShownEditedCheckedAndPublished)
{
    const auto path = (s_ctl->folder() / "shown.json").string();
    const CtlRun written = asAdmin({"tariff", "show", kLadder, "--out", path});
    ASSERT_EQ(written.status, 0) << written.out;
    EXPECT_EQ(written.document()["version"]["file"], path);
    Json draft = Json::parse(std::ifstream{path});
    EXPECT_EQ(draft, written.document()["tariff"]);
    draft["effective"] = nextNewYear();
    draft["tiers"][1]["price"] = "0.759";

    const CtlRun checked = asAdmin({"tariff", "check", fileOf(draft)});
    ASSERT_EQ(checked.status, 0) << checked.out;
    const Json check = checked.document()["check"];
    EXPECT_EQ(check["version"], 2);
    ASSERT_EQ(check["jumps"].size(), 1U);
    EXPECT_EQ(check["jumps"][0]["tier"], 2);
    EXPECT_EQ(check["jumps"][0]["before"], "0.690000");
    EXPECT_EQ(check["jumps"][0]["after"], "0.759000");
    EXPECT_EQ(check["jumps"][0]["percent"], "10.00");

    const CtlRun published = publish(fileOf(draft));
    ASSERT_EQ(published.status, 0) << published.out;
    const Json version = published.document()["version"];
    EXPECT_EQ(version["name"], kLadder);
    EXPECT_EQ(version["version"], 2);
    EXPECT_EQ(version["author"], "admin");
    EXPECT_EQ(version["approver"], "supervisor");
    EXPECT_EQ(version["in_force"], false);

    const Json listed = asAdmin({"tariff", "list"}).document()["tariffs"];
    int versions = 0;
    for (const Json& each : listed) {
        if (each["name"] == kLadder) {
            ++versions;
            EXPECT_EQ(each["version"], versions);
            EXPECT_EQ(each["in_force"], versions == 1);
        }
    }
    EXPECT_EQ(versions, 2);
    EXPECT_EQ(documentOf(kLadder)["tiers"][1]["price"], "0.69");
    const CtlRun second = asAdmin({"tariff", "show", kLadder, "--version", "2"});
    EXPECT_EQ(second.document()["tariff"], draft);
    EXPECT_EQ(publish(fileOf(draft)).errorName(), "TariffVersionsOverlap");
    EXPECT_EQ(asAdmin({"tariff", "show", kLadder, "--version", "9"}).errorName(), "TariffNotFound");
}

TEST_F(CtlTariffs, PublishingTakesTwoAdministrators)
{
    Json draft = documentOf(kSingle);
    draft["effective"] = nextNewYear();
    const std::string file = fileOf(draft);
    EXPECT_EQ(asAdmin({"tariff", "publish", file}).errorName(), "ApprovalMissing");
    EXPECT_EQ(publish(file, "admin", "demo-admin").errorName(), "ApprovalBySelf");
    EXPECT_EQ(publish(file, "cashier", "demo-cashier").errorName(), "PermissionMissing");
    EXPECT_EQ(publish(file, "supervisor", "wrong").errorName(), "SignInRefused");
    EXPECT_EQ(s_ctl->json({"tariff", "publish", file}).errorName(), "PermissionMissing");
    const CtlRun listed = s_ctl->json({"tariff", "list"});
    for (const Json& each : listed.document()["tariffs"]) {
        EXPECT_TRUE(each["name"] != kSingle || each["version"] == 1);
    }
}

TEST_F(CtlTariffs, ATariffOfTodayIsTheNextSalesPrice)
{
    const auto price = [] {
        const CtlRun run = s_ctl->json({"sale", "quote", "--account", "100001", "--amount", "50"});
        EXPECT_EQ(run.status, 0) << run.out;
        return run.document()["quote"]["energy"];
    };
    EXPECT_EQ(price(), "92.94") << "at 0.538 they come to 50.00172, which is 50.00";
    Json draft = documentOf(kSingle);
    const CtlRun status = s_ctl->json({"account", "show", "100001"});
    ASSERT_EQ(status.status, 0);
    // The station's clock is the computer's: today in its own time, from what it wrote last.
    draft["effective"] = status.document()["account"]["opened"].get<std::string>().substr(0, 10);
    draft["tiers"][0]["price"] = "1";
    const CtlRun published = publish(fileOf(draft));
    ASSERT_EQ(published.status, 0) << published.out;
    EXPECT_EQ(published.document()["version"]["in_force"], true);
    EXPECT_EQ(price(), "50.00");
}

TEST_F(CtlTariffs, AFileThatIsNoTariffIsRefusedWithEveryPlace)
{
    const CtlRun broken = asAdmin({"tariff", "check", fileOf(std::string{"{\n  \"name\": }"})});
    EXPECT_EQ(broken.status, 1);
    EXPECT_EQ(broken.errorName(), "TariffFileWrong");
    EXPECT_EQ(broken.document()["problems"][0]["line"], 2);
    EXPECT_EQ(broken.document()["problems"][0]["column"], 11);

    Json draft = documentOf(kSingle);
    draft["tiers"][0]["price"] = 0.5;
    draft["colour"] = "red";
    const CtlRun wrong = asAdmin({"tariff", "publish", fileOf(draft)});
    EXPECT_EQ(wrong.errorName(), "TariffFileWrong");
    ASSERT_EQ(wrong.document()["problems"].size(), 2U);
    EXPECT_EQ(wrong.document()["problems"][0]["where"], "tiers[0].price");
    EXPECT_EQ(wrong.document()["problems"][1]["where"], "colour");
    EXPECT_EQ(asAdmin({"tariff", "check", "/nowhere.json"}).errorName(), "FileNotReadable");

    const CtlRun words = inWords({"tariff", "check", fileOf(draft)});
    EXPECT_EQ(words.status, 1);
    EXPECT_NE(words.out.find("colour: there is no such key."), std::string::npos) << words.out;
    EXPECT_NE(words.out.find("tiers[0].price is to be a price in quotes"), std::string::npos);
}

TEST_F(CtlTariffs, ATariffThatMakesNoSenseIsRefusedWithEveryPlace)
{
    Json draft = documentOf(kLadder);
    draft["effective"] = nextNewYear();
    draft["tiers"][1]["limit"] = "100";
    draft["tiers"][2]["price"] = "0.1";
    const CtlRun checked = asAdmin({"tariff", "check", fileOf(draft)});
    EXPECT_EQ(checked.status, 1);
    EXPECT_EQ(checked.errorName(), "TariffRefused");
    const Json problems = checked.document()["problems"];
    EXPECT_EQ(problems[0]["where"], "tiers[1].limit");
    EXPECT_EQ(problems[0]["name"], "TariffTiersWrong");
    EXPECT_EQ(problems[1]["where"], "tiers[2].price");
    EXPECT_EQ(problems[1]["name"], "TariffPricesFall");
    EXPECT_EQ(asAdmin({"tariff", "preview", fileOf(draft)}).errorName(), "TariffRefused");

    Json late = documentOf(kSingle);
    late["name"] = "late";
    late["effective"] = "2020-01-01";
    EXPECT_EQ(publish(fileOf(late)).errorName(), "TariffEffectivePast");
    late["effective"] = "9999-01-01";
    EXPECT_EQ(publish(fileOf(late)).errorName(), "TariffEffectiveFar");
}

TEST_F(CtlTariffs, APreviewTellsEachAccountItsDifference)
{
    Json draft = documentOf(kLadder);
    draft["effective"] = nextNewYear();
    draft["tiers"][0]["price"] = "0.65";
    const CtlRun run = asAdmin({"tariff", "preview", fileOf(draft)});
    ASSERT_EQ(run.status, 0) << run.out;
    const Json preview = run.document()["preview"];
    EXPECT_EQ(preview["accounts"], 2);
    EXPECT_EQ(preview["stopped"], false);
    std::int64_t banded = 0;
    for (const auto& accounts : preview["bands"]) {
        banded += accounts.get<std::int64_t>();
    }
    EXPECT_EQ(banded, 2) << "every account is in one band";
    ASSERT_EQ(preview["foremost"].size(), 2U);
    for (const char* key : {"number", "name", "energy", "before", "after", "difference"}) {
        EXPECT_TRUE(preview["foremost"][0].contains(key)) << key;
    }
    const CtlRun csv = inWords({"tariff", "preview", fileOf(draft), "--format", "csv"});
    ASSERT_EQ(csv.status, 0) << csv.err;
    EXPECT_EQ(csv.out.rfind("number,name,energy,before,after,difference\n", 0), 0U) << csv.out;
    EXPECT_EQ(std::count(csv.out.begin(), csv.out.end(), '\n'), 3);
    draft["name"] = "nobody's";
    EXPECT_EQ(asAdmin({"tariff", "preview", fileOf(draft)}).errorName(), "TariffNotFound");
}

TEST_F(CtlTariffs, AnAccountIsOpenedWithItsHouseholdBase)
{
    const auto open = [&](const std::string& base) {
        return s_ctl->json({"account", "open", "--name", "五口之家", "--meter", "200105",
                            "--tariff", "居民阶梯电价", "--household-base", base});
    };
    EXPECT_EQ(open("0.5").errorName(), "InputHouseholdBase");
    const CtlRun opened = open("1.25");
    ASSERT_EQ(opened.status, 0) << opened.out << opened.err;
    EXPECT_EQ(opened.document()["account"]["household_base"], "1.25");
}

TEST_F(CtlTariffs, AHouseholdBaseIsAmendedAndKeptInTheHistory)
{
    const auto amend = [](const std::string& base) {
        return s_ctl->json({"account", "amend", "100002", "--household-base", base});
    };
    const CtlRun amended = amend("1.5");
    ASSERT_EQ(amended.status, 0) << amended.out;
    EXPECT_EQ(amended.document()["account"]["household_base"], "1.50");
    const Json changes = s_ctl->json({"account", "history", "100002"}).document()["changes"];
    EXPECT_EQ(changes[0]["field"], "household-base");
    EXPECT_EQ(changes[0]["from"], "1.00");
    EXPECT_EQ(changes[0]["to"], "1.50");
    for (const char* base : {"0.99", "10.01", "1.555", "two", "-1"}) {
        EXPECT_EQ(
            s_ctl->json({"account", "amend", "100002", std::string{"--household-base="} + base})
                .errorName(),
            "InputHouseholdBase")
            << base;
    }
}

TEST_F(CtlTariffs, AnAccountGetsAnotherTariff)
{
    const std::string before =
        s_ctl->json({"account", "show", "100002"}).document()["account"]["tariff"];
    const std::string other = before == "居民阶梯电价" ? "居民单一电价" : "居民阶梯电价";
    const auto give = [](const std::string& tariff, const std::string& reason) {
        return s_ctl->json({"account", "amend", "100002", "--tariff", tariff, "--reason", reason});
    };
    EXPECT_EQ(give("no such", "a shop").errorName(), "TariffNotFound");
    EXPECT_EQ(give(before, "a shop").errorName(), "CorrectionEmpty");
    EXPECT_EQ(give(other, " ").errorName(), "SaleReasonMissing");
    const CtlRun amended = give(other, "a shop");
    ASSERT_EQ(amended.status, 0) << amended.out;
    EXPECT_EQ(amended.document()["account"]["tariff"], other);
    const Json change = s_ctl->json({"account", "history", "100002"}).document()["changes"][0];
    EXPECT_EQ(change["field"], "tariff");
    EXPECT_EQ(change["from"], before);
    EXPECT_EQ(change["to"], other);
    EXPECT_EQ(s_ctl->json({"sale", "quote", "--account", "100002", "--amount", "10"})
                  .document()["quote"]["tariff"],
              other);
}

}  // namespace
}  // namespace wattdesk::test
