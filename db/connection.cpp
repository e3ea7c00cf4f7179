#include "db/connection.h"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <utility>

#include "db/store_failure.h"

namespace wattdesk::db {

using core::Error;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Unexpected;

namespace {

constexpr int kLockWaitMsMax = 60'000;
constexpr int kConnectTimeoutSeconds = 5;
/// How long unacknowledged data may wait before the server counts as gone.
constexpr int kUnheardMs = 10'000;
constexpr int kStatementTimeoutMs = 30'000;
/// A unit of work whose program died without closing its connection gives its locks back.
constexpr int kIdleInTransactionMs = 60'000;

constexpr Sql kBeginSqlite{"BEGIN IMMEDIATE"};
constexpr Sql kBeginPostgresql{"BEGIN"};
constexpr Sql kCommit{"COMMIT"};

/// SQLite's URI form takes every path: SOCI's own connection text has no way to quote a quote.
std::string sqliteUri(const std::string& path, const StoreOptions& options)
{
    constexpr std::string_view kPlain = "/-_.~";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string uri = "dbname=\"file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isAlphanumeric =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (isAlphanumeric || kPlain.find(c) != std::string_view::npos) {
            uri.push_back(c);
        } else {
            uri.push_back('%');
            uri.push_back(kHex[byte >> 4U]);
            uri.push_back(kHex[byte & 0xFU]);
        }
    }
    uri += options.createIfMissing ? "?mode=rwc" : "?mode=rw";
    if (!options.sqliteFileLayer.empty()) {
        uri += "&vfs=" + options.sqliteFileLayer;
    }
    return uri + '"';
}

std::string postgresqlUrl(const std::string& address)
{
    std::string url = address;
    url += url.find('?') == std::string::npos ? '?' : '&';
    url += "connect_timeout=" + std::to_string(kConnectTimeoutSeconds);
    url += "&tcp_user_timeout=" + std::to_string(kUnheardMs);
    return url;
}

/// SQLite says "unable to open" alike of a file that it may not make, of a log that it may not make
/// beside one on a read-only disk, and of a file whose folder is not there.
bool isWriteProtected(const StoreLocation& location)
{
    if (location.kind() != StoreKind::Sqlite) {
        return false;
    }
    const std::filesystem::path file{location.address};
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    const auto isRefused = [](const std::filesystem::path& path) {
        const bool isAllowed = ::access(path.c_str(), W_OK) == 0;
        return !isAllowed && (errno == EACCES || errno == EPERM || errno == EROFS);
    };
    return isRefused(folder) || isRefused(file);
}

}  // namespace

Connection::Connection(StoreLocation location, const StoreOptions& options)
    : m_location{std::move(location)}, m_options{options}
{
    assert(options.lockWaitMs >= 1 && options.lockWaitMs <= kLockWaitMsMax);
}

Connection::~Connection()
{
    disconnect();
}

Expected<void> Connection::connect()
{
    disconnect();
    auto connected = guarded([&]() -> Expected<void> {
        switch (kind()) {
            case StoreKind::Sqlite:
                m_session.open(*soci::factory_sqlite3(), sqliteUri(m_location.address, m_options));
                return prepareSqlite();
            case StoreKind::Postgresql:
                m_session.open(*soci::factory_postgresql(), postgresqlUrl(m_location.address));
                return preparePostgresql();
        }
        return {};
    });
    m_isLost = !connected;
    return connected;
}

Expected<void> Connection::prepareSqlite()
{
    auto* backend = static_cast<soci::sqlite3_session_backend*>(m_session.get_backend());
    sqlite_api::sqlite3_busy_timeout(backend->conn_, m_options.lockWaitMs);
    once("PRAGMA foreign_keys = ON");
    // With NORMAL a sale that was committed may be gone after a power cut.
    once("PRAGMA synchronous = FULL");
    // The pages of an index of millions that are in use at a time; SQLite takes them as it needs
    // them.
    once("PRAGMA cache_size = -65536");
    return {};
}

