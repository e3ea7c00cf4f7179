#include "app/ui/tariffs/tariff_draft.h"

#include "core/tariff/price_text.h"

namespace wattdesk::app {

namespace {

// More than there are seasons, tiers or levies, and periods of a day.
constexpr int kRows = 100;
constexpr int kColumns = 10;

/// "0.538" or "260": without the zeros that nobody types.
QString shortened(const std::string& text)
{
    QString figure = QString::fromStdString(text);
    while (figure.contains(u'.') && (figure.endsWith(u'0') || figure.endsWith(u'.'))) {
        figure.chop(1);
    }
    return figure;
}

QMap<DraftKey, QString> entriesOf(const core::Tariff& tariff)
{
    QMap<DraftKey, QString> entries;
    entries[{DraftPart::From}] = QString::fromStdString(core::toText(tariff.effective));
    for (std::size_t i = 0; i < tariff.tiers.size(); ++i) {
        if (tariff.tiers[i].limit) {
            entries[{DraftPart::Limit, i}] = shortened(core::toText(*tariff.tiers[i].limit));
        }
        entries[{DraftPart::TierPrice, i}] = shortened(core::toText(tariff.tiers[i].price));
    }
    for (std::size_t i = 0; i < tariff.seasons.size(); ++i) {
        const auto& prices = tariff.seasons[i].prices;
        for (std::size_t period = 0; period < prices.size(); ++period) {
            if (prices[period]) {
                entries[{DraftPart::PeriodPrice, i, period}] =
                    shortened(core::toText(*prices[period]));
            }
        }
    }
    for (std::size_t i = 0; i < tariff.levies.size(); ++i) {
        entries[{DraftPart::LevyPrice, i}] = shortened(core::toText(tariff.levies[i].price));
    }
    entries[{DraftPart::MonthlyCharge}] =
        QString::fromStdString(core::toText(tariff.monthlyCharge));
    entries[{DraftPart::MinimumCharge}] =
        QString::fromStdString(core::toText(tariff.minimumCharge));
    return entries;
}

template <class Figure, class Read>
core::Expected<void> take(Figure& figure, const core::Expected<Read>& read)
{
    if (!read) {
        return core::Unexpected{read.error()};
    }
    figure = *read;
    return {};
}

core::Expected<core::Date> dateIn(const std::string& text)
{
    const auto date = core::parseDate(text);
    return date ? core::Expected<core::Date>{*date} : core::fail(core::ErrorCode::InputDate);
}

/// Puts what was typed into its place.
core::Expected<void> put(core::Tariff& tariff, const DraftKey& key, const std::string& text)
{
    switch (key.part) {
        case DraftPart::From:
            return take(tariff.effective, dateIn(text));
        case DraftPart::Limit:
            return take(tariff.tiers.at(key.row).limit, core::parseEnergy(text));
        case DraftPart::TierPrice:
            return take(tariff.tiers.at(key.row).price, core::parsePrice(text));
        case DraftPart::PeriodPrice:
            return take(tariff.seasons.at(key.row).prices.at(key.column), core::parsePrice(text));
        case DraftPart::LevyPrice:
            return take(tariff.levies.at(key.row).price, core::parsePrice(text));
        case DraftPart::MonthlyCharge:
            return take(tariff.monthlyCharge, core::parseMoney(text));
        case DraftPart::MinimumCharge:
            return take(tariff.minimumCharge, core::parseMoney(text));
    }
    return {};
}

}  // namespace

int DraftKey::field() const
{
    return (static_cast<int>(part) * kRows + static_cast<int>(row)) * kColumns +
           static_cast<int>(column);
}

DraftKey DraftKey::of(int field)
{
    return {static_cast<DraftPart>(field / kColumns / kRows),
            static_cast<std::size_t>(field / kColumns % kRows),
            static_cast<std::size_t>(field % kColumns)};
}

TariffDraft::TariffDraft(core::Tariff base)
    : m_base{std::move(base)}, m_initial{entriesOf(m_base)}, m_entries{m_initial}
{
}

bool TariffDraft::edit(DraftKey key, const QString& text)
{
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end() || *entry == text) {
        return false;
    }
    *entry = text;
    return true;
}

core::Tariff TariffDraft::tariff() const
{
    core::Tariff tariff = m_base;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        // What cannot be read is told by wrong().
        static_cast<void>(put(tariff, entry.key(), entry->trimmed().toStdString()));
    }
    return tariff;
}

QList<WrongFigure> TariffDraft::wrong() const
{
    QList<WrongFigure> wrong;
    core::Tariff tariff = m_base;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        if (const auto read = put(tariff, entry.key(), entry->trimmed().toStdString()); !read) {
            wrong.append({entry.key(), read.error().code});
        }
    }
    return wrong;
}

}  // namespace wattdesk::app
