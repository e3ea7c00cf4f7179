#include "cardio/virtual/bench.h"

#include <algorithm>
#include <cassert>

#include "cardio/crypto/cipher_suite.h"
#include "cardio/files/field_order_file.h"
#include "cardio/virtual/memory_reader.h"

namespace wattdesk::cardio {

namespace {

using core::ErrorCode;

constexpr std::string_view kEnding = ".json";
constexpr std::size_t kNameMax = 40;

/// A name becomes a file's name, so it may hold nothing that a file system reads otherwise.
bool isName(std::string_view name)
{
    return !name.empty() && name.size() <= kNameMax &&
           std::all_of(name.begin(), name.end(), [](char c) {
               const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
               return isLetter || (c >= '0' && c <= '9') || c == '-' || c == '_';
           });
}

PackedNumber packed(const core::MeterNumber& number)
{
    // Twelve decimal digits read as hexadecimal ones are their own BCD.
    const auto bytes = core::fromHex(number.digits());
    PackedNumber result{};
    assert(bytes && bytes->size() == result.size());
    std::copy(bytes->begin(), bytes->end(), result.begin());
    return result;
}

std::optional<core::FieldCardKind> fieldKindOf(const CardMemory& card)
{
    constexpr std::uint16_t kParameterFile = 0xEF01;
    const auto file =
        std::find_if(card.files.begin(), card.files.end(),
                     [](const CardFile& candidate) { return candidate.id == kParameterFile; });
    return file == card.files.end() ? std::nullopt : fieldCardKindOf(file->content);
}

}  // namespace

core::Expected<Bench> Bench::open(const std::filesystem::path& root)
{
    const BenchFolder folder{root};
    for (const auto& path : {folder.cards(), folder.meters()}) {
        std::error_code problem;
        std::filesystem::create_directories(path, problem);
        if (problem) {
            return core::fail(ErrorCode::FileNotWritable, problem.message());
        }
    }
    return Bench{folder};
}

core::Expected<FileLock> Bench::lockAll() const
{
    return FileLock::acquire(m_folder.lock(), kLockPatience);
}

core::Expected<std::vector<std::string>> Bench::names(const std::filesystem::path& folder) const
{
    std::error_code problem;
    std::vector<std::string> found;
    std::filesystem::directory_iterator at{folder, problem};
    while (!problem && at != std::filesystem::directory_iterator{} && found.size() < kCardsMax) {
        if (at->path().extension() == kEnding) {
            found.push_back(at->path().stem().string());
        }
        at.increment(problem);
    }
    if (problem) {
        return core::fail(ErrorCode::FileNotReadable, problem.message());
    }
    std::sort(found.begin(), found.end());
    return found;
}

core::Expected<std::vector<BenchCard>> Bench::cards() const
{
    const auto slot = m_folder.slot();
    if (!slot) {
        return core::Unexpected{slot.error()};
    }
    const auto found = names(m_folder.cards());
    if (!found) {
        return core::Unexpected{found.error()};
    }
    std::vector<BenchCard> cards;
    for (const std::string& name : *found) {
        const auto card = VirtualCard::open(m_folder.cardFile(name));
        if (!card) {
            return core::Unexpected{card.error()};
        }
        cards.push_back({name, card->memory().serial, card->memory().kind, name == slot->card,
                         fieldKindOf(card->memory())});
    }
    return cards;
}

core::Expected<std::string> Bench::cardNamed(const std::string& nameOrSerial) const
{
    std::error_code ignored;
    if (isName(nameOrSerial) && std::filesystem::exists(m_folder.cardFile(nameOrSerial), ignored)) {
        return nameOrSerial;
    }
    if (const auto serial = core::CardSerial::parse(nameOrSerial)) {
        const auto all = cards();
        if (!all) {
            return core::Unexpected{all.error()};
        }
        const auto at = std::find_if(all->begin(), all->end(), [&](const BenchCard& card) {
            return card.kind == CardKind::User && card.serial == *serial;
        });
        if (at != all->end()) {
            return at->name;
        }
    }
    return core::fail(ErrorCode::BenchCardNotFound, nameOrSerial);
}

core::Expected<std::string> Bench::freeName(const NewCard& wanted) const
{
    std::error_code ignored;
    const auto isTaken = [&](const std::string& name) {
        return std::filesystem::exists(m_folder.cardFile(name), ignored);
    };
    if (!wanted.name.empty()) {
        if (!isName(wanted.name)) {
            return core::fail(ErrorCode::InputText, "a card's name: letters, digits, - and _");
        }
        return isTaken(wanted.name)
                   ? core::Expected<std::string>{core::fail(ErrorCode::BenchNameTaken, wanted.name)}
                   : wanted.name;
    }
    for (std::size_t i = 1; i <= kCardsMax; ++i) {
        std::string name = "card-" + std::to_string(i);
        if (!isTaken(name)) {
            return name;
        }
    }
    return core::fail(ErrorCode::StoreFull, "no more cards fit on the bench");
}

core::Expected<core::CardSerial> Bench::freeSerial(const NewCard& wanted) const
{
    if (wanted.serial) {
        const auto taken = cardNamed(wanted.serial->text());
        if (taken) {
            return core::fail(ErrorCode::BenchNameTaken, wanted.serial->text());
        }
        return taken.error().code == ErrorCode::BenchCardNotFound
                   ? core::Expected<core::CardSerial>{*wanted.serial}
                   : core::Unexpected{taken.error()};
    }
    // Eight random bytes do not meet twice.
    std::array<std::uint8_t, core::CardSerial::kSize> bytes{};
    fillRandom(bytes);
    return core::CardSerial{bytes};
}

core::Expected<std::string> Bench::newCard(const NewCard& wanted)
{
    const auto lock = lockAll();
    if (!lock) {
        return core::Unexpected{lock.error()};
    }
    auto name = freeName(wanted);
    if (!name) {
        return name;
    }
    CardMemory memory;
    if (wanted.kind == CardKind::User) {
        const auto serial = freeSerial(wanted);
        if (!serial) {
            return core::Unexpected{serial.error()};
        }
        memory = bareCard(*serial, wanted.suite);
        memory.ways = wanted.ways;
    } else {
        memory = foreignCard(wanted.kind);
    }
    return replaceFile(m_folder.cardFile(*name), toText(memory)).map([&] { return *name; });
}

core::Expected<void> Bench::newMeter(const NewMeter& wanted,
                                     std::span<const SecretKey, MeterMemory::kKeys> masterKeys)
{
    assert(!wanted.number.isNone() && suiteNamed(wanted.suite) != nullptr);
    const auto lock = lockAll();
    if (!lock) {
        return core::Unexpected{lock.error()};
    }
    const auto file = m_folder.meterFile(wanted.number.digits());
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        return core::fail(ErrorCode::BenchNameTaken, wanted.number.digits());
    }
    MeterMemory memory;
    memory.settings = wanted.settings;
    memory.stage = wanted.settings.keyState == MeterKeyState::Public ? core::MeterStage::Factory
                                                                     : core::MeterStage::Cleared;
    memory.number = packed(wanted.number);
    memory.suite = wanted.suite;
    for (std::size_t i = 0; i < masterKeys.size(); ++i) {
        const core::ByteView key = masterKeys[i].bytes();
        std::copy(key.begin(), key.end(), memory.keys[i].begin());
    }
    return replaceFile(file, toText(memory));
}

