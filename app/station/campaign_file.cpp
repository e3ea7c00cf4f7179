#include "app/station/campaign_file.h"

#include <fstream>

#include "app/station/csv_cell.h"

namespace wattdesk::app {

using core::Expected;
using core::Unexpected;

Expected<TariffNames> tariffNames(core::World world, core::OrganisationId organisation)
{
    const auto versions = world.tariffs.list(organisation);
    if (!versions) {
        return Unexpected{versions.error()};
    }
    TariffNames names;
    for (const core::TariffVersion& each : *versions) {
        names[each.tariff.id] = each.tariff.name;
    }
    return names;
}

std::string campaignHead()
{
    return "number,name,phone,address,state,card,tariff,card_prices_from,due_from\n";
}

std::string campaignLine(const core::OutdatedCard& outdated, const TariffNames& names)
{
    const core::Account& account = outdated.account;
    const core::AccountStanding& standing = account.standing;
    std::string line = shown(account.number) + ',' + csvQuoted(account.customer.name) + ',' +
                       csvQuoted(account.customer.phone) + ',' + csvQuoted(account.point.address) +
                       ',';
    line.append(nameOf(standing.state));
    line += ',' + (standing.card ? standing.card->text() : std::string{}) + ',';
    const auto name = names.find(account.tariff);
    // A tariff that another counter published while the list was read has no name in it.
    line += csvQuoted(name == names.end() ? std::string{} : name->second) + ',';
    line += standing.prices ? toText(standing.prices->from) : std::string{};
    return line + ',' + toText(outdated.due.from) + '\n';
}

Expected<bool> forEachOutdated(core::World world, const core::Actor& actor,
                               core::PriceFilter filter,
                               const std::function<bool(const core::OutdatedCard&)>& take)
{
    constexpr std::size_t kPage = 1'000;
    core::PriceCampaign campaign{world};
    filter.limit = kPage;
    while (true) {
        const auto page = campaign.list(actor, filter);
        if (!page) {
            return Unexpected{page.error()};
        }
        for (const core::OutdatedCard& each : *page) {
            if (!take(each)) {
                return false;
            }
            filter.after = each.account.number;
        }
        if (page->size() < kPage) {
            return true;
        }
    }
}

Expected<std::optional<std::int64_t>> writeCampaignFile(
    const std::filesystem::path& path, core::World world, const core::Actor& actor,
    std::optional<core::TariffId> tariff, const std::function<bool(std::int64_t written)>& goOn)
{
    const auto names = tariffNames(world, actor.organisation);
    if (!names) {
        return Unexpected{names.error()};
    }
    std::filesystem::path beside = path;
    beside += ".new";
    std::ofstream out{beside, std::ios::binary | std::ios::trunc};
    out << "\xEF\xBB\xBF" << campaignHead();
    std::int64_t written = 0;
    core::PriceFilter filter;
    filter.tariff = tariff;
    const auto all = forEachOutdated(world, actor, filter, [&](const core::OutdatedCard& each) {
        out << campaignLine(each, *names);
        ++written;
        return out && (written % kCampaignReport != 0 || goOn(written));
    });
    out.close();
    std::error_code problem;
    if (out && all && *all) {
        std::filesystem::rename(beside, path, problem);
        if (!problem) {
            return std::optional{written};
        }
    }
    const bool couldWrite = out && !problem;
    std::filesystem::remove(beside, problem);
    if (!all) {
        return Unexpected{all.error()};
    }
    if (!couldWrite) {
        return core::fail(core::ErrorCode::FileNotWritable, path.string());
    }
    return std::optional<std::int64_t>{};
}

}  // namespace wattdesk::app
