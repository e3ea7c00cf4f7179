#include "db/sql_books.h"

#include <cassert>

namespace wattdesk::db {

using core::CounterId;
using core::DailyTotal;
using core::Date;
using core::Energy;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Instant;
using core::LedgerBalance;
using core::LedgerEntry;
using core::Money;
using core::OperatorId;
using core::OrganisationId;
using core::Posting;
using core::ReceiptNumber;
using core::SaleId;
using core::TrialBalance;
using core::Unexpected;
using core::Voucher;

namespace {

/// Copies that several counters make of one receipt at the same moment.
constexpr int kReprintTriesMax = 8;
/// Enough for a person to see what is wrong.
constexpr std::int64_t kGapsMax = 1'000;

constexpr Sql kInsertPosting{
    "INSERT INTO posting (id, organisation_id, counter_id, by_id, sale_id, at, day) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g) ON CONFLICT DO NOTHING"};
constexpr Sql kInsertEntry{
    "INSERT INTO posting_entry (posting_id, line, organisation_id, ledger_code, debit, credit) "
    "VALUES (:a, :b, :c, :d, :e, :f)"};
constexpr Sql kSaleOfReceipt{
    "SELECT s.organisation_id, CASE WHEN r.sale_id IS NULL THEN 0 ELSE 1 END FROM sale s "
    "LEFT JOIN receipt r ON r.sale_id = s.id WHERE s.id = :a",
    "ii"};
constexpr Sql kTakeNumber{
    "UPDATE counter SET last_receipt = last_receipt + 1 WHERE id = :a "
    "RETURNING code, last_receipt",
    "ti"};
constexpr Sql kInsertReceipt{
    "INSERT INTO receipt (sale_id, counter_id, number, organisation_id, at) "
    "VALUES (:a, :b, :c, :d, :e)"};
constexpr Sql kCopies{
    "SELECT r.organisation_id, (SELECT COUNT(*) FROM receipt_copy k WHERE k.sale_id = r.sale_id) "
    "FROM receipt r WHERE r.sale_id = :a",
    "ii"};
constexpr Sql kInsertCopy{
    "INSERT INTO receipt_copy (sale_id, copy, organisation_id, at, by_id) "
    "VALUES (:a, :b, :c, :d, :e) ON CONFLICT DO NOTHING"};
constexpr Sql kAddToDay{
    "INSERT INTO daily_total (organisation_id, day, counter_id, seller_id, means, sales, paid, "
    "energy_charge, energy) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i) "
    "ON CONFLICT (organisation_id, day, counter_id, seller_id, means) DO UPDATE SET "
    "sales = daily_total.sales + excluded.sales, paid = daily_total.paid + excluded.paid, "
    "energy_charge = daily_total.energy_charge + excluded.energy_charge, "
    "energy = daily_total.energy + excluded.energy"};
constexpr Sql kDays{
    "SELECT organisation_id, day, counter_id, seller_id, means, sales, paid, energy_charge, energy "
    "FROM daily_total WHERE organisation_id = :a AND day >= :b AND day <= :c "
    "ORDER BY day, counter_id, seller_id, means",
    "itiitiiii"};
/// A sale counts at its means; one that moves a payment between means counts that payment there,
/// and takes it from the other means.
constexpr Sql kRecount{
    "SELECT t.organisation_id, t.day, t.counter_id, t.seller_id, t.means, "
    "CAST(SUM(t.sales) AS BIGINT), CAST(SUM(t.paid) AS BIGINT), "
    "CAST(SUM(t.energy_charge) AS BIGINT), CAST(SUM(t.energy) AS BIGINT) FROM ("
    "SELECT s.organisation_id, p.day, s.counter_id, s.seller_id, s.means, 1 AS sales, "
    "COALESCE(m.amount, s.paid) AS paid, s.energy_charge, s.energy "
    "FROM posting p JOIN sale s ON s.id = p.sale_id "
    "LEFT JOIN sale_means_move m ON m.sale_id = s.id "
    "WHERE p.organisation_id = :a AND p.day >= :b AND p.day <= :c UNION ALL "
    "SELECT s.organisation_id, p.day, s.counter_id, s.seller_id, m.means_from, 0, -m.amount, 0, 0 "
    "FROM posting p JOIN sale s ON s.id = p.sale_id JOIN sale_means_move m ON m.sale_id = s.id "
    "WHERE p.organisation_id = :d AND p.day >= :e AND p.day <= :f) AS t "
    "GROUP BY t.organisation_id, t.day, t.counter_id, t.seller_id, t.means "
    "ORDER BY t.day, t.counter_id, t.seller_id, t.means",
    "itiitiiii"};
constexpr Sql kInsertVoucher{
    "INSERT INTO voucher (id, organisation_id, counter_id, by_id, approver_id, account_id, kind, "
    "reason, at, day) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j) ON CONFLICT DO NOTHING"};
constexpr Sql kInsertVoucherEntry{
    "INSERT INTO voucher_entry (voucher_id, line, organisation_id, ledger_code, debit, credit) "
    "VALUES (:a, :b, :c, :d, :e, :f)"};
constexpr Sql kTrialBalance{
    "SELECT t.ledger_code, CAST(SUM(t.debit) AS BIGINT), CAST(SUM(t.credit) AS BIGINT) FROM ("
    "SELECT ledger_code, debit, credit FROM posting_entry WHERE organisation_id = :a UNION ALL "
    "SELECT ledger_code, debit, credit FROM settlement_entry WHERE organisation_id = :b UNION ALL "
    "SELECT ledger_code, debit, credit FROM voucher_entry WHERE organisation_id = :c) AS t "
    "GROUP BY t.ledger_code ORDER BY t.ledger_code",
    "iii"};
/// Each receipt beside the one before it at its counter, and each counter's last one beside the
/// number that the counter thinks it gave last.
constexpr Sql kWrongNumbers{
    "SELECT c.code, q.before, q.number FROM (SELECT counter_id, number, "
    "COALESCE(LAG(number) OVER (PARTITION BY counter_id ORDER BY number), 0) AS before "
    "FROM receipt WHERE organisation_id = :a) AS q JOIN counter c ON c.id = q.counter_id "
    "WHERE q.number <> q.before + 1 UNION ALL "
    "SELECT c.code, COALESCE((SELECT MAX(r.number) FROM receipt r WHERE r.counter_id = c.id), 0), "
    "c.last_receipt + 1 FROM counter c WHERE c.organisation_id = :b AND c.last_receipt <> "
    "COALESCE((SELECT MAX(r.number) FROM receipt r WHERE r.counter_id = c.id), 0) "
    "LIMIT :c",
    "tii"};
/// Posted sales without a receipt, and receipts of sales that are not posted.
constexpr Sql kWrongSales{
    "SELECT t.sale_id FROM sale_step t WHERE t.organisation_id = :a AND t.step = 'confirm' "
    "AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.sale_id = t.sale_id) UNION ALL "
    "SELECT r.sale_id FROM receipt r WHERE r.organisation_id = :b AND NOT EXISTS "
    "(SELECT 1 FROM sale_step t WHERE t.sale_id = r.sale_id AND t.step = 'confirm') LIMIT :c",
    "i"};

struct Numbered {
    OrganisationId organisation;
    std::int64_t count{0};
};

Numbered toNumbered(Row& row)
{
    Numbered numbered;
    numbered.organisation = row.id<OrganisationId>();
    numbered.count = row.integer();
    return numbered;
}

DailyTotal toTotal(Row& row)
{
    DailyTotal total;
    total.organisation = row.id<OrganisationId>();
    total.day = row.date();
    total.counter = row.id<CounterId>();
    total.seller = row.id<OperatorId>();
    total.means = row.named(core::paymentMeansNamed);
    total.sales = row.integer();
    total.paid = row.amount<Money>();
    total.energyCharge = row.amount<Money>();
    total.energy = row.amount<Energy>();
    return total;
}

LedgerBalance toBalance(Row& row)
{
    LedgerBalance balance;
    balance.code = row.known(core::ledgerCodeNumbered(row.integer()));
    balance.debit = row.amount<Money>();
    balance.credit = row.amount<Money>();
    return balance;
}

}  // namespace

Expected<void> SqlBooks::post(const Posting& posting)
{
    assert(isBalanced(posting));
    return m_connection.write([&]() -> Expected<void> {
        const auto added = m_connection.execute(
            kInsertPosting, {posting.id, posting.organisation, posting.counter, posting.by,
                             posting.sale, posting.at, toText(posting.day)});
        if (added == 0) {
            return fail(ErrorCode::StoreConflict, "posting id is known");
        }
        std::int64_t line = 0;
        for (const LedgerEntry& entry : posting.entries) {
            m_connection.execute(
                kInsertEntry,
                {posting.id, ++line, posting.organisation, static_cast<std::int64_t>(entry.code),
                 entry.debit.hundredths(), entry.credit.hundredths()});
        }
        return {};
    });
}

Expected<void> SqlBooks::enter(const Voucher& voucher)
{
    assert(isBalanced(voucher));
    return m_connection.write([&]() -> Expected<void> {
        const auto added = m_connection.execute(
            kInsertVoucher, {voucher.id, voucher.organisation, voucher.counter, voucher.by,
                             orNull(voucher.approver), voucher.account, nameOf(voucher.kind),
                             voucher.reason, voucher.at, toText(voucher.day)});
        if (added == 0) {
            return fail(ErrorCode::StoreConflict, "voucher id is known");
        }
        std::int64_t line = 0;
        for (const LedgerEntry& entry : voucher.entries) {
            m_connection.execute(
                kInsertVoucherEntry,
                {voucher.id, ++line, voucher.organisation, static_cast<std::int64_t>(entry.code),
                 entry.debit.hundredths(), entry.credit.hundredths()});
        }
        return {};
    });
}

Expected<ReceiptNumber> SqlBooks::issueReceipt(CounterId counter, SaleId sale, Instant at)
{
    return m_connection.write([&]() -> Expected<ReceiptNumber> {
        const auto known = m_connection.row(kSaleOfReceipt, {sale}, toNumbered);
        if (!known) {
            return Unexpected{known.error()};
        }
        if (!*known) {
            return fail(ErrorCode::SaleNotFound, toText(sale));
        }
        if ((*known)->count != 0) {
            return fail(ErrorCode::StoreConflict, "the sale has a receipt");
        }
        const auto taken = m_connection.row(kTakeNumber, {counter}, [](Row& row) {
            ReceiptNumber number;
            number.counterCode = row.text();
            number.number = row.integer();
            return number;
        });
        if (!taken) {
            return Unexpected{taken.error()};
        }
        if (!*taken) {
            return fail(ErrorCode::StoreConflict, "no counter " + toText(counter));
        }
        m_connection.execute(kInsertReceipt,
                             {sale, counter, (*taken)->number, (*known)->organisation, at});
        return **taken;
    });
}

Expected<std::int64_t> SqlBooks::countReprint(SaleId sale, Instant at, OperatorId by)
{
    return m_connection.write([&]() -> Expected<std::int64_t> {
        for (int attempt = 0; attempt < kReprintTriesMax; ++attempt) {
            const auto copies = m_connection.row(kCopies, {sale}, toNumbered);
            if (!copies) {
                return Unexpected{copies.error()};
            }
            if (!*copies) {
                return fail(ErrorCode::SaleNotFound, "no receipt of sale " + toText(sale));
            }
            const std::int64_t copy = (*copies)->count + 1;
            if (m_connection.execute(kInsertCopy, {sale, copy, (*copies)->organisation, at, by}) >
                0) {
                return copy;
            }
        }
        return fail(ErrorCode::StoreBusy, "others copy the receipt of sale " + toText(sale));
    });
}

Expected<void> SqlBooks::addToDay(const DailyTotal& delta)
{
    return m_connection.write([&]() -> Expected<void> {
        m_connection.execute(kAddToDay,
                             {delta.organisation, toText(delta.day), delta.counter, delta.seller,
                              nameOf(delta.means), delta.sales, delta.paid.hundredths(),
                              delta.energyCharge.hundredths(), delta.energy.hundredths()});
        return {};
    });
}

Expected<std::vector<DailyTotal>> SqlBooks::days(OrganisationId organisation, Date from, Date to)
{
    return m_connection.read([&] {
        return m_connection.rows(kDays, {organisation, toText(from), toText(to)}, toTotal);
    });
}

Expected<std::vector<DailyTotal>> SqlBooks::recount(OrganisationId organisation, Date from, Date to)
{
    const std::string first = toText(from);
    const std::string last = toText(to);
    return m_connection.read([&] {
        return m_connection.rows(kRecount, {organisation, first, last, organisation, first, last},
                                 toTotal);
    });
}

Expected<TrialBalance> SqlBooks::trialBalance(OrganisationId organisation)
{
    return m_connection.read([&]() -> Expected<TrialBalance> {
        auto balances =
            m_connection.rows(kTrialBalance, {organisation, organisation, organisation}, toBalance);
        if (!balances) {
            return Unexpected{balances.error()};
        }
        TrialBalance trial;
        for (const LedgerBalance& balance : *balances) {
            const auto debit = trial.debit.plus(balance.debit);
            const auto credit = trial.credit.plus(balance.credit);
            if (!debit || !credit) {
                return fail(ErrorCode::StoreDamaged, "the ledger's sums leave the range");
            }
            trial.debit = *debit;
            trial.credit = *credit;
        }
        trial.accounts = std::move(*balances);
        return trial;
    });
}

Expected<std::vector<std::string>> SqlBooks::wrongNumbers(OrganisationId organisation)
{
    return m_connection.rows(kWrongNumbers, {organisation, organisation, kGapsMax}, [](Row& row) {
        const std::string counter = row.text();
        const std::int64_t before = row.integer();
        const std::int64_t number = row.integer();
        return "counter " + counter + ": receipt " + std::to_string(before) + " is followed by " +
               std::to_string(number);
    });
}

Expected<std::vector<std::string>> SqlBooks::wrongSales(OrganisationId organisation)
{
    return m_connection.rows(kWrongSales, {organisation, organisation, kGapsMax}, [](Row& row) {
        return "sale " + toText(row.id<SaleId>()) + ": receipt and state disagree";
    });
}

Expected<std::vector<std::string>> SqlBooks::receiptGaps(OrganisationId organisation)
{
    return m_connection.read([&]() -> Expected<std::vector<std::string>> {
        auto gaps = wrongNumbers(organisation);
        if (!gaps) {
            return gaps;
        }
        const auto sales = wrongSales(organisation);
        if (!sales) {
            return Unexpected{sales.error()};
        }
        gaps->insert(gaps->end(), sales->begin(), sales->end());
        return gaps;
    });
}

}  // namespace wattdesk::db
