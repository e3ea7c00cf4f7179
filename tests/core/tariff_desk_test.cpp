#include "core/workflow/tariff_desk.h"

#include <gtest/gtest.h>

#include "core/workflow/tariff_today.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::codeOf;
using test::FakeWorld;

constexpr Approval kApproved{FakeWorld::kCashier};

Date day(int year, int month, int dayOfMonth)
{
    return Date::from(year, month, dayOfMonth).value();
}

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

class TariffDeskBench : public testing::Test {
protected:
    TariffDesk desk() { return TariffDesk{bench.world()}; }
    Expected<TariffVersion> publish(const Tariff& draft,
                                    const std::optional<Approval>& approval = kApproved)
    {
        return desk().publish(bench.administrator(), draft, approval);
    }
    Tariff known(TariffId id) { return bench.world().tariffs.version(id, 1).value().tariff; }
    /// The next version of the single price: 0.60 from 1 April.
    Tariff dearer()
    {
        Tariff draft = known(FakeWorld::kSinglePrice);
        draft.effective = day(2026, 4, 1);
        draft.tiers[0].price = 600'000_microyuan;
        return draft;
    }
    std::string text() { return bench.text() + std::to_string(versions().size()); }
    std::vector<TariffVersion> versions()
    {
        return bench.world().tariffs.list(FakeWorld::kOrganisation).value();
    }

    test::LifeBench bench;
    const Date today = businessDay(bench.world());
};

TEST_F(TariffDeskBench, APublishedVersionHoldsFromItsDayOnAndIsLogged)
{
    Tariff draft = dearer();
    draft.id = TariffId{999};
    draft.version = 7;
    draft.organisation = {};
    draft.name = " Single Price";
    const auto published = publish(draft);
    ASSERT_TRUE(published) << published.error().detail;
    Tariff expected = dearer();
    expected.version = 2;
    EXPECT_EQ(*published, (TariffVersion{expected, FakeWorld::kAdministrator, FakeWorld::kCashier,
                                         bench.fake.clock.now()}));
    const World world = bench.world();
    EXPECT_EQ(world.tariffs.version(FakeWorld::kSinglePrice, 2), *published);
    EXPECT_EQ(tariffToday(world, FakeWorld::kSinglePrice), known(FakeWorld::kSinglePrice));
    EXPECT_EQ(world.tariffs.inForce(FakeWorld::kSinglePrice, day(2026, 4, 1)), expected);
    EXPECT_EQ(test::auditNames(world).back(), nameOf(AuditAction::TariffPublished));
    const auto event = world.audit.list(FakeWorld::kCounter, 0, 10)->back().event;
    EXPECT_EQ(event.subject, "tariff single price");
    EXPECT_EQ(event.detail, "version 2 from 2026-04-01, approver 11");
}

TEST_F(TariffDeskBench, ANewNameBeginsATariff)
{
    Tariff draft = dearer();
    draft.name = "shops";
    draft.effective = today;
    const auto published = publish(draft);
    ASSERT_TRUE(published);
    EXPECT_EQ(published->tariff.version, 1);
    EXPECT_NE(published->tariff.id, FakeWorld::kSinglePrice);
    EXPECT_EQ(tariffToday(bench.world(), FakeWorld::kOrganisation, "SHOPS"), published->tariff);
}

TEST_F(TariffDeskBench, FourEyesAreAlwaysAskedFor)
{
    bench.askNobody();
    const std::string before = text();
    EXPECT_EQ(codeOf(publish(dearer(), std::nullopt)), "ApprovalMissing");
    EXPECT_EQ(codeOf(publish(dearer(), Approval{FakeWorld::kAdministrator})), "ApprovalBySelf");
    EXPECT_EQ(codeOf(publish(dearer(), Approval{})), "ApprovalMissing");
    EXPECT_EQ(
        codeOf(desk().publish(bench.cashier(), dearer(), Approval{FakeWorld::kAdministrator})),
        "PermissionMissing");
    EXPECT_EQ(codeOf(desk().check(bench.cashier(), dearer())), "PermissionMissing");
    EXPECT_EQ(codeOf(desk().preview(bench.cashier(), dearer(), {})), "PermissionMissing");
    EXPECT_EQ(text(), before);
}