Expected<void> Connection::preparePostgresql()
{
    auto* backend = static_cast<soci::postgresql_session_backend*>(m_session.get_backend());
    // The longer texts quote whole rows, and one may hold a secret.
    PQsetErrorVerbosity(backend->conn_, PQERRORS_TERSE);
    // What the server says beside its errors would go to the terminal.
    PQsetNoticeProcessor(
        backend->conn_, [](void*, const char*) {}, nullptr);
    once("SET client_encoding = 'UTF8'");
    once("SET client_min_messages = warning");
    once("SET synchronous_commit = on");
    once("SET lock_timeout = " + std::to_string(m_options.lockWaitMs));
    once("SET statement_timeout = " + std::to_string(kStatementTimeoutMs));
    once("SET idle_in_transaction_session_timeout = " + std::to_string(kIdleInTransactionMs));
    const auto fitness = row({"SELECT current_setting('server_encoding'), "
                              "CASE WHEN 'B' < 'a' THEN 1 ELSE 0 END",
                              "ti"},
                             {}, [](Row& found) {
                                 const std::string encoding = found.text();
                                 return encoding == "UTF8" && found.flag();
                             });
    if (!fitness) {
        return Unexpected{fitness.error()};
    }
    if (*fitness != true) {
        return fail(ErrorCode::StoreUnsuitable, "needs encoding UTF8 and collation C");
    }
    return {};
}

Expected<void> Connection::run(const std::function<Expected<void>()>& work)
{
    assert(!m_inWork && "a unit of work does not nest");
    if (auto usable = makeUsable(); !usable) {
        return usable;
    }
    auto begun = guarded([&]() -> Expected<void> {
        // A DEFERRED transaction takes its lock at the first write, and fails at once, without
        // waiting, when another connection has written since its first read.
        execute(kind() == StoreKind::Sqlite ? kBeginSqlite : kBeginPostgresql, {});
        return {};
    });
    if (!begun) {
        return begun;
    }
    m_inWork = true;
    m_workFailure.reset();
    auto done = finish(work());
    m_inWork = false;
    return done;
}

Expected<void> Connection::finish(Expected<void> done)
{
    if (m_workFailure) {
        done = Unexpected{*m_workFailure};
    }
    if (done) {
        done = guarded([&]() -> Expected<void> {
            for (const WorkEnd& end : m_workEnds) {
                end.write();
            }
            execute(kCommit, {});
            return {};
        });
    }
    if (!done) {
        rollBack();
    }
    for (const WorkEnd& end : m_workEnds) {
        end.forget();
    }
    return done;
}

void Connection::rollBack() noexcept
{
    try {
        once("ROLLBACK");
    } catch (const soci::soci_error&) {
        // After some failures SQLite has rolled back by itself and says so. In every other case the
        // transaction ends with its connection.
        const bool isEnded =
            kind() == StoreKind::Sqlite &&
            sqlite_api::sqlite3_get_autocommit(
                static_cast<soci::sqlite3_session_backend*>(m_session.get_backend())->conn_) != 0;
        m_isLost = m_isLost || !isEnded;
    }
}

Expected<void> Connection::makeUsable()
{
    if (m_inWork && m_workFailure) {
        return Unexpected{*m_workFailure};
    }
    if (m_inWork || !m_isLost) {
        return {};
    }
    return connect();
}

Error Connection::noteFailure(const soci::soci_error& error)
{
    Error failure = failureOf(error, m_session);
    m_isLost = m_isLost || (failure.code == ErrorCode::StoreUnreachable);
    if (failure.code == ErrorCode::StoreUnreachable && isWriteProtected(m_location)) {
        failure.code = ErrorCode::StoreReadOnly;
    }
    // A statement that failed may be left half way; SQLite keeps its locks until it is dropped.
    m_statements.clear();
    if (m_inWork && !m_workFailure) {
        m_workFailure = failure;
    }
    return failure;
}

Unexpected Connection::endWork(Error failure)
{
    assert(m_inWork);
    if (!m_workFailure) {
        m_workFailure = std::move(failure);
    }
    return Unexpected{*m_workFailure};
}

void Connection::disconnect() noexcept
{
    m_statements.clear();
    try {
        m_session.close();
    } catch (const soci::soci_error&) {
        // It is going away in any case, and nothing is left that could be lost.
    }
    m_isLost = true;
}

Statement& Connection::statement(const Sql& sql, Values shape)
{
    auto known = m_statements.find(sql.text);
    if (known == m_statements.end()) {
        auto made = std::make_unique<Statement>(m_session, sql.text, sql.columns, shape);
        known = m_statements.emplace(sql.text, std::move(made)).first;
    }
    return *known->second;
}

std::int64_t Connection::execute(const Sql& sql, Values values)
{
    assert(sql.columns.empty());
    return statement(sql, values).run(values, [](Row&) {});
}

void Connection::once(std::string_view sql)
{
    m_session << sql;
}

std::string Connection::implausible(const Sql& sql)
{
    return "a row is not what the program writes: " + std::string{sql.text};
}

}  // namespace wattdesk::db
