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
    std::int64_t balance = 0;
    for (const LedgerEntry& entry : posting.entries) {
        const bool oneSided = entry.debit.isZero() != entry.credit.isZero();
        if (!oneSided || entry.debit.isNegative() || entry.credit.isNegative()) {
            return false;
        }
        balance += entry.debit.hundredths() - entry.credit.hundredths();
    }
    return balance == 0;
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
