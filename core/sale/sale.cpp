#include "core/sale/sale.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<SaleKind, 13> kKinds{{{SaleKind::Opening, "opening"},
                                      {SaleKind::Purchase, "purchase"},
                                      {SaleKind::Reissue, "reissue"},
                                      {SaleKind::Repair, "repair"},
                                      {SaleKind::Reversal, "reversal"},
                                      {SaleKind::Replacement, "replacement"},
                                      {SaleKind::Transfer, "transfer"},
                                      {SaleKind::Clearing, "clearing"},
                                      {SaleKind::Closing, "closing"},
                                      {SaleKind::Correction, "correction"},
                                      {SaleKind::MeansCorrection, "means-correction"},
                                      {SaleKind::ArrearsPayment, "arrears-payment"},
                                      {SaleKind::PriceChange, "price-change"}}};
constexpr Names<PaymentMeans, 3> kMeans{{{PaymentMeans::Cash, "cash"},
                                         {PaymentMeans::BankTransfer, "bank"},
                                         {PaymentMeans::Other, "other"}}};
constexpr Names<SaleState, 6> kStates{{{SaleState::Quoted, "quoted"},
                                       {SaleState::Reserved, "reserved"},
                                       {SaleState::InDoubt, "in-doubt"},
                                       {SaleState::Posted, "posted"},
                                       {SaleState::Voided, "voided"},
                                       {SaleState::Reversed, "reversed"}}};
constexpr Names<SaleStep, 5> kSteps{{{SaleStep::Reserve, "reserve"},
                                     {SaleStep::Confirm, "confirm"},
                                     {SaleStep::Reject, "reject"},
                                     {SaleStep::LoseSight, "lose-sight"},
                                     {SaleStep::Reverse, "reverse"}}};
}  // namespace

std::string_view nameOf(SaleKind kind) noexcept
{
    return nameIn(kKinds, kind);
}

std::optional<SaleKind> saleKindNamed(std::string_view name) noexcept
{
    return valueIn(kKinds, name);
}

std::string_view nameOf(PaymentMeans means) noexcept
{
    return nameIn(kMeans, means);
}

std::optional<PaymentMeans> paymentMeansNamed(std::string_view name) noexcept
{
    return valueIn(kMeans, name);
}

std::string_view nameOf(SaleState state) noexcept
{
    return nameIn(kStates, state);
}

std::optional<SaleState> saleStateNamed(std::string_view name) noexcept
{
    return valueIn(kStates, name);
}

bool isOpen(SaleState state) noexcept
{
    return state == SaleState::Reserved || state == SaleState::InDoubt;
}

std::string_view nameOf(SaleStep step) noexcept
{
    return nameIn(kSteps, step);
}

std::optional<SaleStep> saleStepNamed(std::string_view name) noexcept
{
    return valueIn(kSteps, name);
}

bool isReckoned(const Sale& sale) noexcept
{
    // Every amount is far below 2^60, so that no sum of six of them can overflow.
    const std::int64_t kept = sale.ownerChange ? sale.ownerChange->arrearsKept.hundredths() : 0;
    const std::int64_t came = sale.paid.hundredths() + sale.surplusBefore.hundredths() +
                              sale.arrearsAfter.hundredths() + kept;
    const std::int64_t went = sale.energyCharge.hundredths() + sale.cardFee.hundredths() +
                              sale.cardDeposit.hundredths() + sale.lateFee.hundredths() +
                              sale.surplusAfter.hundredths() + sale.arrearsBefore.hundredths();
    std::int64_t lateFee = 0;
    for (const ArrearsPart& part : sale.arrearsParts) {
        lateFee += part.lateFee.hundredths();
    }
    return came == went && lateFee == sale.lateFee.hundredths() &&
           !arrearsRaised(sale).isNegative();
}

Money arrearsRaised(const Sale& sale) noexcept
{
    std::int64_t raised = sale.arrearsAfter.hundredths() - sale.arrearsBefore.hundredths();
    for (const ArrearsPart& part : sale.arrearsParts) {
        raised += part.principal.hundredths();
    }
    return Money::from(raised).value_or(Money{});
}

bool writesCard(const Sale& sale) noexcept
{
    return sale.before != sale.after;
}

bool bringsPrices(const Sale& sale) noexcept
{
    return writesCard(sale) && sale.after.parameters && sale.after.parameters->updateFlag != 0;
}

CardChange changeOf(const Sale& sale)
{
    return {sale.card, sale.before, sale.after, committingFile(sale.before, sale.after)};
}

std::string toText(const ReceiptNumber& number)
{
    constexpr std::size_t kDigits = 8;
    std::string digits = std::to_string(number.number);
    if (digits.size() < kDigits) {
        digits.insert(0, kDigits - digits.size(), '0');
    }
    return number.counterCode + '-' + digits;
}

}  // namespace wattdesk::core
