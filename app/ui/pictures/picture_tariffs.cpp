#include <QComboBox>
#include <QFile>
#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>

#include "app/ui/pictures/picture_story.h"
#include "app/ui/shell/main_window.h"
#include "app/ui/tariffs/draft_figures.h"

namespace wattdesk::app {

namespace {

/// Time of use in two seasons, a ladder on top of it, levies and a monthly charge.
constexpr const char* kTimeOfUse = R"({
  "name": "居民分时阶梯电价（2027年起，含代征费）",
  "category": "resident",
  "effective": "2027-01-01",
  "tiers": [
    { "limit": "2760", "price": "0" },
    { "limit": "4800", "price": "0.05" },
    { "price": "0.3" }
  ],
  "cycle": "yearly",
  "cycle_month": 1,
  "cycle_day": 1,
  "step": "1",
  "seasons": [
    {
      "from": "01-01",
      "prices": { "peak": "0.568", "flat": "0.538", "valley": "0.288" },
      "day": [
        { "from": "00:00", "period": "valley" },
        { "from": "08:00", "period": "flat" },
        { "from": "18:00", "period": "peak" },
        { "from": "21:00", "period": "flat" }
      ]
    },
    {
      "from": "07-01",
      "prices": { "sharp": "0.768", "peak": "0.618", "flat": "0.538", "valley": "0.288" },
      "day": [
        { "from": "00:00", "period": "valley" },
        { "from": "08:00", "period": "flat" },
        { "from": "14:00", "period": "sharp" },
        { "from": "17:00", "period": "peak" },
        { "from": "21:00", "period": "flat" }
      ]
    }
  ],
  "levies": [
    { "name": "农网还贷", "price": "0.02", "from": "2020-01-01" },
    { "name": "水库移民", "price": "0.0062", "from": "2020-01-01" }
  ],
  "monthly_charge": "3.00",
  "vat": "13"
})";

/// The name of a field of the draft.
QByteArray figure(const DraftKey& key)
{
    return QByteArrayLiteral("draftfield") + QByteArray::number(key.field());
}

}  // namespace

bool PictureStory::showTariffs()
{
    return readTariff() && changeTariff() && publishTariff() && listOldPrices() && readTariffFile();
}

bool PictureStory::readTariff()
{
    press("administrationTab4");
    auto* versions = m_window.findChild<QTableWidget*>(QStringLiteral("tariffsTable"));
    if (!waitFor("the tariffs", [versions] { return versions->rowCount() > 1; })) {
        return false;
    }
    picture(QStringLiteral("tariffs"));
    emit versions->cellDoubleClicked(1, 0);
    if (!waitFor("the tariff", [this] { return canPress("copyTariffButton"); })) {
        return false;
    }
    type("versionexample1", QStringLiteral("650"));
    picture(QStringLiteral("tariff-version"));
    return true;
}

bool PictureStory::changeTariff()
{
    press("copyTariffButton");
    if (!waitFor("the draft", [this] { return canPress("goToPublishButton"); })) {
        return false;
    }
    type(figure({DraftPart::Limit, 1}), QStringLiteral("200"));
    type(figure({DraftPart::TierPrice}), QStringLiteral("0.6 x"));
    picture(QStringLiteral("tariff-draft-findings"));
    type(figure({DraftPart::TierPrice}), QStringLiteral("0.66"));
    type(figure({DraftPart::Limit, 1}), QStringLiteral("580"));
    type(figure({DraftPart::TierPrice, 2}), QStringLiteral("0.99"));
    type("draftexample1", QStringLiteral("650"));
    if (!waitFor("a draft without findings", [this] { return canPress("goToPublishButton"); })) {
        return false;
    }
    picture(QStringLiteral("tariff-draft"));
    press("previewDraftButton");
    auto* accounts = m_window.findChild<QTableWidget*>(QStringLiteral("previewTable"));
    if (!waitFor("the accounts", [accounts] { return accounts->rowCount() > 0; })) {
        return false;
    }
    picture(QStringLiteral("tariff-preview"));
    press("previewBackButton");
    return waitFor("the draft again", [this] { return canPress("goToPublishButton"); });
}

bool PictureStory::publishTariff()
{
    press("goToPublishButton");
    if (!waitFor("the form", [this] { return canPress("publishconfirmButton"); })) {
        return false;
    }
    type("publishfield0", QStringLiteral("supervisor"));
    type("publishfield1", QStringLiteral("demo-supervisor"));
    picture(QStringLiteral("tariff-publish"));
    press("publishconfirmButton");
    auto* versions = m_window.findChild<QTableWidget*>(QStringLiteral("tariffsTable"));
    if (!waitFor("the version", [versions] { return versions->rowCount() > 2; })) {
        return false;
    }
    picture(QStringLiteral("tariff-published"));
    return true;
}

bool PictureStory::listOldPrices()
{
    press("showCampaignButton");
    auto* accounts = m_window.findChild<QTableWidget*>(QStringLiteral("campaignTable"));
    if (!waitFor("the old prices", [accounts] { return accounts->rowCount() > 0; })) {
        return false;
    }
    picture(QStringLiteral("old-prices"));
    answerFileBox(m_out.filePath(QStringLiteral("调价名单.csv")));
    press("campaignSaveButton");
    auto* written = m_window.findChild<QFrame*>(QStringLiteral("campaignNotice"));
    if (!waitFor("the list as a file", [written, this] {
            return written->isVisible() && canPress("campaignSaveButton");
        })) {
        return false;
    }
    picture(QStringLiteral("old-prices-saved"));
    auto* tariff = m_window.findChild<QComboBox*>(QStringLiteral("campaignTariffBox"));
    tariff->setCurrentIndex(1);
    if (!waitFor("a tariff without old prices", [accounts, written] {
            return accounts->rowCount() == 0 && written->isVisible();
        })) {
        return false;
    }
    picture(QStringLiteral("no-old-prices"));
    press("campaignBackButton");
    return true;
}

bool PictureStory::readTariffFile()
{
    const QString path = m_out.filePath(QStringLiteral("分时电价.json"));
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write(kTimeOfUse);
    file.close();
    answerFileBox(path);
    press("openTariffFileButton");
    if (!waitFor("the draft of the file", [this] { return canPress("goToPublishButton"); })) {
        return false;
    }
    type("draftexample2", QStringLiteral("2700"));
    picture(QStringLiteral("tariff-time-of-use"));
    auto* last = m_window.findChild<QLineEdit*>(QString::fromLatin1(figure({DraftPart::Vat})));
    for (QWidget* above = last; above; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above)) {
            area->ensureWidgetVisible(last);
        }
    }
    picture(QStringLiteral("tariff-last-fields"));
    press("draftBackButton");
    return true;
}

}  // namespace wattdesk::app
