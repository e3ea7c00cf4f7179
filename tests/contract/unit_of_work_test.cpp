#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;

class UnitOfWorkContract : public StoreContract {};
WATTDESK_OVER_EVERY_STORE(UnitOfWorkContract);

TEST_P(UnitOfWorkContract, WhatItWroteIsThereForOthersWhenItSucceeds)
{
    StorePorts second = bench->connect();
    inUnit([&] { return store.journal.reserve(sampleSale(1, 1)); });
    EXPECT_EQ(second.journal.find(SaleId{1})->sale, sampleSale(1, 1));
}

TEST_P(UnitOfWorkContract, IsAsIfNeverWrittenWhenItFails)
{
    const auto done = store.unit.run([&]() -> Expected<void> {
        EXPECT_TRUE(store.journal.reserve(sampleSale(1, 1)));
        EXPECT_TRUE(store.accounts.add(sampleAccount(9)));
        EXPECT_TRUE(store.journal.find(SaleId{1})) << "its own writes are visible within";
        return fail(ErrorCode::CardPulled, "on purpose");
    });
    EXPECT_EQ(codeOf(done), ErrorCode::CardPulled);
    EXPECT_EQ(codeOf(store.journal.find(SaleId{1})), ErrorCode::SaleNotFound);
    EXPECT_EQ(codeOf(store.accounts.byId(sampleAccount(9).id)), ErrorCode::AccountNotFound);
    EXPECT_FALSE(store.journal.openSaleOf(sampleAccount(1).id)->has_value());
    inUnit([&] { return store.journal.reserve(sampleSale(2, 1)); });
}

TEST_P(UnitOfWorkContract, ARefusalThatWroteNothingDoesNotEndIt)
{
    // Goal: a workflow may meet a refusal, go another way and still commit, on both databases
    // alike. Method: run into each refusal that has a code of its own, then write something.
    inUnit([&] { return store.journal.reserve(sampleSale(1, 1)); });
    inUnit([&]() -> Expected<void> {
        EXPECT_EQ(codeOf(store.journal.reserve(sampleSale(1, 1))), ErrorCode::StoreConflict);
        EXPECT_EQ(codeOf(store.journal.reserve(sampleSale(2, 1))), ErrorCode::SaleOpen);
        EXPECT_EQ(codeOf(store.accounts.add(sampleAccount(1))), ErrorCode::StoreConflict);
        EXPECT_EQ(codeOf(store.journal.record(SaleId{1}, SaleStep::Reserve, noteAt(kNoon))),
                  ErrorCode::SaleStepNotAllowed);
        EXPECT_EQ(codeOf(store.journal.reserve(sampleReplacement(2, 2, 3))),
                  ErrorCode::AccountMeterTaken);
        Account moved = sampleAccount(2);
        moved.point.meter = sampleAccount(3).point.meter;
        EXPECT_EQ(codeOf(store.accounts.amend(moved)), ErrorCode::AccountMeterTaken);
        EXPECT_EQ(codeOf(store.accounts.amend(sampleAccount(9))), ErrorCode::AccountNotFound);
        EXPECT_EQ(codeOf(store.tickets.end(TicketId{9}, kNoon, kCashier, "")),
                  ErrorCode::TicketNotFound);
        return store.journal.reserve(sampleSale(3, 2));
    });
    EXPECT_TRUE(store.journal.find(SaleId{3}));
    EXPECT_EQ(codeOf(store.journal.find(SaleId{2})), ErrorCode::SaleNotFound);
}

TEST_P(UnitOfWorkContract, AReferenceToNothingIsAConflictAndLeavesNothing)
{
    Sale orphan = sampleSale(1, 1);
    orphan.tariff = TariffId{99};
    EXPECT_EQ(codeOf(alone([&] { return store.journal.reserve(orphan); })),
              ErrorCode::StoreConflict);
    Account account = sampleAccount(9);
    account.tariff = TariffId{99};
    EXPECT_EQ(codeOf(alone([&] { return store.accounts.add(account); })), ErrorCode::StoreConflict);
    EXPECT_FALSE(store.journal.openSaleOf(sampleAccount(1).id)->has_value());
    inUnit([&] { return store.journal.reserve(sampleSale(1, 1)); });
}

TEST_P(UnitOfWorkContract, DoesNotNest)
{
    EXPECT_DEATH(
        (void)store.unit.run([&] { return store.unit.run([] { return Expected<void>{}; }); }),
        "nest");
}

TEST_P(UnitOfWorkContract, WritingNeedsOne)
{
    EXPECT_DEATH((void)store.journal.reserve(sampleSale(1, 1)), "unit of work");
    EXPECT_DEATH((void)store.accounts.drawNumber(), "unit of work");
}

}  // namespace wattdesk::test
