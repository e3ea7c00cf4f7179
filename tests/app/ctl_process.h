#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace wattdesk::test {

using Json = nlohmann::json;

/// How a run of wattdeskctl ended.
struct CtlRun {
    int status{-1};
    std::string out;
    std::string err;

    Json document() const;          ///< standard output as JSON; discarded when it is none
    std::string errorName() const;  ///< of {"error": …}; empty when there is none
};

using Environment = std::map<std::string, std::string>;

/// A run of wattdeskctl that is under way.
class CtlChild {
public:
    CtlChild(pid_t process, std::filesystem::path out, std::filesystem::path err)
        : m_process{process}, m_out{std::move(out)}, m_err{std::move(err)}
    {
    }
    bool hasEnded();  ///< does not wait
    CtlRun wait();

private:
    void take(int waitOptions);

    pid_t m_process;
    std::filesystem::path m_out;
    std::filesystem::path m_err;
    std::optional<int> m_status;
};

/// wattdeskctl, called as a script calls it, on a station in a temporary folder.
class CtlProcess {
public:
    CtlProcess();  ///< makes the folder, not the station
    ~CtlProcess();
    CtlProcess(const CtlProcess&) = delete;
    CtlProcess& operator=(const CtlProcess&) = delete;

    const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path station() const { return m_folder / "station"; }

    /// With --station and --json, as the demo's cashier.
    CtlRun json(const std::vector<std::string>& arguments) const;
    /// With --station and --json, as this operator.
    CtlRun jsonAs(const std::string& login, const std::string& password,
                  const std::vector<std::string>& arguments) const;
    /// As json(), with the demo's administrator agreeing as the second person.
    CtlRun jsonApproved(const std::vector<std::string>& arguments) const;
    /// With --station.
    CtlRun words(const std::vector<std::string>& arguments) const;
    /// As it stands, no terminal on standard input.
    CtlRun run(const std::vector<std::string>& arguments, const Environment& environment) const;
    /// As json(), but goes on beside the caller.
    CtlChild start(const std::vector<std::string>& arguments) const;

private:
    CtlChild started(const std::vector<std::string>& arguments,
                     const Environment& environment) const;
    std::vector<std::string> lineFor(const std::string& login,
                                     const std::vector<std::string>& arguments) const;

    std::filesystem::path m_folder;
    mutable int m_runs{0};  ///< each has files of its own for what it says
};

/// The first day of the next year, for what is to hold later than today.
std::string nextNewYear();

}  // namespace wattdesk::test
