#include "cardio/virtual/card_memory.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

#include "cardio/crypto/cipher_suite.h"
#include "cardio/virtual/json_field.h"

namespace wattdesk::cardio {

namespace {

using nlohmann::json;

constexpr std::size_t kFilesMax = 30;  // short file identifiers 1 … 30
constexpr std::size_t kFileSizeMax = 256;
constexpr std::size_t kRecordsMax = 254;

json toJson(const CardFile& file)
{
    return {{"id", file.id},
            {"line_protected", file.isLineProtected},
            {"read_right", file.readRight},
            {"write_right", file.writeRight},
            {"record_size", file.recordSize},
            {"content", core::toHex(file.content)}};
}

json toJson(const CardKey& key)
{
    return {{"use", key.use},
            {"change_right", key.changeRight},
            {"version", key.version},
            {"tries_max", key.triesMax},
            {"tries_left", key.triesLeft},
            {"value", core::toHex(key.value)}};
}

/// Cards from before there were records do not name it.
bool readRecordSize(const json& source, CardFile& file)
{
    return !source.contains("record_size") || readNumber(source, "record_size", file.recordSize);
}

bool hasGoodSize(const CardFile& file)
{
    const std::size_t size = file.content.size();
    return file.recordSize == 0
               ? size <= kFileSizeMax
               : size % file.recordSize == 0 && size / file.recordSize <= kRecordsMax;
}

bool readFile(const json& source, CardFile& file)
{
    return readNumber(source, "id", file.id) &&
           readBool(source, "line_protected", file.isLineProtected) &&
           readNumber(source, "read_right", file.readRight) &&
           readNumber(source, "write_right", file.writeRight) && readRecordSize(source, file) &&
           readHex(source, "content", file.content) && hasGoodSize(file);
}

bool readKey(const json& source, CardKey& key)
{
    core::Bytes value;
    const bool isRead =
        readNumber(source, "use", key.use) && readNumber(source, "change_right", key.changeRight) &&
        readNumber(source, "version", key.version) &&
        readNumber(source, "tries_max", key.triesMax) &&
        readNumber(source, "tries_left", key.triesLeft) && readHex(source, "value", value);
    if (!isRead || value.size() != key.value.size()) {
        return false;
    }
    std::copy(value.begin(), value.end(), key.value.begin());
    return true;
}

bool readFiles(const json& source, CardMemory& memory)
{
    const auto files = source.find("files");
    if (files == source.end() || !files->is_array() || files->size() > kFilesMax) {
        return false;
    }
    for (const json& entry : *files) {
        CardFile file;
        if (!readFile(entry, file)) {
            return false;
        }
        memory.files.push_back(std::move(file));
    }
    return true;
}

bool readKeys(const json& source, CardMemory& memory)
{
    const auto keys = source.find("keys");
    if (keys == source.end() || !keys->is_array() || keys->size() != CardMemory::kKeys) {
        return false;
    }
    for (std::size_t i = 0; i < CardMemory::kKeys; ++i) {
        if ((*keys)[i].is_null()) {
            continue;
        }
        CardKey key;
        if (!readKey((*keys)[i], key)) {
            return false;
        }
        memory.keys[i] = key;
    }
    return true;
}

bool readMemory(const json& source, CardMemory& memory)
{
    std::uint8_t kind = 0;
    core::Bytes serial;
    const bool isRead = readNumber(source, "kind", kind) &&
                        readBool(source, "answers_wait", memory.ways.answersWait) &&
                        readBool(source, "select_answers_wait", memory.ways.selectAnswersWait) &&
                        readText(source, "suite", memory.suite) &&
                        readHex(source, "serial", serial) && readHex(source, "atr", memory.atr) &&
                        readBool(source, "has_directory", memory.hasDirectory) &&
                        readBool(source, "has_key_file", memory.hasKeyFile) &&
                        readFiles(source, memory) && readKeys(source, memory);
    const auto parsed = core::CardSerial::fromBytes(serial);
    if (!isRead || !parsed || kind > static_cast<std::uint8_t>(CardKind::OtherMaker) ||
        suiteNamed(memory.suite) == nullptr) {
        return false;
    }
    memory.kind = static_cast<CardKind>(kind);
    memory.serial = *parsed;
    return true;
}

}  // namespace

CardMemory bareCard(const core::CardSerial& serial, const std::string& suite)
{
    assert(suiteNamed(suite) != nullptr);
    CardMemory memory;
    memory.suite = suite;
    memory.serial = serial;
    // TB1 and TC1 0, T=0, nine historical bytes: a maker's mark and the serial.
    memory.atr = {0x3B, 0x69, 0x00, 0x00, 0x57};
    memory.atr.insert(memory.atr.end(), serial.bytes().begin(), serial.bytes().end());
    return memory;
}

CardMemory foreignCard(CardKind kind)
{
    assert(kind != CardKind::User);
    CardMemory memory;
    memory.kind = kind;
    switch (kind) {
        case CardKind::User:
        case CardKind::Payment:
            memory.atr = {0x3B, 0x6E, 0x00, 0x00, 0x80, 0x31, 0x80, 0x66, 0xB0,
                          0x84, 0x0C, 0x01, 0x6E, 0x01, 0x83, 0x00, 0x90, 0x00};
            break;
        case CardKind::Sim:
            memory.atr = {0x3B, 0x64, 0x00, 0x00, 0x47, 0x53, 0x4D, 0x11};
            break;
        case CardKind::OtherMaker:
            memory.atr = {0x3B, 0x68, 0x00, 0x02, 0x4F, 0x54, 0x48, 0x45, 0x52, 0x20, 0x10, 0x09};
            break;
    }
    return memory;
}

std::string toText(const CardMemory& memory)
{
    json files = json::array();
    for (const CardFile& file : memory.files) {
        files.push_back(toJson(file));
    }
    json keys = json::array();
    for (const auto& key : memory.keys) {
        keys.push_back(key ? toJson(*key) : json{});
    }
    const json root{{"kind", static_cast<int>(memory.kind)},
                    {"answers_wait", memory.ways.answersWait},
                    {"select_answers_wait", memory.ways.selectAnswersWait},
                    {"suite", memory.suite},
                    {"serial", memory.serial.text()},
                    {"atr", core::toHex(memory.atr)},
                    {"has_directory", memory.hasDirectory},
                    {"has_key_file", memory.hasKeyFile},
                    {"files", std::move(files)},
                    {"keys", std::move(keys)}};
    return root.dump(1);
}

core::Expected<CardMemory> parseCardMemory(std::string_view text)
{
    const json root = json::parse(text, nullptr, false);
    CardMemory memory;
    if (!root.is_object() || !readMemory(root, memory)) {
        return core::fail(core::ErrorCode::BenchDamaged, "a virtual card's file is damaged");
    }
    return memory;
}

}  // namespace wattdesk::cardio
