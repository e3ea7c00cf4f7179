#include <array>
#include <atomic>
#include <csignal>
#include <ctime>
#include <thread>

#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/ctl/documents.h"
#include "app/text/meter_text.h"
#include "cardio/virtual/bench.h"
#include "cardio/virtual/vpcd_link.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

// The bench stands for hardware in the hands of anybody, so nobody signs in to use it.

Expected<core::MeterNumber> meterTyped(const std::string& text)
{
    const auto number = core::MeterNumber::parse(text);
    if (!number) {
        return core::fail(ErrorCode::InputMeterNumber, text);
    }
    return *number;
}

core::LocalTime nowAt(Station& station)
{
    core::Clock& clock = station.world().clock;
    return core::toLocal(clock.now(), clock.offset());
}

struct CardMaking {
    std::string name;
    std::string serial;
    std::string kind{"user"};
};

constexpr std::array kCardKinds{std::pair{"user", cardio::CardKind::User},
                                std::pair{"payment", cardio::CardKind::Payment},
                                std::pair{"sim", cardio::CardKind::Sim}};

std::string kindName(cardio::CardKind kind)
{
    for (const auto& [name, known] : kCardKinds) {
        if (known == kind) {
            return name;
        }
    }
    return "other";
}

Expected<int> newCard(const Console& console, const CardMaking& options)
{
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    cardio::NewCard wanted;
    wanted.name = options.name;
    for (const auto& [name, kind] : kCardKinds) {
        wanted.kind = options.kind == name ? kind : wanted.kind;
    }
    if (!options.serial.empty()) {
        wanted.serial = core::CardSerial::parse(options.serial);
        if (!wanted.serial) {
            return core::fail(ErrorCode::InputText, "not a serial");
        }
    }
    const auto name = (*station)->bench().newCard(wanted);
    if (!name) {
        return Unexpected{name.error()};
    }
    console.output.document({{"card", {{"name", *name}}}});
    //: Facts about a virtual card.
    console.output.fields({{translate("Ctl", "Card"), QString::fromStdString(*name)}});
    return kExitDone;
}

Expected<int> tellMeter(const Console& console, Station& station, const core::MeterNumber& number)
{
    const auto meter = station.bench().meter(number);
    if (!meter) {
        return Unexpected{meter.error()};
    }
    console.output.document({{"meter", meterDocument(*meter)}});
    console.output.fields(meterFields(*meter));
    return kExitDone;
}

struct MeterMaking {
    std::string number;
    std::string mode{"money"};
    std::string maker{"A"};
    std::string hoardingLimit;
    std::string overdraftLimit;
};

/// Replaces a setting by what was typed, if anything was.
Expected<void> takeTyped(const std::string& text, std::int64_t& setting)
{
    if (text.empty()) {
        return {};
    }
    const auto amount = core::parseMoney(text);
    if (!amount) {
        return Unexpected{amount.error()};
    }
    setting = amount->hundredths();
    return {};
}

Expected<int> newMeter(const Console& console, const MeterMaking& options)
{
    const auto number = meterTyped(options.number);
    if (!number) {
        return Unexpected{number.error()};
    }
    cardio::NewMeter wanted;
    wanted.number = *number;
    wanted.settings.mode =
        options.mode == "money" ? cardio::MeterMode::Money : cardio::MeterMode::Energy;
    wanted.settings.maker = options.maker == "A" ? cardio::Maker::A : cardio::Maker::B;
    if (auto taken = takeTyped(options.hoardingLimit, wanted.settings.hoardingLimit); !taken) {
        return Unexpected{taken.error()};
    }
    if (auto taken = takeTyped(options.overdraftLimit, wanted.settings.overdraftLimit); !taken) {
        return Unexpected{taken.error()};
    }
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    if (auto made = (*station)->newBenchMeter(wanted); !made) {
        return Unexpected{made.error()};
    }
    return tellMeter(console, **station, *number);
}

Expected<int> listCards(const Console& console, const NoOptions&)
{
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    const auto cards = (*station)->bench().cards();
    if (!cards) {
        return Unexpected{cards.error()};
    }
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of virtual cards.
    table.header = {translate("Ctl", "Card"), translate("Ctl", "Serial"), translate("Ctl", "Kind"),
                    translate("Ctl", "Where")};
    table.figures = {false, false, false, false};
    for (const cardio::BenchCard& card : *cards) {
        documents.push_back({{"name", card.name},
                             {"serial", card.serial.text()},
                             {"kind", kindName(card.kind)},
                             {"on_reader", card.isOnReader}});
        table.rows.push_back({QString::fromStdString(card.name),
                              QString::fromStdString(card.serial.text()),
                              QString::fromStdString(kindName(card.kind)),
                              card.isOnReader ? translate("Ctl", "on the reader") : QString{}});
    }
    console.output.document({{"cards", documents}});
    console.output.table(table);
    return kExitDone;
}

