#include "core/workflow/charge_import.h"

#include <algorithm>
#include <array>

#include "core/workflow/arrears_desk.h"
#include "core/workflow/deed.h"

namespace wattdesk::core {

namespace {

enum class Column : std::uint8_t { Number, Amount, Due, Period };

/// In the order of Column.
constexpr std::array kHeads{
    ColumnHead{"number", "户号"},
    ColumnHead{"amount", "金额"},
    ColumnHead{"due", "到期日"},
    ColumnHead{"period", "周期"},
};

bool isComplete(const ColumnPlaces& places)
{
    return places.contains(static_cast<std::size_t>(Column::Number)) &&
           places.contains(static_cast<std::size_t>(Column::Amount)) &&
           places.contains(static_cast<std::size_t>(Column::Due));
}

Expected<ChargeOrder> orderIn(const RowCells& cells, const std::string& reason)
{
    const auto amount = parseMoney(cells.at(Column::Amount));
    if (!amount) {
        return Unexpected{amount.error()};
    }
    const auto due = parseDate(cells.plainAt(Column::Due));
    if (!due) {
        return fail(ErrorCode::InputDate);
    }
    ChargeOrder order;
    order.kind = ChargeKind::OpeningBalance;
    order.amount = *amount;
    order.due = *due;
    order.period = cells.plainAt(Column::Period);
    order.reason = reason;
    return order;
}

/// Whether the account has such a charge already.
Expected<bool> isThere(World& world, AccountId account, const ChargeOrder& order)
{
    constexpr std::size_t kChargesMax = 1'000;
    const auto charges = world.arrears.ofAccount(account, kChargesMax);
    if (!charges) {
        return Unexpected{charges.error()};
    }
    return std::any_of(charges->begin(), charges->end(), [&](const OutstandingCharge& item) {
        return item.charge.kind == order.kind && item.charge.period == order.period &&
               item.charge.amount == order.amount && item.charge.due == order.due;
    });
}

Expected<void> enterRow(World& world, const Actor& actor, const RowCells& cells,
                        const std::string& reason)
{
    const auto number = AccountNumber::parse(cells.plainAt(Column::Number));
    if (!number) {
        return fail(ErrorCode::InputAccountNumber);
    }
    const auto order = orderIn(cells, reason);
    if (!order) {
        return Unexpected{order.error()};
    }
    const auto account = world.accounts.byNumber(*number);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto repeated = isThere(world, account->id, *order);
    if (!repeated) {
        return Unexpected{repeated.error()};
    }
    return *repeated ? fail(ErrorCode::ChargeRepeated)
                     : ArrearsDesk{world}.bringAlong(actor, *account, *order);
}

}  // namespace

Expected<ImportReport> ChargeImport::run(const Actor& actor, TableReader& table,
                                         const ImportOptions& options, const std::string& reason)
{
    if (auto allowed = actor.require(Permission::KeepArrears); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto why = requireReason(reason);
    if (!why) {
        return Unexpected{why.error()};
    }
    if (auto forward = requireClockGoesForward(m_world, actor.organisation); !forward) {
        return Unexpected{forward.error()};
    }
    TableImport kind;
    kind.heads = kHeads;
    kind.isComplete = isComplete;
    kind.enter = [&](const RowCells& cells) { return enterRow(m_world, actor, cells, *why); };
    kind.label = [](const RowCells& cells) {
        return cells.at(Column::Number) + " " + cells.at(Column::Amount);
    };
    kind.note = [&](std::int64_t count) {
        return audit(m_world, actor, AuditAction::ChargeRaised, "opening balances",
                     std::to_string(count) + " rows: " + *why);
    };
    return importTable(m_world, table, options, kind);
}

}  // namespace wattdesk::core
