#include "core/sale/settlement_by_card.h"

#include <gtest/gtest.h>

#include <vector>

namespace wattdesk::core {
namespace {

using namespace literals;

const CardSerial kSerial{{3, 4, 5, 6, 7, 8, 9, 10}};
const CardSerial kOtherSerial{{3, 4, 5, 6, 7, 8, 9, 11}};

CardParameters parametersOf(CardSubType subType, UpdateFlag flag)
{
    CardParameters parameters;
    parameters.updateFlag = static_cast<std::uint8_t>(flag);
    parameters.meter = MeterNumber::parse("42").value();
    parameters.account = AccountNumber::parse("100001").value();
    parameters.subType = subType;
    return parameters;
}

CardReturn returnOf(std::uint32_t count, Credit remaining, int minute)
{
    CardReturn returned;
    returned.ctRatio = 1;
    returned.ptRatio = 1;
    returned.meter = MeterNumber::parse("42").value();
    returned.account = AccountNumber::parse("100001").value();
    returned.count = count;
    returned.remaining = remaining;
    returned.time = CardTime{26, 3, 10, 9, minute};
    return returned;
}

/// The first purchase after the opening: count 1 to 2.
Sale purchase()
{
    Sale sale;
    sale.id = SaleId{1};
    sale.kind = SaleKind::Purchase;
    sale.card = kSerial;
    sale.purchaseCount = 2;
    sale.toCard = 5000_credit;
    sale.before.parameters = parametersOf(CardSubType::Open, UpdateFlag::Everything);
    sale.before.wallet = {3000_credit, 1};
    sale.before.returned = returnOf(1, 1234_credit, 5);
    sale.after.parameters = parametersOf(CardSubType::Purchase, UpdateFlag::Nothing);
    sale.after.wallet = {5000_credit, 2};
    return sale;
}

Sale opening()
{
    Sale sale;
    sale.id = SaleId{2};
    sale.kind = SaleKind::Opening;
    sale.card = kSerial;
    sale.purchaseCount = 1;
    sale.toCard = 3000_credit;
    sale.after.parameters = parametersOf(CardSubType::Open, UpdateFlag::Everything);
    sale.after.wallet = {3000_credit, 1};
    sale.after.currentTariff = CardTariff{};
    return sale;
}

CardSnapshot seen(const CardImage& image, CardSerial serial = kSerial)
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

TEST(SettlementByCard, PurchaseIsTakenWhenEveryFileIsWritten)
{
    EXPECT_EQ(judge(purchase(), seen(purchase().after)), CardVerdict::Took);
}

TEST(SettlementByCard, PurchaseIsNotTakenWhenTheCardIsAsItWas)
{
    EXPECT_EQ(judge(purchase(), seen(purchase().before)), CardVerdict::NotTook);
}

// Goal: the meter's own hand on the card does not hide that the purchase was taken. Method: the
// purchase was written, unheard of; the customer went home and the meter wrote its return file.
TEST(SettlementByCard, PurchaseIsTakenWhenTheMeterHasCreditedItSince)
{
    CardImage image = purchase().after;
    image.returned = returnOf(2, 6234_credit, 30);
    EXPECT_EQ(judge(purchase(), seen(image)), CardVerdict::Took);
}

// Goal: every tear of a purchase is known as one. Method: the wallet is the old one and either or
// both of the files that precede it are new.
TEST(SettlementByCard, PurchaseTornBeforeItsWalletIsBetween)
{
    const Sale sale = purchase();
    CardImage parameters = sale.before;
    parameters.parameters = sale.after.parameters;
    CardImage cleared = sale.before;
    cleared.returned.reset();
    CardImage both = parameters;
    both.returned.reset();
    for (const CardImage& image : {parameters, cleared, both}) {
        EXPECT_EQ(judge(sale, seen(image)), CardVerdict::Between);
        const CardChange change = writeBack(sale, seen(image));
        EXPECT_EQ(change.serial, kSerial);
        EXPECT_EQ(change.before, image);
        EXPECT_EQ(change.after, sale.before);
    }
}

// Goal: what a meter wrote in the meantime is not overwritten with older news. Method: torn after
// the parameters, then in the meter, which sees N = M and writes a fresh return file.
TEST(SettlementByCard, TornPurchaseKeepsTheReturnFileThatTheMeterWroteSince)
{
    const Sale sale = purchase();
    const CardReturn fresh = returnOf(1, 1000_credit, 45);
    CardImage image = sale.before;
    image.parameters = sale.after.parameters;
    image.returned = fresh;
    ASSERT_EQ(judge(sale, seen(image)), CardVerdict::Between);
    const CardChange change = writeBack(sale, seen(image));
    CardImage expected = sale.before;
    expected.returned = fresh;
    EXPECT_EQ(change.before, image);
    EXPECT_EQ(change.after, expected);
}

// Goal: a card on which nothing was written, but which was in the meter since, is no riddle.
// Method: only the return file differs, and it stays.
TEST(SettlementByCard, UntouchedPurchaseCardThatWasInTheMeterSinceIsNotTaken)
{
    const Sale sale = purchase();
    CardImage image = sale.before;
    image.returned = returnOf(1, 900_credit, 50);
    const CardVerdict verdict = judge(sale, seen(image));
    EXPECT_TRUE(verdict == CardVerdict::NotTook || verdict == CardVerdict::Between)
        << static_cast<int>(verdict);
    EXPECT_EQ(writeBack(sale, seen(image)).after, image);
}

// Goal: the same where the card came without a return file, as after a price change or a reissue
// that repeated a purchase: what the meter then wrote is all that anybody knows of it. Method: torn
// after the parameters, then in the meter; undone, written back, and in the meter once more.
TEST(SettlementByCard, TornPurchaseKeepsTheFirstReturnFileThatTheCardEverGot)
{
    Sale sale = purchase();
    sale.before.returned.reset();
    CardImage image = sale.before;
    image.parameters = sale.after.parameters;
    image.returned = returnOf(1, 1000_credit, 45);
    ASSERT_EQ(judge(sale, seen(image)), CardVerdict::Between);
    const CardChange change = writeBack(sale, seen(image));
    EXPECT_EQ(change.after.parameters, sale.before.parameters);
    EXPECT_EQ(change.after.wallet, sale.before.wallet);
    EXPECT_EQ(change.after.returned, image.returned) << "a return file is lost";
}

/// The card of a purchase that its meter has not taken, with another amount on it.
Sale reversal()
{
    Sale sale = purchase();
    sale.kind = SaleKind::Reversal;
    sale.toCard = Credit::from(-40'00).value();
    sale.before = purchase().after;
    sale.after = sale.before;
    sale.after.wallet.amount = 1000_credit;
    return sale;
}

// Goal: a reversal loses no return file either, whichever way it is settled. Method: the card was
// in the meter before anybody knew how the reversal ended; with the old amount it is voided, and
// nothing that could be written back on the way leaves the return file out.
TEST(SettlementByCard, ReversalKeepsTheReturnFileThatTheMeterWroteSince)
{
    const Sale sale = reversal();
    CardImage credited = sale.before;
    credited.returned = returnOf(2, 6234_credit, 30);
    EXPECT_EQ(judge(sale, seen(credited)), CardVerdict::NotTook);
    EXPECT_EQ(writeBack(sale, seen(credited)).after, credited);

    CardImage corrected = sale.after;
    corrected.returned = returnOf(2, 2234_credit, 30);
    EXPECT_EQ(judge(sale, seen(corrected)), CardVerdict::Took);
}

Sale clearing()
{
    Sale sale = purchase();
    sale.kind = SaleKind::Clearing;
    sale.purchaseCount = 1;
    sale.toCard = {};
    sale.after = {};
    return sale;
}

// Goal: a clearing counts as done on a card that is wholly blank, and on no other: what is left of
// a purchase would be the next customer's. Method: every mixture of the three files, each written
// or not; a torn one is finished to the blank card.
TEST(SettlementByCard, ClearingIsTakenOnAWhollyBlankCardOnly)
{
    const Sale sale = clearing();
    for (const bool hasWallet : {false, true}) {
        for (const bool hasReturn : {false, true}) {
            CardImage image;
            image.wallet = hasWallet ? sale.before.wallet : CardWallet{};
            image.returned = hasReturn ? sale.before.returned : std::nullopt;
            const bool isWhollyBlank = !hasWallet && !hasReturn;
            const CardVerdict verdict = judge(sale, seen(image));
            EXPECT_EQ(verdict, isWhollyBlank ? CardVerdict::Took : CardVerdict::Unfinished);
            const CardChange change = finish(sale, seen(image));
            EXPECT_EQ(change.before, image);
            EXPECT_EQ(change.after, CardImage{});
            EXPECT_EQ(change.commit, CommittingFile::Parameters) << "the first write, not the last";
        }
    }
    EXPECT_EQ(judge(sale, seen(sale.before)), CardVerdict::NotTook);
}

TEST(SettlementByCard, OpeningIsTakenWhenItsParametersAreWritten)
{
    EXPECT_EQ(judge(opening(), seen(opening().after)), CardVerdict::Took);
    CardImage used = opening().after;
    used.returned = returnOf(1, 3000_credit, 30);
    EXPECT_EQ(judge(opening(), seen(used)), CardVerdict::Took);
}

TEST(SettlementByCard, OpeningIsNotTakenWhenTheCardIsBlank)
{
    EXPECT_EQ(judge(opening(), seen(opening().before)), CardVerdict::NotTook);
}

TEST(SettlementByCard, OpeningTornBeforeItsParametersIsBetween)
{
    const Sale sale = opening();
    CardImage torn = sale.before;
    torn.wallet = sale.after.wallet;
    EXPECT_EQ(judge(sale, seen(torn)), CardVerdict::Between);
    const CardChange change = writeBack(sale, seen(torn));
    EXPECT_EQ(change.serial, kSerial);
    EXPECT_EQ(change.before, torn);
    EXPECT_EQ(change.after, sale.before);
}

TEST(SettlementByCard, AnotherCardIsSilentWhateverItSays)
{
    for (const Sale& sale : {purchase(), opening()}) {
        EXPECT_EQ(judge(sale, seen(sale.before, kOtherSerial)), CardVerdict::Silent);
        EXPECT_EQ(judge(sale, seen(sale.after, kOtherSerial)), CardVerdict::Silent);
    }
}

// Goal: a content that the sale cannot explain settles nothing. Method: a third wallet, another
// customer, another meter.
TEST(SettlementByCard, ContentThatTheSaleCannotExplainIsSilent)
{
    for (const Sale& sale : {purchase(), opening()}) {
        CardImage third = sale.after;
        third.wallet = {7777_credit, 9};
        EXPECT_EQ(judge(sale, seen(third)), CardVerdict::Silent);
        CardImage stranger = sale.after;
        stranger.parameters->account = AccountNumber::parse("100002").value();
        EXPECT_EQ(judge(sale, seen(stranger)), CardVerdict::Silent);
        CardImage moved = sale.after;
        moved.parameters->meter = MeterNumber::parse("43").value();
        EXPECT_EQ(judge(sale, seen(moved)), CardVerdict::Silent);
    }
    CardImage cleared = purchase().before;
    cleared.parameters.reset();
    EXPECT_EQ(judge(purchase(), seen(cleared)), CardVerdict::Silent);
}

// Goal: a committing file that is new can never be called "not taken". Method: every combination of
// the other files, possible or not, beside the new committing file.
TEST(SettlementByCard, WrittenCommittingFileIsNeverVoided)
{
    const Sale sale = purchase();
    for (const auto& parameters : {sale.before.parameters, sale.after.parameters}) {
        for (const auto& returned : {sale.before.returned, sale.after.returned,
                                     std::optional{returnOf(2, 6234_credit, 30)}}) {
            CardImage image;
            image.parameters = parameters;
            image.wallet = sale.after.wallet;
            image.returned = returned;
            const CardVerdict verdict = judge(sale, seen(image));
            EXPECT_NE(verdict, CardVerdict::NotTook);
            EXPECT_NE(verdict, CardVerdict::Between);
        }
    }
}

// Goal: an old committing file is never called "taken". Method: every combination beside it.
TEST(SettlementByCard, OldCommittingFileIsNeverPosted)
{
    const Sale sale = purchase();
    for (const auto& parameters : {sale.before.parameters, sale.after.parameters}) {
        for (const auto& returned : {sale.before.returned, sale.after.returned,
                                     std::optional{returnOf(1, 900_credit, 50)}}) {
            CardImage image;
            image.parameters = parameters;
            image.wallet = sale.before.wallet;
            image.returned = returned;
            EXPECT_NE(judge(sale, seen(image)), CardVerdict::Took);
        }
    }
    CardImage torn = opening().after;
    torn.parameters.reset();
    EXPECT_NE(judge(opening(), seen(torn)), CardVerdict::Took);
}

}  // namespace
}  // namespace wattdesk::core
