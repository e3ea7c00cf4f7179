#include "tests/contract/sample_books.h"

#include <vector>

namespace wattdesk::test {

using namespace core;
using namespace core::literals;

const Date kToday = Date::from(2026, 11, 3).value();

namespace {

constexpr Money kPaid = 100'00_fen;
constexpr Energy kSold = 185'87_centikwh;
constexpr Credit kToCard = 100'00_credit;
constexpr Price kPrice = 538'000_microyuan;
constexpr Credit kHoardingLimit = 5'000'00_credit;
constexpr Money kAlarm1 = 20'00_fen;
constexpr Money kAlarm2 = 5'00_fen;

CardImage sampleImage(std::int64_t number, std::uint32_t count, Credit amount)
{
    CardImage image;
    CardParameters parameters;
    parameters.account = sampleAccount(number).number;
    parameters.meter = sampleAccount(number).point.meter;
    parameters.subType = CardSubType::Purchase;
    parameters.alarm1 = kAlarm1;
    parameters.alarm2 = kAlarm2;
    image.parameters = parameters;
    image.wallet = {amount, count};
    return image;
}

}  // namespace

CardSerial sampleCard(std::int64_t number)
{
    const auto low = static_cast<std::uint8_t>(number);
    return CardSerial{{0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6, 0x00, low}};
}

Account sampleAccount(std::int64_t number)
{
    Account account;
    account.id = AccountId{1'000 + number};
    account.organisation = kCompany;
    account.number = AccountNumber::parse(std::to_string(200'000 + number)).value();
    account.customer = {CustomerId{2'000 + number}, kCompany, "客户" + std::to_string(number),
                        "1380000000" + std::to_string(number)};
    account.point.id = ServicePointId{3'000 + number};
    account.point.organisation = kCompany;
    account.point.address = "幸福路" + std::to_string(number) + "号";
    account.point.meter = MeterNumber::parse(std::to_string(900'000 + number)).value();
    account.point.ctRatio = 30;
    account.point.ptRatio = 1;
    account.point.hoardingLimit = kHoardingLimit;
    account.point.alarm1 = kAlarm1;
    account.point.alarm2 = kAlarm2;
    account.tariff = kTariff;
    account.opened = kNoon;
    account.standing.state = AccountState::Active;
    account.standing.card = sampleCard(number);
    account.standing.purchaseCount = 7;
    return account;
}

Sale sampleSale(std::int64_t id, std::int64_t account)
{
    constexpr std::int64_t kMinuteMs = 60'000;
    Sale sale;
    sale.id = SaleId{id};
    sale.organisation = kCompany;
    sale.counter = kCounter1;
    sale.seller = kCashier;
    sale.account = sampleAccount(account).id;
    sale.at = Instant{kNoon.ms + id * kMinuteMs};
    sale.tariff = kTariff;
    sale.paid = kPaid;
    sale.tendered = kPaid;
    sale.energyCharge = kPaid;
    sale.toCard = kToCard;
    sale.energy = kSold;
    sale.purchaseCount = 8;
    sale.remainingBefore = Credit{};
    sale.lines = {{1, 2, kSold, kPrice, kPaid}};
    sale.card = sampleCard(account);
    sale.before = sampleImage(account, 7, Credit{});
    sale.after = sampleImage(account, 8, kToCard);
    return sale;
}

Sale sampleReplacement(std::int64_t id, std::int64_t account, std::int64_t meter)
{
    Sale sale = sampleSale(id, account);
    sale.kind = SaleKind::Replacement;
    MeterChange change;
    change.from = sampleAccount(account).point.meter;
    change.to = sampleAccount(meter).point.meter;
    sale.meterChange = change;
    return sale;
}

Charge sampleCharge(std::int64_t id, std::int64_t account)
{
    constexpr std::int64_t kMinuteMs = 60'000;
    return {.id = ChargeId{id},
            .organisation = kCompany,
            .account = sampleAccount(account).id,
            .kind = ChargeKind::OpeningBalance,
            .period = "2026-10",
            .amount = Money::from(10'000).value(),
            .due = Date::from(2026, 11, 1).value(),
            .reason = "brought along",
            .at = Instant{kNoon.ms + id * kMinuteMs},
            .by = kAdministrator,
            .counter = kCounter1,
            .approver = {},
            .sale = {}};
}

SaleFilter everySaleOf(OrganisationId organisation)
{
    SaleFilter filter;
    filter.organisation = organisation;
    return filter;
}

StepNote noteAt(Instant at)
{
    return {at, kAdministrator, kCounter2, "表计已到账，见照片"};
}

Posting postingOf(const Sale& sale, Instant at)
{
    return {.id = PostingId{50'000 + sale.id.value},
            .organisation = sale.organisation,
            .counter = sale.counter,
            .by = sale.seller,
            .sale = sale.id,
            .at = at,
            .day = kToday,
            .entries = entriesFor(sale)};
}

DailyTotal totalOf(const Sale& sale)
{
    return dailyTotalsOf(sale, kToday).front();
}

Operator sampleOperator(OperatorId id, std::string login)
{
    Operator who;
    who.id = id;
    who.organisation = kCompany;
    who.login = std::move(login);
    who.name = "李四";
    who.role = id == kAdministrator ? Role::Administrator : Role::Cashier;
    who.passwordHash = "scrypt$17$8$1$salt$hash";
    return who;
}

Tariff sampleTariff(TariffId id, std::string name)
{
    constexpr Energy kFirstLimit = 210'00_centikwh;
    Tariff tariff;
    tariff.id = id;
    tariff.organisation = kCompany;
    tariff.name = std::move(name);
    tariff.effective = Date::from(2026, 1, 1).value();
    tariff.tiers = {{kFirstLimit, kPrice}, {std::nullopt, kPrice}};
    tariff.cycle = LadderCycle::Yearly;
    tariff.cycleMonth = 7;
    tariff.step = EnergyStep::WholeKwh;
    return tariff;
}

TariffVersion sampleVersion(TariffId id, std::string name)
{
    return {sampleTariff(id, std::move(name)), kAdministrator, kCashier, kNoon};
}

Expected<ReceiptNumber> postOn(StorePorts ports, const Sale& sale, Instant at)
{
    return aloneOn(ports, [&]() -> Expected<ReceiptNumber> {
        if (auto step = ports.journal.record(sale.id, SaleStep::Confirm, noteAt(at)); !step) {
            return Unexpected{step.error()};
        }
        if (auto posted = ports.books.post(postingOf(sale, at)); !posted) {
            return Unexpected{posted.error()};
        }
        for (const DailyTotal& total : dailyTotalsOf(sale, kToday)) {
            if (auto added = ports.books.addToDay(total); !added) {
                return Unexpected{added.error()};
            }
        }
        return ports.books.issueReceipt(sale.counter, sale.id, at);
    });
}

Expected<void> addSamples(StorePorts ports)
{
    return ports.unit.run([&]() -> Expected<void> {
        std::vector<Expected<void>> added;
        added.push_back(ports.organisations.add(Organisation{kCompany, {}, "供电公司"}));
        added.push_back(ports.organisations.add(Organisation{kDistrict, kCompany, "东区"}));
        added.push_back(ports.organisations.add(Counter{kCounter1, kCompany, "C1", "一号柜台"}));
        added.push_back(ports.organisations.add(Counter{kCounter2, kCompany, "C2", "二号柜台"}));
        added.push_back(ports.operators.add(sampleOperator(kCashier, "Li")));
        added.push_back(ports.operators.add(sampleOperator(kAdministrator, "admin")));
        added.push_back(ports.tariffs.add(sampleVersion(kTariff, "居民")));
        for (std::int64_t number = 1; number <= 4; ++number) {
            added.push_back(ports.accounts.add(sampleAccount(number)));
        }
        for (const auto& one : added) {
            if (!one) {
                return one;
            }
        }
        return {};
    });
}

}  // namespace wattdesk::test
