#include "cardio/virtual/card_os.h"

#include <algorithm>
#include <cassert>

#include "cardio/crypto/cipher_suite.h"

namespace wattdesk::cardio {

namespace {

constexpr std::uint8_t kPlain = 0x00;
constexpr std::uint8_t kLineProtected = 0x04;
constexpr std::uint8_t kProprietary = 0x80;

constexpr std::uint8_t kEraseDirectory = 0x0E;
constexpr std::uint8_t kVerifyPin = 0x20;
constexpr std::uint8_t kExternalAuthenticate = 0x82;
constexpr std::uint8_t kGetChallenge = 0x84;
constexpr std::uint8_t kInternalAuthenticate = 0x88;
constexpr std::uint8_t kSelect = 0xA4;
constexpr std::uint8_t kReadBinary = 0xB0;
constexpr std::uint8_t kReadRecord = 0xB2;
constexpr std::uint8_t kGetResponse = 0xC0;
constexpr std::uint8_t kWriteKey = 0xD4;
constexpr std::uint8_t kUpdateBinary = 0xD6;
constexpr std::uint8_t kUpdateRecord = 0xDC;
constexpr std::uint8_t kCreateFile = 0xE0;

constexpr std::uint16_t kMasterFileId = 0x3F00;
constexpr std::uint16_t kDirectoryId = 0xDF01;
constexpr std::uint16_t kWalletId = 0xEF02;
constexpr std::uint8_t kSerialSfi = 0x19;
constexpr std::uint8_t kPublicSfi = 0x01;
constexpr std::size_t kPublicSize = 0x27;

constexpr std::uint8_t kTypeBinary = 0x28;
constexpr std::uint8_t kTypeProtectedBinary = 0xA8;
constexpr std::uint8_t kTypeRecords = 0x2A;
constexpr std::uint8_t kTypeProtectedRecords = 0xAA;
constexpr std::uint8_t kTypeKeyFile = 0x3F;
constexpr std::uint8_t kTypeDirectory = 0x38;

constexpr std::uint8_t kNever = 0xEF;
constexpr std::uint8_t kInternalKey = 1;
constexpr std::uint8_t kExternalKey = 2;
constexpr std::uint8_t kLineKey = 3;
constexpr std::uint8_t kWalletKey = 4;
constexpr std::uint8_t kMasterKey = 5;

constexpr std::size_t kHeaderSize = 5;
constexpr std::size_t kMacSize = 4;
constexpr std::size_t kMacChallenge = 4;
constexpr std::size_t kAuthenticationChallenge = 8;
constexpr std::size_t kKeySize = 16;
constexpr std::size_t kKeyAttributes = 5;
constexpr std::uint16_t kLeAll = 256;
constexpr std::size_t kFileSizeMax = 256;
constexpr std::uint8_t kRecordsMax = 254;

/// The files of DF01 that a short identifier can name.
constexpr std::uint16_t kFirstFileId = 0xEF01;
constexpr std::uint16_t kLastFileId = 0xEF07;

Bytes answer(StatusWord status)
{
    return {static_cast<std::uint8_t>(status.value() >> 8U), status.low()};
}

Bytes answer(ByteView data, StatusWord status)
{
    Bytes bytes(data.begin(), data.end());
    const Bytes end = answer(status);
    bytes.insert(bytes.end(), end.begin(), end.end());
    return bytes;
}

/// 61xx or 6Cxx with a count in its low byte; 256 is 00.
StatusWord counted(std::uint16_t high, std::size_t count)
{
    return StatusWord{static_cast<std::uint16_t>(std::size_t{high} << 8U | (count & 0xFFU))};
}

constexpr std::uint16_t kMore = 0x61;
constexpr std::uint16_t kWrongLe = 0x6C;
constexpr std::uint16_t kTriesLeft = 0x63C0;

SecretKey secretOf(const CardKey& key)
{
    return SecretKey{key.value};
}

std::uint16_t word(std::uint8_t high, std::uint8_t low)
{
    return static_cast<std::uint16_t>(high << 8U | low);
}

/// 6E00 or 6D00 for a command that this card does not have.
std::optional<StatusWord> refusedHead(std::uint8_t cla, std::uint8_t ins)
{
    const auto isOneOf = [ins](std::initializer_list<std::uint8_t> known) {
        return std::find(known.begin(), known.end(), ins) != known.end();
    };
    if (cla != kPlain && cla != kLineProtected && cla != kProprietary) {
        return sw::kClass;
    }
    const bool isStandard =
        isOneOf({kSelect, kReadBinary, kUpdateBinary, kReadRecord, kUpdateRecord, kVerifyPin,
                 kGetChallenge, kInternalAuthenticate, kExternalAuthenticate, kGetResponse});
    const bool isPersonalisation = isOneOf({kEraseDirectory, kCreateFile, kWriteKey});
    if (!isStandard && !isPersonalisation) {
        return sw::kInstruction;
    }
    const bool fits = cla == kProprietary     ? isPersonalisation
                      : cla == kLineProtected ? isOneOf({kReadBinary, kUpdateBinary, kUpdateRecord})
                                              : isStandard;
    return fits ? std::nullopt : std::optional{sw::kClass};
}

/// What cards that are not ours say to our commands: just enough to be told apart.
StatusWord foreignAnswer(CardKind kind, ByteView command)
{
    constexpr std::uint8_t kByName = 0x04;
    constexpr std::size_t kSelectSize = 7;
    const bool isSelect = command[0] == kPlain && command[1] == kSelect;
    switch (kind) {
        case CardKind::User:
        case CardKind::Sim:  // speaks its own class only
            return sw::kClass;
        case CardKind::Payment:
            if (command[0] != kPlain) {
                return sw::kClass;
            }
            return isSelect ? command[2] == kByName ? sw::kOk : sw::kFileNotFound
                            : sw::kInstruction;
        case CardKind::OtherMaker:
            if (isSelect && command.size() >= kSelectSize) {
                const bool isRoot = word(command[5], command[6]) == kMasterFileId;
                return isRoot ? sw::kOk : sw::kFileNotFound;
            }
            return command[1] == kReadBinary ? sw::kFileNotFound : sw::kInstruction;
    }
    return sw::kClass;
}

/// READ BINARY and UPDATE BINARY do not take a file of records.
std::optional<StatusWord> withoutRecords(const CardFile& file)
{
    return file.recordSize == 0 ? std::nullopt : std::optional{sw::kIncompatibleFile};
}

}  // namespace

CardOs::CardOs(CardMemory memory) : m_memory{std::move(memory)}
{
    assert(suiteNamed(m_memory.suite) != nullptr);
    const ByteView serial = m_memory.serial.bytes();
    m_serialFile.writeRight = kNever;
    m_serialFile.content = {0x01};
    m_serialFile.content.insert(m_serialFile.content.end(), serial.begin(), serial.end());
    constexpr std::size_t kSerialAt = 12;
    m_publicFile.writeRight = kNever;
    m_publicFile.content.assign(kPublicSize, 0);
    std::copy(serial.begin(), serial.end(), m_publicFile.content.begin() + kSerialAt);
}

void CardOs::reset()
{
    m_place = Place::MasterFile;
    m_currentFile = 0;
    m_authenticatedKey = 0;
    m_challenge.clear();
    m_nextChallenge.clear();
    m_waiting.clear();
}

std::optional<CardOs::Command> CardOs::parsed(ByteView bytes)
{
    Command command{bytes[0], bytes[1], bytes[2], bytes[3], {}, std::nullopt};
    const auto le = [](std::uint8_t value) { return value == 0 ? kLeAll : std::uint16_t{value}; };
    if (bytes.size() == kHeaderSize - 1) {
        return command;
    }
    const std::size_t third = bytes[4];
    if (bytes.size() == kHeaderSize) {
        command.le = le(bytes[4]);
        return command;
    }
    if (third == 0 || bytes.size() < kHeaderSize + third ||
        bytes.size() > kHeaderSize + third + 1) {
        return std::nullopt;
    }
    command.data = bytes.subspan(kHeaderSize, third);
    if (bytes.size() == kHeaderSize + third + 1) {
        command.le = le(bytes.back());
    }
    return command;
}

Bytes CardOs::process(ByteView command)
{
    // Whatever the last command was, its challenge lives for this one and no longer.
    m_challenge = std::move(m_nextChallenge);
    m_nextChallenge.clear();
    if (command.size() < kHeaderSize - 1) {
        m_waiting.clear();
        return answer(sw::kWrongLength);
    }
    if (command[1] != kGetResponse) {
        m_waiting.clear();
    }
    if (m_memory.kind != CardKind::User) {
        return answer(foreignAnswer(m_memory.kind, command));
    }
    if (const auto refusal = refusedHead(command[0], command[1])) {
        return answer(*refusal);
    }
    const auto fields = parsed(command);
    return fields ? dispatch(*fields) : answer(sw::kWrongLength);
}

Bytes CardOs::dispatch(const Command& command)
{
    switch (command.ins) {
        case kSelect:
            return select(command);
        case kReadBinary:
            return command.cla == kPlain ? readBinary(command) : readMaced(command);
        case kUpdateBinary:
            return updateBinary(command);
        case kReadRecord:
            return readRecord(command);
        case kUpdateRecord:
            return updateRecord(command);
        case kVerifyPin:
            return verifyPin(command);
        case kGetChallenge:
            return getChallenge(command);
        case kInternalAuthenticate:
            return internalAuthenticate(command);
        case kExternalAuthenticate:
            return externalAuthenticate(command);
        case kGetResponse:
            return getResponse(command);
        case kEraseDirectory:
            return eraseDirectory(command);
        case kCreateFile:
            return createFile(command);
        case kWriteKey:
            return writeKey(command);
        default:
            return answer(sw::kInstruction);
    }
}

Bytes CardOs::select(const Command& command)
{
    if (command.data.size() != 2) {
        return answer(sw::kWrongLength);
    }
    if (command.p1 != 0 || command.p2 != 0) {
        return answer(sw::kWrongP1P2);
    }
    const std::uint16_t id = word(command.data[0], command.data[1]);
    const bool isDirectory = id == kDirectoryId && m_memory.hasDirectory;
    if (id == kMasterFileId || isDirectory) {
        m_place = isDirectory ? Place::Directory : Place::MasterFile;
        m_currentFile = 0;
        m_authenticatedKey = 0;
    } else if (m_place == Place::Directory && fileWithId(id) != nullptr) {
        m_currentFile = id;
    } else {
        return answer(sw::kFileNotFound);
    }
    if (!m_memory.ways.selectAnswersWait) {
        return answer(sw::kOk);
    }
    // The shortest file control information: the file's own identifier.
    m_waiting = {0x6F, 0x04, 0x83, 0x02, command.data[0], command.data[1]};
    return answer(counted(kMore, m_waiting.size()));
}

CardFile* CardOs::fileWithId(std::uint16_t id)
{
    const auto at = std::find_if(m_memory.files.begin(), m_memory.files.end(),
                                 [id](const CardFile& file) { return file.id == id; });
    return at == m_memory.files.end() ? nullptr : &*at;
}

bool CardOs::granted(std::uint8_t right) const
{
    return m_authenticatedKey >= (right & 0x0FU) && m_authenticatedKey <= right >> 4U;
}

std::optional<CardKey>& CardOs::lineKey(const CardFile& file)
{
    return key(file.id == kWalletId ? kWalletKey : kLineKey);
}

/// P1 P2 name a short file identifier and an offset of a byte, or an offset of 15 bits in the file
/// that was selected.
std::optional<StatusWord> CardOs::findTarget(const Command& command, Target& target)
{
    constexpr std::uint8_t kShort = 0x80;
    constexpr std::uint8_t kSfiMask = 0x1F;
    if ((command.p1 & kShort) == 0) {
        target.offset = word(command.p1, command.p2);
        target.file = m_currentFile == 0 ? nullptr : fileWithId(m_currentFile);
        return target.file == nullptr ? std::optional{sw::kNoCurrentFile}
                                      : withoutRecords(*target.file);
    }
    const auto sfi = static_cast<std::uint8_t>(command.p1 & kSfiMask);
    target.offset = command.p2;
    if (m_place == Place::Directory) {
        target.file = fileWithId(word(kFirstFileId >> 8U, sfi));
    } else if (sfi == kSerialSfi || sfi == kPublicSfi) {
        target.file = sfi == kSerialSfi ? &m_serialFile : &m_publicFile;
    }
    return target.file == nullptr ? std::optional{sw::kFileNotFound} : withoutRecords(*target.file);
}

Bytes CardOs::readBinary(const Command& command)
{
    if (!command.data.empty() || !command.le) {
        return answer(sw::kWrongLength);
    }
    Target target;
    if (const auto refusal = findTarget(command, target)) {
        return answer(*refusal);
    }
    if (!granted(target.file->readRight)) {
        return answer(sw::kSecurityStatus);
    }
    const Bytes& content = target.file->content;
    if (target.offset >= content.size()) {
        return answer(sw::kWrongOffset);
    }
    const std::size_t available = content.size() - target.offset;
    if (*command.le > available) {
        return answer(counted(kWrongLe, available));
    }
    return answer(ByteView{content}.subspan(target.offset, *command.le), sw::kOk);
}

/// The reader's challenge and the header of the command that will carry the answer on; the MAC
/// covers that header, so that the reader's own security module can take data and MAC as they come.
Bytes CardOs::readMaced(const Command& command)
{
    constexpr std::size_t kRequestSize = kMacChallenge + kHeaderSize;
    if (command.data.size() != kRequestSize) {
        return answer(sw::kWrongLength);
    }
    Target target;
    if (const auto refusal = findTarget(command, target)) {
        return answer(*refusal);
    }
    if (m_place != Place::Directory || !granted(target.file->readRight)) {
        return answer(sw::kSecurityStatus);
    }
    const auto& macKey = lineKey(*target.file);
    if (!macKey) {
        return answer(sw::kKeyNotFound);
    }
    if (macKey->triesLeft == 0) {
        return answer(sw::kKeyLocked);
    }
    const Bytes& content = target.file->content;
    if (target.offset >= content.size()) {
        return answer(sw::kWrongOffset);
    }
    const std::size_t available = content.size() - target.offset;
    // Without Le (T=0) the header says how much it will carry: its Lc counts data and MAC.
    const std::size_t asked = command.le ? *command.le : command.data.back();
    if (asked <= kMacSize) {
        return answer(sw::kWrongLength);
    }
    if (asked > available + kMacSize) {
        return answer(counted(kWrongLe, available + kMacSize));
    }
    const ByteView data = ByteView{content}.subspan(target.offset, asked - kMacSize);
    const ByteView header = command.data.last(kHeaderSize);
    Bytes message(header.begin(), header.end());
    message.insert(message.end(), data.begin(), data.end());
    const Mac mac = suiteNamed(m_memory.suite)
                        ->mac(secretOf(*macKey), command.data.first(kMacChallenge), message);
    Bytes result(data.begin(), data.end());
    result.insert(result.end(), mac.begin(), mac.end());
    return orWait(std::move(result), command);
}

Bytes CardOs::updateBinary(const Command& command)
{
    const bool isMaced = command.cla == kLineProtected;
    if (command.data.size() <= (isMaced ? kMacSize : 0) || command.le) {
        return answer(sw::kWrongLength);
    }
    Target target;
    if (const auto refusal = findTarget(command, target)) {
        return answer(*refusal);
    }
    if (const auto refusal = checkRight(command, *target.file)) {
        return answer(*refusal);
    }
    const ByteView data = command.data.first(command.data.size() - (isMaced ? kMacSize : 0));
    Bytes& content = target.file->content;
    if (target.offset >= content.size()) {
        return answer(sw::kWrongOffset);
    }
    if (data.size() > content.size() - target.offset) {
        return answer(sw::kNoSpace);
    }
    std::copy(data.begin(), data.end(),
              content.begin() + static_cast<std::ptrdiff_t>(target.offset));
    return answer(sw::kOk);
}

/// What an update needs besides its file.
std::optional<StatusWord> CardOs::checkRight(const Command& command, const CardFile& file)
{
    if (!granted(file.writeRight)) {
        return sw::kSecurityStatus;
    }
    const bool isMaced = command.cla == kLineProtected;
    if (file.isLineProtected && !isMaced) {
        return sw::kMacMissing;
    }
    return isMaced ? checkMac(command, file) : std::nullopt;
}

std::optional<StatusWord> CardOs::checkMac(const Command& command, const CardFile& file)
{
    auto& macKey = lineKey(file);
    if (!macKey) {
        return sw::kKeyNotFound;
    }
    if (macKey->triesLeft == 0) {
        return sw::kKeyLocked;
    }
    if (m_challenge.size() != kMacChallenge) {
        return sw::kNoChallenge;
    }
    const ByteView data = command.data.first(command.data.size() - kMacSize);
    Bytes message{command.cla, command.ins, command.p1, command.p2,
                  static_cast<std::uint8_t>(command.data.size())};
    message.insert(message.end(), data.begin(), data.end());
    const Mac expected = suiteNamed(m_memory.suite)->mac(secretOf(*macKey), m_challenge, message);
    if (!equalInConstantTime(expected, command.data.last(kMacSize))) {
        --macKey->triesLeft;
        m_authenticatedKey = 0;
        return sw::kMacWrong;
    }
    macKey->triesLeft = macKey->triesMax;
    return std::nullopt;
}

/// P1 numbers the record, P2 names its file by a short identifier.
std::optional<StatusWord> CardOs::findRecordFile(const Command& command, Target& target)
{
    constexpr std::uint8_t kWayMask = 0x07;
    constexpr std::uint8_t kByNumber = 0x04;
    if ((command.p2 & kWayMask) != kByNumber) {
        return sw::kWrongP1P2;
    }
    const auto sfi = static_cast<std::uint8_t>(command.p2 >> 3U);
    target.file = m_place == Place::Directory ? fileWithId(word(kFirstFileId >> 8U, sfi)) : nullptr;
    if (target.file == nullptr) {
        return sw::kFileNotFound;
    }
    target.offset = (command.p1 - std::size_t{1}) * target.file->recordSize;
    return target.file->recordSize == 0 ? std::optional{sw::kIncompatibleFile} : std::nullopt;
}

Bytes CardOs::readRecord(const Command& command)
{
    if (!command.data.empty() || !command.le) {
        return answer(sw::kWrongLength);
    }
    Target target;
    if (const auto refusal = findRecordFile(command, target)) {
        return answer(*refusal);
    }
    if (!granted(target.file->readRight)) {
        return answer(sw::kSecurityStatus);
    }
    const Bytes& content = target.file->content;
    if (command.p1 == 0 || target.offset >= content.size()) {
        return answer(sw::kRecordNotFound);
    }
    const std::size_t size = target.file->recordSize;
    if (*command.le != kLeAll && *command.le != size) {
        return answer(counted(kWrongLe, size));
    }
    return answer(ByteView{content}.subspan(target.offset, size), sw::kOk);
}

Bytes CardOs::updateRecord(const Command& command)
{
    const std::size_t macSize = command.cla == kLineProtected ? kMacSize : 0;
    if (command.data.size() <= macSize || command.le) {
        return answer(sw::kWrongLength);
    }
    Target target;
    if (const auto refusal = findRecordFile(command, target)) {
        return answer(*refusal);
    }
    if (const auto refusal = checkRight(command, *target.file)) {
        return answer(*refusal);
    }
    Bytes& content = target.file->content;
    if (command.p1 == 0 || target.offset >= content.size()) {
        return answer(sw::kRecordNotFound);
    }
    const ByteView data = command.data.first(command.data.size() - macSize);
    if (data.size() != target.file->recordSize) {
        return answer(sw::kWrongLength);
    }
    std::copy(data.begin(), data.end(),
              content.begin() + static_cast<std::ptrdiff_t>(target.offset));
    return answer(sw::kOk);
}

/// The user card of this profile has no PIN.
Bytes CardOs::verifyPin(const Command& command)
{
    return answer(command.data.empty() ? sw::kWrongLength : sw::kKeyNotFound);
}

Bytes CardOs::getChallenge(const Command& command)
{
    const std::size_t length = command.le.value_or(0);
    const bool isKnown = length == kMacChallenge || length == kAuthenticationChallenge;
    if (!command.data.empty() || !isKnown) {
        return answer(sw::kWrongLength);
    }
    if (command.p1 != 0 || command.p2 != 0) {
        return answer(sw::kWrongP1P2);
    }
    m_nextChallenge.resize(length);
    fillRandom(m_nextChallenge);
    return answer(m_nextChallenge, sw::kOk);
}

Bytes CardOs::internalAuthenticate(const Command& command)
{
    if (command.data.size() != kAuthenticationChallenge) {
        return answer(sw::kWrongLength);
    }
    if (command.p1 != 0) {
        return answer(sw::kWrongP1P2);
    }
    if (m_place != Place::Directory || command.p2 != kInternalKey || !key(kInternalKey)) {
        return answer(sw::kKeyNotFound);
    }
    const Cryptogram result =
        suiteNamed(m_memory.suite)->cryptogram(secretOf(*key(kInternalKey)), command.data);
    return orWait(Bytes(result.begin(), result.end()), command);
}

Bytes CardOs::externalAuthenticate(const Command& command)
{
    if (command.data.size() != sizeof(Cryptogram) || command.le) {
        return answer(sw::kWrongLength);
    }
    if (command.p1 != 0) {
        return answer(sw::kWrongP1P2);
    }
    const std::uint8_t id = command.p2;
    const bool isHere = id == kMasterKey || (id == kExternalKey && m_place == Place::Directory);
    if (!isHere || !key(id)) {
        return answer(sw::kKeyNotFound);
    }
    CardKey& used = *key(id);
    if (used.triesLeft == 0) {
        return answer(sw::kKeyLocked);
    }
    if (m_challenge.size() != kAuthenticationChallenge) {
        return answer(sw::kNoChallenge);
    }
    const Cryptogram expected = suiteNamed(m_memory.suite)->cryptogram(secretOf(used), m_challenge);
    if (!equalInConstantTime(expected, command.data)) {
        m_authenticatedKey = 0;
        --used.triesLeft;
        return answer(StatusWord{static_cast<std::uint16_t>(kTriesLeft | used.triesLeft)});
    }
    used.triesLeft = used.triesMax;
    m_authenticatedKey = id;
    return answer(sw::kOk);
}

Bytes CardOs::orWait(Bytes data, const Command& command)
{
    if (command.le) {
        const bool fits = *command.le == kLeAll || *command.le == data.size();
        return fits ? answer(data, sw::kOk) : answer(counted(kWrongLe, data.size()));
    }
    if (!m_memory.ways.answersWait) {
        return answer(data, sw::kOk);
    }
    m_waiting = std::move(data);
    return answer(counted(kMore, m_waiting.size()));
}

Bytes CardOs::getResponse(const Command& command)
{
    if (!command.data.empty() || !command.le) {
        return answer(sw::kWrongLength);
    }
    if (m_waiting.empty()) {
        return answer(sw::kConditions);
    }
    const std::size_t asked = *command.le == kLeAll ? m_waiting.size() : *command.le;
    if (asked > m_waiting.size()) {
        return answer(counted(kWrongLe, m_waiting.size()));
    }
    const Bytes data(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(asked));
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(asked));
    return answer(data, m_waiting.empty() ? sw::kOk : counted(kMore, m_waiting.size()));
}

