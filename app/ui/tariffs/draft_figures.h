#pragma once

#include <QMap>
#include <QString>

#include "core/base/expected.h"
#include "core/tariff/tariff.h"

namespace wattdesk::app {

/// The figures of a version, as they are typed. A choice is the place of what was chosen, from 0.
enum class DraftPart : std::uint8_t {
    From,
    Limit,        ///< by tier
    TierPrice,    ///< by tier
    PeriodPrice,  ///< by season and period of the day; empty: the day has no such period
    LevyPrice,    ///< by levy
    MonthlyCharge,
    MinimumCharge,
    LevyName,      ///< by levy
    LevyFrom,      ///< by levy
    LevyTo,        ///< by levy; empty: it goes on
    Capacity,      ///< empty: none
    Demand,        ///< empty: none
    Cycle,         ///< a choice: over what a ladder counts
    CycleBegin,    ///< a day of the month, or of the year: "15", "03-01"
    SeasonFrom,    ///< by season: "07-01"
    SeasonDay,     ///< by season: "00:00 valley, 08:00 flat"
    PowerFactor,   ///< a choice: none, then the standards
    Loss,          ///< a choice: none, by formula, by table, by percentage
    LossShape,     ///< by formula: the factor of the load's shape
    LossLimit,     ///< by table and its row: kWh
    LossActive,    ///< by table and its row: kWh; by percentage: of the active energy
    LossReactive,  ///< by table and its row: kvarh; by percentage: of the reactive energy
    Name,
    Category,  ///< a choice
    Metering,  ///< a choice
    Step,      ///< a choice
    Vat,       ///< percent; 0: it is not shown
};
inline constexpr std::size_t kDraftParts = static_cast<std::size_t>(DraftPart::Vat) + 1;

/// A figure of a draft.
struct DraftKey {
    DraftPart part{DraftPart::From};
    std::size_t row{0};
    std::size_t column{0};

    /// The number of its field.
    int field() const;
    static DraftKey of(int field);
    friend auto operator<=>(const DraftKey&, const DraftKey&) = default;
};

using DraftEntries = QMap<DraftKey, QString>;

/// Every figure that this version has, as it would be typed in the chosen language.
DraftEntries entriesOf(const core::Tariff& tariff);

/// Puts what was typed into its place; the tariff has this figure. A text that cannot be read is
/// refused, and the tariff stays as it was.
core::Expected<void> putFigure(core::Tariff& tariff, const DraftKey& key, const QString& text);

/// Losses of this kind with nothing in them, by its place in DraftPart::Loss.
core::LossRule emptyLoss(int kind);

/// Where it stands in a tariff's document, as problems of a tariff name it: "tiers[2].limit".
std::string pathOf(const DraftKey& key);

}  // namespace wattdesk::app
