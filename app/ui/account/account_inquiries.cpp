#include <algorithm>

#include "app/ui/account/account_presenter.h"

namespace wattdesk::app {

namespace {

/// One account of each customer but the one who has the account now. AccountNotFound,
/// TransferToSelf.
core::Expected<FoundOwners> ownersAmong(const std::vector<core::Account>& found,
                                        core::CustomerId former)
{
    FoundOwners owners;
    owners.isCut = found.size() >= kFoundMax;
    for (const core::Account& account : found) {
        const bool isKnown = std::any_of(
            owners.accounts.begin(), owners.accounts.end(),
            [&](const auto& other) { return other.customer.id == account.customer.id; });
        if (!isKnown && account.customer.id != former) {
            owners.accounts.push_back(account);
        }
    }
    if (owners.accounts.empty() && !owners.isCut) {
        return core::fail(found.empty() ? core::ErrorCode::AccountNotFound
                                        : core::ErrorCode::TransferToSelf);
    }
    return owners;
}

}  // namespace

void AccountPresenter::inquire(FieldId field)
{
    if (field == FieldId::Amount) {
        askQuote();
    } else if (field == FieldId::NewOwner) {
        findOwners();
    } else if (field == FieldId::Parent) {
        findParent();
    }
}

void AccountPresenter::findParent()
{
    OperationState& operation = *m_state.operation;
    const std::uint64_t inquired = ++m_inquired;
    operation.parent.reset();
    const auto number = parentToFind(operation);
    if (!number) {
        return;
    }
    m_client.loadFile(*number, {this, [this, inquired](const core::Expected<AccountFile>& result) {
                                    if (inquired == m_inquired && m_state.operation) {
                                        m_state.operation->parent = result;
                                        show();
                                    }
                                }});
}

void AccountPresenter::askQuote()
{
    OperationState& operation = *m_state.operation;
    const std::uint64_t inquired = ++m_inquired;
    operation.quote.reset();
    const auto payment = paymentOf(operation);
    if (!payment) {
        return;
    }
    m_client.quotePayment(operation.operation, operation.account().number, *payment,
                          {this, [this, inquired](const core::Expected<core::SaleQuote>& result) {
                               if (inquired == m_inquired && m_state.operation) {
                                   m_state.operation->quote = result;
                                   show();
                               }
                           }});
}

void AccountPresenter::findOwners()
{
    OperationState& operation = *m_state.operation;
    const std::uint64_t inquired = ++m_inquired;
    // What was found for other words must never become the new owner.
    operation.owners.reset();
    operation.entries.remove(FieldId::OwnerChoice);
    if (operation.text(FieldId::NewOwner).isEmpty()) {
        return;
    }
    const core::CustomerId former = operation.account().customer.id;
    m_client.search(
        operation.text(FieldId::NewOwner),
        {this, [this, inquired, former](const core::Expected<std::vector<core::Account>>& result) {
             if (inquired == m_inquired && m_state.operation) {
                 m_state.operation->owners =
                     result ? ownersAmong(*result, former) : core::Unexpected{result.error()};
                 show();
             }
         }});
}

}  // namespace wattdesk::app