TEST_F(TariffDeskBench, AVersionBeginsTodayOrLaterAndAfterTheOneBefore)
{
    Tariff draft = dearer();
    draft.effective = Date::fromDays(today.toDays() - 1);
    EXPECT_EQ(codeOf(publish(draft)), "TariffEffectivePast");
    ASSERT_TRUE(publish(dearer()));
    const std::string before = text();
    EXPECT_EQ(codeOf(publish(dearer())), "TariffVersionsOverlap") << "the same day";
    draft.effective = day(2026, 3, 31);
    EXPECT_EQ(codeOf(publish(draft)), "TariffVersionsOverlap");
    EXPECT_EQ(text(), before);
    draft.effective = day(2026, 4, 2);
    EXPECT_EQ(publish(draft)->tariff.version, 3);
}

TEST_F(TariffDeskBench, AVersionBeginsAtMostFiveYearsAhead)
{
    Tariff draft = dearer();
    draft.effective = Date::fromDays(today.toDays() + 5 * 366 + 1);
    const std::string before = text();
    EXPECT_EQ(codeOf(publish(draft)), "TariffEffectiveFar");
    EXPECT_EQ(text(), before);
    draft.effective = Date::fromDays(today.toDays() + 5 * 366);
    EXPECT_TRUE(publish(draft));
}

TEST_F(TariffDeskBench, ADraftWithProblemsIsRefusedAndCheckListsThem)
{
    Tariff draft = dearer();
    draft.effective = Date::fromDays(today.toDays() - 1);
    draft.tiers[0].limit = kwh(1);
    draft.vatPermyriad = -1;
    const std::string before = text();
    EXPECT_EQ(codeOf(publish(draft)), "TariffRefused");
    EXPECT_EQ(text(), before);
    const auto review = desk().check(bench.administrator(), draft);
    ASSERT_TRUE(review);
    const std::vector<TariffProblem> expected{{ErrorCode::TariffTiersWrong, "tiers[0].limit"},
                                              {ErrorCode::TariffChargeWrong, "vat"},
                                              {ErrorCode::TariffEffectivePast, "effective"}};
    EXPECT_EQ(review->problems, expected);
    EXPECT_TRUE(review->jumps.empty());
    EXPECT_EQ(codeOf(desk().preview(bench.administrator(), draft, {})), "TariffRefused");
}

TEST_F(TariffDeskBench, CheckComparesWithTheVersionBeforeAndWritesNothing)
{
    ASSERT_TRUE(publish(dearer()));
    Tariff next = dearer();
    next.effective = day(2027, 1, 1);
    next.tiers[0].price = 900'000_microyuan;
    const std::string before = text();
    const auto review = desk().check(bench.administrator(), next);
    ASSERT_TRUE(review);
    EXPECT_TRUE(review->problems.empty());
    EXPECT_EQ(review->version.version, 3);
    EXPECT_EQ(review->before->version, 2);
    const std::vector<PriceJump> jumps{{1, {}, {}, 600'000_microyuan, 900'000_microyuan, 5000}};
    EXPECT_EQ(review->jumps, jumps);
    EXPECT_EQ(text(), before);
}

/// A tariff's accounts with what they bought in each month.
class TariffPreviewBench : public TariffDeskBench {
protected:
    Account account(TariffId tariff, const std::string& meter)
    {
        return bench.registered({.tariff = tariff, .meter = meter});
    }

    void sold(const Account& to, Date on, Energy energy, bool isVoided = false)
    {
        World world = bench.world();
        Sale sale;
        sale.id = SaleId{++m_lastSale};
        sale.organisation = FakeWorld::kOrganisation;
        sale.counter = FakeWorld::kCounter;
        sale.seller = FakeWorld::kCashier;
        sale.account = to.id;
        sale.at = toInstant({.date = on, .hour = 12}, world.clock.offset());
        sale.tariff = to.tariff;
        sale.energy = energy;
        const auto done = world.unit.run([&]() -> Expected<void> {
            if (auto reserved = world.journal.reserve(sale); !reserved) {
                return reserved;
            }
            const auto step = isVoided ? SaleStep::Reject : SaleStep::Confirm;
            const auto state =
                world.journal.record(sale.id, step, {sale.at, sale.seller, sale.counter, {}});
            return state ? Expected<void>{} : Unexpected{state.error()};
        });
        ASSERT_TRUE(done);
    }

