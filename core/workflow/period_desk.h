#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/workflow/table_import.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// A reading of a month, as somebody enters it.
struct PeriodReadingForm {
    Period period;
    Date day;  ///< from the month's first day to the end of the month after
    MeterRegisters registers;
    Demand demand;  ///< the highest of the period, multiplier applied
    std::optional<Credit> remaining;
    Evidence source{Evidence::MeterDisplay};
};

/// A settled month of an account with the bill that it comes to, line by line.
struct PeriodStatement {
    Account account;
    SettlementRow row;
    std::vector<TariffSpan> spans;
    PeriodUse use;  ///< with its capacity
    Bill bill;
};

/// What a settlement goes by: readings, contracts and shares of meters; and its statements.
class PeriodDesk {
public:
    explicit PeriodDesk(World world) : m_world{world} {}

    /// PermissionMissing, AccountNotFound, PeriodSettled, InputPeriod (a day out of its range, or
    /// to come).
    Expected<PeriodReading> enter(const Actor& actor, const AccountNumber& number,
                                  const PeriodReadingForm& form);

    /// 批量抄表: readings out of a table with a head line, all rows or none. Columns, in Chinese or
    /// English, in any order: 户号 number, 周期 period, 日期 day, 总 total, 尖 sharp, 峰 peak,
    /// 平 flat, 谷 valley, 无功 reactive, 反向无功 reactive_reverse, 需量 demand, 剩余 remaining.
    /// Number, period, day and either total or a period of the day must be there.
    /// PermissionMissing; failures as importTable().
    Expected<ImportReport> enterTable(const Actor& actor, TableReader& table,
                                      const ImportOptions& options);

    /// The newest of each month, latest first.
    Expected<std::vector<PeriodReading>> readings(const Actor& actor, const AccountNumber& number);

    /// PermissionMissing, AccountNotFound, SupplyContractWrong, PeriodSettled (from a day that is
    /// settled).
    Expected<void> setContract(const Actor& actor, const AccountNumber& number,
                               const SupplyContract& contract);
    Expected<std::vector<SupplyContract>> contracts(const Actor& actor,
                                                    const AccountNumber& number);

    /// What `child` takes from `parent`; its ids are filled in. PermissionMissing, AccountNotFound,
    /// MeterShareWrong.
    Expected<void> setShare(const Actor& actor, const AccountNumber& child,
                            const AccountNumber& parent, MeterShare share);
    Expected<void> removeShare(const Actor& actor, const AccountNumber& child);
    Expected<std::vector<MeterShare>> sharesOf(const Actor& actor, const AccountNumber& parent);

    /// PeriodNotSettled; StoreDamaged when the bill cannot be what was settled.
    Expected<PeriodStatement> statement(const Actor& actor, const AccountNumber& number,
                                        Period period);
    Expected<std::vector<SettlementRun>> runs(const Actor& actor);

private:
    Expected<PeriodReading> enterWithin(const Actor& actor, const AccountNumber& number,
                                        const PeriodReadingForm& form);
    Expected<Account> accountOf(const Actor& actor, const AccountNumber& number);
    Expected<void> requireOpen(AccountId account, Date day);
    Expected<void> requireShareFits(const MeterShare& share);

    World m_world;
};

/// "123.4567" kW. AmountNotANumber, AmountNegative, AmountTooPrecise, AmountTooLarge.
Expected<Demand> parseDemand(std::string_view text);
/// "123.4567"
std::string toText(Demand demand);

}  // namespace wattdesk::core
