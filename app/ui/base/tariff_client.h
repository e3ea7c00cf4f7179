#pragma once

#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/station/tariff_file.h"
#include "app/ui/base/account_file.h"
#include "app/ui/base/reply.h"
#include "core/ports/tariff_book.h"
#include "core/workflow/price_renewal.h"
#include "core/workflow/tariff_desk.h"

namespace wattdesk::app {

/// Every published version of every tariff.
struct TariffSheet {
    std::vector<core::TariffVersion> versions;    ///< by name and version
    core::Date today;                             ///< by the station's clock
    std::map<core::OperatorId, std::string> who;  ///< names of those who published them
};

/// A draft to be published, and who agrees.
struct TariffPublication {
    core::Tariff draft;
    SecondPerson second;
};

/// What a draft would do to the accounts of its tariff.
struct TariffPreview {
    /// How many accounts are listed; the sum counts all.
    static constexpr std::size_t kForemostMax = 1000;

    std::vector<core::PreviewRow> foremost;  ///< those that change most first
    core::PreviewSum sum;
};

/// So many accounts with old prices are read at a time.
inline constexpr std::size_t kCampaignPage = 100;

struct CampaignQuery {
    std::optional<core::TariffId> tariff;  ///< empty: of all tariffs
    core::AccountNumber after{};           ///< only accounts with a higher number
};

/// Accounts whose meters have not been given the newest prices, by number.
struct CampaignPage {
    std::vector<core::OutdatedCard> rows;  ///< at most kCampaignPage
    std::int64_t count{0};                 ///< how many there are of all numbers
    bool hasMore{false};                   ///< behind the last row
};

/// All of them, written into a file.
struct CampaignOrder {
    std::optional<core::TariffId> tariff;  ///< empty: of all tariffs
    QString path;                          ///< of the CSV
};

/// What the page of the tariffs asks of the station; as StationClient, of which it is a part. All
/// of it needs the permission to publish tariffs, but for the meters with old prices.
class TariffClient {
public:
    virtual ~TariffClient() = default;

    virtual void tariffSheet(Reply<TariffSheet> reply) = 0;
    /// What is wrong with the draft is no failure of this.
    virtual void checkTariff(const core::Tariff& draft, Reply<core::TariffReview> reply) = 0;
    virtual void publishTariff(const TariffPublication& publication,
                               Reply<core::TariffVersion> reply) = 0;
    /// StationClient::previewProgress() tells how far it is.
    virtual void previewTariff(const core::Tariff& draft, Reply<TariffPreview> reply) = 0;
    /// The preview that runs or waits ends at its next report, and answers with what it has.
    virtual void cancelPreview() = 0;
    /// What is wrong with the document is no failure of this. FileNotReadable.
    virtual void readTariff(const QString& path, Reply<TariffDocument> reply) = 0;
    virtual void saveTariff(const QString& path, const core::Tariff& tariff, Reply<void> reply) = 0;

    virtual void campaign(const CampaignQuery& query, Reply<CampaignPage> reply) = 0;
    /// How many accounts were written; empty: it was cancelled, and nothing was written.
    /// StationClient::campaignProgress() tells how far it is.
    virtual void saveCampaign(const CampaignOrder& order, Reply<std::optional<qint64>> reply) = 0;
    /// The file that is written or waits is given up at the next report.
    virtual void cancelCampaign() = 0;
};

}  // namespace wattdesk::app
