#include "core/base/error.h"

namespace wattdesk::core {

FailureInfo describe(ErrorCode code) noexcept
{
    using R = Remedy;
    using C = FailureClass;
    // No default: a new code must decide.
    switch (code) {
        case ErrorCode::CardAbsent:
            return {"CardAbsent", R::PresentCard, C::World};
        case ErrorCode::CardForeign:
            return {"CardForeign", R::PresentCard, C::Rule};
        case ErrorCode::CardDamaged:
            return {"CardDamaged", R::CallSupport, C::World};
        case ErrorCode::CardOtherStation:
            return {"CardOtherStation", R::PresentCard, C::Rule};
        case ErrorCode::CardOtherAccount:
            return {"CardOtherAccount", R::PresentCard, C::Rule};
        case ErrorCode::CardReplaced:
            return {"CardReplaced", R::PresentCard, C::Rule};
        case ErrorCode::CardCountBehind:
            return {"CardCountBehind", R::AskSupervisor, C::Rule};
        case ErrorCode::CardCountAhead:
            return {"CardCountAhead", R::AskSupervisor, C::Rule};
        case ErrorCode::CardPurchaseNotInserted:
            return {"CardPurchaseNotInserted", R::PresentCard, C::Rule};
        case ErrorCode::CardPulled:
            return {"CardPulled", R::PresentCard, C::World};
        case ErrorCode::CardLocked:
            return {"CardLocked", R::CallSupport, C::World};
        case ErrorCode::CardNotBlank:
            return {"CardNotBlank", R::PresentCard, C::Rule};
        case ErrorCode::CardBlank:
            return {"CardBlank", R::PresentCard, C::Rule};
        case ErrorCode::CardMemoryFault:
            return {"CardMemoryFault", R::CallSupport, C::World};
        case ErrorCode::CardAnswerUnexpected:
            return {"CardAnswerUnexpected", R::CallSupport, C::World};
        case ErrorCode::CardAccountUnknown:
            return {"CardAccountUnknown", R::AskSupervisor, C::Rule};
        case ErrorCode::CardAuthenticationRefused:
            return {"CardAuthenticationRefused", R::CallSupport, C::World};
        case ErrorCode::CardSwapped:
            return {"CardSwapped", R::PresentCard, C::World};
        case ErrorCode::CardChanged:
            return {"CardChanged", R::PresentCard, C::World};
        case ErrorCode::CardMeterMismatch:
            return {"CardMeterMismatch", R::AskSupervisor, C::Rule};
        case ErrorCode::CardPurchaseNotTaken:
            return {"CardPurchaseNotTaken", R::AskSupervisor, C::Rule};
        case ErrorCode::CardRepairNotNeeded:
            return {"CardRepairNotNeeded", R::PresentCard, C::Rule};
        case ErrorCode::CardNotOnLostList:
            return {"CardNotOnLostList", R::PresentCard, C::Rule};
        case ErrorCode::CardStockOverlaps:
            return {"CardStockOverlaps", R::CorrectInput, C::Rule};
        case ErrorCode::CardNotFieldCard:
            return {"CardNotFieldCard", R::PresentCard, C::Rule};
        case ErrorCode::CardPriceCurrent:
            return {"CardPriceCurrent", R::PresentCard, C::Rule};
        case ErrorCode::CardHasNoPrice:
            return {"CardHasNoPrice", R::PresentCard, C::Rule};
        case ErrorCode::CardIsFieldCard:
            return {"CardIsFieldCard", R::PresentCard, C::Rule};
        case ErrorCode::FieldCardExpired:
            return {"FieldCardExpired", R::PresentCard, C::Rule};
        case ErrorCode::FieldCardOtherArea:
            return {"FieldCardOtherArea", R::PresentCard, C::Rule};
        case ErrorCode::FieldCardHalfCollected:
            return {"FieldCardHalfCollected", R::AskSupervisor, C::World};
        case ErrorCode::ReaderAbsent:
            return {"ReaderAbsent", R::CheckReader, C::World};
        case ErrorCode::ReaderUnplugged:
            return {"ReaderUnplugged", R::CheckReader, C::World};
        case ErrorCode::ReaderServiceDown:
            return {"ReaderServiceDown", R::CheckReader, C::World};
        case ErrorCode::ReaderBusy:
            return {"ReaderBusy", R::CheckReader, C::World};
        case ErrorCode::ReaderFailed:
            return {"ReaderFailed", R::CheckReader, C::World};
        case ErrorCode::AmountNotANumber:
            return {"AmountNotANumber", R::CorrectInput, C::Rule};
        case ErrorCode::AmountZero:
            return {"AmountZero", R::CorrectInput, C::Rule};
        case ErrorCode::AmountNegative:
            return {"AmountNegative", R::CorrectInput, C::Rule};
        case ErrorCode::AmountTooPrecise:
            return {"AmountTooPrecise", R::CorrectInput, C::Rule};
        case ErrorCode::AmountTooLarge:
            return {"AmountTooLarge", R::CorrectInput, C::Rule};
        case ErrorCode::AmountOverHoardingLimit:
            return {"AmountOverHoardingLimit", R::CorrectInput, C::Rule};
        case ErrorCode::AmountTenderedTooLittle:
            return {"AmountTenderedTooLittle", R::CorrectInput, C::Rule};
        case ErrorCode::AmountBelowOneStep:
            return {"AmountBelowOneStep", R::CorrectInput, C::Rule};
        case ErrorCode::AmountNotWholeSteps:
            return {"AmountNotWholeSteps", R::CorrectInput, C::Rule};
        case ErrorCode::AmountAllToArrears:
            return {"AmountAllToArrears", R::CorrectInput, C::Rule};
        case ErrorCode::SaleOpen:
            return {"SaleOpen", R::SettleSale, C::Rule};
        case ErrorCode::SaleInDoubt:
            return {"SaleInDoubt", R::SettleSale, C::Unknown};
        case ErrorCode::SaleNotFound:
            return {"SaleNotFound", R::CorrectInput, C::Rule};
        case ErrorCode::SaleAlreadySettled:
            return {"SaleAlreadySettled", R::TryAgain, C::Rule};
        case ErrorCode::SaleVoided:
            return {"SaleVoided", R::TryAgain, C::World};
        case ErrorCode::SaleStepNotAllowed:
            return {"SaleStepNotAllowed", R::AskSupervisor, C::Rule};
        case ErrorCode::SaleReasonMissing:
            return {"SaleReasonMissing", R::CorrectInput, C::Rule};
        case ErrorCode::SaleEvidenceMissing:
            return {"SaleEvidenceMissing", R::AskSupervisor, C::Rule};
        case ErrorCode::SaleAlreadyCredited:
            return {"SaleAlreadyCredited", R::AskSupervisor, C::Rule};
        case ErrorCode::SaleNotLast:
            return {"SaleNotLast", R::CorrectInput, C::Rule};
        case ErrorCode::AccountNotFound:
            return {"AccountNotFound", R::CorrectInput, C::Rule};
        case ErrorCode::AccountMeterTaken:
            return {"AccountMeterTaken", R::CorrectInput, C::Rule};
        case ErrorCode::AccountNumberTaken:
            return {"AccountNumberTaken", R::CorrectInput, C::Rule};
        case ErrorCode::InputNameMissing:
            return {"InputNameMissing", R::CorrectInput, C::Rule};
        case ErrorCode::InputTooLong:
            return {"InputTooLong", R::CorrectInput, C::Rule};
        case ErrorCode::InputMeterNumber:
            return {"InputMeterNumber", R::CorrectInput, C::Rule};
        case ErrorCode::InputAccountNumber:
            return {"InputAccountNumber", R::CorrectInput, C::Rule};
        case ErrorCode::InputPhone:
            return {"InputPhone", R::CorrectInput, C::Rule};
        case ErrorCode::InputText:
            return {"InputText", R::CorrectInput, C::Rule};
        case ErrorCode::TariffNotFound:
            return {"TariffNotFound", R::CorrectInput, C::Rule};
        case ErrorCode::TariffUnfitForMeter:
            return {"TariffUnfitForMeter", R::CorrectInput, C::Rule};
        case ErrorCode::AccountHasNoCard:
            return {"AccountHasNoCard", R::AskSupervisor, C::Rule};
        case ErrorCode::AccountAlreadyOpen:
            return {"AccountAlreadyOpen", R::AskSupervisor, C::Rule};
        case ErrorCode::InputRatio:
            return {"InputRatio", R::CorrectInput, C::Rule};
        case ErrorCode::InputDate:
            return {"InputDate", R::CorrectInput, C::Rule};
        case ErrorCode::AccountSuspended:
            return {"AccountSuspended", R::AskSupervisor, C::Rule};
        case ErrorCode::AccountClosed:
            return {"AccountClosed", R::AskSupervisor, C::Rule};
        case ErrorCode::AccountStateUnfit:
            return {"AccountStateUnfit", R::CorrectInput, C::Rule};
        case ErrorCode::TransferToSelf:
            return {"TransferToSelf", R::CorrectInput, C::Rule};
        case ErrorCode::MeterSame:
            return {"MeterSame", R::CorrectInput, C::Rule};
        case ErrorCode::MeterReadingBehind:
            return {"MeterReadingBehind", R::CorrectInput, C::Rule};
        case ErrorCode::MeterDebtUncovered:
            return {"MeterDebtUncovered", R::CorrectInput, C::Rule};
        case ErrorCode::CorrectionEmpty:
            return {"CorrectionEmpty", R::CorrectInput, C::Rule};
        case ErrorCode::TicketNotFound:
            return {"TicketNotFound", R::CorrectInput, C::Rule};
        case ErrorCode::TicketEnded:
            return {"TicketEnded", R::CorrectInput, C::Rule};
        case ErrorCode::MeterReadingStale:
            return {"MeterReadingStale", R::PresentCard, C::Rule};
        case ErrorCode::ChangeNotFound:
            return {"ChangeNotFound", R::CorrectInput, C::Rule};
        case ErrorCode::InputAlarmOrder:
            return {"InputAlarmOrder", R::CorrectInput, C::Rule};
        case ErrorCode::CorrectionBeyondSale:
            return {"CorrectionBeyondSale", R::CorrectInput, C::Rule};
        case ErrorCode::ImportColumnMissing:
            return {"ImportColumnMissing", R::CorrectInput, C::Rule};
        case ErrorCode::ImportColumnUnknown:
            return {"ImportColumnUnknown", R::CorrectInput, C::Rule};
        case ErrorCode::ImportRefused:
            return {"ImportRefused", R::CorrectInput, C::Rule};
        case ErrorCode::ImportCancelled:
            return {"ImportCancelled", R::TryAgain, C::Rule};
        case ErrorCode::ImportFormat:
            return {"ImportFormat", R::CorrectInput, C::Rule};
        case ErrorCode::InputHouseholdBase:
            return {"InputHouseholdBase", R::CorrectInput, C::Rule};
        case ErrorCode::TariffNotInForce:
            return {"TariffNotInForce", R::CorrectInput, C::Rule};
        case ErrorCode::TariffEffectivePast:
            return {"TariffEffectivePast", R::CorrectInput, C::Rule};
        case ErrorCode::TariffVersionsOverlap:
            return {"TariffVersionsOverlap", R::CorrectInput, C::Rule};
        case ErrorCode::TariffRefused:
            return {"TariffRefused", R::CorrectInput, C::Rule};
        case ErrorCode::TariffTiersWrong:
            return {"TariffTiersWrong", R::CorrectInput, C::Rule};
        case ErrorCode::TariffPricesFall:
            return {"TariffPricesFall", R::CorrectInput, C::Rule};
        case ErrorCode::TariffDayOfYear:
            return {"TariffDayOfYear", R::CorrectInput, C::Rule};
        case ErrorCode::TariffSeasonsWrong:
            return {"TariffSeasonsWrong", R::CorrectInput, C::Rule};
        case ErrorCode::TariffDayWrong:
            return {"TariffDayWrong", R::CorrectInput, C::Rule};
        case ErrorCode::TariffLevyWrong:
            return {"TariffLevyWrong", R::CorrectInput, C::Rule};
        case ErrorCode::TariffChargeWrong:
            return {"TariffChargeWrong", R::CorrectInput, C::Rule};
        case ErrorCode::TariffFileWrong:
            return {"TariffFileWrong", R::CorrectInput, C::Rule};
        case ErrorCode::ChargeNotFound:
            return {"ChargeNotFound", R::CorrectInput, C::Rule};
        case ErrorCode::ChargeRepeated:
            return {"ChargeRepeated", R::CorrectInput, C::Rule};
        case ErrorCode::ArrearsNone:
            return {"ArrearsNone", R::CorrectInput, C::Rule};
        case ErrorCode::AmountAboveArrears:
            return {"AmountAboveArrears", R::CorrectInput, C::Rule};
        case ErrorCode::SaleBlockedByArrears:
            return {"SaleBlockedByArrears", R::AskSupervisor, C::Rule};
        case ErrorCode::TariffEffectiveFar:
            return {"TariffEffectiveFar", R::CorrectInput, C::Rule};
        case ErrorCode::LateFeeRuleTaken:
            return {"LateFeeRuleTaken", R::CorrectInput, C::Rule};
        case ErrorCode::ImportCellSurplus:
            return {"ImportCellSurplus", R::CorrectInput, C::Rule};
        case ErrorCode::SupplyContractMissing:
            return {"SupplyContractMissing", R::CorrectInput, C::Rule};
        case ErrorCode::InputPeriod:
            return {"InputPeriod", R::CorrectInput, C::Rule};
        case ErrorCode::PeriodNotOver:
            return {"PeriodNotOver", R::CorrectInput, C::Rule};
        case ErrorCode::PeriodSettled:
            return {"PeriodSettled", R::CorrectInput, C::Rule};
        case ErrorCode::PeriodReadingMissing:
            return {"PeriodReadingMissing", R::CorrectInput, C::Rule};
        case ErrorCode::PeriodOpeningMissing:
            return {"PeriodOpeningMissing", R::CorrectInput, C::Rule};
        case ErrorCode::MeterRemainingUnknown:
            return {"MeterRemainingUnknown", R::CorrectInput, C::Rule};
        case ErrorCode::MeterRemainingAbove:
            return {"MeterRemainingAbove", R::CorrectInput, C::Rule};
        case ErrorCode::MeterShareOpen:
            return {"MeterShareOpen", R::CorrectInput, C::Rule};
        case ErrorCode::MeterModeChanged:
            return {"MeterModeChanged", R::CallSupport, C::Rule};
        case ErrorCode::ParentBelowChildren:
            return {"ParentBelowChildren", R::CorrectInput, C::Rule};
        case ErrorCode::MeterReadingBeyondRegister:
            return {"MeterReadingBeyondRegister", R::CorrectInput, C::Rule};
        case ErrorCode::MeterShareWrong:
            return {"MeterShareWrong", R::CorrectInput, C::Rule};
        case ErrorCode::PeriodCancelled:
            return {"PeriodCancelled", R::TryAgain, C::Rule};
        case ErrorCode::SupplyContractWrong:
            return {"SupplyContractWrong", R::CorrectInput, C::Rule};
        case ErrorCode::PeriodNotSettled:
            return {"PeriodNotSettled", R::CorrectInput, C::Rule};
        case ErrorCode::ReadingTotalDiffers:
            return {"ReadingTotalDiffers", R::CorrectInput, C::Rule};
        case ErrorCode::ReadingWithoutPeriods:
            return {"ReadingWithoutPeriods", R::CorrectInput, C::Rule};
        case ErrorCode::ReadingBeforeReplacement:
            return {"ReadingBeforeReplacement", R::CorrectInput, C::Rule};
        case ErrorCode::ReadingDayWrong:
            return {"ReadingDayWrong", R::CorrectInput, C::Rule};
        case ErrorCode::LateFeeRulePast:
            return {"LateFeeRulePast", R::CorrectInput, C::Rule};
        case ErrorCode::DayUnlikely:
            return {"DayUnlikely", R::CorrectInput, C::Rule};
        case ErrorCode::PaymentBelowOneCent:
            return {"PaymentBelowOneCent", R::CorrectInput, C::Rule};
        case ErrorCode::PurchaseCountAbove:
            return {"PurchaseCountAbove", R::CorrectInput, C::Rule};
        case ErrorCode::ImportRowRepeated:
            return {"ImportRowRepeated", R::CorrectInput, C::Rule};
        case ErrorCode::ChargeSettled:
            return {"ChargeSettled", R::CorrectInput, C::Rule};
        case ErrorCode::FigureTooPrecise:
            return {"FigureTooPrecise", R::CorrectInput, C::Rule};
        case ErrorCode::StoreBusy:
            return {"StoreBusy", R::TryAgain, C::World};
        case ErrorCode::StoreFull:
            return {"StoreFull", R::TryAgain, C::World};
        case ErrorCode::StoreReadOnly:
            return {"StoreReadOnly", R::CallSupport, C::World};
        case ErrorCode::StoreDamaged:
            return {"StoreDamaged", R::CallSupport, C::World};
        case ErrorCode::StoreTooNew:
            return {"StoreTooNew", R::CallSupport, C::World};
        case ErrorCode::StoreUnreachable:
            return {"StoreUnreachable", R::TryAgain, C::World};
        case ErrorCode::StoreConflict:
            return {"StoreConflict", R::TryAgain, C::World};
        case ErrorCode::StoreFailed:
            return {"StoreFailed", R::CallSupport, C::World};
        case ErrorCode::StoreUnsuitable:
            return {"StoreUnsuitable", R::CallSupport, C::World};
        case ErrorCode::StoreDiskError:
            return {"StoreDiskError", R::CallSupport, C::World};
        case ErrorCode::SignInRefused:
            return {"SignInRefused", R::CorrectInput, C::Rule};
        case ErrorCode::OperatorLocked:
            return {"OperatorLocked", R::TryAgain, C::Rule};
        case ErrorCode::PermissionMissing:
            return {"PermissionMissing", R::AskSupervisor, C::Rule};
        case ErrorCode::PasswordChangeRequired:
            return {"PasswordChangeRequired", R::CorrectInput, C::Rule};
        case ErrorCode::PasswordTooWeak:
            return {"PasswordTooWeak", R::CorrectInput, C::Rule};
        case ErrorCode::OperatorDisabled:
            return {"OperatorDisabled", R::AskSupervisor, C::Rule};
        case ErrorCode::ApprovalMissing:
            return {"ApprovalMissing", R::AskSupervisor, C::Rule};
        case ErrorCode::ApprovalBySelf:
            return {"ApprovalBySelf", R::AskSupervisor, C::Rule};
        case ErrorCode::OperatorNotFound:
            return {"OperatorNotFound", R::CorrectInput, C::Rule};
        case ErrorCode::OperatorLoginTaken:
            return {"OperatorLoginTaken", R::CorrectInput, C::Rule};
        case ErrorCode::OperatorIsSelf:
            return {"OperatorIsSelf", R::AskSupervisor, C::Rule};
        case ErrorCode::InputLogin:
            return {"InputLogin", R::CorrectInput, C::Rule};
        case ErrorCode::StationNotFound:
            return {"StationNotFound", R::CorrectInput, C::World};
        case ErrorCode::StationExists:
            return {"StationExists", R::CorrectInput, C::Rule};
        case ErrorCode::StationInUse:
            return {"StationInUse", R::TryAgain, C::World};
        case ErrorCode::SettingsDamaged:
            return {"SettingsDamaged", R::CallSupport, C::World};
        case ErrorCode::ClockSetBack:
            return {"ClockSetBack", R::AskSupervisor, C::World};
        case ErrorCode::KeyStoreMissing:
            return {"KeyStoreMissing", R::CallSupport, C::World};
        case ErrorCode::KeyStorePassphrase:
            return {"KeyStorePassphrase", R::CorrectInput, C::Rule};
        case ErrorCode::KeyStoreDamaged:
            return {"KeyStoreDamaged", R::CallSupport, C::World};
        case ErrorCode::KeyMissing:
            return {"KeyMissing", R::CallSupport, C::World};
        case ErrorCode::FileNotWritable:
            return {"FileNotWritable", R::CorrectInput, C::World};
        case ErrorCode::FileNotReadable:
            return {"FileNotReadable", R::CorrectInput, C::World};
        case ErrorCode::BooksUnbalanced:
            return {"BooksUnbalanced", R::CallSupport, C::Rule};
        case ErrorCode::AuditTrailAltered:
            return {"AuditTrailAltered", R::CallSupport, C::Rule};
        case ErrorCode::BenchCardNotFound:
            return {"BenchCardNotFound", R::CorrectInput, C::Rule};
        case ErrorCode::BenchMeterNotFound:
            return {"BenchMeterNotFound", R::CorrectInput, C::Rule};
        case ErrorCode::BenchReaderEmpty:
            return {"BenchReaderEmpty", R::CorrectInput, C::Rule};
        case ErrorCode::BenchNameTaken:
            return {"BenchNameTaken", R::CorrectInput, C::Rule};
        case ErrorCode::BenchLinkDown:
            return {"BenchLinkDown", R::TryAgain, C::World};
        case ErrorCode::BenchDamaged:
            return {"BenchDamaged", R::CallSupport, C::World};
        case ErrorCode::BenchBusy:
            return {"BenchBusy", R::TryAgain, C::World};
    }
    return {"", R::CallSupport, C::World};
}

std::string_view nameOf(Remedy remedy) noexcept
{
    switch (remedy) {
        case Remedy::PresentCard:
            return "PresentCard";
        case Remedy::CheckReader:
            return "CheckReader";
        case Remedy::TryAgain:
            return "TryAgain";
        case Remedy::CorrectInput:
            return "CorrectInput";
        case Remedy::SettleSale:
            return "SettleSale";
        case Remedy::AskSupervisor:
            return "AskSupervisor";
        case Remedy::CallSupport:
            return "CallSupport";
    }
    return "";
}

std::vector<ErrorCode> allErrorCodes()
{
    constexpr std::uint16_t kCodeMax = 999;
    std::vector<ErrorCode> codes;
    for (std::uint16_t number = 0; number <= kCodeMax; ++number) {
        const auto code = static_cast<ErrorCode>(number);
        if (!describe(code).name.empty()) {
            codes.push_back(code);
        }
    }
    return codes;
}

}  // namespace wattdesk::core
