#include "app/ui/base/tariff_jobs.h"

#include "app/station/campaign_file.h"
#include "core/workflow/foremost_rows.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::app {

using core::Expected;
using core::Unexpected;

Expected<TariffSheet> TariffJobs::sheet()
{
    if (auto may = allowed(); !may) {
        return Unexpected{may.error()};
    }
    auto versions = m_world.tariffs.list(m_actor.organisation);
    if (!versions) {
        return Unexpected{versions.error()};
    }
    TariffSheet sheet{std::move(*versions), core::businessDay(m_world), {}};
    for (const core::TariffVersion& version : sheet.versions) {
        for (const core::OperatorId id : {version.author, version.approver}) {
            if (!id || sheet.who.contains(id)) {
                continue;
            }
            const auto who = m_world.operators.byId(id);
            if (!who) {
                return Unexpected{who.error()};
            }
            sheet.who.emplace(id, who->name);
        }
    }
    return sheet;
}

Expected<core::TariffReview> TariffJobs::check(const core::Tariff& draft)
{
    return m_desk.check(m_actor, draft);
}

Expected<core::TariffVersion> TariffJobs::publish(const TariffPublication& publication)
{
    const auto approval =
        m_signIn.approve(m_actor, publication.second.login, publication.second.password);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    return m_desk.publish(m_actor, publication.draft, *approval);
}

Expected<TariffPreview> TariffJobs::preview(
    const core::Tariff& draft, std::function<bool(std::int64_t done, std::int64_t all)> goOn)
{
    core::ForemostRows foremost{TariffPreview::kForemostMax};
    core::PreviewOptions options;
    options.onAccount = [&foremost](const core::PreviewRow& row) { foremost.add(row); };
    options.goOn = std::move(goOn);
    const auto sum = m_desk.preview(m_actor, draft, options);
    if (!sum) {
        return Unexpected{sum.error()};
    }
    return TariffPreview{foremost.rows(), *sum};
}

Expected<TariffDocument> TariffJobs::read(const std::string& path)
{
    if (auto may = allowed(); !may) {
        return Unexpected{may.error()};
    }
    const auto text = readTariffFile(path);
    if (!text) {
        return Unexpected{text.error()};
    }
    return app::readTariff(*text);
}

Expected<void> TariffJobs::save(const std::string& path, const core::Tariff& tariff)
{
    if (auto may = allowed(); !may) {
        return may;
    }
    return writeTariffFile(path, tariff);
}

Expected<CampaignPage> TariffJobs::campaign(const CampaignQuery& query)
{
    core::PriceCampaign campaign{m_world};
    core::PriceFilter filter;
    filter.tariff = query.tariff;
    filter.after = query.after;
    // One more than is shown tells whether there is a next page.
    filter.limit = kCampaignPage + 1;
    auto rows = campaign.list(m_actor, filter);
    const auto count = campaign.count(m_actor, query.tariff);
    if (!rows || !count) {
        return Unexpected{!rows ? rows.error() : count.error()};
    }
    CampaignPage page{std::move(*rows), *count, false};
    if (page.rows.size() > kCampaignPage) {
        page.rows.pop_back();
        page.hasMore = true;
    }
    return page;
}

Expected<std::optional<qint64>> TariffJobs::saveCampaign(
    const CampaignOrder& order, const std::function<bool(std::int64_t written)>& goOn)
{
    return writeCampaignFile(order.path.toStdString(), m_world, m_actor, order.tariff, goOn)
        .map([](const std::optional<std::int64_t>& written) {
            return written ? std::optional{qint64{*written}} : std::nullopt;
        });
}

}  // namespace wattdesk::app
