#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/operator/operator.h"
#include "core/ports/password_hasher.h"
#include "core/workflow/world.h"
#include "tests/support/memory_store.h"

namespace wattdesk::test {

/// A clock that stands still until it is told to move. China's offset, as the station's.
class FakeClock final : public core::Clock {
public:
    core::Instant now() override
    {
        m_now.ms += m_runsMs;
        return m_now;
    }
    core::UtcOffset offset() override { return {}; }
    void set(core::Instant now) { m_now = now; }
    /// Negative sets it back.
    void advanceMs(std::int64_t ms) { m_now.ms += ms; }
    /// From now on as much later at every look, as a real clock is.
    void runMs(std::int64_t ms) { m_runsMs = ms; }

private:
    std::int64_t m_runsMs{0};
    core::Instant m_now{1'773'108'000'000};  // 2026-03-10T10:00:00+08:00
};

/// 1000, 1001, 1002 …: above every id that the tests give themselves.
class CountingIds final : public core::IdSource {
public:
    std::int64_t next() override { return m_next++; }

private:
    std::int64_t m_next{1000};
};

/// FNV-1a: enough to notice a changed text, and quick.
class FakeDigest final : public core::Digest {
public:
    std::string of(std::string_view text) override;
};

/// Keeps the password readable in its "hash", so that a test sees what was stored.
class FakePasswordHasher final : public core::PasswordHasher {
public:
    std::string hash(std::string_view password) override;
    bool verify(std::string_view password, std::string_view hash) override;
};

/// A station in memory that stands still: two counters, a cashier, an administrator, the tariffs of
/// the tests.
class FakeWorld {
public:
    static constexpr core::OrganisationId kOrganisation{1};
    static constexpr core::CounterId kCounter{1};       ///< code C1
    static constexpr core::CounterId kOtherCounter{2};  ///< code C2
    static constexpr core::OperatorId kCashier{11};     ///< login cashier
    static constexpr core::OperatorId kAdministrator{12};
    static constexpr core::TariffId kSinglePrice{21};     ///< 0.50 yuan/kWh
    static constexpr core::TariffId kMonthlyLadder{22};   ///< 260, 600 kWh: 0.64, 0.69, 0.94
    static constexpr core::TariffId kYearlyLadder{23};    ///< 2760, 4800 kWh: 0.538, 0.588, 0.838
    static constexpr core::TariffId kYearlyWholeKwh{24};  ///< the same, sold in whole kWh
    /// The password of both operators.
    static constexpr std::string_view kPassword = "correct horse";

    FakeWorld();

    /// Its references live as long as this.
    core::World world();
    core::Actor cashier(core::CounterId counter = kCounter) const;
    core::Actor administrator(core::CounterId counter = kCounter) const;

    MemoryStore store;
    FakeClock clock;
    CountingIds ids;
    FakeDigest digest;
    FakePasswordHasher hasher;

private:
    core::Expected<void> fill();
};

}  // namespace wattdesk::test
