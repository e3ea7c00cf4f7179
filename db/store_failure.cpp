#include "db/store_failure.h"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace wattdesk::db {

using core::Error;
using core::ErrorCode;

namespace {

/// SQLite's extended codes carry the primary one in their low byte.
constexpr int kPrimaryMask = 0xFF;

ErrorCode codeOfConstraint(int extended)
{
    switch (extended) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            return ErrorCode::StoreConflict;
        default:
            return ErrorCode::StoreFailed;
    }
}

ErrorCode codeOfSqlite(int extended)
{
    switch (extended & kPrimaryMask) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
            return ErrorCode::StoreBusy;
        case SQLITE_FULL:
            return ErrorCode::StoreFull;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return ErrorCode::StoreReadOnly;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ErrorCode::StoreDamaged;
        case SQLITE_CANTOPEN:
            return ErrorCode::StoreUnreachable;
        case SQLITE_IOERR:
            return ErrorCode::StoreDiskError;
        case SQLITE_CONSTRAINT:
            return codeOfConstraint(extended);
        default:
            return ErrorCode::StoreFailed;
    }
}

/// SQLSTATE by its whole or its class (the first two characters); the first that fits counts.
constexpr std::array<std::pair<std::string_view, ErrorCode>, 18> kSqlStates{{
    {"23505", ErrorCode::StoreConflict},     // unique_violation
    {"23503", ErrorCode::StoreConflict},     // foreign_key_violation
    {"25006", ErrorCode::StoreReadOnly},     // read_only_sql_transaction
    {"40001", ErrorCode::StoreBusy},         // serialization_failure
    {"40P01", ErrorCode::StoreBusy},         // deadlock_detected
    {"42501", ErrorCode::StoreReadOnly},     // insufficient_privilege
    {"53100", ErrorCode::StoreFull},         // disk_full
    {"53300", ErrorCode::StoreBusy},         // too_many_connections
    {"55P03", ErrorCode::StoreBusy},         // lock_not_available
    {"57014", ErrorCode::StoreBusy},         // query_canceled: statement_timeout
    {"57P", ErrorCode::StoreUnreachable},    // the server is going down or coming up
    {"25P03", ErrorCode::StoreUnreachable},  // idle_in_transaction_session_timeout
    {"08", ErrorCode::StoreUnreachable},     // connection exception
    {"28", ErrorCode::StoreUnreachable},     // the server does not let us in
    {"3D", ErrorCode::StoreUnreachable},     // no such database
    {"58030", ErrorCode::StoreDiskError},    // io_error
    {"XX001", ErrorCode::StoreDamaged},      // data_corrupted
    {"XX002", ErrorCode::StoreDamaged},      // index_corrupted
}};

ErrorCode codeOfSqlState(std::string_view state)
{
    for (const auto& [prefix, code] : kSqlStates) {
        if (state.starts_with(prefix)) {
            return code;
        }
    }
    return ErrorCode::StoreFailed;
}

Error sqliteFailure(const soci::sqlite3_soci_error& error, soci::session& session)
{
    int result = error.result();
    std::string text = sqlite_api::sqlite3_errstr(result);
    if (session.get_backend() != nullptr) {
        auto* handle = static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
        const int extended = sqlite_api::sqlite3_extended_errcode(handle);
        if ((extended & kPrimaryMask) == (result & kPrimaryMask)) {
            result = extended;
            text = sqlite_api::sqlite3_errmsg(handle);
        }
    }
    return {codeOfSqlite(result), "SQLite " + std::to_string(result) + ": " + text};
}

Error postgresqlFailure(const soci::postgresql_soci_error& error, soci::session& session)
{
    const std::string state = error.sqlstate();
    bool isLost = true;
    if (session.get_backend() != nullptr) {
        auto* backend = static_cast<soci::postgresql_session_backend*>(session.get_backend());
        isLost = backend->conn_ == nullptr || PQstatus(backend->conn_) == CONNECTION_BAD;
    }
    // A server that goes away says so in its last words, or just goes: then the failure is libpq's
    // own and has a blank SQLSTATE.
    isLost = isLost || state.find_first_not_of(' ') == std::string::npos;
    return {isLost ? ErrorCode::StoreUnreachable : codeOfSqlState(state),
            "PostgreSQL " + state + ": " + error.get_error_message()};
}

}  // namespace

Error failureOf(const soci::soci_error& error, soci::session& session)
{
    // The details leave out the bound values that SOCI adds to its text: one may be a secret.
    if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error)) {
        return sqliteFailure(*sqlite, session);
    }
    if (const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&error)) {
        return postgresqlFailure(*postgresql, session);
    }
    // A server that does not answer, or not to us, has no code at all.
    const bool isOpen = session.get_backend() != nullptr;
    return {isOpen ? ErrorCode::StoreFailed : ErrorCode::StoreUnreachable,
            error.get_error_message()};
}

}  // namespace wattdesk::db
