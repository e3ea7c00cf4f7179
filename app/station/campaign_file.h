#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "core/workflow/price_renewal.h"

namespace wattdesk::app {

using TariffNames = std::map<core::TariffId, std::string>;
core::Expected<TariffNames> tariffNames(core::World world, core::OrganisationId organisation);

// The list of core::PriceCampaign as CSV in UTF-8: days ISO 8601, the card's serial and the day of
// its prices empty where nobody knows of any. Each of them is a whole line.
std::string campaignHead();
std::string campaignLine(const core::OutdatedCard& outdated, const TariffNames& names);

/// The whole list behind `filter.after`, however long, page by page; `filter.limit` does not count.
/// Ends when `take` says false: the answer is whether all of it was taken. The failures of
/// core::PriceCampaign.
core::Expected<bool> forEachOutdated(core::World world, const core::Actor& actor,
                                     core::PriceFilter filter,
                                     const std::function<bool(const core::OutdatedCard&)>& take);

/// A list that a spreadsheet opens: it begins with a byte order mark, without which some take UTF-8
/// for another encoding. `goOn` is called with how many accounts are written, every
/// kCampaignReport of them; false stops it. How many were written; empty: it was stopped, and what
/// stood at `path` before stands there still, as after every failure. FileNotWritable; the failures
/// of core::PriceCampaign.
core::Expected<std::optional<std::int64_t>> writeCampaignFile(
    const std::filesystem::path& path, core::World world, const core::Actor& actor,
    std::optional<core::TariffId> tariff, const std::function<bool(std::int64_t written)>& goOn);
inline constexpr std::int64_t kCampaignReport = 1'000;

}  // namespace wattdesk::app