bool CardOs::mayPersonalise() const
{
    return !m_memory.keys[kMasterKey - 1U] || m_authenticatedKey == kMasterKey;
}

/// Everything below the selected directory goes, its keys included: what is left is bare.
Bytes CardOs::eraseDirectory(const Command& command)
{
    if (!command.data.empty()) {
        return answer(sw::kWrongLength);
    }
    if (!mayPersonalise()) {
        return answer(sw::kSecurityStatus);
    }
    if (command.p1 != 0 || command.p2 != 0) {
        return answer(sw::kWrongP1P2);
    }
    m_memory.files.clear();
    m_memory.keys = {};
    m_memory.hasKeyFile = false;
    m_memory.hasDirectory = m_memory.hasDirectory && m_place == Place::Directory;
    m_currentFile = 0;
    m_authenticatedKey = 0;
    return answer(sw::kOk);
}

Bytes CardOs::createFile(const Command& command)
{
    constexpr std::size_t kAttributes = 7;
    if (command.data.size() != kAttributes || command.le) {
        return answer(sw::kWrongLength);
    }
    if (!mayPersonalise()) {
        return answer(sw::kSecurityStatus);
    }
    const std::uint16_t id = word(command.p1, command.p2);
    const std::uint8_t type = command.data[0];
    if (m_place == Place::MasterFile) {
        const bool isNew = type == kTypeDirectory && id == kDirectoryId && !m_memory.hasDirectory;
        m_memory.hasDirectory = m_memory.hasDirectory || isNew;
        return answer(isNew ? sw::kOk : sw::kWrongData);
    }
    if (type == kTypeKeyFile) {
        const bool isNew = !m_memory.hasKeyFile;
        m_memory.hasKeyFile = true;
        return answer(isNew ? sw::kOk : sw::kWrongData);
    }
    return createElementaryFile(id, command.data);
}

