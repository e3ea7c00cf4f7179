#include "core/workflow/account_transfer.h"

#include "core/customer/account_input.h"
#include "core/workflow/arrears_terms.h"
#include "core/workflow/card_pricing.h"
#include "core/workflow/card_replacement.h"
#include "core/workflow/sale_booking.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

Expected<Customer> AccountTransfer::newOwner(const Account& account, const TransferOrder& order)
{
    if (order.customer) {
        if (*order.customer == account.customer.id) {
            return fail(ErrorCode::TransferToSelf);
        }
        const auto others = m_world.accounts.ofCustomer(*order.customer);
        if (!others) {
            return Unexpected{others.error()};
        }
        if (others->empty()) {
            return fail(ErrorCode::AccountNotFound, "no account of that customer");
        }
        return others->front().customer;
    }
    auto name = checkedName(order.name);
    if (!name) {
        return Unexpected{name.error()};
    }
    auto phone = checkedPhone(order.phone);
    if (!phone) {
        return Unexpected{phone.error()};
    }
    if (*name == account.customer.name && *phone == account.customer.phone) {
        return fail(ErrorCode::TransferToSelf);
    }
    return Customer{CustomerId{m_world.ids.next()}, account.organisation, std::move(*name),
                    std::move(*phone)};
}

Expected<Sale> AccountTransfer::compose(const Actor& actor, const Account& account,
                                        const TransferOrder& order)
{
    auto reason = requireReason(order.reason);
    if (!reason) {
        return Unexpected{reason.error()};
    }
    const auto owner = newOwner(account, order);
    if (!owner) {
        return Unexpected{owner.error()};
    }
    const auto rules = m_world.rules.of(actor.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    const Money refund = order.refundsSurplus ? account.standing.surplus : Money{};
    const auto approver =
        approverOf(actor, !refund.isZero() && rules->approveRefunds, order.approval);
    if (!approver) {
        return Unexpected{approver.error()};
    }
    const Money kept = order.formerKeepsArrears ? account.standing.arrears : Money{};
    auto begun = beginSale(m_world, actor, account, SaleKind::Transfer);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    sale.means = order.means;
    sale.paid = Money{}.minus(refund).value();
    sale.tendered = sale.paid;
    sale.surplusAfter = sale.surplusBefore.minus(refund).value();
    sale.arrearsAfter = sale.arrearsBefore.minus(kept).value();
    if (!kept.isZero()) {
        const auto owed = arrearsTerms(m_world, account);
        if (!owed) {
            return Unexpected{owed.error()};
        }
        for (const OutstandingCharge& item : owed->owed) {
            // No payment, so that nothing is taken for its being late.
            sale.arrearsParts.push_back(partOf(item.charge, item.outstanding, {}));
        }
    }
    sale.grounds = {std::move(*reason), Evidence::None, *approver};
    sale.ownerChange = OwnerChange{.from = account.customer.id,
                                   .nameFrom = account.customer.name,
                                   .to = owner->id,
                                   .nameTo = owner->name,
                                   .phoneTo = owner->phone,
                                   .arrearsKept = kept,
                                   .surplusRefunded = refund};
    return begun;
}

Expected<void> AccountTransfer::addCard(const Account& account, const CardSnapshot& seen,
                                        Sale& sale)
{
    const auto plan = reissuePlan(m_world, account);
    if (!plan) {
        return Unexpected{plan.error()};
    }
    const auto tariff = tariffToday(m_world, account);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    const CardWallet wallet = plan->last == LastPurchase::InMeter
                                  ? CardWallet{Credit{}, account.standing.purchaseCount + 1}
                                  : plan->repeated;
    if (auto entered = enterNextCard(m_world, account, *tariff, wallet, sale); !entered) {
        return entered;
    }
    const auto card = blankCard(m_terminal, seen);
    if (!card) {
        return Unexpected{card.error()};
    }
    sale.card = card->serial;
    sale.before = card->image;
    return {};
}

Expected<SaleOutcome> AccountTransfer::transfer(const Actor& actor, const AccountNumber& number,
                                                const TransferOrder& order,
                                                const std::optional<CardSnapshot>& seen)
{
    if (auto allowed = actor.require(Permission::ChangeAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = freeAccount(m_world, actor, number);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (auto active = requireActive(*account); !active) {
        return Unexpected{active.error()};
    }
    auto sale = compose(actor, *account, order);
    if (!sale) {
        return Unexpected{sale.error()};
    }
    if (seen) {
        if (auto added = addCard(*account, *seen, *sale); !added) {
            return Unexpected{added.error()};
        }
        return carryOut(m_world, m_terminal, actor, *account, *sale);
    }
    if (!account->standing.card) {
        return fail(ErrorCode::AccountHasNoCard);
    }
    auto record = SaleBooking{m_world}.book(actor, *account, *sale);
    if (!record) {
        return Unexpected{record.error()};
    }
    return SaleOutcome{std::move(*record), {}};
}

}  // namespace wattdesk::core
