#include <QComboBox>
#include <QFrame>

#include "app/ui/base/table.h"
#include "app/ui/tariffs/tariff_draft.h"
#include "tests/gui/window_fixture.h"

namespace wattdesk::test {
namespace {

/// The tariffs of a demo station.
class TariffsWindow : public Window {
protected:
    void openTariffs()
    {
        signIn("admin", app::kDemoAdministratorPassword);
        key(Qt::Key_F11);
        key(Qt::Key_5, Qt::AltModifier);
        ASSERT_TRUE(waitFor([&] { return hasFocus("tariffsTable"); }));
        ASSERT_TRUE(waitFor([&] { return versions()->rowCount() == 2; }));
    }
    app::Table* versions() { return window->findChild<app::Table*>("tariffsTable"); }
    QString cell(int row, int column) { return versions()->item(row, column)->text(); }
    QString textsIn(const char* name)
    {
        QStringList texts;
        const auto* home = window->findChild<QWidget*>(QLatin1String{name});
        for (const QLabel* part : home->findChildren<QLabel*>()) {
            texts.append(part->text() + part->toolTip());
        }
        return texts.join(" / ");
    }
    /// Tab until the focus is there.
    void tabTo(const char* name)
    {
        constexpr int kStepsMax = 20;
        for (int step = 0; step < kStepsMax && !hasFocus(name); ++step) {
            key(Qt::Key_Tab);
        }
        ASSERT_TRUE(hasFocus(name)) << name;
    }
};

// Goal: a price change is made by keys alone and stands in the list. Method: the ladder is opened,
// tried out, copied, its first price typed anew, and published with the second person's word.
TEST_F(TariffsWindow, MakesANewVersionByKeys)
{
    openTariffs();
    ASSERT_EQ(cell(1, 0), QStringLiteral("居民阶梯电价"));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("versionexample1"); }));
    type("650");
    EXPECT_TRUE(textsIn("versionexampleLines").contains("448.00"))
        << textsIn("versionexampleLines").toStdString();
    tabTo("copyTariffButton");
    key(Qt::Key_Return);
    // The day, the first tier's limit, its price.
    ASSERT_TRUE(waitFor([&] { return hasFocus("draftfield0"); }));
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    ASSERT_TRUE(hasFocus("draftfield4000"));
    type("0.65");
    ASSERT_TRUE(waitFor([&] { return canPress("goToPublishButton"); }));
    EXPECT_TRUE(textsIn("draftexampleLines").contains("+1.00"))
        << textsIn("draftexampleLines").toStdString();
    constexpr int kFieldsMax = 40;
    for (int step = 0; step < kFieldsMax && !hasFocus("goToPublishButton"); ++step) {
        key(Qt::Key_Return);
    }
    ASSERT_TRUE(hasFocus("goToPublishButton"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("publishfield0"); }));
    type("supervisor");
    key(Qt::Key_Return);
    type(app::kDemoSupervisorPassword);
    key(Qt::Key_Return);
    ASSERT_TRUE(hasFocus("publishconfirmButton"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return versions()->rowCount() == 3; }))
        << textsIn("publishoperationNotice").toStdString();
    EXPECT_EQ(cell(2, 1), "2");
    EXPECT_TRUE(cell(2, 5).contains("To come"));
    EXPECT_TRUE(hasFocus("tariffsTable"));
    auto reader = app::Station::open(station, {.keyPassphrase = {}, .exclusive = false});
    ASSERT_TRUE(reader);
    const auto all = (*reader)->world().tariffs.list((*reader)->organisation().id);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 3u);
    EXPECT_EQ(core::toText(all->back().tariff.tiers[0].price), "0.650000");
    EXPECT_NE(all->back().author, all->back().approver);
}

// Goal: a tariff that no tariff was like is made without a file and without the mouse. Method: the
// ladder gets time of use, its day typed with two periods, a price for the new one, and losses by
// percentage; the hand stays on the choice whose fields come and go.
TEST_F(TariffsWindow, GivesTimeOfUseAndLossesByKeys)
{
    openTariffs();
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("versionexample1"); }));
    tabTo("copyTariffButton");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("goToPublishButton"); }));
    const auto field = [](app::DraftPart part, std::size_t row = 0, std::size_t column = 0) {
        return QStringLiteral("draftfield%1").arg(app::DraftKey{part, row, column}.field());
    };
    const auto enterTo = [&](const QString& name) {
        constexpr int kFieldsMax = 60;
        for (int step = 0; step < kFieldsMax && !hasFocus(name.toLatin1().constData()); ++step) {
            key(Qt::Key_Return);
        }
        ASSERT_TRUE(hasFocus(name.toLatin1().constData())) << name.toStdString();
    };
    tabTo(QStringLiteral("draftStep%1")
              .arg(static_cast<int>(app::DraftStep::AddSeason))
              .toLatin1()
              .constData());
    key(Qt::Key_Space);
    ASSERT_TRUE(waitFor([&] { return hasFocus("draftfield0"); }));
    enterTo(field(app::DraftPart::PeriodPrice, 0, 3));
    type("0.2");
    enterTo(field(app::DraftPart::SeasonDay));
    type("00:00 valley, 08:00 flat");
    const QString loss = field(app::DraftPart::Loss);
    enterTo(loss);
    constexpr int kRate = 3;
    for (int step = 0; step < kRate; ++step) {
        key(Qt::Key_Down);
    }
    const QString active = field(app::DraftPart::LossActive);
    ASSERT_TRUE(waitFor([&] { return window->findChild<QWidget*>(active) != nullptr; }));
    EXPECT_TRUE(hasFocus(loss.toLatin1().constData()));
    key(Qt::Key_Return);
    EXPECT_TRUE(hasFocus(active.toLatin1().constData()));
    type("1.5");
    // Low-voltage supply has no transformer of its own: that is said, and can be mended.
    auto* findings = window->findChild<app::Table*>("draftFindings");
    EXPECT_TRUE(waitFor([&] {
        return findings->rowCount() > 0 && findings->item(0, 0)->text() == "Transformer losses";
    }));
    const QString metering = field(app::DraftPart::Metering);
    enterTo(metering);
    EXPECT_TRUE(waitFor([&] {
        return !window->findChild<QWidget*>(metering)->visibleRegion().isEmpty();
    })) << "Enter goes on to where it can be seen";
    key(Qt::Key_End);
    EXPECT_TRUE(waitFor([&] { return canPress("goToPublishButton"); }))
        << findings->item(0, 1)->text().toStdString();
}

TEST_F(TariffsWindow, ShowsWhatADraftDoesToTheAccounts)
{
    openTariffs();
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("versionexample1"); }));
    tabTo("copyTariffButton");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("previewDraftButton"); }));
    tabTo("previewDraftButton");
    key(Qt::Key_Return);
    auto* accounts = window->findChild<app::Table*>("previewTable");
    EXPECT_TRUE(waitFor([&] { return accounts->isVisible() && accounts->rowCount() > 0; }));
    key(Qt::Key_Escape);
    ASSERT_TRUE(waitFor([&] { return hasFocus("draftfield0"); }));
    key(Qt::Key_Escape);
    ASSERT_TRUE(waitFor([&] { return hasFocus("versionexample1"); }));
    key(Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return hasFocus("tariffsTable"); }));
}

}  // namespace
}  // namespace wattdesk::test
