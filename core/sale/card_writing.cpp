#include "core/sale/card_writing.h"

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

}  // namespace

Expected<CardImage> openImage(const Account& account, const Tariff& tariff, Credit toCard)
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
    return after;
}

CardImage purchaseImage(const CardImage& before, Credit toCard)
{
    CardImage after = rewrittenImage(before, {toCard, before.wallet.count + 1});
    after.parameters->updateFlag = static_cast<std::uint8_t>(UpdateFlag::Nothing);
    after.parameters->subType = CardSubType::Purchase;
    return after;
}

Expected<CardImage> reissueImage(const Account& account, const Tariff& tariff,
                                 const CardWallet& wallet)
{
    if (wallet.count == 1) {
        return openImage(account, tariff, wallet.amount);
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
