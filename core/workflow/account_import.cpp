#include "core/workflow/account_import.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "core/base/text.h"
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

struct Head {
    Column column;
    std::string_view english;
    std::string_view chinese;
};

constexpr std::array kHeads{
    Head{Column::Number, "number", "户号"},
    Head{Column::Name, "name", "姓名"},
    Head{Column::Phone, "phone", "电话"},
    Head{Column::Address, "address", "地址"},
    Head{Column::Meter, "meter", "表号"},
    Head{Column::Mode, "mode", "计量方式"},
    Head{Column::Tariff, "tariff", "电价"},
    Head{Column::Ct, "ct", "CT"},
    Head{Column::Pt, "pt", "PT"},
    Head{Column::HoardingLimit, "hoarding_limit", "囤积限额"},
    Head{Column::Alarm1, "alarm1", "报警一"},
    Head{Column::Alarm2, "alarm2", "报警二"},
    Head{Column::HouseholdBase, "household_base", "家庭基数"},
};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

/// Where each column stands in a row.
using Places = std::map<Column, std::size_t>;

Expected<Places> placesOf(const std::vector<std::string>& head)
{
    Places places;
    for (std::size_t i = 0; i < head.size(); ++i) {
        const std::string title = trimmed(halfWidth(head[i]));
        const auto known = std::find_if(kHeads.begin(), kHeads.end(), [&](const Head& candidate) {
            return candidate.english == lower(title) ||
                   lower(std::string{candidate.chinese}) == lower(title);
        });
        if (known == kHeads.end() || !places.emplace(known->column, i).second) {
            return fail(ErrorCode::ImportColumnUnknown, title);
        }
    }
    for (const Column needed : {Column::Name, Column::Meter, Column::Tariff}) {
        if (!places.contains(needed)) {
            return fail(ErrorCode::ImportColumnMissing);
        }
    }
    return places;
}

/// One row, its cells by their columns; what is not there is empty.
class Cells {
public:
    Cells(const Places& places, const std::vector<std::string>& cells)
        : m_places{places}, m_cells{cells}
    {
    }
    std::string at(Column column) const
    {
        const auto place = m_places.find(column);
        return place == m_places.end() || place->second >= m_cells.size()
                   ? std::string{}
                   : trimmed(m_cells[place->second]);
    }

private:
    const Places& m_places;
    const std::vector<std::string>& m_cells;
};

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
    if (cell.empty() || cell == "金额" || lower(cell) == nameOf(MeterMode::Money)) {
        return MeterMode::Money;
    }
    if (cell == "电量" || lower(cell) == nameOf(MeterMode::Energy)) {
        return MeterMode::Energy;
    }
    return fail(ErrorCode::InputText, "mode");
}

Expected<HouseholdBase> householdBaseOf(const std::string& cell)
{
    return cell.empty() ? HouseholdBase{} : parseHouseholdBase(cell);
}

Expected<void> takeAmounts(const Cells& cells, AccountForm& form)
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

/// Turns rows into accounts within one unit of work.
class Import {
public:
    Import(World& world, const Actor& actor, const ImportOptions& options, ImportReport& report)
        : m_world{world}, m_actor{actor}, m_options{options}, m_report{report}
    {
    }

    Expected<void> all(TableReader& table)
    {
        const auto head = table.next();
        if (!head) {
            return Unexpected{head.error()};
        }
        if (!*head) {
            return fail(ErrorCode::ImportColumnMissing, "an empty file");
        }
        const auto places = placesOf((*head)->cells);
        if (!places) {
            return Unexpected{places.error()};
        }
        for (;;) {
            const auto row = table.next();
            if (!row) {
                return Unexpected{row.error()};
            }
            if (!*row) {
                return {};
            }
            if (auto taken = one(**row, *places); !taken) {
                return taken;
            }
        }
    }

private:
    Expected<void> one(const TableRow& row, const Places& places)
    {
        const Cells cells{places, row.cells};
        const auto made = enter(cells);
        ++m_report.rows;
        if (!made) {
            if (!isTheRows(made.error().code)) {
                return made;
            }
            note(row.line, cells, made.error().code);
        }
        const bool isStopped =
            m_report.rows % AccountImport::kRowsPerReport == 0 && !m_options.goOn(m_report.rows);
        return isStopped ? fail(ErrorCode::ImportCancelled) : Expected<void>{};
    }

    /// Whether a failure says something about the row, or about the database.
    static bool isTheRows(ErrorCode code) { return describe(code).kind == FailureClass::Rule; }

    void note(std::int64_t line, const Cells& cells, ErrorCode code)
    {
        ++m_report.faulty;
        if (m_report.findings.size() < ImportReport::kFindingsMax) {
            m_report.findings.push_back({line, code,
                                         cells.at(Column::Number) + " " + cells.at(Column::Name) +
                                             " " + cells.at(Column::Meter)});
        }
    }

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

    Expected<void> enter(const Cells& cells)
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

    World& m_world;
    const Actor& m_actor;
    const ImportOptions& m_options;
    ImportReport& m_report;
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
    ImportReport report;
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        Import import{m_world, actor, options, report};
        if (auto all = import.all(table); !all) {
            return all;
        }
        // What fails here is taken back whole: that is what makes a dry run dry.
        if (report.faulty != 0 || options.dryRun) {
            return fail(ErrorCode::ImportRefused);
        }
        return audit(m_world, actor, AuditAction::AccountsImported, "accounts",
                     std::to_string(report.rows) + " rows");
    });
    if (!done && done.error().code != ErrorCode::ImportRefused) {
        return Unexpected{done.error()};
    }
    report.imported = done.has_value();
    return report;
}

}  // namespace wattdesk::core
