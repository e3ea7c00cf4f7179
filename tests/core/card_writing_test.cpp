#include "core/sale/card_writing.h"

#include <gtest/gtest.h>

#include "core/card/card_change.h"

namespace wattdesk::core {
namespace {

using namespace literals;

Account account(MeterMode mode = MeterMode::Money)
{
    Account made;
    made.id = AccountId{7};
    made.number = AccountNumber::parse("100001").value();
    made.point.meter = MeterNumber::parse("42").value();
    made.point.mode = mode;
    made.point.ctRatio = 30;
    made.point.ptRatio = 2;
    made.point.alarm1 = 30'00_fen;
    made.point.alarm2 = 10'00_fen;
    return made;
}

Tariff singlePrice()
{
    Tariff tariff;
    tariff.id = TariffId{1};
    Tier tier;
    tier.price = 538'000_microyuan;
    tariff.tiers = {tier};
    return tariff;
}

CardReturn returnOf(std::uint32_t count)
{
    CardReturn returned;
    returned.meter = account().point.meter;
    returned.account = account().number;
    returned.count = count;
    returned.remaining = 1234_credit;
    return returned;
}

std::uint8_t flag(UpdateFlag value)
{
    return static_cast<std::uint8_t>(value);
}

/// The account's own card, its purchase in the meter.
CardImage ownCard()
{
    CardImage image = openImage(account(), singlePrice(), 100'00_credit).value();
    image.returned = returnOf(1);
    image.currentTariff.reset();
    image.backupTariff.reset();
    return image;
}

// Goal: the row "open" of what each operation writes. Method: every field of the image.
TEST(CardWriting, OpenCardCarriesEverythingUnderCountOne)
{
    const CardImage image = openImage(account(), singlePrice(), 100'00_credit).value();
    ASSERT_TRUE(image.parameters);
    EXPECT_EQ(image.parameters->subType, CardSubType::Open);
    EXPECT_EQ(image.parameters->updateFlag, 0x8F);
    EXPECT_EQ(image.parameters->meter, account().point.meter);
    EXPECT_EQ(image.parameters->account, account().number);
    EXPECT_EQ(image.parameters->ctRatio, 30U);
    EXPECT_EQ(image.parameters->ptRatio, 2U);
    EXPECT_EQ(image.parameters->alarm1, 30'00_fen);
    EXPECT_EQ(image.parameters->alarm2, 10'00_fen);
    EXPECT_EQ(image.wallet, (CardWallet{100'00_credit, 1}));
    EXPECT_FALSE(image.returned) << "the station clears it at every issue";
    ASSERT_TRUE(image.currentTariff) << "the flag asks for it";
    EXPECT_TRUE(image.backupTariff) << "the flag asks for both sets";
    EXPECT_EQ(image.currentTariff->touPrices[0], 5'380U) << "0.0001 yuan/kWh";
}

// Goal: a meter that takes the parameters finds both tariff sets, whatever it counts. Method: an
// energy meter, and a first purchase of nothing.
TEST(CardWriting, OpenCardOfAnEnergyMeterCarriesTariffsToo)
{
    const CardImage image = openImage(account(MeterMode::Energy), singlePrice(), Credit{}).value();
    EXPECT_EQ(image.parameters->updateFlag, 0x8F);
    EXPECT_TRUE(image.currentTariff);
    EXPECT_TRUE(image.backupTariff);
    EXPECT_EQ(image.wallet, (CardWallet{Credit{}, 1}));
}

TEST(CardWriting, TariffThatFitsNoCardIsRefused)
{
    Tariff fine = singlePrice();
    fine.tiers.front().price = 538'001_microyuan;
    const auto refused = openImage(account(), fine, 100'00_credit);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::TariffUnfitForMeter);
    EXPECT_FALSE(reissueImage(account(), fine, {100'00_credit, 1}))
        << "the first purchase goes out as an open card";
}

// Goal: the row "purchase". Method: on the open card that came back.
TEST(CardWriting, PurchaseCardCarriesTheNextCountAndNoParameters)
{
    const CardImage before = ownCard();
    const CardImage after = purchaseImage(before, 50'00_credit);
    ASSERT_TRUE(after.parameters);
    EXPECT_EQ(after.parameters->subType, CardSubType::Purchase);
    EXPECT_EQ(after.parameters->updateFlag, flag(UpdateFlag::Nothing));
    EXPECT_EQ(after.parameters->meter, before.parameters->meter);
    EXPECT_EQ(after.parameters->account, before.parameters->account);
    EXPECT_EQ(after.parameters->ctRatio, before.parameters->ctRatio);
    EXPECT_EQ(after.parameters->ptRatio, before.parameters->ptRatio);
    EXPECT_EQ(after.wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_FALSE(after.returned);
    EXPECT_FALSE(after.currentTariff);
    EXPECT_FALSE(after.backupTariff);
    EXPECT_EQ(committingFile(before, after), CommittingFile::Wallet);
}

// Goal: the rows "reissue". Method: a first purchase that no meter may have seen goes out as an
// open card; a later one as a reissue card that changes no parameter.
TEST(CardWriting, ReissueCardRepeatsTheWallet)
{
    const CardImage first = reissueImage(account(), singlePrice(), {100'00_credit, 1}).value();
    EXPECT_EQ(first, openImage(account(), singlePrice(), 100'00_credit).value());

    const CardImage later = reissueImage(account(), singlePrice(), {50'00_credit, 7}).value();
    ASSERT_TRUE(later.parameters);
    EXPECT_EQ(later.parameters->subType, CardSubType::Reissue);
    EXPECT_EQ(later.parameters->updateFlag, 0x00);
    EXPECT_EQ(later.parameters->meter, account().point.meter);
    EXPECT_EQ(later.parameters->account, account().number);
    EXPECT_EQ(later.wallet, (CardWallet{50'00_credit, 7}));
    EXPECT_FALSE(later.returned);
    EXPECT_FALSE(later.currentTariff);
    EXPECT_FALSE(later.backupTariff);
    EXPECT_EQ(committingFile(CardImage{}, later), CommittingFile::Parameters);
}

// Goal: the row "reversal": sub-type, count and flag as on the card; an open card that was never
// inserted keeps 8F. Method: the amount on an open and on a purchase card is corrected.
TEST(CardWriting, ReversalChangesTheAmountAlone)
{
    CardImage open = ownCard();
    open.returned.reset();
    const CardImage reopened = rewrittenImage(open, {0_credit, 1});
    EXPECT_EQ(reopened.parameters, open.parameters);
    EXPECT_EQ(reopened.parameters->updateFlag, 0x8F);
    EXPECT_EQ(reopened.wallet, (CardWallet{Credit{}, 1}));
    EXPECT_FALSE(reopened.returned);
    EXPECT_FALSE(reopened.currentTariff) << "the card keeps those it carries";

    const CardImage purchase = purchaseImage(ownCard(), 50'00_credit);
    const CardImage corrected = rewrittenImage(purchase, {5'00_credit, 2});
    EXPECT_EQ(corrected.parameters, purchase.parameters);
    EXPECT_EQ(corrected.wallet, (CardWallet{5'00_credit, 2}));
    EXPECT_EQ(committingFile(purchase, corrected), CommittingFile::Wallet);
}

// Goal: the row "repair": a purchase card with flag 00, the return file's count + 1, the return
// file cleared. Method: refused with 17, where the count moves, and with 18, where it stays.
TEST(CardWriting, RepairClearsTheReturnFileUnderTheCountThatTheMeterTakes)
{
    CardImage refused = purchaseImage(ownCard(), 50'00_credit);
    refused.wallet.count = 4;
    refused.returned = returnOf(2);
    const CardImage after17 = rewrittenImage(refused, {50'00_credit, 3});
    EXPECT_EQ(after17.parameters->subType, CardSubType::Purchase);
    EXPECT_EQ(after17.parameters->updateFlag, 0x00);
    EXPECT_EQ(after17.wallet, (CardWallet{50'00_credit, 3}));
    EXPECT_FALSE(after17.returned);
    EXPECT_EQ(committingFile(refused, after17), CommittingFile::Wallet);

    refused.returned = returnOf(3);
    const CardImage after18 = rewrittenImage(refused, refused.wallet);
    EXPECT_EQ(after18.wallet, refused.wallet);
    EXPECT_FALSE(after18.returned);
    EXPECT_EQ(committingFile(refused, after18), CommittingFile::Return)
        << "the wallet stands; the emptied return file lets the meter take it";
}

// Goal: one write commits, and it is the one the order of writing asks for. Method: each row of the
// table as a change of images.
TEST(CommittingFile, IsTheOneThatGivesTheCardItsNewMeaning)
{
    const CardImage blank;
    const CardImage own = ownCard();
    const CardImage open = openImage(account(), singlePrice(), 100'00_credit).value();
    EXPECT_EQ(committingFile(blank, open), CommittingFile::Parameters);
    EXPECT_EQ(committingFile(own, blank), CommittingFile::Parameters) << "clear";
    const CardImage reissue = reissueImage(account(), singlePrice(), {50'00_credit, 3}).value();
    EXPECT_EQ(committingFile(blank, reissue), CommittingFile::Parameters);
    EXPECT_EQ(committingFile(own, purchaseImage(own, 1_credit)), CommittingFile::Wallet);

    CardImage priceChange = own;
    priceChange.parameters->updateFlag = flag(UpdateFlag::PriceChange);
    priceChange.parameters->subType = CardSubType::Purchase;
    priceChange.returned.reset();
    EXPECT_EQ(committingFile(own, priceChange), CommittingFile::Return);
}

BackupPrices raised(Date from)
{
    BackupPrices backup;
    backup.tariff.touPrices.fill(6'000);
    backup.from = from;
    return backup;
}

// Goal: the row "open" while a price change is published: both sets, and midnight of its day as
// the switch time of both kinds of prices. Method: the fields of the two tariff files and EF01.
TEST(CardWriting, OpenCardAnnouncesThePricesThatArePublished)
{
    const auto backup = raised(Date::from(2027, 1, 15).value());
    const CardImage image = openImage(account(), singlePrice(), 100'00_credit, backup).value();
    const CardTime midnight{27, 1, 15, 0, 0};
    EXPECT_EQ(image.parameters->updateFlag, 0x8F);
    EXPECT_EQ(image.parameters->touSwitch, midnight);
    EXPECT_EQ(image.currentTariff->touPrices[0], 5'380U) << "of today";
    EXPECT_EQ(image.currentTariff->ladderSwitch, midnight);
    EXPECT_EQ(image.backupTariff->touPrices[0], 6'000U);
    EXPECT_EQ(image.backupTariff->ladderSwitch, midnight);
    EXPECT_EQ(reissueImage(account(), singlePrice(), {100'00_credit, 1}, backup).value(), image);

    const CardImage plain = openImage(account(), singlePrice(), 100'00_credit).value();
    EXPECT_EQ(plain.backupTariff, plain.currentTariff);
    EXPECT_TRUE(plain.parameters->touSwitch.isNone());
    EXPECT_TRUE(plain.backupTariff->ladderSwitch.isNone());
}

// Goal: the row "price change by card": sub-type 02, the count stays, flag 0A, EF02 untouched, the
// return file cleared, and that last. Method: on the open card that came back.
TEST(CardWriting, PriceChangeBringsTheBackupSetAndNothingElse)
{
    const CardImage before = ownCard();
    const CardImage after = priceImage(before, raised(Date::from(2027, 1, 15).value()));
    EXPECT_EQ(after.parameters->subType, CardSubType::Purchase);
    EXPECT_EQ(after.parameters->updateFlag, 0x0A);
    EXPECT_EQ(after.parameters->touSwitch, (CardTime{27, 1, 15, 0, 0}));
    EXPECT_EQ(after.parameters->meter, before.parameters->meter);
    EXPECT_EQ(after.parameters->account, before.parameters->account);
    EXPECT_EQ(after.wallet, before.wallet);
    EXPECT_FALSE(after.returned);
    EXPECT_FALSE(after.currentTariff) << "the meter masks it";
    ASSERT_TRUE(after.backupTariff);
    EXPECT_EQ(after.backupTariff->touPrices[0], 6'000U);
    EXPECT_EQ(after.backupTariff->ladderSwitch, (CardTime{27, 1, 15, 0, 0}));
    EXPECT_EQ(committingFile(before, after), CommittingFile::Return);
}

TEST(CardWriting, PurchaseTakesNewPricesWithIt)
{
    const CardImage before = ownCard();
    const CardImage after =
        purchaseImage(before, 50'00_credit, raised(Date::from(2027, 1, 15).value()));
    EXPECT_EQ(after.parameters->subType, CardSubType::Purchase);
    EXPECT_EQ(after.parameters->updateFlag, 0x0A);
    EXPECT_EQ(after.parameters->touSwitch, (CardTime{27, 1, 15, 0, 0}));
    EXPECT_EQ(after.wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_FALSE(after.returned);
    EXPECT_FALSE(after.currentTariff);
    EXPECT_EQ(after.backupTariff->touPrices[0], 6'000U);
    EXPECT_EQ(committingFile(before, after), CommittingFile::Wallet);
}

// Goal: a purchase on a card whose new prices no meter has taken yet does not take them back.
// Method: its return file is empty; the flag, the switch time and the tariff file stay.
TEST(CardWriting, PurchaseKeepsThePricesThatWaitOnTheCard)
{
    const CardImage waiting = priceImage(ownCard(), raised(Date::from(2027, 1, 15).value()));
    const CardImage after = purchaseImage(waiting, 50'00_credit);
    EXPECT_EQ(after.parameters, waiting.parameters);
    EXPECT_EQ(after.wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_FALSE(after.backupTariff) << "it is on the card";

    CardImage taken = waiting;
    taken.returned = returnOf(1);
    EXPECT_EQ(purchaseImage(taken, 50'00_credit).parameters->updateFlag, 0x00);
}

// Goal: a card names the days of one century. Method: a price of long ago.
TEST(CardWriting, PricesOfLongAgoSwitchAtTheFirstMomentThatACardCanName)
{
    const CardImage after = priceImage(ownCard(), raised(Date::from(1998, 7, 1).value()));
    EXPECT_EQ(after.parameters->touSwitch, (CardTime{0, 1, 1, 0, 0}));
    EXPECT_FALSE(after.parameters->touSwitch.isNone());
}

TEST(CommittingFile, BlankCardThatStillCarriesAnOldWalletBecomesACustomersByItsParameters)
{
    CardImage blank;
    blank.wallet = {100'00_credit, 1};
    const CardImage open = openImage(account(), singlePrice(), 100'00_credit).value();
    EXPECT_EQ(committingFile(blank, open), CommittingFile::Parameters);
}

}  // namespace
}  // namespace wattdesk::core
