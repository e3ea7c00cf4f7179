#include <gtest/gtest.h>

#include "core/sale/card_writing.h"
#include "core/sale/settlement_by_card.h"
#include "tests/core/table_meter.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::TableMeter;

const CardSerial kSerial{{3, 4, 5, 6, 7, 8, 9, 10}};
const CardSerial kFormer{{3, 4, 5, 6, 7, 8, 9, 11}};

Account account()
{
    Account made;
    made.number = AccountNumber::parse("100001").value();
    made.point.meter = MeterNumber::parse("42").value();
    return made;
}

Tariff tariff()
{
    Tariff made;
    Tier tier;
    tier.price = 500'000_microyuan;
    made.tiers = {tier};
    return made;
}

CardSnapshot cardWith(const CardImage& image, CardSerial serial = kSerial)
{
    CardSnapshot card;
    card.serial = serial;
    card.condition =
        image.isBlank() ? CardSnapshot::Condition::Blank : CardSnapshot::Condition::Issued;
    card.image = image;
    card.image.currentTariff.reset();
    card.image.backupTariff.reset();
    return card;
}

/// A meter that is at `count` through the card of `serial`.
TableMeter meterAt(std::uint32_t count, CardSerial serial = kSerial)
{
    TableMeter meter{"42"};
    CardSnapshot card = cardWith(openImage(account(), tariff(), 100'00_credit).value(), serial);
    EXPECT_FALSE(meter.take(card));
    for (std::uint32_t next = 2; next <= count; ++next) {
        card.image = purchaseImage(card.image, 10'00_credit);
        EXPECT_FALSE(meter.take(card));
    }
    return meter;
}

CardImage openBack(TableMeter& meter)
{
    CardSnapshot card = cardWith(openImage(account(), tariff(), 100'00_credit).value());
    EXPECT_FALSE(meter.take(card));
    return card.image;
}

Sale saleOf(SaleKind kind, CardImage before, CardImage after)
{
    Sale sale;
    sale.id = SaleId{1};
    sale.kind = kind;
    sale.card = kSerial;
    sale.purchaseCount = after.wallet.count;
    sale.before = std::move(before);
    sale.after = std::move(after);
    return sale;
}

Sale reissue()
{
    return saleOf(SaleKind::Reissue, {},
                  reissueImage(account(), tariff(), {50'00_credit, 3}).value());
}

Sale clearing(SaleKind kind)
{
    TableMeter meter{"42"};
    return saleOf(kind, openBack(meter), CardImage{});
}

/// A purchase of count 2 on the card that its meter, at count 1, refused with 18.
Sale repair18()
{
    TableMeter meter{"42"};
    const CardImage open = openBack(meter);
    CardImage refused = purchaseImage(open, 50'00_credit);
    refused.returned = open.returned;
    return saleOf(SaleKind::Repair, refused, rewrittenImage(refused, refused.wallet));
}

/// The card says 3, the meter 1: refused with 17, and repaired to 2.
Sale repair17()
{
    TableMeter meter{"42"};
    const CardImage open = openBack(meter);
    CardImage refused = purchaseImage(open, 50'00_credit);
    refused.wallet.count = 3;
    refused.returned = open.returned;
    return saleOf(SaleKind::Repair, refused, rewrittenImage(refused, {50'00_credit, 2}));
}

Sale reversal()
{
    TableMeter meter{"42"};
    const CardImage before = purchaseImage(openBack(meter), 500'00_credit);
    return saleOf(SaleKind::Reversal, before, rewrittenImage(before, {50'00_credit, 2}));
}

BackupPrices raised()
{
    BackupPrices backup;
    backup.tariff.touPrices.fill(6'000);
    backup.from = Date::from(2027, 1, 1).value();
    return backup;
}

/// On the open card, whose flag is 8F.
Sale priceChange()
{
    TableMeter meter{"42"};
    const CardImage before = openBack(meter);
    return saleOf(SaleKind::PriceChange, before, priceImage(before, raised()));
}

Sale purchaseWithPrices()
{
    TableMeter meter{"42"};
    const CardImage before = openBack(meter);
    return saleOf(SaleKind::Purchase, before, purchaseImage(before, 50'00_credit, raised()));
}

/// As cardWith(), with the flag of its parameters taken back.
CardSnapshot unflagged(const CardImage& image)
{
    CardSnapshot card = cardWith(image);
    card.image.parameters->updateFlag = 0;
    return card;
}

TEST(SettlementKinds, EveryKindIsTakenWhenWrittenAndNotTakenWhenUntouched)
{
    const Account owner = account();
    const Sale replacement =
        saleOf(SaleKind::Replacement, {}, openImage(owner, tariff(), 70'00_credit).value());
    const Sale transfer =
        saleOf(SaleKind::Transfer, {}, reissueImage(owner, tariff(), {50'00_credit, 3}).value());
    for (const Sale& sale :
         {reissue(), replacement, transfer, repair17(), repair18(), reversal(), priceChange(),
          purchaseWithPrices(), clearing(SaleKind::Clearing), clearing(SaleKind::Closing)}) {
        ASSERT_TRUE(writesCard(sale));
        EXPECT_EQ(judge(sale, cardWith(sale.after)), CardVerdict::Took) << nameOf(sale.kind);
        EXPECT_EQ(judge(sale, cardWith(sale.before)), CardVerdict::NotTook) << nameOf(sale.kind);
        EXPECT_EQ(judge(sale, cardWith(sale.after, kFormer)), CardVerdict::Silent);
        EXPECT_EQ(judge(sale, cardWith(sale.before, kFormer)), CardVerdict::Silent);
    }
}

// Goal: a card that became a customer's by its last write is blank until then, whatever else is on
// it. Method: each file before the commit alone and all together; the card goes into the meter,
// which refuses it and leaves it as it is.
TEST(SettlementKinds, ReissueTornBeforeItsParametersIsBetweenAndMeansNothingToTheMeter)
{
    const Sale sale = reissue();
    CardSnapshot torn = cardWith(sale.before);
    torn.image.wallet = sale.after.wallet;
    EXPECT_EQ(judge(sale, torn), CardVerdict::Between);
    TableMeter meter = meterAt(2, kFormer);
    EXPECT_EQ(meter.take(torn), 14);
    EXPECT_EQ(judge(sale, torn), CardVerdict::Between);
    EXPECT_EQ(writeBack(sale, torn).after, sale.before);
    EXPECT_EQ(meter.bound(), kFormer);
}

TEST(SettlementKinds, ReissueThatTheMeterHasTakenSinceIsTaken)
{
    const Sale sale = reissue();
    CardSnapshot card = cardWith(sale.after);
    TableMeter meter = meterAt(2, kFormer);
    ASSERT_FALSE(meter.take(card));
    EXPECT_EQ(judge(sale, card), CardVerdict::Took);
    TableMeter ahead = meterAt(3, kFormer);
    CardSnapshot again = cardWith(sale.after);
    ASSERT_FALSE(ahead.take(again)) << "ignored, and bound";
    EXPECT_EQ(judge(sale, again), CardVerdict::Took);
}

// Goal: a clearing is committed by its first write. Method: blank parameters beside the old wallet,
// the old return file, or both; what is left to wipe is wiped.
TEST(SettlementKinds, ClearingTornAfterItsParametersIsUnfinished)
{
    for (const SaleKind kind : {SaleKind::Clearing, SaleKind::Closing}) {
        const Sale sale = clearing(kind);
        CardImage all = sale.before;
        all.parameters.reset();
        CardImage wallet = all;
        wallet.returned.reset();
        CardImage returned = all;
        returned.wallet = {};
        for (const CardImage& image : {all, wallet, returned}) {
            const CardSnapshot torn = cardWith(image);
            EXPECT_EQ(judge(sale, torn), CardVerdict::Unfinished) << nameOf(kind);
            const CardChange change = finish(sale, torn);
            EXPECT_EQ(change.serial, kSerial);
            EXPECT_EQ(change.before, torn.image);
            EXPECT_EQ(change.after, CardImage{});
        }
    }
}

TEST(SettlementKinds, CardThatWasToBeClearedAndWentToTheMeterInsteadIsNotTaken)
{
    TableMeter meter{"42"};
    const CardImage before = openBack(meter);
    const Sale sale = saleOf(SaleKind::Clearing, before, CardImage{});
    CardSnapshot card = cardWith(before);
    ASSERT_FALSE(meter.take(card));
    ASSERT_NE(card.image.returned, before.returned);
    const CardVerdict verdict = judge(sale, card);
    EXPECT_TRUE(verdict == CardVerdict::NotTook || verdict == CardVerdict::Between)
        << static_cast<int>(verdict);
    EXPECT_EQ(writeBack(sale, card).after.returned, card.image.returned);
}

// Goal: the commit of a repair after 18 is the emptied return file, and the meter's own hand after
// it is not taken for the old one. Method: the meter takes the purchase, and its return file says
// count 2; before the repair it said 1.
TEST(SettlementKinds, RepairAfter18IsTakenWhenTheMeterHasTakenThePurchaseSince)
{
    const Sale sale = repair18();
    ASSERT_EQ(changeOf(sale).commit, CommittingFile::Return);
    CardSnapshot card = cardWith(sale.after);
    TableMeter meter = meterAt(1);
    ASSERT_FALSE(meter.take(card));
    EXPECT_EQ(meter.remaining(), 150'00_credit);
    EXPECT_EQ(judge(sale, card), CardVerdict::Took);
}

TEST(SettlementKinds, RepairAfter18ThatWasNotWrittenAndRefusedAgainIsNotTaken)
{
    const Sale sale = repair18();
    CardSnapshot card = cardWith(sale.before);
    TableMeter meter = meterAt(1);
    meter.use(10'00);
    EXPECT_EQ(meter.take(card), 18);
    const CardVerdict verdict = judge(sale, card);
    EXPECT_TRUE(verdict == CardVerdict::NotTook || verdict == CardVerdict::Between)
        << static_cast<int>(verdict);
    EXPECT_EQ(writeBack(sale, card).after.returned, card.image.returned) << "the fresher one";
}

// Goal: a repair after 17 torn before its wallet is undone, also when the card was inserted in the
// meantime and refused once more. Method: the return file is empty, the count still 3.
TEST(SettlementKinds, RepairAfter17TornBeforeItsWalletIsBetween)
{
    const Sale sale = repair17();
    ASSERT_EQ(changeOf(sale).commit, CommittingFile::Wallet);
    CardSnapshot torn = cardWith(sale.before);
    torn.image.returned.reset();
    EXPECT_EQ(judge(sale, torn), CardVerdict::Between);
    EXPECT_EQ(writeBack(sale, torn).after, sale.before);

    TableMeter meter = meterAt(1);
    EXPECT_EQ(meter.take(torn), 17);
    const CardVerdict verdict = judge(sale, torn);
    EXPECT_TRUE(verdict == CardVerdict::NotTook || verdict == CardVerdict::Between)
        << static_cast<int>(verdict);
    EXPECT_EQ(writeBack(sale, torn).after.returned, torn.image.returned);
    EXPECT_EQ(meter.remaining(), 100'00_credit);
}

TEST(SettlementKinds, RepairAfter17IsTakenWhenTheMeterHasTakenItSince)
{
    const Sale sale = repair17();
    CardSnapshot card = cardWith(sale.after);
    TableMeter meter = meterAt(1);
    ASSERT_FALSE(meter.take(card));
    EXPECT_EQ(meter.remaining(), 150'00_credit);
    EXPECT_EQ(judge(sale, card), CardVerdict::Took);
}

// Goal: a reversal is one write of the purchase file, so the card always says which amount it
// carries, also after the meter. Method: inserted with the old amount, and with the new.
TEST(SettlementKinds, ReversalIsJudgedByTheAmountOnTheCardEvenAfterTheMeter)
{
    const Sale sale = reversal();
    ASSERT_EQ(changeOf(sale).commit, CommittingFile::Wallet);
    TableMeter credited = meterAt(1);
    CardSnapshot old = cardWith(sale.before);
    ASSERT_FALSE(credited.take(old));
    EXPECT_EQ(credited.remaining(), 600'00_credit);
    const CardVerdict verdict = judge(sale, old);
    EXPECT_TRUE(verdict == CardVerdict::NotTook || verdict == CardVerdict::Between)
        << static_cast<int>(verdict);
    EXPECT_EQ(writeBack(sale, old).after, old.image) << "nothing to undo";

    TableMeter corrected = meterAt(1);
    CardSnapshot fresh = cardWith(sale.after);
    ASSERT_FALSE(corrected.take(fresh));
    EXPECT_EQ(judge(sale, fresh), CardVerdict::Took);
}

// Goal: the flag is taken back before a tariff is written, and a card torn there means what it
// meant. Method: a price change and a purchase with new prices on an open card, flag 8F before.
TEST(SettlementKinds, CardTornWithItsFlagTakenBackIsNotTaken)
{
    for (const Sale& sale : {priceChange(), purchaseWithPrices()}) {
        ASSERT_EQ(sale.before.parameters->updateFlag, 0x8F);
        CardSnapshot torn = unflagged(sale.before);
        EXPECT_EQ(judge(sale, torn), CardVerdict::NotTook) << nameOf(sale.kind);
        TableMeter meter = meterAt(1);
        ASSERT_FALSE(meter.take(torn));
        EXPECT_EQ(judge(sale, torn), CardVerdict::NotTook) << "with the meter's news on it";
    }
}

// Goal: a purchase with new prices that is torn after its flag is undone, and no flag is left
// beside a tariff that may be half new. Method: EF01 written; EF05 old and cleared.
TEST(SettlementKinds, PurchaseWithPricesTornBeforeItsWalletIsWrittenBackWithoutAFlag)
{
    const Sale sale = purchaseWithPrices();
    ASSERT_EQ(changeOf(sale).commit, CommittingFile::Wallet);
    CardSnapshot torn = cardWith(sale.before);
    torn.image.parameters = sale.after.parameters;
    for (const bool isCleared : {false, true}) {
        if (isCleared) {
            torn.image.returned.reset();
        }
        EXPECT_EQ(judge(sale, torn), CardVerdict::Between);
        const CardChange back = writeBack(sale, torn);
        EXPECT_EQ(back.after.parameters, unflagged(sale.before).image.parameters);
        EXPECT_EQ(back.after.returned, sale.before.returned);
        EXPECT_EQ(back.after.wallet, sale.before.wallet);
        EXPECT_EQ(judge(sale, cardWith(back.after)), CardVerdict::NotTook);
    }
    CardSnapshot halfBack = unflagged(sale.before);
    halfBack.image.returned.reset();
    EXPECT_EQ(judge(sale, halfBack), CardVerdict::Between) << "the return file is missing still";
}

// Goal: a price change is committed by the emptied return file; torn before it, it is led to its
// end from the beginning, for the card may have been in a meter since. Method: EF01 written with
// the old return file; with a fresh one; cut again in the repetition.
TEST(SettlementKinds, PriceChangeTornBeforeItsReturnFileIsDoneOnceMore)
{
    const Sale sale = priceChange();
    ASSERT_EQ(changeOf(sale).commit, CommittingFile::Return);
    CardSnapshot torn = cardWith(sale.before);
    torn.image.parameters = sale.after.parameters;
    EXPECT_EQ(judge(sale, torn), CardVerdict::Unfinished);
    TableMeter meter = meterAt(1);
    ASSERT_FALSE(meter.take(torn));
    EXPECT_EQ(judge(sale, torn), CardVerdict::Unfinished);
    const CardChange again = finish(sale, torn);
    EXPECT_EQ(again.before, torn.image) << "what the meter wrote is on the card";
    EXPECT_EQ(again.after, sale.after);
    EXPECT_EQ(again.commit, CommittingFile::Return);
    CardSnapshot cutAgain = torn;
    cutAgain.image.parameters->updateFlag = 0;
    EXPECT_EQ(judge(sale, cutAgain), CardVerdict::Unfinished);
    EXPECT_EQ(meter.remaining(), 100'00_credit);
}

TEST(SettlementKinds, ContentThatNoKindExplainsIsSilent)
{
    CardSnapshot cleared = cardWith(priceChange().before);
    cleared.image.returned.reset();
    EXPECT_EQ(judge(priceChange(), cleared), CardVerdict::Silent) << "its own flag is missing";
    for (const Sale& sale : {reissue(), repair17(), reversal(), priceChange()}) {
        CardImage third = sale.after;
        third.wallet = {77'77_credit, 9};
        EXPECT_EQ(judge(sale, cardWith(third)), CardVerdict::Silent) << nameOf(sale.kind);
        CardImage stranger = sale.after;
        stranger.parameters->account = AccountNumber::parse("100002").value();
        EXPECT_EQ(judge(sale, cardWith(stranger)), CardVerdict::Silent) << nameOf(sale.kind);
    }
    const Sale sale = clearing(SaleKind::Clearing);
    CardImage stranger = sale.before;
    stranger.parameters->account = AccountNumber::parse("100002").value();
    EXPECT_EQ(judge(sale, cardWith(stranger)), CardVerdict::Silent);
}

}  // namespace
}  // namespace wattdesk::core
