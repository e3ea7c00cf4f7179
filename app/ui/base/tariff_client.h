#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

#include "app/station/tariff_file.h"
#include "app/ui/base/account_file.h"
#include "app/ui/base/reply.h"
#include "core/ports/tariff_book.h"
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

/// What the page of the tariffs asks of the station; as StationClient, of which it is a part. All
/// of it needs the permission to publish tariffs.
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
};

}  // namespace wattdesk::app
