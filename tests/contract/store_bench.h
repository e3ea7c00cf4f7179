#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "tests/contract/sample_books.h"

namespace wattdesk::test {

/// A fresh, empty store and as many connections to it as a test wants.
class StoreBench {
public:
    virtual ~StoreBench() = default;
    /// One connection more; it lives as long as the bench.
    virtual StorePorts connect() = 0;
    /// The same, but one that sets nearly everything aside on disk until a unit of work ends.
    virtual StorePorts connectSparing() { return connect(); }
};

enum class Backend { Memory, Sqlite, Postgresql };
std::unique_ptr<StoreBench> makeBench(Backend backend);
std::string nameOf(Backend backend);

/// A test over one backend: a store with two organisations (2 below 1), counters C1 and C2 of the
/// first, a cashier, an administrator, a tariff, and the accounts 1…4.
class StoreContract : public testing::TestWithParam<Backend> {
protected:
    StoreContract();

    /// Runs `work` as a unit of work that must succeed.
    void inUnit(const std::function<core::Expected<void>()>& work);
    /// Runs one call as a unit of work and returns what it returned.
    template <class Call>
    auto alone(Call call) -> decltype(call())
    {
        return aloneOn(store, call);
    }

    std::unique_ptr<StoreBench> bench;
    StorePorts store;
};

#define WATTDESK_OVER_EVERY_STORE(Suite)                                                     \
    INSTANTIATE_TEST_SUITE_P(                                                                \
        Over, Suite, testing::Values(Backend::Memory, Backend::Sqlite, Backend::Postgresql), \
        [](const auto& instance) { return nameOf(instance.param); })

}  // namespace wattdesk::test
