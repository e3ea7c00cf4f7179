#include "db/sql_card_register.h"

#include <algorithm>
#include <cassert>

#include "db/turns.h"

namespace wattdesk::db {

using core::AccountId;
using core::CardBatch;
using core::CardLife;
using core::CardRecord;
using core::CardSerial;
using core::CardStock;
using core::CounterId;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::OperatorId;
using core::OrganisationId;
using core::Unexpected;

namespace {

/// A bound on what one call reads, whatever limit it is given.
constexpr std::size_t kListMax = 100'000;
constexpr std::string_view kColumns = "tiitiiit";

/// The row that says what the card is now also gives the record its number.
constexpr Sql kTakeNumber{
    "INSERT INTO card_now (card, seq, organisation_id, life, at, ever_issued) "
    "VALUES (:a, 1, :b, :c, :d, :e) ON CONFLICT (card) DO UPDATE SET seq = card_now.seq + 1, "
    "organisation_id = excluded.organisation_id, life = excluded.life, at = excluded.at, "
    "ever_issued = CASE WHEN excluded.ever_issued = 1 THEN 1 ELSE card_now.ever_issued END "
    "RETURNING seq",
    "i"};
constexpr Sql kAppend{
    "INSERT INTO card_record (card, seq, organisation_id, account_id, life, at, by_id, "
    "counter_id, reason) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i)"};
constexpr Sql kLast{
    "SELECT card, organisation_id, account_id, life, at, by_id, counter_id, reason "
    "FROM card_record WHERE card = :a ORDER BY seq DESC LIMIT 1",
    kColumns};
constexpr Sql kHistory{
    "SELECT card, organisation_id, account_id, life, at, by_id, counter_id, reason "
    "FROM card_record WHERE card = :a ORDER BY seq",
    kColumns};
constexpr Sql kOfAccount{
    "SELECT r.card, r.organisation_id, r.account_id, r.life, r.at, r.by_id, r.counter_id, "
    "r.reason FROM card_record r WHERE r.account_id = :a AND NOT EXISTS "
    "(SELECT 1 FROM card_record n WHERE n.account_id = r.account_id AND n.card = r.card "
    "AND n.seq > r.seq) ORDER BY r.at DESC, r.card DESC",
    kColumns};
constexpr Sql kRefused{
    "SELECT r.card, r.organisation_id, r.account_id, r.life, r.at, r.by_id, r.counter_id, "
    "r.reason FROM card_now n JOIN card_record r ON r.card = n.card AND r.seq = n.seq "
    "WHERE n.organisation_id = :a AND n.life IN ('lost', 'replaced') "
    "ORDER BY n.at DESC, n.card DESC LIMIT :b",
    kColumns};
constexpr Sql kOverlaps{
    "SELECT COUNT(*) FROM card_batch WHERE first_card <= :a AND last_card >= :b", "i"};
constexpr Sql kAddBatch{
    "INSERT INTO card_batch (first_card, last_card, organisation_id, cards, at, by_id, note) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g)"};
constexpr Sql kStock{
    "SELECT b.organisation_id, b.first_card, b.last_card, b.cards, b.at, b.by_id, b.note, "
    "(SELECT COUNT(*) FROM card_now n WHERE n.card >= b.first_card AND n.card <= b.last_card "
    "AND n.ever_issued = 1) FROM card_batch b WHERE b.organisation_id = :a ORDER BY b.first_card",
    "ittiiiti"};

CardSerial toSerial(Row& row)
{
    return row.known(CardSerial::parse(row.text()));
}

CardRecord toRecord(Row& row)
{
    CardRecord record;
    record.serial = toSerial(row);
    record.organisation = row.id<OrganisationId>();
    if (const auto account = row.id<AccountId>()) {
        record.account = account;
    }
    record.life = row.named(core::cardLifeNamed);
    record.at = row.instant();
    record.by = row.id<OperatorId>();
    record.counter = row.id<CounterId>();
    record.reason = row.text();
    return record;
}

CardStock toStock(Row& row)
{
    CardStock stock;
    stock.batch.organisation = row.id<OrganisationId>();
    stock.batch.first = toSerial(row);
    stock.batch.last = toSerial(row);
    stock.batch.cards = row.integer();
    stock.batch.at = row.instant();
    stock.batch.by = row.id<OperatorId>();
    stock.batch.note = row.text();
    stock.issued = row.integer();
    return stock;
}

std::int64_t toInteger(Row& row)
{
    return row.integer();
}

}  // namespace

Expected<void> SqlCardRegister::append(const CardRecord& record)
{
    const std::string card = record.serial.text();
    const std::int64_t isIssue = record.life == CardLife::Issued ? 1 : 0;
    return m_connection.write([&]() -> Expected<void> {
        const auto seq = m_connection.row(
            kTakeNumber, {card, record.organisation, nameOf(record.life), record.at, isIssue},
            toInteger);
        if (!seq) {
            return Unexpected{seq.error()};
        }
        m_connection.execute(
            kAppend, {card, seq->value_or(0), record.organisation,
                      orNull(record.account.value_or(AccountId{})), nameOf(record.life), record.at,
                      record.by, record.counter, record.reason});
        return {};
    });
}

Expected<std::optional<CardRecord>> SqlCardRegister::last(const CardSerial& serial)
{
    return m_connection.read([&] { return m_connection.row(kLast, {serial.text()}, toRecord); });
}

Expected<std::vector<CardRecord>> SqlCardRegister::history(const CardSerial& serial)
{
    return m_connection.read(
        [&] { return m_connection.rows(kHistory, {serial.text()}, toRecord); });
}

Expected<std::vector<CardRecord>> SqlCardRegister::ofAccount(AccountId account)
{
    return m_connection.read([&] { return m_connection.rows(kOfAccount, {account}, toRecord); });
}

Expected<std::vector<CardRecord>> SqlCardRegister::refused(OrganisationId organisation,
                                                           std::size_t limit)
{
    const auto count = static_cast<std::int64_t>(std::min(limit, kListMax));
    return m_connection.read([&] {
        return m_connection.rows(kRefused, {organisation, count}, toRecord);
    });
}

Expected<void> SqlCardRegister::addBatch(const CardBatch& batch)
{
    assert(batch.first <= batch.last);
    const std::string first = batch.first.text();
    const std::string last = batch.last.text();
    return m_connection.write([&]() -> Expected<void> {
        takeTurn(m_connection, kCardStockTurn);
        const auto shared = m_connection.row(kOverlaps, {last, first}, toInteger);
        if (!shared) {
            return Unexpected{shared.error()};
        }
        if (*shared != 0) {
            return fail(ErrorCode::StoreConflict, "batch " + first + " shares a serial");
        }
        m_connection.execute(kAddBatch, {first, last, batch.organisation, batch.cards, batch.at,
                                         batch.by, batch.note});
        return {};
    });
}

Expected<std::vector<CardStock>> SqlCardRegister::stock(OrganisationId organisation)
{
    return m_connection.read([&] { return m_connection.rows(kStock, {organisation}, toStock); });
}

}  // namespace wattdesk::db
