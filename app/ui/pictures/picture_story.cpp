#include "app/ui/pictures/picture_story.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <utility>

#include "app/station/station.h"
#include "app/ui/shell/main_window.h"

namespace wattdesk::app {

PictureStory::PictureStory(MainWindow& window, StationClient& client, std::filesystem::path station,
                           const QString& outDirectory)
    : m_window{window}, m_client{client}, m_station{std::move(station)}, m_out{outDirectory}
{
    m_out.mkpath(QStringLiteral("."));
    connect(&client, &StationClient::readerChanged, this,
            [this](const ReaderState& reader) { m_reader = reader; });
}

bool PictureStory::tell()
{
    return signIn() && sell() && refuseUninserted() && insertIntoMeter() && openAccount() &&
           lookAtAccount() && planReissue() && planClosing() && planMeterAndOwner() &&
           amendPhone() && agreeOnSupply() && takeFromParent() && askErrorDesk() &&
           workInTheField() && leaveInDoubt() && administrate() && keepArrears() &&
           sellInSpiteOfArrears() && settleMonth();
}

bool PictureStory::waitFor(const char* what, const std::function<bool()>& isReached)
{
    constexpr int kLookEveryMs = 10;
    QElapsedTimer clock;
    clock.start();
    while (!isReached()) {
        if (clock.elapsed() > kPatienceMs) {
            qCritical("pictures: waited in vain for %s; the last picture shows where", what);
            picture(QStringLiteral("stuck"));
            return false;
        }
        QEventLoop loop;
        QTimer::singleShot(kLookEveryMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

void PictureStory::type(const char* editName, const QString& text)
{
    auto* edit = m_window.findChild<QLineEdit*>(QLatin1String{editName});
    edit->setFocus();
    edit->selectAll();
    edit->insert(text);
    emit edit->textEdited(text);
}

void PictureStory::press(const char* buttonName)
{
    m_window.findChild<QPushButton*>(QLatin1String{buttonName})->click();
}

bool PictureStory::canPress(const char* buttonName) const
{
    const auto* button = m_window.findChild<QPushButton*>(QLatin1String{buttonName});
    return button && button->isVisible() && button->isEnabled();
}

void PictureStory::picture(const QString& name)
{
    ++m_number;
    for (const Language language : {Language::English, Language::Chinese}) {
        m_window.useLanguage(language);
        // A layout may ask its neighbours to be laid out again.
        constexpr int kRounds = 4;
        for (int round = 0; round < kRounds; ++round) {
            QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        }
        const QString ending =
            language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
        const QString file =
            QStringLiteral("%1-%2-%3.png").arg(m_number, 2, 10, QLatin1Char{'0'}).arg(name, ending);
        m_window.grab().save(m_out.filePath(file));
    }
}

bool PictureStory::putCard(const std::string& card)
{
    bool done = false;
    bool worked = false;
    const ReaderState before = m_reader;
    m_client.benchInsert(card, {this, [&](const core::Expected<BenchSheet>& result) {
                                    done = true;
                                    worked = result.has_value();
                                }});
    return waitFor("the card on the reader",
                   [&] {
                       return done && (!worked || (m_reader.hasCard &&
                                                   m_reader.insertion != before.insertion));
                   }) &&
           worked;
}

bool PictureStory::takeCard()
{
    bool done = false;
    m_client.benchRemove({this, [&](const core::Expected<BenchSheet>&) { done = true; }});
    return waitFor("the reader being emptied", [&] { return done && !m_reader.hasCard; });
}

bool PictureStory::signIn()
{
    if (!waitFor("the station", [this] { return canPress("signInButton"); })) {
        return false;
    }
    type("loginEdit", QStringLiteral("admin"));
    type("passwordEdit", QString::fromLatin1(kDemoAdministratorPassword));
    picture(QStringLiteral("sign-in"));
    press("signInButton");
    if (!waitFor("the sign-in", [this] { return m_window.isSignedIn(); })) {
        return false;
    }
    picture(QStringLiteral("no-card"));
    auto* code = m_window.findChild<QLabel*>(QStringLiteral("messageCodeLabel"));
    if (!putCard("bank-card") ||
        !waitFor("the refusal", [code] { return !code->text().isEmpty(); })) {
        return false;
    }
    picture(QStringLiteral("foreign-card"));
    return takeCard();
}

bool PictureStory::sell()
{
    if (!putCard("zhang-san") ||
        !waitFor("the customer", [this] { return canPress("quickButton1"); })) {
        return false;
    }
    type("amountEdit", QStringLiteral("100"));
    type("givenEdit", QStringLiteral("200"));
    if (!waitFor("the quote", [this] { return canPress("sellButton"); })) {
        return false;
    }
    picture(QStringLiteral("sale"));
    QObject watcher;
    // Blocking: the write stands still until its picture is taken.
    connect(
        &m_client, &StationClient::cardStep, &watcher,
        [this](core::CardStep step) {
            if (step == core::CardStep::Writing && !std::exchange(m_wroteStep, true)) {
                picture(QStringLiteral("writing"));
            }
        },
        Qt::BlockingQueuedConnection);
    press("sellButton");
    if (!waitFor("the sale", [this] { return canPress("nextButton"); })) {
        return false;
    }
    picture(QStringLiteral("sold"));
    press("nextButton");
    return takeCard();
}

bool PictureStory::refuseUninserted()
{
    auto* state = m_window.findChild<QLabel*>(QStringLiteral("customerStateLabel"));
    if (!putCard("zhang-san") || !waitFor("the customer", [state] { return state->isVisible(); })) {
        return false;
    }
    picture(QStringLiteral("not-inserted"));
    return true;
}

bool PictureStory::insertIntoMeter()
{
    m_window.showPage(Page::Bench);
    auto* meters = m_window.findChild<QTableWidget*>(QStringLiteral("metersTable"));
    if (!waitFor("the meters", [this, meters] {
            return meters->rowCount() > 0 && canPress("insertCardButton");
        })) {
        return false;
    }
    meters->selectRow(0);
    const QString before = meters->item(0, 1)->text();
    press("insertCardButton");
    if (!waitFor("the meter", [meters, before] { return meters->item(0, 1)->text() != before; })) {
        return false;
    }
    picture(QStringLiteral("bench"));
    m_window.showPage(Page::Sale);
    return takeCard();
}

bool PictureStory::openAccount()
{
    m_window.showPage(Page::Opening);
    type("nameEdit", QStringLiteral("赵敏"));
    type("phoneEdit", QStringLiteral("13600003456"));
    type("addressEdit", QStringLiteral("学府路8号宿舍楼B座218"));
    type("meterEdit", QStringLiteral("000000200001"));
    type("firstAmountEdit", QStringLiteral("50"));
    picture(QStringLiteral("open-account"));
    press("registerButton");
    auto* amount = m_window.findChild<QLineEdit*>(QStringLiteral("amountEdit"));
    if (!waitFor("the registered account", [amount] { return amount->isVisible(); })) {
        return false;
    }
    picture(QStringLiteral("new-card-wanted"));
    if (!putCard("blank-1") ||
        !waitFor("the new card's quote", [this] { return canPress("sellButton"); })) {
        return false;
    }
    picture(QStringLiteral("issue-card"));
    press("sellButton");
    if (!waitFor("the card", [this] { return canPress("nextButton"); })) {
        return false;
    }
    picture(QStringLiteral("card-issued"));
    press("nextButton");
    return takeCard();
}

bool PictureStory::leaveInDoubt()
{
    if (!putCard("wang-xiaoming") ||
        !waitFor("the second customer", [this] { return canPress("quickButton1"); })) {
        return false;
    }
    type("amountEdit", QStringLiteral("300"));
    if (!waitFor("the second quote", [this] { return canPress("sellButton"); })) {
        return false;
    }
    QObject hand;
    // On the station's own thread, in the middle of the write: a customer who cannot wait.
    connect(
        &m_client, &StationClient::cardStep, &hand,
        [this](core::CardStep step) {
            auto bench = cardio::Bench::open(m_station / "bench");
            // Verifying comes once a file; the card can be taken away only once.
            const bool isGone = step == core::CardStep::Verifying && bench && bench->remove();
            if (isGone) {
                m_tookCard = true;
            }
        },
        Qt::DirectConnection);
    press("sellButton");
    if (!waitFor("the doubt", [this] { return canPress("nextButton"); })) {
        return false;
    }
    if (!m_tookCard) {
        qCritical("pictures: the card did not come off");
        return false;
    }
    picture(QStringLiteral("in-doubt"));
    m_window.showPage(Page::Doubt);
    if (!waitFor("the list", [this] { return canPress("settleByCardButton"); })) {
        return false;
    }
    picture(QStringLiteral("sales-in-doubt"));
    return true;
}

}  // namespace wattdesk::app
