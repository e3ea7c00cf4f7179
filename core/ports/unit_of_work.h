#pragma once

#include <functional>

#include "core/base/expected.h"

namespace wattdesk::core {

/// One transaction over all the storage ports of a station. What `work` wrote is durable when run()
/// returns a value, and as if never written when it returns a failure. Not nestable. Failures:
/// those of `work`, and StoreBusy, StoreFull, StoreReadOnly, StoreDamaged, StoreUnreachable.
class UnitOfWork {
public:
    virtual ~UnitOfWork() = default;
    [[nodiscard]] virtual Expected<void> run(const std::function<Expected<void>()>& work) = 0;
};

}  // namespace wattdesk::core
