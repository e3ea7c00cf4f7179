#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace wattdesk::test {

/// A temporary folder with the path of an SQLite file in it.
class DatabaseFile {
public:
    DatabaseFile()
    {
        std::string name = (std::filesystem::temp_directory_path() / "wattdesk-db-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error{"no temporary folder"};
        }
        m_folder = name;
    }
    ~DatabaseFile()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    DatabaseFile(const DatabaseFile&) = delete;
    DatabaseFile& operator=(const DatabaseFile&) = delete;

    std::string path() const { return (m_folder / "station.sqlite").string(); }
    std::filesystem::path folder() const { return m_folder; }

    std::string content() const
    {
        std::ifstream in{path(), std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
    }
    /// Puts this content in the file's place, without the log of what was there before.
    void setContent(const std::string& bytes) const
    {
        std::filesystem::remove(path() + "-wal");
        std::filesystem::remove(path() + "-shm");
        std::ofstream{path(), std::ios::binary | std::ios::trunc} << bytes;
    }

private:
    std::filesystem::path m_folder;
};

}  // namespace wattdesk::test
