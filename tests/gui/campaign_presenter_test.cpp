#include "app/ui/tariffs/campaign_presenter.h"

#include <gtest/gtest.h>

#include "app/text/failure_text.h"
#include "app/ui/tariffs/tariffs_presenter.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using app::TariffFace;
using app::Tone;
using core::ErrorCode;

constexpr core::TariffId kSingle{1};
constexpr core::TariffId kLadder{2};

core::Date day(const char* text)
{
    return core::parseDate(text).value();
}

core::AccountNumber number(std::int64_t id)
{
    return core::AccountNumber::parse(std::to_string(100000 + id)).value();
}

core::OutdatedCard outdated(std::int64_t id, core::TariffId tariff)
{
    core::OutdatedCard card;
    card.account.number = number(id);
    card.account.customer.name = "张三";
    card.account.tariff = tariff;
    card.account.standing.state = core::AccountState::Active;
    card.account.standing.prices = core::CardPrices{tariff, 1, day("2026-01-01")};
    card.due = {tariff, 2, day("2027-01-01")};
    return card;
}

/// Two tariffs, the first of which has two versions; the list of the meters is open.
class CampaignPresenter : public testing::Test {
protected:
    void SetUp() override
    {
        readTariffs();
        tariffs.showCampaign();
        ASSERT_EQ(tariffs.face(), TariffFace::Campaign);
    }
    void readTariffs()
    {
        app::TariffSheet sheet;
        sheet.today = day("2026-11-23");
        for (const auto& [id, name] :
             {std::pair{kSingle, "单一"}, {kSingle, "单一"}, {kLadder, "阶梯"}}) {
            core::TariffVersion version;
            version.tariff.id = id;
            version.tariff.name = name;
            version.tariff.effective = sheet.today;
            sheet.versions.push_back(version);
        }
        tariffs.refresh();
        client.tariffSheets.back()(sheet);
    }
    void answer(std::vector<core::OutdatedCard> rows, std::int64_t count, bool hasMore = false)
    {
        client.campaignPages.back()(app::CampaignPage{std::move(rows), count, hasMore});
    }
    void saveInto(const char* path)
    {
        dialogs.file = path;
        presenter.save();
    }
    const app::CampaignView& view() const { return presenter.view(); }

    FakeClient client;
    FakeDialogs dialogs;
    app::TariffsPresenter tariffs{client, dialogs};
    app::CampaignPresenter& presenter{tariffs.campaign()};
};

// Goal: a row says who it is, what his meter has and what it should have; where nobody knows what
// it has, it says so. Method: a meter with prices, one without.
TEST_F(CampaignPresenter, ARowSaysWhichPricesTheMeterHasAndWhichAreNew)
{
    EXPECT_EQ(view().notice.tone, Tone::Busy) << "not empty: it is not known yet";
    core::OutdatedCard unknown = outdated(2, kLadder);
    unknown.account.standing.prices.reset();
    unknown.account.standing.state = core::AccountState::Suspended;
    answer({outdated(1, kSingle), unknown}, 2);
    ASSERT_EQ(view().rows.size(), 2);
    QStringList texts;
    for (const app::Cell& cell : view().rows[0]) {
        texts.append(cell.text);
    }
    EXPECT_EQ(texts, (QStringList{"100001", "张三", "", "", "Normal", "单一", "2026-01-01",
                                  "2027-01-01"}));
    EXPECT_EQ(view().rows[1][4].text, "Suspended");
    EXPECT_EQ(view().rows[1][5].text, "阶梯");
    EXPECT_EQ(view().rows[1][6].text, "not known");
    EXPECT_EQ(view().total, "Without the newest prices: 2");
    EXPECT_TRUE(view().notice.isEmpty());
}

TEST_F(CampaignPresenter, AnEmptyListSaysSoOnlyWhenItIsKnown)
{
    client.campaignPages.back()(core::fail(ErrorCode::StoreBusy));
    EXPECT_EQ(view().notice.title, app::failureText(ErrorCode::StoreBusy));
    presenter.refresh();
    answer({}, 0);
    EXPECT_EQ(view().notice.tone, Tone::Good);
    EXPECT_EQ(view().notice.title, "Every money meter was given the newest prices.");
    EXPECT_FALSE(view().canSave) << "there is nothing to write";
}

// Goal: a long list comes in pages, and its foot says how many there are of all. Method: the second
// page is asked for behind the last of the first, and stands below it.
TEST_F(CampaignPresenter, TheNextPageStandsBelowTheFirst)
{
    answer({outdated(1, kSingle), outdated(2, kSingle)}, 1234, true);
    EXPECT_TRUE(view().hasMore);
    EXPECT_EQ(view().total,
              QString::fromUtf8("The first 2 of 1\u2009234 without the newest prices"));
    presenter.listMore();
    presenter.listMore();
    ASSERT_EQ(client.campaignQueries.size(), 2u) << "once, while the answer is awaited";
    EXPECT_EQ(client.campaignQueries[1].after, number(2));
    answer({outdated(3, kSingle)}, 3);
    ASSERT_EQ(view().rows.size(), 3);
    EXPECT_EQ(view().rows[2][0].text, "100003");
    EXPECT_FALSE(view().hasMore);
    EXPECT_EQ(view().total, "Without the newest prices: 3");
}

