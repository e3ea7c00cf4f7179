#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/expected.h"
#include "core/base/money.h"
#include "core/tariff/metered_energy.h"
#include "core/tariff/two_part.h"

namespace wattdesk::core {

/// 变损: what a customer's own transformer uses where a high-voltage supply is metered at low
/// voltage (高供低计), by one of three methods. All of them round half-up to 0.01 kWh; whole kWh is
/// a step of its own.

/// Active energy, and reactive in 0.01 kvarh. Never negative.
struct Loss {
    Energy active;
    Energy reactive;
    friend bool operator==(const Loss&, const Loss&) = default;
};
Loss wholeKwh(const Loss& loss) noexcept;

/// What stands on the transformer's plate, and the factor of the load's shape.
struct Transformer {
    static constexpr std::int64_t kWattMax = 100'000'000;
    static constexpr int kShapeMax = 1'000;

    Capacity rated;                 ///< above 0
    std::int64_t noLoadWatt{0};     ///< P0: 0…kWattMax
    std::int64_t loadWatt{0};       ///< Pk: 0…kWattMax
    int noLoadCurrentPermyriad{0};  ///< I0 in 0.01 %: 0…10,000
    int impedancePermyriad{0};      ///< Uk in 0.01 %: 0…10,000
    int shapeHundredths{100};       ///< K in hundredths: 0…kShapeMax, 100 is 1
    friend bool operator==(const Transformer&, const Transformer&) = default;
};
/// Whether every figure is in its range.
bool isWellFormed(const Transformer& transformer) noexcept;

/// A calculated loss in its two parts, which sum to the whole: the whole and the iron loss are
/// rounded, the copper loss is the rest.
struct CalculatedLoss {
    Loss iron;
    Loss copper;
    Loss total;
};

/// With W² = active² + (reactive + reverse)², over `hours`:
///   active   = P0·T + K·W²·Pk / (S²·T)
///   reactive = S·I0·T + K·W²·S·Uk / (S²·T)
/// The transformer is well formed and `hours` is 1…kLossHoursMax: one that was not connected has no
/// loss to ask for. AmountTooLarge for energy above kLossEnergyMax, or when the loss leaves the
/// range of Energy. At these bounds the longest product is 1.1·10³⁶, so 128 bits hold all of it.
inline constexpr int kLossHoursMax = 10'000;
inline constexpr std::int64_t kLossEnergyMax = 1'000'000'000'000;  ///< hundredths: 10¹⁰ kWh
Expected<CalculatedLoss> lossByFormula(const Transformer& transformer, const MeteredEnergy& energy,
                                       int hours);

/// The loss up to this much active energy in the period, the limit included; the last row has none.
struct LossRow {
    std::optional<Energy> limit;
    Loss loss;
    friend bool operator==(const LossRow&, const LossRow&) = default;
};
using LossTable = std::vector<LossRow>;
inline constexpr std::size_t kLossRowsMax = 200;

/// 1 to kLossRowsMax rows, every one but the last with a limit; limits ascending and above zero;
/// losses neither negative nor falling.
bool isWellFormed(const LossTable& table) noexcept;

/// The row that the active energy lies in, whichever way that flowed. The table is well formed.
Loss lossByTable(const LossTable& table, const MeteredEnergy& energy) noexcept;

/// A fixed part of what was metered, in 0.01 %: 0…10,000 each.
struct LossRate {
    int activePermyriad{0};
    int reactivePermyriad{0};  ///< of forward and reverse together
    friend bool operator==(const LossRate&, const LossRate&) = default;
};
/// AmountTooLarge when forward and reverse together leave the range of Energy.
Expected<Loss> lossByRate(LossRate rate, const MeteredEnergy& energy);

}  // namespace wattdesk::core
