#include "app/ui/tariffs/day_text.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTime>

#include "app/text/tariff_text.h"

namespace wattdesk::app {

namespace {

constexpr int kMinutesOfHour = 60;

std::optional<core::TouPeriod> periodIn(const QString& word)
{
    static const QString kLetters = QStringLiteral("尖峰平谷");
    for (const core::TouPeriod period : core::kTouPeriods) {
        const QString name = QString::fromStdString(std::string{core::nameOf(period)});
        const auto isNamed = [&word](const QString& each) {
            return each.compare(word, Qt::CaseInsensitive) == 0;
        };
        if (isNamed(name) || isNamed(touPeriodText(period)) ||
            isNamed(kLetters.at(static_cast<int>(period)))) {
            return period;
        }
    }
    return std::nullopt;
}

}  // namespace

QString dayText(const std::vector<core::TouSwitch>& day)
{
    QStringList switches;
    for (const core::TouSwitch& each : day) {
        switches.append(QStringLiteral("%1:%2 %3")
                            .arg(each.minute / kMinutesOfHour, 2, 10, QLatin1Char('0'))
                            .arg(each.minute % kMinutesOfHour, 2, 10, QLatin1Char('0'))
                            .arg(touPeriodText(each.period)));
    }
    return switches.join(QStringLiteral(", "));
}

core::Expected<std::vector<core::TouSwitch>> parseDay(const QString& text)
{
    static const QRegularExpression kBetween{QStringLiteral("[,;，；、]")};
    static const QRegularExpression kSwitch{QStringLiteral(R"(^(\d{1,2}[:：]\d{2})\s*(\S+)$)")};
    std::vector<core::TouSwitch> day;
    for (const QString& part : text.split(kBetween, Qt::SkipEmptyParts)) {
        const auto found = kSwitch.match(part.trimmed());
        const QTime time = QTime::fromString(
            found.captured(1).replace(QChar{u'：'}, QLatin1Char(':')), QStringLiteral("H:mm"));
        const auto period = periodIn(found.captured(2));
        if (!time.isValid() || !period) {
            return core::fail(core::ErrorCode::TariffDayWrong, part.toStdString());
        }
        day.push_back({time.hour() * kMinutesOfHour + time.minute(), *period});
    }
    return day;
}

}  // namespace wattdesk::app
