#pragma once

#include <QObject>
#include <QTranslator>

namespace wattdesk::app {

enum class Language : std::uint8_t { Chinese, English };

/// Puts the program's and Qt's own texts into a language while it runs. Every widget hears of it as
/// a QEvent::LanguageChange, every presenter by `changed`.
class LanguageSwitch final : public QObject {
    Q_OBJECT
public:
    explicit LanguageSwitch(Language first, QObject* parent = nullptr);
    ~LanguageSwitch() override;

    Language current() const { return m_current; }
    void use(Language language);

    /// Chinese, unless the system speaks English.
    static Language systemLanguage();

signals:
    void changed(wattdesk::app::Language language);

private:
    Language m_current;
    QTranslator m_program;
    QTranslator m_qt;
};

}  // namespace wattdesk::app
