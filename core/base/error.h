#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wattdesk::core {

/// Every way a call can fail that a person must hear about. The numbers are printed on the screen
/// and in docs/failure-codes.md: never reuse one, never renumber. The sentence for each stands in
/// app/text/failure_text.cpp.
enum class ErrorCode : std::uint16_t {
    // 1xx: the card
    CardAbsent = 100,
    CardForeign = 101,              ///< not one of ours: payment card, SIM, another maker's blank
    CardDamaged = 102,              ///< ours, but a file is not what the profile says
    CardOtherStation = 103,         ///< ours in layout, but its keys are another station's
    CardOtherAccount = 104,         ///< a good card, but of another account than the one chosen
    CardReplaced = 105,             ///< reported lost or replaced: not the account's current card
    CardCountBehind = 106,          ///< its purchase count is below the books'
    CardCountAhead = 107,           ///< its purchase count is above the books'
    CardPurchaseNotInserted = 108,  ///< the last purchase has not been in the meter yet
    CardPulled = 109,               ///< taken away while in use
    CardLocked = 110,               ///< 6983: its try counter is used up
    CardNotBlank = 111,
    CardBlank = 112,             ///< a blank card where a customer's was needed
    CardMemoryFault = 113,       ///< 6581
    CardAnswerUnexpected = 114,  ///< a status word that has no place at this step
    CardAccountUnknown = 115,    ///< the account on the card is not in the books
    CardAuthenticationRefused = 116,
    CardSwapped = 117,           ///< another card than the one that was read
    CardChanged = 118,           ///< the same card, but not the content that was read
    CardMeterMismatch = 119,     ///< the meter number on the card is not the account's
    CardPurchaseNotTaken = 120,  ///< was in the meter since, but the meter did not take it
    CardRepairNotNeeded = 121,   ///< the meter has not refused the purchase on it
    CardIsFieldCard = 122,       ///< a card for work on meters where a customer's was needed
    FieldCardExpired = 123,      ///< not, or no longer, within its days of validity
    FieldCardOtherArea = 124,
    FieldCardHalfCollected = 125,  ///< a check card with a damaged or unfinished record
    CardNotOnLostList = 126,       ///< nobody reported it lost
    CardStockOverlaps = 127,       ///< serials that are in stock already
    CardNotFieldCard = 128,        ///< not the field card that this needs
    CardPriceCurrent = 129,        ///< it carries the prices in force already
    CardHasNoPrice = 130,          ///< a kWh card: the station prices

    // 2xx: the reader
    ReaderAbsent = 200,
    ReaderUnplugged = 201,
    ReaderServiceDown = 202,
    ReaderBusy = 203,
    ReaderFailed = 204,

    // 30x: amounts
    AmountNotANumber = 300,
    AmountZero = 301,  ///< zero needs a confirmation
    AmountNegative = 302,
    AmountTooPrecise = 303,  ///< more than two decimals
    AmountTooLarge = 304,
    AmountOverHoardingLimit = 305,
    AmountTenderedTooLittle = 306,
    AmountBelowOneStep = 307,   ///< does not buy the smallest step of energy
    AmountNotWholeSteps = 308,  ///< energy that is not a whole number of the tariff's steps
    AmountAllToArrears = 309,   ///< nothing is left of it for the card

    // 31x: sales
    SaleOpen = 310,     ///< the account or card has a sale that is not settled
    SaleInDoubt = 311,  ///< whether the card took it is not known
    SaleNotFound = 312,
    SaleAlreadySettled = 313,
    SaleVoided = 314,  ///< the card was not written: nothing sold, nothing to pay
    SaleStepNotAllowed = 315,
    SaleReasonMissing = 316,
    SaleEvidenceMissing = 317,  ///< what the meter has done is not known
    SaleAlreadyCredited = 318,  ///< the meter has taken it: no reversal
    SaleNotLast = 319,          ///< not the account's last purchase

