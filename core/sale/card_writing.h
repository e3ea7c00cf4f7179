#pragma once

#include <optional>

#include "core/base/expected.h"
#include "core/card/card_image.h"
#include "core/customer/account.h"
#include "core/tariff/tariff.h"

namespace wattdesk::core {

/// What each operation writes on a card. `toCard` is what the meter credits. A blank card is
/// CardImage{}: the tariffs of a card without numbers mean nothing to any meter and are not wiped.

/// The set of prices that a meter keeps beside the one it charges by, and from when on it charges
/// by that. A day in the past, or today, means at once.
struct BackupPrices {
    CardTariff tariff;  ///< its ladder's switch time is put in when it is written
    Date from;
};

/// 开户卡: everything that a cleared meter needs, count 1; without `backup`, the set that the meter
/// keeps says the same as the one that it charges by. TariffUnfitForMeter.
Expected<CardImage> openImage(const Account& account, const Tariff& tariff, Credit toCard,
                              const std::optional<BackupPrices>& backup = {});

/// 购电卡 on the account's own card: numbers and ratios stay as the meter knows them, the return
/// file is cleared, and the wallet carries the next count. The meter takes no parameters but the
/// `backup` set; or what it had not taken yet of a price change that is on the card.
CardImage purchaseImage(const CardImage& before, Credit toCard,
                        const std::optional<BackupPrices>& backup = {});

/// 调价 on the account's own card, which its meter has taken: the backup set, and nothing bought.
CardImage priceImage(const CardImage& before, const BackupPrices& backup);

/// 补卡: the wallet under the account's numbers, for a meter that is bound to another serial. The
/// first purchase goes out as an open card once more, because a meter that never saw it is not
/// opened yet and refuses reissue cards (word 16). TariffUnfitForMeter.
Expected<CardImage> reissueImage(const Account& account, const Tariff& tariff,
                                 const CardWallet& wallet,
                                 const std::optional<BackupPrices>& backup = {});

/// The purchase on a card with another amount or count, for a reversal (冲正) or a repair: numbers,
/// sub-type, flag and tariffs stay. An open card stays one, and a reissue card that its meter
/// refused is not bound yet: as a purchase card it would get word 13.
CardImage rewrittenImage(const CardImage& before, const CardWallet& wallet);

}  // namespace wattdesk::core
