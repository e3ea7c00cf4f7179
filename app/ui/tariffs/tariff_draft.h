#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include "core/base/error.h"
#include "core/tariff/tariff.h"

namespace wattdesk::app {

/// Which figures of a version are typed anew; everything else is kept.
enum class DraftPart : std::uint8_t {
    From,
    Limit,        ///< by tier
    TierPrice,    ///< by tier
    PeriodPrice,  ///< by season and period of the day
    LevyPrice,    ///< by levy
    MonthlyCharge,
    MinimumCharge,
};

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
    bool isEdited() const { return m_entries != m_initial; }
    const QMap<DraftKey, QString>& entries() const { return m_entries; }
    /// As typed; a figure that cannot be read is the copied one.
    core::Tariff tariff() const;
    QList<WrongFigure> wrong() const;
    /// What is copied.
    const core::Tariff& base() const { return m_base; }

private:
    core::Tariff m_base;
    QMap<DraftKey, QString> m_initial;
    QMap<DraftKey, QString> m_entries;
};

}  // namespace wattdesk::app
