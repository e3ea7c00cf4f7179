#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;

namespace {

FieldTicket ticketOf(std::int64_t id, std::int64_t minute, TicketKind kind = TicketKind::Fault)
{
    constexpr std::int64_t kMinuteMs = 60'000;
    FieldTicket ticket;
    ticket.id = TicketId{id};
    ticket.organisation = kCompany;
    ticket.account = sampleAccount(1).id;
    ticket.kind = kind;
    ticket.finding = "显示 Err-34；O'Brien 𠮷";
    ticket.opened = Instant{kNoon.ms + minute * kMinuteMs};
    ticket.openedBy = kCashier;
    return ticket;
}

}  // namespace

class FieldTicketsContract : public StoreContract {
protected:
    void add(const FieldTicket& ticket)
    {
        inUnit([&] { return store.tickets.add(ticket); });
    }
    std::optional<ErrorCode> tryEnd(std::int64_t id, OperatorId by = kAdministrator)
    {
        return codeOf(alone([&] { return store.tickets.end(TicketId{id}, kNoon, by, "已更换"); }));
    }
    std::vector<std::int64_t> listed(bool openOnly, std::size_t limit = 100)
    {
        std::vector<std::int64_t> ids;
        const auto found = store.tickets.list(kCompany, openOnly, limit);
        EXPECT_TRUE(found);
        for (const FieldTicket& ticket : *found) {
            ids.push_back(ticket.id.value);
        }
        return ids;
    }
    using Ids = std::vector<std::int64_t>;
};
WATTDESK_OVER_EVERY_STORE(FieldTicketsContract);

TEST_P(FieldTicketsContract, KeepsEveryFactOfATicketOpenOrEnded)
{
    const FieldTicket open = ticketOf(1, 0);
    FieldTicket ended = ticketOf(2, 0, TicketKind::Bypass);
    ended.ended = Instant{kNoon.ms + 1};
    ended.endedBy = kAdministrator;
    ended.outcome = "恢复";
    add(open);
    add(ended);
    EXPECT_EQ(store.tickets.byId(TicketId{1}), open);
    EXPECT_EQ(store.tickets.byId(TicketId{2}), ended);
    EXPECT_EQ(codeOf(store.tickets.byId(TicketId{3})), ErrorCode::TicketNotFound);
    EXPECT_EQ(codeOf(alone([&] { return store.tickets.add(open); })), ErrorCode::StoreConflict);
}

TEST_P(FieldTicketsContract, ATicketEndsOnce)
{
    FieldTicket ticket = ticketOf(1, 0);
    add(ticket);
    EXPECT_EQ(tryEnd(1, OperatorId{99}), ErrorCode::StoreConflict) << "nobody";
    EXPECT_EQ(store.tickets.byId(TicketId{1}), ticket);
    EXPECT_EQ(tryEnd(1), std::nullopt);
    ticket.ended = kNoon;
    ticket.endedBy = kAdministrator;
    ticket.outcome = "已更换";
    EXPECT_EQ(store.tickets.byId(TicketId{1}), ticket);
    EXPECT_EQ(tryEnd(1), ErrorCode::StoreConflict);
    EXPECT_EQ(tryEnd(2), ErrorCode::TicketNotFound);
}

TEST_P(FieldTicketsContract, ListsNewestFirstAllOrOnlyTheOpenOnes)
{
    add(ticketOf(1, 5));
    add(ticketOf(2, 1));
    add(ticketOf(3, 9));
    add(ticketOf(4, 5));
    FieldTicket theirs = ticketOf(5, 7);
    theirs.organisation = kDistrict;
    add(theirs);
    EXPECT_EQ(listed(false), (Ids{3, 4, 1, 2}));
    EXPECT_EQ(listed(false, 2), (Ids{3, 4}));
    ASSERT_EQ(tryEnd(4), std::nullopt);
    EXPECT_EQ(listed(true), (Ids{3, 1, 2}));
    EXPECT_EQ(listed(true, 1), Ids{3});
    EXPECT_EQ(listed(false), (Ids{3, 4, 1, 2}));
}

TEST_P(FieldTicketsContract, AReferenceToNothingIsAConflict)
{
    const auto tryAdd = [&](auto edit) {
        FieldTicket ticket = ticketOf(1, 0);
        edit(ticket);
        return codeOf(alone([&] { return store.tickets.add(ticket); }));
    };
    const auto conflict = std::optional{ErrorCode::StoreConflict};
    EXPECT_EQ(tryAdd([](FieldTicket& ticket) { ticket.account = AccountId{99}; }), conflict);
    EXPECT_EQ(tryAdd([](FieldTicket& ticket) { ticket.organisation = {}; }), conflict);
    EXPECT_EQ(tryAdd([](FieldTicket& ticket) { ticket.openedBy = {}; }), conflict);
    EXPECT_EQ(tryAdd([](FieldTicket& ticket) { ticket.endedBy = OperatorId{99}; }), conflict);
}

}  // namespace wattdesk::test