Expected<int> listMeters(const Console& console, const NoOptions&)
{
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    const auto meters = (*station)->bench().meters();
    if (!meters) {
        return Unexpected{meters.error()};
    }
    Json documents = Json::array();
    TextTable table;
    for (const cardio::MeterDisplay& meter : *meters) {
        documents.push_back(meterDocument(meter));
        std::vector<QString> row;
        table.header.clear();
        for (const Field& field : meterFields(meter)) {
            table.header.push_back(field.label);
            row.push_back(field.value);
        }
        table.rows.push_back(std::move(row));
    }
    table.figures = {false, true, true, false, false, true};
    console.output.document({{"meters", documents}});
    console.output.table(table);
    return kExitDone;
}

struct OneCard {
    std::string name;
};

void describeOneCard(CLI::App& verb, OneCard& options)
{
    verb.add_option("CARD", options.name,
                    QT_TRANSLATE_NOOP("CtlHelp", "Name or serial of the card"))
        ->required();
}

Expected<int> insertCard(const Console& console, const OneCard& options)
{
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    if (auto inserted = (*station)->bench().insert(options.name); !inserted) {
        return Unexpected{inserted.error()};
    }
    console.output.document({{"reader", {{"card", options.name}}}});
    //: %1: name of a virtual card.
    console.output.line(
        translate("Ctl", "%1 is on the reader.").arg(QString::fromStdString(options.name)));
    return kExitDone;
}

Expected<int> removeCard(const Console& console, const NoOptions&)
{
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    if (auto removed = (*station)->bench().remove(); !removed) {
        return Unexpected{removed.error()};
    }
    console.output.document({{"reader", {{"card", nullptr}}}});
    //: Answer of "bench remove".
    console.output.line(translate("Ctl", "The reader is empty."));
    return kExitDone;
}

struct OneMeter {
    std::string number;
};

void describeOneMeter(CLI::App& verb, OneMeter& options)
{
    verb.add_option("METER", options.number, QT_TRANSLATE_NOOP("CtlHelp", "Meter number"))
        ->required();
}

Expected<int> tapMeter(const Console& console, const OneMeter& options)
{
    const auto number = meterTyped(options.number);
    if (!number) {
        return Unexpected{number.error()};
    }
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    const auto tapped = (*station)->bench().tap(*number, nowAt(**station));
    if (!tapped) {
        return Unexpected{tapped.error()};
    }
    const cardio::Insertion& insertion = tapped->insertion;
    Json told{{"result", insertion.isGood ? "ok" : "error"},
              {"error", nullptr},
              {"word", nullptr},
              {"credited", toText(insertion.credited)}};
    if (insertion.word) {
        const auto shownError =
            QString::fromStdString(std::string{cardio::groupOf(*insertion.word)});
        told["error"] = shownError.toStdString();
        told["word"] = *insertion.word;
        //: %1: what the meter shows, %2: number of the error, %3: what it means.
        console.output.line(translate("Ctl", "The meter shows %1 (error %2). %3")
                                .arg(shownError)
                                .arg(*insertion.word)
                                .arg(meterWordText(*insertion.word)));
    } else {
        //: %1: what the meter has taken from the card.
        console.output.line(translate("Ctl", "The meter took the card; credited: %1")
                                .arg(QString::fromStdString(toText(insertion.credited))));
    }
    console.output.document({{"insertion", told}, {"meter", meterDocument(tapped->meter)}});
    console.output.fields(meterFields(tapped->meter));
    return kExitDone;
}

struct Consumption {
    std::string number;
    std::string energy;
};

Expected<int> consume(const Console& console, const Consumption& options)
{
    const auto number = meterTyped(options.number);
    if (!number) {
        return Unexpected{number.error()};
    }
    const auto energy = core::parseEnergy(options.energy);
    if (!energy) {
        return Unexpected{energy.error()};
    }
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    const auto flowed = (*station)->bench().consume(*number, *energy, nowAt(**station));
    if (!flowed) {
        return Unexpected{flowed.error()};
    }
    return tellMeter(console, **station, *number);
}

Expected<int> showMeter(const Console& console, const OneMeter& options)
{
    const auto number = meterTyped(options.number);
    if (!number) {
        return Unexpected{number.error()};
    }
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    return tellMeter(console, **station, *number);
}

/// Turns SIGINT and SIGTERM into a flag, for as long as it lives. The signals are blocked in every
/// thread and waited for in one, so no handler and no global is needed. Made before any other
/// thread.
class Interruption {
public:
    Interruption()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
        m_watch = std::thread{[this] { watch(); }};
    }
    ~Interruption()
    {
        m_isOver = true;
        m_watch.join();
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    const std::atomic<bool>& flag() const { return m_isAsked; }

private:
    void watch()
    {
        constexpr timespec kLook{0, 100'000'000};
        while (!m_isOver && !m_isAsked) {
            m_isAsked = sigtimedwait(&m_signals, nullptr, &kLook) > 0;
        }
    }

    sigset_t m_signals{};
    sigset_t m_before{};
    std::atomic<bool> m_isAsked{false};
    std::atomic<bool> m_isOver{false};
    std::thread m_watch;
};

