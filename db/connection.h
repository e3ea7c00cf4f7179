#pragma once

#include <cassert>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/expected.h"
#include "core/ports/unit_of_work.h"
#include "db/statement.h"
#include "db/store_location.h"

namespace wattdesk::db {

/// A statement's text, with placeholders :a, :b, … each used once and bound in order, and a letter
/// for each column of its result ('i' an integer, 't' a text).
struct Sql {
    std::string_view text;
    std::string_view columns{};
};

/// What a port keeps back until the running unit of work ends. `write` may throw soci::soci_error;
/// `forget` follows it, and comes alone when the unit is rolled back.
struct WorkEnd {
    std::function<void()> write;
    std::function<void()> forget;
};

/// The connection that all ports of a Store share: its session, the statements kept prepared, and
/// the unit of work that is running. No SOCI exception leaves read(), write() and run().
class Connection final : public core::UnitOfWork {
public:
    Connection(StoreLocation location, const StoreOptions& options);
    ~Connection() override;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Opens the session and prepares it: time limits, durability, fitness. Changes nothing yet.
    core::Expected<void> connect();

    /// A failed COMMIT of a server that went away in the middle is a failure here although the
    /// server may have done it: nobody can know. A caller that must know repeats the work by the
    /// same ids, and a StoreConflict or SaleStepNotAllowed tells it that the first try arrived.
    /// On SQLite a failed COMMIT is undone, unless the power fails before the next one.
    core::Expected<void> run(const std::function<core::Expected<void>()>& work) override;

    /// For every unit of work from now on. Whoever hands it in lives as long as the connection.
    void atWorkEnd(WorkEnd end) { m_workEnds.push_back(std::move(end)); }

    /// Runs `query`, which may throw soci::soci_error; outside a unit of work a connection that was
    /// lost is made anew first.
    template <class Query>
    auto read(Query query) -> decltype(query())
    {
        if (auto usable = makeUsable(); !usable) {
            return core::Unexpected{usable.error()};
        }
        return guarded(query);
    }

    /// The same for writing, which needs a unit of work. A failure of the database itself ends that
    /// unit: its later calls fail alike and it cannot be committed, on either database.
    template <class Change>
    auto write(Change change) -> decltype(change())
    {
        assert(m_inWork && "writing needs a unit of work");
        return read(change);
    }

    /// For a write that found half-way that it must be refused: the running unit of work cannot be
    /// committed any more and fails with `failure`, which is also returned.
    core::Unexpected endWork(core::Error failure);

    /// Runs a statement that returns no rows and says how many it wrote.
    std::int64_t execute(const Sql& sql, Values values);

    /// All rows, each made by `make`; StoreDamaged when one cannot be what the program wrote.
    template <class Make>
    auto rows(const Sql& sql, Values values, Make make)
        -> core::Expected<std::vector<decltype(make(std::declval<Row&>()))>>
    {
        std::vector<decltype(make(std::declval<Row&>()))> found;
        bool isPlausible = true;
        statement(sql, values).run(values, [&](Row& row) {
            found.push_back(make(row));
            isPlausible = isPlausible && row.isPlausible();
        });
        if (!isPlausible) {
            return core::fail(core::ErrorCode::StoreDamaged, implausible(sql));
        }
        return found;
    }

    /// The first row, if there is one.
    template <class Make>
    auto row(const Sql& sql, Values values, Make make)
        -> core::Expected<std::optional<decltype(make(std::declval<Row&>()))>>
    {
        auto found = rows(sql, values, make);
        if (!found) {
            return core::Unexpected{found.error()};
        }
        if (found->empty()) {
            return std::nullopt;
        }
        return std::move(found->front());
    }

    /// A text of SQL without placeholders, not kept.
    void once(std::string_view sql);

    StoreKind kind() const noexcept { return m_location.kind(); }

private:
    template <class Query>
    auto guarded(Query query) -> decltype(query())
    {
        try {
            return query();
        } catch (const soci::soci_error& error) {
            return core::Unexpected{noteFailure(error)};
        }
    }

    /// Lets the statements be looked up by a view of their text.
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept
        {
            return std::hash<std::string_view>{}(text);
        }
    };

    Statement& statement(const Sql& sql, Values shape);
    core::Expected<void> makeUsable();
    core::Error noteFailure(const soci::soci_error& error);
    core::Expected<void> prepareSqlite();
    core::Expected<void> preparePostgresql();
    core::Expected<void> finish(core::Expected<void> done);
    void rollBack() noexcept;
    void disconnect() noexcept;
    static std::string implausible(const Sql& sql);

    StoreLocation m_location;
    StoreOptions m_options;
    soci::session m_session;
    std::unordered_map<std::string, std::unique_ptr<Statement>, TextHash, std::equal_to<>>
        m_statements;
    std::vector<WorkEnd> m_workEnds;
    bool m_isLost{false};
    bool m_inWork{false};
    std::optional<core::Error> m_workFailure;
};

}  // namespace wattdesk::db
