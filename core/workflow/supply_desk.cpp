#include "core/workflow/supply_desk.h"

#include "core/workflow/likely_day.h"
#include "core/workflow/period_account.h"

namespace wattdesk::core {

namespace {

/// Bounds how far up a chain of sub-meters is looked for a circle.
constexpr int kLevelsMax = 10;

/// What the ratios of the others come to, in 0.01 %.
int ratiosBeside(const std::vector<MeterShare>& shares, AccountId child)
{
    int sum = 0;
    for (const MeterShare& share : shares) {
        const bool isOther = share.kind == MeterShareKind::Ratio && share.child != child;
        sum += isOther ? share.permyriad : 0;
    }
    return sum;
}

bool isInRange(const SupplyContract& contract)
{
    return contract.capacity.centiKva >= 0 &&
           contract.capacity.centiKva <= Capacity::kMaxCentiKva &&
           (!contract.demand || (contract.demand->deciWatt >= 0 &&
                                 contract.demand->deciWatt <= Demand::kMaxDeciWatt)) &&
           (!contract.transformer || isWellFormed(*contract.transformer));
}

/// What an account takes that no run looks at would be billed to nobody.
bool isSettled(const Account& account)
{
    return account.standing.state == AccountState::Active ||
           account.standing.state == AccountState::Suspended;
}

}  // namespace

Expected<void> SupplyDesk::setContract(const Actor& actor, const AccountNumber& number,
                                       const SupplyContract& contract)
{
    if (!isInRange(contract)) {
        return fail(ErrorCode::SupplyContractWrong);
    }
    if (auto likely = requireLikelyDay(m_world, contract.from); !likely) {
        return likely;
    }
    return m_world.unit.run([&]() -> Expected<void> {
        const auto account = accountToSettle(m_world, actor, number);
        if (!account) {
            return Unexpected{account.error()};
        }
        if (auto open = requireNotSettled(m_world, account->id, contract.from); !open) {
            return open;
        }
        const auto set = m_world.settlements.setContract(account->id, account->organisation,
                                                         contract, {actor.id, m_world.clock.now()});
        return set ? audit(m_world, actor, AuditAction::SupplyContractEntered,
                           "account " + shown(number), "from " + toText(contract.from))
                   : set;
    });
}

Expected<std::vector<SupplyContract>> SupplyDesk::contracts(const Actor& actor,
                                                            const AccountNumber& number)
{
    const auto account = accountToSettle(m_world, actor, number);
    return account ? m_world.settlements.contracts(account->id) : Unexpected{account.error()};
}

/// The child must not have its parent below itself, only a sub-meter has children, and a parent
/// gives away no more than all of what it has.
Expected<void> SupplyDesk::requireShareFits(const MeterShare& share)
{
    const auto children = m_world.settlements.sharesOf(share.child);
    const auto beside = m_world.settlements.sharesOf(share.parent);
    if (!children || !beside) {
        return Unexpected{!children ? children.error() : beside.error()};
    }
    if (share.kind == MeterShareKind::Ratio &&
        share.permyriad + ratiosBeside(*beside, share.child) > MeterShare::kPermyriadMax) {
        return fail(ErrorCode::MeterShareWrong, "the parent's ratios above 100 %");
    }
    if (!children->empty() && share.kind != MeterShareKind::SubMeter) {
        return fail(ErrorCode::MeterShareWrong, "only a sub-meter has children");
    }
    AccountId at = share.parent;
    for (int level = 0; level < kLevelsMax; ++level) {
        const auto above = m_world.settlements.shareOf(at);
        if (!above) {
            return Unexpected{above.error()};
        }
        if (!*above) {
            return {};
        }
        if ((*above)->parent == share.child || (*above)->kind != MeterShareKind::SubMeter) {
            return fail(ErrorCode::MeterShareWrong, "a circle, or a parent without a meter");
        }
        at = (*above)->parent;
    }
    return fail(ErrorCode::MeterShareWrong, "too many levels");
}

Expected<void> SupplyDesk::setShare(const Actor& actor, const AccountNumber& child,
                                    const AccountNumber& parent, MeterShare share)
{
    return m_world.unit.run([&]() -> Expected<void> {
        const auto taker = accountToSettle(m_world, actor, child);
        const auto giver = accountToSettle(m_world, actor, parent);
        if (!taker || !giver) {
            return Unexpected{!taker ? taker.error() : giver.error()};
        }
        if (!isSettled(*taker) || !isSettled(*giver)) {
            return fail(ErrorCode::AccountStateUnfit);
        }
        share.child = taker->id;
        share.parent = giver->id;
        share.organisation = taker->organisation;
        if (!isWellFormed(share)) {
            return fail(ErrorCode::MeterShareWrong);
        }
        const auto former = m_world.settlements.shareOf(share.child);
        if (!former) {
            return Unexpected{former.error()};
        }
        if (*former && (*former)->parent != share.parent) {
            return fail(ErrorCode::MeterShareWrong, "it belongs to another parent");
        }
        if (auto fits = requireShareFits(share); !fits) {
            return fits;
        }
        const auto set = m_world.settlements.setShare(share, {actor.id, m_world.clock.now()});
        return set ? audit(m_world, actor, AuditAction::MeterShareSet, "account " + shown(child),
                           std::string{nameOf(share.kind)} + " of account " + shown(parent) + ", " +
                               toText(share.quantity) + " kWh, " + std::to_string(share.permyriad) +
                               " permyriad")
                   : set;
    });
}

Expected<void> SupplyDesk::removeShare(const Actor& actor, const AccountNumber& child)
{
    return m_world.unit.run([&]() -> Expected<void> {
        const auto account = accountToSettle(m_world, actor, child);
        if (!account) {
            return Unexpected{account.error()};
        }
        const auto removed = m_world.settlements.removeShare(account->id);
        return removed ? audit(m_world, actor, AuditAction::MeterShareSet,
                               "account " + shown(child), "none")
                       : removed;
    });
}

Expected<std::vector<MeterShare>> SupplyDesk::sharesOf(const Actor& actor,
                                                       const AccountNumber& parent)
{
    const auto account = accountToSettle(m_world, actor, parent);
    return account ? m_world.settlements.sharesOf(account->id) : Unexpected{account.error()};
}

}  // namespace wattdesk::core
