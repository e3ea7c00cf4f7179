#include "core/workflow/account_opening.h"

#include "core/base/text.h"
#include "core/customer/account_input.h"
#include "core/tariff/card_tariff.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

Expected<ServicePoint> checkedPoint(const Actor& actor, const AccountForm& form)
{
    const auto meter = MeterNumber::parse(form.meter);
    if (!meter) {
        return fail(ErrorCode::InputMeterNumber);
    }
    auto address = cleanText(form.address);
    if (!address) {
        return Unexpected{address.error()};
    }
    if (auto ratios = checkRatios(form.ctRatio, form.ptRatio); !ratios) {
        return Unexpected{ratios.error()};
    }
    if (auto alarms = checkAlarms(form.alarm1, form.alarm2); !alarms) {
        return Unexpected{alarms.error()};
    }
    if (auto limit = checkHoardingLimit(form.hoardingLimit); !limit) {
        return Unexpected{limit.error()};
    }
    ServicePoint point;
    point.organisation = actor.organisation;
    point.address = std::move(*address);
    point.meter = *meter;
    point.mode = form.mode;
    point.ctRatio = form.ctRatio;
    point.ptRatio = form.ptRatio;
    point.hoardingLimit = form.hoardingLimit;
    point.alarm1 = form.alarm1;
    point.alarm2 = form.alarm2;
    point.householdBase = form.householdBase;
    return point;
}

Expected<Customer> checkedCustomer(const Actor& actor, const AccountForm& form)
{
    auto name = checkedName(form.name);
    if (!name) {
        return Unexpected{name.error()};
    }
    auto phone = checkedPhone(form.phone);
    if (!phone) {
        return Unexpected{phone.error()};
    }
    return Customer{{}, actor.organisation, std::move(*name), std::move(*phone)};
}

Expected<Account> checked(const Actor& actor, const AccountForm& form, const Tariff& tariff,
                          Date today)
{
    auto customer = checkedCustomer(actor, form);
    if (!customer) {
        return Unexpected{customer.error()};
    }
    auto point = checkedPoint(actor, form);
    if (!point) {
        return Unexpected{point.error()};
    }
    if (point->mode == MeterMode::Money) {
        if (const auto fits = cardTariffOn(tariff, today, *point); !fits) {
            return Unexpected{fits.error()};
        }
    }
    Account account;
    if (!form.number.empty()) {
        const auto number = AccountNumber::parse(form.number);
        if (!number) {
            return fail(ErrorCode::InputAccountNumber);
        }
        account.number = *number;
    }
    account.organisation = actor.organisation;
    account.customer = std::move(*customer);
    account.point = std::move(*point);
    account.tariff = tariff.id;
    return account;
}

}  // namespace

Expected<Account> AccountOpening::composed(const Actor& actor, const AccountForm& form,
                                           const Tariff& tariff)
{
    auto account = checked(actor, form, tariff, businessDay(m_world));
    if (account) {
        account->id = AccountId{m_world.ids.next()};
        account->customer.id = CustomerId{m_world.ids.next()};
        account->point.id = ServicePointId{m_world.ids.next()};
        account->opened = m_world.clock.now();
    }
    return account;
}

Expected<void> AccountOpening::add(Account& account)
{
    if (account.number.isNone()) {
        const auto number = m_world.accounts.drawNumber();
        if (!number) {
            return Unexpected{number.error()};
        }
        account.number = *number;
    }
    return m_world.accounts.add(account);
}

Expected<Account> AccountOpening::addWithin(const Actor& actor, const AccountForm& form,
                                            const Tariff& tariff)
{
    auto account = composed(actor, form, tariff);
    if (!account) {
        return account;
    }
    if (auto added = add(*account); !added) {
        return Unexpected{added.error()};
    }
    return account;
}

Expected<Account> AccountOpening::registerAccount(const Actor& actor, const AccountForm& form)
{
    if (auto allowed = actor.require(Permission::OpenAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    if (auto forward = requireClockGoesForward(m_world, actor.organisation); !forward) {
        return Unexpected{forward.error()};
    }
    const auto tariff = tariffToday(m_world, form.tariff);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    auto account = composed(actor, form, *tariff);
    if (!account) {
        return account;
    }
    const auto written = m_world.unit.run([&]() -> Expected<void> {
        if (auto added = add(*account); !added) {
            return added;
        }
        return audit(m_world, actor, AuditAction::AccountRegistered,
                     "account " + shown(account->number), "meter " + shown(account->point.meter));
    });
    if (!written) {
        return Unexpected{written.error()};
    }
    return account;
}

}  // namespace wattdesk::core
