#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace wattdesk::test {

/// A PostgreSQL server of the test program's own: a fresh cluster in a temporary folder, reached by
/// a socket in that folder only, gone with the program even when that is killed. Runs as the user
/// postgres when the tests run as root, because the server refuses to be root.
class PrivatePostgres {
public:
    PrivatePostgres();
    ~PrivatePostgres();
    PrivatePostgres(const PrivatePostgres&) = delete;
    PrivatePostgres& operator=(const PrivatePostgres&) = delete;

    /// One for the whole program, started when first asked for.
    static PrivatePostgres& shared();

    /// Makes an empty database and returns its URL.
    std::string freshDatabase(const std::string& options = "ENCODING 'UTF8' LOCALE 'C'");

    /// An empty schema in a database that others share: as good as a database of its own to
    /// whoever asks only for its tables, and much quicker to make and to remove.
    std::string freshSchema();

    /// Runs SQL as the superuser in the database of `url`.
    void execute(const std::string& url, const std::string& sql);

    void start();
    /// As a power cut would: no connection is asked to finish.
    void stopAtOnce();

private:
    std::string urlOf(const std::string& database) const;
    pid_t launch(const std::string& program, const std::vector<std::string>& arguments) const;

    std::filesystem::path m_programs;
    std::filesystem::path m_folder;
    uid_t m_user{0};
    gid_t m_group{0};
    pid_t m_server{0};
    int m_databases{0};
    int m_schemas{0};
    std::string m_shared;  ///< the URL of the database of the schemas
};

}  // namespace wattdesk::test
