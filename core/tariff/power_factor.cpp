#include "core/tariff/power_factor.h"

#include <algorithm>
#include <cassert>

#include "core/base/named.h"
#include "core/base/rounding.h"

namespace wattdesk::core {

namespace {

constexpr Names<PowerFactorStandard, 3> kNames{{{PowerFactorStandard::P90, "0.90"},
                                                {PowerFactorStandard::P85, "0.85"},
                                                {PowerFactorStandard::P80, "0.80"}}};

constexpr int kOne = 100;                // cosφ in hundredths
constexpr std::int64_t kWhole = 10'000;  // 100 % in 0.01 %

/// So many steps of a hundredth, each at so much in 0.01 %.
struct Stretch {
    int steps;
    int permyriad;
};

constexpr std::array kBelow{Stretch{20, 50}, Stretch{5, 100}, Stretch{kOne, 200}};

struct Rule {
    int standard;
    std::array<Stretch, 2> above;
};

constexpr Rule ruleOf(PowerFactorStandard standard) noexcept
{
    switch (standard) {
        case PowerFactorStandard::P90:
            return {90, {Stretch{0, 10}, Stretch{5, 15}}};
        case PowerFactorStandard::P85:
            return {85, {Stretch{5, 10}, Stretch{4, 15}}};
        case PowerFactorStandard::P80:
            return {80, {Stretch{10, 10}, Stretch{2, 15}}};
    }
    assert(false && "every standard has its rule");
    return {};
}

/// The sum of the first `steps` steps; beyond the last stretch nothing is added.
template <std::size_t Count>
int sumOf(const std::array<Stretch, Count>& stretches, int steps) noexcept
{
    int sum = 0;
    for (const Stretch& stretch : stretches) {
        const int taken = std::min(steps, stretch.steps);
        sum += taken * stretch.permyriad;
        steps -= taken;
    }
    return sum;
}

}  // namespace

std::string_view nameOf(PowerFactorStandard standard) noexcept
{
    return nameIn(kNames, standard);
}

std::optional<PowerFactorStandard> powerFactorStandardNamed(std::string_view name) noexcept
{
    return valueIn(kNames, name);
}

std::optional<int> powerFactorOf(const MeteredEnergy& energy) noexcept
{
    const Wide active = energy.active.hundredths();
    const Wide reactive = reactiveMagnitudeOf(energy);
    if (active < 0 || (active == 0 && reactive == 0)) {
        return std::nullopt;
    }
    // cosφ rounds to c or more when cosφ ≥ (2c − 1) / 200. Both sides are positive, so their
    // squares compare alike; with the bound of Energy they stay below 2·10³³.
    const Wide left = 4 * kOne * kOne * active * active;
    const Wide square = active * active + reactive * reactive;
    int rounded = 0;
    while (rounded < kOne && left >= (2 * rounded + 1) * (2 * rounded + 1) * square) {
        ++rounded;
    }
    return rounded;
}

int powerFactorPermyriad(PowerFactorStandard standard, int cosHundredths) noexcept
{
    assert(cosHundredths >= 0 && cosHundredths <= kOne);
    const Rule rule = ruleOf(standard);
    return cosHundredths < rule.standard ? sumOf(kBelow, rule.standard - cosHundredths)
                                         : -sumOf(rule.above, cosHundredths - rule.standard);
}

Expected<PowerFactorAdjustment> adjustForPowerFactor(PowerFactorStandard standard,
                                                     const MeteredEnergy& energy, Money base)
{
    PowerFactorAdjustment result;
    result.cosHundredths = powerFactorOf(energy);
    if (!result.cosHundredths) {
        return result;
    }
    result.permyriad = powerFactorPermyriad(standard, *result.cosHundredths);
    const Wide product = static_cast<Wide>(base.hundredths()) * result.permyriad;
    const auto amount =
        quantityOf<Money>(divideHalfUp(product, kWhole), "the power-factor adjustment");
    if (!amount) {
        return Unexpected{amount.error()};
    }
    result.amount = *amount;
    return result;
}

}  // namespace wattdesk::core
