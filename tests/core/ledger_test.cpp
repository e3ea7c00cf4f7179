#include "core/ledger/ledger.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>

#include "core/audit/audit_event.h"
#include "core/operator/operator.h"

namespace wattdesk::core {
namespace {

using namespace literals;

Money fen(std::int64_t value)
{
    return Money::from(value).value();
}

Sale saleOf(std::int64_t paid, std::int64_t surplusBefore, std::int64_t surplusAfter)
{
    Sale sale;
    sale.id = SaleId{1};
    sale.paid = fen(paid);
    sale.surplusBefore = fen(surplusBefore);
    sale.surplusAfter = fen(surplusAfter);
    sale.energyCharge = fen(paid + surplusBefore - surplusAfter);
    return sale;
}

Posting postingOf(std::vector<LedgerEntry> entries)
{
    Posting posting;
    posting.id = PostingId{1};
    posting.entries = std::move(entries);
    return posting;
}

std::int64_t netDebit(const std::vector<LedgerEntry>& entries, LedgerCode code)
{
    std::int64_t net = 0;
    for (const LedgerEntry& entry : entries) {
        if (entry.code == code) {
            net += entry.debit.hundredths() - entry.credit.hundredths();
        }
    }
    return net;
}

LedgerCode accountOf(PaymentMeans means)
{
    switch (means) {
        case PaymentMeans::Cash:
            return LedgerCode::Cash;
        case PaymentMeans::BankTransfer:
            return LedgerCode::Bank;
        case PaymentMeans::Other:
            return LedgerCode::OtherMeans;
    }
    return LedgerCode::Cash;
}

TEST(Ledger, CodesAreThoseOfTheChart)
{
    EXPECT_EQ(ledgerCodeNumbered(1001), LedgerCode::Cash);
    EXPECT_EQ(ledgerCodeNumbered(1002), LedgerCode::Bank);
    EXPECT_EQ(ledgerCodeNumbered(1012), LedgerCode::OtherMeans);
    EXPECT_EQ(ledgerCodeNumbered(2203), LedgerCode::CustomerSurplus);
    EXPECT_EQ(ledgerCodeNumbered(6001), LedgerCode::EnergySales);
    EXPECT_FALSE(ledgerCodeNumbered(0));
    EXPECT_FALSE(ledgerCodeNumbered(-1001));
    EXPECT_FALSE(ledgerCodeNumbered(1001 + 65'536)) << "no number is cut to sixteen bits";
    std::set<std::string> names;
    for (const LedgerCode code : kLedgerCodes) {
        EXPECT_TRUE(names.emplace(nameOf(code)).second);
        EXPECT_FALSE(nameOf(code).empty());
    }
}

TEST(Ledger, PlainSaleIsCashAgainstEnergySales)
{
    const std::vector<LedgerEntry> expected{{LedgerCode::Cash, 100'00_fen, {}},
                                            {LedgerCode::EnergySales, {}, 100'00_fen}};
    EXPECT_EQ(entriesFor(saleOf(100'00, 0, 0)), expected);
}

TEST(Ledger, SaleOfZeroHasNoEntries)
{
    EXPECT_TRUE(entriesFor(saleOf(0, 0, 0)).empty());
    EXPECT_TRUE(entriesFor(saleOf(0, 25, 25)).empty()) << "carried on unchanged";
}

// Goal: the books balance whatever is sold. Method: any payment by any means with any surplus
// before and after; debits equal credits, each entry has one side, and each account moves by what
// happened to it.
RC_GTEST_PROP(Ledger, EntriesOfAnySaleBalanceAndSayWhatHappened, ())
{
    const auto amount = [] { return *rc::gen::inRange<std::int64_t>(0, 100'000'000); };
    const std::int64_t paid = *rc::gen::element<std::int64_t>(0, amount());
    const std::int64_t before = *rc::gen::element<std::int64_t>(0, amount());
    const std::int64_t after = *rc::gen::inRange<std::int64_t>(0, paid + before + 1);
    Sale sale = saleOf(paid, before, after);
    sale.means =
        *rc::gen::element(PaymentMeans::Cash, PaymentMeans::BankTransfer, PaymentMeans::Other);
    const auto entries = entriesFor(sale);
    RC_ASSERT(isBalanced(postingOf(entries)));
    for (const LedgerEntry& entry : entries) {
        RC_ASSERT(entry.debit.isZero() != entry.credit.isZero());
        RC_ASSERT(!entry.debit.isNegative() && !entry.credit.isNegative());
    }
    RC_ASSERT(netDebit(entries, accountOf(sale.means)) == paid);
    RC_ASSERT(netDebit(entries, LedgerCode::EnergySales) == -(paid + before - after));
    RC_ASSERT(netDebit(entries, LedgerCode::CustomerSurplus) == before - after);
    for (const LedgerCode code : {LedgerCode::Cash, LedgerCode::Bank, LedgerCode::OtherMeans}) {
        RC_ASSERT(code == accountOf(sale.means) || netDebit(entries, code) == 0);
    }
}

TEST(Ledger, PostingWhoseSidesDifferIsNotBalanced)
{
    EXPECT_TRUE(isBalanced(postingOf({})));
    EXPECT_FALSE(isBalanced(postingOf({{LedgerCode::Cash, 100_fen, {}}})));
    EXPECT_FALSE(isBalanced(
        postingOf({{LedgerCode::Cash, 100_fen, {}}, {LedgerCode::EnergySales, {}, 99_fen}})));
}

// Goal: who settles without the card answers for it. Method: what a cashier does all day, and the
// one thing that takes a supervisor.
TEST(Role, CashierSellsAndOnlyAnAdministratorSettlesByEvidence)
{
    for (const Permission permission :
         {Permission::FindAccounts, Permission::Sell, Permission::OpenAccounts,
          Permission::SettleByCard, Permission::SettleByEvidence, Permission::PrintReceipts,
          Permission::SeeBooks, Permission::SeeOperators, Permission::KeepOperators,
          Permission::Approve, Permission::SetRules, Permission::IssueFieldCards,
          Permission::UseBench}) {
        EXPECT_TRUE(allows(Role::Administrator, permission));
    }
    for (const Permission permission : {Permission::FindAccounts, Permission::Sell,
                                        Permission::SettleByCard, Permission::PrintReceipts}) {
        EXPECT_TRUE(allows(Role::Cashier, permission));
    }
    for (const Permission permission :
         {Permission::SettleByEvidence, Permission::SeeOperators, Permission::KeepOperators,
          Permission::Approve, Permission::SetRules, Permission::PublishTariffs,
          Permission::IssueFieldCards, Permission::ImportAccounts}) {
        EXPECT_FALSE(allows(Role::Cashier, permission));
    }
}

TEST(Actor, IsRefusedWhatHisRoleDoesNotAllow)
{
    Actor actor;
    actor.role = Role::Cashier;
    EXPECT_TRUE(actor.require(Permission::Sell));
    const auto refused = actor.require(Permission::SettleByEvidence);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::PermissionMissing);
    actor.role = Role::Administrator;
    EXPECT_TRUE(actor.require(Permission::SettleByEvidence));
}

TEST(Role, NamesAreReadBack)
{
    for (const Role role : {Role::Cashier, Role::Administrator}) {
        EXPECT_EQ(roleNamed(nameOf(role)), role);
    }
    EXPECT_FALSE(roleNamed("root"));
}

TEST(AuditAction, NamesAreUnique)
{
    std::set<std::string> names;
    for (int action = 0; action <= static_cast<int>(AuditAction::ReceiptReprinted); ++action) {
        const auto name = nameOf(static_cast<AuditAction>(action));
        EXPECT_FALSE(name.empty());
        EXPECT_TRUE(names.emplace(name).second) << name;
    }
}

}  // namespace
}  // namespace wattdesk::core
