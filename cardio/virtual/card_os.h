#pragma once

#include <cstdint>
#include <optional>

#include "cardio/apdu/response_apdu.h"
#include "cardio/virtual/card_memory.h"

namespace wattdesk::cardio {

/// A card operating system, as strict as the chip's: files, access conditions, a challenge that
/// lives for the next command only, try counters, MACs, personalisation. Commands and status words
/// are those of the FMCOS/PBOC family (ISO/IEC 7816-4).
///
/// Access: reading is free; an update asks for the file's write right and, on a line-protected
/// file, for a MAC under key 3 (EF02: key 4). Selecting MF or DF01, a reset, a wrong cryptogram and
/// a wrong MAC end the authenticated state. Keys have three tries, restored by a right one; then
/// 6983 for good. An update is refused in this order: 6700, 6A82 or 6986, 6982, 6987, 6983, 6984,
/// 6988, 6B00 or 6A84, and is done whole or not at all. Once the card master key (5) is set,
/// personalisation asks for an external authentication under it. The records of a file of fixed
/// records are there, all zero, when it is made.
class CardOs {
public:
    explicit CardOs(CardMemory memory);

    /// One command in, one answer out; the answer ends in a status word. Any bytes will do.
    Bytes process(ByteView command);
    /// Power off and on: only the memory stays.
    void reset();

    const CardMemory& memory() const noexcept { return m_memory; }
    /// For a card whose memory could not be saved: as if the last command had not come.
    void restore(CardMemory memory) { m_memory = std::move(memory); }

private:
    enum class Place : std::uint8_t { MasterFile, Directory };
    enum class Checked : std::uint8_t { NoTriesLeft, NoChallenge, Wrong, Right };
    struct Command {
        std::uint8_t cla{0};
        std::uint8_t ins{0};
        std::uint8_t p1{0};
        std::uint8_t p2{0};
        ByteView data;
        std::optional<std::uint16_t> le;  ///< 00 is 256
    };
    /// Where a read or an update aims.
    struct Target {
        CardFile* file{nullptr};
        std::size_t offset{0};
    };

    static std::optional<Command> parsed(ByteView bytes);
    Bytes dispatch(const Command& command);

    Bytes select(const Command& command);
    Bytes readBinary(const Command& command);
    Bytes readMaced(const Command& command);
    Bytes updateBinary(const Command& command);
    Bytes readRecord(const Command& command);
    Bytes updateRecord(const Command& command);
    Bytes verifyPin(const Command& command);
    Bytes getChallenge(const Command& command);
    Bytes internalAuthenticate(const Command& command);
    Bytes externalAuthenticate(const Command& command);
    Bytes getResponse(const Command& command);
    Bytes eraseDirectory(const Command& command);
    Bytes createFile(const Command& command);
    Bytes createElementaryFile(std::uint16_t id, ByteView attributes);
    Bytes writeKey(const Command& command);

    std::optional<StatusWord> findTarget(const Command& command, Target& target);
    std::optional<StatusWord> findRecordFile(const Command& command, Target& target);
    std::optional<StatusWord> checkRight(const Command& command, const CardFile& file);
    std::optional<StatusWord> checkMac(const Command& command, const CardFile& file);
    CardFile* fileWithId(std::uint16_t id);
    std::optional<CardKey>& key(std::uint8_t id) { return m_memory.keys[id - 1U]; }
    std::optional<CardKey>& lineKey(const CardFile& file);
    bool mayPersonalise() const;
    bool granted(std::uint8_t right) const;
    Bytes orWait(Bytes data, const Command& command);

    CardMemory m_memory;
    // Volatile: gone with the power.
    Place m_place{Place::MasterFile};
    std::uint16_t m_currentFile{0};
    std::uint8_t m_authenticatedKey{0};
    Bytes m_challenge;      ///< given out by the command before this one
    Bytes m_nextChallenge;  ///< given out by this one
    Bytes m_waiting;        ///< for GET RESPONSE
    CardFile m_serialFile;  ///< MF, short identifier 19
    CardFile m_publicFile;  ///< MF, short identifier 01
};

}  // namespace wattdesk::cardio
