#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/money.h"
#include "core/tariff/metered_energy.h"

namespace wattdesk::core {

/// The power factor that a customer has to keep (功率因数标准, (83) 水电财字第215号).
enum class PowerFactorStandard : std::uint8_t {
    P90,  ///< industry at high voltage above 160 kVA, on-load regulation, pumping from 3,200 kVA
    P85,  ///< other industry, non-industry and pumping from 100 kVA
    P80,  ///< farming and bulk supply from 100 kVA
};
inline constexpr std::array kPowerFactorStandards{
    PowerFactorStandard::P90, PowerFactorStandard::P85, PowerFactorStandard::P80};
/// "0.90", "0.85", "0.80"
std::string_view nameOf(PowerFactorStandard standard) noexcept;
std::optional<PowerFactorStandard> powerFactorStandardNamed(std::string_view name) noexcept;

/// cosφ in hundredths, 0…100: active / √(active² + reactive²), half-up to two decimals, without a
/// square root; the energy includes transformer losses. Empty where there is no such quotient:
/// nothing at all was used, or more active energy was fed back than drawn. Reactive energy alone is
/// a power factor of 0.00.
std::optional<int> powerFactorOf(const MeteredEnergy& energy) noexcept;

/// The adjustment (力调系数) in 0.01 %, positive below the standard: +0.5 % for each of the first
/// 20 hundredths, +1 % for each of the next 5, then +2 %; negative above it: −0.15 % for each
/// hundredth above 0.90 and −0.10 % for each up to 0.90, until 0.95, 0.94 or 0.92 for the standards
/// 0.90, 0.85 and 0.80. `cosHundredths` is 0…100.
int powerFactorPermyriad(PowerFactorStandard standard, int cosHundredths) noexcept;

/// The adjustment of a bill, as it stands on it.
struct PowerFactorAdjustment {
    std::optional<int> cosHundredths;  ///< empty: no power factor, and so no adjustment
    int permyriad{0};
    Money amount;
    friend bool operator==(const PowerFactorAdjustment&, const PowerFactorAdjustment&) = default;
};

/// `base` is energy and capacity or demand charge, not the levies. The amount is half-up to the
/// cent, half away from zero where it is negative, so that a bill taken back comes to nothing.
/// AmountTooLarge beyond the range of Money.
Expected<PowerFactorAdjustment> adjustForPowerFactor(PowerFactorStandard standard,
                                                     const MeteredEnergy& energy, Money base);

}  // namespace wattdesk::core
