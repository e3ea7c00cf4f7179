#include "app/station/demo_station.h"

#include <array>

#include "cardio/keys/test_keys.h"
#include "cardio/virtual/bench.h"
#include "core/workflow/account_opening.h"
#include "core/workflow/sale_desk.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

constexpr const char* kSinglePrice = "居民单一电价";
constexpr const char* kLadder = "居民阶梯电价";

struct Resident {
    const char* name;
    const char* phone;
    const char* address;
    const char* meter;
    core::MeterMode mode;
    const char* tariff;
    std::int64_t firstPurchaseFen;
    std::int64_t usedCentiKwh;  ///< consumed since
    const char* card;
};

constexpr std::array kResidents{
    Resident{"张三", "13800001234", "幸福路12号3单元402", "000000123456", core::MeterMode::Money,
             kSinglePrice, 100'00, 162'00, "zhang-san"},
    Resident{"李晓梅", "13900005678", "幸福路12号3单元501", "000000123457", core::MeterMode::Money,
             kLadder, 200'00, 300'00, "li-xiaomei"},
    Resident{"王小明", "13700009012", "学府路8号宿舍楼B座217", "000000123458",
             core::MeterMode::Energy, kLadder, 150'00, 120'50, "wang-xiaoming"},
};

// Not yet anybody's: for opening accounts.
constexpr std::array kSpareMeters{"000000200001", "000000200002", "000000200003"};

/// Who publishes the demo's tariffs, and who agrees.
struct Publishers {
    core::OperatorId author;
    core::OperatorId approver;
};

Expected<Publishers> publishersOf(Station& station)
{
    core::World world = station.world();
    const auto author = world.operators.byLogin("admin");
    const auto approver = world.operators.byLogin("supervisor");
    if (!author || !approver) {
        return Unexpected{author ? approver.error() : author.error()};
    }
    if (!*author || !*approver) {
        return core::fail(core::ErrorCode::OperatorNotFound);
    }
    return Publishers{(*author)->id, (*approver)->id};
}

Expected<void> addTariff(Station& station, const Publishers& publishers, const char* name,
                         std::vector<core::Tier> tiers)
{
    core::World world = station.world();
    core::Tariff tariff;
    tariff.id = core::TariffId{world.ids.next()};
    tariff.organisation = station.organisation().id;
    tariff.name = name;
    tariff.effective = core::Date::from(2026, 1, 1).value();
    tariff.tiers = std::move(tiers);
    tariff.cycle = core::LadderCycle::Monthly;
    const core::TariffVersion version{tariff, publishers.author, publishers.approver,
                                      world.clock.now()};
    return world.unit.run([&] { return world.tariffs.add(version); });
}

