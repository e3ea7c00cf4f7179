#pragma once

#include <functional>

#include "app/ui/base/tariff_client.h"
#include "core/workflow/sign_in.h"

namespace wattdesk::app {

/// What the page of the tariffs asks of a station, done while one waits: on the station's thread,
/// for an operator who signed in.
class TariffJobs {
public:
    TariffJobs(core::World world, core::SignIn signIn, core::Actor actor)
        : m_world{world}, m_desk{world}, m_signIn{std::move(signIn)}, m_actor{std::move(actor)}
    {
    }

    core::Expected<TariffSheet> sheet();
    core::Expected<core::TariffReview> check(const core::Tariff& draft);
    core::Expected<core::TariffVersion> publish(const TariffPublication& publication);
    /// `goOn`: see core::PreviewOptions.
    core::Expected<TariffPreview> preview(
        const core::Tariff& draft, std::function<bool(std::int64_t done, std::int64_t all)> goOn);
    core::Expected<TariffDocument> read(const std::string& path);
    core::Expected<void> save(const std::string& path, const core::Tariff& tariff);
    core::Expected<CampaignPage> campaign(const CampaignQuery& query);
    /// `goOn`: see writeCampaignFile().
    core::Expected<std::optional<qint64>> saveCampaign(
        const CampaignOrder& order, const std::function<bool(std::int64_t written)>& goOn);

private:
    core::Expected<void> allowed() const
    {
        return m_actor.require(core::Permission::PublishTariffs);
    }

    core::World m_world;
    core::TariffDesk m_desk;
    core::SignIn m_signIn;
    core::Actor m_actor;
};

}  // namespace wattdesk::app
