#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/base/table_reader.h"
#include "core/workflow/account_opening.h"

namespace wattdesk::core {

/// What is wrong with one row.
struct ImportFinding {
    std::int64_t line{0};  ///< of the file
    ErrorCode code{ErrorCode::InputText};
    std::string text;  ///< what stands in the row: its number, name or meter, for the person
    friend bool operator==(const ImportFinding&, const ImportFinding&) = default;
};

struct ImportReport {
    static constexpr std::size_t kFindingsMax = 1000;

    std::int64_t rows{0};
    std::int64_t faulty{0};
    std::vector<ImportFinding> findings;  ///< the first kFindingsMax of them
    bool imported{false};
};

struct ImportOptions {
    bool dryRun{false};
    /// Called every kRowsPerReport rows; false stops the import, and nothing of it stays.
    std::function<bool(std::int64_t rows)> goOn;
};

/// 批量建档: customers, service points and accounts out of a table with a head line, as Registered
/// accounts. All rows or none: the import is one unit of work, and a dry run is the import itself,
/// taken back. Columns, in Chinese or English, in any order: 户号 number, 姓名 name, 电话 phone,
/// 地址 address, 表号 meter, 计量方式 mode (金额 money, 电量 energy), 电价 tariff, CT ct, PT pt,
/// 囤积限额 hoarding_limit, 报警一 alarm1, 报警二 alarm2, 家庭基数 household_base. Name, meter and
/// tariff must be there.
class AccountImport {
public:
    static constexpr std::int64_t kRowsPerReport = 1000;

    explicit AccountImport(World world) : m_world{world} {}

    /// A file with findings is no failure of this: `imported` is false then. PermissionMissing,
    /// ImportColumnMissing, ImportColumnUnknown, ImportFormat, ImportCancelled, Store….
    Expected<ImportReport> run(const Actor& actor, TableReader& table,
                               const ImportOptions& options);

private:
    World m_world;
};

}  // namespace wattdesk::core