core::Expected<VirtualMeter> Bench::openMeter(const core::MeterNumber& number) const
{
    const auto file = m_folder.meterFile(number.digits());
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return core::fail(ErrorCode::BenchMeterNotFound, number.digits());
    }
    auto memory = readFile(file).and_then(parseMeterMemory);
    if (!memory) {
        return core::Unexpected{memory.error()};
    }
    return VirtualMeter{std::move(*memory), [file](const MeterMemory& changed) {
                            return replaceFile(file, toText(changed));
                        }};
}

core::Expected<FileLock> Bench::lockMeter(const core::MeterNumber& number) const
{
    // No lock file for a number that is only a slip of the finger.
    std::error_code ignored;
    if (!std::filesystem::exists(m_folder.meterFile(number.digits()), ignored)) {
        return core::fail(ErrorCode::BenchMeterNotFound, number.digits());
    }
    return FileLock::acquire(m_folder.meterLock(number.digits()), kLockPatience);
}

core::Expected<MeterDisplay> Bench::meter(const core::MeterNumber& number) const
{
    return openMeter(number).map([](const VirtualMeter& meter) { return meter.display(); });
}

core::Expected<std::vector<MeterDisplay>> Bench::meters() const
{
    const auto found = names(m_folder.meters());
    if (!found) {
        return core::Unexpected{found.error()};
    }
    std::vector<MeterDisplay> displays;
    for (const std::string& name : *found) {
        const auto number = core::MeterNumber::parse(name);
        if (!number || number->digits() != name) {
            return core::fail(ErrorCode::BenchDamaged, name + " is no meter's number");
        }
        auto display = meter(*number);
        if (!display) {
            return core::Unexpected{display.error()};
        }
        displays.push_back(std::move(*display));
    }
    return displays;
}

