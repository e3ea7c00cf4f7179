#include "db/sql_sale_journal.h"

#include <algorithm>
#include <cassert>

#include "db/turns.h"

namespace wattdesk::db {

using core::AccountId;
using core::ArrearsPart;
using core::CardImage;
using core::CardSerial;
using core::ChargeId;
using core::CounterId;
using core::Credit;
using core::CustomerId;
using core::Energy;
using core::ErrorCode;
using core::Evidence;
using core::Expected;
using core::fail;
using core::Grounds;
using core::Instant;
using core::MeansMove;
using core::MeterChange;
using core::MeterNumber;
using core::Money;
using core::OperatorId;
using core::OrganisationId;
using core::OwnerChange;
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

/// A sale takes its account, its card and at most four steps (reserve, lose sight, confirm,
/// reverse): who loses a race for the next step finds it done after at most that many looks.
constexpr int kStepsMax = 4;
constexpr std::size_t kListMax = 10'000;
constexpr std::size_t kBoundsMax = 100;

constexpr Sql kIsKnown{"SELECT COUNT(*) FROM sale WHERE id = :a", "i"};
constexpr Sql kTake{
    "INSERT INTO open_sale (account_id, card, meter, sale_id, organisation_id) "
    "VALUES (:a, :b, :c, :d, :e) ON CONFLICT DO NOTHING"};
constexpr Sql kTakenBefore{
    "SELECT (SELECT COUNT(*) FROM open_sale WHERE account_id = :a) + "
    "(SELECT COUNT(*) FROM open_sale WHERE card = :b), "
    "(SELECT COUNT(*) FROM account WHERE meter = :c AND state <> 'closed') + "
    "(SELECT COUNT(*) FROM open_sale WHERE meter = :d)",
    "ii"};
constexpr Sql kRelease{"DELETE FROM open_sale WHERE sale_id = :a"};
constexpr Sql kInsertSale{
    "INSERT INTO sale (id, organisation_id, counter_id, seller_id, account_id, kind, at, "
    "tariff_id, mode, means, paid, tendered, surplus_before, surplus_after, energy_charge, "
    "to_card, energy, purchase_count, remaining_before, card, image_before, image_after, "
    "arrears_before, arrears_after, card_fee, card_deposit, carried, corrects, reason, evidence, "
    "approver_id, tariff_version, late_fee, card_prices) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, "
    ":i, :j, :k, "
    ":l, :m, :n, :o, :p, :q, :r, :s, :t, :u, :v, :w, :x, :y, :z, :aa, :ab, :ac, :ad, :ae, :af, "
    ":ag, :ah)"};
constexpr Sql kInsertArrearsPart{
    "INSERT INTO sale_arrears_part (sale_id, line, organisation_id, charge_id, principal, "
    "late_fee) VALUES (:a, :b, :c, :d, :e, :f)"};
constexpr Sql kSelectArrearsParts{
    "SELECT p.charge_id, c.kind, c.period, c.due, p.principal, p.late_fee "
    "FROM sale_arrears_part p JOIN charge c ON c.id = p.charge_id "
    "WHERE p.sale_id = :a ORDER BY p.line",
    "itttii"};
constexpr Sql kInsertMeterChange{
    "INSERT INTO sale_meter_change (sale_id, organisation_id, meter_from, meter_to, mode_to, "
    "ct_ratio_to, pt_ratio_to, old_reading, new_start, old_remaining) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j)"};
constexpr Sql kInsertOwnerChange{
    "INSERT INTO sale_owner_change (sale_id, organisation_id, from_id, name_from, to_id, name_to, "
    "phone_to, arrears_kept, surplus_refunded) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i)"};
constexpr Sql kInsertMeansMove{
    "INSERT INTO sale_means_move (sale_id, organisation_id, means_from, amount) "
    "VALUES (:a, :b, :c, :d)"};
constexpr Sql kInsertLine{
    "INSERT INTO sale_line (sale_id, line, organisation_id, tier, tiers, energy, price, amount, "
    "kind, name) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j)"};
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
    "s.image_before, s.image_after, s.arrears_before, s.arrears_after, s.card_fee, "
    "s.card_deposit, s.carried, s.corrects, s.reason, s.evidence, s.approver_id, "
    "s.tariff_version, s.late_fee, s.card_prices, m.meter_from, m.meter_to, m.mode_to, "
    "m.ct_ratio_to, "
    "m.pt_ratio_to, m.old_reading, "
    "m.new_start, m.old_remaining, o.from_id, o.name_from, o.to_id, o.name_to, o.phone_to, "
    "o.arrears_kept, o.surplus_refunded, v.means_from, v.amount, c.code, r.number, "
    "(SELECT COUNT(*) FROM receipt_copy k WHERE k.sale_id = s.id) FROM sale s "
    "LEFT JOIN sale_meter_change m ON m.sale_id = s.id "
    "LEFT JOIN sale_owner_change o ON o.sale_id = s.id "
    "LEFT JOIN sale_means_move v ON v.sale_id = s.id "
    "LEFT JOIN receipt r ON r.sale_id = s.id LEFT JOIN counter c ON c.id = r.counter_id "
    "WHERE s.id = :a",
    "iiiiitiittiiiiiiiiittt"
    "iiiiiittiiit"
    "tttiiiii"
    "itittii"
    "ti"
    "tii"};
