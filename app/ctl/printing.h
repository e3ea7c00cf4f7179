#pragma once

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "app/ctl/command_line.h"
#include "app/station/station.h"
#include "reports/receipt_document.h"

namespace wattdesk::app {

/// Where a receipt or slip goes, and in which language.
struct Paper {
    std::string pdf;  ///< empty: to the terminal
    std::string language{"zh"};
    bool asText{false};
};

void describePaper(CLI::App& verb, Paper& paper);

/// Drawing a PDF needs more of Qt than a terminal does; `line` learns of it in time.
void mayDrawPages(CLI::App& verb, CommandLine& line);

reports::ReceiptOptions optionsFor(const Paper& paper, Station& station);

/// Prints them one after the other, or saves them in one file. Failures as print().
core::Expected<Json> printAll(const Console& console, const Paper& paper,
                              const std::vector<reports::ReceiptDocument>& documents);

/// Prints or saves it. What --json tells of it: "file", "text".
core::Expected<Json> print(const Console& console, const Paper& paper,
                           const reports::ReceiptDocument& document);

}  // namespace wattdesk::app
