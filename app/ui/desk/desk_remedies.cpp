#include <array>
#include <utility>

#include "app/ui/desk/desk_presenter.h"

namespace wattdesk::app {

QList<DeskRemedy> remediesFor(int word)
{
    switch (word) {
        case 1:
        case 2:
        case 3:
        case 9:
        case 12:
        case 19:
            return {DeskRemedy::FaultTicket, DeskRemedy::BypassTicket};
        case 4:
        case 6:
            return {DeskRemedy::Reissue, DeskRemedy::FaultTicket};
        case 5:
        case 10:
        case 22:
        case 23:
            return {DeskRemedy::Reissue};
        case 7:
            return {DeskRemedy::Reissue, DeskRemedy::Sell};
        case 8:
        case 13:
            return {DeskRemedy::Reissue, DeskRemedy::Clear};
        case 11:
            return {DeskRemedy::ReplaceMeter, DeskRemedy::Account};
        case 14:
            return {DeskRemedy::SettleDoubt, DeskRemedy::Reissue};
        case 15:
            return {DeskRemedy::ReplaceMeter, DeskRemedy::Account};
        case 16:
            return {DeskRemedy::Reissue, DeskRemedy::ReplaceMeter};
        case 17:
        case 18:
            return {DeskRemedy::Repair};
        case 20:
            return {DeskRemedy::NoteReading, DeskRemedy::Account};
        case 21:
            return {DeskRemedy::Account};
        default:
            return {DeskRemedy::FaultTicket};
    }
}

std::optional<int> wordOfCard(const core::CardOnReader& look)
{
    constexpr int kNotIssued = 7;
    constexpr int kCardType = 8;
    constexpr int kOtherMeter = 11;
    constexpr int kOtherCard = 13;
    constexpr int kPurchaseCount = 17;
    constexpr int kReturnFileNotEmpty = 18;
    if (!look.obstacle) {
        return std::nullopt;
    }
    if (look.obstacle == core::ErrorCode::CardPurchaseNotTaken && look.card.image.returned) {
        const std::uint32_t inMeter = look.card.image.returned->count;
        return look.card.image.wallet.count > inMeter + 1 ? kPurchaseCount : kReturnFileNotEmpty;
    }
    static constexpr std::array kWords{
        std::pair{core::ErrorCode::CardBlank, kNotIssued},
        std::pair{core::ErrorCode::CardIsFieldCard, kCardType},
        std::pair{core::ErrorCode::CardMeterMismatch, kOtherMeter},
        std::pair{core::ErrorCode::CardReplaced, kOtherCard},
    };
    for (const auto& [code, word] : kWords) {
        if (look.obstacle == code) {
            return word;
        }
    }
    return std::nullopt;
}

}  // namespace wattdesk::app
