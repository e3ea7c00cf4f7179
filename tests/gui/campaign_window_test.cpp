#include <QComboBox>
#include <QFile>
#include <QFrame>

#include "app/ui/base/table.h"
#include "core/tariff/price_text.h"
#include "core/workflow/tariff_today.h"
#include "tests/gui/window_fixture.h"

namespace wattdesk::test {
namespace {

/// The meters with old prices of a demo station, whose single price changes today.
class CampaignWindow : public Window {
protected:
    void publishToday()
    {
        auto books = app::Station::open(station, {.keyPassphrase = {}, .exclusive = false});
        ASSERT_TRUE(books);
        core::World world = (*books)->world();
        const core::Account account =
            world.accounts.search((*books)->organisation().id, "13800001234", 1).value().front();
        core::TariffVersion next = world.tariffs.version(account.tariff, 1).value();
        next.tariff.version = 2;
        next.tariff.effective = core::businessDay(world);
        next.tariff.tiers.back().price = core::parsePrice("0.6").value();
        const auto added = world.unit.run([&] { return world.tariffs.add(next); });
        ASSERT_TRUE(added) << added.error().detail;
        today = QString::fromStdString(core::toText(next.tariff.effective));
    }
    void openList()
    {
        signIn("admin", app::kDemoAdministratorPassword);
        key(Qt::Key_F11);
        key(Qt::Key_5, Qt::AltModifier);
        ASSERT_TRUE(waitFor([&] { return hasFocus("tariffsTable"); }));
        key(Qt::Key_O);
        ASSERT_TRUE(waitFor([&] { return hasFocus("campaignTable"); }));
    }
    app::Table* accounts() { return window->findChild<app::Table*>("campaignTable"); }
    std::string notice()
    {
        QStringList texts;
        for (const QLabel* part :
             window->findChild<QFrame*>("campaignNotice")->findChildren<QLabel*>()) {
            texts.append(part->text());
        }
        return texts.join(" / ").toStdString();
    }

    QString today;
};

TEST_F(CampaignWindow, SaysThatEveryMeterHasTheNewestPrices)
{
    openList();
    EXPECT_TRUE(waitFor([&] { return notice().find("Every money meter") != std::string::npos; }));
    EXPECT_EQ(accounts()->rowCount(), 0);
    EXPECT_FALSE(canPress("campaignSaveButton"));
    key(Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return hasFocus("tariffsTable"); }));
}

// Goal: who has old prices is found, written into a file and opened, by keys alone. Method: the
// real station; the demo's money meter with the single price is the only one; another tariff has
// none.
TEST_F(CampaignWindow, ListsSavesAndOpensWhoHasOldPrices)
{
    publishToday();
    openList();
    ASSERT_TRUE(waitFor([&] { return accounts()->rowCount() == 1; })) << notice();
    EXPECT_EQ(accounts()->item(0, 0)->text(), "100001");
    EXPECT_EQ(accounts()->item(0, 6)->text(), "2026-01-01");
    EXPECT_EQ(accounts()->item(0, 7)->text(), today);
    EXPECT_EQ(label("campaignTotalLabel")->text(), "Without the newest prices: 1");

    dialogs.file = folder.filePath("renew.csv");
    key(Qt::Key_S);
    ASSERT_TRUE(waitFor([&] { return notice().find("Accounts written: 1") != std::string::npos; }))
        << notice();
    QFile file{dialogs.file};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    EXPECT_TRUE(content.startsWith("\xEF\xBB\xBFnumber,name,phone,")) << content.toStdString();
    EXPECT_TRUE(content.endsWith((",2026-01-01," + today + "\n").toUtf8()))
        << content.toStdString();
    EXPECT_EQ(content.count('\n'), 2);

    key(Qt::Key_F);
    ASSERT_TRUE(hasFocus("campaignTariffBox"));
    auto* box = window->findChild<QComboBox*>("campaignTariffBox");
    const auto isOther = [&] { return box->currentText() == QStringLiteral("居民阶梯电价"); };
    for (int step = 0; step < box->count() && !isOther(); ++step) {
        key(Qt::Key_Down);
    }
    ASSERT_TRUE(isOther());
    ASSERT_TRUE(waitFor([&] { return notice().find("of this tariff") != std::string::npos; }));
    EXPECT_TRUE(hasFocus("campaignTariffBox"));
    key(Qt::Key_Home);
    ASSERT_TRUE(waitFor([&] { return accounts()->rowCount() == 1; }));
    key(Qt::Key_Return);
    ASSERT_TRUE(hasFocus("campaignTable"));
    key(Qt::Key_Return);
    auto* name = label("accountNameLabel");
    ASSERT_NE(name, nullptr);
    EXPECT_TRUE(
        waitFor([&] { return name->isVisible() && name->toolTip() == QStringLiteral("张三"); }));
}

}  // namespace
}  // namespace wattdesk::test
