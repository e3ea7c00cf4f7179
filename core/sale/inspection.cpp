#include "core/sale/inspection.h"

#include <algorithm>

#include "core/base/named.h"

namespace wattdesk::core {

namespace {

constexpr Names<InspectionFlag, 13> kFlags{
    {{InspectionFlag::MeterUnknown, "meter-unknown"},
     {InspectionFlag::OtherAccount, "other-account"},
     {InspectionFlag::OtherCard, "other-card"},
     {InspectionFlag::NotOpened, "not-opened"},
     {InspectionFlag::CountBehind, "count-behind"},
     {InspectionFlag::CountAhead, "count-ahead"},
     {InspectionFlag::CreditUnexplained, "credit-unexplained"},
     {InspectionFlag::RegisterFell, "register-fell"},
     {InspectionFlag::IllegalInsertions, "illegal-insertions"},
     {InspectionFlag::SwitchOpen, "switch-open"},
     {InspectionFlag::RatiosDiffer, "ratios-differ"},
     {InspectionFlag::ClockWrong, "clock-wrong"},
     {InspectionFlag::TooOld, "too-old"}}};

std::int64_t multiplier(const CheckRecord& record)
{
    const std::int64_t product = std::int64_t{record.ctRatio} * std::int64_t{record.ptRatio};
    return product == 0 ? 1 : product;
}

/// None for more than any meter measures: ratios that somebody made up.
std::optional<Energy> primaryOf(Energy secondary, std::int64_t times)
{
    return secondary.hundredths() > Energy::kMax / times
               ? std::nullopt
               : Energy::from(secondary.hundredths() * times);
}

/// Hundredths of a yuan for hundredths of a kWh, rounded down.
std::int64_t cost(std::int64_t centiKwh, Price price)
{
    constexpr std::int64_t kMicroPerYuan = 1'000'000;
    const std::int64_t whole = centiKwh / kMicroPerYuan * price.micro();
    return whole + centiKwh % kMicroPerYuan * price.micro() / kMicroPerYuan;
}

bool isExplained(const InspectionBasis& basis, const Inspection& found)
{
    // The register and the credit are cut to hundredths at both readings: that much may differ,
    // and the register's hundredth counts as often as the transformers multiply it.
    const std::int64_t slack = 2 * multiplier(found.record);
    const std::int64_t used = found.used->hundredths();
    const std::int64_t spent = found.spent->hundredths();
    if (basis.account.point.mode == MeterMode::Energy) {
        return spent >= used - slack && spent <= used + slack;
    }
    const auto byPrice = [](const Tier& a, const Tier& b) { return a.price < b.price; };
    const auto [low, high] =
        std::minmax_element(basis.tariff.tiers.begin(), basis.tariff.tiers.end(), byPrice);
    constexpr std::int64_t kCents = 2;
    return spent >= cost(std::max<std::int64_t>(used - slack, 0), low->price) - kCents &&
           spent <= cost(used + slack, high->price) + kCents;
}

void compareUse(const InspectionBasis& basis, Inspection& found)
{
    const MeterReading& previous = *basis.previous;
    found.since = previous.at;
    found.bought = basis.takenSince;
    const auto flowed = found.record.total.minus(*previous.total);
    if (!flowed || flowed->isNegative()) {
        found.flags.push_back(InspectionFlag::RegisterFell);
        return;
    }
    found.used = primaryOf(*flowed, multiplier(found.record));
    const auto held = previous.remaining.plus(basis.takenSince);
    found.spent = held ? held->minus(found.record.remaining) : std::nullopt;
    if (!found.used || !found.spent || !isExplained(basis, found)) {
        found.flags.push_back(InspectionFlag::CreditUnexplained);
    }
}

}  // namespace

std::string_view nameOf(InspectionFlag flag) noexcept
{
    return nameIn(kFlags, flag);
}

Inspection inspect(const CheckRecord& record, const InspectionBasis& basis)
{
    Inspection found;
    found.record = record;
    found.account = basis.account;
    found.sold = basis.sold;
    found.pending = basis.pending;
    found.lastPurchase = basis.lastPurchase;
    const auto flag = [&](bool holds, InspectionFlag what) {
        if (holds) {
            found.flags.push_back(what);
        }
    };
    if (basis.isTooOld) {
        found.flags.push_back(InspectionFlag::TooOld);
        return found;
    }
    const std::uint32_t soldCount = basis.account.standing.purchaseCount;
    const bool isOpened = record.stage == MeterStage::Opened;
    flag(basis.isClockWrong, InspectionFlag::ClockWrong);
    flag(isOpened && record.account != basis.account.number, InspectionFlag::OtherAccount);
    flag(isOpened && basis.card && record.card != *basis.card, InspectionFlag::OtherCard);
    flag(!isOpened && basis.count > 0, InspectionFlag::NotOpened);
    flag(isOpened && record.count < basis.count, InspectionFlag::CountBehind);
    flag(record.count > soldCount, InspectionFlag::CountAhead);
    flag(isOpened && (record.ctRatio != basis.account.point.ctRatio ||
                      record.ptRatio != basis.account.point.ptRatio),
         InspectionFlag::RatiosDiffer);
    flag(!record.isSwitchClosed, InspectionFlag::SwitchOpen);
    flag(record.illegalInsertions > basis.illegalInsertions, InspectionFlag::IllegalInsertions);
    if (basis.previous && basis.previous->total) {
        compareUse(basis, found);
    }
    return found;
}

Inspection inspectUnknown(const CheckRecord& record)
{
    Inspection found;
    found.record = record;
    found.flags.push_back(InspectionFlag::MeterUnknown);
    return found;
}

}  // namespace wattdesk::core
