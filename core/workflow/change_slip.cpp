#include "core/workflow/change_slip.h"

#include <algorithm>

namespace wattdesk::core {

namespace {
/// More than one deed ever changes.
constexpr std::size_t kFieldsMax = 20;
}  // namespace

Expected<ChangeSlip> newestChangeSlip(World& world, const Actor& actor, const AccountNumber& number)
{
    if (auto allowed = actor.require(Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    auto account = world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    auto changes = world.history.of(account->id, kFieldsMax);
    if (!changes) {
        return Unexpected{changes.error()};
    }
    if (changes->empty()) {
        return fail(ErrorCode::ChangeNotFound);
    }
    const AccountChange newest = changes->front();
    std::erase_if(*changes, [&](const AccountChange& change) {
        return change.at != newest.at || change.by != newest.by;
    });
    std::reverse(changes->begin(), changes->end());
    const auto organisation = world.organisations.organisation(account->organisation);
    const auto counter = world.organisations.counter(newest.counter);
    const auto who = world.operators.byId(newest.by);
    if (!organisation || !counter || !who) {
        return Unexpected{!organisation ? organisation.error()
                          : !counter    ? counter.error()
                                        : who.error()};
    }
    return ChangeSlip{std::move(*account), std::move(*changes), organisation->name, counter->name,
                      who->name};
}

}  // namespace wattdesk::core
