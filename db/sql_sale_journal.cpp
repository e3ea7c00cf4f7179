#include "db/sql_sale_journal.h"

#include <algorithm>
#include <cassert>

namespace wattdesk::db {

using core::AccountId;
using core::CardImage;
using core::CardSerial;
using core::CounterId;
using core::Credit;
using core::Energy;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Instant;
using core::Money;
using core::OperatorId;
using core::OrganisationId;
using core::Price;
using core::QuoteLine;
using core::ReceiptNumber;
using core::Sale;
using core::SaleFilter;
using core::SaleHistoryStep;
using core::SaleId;
using core::SaleRecord;
using core::SaleState;
using core::SaleStep;
using core::StepNote;
using core::TariffId;
using core::Unexpected;

namespace {

/// A sale takes its account, its card and at most three steps (reserve, lose sight, settle): who
/// loses a race for the next step finds it settled after at most that many looks.
constexpr int kStepsMax = 3;
constexpr std::size_t kListMax = 10'000;

constexpr Sql kIsKnown{"SELECT COUNT(*) FROM sale WHERE id = :a", "i"};
constexpr Sql kTake{
    "INSERT INTO open_sale (account_id, card, sale_id, organisation_id) VALUES (:a, :b, :c, :d) "
    "ON CONFLICT DO NOTHING"};
constexpr Sql kRelease{"DELETE FROM open_sale WHERE sale_id = :a"};
constexpr Sql kInsertSale{
    "INSERT INTO sale (id, organisation_id, counter_id, seller_id, account_id, kind, at, "
    "tariff_id, mode, means, paid, tendered, surplus_before, surplus_after, energy_charge, "
    "to_card, energy, purchase_count, remaining_before, card, image_before, image_after) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, :n, :o, :p, :q, :r, :s, :t, :u, "
    ":v)"};
constexpr Sql kInsertLine{
    "INSERT INTO sale_line (sale_id, line, organisation_id, tier, tiers, energy, price, amount) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h)"};
constexpr Sql kInsertStep{
    "INSERT INTO sale_step (sale_id, seq, organisation_id, step, at, by_id, counter_id, reason) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h) ON CONFLICT DO NOTHING"};
constexpr Sql kSelectSteps{
    "SELECT organisation_id, step, at, by_id, counter_id, reason FROM sale_step "
    "WHERE sale_id = :a ORDER BY seq",
    "itiiit"};
constexpr Sql kSelectSale{
    "SELECT s.id, s.organisation_id, s.counter_id, s.seller_id, s.account_id, s.kind, s.at, "
    "s.tariff_id, s.mode, s.means, s.paid, s.tendered, s.surplus_before, s.surplus_after, "
    "s.energy_charge, s.to_card, s.energy, s.purchase_count, s.remaining_before, s.card, "
    "s.image_before, s.image_after, c.code, r.number, "
    "(SELECT COUNT(*) FROM receipt_copy k WHERE k.sale_id = s.id) FROM sale s "
    "LEFT JOIN receipt r ON r.sale_id = s.id LEFT JOIN counter c ON c.id = r.counter_id "
    "WHERE s.id = :a",
    "iiiiitiittiiiiiiiiitttt"
    "ii"};
constexpr Sql kSelectLines{
    "SELECT tier, tiers, energy, price, amount FROM sale_line WHERE sale_id = :a ORDER BY line",
    "iiiii"};
constexpr Sql kOpenOfAccount{"SELECT sale_id FROM open_sale WHERE account_id = :a", "i"};
constexpr Sql kOpenOfCard{"SELECT sale_id FROM open_sale WHERE card = :a", "i"};
constexpr Sql kEnergySince{
    "SELECT CAST(COALESCE(SUM(s.energy), 0) AS BIGINT) FROM sale s "
    "WHERE s.account_id = :a AND s.at >= :b AND NOT EXISTS "
    "(SELECT 1 FROM sale_step t WHERE t.sale_id = s.id AND t.step = 'reject')",
    "i"};
constexpr Sql kLatest{"SELECT COALESCE(MAX(at), 0) FROM sale_step WHERE organisation_id = :a", "i"};

SaleHistoryStep toStep(Row& row)
{
    SaleHistoryStep step{};
    step.step = row.named(core::saleStepNamed);
    step.note.at = row.instant();
    step.note.by = row.id<OperatorId>();
    step.note.counter = row.id<CounterId>();
    step.note.reason = row.text();
    return step;
}

CardImage toImage(Row& row)
{
    const auto image = core::parseCardImage(row.text());
    return row.known(image ? std::optional{*image} : std::nullopt);
}

Sale toSale(Row& row)
{
    Sale sale;
    sale.id = row.id<SaleId>();
    sale.organisation = row.id<OrganisationId>();
    sale.counter = row.id<CounterId>();
    sale.seller = row.id<OperatorId>();
    sale.account = row.id<AccountId>();
    sale.kind = row.named(core::saleKindNamed);
    sale.at = row.instant();
    sale.tariff = row.id<TariffId>();
    sale.mode = row.named(core::meterModeNamed);
    sale.means = row.named(core::paymentMeansNamed);
    sale.paid = row.amount<Money>();
    sale.tendered = row.amount<Money>();
    sale.surplusBefore = row.amount<Money>();
    sale.surplusAfter = row.amount<Money>();
    sale.energyCharge = row.amount<Money>();
    sale.toCard = row.amount<Credit>();
    sale.energy = row.amount<Energy>();
    sale.purchaseCount = row.bounded<std::uint32_t>();
    if (const auto remaining = row.integerOrNull()) {
        sale.remainingBefore = row.known(Credit::from(*remaining));
    }
    sale.card = row.known(CardSerial::parse(row.text()));
    sale.before = toImage(row);
    sale.after = toImage(row);
    return sale;
}

SaleRecord toRecord(Row& row)
{
    SaleRecord record;
    record.sale = toSale(row);
    const auto code = row.textOrNull();
    const auto number = row.integerOrNull();
    if (code && number) {
        record.receipt = ReceiptNumber{*code, *number};
    }
    record.reprints = row.integer();
    return record;
}

QuoteLine toLine(Row& row)
{
    QuoteLine line;
    line.tier = row.bounded<int>();
    line.tiers = row.bounded<int>();
    line.energy = row.amount<Energy>();
    line.price = row.known(Price::fromMicro(row.integer()));
    line.amount = row.amount<Money>();
    return line;
}

SaleId toSaleId(Row& row)
{
    return row.id<SaleId>();
}

std::int64_t toInteger(Row& row)
{
    return row.integer();
}

}  // namespace

/// What became of a sale so far.
struct SqlSaleJournal::Life {
    OrganisationId organisation;
    std::vector<SaleHistoryStep> steps;
    SaleState state{SaleState::Quoted};
};

void SqlSaleJournal::insertSale(const Sale& sale)
{
    const auto remaining =
        sale.remainingBefore ? std::optional{sale.remainingBefore->hundredths()} : std::nullopt;
    m_connection.execute(kInsertSale, {sale.id,
                                       sale.organisation,
                                       sale.counter,
                                       sale.seller,
                                       sale.account,
                                       nameOf(sale.kind),
                                       sale.at,
                                       sale.tariff,
                                       nameOf(sale.mode),
                                       nameOf(sale.means),
                                       sale.paid.hundredths(),
                                       sale.tendered.hundredths(),
                                       sale.surplusBefore.hundredths(),
                                       sale.surplusAfter.hundredths(),
                                       sale.energyCharge.hundredths(),
                                       sale.toCard.hundredths(),
                                       sale.energy.hundredths(),
                                       std::int64_t{sale.purchaseCount},
                                       remaining,
                                       sale.card.text(),
                                       toText(sale.before),
                                       toText(sale.after)});
}

void SqlSaleJournal::insertLines(const Sale& sale)
{
    std::int64_t number = 0;
    for (const QuoteLine& line : sale.lines) {
        m_connection.execute(
            kInsertLine, {sale.id, ++number, sale.organisation, std::int64_t{line.tier},
                          std::int64_t{line.tiers}, line.energy.hundredths(), line.price.micro(),
                          line.amount.hundredths()});
    }
}

/// False when another connection has appended a step since `life` was read.
bool SqlSaleJournal::insertStep(SaleId id, const Life& life, SaleStep step, const StepNote& note)
{
    const auto seq = static_cast<std::int64_t>(life.steps.size()) + 1;
    const auto added = m_connection.execute(
        kInsertStep,
        {id, seq, life.organisation, nameOf(step), note.at, note.by, note.counter, note.reason});
    return added > 0;
}

Expected<void> SqlSaleJournal::reserve(const Sale& sale)
{
    return m_connection.write([&]() -> Expected<void> {
        const auto known = m_connection.row(kIsKnown, {sale.id}, toInteger);
        if (!known) {
            return Unexpected{known.error()};
        }
        if (*known != 0) {
            return fail(ErrorCode::StoreConflict, "sale id is known: " + toText(sale.id));
        }
        const auto taken = m_connection.execute(
            kTake, {sale.account, sale.card.text(), sale.id, sale.organisation});
        if (taken == 0) {
            return fail(ErrorCode::SaleOpen, "account " + toText(sale.account));
        }
        insertSale(sale);
        insertLines(sale);
        insertStep(sale.id, Life{sale.organisation, {}, SaleState::Quoted}, SaleStep::Reserve,
                   {sale.at, sale.seller, sale.counter, {}});
        return {};
    });
}

Expected<SqlSaleJournal::Life> SqlSaleJournal::lifeOf(SaleId id)
{
    Life life;
    auto steps = m_connection.rows(kSelectSteps, {id}, [&](Row& row) {
        life.organisation = row.id<OrganisationId>();
        return toStep(row);
    });
    if (!steps) {
        return Unexpected{steps.error()};
    }
    if (steps->empty()) {
        return fail(ErrorCode::SaleNotFound, toText(id));
    }
    for (const SaleHistoryStep& step : *steps) {
        const auto state = core::next(life.state, step.step);
        if (!state) {
            return fail(ErrorCode::StoreDamaged, "steps of sale " + toText(id));
        }
        life.state = *state;
    }
    life.steps = std::move(*steps);
    return life;
}

Expected<SaleState> SqlSaleJournal::record(SaleId id, SaleStep step, const StepNote& note)
{
    return m_connection.write([&]() -> Expected<SaleState> {
        for (int look = 0; look < kStepsMax; ++look) {
            const auto life = lifeOf(id);
            if (!life) {
                return Unexpected{life.error()};
            }
            const auto state = core::next(life->state, step);
            if (!state) {
                return fail(
                    ErrorCode::SaleStepNotAllowed,
                    std::string{nameOf(step)} + " of a sale " + std::string{nameOf(life->state)});
            }
            if (!insertStep(id, *life, step, note)) {
                continue;
            }
            if (!isOpen(*state)) {
                m_connection.execute(kRelease, {id});
            }
            return *state;
        }
        return fail(ErrorCode::StoreBusy, "others settle sale " + toText(id));
    });
}

Expected<SaleRecord> SqlSaleJournal::load(SaleId id)
{
    // The steps come first: a receipt that is there when they say "posted" is there afterwards.
    auto life = lifeOf(id);
    if (!life) {
        return Unexpected{life.error()};
    }
    auto record = m_connection.row(kSelectSale, {id}, toRecord);
    if (!record) {
        return Unexpected{record.error()};
    }
    auto lines = m_connection.rows(kSelectLines, {id}, toLine);
    if (!lines) {
        return Unexpected{lines.error()};
    }
    if (!*record) {
        return fail(ErrorCode::StoreDamaged, "steps without sale " + toText(id));
    }
    (*record)->state = life->state;
    (*record)->steps = std::move(life->steps);
    (*record)->sale.lines = std::move(*lines);
    return std::move(**record);
}

Expected<SaleRecord> SqlSaleJournal::find(SaleId id)
{
    return m_connection.read([&] { return load(id); });
}

Expected<std::optional<SaleRecord>> SqlSaleJournal::loadOpen(const Sql& sql, Values values)
{
    const auto id = m_connection.row(sql, values, toSaleId);
    if (!id) {
        return Unexpected{id.error()};
    }
    if (!*id) {
        return std::nullopt;
    }
    auto record = load(**id);
    if (!record) {
        return Unexpected{record.error()};
    }
    return std::optional{std::move(*record)};
}

Expected<std::optional<SaleRecord>> SqlSaleJournal::openSaleOf(AccountId account)
{
    return m_connection.read([&] { return loadOpen(kOpenOfAccount, {account}); });
}

Expected<std::optional<SaleRecord>> SqlSaleJournal::openSaleOfCard(const CardSerial& card)
{
    return m_connection.read([&] { return loadOpen(kOpenOfCard, {card.text()}); });
}

Expected<std::vector<SaleRecord>> SqlSaleJournal::list(const SaleFilter& filter)
{
    // Every combination is a statement of its own, so that each finds its index.
    std::string sql = "SELECT s.id FROM sale s ";
    if (filter.openOnly) {
        sql += "JOIN open_sale o ON o.sale_id = s.id ";
    }
    sql += "WHERE s.organisation_id = :a";
    std::vector<Value> values{filter.organisation};
    if (filter.account) {
        sql += " AND s.account_id = :b";
        values.emplace_back(*filter.account);
    }
    if (filter.counter) {
        sql += " AND s.counter_id = :c";
        values.emplace_back(*filter.counter);
    }
    sql += " ORDER BY s.at DESC, s.id DESC LIMIT :d";
    values.emplace_back(static_cast<std::int64_t>(std::min(filter.limit, kListMax)));
    return m_connection.read([&]() -> Expected<std::vector<SaleRecord>> {
        const auto ids = m_connection.rows({sql, "i"}, values, toSaleId);
        if (!ids) {
            return Unexpected{ids.error()};
        }
        std::vector<SaleRecord> found;
        found.reserve(ids->size());
        for (const SaleId id : *ids) {
            auto record = load(id);
            if (!record) {
                return Unexpected{record.error()};
            }
            found.push_back(std::move(*record));
        }
        return found;
    });
}

Expected<Energy> SqlSaleJournal::energySince(AccountId account, Instant from)
{
    return m_connection.read([&]() -> Expected<Energy> {
        const auto sum = m_connection.row(kEnergySince, {account, from},
                                          [](Row& row) { return row.amount<Energy>(); });
        if (!sum) {
            return Unexpected{sum.error()};
        }
        return sum->value_or(Energy{});
    });
}

Expected<Instant> SqlSaleJournal::latest(OrganisationId organisation)
{
    return m_connection.read([&]() -> Expected<Instant> {
        const auto newest =
            m_connection.row(kLatest, {organisation}, [](Row& row) { return row.instant(); });
        if (!newest) {
            return Unexpected{newest.error()};
        }
        return newest->value_or(Instant{});
    });
}

}  // namespace wattdesk::db
