#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;
using namespace core::literals;

namespace {

constexpr TariffId kShop{32};

Date dayOf(int year, int month, int day)
{
    return Date::from(year, month, day).value();
}

TariffVersion laterVersion(TariffVersion version, int number, Date effective)
{
    version.tariff.version = number;
    version.tariff.effective = effective;
    return version;
}

void fillSeasons(Tariff& tariff)
{
    Season summer;
    summer.from = {7, 1};
    summer.prices = {1'200'000_microyuan, 900'000_microyuan, std::nullopt, 0_microyuan};
    summer.day = {{0, TouPeriod::Valley}, {480, TouPeriod::Peak}, {1439, TouPeriod::Sharp}};
    Season winter;
    winter.from = {12, 28};
    winter.prices = {std::nullopt, std::nullopt, 1_microyuan, std::nullopt};
    winter.day = {{0, TouPeriod::Flat}};
    tariff.seasons = {summer, winter};
}

/// Every field another than that of a tariff that says nothing.
TariffVersion fullVersion()
{
    TariffVersion version = sampleVersion(kShop, "大工业 1—10kV");
    Tariff& tariff = version.tariff;
    tariff.category = TariffCategory::LargeIndustry;
    tariff.metering = SupplyMetering::MeteredAtLowSide;
    tariff.cycle = LadderCycle::Yearly;
    tariff.cycleMonth = 12;
    tariff.cycleDay = 28;
    tariff.tiers = {{1_centikwh, 1_microyuan}, {std::nullopt, 1'000'000'000_microyuan}};
    fillSeasons(tariff);
    tariff.levies = {{"农网还贷", 20'000_microyuan, dayOf(2026, 1, 1), std::nullopt},
                     {"附加'; --", 0_microyuan, dayOf(2026, 1, 1), dayOf(2026, 12, 31)}};
    tariff.monthlyCharge = 5'00_fen;
    tariff.minimumCharge = 10'01_fen;
    tariff.capacity = 10'000'000_microyuan;
    tariff.demand = 35'000'000_microyuan;
    tariff.powerFactor = PowerFactorStandard::P85;
    tariff.loss = LossFormula{120};
    tariff.vatPermyriad = 1300;
    return version;
}

}  // namespace

class TariffBookContract : public StoreContract {
protected:
    void add(const TariffVersion& version)
    {
        inUnit([&] { return store.tariffs.add(version); });
    }
    std::optional<ErrorCode> tryAdd(const TariffVersion& version)
    {
        return codeOf(alone([&] { return store.tariffs.add(version); }));
    }
};
WATTDESK_OVER_EVERY_STORE(TariffBookContract);

TEST_P(TariffBookContract, KeepsEveryFieldOfAVersion)
{
    // Goal: nothing of a published tariff is lost, with every component and with none. Method: a
    // version of each rule of losses, read twice: from the database and from memory.
    std::vector<TariffVersion> added{fullVersion()};
    const LossTable table{{1_centikwh, {2_centikwh, 3_centikwh}},
                          {std::nullopt, {4_centikwh, 5_centikwh}}};
    for (const LossRule& rule : {LossRule{LossRate{150, 9999}}, LossRule{table}, LossRule{}}) {
        added.push_back(laterVersion(fullVersion(), added.back().tariff.version + 1,
                                     Date::fromDays(added.back().tariff.effective.toDays() + 1)));
        added.back().tariff.loss = rule;
    }
    for (const TariffVersion& version : added) {
        add(version);
    }
    for (int look = 0; look < 2; ++look) {
        for (const TariffVersion& version : added) {
            EXPECT_EQ(store.tariffs.version(kShop, version.tariff.version), version);
        }
    }
    EXPECT_EQ(store.tariffs.version(kTariff, 1), sampleVersion(kTariff, "居民"));
    EXPECT_EQ(codeOf(store.tariffs.version(kTariff, 2)), ErrorCode::TariffNotFound);
    EXPECT_EQ(codeOf(store.tariffs.version(TariffId{99}, 1)), ErrorCode::TariffNotFound);
}

TEST_P(TariffBookContract, TheVersionInForceIsTheNewestNotAfterTheDay)
{
    const TariffVersion first = sampleVersion(kTariff, "居民");
    const TariffVersion second = laterVersion(first, 2, dayOf(2026, 7, 1));
    const TariffVersion third = laterVersion(first, 3, dayOf(2027, 1, 1));
    add(second);
    add(third);
    const auto on = [&](Date day) { return store.tariffs.inForce(kTariff, day); };
    EXPECT_EQ(codeOf(on(dayOf(2025, 12, 31))), ErrorCode::TariffNotInForce);
    EXPECT_EQ(on(dayOf(2026, 1, 1)), first.tariff);
    EXPECT_EQ(on(dayOf(2026, 6, 30)), first.tariff);
    EXPECT_EQ(on(dayOf(2026, 7, 1)), second.tariff);
    EXPECT_EQ(on(dayOf(2026, 12, 31)), second.tariff);
    EXPECT_EQ(on(dayOf(2027, 1, 1)), third.tariff);
    EXPECT_EQ(codeOf(store.tariffs.inForce(TariffId{99}, dayOf(2027, 1, 1))),
              ErrorCode::TariffNotFound);
}

TEST_P(TariffBookContract, FindsATariffByNameWhateverTheCase)
{
    add(sampleVersion(kShop, "Shop 1kV"));
    EXPECT_EQ(store.tariffs.byName(kCompany, "sHOP 1KV"), kShop);
    EXPECT_EQ(codeOf(store.tariffs.byName(kDistrict, "Shop 1kV")), ErrorCode::TariffNotFound);
    EXPECT_EQ(codeOf(store.tariffs.byName(kCompany, "Shop")), ErrorCode::TariffNotFound);
}

TEST_P(TariffBookContract, ListsTheVersionsOfOneOrganisationByNameAndNumber)
{
    TariffVersion theirs = sampleVersion(TariffId{33}, "居民");
    theirs.tariff.organisation = kDistrict;
    const TariffVersion mine = sampleVersion(kTariff, "居民");
    const TariffVersion shop = sampleVersion(kShop, "A");
    add(theirs);
    add(laterVersion(mine, 2, dayOf(2026, 7, 1)));
    add(shop);
    add(laterVersion(mine, 3, dayOf(2026, 8, 1)));
    const std::vector<TariffVersion> expected{shop, mine, laterVersion(mine, 2, dayOf(2026, 7, 1)),
                                              laterVersion(mine, 3, dayOf(2026, 8, 1))};
    EXPECT_EQ(store.tariffs.list(kCompany), expected);
    EXPECT_EQ(store.tariffs.versions(kTariff),
              (std::vector<Tariff>{expected[1].tariff, expected[2].tariff, expected[3].tariff}));
    EXPECT_EQ(codeOf(store.tariffs.versions(TariffId{99})), ErrorCode::TariffNotFound);
}

TEST_P(TariffBookContract, ANameBelongsToOneTariffOfAnOrganisation)
{
    add(sampleVersion(kShop, "Shop"));
    EXPECT_EQ(tryAdd(sampleVersion(TariffId{34}, "SHOP")), ErrorCode::StoreConflict);
    EXPECT_EQ(tryAdd(sampleVersion(kTariff, "Other")), ErrorCode::StoreConflict);
}

TEST_P(TariffBookContract, AVersionIsAddedOnceAndGoesOnWithItsTariff)
{
    const TariffVersion first = sampleVersion(kTariff, "居民");
    const TariffVersion second = laterVersion(first, 2, dayOf(2026, 7, 1));
    add(second);
    EXPECT_EQ(tryAdd(laterVersion(first, 2, dayOf(2026, 8, 1))), ErrorCode::StoreConflict);
    EXPECT_EQ(tryAdd(laterVersion(first, 3, dayOf(2026, 7, 1))), ErrorCode::StoreConflict)
        << "two versions from one day on";
    TariffVersion renamed = laterVersion(first, 3, dayOf(2026, 8, 1));
    renamed.tariff.name = "别的";
    EXPECT_EQ(tryAdd(renamed), ErrorCode::StoreConflict);
    TariffVersion unknown = laterVersion(first, 2, dayOf(2026, 8, 1));
    unknown.tariff.id = TariffId{99};
    EXPECT_EQ(tryAdd(unknown), ErrorCode::StoreConflict);
    EXPECT_EQ(store.tariffs.version(kTariff, 2), second);
    EXPECT_EQ(store.tariffs.list(kCompany)->size(), 2U);
}

TEST_P(TariffBookContract, AVersionThatIsTakenBackWasNeverThere)
{
    // Goal: what a unit of work read of its own versions is not believed after it failed. Method:
    // a version is added and read in a unit of work that is rolled back, then another of its number
    // is added.
    const TariffVersion first = sampleVersion(kTariff, "居民");
    const TariffVersion lost = laterVersion(first, 2, dayOf(2026, 7, 1));
    const auto undone = store.unit.run([&]() -> Expected<void> {
        EXPECT_TRUE(store.tariffs.add(lost));
        EXPECT_EQ(store.tariffs.version(kTariff, 2), lost);
        EXPECT_EQ(store.tariffs.inForce(kTariff, dayOf(2026, 7, 1)), lost.tariff);
        return fail(ErrorCode::StoreBusy);
    });
    ASSERT_FALSE(undone);
    EXPECT_EQ(codeOf(store.tariffs.version(kTariff, 2)), ErrorCode::TariffNotFound);
    EXPECT_EQ(store.tariffs.inForce(kTariff, dayOf(2026, 7, 1)), first.tariff);
    TariffVersion kept = laterVersion(first, 2, dayOf(2026, 7, 1));
    kept.tariff.tiers.back().price = 999'999_microyuan;
    add(kept);
    EXPECT_EQ(store.tariffs.version(kTariff, 2), kept);
}

}  // namespace wattdesk::test
