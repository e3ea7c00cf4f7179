#include <gtest/gtest.h>

#include <thread>

#include "core/workflow/deed.h"
#include "core/workflow/sale_booking.h"
#include "tests/contract/store_bench.h"
#include "tests/support/fake_world.h"

namespace wattdesk::test {

using namespace core;

namespace {

/// Ids of one counter: no other gives the same.
class IdsFrom final : public IdSource {
public:
    explicit IdsFrom(std::int64_t first) : m_next{first} {}
    std::int64_t next() override { return m_next++; }

private:
    std::int64_t m_next;
};

/// One counter that books what writes no card.
class BookingCounter {
public:
    BookingCounter(StorePorts ports, CounterId counter)
        : m_ports{ports}, m_ids{counter.value * kIds}
    {
        m_clock.set(kNoon);
        m_actor.id = kCashier;
        m_actor.organisation = kCompany;
        m_actor.counter = counter;
    }

    /// Gives the account a fen of surplus, as it is now; false when somebody else was quicker.
    bool give(AccountId id)
    {
        World world{m_ports.unit,
                    m_ports.accounts,
                    m_ports.history,
                    m_ports.cards,
                    m_ports.readings,
                    m_ports.journal,
                    m_ports.books,
                    m_ports.arrears,
                    m_ports.operators,
                    m_ports.audit,
                    m_ports.tariffs,
                    m_ports.organisations,
                    m_ports.rules,
                    m_ports.tickets,
                    m_ports.settlements,
                    m_clock,
                    m_ids,
                    m_digest};
        const auto account = m_ports.accounts.byId(id);
        if (!account) {
            return false;
        }
        const Money fen = Money::from(1).value();
        auto begun = beginSale(world, m_actor, *account, SaleKind::Correction);
        if (!begun) {
            return false;
        }
        Sale& sale = *begun;
        sale.surplusAfter = sale.surplusBefore.plus(fen).value();
        sale.energyCharge = Money{}.minus(fen).value();
        return SaleBooking{world}.book(m_actor, *account, sale).has_value();
    }

private:
    static constexpr std::int64_t kIds = 1'000'000;

    StorePorts m_ports;
    Actor m_actor;
    FakeClock m_clock;
    IdsFrom m_ids;
    FakeDigest m_digest;
};

}  // namespace

class SaleBookingContract : public StoreContract {};
WATTDESK_OVER_EVERY_STORE(SaleBookingContract);

// Goal: two counters book on one account at once; the slower books by what the quicker left, or is
// refused. Method: two threads with their own connections, a number of times; what was booked is
// what the account has.
TEST_P(SaleBookingContract, OfTwoCountersNeitherBooksByWhatTheOtherChanged)
{
    constexpr int kEach = 40;
    const AccountId id = sampleAccount(1).id;
    const auto giveAll = [&](StorePorts ports, CounterId counter) {
        BookingCounter at{ports, counter};
        int given = 0;
        for (int i = 0; i < kEach; ++i) {
            given += at.give(id) ? 1 : 0;
        }
        return given;
    };
    StorePorts second = bench->connect();
    int theirs = 0;
    std::thread rival{[&] { theirs = giveAll(second, kCounter2); }};
    const int ours = giveAll(store, kCounter1);
    rival.join();
    EXPECT_GT(ours + theirs, 0);
    EXPECT_EQ(store.accounts.byId(id)->standing.surplus.hundredths() -
                  sampleAccount(1).standing.surplus.hundredths(),
              ours + theirs);
}

}  // namespace wattdesk::test
