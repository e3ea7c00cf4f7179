#pragma once

#include <string>

#include "reports/receipt_document.h"

namespace wattdesk::reports {

/// One text in both languages of a receipt.
struct Word {
    const char* chinese;
    const char* english;
};

/// Stands on everything that a demonstration station prints.
inline constexpr Word kDemoMark{"演示站 · 无效", "DEMO STATION · NOT VALID"};

/// Rows and figures in the language of a receipt and the unit of its meter.
class ReceiptWords {
public:
    ReceiptWords(core::MeterMode mode, const ReceiptOptions& options)
        : m_language{options.language}, m_offset{options.offset}, m_mode{mode}
    {
    }

    std::string in(Word word) const;
    ReceiptRow text(Word label, std::string value) const;
    ReceiptRow figure(Word label, std::string value) const;
    ReceiptRow strongFigure(Word label, std::string value) const;
    /// A line for somebody's signature.
    ReceiptRow signature(Word label) const;

    std::string yuan(core::Money money) const;
    static std::string kwh(core::Energy energy);
    /// What a card or meter holds is yuan or kWh; only the meter's mode says which.
    std::string credit(core::Credit credit) const;
    std::string time(core::Instant instant) const;
    std::string means(core::PaymentMeans means) const;
    std::string evidence(core::Evidence evidence) const;
    /// "电费 2026-10": what a charge is for.
    std::string chargeLabel(core::ChargeKind kind, const std::string& period) const;
    std::string lineLabel(const core::QuoteLine& line) const;
    bool isMoneyMeter() const { return m_mode == core::MeterMode::Money; }

private:
    Language m_language;
    core::UtcOffset m_offset;
    core::MeterMode m_mode;
};

}  // namespace wattdesk::reports
