#include <array>
#include <latch>
#include <thread>

#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;
using namespace core::literals;

namespace {

/// Everything that only some kinds of sales have, at once.
void fillRareFacts(Sale& sale)
{
    constexpr Money kOne = 1_fen;
    constexpr Money kTwo = 2_fen;
    constexpr Money kThree = 3_fen;
    constexpr Energy kReading = 12'345'67_centikwh;
    constexpr Energy kStart = 1_centikwh;
    constexpr Credit kHeld = 45'67_credit;
    sale.arrearsBefore = kThree;
    sale.arrearsAfter = kTwo;
    sale.cardFee = kOne;
    sale.cardDeposit = Money{}.minus(kTwo).value();
    sale.carried = Credit{}.minus(kHeld).value();
    sale.corrects = SaleId{1};
    sale.grounds = {"表计烧毁", Evidence::MeterDisplay, kAdministrator};
    sale.meterChange = MeterChange{sampleAccount(2).point.meter,
                                   sampleAccount(9).point.meter,
                                   MeterMode::Energy,
                                   30,
                                   100,
                                   kReading,
                                   kStart,
                                   sale.carried};
    sale.ownerChange = OwnerChange{
        sampleAccount(2).customer.id, "客户2", CustomerId{77}, "新户主", "13900000000", kOne, kTwo};
    sale.meansMove = MeansMove{PaymentMeans::BankTransfer, Money{}.minus(kOne).value()};
}

}  // namespace

class SaleJournalContract : public StoreContract {
protected:
    void reserve(const Sale& sale)
    {
        inUnit([&] { return store.journal.reserve(sale); });
    }
    std::optional<ErrorCode> tryReserve(const Sale& sale)
    {
        return codeOf(alone([&] { return store.journal.reserve(sale); }));
    }
    Expected<SaleState> record(std::int64_t id, SaleStep step, Instant at = kNoon)
    {
        return alone([&] { return store.journal.record(SaleId{id}, step, noteAt(at)); });
    }
};
WATTDESK_OVER_EVERY_STORE(SaleJournalContract);

TEST_P(SaleJournalContract, KeepsEveryFactOfASale)
{
    // Goal: nothing of a sale is lost on the way through a database. Method: fill every field,
    // with and without the optional ones, and read it back.
    Sale sale = sampleSale(1, 1);
    CardReturn returned;
    returned.account = sale.before.parameters->account;
    returned.meter = sale.before.parameters->meter;
    returned.count = 7;
    sale.before.returned = returned;
    sale.after.currentTariff = CardTariff{};
    sale.prices = CardPrices{kTariff, 3, Date::from(2026, 7, 1).value()};
    sale.lines.push_back(
        {1, 1, sale.energy, 20'000_microyuan, 3'72_fen, QuoteLineKind::Levy, "农网还贷"});
    reserve(sale);
    Sale other = sampleSale(2, 2);
    other.kind = SaleKind::Opening;
    other.tariffVersion = 7;
    other.mode = MeterMode::Energy;
    other.means = PaymentMeans::Other;
    other.remainingBefore.reset();
    other.lines.clear();
    other.before = CardImage{};
    fillRareFacts(other);
    reserve(other);

    const auto found = store.journal.find(SaleId{1});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->sale, sale);
    EXPECT_EQ(found->state, SaleState::Reserved);
    EXPECT_EQ(found->receipt, std::nullopt);
    EXPECT_EQ(found->reprints, 0);
    const std::vector<SaleHistoryStep> steps{
        {SaleStep::Reserve, {sale.at, sale.seller, sale.counter, ""}}};
    EXPECT_EQ(found->steps, steps);
    EXPECT_EQ(store.journal.find(SaleId{2})->sale, other);
    EXPECT_EQ(codeOf(store.journal.find(SaleId{3})), ErrorCode::SaleNotFound);
}

TEST_P(SaleJournalContract, AKnownIdIsAConflictEvenWhenItsOwnSaleIsOpen)
{
    reserve(sampleSale(1, 1));
    EXPECT_EQ(tryReserve(sampleSale(1, 1)), ErrorCode::StoreConflict);
    ASSERT_TRUE(record(1, SaleStep::Reject));
    EXPECT_EQ(tryReserve(sampleSale(1, 1)), ErrorCode::StoreConflict);
}

