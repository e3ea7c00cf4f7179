#pragma once

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "core/workflow/tariff_desk.h"

namespace wattdesk::core {

/// The accounts that a new price changes most, out of however many: never holds more than twice as
/// many as are wanted.
class ForemostRows {
public:
    explicit ForemostRows(std::size_t most) : m_most{most} {}

    void add(const PreviewRow& row)
    {
        m_rows.push_back(row);
        if (m_rows.size() >= 2 * m_most) {
            cut();
        }
    }

    /// Those that change most first, equal ones as they came.
    const std::vector<PreviewRow>& rows()
    {
        cut();
        return m_rows;
    }

private:
    static std::int64_t weightOf(const PreviewRow& row)
    {
        return std::abs(row.after.hundredths() - row.before.hundredths());
    }
    void cut()
    {
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const auto& a, const auto& b) { return weightOf(a) > weightOf(b); });
        if (m_rows.size() > m_most) {
            m_rows.resize(m_most);
        }
    }

    std::size_t m_most;
    std::vector<PreviewRow> m_rows;
};

}  // namespace wattdesk::core
