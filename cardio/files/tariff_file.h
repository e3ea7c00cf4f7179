#pragma once

#include <cstdint>

#include "cardio/files/field.h"

namespace wattdesk::cardio {

/// EF03 and EF04, the current and the backup tariff: one layout.
inline constexpr std::uint8_t kCurrentTariffFileSfi = 3;
inline constexpr std::uint8_t kBackupTariffFileSfi = 4;
inline constexpr std::size_t kTariffFileSize = 203;
/// A tariff is written in two commands that meet where a price begins, so that no value is ever
/// half new.
inline constexpr std::size_t kTariffFileSplit = 128;

/// Some makers take tariff bytes unchecked, so everything is checked here: limits strictly
/// ascending with the unused ones 0 and last; settlement days of month 0 … 12, day 1 … 28, hour
/// 0 … 23, the unused ones all 0 and last, monthly and yearly ones never mixed, at least one when
/// there are limits; at most eight digits everywhere. TariffUnfitForMeter, InputDate.
core::Expected<Bytes> encodeTariff(const core::CardTariff& tariff);
/// CardDamaged for anything that encodeTariff() does not make, a file never written included.
core::Expected<core::CardTariff> decodeTariff(ByteView image);

}  // namespace wattdesk::cardio
