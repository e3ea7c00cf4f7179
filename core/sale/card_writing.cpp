#include "core/sale/card_writing.h"

#include <algorithm>

#include "core/tariff/card_tariff.h"

namespace wattdesk::core {

namespace {

CardParameters parametersOf(const Account& account, CardSubType subType, UpdateFlag flag)
{
    return CardParameters{.updateFlag = static_cast<std::uint8_t>(flag),
                          .touSwitch = {},
                          .alarm1 = account.point.alarm1,
                          .alarm2 = account.point.alarm2,
                          .ctRatio = account.point.ctRatio,
                          .ptRatio = account.point.ptRatio,
                          .meter = account.point.meter,
                          .account = account.number,
                          .subType = subType};
}

/// Midnight of the day, or the first moment that a card can name.
CardTime switchTime(Date day)
{
    constexpr int kCentury = 2000;
    const Date first = Date::from(kCentury, 1, 1).value();
    const Date named = std::max(day, first);
    return {.year = named.year() - kCentury, .month = named.month(), .day = named.day()};
}

void addBackup(CardImage& after, const BackupPrices& backup)
{
    after.parameters->touSwitch = switchTime(backup.from);
    after.backupTariff = backup.tariff;
    after.backupTariff->ladderSwitch = after.parameters->touSwitch;
}

}  // namespace

Expected<CardImage> openImage(const Account& account, const Tariff& tariff, Credit toCard,
                              const std::optional<BackupPrices>& backup)
{
    CardImage after;
    after.parameters = parametersOf(account, CardSubType::Open, UpdateFlag::Everything);
    after.wallet = {toCard, 1};
    after.currentTariff = CardTariff{};
    if (account.point.mode == MeterMode::Money) {
        const auto card = cardTariffFor(tariff, account.point);
        if (!card) {
            return Unexpected{card.error()};
        }
        after.currentTariff = *card;
    }
    // Until a price change is announced, the backup sets say the same as the current ones.
    after.backupTariff = after.currentTariff;
    if (backup) {
        addBackup(after, *backup);
        // Both files have the field, and no maker is to find two answers.
        after.currentTariff->ladderSwitch = after.parameters->touSwitch;
    }
    return after;
}

CardImage purchaseImage(const CardImage& before, Credit toCard,
                        const std::optional<BackupPrices>& backup)
{
    CardImage after = backup ? priceImage(before, *backup) : rewrittenImage(before, {});
    after.wallet = {toCard, before.wallet.count + 1};
    after.parameters->subType = CardSubType::Purchase;
    if (!backup && before.returned) {
        after.parameters->updateFlag = static_cast<std::uint8_t>(UpdateFlag::Nothing);
    }
    return after;
}

CardImage priceImage(const CardImage& before, const BackupPrices& backup)
{
    CardImage after = rewrittenImage(before, before.wallet);
    after.parameters->updateFlag = static_cast<std::uint8_t>(UpdateFlag::PriceChange);
    after.parameters->subType = CardSubType::Purchase;
    addBackup(after, backup);
    return after;
}

Expected<CardImage> reissueImage(const Account& account, const Tariff& tariff,
                                 const CardWallet& wallet,
                                 const std::optional<BackupPrices>& backup)
{
    if (wallet.count == 1) {
        return openImage(account, tariff, wallet.amount, backup);
    }
    CardImage after;
    after.parameters = parametersOf(account, CardSubType::Reissue, UpdateFlag::Nothing);
    after.wallet = wallet;
    return after;
}

CardImage rewrittenImage(const CardImage& before, const CardWallet& wallet)
{
    CardImage after;
    after.parameters = before.parameters;
    after.wallet = wallet;
    return after;
}

}  // namespace wattdesk::core