    // 32x: accounts and input
    AccountNotFound = 320,
    AccountMeterTaken = 322,
    AccountNumberTaken = 323,
    InputNameMissing = 324,
    InputTooLong = 325,
    InputMeterNumber = 326,
    InputAccountNumber = 327,
    InputPhone = 328,
    InputText = 329,  ///< not UTF-8, or control characters
    TariffNotFound = 330,
    TariffUnfitForMeter = 331,  ///< its prices do not fit the card's fields
    AccountHasNoCard = 332,
    AccountAlreadyOpen = 333,
    InputRatio = 334,  ///< CT or PT ratio out of range
    InputDate = 335,
    AccountSuspended = 336,  ///< no sale while suspended
    AccountClosed = 337,
    AccountStateUnfit = 338,  ///< the account is not in the state that this needs
    TransferToSelf = 339,
    MeterSame = 340,
    MeterReadingBehind = 341,  ///< a reading below an earlier one
    MeterDebtUncovered = 342,  ///< the overdraft taken over is above the payment
    CorrectionEmpty = 343,     ///< nothing would change
    TicketNotFound = 344,
    TicketEnded = 345,
    MeterReadingStale = 346,     ///< too old to settle by
    ChangeNotFound = 347,        ///< no change of the account without a deed
    InputAlarmOrder = 348,       ///< the second alarm is to come at less than the first
    CorrectionBeyondSale = 349,  ///< more than that sale came to
    ImportColumnMissing = 350,
    ImportColumnUnknown = 351,
    ImportRefused = 352,  ///< rows with findings: nothing was imported
    ImportCancelled = 353,
    ImportFormat = 354,           ///< no table that can be read
    InputHouseholdBase = 355,     ///< not 1 to 10 with two decimals
    TariffNotInForce = 360,       ///< its first version begins later
    TariffEffectivePast = 361,    ///< nothing is published for days gone by
    TariffVersionsOverlap = 362,  ///< not after the newest version's first day
    TariffRefused = 363,          ///< it has problems, which are listed
    TariffTiersWrong = 364,       ///< their number or their limits
    TariffPricesFall = 365,       ///< a tier cheaper than the one before
    TariffDayOfYear = 366,        ///< not a day of every month and year
    TariffSeasonsWrong = 367,     ///< their number or order
    TariffDayWrong = 368,         ///< the switches of a day, or a period without a price
    TariffLevyWrong = 369,        ///< its name or its days
    TariffChargeWrong = 370,      ///< a charge below zero, VAT or a loss out of range
    TariffFileWrong = 371,        ///< no document of a tariff that can be read
    ChargeNotFound = 372,
    ChargeRepeated = 373,              ///< one of this kind and month is there already
    ArrearsNone = 374,                 ///< the account owes nothing
    AmountAboveArrears = 375,          ///< more than is owed, late fee included
    SaleBlockedByArrears = 376,        ///< above the house's bound
    TariffEffectiveFar = 377,          ///< so far ahead that its year is likely wrong
    LateFeeRuleTaken = 378,            ///< a rule holds from that day on already
    ImportCellSurplus = 379,           ///< more cells in the row than columns
    SupplyContractMissing = 380,       ///< what was agreed with this customer was not entered
    InputPeriod = 381,                 ///< not a month such as 2026-10
    PeriodNotOver = 382,               ///< the month has not ended yet
    PeriodSettled = 383,               ///< it cannot be changed any more
    PeriodReadingMissing = 384,        ///< no reading of the month
    PeriodOpeningMissing = 385,        ///< nothing to begin at
    MeterRemainingUnknown = 386,       ///< nobody noted what the meter still holds
    MeterRemainingAbove = 387,         ///< more left than was ever there
    MeterShareOpen = 388,              ///< the other side of a share is not known
    MeterModeChanged = 389,            ///< from money to energy within a month, or back
    ParentBelowChildren = 390,         ///< fixed shares and sub-meters above their parent meter
    MeterReadingBeyondRegister = 391,  ///< more digits than the register shows
    MeterShareWrong = 392,             ///< a share that cannot be
    PeriodCancelled = 393,             ///< the run was stopped
    SupplyContractWrong = 394,         ///< a figure out of its range
    PeriodNotSettled = 395,            ///< no statement of that month
    ReadingTotalDiffers = 396,         ///< from the sum of the periods of the day
    ReadingWithoutPeriods = 397,       ///< only a total, of a tariff with time of use
    ReadingBeforeReplacement = 398,    ///< of a meter that is not there any more
    ReadingDayWrong = 399,  ///< not of its month or the next, to come, or out of the months' order

