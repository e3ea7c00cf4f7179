#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/tariff/tariff.h"

namespace wattdesk::app {

/// What is wrong at one place of a tariff's document.
enum class TariffFileFault : std::uint8_t {
    NotJson,    ///< at a line and column; nothing more is known of the document then
    Duplicate,  ///< a key stands twice in one object
    Unknown,    ///< a key that has no place there
    Missing,    ///< a key that must be there
    Wrong,      ///< a value that is not what was expected
};

/// What a value must be.
enum class TariffFileValue : std::uint8_t {
    Object,
    List,
    Text,
    Price,    ///< "0.538": a text, up to 1000, at most six decimals
    Energy,   ///< "2760": a text, at most two decimals
    Money,    ///< "5.00": a text, at most two decimals
    Percent,  ///< "13": a text, at most two decimals
    Factor,   ///< "1.2": a text, at most two decimals
    Day,      ///< "2027-01-01"
    YearDay,  ///< "07-01"
    Time,     ///< "08:30"
    Number,   ///< 1 to 31, without quotes
    Choice,   ///< one of `choices`
};

struct TariffFileProblem {
    TariffFileFault fault{TariffFileFault::NotJson};
    std::string where{};  ///< "tiers[2].price", counted from 0; of a Duplicate the key alone
    TariffFileValue expected{TariffFileValue::Object};  ///< of what is Missing or Wrong
    std::string choices{};                              ///< of a Choice: "monthly, yearly"
    int line{0};                                        ///< of NotJson: from 1
    int column{0};                                      ///< in characters, from 1
    friend bool operator==(const TariffFileProblem&, const TariffFileProblem&) = default;
};

/// What a document says: a tariff, when there are no problems. Whether the tariff makes sense is
/// the core's to say.
struct TariffDocument {
    core::Tariff tariff;
    std::vector<TariffFileProblem> problems;
};

/// A longer file is no tariff.
inline constexpr std::size_t kTariffFileBytesMax = 1 << 20;

/// Reads a document as docs/tariff.schema.json describes it; all problems, not only the first.
TariffDocument readTariff(std::string_view text);

/// The document of a tariff, indented: readTariff() gives the same tariff back, but for what a
/// publication adds (id, version, organisation).
std::string writeTariff(const core::Tariff& tariff);

/// The text of a file. FileNotReadable; TariffFileWrong when it is too long.
core::Expected<std::string> readTariffFile(const std::filesystem::path& path);
/// FileNotWritable.
core::Expected<void> writeTariffFile(const std::filesystem::path& path, const core::Tariff& tariff);

}  // namespace wattdesk::app
