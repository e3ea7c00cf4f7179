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
constexpr int kDeedsBeforeKillMax = 3;
constexpr unsigned kWaitsOf = 10;
constexpr unsigned kDelayMaxUs = 60'000;
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
    Victim(const std::string& directory, const std::string& account, unsigned seed)
    {
        const std::string seedText = std::to_string(seed);
        int ends[2];
        if (::pipe(ends) != 0) {
            std::abort();
        }
        m_child = ::fork();
        if (m_child == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execl(WATTDESK_SELLER, "wattdesk_seller", directory.c_str(), account.c_str(),
                    seedText.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        m_output = ends[0];
    }
    ~Victim() { ::close(m_output); }
    Victim(const Victim&) = delete;
    Victim& operator=(const Victim&) = delete;

    /// Recovery counts as one. False when the seller ended by itself, or did not get so far in
    /// time.
    bool waitForDeeds(int deeds)
    {
        for (int made = 0; made < deeds; ++made) {
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

struct Place {
    std::string folder;
    std::string station;
    std::string account;
};

Place makeStation()
{
    std::string folder = (std::filesystem::temp_directory_path() / "wattdesk-kill-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) {
        std::abort();
    }
    const auto made = app::Station::make(folder + "/station", {.demo = true});
    return {folder, folder + "/station", made ? made->accounts.front().number : std::string{}};
}

std::string figures(Seller& seller)
{
    std::string text;
    for (int kind = 0; kind <= static_cast<int>(core::SaleKind::ArrearsPayment); ++kind) {
        const auto which = static_cast<core::SaleKind>(kind);
        text += " " + std::string{core::nameOf(which)} + " " + std::to_string(seller.posted(which));
    }
    return text;
}

// Goal: a process killed at any moment, on a real SQLite file, cards and meters that outlive it,
// does each deed once or not at all. Method: kill a busy counter that sells, reissues lost cards,
// reverses, replaces meters, transfers, closes and opens again, clears and corrects; another
// recovers by itself; compare meters and books after each.
TEST(SellerProcess, KilledAtRandomMomentsLosesAndDoublesNothing)
{
    const unsigned seed = seedWanted();
    SCOPED_TRACE(testing::Message() << "WATTDESK_SEED=" << seed);
    std::mt19937 random{seed};
    const Place place = makeStation();
    ASSERT_FALSE(place.account.empty());

    std::int64_t heldAtFirst = 0;
    std::int64_t creditedAtFirst = 0;
    {
        const auto seller = Seller::open(place.station, place.account);
        ASSERT_TRUE(seller);
        heldAtFirst = (*seller)->remaining();
        creditedAtFirst = (*seller)->credited();
    }
    const int kills = killsWanted();
    std::int64_t cutDeeds = 0;
    for (int kill = 1; kill <= kills; ++kill) {
        SCOPED_TRACE(testing::Message() << "kill " << kill);
        Victim victim{place.station, place.account, static_cast<unsigned>(random())};
        // Now and then it is killed before it has begun.
        const bool waits = random() % kWaitsOf != 0;
        ASSERT_TRUE(
            victim.waitForDeeds(waits ? 1 + static_cast<int>(random() % kDeedsBeforeKillMax) : 0));
        ASSERT_TRUE(victim.killAfter(static_cast<unsigned>(random() % kDelayMaxUs)));

        const auto opened = Seller::open(place.station, place.account);
        ASSERT_TRUE(opened) << opened.error().detail;
        Seller& seller = **opened;
        cutDeeds += seller.openDeeds();
        ASSERT_TRUE(seller.settleAll()) << seller.trouble();
        ASSERT_EQ(seller.openDeeds(), 0);
        ASSERT_EQ(seller.remaining() - heldAtFirst, seller.credited() - creditedAtFirst);
        if (kill % kWholeCheckEvery == 0 || kill == kills) {
            ASSERT_EQ(seller.booksFindings(), "");
        }
        if (kill == kills) {
            std::printf("%d kills, %lld of them within a deed; posted:%s\n", kills,
                        static_cast<long long>(cutDeeds), figures(seller).c_str());
        }
    }
    std::filesystem::remove_all(place.folder);
}

}  // namespace
}  // namespace wattdesk::test
