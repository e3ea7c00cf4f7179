#include "tests/db/first_schema.h"

#include "db/migration.h"
#include "db/search_terms.h"
#include "tests/contract/sample_books.h"

namespace wattdesk::test {

using namespace core;
using db::Connection;
using db::Sql;

namespace {

constexpr std::string_view kStation = R"sql(
INSERT INTO organisation (id, parent_id, name) VALUES (1, NULL, '供电公司'), (2, 1, '东区');
INSERT INTO counter (id, organisation_id, code, name, last_receipt)
    VALUES (11, 1, 'C1', '一号柜台', 1), (12, 1, 'C2', '二号柜台', 0);
INSERT INTO operator (id, organisation_id, login, login_folded, name, role, password_hash,
    must_change_password, disabled, failed_attempts, locked_until)
    VALUES (21, 1, 'Li', 'li', '李四', 'cashier', 'x', 0, 0, 0, 0),
           (22, 1, 'admin', 'admin', '李四', 'administrator', 'x', 0, 0, 0, 0);
INSERT INTO tariff (id, organisation_id, name, name_folded, effective, cycle, cycle_month,
    energy_step) VALUES (31, 1, '居民', '居民', '2026-01-01', 'yearly', 7, '1');
INSERT INTO tariff_tier (tariff_id, tier, organisation_id, upper_limit, price)
    VALUES (31, 1, 1, 21000, 538000), (31, 2, 1, NULL, 538000);
)sql";

constexpr Sql kCustomer{
    "INSERT INTO customer (id, organisation_id, name, phone) VALUES (:a, :b, :c, :d)"};
constexpr Sql kPoint{
    "INSERT INTO service_point (id, organisation_id, address, mode, ct_ratio, pt_ratio, "
    "hoarding_limit, alarm1, alarm2) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i)"};
constexpr Sql kAccount{
    "INSERT INTO account (id, organisation_id, number, customer_id, point_id, meter, tariff_id, "
    "opened, state, card, purchase_count, surplus, arrears) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h, 'active', :i, :j, 0, 0)"};
constexpr Sql kTerm{
    "INSERT INTO search_term (organisation_id, term, account_id) VALUES (:a, :b, :c)"};
constexpr Sql kSale{
    "INSERT INTO sale (id, organisation_id, counter_id, seller_id, account_id, kind, at, "
    "tariff_id, mode, means, paid, tendered, surplus_before, surplus_after, energy_charge, "
    "to_card, energy, purchase_count, remaining_before, card, image_before, image_after) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, 0, 0, :o, :p, :q, :r, 0, :t, :u, "
    ":v)"};
constexpr Sql kLine{
    "INSERT INTO sale_line (sale_id, line, organisation_id, tier, tiers, energy, price, amount) "
    "VALUES (:a, 1, :b, 1, 2, :c, :d, :e)"};
constexpr Sql kStep{
    "INSERT INTO sale_step (sale_id, seq, organisation_id, step, at, by_id, counter_id, reason) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h)"};
constexpr Sql kOpen{
    "INSERT INTO open_sale (account_id, card, sale_id, organisation_id) VALUES (:a, :b, :c, :d)"};
constexpr std::string_view kPosting = R"sql(
INSERT INTO receipt (sale_id, counter_id, number, organisation_id, at)
    VALUES (1, 11, 1, 1, 1793678400000);
INSERT INTO posting (id, organisation_id, counter_id, by_id, sale_id, at, day)
    VALUES (50001, 1, 11, 21, 1, 1793678400000, '2026-11-03');
INSERT INTO posting_entry (posting_id, line, organisation_id, ledger_code, debit, credit)
    VALUES (50001, 1, 1, 1001, 10000, 0), (50001, 2, 1, 6001, 0, 10000);
INSERT INTO daily_total (organisation_id, day, counter_id, seller_id, means, sales, paid,
    energy_charge, energy) VALUES (1, '2026-11-03', 11, 21, 'cash', 1, 10000, 10000, 18587);
)sql";

void runAll(Connection& connection, std::string_view sql)
{
    for (const std::string& statement : db::splitStatements(sql)) {
        connection.once(statement);
    }
}

void addAccount(Connection& connection, const Account& account)
{
    const Customer& customer = account.customer;
    const ServicePoint& point = account.point;
    connection.execute(kCustomer,
                       {customer.id, customer.organisation, customer.name, customer.phone});
    connection.execute(kPoint, {point.id, point.organisation, point.address, nameOf(point.mode),
                                std::int64_t{point.ctRatio}, std::int64_t{point.ptRatio},
                                point.hoardingLimit.hundredths(), point.alarm1.hundredths(),
                                point.alarm2.hundredths()});
    connection.execute(
        kAccount, {account.id, account.organisation, account.number.digits(), customer.id, point.id,
                   point.meter.digits(), account.tariff, account.opened,
                   account.standing.card->text(), std::int64_t{account.standing.purchaseCount}});
    for (const std::string& term : db::searchTerms(account)) {
        connection.execute(kTerm, {account.organisation, term, account.id});
    }
}

void addSale(Connection& connection, const Sale& sale)
{
    connection.execute(
        kSale,
        {sale.id, sale.organisation, sale.counter, sale.seller, sale.account, nameOf(sale.kind),
         sale.at, sale.tariff, nameOf(sale.mode), nameOf(sale.means), sale.paid.hundredths(),
         sale.tendered.hundredths(), sale.energyCharge.hundredths(), sale.toCard.hundredths(),
         sale.energy.hundredths(), std::int64_t{sale.purchaseCount}, sale.card.text(),
         toText(sale.before), toText(sale.after)});
    const QuoteLine& line = sale.lines.front();
    connection.execute(kLine, {sale.id, sale.organisation, line.energy.hundredths(),
                               line.price.micro(), line.amount.hundredths()});
    connection.execute(
        kStep, {sale.id, std::int64_t{1}, sale.organisation, std::string_view{"reserve"}, sale.at,
                sale.seller, sale.counter, std::string_view{}});
}

void addStep(Connection& connection, std::int64_t sale, std::string_view step)
{
    const StepNote note = noteAt(kNoon);
    connection.execute(kStep, {sale, std::int64_t{2}, kCompany, step, note.at, note.by,
                               note.counter, note.reason});
}

}  // namespace

Expected<void> makeFirstSchema(const db::StoreLocation& location)
{
    Connection connection{location, {}};
    if (auto connected = connection.connect(); !connected) {
        return connected;
    }
    const auto version = db::migrate(connection, db::migrations().first(1));
    if (!version) {
        return Unexpected{version.error()};
    }
    return connection.run([&] {
        return connection.write([&]() -> Expected<void> {
            runAll(connection, kStation);
            for (const std::int64_t number : {1, 2, 3}) {
                addAccount(connection, sampleAccount(number));
                addSale(connection, sampleSale(number, number));
            }
            addStep(connection, 1, "confirm");
            runAll(connection, kPosting);
            addStep(connection, 2, "reject");
            const Sale open = sampleSale(3, 3);
            connection.execute(kOpen, {open.account, open.card.text(), open.id, open.organisation});
            return {};
        });
    });
}

}  // namespace wattdesk::test
