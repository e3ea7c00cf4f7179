#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/expected.h"

namespace wattdesk::cardio {

/// What lies on the bench's reader.
struct ReaderSlot {
    std::string card;            ///< its name; empty when nothing lies there
    std::uint64_t insertion{0};  ///< counts every card put on and taken off
    friend bool operator==(const ReaderSlot&, const ReaderSlot&) = default;
};

/// Where a bench keeps its things. Several processes use one folder at a time: a card or a meter is
/// changed under its own lock, the reader and the list of names under the bench's.
class BenchFolder {
public:
    explicit BenchFolder(std::filesystem::path root) : m_root{std::move(root)} {}

    std::filesystem::path cards() const { return m_root / "cards"; }
    std::filesystem::path meters() const { return m_root / "meters"; }
    std::filesystem::path cardFile(std::string_view name) const;
    std::filesystem::path cardLock(std::string_view name) const;
    std::filesystem::path meterFile(std::string_view number) const;
    std::filesystem::path meterLock(std::string_view number) const;
    std::filesystem::path lock() const { return m_root / "bench.lock"; }

    /// An empty slot when no card was ever put on. BenchDamaged, FileNotReadable.
    core::Expected<ReaderSlot> slot() const;
    /// Under lock().
    core::Expected<void> setSlot(const ReaderSlot& slot) const;

private:
    std::filesystem::path slotFile() const { return m_root / "reader.json"; }
    std::filesystem::path m_root;
};

}  // namespace wattdesk::cardio