constexpr Sql kSelectLines{
    "SELECT tier, tiers, energy, price, amount, kind, name FROM sale_line WHERE sale_id = :a "
    "ORDER BY line",
    "iiiiitt"};
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

Grounds toGrounds(Row& row)
{
    Grounds grounds;
    grounds.reason = row.text();
    if (const auto evidence = row.textOrNull()) {
        grounds.evidence = row.known(core::evidenceNamed(*evidence));
    }
    grounds.approver = row.id<OperatorId>();
    return grounds;
}

/// A column of a table that has a row for only some of the sales.
template <class Amount>
Amount amountOr0(Row& row)
{
    return row.known(Amount::from(row.integerOrNull().value_or(0)));
}

std::optional<MeterChange> toMeterChange(Row& row)
{
    const auto from = row.textOrNull();
    const auto to = row.textOrNull();
    const auto mode = row.textOrNull();
    MeterChange change;
    change.ctRatioTo = static_cast<std::uint32_t>(row.integerOrNull().value_or(1));
    change.ptRatioTo = static_cast<std::uint32_t>(row.integerOrNull().value_or(1));
    change.oldReading = amountOr0<Energy>(row);
    change.newStart = amountOr0<Energy>(row);
    change.oldRemaining = amountOr0<Credit>(row);
    if (!from || !to || !mode) {
        return std::nullopt;
    }
    change.from = row.known(MeterNumber::parse(*from));
    change.to = row.known(MeterNumber::parse(*to));
    change.modeTo = row.known(core::meterModeNamed(*mode));
    return change;
}

std::optional<OwnerChange> toOwnerChange(Row& row)
{
    OwnerChange change;
    change.from = row.id<CustomerId>();
    change.nameFrom = row.textOrNull().value_or("");
    change.to = row.id<CustomerId>();
    change.nameTo = row.textOrNull().value_or("");
    change.phoneTo = row.textOrNull().value_or("");
    change.arrearsKept = amountOr0<Money>(row);
    change.surplusRefunded = amountOr0<Money>(row);
    return change.from ? std::optional{change} : std::nullopt;
}

std::optional<MeansMove> toMeansMove(Row& row)
{
    const auto from = row.textOrNull();
    MeansMove move;
    move.amount = amountOr0<Money>(row);
    if (!from) {
        return std::nullopt;
    }
    move.from = row.known(core::paymentMeansNamed(*from));
    return move;
}

