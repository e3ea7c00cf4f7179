#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include "app/ui/pictures/picture_story.h"
#include "app/ui/shell/main_window.h"

namespace wattdesk::app {

namespace {
constexpr const char* kCheckCard = "blank-3";
constexpr const char* kParameterCard = "card-1";  ///< as the bench names a new one
}  // namespace

bool PictureStory::workInTheField()
{
    m_window.showPage(Page::Field);
    auto* message = m_window.findChild<QLabel*>(QStringLiteral("fieldMessageLabel"));
    if (!waitFor("the page of the field work", [message] { return message->isVisible(); })) {
        return false;
    }
    picture(QStringLiteral("field-no-card"));
    return issueCheckCard() && issueParameterCard() && collectFromMeters() && readCheckCardBack();
}

bool PictureStory::issueCheckCard()
{
    if (!putCard(kCheckCard) ||
        !waitFor("the blank card", [this] { return canPress("fieldPButton"); })) {
        return false;
    }
    picture(QStringLiteral("field-blank"));
    press("fieldPButton");
    type("fieldworkfield2", QStringLiteral("50"));
    picture(QStringLiteral("preset-form"));
    press("fieldworkoperationBackButton");
    if (!waitFor("the blank card again", [this] { return canPress("fieldCButton"); })) {
        return false;
    }
    press("fieldCButton");
    picture(QStringLiteral("check-form"));
    press("fieldworkconfirmButton");
    if (!waitFor("the check card", [this] { return canPress("fieldworknextButton"); })) {
        return false;
    }
    picture(QStringLiteral("check-issued"));
    press("fieldworknextButton");
    return true;
}

bool PictureStory::issueParameterCard()
{
    bool done = false;
    m_client.benchNewCard({this, [&done](const core::Expected<BenchSheet>&) { done = true; }});
    if (!waitFor("one more blank card", [&done] { return done; }) || !putCard(kParameterCard) ||
        !waitFor("the blank card", [this] { return canPress("fieldAButton"); })) {
        return false;
    }
    press("fieldAButton");
    type("fieldworkfield5", QStringLiteral("20"));
    type("fieldworkfield6", QStringLiteral("1"));
    picture(QStringLiteral("parameter-form"));
    press("fieldworkconfirmButton");
    if (!waitFor("the parameter card", [this] { return canPress("fieldworknextButton"); })) {
        return false;
    }
    press("fieldworknextButton");
    return true;
}

bool PictureStory::collectFromMeters()
{
    std::vector<std::string> meters;
    bool done = false;
    m_client.bench({this, [&](const core::Expected<BenchSheet>& sheet) {
                        done = true;
                        for (const cardio::MeterDisplay& meter :
                             sheet ? sheet->meters : BenchSheet{}.meters) {
                            meters.push_back(meter.number);
                        }
                    }});
    if (!waitFor("the meters of the bench", [&done] { return done; }) || meters.size() < 2) {
        return false;
    }
    // The parameter card goes into one meter that it was not meant for: something to find.
    if (!tapMeter(meters.at(1)) || !putCard(kCheckCard)) {
        return false;
    }
    for (const std::string& meter : meters) {
        if (!tapMeter(meter)) {
            return false;
        }
    }
    return takeCard() && putCard(kCheckCard);
}

bool PictureStory::tapMeter(const std::string& meter)
{
    bool done = false;
    bool worked = false;
    m_client.benchTap(meter, {this, [&](const core::Expected<BenchSheet>& sheet) {
                                  done = true;
                                  worked = sheet.has_value();
                              }});
    return waitFor("a meter", [&done] { return done; }) && worked;
}

bool PictureStory::readCheckCardBack()
{
    if (!waitFor("the check card", [this] { return canPress("fieldKButton"); })) {
        return false;
    }
    picture(QStringLiteral("check-collected"));
    press("fieldKButton");
    auto* report = m_window.findChild<QTableWidget*>(QStringLiteral("checkReportTable"));
    if (!waitFor("the report",
                 [report] { return report->isVisible() && report->rowCount() > 1; })) {
        return false;
    }
    picture(QStringLiteral("check-report"));
    m_window.showPage(Page::Sale);
    return takeCard();
}

}  // namespace wattdesk::app
