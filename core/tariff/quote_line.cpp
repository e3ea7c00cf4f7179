#include "core/tariff/quote_line.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<QuoteLineKind, 2> kKinds{
    {{QuoteLineKind::Energy, "energy"}, {QuoteLineKind::Levy, "levy"}}};
}  // namespace

std::string_view nameOf(QuoteLineKind kind) noexcept
{
    return nameIn(kKinds, kind);
}

std::optional<QuoteLineKind> quoteLineKindNamed(std::string_view name) noexcept
{
    return valueIn(kKinds, name);
}

}  // namespace wattdesk::core
