#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;
using namespace core::literals;

namespace {

MeterReading readingOf(std::int64_t account, Evidence source)
{
    constexpr Energy kTotal = 12'345'67_centikwh;
    MeterReading reading;
    reading.account = sampleAccount(account).id;
    reading.organisation = kCompany;
    reading.meter = sampleAccount(account).point.meter;
    reading.at = kNoon;
    reading.by = kCashier;
    reading.counter = kCounter1;
    reading.source = source;
    reading.count = 4'294'967'295U;
    reading.remaining = Credit{}.minus(20'00_credit).value();
    reading.illegalInsertions = 3;
    reading.total = kTotal;
    reading.meterTime = {26, 12, 31, 23, 59};
    return reading;
}

}  // namespace

class MeterReadingsContract : public StoreContract {};
WATTDESK_OVER_EVERY_STORE(MeterReadingsContract);

TEST_P(MeterReadingsContract, KeepsEveryFactNewestFirst)
{
    // Goal: a reading comes back as it was seen, from every source, with and without register and
    // time. Method: one of each source, the first and last of the calendar's times among them.
    std::vector<MeterReading> expected;
    for (const Evidence source :
         {Evidence::None, Evidence::ReturnFile, Evidence::CheckCard, Evidence::MeterDisplay,
          Evidence::CustomerStatement, Evidence::Supervisor}) {
        expected.insert(expected.begin(), readingOf(1, source));
    }
    expected[0].total.reset();
    expected[0].meterTime = {};
    expected[1].meterTime = {0, 1, 1, 0, 0};
    expected[2].meterTime = {99, 12, 31, 23, 59};
    expected[2].count = 0;
    expected[3].remaining = {};
    inUnit([&]() -> Expected<void> {
        for (auto reading = expected.rbegin(); reading != expected.rend(); ++reading) {
            EXPECT_TRUE(store.readings.append(*reading));
        }
        return store.readings.append(readingOf(2, Evidence::CheckCard));
    });
    EXPECT_EQ(store.readings.of(sampleAccount(1).id, 100), expected);
    expected.resize(2);
    EXPECT_EQ(store.readings.of(sampleAccount(1).id, 2), expected);
    EXPECT_EQ(store.readings.of(sampleAccount(2).id, 2)->size(), 1U);
    EXPECT_TRUE(store.readings.of(sampleAccount(3).id, 2)->empty());
}

TEST_P(MeterReadingsContract, ListsWhatCheckCardsRecordedOnSomeDaysByAccount)
{
    // Goal: the records of some days, and nothing else. Method: days at both ends and one beyond
    // each, another source, another account; a page of two.
    const auto at = [](std::int64_t account, CardTime time, Evidence source) {
        MeterReading reading = readingOf(account, source);
        reading.meterTime = time;
        return reading;
    };
    const MeterReading first = at(1, {26, 10, 25, 0, 0}, Evidence::CheckCard);
    const MeterReading last = at(1, {26, 11, 5, 23, 59}, Evidence::CheckCard);
    const MeterReading other = at(2, {26, 10, 31, 12, 0}, Evidence::CheckCard);
    const std::vector<MeterReading> appended{last,
                                             other,
                                             at(1, {26, 10, 24, 23, 59}, Evidence::CheckCard),
                                             at(1, {26, 11, 6, 0, 0}, Evidence::CheckCard),
                                             at(1, {26, 10, 31, 12, 0}, Evidence::ReturnFile),
                                             at(1, {}, Evidence::CheckCard),
                                             first};
    inUnit([&]() -> Expected<void> {
        for (const MeterReading& reading : appended) {
            EXPECT_TRUE(store.readings.append(reading));
        }
        return {};
    });
    const Date from = Date::from(2026, 10, 25).value();
    const Date to = Date::from(2026, 11, 5).value();
    using Found = std::vector<MeterReading>;
    EXPECT_EQ(store.readings.recorded(kCompany, from, to, {}, 100), (Found{last, first, other}));
    EXPECT_EQ(store.readings.recorded(kCompany, from, to, {}, 2), (Found{last, first}));
    EXPECT_EQ(store.readings.recorded(kCompany, from, to, sampleAccount(1).id, 2), (Found{other}));
    EXPECT_TRUE(store.readings.recorded(OrganisationId{99}, from, to, {}, 2)->empty());
}

TEST_P(MeterReadingsContract, AReferenceToNothingIsAConflict)
{
    const auto tryAppend = [&](auto edit) {
        MeterReading reading = readingOf(1, Evidence::CheckCard);
        edit(reading);
        return codeOf(alone([&] { return store.readings.append(reading); }));
    };
    const auto conflict = std::optional{ErrorCode::StoreConflict};
    EXPECT_EQ(tryAppend([](MeterReading& reading) { reading.account = AccountId{99}; }), conflict);
    EXPECT_EQ(tryAppend([](MeterReading& reading) { reading.organisation = {}; }), conflict);
    EXPECT_EQ(tryAppend([](MeterReading& reading) { reading.by = OperatorId{}; }), conflict);
    EXPECT_EQ(tryAppend([](MeterReading& reading) { reading.counter = CounterId{99}; }), conflict);
    EXPECT_EQ(
        tryAppend([](MeterReading& reading) { reading.meter = MeterNumber::parse("77").value(); }),
        std::nullopt)
        << "a meter that is nobody's now was somebody's";
}

}  // namespace wattdesk::test
