#include "db/term_load.h"

#include <algorithm>

namespace wattdesk::db {

namespace {

/// Rows that go into one statement: most of what an insertion costs is the statement's.
constexpr std::size_t kRowsEach = 16;
constexpr std::size_t kColumns = 3;

constexpr std::string_view kTerms = "search_term";
constexpr std::string_view kAside = "term_load";
/// Nearly always all of one organisation, so that this is the index's order; a column that says
/// nothing would only make each comparison dearer.
constexpr Sql kTakeAll{
    "INSERT INTO search_term (organisation_id, term, account_id) "
    "SELECT organisation_id, term, account_id FROM term_load ORDER BY term, account_id"};

std::string insertInto(std::string_view table, std::size_t rows)
{
    std::string sql =
        "INSERT INTO " + std::string{table} + " (organisation_id, term, account_id) VALUES ";
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string n = std::to_string(row);
        sql += (row == 0 ? "(:o" : ", (:o") + n + ", :t" + n + ", :a" + n + ")";
    }
    return sql;
}

}  // namespace

TermLoad::TermLoad(Connection& connection, std::size_t inMemoryMax)
    : m_connection{connection}, m_inMemoryMax{inMemoryMax}
{
    m_connection.atWorkEnd({[this] { write(); }, [this] { forget(); }});
}

void TermLoad::add(core::OrganisationId organisation, core::AccountId account,
                   const std::vector<std::string>& terms)
{
    for (const std::string& term : terms) {
        m_terms.push_back({organisation, term, account});
    }
    if (m_terms.size() > m_inMemoryMax) {
        setAside();
    }
}

void TermLoad::putInto(std::string_view table)
{
    const std::string many = insertInto(table, kRowsEach);
    const std::string one = insertInto(table, 1);
    std::vector<Value> values;
    values.reserve(kRowsEach * kColumns);
    for (std::size_t at = 0; at < m_terms.size();) {
        const std::size_t rows = m_terms.size() - at >= kRowsEach ? kRowsEach : 1;
        values.clear();
        for (std::size_t row = 0; row < rows; ++row, ++at) {
            values.emplace_back(m_terms[at].organisation);
            values.emplace_back(m_terms[at].text);
            values.emplace_back(m_terms[at].account);
        }
        m_connection.execute({rows == 1 ? one : many}, values);
    }
    m_terms.clear();
}

void TermLoad::setAside()
{
    if (!m_isSetAside) {
        m_connection.once(
            "CREATE TEMPORARY TABLE term_load (organisation_id BIGINT NOT NULL, "
            "term TEXT NOT NULL, account_id BIGINT NOT NULL)");
        m_isSetAside = true;
    }
    putInto(kAside);
}

void TermLoad::write()
{
    if (!m_isSetAside && m_terms.empty()) {
        return;  // as in nearly every unit of work
    }
    if (!m_isSetAside) {
        std::sort(m_terms.begin(), m_terms.end());
        putInto(kTerms);
        return;
    }
    putInto(kAside);
    if (m_connection.kind() == StoreKind::Postgresql) {
        // One statement with the work of a million others.
        m_connection.once("SET LOCAL statement_timeout = 0");
    }
    m_connection.execute(kTakeAll, {});
    m_connection.once("DROP TABLE term_load");
    m_isSetAside = false;
}

void TermLoad::forget() noexcept
{
    m_terms.clear();
    m_isSetAside = false;  // the table went with the unit of work
}

}  // namespace wattdesk::db
