#include "tests/cardio/field_bench.h"

#include <gtest/gtest.h>

namespace wattdesk::test {

using core::Credit;
using core::Money;

core::FieldCardOrder orderOf(core::FieldCardOrder::Payload payload)
{
    return {kArea,
            {core::Date::from(2026, 11, 1).value(), core::Date::from(2026, 11, 30).value()},
            std::move(payload)};
}

std::vector<NamedOrder> allOrders()
{
    core::PresetOrder preset;
    preset.amount = Credit::from(20'00).value();
    preset.touSwitch = {27, 1, 1, 0, 0};
    preset.alarm1 = Money::from(30'00).value();
    preset.alarm2 = Money::from(10'00).value();
    preset.ctRatio = 40;
    preset.ptRatio = 100;
    preset.currentTariff = someTariff();
    preset.backupTariff = someTariff();
    preset.backupTariff.touPrices.fill(6000);
    core::ParameterOrder all;
    all.alarms = {Money::from(50'00).value(), Money::from(5'00).value()};
    all.ratios = {20, 10};
    all.overdraftLimit = Credit::from(0).value();
    all.hoardingLimit = Credit::from(999'999'99).value();
    all.closePermit = Credit::from(3'00).value();
    core::ParameterOrder one;
    one.closePermit = Credit::from(4'00).value();
    return {
        {"Preset", orderOf(preset)},
        {"Check", orderOf(core::CheckOrder{})},
        {"Reset", orderOf(core::ResetOrder{})},
        {"Clear", orderOf(core::ClearOrder{})},
        {"Parameter", orderOf(all)},
        {"OneParameter", orderOf(one)},
        {"MeterNumber", orderOf(core::MeterNumberOrder{core::MeterNumber::parse("77").value()})},
        {"RelayTrip", orderOf(core::RelayTestOrder{core::RelayAction::Trip})},
        {"RelayClose", orderOf(core::RelayTestOrder{core::RelayAction::Close})},
        {"Operator", orderOf(core::OperatorOrder{core::OperatorId{0x0102030405060708}})}};
}

cardio::MeterMemory meterOf(cardio::Maker maker, const std::string& number)
{
    cardio::MeterMemory meter;
    meter.settings.maker = maker;
    meter.settings.area = kArea.value();
    const auto digits = core::fromHex(number).value();
    std::copy(digits.begin(), digits.end(), meter.number.begin());
    for (std::uint8_t key = 1; key <= cardio::MeterMemory::kKeys; ++key) {
        meter.keys[key - 1U] = masterKey(kSeed, key);
    }
    return meter;
}

cardio::CardMemory issuedCard(cardio::CardMemory blank, cardio::KeyStore& keys,
                              const core::FieldCardOrder& order)
{
    const core::CardSerial serial = blank.serial;
    cardio::CardOs card{std::move(blank)};
    FaultyHub hub{card};
    cardio::FieldTerminal terminal{hub, "", cardio::sgcc2013(), keys};
    EXPECT_EQ(terminal.issue(serial, order).outcome, core::WriteOutcome::Confirmed);
    return card.memory();
}

core::LocalTime novemberNoon(int day)
{
    return {core::Date::from(2026, 11, day).value(), 12, 0, 0};
}

cardio::Insertion tap(cardio::MeterMemory& meter, cardio::CardOs& card, const core::LocalTime& now,
                      const cardio::InsertionFaults& faults)
{
    card.reset();
    FaultyHub hub{card};
    const auto reader = hub.open("").value();
    cardio::VirtualMeter device{meter, [&meter](const cardio::MeterMemory& saved) {
                                    meter = saved;
                                    return core::Expected<void>{};
                                }};
    const auto insertion = device.insert(*reader, now, faults);
    EXPECT_TRUE(insertion);
    card.reset();
    return *insertion;
}

}  // namespace wattdesk::test
