#include "app/text/format.h"

#include <string>

namespace wattdesk::app {

namespace {

constexpr char16_t kThinSpace = 0x2009;
constexpr char16_t kMinus = 0x2212;
constexpr qsizetype kGroup = 3;

/// "-1234567.50" or "1234567" with a thin space before every third digit of the whole part.
QString grouped(const std::string& plain)
{
    QString text = QString::fromStdString(plain);
    const bool negative = text.startsWith(u'-');
    if (negative) {
        text.remove(0, 1);
    }
    const qsizetype point = text.indexOf(u'.');
    const qsizetype whole = point < 0 ? text.size() : point;
    for (qsizetype at = whole - kGroup; at > 0; at -= kGroup) {
        text.insert(at, QChar{kThinSpace});
    }
    return negative ? QChar{kMinus} + text : text;
}

}  // namespace

QString shown(core::Money money)
{
    return grouped(core::toText(money));
}

QString shown(core::Energy energy)
{
    return grouped(core::toText(energy)) + QStringLiteral(" kWh");
}

QString shown(core::Price price)
{
    return grouped(core::toText(price));
}

QString shown(std::int64_t count)
{
    return grouped(std::to_string(count));
}

QString shown(core::Credit credit, core::MeterMode mode)
{
    const QString figure = grouped(core::toText(credit));
    return mode == core::MeterMode::Energy ? figure + QStringLiteral(" kWh") : figure;
}

QString shown(core::Instant instant, core::UtcOffset offset)
{
    const core::LocalTime local = core::toLocal(instant, offset);
    return QStringLiteral("%1 %2:%3")
        .arg(QString::fromStdString(core::toText(local.date)))
        .arg(local.hour, 2, 10, QLatin1Char('0'))
        .arg(local.minute, 2, 10, QLatin1Char('0'));
}

}  // namespace wattdesk::app