TEST_P(SaleJournalContract, AnAccountTakesOneSaleAtATime)
{
    reserve(sampleSale(1, 1));
    Sale onAnotherCard = sampleSale(2, 1);
    onAnotherCard.card = sampleCard(9);
    EXPECT_EQ(tryReserve(onAnotherCard), ErrorCode::SaleOpen);
    ASSERT_TRUE(record(1, SaleStep::LoseSight));
    EXPECT_EQ(tryReserve(onAnotherCard), ErrorCode::SaleOpen) << "in doubt is open";
    ASSERT_TRUE(record(1, SaleStep::Confirm));
    EXPECT_EQ(tryReserve(onAnotherCard), std::nullopt);
}

TEST_P(SaleJournalContract, ACardTakesOneSaleAtATime)
{
    reserve(sampleSale(1, 1));
    Sale ofAnotherAccount = sampleSale(2, 2);
    ofAnotherAccount.card = sampleCard(1);
    EXPECT_EQ(tryReserve(ofAnotherAccount), ErrorCode::SaleOpen);
    ASSERT_TRUE(record(1, SaleStep::Reject));
    EXPECT_EQ(tryReserve(ofAnotherAccount), std::nullopt);
}

TEST_P(SaleJournalContract, SalesWithoutACardDoNotWaitForEachOther)
{
    Sale first = sampleSale(1, 1);
    first.card = CardSerial{};
    Sale second = sampleSale(2, 2);
    second.card = CardSerial{};
    reserve(first);
    EXPECT_EQ(tryReserve(second), std::nullopt);
    EXPECT_EQ(store.journal.find(SaleId{1})->sale, first);
    EXPECT_FALSE(store.journal.openSaleOfCard(CardSerial{})->has_value());
    Sale third = sampleSale(3, 2);
    third.card = CardSerial{};
    EXPECT_EQ(tryReserve(third), ErrorCode::SaleOpen) << "but the account does";
}

TEST_P(SaleJournalContract, ASaleMovesItsAccountOnlyToAFreeMeter)
{
    // Goal: no card is written for a meter that somebody else has or gets. Method: meters of an
    // open, a suspended and a closed account, and of other open sales.
    EXPECT_EQ(tryReserve(sampleReplacement(1, 1, 2)), ErrorCode::AccountMeterTaken);
    EXPECT_EQ(tryReserve(sampleReplacement(1, 1, 1)), ErrorCode::AccountMeterTaken) << "its own";
    AccountStanding standing = sampleAccount(2).standing;
    standing.state = AccountState::Suspended;
    inUnit([&] { return store.accounts.setStanding(sampleAccount(2).id, standing); });
    EXPECT_EQ(tryReserve(sampleReplacement(1, 1, 2)), ErrorCode::AccountMeterTaken);
    standing.state = AccountState::Closed;
    inUnit([&] { return store.accounts.setStanding(sampleAccount(2).id, standing); });
    EXPECT_EQ(tryReserve(sampleReplacement(1, 1, 2)), std::nullopt);
    EXPECT_EQ(tryReserve(sampleReplacement(2, 3, 2)), ErrorCode::AccountMeterTaken);
    EXPECT_EQ(tryReserve(sampleReplacement(2, 1, 2)), ErrorCode::SaleOpen);
    EXPECT_EQ(codeOf(store.journal.find(SaleId{2})), ErrorCode::SaleNotFound);
    ASSERT_TRUE(record(1, SaleStep::LoseSight));
    EXPECT_EQ(tryReserve(sampleReplacement(2, 3, 2)), ErrorCode::AccountMeterTaken) << "in doubt";
    ASSERT_TRUE(record(1, SaleStep::Reject));
    EXPECT_EQ(tryReserve(sampleReplacement(2, 3, 2)), std::nullopt);
}

