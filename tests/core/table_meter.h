#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/card/card_change.h"

namespace wattdesk::test {

/// A vending device, as far as the table goes that says what it does with a customer's card: the
/// judge of what the station wrote. It holds hundredths of its own unit and uses none.
class TableMeter {
public:
    explicit TableMeter(std::string_view number);

    /// The card is put in. The error word, empty when the meter is content. It does to the card
    /// what a meter does: credits at most once a count, and writes the return file.
    std::optional<int> take(core::CardSnapshot& card);

    /// The reset card and the clear card were in it: waits for an open card.
    void clear();
    /// Energy is used; negative adds.
    void use(std::int64_t hundredths) { m_remaining -= hundredths; }

    const core::MeterNumber& number() const { return m_number; }
    core::Credit remaining() const { return core::Credit::from(m_remaining).value(); }
    std::uint32_t count() const { return m_count; }
    bool isOpened() const { return m_opened; }
    const core::CardSerial& bound() const { return m_serial; }

private:
    std::optional<int> mismatch(const core::CardSnapshot& card) const;
    void bind(const core::CardSnapshot& card);
    void writeReturn(core::CardImage& image);

    core::MeterNumber m_number;
    core::AccountNumber m_account;
    core::CardSerial m_serial;
    bool m_opened{false};
    std::uint32_t m_count{0};
    std::uint32_t m_ct{1};
    std::uint32_t m_pt{1};
    std::int64_t m_remaining{0};
    int m_minute{0};  ///< of its clock, which every return write moves on
};

}  // namespace wattdesk::test