Expected<void> addTariffs(Station& station)
{
    const auto price = [](std::int64_t micro) { return core::Price::fromMicro(micro).value(); };
    const auto limit = [](std::int64_t kwh) { return core::Energy::from(kwh * 100).value(); };
    const auto publishers = publishersOf(station);
    if (!publishers) {
        return Unexpected{publishers.error()};
    }
    if (auto single =
            addTariff(station, *publishers, kSinglePrice, {{std::nullopt, price(538'000)}});
        !single) {
        return single;
    }
    return addTariff(station, *publishers, kLadder,
                     {{limit(260), price(640'000)},
                      {limit(600), price(690'000)},
                      {std::nullopt, price(940'000)}});
}

Expected<void> newMeter(Station& station, std::string_view number, core::MeterMode mode)
{
    cardio::NewMeter wanted;
    wanted.number = core::MeterNumber::parse(number).value();
    wanted.settings.mode =
        mode == core::MeterMode::Money ? cardio::MeterMode::Money : cardio::MeterMode::Energy;
    return station.newBenchMeter(wanted);
}

Expected<void> openAccount(Station& station, const core::Actor& actor, const Resident& resident)
{
    core::World world = station.world();
    const auto tariff = world.tariffs.byName(actor.organisation, resident.tariff);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    core::AccountForm form;
    form.name = resident.name;
    form.phone = resident.phone;
    form.address = resident.address;
    form.meter = resident.meter;
    form.mode = resident.mode;
    form.tariff = *tariff;
    const auto account = core::AccountOpening{world}.registerAccount(actor, form);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto terminal = station.terminal();
    if (!terminal) {
        return Unexpected{terminal.error()};
    }
    const auto card = (*terminal)->read();
    if (!card) {
        return Unexpected{card.error()};
    }
    core::SaleOrder order;
    order.amount = core::Money::from(resident.firstPurchaseFen).value();
    const auto sold = core::SaleDesk{world, **terminal}.sell(actor, account->number, order, *card);
    if (!sold) {
        return Unexpected{sold.error()};
    }
    if (sold->cause) {
        return Unexpected{*sold->cause};
    }
    return {};
}

/// The card is made, sold to, put into its meter, and the meter used.
Expected<void> settleIn(Station& station, const core::Actor& actor, const Resident& resident)
{
    cardio::Bench& bench = station.bench();
    cardio::NewCard card;
    card.name = resident.card;
    if (const auto made = bench.newCard(card); !made) {
        return Unexpected{made.error()};
    }
    if (auto made = newMeter(station, resident.meter, resident.mode); !made) {
        return made;
    }
    if (auto inserted = bench.insert(resident.card); !inserted) {
        return inserted;
    }
    if (auto opened = openAccount(station, actor, resident); !opened) {
        return opened;
    }
    core::World world = station.world();
    const core::LocalTime now = core::toLocal(world.clock.now(), world.clock.offset());
    const auto meter = core::MeterNumber::parse(resident.meter).value();
    if (const auto tapped = bench.tap(meter, now); !tapped) {
        return Unexpected{tapped.error()};
    }
    const auto used = core::Energy::from(resident.usedCentiKwh).value();
    if (const auto flowed = bench.consume(meter, used, now); !flowed) {
        return Unexpected{flowed.error()};
    }
    // Once more, so that the card carries the meter's state of today back to the counter.
    if (const auto tapped = bench.tap(meter, now); !tapped) {
        return Unexpected{tapped.error()};
    }
    return bench.remove();
}

Expected<void> addSpares(Station& station)
{
    for (const char* number : kSpareMeters) {
        if (auto made = newMeter(station, number, core::MeterMode::Money); !made) {
            return made;
        }
    }
    const std::array spares{std::pair{"blank-1", cardio::CardKind::User},
                            std::pair{"blank-2", cardio::CardKind::User},
                            std::pair{"blank-3", cardio::CardKind::User},
                            std::pair{"bank-card", cardio::CardKind::Payment},
                            std::pair{"sim-card", cardio::CardKind::Sim}};
    for (const auto& [name, kind] : spares) {
        cardio::NewCard card;
        card.name = name;
        card.kind = kind;
        if (const auto made = station.bench().newCard(card); !made) {
            return Unexpected{made.error()};
        }
    }
    return {};
}

}  // namespace

Expected<std::vector<DemoAccount>> furnishDemo(Station& station)
{
    core::World world = station.world();
    const auto cashier = world.operators.byLogin("cashier");
    if (!cashier) {
        return Unexpected{cashier.error()};
    }
    const core::Operator& who = cashier->value();
    const core::Actor actor{who.id,   who.login,        who.name,
                            who.role, who.organisation, station.counter().id};
    if (auto tariffs = addTariffs(station); !tariffs) {
        return Unexpected{tariffs.error()};
    }
    std::vector<DemoAccount> accounts;
    for (const Resident& resident : kResidents) {
        if (auto settled = settleIn(station, actor, resident); !settled) {
            return Unexpected{settled.error()};
        }
        const auto found = world.accounts.search(actor.organisation, resident.meter, 1);
        if (!found) {
            return Unexpected{found.error()};
        }
        accounts.push_back({core::shown(found->front().number), resident.meter, resident.card});
    }
    if (auto spares = addSpares(station); !spares) {
        return Unexpected{spares.error()};
    }
    return accounts;
}

}  // namespace wattdesk::app
