#include "app/ui/base/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace wattdesk::app {

LanguageSwitch::LanguageSwitch(Language first, QObject* parent) : QObject{parent}, m_current{first}
{
    use(first);
}

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

void LanguageSwitch::use(Language language)
{
    const QString name =
        language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    m_current = language;
    // Loading a translator that is installed tells every widget, so each is taken out first and
    // the widgets hear of one change, not of two half ones.
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_program);
    if (m_qt.load(QStringLiteral("qtbase_") + name,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_program.load(QStringLiteral(":/i18n/wattdesk_%1.qm").arg(name))) {
        QCoreApplication::installTranslator(&m_program);
    }
    emit changed(language);
}

Language LanguageSwitch::systemLanguage()
{
    return QLocale::system().language() == QLocale::English ? Language::English : Language::Chinese;
}

}  // namespace wattdesk::app
