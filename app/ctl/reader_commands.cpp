#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "cardio/transport/card_reader.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

Expected<int> listReaders(const Console& console, const NoOptions&)
{
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    const auto readers = (*station)->readers().list();
    if (!readers) {
        return Unexpected{readers.error()};
    }
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of card readers.
    table.header = {translate("Ctl", "Reader"), translate("Ctl", "Card")};
    table.figures = {false, false};
    for (const cardio::ReaderStatus& reader : *readers) {
        documents.push_back({{"name", reader.name}, {"card", reader.hasCard}});
        table.rows.push_back({QString::fromStdString(reader.name),
                              reader.hasCard ? translate("Ctl", "yes") : translate("Ctl", "no")});
    }
    console.output.document({{"readers", documents}});
    console.output.table(table);
    return kExitDone;
}

/// Powers the card up and tells what it answered. Needs no keys, so it also says what a reader
/// makes of a card that is not ours.
Expected<int> testReader(const Console& console, const NoOptions&)
{
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    const auto reader = (*station)->readers().open((*station)->readerName());
    if (!reader) {
        return Unexpected{reader.error()};
    }
    const auto session = (*reader)->begin();
    if (!session) {
        return Unexpected{session.error()};
    }
    const bool isContact = (*session)->interface() == cardio::Interface::Contact;
    const std::string answer = core::toHex((*session)->atr());
    console.output.document({{"reader",
                              {{"name", (*reader)->name()},
                               {"interface", isContact ? "contact" : "contactless"},
                               {"atr", answer}}}});
    //: Facts about a card reader that works.
    console.output.fields(
        {{translate("Ctl", "Reader"), QString::fromStdString((*reader)->name())},
         {translate("Ctl", "Interface"),
          isContact ? translate("Ctl", "contact") : translate("Ctl", "contactless")},
         {translate("Ctl", "Answer to reset"), QString::fromStdString(answer)}});
    return kExitDone;
}

}  // namespace

void addReaderCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun = addNoun(program, "reader", QT_TRANSLATE_NOOP("CtlHelp", "Card readers"));
    addVerb<NoOptions>(noun, line, "list", QT_TRANSLATE_NOOP("CtlHelp", "List the card readers"),
                       describeNothing, listReaders);
    addVerb<NoOptions>(
        noun, line, "test",
        QT_TRANSLATE_NOOP("CtlHelp", "Power up the card on the reader and show its answer"),
        describeNothing, testReader);
}

}  // namespace wattdesk::app