TEST_P(SaleJournalContract, OfTwoConnectionsOneMovesToTheMeter)
{
    // Goal: two replacements to one meter at the same moment: one opens. Method: two threads with
    // their own connections, two accounts and cards, a number of times.
    constexpr std::int64_t kRounds = 15;
    StorePorts second = bench->connect();
    for (std::int64_t round = 0; round < kRounds; ++round) {
        const std::array sales{sampleReplacement(2 * round + 1, 1, 9),
                               sampleReplacement(2 * round + 2, 2, 9)};
        std::array<std::optional<ErrorCode>, 2> codes;
        std::latch ready{2};
        std::thread rival{[&] {
            ready.arrive_and_wait();
            codes[1] = codeOf(aloneOn(second, [&] { return second.journal.reserve(sales[1]); }));
        }};
        ready.arrive_and_wait();
        codes[0] = tryReserve(sales[0]);
        rival.join();
        const std::size_t winner = codes[0] ? 1 : 0;
        EXPECT_EQ(codes[winner], std::nullopt);
        EXPECT_EQ(codes[1 - winner], ErrorCode::AccountMeterTaken);
        ASSERT_TRUE(record(sales[winner].id.value, SaleStep::Reject));
    }
}

TEST_P(SaleJournalContract, ASaleThatRefersToNothingIsAConflict)
{
    const auto tryWith = [&](auto edit) {
        Sale sale = sampleSale(1, 1);
        edit(sale);
        return tryReserve(sale);
    };
    const auto conflict = std::optional{ErrorCode::StoreConflict};
    EXPECT_EQ(tryWith([](Sale& sale) { sale.corrects = SaleId{99}; }), conflict);
    EXPECT_EQ(tryWith([](Sale& sale) { sale.grounds.approver = OperatorId{99}; }), conflict);
    EXPECT_EQ(tryWith([](Sale& sale) {
                  sale.ownerChange = OwnerChange{};
                  sale.ownerChange->from = CustomerId{99};
              }),
              conflict);
    EXPECT_FALSE(store.journal.openSaleOf(sampleAccount(1).id)->has_value());
}

TEST_P(SaleJournalContract, FollowsTheTransitionTableAndNothingElse)
{
    // Goal: no state is reached by a step that the table does not list. Method: from every state a
    // sale can be brought to, try every step; compare with the table.
    const std::array steps{SaleStep::Reserve, SaleStep::Confirm, SaleStep::Reject,
                           SaleStep::LoseSight, SaleStep::Reverse};
    const std::array<std::vector<SaleStep>, 8> lives{
        {{},
         {SaleStep::LoseSight},
         {SaleStep::Confirm},
         {SaleStep::Reject},
         {SaleStep::Confirm, SaleStep::Reverse},
         {SaleStep::LoseSight, SaleStep::Confirm},
         {SaleStep::LoseSight, SaleStep::Reject},
         {SaleStep::LoseSight, SaleStep::Confirm, SaleStep::Reverse}}};
    std::int64_t id = 0;
    for (const auto& life : lives) {
        for (const SaleStep step : steps) {
            Sale sale = sampleSale(++id, 1);
            reserve(sale);
            SaleState state = SaleState::Reserved;
            for (const SaleStep taken : life) {
                state = record(id, taken).value();
            }
            const auto expected = next(state, step);
            const auto reached = record(id, step);
            if (expected) {
                EXPECT_EQ(reached, *expected);
            } else {
                EXPECT_EQ(codeOf(reached), ErrorCode::SaleStepNotAllowed);
            }
            const SaleState now = store.journal.find(sale.id)->state;
            EXPECT_EQ(now, expected.value_or(state));
            if (isOpen(now)) {
                ASSERT_TRUE(record(id, SaleStep::Reject));
            }
        }
    }
    EXPECT_EQ(codeOf(record(999, SaleStep::Confirm)), ErrorCode::SaleNotFound);
}

