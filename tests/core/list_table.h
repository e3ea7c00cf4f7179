#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/table_reader.h"

namespace wattdesk::test {

/// A table in memory whose rows stand on the lines 1, 2, 3 …, and which may break off.
class ListTable final : public core::TableReader {
public:
    using Cells = std::vector<std::string>;

    explicit ListTable(std::vector<Cells> rows, std::optional<core::ErrorCode> breaksOff = {})
        : m_rows{std::move(rows)}, m_breaksOff{breaksOff}
    {
    }
    core::Expected<std::optional<core::TableRow>> next() override
    {
        if (m_next == m_rows.size()) {
            return m_breaksOff
                       ? core::Expected<std::optional<core::TableRow>>{core::fail(*m_breaksOff)}
                       : std::nullopt;
        }
        ++m_next;
        return core::TableRow{static_cast<std::int64_t>(m_next), m_rows[m_next - 1]};
    }

private:
    std::vector<Cells> m_rows;
    std::optional<core::ErrorCode> m_breaksOff;
    std::size_t m_next{0};
};

}  // namespace wattdesk::test
