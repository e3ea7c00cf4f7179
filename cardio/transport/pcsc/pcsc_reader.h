#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cardio/transport/card_reader.h"
#include "cardio/transport/pcsc/pcsc_context.h"

namespace wattdesk::cardio {

/// A slot of pcscd. A session holds the card exclusively and leaves it as it is at the end.
class PcscReader final : public CardReader {
public:
    PcscReader(std::shared_ptr<PcscContext> context, std::string name)
        : m_context{std::move(context)}, m_name{std::move(name)}
    {
    }

    std::string name() const override { return m_name; }
    /// Waits about a second for a card that another program holds, then ReaderBusy.
    core::Expected<std::unique_ptr<CardSession>> begin() override;

private:
    std::shared_ptr<PcscContext> m_context;
    std::string m_name;
};

/// Contactless when the ATR is one that a reader makes up (PC/SC part 3: 3B 8x 80 01 …), or when it
/// is neither that nor our card's and the reader's name says so.
Interface interfaceOf(std::string_view readerName, ByteView atr);

}  // namespace wattdesk::cardio
