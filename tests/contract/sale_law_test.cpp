#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;

namespace {

constexpr std::array kKinds{
    SaleKind::Opening,    SaleKind::Purchase,        SaleKind::Reissue,
    SaleKind::Repair,     SaleKind::Reversal,        SaleKind::Transfer,
    SaleKind::Clearing,   SaleKind::Closing,         SaleKind::Replacement,
    SaleKind::Correction, SaleKind::MeansCorrection, SaleKind::ArrearsPayment,
    SaleKind::PriceChange};
constexpr std::array kEvidence{
    Evidence::None,         Evidence::ReturnFile,        Evidence::CheckCard,
    Evidence::MeterDisplay, Evidence::CustomerStatement, Evidence::Supervisor};
constexpr std::array kMeans{PaymentMeans::Cash, PaymentMeans::BankTransfer, PaymentMeans::Other};
constexpr std::int64_t kAccounts = 4;
constexpr std::size_t kLinesMax = 8;

std::int64_t among(std::int64_t from, std::int64_t to)
{
    return *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(from, to + 1),
                           rc::gen::element(from, to));
}

template <class Amount>
Amount amount(std::int64_t from = -Amount::kMax)
{
    return Amount::from(among(from, Amount::kMax)).value();
}

std::uint32_t ratio()
{
    return static_cast<std::uint32_t>(among(1, 4'294'967'295));
}

std::string text()
{
    return *rc::gen::element<std::string>("", "张三", "O'Brien \"B\"; --",
                                          "👨‍👩‍👧 𠮷", "100%_\\",
                                          std::string(300, 'x'), ":a :b $1 ?");
}

template <class Choices>
auto oneOf(const Choices& choices)
{
    return choices[static_cast<std::size_t>(
        among(0, static_cast<std::int64_t>(choices.size()) - 1))];
}

bool maybe()
{
    return *rc::gen::arbitrary<bool>();
}

MeterNumber meter()
{
    // None of the samples': those belong to accounts.
    return MeterNumber::parse(std::to_string(among(100'000'000'000, 999'999'999'999))).value();
}

CardImage image()
{
    CardImage made;
    if (maybe()) {
        CardParameters parameters;
        parameters.meter = meter();
        parameters.ctRatio = static_cast<std::uint32_t>(among(1, 999'999));
        parameters.subType =
            oneOf(std::array{CardSubType::Open, CardSubType::Purchase, CardSubType::Reissue});
        made.parameters = parameters;
    }
    made.wallet = {Credit::from(among(0, Credit::kMeterMax)).value(), ratio()};
    return made;
}

void addMoney(Sale& sale)
{
    sale.paid = amount<Money>();
    sale.tendered = amount<Money>();
    sale.surplusBefore = amount<Money>(0);
    sale.surplusAfter = amount<Money>(0);
    sale.arrearsBefore = amount<Money>(0);
    sale.arrearsAfter = amount<Money>(0);
    sale.cardFee = amount<Money>();
    sale.cardDeposit = amount<Money>();
    sale.energyCharge = amount<Money>();
    sale.toCard = amount<Credit>();
    sale.carried = amount<Credit>();
    sale.energy = amount<Energy>();
}

void addChanges(Sale& sale)
{
    if (maybe()) {
        sale.meterChange = MeterChange{
            meter(),           meter(),         maybe() ? MeterMode::Money : MeterMode::Energy,
            ratio(),           ratio(),         amount<Energy>(0),
            amount<Energy>(0), amount<Credit>()};
    }
    if (maybe()) {
        const Customer from = sampleAccount(among(1, kAccounts)).customer;
        sale.ownerChange = OwnerChange{from.id,         from.name, CustomerId{among(9'000, 9'999)},
                                       text(),          text(),    amount<Money>(0),
                                       amount<Money>(0)};
    }
    if (maybe()) {
        sale.meansMove = MeansMove{oneOf(kMeans), amount<Money>()};
    }
}

Sale anySale(std::int64_t id)
{
    Sale sale = sampleSale(id, among(1, kAccounts));
    sale.kind = oneOf(kKinds);
    sale.tariffVersion = static_cast<int>(among(1, 1'000'000));
    sale.mode = maybe() ? MeterMode::Money : MeterMode::Energy;
    sale.means = oneOf(kMeans);
    addMoney(sale);
    sale.purchaseCount = ratio();
    sale.remainingBefore = maybe() ? std::optional{amount<Credit>()} : std::nullopt;
    sale.lines.clear();
    const auto lines = static_cast<std::size_t>(among(0, kLinesMax));
    for (std::size_t i = 0; i < lines; ++i) {
        sale.lines.push_back({static_cast<int>(i) + 1, static_cast<int>(kLinesMax),
                              amount<Energy>(), Price::fromMicro(among(0, 1'000'000'000)).value(),
                              amount<Money>(),
                              maybe() ? QuoteLineKind::Levy : QuoteLineKind::Energy, text()});
    }
    if (maybe()) {
        sale.card = CardSerial{};
    }
    sale.before = image();
    sale.after = maybe() ? sale.before : image();
    sale.prices = maybe() ? std::optional{CardPrices{TariffId{among(1, 9'000'000'000)},
                                                     static_cast<int>(among(1, 1'000'000)),
                                                     Date::fromDays(among(0, 50'000))}}
                          : std::nullopt;
    sale.corrects = id > 1 && maybe() ? std::optional{SaleId{among(1, id - 1)}} : std::nullopt;
    sale.grounds = {text(), oneOf(kEvidence), maybe() ? kAdministrator : OperatorId{}};
    addChanges(sale);
    return sale;
}

}  // namespace

class SaleLaw : public StoreContract {};
WATTDESK_OVER_EVERY_STORE(SaleLaw);

// Goal: whatever a sale says is read back as it was written, and its steps leave it as it is.
// Method: random sales of every kind at the ends of every range, found while open by account and by
// card, then settled, and reversed when they can be.
TEST_P(SaleLaw, WhatWasWrittenIsReadBack)
{
    std::int64_t lastId = 0;
    EXPECT_TRUE(rc::check([&] {
        const Sale sale = anySale(lastId + 1);
        const auto reserved = alone([&] { return store.journal.reserve(sale); });
        RC_ASSERT(reserved.has_value());
        ++lastId;
        RC_ASSERT(store.journal.find(sale.id)->sale == sale);
        const auto ofAccount = store.journal.openSaleOf(sale.account);
        RC_ASSERT(ofAccount.has_value() && ofAccount->has_value());
        RC_ASSERT((*ofAccount)->sale == sale);
        const auto ofCard = store.journal.openSaleOfCard(sale.card);
        RC_ASSERT(ofCard.has_value());
        RC_ASSERT(ofCard->has_value() == (sale.card != CardSerial{}));
        std::vector<SaleStep> steps{maybe() ? SaleStep::Confirm : SaleStep::Reject};
        if (maybe()) {
            steps.insert(steps.begin(), SaleStep::LoseSight);
        }
        if (steps.back() == SaleStep::Confirm && maybe()) {
            steps.push_back(SaleStep::Reverse);
        }
        SaleState state = SaleState::Reserved;
        for (const SaleStep step : steps) {
            state = next(state, step).value();
            RC_ASSERT(alone([&] { return store.journal.record(sale.id, step, noteAt(kNoon)); }) ==
                      state);
        }
        const auto record = store.journal.find(sale.id);
        RC_ASSERT(record->sale == sale);
        RC_ASSERT(record->state == state);
        RC_ASSERT(record->steps.size() == steps.size() + 1);
        RC_ASSERT(!store.journal.openSaleOf(sale.account)->has_value());
    }));
}

}  // namespace wattdesk::test
