#include <algorithm>
#include <array>

#include "app/ui/account/operation.h"
#include "core/base/money.h"

namespace wattdesk::app {

using core::AccountState;

namespace {

struct OperationFacts {
    Operation operation;
    char key;
    core::Permission permission;
};

constexpr std::array kOperations{
    OperationFacts{Operation::Amend, 'E', core::Permission::ChangeAccounts},
    OperationFacts{Operation::Suspend, 'S', core::Permission::ChangeAccounts},
    OperationFacts{Operation::Resume, 'S', core::Permission::ChangeAccounts},
    OperationFacts{Operation::NoteReading, 'N', core::Permission::ReplaceCards},
    OperationFacts{Operation::Reissue, 'I', core::Permission::ReplaceCards},
    OperationFacts{Operation::ReportLost, 'L', core::Permission::ReplaceCards},
    OperationFacts{Operation::ReportFound, 'F', core::Permission::ReplaceCards},
    OperationFacts{Operation::Repair, 'P', core::Permission::ReplaceCards},
    OperationFacts{Operation::Reprice, 'R', core::Permission::Sell},
    OperationFacts{Operation::Clear, 'B', core::Permission::ClearCards},
    OperationFacts{Operation::ReplaceMeter, 'M', core::Permission::ReplaceMeters},
    OperationFacts{Operation::Transfer, 'T', core::Permission::ChangeAccounts},
    OperationFacts{Operation::Close, 'X', core::Permission::CloseAccounts},
    OperationFacts{Operation::EnterContract, 'K', core::Permission::SettlePeriods},
    OperationFacts{Operation::SetShare, 'H', core::Permission::SettlePeriods},
    OperationFacts{Operation::Reopen, 'O', core::Permission::OpenAccounts},
    OperationFacts{Operation::Reverse, 'V', core::Permission::CorrectSales},
    OperationFacts{Operation::Correct, 'C', core::Permission::CorrectSales},
    OperationFacts{Operation::CorrectMeans, 'W', core::Permission::CorrectSales},
};

const OperationFacts& factsOf(Operation operation)
{
    return *std::find_if(kOperations.begin(), kOperations.end(),
                         [operation](const auto& facts) { return facts.operation == operation; });
}

std::optional<core::CardSerial> reportedLost(const AccountFile& file)
{
    if (file.account.standing.card) {
        return std::nullopt;
    }
    for (const core::CardRecord& card : file.cards) {
        if (card.life == core::CardLife::ReportedLost) {
            return card.serial;
        }
    }
    return std::nullopt;
}

bool fits(Operation operation, const AccountFile& file)
{
    const AccountState state = file.account.standing.state;
    const bool isActive = state == AccountState::Active;
    switch (operation) {
        case Operation::Amend:
        case Operation::Close:
        case Operation::EnterContract:
        case Operation::SetShare:
            return state != AccountState::Closed;
        case Operation::Suspend:
        case Operation::Reissue:
        case Operation::ReplaceMeter:
        case Operation::Transfer:
            return isActive;
        case Operation::Resume:
            return state == AccountState::Suspended;
        case Operation::Reopen:
            return state == AccountState::Closed;
        case Operation::NoteReading:
            return isActive || state == AccountState::Suspended;
        case Operation::ReportLost:
            return file.account.standing.card.has_value();
        case Operation::ReportFound:
            return reportedLost(file).has_value() && state != AccountState::Closed;
        case Operation::Repair:
            return isActive && file.account.standing.card.has_value();
        case Operation::Reprice:
            return isActive && file.account.standing.card.has_value() &&
                   file.account.point.mode == core::MeterMode::Money;
        case Operation::Clear:
            return true;
        case Operation::Reverse:
        case Operation::Correct:
        case Operation::CorrectMeans:
            return false;  // of a deed, not of the account
    }
    return false;
}

bool putsCreditOnCard(core::SaleKind kind)
{
    switch (kind) {
        case core::SaleKind::Opening:
        case core::SaleKind::Purchase:
        case core::SaleKind::Reissue:
        case core::SaleKind::Reversal:
        case core::SaleKind::Replacement:
            return true;
        case core::SaleKind::Repair:
        case core::SaleKind::Transfer:
        case core::SaleKind::Clearing:
        case core::SaleKind::Closing:
        case core::SaleKind::Correction:
        case core::SaleKind::MeansCorrection:
        case core::SaleKind::ArrearsPayment:
        case core::SaleKind::PriceChange:
            return false;
    }
    return false;
}

}  // namespace

QList<Operation> operationsFor(const AccountFile& file, core::Role role)
{
    QList<Operation> list;
    for (const OperationFacts& facts : kOperations) {
        if (fits(facts.operation, file) && core::allows(role, facts.permission)) {
            list.append(facts.operation);
        }
    }
    return list;
}

QList<Operation> operationsFor(const core::SaleRecord& deed, const AccountFile& file,
                               core::Role role)
{
    QList<Operation> list;
    const bool isOpen = file.account.standing.state != AccountState::Closed;
    if (deed.state != core::SaleState::Posted ||
        !core::allows(role, core::Permission::CorrectSales)) {
        return list;
    }
    if (isOpen && putsCreditOnCard(deed.sale.kind)) {
        list.append(Operation::Reverse);
        list.append(Operation::Correct);
    }
    if (!deed.sale.paid.isZero()) {
        list.append(Operation::CorrectMeans);
    }
    return list;
}

QChar keyOf(Operation operation)
{
    return QLatin1Char{factsOf(operation).key};
}

std::optional<core::CardSerial> lostCard(const OperationState& state)
{
    return reportedLost(state.plan.file);
}

bool asksSecondPerson(const OperationState& state)
{
    if (state.isApprovalWanted) {
        return true;
    }
    const core::HouseRules& rules = state.plan.file.rules;
    const auto settlement = settlementOf(state);
    switch (state.operation) {
        case Operation::NoteReading:
            return rules.approveReadings;
        case Operation::ReplaceMeter: {
            const auto* plan = std::get_if<core::ReplacementPlan>(&state.plan.says);
            const bool isTyped = plan && (plan->evidence == core::Evidence::MeterDisplay ||
                                          plan->evidence == core::Evidence::CustomerStatement);
            return isTyped && rules.approveReadings;
        }
        case Operation::Transfer:
        case Operation::Close:
            return rules.approveRefunds && settlement && settlement->isNegative();
        case Operation::Reverse:
            return rules.approveReversals || state.chose(FieldId::Evidence, 1);
        case Operation::Correct:
        case Operation::CorrectMeans:
            return rules.approveReversals;
        case Operation::EnterContract:
        case Operation::SetShare:
        case Operation::Amend:
        case Operation::Suspend:
        case Operation::Resume:
        case Operation::Reopen:
        case Operation::Reissue:
        case Operation::ReportLost:
        case Operation::ReportFound:
        case Operation::Repair:
        case Operation::Reprice:
        case Operation::Clear:
            return false;
    }
    return false;
}

}  // namespace wattdesk::app
