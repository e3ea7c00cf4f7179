#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/card/card_change.h"
#include "core/card/card_image.h"
#include "core/customer/account.h"
#include "core/tariff/quote_line.h"

namespace wattdesk::core {

/// Why the card is written. The kind decides which file commits.
enum class SaleKind : std::uint8_t {
    Opening,   ///< 开户: the first card of an account, with its first purchase
    Purchase,  ///< 购电
};
std::string_view nameOf(SaleKind kind) noexcept;
std::optional<SaleKind> saleKindNamed(std::string_view name) noexcept;

enum class PaymentMeans : std::uint8_t { Cash, BankTransfer, Other };
std::string_view nameOf(PaymentMeans means) noexcept;
std::optional<PaymentMeans> paymentMeansNamed(std::string_view name) noexcept;

enum class SaleState : std::uint8_t { Quoted, Reserved, InDoubt, Posted, Voided };
std::string_view nameOf(SaleState state) noexcept;
std::optional<SaleState> saleStateNamed(std::string_view name) noexcept;
/// Neither posted nor voided: it blocks its account and its card.
bool isOpen(SaleState state) noexcept;

enum class SaleStep : std::uint8_t { Reserve, Confirm, Reject, LoseSight };
std::string_view nameOf(SaleStep step) noexcept;
std::optional<SaleStep> saleStepNamed(std::string_view name) noexcept;

struct Transition {
    SaleState from;
    SaleStep step;
    SaleState to;
};

/// The whole life of a sale; nothing else changes a state.
inline constexpr std::array kTransitions{
    Transition{SaleState::Quoted, SaleStep::Reserve, SaleState::Reserved},
    Transition{SaleState::Reserved, SaleStep::Confirm, SaleState::Posted},
    Transition{SaleState::Reserved, SaleStep::Reject, SaleState::Voided},
    Transition{SaleState::Reserved, SaleStep::LoseSight, SaleState::InDoubt},
    Transition{SaleState::InDoubt, SaleStep::Confirm, SaleState::Posted},
    Transition{SaleState::InDoubt, SaleStep::Reject, SaleState::Voided},
};

constexpr std::optional<SaleState> next(SaleState from, SaleStep step) noexcept
{
    for (const Transition& transition : kTransitions) {
        if (transition.from == from && transition.step == step) {
            return transition.to;
        }
    }
    return std::nullopt;
}
static_assert(!next(SaleState::Posted, SaleStep::Reject), "a posted sale can never be voided");
static_assert(!next(SaleState::Voided, SaleStep::Confirm), "a voided sale can never be posted");

/// The facts of a sale, written once, before the first byte goes to the card.
struct Sale {
    SaleId id;
    OrganisationId organisation;
    CounterId counter;
    OperatorId seller;
    AccountId account;
    SaleKind kind{SaleKind::Purchase};
    Instant at;
    TariffId tariff;
    MeterMode mode{MeterMode::Money};
    PaymentMeans means{PaymentMeans::Cash};
    Money paid;      ///< what the customer owes at the counter for this sale
    Money tendered;  ///< what he gave; the difference is his change
    Money surplusBefore;
    Money surplusAfter;
    Money energyCharge;  ///< paid + surplusBefore − surplusAfter: what was sold, in money
    Credit toCard;
    Energy energy;  ///< sold (energy meter) or expected at today's price (money meter)
    std::uint32_t purchaseCount{0};
    std::optional<Credit> remainingBefore;  ///< from the return file, when it had one
    std::vector<QuoteLine> lines;
    CardSerial card;
    CardImage before;
    CardImage after;
    friend bool operator==(const Sale&, const Sale&) = default;
};

/// Which single write commits a sale of this kind: open cards by EF01, purchases by EF02.
CommittingFile committingFile(SaleKind kind) noexcept;

/// The change of the card that a sale asks for.
CardChange changeOf(const Sale& sale);

/// Who took a step, when and why. `reason` is filled when a supervisor settles by evidence.
struct StepNote {
    Instant at;
    OperatorId by;
    CounterId counter;
    std::string reason;
    friend bool operator==(const StepNote&, const StepNote&) = default;
};

struct SaleHistoryStep {
    SaleStep step;
    StepNote note;
    friend bool operator==(const SaleHistoryStep&, const SaleHistoryStep&) = default;
};

/// 收据号: the counter's code and a number without gaps, from 1.
struct ReceiptNumber {
    std::string counterCode;
    std::int64_t number{0};
    friend auto operator<=>(const ReceiptNumber&, const ReceiptNumber&) = default;
};
/// "C1-00000042"
std::string toText(const ReceiptNumber& number);

/// A sale, what became of it, and its receipt once it is posted.
struct SaleRecord {
    Sale sale;
    SaleState state{SaleState::Quoted};
    std::vector<SaleHistoryStep> steps;
    std::optional<ReceiptNumber> receipt;
    std::int64_t reprints{0};
};

}  // namespace wattdesk::core
