#include <QFile>
#include <QFrame>

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
    /// The next box that chooses a file takes it.
    void writeBalances(const QByteArray& rows)
    {
        dialogs.file = folder.filePath("owed.csv");
        QFile file{dialogs.file};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("户号,金额,到期日,周期\n" + rows);
    }
    std::string importNotice()
    {
        QStringList texts;
        for (const QLabel* part :
             window->findChild<QFrame*>("balancesimportNotice")->findChildren<QLabel*>()) {
            texts.append(part->text());
        }
        return texts.join(" / ").toStdString();
    }
    bool isTold(const char* words)
    {
        return waitFor([&] { return importNotice().find(words) != std::string::npos; });
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

// Goal: what was owed in other books comes in as a whole, once. Method: the whole way by keys over
// the real station: a row with a finding and its line; corrected; the same table a second time.
TEST_F(ArrearsWindow, OpeningBalancesComeInOnce)
{
    signIn("admin", app::kDemoAdministratorPassword);
    key(Qt::Key_F12);
    ASSERT_TRUE(waitFor([&] { return hasFocus("debtorsTable"); }));
    key(Qt::Key_I);
    ASSERT_TRUE(waitFor([&] { return hasFocus("balancesimportReasonEdit"); }));
    type("brought along");
    key(Qt::Key_Return);
    ASSERT_TRUE(hasFocus("balanceschooseTableButton"));
    writeBalances("100001,40.00,2026-09-15,2026-09\n100001,12.5x,2026-10-15,2026-10\n");
    key(Qt::Key_Return);
    auto* findings = window->findChild<app::Table*>("balancesfindingsTable");
    ASSERT_TRUE(waitFor([&] { return findings->isVisible(); })) << importNotice();
    ASSERT_EQ(findings->rowCount(), 1);
    EXPECT_EQ(findings->item(0, 0)->text(), "3");
    EXPECT_FALSE(canPress("balancesimportButton"));

    writeBalances("100001,40.00,2026-09-15,2026-09\n100001,12.50,2026-10-15,2026-10\n");
    ASSERT_TRUE(waitFor([&] { return hasFocus("balancestryAgainButton"); }));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("balancesimportButton"); })) << importNotice();
    EXPECT_EQ(core::toText(zhangSan().standing.arrears), "0.00") << "only tried out";
    ASSERT_TRUE(waitFor([&] { return hasFocus("balancestryAgainButton"); }));
    key(Qt::Key_Tab);
    ASSERT_TRUE(hasFocus("balancesimportButton"));
    key(Qt::Key_Return);
    ASSERT_TRUE(isTold("2 opening balances entered")) << importNotice();
    EXPECT_EQ(core::toText(zhangSan().standing.arrears), "52.50");

    ASSERT_TRUE(waitFor([&] { return hasFocus("balanceschooseTableButton"); }));
    key(Qt::Key_Return);
    ASSERT_TRUE(isTold("in the books already")) << importNotice();
    EXPECT_FALSE(canPress("balancesimportButton"));
    EXPECT_EQ(core::toText(zhangSan().standing.arrears), "52.50");
    key(Qt::Key_Escape);
    auto* debtors = window->findChild<app::Table*>("debtorsTable");
    EXPECT_TRUE(waitFor([&] { return hasFocus("debtorsTable") && debtors->rowCount() == 1; }));
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
