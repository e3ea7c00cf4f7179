#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/expected.h"

namespace wattdesk::core {

/// A row of a table that somebody hands in, as UTF-8, and where it stands: its line in the file,
/// from 1.
struct TableRow {
    std::int64_t line{0};
    std::vector<std::string> cells;
};

/// The rows of a file one after the other, however the file keeps them. Holds no more of it than it
/// must.
class TableReader {
public:
    virtual ~TableReader() = default;

    /// Empty at the end. ImportFormat when the file cannot be understood from here on.
    virtual Expected<std::optional<TableRow>> next() = 0;
};

}  // namespace wattdesk::core
