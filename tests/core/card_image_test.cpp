#include "core/card/card_image.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

namespace wattdesk::core {
namespace {

constexpr std::int64_t kWalletMax = 4'294'967'295;

template <class T>
T within(T first, T last)
{
    return *rc::gen::inRange<T>(first, last + 1);
}

CardTime anyTime()
{
    if (*rc::gen::arbitrary<bool>()) {
        return {};
    }
    return {within(0, 99), within(1, 12), within(1, 28), within(0, 23), within(0, 59)};
}

template <class Number>
Number anyNumber()
{
    return Number::parse(std::to_string(within<std::int64_t>(1, 999'999'999'999))).value();
}

CardParameters anyParameters()
{
    CardParameters parameters;
    parameters.updateFlag = *rc::gen::element<std::uint8_t>(0x00, 0x0A, 0x8F);
    parameters.touSwitch = anyTime();
    parameters.alarm1 = Money::from(within<std::int64_t>(0, 99'999'999)).value();
    parameters.alarm2 = Money::from(within<std::int64_t>(0, 99'999'999)).value();
    parameters.ctRatio = within(1U, 999'999U);
    parameters.ptRatio = within(1U, 999'999U);
    parameters.meter = anyNumber<MeterNumber>();
    parameters.account = anyNumber<AccountNumber>();
    parameters.subType =
        *rc::gen::element(CardSubType::Open, CardSubType::Purchase, CardSubType::Reissue);
    return parameters;
}

CardReturn anyReturn()
{
    CardReturn returned;
    returned.ctRatio = within(0U, 999'999U);
    returned.ptRatio = within(0U, 999'999U);
    returned.meter = anyNumber<MeterNumber>();
    returned.account = anyNumber<AccountNumber>();
    returned.remaining = Credit::from(within<std::int64_t>(0, kWalletMax)).value();
    returned.count = *rc::gen::arbitrary<std::uint32_t>();
    returned.overdrawn = Credit::from(within<std::int64_t>(0, 99'999'999)).value();
    returned.keyState = *rc::gen::arbitrary<std::uint32_t>();
    returned.illegalInsertions = within(0U, 999'999U);
    returned.time = anyTime();
    return returned;
}

CardTariff anyTariff()
{
    CardTariff tariff;
    for (auto& price : tariff.touPrices) {
        price = within(0U, 99'999'999U);
    }
    for (std::size_t i = 0; i < tariff.ladderLimits.size(); ++i) {
        tariff.ladderLimits[i] = static_cast<std::uint32_t>(i + 1) * within(1U, 10U) * 1'000U;
    }
    std::sort(tariff.ladderLimits.begin(), tariff.ladderLimits.end());
    for (auto& price : tariff.ladderPrices) {
        price = within(0U, 99'999'999U);
    }
    tariff.settlementDays[0] = {within(0, 12), within(1, 28), within(0, 23)};
    tariff.ladderSwitch = anyTime();
    return tariff;
}

CardImage anyImage()
{
    CardImage image;
    if (*rc::gen::arbitrary<bool>()) {
        image.parameters = anyParameters();
    }
    image.wallet.amount = Credit::from(within<std::int64_t>(0, kWalletMax)).value();
    image.wallet.count = *rc::gen::arbitrary<std::uint32_t>();
    if (*rc::gen::arbitrary<bool>()) {
        image.returned = anyReturn();
    }
    if (*rc::gen::arbitrary<bool>()) {
        image.currentTariff = anyTariff();
    }
    if (*rc::gen::arbitrary<bool>()) {
        image.backupTariff = anyTariff();
    }
    return image;
}

std::string mutated(std::string text)
{
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    switch (*rc::gen::inRange(0, 4)) {
        case 0:
            text[at] = *rc::gen::arbitrary<char>();
            break;
        case 1:
            text.erase(at, *rc::gen::inRange<std::size_t>(1, text.size() - at + 1));
            break;
        case 2:
            text.insert(at, 1, *rc::gen::arbitrary<char>());
            break;
        default:
            text.insert(at, text.substr(at));
            break;
    }
    return text;
}

RC_GTEST_PROP(CardImage, TextInTheJournalIsReadBack, ())
{
    const CardImage image = anyImage();
    const std::string text = toText(image);
    RC_ASSERT(text.find('\n') == std::string::npos);
    const auto again = parseCardImage(text);
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == image);
}

// Goal: a damaged journal is never taken for another card. Method: change the text anywhere in any
// way; it is StoreDamaged, or it was the text of the image that it is read as.
RC_GTEST_PROP(CardImage, TextThatWasTouchedIsDamagedOrMeansWhatItSays, ())
{
    const std::string text = mutated(toText(anyImage()));
    const auto read = parseCardImage(text);
    if (read) {
        RC_ASSERT(toText(*read) == text);
    } else {
        RC_ASSERT(read.error().code == ErrorCode::StoreDamaged);
    }
}

TEST(CardImage, BlankHasATextToo)
{
    const CardImage blank;
    EXPECT_TRUE(blank.isBlank());
    EXPECT_EQ(parseCardImage(toText(blank)).value(), blank);
}

TEST(CardImage, AnyOtherTextIsDamaged)
{
    for (const std::string& text :
         {std::string{}, std::string{" "}, std::string{"card"}, std::string{"\U0001F600"},
          std::string{"\0", 1}, std::string(100'000, ';'), toText(CardImage{}) + " "}) {
        const auto read = parseCardImage(text);
        ASSERT_FALSE(read) << text.substr(0, 40);
        EXPECT_EQ(read.error().code, ErrorCode::StoreDamaged);
    }
}

TEST(CardTime, IsShownToTheMinuteOrNotAtAll)
{
    EXPECT_EQ(toText(CardTime{26, 11, 3, 14, 5}), "2026-11-03 14:05");
    EXPECT_EQ(toText(CardTime{}), "");
}

}  // namespace
}  // namespace wattdesk::core
