#include "tests/bench/bare_sales.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace wattdesk::test {

namespace {

// ?1 is the new sale's id, ?2 the id of the sale that is there, ?3 its counter. Every row is copied
// from that sale's by its key, so that it is as wide as the station's own and costs one look-up.
constexpr std::array kStatements{
    "BEGIN IMMEDIATE",
    "INSERT INTO open_sale (account_id, card, sale_id, organisation_id) SELECT account_id, card, "
    "?1, organisation_id FROM sale WHERE id = ?2",
    "INSERT INTO sale SELECT ?1, organisation_id, counter_id, seller_id, account_id, kind, at, "
    "tariff_id, mode, means, paid, tendered, surplus_before, surplus_after, energy_charge, "
    "to_card, energy, purchase_count, remaining_before, card, image_before, image_after, "
    "arrears_before, arrears_after, card_fee, card_deposit, carried, corrects, reason, evidence, "
    "approver_id, tariff_version, late_fee, card_prices FROM sale WHERE id = ?2",
    "INSERT INTO sale_line SELECT ?1, line, organisation_id, tier, tiers, energy, price, amount, "
    "kind, name FROM sale_line WHERE sale_id = ?2",
    "INSERT INTO sale_step SELECT ?1, 1, organisation_id, 'reserve', at, by_id, counter_id, '' "
    "FROM sale_step WHERE sale_id = ?2 AND seq = 1",
    "INSERT INTO audit_link SELECT counter_id, ?1 * 2, organisation_id, by_id, at, action, "
    "subject, detail, previous_hash, hash FROM audit_link WHERE counter_id = ?3 AND sequence = 2",
    "COMMIT",
    "BEGIN IMMEDIATE",
    "INSERT INTO sale_step SELECT ?1, 2, organisation_id, 'confirm', at, by_id, counter_id, '' "
    "FROM sale_step WHERE sale_id = ?2 AND seq = 1",
    "DELETE FROM open_sale WHERE account_id = (SELECT account_id FROM sale WHERE id = ?2)",
    "INSERT INTO posting SELECT ?1, organisation_id, counter_id, seller_id, ?1, at, '2026-03-10' "
    "FROM sale WHERE id = ?2",
    "INSERT INTO posting_entry SELECT ?1, 1, organisation_id, 1001, 5000, 0 FROM sale WHERE id = "
    "?2",
    "INSERT INTO posting_entry SELECT ?1, 2, organisation_id, 6001, 0, 5000 FROM sale WHERE id = "
    "?2",
    "UPDATE counter SET last_receipt = last_receipt + 1 WHERE id = ?3",
    "INSERT INTO receipt SELECT ?1, counter_id, ?1, organisation_id, at FROM sale WHERE id = ?2",
    "UPDATE daily_total SET sales = sales + 1, paid = paid + 5000, energy_charge = energy_charge "
    "+ 5000, energy = energy + 10000",
    "UPDATE account SET purchase_count = purchase_count + 1 WHERE id = (SELECT account_id FROM "
    "sale WHERE id = ?2)",
    "INSERT INTO audit_link SELECT counter_id, ?1 * 2 + 1, organisation_id, by_id, at, action, "
    "subject, detail, previous_hash, hash FROM audit_link WHERE counter_id = ?3 AND sequence = 3",
    "COMMIT"};

void fatal(sqlite3* database, const char* sql)
{
    std::fprintf(stderr, "bare sale: %s: %s\n", sqlite3_errmsg(database), sql);
    std::exit(3);
}

}  // namespace

BareSales::BareSales(const std::string& path)
{
    if (sqlite3_open(path.c_str(), &m_database) != SQLITE_OK) {
        fatal(m_database, "open");
    }
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA foreign_keys = ON");
    m_model = number("SELECT MIN(id) FROM sale");
    m_counter = number("SELECT counter_id FROM sale ORDER BY id LIMIT 1");
    for (const char* sql : kStatements) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK) {
            fatal(m_database, sql);
        }
        m_statements.push_back(statement);
    }
}

BareSales::~BareSales()
{
    for (sqlite3_stmt* statement : m_statements) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(m_database);
}

void BareSales::run(const char* sql)
{
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        fatal(m_database, sql);
    }
}

std::int64_t BareSales::number(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK ||
        sqlite3_step(statement) != SQLITE_ROW) {
        fatal(m_database, sql);
    }
    const std::int64_t value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return value;
}

void BareSales::step(std::size_t statement)
{
    sqlite3_stmt* prepared = m_statements[statement];
    // A number that a statement does not use is refused, which is no failure.
    sqlite3_bind_int64(prepared, 1, m_next);
    sqlite3_bind_int64(prepared, 2, m_model);
    sqlite3_bind_int64(prepared, 3, m_counter);
    if (sqlite3_step(prepared) != SQLITE_DONE) {
        fatal(m_database, kStatements[statement]);
    }
    sqlite3_reset(prepared);
}

void BareSales::sell()
{
    for (std::size_t i = 0; i < m_statements.size(); ++i) {
        step(i);
    }
    ++m_next;
}

}  // namespace wattdesk::test
