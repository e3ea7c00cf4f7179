#include "core/workflow/account_import.h"

#include <array>
#include <charconv>
#include <map>

#include "core/base/text.h"
#include "core/workflow/account_opening.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

enum class Column : std::uint8_t {
    Number,
    Name,
    Phone,
    Address,
    Meter,
    Mode,
    Tariff,
    Ct,
    Pt,
    HoardingLimit,
    Alarm1,
    Alarm2,
    HouseholdBase,
};

/// In the order of Column.
constexpr std::array kHeads{
    ColumnHead{"number", "户号"},
    ColumnHead{"name", "姓名"},
    ColumnHead{"phone", "电话"},
    ColumnHead{"address", "地址"},
    ColumnHead{"meter", "表号"},
    ColumnHead{"mode", "计量方式"},
    ColumnHead{"tariff", "电价"},
    ColumnHead{"ct", "CT"},
    ColumnHead{"pt", "PT"},
    ColumnHead{"hoarding_limit", "囤积限额"},
    ColumnHead{"alarm1", "报警一"},
    ColumnHead{"alarm2", "报警二"},
    ColumnHead{"household_base", "家庭基数"},
};

bool isComplete(const ColumnPlaces& places)
{
    return places.contains(static_cast<std::size_t>(Column::Name)) &&
           places.contains(static_cast<std::size_t>(Column::Meter)) &&
           places.contains(static_cast<std::size_t>(Column::Tariff));
}

Expected<std::uint32_t> ratioOf(const std::string& cell)
{
    const std::string text = halfWidth(cell);
    if (text.empty()) {
        return 1U;
    }
    std::uint32_t ratio = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), ratio);
    if (problem != std::errc{} || end != text.data() + text.size()) {
        return fail(ErrorCode::InputRatio);
    }
    return ratio;
}

Expected<MeterMode> modeOf(const std::string& cell)
{
    if (cell.empty() || cell == "金额" || asciiLower(cell) == nameOf(MeterMode::Money)) {
        return MeterMode::Money;
    }
    if (cell == "电量" || asciiLower(cell) == nameOf(MeterMode::Energy)) {
        return MeterMode::Energy;
    }
    return fail(ErrorCode::InputText, "mode");
}

Expected<HouseholdBase> householdBaseOf(const std::string& cell)
{
    return cell.empty() ? HouseholdBase{} : parseHouseholdBase(cell);
}

Expected<void> takeAmounts(const RowCells& cells, AccountForm& form)
{
    const auto take = [&](Column column, const std::function<void(Money)>& set) -> Expected<void> {
        const std::string text = cells.at(column);
        if (text.empty()) {
            return {};
        }
        const auto amount = parseMoney(text);
        if (!amount) {
            return Unexpected{amount.error()};
        }
        set(*amount);
        return {};
    };
    return take(Column::HoardingLimit,
                [&](Money amount) {
                    form.hoardingLimit = Credit::from(amount.hundredths()).value();
                })
        .and_then([&] { return take(Column::Alarm1, [&](Money amount) { form.alarm1 = amount; }); })
        .and_then(
            [&] { return take(Column::Alarm2, [&](Money amount) { form.alarm2 = amount; }); });
}

/// Turns rows into accounts.
class AccountRows {
public:
    AccountRows(World& world, const Actor& actor) : m_world{world}, m_actor{actor} {}

    Expected<void> enter(const RowCells& cells)
    {
        const auto tariff = tariffNamed(cells.at(Column::Tariff));
        const auto mode = modeOf(cells.at(Column::Mode));
        const auto ct = ratioOf(cells.at(Column::Ct));
        const auto pt = ratioOf(cells.at(Column::Pt));
        const auto base = householdBaseOf(cells.at(Column::HouseholdBase));
        for (const Error* error : {tariff ? nullptr : &tariff.error(),
                                   mode ? nullptr : &mode.error(), ct ? nullptr : &ct.error(),
                                   pt ? nullptr : &pt.error(), base ? nullptr : &base.error()}) {
            if (error != nullptr) {
                return Unexpected{*error};
            }
        }
        AccountForm form;
        form.number = cells.at(Column::Number);
        form.name = cells.at(Column::Name);
        form.phone = cells.at(Column::Phone);
        form.address = cells.at(Column::Address);
        form.meter = cells.at(Column::Meter);
        form.mode = *mode;
        form.ctRatio = *ct;
        form.ptRatio = *pt;
        form.householdBase = *base;
        if (auto taken = takeAmounts(cells, form); !taken) {
            return taken;
        }
        const auto added = AccountOpening{m_world}.addWithin(m_actor, form, **tariff);
        return added ? Expected<void>{} : Unexpected{added.error()};
    }

private:
    Expected<const Tariff*> tariffNamed(const std::string& name)
    {
        const auto known = m_tariffs.find(name);
        if (known != m_tariffs.end()) {
            return &known->second;
        }
        const auto tariff = tariffToday(m_world, m_actor.organisation, name);
        if (!tariff) {
            return Unexpected{tariff.error()};
        }
        return &m_tariffs.emplace(name, *tariff).first->second;
    }

    World& m_world;
    const Actor& m_actor;
    std::map<std::string, Tariff> m_tariffs;
};

}  // namespace

Expected<ImportReport> AccountImport::run(const Actor& actor, TableReader& table,
                                          const ImportOptions& options)
{
    if (auto allowed = actor.require(Permission::ImportAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    if (auto forward = requireClockGoesForward(m_world, actor.organisation); !forward) {
        return Unexpected{forward.error()};
    }
    AccountRows rows{m_world, actor};
    TableImport kind;
    kind.heads = kHeads;
    kind.isComplete = isComplete;
    kind.enter = [&](const RowCells& cells) { return rows.enter(cells); };
    kind.label = [](const RowCells& cells) {
        return cells.at(Column::Number) + " " + cells.at(Column::Name) + " " +
               cells.at(Column::Meter);
    };
    kind.note = [&](std::int64_t count) {
        return audit(m_world, actor, AuditAction::AccountsImported, "accounts",
                     std::to_string(count) + " rows");
    };
    return importTable(m_world, table, options, kind);
}

}  // namespace wattdesk::core
