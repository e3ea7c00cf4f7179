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
#include "core/card/card_prices.h"
#include "core/customer/account.h"
#include "core/customer/evidence.h"
#include "core/settlement/charge.h"
#include "core/tariff/quote_line.h"

namespace wattdesk::core {

/// What is done. Whatever moves money or writes a customer's card is a row of the sale journal,
/// with the same states and the same recovery.
enum class SaleKind : std::uint8_t {
    Opening,          ///< 开户: the first card of an account, with its first purchase
    Purchase,         ///< 购电
    Reissue,          ///< 补卡: another card for the account, or its own once more
    Repair,           ///< the same purchase again, for a meter that refused it with 17 or 18
    Reversal,         ///< 冲正: the amount on a card that the meter has not taken is corrected
    Replacement,      ///< 换表: a card that opens another meter, with what the old one still held
    Transfer,         ///< 过户: the account goes to another customer
    Clearing,         ///< 清卡: the card is made blank
    Closing,          ///< 销户: what is left is paid out or owed, the card made blank
    Correction,       ///< 纠错 of a sale that the meter has taken: to surplus or arrears; no card
    MeansCorrection,  ///< the payment was entered under a wrong means; no card
    ArrearsPayment,   ///< 欠费收款: arrears and their late fee are paid; no card
    PriceChange,      ///< 调价: the card brings its meter new prices and no purchase
};
std::string_view nameOf(SaleKind kind) noexcept;
std::optional<SaleKind> saleKindNamed(std::string_view name) noexcept;

enum class PaymentMeans : std::uint8_t { Cash, BankTransfer, Other };
std::string_view nameOf(PaymentMeans means) noexcept;
std::optional<PaymentMeans> paymentMeansNamed(std::string_view name) noexcept;

enum class SaleState : std::uint8_t { Quoted, Reserved, InDoubt, Posted, Voided, Reversed };
std::string_view nameOf(SaleState state) noexcept;
std::optional<SaleState> saleStateNamed(std::string_view name) noexcept;
/// Reserved or in doubt: it blocks its account and its card.
bool isOpen(SaleState state) noexcept;

enum class SaleStep : std::uint8_t { Reserve, Confirm, Reject, LoseSight, Reverse };
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
    Transition{SaleState::Posted, SaleStep::Reverse, SaleState::Reversed},
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

/// Why something out of the ordinary was done, on what evidence, and whose second word it had.
struct Grounds {
    std::string reason;
    Evidence evidence{Evidence::None};
    OperatorId approver;  ///< none when the house rules ask for no second person
    friend bool operator==(const Grounds&, const Grounds&) = default;
};

/// What a meter replacement changes at the service point, and the readings that settle the old one.
struct MeterChange {
    MeterNumber from;
    MeterNumber to;
    MeterMode modeTo{MeterMode::Money};
    std::uint32_t ctRatioTo{1};
    std::uint32_t ptRatioTo{1};
    Energy oldReading;    ///< the old meter's register when it was taken down
    Energy newStart;      ///< the new meter's register when it was put up
    Credit oldRemaining;  ///< what the old meter still held; below zero when overdrawn
    friend bool operator==(const MeterChange&, const MeterChange&) = default;
};

/// From whom to whom an account goes.
struct OwnerChange {
    CustomerId from;
    std::string nameFrom;
    CustomerId to;
    std::string nameTo;
    std::string phoneTo;
    Money arrearsKept;  ///< the former owner goes on owing this; the account no longer does
    Money surplusRefunded;
    friend bool operator==(const OwnerChange&, const OwnerChange&) = default;
};

/// A payment that moves in the books from one means to another.
struct MeansMove {
    PaymentMeans from{PaymentMeans::Cash};
    Money amount;
    friend bool operator==(const MeansMove&, const MeansMove&) = default;
};

/// The facts of a sale, written once, before the first byte goes to the card. Always:
/// paid + surplusBefore + arrearsAfter + arrears that a former owner keeps
///   = energyCharge + cardFee + cardDeposit + lateFee + surplusAfter + arrearsBefore.
struct Sale {
    SaleId id;
    OrganisationId organisation;
    CounterId counter;
    OperatorId seller;
    AccountId account;
    SaleKind kind{SaleKind::Purchase};
    Instant at;
    TariffId tariff;
    int tariffVersion{1};  ///< of the tariff, by which it is priced
    MeterMode mode{MeterMode::Money};
    PaymentMeans means{PaymentMeans::Cash};
    Money paid;      ///< what the customer owes at the counter; below zero: what he gets back
    Money tendered;  ///< what he gave; the difference is his change
    Money surplusBefore;
    Money surplusAfter;
    Money arrearsBefore;
    Money arrearsAfter;
    Money lateFee;  ///< paid beside the arrears; below zero when it is given back
    Money cardFee;
    Money cardDeposit;   ///< below zero when it is given back
    Money energyCharge;  ///< what was sold, in money; below zero when it is taken back
    Credit toCard;       ///< by how much more the meter will be credited; below zero in a reversal
    Credit carried;      ///< of it: what moves from an old meter and is not sold anew; may be < 0
    Energy energy;       ///< sold (energy meter) or expected at today's price (money meter)
    std::uint32_t purchaseCount{0};         ///< the account's count after it
    std::optional<Credit> remainingBefore;  ///< from the return file, when it had one
    std::vector<QuoteLine> lines;
    std::vector<ArrearsPart> arrearsParts;  ///< what it settles, or opens again, of which charge
    CardSerial card;                        ///< all zero when no card has a part in it
    CardImage before;
    CardImage after;                     ///< the same as before when nothing is written
    std::optional<CardPrices> prices{};  ///< the account's standing has these after it
    std::optional<SaleId> corrects;      ///< the sale that this one reverses, repeats or corrects
    Grounds grounds;
    std::optional<MeterChange> meterChange;  ///< of a Replacement
    std::optional<OwnerChange> ownerChange;  ///< of a Transfer
    std::optional<MeansMove> meansMove;      ///< of a MeansCorrection
    friend bool operator==(const Sale&, const Sale&) = default;
};

/// Whether the sale's amounts explain one another (see Sale): the parts of the arrears add up to
/// the late fee, and settle no less than the arrears fall by.
bool isReckoned(const Sale& sale) noexcept;

/// What the sale makes the account owe anew, as a charge of its own: by how much the arrears grow
/// that no part of an older charge explains.
Money arrearsRaised(const Sale& sale) noexcept;

/// Whether a card is to be written; a sale without it is posted at once.
bool writesCard(const Sale& sale) noexcept;

/// Whether its card makes the meter take prices: with its own write, or still with the one before.
bool bringsPrices(const Sale& sale) noexcept;

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
