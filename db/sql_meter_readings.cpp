#include "db/sql_meter_readings.h"

#include <algorithm>

#include "db/turns.h"

namespace wattdesk::db {

using core::AccountId;
using core::CardTime;
using core::CounterId;
using core::Credit;
using core::Date;
using core::Energy;
using core::Expected;
using core::MeterNumber;
using core::MeterReading;
using core::OperatorId;
using core::OrganisationId;

namespace {

/// A bound on what one call reads, whatever limit it is given.
constexpr std::size_t kListMax = 10'000;
/// Each part of a meter's time takes two decimal digits.
constexpr std::int64_t kTwoDigits = 100;

constexpr Sql kAppend{
    "INSERT INTO meter_reading (account_id, seq, organisation_id, meter, at, by_id, counter_id, "
    "source, purchase_count, remaining, illegal_insertions, total, meter_time) "
    "VALUES (:a, (SELECT COALESCE(MAX(seq), 0) + 1 FROM meter_reading WHERE account_id = :b), "
    ":c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m)"};
constexpr Sql kOfAccount{
    "SELECT account_id, organisation_id, meter, at, by_id, counter_id, source, purchase_count, "
    "remaining, illegal_insertions, total, meter_time FROM meter_reading "
    "WHERE account_id = :a ORDER BY seq DESC LIMIT :b",
    "iitiiitiiiii"};
constexpr Sql kRecorded{
    "SELECT account_id, organisation_id, meter, at, by_id, counter_id, source, purchase_count, "
    "remaining, illegal_insertions, total, meter_time FROM meter_reading "
    "WHERE organisation_id = :a AND account_id > :b AND source = 'check-card' "
    "AND meter_time BETWEEN :c AND :d ORDER BY account_id, seq LIMIT :e",
    "iitiiitiiiii"};

std::int64_t numberOf(const CardTime& time)
{
    std::int64_t number = 0;
    for (const int part : {time.year, time.month, time.day, time.hour, time.minute}) {
        number = number * kTwoDigits + part;
    }
    return number;
}

/// The last moment of the day, or its first.
std::int64_t numberOf(Date day, bool atItsEnd)
{
    constexpr int kYears = 100;  // a card's time has two figures for the year
    return numberOf(
        {day.year() % kYears, day.month(), day.day(), atItsEnd ? 23 : 0, atItsEnd ? 59 : 0});
}

CardTime cardTimeOf(std::int64_t number)
{
    const auto next = [&] {
        const auto part = static_cast<int>(number % kTwoDigits);
        number /= kTwoDigits;
        return part;
    };
    CardTime time;
    time.minute = next();
    time.hour = next();
    time.day = next();
    time.month = next();
    time.year = next();
    return time;
}

MeterReading toReading(Row& row)
{
    MeterReading reading;
    reading.account = row.id<AccountId>();
    reading.organisation = row.id<OrganisationId>();
    reading.meter = row.digits<MeterNumber>();
    reading.at = row.instant();
    reading.by = row.id<OperatorId>();
    reading.counter = row.id<CounterId>();
    reading.source = row.named(core::evidenceNamed);
    reading.count = row.bounded<std::uint32_t>();
    reading.remaining = row.amount<Credit>();
    reading.illegalInsertions = row.bounded<std::uint32_t>();
    if (const auto total = row.integerOrNull()) {
        reading.total = row.known(Energy::from(*total));
    }
    reading.meterTime = cardTimeOf(row.integer());
    return reading;
}

}  // namespace

Expected<void> SqlMeterReadings::append(const MeterReading& reading)
{
    const auto total = reading.total ? std::optional{reading.total->hundredths()} : std::nullopt;
    return m_connection.write([&]() -> Expected<void> {
        // Out of turn, two connections would give their rows one number.
        takeTurn(m_connection, turnOf(reading.account));
        m_connection.execute(
            kAppend,
            {reading.account, reading.account, reading.organisation, reading.meter.digits(),
             reading.at, reading.by, reading.counter, nameOf(reading.source),
             std::int64_t{reading.count}, reading.remaining.hundredths(),
             std::int64_t{reading.illegalInsertions}, total, numberOf(reading.meterTime)});
        return {};
    });
}

Expected<std::vector<MeterReading>> SqlMeterReadings::of(AccountId account, std::size_t limit)
{
    const auto count = static_cast<std::int64_t>(std::min(limit, kListMax));
    return m_connection.read([&] {
        return m_connection.rows(kOfAccount, {account, count}, toReading);
    });
}

Expected<std::vector<MeterReading>> SqlMeterReadings::recorded(OrganisationId organisation,
                                                               Date from, Date to, AccountId after,
                                                               std::size_t limit)
{
    const auto count = static_cast<std::int64_t>(std::min(limit, kListMax));
    return m_connection.read([&] {
        return m_connection.rows(
            kRecorded, {organisation, after, numberOf(from, false), numberOf(to, true), count},
            toReading);
    });
}

}  // namespace wattdesk::db