core::Expected<void> Bench::moveSlot(const std::string& card)
{
    const auto lock = lockAll();
    if (!lock) {
        return core::Unexpected{lock.error()};
    }
    const auto slot = m_folder.slot();
    if (!slot) {
        return core::Unexpected{slot.error()};
    }
    return m_folder.setSlot({card, slot->insertion + 1});
}

core::Expected<void> Bench::insert(const std::string& card)
{
    return cardNamed(card).and_then([this](const std::string& name) { return moveSlot(name); });
}

core::Expected<void> Bench::remove()
{
    const auto slot = m_folder.slot();
    if (!slot) {
        return core::Unexpected{slot.error()};
    }
    return slot->card.empty() ? core::fail(ErrorCode::BenchReaderEmpty) : moveSlot({});
}

core::Expected<HeldCard> Bench::hold(const std::string& card)
{
    const auto name = cardNamed(card);
    if (!name) {
        return core::Unexpected{name.error()};
    }
    auto lock = FileLock::acquire(m_folder.cardLock(*name), kLockPatience);
    if (!lock) {
        return core::Unexpected{lock.error()};
    }
    auto held = VirtualCard::open(m_folder.cardFile(*name));
    if (!held) {
        return core::Unexpected{held.error()};
    }
    return HeldCard{std::move(*lock), std::move(*held)};
}

core::Expected<BenchInsertion> Bench::tap(const core::MeterNumber& number,
                                          const core::LocalTime& now, const InsertionFaults& faults)
{
    const auto slot = m_folder.slot();
    if (!slot) {
        return core::Unexpected{slot.error()};
    }
    if (slot->card.empty()) {
        return core::fail(ErrorCode::BenchReaderEmpty);
    }
    // First the card, so that a station that is writing it finishes; then the meter. Everybody
    // takes them in this order.
    auto held = hold(slot->card);
    if (!held) {
        return core::Unexpected{held.error()};
    }
    const auto lock = lockMeter(number);
    if (!lock) {
        return core::Unexpected{lock.error()};
    }
    auto meter = openMeter(number);
    if (!meter) {
        return core::Unexpected{meter.error()};
    }
    if (const auto still = m_folder.slot(); !still || *still != *slot) {
        return core::fail(ErrorCode::BenchReaderEmpty, "taken off while waiting for it");
    }
    // Whoever watches the reader sees the card go and come back.
    if (auto taken = moveSlot({}); !taken) {
        return core::Unexpected{taken.error()};
    }
    MemoryReader opening{&held->card()};
    const auto insertion = meter->insert(opening, now, faults);
    if (auto back = moveSlot(slot->card); !back) {
        return core::Unexpected{back.error()};
    }
    if (!insertion) {
        return core::Unexpected{insertion.error()};
    }
    MeterDisplay display = meter->display();
    return followNumber(number, display.number).map([&] {
        return BenchInsertion{*insertion, std::move(display)};
    });
}

core::Expected<void> Bench::followNumber(const core::MeterNumber& known, const std::string& shown)
{
    if (shown == known.digits()) {
        return {};
    }
    const auto lock = lockAll();
    if (!lock) {
        return core::Unexpected{lock.error()};
    }
    std::error_code problem;
    if (std::filesystem::exists(m_folder.meterFile(shown), problem)) {
        return core::fail(ErrorCode::BenchNameTaken, shown);
    }
    std::filesystem::rename(m_folder.meterFile(known.digits()), m_folder.meterFile(shown), problem);
    return problem ? core::fail(ErrorCode::FileNotWritable, problem.message())
                   : core::Expected<void>{};
}

core::Expected<void> Bench::installKeys(const core::MeterNumber& number)
{
    const auto lock = lockMeter(number);
    if (!lock) {
        return core::Unexpected{lock.error()};
    }
    return openMeter(number).and_then([](VirtualMeter meter) { return meter.installKeys(); });
}

core::Expected<core::Energy> Bench::consume(const core::MeterNumber& number, core::Energy secondary,
                                            const core::LocalTime& now)
{
    const auto lock = lockMeter(number);
    if (!lock) {
        return core::Unexpected{lock.error()};
    }
    return openMeter(number).and_then(
        [&](VirtualMeter meter) { return meter.consume(secondary, now); });
}

}  // namespace wattdesk::cardio
