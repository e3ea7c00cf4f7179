#pragma once

#include <QList>

#include "app/ui/tariffs/draft_figures.h"
#include "core/base/error.h"

namespace wattdesk::app {

/// What changes how many figures there are.
enum class DraftStep : std::uint8_t {
    AddTier,
    DropTier,
    AddLevy,
    DropLevy,
    AddSeason,
    DropSeason,
    AddLossRow,
    DropLossRow,
};

/// An entry that is no figure.
struct WrongFigure {
    DraftKey key;
    core::ErrorCode code{core::ErrorCode::AmountNotANumber};
};

/// A version that begins as a copy of another tariff, and the figures that were typed over it.
class TariffDraft {
public:
    TariffDraft() = default;
    explicit TariffDraft(core::Tariff base);

    /// False when nothing is changed by it, or the draft has no such figure.
    bool edit(DraftKey key, const QString& text);
    /// One more of a kind, as the last one is; where it begins, or where the one before it ends, is
    /// for a person to say. Or the last one goes.
    void take(DraftStep step);
    bool canTake(DraftStep step) const;
    /// Words of the day in the chosen language, as far as they can be read.
    void retranslate();
    bool isEdited() const { return m_entries != m_initial; }
    const DraftEntries& entries() const { return m_entries; }
    /// As typed; a figure that cannot be read is the copied one.
    core::Tariff tariff() const;
    QList<WrongFigure> wrong() const;
    /// What is copied, with as many tiers, seasons, levies and rows as the draft has.
    const core::Tariff& base() const { return m_base; }

private:
    void addTier();
    void dropTier();
    void addLevy();
    void dropLevy();
    void addSeason();
    void dropSeason();
    void addLossRow();
    void dropLossRow();
    const core::LossTable* lossTable() const { return std::get_if<core::LossTable>(&m_base.loss); }
    /// These parts as the base has them.
    void renew(std::initializer_list<DraftPart> parts);
    /// A further row of this part begins as the one before it.
    void repeat(DraftPart part, std::size_t row, std::size_t column = 0);
    void dropRow(std::initializer_list<DraftPart> parts, std::size_t row);

    core::Tariff m_base;
    DraftEntries m_initial;
    DraftEntries m_entries;
};

}  // namespace wattdesk::app
