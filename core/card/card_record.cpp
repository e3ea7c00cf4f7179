#include "core/card/card_record.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<CardLife, 5> kLives{{{CardLife::Issued, "issued"},
                                     {CardLife::ReportedLost, "lost"},
                                     {CardLife::Found, "found"},
                                     {CardLife::Replaced, "replaced"},
                                     {CardLife::Cleared, "cleared"}}};
}  // namespace

std::string_view nameOf(CardLife life) noexcept
{
    return nameIn(kLives, life);
}

std::optional<CardLife> cardLifeNamed(std::string_view name) noexcept
{
    return valueIn(kLives, name);
}

}  // namespace wattdesk::core
