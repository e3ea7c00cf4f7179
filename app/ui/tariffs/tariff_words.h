#pragma once

#include "app/ui/base/table.h"
#include "app/ui/base/tariff_client.h"

namespace wattdesk::app {

/// How a published version stands to a day.
enum class VersionState : std::uint8_t { InForce, ToCome, Over };

struct VersionLife {
    VersionState state{VersionState::InForce};
    std::optional<core::Date> last;  ///< its last day; empty: until another is published
};

/// `index`: of sheet.versions.
VersionLife lifeOf(const TariffSheet& sheet, std::size_t index);
QString lifeText(VersionState state);
Tone toneOf(VersionState state);

/// "居民阶梯电价, version 2"
QString versionText(const core::Tariff& tariff);

/// What a kWh costs in every season, tier and period, levies aside.
struct PriceGrid {
    static constexpr int kColumns = 6;  ///< season, tier, then the periods of the day
    QStringList heads;                  ///< kColumns of them
    QList<QList<Cell>> rows;
    QList<int> hidden;  ///< the columns that such a tariff has no use for
};
PriceGrid priceGrid(const core::Tariff& tariff);

/// Everything else that a version says, as pairs of what and how much.
QList<QList<Cell>> factRows(const core::Tariff& tariff);

/// Who published a version, and when; nothing of one that is older than this record.
QList<QList<Cell>> publicationRows(const TariffSheet& sheet, const core::TariffVersion& version,
                                   core::UtcOffset offset);

/// Where a problem of a draft stands, in words: "Tier 2, price"; else as it is named in a document.
QString whereText(const std::string& where, const core::Tariff& draft);

}  // namespace wattdesk::app