/// No card is null: any number of sales may go on without one.
std::optional<std::string> cardOf(const Sale& sale)
{
    return sale.card == CardSerial{} ? std::nullopt : std::optional{sale.card.text()};
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
    sale.arrearsBefore = row.amount<Money>();
    sale.arrearsAfter = row.amount<Money>();
    sale.cardFee = row.amount<Money>();
    sale.cardDeposit = row.amount<Money>();
    sale.carried = row.amount<Credit>();
    if (const auto corrects = row.id<SaleId>()) {
        sale.corrects = corrects;
    }
    sale.grounds = toGrounds(row);
    sale.tariffVersion = row.bounded<int>();
    sale.lateFee = row.amount<Money>();
    if (const auto prices = row.textOrNull()) {
        sale.prices = row.known(core::parseCardPrices(*prices));
    }
    sale.meterChange = toMeterChange(row);
    sale.ownerChange = toOwnerChange(row);
    sale.meansMove = toMeansMove(row);
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
    line.kind = row.named(core::quoteLineKindNamed);
    line.name = row.text();
    return line;
}

ArrearsPart toArrearsPart(Row& row)
{
    ArrearsPart part;
    part.charge = row.id<ChargeId>();
    part.kind = row.named(core::chargeKindNamed);
    part.period = row.text();
    part.due = row.date();
    part.principal = row.amount<Money>();
    part.lateFee = row.amount<Money>();
    return part;
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
    const auto evidence = sale.grounds.evidence == Evidence::None
                              ? std::nullopt
                              : std::optional<std::string>{nameOf(sale.grounds.evidence)};
    const auto prices = sale.prices ? std::optional{toText(*sale.prices)} : std::nullopt;
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
                                       toText(sale.after),
                                       sale.arrearsBefore.hundredths(),
                                       sale.arrearsAfter.hundredths(),
                                       sale.cardFee.hundredths(),
                                       sale.cardDeposit.hundredths(),
                                       sale.carried.hundredths(),
                                       orNull(sale.corrects.value_or(SaleId{})),
                                       sale.grounds.reason,
                                       evidence,
                                       orNull(sale.grounds.approver),
                                       sale.tariffVersion,
                                       sale.lateFee.hundredths(),
                                       prices});
}

void SqlSaleJournal::insertChanges(const Sale& sale)
{
    if (const auto& change = sale.meterChange) {
        m_connection.execute(
            kInsertMeterChange,
            {sale.id, sale.organisation, change->from.digits(), change->to.digits(),
             nameOf(change->modeTo), std::int64_t{change->ctRatioTo},
             std::int64_t{change->ptRatioTo}, change->oldReading.hundredths(),
             change->newStart.hundredths(), change->oldRemaining.hundredths()});
    }
    if (const auto& change = sale.ownerChange) {
        m_connection.execute(kInsertOwnerChange, {sale.id, sale.organisation, change->from,
                                                  change->nameFrom, change->to, change->nameTo,
                                                  change->phoneTo, change->arrearsKept.hundredths(),
                                                  change->surplusRefunded.hundredths()});
    }
    if (const auto& move = sale.meansMove) {
        m_connection.execute(kInsertMeansMove, {sale.id, sale.organisation, nameOf(move->from),
                                                move->amount.hundredths()});
    }
}

void SqlSaleJournal::insertLines(const Sale& sale)
{
    std::int64_t number = 0;
    for (const QuoteLine& line : sale.lines) {
        m_connection.execute(
            kInsertLine, {sale.id, ++number, sale.organisation, std::int64_t{line.tier},
                          std::int64_t{line.tiers}, line.energy.hundredths(), line.price.micro(),
                          line.amount.hundredths(), nameOf(line.kind), line.name});
    }
}

