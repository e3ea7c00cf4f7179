#pragma once

#include <QDir>
#include <QObject>
#include <atomic>
#include <filesystem>
#include <functional>

#include "app/ui/base/station_client.h"

namespace wattdesk::app {

class MainWindow;

/// Drives the real window through a day at the counter and saves pictures of it, each in Chinese
/// and in English: for the manual, and for a machine without a display. Needs a fresh demo station.
class PictureStory final : public QObject {
    Q_OBJECT
public:
    /// How long one step may take.
    static constexpr int kPatienceMs = 30'000;

    PictureStory(MainWindow& window, StationClient& client, std::filesystem::path station,
                 const QString& outDirectory);

    /// False, with a line in the log, when a step did not come about.
    bool tell();

private:
    bool signIn();
    bool sell();
    bool refuseUninserted();
    bool insertIntoMeter();
    bool openAccount();
    bool leaveInDoubt();
    bool lookAtAccount();
    bool planReissue();
    bool planClosing();
    bool planMeterAndOwner();
    bool amendPhone();
    bool agreeOnSupply();
    bool takeFromParent();
    /// Presses the button of the form that stands there, and goes back to the account.
    bool carryOut();
    bool askErrorDesk();
    bool workInTheField();
    bool issueCheckCard();
    bool issueParameterCard();
    bool collectFromMeters();
    bool readCheckCardBack();
    bool tapMeter(const std::string& meter);
    bool administrate();
    bool chooseTable(const QString& file, const QByteArray& rows);
    bool importAccounts();
    bool changeRules();
    bool takeCardsIn();
    bool addOperator();
    bool showTariffs();
    bool readTariff();
    bool changeTariff();
    bool publishTariff();
    bool readTariffFile();
    bool listOldPrices();
    /// The box that opens next chooses this file.
    void answerFileBox(const QString& path);
    bool keepArrears();
    bool chargeSomebody(const QString& name, const char* amount, const core::Date& due);
    bool showArrearsForm(const char* button, const QString& name);
    bool importBalances();
    /// Rows of opening balances.
    bool chooseBalances(const QByteArray& rows);
    bool payArrears();
    bool settleMonth();
    bool enterReading(const QString& account, core::Period period, const QString& total,
                      const QString& remaining);
    bool postMonth();
    bool sellInSpiteOfArrears();
    bool showOperation(const char* key, const QString& name);

    bool waitFor(const char* what, const std::function<bool()>& isReached);
    bool putCard(const std::string& card);
    bool takeCard();
    void type(const char* editName, const QString& text);
    void press(const char* buttonName);
    bool canPress(const char* buttonName) const;
    void picture(const QString& name);

    MainWindow& m_window;
    StationClient& m_client;
    ReaderState m_reader;  ///< as the window knows it, which is later than the bench
    std::filesystem::path m_station;
    QDir m_out;
    int m_number{0};
    bool m_wroteStep{false};
    std::atomic<bool> m_tookCard{false};  ///< written on the station's thread
};

}  // namespace wattdesk::app
