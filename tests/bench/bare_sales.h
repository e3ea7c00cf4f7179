#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace wattdesk::test {

/// What a sale costs if a program does nothing but write it: the same rows in the same tables in
/// the same two durable transactions, by sqlite3 alone.
class BareSales {
public:
    /// On a copy of a station's database that has had at least one sale.
    explicit BareSales(const std::string& path);
    ~BareSales();
    BareSales(const BareSales&) = delete;
    BareSales& operator=(const BareSales&) = delete;
    void sell();

private:
    void run(const char* sql);
    void step(std::size_t statement);
    std::int64_t number(const char* sql);

    sqlite3* m_database{nullptr};
    std::vector<sqlite3_stmt*> m_statements;
    std::int64_t m_next{1'000'000'000};
    std::int64_t m_model{0};
    std::int64_t m_counter{0};
};

}  // namespace wattdesk::test
