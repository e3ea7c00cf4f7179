#pragma once

#include <string>
#include <vector>

#include "core/base/ids.h"
#include "db/connection.h"

namespace wattdesk::db {

/// The search terms that the running unit of work adds, kept until it ends and written in the order
/// of their index: an index of millions that is hit at random reads and writes a page for nearly
/// every term. What is too much for the memory waits in a temporary table.
class TermLoad {
public:
    TermLoad(Connection& connection, std::size_t inMemoryMax);

    /// Throws soci::soci_error, as write() does.
    void add(core::OrganisationId organisation, core::AccountId account,
             const std::vector<std::string>& terms);

    /// Writes all that was added; for who is about to read or change terms in the same unit.
    void write();

private:
    struct Term {
        core::OrganisationId organisation;
        std::string text;
        core::AccountId account;
        friend auto operator<=>(const Term&, const Term&) = default;
    };

    void putInto(std::string_view table);
    void setAside();
    void forget() noexcept;

    Connection& m_connection;
    std::size_t m_inMemoryMax;
    std::vector<Term> m_terms;
    bool m_isSetAside{false};  ///< whether the temporary table holds some
};

}  // namespace wattdesk::db