// Goal: the list is of the chosen tariff alone, and keeps it when it is read anew. Method: the
// choices are the tariffs, each once; a late answer of the tariff before is not shown.
TEST_F(CampaignPresenter, ListsTheMetersOfTheChosenTariff)
{
    EXPECT_EQ(view().tariffs, (QStringList{"All tariffs", "单一", "阶梯"}));
    EXPECT_FALSE(client.campaignQueries.back().tariff);
    presenter.chooseTariff(2);
    ASSERT_EQ(client.campaignQueries.size(), 2u);
    EXPECT_EQ(client.campaignQueries.back().tariff, kLadder);
    client.campaignPages[0](app::CampaignPage{{outdated(1, kSingle)}, 1, false});
    EXPECT_TRUE(view().rows.isEmpty());
    answer({}, 0);
    EXPECT_EQ(view().notice.title, "Every money meter of this tariff was given the newest prices.");
    readTariffs();
    EXPECT_EQ(client.campaignQueries.size(), 3u);
    EXPECT_EQ(client.campaignQueries.back().tariff, kLadder);
    EXPECT_EQ(view().tariff, 2);
}

// Goal: the file has all of them, of the chosen tariff, and says where it is; a full disk is told.
// Method: nothing chosen; written; refused.
TEST_F(CampaignPresenter, SavesAllOfThemAsAFile)
{
    presenter.chooseTariff(1);
    answer({outdated(1, kSingle)}, 400, true);
    saveInto("");
    EXPECT_TRUE(client.campaignOrders.empty()) << "no file was chosen";
    EXPECT_EQ(dialogs.proposed, "old-prices-2026-11-23.csv");
    saveInto("/lists/renew.csv");
    presenter.save();
    ASSERT_EQ(client.campaignOrders.size(), 1u) << "once";
    EXPECT_EQ(client.campaignOrders[0].tariff, kSingle);
    EXPECT_EQ(client.campaignOrders[0].path, "/lists/renew.csv");
    emit client.campaignProgress(100);
    EXPECT_EQ(view().notice.title, "Writing the list: 100 so far");
    EXPECT_EQ(view().percent, 25);
    client.campaignFiles.back()(std::optional{qint64{400}});
    EXPECT_EQ(view().notice.title, "Accounts written: 400");
    EXPECT_TRUE(view().notice.advice.contains("renew.csv"));
    presenter.save();
    client.campaignFiles.back()(core::fail(ErrorCode::FileNotWritable));
    EXPECT_EQ(view().notice.title, app::failureText(ErrorCode::FileNotWritable));
}

TEST_F(CampaignPresenter, EscStopsTheFileAndThenGoesBack)
{
    answer({outdated(1, kSingle)}, 1);
    saveInto("/lists/renew.csv");
    EXPECT_TRUE(tariffs.back());
    EXPECT_EQ(client.campaignCancels, 1);
    EXPECT_EQ(tariffs.face(), TariffFace::Campaign);
    client.campaignFiles.back()(std::optional<qint64>{});
    EXPECT_EQ(view().notice.title, "Stopped: no file was written.");
    EXPECT_TRUE(tariffs.back());
    EXPECT_EQ(tariffs.face(), TariffFace::List);
    EXPECT_FALSE(tariffs.back()) << "from here Esc leaves the page";
}

TEST_F(CampaignPresenter, AListedAccountCanBeOpened)
{
    std::vector<core::AccountNumber> wanted;
    QObject::connect(&presenter, &app::CampaignPresenter::accountWanted,
                     [&wanted](const core::AccountNumber& account) { wanted.push_back(account); });
    answer({outdated(1, kSingle), outdated(2, kSingle)}, 2);
    presenter.openAccount(1);
    presenter.openAccount(7);
    presenter.openAccount(-1);
    EXPECT_EQ(wanted, std::vector{number(2)});
}

TEST_F(CampaignPresenter, ALateAnswerToSomebodyElseIsNotShown)
{
    answer({outdated(1, kSingle)}, 1);
    saveInto("/lists/renew.csv");
    presenter.refresh();
    tariffs.clear();
    EXPECT_EQ(client.campaignCancels, 1);
    answer({outdated(2, kSingle)}, 1);
    client.campaignFiles.back()(std::optional{qint64{1}});
    EXPECT_EQ(tariffs.face(), TariffFace::List);
    EXPECT_TRUE(view().rows.isEmpty());
    EXPECT_FALSE(view().canSave);
}

}  // namespace
}  // namespace wattdesk::test
