#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "app/ctl/output.h"
#include "core/base/expected.h"

namespace wattdesk::app {

/// What stands before the noun.
struct GlobalOptions {
    std::filesystem::path station;
    std::string operatorName;
    bool json{false};
};

/// What a verb is given to do its work.
struct Console {
    const GlobalOptions& options;
    Output& output;
};

/// Does a verb's work: the exit status, or the failure that main() will tell.
using Action = std::function<core::Expected<int>(const Console&)>;

/// The verb that was chosen; it runs once the whole line is understood.
struct CommandLine {
    GlobalOptions options;
    Action action;
    bool drawsPages{false};  ///< needs fonts
};

inline constexpr int kExitDone = 0;
inline constexpr int kExitUsage = 2;

/// Adds a verb whose options live in an Options of their own. `describe` adds them to the verb,
/// `run` is called with them.
template <class Options, class Describe>
CLI::App* addVerb(CLI::App& noun, CommandLine& line, const std::string& name,
                  const std::string& help, Describe describe,
                  core::Expected<int> (*run)(const Console&, const Options&))
{
    auto options = std::make_shared<Options>();
    CLI::App* verb = noun.add_subcommand(name, help);
    verb->fallthrough();
    describe(*verb, *options);
    verb->callback([&line, options, run] {
        line.action = [options, run](const Console& console) { return run(console, *options); };
    });
    return verb;
}

/// For verbs without options of their own.
struct NoOptions {};
inline void describeNothing(CLI::App&, NoOptions&) {}

CLI::App& addNoun(CLI::App& program, const std::string& name, const std::string& help);

void addStationCommands(CLI::App& program, CommandLine& line);
void addAccountCommands(CLI::App& program, CommandLine& line);
void addArrearsCommands(CLI::App& program, CommandLine& line);
void addSaleCommands(CLI::App& program, CommandLine& line);
void addCardCommands(CLI::App& program, CommandLine& line);
void addReaderCommands(CLI::App& program, CommandLine& line);
void addReceiptCommands(CLI::App& program, CommandLine& line);
void addTariffCommands(CLI::App& program, CommandLine& line);
void addBooksCommands(CLI::App& program, CommandLine& line);
void addOperatorCommands(CLI::App& program, CommandLine& line);
void addTicketCommands(CLI::App& program, CommandLine& line);
void addRulesCommands(CLI::App& program, CommandLine& line);
void addSettleCommands(CLI::App& program, CommandLine& line);
void addBenchCommands(CLI::App& program, CommandLine& line);

// Further verbs of a noun that one file could not hold.
void addAccountChangeVerbs(CLI::App& noun, CommandLine& line);
void addAccountDeedVerbs(CLI::App& noun, CommandLine& line);
void addReadingVerbs(CLI::App& noun, CommandLine& line);
void addCardReplacementVerbs(CLI::App& noun, CommandLine& line);
void addCardStockVerbs(CLI::App& noun, CommandLine& line);
void addAccountImportVerb(CLI::App& noun, CommandLine& line);
void addFieldCardVerbs(CLI::App& noun, CommandLine& line);
void addSettlePeriodVerbs(CLI::App& noun, CommandLine& line);
void addSupplyVerbs(CLI::App& noun, CommandLine& line);
void addSaleCorrectionVerbs(CLI::App& noun, CommandLine& line);
void addArrearsListVerbs(CLI::App& noun, CommandLine& line);
void addTariffBillVerbs(CLI::App& noun, CommandLine& line);
void addTariffCampaignVerb(CLI::App& noun, CommandLine& line);

}  // namespace wattdesk::app
