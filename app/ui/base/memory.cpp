#include "app/ui/base/memory.h"

#include <QSettings>

namespace wattdesk::app {

namespace {
constexpr const char* kChinese = "zh";
constexpr const char* kEnglish = "en";

QString keyOf(const QString& login, const char* what)
{
    // A login may contain what would make a group of the key.
    const QString who = login.isEmpty()
                            ? QStringLiteral("last")
                            : QStringLiteral("operators/") +
                                  QString::fromLatin1(login.toUtf8().toPercentEncoding());
    return who + QLatin1Char{'/'} + QLatin1String{what};
}
}  // namespace

Memory::Memory() = default;

Memory::Memory(const QString& file)
    : m_settings{std::make_unique<QSettings>(file, QSettings::IniFormat)}
{
}

Memory::Memory(Memory&&) noexcept = default;
Memory& Memory::operator=(Memory&&) noexcept = default;
Memory::~Memory() = default;

Look Memory::look(const QString& login, const Look& otherwise) const
{
    if (!m_settings) {
        return otherwise;
    }
    Look look = otherwise;
    const QString language = m_settings->value(keyOf(login, "language")).toString();
    if (language == QLatin1String{kChinese}) {
        look.language = Language::Chinese;
    } else if (language == QLatin1String{kEnglish}) {
        look.language = Language::English;
    }
    const QVariant isLarge = m_settings->value(keyOf(login, "large"));
    if (isLarge.isValid()) {
        look.scalePercent = isLarge.toBool() ? kLargeScale : kNormalScale;
    }
    return look;
}

void Memory::keep(const QString& login, const Look& look)
{
    if (!m_settings) {
        return;
    }
    const bool isChinese = look.language == Language::Chinese;
    for (const QString& who : {QString{}, login}) {
        m_settings->setValue(keyOf(who, "language"),
                             QLatin1String{isChinese ? kChinese : kEnglish});
        m_settings->setValue(keyOf(who, "large"), look.scalePercent != kNormalScale);
    }
}

QList<int> Memory::widths(const QString& table) const
{
    QList<int> widths;
    if (m_settings) {
        for (const QVariant& width :
             m_settings->value(QStringLiteral("columns/") + table).toList()) {
            widths.append(width.toInt());
        }
    }
    return widths;
}

void Memory::keepWidths(const QString& table, const QList<int>& widths)
{
    if (m_settings) {
        m_settings->setValue(QStringLiteral("columns/") + table,
                             QVariantList{widths.cbegin(), widths.cend()});
    }
}

}  // namespace wattdesk::app
