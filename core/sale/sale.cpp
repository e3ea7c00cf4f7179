#include "core/sale/sale.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<SaleKind, 2> kKinds{
    {{SaleKind::Opening, "opening"}, {SaleKind::Purchase, "purchase"}}};
constexpr Names<PaymentMeans, 3> kMeans{{{PaymentMeans::Cash, "cash"},
                                         {PaymentMeans::BankTransfer, "bank"},
                                         {PaymentMeans::Other, "other"}}};
constexpr Names<SaleState, 5> kStates{{{SaleState::Quoted, "quoted"},
                                       {SaleState::Reserved, "reserved"},
                                       {SaleState::InDoubt, "in-doubt"},
                                       {SaleState::Posted, "posted"},
                                       {SaleState::Voided, "voided"}}};
constexpr Names<SaleStep, 4> kSteps{{{SaleStep::Reserve, "reserve"},
                                     {SaleStep::Confirm, "confirm"},
                                     {SaleStep::Reject, "reject"},
                                     {SaleStep::LoseSight, "lose-sight"}}};
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

CommittingFile committingFile(SaleKind kind) noexcept
{
    switch (kind) {
        case SaleKind::Opening:
            return CommittingFile::Parameters;
        case SaleKind::Purchase:
            return CommittingFile::Wallet;
    }
    return CommittingFile::Wallet;
}

CardChange changeOf(const Sale& sale)
{
    return {sale.card, sale.before, sale.after, committingFile(sale.kind)};
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
