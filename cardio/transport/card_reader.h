#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "cardio/apdu/command_apdu.h"
#include "cardio/apdu/response_apdu.h"
#include "core/base/expected.h"

namespace wattdesk::cardio {

enum class Interface : std::uint8_t { Contact, Contactless };

/// An exclusive transaction with the card on the reader: ends with the object. `transmit()` exists
/// here only, so that nothing can come between a challenge and its use.
class CardSession {
public:
    virtual ~CardSession() = default;

    virtual ByteView atr() const noexcept = 0;
    virtual Interface interface() const noexcept = 0;

    /// Sends one command and returns the whole answer: 61xx and 6Cxx are served here, within a
    /// bound. After any transport failure the card's state is unknown: CardPulled,
    /// ReaderUnplugged, ReaderServiceDown, ReaderFailed.
    virtual core::Expected<ResponseApdu> transmit(const CommandApdu& command) = 0;
};

/// One slot, real or virtual.
class CardReader {
public:
    virtual ~CardReader() = default;
    virtual std::string name() const = 0;
    /// Failures: CardAbsent, CardForeign (a card that does not answer to reset), ReaderUnplugged,
    /// ReaderBusy, ReaderServiceDown, ReaderFailed.
    virtual core::Expected<std::unique_ptr<CardSession>> begin() = 0;
};

/// What the status bar shows of a reader.
struct ReaderStatus {
    std::string name;
    bool hasCard{false};
    /// Changes whenever a card comes or goes, even when another follows at once.
    std::uint64_t insertion{0};
    friend bool operator==(const ReaderStatus&, const ReaderStatus&) = default;
};

/// All slots of one kind: PC/SC's, or the virtual one.
class ReaderHub {
public:
    virtual ~ReaderHub() = default;
    /// ReaderServiceDown when pcscd does not answer; an empty list when it has no reader.
    virtual core::Expected<std::vector<ReaderStatus>> list() = 0;
    /// By name; an empty name is the first slot, one with a card preferred. ReaderAbsent.
    virtual core::Expected<std::unique_ptr<CardReader>> open(const std::string& name) = 0;
    /// Blocks until something changed, `cancel()` was called or the time is up.
    virtual void waitForChange(std::chrono::milliseconds timeout) = 0;
    /// From any thread.
    virtual void cancel() = 0;
};

}  // namespace wattdesk::cardio
