#include "db/term_load.h"

#include <algorithm>

namespace wattdesk::db {

namespace {

constexpr Sql kAddTerm{
    "INSERT INTO search_term (organisation_id, term, account_id) VALUES (:a, :b, :c)"};
constexpr Sql kSetAside{
    "INSERT INTO term_load (organisation_id, term, account_id) VALUES (:a, :b, :c)"};
constexpr Sql kTakeAll{
    "INSERT INTO search_term (organisation_id, term, account_id) "
    "SELECT organisation_id, term, account_id FROM term_load "
    "ORDER BY organisation_id, term, account_id"};

}  // namespace

TermLoad::TermLoad(Connection& connection) : m_connection{connection}
{
    m_connection.atWorkEnd({[this] { write(); }, [this] { forget(); }});
}

void TermLoad::add(core::OrganisationId organisation, core::AccountId account,
                   const std::vector<std::string>& terms)
{
    for (const std::string& term : terms) {
        m_terms.push_back({organisation, term, account});
    }
    if (m_terms.size() > kInMemoryMax) {
        setAside();
    }
}

void TermLoad::putInto(const Sql& insert)
{
    for (const Term& term : m_terms) {
        m_connection.execute(insert, {term.organisation, term.text, term.account});
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
    putInto(kSetAside);
}

void TermLoad::write()
{
    if (!m_isSetAside) {
        std::sort(m_terms.begin(), m_terms.end());
        putInto(kAddTerm);
        return;
    }
    putInto(kSetAside);
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
