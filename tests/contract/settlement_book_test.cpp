#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;
using namespace core::literals;

namespace {

const Period kOctober = Period::from(2026, 10).value();
constexpr std::int64_t kHourMs = 3'600'000;
constexpr Entered kEntered{kAdministrator, kNoon};
constexpr SettlementRunId kRun{7'001};

PeriodReading readingOf(std::int64_t account, Period period, std::int64_t kwh)
{
    PeriodReading reading;
    reading.account = sampleAccount(account).id;
    reading.organisation = kCompany;
    reading.period = period;
    reading.meter = sampleAccount(account).point.meter;
    reading.multiplier = 30;
    reading.day = period.last();
    // A day in milliseconds lies between the readings of two months at least.
    reading.until = Instant{kNoon.ms + (period == kOctober ? 2 : 0) * kHourMs};
    reading.registers.active = {1'11_centikwh, 2'22_centikwh, Energy::from(kwh * 100).value(),
                                4'44_centikwh};
    reading.registers.reactive = 5'55_centikwh;
    reading.registers.reactiveReverse = 6'66_centikwh;
    reading.demand = Demand{123'4567};
    reading.remaining = Credit{}.minus(7'77_credit).value();
    reading.source = Evidence::CustomerStatement;
    reading.by = kAdministrator;
    reading.counter = kCounter1;
    reading.at = kNoon;
    return reading;
}

SettlementRun runOf(SettlementRunId id)
{
    SettlementRun run;
    run.id = id;
    run.organisation = kCompany;
    run.counter = kCounter1;
    run.by = kAdministrator;
    run.approver = kCashier;
    run.period = kOctober;
    run.at = kNoon;
    run.day = kToday;
    run.accounts = 1;
    run.billed = 150'00_fen;
    run.prepaid = 130'00_fen;
    run.charged = 20'00_fen;
    run.entries = {{LedgerCode::Arrears, 20'00_fen, {}}, {LedgerCode::EnergySales, {}, 20'00_fen}};
    return run;
}

SettlementRow rowOf(std::int64_t account, Period period)
{
    const PeriodReading reading = readingOf(account, period, 300);
    SettlementRow row;
    row.account = sampleAccount(account).id;
    row.organisation = kCompany;
    row.run = kRun;
    row.period = period;
    row.tariff = kTariff;
    row.base = {150};
    row.from = period.first();
    row.dayBefore = period.before().last();
    row.registersBefore = readingOf(account, period, 100).registers;
    row.after.to = period.last();
    row.after.day = reading.day;
    row.after.until = reading.until;
    row.after.mode = MeterMode::Energy;
    row.after.registers = reading.registers;
    row.after.multiplier = 30;
    row.after.pool = {20'00_credit, 19'99_fen};
    row.after.ladderUsed = 300'00_centikwh;
    row.use.active = {1'00_centikwh, 2'00_centikwh, 294'00_centikwh, 3'00_centikwh};
    row.usedBefore = 12'00_centikwh;
    row.use.reactive = 13'00_centikwh;
    row.use.reactiveReverse = 14'00_centikwh;
    row.use.contractedDemand = Demand{100'0000};
    row.use.measuredDemand = Demand{120'0000};
    row.loss = {15'00_centikwh, 16'00_centikwh};
    row.shares = Energy{}.minus(17'00_centikwh).value();
    row.bought = {50'00_credit, 49'00_fen};
    row.used = {130'00_credit, 129'00_fen};
    row.bill = 150'00_fen;
    row.difference = Money{}.minus(21'00_fen).value();
    row.rolledOver = true;
    row.meterChanged = true;
    row.periodsEstimated = true;
    return row;
}

void expectSame(const SettlementRow& found, const SettlementRow& row)
{
    EXPECT_EQ(found.account, row.account);
    EXPECT_EQ(found.organisation, row.organisation);
    EXPECT_EQ(found.run, row.run);
    EXPECT_EQ(found.period, row.period);
    EXPECT_EQ(found.tariff, row.tariff);
    EXPECT_EQ(found.base, row.base);
    EXPECT_EQ(found.from, row.from);
    EXPECT_EQ(found.dayBefore, row.dayBefore);
    EXPECT_EQ(found.registersBefore, row.registersBefore);
    EXPECT_EQ(found.after, row.after);
    EXPECT_EQ(found.use.active, row.use.active);
    EXPECT_EQ(found.usedBefore, row.usedBefore);
    EXPECT_EQ(found.periodsEstimated, row.periodsEstimated);
    EXPECT_EQ(found.use.reactive, row.use.reactive);
    EXPECT_EQ(found.use.reactiveReverse, row.use.reactiveReverse);
    EXPECT_EQ(found.use.contractedDemand, row.use.contractedDemand);
    EXPECT_EQ(found.use.measuredDemand, row.use.measuredDemand);
    EXPECT_EQ(found.loss, row.loss);
    EXPECT_EQ(found.shares, row.shares);
    EXPECT_EQ(found.bought, row.bought);
    EXPECT_EQ(found.used, row.used);
    EXPECT_EQ(found.bill, row.bill);
    EXPECT_EQ(found.difference, row.difference);
    EXPECT_EQ(found.rolledOver, row.rolledOver);
    EXPECT_EQ(found.meterChanged, row.meterChanged);
}

MeterShare shareOf(std::int64_t child, std::int64_t parent)
{
    MeterShare share;
    share.child = sampleAccount(child).id;
    share.parent = sampleAccount(parent).id;
    share.organisation = kCompany;
    share.kind = MeterShareKind::Ratio;
    share.quantity = 12'34_centikwh;
    share.permyriad = 56'78;
    return share;
}

}  // namespace

class SettlementBookContract : public StoreContract {};
WATTDESK_OVER_EVERY_STORE(SettlementBookContract);

TEST_P(SettlementBookContract, TheNewestReadingOfAMonthCountsLatestMonthFirst)
{
    const PeriodReading september = readingOf(1, kOctober.before(), 100);
    PeriodReading october = readingOf(1, kOctober, 300);
    inUnit([&] {
        return store.settlements.addReading(readingOf(1, kOctober, 200)).and_then([&] {
            return store.settlements.addReading(october);
        });
    });
    inUnit([&] { return store.settlements.addReading(september); });
    EXPECT_EQ(store.settlements.readings(sampleAccount(1).id, 10),
              (std::vector<PeriodReading>{october, september}));
    october.remaining.reset();
    inUnit([&] { return store.settlements.addReading(october); });
    EXPECT_EQ(store.settlements.readings(sampleAccount(1).id, 1),
              std::vector<PeriodReading>{october});
    EXPECT_TRUE(store.settlements.readings(sampleAccount(2).id, 10)->empty());
    PeriodReading nobodys = october;
    nobodys.account = AccountId{99};
    EXPECT_EQ(codeOf(alone([&] { return store.settlements.addReading(nobodys); })),
              ErrorCode::StoreConflict);
}

TEST_P(SettlementBookContract, ContractsAscendAndOneOfTheSameDayTakesTheOthersPlace)
{
    SupplyContract plain;
    plain.from = kToday;
    plain.capacity = Capacity{315'00};
    SupplyContract whole;
    whole.from = Date::from(2026, 1, 1).value();
    whole.capacity = Capacity{400'00};
    whole.demand = Demand{200'0000};
    whole.transformer = Transformer{Capacity{100'00}, 290, 1'500, 80, 400, 100};
    const AccountId account = sampleAccount(1).id;
    inUnit([&]() -> Expected<void> {
        SupplyContract former = whole;
        former.demand.reset();
        for (const SupplyContract& each : {plain, former, whole}) {
            if (auto set = store.settlements.setContract(account, kCompany, each, kEntered); !set) {
                return set;
            }
        }
        return {};
    });
    EXPECT_EQ(store.settlements.contracts(account), (std::vector<SupplyContract>{whole, plain}));
    EXPECT_TRUE(store.settlements.contracts(sampleAccount(2).id)->empty());
}

TEST_P(SettlementBookContract, AChildHasOneShareAndAParentMany)
{
    inUnit([&] {
        return store.settlements.setShare(shareOf(3, 1), kEntered)
            .and_then([&] { return store.settlements.setShare(shareOf(2, 1), kEntered); })
            .and_then([&] { return store.settlements.setShare(shareOf(3, 1), kEntered); });
    });
    EXPECT_EQ(store.settlements.sharesOf(sampleAccount(1).id),
              (std::vector<MeterShare>{shareOf(2, 1), shareOf(3, 1)}));
    EXPECT_EQ(store.settlements.shareOf(sampleAccount(3).id).value(), std::optional{shareOf(3, 1)});
    inUnit([&] { return store.settlements.removeShare(sampleAccount(3).id); });
    EXPECT_EQ(store.settlements.shareOf(sampleAccount(3).id).value(), std::nullopt);
}

TEST_P(SettlementBookContract, RunsAndRowsComeBackAsTheyWereWrittenAndOnlyOnce)
{
    const SettlementRow row = rowOf(1, kOctober);
    inUnit([&] {
        return store.settlements.addRow(row).and_then(
            [&] { return store.settlements.addRun(runOf(kRun)); });
    });
    const auto rows = store.settlements.rows(row.account, 10).value();
    ASSERT_EQ(rows.size(), 1U);
    expectSame(rows[0], row);
    EXPECT_EQ(store.settlements.runs(kCompany, 10), std::vector<SettlementRun>{runOf(kRun)});
    EXPECT_TRUE(store.settlements.runs(kDistrict, 10)->empty());
    EXPECT_EQ(codeOf(alone([&] { return store.settlements.addRow(row); })),
              ErrorCode::StoreConflict);
    EXPECT_EQ(codeOf(alone([&] { return store.settlements.addRun(runOf(kRun)); })),
              ErrorCode::StoreConflict);
    const auto trial = store.books.trialBalance(kCompany).value();
    EXPECT_TRUE(trial.isBalanced());
    EXPECT_EQ(trial.debit, 20'00_fen);
}

// Goal: a page says everything that a settlement needs of an account. Method: one with opening and
// reading and a sale between, one that is settled, and the others; pages of two accounts.
TEST_P(SettlementBookContract, APageHasReadingsPurchasesAndTheLastSettledState)
{
    Sale sale = sampleSale(1, 1);
    sale.at = Instant{kNoon.ms + kHourMs};
    Sale rejected = sampleSale(2, 1);
    rejected.at = sale.at;
    inUnit([&] {
        return store.settlements.addReading(readingOf(1, kOctober.before(), 100))
            .and_then([&] { return store.settlements.addReading(readingOf(1, kOctober, 300)); })
            .and_then([&] { return store.settlements.addRow(rowOf(2, kOctober.before())); })
            .and_then([&] { return store.settlements.addRun(runOf(kRun)); })
            .and_then([&] { return store.journal.reserve(sale); });
    });
    auto page = store.settlements.page(kCompany, kOctober, AccountNumber{}, 2).value();
    ASSERT_EQ(page.size(), 2U);
    EXPECT_TRUE(page[0].hasOpenSale);
    ASSERT_TRUE(postOn(store, sale, kNoon));
    inUnit([&]() -> Expected<void> {
        if (auto reserved = store.journal.reserve(rejected); !reserved) {
            return reserved;
        }
        const auto step = store.journal.record(rejected.id, SaleStep::Reject, noteAt(kNoon));
        return step ? Expected<void>{} : Unexpected{step.error()};
    });
    page = store.settlements.page(kCompany, kOctober, AccountNumber{}, 2).value();
    const SettlementFacts& first = page[0];
    EXPECT_EQ(first.number, sampleAccount(1).number);
    EXPECT_EQ(first.tariffs, (TariffHistory{kTariff, {}}));
    EXPECT_FALSE(first.hasOpenSale);
    EXPECT_FALSE(first.settledPeriod);
    EXPECT_EQ(first.period.bought, (PrepaidPool{sale.toCard, sale.energyCharge}));
    ASSERT_TRUE(first.period.opening);
    ASSERT_TRUE(first.period.reading);
    EXPECT_EQ(first.period.opening->registers, readingOf(1, kOctober, 100).registers);
    EXPECT_EQ(first.period.reading->registers, readingOf(1, kOctober, 300).registers);
    EXPECT_EQ(first.period.reading->remaining, readingOf(1, kOctober, 300).remaining);
    EXPECT_EQ(first.period.reading->until, readingOf(1, kOctober, 300).until);
    const SettlementFacts& second = page[1];
    EXPECT_EQ(second.settledPeriod, kOctober.before());
    EXPECT_EQ(second.period.before, rowOf(2, kOctober.before()).after);
    EXPECT_FALSE(second.period.reading);
    const auto next = store.settlements.page(kCompany, kOctober, second.number, 10).value();
    ASSERT_EQ(next.size(), 2U);
    EXPECT_EQ(next[0].number, sampleAccount(3).number);
    EXPECT_TRUE(store.settlements.page(kDistrict, kOctober, AccountNumber{}, 10)->empty());
}

// Goal: no month is lost that was read and never settled. Method: readings of August, September,
// the newer of two, and October.
TEST_P(SettlementBookContract, APageBeginsAtTheFirstReadingOfWhatWasNeverSettled)
{
    const Period august = kOctober.before().before();
    inUnit([&] {
        return store.settlements.addReading(readingOf(1, august, 90))
            .and_then([&] { return store.settlements.addReading(readingOf(1, august, 100)); })
            .and_then(
                [&] { return store.settlements.addReading(readingOf(1, kOctober.before(), 200)); })
            .and_then([&] { return store.settlements.addReading(readingOf(1, kOctober, 300)); })
            .and_then([&] { return store.settlements.addReading(readingOf(2, kOctober, 300)); });
    });
    const auto page = store.settlements.page(kCompany, kOctober, AccountNumber{}, 2).value();
    ASSERT_EQ(page.size(), 2U);
    EXPECT_EQ(page[0].opened, sampleAccount(1).opened);
    ASSERT_TRUE(page[0].period.opening);
    EXPECT_EQ(page[0].period.opening->period, august);
    EXPECT_EQ(page[0].period.opening->registers, readingOf(1, august, 100).registers);
    EXPECT_FALSE(page[1].period.opening) << "a month's reading is not where it begins";
}

TEST_P(SettlementBookContract, APageTellsTheTariffsThatAnAccountHad)
{
    const Account account = sampleAccount(1);
    const Date day = kOctober.last();
    inUnit([&] { return store.tariffs.add(sampleVersion(TariffId{32}, "商业")); });
    inUnit([&] { return store.accounts.setTariff(account.id, TariffId{32}, day); });
    const auto page = store.settlements.page(kCompany, kOctober, AccountNumber{}, 2).value();
    ASSERT_EQ(page.size(), 2U);
    EXPECT_EQ(page[0].tariffs, (TariffHistory{TariffId{32}, {{kTariff, day}}}));
    EXPECT_EQ(page[1].tariffs, (TariffHistory{kTariff, {}}));
}

TEST_P(SettlementBookContract, APageTellsAMeterThatWasReplaced)
{
    const Sale sale = sampleReplacement(1, 1, 9);
    inUnit([&] {
        PeriodReading opening = readingOf(1, kOctober.before(), 100);
        opening.until = Instant{sale.at.ms - kHourMs};
        PeriodReading reading = readingOf(1, kOctober, 10);
        reading.until = Instant{sale.at.ms + kHourMs};
        return store.settlements.addReading(opening)
            .and_then([&] { return store.settlements.addReading(reading); })
            .and_then([&] { return store.journal.reserve(sale); });
    });
    ASSERT_TRUE(postOn(store, sale, kNoon));
    const auto page = store.settlements.page(kCompany, kOctober, AccountNumber{}, 1).value();
    const MeterChange& change = *sale.meterChange;
    const MeterSwap swap{change.oldReading, change.newStart,
                         std::int64_t{change.ctRatioTo} * std::int64_t{change.ptRatioTo}};
    ASSERT_EQ(page.size(), 1U);
    EXPECT_EQ(page[0].period.swaps, std::vector<MeterSwap>{swap});
}

TEST_P(SettlementBookContract, WhoSharesAMeterStandsInItsGroupAndInNoPage)
{
    inUnit([&] {
        return store.settlements.setShare(shareOf(3, 1), kEntered)
            .and_then([&] { return store.settlements.setShare(shareOf(2, 1), kEntered); })
            .and_then([&] { return store.settlements.addReading(readingOf(2, kOctober, 1)); });
    });
    const auto page = store.settlements.page(kCompany, kOctober, AccountNumber{}, 10).value();
    ASSERT_EQ(page.size(), 1U);
    EXPECT_EQ(page[0].number, sampleAccount(4).number);
    const auto groups = store.settlements.groups(kCompany, kOctober, AccountNumber{}, 10).value();
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].parent.number, sampleAccount(1).number);
    ASSERT_EQ(groups[0].children.size(), 2U);
    EXPECT_EQ(groups[0].children[0].share, shareOf(2, 1));
    EXPECT_EQ(groups[0].children[0].facts.number, sampleAccount(2).number);
    EXPECT_TRUE(groups[0].children[0].facts.period.reading);
    EXPECT_FALSE(groups[0].children[0].isParent);
    EXPECT_TRUE(store.settlements.groups(kCompany, kOctober, groups[0].parent.number, 10)->empty());
}

TEST_P(SettlementBookContract, StandingsAreAddedToWhateverTheyAre)
{
    const AccountId account = sampleAccount(1).id;
    for (int time = 0; time < 2; ++time) {
        inUnit([&] { return store.accounts.addToStanding(account, 3'00_fen, 4'00_fen); });
    }
    const AccountStanding standing = store.accounts.byId(account)->standing;
    EXPECT_EQ(standing.surplus, 6'00_fen);
    EXPECT_EQ(standing.arrears, 8'00_fen);
    EXPECT_EQ(
        codeOf(alone([&] { return store.accounts.addToStanding(AccountId{99}, 1'00_fen, {}); })),
        ErrorCode::AccountNotFound);
}

}  // namespace wattdesk::test
