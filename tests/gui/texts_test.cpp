#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "app/text/failure_text.h"
#include "app/text/meter_text.h"
#include "app/ui/base/language.h"
#include "core/base/error.h"

namespace wattdesk::test {
namespace {

QString contentOf(const char* name)
{
    QFile file{QStringLiteral(WATTDESK_TRANSLATIONS "/%1").arg(QLatin1String{name})};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return QString::fromUtf8(file.readAll());
}

TEST(Texts, EveryFailureHasASentenceInBothLanguages)
{
    app::LanguageSwitch language{app::Language::English};
    for (const core::ErrorCode code : core::allErrorCodes()) {
        language.use(app::Language::English);
        const QString english = app::failureText(code);
        language.use(app::Language::Chinese);
        const QString chinese = app::failureText(code);
        EXPECT_FALSE(english.isEmpty()) << static_cast<int>(code);
        EXPECT_NE(english, chinese) << english.toStdString();
        EXPECT_TRUE(chinese.contains(QRegularExpression{"\\p{Han}"})) << chinese.toStdString();
    }
}

TEST(Texts, EveryMeterWordHasASentenceInBothLanguages)
{
    app::LanguageSwitch language{app::Language::English};
    for (int word = 1; word <= app::kMeterWordMax; ++word) {
        language.use(app::Language::English);
        const QString english = app::meterWordText(word);
        language.use(app::Language::Chinese);
        EXPECT_NE(english, app::meterWordText(word)) << word;
    }
}

TEST(Texts, NothingIsLeftUntranslated)
{
    for (const char* name : {"wattdesk_zh_CN.ts", "wattdesk_en.ts"}) {
        const QString content = contentOf(name);
        EXPECT_FALSE(content.contains("type=\"unfinished\"")) << name;
        EXPECT_FALSE(content.contains("<translation></translation>")) << name;
    }
    EXPECT_GT(contentOf("wattdesk_zh_CN.ts").count("<message"), 300);
}

// Goal: a translation says everything that its source says. Method: both carry the same
// placeholders.
TEST(Texts, TranslationsKeepTheirPlaceholders)
{
    QXmlStreamReader reader{contentOf("wattdesk_zh_CN.ts")};
    const QRegularExpression place{"%[0-9n]"};
    QString source;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement()) {
            continue;
        }
        if (reader.name() == QLatin1String{"source"}) {
            source = reader.readElementText();
        } else if (reader.name() == QLatin1String{"translation"}) {
            const QString translation =
                reader.readElementText(QXmlStreamReader::IncludeChildElements);
            QRegularExpressionMatchIterator wanted = place.globalMatch(source);
            while (wanted.hasNext()) {
                EXPECT_TRUE(translation.contains(wanted.next().captured())) << source.toStdString();
            }
        }
    }
}

}  // namespace
}  // namespace wattdesk::test
