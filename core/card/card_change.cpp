#include "core/card/card_change.h"

namespace wattdesk::core {

CommittingFile committingFile(const CardImage& before, const CardImage& after) noexcept
{
    if (before.isBlank() || after.isBlank()) {
        return CommittingFile::Parameters;
    }
    return before.wallet != after.wallet ? CommittingFile::Wallet : CommittingFile::Return;
}

}  // namespace wattdesk::core
