#include "core/ledger/ledger.h"

#include <algorithm>
#include <cassert>

#include "core/base/named.h"

namespace wattdesk::core {

namespace {

constexpr Names<LedgerCode, 11> kNames{{{LedgerCode::Cash, "Cash"},
                                        {LedgerCode::Bank, "Bank"},
                                        {LedgerCode::OtherMeans, "Other means of payment"},
                                        {LedgerCode::Arrears, "Customers' arrears"},
                                        {LedgerCode::CustomerSurplus, "Customers' surplus"},
                                        {LedgerCode::CardDeposits, "Card deposits"},
                                        {LedgerCode::OpeningBalances, "Opening balances"},
                                        {LedgerCode::EnergySales, "Energy sales"},
                                        {LedgerCode::CardFees, "Card fees"},
                                        {LedgerCode::LateFees, "Late fees"},
                                        {LedgerCode::WriteOffs, "Written off"}}};

constexpr Names<VoucherKind, 3> kVouchers{{{VoucherKind::Charge, "charge"},
                                           {VoucherKind::Credit, "credit"},
                                           {VoucherKind::WriteOff, "write-off"}}};

bool areBalanced(const std::vector<LedgerEntry>& entries)
{
    std::int64_t balance = 0;
    for (const LedgerEntry& entry : entries) {
        const bool oneSided = entry.debit.isZero() != entry.credit.isZero();
        if (!oneSided || entry.debit.isNegative() || entry.credit.isNegative()) {
            return false;
        }
        balance += entry.debit.hundredths() - entry.credit.hundredths();
    }
    return balance == 0;
}

LedgerCode codeFor(PaymentMeans means)
{
    switch (means) {
        case PaymentMeans::Cash:
            return LedgerCode::Cash;
        case PaymentMeans::BankTransfer:
            return LedgerCode::Bank;
        case PaymentMeans::Other:
            return LedgerCode::OtherMeans;
    }
    return LedgerCode::OtherMeans;
}

}  // namespace

std::string_view nameOf(LedgerCode code) noexcept
{
    return nameIn(kNames, code);
}

std::optional<LedgerCode> ledgerCodeNumbered(std::int64_t number) noexcept
{
    for (const LedgerCode code : kLedgerCodes) {
        if (static_cast<std::int64_t>(code) == number) {
            return code;
        }
    }
    return std::nullopt;
}

bool isBalanced(const Posting& posting) noexcept
{
    return areBalanced(posting.entries);
}

bool isBalanced(const Voucher& voucher) noexcept
{
    return areBalanced(voucher.entries);
}

std::string_view nameOf(VoucherKind kind) noexcept
{
    return nameIn(kVouchers, kind);
}

std::optional<VoucherKind> voucherKindNamed(std::string_view name) noexcept
{
    return valueIn(kVouchers, name);
}

std::vector<LedgerEntry> entriesForCharge(ChargeKind kind, Money amount)
{
    const LedgerCode earned =
        kind == ChargeKind::OpeningBalance ? LedgerCode::OpeningBalances : LedgerCode::EnergySales;
    return {{LedgerCode::Arrears, amount, {}}, {earned, {}, amount}};
}

std::vector<LedgerEntry> entriesForCredit(Money amount)
{
    return {{LedgerCode::EnergySales, amount, {}}, {LedgerCode::CustomerSurplus, {}, amount}};
}

std::vector<LedgerEntry> entriesForWriteOff(Money amount)
{
    return {{LedgerCode::WriteOffs, amount, {}}, {LedgerCode::Arrears, {}, amount}};
}

std::vector<LedgerEntry> entriesFor(const Sale& sale)
{
    assert(isReckoned(sale));
    std::vector<LedgerEntry> entries;
    const auto debit = [&](LedgerCode code, Money amount) {
        if (amount.isNegative()) {
            entries.push_back({code, {}, Money{}.minus(amount).value()});
        } else if (!amount.isZero()) {
            entries.push_back({code, amount, {}});
        }
    };
    const auto credit = [&](LedgerCode code, Money amount) {
        debit(code, Money{}.minus(amount).value());
    };
    const Money kept = sale.ownerChange ? sale.ownerChange->arrearsKept : Money{};
    debit(codeFor(sale.means), sale.paid);
    credit(LedgerCode::EnergySales, sale.energyCharge);
    credit(LedgerCode::CardFees, sale.cardFee);
    credit(LedgerCode::LateFees, sale.lateFee);
    credit(LedgerCode::CardDeposits, sale.cardDeposit);
    credit(LedgerCode::CustomerSurplus, sale.surplusAfter.minus(sale.surplusBefore).value());
    // What a former owner goes on owing stays in the same ledger account.
    debit(LedgerCode::Arrears,
          sale.arrearsAfter.plus(kept).value().minus(sale.arrearsBefore).value());
    if (sale.meansMove) {
        debit(codeFor(sale.means), sale.meansMove->amount);
        credit(codeFor(sale.meansMove->from), sale.meansMove->amount);
    }
    return entries;
}

std::vector<DailyTotal> dailyTotalsOf(const Sale& sale, Date day)
{
    DailyTotal total{.organisation = sale.organisation,
                     .counter = sale.counter,
                     .seller = sale.seller,
                     .day = day,
                     .means = sale.means,
                     .sales = 1,
                     .paid = sale.paid,
                     .energyCharge = sale.energyCharge,
                     .energy = sale.energy};
    if (!sale.meansMove) {
        return {total};
    }
    DailyTotal left = total;
    left.means = sale.meansMove->from;
    left.sales = 0;
    left.paid = Money{}.minus(sale.meansMove->amount).value();
    left.energyCharge = {};
    left.energy = {};
    total.paid = sale.meansMove->amount;
    return {total, left};
}

}  // namespace wattdesk::core
