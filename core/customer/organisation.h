#pragma once

#include <string>

#include "core/base/ids.h"

namespace wattdesk::core {

/// A node of the organisation tree: a utility, a subsidiary, a district, a campus. Every row of the
/// database says which one it belongs to.
struct Organisation {
    OrganisationId id;
    OrganisationId parent;  ///< none at the root
    std::string name;
    friend bool operator==(const Organisation&, const Organisation&) = default;
};

/// 柜台: where receipts are numbered. Its code begins every receipt number it gives.
struct Counter {
    CounterId id;
    OrganisationId organisation;
    std::string code;  ///< 1 to 8 letters and digits, unique in the database
    std::string name;
    friend bool operator==(const Counter&, const Counter&) = default;
};

}  // namespace wattdesk::core
