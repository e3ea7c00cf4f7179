#include "cardio/apdu/response_apdu.h"

#include <array>
#include <string_view>

#include "core/base/bytes.h"

namespace wattdesk::cardio {

namespace {

struct Meaning {
    std::uint16_t mask;
    std::uint16_t value;
    std::string_view text;
};

/// The words that this family of cards answers; the first that fits holds.
constexpr std::array kMeanings{
    Meaning{0xFFFF, 0x9000, "done"},
    Meaning{0xFF00, 0x6100, "more bytes wait for GET RESPONSE"},
    Meaning{0xFFF0, 0x63C0, "refused, tries left"},
    Meaning{0xFFFF, 0x6581, "memory fault"},
    Meaning{0xFFFF, 0x6700, "wrong length"},
    Meaning{0xFFFF, 0x6981, "command does not fit the file"},
    Meaning{0xFFFF, 0x6982, "security status not satisfied"},
    Meaning{0xFFFF, 0x6983, "key locked"},
    Meaning{0xFFFF, 0x6984, "no challenge was asked for"},
    Meaning{0xFFFF, 0x6985, "conditions of use not satisfied"},
    Meaning{0xFFFF, 0x6986, "no file selected"},
    Meaning{0xFFFF, 0x6987, "MAC missing"},
    Meaning{0xFFFF, 0x6988, "MAC wrong"},
    Meaning{0xFFFF, 0x6A80, "wrong data"},
    Meaning{0xFFFF, 0x6A81, "function not supported"},
    Meaning{0xFFFF, 0x6A82, "file not found"},
    Meaning{0xFFFF, 0x6A83, "record not found"},
    Meaning{0xFFFF, 0x6A84, "no space"},
    Meaning{0xFFFF, 0x6A86, "wrong P1 P2"},
    Meaning{0xFFFF, 0x6A88, "key not found"},
    Meaning{0xFFFF, 0x6B00, "offset outside the file"},
    Meaning{0xFF00, 0x6C00, "wrong Le"},
    Meaning{0xFFFF, 0x6D00, "instruction not supported"},
    Meaning{0xFFFF, 0x6E00, "class not supported"},
    Meaning{0xFFFF, 0x9302, "MAC wrong (family's own word)"},
    Meaning{0xFFFF, 0x9303, "application locked for good (family's own word)"},
    Meaning{0xFFFF, 0x9401, "not enough money (family's own word)"},
    Meaning{0xFFFF, 0x9403, "key not found (family's own word)"},
    Meaning{0xFFFF, 0x9406, "no MAC available (family's own word)"},
};

}  // namespace

std::string StatusWord::meaning() const
{
    for (const Meaning& meaning : kMeanings) {
        if ((m_value & meaning.mask) == meaning.value) {
            return std::string{meaning.text};
        }
    }
    return "unknown word";
}

std::string StatusWord::text() const
{
    const std::array bytes{static_cast<std::uint8_t>(m_value >> 8U), low()};
    return core::toHex(bytes) + " (" + meaning() + ")";
}

core::Expected<ResponseApdu> ResponseApdu::parse(ByteView wire)
{
    constexpr std::size_t kWordSize = 2;
    constexpr std::size_t kDataMax = 256;
    if (wire.size() < kWordSize || wire.size() > kDataMax + kWordSize) {
        return core::fail(core::ErrorCode::CardAnswerUnexpected,
                          "answer of " + std::to_string(wire.size()) + " bytes");
    }
    const ByteView data = wire.first(wire.size() - kWordSize);
    const ByteView word = wire.last(kWordSize);
    return ResponseApdu{Bytes(data.begin(), data.end()),
                        StatusWord{static_cast<std::uint16_t>(word[0] << 8U | word[1])}};
}

}  // namespace wattdesk::cardio
