#include "tests/support/private_postgres.h"

#include <fcntl.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <thread>

namespace wattdesk::test {

namespace fs = std::filesystem;

namespace {

constexpr auto kStartPause = std::chrono::milliseconds{20};
constexpr int kStartTries = 1'500;

[[noreturn]] void giveUp(const std::string& why)
{
    throw std::runtime_error{"private PostgreSQL: " + why};
}

/// The newest server that Debian's packages have put in their place.
fs::path newestPrograms()
{
    const fs::path versions{"/usr/lib/postgresql"};
    fs::path newest;
    if (fs::exists(versions)) {
        for (const auto& version : fs::directory_iterator{versions}) {
            const fs::path programs = version.path() / "bin";
            if (fs::exists(programs / "initdb") && programs > newest) {
                newest = programs;
            }
        }
    }
    if (newest.empty()) {
        giveUp("no server is installed (script/setup installs it)");
    }
    return newest;
}

int waitFor(pid_t process)
{
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

PrivatePostgres::PrivatePostgres() : m_programs{newestPrograms()}
{
    std::string name = (fs::temp_directory_path() / "wattdesk-postgres-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        giveUp("no temporary folder");
    }
    m_folder = name;
    m_user = getuid();
    m_group = getgid();
    if (m_user == 0) {
        const passwd* who = getpwnam("postgres");
        if (who == nullptr) {
            giveUp("no user postgres");
        }
        m_user = who->pw_uid;
        m_group = who->pw_gid;
        if (chown(m_folder.c_str(), m_user, m_group) != 0) {
            giveUp("chown");
        }
    }
    const pid_t maker = launch(
        "initdb", {"--pgdata=" + (m_folder / "data").string(), "--locale=C", "--encoding=UTF8",
                   "--username=postgres", "--auth=trust", "--no-instructions"});
    if (waitFor(maker) != 0) {
        giveUp("initdb failed, see " + (m_folder / "log").string());
    }
    start();
}

PrivatePostgres::~PrivatePostgres()
{
    stopAtOnce();
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

PrivatePostgres& PrivatePostgres::shared()
{
    static PrivatePostgres server;
    return server;
}

pid_t PrivatePostgres::launch(const std::string& program,
                              const std::vector<std::string>& arguments) const
{
    const std::string path = (m_programs / program).string();
    const std::string log = (m_folder / "log").string();
    std::vector<char*> argv{const_cast<char*>(path.c_str())};
    for (const std::string& argument : arguments) {
        argv.push_back(const_cast<char*>(argument.c_str()));
    }
    argv.push_back(nullptr);
    const pid_t child = fork();
    if (child < 0) {
        giveUp("fork");
    }
    if (child == 0) {
        const bool isOther = getuid() == m_user || (setgid(m_group) == 0 && setuid(m_user) == 0);
        const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        // SIGQUIT makes the server leave at once; without this it would outlive a killed test.
        if (!isOther || out < 0 || dup2(out, 1) < 0 || dup2(out, 2) < 0 ||
            prctl(PR_SET_PDEATHSIG, SIGQUIT) != 0) {
            _exit(126);
        }
        execv(path.c_str(), argv.data());
        _exit(127);
    }
    return child;
}

void PrivatePostgres::start()
{
    m_server = launch("postgres", {"-D", (m_folder / "data").string(), "-k", m_folder.string(),
                                   "-c", "listen_addresses=", "-c", "fsync=on",
                                   // After a crash: one call for the folder, not one a file.
                                   "-c", "recovery_init_sync_method=syncfs"});
    for (int attempt = 0; attempt < kStartTries; ++attempt) {
        if (PQping(urlOf("postgres").c_str()) == PQPING_OK) {
            return;
        }
        std::this_thread::sleep_for(kStartPause);
    }
    giveUp("does not answer, see " + (m_folder / "log").string());
}

void PrivatePostgres::stopAtOnce()
{
    if (m_server > 0) {
        kill(m_server, SIGQUIT);
        waitFor(m_server);
        m_server = 0;
    }
}

std::string PrivatePostgres::urlOf(const std::string& database) const
{
    return "postgresql:///" + database + "?host=" + m_folder.string() + "&user=postgres";
}

std::string PrivatePostgres::freshDatabase(const std::string& options)
{
    const std::string name = "wattdesk_" + std::to_string(++m_databases);
    execute(urlOf("postgres"), "CREATE DATABASE " + name + " TEMPLATE template0 " + options);
    return urlOf(name);
}

std::string PrivatePostgres::freshSchema()
{
    if (m_shared.empty()) {
        m_shared = freshDatabase();
    }
    const std::string name = "s" + std::to_string(++m_schemas);
    execute(m_shared, "CREATE SCHEMA " + name);
    return m_shared + "&options=-csearch_path%3D" + name;
}

void PrivatePostgres::execute(const std::string& url, const std::string& sql)
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection{PQconnectdb(url.c_str()),
                                                                  &PQfinish};
    const std::unique_ptr<PGresult, decltype(&PQclear)> result{
        PQexec(connection.get(), sql.c_str()), &PQclear};
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        giveUp(PQerrorMessage(connection.get()));
    }
}

}  // namespace wattdesk::test