Expected<int> serveCard(const Console& console, const OneCard& options)
{
    const Interruption interruption;
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    auto held = (*station)->bench().hold(options.name);
    if (!held) {
        return Unexpected{held.error()};
    }
    //: %1: name of a virtual card; "Ctrl+C" are keys.
    console.output.notice(
        translate("Ctl", "Serving %1 until Ctrl+C").arg(QString::fromStdString(options.name)));
    if (auto served = cardio::serveVpcd(held->card(), interruption.flag()); !served) {
        return Unexpected{served.error()};
    }
    console.output.document({{"served", {{"card", options.name}}}});
    return kExitDone;
}

void addMakingVerbs(CLI::App& noun, CommandLine& line)
{
    addVerb<CardMaking>(
        noun, line, "new-card",
        QT_TRANSLATE_NOOP("CtlHelp", "Make a bare card, or one of another trade"),
        [](CLI::App& verb, CardMaking& options) {
            verb.add_option(
                "NAME", options.name,
                QT_TRANSLATE_NOOP("CtlHelp", "Name of the card; without it, the next free card-N"));
            verb.add_option(
                "--serial", options.serial,
                QT_TRANSLATE_NOOP(
                    "CtlHelp",
                    "Serial of the card, sixteen hexadecimal digits; without it, a random one"));
            verb.add_option("--kind", options.kind,
                            QT_TRANSLATE_NOOP("CtlHelp",
                                              "What kind of card: ours, a payment card, or a SIM"))
                ->check(CLI::IsMember({"user", "payment", "sim"}))
                ->capture_default_str();
        },
        newCard);
    addVerb<MeterMaking>(
        noun, line, "new-meter",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Make a meter that was never opened, with the published test keys"),
        [](CLI::App& verb, MeterMaking& options) {
            verb.add_option("METER", options.number,
                            QT_TRANSLATE_NOOP("CtlHelp", "Meter number, 1 to 12 digits"))
                ->required();
            verb.add_option(
                    "--mode", options.mode,
                    QT_TRANSLATE_NOOP(
                        "CtlHelp", "What the meter counts down: money in yuan, or energy in kWh"))
                ->check(CLI::IsMember({"money", "energy"}))
                ->capture_default_str();
            verb.add_option("--maker", options.maker,
                            QT_TRANSLATE_NOOP("CtlHelp", "Which maker's behaviour it has"))
                ->check(CLI::IsMember({"A", "B"}))
                ->capture_default_str();
            verb.add_option("--hoarding-limit", options.hoardingLimit,
                            QT_TRANSLATE_NOOP(
                                "CtlHelp", "The most it may hold, in yuan or kWh as --mode says"));
            verb.add_option(
                "--overdraft-limit", options.overdraftLimit,
                QT_TRANSLATE_NOOP("CtlHelp",
                                  "How far it may go below zero, in yuan or kWh as --mode says"));
        },
        newMeter);
}

}  // namespace

void addBenchCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun = addNoun(
        program, "bench",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Virtual cards, reader and meters, for trying things without hardware"));
    addMakingVerbs(noun, line);
    addVerb<NoOptions>(noun, line, "cards", QT_TRANSLATE_NOOP("CtlHelp", "List all virtual cards"),
                       describeNothing, listCards);
    addVerb<NoOptions>(noun, line, "meters",
                       QT_TRANSLATE_NOOP("CtlHelp", "List all virtual meters"), describeNothing,
                       listMeters);
    addVerb<OneCard>(
        noun, line, "insert",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Put a card on the virtual reader, instead of any that lies there"),
        describeOneCard, insertCard);
    addVerb<NoOptions>(noun, line, "remove",
                       QT_TRANSLATE_NOOP("CtlHelp", "Take the card off the virtual reader"),
                       describeNothing, removeCard);
    addVerb<OneMeter>(
        noun, line, "tap",
        QT_TRANSLATE_NOOP("CtlHelp", "Put the card from the virtual reader into a meter, and back"),
        describeOneMeter, tapMeter);
    addVerb<Consumption>(
        noun, line, "consume", QT_TRANSLATE_NOOP("CtlHelp", "Let a meter use up energy"),
        [](CLI::App& verb, Consumption& options) {
            verb.add_option("METER", options.number, QT_TRANSLATE_NOOP("CtlHelp", "Meter number"))
                ->required();
            verb.add_option("KWH", options.energy, QT_TRANSLATE_NOOP("CtlHelp", "How much, in kWh"))
                ->required();
        },
        consume);
    addVerb<OneMeter>(noun, line, "show", QT_TRANSLATE_NOOP("CtlHelp", "Show what a meter shows"),
                      describeOneMeter, showMeter);
    addVerb<OneCard>(noun, line, "serve-vpcd",
                     QT_TRANSLATE_NOOP("CtlHelp", "Put a card behind a real pcscd, until Ctrl+C"),
                     describeOneCard, serveCard);
}

}  // namespace wattdesk::app