void SqlSaleJournal::insertArrearsParts(const Sale& sale)
{
    std::int64_t number = 0;
    for (const ArrearsPart& part : sale.arrearsParts) {
        m_connection.execute(kInsertArrearsPart,
                             {sale.id, ++number, sale.organisation, part.charge,
                              part.principal.hundredths(), part.lateFee.hundredths()});
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

/// For a sale that moves its account to another meter.
Expected<void> SqlSaleJournal::checkMeterFree(const Sale& sale)
{
    const std::string& meter = sale.meterChange->to.digits();
    takeTurn(m_connection, turnOf(sale.meterChange->to));
    const auto taken =
        m_connection.row(kTakenBefore, {sale.account, cardOf(sale), meter, meter}, [](Row& row) {
            return std::pair{row.integer(), row.integer()};
        });
    if (!taken) {
        return Unexpected{taken.error()};
    }
    if ((*taken)->first != 0) {
        return fail(ErrorCode::SaleOpen, "account " + toText(sale.account));
    }
    if ((*taken)->second != 0) {
        return fail(ErrorCode::AccountMeterTaken, meter);
    }
    return {};
}

Expected<void> SqlSaleJournal::reserve(const Sale& sale)
{
    const auto meter =
        sale.meterChange ? std::optional{sale.meterChange->to.digits()} : std::nullopt;
    return m_connection.write([&]() -> Expected<void> {
        const auto known = m_connection.row(kIsKnown, {sale.id}, toInteger);
        if (!known) {
            return Unexpected{known.error()};
        }
        if (*known != 0) {
            return fail(ErrorCode::StoreConflict, "sale id is known: " + toText(sale.id));
        }
        if (sale.meterChange) {
            if (auto isFree = checkMeterFree(sale); !isFree) {
                return isFree;
            }
        }
        const auto taken = m_connection.execute(
            kTake, {sale.account, cardOf(sale), meter, sale.id, sale.organisation});
        if (taken == 0) {
            return fail(ErrorCode::SaleOpen, "account " + toText(sale.account));
        }
        insertSale(sale);
        insertLines(sale);
        insertArrearsParts(sale);
        insertChanges(sale);
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
            if (isOpen(life->state) && !isOpen(*state)) {
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
    Sale& sale = (*record)->sale;
    sale.lines = std::move(*lines);
    // Who neither owed nor owes anything has no parts: most sales spare the look.
    if (!sale.arrearsBefore.isZero() || !sale.arrearsAfter.isZero()) {
        auto parts = m_connection.rows(kSelectArrearsParts, {id}, toArrearsPart);
        if (!parts) {
            return Unexpected{parts.error()};
        }
        sale.arrearsParts = std::move(*parts);
    }
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
    if (filter.corrects) {
        sql += " AND s.corrects = :e";
        values.emplace_back(*filter.corrects);
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

Expected<std::vector<Energy>> SqlSaleJournal::energyBetween(AccountId account,
                                                            std::span<const Instant> bounds)
{
    assert(bounds.size() >= 2 && bounds.size() <= kBoundsMax);
    // What was sold before each bound but the first, so that each bound stands there once.
    std::string sql = "SELECT ";
    std::string columns;
    std::vector<Value> values;
    for (std::size_t i = 1; i < bounds.size(); ++i) {
        sql += (i == 1 ? "" : ", ") + std::string{"CAST(COALESCE(SUM(CASE WHEN s.at < :b"} +
               std::to_string(i) + " THEN s.energy END), 0) AS BIGINT)";
        columns += 'i';
        values.emplace_back(bounds[i]);
    }
    sql +=
        " FROM sale s WHERE s.account_id = :a AND s.at >= :f AND s.at < :t AND NOT EXISTS "
        "(SELECT 1 FROM sale_step r WHERE r.sale_id = s.id AND r.step = 'reject')";
    values.insert(values.end(), {account, bounds.front(), bounds.back()});
    return m_connection.read([&]() -> Expected<std::vector<Energy>> {
        const auto sums = m_connection.row({sql, columns}, values, [&](Row& row) {
            std::vector<Energy> each;
            Energy before;
            for (std::size_t i = 1; i < bounds.size(); ++i) {
                const auto until = row.amount<Energy>();
                each.push_back(row.known(until.minus(before)));
                before = until;
            }
            return each;
        });
        if (!sums) {
            return Unexpected{sums.error()};
        }
        return sums->value_or(std::vector<Energy>{});
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
