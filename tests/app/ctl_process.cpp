#include "ctl_process.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>

#include "core/base/calendar.h"

namespace wattdesk::test {

namespace {

std::string contentOf(const std::filesystem::path& file)
{
    std::ostringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    return text.str();
}

void redirect(int descriptor, const char* path, int flags)
{
    const int file = ::open(path, flags, 0600);
    if (file < 0 || ::dup2(file, descriptor) < 0) {
        ::_exit(126);
    }
}

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

Json CtlRun::document() const
{
    return Json::parse(out, nullptr, false);
}

std::string CtlRun::errorName() const
{
    const Json whole = document();
    return whole.is_object() && whole.contains("error") ? whole["error"].value("name", "") : "";
}

void CtlChild::take(int waitOptions)
{
    int status = 0;
    if (!m_status && ::waitpid(m_process, &status, waitOptions) == m_process) {
        m_status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
}

bool CtlChild::hasEnded()
{
    take(WNOHANG);
    return m_status.has_value();
}

CtlRun CtlChild::wait()
{
    take(0);
    return {m_status.value_or(-1), contentOf(m_out), contentOf(m_err)};
}

CtlProcess::CtlProcess()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "wattdeskctl-XXXXXX").string();
    const char* made = ::mkdtemp(pattern.data());
    EXPECT_NE(made, nullptr);
    m_folder = pattern;
}

CtlProcess::~CtlProcess()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

CtlRun CtlProcess::run(const std::vector<std::string>& arguments,
                       const Environment& environment) const
{
    return started(arguments, environment).wait();
}

CtlChild CtlProcess::started(const std::vector<std::string>& arguments,
                             const Environment& environment) const
{
    std::vector<std::string> line{WATTDESK_CTL};
    line.insert(line.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables{"LANG=C.UTF-8", "HOME=" + m_folder.string()};
    for (const auto& [name, value] : environment) {
        variables.push_back(name + "=" + value);
    }
    const std::string number = std::to_string(++m_runs);
    const std::string out = (m_folder / ("out" + number)).string();
    const std::string err = (m_folder / ("err" + number)).string();
    const auto argv = pointersTo(line);
    const auto envp = pointersTo(variables);
    const pid_t child = ::fork();
    if (child == 0) {
        redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
        redirect(STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC);
        redirect(STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC);
        ::execve(WATTDESK_CTL, argv.data(), envp.data());
        ::_exit(127);
    }
    EXPECT_GT(child, 0);
    return {child, out, err};
}

CtlRun CtlProcess::json(const std::vector<std::string>& arguments) const
{
    return jsonAs("cashier", "demo-cashier", arguments);
}

CtlRun CtlProcess::jsonAs(const std::string& login, const std::string& password,
                          const std::vector<std::string>& arguments) const
{
    return run(lineFor(login, arguments), {{"WATTDESK_PASSWORD", password}});
}

CtlRun CtlProcess::jsonApproved(const std::vector<std::string>& arguments) const
{
    auto line = lineFor("cashier", arguments);
    line.insert(line.end(), {"--approver", "admin"});
    return run(line, {{"WATTDESK_PASSWORD", "demo-cashier"},
                      {"WATTDESK_APPROVER_PASSWORD", "demo-admin"}});
}

CtlChild CtlProcess::start(const std::vector<std::string>& arguments) const
{
    return started(lineFor("cashier", arguments), {{"WATTDESK_PASSWORD", "demo-cashier"}});
}

std::vector<std::string> CtlProcess::lineFor(const std::string& login,
                                             const std::vector<std::string>& arguments) const
{
    std::vector<std::string> line{"--station", station().string(), "--json", "--operator", login};
    line.insert(line.end(), arguments.begin(), arguments.end());
    return line;
}

CtlRun CtlProcess::words(const std::vector<std::string>& arguments) const
{
    std::vector<std::string> line{"--station", station().string(), "--operator", "cashier"};
    line.insert(line.end(), arguments.begin(), arguments.end());
    return run(line, {{"WATTDESK_PASSWORD", "demo-cashier"}});
}

std::string nextNewYear()
{
    const core::Instant now{static_cast<std::int64_t>(std::time(nullptr)) * 1000};
    return std::to_string(core::toLocal(now, {}).date.year() + 1) + "-01-01";
}

}  // namespace wattdesk::test
