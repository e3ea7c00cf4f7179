#include "app/ui/base/table.h"
#include "core/workflow/world.h"
#include "tests/gui/window_fixture.h"

namespace wattdesk::test {
namespace {

/// The page of the arrears of a demo station.
class ArrearsWindow : public Window {
protected:
    void serveZhangSan()
    {
        key(Qt::Key_F12);
        key(Qt::Key_K, Qt::ControlModifier);
        type("13800001234");
        key(Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return hasFocus("chargesTable"); }));
    }
    /// 40.00 that stood in the books kept before, due today.
    void chargeForty()
    {
        key(Qt::Key_C);
        ASSERT_TRUE(waitFor([&] { return hasFocus("arrearsfield3"); }));
        key(Qt::Key_Return);
        type("40");
        for (int step = 0; step < 3; ++step) {
            key(Qt::Key_Return);
        }
        ASSERT_TRUE(hasFocus("arrearsfield16"));
        type("brought along");
        key(Qt::Key_Return);
        ASSERT_TRUE(hasFocus("arrearsconfirmButton"));
        key(Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return hasFocus("chargesTable") && charges() == 1; }));
    }
    int charges() { return window->findChild<app::Table*>("chargesTable")->rowCount(); }
    core::Account zhangSan()
    {
        auto reader = app::Station::open(station, {.keyPassphrase = {}, .exclusive = false});
        EXPECT_TRUE(reader);
        const auto found =
            (*reader)->world().accounts.search((*reader)->organisation().id, "13800001234", 1);
        EXPECT_TRUE(found && found->size() == 1);
        return found->front();
    }
};

// Goal: arrears are charged and part of them is paid without the card, by keys alone. Method: the
// whole way over the real station, and the account in the books afterwards.
TEST_F(ArrearsWindow, ArrearsArePaidByKeys)
{
    signIn("admin", app::kDemoAdministratorPassword);
    serveZhangSan();
    chargeForty();
    EXPECT_EQ(core::toText(zhangSan().standing.arrears), "40.00");
    const std::size_t salesBefore = salesInTheBooks();
    key(Qt::Key_P);
    ASSERT_TRUE(waitFor([&] { return hasFocus("arrearsfield0"); }));
    type("25");
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    ASSERT_TRUE(hasFocus("arrearsfield2"));
    type("100");
    key(Qt::Key_Return);
    ASSERT_TRUE(hasFocus("arrearsconfirmButton"));
    ASSERT_TRUE(waitFor([&] { return button("arrearsconfirmButton")->text() == "Take 25.00"; }));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("arrearsnextButton"); }));
    EXPECT_EQ(label("arrearsresultLabel")->text(), "Arrears paid: 25.00");
    EXPECT_EQ(core::toText(zhangSan().standing.arrears), "15.00");
    EXPECT_EQ(salesInTheBooks(), salesBefore + 1);
    key(Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return hasFocus("chargesTable") && charges() == 1; }));
}

// Goal: a sale to somebody whose arrears block it goes on once a second person agrees, and not
// before. Method: by keys; a wrong password first.
TEST_F(ArrearsWindow, ASecondPersonAgreesToASaleThatArrearsBlock)
{
    signIn("admin", app::kDemoAdministratorPassword);
    {
        auto books = app::Station::open(station, {.keyPassphrase = {}, .exclusive = false});
        ASSERT_TRUE(books);
        core::World world = (*books)->world();
        const core::OrganisationId organisation = (*books)->organisation().id;
        core::HouseRules rules = world.rules.of(organisation).value();
        rules.arrearsBlock = core::Money::from(10'00).value();
        core::Account account = zhangSan();
        core::Charge charge;
        charge.id = core::ChargeId{world.ids.next()};
        charge.organisation = organisation;
        charge.account = account.id;
        charge.amount = core::Money::from(40'00).value();
        charge.due = core::Date::from(2026, 1, 15).value();
        charge.reason = "brought along";
        charge.at = world.clock.now();
        account.standing.arrears = charge.amount;
        const auto done = world.unit.run([&]() -> core::Expected<void> {
            if (auto set = world.rules.set(organisation, rules); !set) {
                return set;
            }
            if (auto added = world.arrears.add(charge); !added) {
                return added;
            }
            return world.accounts.setStanding(account.id, account.standing);
        });
        ASSERT_TRUE(done) << done.error().detail;
    }
    putCard("zhang-san");
    type("200");
    auto* login = window->findChild<QLineEdit*>("secondLoginEdit");
    ASSERT_TRUE(waitFor([&] { return login->isVisible(); }));
    EXPECT_FALSE(canPress("sellButton"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("secondLoginEdit"); }));
    type("supervisor");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("secondPasswordEdit"); }));
    type("wrong");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor(
        [&] { return label("secondHintLabel")->isVisible() && hasFocus("secondLoginEdit"); }));
    key(Qt::Key_Return);
    type(app::kDemoSupervisorPassword);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("sellButton") && hasFocus("givenEdit"); }));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("nextButton"); }));
    EXPECT_EQ(label("resultLabel")->text(), "Sold 200.00");
}

}  // namespace
}  // namespace wattdesk::test
