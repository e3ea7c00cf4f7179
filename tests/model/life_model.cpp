#include "tests/model/life_model.h"

#include <algorithm>
#include <cstdlib>

#include "cardio/virtual/meter_account.h"
#include "core/sale/settlement_by_card.h"
#include "core/workflow/account_changes.h"
#include "core/workflow/account_closing.h"
#include "core/workflow/account_opening.h"
#include "core/workflow/account_transfer.h"
#include "core/workflow/card_replacement.h"
#include "core/workflow/house_desk.h"
#include "core/workflow/meter_replacement.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/sale_correction.h"

namespace wattdesk::test {

namespace {

using core::AccountState;
using core::Money;
using core::SaleKind;

constexpr const char* kReason = "a reason";
constexpr std::int64_t kTenYuan = 10'00;
constexpr std::int64_t kCardFee = 5'00;
constexpr std::int64_t kCardDeposit = 20'00;
constexpr int kTriesMax = 6;
constexpr std::int64_t kCentsPerKwh = 50;

Money fen(std::int64_t amount)
{
    return Money::from(amount).value();
}

std::string digitsOf(int meter)
{
    const std::string number = std::to_string(meter);
    return std::string(12 - number.size(), '1') + number;
}

core::SaleOrder orderOf(std::int64_t amount)
{
    return {.amount = fen(amount), .tendered = {}, .zeroConfirmed = true};
}

}  // namespace

std::string toText(const LifeStep& step)
{
    static constexpr std::array kNames{
        "Open",    "Sell",         "SellOnAny",    "Insert",      "InsertAny", "Consume",
        "Lose",    "Find",         "Reissue",      "Reverse",     "Replace",   "Transfer",
        "Suspend", "Resume",       "Close",        "CloseUnseen", "Correct",   "Clear",
        "Repair",  "CorrectMeans", "SettleByWord", "Look"};
    return std::string{kNames.at(static_cast<std::size_t>(step.event))} + " house " +
           std::to_string(step.who) + " amount " + std::to_string(step.amount) + " choice " +
           std::to_string(step.choice) + " pull " + std::to_string(step.pull);
}

LifeModel::LifeModel() : m_bench{StationBench::Storage::Memory, core::MeterMode::Money}
{
    core::HouseRules rules;
    rules.cardFee = fen(kCardFee);
    rules.cardDeposit = fen(kCardDeposit);
    if (!core::HouseDesk{m_bench.world()}.setRules(m_bench.actor(), rules)) {
        std::abort();
    }
    m_houses[1].mode = core::MeterMode::Energy;
    for (Household& house : m_houses) {
        house.meter = addMeter(house);
    }
}

void LifeModel::wrong(std::string what)
{
    if (m_wrong.empty()) {
        m_wrong = std::move(what);
    }
}

int LifeModel::addMeter(const Household& house)
{
    const auto maker = m_meters % 2 == 0 ? cardio::Maker::A : cardio::Maker::B;
    return m_bench.addMeter(digitsOf(m_meters++), house.mode, maker);
}

int LifeModel::blankCard()
{
    if (m_blanks.empty()) {
        ++m_cards;
        return m_bench.addCard();
    }
    const int card = m_blanks.back();
    m_blanks.pop_back();
    return card;
}

int LifeModel::someCard(int choice) const
{
    return choice % m_cards;
}

int LifeModel::cardOf(const core::CardSerial& serial) const
{
    for (int card = 0; card < m_cards; ++card) {
        if (m_bench.serialOf(card) == serial) {
            return card;
        }
    }
    return -1;
}

std::optional<core::SaleId> LifeModel::newestOf(const Household& house)
{
    core::SaleFilter its;
    its.organisation = m_bench.actor().organisation;
    its.account = house.id;
    its.limit = 1;
    const auto newest = m_bench.books().journal.list(its).value();
    return house.isKnown && !newest.empty() ? std::optional{newest.front().sale.id} : std::nullopt;
}

std::int64_t LifeModel::valueOf(const Household& house, core::Credit credit) const
{
    return house.mode == core::MeterMode::Money ? credit.hundredths()
                                                : credit.hundredths() * kCentsPerKwh / 100;
}

std::int64_t LifeModel::heldIn(const Household& house)
{
    const auto hundredths = m_bench.meter(house.meter).remainingMicro / cardio::kMicroPerHundredth;
    return valueOf(house, core::Credit::from(hundredths).value());
}

std::uint32_t LifeModel::countOf(const Household& house)
{
    return m_bench.meter(house.meter).count;
}

core::Account LifeModel::accountOf(const Household& house)
{
    return m_bench.books().accounts.byId(house.id).value();
}

Household* LifeModel::ownerOf(const core::CardOnReader& found)
{
    const auto owner = std::find_if(m_houses.begin(), m_houses.end(), [&](const Household& house) {
        return house.isKnown && found.account && found.account->id == house.id;
    });
    return owner == m_houses.end() ? nullptr : &*owner;
}

/// Arrears first, then everything that is there, surplus included, is turned into credit.
std::optional<Effect> LifeModel::purchaseOf(const Household& house, SaleKind kind,
                                            std::int64_t asked) const
{
    Household::Purchase purchase{.id = {},
                                 .asked = asked,
                                 .credit = 0,
                                 .surplusBefore = house.surplus,
                                 .surplusLeft = 0,
                                 .arrearsBefore = house.arrears,
                                 .arrearsPaid = std::min(asked, house.arrears)};
    purchase.credit = asked - purchase.arrearsPaid + house.surplus;
    if (purchase.credit == 0 && asked != 0) {
        return {};
    }
    Effect effect{.kind = kind,
                  .paid = asked,
                  .credit = purchase.credit,
                  .surplus = -house.surplus,
                  .arrears = -purchase.arrearsPaid,
                  .isLast = true,
                  .purchase = purchase};
    if (kind == SaleKind::Opening || kind == SaleKind::Reissue) {
        effect.fees = kCardFee;
        effect.deposit = kind == SaleKind::Opening ? kCardDeposit : 0;
        effect.paid += effect.fees + effect.deposit;
    }
    return effect;
}

/// A count of its own with nothing bought under it; a correction of it would be the purchase.
Household::Purchase LifeModel::nothingBought(const Household& house) const
{
    return {.id = {},
            .surplusBefore = house.surplus,
            .surplusLeft = house.surplus,
            .arrearsBefore = house.arrears};
}

bool LifeModel::attempt(Household& house, const Effect& effect, const std::function<void()>& deed)
{
    deed();
    core::SaleFilter all;
    all.organisation = m_bench.actor().organisation;
    all.limit = 10;
    bool wasTaken = false;
    const auto newest = m_bench.books().journal.list(all).value();
    for (const core::SaleRecord& record : newest) {
        const core::Sale& sale = record.sale;
        if (!m_seen.insert(sale.id).second) {
            continue;
        }
        wasTaken = true;
        const bool isClearing = sale.kind == SaleKind::Clearing;
        if (sale.account != house.id || (sale.kind != effect.kind && !isClearing)) {
            wrong("a deed that nobody asked for: " + std::string{core::nameOf(sale.kind)});
        }
        const Effect clearing{.kind = SaleKind::Clearing, .isLast = true};
        m_awaited[sale.id] = {static_cast<std::size_t>(&house - m_houses.data()),
                              sale.kind == effect.kind ? effect : clearing};
    }
    absorb();
    return wasTaken;
}

void LifeModel::absorb()
{
    // The own card is cleared before it is written for another meter.
    absorbThose([](const Effect& effect) { return effect.kind == SaleKind::Clearing; });
    absorbThose([](const Effect&) { return true; });
}

void LifeModel::absorbThose(const std::function<bool(const Effect&)>& isWanted)
{
    for (auto it = m_awaited.begin(); it != m_awaited.end();) {
        const auto record = m_bench.books().journal.find(it->first).value();
        if (core::isOpen(record.state) || !isWanted(it->second.effect)) {
            ++it;
            continue;
        }
        if (record.state != core::SaleState::Voided) {
            apply(m_houses.at(it->second.house), it->second.effect, record.sale);
        }
        it = m_awaited.erase(it);
    }
}

void LifeModel::removeCard(int card)
{
    for (Household& house : m_houses) {
        house.card = house.card == card ? -1 : house.card;
        house.lostCard = house.lostCard == card ? -1 : house.lostCard;
    }
    m_blanks.push_back(card);
    m_holders.erase(card);
}

void LifeModel::apply(Household& house, const Effect& effect, const core::Sale& sale)
{
    ++m_posted[sale.kind];
    if (sale.paid.hundredths() != effect.paid) {
        wrong("asked for " + core::toText(sale.paid) + ", not " + std::to_string(effect.paid) +
              " fen in a " + std::string{core::nameOf(sale.kind)});
    }
    if (effect.meter) {
        house.due += heldIn(house);
        house.meter = *effect.meter;
    }
    house.paid += effect.paid;
    house.due += effect.credit;
    house.surplus += effect.surplus;
    house.arrears += effect.arrears;
    house.owedByFormer += effect.owedByFormer;
    house.gifts += effect.gifts;
    house.fees += effect.fees;
    house.deposit += effect.deposit;
    if (effect.isLast) {
        house.last = effect.purchase;
        if (house.last) {
            house.last->id = sale.id;
        }
    }
    house.lostLast = house.lostLast && !core::writesCard(sale);
    if (core::writesCard(sale) && sale.after.isBlank()) {
        removeCard(cardOf(sale.card));
    }
    if (effect.card) {
        house.card = *effect.card;
        house.lostCard = -1;
        std::erase(m_blanks, house.card);
        m_holders[house.card] = static_cast<std::size_t>(&house - m_houses.data());
    }
    if (sale.kind == SaleKind::Opening) {
        house.state = AccountState::Active;
    }
    if (sale.kind == SaleKind::Closing) {
        restAfterClosing(house);
    }
}

/// The meter is cleared by the field card, and cards that were not are cut up: with the meter
/// cleared, an old open card of it would open it again.
void LifeModel::restAfterClosing(Household& house)
{
    house.due = 0;
    house.state = AccountState::Closed;
    house.card = house.lostCard = -1;
    cardio::MeterMemory& meter = m_bench.meter(house.meter);
    cardio::MeterMemory cleared;
    cleared.settings = meter.settings;
    cleared.number = meter.number;
    cleared.keys = meter.keys;
    meter = cleared;
    const auto index = static_cast<std::size_t>(&house - m_houses.data());
    for (const auto& [card, holder] : m_holders) {
        if (holder == index) {
            m_destroyed.insert(card);
        }
    }
}

std::optional<core::CardOnReader> LifeModel::lay(int card, int pull)
{
    m_bench.lay(card);
    m_bench.pullCardAtPoint(pull);
    auto found = m_bench.see();
    absorb();
    return found ? std::optional{std::move(*found)} : std::nullopt;
}

std::optional<core::CardOnReader> LifeModel::layOwn(const Household& house, int pull)
{
    const int card = house.card >= 0 ? house.card : house.lostCard;
    return card >= 0 ? lay(card, pull) : std::nullopt;
}

/// Somebody reads what the meter truly shows.
bool LifeModel::readDisplay(const Household& house)
{
    const cardio::MeterMemory& shown = m_bench.meter(house.meter);
    m_bench.waitASecond();
    core::MeterStatement statement;
    statement.count = shown.count;
    statement.remaining =
        core::Credit::from(shown.remainingMicro / cardio::kMicroPerHundredth).value();
    statement.reason = kReason;
    statement.approval = m_bench.approval();
    return core::ReadingDesk{m_bench.world()}
        .note(m_bench.actor(), house.number, statement)
        .has_value();
}

void LifeModel::open(Household& house, const LifeStep& step)
{
    if (!house.isKnown) {
        core::AccountForm form;
        form.name = "owner " + std::to_string(m_owners++);
        form.meter = digitsOf(house.meter);
        form.mode = house.mode;
        form.tariff = FakeWorld::kSinglePrice;
        const auto made =
            core::AccountOpening{m_bench.world()}.registerAccount(m_bench.actor(), form);
        if (!made) {
            wrong("an account cannot be registered");
            return;
        }
        house.isKnown = true;
        house.number = made->number;
        house.id = made->id;
        house.state = AccountState::Registered;
    } else if (core::AccountChanges{m_bench.world()}.reopen(m_bench.actor(), house.number, "",
                                                            kReason)) {
        if (house.state != AccountState::Closed) {
            wrong("reopened though not closed");
        }
        house.state = AccountState::Registered;
    }
    if (house.state != AccountState::Registered) {
        return;
    }
    sell(house, step);
}

void LifeModel::sell(Household& house, const LifeStep& step)
{
    const bool isFirst = house.state == AccountState::Registered;
    const std::int64_t asked = step.amount * kTenYuan;
    const int blank = isFirst ? blankCard() : -1;
    const auto found = isFirst ? lay(blank, step.pull) : layOwn(house, step.pull);
    if (!found || !house.isKnown) {
        return;
    }
    auto effect = purchaseOf(house, isFirst ? SaleKind::Opening : SaleKind::Purchase, asked);
    const bool isFit =
        effect &&
        (isFirst || (house.card >= 0 && house.lostCard < 0 && house.state == AccountState::Active));
    if (isFirst && effect) {
        effect->card = blank;
    }
    const bool wasTaken = attempt(house, effect.value_or(Effect{}), [&] {
        static_cast<void>(core::SaleDesk{m_bench.world(), m_bench.terminal()}.sell(
            m_bench.actor(), house.number, orderOf(asked), found->card));
    });
    if (wasTaken && !isFit) {
        wrong("sold where nothing may be sold");
    }
}

void LifeModel::sellOnAny(const LifeStep& step)
{
    const int card = someCard(step.choice);
    const auto found = m_destroyed.contains(card) ? std::nullopt : lay(card, step.pull);
    Household* const house = found ? ownerOf(*found) : nullptr;
    if (!house) {
        return;
    }
    const std::int64_t asked = step.amount * kTenYuan;
    const auto effect = purchaseOf(*house, SaleKind::Purchase, asked);
    const bool isFit = effect && house->card == card && house->state == AccountState::Active;
    const bool wasTaken = attempt(*house, effect.value_or(Effect{}), [&] {
        static_cast<void>(core::SaleDesk{m_bench.world(), m_bench.terminal()}.sell(
            m_bench.actor(), house->number, orderOf(asked), found->card));
    });
    if (wasTaken && !isFit) {
        wrong("sold on a card that is not the account's");
    }
}

bool LifeModel::insert(int card, int meter)
{
    if (card < 0 || m_destroyed.contains(card)) {
        return false;
    }
    const auto owner = std::find_if(m_houses.begin(), m_houses.end(),
                                    [&](const Household& house) { return house.meter == meter; });
    const cardio::Insertion insertion = m_bench.insert(card, meter);
    const core::Credit credited = insertion.credited;
    if (owner != m_houses.end()) {
        owner->due -= valueOf(*owner, credited);
    } else if (!credited.isZero()) {
        wrong("a meter that hangs nowhere has credited");
    }
    return insertion.isGood;
}

void LifeModel::consume(Household& house, int kwh)
{
    const auto energy = core::Energy::from(kwh * std::int64_t{200}).value();
    if (m_bench.meter(house.meter).isOpened()) {
        house.used += m_bench.consume(house.meter, energy).hundredths() * kCentsPerKwh / 100;
    }
}

void LifeModel::lose(Household& house)
{
    if (!house.isKnown) {
        return;
    }
    const auto lost = core::CardReplacement{m_bench.world(), m_bench.terminal()}.reportLost(
        m_bench.actor(), house.number, kReason);
    // A sale in doubt on it is posted with the report, and then it is that card.
    absorb();
    if (lost) {
        house.lostCard = house.card;
        house.card = -1;
        house.lostLast = true;
    }
}

void LifeModel::find(Household& house)
{
    if (house.lostCard < 0) {
        return;
    }
    const auto found = core::CardReplacement{m_bench.world(), m_bench.terminal()}.reportFound(
        m_bench.actor(), m_bench.serialOf(house.lostCard), kReason);
    if (found) {
        house.card = house.lostCard;
        house.lostCard = -1;
        house.lostLast = false;
    }
}

void LifeModel::reissue(Household& house, std::int64_t payment, int pull)
{
    const int blank = blankCard();
    const auto found = lay(blank, pull);
    if (!found || !house.isKnown) {
        return;
    }
    core::CardReplacement desk{m_bench.world(), m_bench.terminal()};
    const auto plan = desk.plan(m_bench.actor(), house.number);
    core::ReissueOrder order;
    order.reason = kReason;
    Effect effect{.kind = SaleKind::Reissue, .paid = kCardFee, .fees = kCardFee, .isLast = true};
    if (plan && plan->takesPayment) {
        effect.purchase = nothingBought(house);
    }
    if (plan && plan->takesPayment && payment > 0) {
        order.payment = orderOf(payment);
        effect = purchaseOf(house, SaleKind::Reissue, payment).value_or(effect);
    }
    effect.card = blank;
    const bool wasTaken = attempt(house, effect, [&] {
        static_cast<void>(desk.reissue(m_bench.actor(), house.number, order, found->card));
    });
    if (wasTaken && house.state != AccountState::Active) {
        wrong("reissued for an account that is not active");
    }
}

void LifeModel::reverse(Household& house, const LifeStep& step)
{
    if (!house.isKnown || house.card < 0 || !readDisplay(house)) {
        return;
    }
    const auto found = lay(house.card, step.pull);
    const auto newest = newestOf(house);
    if (!found || !newest) {
        return;
    }
    const std::int64_t asked = step.amount * kTenYuan;
    Household::Purchase now = house.last.value_or(Household::Purchase{});
    const Household::Purchase was = now;
    now.asked = asked;
    now.arrearsPaid = std::min(asked, was.arrearsBefore);
    now.surplusLeft = asked == 0 ? was.surplusBefore : 0;
    now.credit = asked == 0 ? 0 : asked - now.arrearsPaid + was.surplusBefore;
    const Effect effect{.kind = SaleKind::Reversal,
                        .paid = asked - was.asked,
                        .credit = now.credit - was.credit,
                        .surplus = now.surplusLeft - was.surplusLeft,
                        .arrears = was.arrearsPaid - now.arrearsPaid,
                        .isLast = true,
                        .purchase = now};
    core::ReversalOrder order;
    order.amount = fen(asked);
    order.reason = kReason;
    order.approval = m_bench.approval();
    const bool hadPurchase = house.last.has_value();
    const auto id = hadPurchase ? house.last->id : *newest;
    const bool wasTaken = attempt(house, effect, [&] {
        static_cast<void>(core::SaleCorrection{m_bench.world(), m_bench.terminal()}.reverse(
            m_bench.actor(), id, order, found->card));
    });
    if (wasTaken && !hadPurchase) {
        wrong("something was reversed that is no purchase of this card alone");
    }
}

void LifeModel::replace(Household& house, const LifeStep& step)
{
    if (!house.isKnown || house.state == AccountState::Closed || !readDisplay(house)) {
        return;
    }
    const bool onOwn = step.choice % 2 == 0 && house.card >= 0;
    const int card = onOwn ? house.card : blankCard();
    const auto found = lay(card, step.pull);
    if (!found) {
        return;
    }
    const int meter = addMeter(house);
    core::ReplacementOrder order;
    order.newMeter = digitsOf(meter);
    order.reason = kReason;
    order.approval = m_bench.approval();
    Effect effect{.kind = SaleKind::Replacement, .isLast = true, .purchase = nothingBought(house)};
    if (step.amount > 0) {
        order.payment = orderOf(step.amount * kTenYuan);
        const auto paid = purchaseOf(house, SaleKind::Replacement, step.amount * kTenYuan);
        effect = paid.value_or(effect);
    }
    effect.card = card;
    effect.meter = meter;
    attempt(house, effect, [&] {
        static_cast<void>(core::MeterReplacement{m_bench.world(), m_bench.terminal()}.replace(
            m_bench.actor(), house.number, order, found->card));
    });
    // The old meter is down: nobody waits with a doubt about it.
    lay(card);
}

void LifeModel::transfer(Household& house, const LifeStep& step)
{
    const bool withCard = step.choice % 2 == 0;
    const bool refunds = step.choice % 4 < 2;
    const bool keeps = step.choice % 8 < 4;
    const int blank = withCard ? blankCard() : -1;
    const auto found = withCard ? lay(blank, step.pull) : std::nullopt;
    if (!house.isKnown || (withCard && !found)) {
        return;
    }
    core::TransferOrder order;
    order.name = "owner " + std::to_string(m_owners++);
    order.refundsSurplus = refunds;
    order.formerKeepsArrears = keeps;
    order.reason = kReason;
    order.approval = m_bench.approval();
    Effect effect{.kind = SaleKind::Transfer,
                  .paid = refunds ? -house.surplus : 0,
                  .surplus = refunds ? -house.surplus : 0,
                  .arrears = keeps ? -house.arrears : 0,
                  .owedByFormer = keeps ? house.arrears : 0,
                  .isLast = withCard};
    if (withCard) {
        effect.card = blank;
    }
    const auto card = found ? std::optional{found->card} : std::nullopt;
    attempt(house, effect, [&] {
        static_cast<void>(core::AccountTransfer{m_bench.world(), m_bench.terminal()}.transfer(
            m_bench.actor(), house.number, order, card));
    });
}

void LifeModel::suspend(Household& house, bool resumes)
{
    if (!house.isKnown) {
        return;
    }
    core::AccountChanges changes{m_bench.world()};
    const auto done = resumes ? changes.resume(m_bench.actor(), house.number, kReason)
                              : changes.suspend(m_bench.actor(), house.number, kReason);
    if (done) {
        house.state = resumes ? AccountState::Active : AccountState::Suspended;
    }
}

Effect LifeModel::closingOf(const Household& house, bool collects)
{
    const bool hadCard = house.state != AccountState::Registered;
    const std::int64_t held = hadCard ? heldIn(house) + house.due : 0;
    // The deposit goes back with the card, so not for one that is lost.
    const std::int64_t deposit = house.card < 0 && house.lostLast ? 0 : house.deposit;
    const std::int64_t balance = held + house.surplus + deposit - house.arrears;
    const bool settles = balance > 0 || collects;
    return {.kind = SaleKind::Closing,
            .paid = settles ? -balance : 0,
            .surplus = -house.surplus,
            .arrears = (settles ? 0 : -balance) - house.arrears,
            .deposit = -deposit,
            .isLast = true};
}

void LifeModel::close(Household& house, const LifeStep& step)
{
    const bool collects = step.choice % 2 == 0;
    const bool byCard = step.choice % 4 < 2 && house.card >= 0;
    if (!house.isKnown) {
        return;
    }
    // A refused card brings no news of what was used since it was last in the meter.
    const bool hasNews = byCard && insert(house.card, house.meter) && house.due == 0;
    if (house.state != AccountState::Registered && !hasNews) {
        readDisplay(house);
    }
    const auto found = house.card >= 0 ? lay(house.card, step.pull) : std::nullopt;
    core::ClosingOrder order;
    order.collects = collects;
    order.reason = kReason;
    order.approval = m_bench.approval();
    const auto card = found ? std::optional{found->card} : std::nullopt;
    attempt(house, closingOf(house, collects), [&] {
        static_cast<void>(core::AccountClosing{m_bench.world(), m_bench.terminal()}.close(
            m_bench.actor(), house.number, order, card));
    });
    // Nobody uses a meter whose credit is being paid out.
    if (found) {
        lay(m_bench.cardOnReader());
    }
}

void LifeModel::closeUnseen(Household& house, const LifeStep& step)
{
    const auto posted = m_posted[SaleKind::Purchase];
    const std::int64_t due = house.due;
    sell(house, {.event = Event::Sell, .amount = step.amount, .pull = -1});
    if (m_posted[SaleKind::Purchase] == posted || house.due == due) {
        return;
    }
    insert(house.card, house.meter);
    lose(house);
    const bool wasTaken = attempt(house, closingOf(house, true), [&] {
        core::ClosingOrder order;
        order.collects = true;
        order.reason = kReason;
        order.approval = m_bench.approval();
        static_cast<void>(core::AccountClosing{m_bench.world(), m_bench.terminal()}.close(
            m_bench.actor(), house.number, order, {}));
    });
    if (wasTaken) {
        wrong("a purchase was paid out that nobody has seen the meter without");
    }
}

void LifeModel::correct(Household& house, const LifeStep& step)
{
    const auto newest = newestOf(house);
    if (!newest) {
        return;
    }
    const std::int64_t credit = step.amount * kTenYuan * (step.choice % 2 == 0 ? 1 : -1);
    const Effect effect{.kind = SaleKind::Correction,
                        .surplus = std::max<std::int64_t>(credit, 0),
                        .arrears = std::max<std::int64_t>(-credit, 0),
                        .gifts = credit};
    core::CorrectionOrder order;
    order.credit = fen(credit);
    order.reason = kReason;
    order.approval = m_bench.approval();
    attempt(house, effect, [&] {
        static_cast<void>(core::SaleCorrection{m_bench.world(), m_bench.terminal()}.correct(
            m_bench.actor(), *newest, order));
    });
}

/// Moves no money: what was paid is only counted elsewhere.
void LifeModel::correctMeans(Household& house, const LifeStep& step)
{
    const auto newest = newestOf(house);
    if (!newest) {
        return;
    }
    const auto means =
        step.choice % 2 == 0 ? core::PaymentMeans::BankTransfer : core::PaymentMeans::Cash;
    attempt(house, {.kind = SaleKind::MeansCorrection}, [&] {
        static_cast<void>(core::SaleCorrection{m_bench.world(), m_bench.terminal()}.correctMeans(
            m_bench.actor(), *newest, means, kReason, m_bench.approval()));
    });
}

/// The word is true: somebody has looked at the card, torn or not, and it is not at the counter.
void LifeModel::settleByWord(Household& house)
{
    const auto index = static_cast<std::size_t>(&house - m_houses.data());
    const auto doubt = std::find_if(m_awaited.begin(), m_awaited.end(), [&](const auto& awaited) {
        return awaited.second.house == index;
    });
    if (doubt == m_awaited.end()) {
        return;
    }
    const auto record = m_bench.books().journal.find(doubt->first).value();
    m_bench.lay(cardOf(record.sale.card));
    const auto card = m_bench.terminal().read();
    if (!card) {
        return;
    }
    const core::CardVerdict verdict = core::judge(record.sale, *card);
    if (verdict == core::CardVerdict::Silent || verdict == core::CardVerdict::Unfinished) {
        return;
    }
    m_bench.waitASecond();
    const auto settled = core::SaleSettlement{m_bench.world(), m_bench.terminal()}.settleByEvidence(
        m_bench.actor(), record.sale.id, verdict == core::CardVerdict::Took, kReason);
    if (!settled) {
        wrong("a supervisor's word does not settle a doubt");
    }
    absorb();
}

void LifeModel::clear(int card, int pull)
{
    const auto found = m_destroyed.contains(card) ? std::nullopt : lay(card, pull);
    Household* const house = found ? ownerOf(*found) : nullptr;
    if (!house) {
        return;
    }
    const bool isCurrent = house->card == card;
    const Effect effect{.kind = SaleKind::Clearing, .isLast = isCurrent, .purchase = std::nullopt};
    attempt(*house, effect, [&] {
        static_cast<void>(core::CardReplacement{m_bench.world(), m_bench.terminal()}.clear(
            m_bench.actor(), found->card, kReason));
    });
}

void LifeModel::repair(Household& house, int pull)
{
    const auto found = layOwn(house, pull);
    if (!found) {
        return;
    }
    const Effect effect{.kind = SaleKind::Repair, .isLast = true};
    attempt(house, effect, [&] {
        static_cast<void>(core::CardReplacement{m_bench.world(), m_bench.terminal()}.repair(
            m_bench.actor(), found->card, kReason));
    });
}

void LifeModel::atHousehold(Household& house, const LifeStep& step)
{
    switch (step.event) {
        case Event::Insert:
            insert(house.card >= 0 ? house.card : house.lostCard, house.meter);
            return;
        case Event::InsertAny:
            insert(someCard(step.choice), house.meter);
            return;
        case Event::Consume:
            return consume(house, step.amount * 4);
        case Event::Lose:
            return lose(house);
        case Event::Find:
            return find(house);
        case Event::Suspend:
            return suspend(house, false);
        case Event::Resume:
            return suspend(house, true);
        case Event::Open:
        case Event::Sell:
        case Event::SellOnAny:
        case Event::Reissue:
        case Event::Reverse:
        case Event::Replace:
        case Event::Transfer:
        case Event::Close:
        case Event::CloseUnseen:
        case Event::Correct:
        case Event::Clear:
        case Event::Repair:
        case Event::CorrectMeans:
        case Event::SettleByWord:
        case Event::Look:
            return atCounter(house, step);
    }
}

void LifeModel::atCounter(Household& house, const LifeStep& step)
{
    switch (step.event) {
        case Event::Open:
            return open(house, step);
        case Event::Sell:
            return sell(house, step);
        case Event::SellOnAny:
            return sellOnAny(step);
        case Event::Reissue:
            return reissue(house, step.amount * kTenYuan, step.pull);
        case Event::Reverse:
            return reverse(house, step);
        case Event::Replace:
            return replace(house, step);
        case Event::Transfer:
            return transfer(house, step);
        case Event::Close:
            return close(house, step);
        case Event::CloseUnseen:
            return closeUnseen(house, step);
        case Event::Correct:
            return correct(house, step);
        case Event::Clear:
            return clear(someCard(step.choice), step.pull);
        case Event::Repair:
            return repair(house, step.pull);
        case Event::CorrectMeans:
            return correctMeans(house, step);
        case Event::SettleByWord:
            return settleByWord(house);
        case Event::Look:
            static_cast<void>(lay(someCard(step.choice)));
            return;
        case Event::Insert:
        case Event::InsertAny:
        case Event::Consume:
        case Event::Lose:
        case Event::Find:
        case Event::Suspend:
        case Event::Resume:
            return;
    }
}

std::string LifeModel::after(const LifeStep& step)
{
    m_bench.waitMinutes(1);
    atHousehold(m_houses.at(static_cast<std::size_t>(step.who)), step);
    return check();
}

std::string LifeModel::check()
{
    for (Household& house : m_houses) {
        if (m_wrong.empty() && house.isKnown) {
            m_wrong = checkOf(house);
        }
    }
    return m_wrong;
}

std::string LifeModel::checkOf(Household& house)
{
    const core::AccountStanding standing = accountOf(house).standing;
    const auto card = house.card >= 0 ? std::optional{m_bench.serialOf(house.card)} : std::nullopt;
    if (standing.surplus.hundredths() != house.surplus ||
        standing.arrears.hundredths() != house.arrears) {
        return "surplus or arrears differ from what was paid";
    }
    if (standing.state != house.state || standing.card != card) {
        return "the account's state or card is not what was done to it";
    }
    std::int64_t mayBeOnCard = house.due;
    for (const auto& [id, awaited] : m_awaited) {
        const bool isIts = &m_houses.at(awaited.house) == &house;
        mayBeOnCard += isIts ? std::max<std::int64_t>(awaited.effect.credit, 0) : 0;
    }
    if (mayBeOnCard < 0) {
        return "a meter has credited more than was sold: by " + std::to_string(-mayBeOnCard);
    }
    const std::int64_t came = house.paid + house.arrears + house.owedByFormer + house.gifts;
    const std::int64_t went =
        house.used + heldIn(house) + house.due + house.surplus + house.fees + house.deposit;
    return came == went ? std::string{}
                        : "paid and owed " + std::to_string(came) + ", got " + std::to_string(went);
}

/// What a household and its counter do until its card has been in its meter without an error.
std::string LifeModel::rest(Household& house)
{
    std::string obstacle;
    for (int tries = 0; tries < kTriesMax; ++tries) {
        m_bench.waitMinutes(1);
        if (house.card < 0) {
            reissue(house, 0, -1);
        }
        if (house.card < 0) {
            return "no card can be had any more";
        }
        insert(house.card, house.meter);
        const auto found = lay(house.card);
        if (house.due == 0 && found && !found->obstacle) {
            return {};
        }
        obstacle = found && found->obstacle ? std::string{core::describe(*found->obstacle).name}
                                            : std::string{};
        if (found && found->obstacle == core::ErrorCode::CardPurchaseNotTaken) {
            repair(house, -1);
        } else {
            reissue(house, 0, -1);
        }
    }
    return "what is due never comes into the meter: " + std::to_string(house.due) + " " + obstacle;
}

std::string LifeModel::liveOn(Household& house)
{
    const auto sales = m_posted[SaleKind::Purchase];
    sell(house, {.event = Event::Sell, .amount = static_cast<int>(house.arrears / kTenYuan) + 1});
    if (m_posted[SaleKind::Purchase] == sales) {
        return "nothing can be sold any more";
    }
    // An old open or reissue card may have bound the meter again: then it takes another reissue.
    return rest(house);
}

std::string LifeModel::settle()
{
    for (int card = 0; card < m_cards && !m_awaited.empty(); ++card) {
        if (!m_destroyed.contains(card)) {
            static_cast<void>(lay(card));
        }
    }
    if (!m_awaited.empty()) {
        return "a doubt remains though its card was seen";
    }
    for (Household& house : m_houses) {
        suspend(house, true);
        if (house.state != AccountState::Active) {
            continue;
        }
        std::string trouble = rest(house);
        trouble = trouble.empty() ? liveOn(house) : trouble;
        if (!trouble.empty()) {
            return trouble;
        }
    }
    const std::string trouble = check();
    return trouble.empty() ? m_bench.disagreementInBooks() : trouble;
}

}  // namespace wattdesk::test
