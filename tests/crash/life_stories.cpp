#include "tests/crash/life_stories.h"

#include <algorithm>
#include <cstdlib>

#include "cardio/virtual/meter_account.h"
#include "core/workflow/account_closing.h"
#include "core/workflow/account_transfer.h"
#include "core/workflow/arrears_desk.h"
#include "core/workflow/card_replacement.h"
#include "core/workflow/meter_replacement.h"
#include "core/workflow/price_renewal.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/sale_correction.h"

namespace wattdesk::test {

namespace {

using core::Money;
using core::SaleKind;

constexpr const char* kReason = "a reason";
constexpr const char* kNewMeter = "000000654321";

Money yuan(std::int64_t amount)
{
    return Money::from(amount * 100).value();
}

void require(bool held, const char* what)
{
    if (!held) {
        std::fprintf(stderr, "the scene could not be set: %s\n", what);
        std::abort();
    }
}

void sellUntaken(StationBench& bench, Money amount)
{
    const auto posted = bench.postedSales();
    require(bench.sell(amount) && bench.postedSales() == posted + 1, "a sale");
}

/// What somebody reads off the display, as it truly is.
void readDisplay(StationBench& bench, int meter)
{
    const cardio::MeterMemory& shown = bench.meter(meter);
    bench.waitASecond();
    core::MeterStatement statement;
    statement.count = shown.count;
    statement.remaining =
        core::Credit::from(shown.remainingMicro / cardio::kMicroPerHundredth).value();
    statement.reason = kReason;
    statement.approval = bench.approval();
    const auto noted =
        core::ReadingDesk{bench.world()}.note(bench.actor(), bench.account().number, statement);
    require(noted.has_value(), "a reading");
}

/// What somebody says who misread it: the meter is said to hold a purchase that it does not.
void misreadDisplay(StationBench& bench, std::uint32_t count)
{
    bench.waitASecond();
    core::MeterStatement statement;
    statement.count = count;
    statement.reason = kReason;
    statement.approval = bench.approval();
    const auto noted =
        core::ReadingDesk{bench.world()}.note(bench.actor(), bench.account().number, statement);
    require(noted.has_value(), "a wrong reading");
}

/// Opened with 100 that are in the meter; 50 more are on the card only.
void preparePending(StationBench& bench)
{
    bench.preparePurchase();
    sellUntaken(bench, yuan(50));
}

void loseCardForNext(StationBench& bench)
{
    bench.waitASecond();
    reportLost(bench);
    bench.lay(bench.addCard());
}

auto hasPosted(SaleKind kind, std::int64_t count = 1)
{
    return [=](StationBench& bench) { return bench.posted(kind) >= count; };
}

core::SaleId lastPurchase(StationBench& bench)
{
    core::SaleFilter all;
    all.organisation = bench.actor().organisation;
    auto records = bench.books().journal.list(all);
    for (const core::SaleRecord& record : *records) {
        const bool isSale =
            record.sale.kind == SaleKind::Purchase || record.sale.kind == SaleKind::Opening;
        if (isSale && record.state == core::SaleState::Posted) {
            return record.sale.id;
        }
    }
    return {};
}

void reverseTo(StationBench& bench, Money amount)
{
    const auto found = bench.see();
    if (!found) {
        return;
    }
    core::ReversalOrder order;
    order.amount = amount;
    order.reason = kReason;
    order.approval = bench.approval();
    static_cast<void>(core::SaleCorrection{bench.world(), bench.terminal()}.reverse(
        bench.actor(), lastPurchase(bench), order, found->card));
}

/// The meter that took the purchase in the meantime makes a reversal impossible, and needless.
bool isReversedOrTaken(StationBench& bench)
{
    return bench.posted(SaleKind::Reversal) > 0 ||
           bench.meter(0).count == bench.account().standing.purchaseCount;
}

LifeStory reversal(std::string name, Money amount, bool ofOpening)
{
    return {.name = std::move(name),
            .prepare =
                [ofOpening](StationBench& bench) {
                    if (ofOpening) {
                        bench.prepareOpening();
                        sellUntaken(bench, yuan(100));
                    } else {
                        preparePending(bench);
                    }
                    readDisplay(bench, 0);
                },
            .act = [amount](StationBench& bench) { reverseTo(bench, amount); },
            .isDone = isReversedOrTaken};
}

void repairOnReader(StationBench& bench)
{
    if (const auto found = bench.see()) {
        static_cast<void>(core::CardReplacement{bench.world(), bench.terminal()}.repair(
            bench.actor(), found->card, kReason));
    }
}

/// The meter was said to hold the last purchase, and the card that follows it is two ahead: 17.
void prepareWord17(StationBench& bench)
{
    preparePending(bench);
    misreadDisplay(bench, 2);
    loseCardForNext(bench);
    reissueOnReader(bench, yuan(30));
    const auto answer = bench.insert(bench.cardOnReader(), 0);
    require(answer.word == 17, "word 17");
}

/// After that the lost card brings the meter to one behind; the return file is full: 18.
void prepareWord18(StationBench& bench)
{
    prepareWord17(bench);
    require(bench.insert(0, 0).isGood, "the lost card");
    require(bench.insert(bench.cardOnReader(), 0).word == 18, "word 18");
}

void replaceMeter(StationBench& bench)
{
    const auto found = bench.see();
    if (!found) {
        return;
    }
    core::ReplacementOrder order;
    order.newMeter = kNewMeter;
    order.payment = core::SaleOrder{.amount = yuan(20), .tendered = {}};
    order.reason = kReason;
    order.approval = bench.approval();
    static_cast<void>(core::MeterReplacement{bench.world(), bench.terminal()}.replace(
        bench.actor(), bench.account().number, order, found->card));
}

LifeStory replacement(std::string name, bool onOwnCard)
{
    return {.name = std::move(name),
            .prepare =
                [onOwnCard](StationBench& bench) {
                    preparePending(bench);
                    if (!onOwnCard) {
                        bench.lay(bench.addCard());
                    }
                    const cardio::MeterMemory& old = bench.meter(0);
                    const auto maker = old.settings.maker;
                    const auto mode = bench.account().point.mode;
                    bench.addMeter(kNewMeter, mode, maker);
                    readDisplay(bench, 0);
                },
            .act =
                [](StationBench& bench) {
                    // The card may have been in the old meter since it was read.
                    if (bench.power.isOn() && bench.meter(0).count == 2) {
                        readDisplay(bench, 0);
                    }
                    replaceMeter(bench);
                },
            .isDone = hasPosted(SaleKind::Replacement),
            .refusedCard = onOwnCard ? -1 : 0,
            .oldMeterGoesOn = false};
}

void transfer(StationBench& bench, bool withCard)
{
    const auto found = bench.see();
    if (!found) {
        return;
    }
    core::TransferOrder order;
    order.name = "李四";
    order.reason = kReason;
    order.approval = bench.approval();
    const auto card = withCard ? std::optional{found->card} : std::nullopt;
    static_cast<void>(core::AccountTransfer{bench.world(), bench.terminal()}.transfer(
        bench.actor(), bench.account().number, order, card));
}

void correctBy(StationBench& bench, Money credit)
{
    bench.waitASecond();
    core::CorrectionOrder order;
    order.credit = credit;
    order.reason = kReason;
    order.approval = bench.approval();
    static_cast<void>(core::SaleCorrection{bench.world(), bench.terminal()}.correct(
        bench.actor(), lastPurchase(bench), order));
}

void payArrears(StationBench& bench)
{
    bench.waitASecond();
    core::ArrearsPaymentOrder order;
    order.amount = yuan(5);
    static_cast<void>(
        core::ArrearsDesk{bench.world()}.pay(bench.actor(), bench.account().number, order));
}

/// Something to refund and something owed.
void prepareSettled(StationBench& bench)
{
    preparePending(bench);
    correctBy(bench, yuan(15));
    correctBy(bench, yuan(-7));
}

void close(StationBench& bench, bool withCard)
{
    std::optional<core::CardSnapshot> card;
    bench.waitASecond();
    if (withCard) {
        const auto found = bench.see();
        if (!found) {
            return;
        }
        card = found->card;
    }
    core::ClosingOrder order;
    order.reason = kReason;
    order.approval = bench.approval();
    static_cast<void>(core::AccountClosing{bench.world(), bench.terminal()}.close(
        bench.actor(), bench.account().number, order, card));
}

void clearOnReader(StationBench& bench)
{
    if (const auto found = bench.see()) {
        static_cast<void>(core::CardReplacement{bench.world(), bench.terminal()}.clear(
            bench.actor(), found->card, kReason));
    }
}

void changeMeans(StationBench& bench)
{
    bench.waitASecond();
    static_cast<void>(core::SaleCorrection{bench.world(), bench.terminal()}.correctMeans(
        bench.actor(), lastPurchase(bench), core::PaymentMeans::BankTransfer, kReason,
        bench.approval()));
}

std::vector<LifeStory> reissues()
{
    const auto done = hasPosted(SaleKind::Reissue);
    return {
        {.name = "ReissueLastInMeter",
         .prepare =
             [](StationBench& bench) {
                 bench.preparePurchase();
                 require(bench.look(), "the return file");
                 loseCardForNext(bench);
             },
         .act = [](StationBench& bench) { reissueOnReader(bench, yuan(40)); },
         .isDone = done,
         .refusedCard = 0},
        {.name = "ReissueOpeningAgain",
         .prepare =
             [](StationBench& bench) {
                 bench.prepareOpening();
                 sellUntaken(bench, yuan(100));
                 loseCardForNext(bench);
             },
         .act = [](StationBench& bench) { reissueOnReader(bench, {}); },
         .isDone = done,
         .refusedCard = 0},
        {.name = "ReissuePurchaseAgain",
         .prepare =
             [](StationBench& bench) {
                 preparePending(bench);
                 loseCardForNext(bench);
             },
         .act = [](StationBench& bench) { reissueOnReader(bench, {}); },
         .isDone = done,
         .refusedCard = 0},
        {.name = "ReissueUnknownThatWasTaken",
         .prepare =
             [](StationBench& bench) {
                 preparePending(bench);
                 bench.tap();
                 loseCardForNext(bench);
             },
         .act = [](StationBench& bench) { reissueOnReader(bench, {}); },
         .isDone = done,
         .refusedCard = 0},
    };
}

std::vector<LifeStory> corrections()
{
    return {
        reversal("ReversalToZero", {}, false),
        reversal("ReversalToLess", yuan(20), false),
        reversal("ReversalToMore", yuan(80), false),
        reversal("ReversalOfOpening", yuan(60), true),
        {.name = "RepairAfter17",
         .prepare = prepareWord17,
         .act = repairOnReader,
         .isDone = hasPosted(SaleKind::Repair)},
        {.name = "RepairAfter18",
         .prepare = prepareWord18,
         .act = repairOnReader,
         .isDone = hasPosted(SaleKind::Repair)},
        {.name = "Correction",
         .prepare = preparePending,
         .act = [](StationBench& bench) { correctBy(bench, yuan(-7)); },
         .isDone = hasPosted(SaleKind::Correction),
         .leastPoints = 30},
        {.name = "MeansCorrection",
         .prepare = preparePending,
         .act = changeMeans,
         .isDone = hasPosted(SaleKind::MeansCorrection),
         .leastPoints = 30},
        {.name = "PurchaseThatSettlesArrears",
         .prepare =
             [](StationBench& bench) {
                 preparePending(bench);
                 bench.tap();
                 correctBy(bench, yuan(-7));
             },
         .act = [](StationBench& bench) { static_cast<void>(bench.sell(yuan(50))); },
         .isDone = hasPosted(SaleKind::Purchase, 2)},
        {.name = "ArrearsPayment",
         .prepare =
             [](StationBench& bench) {
                 preparePending(bench);
                 correctBy(bench, yuan(-7));
             },
         .act = payArrears,
         .isDone = hasPosted(SaleKind::ArrearsPayment),
         .leastPoints = 30},
    };
}

constexpr std::uint32_t kOldPrice = 5'000;  // 0.50 yuan
constexpr std::uint32_t kNewPrice = 6'000;

/// The account's prices from that many days after today on.
void publishPrices(StationBench& bench, int days)
{
    core::World world = bench.books();
    core::Tariff next = world.tariffs.versions(bench.account().tariff)->back();
    ++next.version;
    const auto now = toLocal(world.clock.now(), world.clock.offset()).date;
    next.effective = core::Date::fromDays(now.toDays() + days);
    next.tiers.back().price = core::Price::fromMicro(600'000).value();
    const auto done = world.unit.run([&] {
        return world.tariffs.add({next, bench.actor().id, {}, world.clock.now()});
    });
    require(done.has_value(), "a version of the tariff");
}

void renewOnReader(StationBench& bench)
{
    const auto found = bench.see();
    // The books are asked nothing more: they may be cut off by now.
    if (found && found->account) {
        static_cast<void>(core::PriceDesk{bench.world(), bench.terminal()}.renew(
            bench.actor(), found->account->number, found->card, kReason));
    }
}

/// Either the old prices or the new ones, whole, and of those to come nothing before their day.
std::string pricesTrouble(StationBench& bench, bool isInForce)
{
    const cardio::MeterParameters& has = bench.meter(0).parameters;
    const auto isWhole = [](const cardio::MeterPrices& prices, std::uint32_t price) {
        return std::all_of(prices.begin(), prices.end(),
                           [price](std::uint32_t each) { return each == price; });
    };
    const bool isOld = isWhole(has.prices, kOldPrice);
    const bool isNew = isWhole(has.prices, kNewPrice);
    if (!isOld && !isNew) {
        return "the meter charges by neither price";
    }
    if (isNew && !isInForce) {
        return "the meter charges the new price before its day";
    }
    const bool waits = has.priceSwitch != 0;
    if (waits && (isInForce || !isWhole(has.backupPrices, kNewPrice))) {
        return "the meter waits for something else";
    }
    return has.priceSwitch == has.ladderSwitch ? "" : "prices and ladder switch apart";
}

std::string newPricesTrouble(StationBench& bench, bool isInForce)
{
    constexpr int kMinutesPerDay = 24 * 60;
    if (!isInForce) {
        bench.waitMinutes(kMinutesPerDay);
        bench.consume(0, core::Energy{});
    }
    const auto& prices = bench.meter(0).parameters.prices;
    return prices[0] == kNewPrice ? "" : "the meter never got the new price";
}

/// The prices of tomorrow, or of today: those are in force when the card goes out.
LifeStory priceChange(std::string name, bool isInForce, std::function<void(StationBench&)> act,
                      std::function<bool(StationBench&)> isDone)
{
    return {.name = std::move(name),
            .prepare =
                [isInForce](StationBench& bench) {
                    bench.preparePurchase();
                    publishPrices(bench, isInForce ? 0 : 1);
                },
            .act = std::move(act),
            .isDone = std::move(isDone),
            .moneyOnly = true,
            .meterTrouble =
                [isInForce](StationBench& bench) { return pricesTrouble(bench, isInForce); },
            .endTrouble =
                [isInForce](StationBench& bench) { return newPricesTrouble(bench, isInForce); }};
}

std::vector<LifeStory> priceChanges()
{
    const auto sell = [](StationBench& bench) { static_cast<void>(bench.sell(yuan(50))); };
    const auto renewed = hasPosted(SaleKind::PriceChange);
    const auto sold = hasPosted(SaleKind::Purchase);
    return {priceChange("PriceChange", false, renewOnReader, renewed),
            priceChange("PriceChangeInForce", true, renewOnReader, renewed),
            priceChange("PurchaseWithNewPrices", false, sell, sold),
            priceChange("PurchaseWithPricesInForce", true, sell, sold)};
}

std::vector<LifeStory> partings()
{
    return {
        replacement("ReplacementOnBlank", false),
        replacement("ReplacementOnOwnCard", true),
        {.name = "TransferWithCard",
         .prepare =
             [](StationBench& bench) {
                 prepareSettled(bench);
                 bench.lay(bench.addCard());
             },
         .act = [](StationBench& bench) { transfer(bench, true); },
         .isDone = hasPosted(SaleKind::Transfer),
         .refusedCard = 0},
        {.name = "TransferHandedOver",
         .prepare = prepareSettled,
         .act = [](StationBench& bench) { transfer(bench, false); },
         .isDone = hasPosted(SaleKind::Transfer),
         .leastPoints = 30},
        {.name = "Clearing",
         .prepare = preparePending,
         .act = clearOnReader,
         .isDone = hasPosted(SaleKind::Clearing),
         .wipesCard = true},
        {.name = "ClosingWithCard",
         .prepare =
             [](StationBench& bench) {
                 prepareSettled(bench);
                 readDisplay(bench, 0);
             },
         .act = [](StationBench& bench) { close(bench, true); },
         .isDone = hasPosted(SaleKind::Closing),
         .refusedCard = 0,
         .livesOn = false,
         .wipesCard = true},
        {.name = "ClosingWithoutCard",
         .prepare =
             [](StationBench& bench) {
                 prepareSettled(bench);
                 reportLost(bench);
                 readDisplay(bench, 0);
             },
         .act = [](StationBench& bench) { close(bench, false); },
         .isDone = hasPosted(SaleKind::Closing),
         .refusedCard = 0,
         .livesOn = false,
         .oldMeterGoesOn = false,
         .leastPoints = 30},
    };
}

}  // namespace

void reissueOnReader(StationBench& bench, std::optional<Money> payment)
{
    const auto found = bench.see();
    if (!found) {
        return;
    }
    core::ReissueOrder order;
    if (payment) {
        order.payment = core::SaleOrder{.amount = *payment, .tendered = {}};
    }
    order.reason = kReason;
    static_cast<void>(core::CardReplacement{bench.world(), bench.terminal()}.reissue(
        bench.actor(), bench.account().number, order, found->card));
}

void reportLost(StationBench& bench)
{
    static_cast<void>(core::CardReplacement{bench.world(), bench.terminal()}.reportLost(
        bench.actor(), bench.account().number, kReason));
}

std::vector<LifeStory> lifeStories()
{
    std::vector<LifeStory> all = reissues();
    for (auto& more : {corrections(), partings(), priceChanges()}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

}  // namespace wattdesk::test
