#include "core/customer/evidence.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<Evidence, 6> kEvidence{{{Evidence::None, "none"},
                                        {Evidence::ReturnFile, "return-file"},
                                        {Evidence::CheckCard, "check-card"},
                                        {Evidence::MeterDisplay, "meter-display"},
                                        {Evidence::CustomerStatement, "customer"},
                                        {Evidence::Supervisor, "supervisor"}}};
}  // namespace

std::string_view nameOf(Evidence evidence) noexcept
{
    return nameIn(kEvidence, evidence);
}

std::optional<Evidence> evidenceNamed(std::string_view name) noexcept
{
    return valueIn(kEvidence, name);
}

}  // namespace wattdesk::core
