#include "core/card/card_prices.h"

#include <charconv>

namespace wattdesk::core {

namespace {

template <class Number>
std::optional<Number> numberIn(std::string_view text)
{
    Number value{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = problem == std::errc{} && end == text.data() + text.size();
    return isWhole && value >= 1 ? std::optional{value} : std::nullopt;
}

}  // namespace

std::string toText(const CardPrices& prices)
{
    return toText(prices.tariff) + '/' + std::to_string(prices.version) + '/' + toText(prices.from);
}

std::optional<CardPrices> parseCardPrices(std::string_view text)
{
    const std::size_t first = text.find('/');
    const std::size_t second = text.find('/', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) {
        return std::nullopt;
    }
    const auto tariff = numberIn<std::int64_t>(text.substr(0, first));
    const auto version = numberIn<int>(text.substr(first + 1, second - first - 1));
    const auto from = parseDate(text.substr(second + 1));
    if (!tariff || !version || !from) {
        return std::nullopt;
    }
    return CardPrices{TariffId{*tariff}, *version, *from};
}

}  // namespace wattdesk::core
