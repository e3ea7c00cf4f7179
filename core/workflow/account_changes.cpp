#include "core/workflow/account_changes.h"

#include "core/base/text.h"
#include "core/customer/account_input.h"
#include "core/tariff/card_tariff.h"
#include "core/workflow/deed.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

constexpr std::size_t kHistoryMax = 1000;

struct FieldChange {
    AccountField field;
    std::string from;
    std::string to;
};

Expected<void> amendCustomer(Customer& customer, const AccountAmendment& amendment)
{
    if (amendment.name) {
        auto name = checkedName(*amendment.name);
        if (!name) {
            return Unexpected{name.error()};
        }
        customer.name = std::move(*name);
    }
    if (amendment.phone) {
        auto phone = checkedPhone(*amendment.phone);
        if (!phone) {
            return Unexpected{phone.error()};
        }
        customer.phone = std::move(*phone);
    }
    return {};
}

Expected<void> amendPoint(ServicePoint& point, const AccountAmendment& amendment)
{
    if (amendment.address) {
        auto address = cleanText(*amendment.address);
        if (!address) {
            return Unexpected{address.error()};
        }
        point.address = std::move(*address);
    }
    point.hoardingLimit = amendment.hoardingLimit.value_or(point.hoardingLimit);
    point.alarm1 = amendment.alarm1.value_or(point.alarm1);
    point.alarm2 = amendment.alarm2.value_or(point.alarm2);
    point.householdBase = amendment.householdBase.value_or(point.householdBase);
    if (auto limit = checkHoardingLimit(point.hoardingLimit); !limit) {
        return limit;
    }
    return checkAlarms(point.alarm1, point.alarm2);
}

std::vector<FieldChange> differences(const Account& before, const Account& after)
{
    std::vector<FieldChange> changes;
    const auto compare = [&](AccountField field, std::string from, std::string to) {
        if (from != to) {
            changes.push_back({field, std::move(from), std::move(to)});
        }
    };
    compare(AccountField::Name, before.customer.name, after.customer.name);
    compare(AccountField::Phone, before.customer.phone, after.customer.phone);
    compare(AccountField::Address, before.point.address, after.point.address);
    compare(AccountField::HoardingLimit, toText(before.point.hoardingLimit),
            toText(after.point.hoardingLimit));
    compare(AccountField::Alarm1, toText(before.point.alarm1), toText(after.point.alarm1));
    compare(AccountField::Alarm2, toText(before.point.alarm2), toText(after.point.alarm2));
    compare(AccountField::HouseholdBase, toText(before.point.householdBase),
            toText(after.point.householdBase));
    compare(AccountField::Meter, shown(before.point.meter), shown(after.point.meter));
    return changes;
}

std::string subjectOf(const Account& account)
{
    return "account " + shown(account.number);
}

/// Lines of the account's history, all of one moment: what belongs together is told together.
Expected<void> note(World& world, const Actor& actor, const Account& account,
                    const std::vector<FieldChange>& changes, const std::string& reason)
{
    const Instant at = world.clock.now();
    for (const FieldChange& change : changes) {
        auto noted = world.history.append({.account = account.id,
                                           .organisation = account.organisation,
                                           .at = at,
                                           .by = actor.id,
                                           .counter = actor.counter,
                                           .field = change.field,
                                           .from = change.from,
                                           .to = change.to,
                                           .reason = reason});
        if (!noted) {
            return noted;
        }
    }
    return {};
}

FieldChange stateChange(AccountState from, AccountState to)
{
    return {AccountField::State, std::string{nameOf(from)}, std::string{nameOf(to)}};
}

Expected<void> requireFit(World& world, const Account& account)
{
    const Date today = businessDay(world);
    const auto tariff = world.tariffs.inForce(account.tariff, today);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    if (tariff->organisation != account.organisation) {
        return fail(ErrorCode::TariffNotFound, toText(account.tariff));
    }
    if (account.point.mode == MeterMode::Energy) {
        return {};
    }
    return cardTariffOn(*tariff, today, account.point).map([](const CardTariff&) {});
}

/// The account with the amendment, if that can be.
Expected<Account> amendedBy(World& world, const AccountAmendment& amendment, const Account& before)
{
    Account after = before;
    if (auto customer = amendCustomer(after.customer, amendment); !customer) {
        return Unexpected{customer.error()};
    }
    if (auto point = amendPoint(after.point, amendment); !point) {
        return Unexpected{point.error()};
    }
    after.tariff = amendment.tariff.value_or(before.tariff);
    const bool isAnotherHousehold = after.point.householdBase != before.point.householdBase;
    if (isAnotherHousehold) {
        // The limits that its meter was given are another household's by now.
        after.standing.prices.reset();
    }
    if (isAnotherHousehold || after.tariff != before.tariff) {
        if (auto fits = requireFit(world, after); !fits) {
            return Unexpected{fits.error()};
        }
    }
    return after;
}

/// From today on, which is not before a day that was counted by another tariff already.
Expected<void> setTariff(World& world, const Account& after)
{
    const Date today = businessDay(world);
    const auto tariffs = world.accounts.tariffsOf(after.id);
    const auto rows = world.settlements.rows(after.id, 1);
    if (!tariffs || !rows) {
        return Unexpected{!tariffs ? tariffs.error() : rows.error()};
    }
    const bool isChangedLater = !tariffs->formers.empty() && tariffs->formers.back().until > today;
    const bool isSettled = !rows->empty() && rows->front().after.to >= today;
    return isChangedLater || isSettled ? fail(ErrorCode::ClockSetBack)
                                       : world.accounts.setTariff(after.id, after.tariff, today);
}

