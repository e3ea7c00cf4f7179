#include "core/ledger/ledger.h"

#include <algorithm>
#include <cassert>

#include "core/base/named.h"

namespace wattdesk::core {

namespace {

constexpr Names<LedgerCode, 5> kNames{{{LedgerCode::Cash, "Cash"},
                                       {LedgerCode::Bank, "Bank"},
                                       {LedgerCode::OtherMeans, "Other means of payment"},
                                       {LedgerCode::CustomerSurplus, "Customers' surplus"},
                                       {LedgerCode::EnergySales, "Energy sales"}}};

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
    std::vector<LedgerEntry> entries;
    if (!sale.paid.isZero()) {
        entries.push_back({codeFor(sale.means), sale.paid, {}});
    }
    if (!sale.energyCharge.isZero()) {
        entries.push_back({LedgerCode::EnergySales, {}, sale.energyCharge});
    }
    const Money change = sale.surplusAfter.minus(sale.surplusBefore).value();
    if (change.isNegative()) {
        entries.push_back({LedgerCode::CustomerSurplus, Money{}.minus(change).value(), {}});
    } else if (!change.isZero()) {
        entries.push_back({LedgerCode::CustomerSurplus, {}, change});
    }
    return entries;
}

}  // namespace wattdesk::core
