#include "cardio/virtual/meter_memory.h"

#include <algorithm>

#include "cardio/crypto/cipher_suite.h"
#include "cardio/virtual/json_field.h"

namespace wattdesk::cardio {

namespace {

using nlohmann::json;

constexpr int kMinutesPerDay = 24 * 60;

json toJson(const MeterLadder& ladder)
{
    json days = json::array();
    for (const MeterSettlementDay& day : ladder.days) {
        days.push_back({day.month, day.day, day.hour});
    }
    return {{"limits", ladder.limits}, {"prices", ladder.prices}, {"days", std::move(days)}};
}

json toJson(const MeterParameters& parameters)
{
    return {{"prices", parameters.prices},
            {"backup_prices", parameters.backupPrices},
            {"price_switch", parameters.priceSwitch},
            {"ladder", toJson(parameters.ladder)},
            {"backup_ladder", toJson(parameters.backupLadder)},
            {"ladder_switch", parameters.ladderSwitch},
            {"alarm_1", parameters.alarm1},
            {"alarm_2", parameters.alarm2},
            {"ct_ratio", parameters.ctRatio},
            {"pt_ratio", parameters.ptRatio}};
}

json toJson(const MeterSettings& settings)
{
    json rates = json::array();
    for (const MeterRate& rate : settings.rates) {
        rates.push_back({rate.fromMinute, rate.rate});
    }
    return {{"maker", settings.maker == Maker::A ? "A" : "B"},
            {"mode", settings.mode == MeterMode::Money ? "money" : "energy"},
            {"keys", settings.keyState == MeterKeyState::Private ? "private" : "public"},
            {"overdraft_limit", settings.overdraftLimit},
            {"hoarding_limit", settings.hoardingLimit},
            {"close_permit", settings.closePermit},
            {"area", settings.area},
            {"rates", std::move(rates)}};
}

json toJson(const MeterSwitch& relay)
{
    return {{"closed", relay.isClosed},
            {"alarm_2_has_tripped", relay.alarm2HasTripped},
            {"below_zero_has_tripped", relay.belowZeroHasTripped},
            {"waits_for_permit", relay.waitsForPermit}};
}

template <class Number, std::size_t kSize>
bool readArray(const json& source, const char* name, std::array<Number, kSize>& out)
{
    const auto at = source.find(name);
    if (at == source.end() || !at->is_array() || at->size() != kSize) {
        return false;
    }
    for (std::size_t i = 0; i < kSize; ++i) {
        const json entry{{"value", (*at)[i]}};
        if (!readNumber(entry, "value", out[i])) {
            return false;
        }
    }
    return true;
}

bool readTime(const json& source, const char* name, MeterTime& out)
{
    std::int64_t value = 0;
    if (!readNumber(source, name, value) || value < 0) {
        return false;
    }
    out = static_cast<MeterTime>(value);
    return true;
}

bool readObject(const json& source, const char* name, json& out)
{
    const auto at = source.find(name);
    if (at == source.end() || !at->is_object()) {
        return false;
    }
    out = *at;
    return true;
}

bool readLadder(const json& source, const char* name, MeterLadder& ladder)
{
    json object;
    if (!readObject(source, name, object) || !readArray(object, "limits", ladder.limits) ||
        !readArray(object, "prices", ladder.prices)) {
        return false;
    }
    const auto days = object.find("days");
    if (days == object.end() || !days->is_array() || days->size() != ladder.days.size()) {
        return false;
    }
    for (std::size_t i = 0; i < ladder.days.size(); ++i) {
        std::array<std::uint8_t, 3> fields{};
        const json entry{{"day", (*days)[i]}};
        if (!readArray(entry, "day", fields)) {
            return false;
        }
        ladder.days[i] = {fields[0], fields[1], fields[2]};
    }
    return true;
}

bool readParameters(const json& root, MeterParameters& parameters)
{
    json source;
    return readObject(root, "parameters", source) &&
           readArray(source, "prices", parameters.prices) &&
           readArray(source, "backup_prices", parameters.backupPrices) &&
           readTime(source, "price_switch", parameters.priceSwitch) &&
           readLadder(source, "ladder", parameters.ladder) &&
           readLadder(source, "backup_ladder", parameters.backupLadder) &&
           readTime(source, "ladder_switch", parameters.ladderSwitch) &&
           readNumber(source, "alarm_1", parameters.alarm1) &&
           readNumber(source, "alarm_2", parameters.alarm2) &&
           readNumber(source, "ct_ratio", parameters.ctRatio) &&
           readNumber(source, "pt_ratio", parameters.ptRatio);
}

bool readRates(const json& source, std::vector<MeterRate>& rates)
{
    const auto at = source.find("rates");
    if (at == source.end() || !at->is_array() || at->empty() || at->size() > kRatesMax) {
        return false;
    }
    rates.clear();
    for (const json& entry : *at) {
        std::array<int, 2> fields{};
        const json wrapped{{"rate", entry}};
        const bool isRead = readArray(wrapped, "rate", fields);
        const bool ascends = rates.empty() ? fields[0] == 0 : fields[0] > rates.back().fromMinute;
        if (!isRead || !ascends || fields[0] >= kMinutesPerDay || fields[1] < 1 ||
            fields[1] > static_cast<int>(MeterPrices{}.size())) {
            return false;
        }
        rates.push_back({fields[0], fields[1]});
    }
    return true;
}

/// One of two words.
template <class Enum>
bool readChoice(const json& source, const char* name, std::pair<const char*, Enum> first,
                std::pair<const char*, Enum> second, Enum& out)
{
    std::string text;
    if (!readText(source, name, text) || (text != first.first && text != second.first)) {
        return false;
    }
    out = text == first.first ? first.second : second.second;
    return true;
}

bool readArea(const json& source, std::uint32_t& area)
{
    return !source.contains("area") ||
           (readNumber(source, "area", area) && area <= core::AreaCode::kMax);
}

bool readSettings(const json& root, MeterSettings& settings)
{
    json source;
    return readObject(root, "settings", source) &&
           readChoice<Maker>(source, "maker", {"A", Maker::A}, {"B", Maker::B}, settings.maker) &&
           readChoice<MeterMode>(source, "mode", {"money", MeterMode::Money},
                                 {"energy", MeterMode::Energy}, settings.mode) &&
           readChoice<MeterKeyState>(source, "keys", {"private", MeterKeyState::Private},
                                     {"public", MeterKeyState::Public}, settings.keyState) &&
           readNumber(source, "overdraft_limit", settings.overdraftLimit) &&
           readNumber(source, "hoarding_limit", settings.hoardingLimit) &&
           readNumber(source, "close_permit", settings.closePermit) &&
           readArea(source, settings.area) && readRates(source, settings.rates);
}

bool readSwitch(const json& root, MeterSwitch& relay)
{
    json source;
    return readObject(root, "switch", source) && readBool(source, "closed", relay.isClosed) &&
           readBool(source, "alarm_2_has_tripped", relay.alarm2HasTripped) &&
           readBool(source, "below_zero_has_tripped", relay.belowZeroHasTripped) &&
           readBool(source, "waits_for_permit", relay.waitsForPermit);
}

template <std::size_t kSize>
bool readFixedHex(const json& source, const char* name, std::array<std::uint8_t, kSize>& out)
{
    core::Bytes bytes;
    if (!readHex(source, name, bytes) || bytes.size() != kSize) {
        return false;
    }
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return true;
}

bool readKeys(const json& root, MeterMemory& memory)
{
    const auto keys = root.find("keys");
    if (keys == root.end() || !keys->is_array() || keys->size() != memory.keys.size()) {
        return false;
    }
    for (std::size_t i = 0; i < memory.keys.size(); ++i) {
        const json entry{{"key", (*keys)[i]}};
        if (!readFixedHex(entry, "key", memory.keys[i])) {
            return false;
        }
    }
    return readText(root, "suite", memory.suite) && suiteNamed(memory.suite) != nullptr;
}

/// Far above anything a meter holds, far below where arithmetic ends.
bool isInRange(const MeterMemory& memory)
{
    constexpr std::int64_t kLimit = 1'000'000'000'000;
    const MeterSettings& settings = memory.settings;
    const auto isAmount = [](std::int64_t value) { return value >= 0 && value <= kLimit; };
    return memory.remainingMicro >= -kLimit && memory.remainingMicro <= kLimit &&
           isAmount(settings.overdraftLimit) && isAmount(settings.hoardingLimit) &&
           isAmount(settings.closePermit) && isAmount(memory.parameters.alarm1) &&
           isAmount(memory.parameters.alarm2) && isAmount(memory.totalEnergy) &&
           isAmount(memory.periodEnergy) && isAmount(memory.lastPeriodEnergy);
}

/// Meters from before there were field cards say only whether they are opened.
bool readStage(const json& root, core::MeterStage& stage)
{
    if (!root.contains("stage")) {
        bool isOpened = false;
        const bool isRead = readBool(root, "opened", isOpened);
        stage = isOpened ? core::MeterStage::Opened : core::MeterStage::Cleared;
        return isRead;
    }
    std::string name;
    if (!readText(root, "stage", name)) {
        return false;
    }
    for (const auto known : {core::MeterStage::Factory, core::MeterStage::Reset,
                             core::MeterStage::Cleared, core::MeterStage::Opened}) {
        if (nameOf(known) == name) {
            stage = known;
            return true;
        }
    }
    return false;
}

bool readLog(const json& root, MeterMemory& memory)
{
    if (!root.contains("log")) {
        return true;
    }
    const json& log = root["log"];
    if (!log.is_array() || log.size() > MeterMemory::kLogMax) {
        return false;
    }
    for (const json& item : log) {
        MeterLogEntry entry;
        if (!item.is_object() || !readNumber(item, "word", entry.word) ||
            !readTime(item, "time", entry.time)) {
            return false;
        }
        memory.log.push_back(entry);
    }
    return true;
}

bool readMemory(const json& root, MeterMemory& memory)
{
    std::array<std::uint8_t, core::CardSerial::kSize> serial{};
    const bool isRead =
        readSettings(root, memory.settings) && readFixedHex(root, "number", memory.number) &&
        readKeys(root, memory) && readStage(root, memory.stage) &&
        readFixedHex(root, "customer", memory.customer) && readFixedHex(root, "serial", serial) &&
        readNumber(root, "remaining_micro", memory.remainingMicro) &&
        readNumber(root, "count", memory.count) &&
        readNumber(root, "illegal_insertions", memory.illegalInsertions) &&
        readParameters(root, memory.parameters) && readSwitch(root, memory.relay) &&
        readNumber(root, "total_energy", memory.totalEnergy) &&
        readNumber(root, "period_energy", memory.periodEnergy) &&
        readTime(root, "period_start", memory.periodStart) && readLog(root, memory) &&
        (!root.contains("last_period_energy") ||
         readNumber(root, "last_period_energy", memory.lastPeriodEnergy));
    memory.serial = core::CardSerial{serial};
    return isRead && isInRange(memory);
}

}  // namespace

MeterTime meterTime(const core::LocalTime& time) noexcept
{
    constexpr int kCentury = 100;
    const auto of = [](int value) { return static_cast<MeterTime>(value); };
    return (((of(time.date.year() % kCentury) * 100 + of(time.date.month())) * 100 +
             of(time.date.day())) *
                100 +
            of(time.hour)) *
               100 +
           of(time.minute);
}

std::string toText(const MeterMemory& memory)
{
    json keys = json::array();
    for (const auto& key : memory.keys) {
        keys.push_back(core::toHex(key));
    }
    json log = json::array();
    for (const MeterLogEntry& entry : memory.log) {
        log.push_back({{"word", entry.word}, {"time", entry.time}});
    }
    const json root{{"settings", toJson(memory.settings)},
                    {"number", core::toHex(memory.number)},
                    {"suite", memory.suite},
                    {"keys", std::move(keys)},
                    {"stage", nameOf(memory.stage)},
                    {"customer", core::toHex(memory.customer)},
                    {"serial", memory.serial.text()},
                    {"remaining_micro", memory.remainingMicro},
                    {"count", memory.count},
                    {"illegal_insertions", memory.illegalInsertions},
                    {"parameters", toJson(memory.parameters)},
                    {"switch", toJson(memory.relay)},
                    {"total_energy", memory.totalEnergy},
                    {"period_energy", memory.periodEnergy},
                    {"last_period_energy", memory.lastPeriodEnergy},
                    {"period_start", memory.periodStart},
                    {"log", std::move(log)}};
    return root.dump(1);
}

core::Expected<MeterMemory> parseMeterMemory(std::string_view text)
{
    const json root = json::parse(text, nullptr, false);
    MeterMemory memory;
    if (!root.is_object() || !readMemory(root, memory)) {
        return core::fail(core::ErrorCode::BenchDamaged, "a virtual meter's file is damaged");
    }
    return memory;
}

}  // namespace wattdesk::cardio
