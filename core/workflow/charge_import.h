#pragma once

#include <string>

#include "core/workflow/table_import.h"

namespace wattdesk::core {

/// 期初欠费导入: what accounts owed in the books that were kept before, out of a table with a head
/// line, all rows or none. Columns, in Chinese or English, in any order: 户号 number, 金额 amount,
/// 到期日 due, 周期 period. Number, amount and due must be there.
class ChargeImport {
public:
    explicit ChargeImport(World world) : m_world{world} {}

    /// `reason` stands in every charge. A row that says the same as a charge of its account is
    /// ChargeRepeated: a file that is imported again doubles nothing. PermissionMissing,
    /// SaleReasonMissing; failures as importTable().
    Expected<ImportReport> run(const Actor& actor, TableReader& table, const ImportOptions& options,
                               const std::string& reason);

private:
    World m_world;
};

}  // namespace wattdesk::core
