#include "cardio/transport/pcsc/pcsc_failure.h"

#include <winscard.h>

#include <string>
#include <type_traits>

namespace wattdesk::cardio {

namespace {

using core::ErrorCode;

static_assert(std::is_same_v<LONG, long>);

ErrorCode meaningOf(LONG code) noexcept
{
    switch (code) {
        // pcscd is not there, went away, or was started anew and knows our handles no longer.
        case SCARD_E_NO_SERVICE:
        case SCARD_E_SERVICE_STOPPED:
        case SCARD_E_INVALID_HANDLE:
        case SCARD_E_SYSTEM_CANCELLED:
        case SCARD_F_COMM_ERROR:
            return ErrorCode::ReaderServiceDown;
        case SCARD_E_NO_READERS_AVAILABLE:
            return ErrorCode::ReaderAbsent;
        case SCARD_E_READER_UNAVAILABLE:
        case SCARD_E_UNKNOWN_READER:
            return ErrorCode::ReaderUnplugged;
        case SCARD_E_SHARING_VIOLATION:
        case SCARD_E_SERVER_TOO_BUSY:
            return ErrorCode::ReaderBusy;
        case SCARD_E_NO_SMARTCARD:
            return ErrorCode::CardAbsent;
        case SCARD_W_REMOVED_CARD:
        case SCARD_W_RESET_CARD:
            return ErrorCode::CardPulled;
        // Something lies there that does not answer to reset as a card does.
        case SCARD_W_UNPOWERED_CARD:
        case SCARD_W_UNRESPONSIVE_CARD:
        case SCARD_W_UNSUPPORTED_CARD:
        case SCARD_E_CARD_UNSUPPORTED:
        case SCARD_E_UNKNOWN_CARD:
        case SCARD_E_PROTO_MISMATCH:
        case SCARD_E_INVALID_ATR:
            return ErrorCode::CardForeign;
        default:
            return ErrorCode::ReaderFailed;
    }
}

}  // namespace

core::Error pcscFailure(long code, std::string_view call)
{
    return {meaningOf(code), std::string{call} + ": " + pcsc_stringify_error(code)};
}

}  // namespace wattdesk::cardio
