#include "cardio/transport/transmit.h"

namespace wattdesk::cardio {

namespace {

core::Expected<ResponseApdu> exchangeOnce(const Exchange& exchange, const CommandApdu& command)
{
    return exchange(command.bytes()).and_then([](const Bytes& wire) {
        return ResponseApdu::parse(wire);
    });
}

/// One exchange, and a second one when the card names the Le that it wants.
core::Expected<ResponseApdu> exchangeReading(const Exchange& exchange, const CommandApdu& command)
{
    auto answer = exchangeOnce(exchange, command);
    if (!answer || !answer->status.isWrongLength() || !command.hasLength()) {
        return answer;
    }
    return exchangeOnce(exchange, command.withLength(answer->status.low()));
}

}  // namespace

core::Expected<ResponseApdu> transmitWhole(const Exchange& exchange, const CommandApdu& command)
{
    if (command.effect() == CommandApdu::Effect::Changes) {
        return exchangeOnce(exchange, command);
    }
    auto answer = exchangeReading(exchange, command);
    for (int i = 0; answer && answer->status.hasMore(); ++i) {
        if (i == kContinuationsMax) {
            return core::fail(core::ErrorCode::CardAnswerUnexpected, "an answer without an end");
        }
        auto more = exchangeReading(exchange, CommandApdu::getResponse(answer->status.low()));
        if (!more) {
            return more;
        }
        answer->data.insert(answer->data.end(), more->data.begin(), more->data.end());
        answer->status = more->status;
    }
    return answer;
}

}  // namespace wattdesk::cardio
