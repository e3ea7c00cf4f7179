#include "core/sale/settlement_by_card.h"

#include <cassert>

namespace wattdesk::core {

namespace {

bool isFreshReturnOf(const Sale& sale, const CardImage& image)
{
    // A meter that was given the card in the meantime credits nothing (N = M) and only reports.
    return image.returned && sale.before.returned &&
           image.returned->count == sale.before.returned->count &&
           image.returned->meter == sale.before.returned->meter &&
           image.returned->account == sale.before.returned->account;
}

CardVerdict judgePurchase(const Sale& sale, const CardImage& image)
{
    if (image.parameters != sale.before.parameters && image.parameters != sale.after.parameters) {
        return CardVerdict::Silent;
    }
    if (image.wallet == sale.after.wallet && image.parameters == sale.after.parameters) {
        return CardVerdict::Took;
    }
    if (image.wallet != sale.before.wallet) {
        return CardVerdict::Silent;
    }
    const bool returnIsOld = image.returned == sale.before.returned || isFreshReturnOf(sale, image);
    if (image.returned && !returnIsOld) {
        return CardVerdict::Silent;
    }
    return image.parameters == sale.before.parameters && returnIsOld ? CardVerdict::NotTook
                                                                     : CardVerdict::Between;
}

CardVerdict judgeOpening(const Sale& sale, const CardImage& image)
{
    if (image.parameters == sale.after.parameters && image.wallet == sale.after.wallet) {
        return CardVerdict::Took;
    }
    if (!image.isBlank() || image.returned) {
        return CardVerdict::Silent;
    }
    if (image.wallet == sale.before.wallet) {
        return CardVerdict::NotTook;
    }
    return image.wallet == sale.after.wallet ? CardVerdict::Between : CardVerdict::Silent;
}

}  // namespace

CardVerdict judge(const Sale& sale, const CardSnapshot& card)
{
    // Else a done sale could not be told from an undone one.
    assert(sale.before.wallet != sale.after.wallet ||
           sale.before.parameters != sale.after.parameters);
    if (card.serial != sale.card || card.condition == CardSnapshot::Condition::Bare ||
        card.condition == CardSnapshot::Condition::Field) {
        return CardVerdict::Silent;
    }
    switch (sale.kind) {
        case SaleKind::Opening:
            return judgeOpening(sale, card.image);
        case SaleKind::Purchase:
            return judgePurchase(sale, card.image);
    }
    return CardVerdict::Silent;
}

CardChange writeBack(const Sale& sale, const CardSnapshot& torn)
{
    CardImage before = torn.image;
    CardImage target = sale.before;
    before.currentTariff.reset();
    before.backupTariff.reset();
    if (before.returned) {
        target.returned = before.returned;
    }
    // No order of these writes credits a meter, so the last one that is needed may commit.
    CommittingFile last = CommittingFile::Parameters;
    if (before.returned != target.returned) {
        last = CommittingFile::Return;
    } else if (before.wallet != target.wallet) {
        last = CommittingFile::Wallet;
    }
    return {sale.card, before, target, last};
}

}  // namespace wattdesk::core
