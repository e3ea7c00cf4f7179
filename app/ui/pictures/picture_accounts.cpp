#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include "app/ui/pictures/picture_story.h"
#include "app/ui/shell/main_window.h"

namespace wattdesk::app {

bool PictureStory::lookAtAccount()
{
    m_window.showPage(Page::Account);
    auto* deeds = m_window.findChild<QTableWidget*>(QStringLiteral("deedsTable"));
    if (!putCard("li-xiaomei") ||
        !waitFor("the account", [deeds] { return deeds->isVisible() && deeds->rowCount() > 0; })) {
        return false;
    }
    if (!waitFor("what can be done", [this] { return canPress("operationVButton"); })) {
        return false;
    }
    picture(QStringLiteral("account"));
    return true;
}

bool PictureStory::showOperation(const char* key, const QString& name)
{
    const QByteArray button = QByteArray{"operation"} + key + "Button";
    if (!waitFor("an operation", [this, button] { return canPress(button.constData()); })) {
        return false;
    }
    press(button.constData());
    auto* title = m_window.findChild<QLabel*>(QStringLiteral("operationTitle"));
    // Requests are served in order: when this one is answered, so is the plan.
    bool isPlanned = false;
    m_client.bench({this, [&isPlanned](const core::Expected<BenchSheet>&) { isPlanned = true; }});
    if (!waitFor("a plan", [title, &isPlanned] { return title->isVisible() && isPlanned; })) {
        return false;
    }
    picture(name);
    return true;
}

bool PictureStory::planReissue()
{
    // Without its card the reissue waits for a blank one, and says what is known.
    if (!takeCard() || !showOperation("I", QStringLiteral("reissue-waits")) ||
        !putCard("blank-2") ||
        !waitFor("the blank card", [this] { return canPress("confirmButton"); })) {
        return false;
    }
    type("field21", QStringLiteral("旧卡被折断"));
    picture(QStringLiteral("reissue-plan"));
    press("confirmButton");
    if (!waitFor("the new card", [this] { return canPress("accountnextButton"); })) {
        return false;
    }
    picture(QStringLiteral("reissued"));
    press("accountnextButton");
    return takeCard();
}

bool PictureStory::planClosing()
{
    if (!showOperation("X", QStringLiteral("closing-waits"))) {
        return false;
    }
    press("operationBackButton");
    if (!putCard("wang-xiaoming")) {
        return false;
    }
    auto* name = m_window.findChild<QLabel*>(QStringLiteral("accountNameLabel"));
    if (!waitFor("another customer",
                 [name] { return name->toolTip() == QStringLiteral("王小明"); }) ||
        !showOperation("X", QStringLiteral("closing-plan"))) {
        return false;
    }
    press("operationBackButton");
    return true;
}

bool PictureStory::planMeterAndOwner()
{
    if (!showOperation("M", QStringLiteral("replacement-waits"))) {
        return false;
    }
    type("field6", QStringLiteral("000000200003"));
    type("field12", QStringLiteral("120.50"));
    type("field14", QStringLiteral("50"));
    if (!waitFor("the price", [this] { return canPress("confirmButton"); })) {
        return false;
    }
    picture(QStringLiteral("replacement-plan"));
    press("operationBackButton");
    if (!showOperation("T", QStringLiteral("transfer"))) {
        return false;
    }
    // Several customers have such a phone number.
    type("field24", QStringLiteral("13"));
    if (!waitFor("the customers",
                 [this] { return m_window.findChild<QComboBox*>(QStringLiteral("field25")); })) {
        return false;
    }
    m_window.findChild<QComboBox*>(QStringLiteral("field25"))->setCurrentIndex(1);
    picture(QStringLiteral("transfer-plan"));
    press("operationBackButton");
    return true;
}

bool PictureStory::amendPhone()
{
    if (!showOperation("E", QStringLiteral("amendment"))) {
        return false;
    }
    type("field27", QStringLiteral("1.5"));
    picture(QStringLiteral("household-base"));
    type("field27", QStringLiteral("1"));
    auto* tariffs = m_window.findChild<QComboBox*>(QStringLiteral("field26"));
    const int own = tariffs->currentIndex();
    tariffs->setCurrentIndex(own == 0 ? 1 : 0);
    picture(QStringLiteral("another-tariff"));
    tariffs->setCurrentIndex(own);
    type("field1", QStringLiteral("13700009099"));
    type("field21", QStringLiteral("客户换号"));
    press("confirmButton");
    if (!waitFor("the change", [this] { return canPress("accountreceiptButton"); })) {
        return false;
    }
    picture(QStringLiteral("amended"));
    press("accountnextButton");
    return true;
}

bool PictureStory::askErrorDesk()
{
    m_window.showPage(Page::Desk);
    auto* words = m_window.findChild<QTableWidget*>(QStringLiteral("wordsTable"));
    type("meterShowsEdit", QStringLiteral("Err-34"));
    if (!waitFor("the words", [words] { return words->rowCount() > 1; })) {
        return false;
    }
    words->selectRow(3);
    if (!waitFor("the remedy", [this] { return canPress("remedyButton0"); })) {
        return false;
    }
    picture(QStringLiteral("error-desk"));
    m_window.showPage(Page::Sale);
    return takeCard();
}

}  // namespace wattdesk::app
