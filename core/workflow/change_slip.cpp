#include "core/workflow/change_slip.h"

#include <algorithm>

namespace wattdesk::core {

namespace {

/// How far back a change is looked for.
constexpr std::size_t kHistoryMax = 1'000;

ChangeMoment momentOf(const AccountChange& change)
{
    return {change.at, change.by};
}

/// The names that stand on the slip.
Expected<ChangeSlip> withNames(World& world, Account account, std::vector<AccountChange> changes)
{
    const auto organisation = world.organisations.organisation(account.organisation);
    const auto counter = world.organisations.counter(changes.front().counter);
    const auto who = world.operators.byId(changes.front().by);
    if (!organisation || !counter || !who) {
        return Unexpected{!organisation ? organisation.error()
                          : !counter    ? counter.error()
                                        : who.error()};
    }
    return ChangeSlip{std::move(account), std::move(changes), organisation->name, counter->name,
                      who->name};
}

/// `moment`: empty for the newest.
Expected<ChangeSlip> slipOf(World& world, const Actor& actor, const AccountNumber& number,
                            std::optional<ChangeMoment> moment)
{
    if (auto allowed = actor.require(Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto history = world.history.of(account->id, kHistoryMax);
    if (!history) {
        return Unexpected{history.error()};
    }
    std::vector<AccountChange> changes;
    for (const AccountChange& change : *history) {
        if (change.sale) {
            continue;
        }
        moment = moment.value_or(momentOf(change));
        if (momentOf(change) == *moment) {
            changes.push_back(change);
        }
    }
    if (changes.empty()) {
        return fail(ErrorCode::ChangeNotFound);
    }
    std::reverse(changes.begin(), changes.end());
    return withNames(world, asOf(*account, *history, moment->at), std::move(changes));
}

}  // namespace

Expected<ChangeSlip> changeSlip(World& world, const Actor& actor, const AccountNumber& number,
                                const ChangeMoment& moment)
{
    return slipOf(world, actor, number, moment);
}

Expected<ChangeSlip> newestChangeSlip(World& world, const Actor& actor, const AccountNumber& number)
{
    return slipOf(world, actor, number, std::nullopt);
}

}  // namespace wattdesk::core