TEST_P(SaleJournalContract, AppendsStepsWithWhoWhenWhereAndWhy)
{
    reserve(sampleSale(1, 1));
    const Instant later{kNoon.ms + 500'000};
    ASSERT_EQ(record(1, SaleStep::LoseSight, later), SaleState::InDoubt);
    const Instant latest{kNoon.ms + 900'000};
    ASSERT_EQ(record(1, SaleStep::Confirm, latest), SaleState::Posted);
    ASSERT_EQ(record(1, SaleStep::Reverse, latest), SaleState::Reversed);
    const auto found = store.journal.find(SaleId{1});
    ASSERT_EQ(found->steps.size(), 4U);
    EXPECT_EQ(found->steps[3], (SaleHistoryStep{SaleStep::Reverse, noteAt(latest)}));
    EXPECT_EQ(found->steps[1], (SaleHistoryStep{SaleStep::LoseSight, noteAt(later)}));
    EXPECT_EQ(found->steps[2], (SaleHistoryStep{SaleStep::Confirm, noteAt(latest)}));
    EXPECT_EQ(found->sale, sampleSale(1, 1)) << "the facts are never touched";
}

TEST_P(SaleJournalContract, FindsTheOpenSaleOfAnAccountAndOfACard)
{
    reserve(sampleSale(1, 1));
    reserve(sampleSale(2, 2));
    ASSERT_TRUE(record(2, SaleStep::LoseSight));
    const auto ofAccount = store.journal.openSaleOf(sampleAccount(2).id);
    ASSERT_TRUE(ofAccount && *ofAccount);
    EXPECT_EQ((*ofAccount)->sale, sampleSale(2, 2));
    EXPECT_EQ((*ofAccount)->state, SaleState::InDoubt);
    const auto ofCard = store.journal.openSaleOfCard(sampleCard(1));
    ASSERT_TRUE(ofCard && *ofCard);
    EXPECT_EQ((*ofCard)->sale, sampleSale(1, 1));
    EXPECT_FALSE(store.journal.openSaleOf(sampleAccount(3).id)->has_value());
    EXPECT_FALSE(store.journal.openSaleOfCard(sampleCard(3))->has_value());
    ASSERT_TRUE(record(1, SaleStep::Confirm));
    EXPECT_FALSE(store.journal.openSaleOfCard(sampleCard(1))->has_value());
}

TEST_P(SaleJournalContract, ListsNewestFirstWhatTheFilterLetsThrough)
{
    Sale elsewhere = sampleSale(3, 3);
    elsewhere.counter = kCounter2;
    reserve(sampleSale(1, 1));
    reserve(sampleSale(2, 2));
    reserve(elsewhere);
    ASSERT_TRUE(record(1, SaleStep::Confirm));
    reserve(sampleSale(4, 1));
    ASSERT_TRUE(record(3, SaleStep::LoseSight));
    const auto ids = [&](const SaleFilter& filter) {
        std::vector<std::int64_t> found;
        const auto listed = store.journal.list(filter);
        EXPECT_TRUE(listed);
        for (const SaleRecord& record : *listed) {
            found.push_back(record.sale.id.value);
        }
        return found;
    };
    using Ids = std::vector<std::int64_t>;
    SaleFilter filter = everySaleOf(kCompany);
    EXPECT_EQ(ids(filter), (Ids{4, 3, 2, 1}));
    filter.limit = 2;
    EXPECT_EQ(ids(filter), (Ids{4, 3}));
    filter.limit = 100;
    filter.openOnly = true;
    EXPECT_EQ(ids(filter), (Ids{4, 3, 2}));
    filter.counter = kCounter2;
    EXPECT_EQ(ids(filter), (Ids{3}));
    filter.counter.reset();
    filter.account = sampleAccount(1).id;
    EXPECT_EQ(ids(filter), (Ids{4}));
    filter.openOnly = false;
    EXPECT_EQ(ids(filter), (Ids{4, 1}));
    filter.counter = kCounter2;
    EXPECT_EQ(ids(filter), Ids{});
    EXPECT_EQ(ids(everySaleOf(kDistrict)), Ids{});
}

TEST_P(SaleJournalContract, ListsWhatCorrectsASale)
{
    reserve(sampleSale(1, 1));
    ASSERT_TRUE(record(1, SaleStep::Confirm));
    reserve(sampleSale(2, 2));
    Sale correction = sampleSale(3, 1);
    correction.corrects = SaleId{1};
    reserve(correction);
    SaleFilter filter = everySaleOf(kCompany);
    filter.account = sampleAccount(1).id;
    filter.corrects = SaleId{1};
    const auto listed = store.journal.list(filter);
    ASSERT_TRUE(listed);
    ASSERT_EQ(listed->size(), 1U);
    EXPECT_EQ(listed->front().sale.id, SaleId{3});
    filter.corrects = SaleId{2};
    EXPECT_TRUE(store.journal.list(filter)->empty());
}

TEST_P(SaleJournalContract, AReversalDoesNotReleaseAnotherSale)
{
    reserve(sampleSale(1, 1));
    ASSERT_TRUE(record(1, SaleStep::Confirm));
    Sale reversal = sampleSale(2, 1);
    reversal.kind = SaleKind::Reversal;
    reversal.corrects = SaleId{1};
    reserve(reversal);
    ASSERT_EQ(record(1, SaleStep::Reverse), SaleState::Reversed);
    const auto open = store.journal.openSaleOf(sampleAccount(1).id);
    ASSERT_TRUE(open && *open);
    EXPECT_EQ((*open)->sale, reversal);
}

TEST_P(SaleJournalContract, AReversedSaleCountsOnAndItsReversalTakesItBack)
{
    const AccountId account = sampleAccount(1).id;
    const Instant first = sampleSale(1, 1).at;
    reserve(sampleSale(1, 1));
    ASSERT_TRUE(record(1, SaleStep::Confirm));
    Sale reversal = sampleSale(2, 1);
    reversal.energy = Energy{}.minus(reversal.energy).value();
    reserve(reversal);
    EXPECT_EQ(store.journal.energySince(account, first), Energy{});
    ASSERT_TRUE(record(2, SaleStep::Confirm));
    ASSERT_TRUE(record(1, SaleStep::Reverse));
    EXPECT_EQ(store.journal.energySince(account, first), Energy{});
}

TEST_P(SaleJournalContract, EnergySinceCountsPostedAndOpenButNotVoided)
{
    const AccountId account = sampleAccount(1).id;
    const Energy each = sampleSale(1, 1).energy;
    const Energy twice = each.plus(each).value();
    const Instant first = sampleSale(1, 1).at;
    EXPECT_EQ(store.journal.energySince(account, first), Energy{});
    reserve(sampleSale(1, 1));
    EXPECT_EQ(store.journal.energySince(account, first), each) << "reserved";
    ASSERT_TRUE(record(1, SaleStep::LoseSight));
    EXPECT_EQ(store.journal.energySince(account, first), each) << "in doubt";
    ASSERT_TRUE(record(1, SaleStep::Confirm));
    reserve(sampleSale(2, 1));
    EXPECT_EQ(store.journal.energySince(account, first), twice) << "posted and reserved";
    EXPECT_EQ(store.journal.energySince(account, Instant{first.ms + 1}), each) << "since";
    ASSERT_TRUE(record(2, SaleStep::Reject));
    EXPECT_EQ(store.journal.energySince(account, first), each) << "voided";
    EXPECT_EQ(store.journal.energySince(sampleAccount(2).id, first), Energy{});
}

TEST_P(SaleJournalContract, EnergyBetweenBoundsCountsEachSaleOnceWhereItLies)
{
    // Goal: a bound belongs to what begins with it, nothing outside the bounds counts, and what
    // counts is what counts in energySince(). Method: four sales of an account a minute apart, one
    // of them voided, one taking energy back, and one of another account.
    constexpr std::int64_t kMinuteMs = 60'000;
    const AccountId account = sampleAccount(1).id;
    const Energy each = sampleSale(1, 1).energy;
    for (const std::int64_t id : {1, 2, 3, 4}) {
        Sale sale = sampleSale(id, 1);
        if (id == 2) {
            sale.energy = Energy{}.minus(each).value();
        }
        reserve(sale);
        ASSERT_TRUE(record(id, id == 3 ? SaleStep::Reject : SaleStep::Confirm));
    }
    reserve(sampleSale(5, 2));
    const auto minute = [](std::int64_t id) { return Instant{kNoon.ms + id * kMinuteMs}; };
    const std::array bounds{minute(1), minute(2), minute(3), minute(4), minute(5)};
    const std::vector<Energy> sums{each, Energy{}.minus(each).value(), Energy{}, each};
    EXPECT_EQ(store.journal.energyBetween(account, bounds), sums);
    const std::array wide{minute(0), minute(4), minute(9)};
    EXPECT_EQ(store.journal.energyBetween(account, wide), (std::vector<Energy>{{}, each}));
    const std::array late{minute(5), minute(6)};
    EXPECT_EQ(store.journal.energyBetween(account, late), std::vector<Energy>{Energy{}});
}

TEST_P(SaleJournalContract, LatestIsTheTimeOfTheNewestSaleOrStep)
{
    EXPECT_EQ(store.journal.latest(kCompany), Instant{});
    reserve(sampleSale(1, 1));
    EXPECT_EQ(store.journal.latest(kCompany), sampleSale(1, 1).at);
    const Instant later{kNoon.ms + 9'000'000};
    ASSERT_TRUE(record(1, SaleStep::LoseSight, later));
    reserve(sampleSale(2, 2));
    EXPECT_EQ(store.journal.latest(kCompany), later);
    EXPECT_EQ(store.journal.latest(kDistrict), Instant{});
}

TEST_P(SaleJournalContract, OfTwoConnectionsOneWinsTheAccount)
{
    // Goal: two counters, one customer, two cards: one sale opens. Method: two threads with their
    // own connections try at the same moment, a number of times.
    constexpr std::int64_t kRounds = 20;
    StorePorts second = bench->connect();
    for (std::int64_t round = 0; round < kRounds; ++round) {
        const std::array sales{sampleSale(2 * round + 1, 1), [&] {
                                   Sale sale = sampleSale(2 * round + 2, 1);
                                   sale.card = sampleCard(9);
                                   return sale;
                               }()};
        std::array<std::optional<ErrorCode>, 2> codes;
        std::latch ready{2};
        std::thread rival{[&] {
            ready.arrive_and_wait();
            codes[1] = codeOf(aloneOn(second, [&] { return second.journal.reserve(sales[1]); }));
        }};
        ready.arrive_and_wait();
        codes[0] = codeOf(aloneOn(store, [&] { return store.journal.reserve(sales[0]); }));
        rival.join();
        const std::size_t winner = codes[0] ? 1 : 0;
        EXPECT_EQ(codes[winner], std::nullopt);
        EXPECT_EQ(codes[1 - winner], ErrorCode::SaleOpen);
        ASSERT_TRUE(record(sales[winner].id.value, SaleStep::Reject));
    }
}

TEST_P(SaleJournalContract, OfTwoConnectionsOneSettlesTheSale)
{
    // Goal: a sale that two counters settle at once ends in one state. Method: one confirms and the
    // other rejects, at the same moment, a number of times.
    constexpr std::int64_t kRounds = 20;
    StorePorts second = bench->connect();
    for (std::int64_t id = 1; id <= kRounds; ++id) {
        reserve(sampleSale(id, 1));
        Expected<SaleState> confirmed;
        Expected<SaleState> rejected;
        std::latch ready{2};
        std::thread rival{[&] {
            ready.arrive_and_wait();
            rejected = aloneOn(second, [&] {
                return second.journal.record(SaleId{id}, SaleStep::Reject, noteAt(kNoon));
            });
        }};
        ready.arrive_and_wait();
        confirmed = record(id, SaleStep::Confirm);
        rival.join();
        ASSERT_NE(confirmed.has_value(), rejected.has_value());
        EXPECT_EQ(codeOf(confirmed ? rejected : confirmed), ErrorCode::SaleStepNotAllowed);
        EXPECT_EQ(store.journal.find(SaleId{id})->state,
                  confirmed ? SaleState::Posted : SaleState::Voided);
    }
}

}  // namespace wattdesk::test
