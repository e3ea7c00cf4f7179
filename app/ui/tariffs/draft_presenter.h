#pragma once

#include <QObject>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/form_view.h"
#include "app/ui/base/station_client.h"
#include "app/ui/base/table.h"
#include "app/ui/tariffs/change_chart.h"
#include "app/ui/tariffs/tariff_draft.h"
#include "app/ui/tariffs/worked_example.h"

namespace wattdesk::app {

/// A figure of a draft as it is typed; `field` below 0: there is none at this place.
struct DraftCell {
    int field{-1};
    QString value;
    bool isWrong{false};
    bool isText{false};     ///< words, not a number
    int span{1};            ///< in columns
    QStringList choices{};  ///< not empty: one of these is chosen, `value` is its place
};

struct DraftLine {
    QString label;
    QList<DraftCell> cells;
};

/// A button below the figures of a kind.
struct DraftButton {
    DraftStep step{DraftStep::AddTier};
    QString text;
};

/// Figures of one kind, below their heads.
struct DraftGroup {
    QString title;
    QStringList heads;
    QList<DraftLine> lines;
    QList<DraftButton> buttons{};
};

/// What a draft would do to each account.
struct PreviewView {
    QString title;
    QString guide;
    Notice notice;
    bool isRunning{false};
    int percent{-1};  ///< below zero: it cannot be said
    QList<QList<Cell>> accounts;
    ChangeChartView chart;
    QList<Fact> total;
};

enum class DraftFace : std::uint8_t { Figures, Preview, Publish };

/// A new version while it is made, already decided, formatted and translated.
struct TariffDraftView {
    QString title;
    QList<DraftGroup> groups;
    Notice notice;                ///< whether it can be published
    QList<QList<Cell>> findings;  ///< where, and what
    ExampleView example;
    bool canPreview{false};
    bool canPublish{false};
    bool canSave{false};
    PreviewView preview;
    FormView publish;
};

/// In the order of the form.
enum class PublishField : std::uint8_t { Login, Password };

/// Decides how a new version of a tariff is made: typed over a copy, checked with every key, tried
/// out on the accounts, and published with a second person.
class DraftPresenter final : public QObject {
    Q_OBJECT
public:
    DraftPresenter(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);

    /// A draft that begins as this.
    void begin(const core::Tariff& base);
    bool isOpen() const { return m_isOpen; }
    void edit(int field, const QString& text);
    /// One tier, season, levy or row more, or less.
    void take(DraftStep step);
    void editExample(int field, const QString& text);
    /// To the accounts: what it would do to them is worked out.
    void preview();
    void cancelPreview();
    /// To the form that publishes it. Nothing while there is a finding.
    void goToPublish();
    void editPublish(int field, const QString& text);
    void publish();
    void save();
    /// One step back; asks before typed figures are given up. False when there is no draft.
    bool back();
    void clear();
    void retranslate();

    DraftFace face() const { return m_face; }
    const TariffDraftView& view() const { return m_view; }

signals:
    void viewChanged();
    void focusWanted();
    /// It is published.
    void published(const wattdesk::core::Tariff& tariff);

private:
    bool isReviewed() const;
    void onEdited();
    void check();
    void onReview(const core::Tariff& draft, const core::Expected<core::TariffReview>& result);
    void onPreview(const core::Expected<TariffPreview>& result);
    void onPublished(const core::Expected<core::TariffVersion>& result);
    bool giveUp();
    void end();
    void showFigures();
    void showFindings();
    void showExample();
    void showPreview();
    ChangeChartView changeChart(const core::PreviewSum& sum) const;
    void showPublish();
    QList<Fact> jumpFacts() const;
    Notice stateNotice() const;
    Notice previewNotice() const;
    void show();

    StationClient& m_client;
    Dialogs& m_dialogs;
    bool m_isOpen{false};
    DraftFace m_face{DraftFace::Figures};
    TariffDraft m_draft;
    WorkedExample m_example;
    std::optional<core::TariffReview> m_review;  ///< the newest one
    core::Tariff m_reviewed;                     ///< the draft that it is of
    bool m_isChecking{false};
    std::optional<core::ErrorCode> m_failure;  ///< of check or save
    QString m_savedAs;
    bool m_isPreviewing{false};
    bool m_isStopping{false};
    qint64 m_done{0};
    qint64 m_all{0};
    std::optional<TariffPreview> m_preview;
    std::optional<core::ErrorCode> m_previewFailure;
    QMap<PublishField, QString> m_second;
    std::optional<PublishField> m_missing;
    bool m_isPublishing{false};
    std::optional<core::ErrorCode> m_refusal;
    std::uint64_t m_round{0};  ///< what was asked for another draft is not taken
    TariffDraftView m_view;
};

}  // namespace wattdesk::app
