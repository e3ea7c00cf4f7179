#pragma once

#include "core/workflow/table_import.h"

namespace wattdesk::core {

/// 批量建档: customers, service points and accounts out of a table with a head line, as Registered
/// accounts, all rows or none. Columns, in Chinese or English, in any order: 户号 number, 姓名
/// name, 电话 phone, 地址 address, 表号 meter, 计量方式 mode (金额 money, 电量 energy), 电价
/// tariff, CT ct, PT pt, 囤积限额 hoarding_limit, 报警一 alarm1, 报警二 alarm2, 家庭基数
/// household_base. Name, meter and tariff must be there.
class AccountImport {
public:
    explicit AccountImport(World world) : m_world{world} {}

    /// PermissionMissing; failures as importTable().
    Expected<ImportReport> run(const Actor& actor, TableReader& table,
                               const ImportOptions& options);

private:
    World m_world;
};

}  // namespace wattdesk::core
