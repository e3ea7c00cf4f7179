#include "app/ctl/help_language.h"

#include <QtGlobal>
#include <array>
#include <string>
#include <vector>

namespace wattdesk::app {

namespace {

constexpr const char* kContext = "CtlHelp";

// What the parser itself puts into a help text.
constexpr std::array kLabels{
    //: Word of a help text of the terminal.
    QT_TRANSLATE_NOOP("CtlHelp", "Usage"),      QT_TRANSLATE_NOOP("CtlHelp", "OPTIONS"),
    QT_TRANSLATE_NOOP("CtlHelp", "SUBCOMMAND"), QT_TRANSLATE_NOOP("CtlHelp", "Positionals"),
    QT_TRANSLATE_NOOP("CtlHelp", "REQUIRED"),   QT_TRANSLATE_NOOP("CtlHelp", "Needs"),
    QT_TRANSLATE_NOOP("CtlHelp", "Excludes")};
constexpr std::array kGroups{
    //: Head of a list in a help text of the terminal.
    QT_TRANSLATE_NOOP("CtlHelp", "Options"), QT_TRANSLATE_NOOP("CtlHelp", "Subcommands")};

std::string inWords(const QTranslator& words, const std::string& text)
{
    const QString found = words.translate(kContext, text.c_str());
    return found.isEmpty() ? text : found.toStdString();
}

std::vector<CLI::App*> partsOf(CLI::App& whole)
{
    return whole.get_subcommands([](CLI::App*) { return true; });
}

void translateOne(CLI::App& part, const QTranslator& words)
{
    part.description(inWords(words, part.get_description()));
    part.footer(inWords(words, part.get_footer()));
    const auto group = [&words](const std::string& name) {
        // Only the parser's own groups: a hidden one has an empty name and must keep it.
        for (const char* known : kGroups) {
            if (name == known) {
                return inWords(words, name);
            }
        }
        return name;
    };
    part.group(group(part.get_group()));
    for (CLI::Option* option : part.get_options([](CLI::Option*) { return true; })) {
        option->description(inWords(words, option->get_description()));
        option->group(group(option->get_group()));
    }
}

}  // namespace

void translateHelp(CLI::App& program, const QTranslator& words)
{
    for (const char* label : kLabels) {
        program.get_formatter()->label(label, inWords(words, label));
    }
    translateOne(program, words);
    for (CLI::App* noun : partsOf(program)) {
        translateOne(*noun, words);
        for (CLI::App* verb : partsOf(*noun)) {
            translateOne(*verb, words);
            for (CLI::App* part : partsOf(*verb)) {
                translateOne(*part, words);
            }
        }
    }
}

}  // namespace wattdesk::app
