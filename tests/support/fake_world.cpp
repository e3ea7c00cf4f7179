#include "tests/support/fake_world.h"

#include <cassert>
#include <cstddef>
#include <vector>

namespace wattdesk::test {

using namespace core;

namespace {

Tariff tariffOf(TariffId id, std::string name, std::vector<Tier> tiers)
{
    Tariff tariff;
    tariff.id = id;
    tariff.organisation = FakeWorld::kOrganisation;
    tariff.name = std::move(name);
    tariff.effective = Date::from(2026, 1, 1).value();
    tariff.tiers = std::move(tiers);
    return tariff;
}

Tier tier(std::optional<std::int64_t> limitKwh, std::int64_t microYuan)
{
    Tier made;
    if (limitKwh) {
        made.limit = Energy::from(*limitKwh * 100).value();
    }
    made.price = Price::fromMicro(microYuan).value();
    return made;
}

std::vector<Tariff> tariffs()
{
    Tariff single =
        tariffOf(FakeWorld::kSinglePrice, "single price", {tier(std::nullopt, 500'000)});
    Tariff monthly =
        tariffOf(FakeWorld::kMonthlyLadder, "monthly ladder",
                 {tier(260, 640'000), tier(600, 690'000), tier(std::nullopt, 940'000)});
    Tariff yearly =
        tariffOf(FakeWorld::kYearlyLadder, "yearly ladder",
                 {tier(2760, 538'000), tier(4800, 588'000), tier(std::nullopt, 838'000)});
    yearly.cycle = LadderCycle::Yearly;
    Tariff whole = yearly;
    whole.id = FakeWorld::kYearlyWholeKwh;
    whole.name = "yearly ladder, whole kWh";
    whole.step = EnergyStep::WholeKwh;
    return {single, monthly, yearly, whole};
}

Operator operatorOf(OperatorId id, std::string login, std::string name, Role role,
                    PasswordHasher& hasher)
{
    Operator who;
    who.id = id;
    who.organisation = FakeWorld::kOrganisation;
    who.login = std::move(login);
    who.name = std::move(name);
    who.role = role;
    who.passwordHash = hasher.hash(FakeWorld::kPassword);
    return who;
}

Actor actorOf(OperatorId id, std::string login, std::string name, Role role, CounterId counter)
{
    return Actor{id, std::move(login), std::move(name), role, FakeWorld::kOrganisation, counter};
}

}  // namespace

std::string FakeDigest::of(std::string_view text)
{
    constexpr std::uint64_t kOffset = 14'695'981'039'346'656'037U;
    constexpr std::uint64_t kPrime = 1'099'511'628'211U;
    std::uint64_t hash = kOffset;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
    }
    std::string hex;
    for (int digit = 0; digit < 16; ++digit) {
        hex.insert(hex.begin(), "0123456789abcdef"[hash & 0xFU]);
        hash >>= 4U;
    }
    return hex;
}

std::string FakePasswordHasher::hash(std::string_view password)
{
    return "readable:" + std::string{password};
}

bool FakePasswordHasher::verify(std::string_view password, std::string_view hash)
{
    return this->hash(password) == hash;
}

FakeWorld::FakeWorld()
{
    const auto filled = store.unitOfWork().run([this] { return fill(); });
    assert(filled && "the fake station is made of good rows");
    static_cast<void>(filled);
}

Expected<void> FakeWorld::fill()
{
    auto& tree = store.organisations();
    auto& operators = store.operators();
    return tree.add(Organisation{kOrganisation, {}, "Test Utility"})
        .and_then([&] {
            return tree.add(Counter{kCounter, kOrganisation, "C1", "First"});
        })
        .and_then([&] {
            return tree.add(Counter{kOtherCounter, kOrganisation, "C2", "Second"});
        })
        .and_then([&] {
            return operators.add(operatorOf(kCashier, "cashier", "Li", Role::Cashier, hasher));
        })
        .and_then([&] {
            return operators.add(
                operatorOf(kAdministrator, "administrator", "Zhao", Role::Administrator, hasher));
        })
        .and_then([&]() -> Expected<void> {
            for (const Tariff& tariff : tariffs()) {
                if (auto added = store.tariffs().add({tariff, kAdministrator, kCashier, {}});
                    !added) {
                    return added;
                }
            }
            return {};
        });
}

World FakeWorld::world()
{
    return World{store.unitOfWork(),
                 store.accounts(),
                 store.history(),
                 store.cards(),
                 store.readings(),
                 store.journal(),
                 store.books(),
                 store.arrears(),
                 store.operators(),
                 store.audit(),
                 store.tariffs(),
                 store.organisations(),
                 store.rules(),
                 store.tickets(),
                 store.settlements(),
                 clock,
                 ids,
                 digest};
}

Actor FakeWorld::cashier(CounterId counter) const
{
    return actorOf(kCashier, "cashier", "Li", Role::Cashier, counter);
}

Actor FakeWorld::administrator(CounterId counter) const
{
    return actorOf(kAdministrator, "administrator", "Zhao", Role::Administrator, counter);
}

}  // namespace wattdesk::test