Expected<void> write(World& world, const Account& before, const Account& after)
{
    if (auto held = holdFree(world, before); !held) {
        return held;
    }
    if (auto amended = world.accounts.amend(after); !amended) {
        return amended;
    }
    if (after.tariff != before.tariff) {
        if (auto set = setTariff(world, after); !set) {
            return set;
        }
    }
    return after.standing == before.standing ? Expected<void>{}
                                             : world.accounts.setStanding(after.id, after.standing);
}

Expected<std::vector<FieldChange>> changesBetween(World& world, const Account& before,
                                                  const Account& after)
{
    auto changes = differences(before, after);
    if (after.tariff != before.tariff) {
        const auto from = tariffToday(world, before.tariff);
        const auto to = tariffToday(world, after.tariff);
        if (!from || !to) {
            return Unexpected{!from ? from.error() : to.error()};
        }
        changes.push_back({AccountField::Tariff, from->name, to->name});
    }
    if (changes.empty()) {
        return fail(ErrorCode::CorrectionEmpty);
    }
    return changes;
}

}  // namespace

Expected<Account> AccountChanges::amend(const Actor& actor, const AccountNumber& number,
                                        const AccountAmendment& amendment)
{
    if (auto allowed = actor.require(Permission::ChangeAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto before = freeAccount(m_world, actor, number);
    if (!before) {
        return before;
    }
    if (before->standing.state == AccountState::Closed) {
        return fail(ErrorCode::AccountClosed);
    }
    const auto reason = cleanText(amendment.reason);
    if (!reason) {
        return Unexpected{reason.error()};
    }
    const auto after = amendedBy(m_world, amendment, *before);
    if (!after) {
        return after;
    }
    if (after->tariff != before->tariff && reason->empty()) {
        return fail(ErrorCode::SaleReasonMissing);
    }
    const auto changes = changesBetween(m_world, *before, *after);
    if (!changes) {
        return Unexpected{changes.error()};
    }
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (auto written = write(m_world, *before, *after); !written) {
            return written;
        }
        if (auto noted = note(m_world, actor, *after, *changes, *reason); !noted) {
            return noted;
        }
        return audit(m_world, actor, AuditAction::AccountAmended, subjectOf(*after), *reason);
    });
    return done ? after : Unexpected{done.error()};
}

Expected<Account> AccountChanges::move(const Actor& actor, const AccountNumber& number,
                                       AccountState from, AccountState to, AuditAction action,
                                       std::string_view reason)
{
    if (auto allowed = actor.require(Permission::ChangeAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto why = requireReason(reason);
    if (!why) {
        return Unexpected{why.error()};
    }
    const auto before = freeAccount(m_world, actor, number);
    if (!before) {
        return before;
    }
    if (before->standing.state != from) {
        return fail(ErrorCode::AccountStateUnfit);
    }
    Account after = *before;
    after.standing.state = to;
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (auto held = holdFree(m_world, *before); !held) {
            return held;
        }
        if (auto set = m_world.accounts.setStanding(after.id, after.standing); !set) {
            return set;
        }
        auto noted = note(m_world, actor, after, {stateChange(from, to)}, *why);
        if (!noted) {
            return noted;
        }
        return audit(m_world, actor, action, subjectOf(after), *why);
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return after;
}

Expected<Account> AccountChanges::suspend(const Actor& actor, const AccountNumber& number,
                                          std::string_view reason)
{
    return move(actor, number, AccountState::Active, AccountState::Suspended,
                AuditAction::AccountSuspended, reason);
}

Expected<Account> AccountChanges::resume(const Actor& actor, const AccountNumber& number,
                                         std::string_view reason)
{
    return move(actor, number, AccountState::Suspended, AccountState::Active,
                AuditAction::AccountResumed, reason);
}

Expected<Account> AccountChanges::reopen(const Actor& actor, const AccountNumber& number,
                                         std::string_view meter, std::string_view reason)
{
    if (auto allowed = actor.require(Permission::OpenAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto why = requireReason(reason);
    if (!why) {
        return Unexpected{why.error()};
    }
    const auto before = freeAccount(m_world, actor, number);
    if (!before) {
        return before;
    }
    if (before->standing.state != AccountState::Closed) {
        return fail(ErrorCode::AccountStateUnfit);
    }
    Account after = *before;
    if (!trimmed(meter).empty()) {
        const auto wanted = MeterNumber::parse(meter);
        if (!wanted) {
            return fail(ErrorCode::InputMeterNumber);
        }
        after.point.meter = *wanted;
    }
    after.standing.state = AccountState::Registered;
    after.standing.purchaseCount = 0;
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (auto held = holdFree(m_world, *before); !held) {
            return held;
        }
        // Before the state, so that a meter that is another account's now is refused.
        if (auto amended = m_world.accounts.amend(after); !amended) {
            return amended;
        }
        if (auto set = m_world.accounts.setStanding(after.id, after.standing); !set) {
            return set;
        }
        auto changes = differences(*before, after);
        changes.push_back(stateChange(AccountState::Closed, AccountState::Registered));
        if (auto noted = note(m_world, actor, after, changes, *why); !noted) {
            return noted;
        }
        return audit(m_world, actor, AuditAction::AccountReopened, subjectOf(after), *why);
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return after;
}

Expected<std::vector<AccountChange>> AccountChanges::history(const Actor& actor,
                                                             const AccountNumber& number)
{
    if (auto allowed = actor.require(Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    return m_world.history.of(account->id, kHistoryMax);
}

}  // namespace wattdesk::core
