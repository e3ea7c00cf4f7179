#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "tests/crash/seller.h"

namespace wattdesk::test {
namespace {

constexpr int kKillsInCi = 300;
constexpr int kSalesBeforeKillMax = 4;
constexpr int kStartTimeoutMs = 60'000;
// The books are added up whole now and then: each time costs as much as all sales so far.
constexpr int kWholeCheckEvery = 10;

int killsWanted()
{
    const char* wanted = std::getenv("WATTDESK_KILLS");
    return wanted != nullptr ? std::atoi(wanted) : kKillsInCi;
}

unsigned seedWanted()
{
    const char* wanted = std::getenv("WATTDESK_SEED");
    return wanted != nullptr ? static_cast<unsigned>(std::atoi(wanted)) : std::random_device{}();
}

/// A running seller, and its end by SIGKILL.
class Victim {
public:
    explicit Victim(const std::string& directory)
    {
        int ends[2];
        if (::pipe(ends) != 0) {
            std::abort();
        }
        m_child = ::fork();
        if (m_child == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execl(WATTDESK_SELLER, "wattdesk_seller", directory.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        m_output = ends[0];
    }
    ~Victim() { ::close(m_output); }
    Victim(const Victim&) = delete;
    Victim& operator=(const Victim&) = delete;

    /// False when the seller ended by itself, or made no sale in time.
    bool waitForSales(int sales)
    {
        for (int made = 0; made < sales; ++made) {
            pollfd ready{m_output, POLLIN, 0};
            char byte = 0;
            if (::poll(&ready, 1, kStartTimeoutMs) != 1 || ::read(m_output, &byte, 1) != 1) {
                return false;
            }
        }
        return true;
    }

    /// Kills it that many microseconds later. False when it was dead already.
    bool killAfter(unsigned microseconds)
    {
        timespec pause{0, static_cast<long>(microseconds) * 1000};
        ::ppoll(nullptr, 0, &pause, nullptr);
        ::kill(m_child, SIGKILL);
        int status = 0;
        ::waitpid(m_child, &status, 0);
        return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    }

private:
    pid_t m_child{-1};
    int m_output{-1};
};

std::string makeStation()
{
    std::string folder = (std::filesystem::temp_directory_path() / "wattdesk-kill-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) {
        std::abort();
    }
    const auto made = app::Station::make(folder + "/station", {.demo = true});
    return made ? folder : std::string{};
}

// Goal: a process killed at any moment, on a real SQLite file and a card that outlives it, sells
// each sale once or not at all. Method: kill a busy seller at random moments, start another, which
// recovers by itself; compare meter and books after each.
TEST(SellerProcess, KilledAtRandomMomentsLosesAndDoublesNothing)
{
    const unsigned seed = seedWanted();
    SCOPED_TRACE(testing::Message() << "WATTDESK_SEED=" << seed);
    std::mt19937 random{seed};
    const std::string folder = makeStation();
    ASSERT_FALSE(folder.empty());
    const std::string directory = folder + "/station";

    std::int64_t heldAtFirst = 0;
    std::int64_t postedAtFirst = 0;
    {
        const auto seller = Seller::open(directory);
        ASSERT_TRUE(seller);
        heldAtFirst = (*seller)->remaining();
        postedAtFirst = (*seller)->posted();
    }
    const int kills = killsWanted();
    std::int64_t cutSales = 0;
    for (int kill = 1; kill <= kills; ++kill) {
        SCOPED_TRACE(testing::Message() << "kill " << kill);
        Victim victim{directory};
        ASSERT_TRUE(victim.waitForSales(1 + static_cast<int>(random() % kSalesBeforeKillMax)));
        ASSERT_TRUE(victim.killAfter(static_cast<unsigned>(random() % 25'000)));

        const auto seller = Seller::open(directory);
        ASSERT_TRUE(seller) << seller.error().detail;
        cutSales += (*seller)->openSales();
        ASSERT_TRUE((*seller)->settleAll());
        ASSERT_EQ((*seller)->openSales(), 0);
        ASSERT_EQ((*seller)->remaining() - heldAtFirst, (*seller)->posted() - postedAtFirst);
        if (kill % kWholeCheckEvery == 0 || kill == kills) {
            ASSERT_EQ((*seller)->booksFindings(), "");
        }
    }
    std::printf("%d kills, %lld of them within a sale\n", kills, static_cast<long long>(cutSales));
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace wattdesk::test
