#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar.h"
#include "core/base/expected.h"
#include "core/base/ids.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// What a user card asks of the meter.
enum class CardSubType : std::uint8_t { Open = 1, Purchase = 2, Reissue = 3 };

/// 参数更新标志: which parameters the meter takes from the card. Never
/// 0xFF, which two makers read differently.
enum class UpdateFlag : std::uint8_t {
    Nothing = 0x00,
    PriceChange = 0x0A,  ///< the backup price sets and their switch times
    Everything = 0x8F,   ///< at opening and meter replacement
};

/// A wall-clock moment on a card, to the minute, years 2000 to 2099; all zero means "none".
struct CardTime {
    int year{0};  ///< 0…99
    int month{0};
    int day{0};
    int hour{0};
    int minute{0};
    bool isNone() const noexcept { return *this == CardTime{}; }
    friend constexpr auto operator<=>(const CardTime&, const CardTime&) noexcept = default;
};

/// Its day; none when it is none, or no day of the calendar.
std::optional<Date> dateOf(const CardTime& time) noexcept;

/// EF01, the parameter file, in the words of the business.
struct CardParameters {
    std::uint8_t updateFlag{0};
    CardTime touSwitch;  ///< when the backup TOU prices take over
    Money alarm1;        ///< 0 … 999,999.99
    Money alarm2;
    std::uint32_t ctRatio{1};  ///< 1 … 999,999
    std::uint32_t ptRatio{1};
    MeterNumber meter;
    AccountNumber account;
    CardSubType subType{CardSubType::Open};
    friend bool operator==(const CardParameters&, const CardParameters&) = default;
};

/// EF02, the purchase file.
struct CardWallet {
    Credit amount;  ///< 0 … 2^32 − 1 hundredths on the card
    std::uint32_t count{0};
    friend bool operator==(const CardWallet&, const CardWallet&) = default;
};

/// EF05, the return file, as the meter wrote it.
struct CardReturn {
    std::uint32_t ctRatio{0};
    std::uint32_t ptRatio{0};
    MeterNumber meter;
    AccountNumber account;
    Credit remaining;  ///< 0 when overdrawn
    std::uint32_t count{0};
    Credit overdrawn;
    std::uint32_t keyState{0};
    std::uint32_t illegalInsertions{0};
    CardTime time;
    friend bool operator==(const CardReturn&, const CardReturn&) = default;
};

/// EF03 or EF04: a whole tariff set as the meter takes it. Prices in 0.0001 yuan/kWh, limits in
/// 0.01 kWh of secondary energy. An all-zero set is valid and charges nothing.
struct CardTariff {
    static constexpr std::size_t kTouPrices = 32;
    static constexpr std::size_t kLimits = 6;
    static constexpr std::size_t kPrices = 7;
    static constexpr std::size_t kSettlementDays = 4;

    /// MMDDhh; month 0 means every month.
    struct SettlementDay {
        int month{0};
        int day{0};
        int hour{0};
        friend bool operator==(const SettlementDay&, const SettlementDay&) = default;
    };

    std::array<std::uint32_t, kTouPrices> touPrices{};
    std::array<std::uint32_t, kLimits> ladderLimits{};
    std::array<std::uint32_t, kPrices> ladderPrices{};
    std::array<SettlementDay, kSettlementDays> settlementDays{};
    CardTime ladderSwitch;
    friend bool operator==(const CardTariff&, const CardTariff&) = default;
};

/// Everything the station reads from, or writes to, a user card. An empty `parameters` is EF01 all
/// zero: a blank card. An empty `returned` is the cleared return file. An empty tariff was neither
/// read nor is it to be written.
struct CardImage {
    std::optional<CardParameters> parameters;
    CardWallet wallet;
    std::optional<CardReturn> returned;
    std::optional<CardTariff> currentTariff;
    std::optional<CardTariff> backupTariff;

    bool isBlank() const noexcept { return !parameters.has_value(); }
    friend bool operator==(const CardImage&, const CardImage&) = default;
};

/// One line of text that the sale journal keeps, and its inverse. parse(toText(image)) == image;
/// any other text is StoreDamaged.
std::string toText(const CardImage& image);
Expected<CardImage> parseCardImage(std::string_view text);

/// "2026-11-03 14:05"; empty for none.
std::string toText(const CardTime& time);

}  // namespace wattdesk::core
