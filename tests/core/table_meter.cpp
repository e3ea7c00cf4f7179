#include "tests/core/table_meter.h"

#include <algorithm>

namespace wattdesk::test {

using namespace core;

TableMeter::TableMeter(std::string_view number) : m_number{MeterNumber::parse(number).value()} {}

std::optional<int> TableMeter::mismatch(const CardSnapshot& card) const
{
    if (!card.image.parameters) {
        return 14;
    }
    const CardParameters& parameters = *card.image.parameters;
    if (parameters.meter != m_number) {
        return 11;
    }
    if (m_opened && parameters.account != m_account) {
        return 12;
    }
    const bool isPurchase = parameters.subType == CardSubType::Purchase;
    if (m_opened && isPurchase && card.serial != m_serial) {
        return 13;
    }
    if (!m_opened && isPurchase) {
        return 15;
    }
    if (!m_opened && parameters.subType == CardSubType::Reissue) {
        return 16;
    }
    if (parameters.subType == CardSubType::Open && card.image.wallet.count > 1) {
        return 17;
    }
    return std::nullopt;
}

std::optional<int> TableMeter::take(CardSnapshot& card)
{
    if (const auto word = mismatch(card)) {
        return word;
    }
    CardImage& image = card.image;
    const std::uint32_t count = image.wallet.count;
    std::optional<int> word;
    const bool mayBind = image.parameters->subType != CardSubType::Purchase;
    if (count < m_count) {
        if (mayBind) {
            bind(card);
        }
    } else if (count == m_count) {
        if (!image.returned && mayBind) {
            bind(card);
        } else if (mayBind && card.serial != m_serial) {
            return 13;
        }
    } else if (count > m_count + 1) {
        word = 17;
    } else if (image.returned) {
        word = 18;
    } else {
        m_remaining += image.wallet.amount.hundredths();
        m_count = count;
        bind(card);
    }
    writeReturn(image);
    return word;
}

void TableMeter::bind(const CardSnapshot& card)
{
    m_opened = true;
    m_serial = card.serial;
    m_account = card.image.parameters->account;
    if (card.image.parameters->updateFlag == static_cast<std::uint8_t>(UpdateFlag::Everything)) {
        m_ct = card.image.parameters->ctRatio;
        m_pt = card.image.parameters->ptRatio;
    }
}

void TableMeter::writeReturn(CardImage& image)
{
    CardReturn returned;
    returned.ctRatio = m_ct;
    returned.ptRatio = m_pt;
    returned.meter = m_number;
    returned.account = m_account;
    returned.count = m_count;
    returned.remaining = Credit::from(std::max<std::int64_t>(m_remaining, 0)).value();
    returned.overdrawn = Credit::from(std::max<std::int64_t>(-m_remaining, 0)).value();
    m_minute = (m_minute + 1) % 60;
    returned.time = CardTime{26, 3, 11, 9, m_minute};
    image.returned = returned;
}

void TableMeter::clear()
{
    m_opened = false;
    m_account = {};
    m_serial = {};
    m_count = 0;
    m_remaining = 0;
}

}  // namespace wattdesk::test
