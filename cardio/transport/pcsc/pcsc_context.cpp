#include "cardio/transport/pcsc/pcsc_context.h"

#include <winscard.h>

#include <type_traits>

#include "cardio/transport/pcsc/pcsc_failure.h"

namespace wattdesk::cardio {

static_assert(std::is_same_v<SCARDCONTEXT, long>);

core::Expected<std::shared_ptr<PcscContext>> PcscContext::establish()
{
    SCARDCONTEXT handle = 0;
    const LONG code = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle);
    if (code != SCARD_S_SUCCESS) {
        return core::Unexpected{pcscFailure(code, "SCardEstablishContext")};
    }
    return std::shared_ptr<PcscContext>{new PcscContext{handle}};
}

PcscContext::~PcscContext()
{
    // There is nothing to be done about a daemon that does not want to let go.
    static_cast<void>(SCardReleaseContext(m_handle));
}

bool PcscContext::isValid() const noexcept
{
    return SCardIsValidContext(m_handle) == SCARD_S_SUCCESS;
}

}  // namespace wattdesk::cardio
