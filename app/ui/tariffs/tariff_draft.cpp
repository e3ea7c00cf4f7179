#include "app/ui/tariffs/tariff_draft.h"

#include <algorithm>

#include "app/ui/tariffs/day_text.h"

namespace wattdesk::app {

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
    if (key.part == DraftPart::Cycle) {
        static_cast<void>(putFigure(m_base, key, text));
        m_base.cycleMonth = 1;
        m_base.cycleDay = 1;
        renew({DraftPart::CycleBegin});
    }
    if (key.part == DraftPart::Loss) {
        m_base.loss = emptyLoss(text.toInt());
        renew({DraftPart::LossShape, DraftPart::LossLimit, DraftPart::LossActive,
               DraftPart::LossReactive});
    }
    return true;
}

void TariffDraft::renew(std::initializer_list<DraftPart> parts)
{
    const auto isOne = [parts](const DraftKey& key) {
        return std::find(parts.begin(), parts.end(), key.part) != parts.end();
    };
    m_entries.removeIf([&](DraftEntries::iterator entry) { return isOne(entry.key()); });
    const DraftEntries fresh = entriesOf(m_base);
    for (auto entry = fresh.cbegin(); entry != fresh.cend(); ++entry) {
        if (isOne(entry.key())) {
            m_entries.insert(entry.key(), entry.value());
        }
    }
}

void TariffDraft::repeat(DraftPart part, std::size_t row, std::size_t column)
{
    m_entries[{part, row, column}] = m_entries.value({part, row - 1, column});
}

void TariffDraft::dropRow(std::initializer_list<DraftPart> parts, std::size_t row)
{
    for (const DraftPart part : parts) {
        for (std::size_t column = 0; column < core::kTouPeriods.size(); ++column) {
            m_entries.remove({part, row, column});
        }
    }
}

bool TariffDraft::canTake(DraftStep step) const
{
    switch (step) {
        case DraftStep::AddTier:
            return m_base.tiers.size() < core::Tariff::kTiersMax;
        case DraftStep::DropTier:
            return m_base.isLadder();
        case DraftStep::AddLevy:
            return m_base.levies.size() < core::Tariff::kLeviesMax;
        case DraftStep::DropLevy:
            return !m_base.levies.empty();
        case DraftStep::AddSeason:
            return m_base.seasons.size() < core::Tariff::kSeasonsMax;
        case DraftStep::DropSeason:
            return m_base.hasTimeOfUse();
        case DraftStep::AddLossRow:
            return lossTable() && lossTable()->size() < core::kLossRowsMax;
        case DraftStep::DropLossRow:
            return lossTable() && lossTable()->size() > 1;
    }
    return false;
}

void TariffDraft::take(DraftStep step)
{
    if (!canTake(step)) {
        return;
    }
    switch (step) {
        case DraftStep::AddTier:
            return addTier();
        case DraftStep::DropTier:
            return dropTier();
        case DraftStep::AddLevy:
            return addLevy();
        case DraftStep::DropLevy:
            return dropLevy();
        case DraftStep::AddSeason:
            return addSeason();
        case DraftStep::DropSeason:
            return dropSeason();
        case DraftStep::AddLossRow:
            return addLossRow();
        case DraftStep::DropLossRow:
            return dropLossRow();
    }
}

void TariffDraft::addTier()
{
    const std::size_t last = m_base.tiers.size() - 1;
    // Where the tier ends is for a person to say: the empty entry is no figure yet.
    m_base.tiers[last].limit = core::Energy{};
    m_entries[{DraftPart::Limit, last}] = QString{};
    m_base.tiers.push_back({std::nullopt, m_base.tiers[last].price});
    repeat(DraftPart::TierPrice, last + 1);
}

