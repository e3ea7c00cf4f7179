#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/workflow/table_import.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// A reading of a month, as somebody enters it.
struct PeriodReadingForm {
    Period period;
    Date day;                       ///< from the month's first day to the end of the month after
    std::optional<Energy> total{};  ///< 总: of all periods of the day
    /// By TouPeriod. One of the two is there; where both are, they agree but for the digits that
    /// each register does not show, MeterRegisters::kTotalApartMax at most.
    std::optional<EnergyByPeriod> periods{};
    Energy reactive{};  ///< in 0.01 kvarh, as reactiveReverse
    Energy reactiveReverse{};
    Demand demand;  ///< the highest of the period, multiplier applied
    std::optional<Credit> remaining;
    /// 购电次数 that the meter stands at: what was bought above it is not in the meter yet, and so
    /// not in `remaining`. Unknown: all that was bought by the end of the day is.
    std::optional<std::uint32_t> count{};
    Evidence source{Evidence::MeterDisplay};
};

/// What was taken over from the records of check cards.
struct CollectedReadings {
    std::int64_t taken{0};
    std::int64_t timeOfUse{0};  ///< left out: a check card knows no periods of the day
};

/// The days of a settled month on which one tariff was the account's, both included.
struct StatementTariff {
    std::string name;
    Date from;
    Date to;
};

/// A settled month of an account with the bill that it comes to, line by line.
struct PeriodStatement {
    Account account;
    SettlementRow row;
    PeriodNotices notices;
    std::vector<StatementTariff> tariffs;  ///< without a gap
    PeriodUse use;                         ///< with its capacity
    Bill bill;
};

/// The readings that a settlement goes by, and its statements. For one job: tariffs are taken to
/// stay as they are meanwhile.
class PeriodDesk {
public:
    explicit PeriodDesk(World world) : m_world{world} {}

    /// What the meter holds, when the form does not say it, is taken from what its card brought
    /// back of that very day. Periods are kept where the tariff asks for them or no total is there.
    /// PermissionMissing, AccountNotFound, PeriodSettled, ReadingDayWrong, AmountNotANumber (no
    /// active register), MeterReadingBeyondRegister, ReadingTotalDiffers, ReadingWithoutPeriods,
    /// ReadingBeforeReplacement, PurchaseCountAbove.
    Expected<PeriodReading> enter(const Actor& actor, const AccountNumber& number,
                                  const PeriodReadingForm& form);

    /// 批量抄表: readings out of a table with a head line, all rows or none. Columns, in Chinese or
    /// English, in any order: 户号 number, 周期 period, 日期 day, 总 total, 尖 sharp, 峰 peak,
    /// 平 flat, 谷 valley, 无功 reactive, 反向无功 reactive_reverse, 需量 demand, 剩余 remaining,
    /// 购电次数 count.
    /// Number, period, day and either total or a period of the day must be there.
    /// PermissionMissing; failures as importTable(); of a row ImportRowRepeated, too.
    Expected<ImportReport> enterTable(const Actor& actor, TableReader& table,
                                      const ImportOptions& options);

    /// Takes the month's readings from what check cards recorded of the meters that have none: the
    /// record nearest after the month's last day, else the nearest before it, at most
    /// kCollectDays away. PermissionMissing.
    static constexpr int kCollectDays = 10;
    Expected<CollectedReadings> collect(const Actor& actor, Period period);

    /// The newest of each month, latest first.
    Expected<std::vector<PeriodReading>> readings(const Actor& actor, const AccountNumber& number);

    /// PeriodNotSettled; StoreDamaged when the bill cannot be what was settled.
    Expected<PeriodStatement> statement(const Actor& actor, const AccountNumber& number,
                                        Period period);
    Expected<std::vector<SettlementRun>> runs(const Actor& actor);

private:
    Expected<PeriodReading> enterWithin(const Actor& actor, const AccountNumber& number,
                                        PeriodReadingForm form);
    Expected<PeriodReading> keep(const Actor& actor, const Account& account,
                                 const PeriodReadingForm& form);
    Expected<void> requireDayFits(const Account& account, const PeriodReadingForm& form);
    Expected<void> requireSameMeter(const Account& account, Date day);
    Expected<EnergyByPeriod> activeIn(const Account& account, const PeriodReadingForm& form);
    Expected<void> completeByCard(const Account& account, PeriodReadingForm& form);
    Expected<bool> asksForPeriods(AccountId account, Period period);
    Expected<bool> hasTimeOfUse(TariffId id, Date day);
    Expected<Instant> boughtUntil(const Account& account, const PeriodReadingForm& form);
    Expected<void> collectWithin(const Actor& actor, Period period, CollectedReadings& collected);
    Expected<void> collectOne(const Actor& actor, Period period, const MeterReading& record,
                              CollectedReadings& collected);

    World m_world;
    /// Whether a tariff has time of use on a day, asked once for all rows.
    std::map<std::pair<TariffId, Date>, bool> m_timeOfUse;
};

}  // namespace wattdesk::core
