#include "core/sale/settlement_by_card.h"

#include <cassert>

namespace wattdesk::core {

namespace {

bool isFreshReturnOf(const Sale& sale, const CardImage& image)
{
    // A meter that was given the torn card credits nothing new and only reports: the count that it
    // reported before, or, where the card had not been in it, the one that the card carried.
    const std::uint32_t count =
        sale.before.returned ? sale.before.returned->count : sale.before.wallet.count;
    return image.returned && sale.before.parameters && image.returned->count == count &&
           image.returned->meter == sale.before.parameters->meter &&
           image.returned->account == sale.before.parameters->account;
}

bool hasOldReturn(const Sale& sale, const CardImage& image)
{
    return image.returned == sale.before.returned || isFreshReturnOf(sale, image);
}

bool writesTariff(const Sale& sale)
{
    return sale.after.currentTariff || sale.after.backupTariff;
}

/// Numbers and sub-type with the flag taken back, as they stand while tariffs are written.
std::optional<CardParameters> withoutFlag(std::optional<CardParameters> parameters)
{
    if (parameters) {
        parameters->updateFlag = static_cast<std::uint8_t>(UpdateFlag::Nothing);
    }
    return parameters;
}

/// The old flag asks for nothing that the meter has not taken, so without it the card means the
/// same.
bool hasOldParameters(const Sale& sale, const CardImage& image)
{
    return image.parameters == sale.before.parameters ||
           (writesTariff(sale) && image.parameters == withoutFlag(sale.before.parameters));
}

/// The card stays its meter's, and its purchase file commits.
CardVerdict judgeByWallet(const Sale& sale, const CardImage& image)
{
    const bool isOld = hasOldParameters(sale, image);
    if (!isOld && image.parameters != sale.after.parameters) {
        return CardVerdict::Silent;
    }
    if (image.wallet == sale.after.wallet && image.parameters == sale.after.parameters) {
        return CardVerdict::Took;
    }
    if (image.wallet != sale.before.wallet) {
        return CardVerdict::Silent;
    }
    const bool returnIsOld = hasOldReturn(sale, image);
    if (image.returned && !returnIsOld) {
        return CardVerdict::Silent;
    }
    return isOld && returnIsOld ? CardVerdict::NotTook : CardVerdict::Between;
}

/// New prices and nothing bought. With the new parameters and a return file that is full, either
/// the commit is missing or the meter has been given the card since: once more from the beginning
/// is right for both, and costs nobody anything.
CardVerdict judgePrices(const Sale& sale, const CardImage& image)
{
    if (image.wallet != sale.before.wallet || (image.returned && !hasOldReturn(sale, image))) {
        return CardVerdict::Silent;
    }
    const bool isNew = image.parameters == sale.after.parameters;
    if (!image.returned) {
        return isNew ? CardVerdict::Took : CardVerdict::Silent;
    }
    if (hasOldParameters(sale, image)) {
        return CardVerdict::NotTook;
    }
    return isNew || image.parameters == withoutFlag(sale.after.parameters) ? CardVerdict::Unfinished
                                                                           : CardVerdict::Silent;
}

/// The purchase on the card stands as it is, and the emptied return file commits.
CardVerdict judgeByReturn(const Sale& sale, const CardImage& image)
{
    if (writesTariff(sale)) {
        return judgePrices(sale, image);
    }
    const bool isPrepared = image.parameters == sale.after.parameters;
    const bool isKnown = isPrepared || image.parameters == sale.before.parameters;
    if (!isKnown || image.wallet != sale.after.wallet) {
        return CardVerdict::Silent;
    }
    const bool meterTookIt = image.returned && image.returned->count == sale.after.wallet.count &&
                             image.returned->meter == sale.after.parameters->meter &&
                             image.returned->account == sale.after.parameters->account;
    if (isPrepared && (!image.returned || meterTookIt)) {
        return CardVerdict::Took;
    }
    if (!hasOldReturn(sale, image)) {
        return CardVerdict::Silent;
    }
    return image.parameters == sale.before.parameters ? CardVerdict::NotTook : CardVerdict::Between;
}

/// A blank card becomes an account's by its parameter file.
CardVerdict judgeIssue(const Sale& sale, const CardImage& image)
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

CardVerdict judgeClearing(const Sale& sale, const CardImage& image)
{
    if (image.isBlank()) {
        const bool isWiped = image.wallet == CardWallet{} && !image.returned;
        return isWiped ? CardVerdict::Took : CardVerdict::Unfinished;
    }
    const bool isUntouched =
        image.parameters == sale.before.parameters && image.wallet == sale.before.wallet;
    return isUntouched ? CardVerdict::NotTook : CardVerdict::Silent;
}

}  // namespace

CardVerdict judge(const Sale& sale, const CardSnapshot& card)
{
    // Else a done sale could not be told from an undone one.
    assert(writesCard(sale));
    const bool isUserCard = card.condition == CardSnapshot::Condition::Blank ||
                            card.condition == CardSnapshot::Condition::Issued;
    if (card.serial != sale.card || !isUserCard) {
        return CardVerdict::Silent;
    }
    switch (committingFile(sale.before, sale.after)) {
        case CommittingFile::Parameters:
            return sale.after.isBlank() ? judgeClearing(sale, card.image)
                                        : judgeIssue(sale, card.image);
        case CommittingFile::Wallet:
            return judgeByWallet(sale, card.image);
        case CommittingFile::Return:
            return judgeByReturn(sale, card.image);
    }
    return CardVerdict::Silent;
}

CardChange writeBack(const Sale& sale, const CardSnapshot& torn)
{
    CardImage before = torn.image;
    CardImage target = sale.before;
    if (writesTariff(sale)) {
        // The tariff on the card may be half new: no flag may stand beside it.
        target.parameters = withoutFlag(target.parameters);
    }
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

CardChange finish(const Sale& sale, const CardSnapshot& torn)
{
    CardImage before = torn.image;
    before.currentTariff.reset();
    before.backupTariff.reset();
    return {sale.card, before, sale.after, committingFile(sale.before, sale.after)};
}

}  // namespace wattdesk::core
