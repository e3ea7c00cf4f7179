#include "reports/receipt_words.h"

namespace wattdesk::reports {

namespace {

constexpr const char* kSignatureLine = "____________________";

std::string twoDigits(int value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

/// Tariffs are published with four decimals; the fifth and sixth are shown where they are used.
std::string shownPrice(core::Price price)
{
    constexpr std::size_t kHiddenMax = 2;
    std::string shown = core::toText(price);
    for (std::size_t i = 0; i < kHiddenMax && shown.back() == '0'; ++i) {
        shown.pop_back();
    }
    return shown;
}

}  // namespace

std::string ReceiptWords::in(Word word) const
{
    return m_language == Language::Chinese ? word.chinese : word.english;
}

ReceiptRow ReceiptWords::text(Word label, std::string value) const
{
    return {in(label), std::move(value), Alignment::Left, false};
}

ReceiptRow ReceiptWords::figure(Word label, std::string value) const
{
    return {in(label), std::move(value), Alignment::Right, false};
}

ReceiptRow ReceiptWords::strongFigure(Word label, std::string value) const
{
    return {in(label), std::move(value), Alignment::Right, true};
}

ReceiptRow ReceiptWords::signature(Word label) const
{
    return text(label, kSignatureLine);
}

std::string ReceiptWords::yuan(core::Money money) const
{
    return core::toText(money) + in({" 元", " yuan"});
}

std::string ReceiptWords::kwh(core::Energy energy)
{
    return core::toText(energy) + " kWh";
}

std::string ReceiptWords::credit(core::Credit credit) const
{
    return core::toText(credit) + (isMoneyMeter() ? in({" 元", " yuan"}) : " kWh");
}

std::string ReceiptWords::time(core::Instant instant) const
{
    const core::LocalTime local = core::toLocal(instant, m_offset);
    return core::toText(local.date) + " " + twoDigits(local.hour) + ":" + twoDigits(local.minute) +
           ":" + twoDigits(local.second);
}

std::string ReceiptWords::means(core::PaymentMeans means) const
{
    switch (means) {
        case core::PaymentMeans::Cash:
            return in({"现金", "Cash"});
        case core::PaymentMeans::BankTransfer:
            return in({"银行转账", "Bank transfer"});
        case core::PaymentMeans::Other:
            return in({"其他", "Other"});
    }
    return {};
}

std::string ReceiptWords::evidence(core::Evidence evidence) const
{
    switch (evidence) {
        case core::Evidence::None:
            return {};
        case core::Evidence::ReturnFile:
            return in({"卡内返写信息", "Return file of the card"});
        case core::Evidence::CheckCard:
            return in({"检查卡", "Check card"});
        case core::Evidence::MeterDisplay:
            return in({"电表显示", "Display of the meter"});
        case core::Evidence::CustomerStatement:
            return in({"客户陈述", "The customer's statement"});
        case core::Evidence::Supervisor:
            return in({"主管决定", "A supervisor's decision"});
    }
    return {};
}

std::string ReceiptWords::chargeLabel(core::ChargeKind kind, const std::string& period) const
{
    const auto what = [&] {
        switch (kind) {
            case core::ChargeKind::OpeningBalance:
                return in({"欠费", "Arrears"});
            case core::ChargeKind::PeriodBill:
                return in({"电费", "Bill"});
            case core::ChargeKind::BackCharge:
                return in({"追补电费", "Back-charge"});
            case core::ChargeKind::Settlement:
                return in({"结算差额", "Settlement"});
            case core::ChargeKind::MonthlyCharge:
                return in({"月固定费用", "Monthly charge"});
            case core::ChargeKind::Correction:
                return in({"业务更正欠费", "Owed after a correction"});
        }
        return std::string{};
    }();
    return period.empty() ? what : what + " " + period;
}

std::string ReceiptWords::lineLabel(const core::QuoteLine& line) const
{
    const std::string product = kwh(line.energy) + " × " + shownPrice(line.price);
    if (line.kind == core::QuoteLineKind::Levy) {
        return line.name + in({"：", ": "}) + product;
    }
    if (line.tiers == 1) {
        return product;
    }
    return in({"第 ", "Tier "}) + std::to_string(line.tier) + in({" 档：", ": "}) + product;
}

}  // namespace wattdesk::reports
