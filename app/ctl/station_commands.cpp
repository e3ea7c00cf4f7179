#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/ctl/secret_input.h"
#include "cardio/transport/card_reader.h"

#include <nlohmann/json.hpp>

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

struct NewStation {
    Station::MakeOptions make;
};

Expected<int> initStation(const Console& console, const NewStation& options)
{
    Station::MakeOptions make = options.make;
    if (!make.demo) {
        auto passphrase = secretInput("WATTDESK_KEY_PASSPHRASE",
                                      //: Asked on a terminal.
                                      translate("Ctl", "Passphrase for the new keys"));
        if (!passphrase || passphrase->empty()) {
            return core::fail(core::ErrorCode::KeyStorePassphrase, "no passphrase");
        }
        make.keyPassphrase = std::move(*passphrase);
    }
    const auto made = Station::make(console.options.station, make);
    if (!made) {
        return Unexpected{made.error()};
    }
    const std::string directory = std::filesystem::absolute(console.options.station).string();
    Json document{
        {"station",
         {{"directory", directory}, {"name", made->settings.name}, {"demo", made->settings.demo}}},
        {"accounts", Json::array()}};
    //: Facts about a station that was just made.
    std::vector<Field> fields{{translate("Ctl", "Station"), utf8(directory)}};
    for (const DemoAccount& account : made->accounts) {
        document["accounts"].push_back(
            {{"number", account.number}, {"meter", account.meter}, {"card", account.card}});
        fields.push_back({translate("Ctl", "Account"),
                          //: %1: account number, %2: meter number, %3: name of a card.
                          translate("Ctl", "%1, meter %2, card %3")
                              .arg(utf8(account.number), utf8(account.meter), utf8(account.card))});
    }
    if (!made->oneTimePassword.empty()) {
        document["administrator"] = {{"login", made->administrator},
                                     {"one_time_password", made->oneTimePassword}};
        fields.push_back({translate("Ctl", "Administrator"), utf8(made->administrator)});
        //: A password that is shown once and must be changed at the first sign-in.
        fields.push_back({translate("Ctl", "One-time password"), utf8(made->oneTimePassword)});
    }
    console.output.document(document);
    console.output.fields(fields);
    return kExitDone;
}

/// The reader that a sale would use: its name and whether a card lies on it; null when there is
/// none.
Json readerDocument(Station& station)
{
    const auto readers = station.readers().list();
    if (!readers) {
        return nullptr;
    }
    const std::string wanted = station.readerName();
    for (const cardio::ReaderStatus& reader : *readers) {
        if (wanted.empty() || reader.name == wanted) {
            return {{"name", reader.name}, {"card", reader.hasCard}};
        }
    }
    return nullptr;
}

Expected<int> showStatus(const Console& console, const NoOptions&)
{
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    Station& here = **station;
    core::SaleFilter filter;
    filter.organisation = here.organisation().id;
    filter.openOnly = true;
    const auto open = here.world().journal.list(filter);
    if (!open) {
        return Unexpected{open.error()};
    }
    const Json reader = readerDocument(here);
    const Json readerName = reader.is_null() ? reader : reader.at("name");
    console.output.document({{"name", here.settings().name},
                             {"demo", here.settings().demo},
                             {"organisation", here.organisation().name},
                             {"counter", here.counter().code},
                             {"database", here.databaseKind()},
                             {"schema_version", here.schemaVersion()},
                             {"reader", readerName},
                             {"card_on_reader", !reader.is_null() && reader.at("card")},
                             {"open_sales", open->size()}});
    console.output.fields(
        //: Facts about the station.
        {{translate("Ctl", "Station"),
          utf8(here.settings().name) +
              (here.settings().demo ? translate("Ctl", " (demo station, test keys)") : QString{})},
         {translate("Ctl", "Counter"), utf8(here.counter().code)},
         //: %1: kind of database, %2: number of its layout.
         {translate("Ctl", "Database"), translate("Ctl", "%1, version %2")
                                            .arg(utf8(here.databaseKind()))
                                            .arg(here.schemaVersion())},
         {translate("Ctl", "Reader"),
          reader.is_null() ? translate("Ctl", "none") : utf8(readerName.get<std::string>())},
         {translate("Ctl", "Sales in doubt"), QString::number(open->size())}});
    return kExitDone;
}

}  // namespace

void addStationCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun = addNoun(program, "station",
                             QT_TRANSLATE_NOOP("CtlHelp", "Make a station, look at its state"));
    addVerb<NewStation>(
        noun, line, "init",
        QT_TRANSLATE_NOOP("CtlHelp", "Make a station in the folder that --station names"),
        [](CLI::App& verb, NewStation& options) {
            verb.add_flag("--demo", options.make.demo,
                          QT_TRANSLATE_NOOP("CtlHelp",
                                            "Make a demo: published test keys and passwords, with "
                                            "accounts, cards and meters"));
            verb.add_option(
                "--database", options.make.database,
                QT_TRANSLATE_NOOP("CtlHelp",
                                  "A postgresql:// URL; without it, an SQLite file in the folder"));
            verb.add_option(
                "--name", options.make.name,
                QT_TRANSLATE_NOOP("CtlHelp", "Name of the station, as receipts show it"));
        },
        initStation);
    addVerb<NoOptions>(
        noun, line, "status",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Show the database, the reader, and how many sales are in doubt"),
        describeNothing, showStatus);
}

}  // namespace wattdesk::app
