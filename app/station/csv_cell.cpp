#include "app/station/csv_cell.h"

namespace wattdesk::app {

std::string csvQuoted(const std::string& text)
{
    std::string cell = "\"";
    for (const char c : text) {
        cell += c == '"' ? "\"\"" : std::string(1, c);
    }
    return cell + "\"";
}

}  // namespace wattdesk::app
