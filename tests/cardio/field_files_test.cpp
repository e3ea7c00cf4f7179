#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "cardio/files/check_files.h"
#include "cardio/files/field_order_file.h"
#include "cardio/files/frame.h"
#include "cardio/virtual/meter_frames.h"
#include "tests/cardio/field_bench.h"

namespace wattdesk::cardio {
namespace {

using core::ErrorCode;
using core::FieldCardOrder;

/// What EF01 alone says: amount and tariffs of a preset card stand elsewhere.
FieldCardOrder inParameterFile(FieldCardOrder order)
{
    if (auto* preset = std::get_if<core::PresetOrder>(&order.payload)) {
        preset->amount = {};
        preset->currentTariff = {};
        preset->backupTariff = {};
    }
    return order;
}

rc::Gen<core::Date> anyDay()
{
    const auto first = core::Date::from(2000, 1, 1).value().toDays();
    const auto last = core::Date::from(2099, 12, 31).value().toDays();
    return rc::gen::map(rc::gen::inRange(first, last + 1), core::Date::fromDays);
}

template <class Amount>
rc::Gen<Amount> anyAmount()
{
    return rc::gen::map(rc::gen::inRange<std::int64_t>(0, 100'000'000),
                        [](std::int64_t value) { return Amount::from(value).value(); });
}

rc::Gen<std::uint32_t> anyRatio()
{
    return rc::gen::inRange<std::uint32_t>(1, 1'000'000);
}

core::ParameterOrder someParameters()
{
    core::ParameterOrder order;
    if (*rc::gen::arbitrary<bool>()) {
        order.alarms = {*anyAmount<core::Money>(), *anyAmount<core::Money>()};
    }
    if (*rc::gen::arbitrary<bool>()) {
        order.ratios = {*anyRatio(), *anyRatio()};
    }
    for (auto* limit : {&order.overdraftLimit, &order.hoardingLimit, &order.closePermit}) {
        if (*rc::gen::arbitrary<bool>()) {
            *limit = *anyAmount<core::Credit>();
        }
    }
    return order;
}

FieldCardOrder::Payload somePayload()
{
    switch (*rc::gen::inRange(0, 8)) {
        case 0: {
            core::PresetOrder order;
            order.alarm1 = *anyAmount<core::Money>();
            order.alarm2 = *anyAmount<core::Money>();
            order.ctRatio = *anyRatio();
            order.ptRatio = *anyRatio();
            return order;
        }
        case 1:
            return core::CheckOrder{};
        case 2:
            return core::ResetOrder{};
        case 3:
            return core::ClearOrder{};
        case 4:
            return someParameters();
        case 5:
            return core::MeterNumberOrder{
                core::MeterNumber::parse(
                    std::to_string(*rc::gen::inRange<std::int64_t>(1, 1'000'000'000'000)))
                    .value()};
        case 6:
            return core::RelayTestOrder{
                *rc::gen::element(core::RelayAction::Trip, core::RelayAction::Close)};
        default:
            return core::OperatorOrder{core::OperatorId{*rc::gen::nonZero<std::int64_t>()}};
    }
}

FieldCardOrder someOrder()
{
    core::Date from = *anyDay();
    core::Date to = *anyDay();
    if (to < from) {
        std::swap(from, to);
    }
    return {core::AreaCode::from(*rc::gen::inRange<std::uint32_t>(1, 100'000'000)).value(),
            {from, to},
            somePayload()};
}

/// By hand: the sum of the bytes from the command on, as the standard defines CS.
std::uint8_t sumOf(const core::Bytes& image)
{
    unsigned sum = 0;
    for (std::size_t i = 1; i + 2 < image.size(); ++i) {
        sum += image[i];
    }
    return static_cast<std::uint8_t>(sum);
}

// ---- the order, EF01

RC_GTEST_PROP(FieldOrderFile, EveryOrderComesBackAsItWent, ())
{
    const FieldCardOrder order = someOrder();
    const auto image = encodeFieldOrder(order);
    RC_ASSERT(image.has_value());
    RC_ASSERT(image->size() == kFieldOrderFileSize);
    RC_ASSERT((*image)[43] == sumOf(*image));
    RC_ASSERT(fieldCardKindOf(*image) == order.kind());
    RC_ASSERT(decodeFieldOrder(*image).value() == order);
}

// Goal: a journal's line says which order was to be written. Method: any order there and back, and
// no line with a changed byte passes for another's.
RC_GTEST_PROP(FieldCardOrderText, EveryOrderComesBackAsItWent, ())
{
    const FieldCardOrder order = someOrder();
    const std::string text = core::toText(order);
    RC_ASSERT(text.find_first_of("\n\r") == std::string::npos);
    RC_ASSERT(core::parseFieldCardOrder(text).value() == order);
    std::string changed = text;
    changed[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
    const auto parsed = core::parseFieldCardOrder(changed);
    if (parsed) {
        RC_ASSERT(core::toText(*parsed) == changed);
    } else {
        RC_ASSERT(parsed.error().code == ErrorCode::StoreDamaged);
    }
}

TEST(FieldCardOrderText, IsWhatItIs)
{
    EXPECT_EQ(core::toText(test::orderOf(core::ClearOrder{})), "1;clear;12;2026-11-01;2026-11-30;");
    core::ParameterOrder parameters;
    parameters.ratios = {20, 10};
    parameters.closePermit = core::Credit::from(3'00).value();
    EXPECT_EQ(core::toText(test::orderOf(parameters)),
              "1;parameter;12;2026-11-01;2026-11-30;-,-,20,10,-,-,300");
    for (const auto& [name, order] : test::allOrders()) {
        EXPECT_EQ(core::parseFieldCardOrder(core::toText(order)).value(), order) << name;
    }
    for (const char* text :
         {"", "1", "2;clear;12;2026-11-01;2026-11-30;", "1;clear;0;2026-11-01;2026-11-30;",
          "1;clear;12;2026-11-31;2026-11-30;", "1;clear;12;2026-11-01;2026-11-30;x",
          "1;clear;12;2026-11-01;2026-11-30;;", "1;clear;012;2026-11-01;2026-11-30;",
          "1;operator;12;2026-11-01;2026-11-30;x", "1;relay-test;12;2026-11-01;2026-11-30;Close",
          "1;parameter;12;2026-11-01;2026-11-30;5,-,-,-,-,-,-"}) {
        EXPECT_FALSE(core::parseFieldCardOrder(text)) << text;
    }
}

RC_GTEST_PROP(FieldOrderFile, AnImageIsRefusedOrTheOneImageOfWhatItSays, ())
{
    const auto orders = test::allOrders();
    const auto which = *rc::gen::inRange<std::size_t>(0, orders.size());
    core::Bytes image = encodeFieldOrder(orders[which].order).value();
    const auto changes = *rc::gen::inRange(1, 4);
    for (int i = 0; i < changes; ++i) {
        const auto at = *rc::gen::inRange<std::size_t>(4, 43);
        image[at] = *rc::gen::arbitrary<std::uint8_t>();
    }
    sealFrame(image, image[1]);
    const auto decoded = decodeFieldOrder(image);
    if (decoded) {
        RC_ASSERT(encodeFieldOrder(*decoded).value() == image);
    } else {
        RC_ASSERT(decoded.error().code == ErrorCode::CardDamaged);
    }
}

// Goal: no byte is looked over, the reserved ones included. Method: every value of every byte of
// every order, with the right sum around it.
TEST(FieldOrderFile, EveryByteMeansSomethingOrIsRefused)
{
    for (const auto& [name, order] : test::allOrders()) {
        SCOPED_TRACE(name);
        const core::Bytes good = encodeFieldOrder(order).value();
        for (std::size_t at = 4; at < 43; ++at) {
            for (unsigned value = 0; value < 256; ++value) {
                core::Bytes image = good;
                image[at] = static_cast<std::uint8_t>(value);
                sealFrame(image, image[1]);
                const auto decoded = decodeFieldOrder(image);
                EXPECT_TRUE(!decoded || encodeFieldOrder(*decoded).value() == image)
                    << "byte " << at << ", value " << value;
            }
        }
    }
}

TEST(FieldOrderFile, HasAFrozenLayout)
{
    core::ParameterOrder parameters;
    parameters.alarms = {core::Money::from(50'00).value(), core::Money::from(5'00).value()};
    parameters.ratios = {20, 10};
    parameters.closePermit = core::Credit::from(3'00).value();
    EXPECT_EQ(
        core::toHex(encodeFieldOrder(test::orderOf(parameters)).value()),
        "68040027001300000012000050000000050000000000000000000000030000002000001026110126113000"
        "7716");
    EXPECT_EQ(core::toHex(encodeFieldOrder(test::orderOf(core::ClearOrder{})).value()),
              "68220027000000000012" + std::string(52, '0') + "26110126113000FA16");
}

TEST(FieldOrderFile, CommandsAreTheFamilysAndOursCollideWithNone)
{
    using Kind = core::FieldCardKind;
    EXPECT_EQ(commandOf(Kind::Preset), 0x06);
    EXPECT_EQ(commandOf(Kind::Check), 0x05);
    EXPECT_EQ(commandOf(Kind::Parameter), 0x04);
    EXPECT_EQ(commandOf(Kind::MeterNumbering), 0x07);
    EXPECT_EQ(commandOf(Kind::RelayTest), 0x09);
    // User, key download, key restore and the return frames of user and check card.
    for (const Kind ours : {Kind::Reset, Kind::Clear, Kind::Operator}) {
        for (const int taken : {0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x09, 0x11, 0x15}) {
            EXPECT_NE(commandOf(ours), taken);
        }
    }
    EXPECT_NE(commandOf(Kind::Reset), commandOf(Kind::Clear));
    EXPECT_NE(commandOf(Kind::Reset), commandOf(Kind::Operator));
    EXPECT_NE(commandOf(Kind::Clear), commandOf(Kind::Operator));
}

TEST(FieldOrderFile, AUserCardAndABlankOneAreNone)
{
    EXPECT_FALSE(fieldCardKindOf(core::Bytes(45, 0)));
    EXPECT_FALSE(fieldCardKindOf(core::Bytes(45, 0xFF)));
    EXPECT_FALSE(fieldCardKindOf(core::Bytes{}));
    EXPECT_FALSE(fieldCardKindOf(core::fromHex("68010027").value()));
}

TEST(FieldOrderFile, FindsEveryFlippedBit)
{
    for (const auto& [name, order] : test::allOrders()) {
        SCOPED_TRACE(name);
        const core::Bytes good = encodeFieldOrder(order).value();
        EXPECT_EQ(decodeFieldOrder(good).value(), inParameterFile(order));
        for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
            core::Bytes bad = good;
            bad[bit / 8] = static_cast<std::uint8_t>(bad[bit / 8] ^ 1U << bit % 8);
            EXPECT_FALSE(decodeFieldOrder(bad)) << "bit " << bit;
        }
    }
}

TEST(FieldOrderFile, RefusesWhatFitsNoCard)
{
    const auto codeOf = [](const FieldCardOrder& order) {
        return encodeFieldOrder(order).error().code;
    };
    FieldCardOrder backwards = test::orderOf(core::CheckOrder{});
    std::swap(backwards.validity.from, backwards.validity.to);
    EXPECT_EQ(codeOf(backwards), ErrorCode::InputDate);
    FieldCardOrder early = test::orderOf(core::CheckOrder{});
    early.validity.from = core::Date::from(1999, 12, 31).value();
    EXPECT_EQ(codeOf(early), ErrorCode::InputDate);
    FieldCardOrder late = test::orderOf(core::CheckOrder{});
    late.validity.to = core::Date::from(2100, 1, 1).value();
    EXPECT_EQ(codeOf(late), ErrorCode::InputDate);
    EXPECT_EQ(codeOf(test::orderOf(core::MeterNumberOrder{})), ErrorCode::InputMeterNumber);
    core::ParameterOrder order;
    order.ratios = {0, 1};
    EXPECT_EQ(codeOf(test::orderOf(order)), ErrorCode::InputRatio);
    order.ratios = {1, 1'000'000};
    EXPECT_EQ(codeOf(test::orderOf(order)), ErrorCode::InputRatio);
    order = {};
    order.hoardingLimit = core::Credit::from(100'000'000).value();
    EXPECT_EQ(codeOf(test::orderOf(order)), ErrorCode::AmountTooLarge);
    order.hoardingLimit = core::Credit::from(-1).value();
    EXPECT_EQ(codeOf(test::orderOf(order)), ErrorCode::AmountNegative);
}

// ---- what meters leave

MeterMemory someMeter()
{
    MeterMemory meter = test::meterOf(Maker::A);
    meter.stage = *rc::gen::element(core::MeterStage::Reset, core::MeterStage::Cleared,
                                    core::MeterStage::Opened);
    meter.customer = {0, 0, 0, 0, 0x10, 0x01};
    meter.serial = test::kSerial;
    meter.remainingMicro = *rc::gen::inRange<std::int64_t>(-999'999'990'000, 999'999'990'000);
    meter.count = *rc::gen::arbitrary<std::uint32_t>();
    meter.illegalInsertions = *rc::gen::inRange<std::uint32_t>(0, 1'000'000);
    meter.parameters.alarm1 = *rc::gen::inRange<std::int64_t>(0, 100'000'000);
    meter.parameters.ctRatio = *anyRatio();
    meter.parameters.ptRatio = *anyRatio();
    meter.relay.isClosed = *rc::gen::arbitrary<bool>();
    for (auto* energy : {&meter.totalEnergy, &meter.periodEnergy, &meter.lastPeriodEnergy}) {
        *energy = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'001);
    }
    const auto events = *rc::gen::inRange<std::size_t>(0, MeterMemory::kLogMax + 1);
    for (std::size_t i = 0; i < events; ++i) {
        meter.log.push_back({*rc::gen::inRange(1, 24), 26'11'03'14'05});
    }
    return meter;
}

// Goal: the station reads what a meter writes, though the two share no layout. Method: any meter's
// record, field by field.
RC_GTEST_PROP(CheckFiles, TheStationReadsWhatAnyMeterWrites, ())
{
    const MeterMemory meter = someMeter();
    const auto record = decodeCheckRecord(checkRecord(meter, 26'11'03'12'34)).value();
    RC_ASSERT((record.time == core::CardTime{26, 11, 3, 12, 34}));
    RC_ASSERT(record.meter.digits() == core::toHex(meter.number));
    RC_ASSERT(record.account.digits() == "000000001001");
    RC_ASSERT(record.card == test::kSerial);
    RC_ASSERT(record.total.hundredths() == meter.totalEnergy);
    RC_ASSERT(record.period.hundredths() == meter.periodEnergy);
    RC_ASSERT(record.lastPeriod.hundredths() == meter.lastPeriodEnergy);
    RC_ASSERT(record.remaining.hundredths() == meter.remainingMicro / 10'000);
    RC_ASSERT(record.count == meter.count);
    RC_ASSERT(record.stage == meter.stage);
    RC_ASSERT(nameOf(record.credit) == nameOf(stateOf(meter)));
    RC_ASSERT(record.isSwitchClosed == meter.relay.isClosed);
    RC_ASSERT(record.hasPrivateKeys);
    RC_ASSERT(record.illegalInsertions == meter.illegalInsertions);
    RC_ASSERT(record.ctRatio == meter.parameters.ctRatio);
    RC_ASSERT(record.ptRatio == meter.parameters.ptRatio);
    RC_ASSERT(record.events.size() == meter.log.size());
    for (std::size_t i = 0; i < meter.log.size(); ++i) {
        RC_ASSERT(record.events[i].word == meter.log[i].word);
        RC_ASSERT((record.events[i].time == core::CardTime{26, 11, 3, 14, 5}));
    }
}

TEST(CheckFiles, FindEveryFlippedBitOfARecordAndOfTheIndex)
{
    MeterMemory meter = test::meterOf(Maker::A);
    meter.log = {{18, 26'11'02'08'00}};
    const auto expectFound = [](const core::Bytes& good, const auto& decode) {
        EXPECT_TRUE(decode(good));
        for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
            core::Bytes bad = good;
            bad[bit / 8] = static_cast<std::uint8_t>(bad[bit / 8] ^ 1U << bit % 8);
            EXPECT_FALSE(decode(bad)) << "bit " << bit;
        }
    };
    expectFound(checkRecord(meter, 26'11'03'12'00), decodeCheckRecord);
    expectFound(checkIndex(3, meter, 26'11'03'12'00), decodeCheckIndex);
    EXPECT_EQ(decodeCheckIndex(checkIndex(60, meter, 26'11'03'12'00)).value(), 60U);
    EXPECT_FALSE(decodeCheckIndex(checkIndex(61, meter, 26'11'03'12'00)));
    EXPECT_EQ(decodeCheckIndex(core::Bytes(49, 0)).value(), 0U);
    EXPECT_FALSE(decodeCheckRecord(core::Bytes(kCheckRecordSize, 0)));
}

// Goal: a record of which only the beginning was written is known. Method: every length of it, on
// an empty place and on an older record.
TEST(CheckFiles, FindEveryRecordThatIsHalfWritten)
{
    const core::Bytes old = checkRecord(test::meterOf(Maker::A, "000000000001"), 26'10'01'08'15);
    const core::Bytes fresh = checkRecord(test::meterOf(Maker::A, "000000004711"), 26'11'03'12'00);
    for (const core::Bytes& ground : {core::Bytes(kCheckRecordSize, 0), old}) {
        for (std::size_t size = 1; size + 1 < fresh.size(); ++size) {
            core::Bytes torn = ground;
            std::copy_n(fresh.begin(), size, torn.begin());
            if (torn != ground && torn != fresh) {
                EXPECT_FALSE(decodeCheckRecord(torn)) << size;
            }
        }
    }
}

}  // namespace
}  // namespace wattdesk::cardio
