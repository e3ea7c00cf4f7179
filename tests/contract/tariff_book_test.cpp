#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;

class TariffBookContract : public StoreContract {};
WATTDESK_OVER_EVERY_STORE(TariffBookContract);

TEST_P(TariffBookContract, FindsATariffWithAllItsTiers)
{
    EXPECT_EQ(store.tariffs.byId(kTariff), sampleTariff(kTariff, "居民"));
    EXPECT_EQ(codeOf(store.tariffs.byId(TariffId{99})), ErrorCode::TariffNotFound);
}

TEST_P(TariffBookContract, FindsATariffByNameWhateverTheCase)
{
    Tariff tariff = sampleTariff(TariffId{32}, "Shop 1kV");
    tariff.tiers.resize(1);
    tariff.tiers.front().limit.reset();
    inUnit([&] { return store.tariffs.add(tariff); });
    EXPECT_EQ(store.tariffs.byName(kCompany, "sHOP 1KV"), tariff);
    EXPECT_EQ(codeOf(store.tariffs.byName(kDistrict, "Shop 1kV")), ErrorCode::TariffNotFound);
    EXPECT_EQ(codeOf(store.tariffs.byName(kCompany, "Shop")), ErrorCode::TariffNotFound);
}

TEST_P(TariffBookContract, ListsTheTariffsOfOneOrganisation)
{
    inUnit([&]() -> Expected<void> {
        Tariff theirs = sampleTariff(TariffId{33}, "居民");
        theirs.organisation = kDistrict;
        EXPECT_TRUE(store.tariffs.add(theirs));
        return store.tariffs.add(sampleTariff(TariffId{32}, "A"));
    });
    const auto tariffs = store.tariffs.list(kCompany);
    ASSERT_TRUE(tariffs);
    ASSERT_EQ(tariffs->size(), 2U);
    EXPECT_EQ(tariffs->at(0), sampleTariff(TariffId{32}, "A"));
    EXPECT_EQ(tariffs->at(1), sampleTariff(kTariff, "居民"));
}

TEST_P(TariffBookContract, ANameBelongsToOneTariffOfAnOrganisation)
{
    inUnit([&] { return store.tariffs.add(sampleTariff(TariffId{32}, "Shop")); });
    EXPECT_EQ(codeOf(alone([&] { return store.tariffs.add(sampleTariff(TariffId{34}, "SHOP")); })),
              ErrorCode::StoreConflict);
    EXPECT_EQ(codeOf(alone([&] { return store.tariffs.add(sampleTariff(kTariff, "Other")); })),
              ErrorCode::StoreConflict);
}

}  // namespace wattdesk::test
