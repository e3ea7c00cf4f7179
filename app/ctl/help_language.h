#pragma once

#include <CLI/CLI.hpp>
#include <QTranslator>

namespace wattdesk::app {

/// Puts the help of the program, its nouns and its verbs into the language of `words`. What the
/// catalogue does not have stays as it is. The line is read before there is an application that
/// could translate, so this works without one.
void translateHelp(CLI::App& program, const QTranslator& words);

}  // namespace wattdesk::app
