#include <gtest/gtest.h>

#include "app/text/meter_advice.h"
#include "app/text/meter_text.h"
#include "app/ui/desk/desk_presenter.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using core::ErrorCode;

TEST(MeterAdvice, UnderstandsEveryWayInWhichPeopleSayIt)
{
    EXPECT_EQ(app::meterWordsIn("18"), std::vector{18});
    EXPECT_EQ(app::meterWordsIn("34-18"), std::vector{18});
    EXPECT_EQ(app::meterWordsIn("Err-34 17"), std::vector{17});
    EXPECT_EQ(app::meterWordsIn("05"), std::vector{5});
    EXPECT_EQ(app::meterWordsIn("err 33"), (std::vector{11, 12, 13}));
    EXPECT_TRUE(app::meterWordsIn("hello").empty());
    EXPECT_TRUE(app::meterWordsIn("99").empty());
    EXPECT_TRUE(app::meterWordsIn("99999999999999999999").empty());
}

TEST(MeterAdvice, EveryWordBelongsToAGroupAndSaysWhatToDo)
{
    for (int word = 1; word <= app::kMeterWordMax; ++word) {
        const app::MeterAdvice advice = app::meterAdvice(word);
        EXPECT_FALSE(advice.title.isEmpty()) << word;
        EXPECT_FALSE(advice.happened.isEmpty()) << word;
        EXPECT_FALSE(advice.toDo.isEmpty()) << word;
        EXPECT_FALSE(app::remediesFor(word).isEmpty()) << word;
        int groups = 0;
        for (int group = 31; group <= 36; ++group) {
            const auto words = app::meterWordsOfGroup(group);
            groups += std::count(words.begin(), words.end(), word) > 0 ? 1 : 0;
            EXPECT_FALSE(app::meterGroupText(group).isEmpty());
        }
        EXPECT_EQ(groups, 1) << word;
    }
}

class DeskPresenter : public testing::Test {
protected:
    core::CardOnReader refused(std::uint32_t onCard, std::uint32_t inMeter)
    {
        core::CardOnReader look;
        look.card.image.wallet.count = onCard;
        look.card.image.returned.emplace();
        look.card.image.returned->count = inMeter;
        look.obstacle = ErrorCode::CardPurchaseNotTaken;
        look.account = core::Account{};
        return look;
    }

    FakeClient client;
    FakeDialogs dialogs;
    app::DeskPresenter presenter{client, dialogs};
};

TEST_F(DeskPresenter, TheCardItselfTellsWhichWordTheMeterShowed)
{
    EXPECT_EQ(app::wordOfCard(refused(5, 4)), 18);
    EXPECT_EQ(app::wordOfCard(refused(6, 4)), 17);
    presenter.setSeen(true);
    presenter.setReader({"reader", {}, true, 1});
    client.looks.back()(app::CardFound{refused(6, 4), {}});
    ASSERT_EQ(presenter.view().words.size(), 1);
    EXPECT_EQ(presenter.view().words.front().front().text, "17");
}

TEST_F(DeskPresenter, ARemedyGoesToThePageThatHasIt)
{
    std::optional<app::DeskRemedy> wanted;
    QObject::connect(&presenter, &app::DeskPresenter::remedyWanted,
                     [&](app::DeskRemedy remedy, const auto&) { wanted = remedy; });
    presenter.edit("Err-34");
    ASSERT_EQ(presenter.view().words.size(), 5);
    presenter.chooseWord(4);
    presenter.useRemedy(0);
    EXPECT_EQ(wanted, app::DeskRemedy::Repair);
}

// Goal: a ticket always belongs to an account and says what was found. Method: asked for without an
// account, then with one.
TEST_F(DeskPresenter, ATicketNeedsAnAccount)
{
    presenter.edit("02");
    presenter.useRemedy(0);
    EXPECT_TRUE(dialogs.asked.empty());
    EXPECT_FALSE(presenter.view().notice.isEmpty());
    presenter.serve(core::AccountNumber::parse("100234").value());
    client.loads.back()(app::AccountSheet{});
    dialogs.answer = app::Answer{0, "display dark, says Mr Wu"};
    presenter.useRemedy(0);
    ASSERT_EQ(client.findings.size(), 1u);
    EXPECT_EQ(client.findings.front(), "display dark, says Mr Wu");
    client.ticketDeeds.back()({});
    app::TicketSheet sheet;
    client.ticketLists.back()(std::vector{sheet});
    EXPECT_EQ(presenter.view().tickets.size(), 1);
    presenter.chooseTicket(0);
    EXPECT_TRUE(presenter.view().canEndTicket);
}

// Goal: nobody opens the same ticket twice because a list could not be read. Method: it is opened,
// and the look at the list that follows fails; another one cannot be opened at all.
TEST_F(DeskPresenter, ATicketThatIsKeptIsToldAsKeptWhateverHappensToTheList)
{
    presenter.serve(core::AccountNumber::parse("100234").value());
    client.loads.back()(app::AccountSheet{});
    presenter.edit("02");
    dialogs.answer = app::Answer{0, "display dark, says Mr Wu"};
    presenter.useRemedy(0);
    client.ticketDeeds.back()({});
    client.ticketLists.back()(core::fail(core::ErrorCode::StoreUnreachable));
    EXPECT_EQ(presenter.view().notice.tone, app::Tone::Caution);
    EXPECT_TRUE(presenter.view().notice.title.contains("kept"));
    presenter.useRemedy(0);
    client.ticketDeeds.back()(core::fail(core::ErrorCode::StoreUnreachable));
    EXPECT_EQ(presenter.view().notice.tone, app::Tone::Bad);
}

}  // namespace
}  // namespace wattdesk::test
