#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;
using namespace core::literals;

namespace {

const AccountId kFirst = sampleAccount(1).id;

class ArrearsBookContract : public StoreContract {
protected:
    void add(const Charge& charge)
    {
        inUnit([&] { return store.arrears.add(charge); });
    }
    /// A sale to settle with; it stays open.
    SaleId reserveSale(std::int64_t id, std::int64_t account)
    {
        inUnit([&] { return store.journal.reserve(sampleSale(id, account)); });
        return SaleId{id};
    }
    Expected<void> settle(ChargeId charge, Money principal, SaleId sale)
    {
        return alone([&] {
            return store.arrears.settle(
                {charge, kCompany, principal, 5_fen, sale, {}, kNoon, kCashier});
        });
    }
    Money owedBy(std::int64_t account)
    {
        return sumOf(store.arrears.outstanding(sampleAccount(account).id).value());
    }
};
WATTDESK_OVER_EVERY_STORE(ArrearsBookContract);

TEST_P(ArrearsBookContract, ChargeIsReadAsItWasAdded)
{
    Charge charge = sampleCharge(1, 1);
    charge.kind = ChargeKind::BackCharge;
    charge.approver = kAdministrator;
    charge.sale = reserveSale(1, 1);
    add(charge);
    EXPECT_EQ(store.arrears.byId(charge.id), (OutstandingCharge{charge, charge.amount}));
    Charge old = sampleCharge(2, 1);
    old.by = {};
    old.counter = {};
    old.period.clear();
    old.reason.clear();
    add(old);
    EXPECT_EQ(store.arrears.byId(old.id), (OutstandingCharge{old, old.amount}));
    EXPECT_EQ(codeOf(store.arrears.byId(ChargeId{3})), ErrorCode::ChargeNotFound);
}

// Goal: charges are paid in the order of their due days. Method: three, added in another order, two
// of them due on one day; and one of another account.
TEST_P(ArrearsBookContract, OldestDueComesFirst)
{
    Charge late = sampleCharge(1, 1);
    late.due = Date::from(2026, 12, 1).value();
    add(late);
    add(sampleCharge(3, 1));
    add(sampleCharge(2, 1));
    add(sampleCharge(4, 2));
    const auto owed = store.arrears.outstanding(kFirst).value();
    ASSERT_EQ(owed.size(), 3U);
    EXPECT_EQ(owed[0].charge.id, ChargeId{2});
    EXPECT_EQ(owed[1].charge.id, ChargeId{3});
    EXPECT_EQ(owed[2].charge.id, ChargeId{1});
    const auto all = store.arrears.ofAccount(kFirst, 2).value();
    ASSERT_EQ(all.size(), 2U) << "newest first, at most two";
    EXPECT_EQ(all[0].charge.id, ChargeId{3});
}

// Goal: what is settled is no longer owed, and can be opened again, but never beyond the charge.
// Method: 100.00 settled in two parts, a fen too much refused, one part taken back, and a fen more
// than that.
TEST_P(ArrearsBookContract, SettledPartsAreTakenOffAndOpenedAgain)
{
    add(sampleCharge(1, 1));
    const SaleId sale = reserveSale(1, 1);
    const ChargeId charge{1};
    ASSERT_TRUE(settle(charge, 60'00_fen, sale));
    EXPECT_EQ(owedBy(1), 40'00_fen);
    EXPECT_EQ(codeOf(settle(charge, 40'01_fen, sale)), ErrorCode::StoreConflict);
    EXPECT_EQ(owedBy(1), 40'00_fen);
    ASSERT_TRUE(settle(charge, 40'00_fen, sale));
    EXPECT_TRUE(store.arrears.outstanding(kFirst)->empty());
    EXPECT_EQ(store.arrears.byId(charge)->outstanding, Money{});
    ASSERT_TRUE(settle(charge, Money{}.minus(60'00_fen).value(), sale));
    EXPECT_EQ(owedBy(1), 60'00_fen);
    EXPECT_EQ(codeOf(settle(charge, Money{}.minus(40'01_fen).value(), sale)),
              ErrorCode::StoreConflict);
    const auto settled = store.arrears.settlementsOf(charge).value();
    ASSERT_EQ(settled.size(), 3U);
    EXPECT_EQ(settled[2].principal, Money{}.minus(60'00_fen).value());
    EXPECT_EQ(settled[0].sale, sale);
    EXPECT_EQ(settled[0].lateFee, 5_fen);
}

// Goal: a settlement run again doubles nothing. Method: a month's bill twice, another month's, the
// same month's of another account, and two back-charges of one month.
TEST_P(ArrearsBookContract, MonthIsBilledOnce)
{
    for (const ChargeKind kind : {ChargeKind::PeriodBill, ChargeKind::MonthlyCharge}) {
        const auto base = static_cast<std::int64_t>(kind) * 10;
        Charge charge = sampleCharge(base, 1);
        charge.kind = kind;
        add(charge);
        charge.id = ChargeId{base + 1};
        EXPECT_EQ(codeOf(alone([&] { return store.arrears.add(charge); })),
                  ErrorCode::ChargeRepeated);
        charge.period = "2026-11";
        add(charge);
        charge.id = ChargeId{base + 2};
        charge.account = sampleAccount(2).id;
        add(charge);
    }
    Charge back = sampleCharge(91, 1);
    back.kind = ChargeKind::BackCharge;
    add(back);
    back.id = ChargeId{92};
    add(back);
}

TEST_P(ArrearsBookContract, RefusesWhatRefersToNothing)
{
    add(sampleCharge(1, 1));
    EXPECT_EQ(codeOf(alone([&] { return store.arrears.add(sampleCharge(1, 1)); })),
              ErrorCode::StoreConflict);
    EXPECT_EQ(codeOf(alone([&] { return store.arrears.add(sampleCharge(2, 99)); })),
              ErrorCode::StoreConflict);
    EXPECT_EQ(codeOf(settle(ChargeId{1}, 1_fen, SaleId{7})), ErrorCode::StoreConflict);
    EXPECT_EQ(codeOf(settle(ChargeId{7}, 1_fen, reserveSale(1, 1))), ErrorCode::ChargeNotFound);
    EXPECT_EQ(owedBy(1), 100'00_fen);
}

// Goal: arrears that nothing explains are found. Method: a charge beside a standing that owes
// nothing, then the same amount in the standing, then a fen less.
TEST_P(ArrearsBookContract, ArrearsWithoutChargesAreTold)
{
    EXPECT_EQ(store.arrears.disagreements(kCompany)->size(), 0U);
    add(sampleCharge(1, 1));
    EXPECT_EQ(store.arrears.disagreements(kCompany)->size(), 1U);
    const auto owe = [&](Money arrears) {
        AccountStanding standing = store.accounts.byId(kFirst)->standing;
        standing.arrears = arrears;
        inUnit([&] { return store.accounts.setStanding(kFirst, standing); });
    };
    owe(100'00_fen);
    EXPECT_EQ(store.arrears.disagreements(kCompany)->size(), 0U);
    owe(99'99_fen);
    const auto found = store.arrears.disagreements(kCompany).value();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NE(found.front().find("99.99"), std::string::npos) << found.front();
}

// Goal: what a sale settles of which charge is read again with it. Method: two parts, one below
// zero, each with a late fee.
TEST_P(ArrearsBookContract, SaleKeepsItsParts)
{
    const Charge one = sampleCharge(1, 1);
    const Charge other = sampleCharge(2, 1);
    add(one);
    add(other);
    Sale sale = sampleSale(1, 1);
    sale.arrearsBefore = 200'00_fen;
    sale.arrearsAfter = 180'00_fen;
    sale.lateFee = 2_fen;
    sale.arrearsParts = {
        partOf(other, 30'00_fen, 3_fen),
        partOf(one, Money{}.minus(10'00_fen).value(), Money{}.minus(1_fen).value())};
    inUnit([&] { return store.journal.reserve(sale); });
    EXPECT_EQ(store.journal.find(sale.id)->sale, sale);
}

TEST_P(ArrearsBookContract, NewestPlanHolds)
{
    EXPECT_EQ(store.arrears.planOf(kFirst), RepaymentPlan{});
    const PlanNote note{kCompany, kAdministrator, kNoon, "hardship"};
    RepaymentPlan plan;
    plan.kind = RepaymentKind::Share;
    plan.sharePermyriad = 3'000;
    plan.energyFloor = 5'00_fen;
    for (const int share : {2'000, 3'000}) {
        plan.sharePermyriad = share;
        inUnit([&] { return store.arrears.setPlan(kFirst, plan, note); });
        EXPECT_EQ(store.arrears.planOf(kFirst), plan);
    }
    EXPECT_EQ(store.arrears.planOf(sampleAccount(2).id), RepaymentPlan{});
    plan.kind = RepaymentKind::FixedSum;
    plan.sum = 7'00_fen;
    inUnit([&] { return store.arrears.setPlan(kFirst, plan, note); });
    EXPECT_EQ(store.arrears.planOf(kFirst), plan);
}

// Goal: rules hold from their days on, after the usual ones, and none is changed. Method: two, the
// later one first, and one of a day that has one.
TEST_P(ArrearsBookContract, RulesFollowTheUsualOnes)
{
    EXPECT_EQ(store.arrears.lateFeeRules(kCompany)->size(), usualLateFeeRules().size());
    const PlanNote note{kCompany, kAdministrator, kNoon, {}};
    const LateFeeRule later{Date::from(2027, 6, 1).value(), 1, 2, 3};
    const LateFeeRule sooner{Date::from(2027, 1, 1).value(), 4, 5, 6};
    inUnit([&] { return store.arrears.addLateFeeRule(kCompany, later, note); });
    inUnit([&] { return store.arrears.addLateFeeRule(kCompany, sooner, note); });
    EXPECT_EQ(codeOf(alone([&] { return store.arrears.addLateFeeRule(kCompany, later, note); })),
              ErrorCode::StoreConflict);
    const auto rules = store.arrears.lateFeeRules(kCompany).value();
    ASSERT_EQ(rules.size(), usualLateFeeRules().size() + 2);
    EXPECT_TRUE(isWellFormed(rules));
    EXPECT_EQ(rules[rules.size() - 2].residentPermyriad, 4);
    EXPECT_EQ(rules.back().acrossYearsPermyriad, 3);
    EXPECT_EQ(store.arrears.lateFeeRules(kDistrict)->size(), usualLateFeeRules().size());
}

// Goal: who owes longest comes first, page by page, with what he owes in sum. Method: two charges
// of account 2, the older of all of account 3 and one of account 1, paged one at a time; then
// filtered by sum and due day.
TEST_P(ArrearsBookContract, DebtorsAreListedInPages)
{
    add(sampleCharge(1, 2));
    Charge old = sampleCharge(2, 2);
    old.due = Date::from(2026, 1, 1).value();
    add(old);
    add(sampleCharge(3, 1));
    Charge oldest = sampleCharge(4, 3);
    oldest.due = Date::from(2025, 12, 31).value();
    add(oldest);
    DebtorFilter filter;
    filter.organisation = kCompany;
    filter.limit = 1;
    std::vector<AccountId> order;
    for (auto page = store.arrears.debtors(filter).value(); !page.empty() && order.size() < 9;
         page = store.arrears.debtors(filter).value()) {
        ASSERT_EQ(page.size(), 1U);
        order.push_back(page.front().account);
        filter.after = placeOf(page.front());
    }
    EXPECT_EQ(order, (std::vector{sampleAccount(3).id, sampleAccount(2).id, kFirst}));
    filter.after.reset();
    filter.limit = 2;
    EXPECT_EQ(store.arrears.debtors(filter)->at(1),
              (Debtor{sampleAccount(2).id, 200'00_fen, old.due}));
    filter.limit = 9;
    filter.least = 100'01_fen;
    EXPECT_EQ(store.arrears.debtors(filter)->size(), 1U);
    filter.least = {};
    filter.dueBefore = Date::from(2026, 1, 2).value();
    EXPECT_EQ(store.arrears.debtors(filter)->size(), 2U);
    filter.dueBefore = old.due;
    EXPECT_EQ(store.arrears.debtors(filter)->size(), 1U);
    filter.dueBefore = oldest.due;
    EXPECT_TRUE(store.arrears.debtors(filter)->empty());
    filter.dueBefore.reset();
    filter.organisation = kDistrict;
    EXPECT_TRUE(store.arrears.debtors(filter)->empty());
}

// Goal: what moves without a sale is in the trial balance, and settles charges. Method: a voucher
// that raises 30.00 and one that writes it off.
TEST_P(ArrearsBookContract, VouchersAreInTheTrialBalance)
{
    add(sampleCharge(1, 1));
    Voucher voucher;
    voucher.id = VoucherId{1};
    voucher.organisation = kCompany;
    voucher.counter = kCounter1;
    voucher.by = kAdministrator;
    voucher.account = kFirst;
    voucher.at = kNoon;
    voucher.day = kToday;
    voucher.entries = entriesForCharge(ChargeKind::BackCharge, 30'00_fen);
    inUnit([&] { return store.books.enter(voucher); });
    EXPECT_EQ(codeOf(alone([&] { return store.books.enter(voucher); })), ErrorCode::StoreConflict);
    voucher.id = VoucherId{2};
    voucher.kind = VoucherKind::WriteOff;
    voucher.approver = kCashier;
    voucher.entries = entriesForWriteOff(10'00_fen);
    inUnit([&] { return store.books.enter(voucher); });
    const auto balance = store.books.trialBalance(kCompany).value();
    EXPECT_TRUE(balance.isBalanced());
    const std::vector<LedgerBalance> expected{{LedgerCode::Arrears, 30'00_fen, 10'00_fen},
                                              {LedgerCode::EnergySales, {}, 30'00_fen},
                                              {LedgerCode::WriteOffs, 10'00_fen, {}}};
    EXPECT_EQ(balance.accounts, expected);
    inUnit([&] {
        return store.arrears.settle(
            {ChargeId{1}, kCompany, 10'00_fen, {}, {}, voucher.id, kNoon, kAdministrator});
    });
    EXPECT_EQ(owedBy(1), 90'00_fen);
    EXPECT_EQ(store.arrears.settlementsOf(ChargeId{1})->front().voucher, voucher.id);
}

}  // namespace
}  // namespace wattdesk::test
