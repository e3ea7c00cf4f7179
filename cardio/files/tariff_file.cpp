#include "cardio/files/tariff_file.h"

#include <algorithm>
#include <functional>

#include "cardio/files/frame.h"

namespace wattdesk::cardio {

namespace {

using core::CardTariff;
using SettlementDay = CardTariff::SettlementDay;

constexpr std::uint8_t kCommand = 0x01;

// Each is the first element of an array of equal fields.
constexpr Field kTouPrice{kFrameHeadSize, 4};
constexpr Field kLadderLimit{kTouPrice.at(CardTariff::kTouPrices).offset, 4};
constexpr Field kLadderPrice{kLadderLimit.at(CardTariff::kLimits).offset, 4};
constexpr Field kSettlementDay{kLadderPrice.at(CardTariff::kPrices).offset, 3};
constexpr Field kLadderSwitch{kSettlementDay.at(CardTariff::kSettlementDays).offset, 5};
static_assert(kLadderSwitch.end() + kFrameTailSize == kTariffFileSize,
              "the fields cover the file exactly: no hole, no overlap");
static_assert((kTariffFileSplit - kTouPrice.offset) % kTouPrice.size == 0 &&
                  kTariffFileSplit < kLadderLimit.offset,
              "the two pieces of a tariff meet at the start of a price");

bool areAscending(const std::array<std::uint32_t, CardTariff::kLimits>& limits) noexcept
{
    const auto unused = std::find(limits.begin(), limits.end(), 0U);
    return std::adjacent_find(limits.begin(), unused, std::greater_equal<>{}) == unused &&
           std::all_of(unused, limits.end(), [](std::uint32_t limit) { return limit == 0; });
}

bool isUsed(const SettlementDay& day) noexcept
{
    return !(day == SettlementDay{});
}

bool isValidDay(const SettlementDay& day) noexcept
{
    return day.month >= 0 && day.month <= 12 && day.day >= 1 && day.day <= 28 && day.hour >= 0 &&
           day.hour <= 23;
}

bool areValidDays(const CardTariff& tariff) noexcept
{
    const auto& days = tariff.settlementDays;
    const auto unused = std::find_if_not(days.begin(), days.end(), isUsed);
    const bool hasLimits = tariff.ladderLimits[0] != 0;
    const bool isMonthly = days[0].month == 0;
    return std::none_of(unused, days.end(), isUsed) &&
           std::all_of(days.begin(), unused,
                       [isMonthly](const SettlementDay& day) {
                           return isValidDay(day) && (day.month == 0) == isMonthly;
                       }) &&
           (!hasLimits || unused != days.begin());
}

bool isSound(const CardTariff& tariff) noexcept
{
    return areAscending(tariff.ladderLimits) && areValidDays(tariff);
}

template <std::size_t Count>
void writeAll(FieldWriter& writer, Field first, const std::array<std::uint32_t, Count>& values)
{
    for (std::size_t i = 0; i < Count; ++i) {
        writer.bcd(first.at(i), values[i], core::ErrorCode::TariffUnfitForMeter);
    }
}

template <std::size_t Count>
void readAll(FieldReader& reader, Field first, std::array<std::uint32_t, Count>& values)
{
    for (std::size_t i = 0; i < Count; ++i) {
        values[i] = reader.bcd(first.at(i));
    }
}

}  // namespace

core::Expected<Bytes> encodeTariff(const CardTariff& tariff)
{
    if (!isSound(tariff)) {
        return core::fail(core::ErrorCode::TariffUnfitForMeter,
                          "ladder limits or settlement days that a meter refuses");
    }
    Bytes image(kTariffFileSize, 0);
    FieldWriter writer{image};
    writeAll(writer, kTouPrice, tariff.touPrices);
    writeAll(writer, kLadderLimit, tariff.ladderLimits);
    writeAll(writer, kLadderPrice, tariff.ladderPrices);
    for (std::size_t i = 0; i < CardTariff::kSettlementDays; ++i) {
        const SettlementDay& day = tariff.settlementDays[i];
        writer.bcd(kSettlementDay.at(i), day.month * 10'000 + day.day * 100 + day.hour,
                   core::ErrorCode::TariffUnfitForMeter);
    }
    writer.time(kLadderSwitch, tariff.ladderSwitch);
    if (writer.failure()) {
        return core::Unexpected{*writer.failure()};
    }
    sealFrame(image, kCommand);
    return image;
}

core::Expected<CardTariff> decodeTariff(ByteView image)
{
    if (image.size() != kTariffFileSize || !isFrame(image, kCommand)) {
        return core::fail(core::ErrorCode::CardDamaged, "a tariff file is no whole frame");
    }
    FieldReader reader{image};
    CardTariff tariff;
    readAll(reader, kTouPrice, tariff.touPrices);
    readAll(reader, kLadderLimit, tariff.ladderLimits);
    readAll(reader, kLadderPrice, tariff.ladderPrices);
    for (std::size_t i = 0; i < CardTariff::kSettlementDays; ++i) {
        const auto digits = static_cast<int>(reader.bcd(kSettlementDay.at(i)));
        tariff.settlementDays[i] = {digits / 10'000, digits / 100 % 100, digits % 100};
    }
    tariff.ladderSwitch = reader.time(kLadderSwitch);
    if (!reader.isGood() || !isSound(tariff)) {
        return core::fail(core::ErrorCode::CardDamaged, "a tariff file has a field out of range");
    }
    return tariff;
}

}  // namespace wattdesk::cardio