void TariffDraft::dropTier()
{
    const std::size_t last = m_base.tiers.size() - 1;
    m_base.tiers.pop_back();
    dropRow({DraftPart::TierPrice}, last);
    m_base.tiers[last - 1].limit.reset();
    dropRow({DraftPart::Limit}, last - 1);
    if (!m_base.isLadder()) {
        // Nobody is asked for it then.
        renew({DraftPart::CycleBegin});
    }
}

void TariffDraft::addLevy()
{
    const std::size_t row = m_base.levies.size();
    core::Levy levy;
    levy.from = m_base.effective;
    m_base.levies.push_back(levy);
    m_entries[{DraftPart::LevyName, row}] = QString{};
    m_entries[{DraftPart::LevyPrice, row}] = QString{};
    m_entries[{DraftPart::LevyFrom, row}] = m_entries[{DraftPart::From}];
    m_entries[{DraftPart::LevyTo, row}] = QString{};
}

void TariffDraft::dropLevy()
{
    m_base.levies.pop_back();
    dropRow({DraftPart::LevyName, DraftPart::LevyPrice, DraftPart::LevyFrom, DraftPart::LevyTo},
            m_base.levies.size());
}

void TariffDraft::addSeason()
{
    const std::size_t row = m_base.seasons.size();
    if (row == 0) {
        core::Season whole;
        whole.prices.at(static_cast<std::size_t>(core::TouPeriod::Flat)) = core::Price{};
        whole.day = {{0, core::TouPeriod::Flat}};
        m_base.seasons.push_back(whole);
        renew({DraftPart::SeasonFrom, DraftPart::SeasonDay, DraftPart::PeriodPrice});
        return;
    }
    m_base.seasons.push_back(m_base.seasons.back());
    m_entries[{DraftPart::SeasonFrom, row}] = QString{};
    repeat(DraftPart::SeasonDay, row);
    for (std::size_t period = 0; period < core::kTouPeriods.size(); ++period) {
        repeat(DraftPart::PeriodPrice, row, period);
    }
}

void TariffDraft::dropSeason()
{
    m_base.seasons.pop_back();
    dropRow({DraftPart::SeasonFrom, DraftPart::SeasonDay, DraftPart::PeriodPrice},
            m_base.seasons.size());
}

void TariffDraft::addLossRow()
{
    auto& table = std::get<core::LossTable>(m_base.loss);
    const std::size_t last = table.size() - 1;
    table[last].limit = core::Energy{};
    m_entries[{DraftPart::LossLimit, last}] = QString{};
    table.push_back({std::nullopt, table[last].loss});
    repeat(DraftPart::LossActive, last + 1);
    repeat(DraftPart::LossReactive, last + 1);
}

void TariffDraft::dropLossRow()
{
    auto& table = std::get<core::LossTable>(m_base.loss);
    const std::size_t last = table.size() - 1;
    table.pop_back();
    dropRow({DraftPart::LossActive, DraftPart::LossReactive}, last);
    table[last - 1].limit.reset();
    dropRow({DraftPart::LossLimit}, last - 1);
}

void TariffDraft::retranslate()
{
    for (DraftEntries* entries : {&m_initial, &m_entries}) {
        for (auto entry = entries->begin(); entry != entries->end(); ++entry) {
            if (entry.key().part != DraftPart::SeasonDay) {
                continue;
            }
            if (const auto day = parseDay(*entry)) {
                *entry = dayText(*day);
            }
        }
    }
}

core::Tariff TariffDraft::tariff() const
{
    core::Tariff tariff = m_base;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        // What cannot be read is told by wrong().
        static_cast<void>(putFigure(tariff, entry.key(), *entry));
    }
    return tariff;
}

QList<WrongFigure> TariffDraft::wrong() const
{
    QList<WrongFigure> wrong;
    core::Tariff tariff = m_base;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        if (const auto read = putFigure(tariff, entry.key(), *entry); !read) {
            wrong.append({entry.key(), read.error().code});
        }
    }
    return wrong;
}

}  // namespace wattdesk::app