Bytes CardOs::createElementaryFile(std::uint16_t id, ByteView attributes)
{
    const std::uint8_t type = attributes[0];
    const bool hasRecords = type == kTypeRecords || type == kTypeProtectedRecords;
    if (type != kTypeBinary && type != kTypeProtectedBinary && !hasRecords) {
        return answer(sw::kNotSupported);
    }
    if (id < kFirstFileId || id > kLastFileId || fileWithId(id) != nullptr) {
        return answer(sw::kWrongData);
    }
    // A file of records names their number and the length of one.
    const std::size_t size = hasRecords ? std::size_t{attributes[1]} * attributes[2]
                                        : word(attributes[1], attributes[2]);
    if (size == 0 || (!hasRecords && size > kFileSizeMax) || attributes[1] > kRecordsMax) {
        return answer(sw::kNoSpace);
    }
    CardFile file;
    file.id = id;
    file.isLineProtected = type == kTypeProtectedBinary || type == kTypeProtectedRecords;
    file.recordSize = hasRecords ? attributes[2] : std::uint8_t{0};
    file.readRight = attributes[3];
    file.writeRight = attributes[4];
    file.content.assign(size, 0);
    m_memory.files.push_back(std::move(file));
    return answer(sw::kOk);
}

Bytes CardOs::writeKey(const Command& command)
{
    constexpr std::uint8_t kInstall = 0x01;
    if (command.data.size() != kKeyAttributes + kKeySize || command.le) {
        return answer(sw::kWrongLength);
    }
    if (!mayPersonalise()) {
        return answer(sw::kSecurityStatus);
    }
    if (command.p1 != kInstall || command.p2 < 1 || command.p2 > CardMemory::kKeys) {
        return answer(sw::kWrongP1P2);
    }
    if (m_place != Place::Directory || !m_memory.hasKeyFile) {
        return answer(sw::kFileNotFound);
    }
    CardKey written{command.data[0],
                    command.data[1],
                    command.data[2],
                    static_cast<std::uint8_t>(command.data[3] >> 4U),
                    static_cast<std::uint8_t>(command.data[3] & 0x0FU),
                    {}};
    if (written.version == 0 || written.triesMax == 0 || written.triesLeft != written.triesMax) {
        return answer(sw::kWrongData);
    }
    const ByteView value = command.data.last(kKeySize);
    std::copy(value.begin(), value.end(), written.value.begin());
    key(command.p2) = written;
    return answer(sw::kOk);
}

}  // namespace wattdesk::cardio
