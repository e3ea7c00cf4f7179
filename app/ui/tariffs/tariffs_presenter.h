#pragma once

#include <QObject>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/notice.h"
#include "app/ui/tariffs/campaign_presenter.h"
#include "app/ui/tariffs/draft_presenter.h"
#include "app/ui/tariffs/tariff_words.h"
#include "app/ui/tariffs/worked_example.h"

namespace wattdesk::app {

/// What the list of the tariffs shows, already decided, formatted and translated.
struct TariffListView {
    Notice notice;
    QList<QList<Cell>> versions;
    bool isEmpty{false};  ///< it is known that there are none
    QString total;
};

/// A published version, readable.
struct TariffVersionView {
    QString title;
    QString life;  ///< in force, to come or over, with its days
    Tone tone{Tone::Plain};
    QString gridTitle;
    PriceGrid grid;
    QList<QList<Cell>> facts;
    Notice notice;
    ExampleView example;
};

enum class TariffFace : std::uint8_t { List, Version, Draft, Campaign };

/// Shows the tariffs with their versions, one of them in full, and what it would charge; and whose
/// meters have old prices.
class TariffsPresenter final : public QObject {
    Q_OBJECT
public:
    TariffsPresenter(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);

    void begin(core::UtcOffset offset) { m_offset = offset; }
    void refresh();
    /// A version, by its row in the list.
    void open(int row);
    void editExample(int field, const QString& text);
    /// The shown version as a file.
    void save();
    /// The shown version as the beginning of a new one.
    void copy();
    /// A file as the beginning of a new version, or of a new tariff.
    void openFile();
    /// The meters that have old prices.
    void showCampaign();
    /// One step back, from wherever the person is. False when the list is shown.
    bool back();
    void clear();
    void retranslate();

    TariffFace face() const
    {
        return m_campaign.isOpen() ? TariffFace::Campaign
               : m_draft.isOpen()  ? TariffFace::Draft
               : m_open            ? TariffFace::Version
                                   : TariffFace::List;
    }
    DraftPresenter& draft() { return m_draft; }
    CampaignPresenter& campaign() { return m_campaign; }
    const TariffListView& list() const { return m_list; }
    const TariffVersionView& version() const { return m_version; }

signals:
    void viewChanged();
    void focusWanted();

private:
    void onFile(const core::Expected<TariffDocument>& result);
    void onPublished(const core::Tariff& tariff);
    void onSheet(const core::Expected<TariffSheet>& result);
    void showList();
    void showVersion();
    void show();
    Notice listNotice() const;
    const core::TariffVersion& opened() const { return m_sheet.versions.at(*m_open); }

    StationClient& m_client;
    Dialogs& m_dialogs;
    core::UtcOffset m_offset;
    TariffSheet m_sheet;
    bool m_isKnown{false};
    std::optional<core::ErrorCode> m_failure;
    std::optional<std::size_t> m_open;  ///< index of the version that is shown
    WorkedExample m_example;
    std::vector<TariffFileProblem> m_fileProblems;  ///< of the file that was opened last
    std::optional<core::Tariff> m_published;        ///< the version that was published last
    QString m_savedAs;         ///< the file that the shown version was saved as
    std::uint64_t m_asked{0};  ///< the sheet
    std::uint64_t m_round{0};  ///< files
    DraftPresenter m_draft;
    CampaignPresenter m_campaign;
    TariffListView m_list;
    TariffVersionView m_version;
};

}  // namespace wattdesk::app
