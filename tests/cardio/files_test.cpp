#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "cardio/files/frame.h"
#include "cardio/files/parameter_file.h"
#include "cardio/files/return_file.h"
#include "cardio/files/tariff_file.h"
#include "cardio/files/wallet_file.h"

namespace wattdesk::cardio {
namespace {

using core::AccountNumber;
using core::CardParameters;
using core::CardReturn;
using core::CardTariff;
using core::CardTime;
using core::CardWallet;
using core::Credit;
using core::ErrorCode;
using core::MeterNumber;
using core::Money;

core::Bytes hex(std::string_view text)
{
    return core::fromHex(text).value();
}

CardParameters goldenParameters()
{
    CardParameters parameters;
    parameters.updateFlag = 0x8F;
    parameters.touSwitch = {27, 1, 31, 23, 59};
    parameters.alarm1 = Money::from(3000).value();
    parameters.alarm2 = Money::from(99'999'999).value();
    parameters.ctRatio = 40;
    parameters.ptRatio = 100'000;
    parameters.meter = MeterNumber::parse("000012345678").value();
    parameters.account = AccountNumber::parse("987654321098").value();
    parameters.subType = core::CardSubType::Reissue;
    return parameters;
}

// 68 01 0027 | 00 | 8F | 00000000 | 2701312359 | 00 | 00003000 | 99999999 | 000040 | 100000 |
// 000012345678 | 987654321098 | 03 | CS | 16
constexpr std::string_view kGoldenParameters =
    "68010027008F00000000270131235900000030009999999900004010000000001234567898765432109803C316";

CardReturn goldenReturn()
{
    CardReturn returned;
    returned.ctRatio = 1;
    returned.ptRatio = 999'999;
    returned.meter = MeterNumber::parse("12345678").value();
    returned.account = AccountNumber::parse("42").value();
    returned.remaining = Credit::from(0x01020304).value();
    returned.count = 7;
    returned.overdrawn = Credit::from(12'345'678).value();
    returned.keyState = 0;
    returned.illegalInsertions = 3;
    returned.time = {26, 11, 3, 14, 5};
    return returned;
}

// 68 11 002B | 00 | 000001 | 999999 | 000012345678 | 000000000042 | 01020304 | 00000007 | 12345678
// | 00000000 | 000003 | 2611031405 | CS | 16
constexpr std::string_view kGoldenReturn =
    "6811002B000000019999990000123456780000000000420102030400000007123456780000000000000326110314"
    "05D916";

CardTariff goldenTariff()
{
    CardTariff tariff;
    tariff.touPrices[0] = 5380;
    tariff.touPrices[31] = 99'999'999;
    tariff.ladderLimits = {24'000, 40'000, 0, 0, 0, 0};
    tariff.ladderPrices = {1, 2, 3, 4, 5, 6, 7};
    tariff.settlementDays[0] = {0, 28, 23};
    tariff.ladderSwitch = {27, 1, 1, 0, 0};
    return tariff;
}

std::string goldenTariffHex()
{
    std::string text = "680100C5";
    text += "00005380" + std::string(30 * 8, '0') + "99999999";
    text += "0002400000040000" + std::string(4 * 8, '0');
    text += "00000001000000020000000300000004000000050000000600000007";
    text += "002823" + std::string(3 * 6, '0');
    text += "2701010000";
    return text + "D316";
}

/// By hand: the sum of the bytes from the command on, as the standard defines CS.
unsigned sumOf(core::ByteView image)
{
    unsigned sum = 0;
    for (std::size_t i = 1; i + 2 < image.size(); ++i) {
        sum += image[i];
    }
    return sum & 0xFFU;
}

// ---- frozen layouts

TEST(ParameterFile, HasAFrozenLayout)
{
    const auto image = encodeParameters(goldenParameters());
    ASSERT_TRUE(image);
    EXPECT_EQ(core::toHex(*image), kGoldenParameters);
    EXPECT_EQ(image->size(), 45U);
    EXPECT_EQ((*image)[43], sumOf(*image));
    EXPECT_EQ(decodeParameters(hex(kGoldenParameters)).value(), goldenParameters());
}

TEST(WalletFile, HasAFrozenLayout)
{
    const CardWallet wallet{Credit::from(10'000).value(), 1};
    EXPECT_EQ(core::toHex(encodeWallet(wallet).value()), "0000271000000001");
    EXPECT_EQ(decodeWallet(hex("0000271000000001")).value(), wallet);
    EXPECT_EQ(decodeWallet(hex("FFFFFFFFFFFFFFFF")).value(),
              (CardWallet{Credit::from(4'294'967'295).value(), 4'294'967'295U}));
}

TEST(ReturnFile, HasAFrozenLayout)
{
    const auto image = encodeReturn(goldenReturn());
    ASSERT_TRUE(image);
    EXPECT_EQ(core::toHex(*image), kGoldenReturn);
    EXPECT_EQ(image->size(), 49U);
    EXPECT_EQ((*image)[47], sumOf(*image));
    EXPECT_EQ(decodeReturn(hex(kGoldenReturn)).value(), goldenReturn());
}

TEST(TariffFile, HasAFrozenLayout)
{
    const auto image = encodeTariff(goldenTariff());
    ASSERT_TRUE(image);
    EXPECT_EQ(core::toHex(*image), goldenTariffHex());
    EXPECT_EQ(image->size(), 203U);
    EXPECT_EQ((*image)[201], sumOf(*image));
    EXPECT_EQ(decodeTariff(hex(goldenTariffHex())).value(), goldenTariff());
}

TEST(ParameterFile, OfABlankCardIsZeros)
{
    EXPECT_EQ(encodeParameters(std::nullopt).value(), core::Bytes(45, 0));
    EXPECT_EQ(decodeParameters(core::Bytes(45, 0)).value(), std::nullopt);
}

TEST(ReturnFile, ClearedIsZerosAndNothingElse)
{
    EXPECT_EQ(encodeReturn(std::nullopt).value(), core::Bytes(49, 0));
    EXPECT_EQ(decodeReturn(core::Bytes(49, 0)).value(), std::nullopt);
    // What one maker or another also calls empty.
    core::Bytes almost(49, 0);
    almost[48] = 1;
    for (const core::Bytes& image :
         {almost, core::Bytes(49, 0xFF), core::Bytes(48, 0), core::Bytes(50, 0), core::Bytes{}}) {
        const auto decoded = decodeReturn(image);
        ASSERT_FALSE(decoded);
        EXPECT_EQ(decoded.error().code, ErrorCode::CardDamaged);
    }
}

// ---- every single-bit error. CS is a byte sum: a flipped bit changes it by a power of two below
// 256, so it is always found, and two errors that cancel out are not. EF02 has no CS at all.

template <class Decode>
void expectEveryFlippedBitFound(const core::Bytes& image, Decode decode)
{
    for (std::size_t bit = 0; bit < image.size() * 8; ++bit) {
        core::Bytes flipped = image;
        flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ (1U << (bit % 8)));
        const auto decoded = decode(flipped);
        ASSERT_FALSE(decoded) << "bit " << bit;
        EXPECT_EQ(decoded.error().code, ErrorCode::CardDamaged);
    }
}

TEST(ParameterFile, FindsEveryFlippedBit)
{
    expectEveryFlippedBitFound(hex(kGoldenParameters), decodeParameters);
    expectEveryFlippedBitFound(core::Bytes(45, 0), decodeParameters);
}

TEST(ReturnFile, FindsEveryFlippedBit)
{
    expectEveryFlippedBitFound(hex(kGoldenReturn), decodeReturn);
    expectEveryFlippedBitFound(core::Bytes(49, 0), decodeReturn);
}

TEST(TariffFile, FindsEveryFlippedBit)
{
    expectEveryFlippedBitFound(hex(goldenTariffHex()), decodeTariff);
}

TEST(WalletFile, CannotFindAFlippedBit)
{
    EXPECT_TRUE(decodeWallet(hex("0000271000000001")));
    EXPECT_TRUE(decodeWallet(hex("0000271000000003")));
    EXPECT_FALSE(decodeWallet(hex("00002710000000")));
    EXPECT_FALSE(decodeWallet(hex("000027100000000100")));
}

// ---- what a right CS does not excuse

/// The image with a changed byte, and the CS put right.
core::Bytes forged(core::Bytes image, std::size_t at, std::uint8_t value)
{
    image[at] = value;
    image[image.size() - 2] = static_cast<std::uint8_t>(sumOf(image));
    return image;
}

struct Forgery {
    std::size_t at;
    std::uint8_t value;
};

TEST(ParameterFile, RefusesFieldsOutOfRange)
{
    const core::Bytes good = hex(kGoldenParameters);
    for (const Forgery forgery :
         {Forgery{1, 0x06},  Forgery{3, 0x28},  Forgery{4, 0x01},  Forgery{5, 0xFF},
          Forgery{6, 0x01},  Forgery{9, 0x80},  Forgery{11, 0x13}, Forgery{11, 0x00},
          Forgery{12, 0x32}, Forgery{13, 0x24}, Forgery{14, 0x60}, Forgery{14, 0x5A},
          Forgery{15, 0x01}, Forgery{16, 0x0A}, Forgery{20, 0xA0}, Forgery{26, 0x0F},
          Forgery{30, 0xB0}, Forgery{36, 0x1C}, Forgery{42, 0x00}, Forgery{42, 0x04}}) {
        const auto decoded = decodeParameters(forged(good, forgery.at, forgery.value));
        ASSERT_FALSE(decoded) << "byte " << forgery.at;
        EXPECT_EQ(decoded.error().code, ErrorCode::CardDamaged);
    }
    core::Bytes noRatio = good;
    noRatio[26] = 0;
    EXPECT_FALSE(decodeParameters(forged(noRatio, 26, 0)));
}

TEST(ReturnFile, RefusesFieldsOutOfRange)
{
    const core::Bytes good = hex(kGoldenReturn);
    for (const Forgery forgery :
         {Forgery{1, 0x01}, Forgery{3, 0x2C}, Forgery{4, 0x01}, Forgery{7, 0x0A}, Forgery{10, 0xF0},
          Forgery{16, 0x7D}, Forgery{22, 0x4E}, Forgery{34, 0x7A}, Forgery{41, 0x0A},
          Forgery{43, 0x00}, Forgery{44, 0x31}, Forgery{45, 0x24}, Forgery{46, 0x60}}) {
        const auto decoded = decodeReturn(forged(good, forgery.at, forgery.value));
        ASSERT_FALSE(decoded) << "byte " << forgery.at;
        EXPECT_EQ(decoded.error().code, ErrorCode::CardDamaged);
    }
}

TEST(TariffFile, RefusesFieldsOutOfRange)
{
    const core::Bytes good = hex(goldenTariffHex());
    for (const Forgery forgery :
         {Forgery{4, 0xA0}, Forgery{127, 0x0A}, Forgery{137, 0x01}, Forgery{155, 0x01},
          Forgery{156, 0x0B}, Forgery{185, 0x29}, Forgery{185, 0x00}, Forgery{186, 0x24},
          Forgery{184, 0x13}, Forgery{189, 0x01}, Forgery{197, 0x13}}) {
        const auto decoded = decodeTariff(forged(good, forgery.at, forgery.value));
        ASSERT_FALSE(decoded) << "byte " << forgery.at;
        EXPECT_EQ(decoded.error().code, ErrorCode::CardDamaged);
    }
    EXPECT_FALSE(decodeTariff(core::Bytes(203, 0))) << "a tariff file never written";
}

// ---- what the types can hold and a card cannot

TEST(ParameterFile, RefusesWhatDoesNotFit)
{
    const auto failure = [](auto change) {
        CardParameters parameters = goldenParameters();
        change(parameters);
        return encodeParameters(parameters).error().code;
    };
    EXPECT_EQ(failure([](CardParameters& p) { p.alarm1 = Money::from(100'000'000).value(); }),
              ErrorCode::AmountTooLarge);
    EXPECT_EQ(failure([](CardParameters& p) { p.alarm2 = Money::from(-1).value(); }),
              ErrorCode::AmountNegative);
    EXPECT_EQ(failure([](CardParameters& p) { p.ctRatio = 0; }), ErrorCode::InputRatio);
    EXPECT_EQ(failure([](CardParameters& p) { p.ptRatio = 1'000'000; }), ErrorCode::InputRatio);
    EXPECT_EQ(failure([](CardParameters& p) {
                  p.touSwitch = {26, 2, 29, 0, 0};
              }),
              ErrorCode::InputDate);
    EXPECT_EQ(failure([](CardParameters& p) { p.updateFlag = 0xFF; }),
              ErrorCode::TariffUnfitForMeter);
}

TEST(WalletFile, RefusesWhatDoesNotFit)
{
    EXPECT_EQ(encodeWallet({Credit::from(4'294'967'296).value(), 1}).error().code,
              ErrorCode::AmountTooLarge);
    EXPECT_EQ(encodeWallet({Credit::from(-1).value(), 1}).error().code, ErrorCode::AmountNegative);
}

TEST(TariffFile, RefusesTariffsThatAMeterRefuses)
{
    const auto failure = [](auto change) {
        CardTariff tariff = goldenTariff();
        change(tariff);
        const auto image = encodeTariff(tariff);
        return image ? ErrorCode::StoreFailed : image.error().code;
    };
    const auto unfit = ErrorCode::TariffUnfitForMeter;
    EXPECT_EQ(failure([](CardTariff& t) { t.touPrices[3] = 100'000'000; }), unfit);
    EXPECT_EQ(failure([](CardTariff& t) { t.ladderLimits = {2, 2, 0, 0, 0, 0}; }), unfit);
    EXPECT_EQ(failure([](CardTariff& t) { t.ladderLimits = {3, 2, 0, 0, 0, 0}; }), unfit);
    EXPECT_EQ(failure([](CardTariff& t) { t.ladderLimits = {1, 0, 2, 0, 0, 0}; }), unfit);
    EXPECT_EQ(failure([](CardTariff& t) { t.settlementDays[0] = {}; }), unfit);
    EXPECT_EQ(failure([](CardTariff& t) { t.settlementDays[0] = {0, 29, 0}; }), unfit);
    EXPECT_EQ(failure([](CardTariff& t) { t.settlementDays[0] = {0, 1, 24}; }), unfit);
    EXPECT_EQ(failure([](CardTariff& t) { t.settlementDays[0] = {13, 1, 0}; }), unfit);
    EXPECT_EQ(failure([](CardTariff& t) { t.settlementDays[0] = {-1, 1, 0}; }), unfit);
    EXPECT_EQ(failure([](CardTariff& t) { t.settlementDays[2] = {0, 1, 0}; }), unfit);
    EXPECT_EQ(failure([](CardTariff& t) { t.settlementDays[1] = {6, 1, 0}; }), unfit);
    EXPECT_EQ(failure([](CardTariff& t) {
                  t.ladderSwitch = {27, 13, 1, 0, 0};
              }),
              ErrorCode::InputDate);
}

TEST(TariffFile, TakesTheTariffThatChargesNothing)
{
    const auto image = encodeTariff(CardTariff{});
    ASSERT_TRUE(image);
    EXPECT_EQ(decodeTariff(*image).value(), CardTariff{});
}

TEST(TariffFile, TakesSixLimitsAndFourDates)
{
    CardTariff tariff;
    tariff.ladderLimits = {1, 2, 3, 4, 5, 99'999'999};
    tariff.settlementDays = {{{1, 1, 0}, {4, 28, 23}, {7, 1, 1}, {12, 28, 0}}};
    EXPECT_EQ(decodeTariff(encodeTariff(tariff).value()).value(), tariff);
}

// ---- laws

rc::Gen<CardTime> anyTime()
{
    return rc::gen::oneOf(
        rc::gen::just(CardTime{}),
        rc::gen::apply(
            [](int year, int month, int day, int hour, int minute) {
                return CardTime{year, month, day, hour, minute};
            },
            rc::gen::inRange(0, 100), rc::gen::inRange(1, 13), rc::gen::inRange(1, 29),
            rc::gen::inRange(0, 24), rc::gen::inRange(0, 60)));
}

template <class Number>
Number anyNumber()
{
    const auto value = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
    return Number::parse(std::to_string(value)).value_or(Number{});
}

std::uint32_t anyDigits(std::uint32_t from, std::uint32_t digitsMax)
{
    return *rc::gen::inRange(from, digitsMax + 1);
}

RC_GTEST_PROP(ParameterFile, GivesBackWhatItWasGiven, ())
{
    CardParameters parameters;
    parameters.updateFlag = *rc::gen::inRange<std::uint8_t>(0, 0xFF);
    parameters.touSwitch = *anyTime();
    parameters.alarm1 = Money::from(anyDigits(0, 99'999'999)).value();
    parameters.alarm2 = Money::from(anyDigits(0, 99'999'999)).value();
    parameters.ctRatio = anyDigits(1, 999'999);
    parameters.ptRatio = anyDigits(1, 999'999);
    parameters.meter = anyNumber<MeterNumber>();
    parameters.account = anyNumber<AccountNumber>();
    parameters.subType = *rc::gen::element(core::CardSubType::Open, core::CardSubType::Purchase,
                                           core::CardSubType::Reissue);
    RC_ASSERT(decodeParameters(encodeParameters(parameters).value()).value() == parameters);
}

RC_GTEST_PROP(WalletFile, GivesBackWhatItWasGiven, (std::uint32_t amount, std::uint32_t count))
{
    const CardWallet wallet{Credit::from(amount).value(), count};
    RC_ASSERT(decodeWallet(encodeWallet(wallet).value()).value() == wallet);
}

RC_GTEST_PROP(ReturnFile, GivesBackWhatItWasGiven,
              (std::uint32_t remaining, std::uint32_t count, std::uint32_t keyState))
{
    CardReturn returned;
    returned.ctRatio = anyDigits(0, 999'999);
    returned.ptRatio = anyDigits(0, 999'999);
    returned.meter = anyNumber<MeterNumber>();
    returned.account = anyNumber<AccountNumber>();
    returned.remaining = Credit::from(remaining).value();
    returned.count = count;
    returned.overdrawn = Credit::from(anyDigits(0, 99'999'999)).value();
    returned.keyState = keyState;
    returned.illegalInsertions = anyDigits(0, 999'999);
    returned.time = *anyTime();
    RC_ASSERT(decodeReturn(encodeReturn(returned).value()).value() == returned);
}

RC_GTEST_PROP(TariffFile, GivesBackWhatItWasGiven, ())
{
    CardTariff tariff;
    for (auto& price : tariff.touPrices) {
        price = anyDigits(0, 99'999'999);
    }
    for (auto& price : tariff.ladderPrices) {
        price = anyDigits(0, 99'999'999);
    }
    std::uint32_t limit = 0;
    const auto limits = *rc::gen::inRange<std::size_t>(0, CardTariff::kLimits + 1);
    for (std::size_t i = 0; i < limits; ++i) {
        limit += anyDigits(1, 9'999'999);
        tariff.ladderLimits[i] = limit;
    }
    const auto days = *rc::gen::inRange<std::size_t>(1, CardTariff::kSettlementDays + 1);
    const bool isMonthly = *rc::gen::arbitrary<bool>();
    for (std::size_t i = 0; i < days; ++i) {
        tariff.settlementDays[i] = {isMonthly ? 0 : *rc::gen::inRange(1, 13),
                                    *rc::gen::inRange(1, 29), *rc::gen::inRange(0, 24)};
    }
    tariff.ladderSwitch = *anyTime();
    RC_ASSERT(decodeTariff(encodeTariff(tariff).value()).value() == tariff);
}

/// A frame around chance, so that the fields are reached and not only the head.
core::Bytes framed(std::size_t size, std::uint8_t command)
{
    core::Bytes image =
        *rc::gen::container<core::Bytes>(size, rc::gen::element<std::uint8_t>(0, 1, 9, 0x10, 0x28));
    sealFrame(image, command);
    return image;
}

// Goal: no two images mean the same, so comparing bytes is comparing meaning. Method: whatever
// decodes encodes to itself.
RC_GTEST_PROP(ParameterFile, HasOneImageForEachMeaning, ())
{
    core::Bytes image = framed(kParameterFileSize, 0x01);
    for (const std::size_t reserved : {4U, 6U, 7U, 8U, 9U, 15U}) {
        image[reserved] = 0;
    }
    image[42] = *rc::gen::inRange<std::uint8_t>(1, 4);
    sealFrame(image, 0x01);
    const auto decoded = decodeParameters(image);
    RC_CLASSIFY(decoded.has_value());
    if (decoded) {
        RC_ASSERT(encodeParameters(*decoded).value() == image);
    }
}

RC_GTEST_PROP(ReturnFile, HasOneImageForEachMeaning, ())
{
    core::Bytes image = framed(kReturnFileSize, 0x11);
    image[4] = 0;
    sealFrame(image, 0x11);
    const auto decoded = decodeReturn(image);
    RC_CLASSIFY(decoded.has_value());
    if (decoded) {
        RC_ASSERT(encodeReturn(*decoded).value() == image);
    }
}

}  // namespace
}  // namespace wattdesk::cardio