    // 4xx: arrears and months, on from the 3xx
    LateFeeRulePast = 400,      ///< days gone by keep the rates by which somebody owes
    DayUnlikely = 401,          ///< so far away that its year is likely wrong
    PaymentBelowOneCent = 402,  ///< of arrears, its late fee counted
    PurchaseCountAbove = 403,   ///< more purchases than the account ever made
    ImportRowRepeated = 404,    ///< a row says again what one before it says
    FigureTooPrecise = 405,     ///< more decimals than a price or a demand has
    ChargeSettled = 406,        ///< nothing of it is owed any more

    // 5xx: storage
    StoreBusy = 500,
    StoreFull = 501,
    StoreReadOnly = 502,
    StoreDamaged = 503,
    StoreTooNew = 504,
    StoreUnreachable = 505,
    StoreConflict = 506,
    StoreFailed = 507,
    StoreUnsuitable = 508,  ///< a database that cannot keep our order of texts
    StoreDiskError = 509,   ///< the disk reported an error while reading or writing

    // 6xx: operators
    SignInRefused = 600,
    OperatorLocked = 601,
    PermissionMissing = 602,
    PasswordChangeRequired = 603,
    PasswordTooWeak = 604,
    OperatorDisabled = 605,
    ApprovalMissing = 606,     ///< a second person has to agree
    ApprovalBySelf = 607,      ///< the second person is the first
    OperatorNotFound = 608,    ///< no operator of this organisation has the name
    OperatorLoginTaken = 609,  ///< by another operator, disabled ones included
    OperatorIsSelf = 610,      ///< nobody disables himself or takes his own role away
    InputLogin = 611,          ///< not 1 to 32 letters, digits, dots, hyphens, underscores

    // 7xx: the station and its keys
    StationNotFound = 700,
    StationExists = 701,
    StationInUse = 702,
    SettingsDamaged = 703,
    ClockSetBack = 704,
    KeyStoreMissing = 705,
    KeyStorePassphrase = 706,
    KeyStoreDamaged = 707,
    KeyMissing = 708,
    FileNotWritable = 709,
    FileNotReadable = 710,

    // 8xx: the books
    BooksUnbalanced = 800,
    AuditTrailAltered = 801,  ///< the operation log does not match its chain

    // 9xx: the virtual bench
    BenchCardNotFound = 900,
    BenchMeterNotFound = 901,
    BenchReaderEmpty = 902,
    BenchNameTaken = 903,
    BenchLinkDown = 904,  ///< no pcscd with the virtual reader answers
    BenchDamaged = 905,
    BenchBusy = 906,
};

/// What the person at the station can do about it. The screen is chosen from this, not from the
/// code.
enum class Remedy : std::uint8_t {
    PresentCard,
    CheckReader,
    TryAgain,
    CorrectInput,
    SettleSale,
    AskSupervisor,
    CallSupport,
};

/// Which exit status wattdeskctl gives (design: 1 refused by a rule, 3 the world failed, 4
/// unknown).
enum class FailureClass : std::uint8_t { Rule, World, Unknown };

struct FailureInfo {
    std::string_view name;  ///< as the enumerator is written; empty for a number that is no code
    Remedy remedy;
    FailureClass kind;
};

FailureInfo describe(ErrorCode code) noexcept;
std::string_view nameOf(Remedy remedy) noexcept;

/// All codes, ascending: for the tests that keep texts and documents complete.
std::vector<ErrorCode> allErrorCodes();

struct [[nodiscard]] Error {
    ErrorCode code;
    std::string detail;  ///< English, for the log only; never shown, never a secret
};

}  // namespace wattdesk::core