    std::vector<PreviewRow> rowsOf(const Tariff& draft)
    {
        std::vector<PreviewRow> rows;
        const auto sum = desk().preview(bench.administrator(), draft,
                                        {[&](const PreviewRow& row) { rows.push_back(row); }, {}});
        EXPECT_TRUE(sum) << sum.error().detail;
        EXPECT_TRUE(sum->isWhole);
        EXPECT_EQ(sum->accounts, static_cast<std::int64_t>(rows.size()));
        return rows;
    }

private:
    std::int64_t m_lastSale{90'000};
};

TEST_F(TariffPreviewBench, TheLastTwelveWholeMonthsArePricedByBoth)
{
    // Goal: what counts is what was bought from March to February, on 10 March. Method: an account
    // with sales just within and just without, one voided; an account that bought nothing.
    const Account buyer = account(FakeWorld::kSinglePrice, "42");
    const Account idle = account(FakeWorld::kSinglePrice, "43");
    account(FakeWorld::kMonthlyLadder, "44");
    sold(buyer, day(2025, 2, 28), kwh(70));
    sold(buyer, day(2025, 3, 1), kwh(100));
    sold(buyer, day(2026, 2, 28), kwh(200));
    sold(buyer, day(2026, 2, 1), kwh(1'000), true);
    sold(buyer, day(2026, 3, 1), kwh(50));
    const auto rows = rowsOf(dearer());
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].number, buyer.number);
    EXPECT_EQ(rows[0].name, "Zhang San");
    EXPECT_EQ(rows[0].energy, kwh(300));
    EXPECT_EQ(rows[0].before, 150'00_fen);
    EXPECT_EQ(rows[0].after, 180'00_fen);
    EXPECT_EQ(rows[1].number, idle.number);
    EXPECT_EQ(rows[1].before, 0_fen);
    EXPECT_EQ(rows[1].after, 0_fen);
}

TEST_F(TariffPreviewBench, TheLadderGoesOnFromWhatWasUsedBeforeTheYear)
{
    // Goal: the worked example of the yearly ladder, 2,700 kWh before and 100 kWh across the limit
    // cost 55.80, although the 2,700 were bought before the twelve months; a new year begins anew.
    const Account buyer = account(FakeWorld::kYearlyLadder, "42");
    sold(buyer, day(2025, 1, 15), kwh(2'700));
    sold(buyer, day(2025, 3, 15), kwh(100));
    sold(buyer, day(2026, 2, 15), kwh(100));
    Tariff draft = known(FakeWorld::kYearlyLadder);
    draft.effective = day(2026, 4, 1);
    draft.tiers[1].price = 688'000_microyuan;
    const auto rows = rowsOf(draft);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].before, 109'60_fen);  // 55.80 + 53.80
    EXPECT_EQ(rows[0].after, 113'60_fen);   // 60 × 0.538 + 40 × 0.688 + 53.80
}

TEST_F(TariffPreviewBench, HouseholdsAndLeviesOfTheComingYearCount)
{
    Account buyer = account(FakeWorld::kYearlyLadder, "42");
    buyer.point.householdBase = HouseholdBase{200};
    World world = bench.world();
    ASSERT_TRUE(world.unit.run([&] { return world.accounts.amend(buyer); }));
    sold(buyer, day(2025, 5, 15), kwh(2'860));
    Tariff draft = known(FakeWorld::kYearlyLadder);
    draft.effective = day(2026, 4, 1);
    draft.levies = {{"levy", 10'000_microyuan, day(2026, 4, 1), std::nullopt},
                    {"ended", 10'000_microyuan, day(2026, 4, 1), day(2026, 4, 30)}};
    const auto rows = rowsOf(draft);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].before, 1'538'68_fen) << "the first tier reaches to 5,520 kWh";
    EXPECT_EQ(rows[0].after, 1'567'28_fen) << "one levy holds in May";
}

TEST_F(TariffPreviewBench, AccountsComePageByPageAndItCanBeStopped)
{
    constexpr int kAccounts = static_cast<int>(TariffDesk::kAccountsPerPage) + 1;
    for (int i = 1; i <= kAccounts; ++i) {
        sold(account(FakeWorld::kSinglePrice, std::to_string(i)), day(2025, 6, 1), kwh(i));
    }
    using Report = std::pair<std::int64_t, std::int64_t>;
    std::vector<Report> reports;
    PreviewOptions options;
    options.onAccount = [](const PreviewRow&) {};
    options.goOn = [&](std::int64_t done, std::int64_t all) {
        reports.emplace_back(done, all);
        return reports.size() == 1;
    };
    const auto whole = desk().preview(bench.administrator(), dearer(), options);
    ASSERT_TRUE(whole);
    EXPECT_TRUE(whole->isWhole);
    EXPECT_EQ(whole->accounts, kAccounts);
    EXPECT_EQ(whole->dearer, kAccounts);
    EXPECT_EQ(whole->cheaper, 0);
    EXPECT_EQ(whole->bands.at(static_cast<std::size_t>(ChangeBand::DearerTo20)), kAccounts);
    EXPECT_EQ(whole->energy, kwh(kAccounts * (kAccounts + 1) / 2));
    EXPECT_EQ(whole->before, Money::from(whole->energy.hundredths() / 2));
    EXPECT_EQ(reports, (std::vector<Report>{{kAccounts - 1, kAccounts}}));
    const auto stopped = desk().preview(bench.administrator(), dearer(), options);
    ASSERT_TRUE(stopped);
    EXPECT_FALSE(stopped->isWhole);
    EXPECT_EQ(stopped->accounts, kAccounts - 1);
}

TEST_F(TariffPreviewBench, ANewTariffHasNobodyToPreview)
{
    Tariff draft = dearer();
    draft.name = "shops";
    EXPECT_EQ(codeOf(desk().preview(bench.administrator(), draft, {})), "TariffNotFound");
}

// Goal: every account is in one band, whatever it paid before. Method: each limit, a cent beyond
// it, both ways; and an account that paid nothing.
TEST(TariffPreview, BandsAreOfWhatItCostBeforeUpToAndIncludingTheirLimit)
{
    const auto bandOf = [](std::int64_t before, std::int64_t after) {
        return changeBandOf(Money::from(before).value(), Money::from(after).value());
    };
    EXPECT_EQ(bandOf(100'00, 100'00), ChangeBand::Same);
    EXPECT_EQ(bandOf(0, 0), ChangeBand::Same);
    EXPECT_EQ(bandOf(100'00, 100'01), ChangeBand::DearerTo5);
    EXPECT_EQ(bandOf(100'00, 105'00), ChangeBand::DearerTo5);
    EXPECT_EQ(bandOf(100'00, 105'01), ChangeBand::DearerTo10);
    EXPECT_EQ(bandOf(100'00, 110'00), ChangeBand::DearerTo10);
    EXPECT_EQ(bandOf(100'00, 120'00), ChangeBand::DearerTo20);
    EXPECT_EQ(bandOf(100'00, 120'01), ChangeBand::DearerOver20);
    EXPECT_EQ(bandOf(0, 1), ChangeBand::DearerOver20);
    EXPECT_EQ(bandOf(100'00, 99'99), ChangeBand::CheaperTo5);
    EXPECT_EQ(bandOf(100'00, 95'00), ChangeBand::CheaperTo5);
    EXPECT_EQ(bandOf(100'00, 94'99), ChangeBand::CheaperTo10);
    EXPECT_EQ(bandOf(100'00, 80'00), ChangeBand::CheaperTo20);
    EXPECT_EQ(bandOf(100'00, 79'99), ChangeBand::CheaperOver20);
}

}  // namespace
}  // namespace wattdesk::core
