#pragma once

#include <QMap>
#include <optional>
#include <tl/expected.hpp>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/form_view.h"
#include "app/ui/base/station_client.h"
#include "app/ui/base/table.h"
#include "app/ui/sale/sale_view.h"

namespace wattdesk::app {

/// What can be asked for in the form of a field card. Their order is the order on the form.
enum class CardEntry : std::uint8_t {
    Tariff,
    Mode,  ///< what the meter counts down
    Amount,
    Alarm1,
    Alarm2,
    CtRatio,
    PtRatio,
    OverdraftLimit,
    HoardingLimit,
    ClosePermit,
    Meter,
    Relay,
    Holder,
    From,
    To,
    Login,
    Password,
};

/// What stands in the fields: texts, and the indexes of what was chosen.
using CardEntries = QMap<CardEntry, QString>;

/// What can be done with the card on the reader. The first eight are the kinds of field cards that
/// a blank one can become, in the order of core::FieldCardKind.
enum class FieldDeed : std::uint8_t {
    IssuePreset,
    IssueCheck,
    IssueReset,
    IssueClear,
    IssueParameter,
    IssueMeterNumber,
    IssueRelayTest,
    IssueOperator,
    ReadBack,
    MakeBlank,
    LastReport,  ///< of the check card that was read back last
};

enum class FieldStage : std::uint8_t { Card, Form, Working, Ended, Report };

/// An entry that is not taken.
struct WrongEntry {
    CardEntry entry{CardEntry::From};
    core::ErrorCode code{core::ErrorCode::InputDate};
};

/// Where the saving of a report stands.
struct ReportWork {
    bool isSaving{false};
    QString path;
    std::optional<core::ErrorCode> failure;
};

/// What the page of the field work knows. The view is made of this alone.
struct FieldState {
    FieldStage stage{FieldStage::Card};
    StationFacts facts;
    bool hasCard{false};
    bool isLooking{false};
    std::optional<FieldCardSeen> seen;
    std::optional<core::ErrorCode> failure;  ///< the card cannot be read
    std::optional<core::ErrorCode> refusal;  ///< what was asked for was not done
    FieldDeed deed{FieldDeed::IssuePreset};  ///< that is on the form, goes on, or has ended
    /// As it was when the form was opened: choices stay, whatever lies on the reader by now.
    std::optional<FieldCardSeen> terms;
    CardEntries entries;
    std::optional<WrongEntry> wrong;
    core::CardStep step{core::CardStep::Reading};
    std::optional<core::FieldCardOrder> issued;
    std::optional<core::CheckReport> report;  ///< the last one, its findings first
    core::Date reportDay;                     ///< when that card was read back
    int chosen{-1};                           ///< row of the report
    ReportWork save;

    core::FieldCardKind kind() const { return static_cast<core::FieldCardKind>(deed); }
    QString text(CardEntry entry) const { return entries.value(entry).trimmed(); }
    bool chose(CardEntry entry, int index) const { return entries.value(entry).toInt() == index; }
    const core::Inspection* inspection() const;
    bool canConfirm() const;
};

/// What the form shows when it is opened.
CardEntries initialEntries(core::FieldCardKind kind, const FieldCardSeen& seen);
/// Whether a second person has to agree to what was typed.
bool asksSecondPerson(const FieldState& state);
QList<FormField> fieldsOf(const FieldState& state);
/// What was typed, as the desk takes it.
tl::expected<core::FieldCardOrder, WrongEntry> orderOf(const FieldState& state);
/// What is missing of the second person's name and password, where they are asked for.
std::optional<WrongEntry> missingWord(const FieldState& state);

/// What a card of this kind does at a meter, in plain words.
QStringList deedsAtMeter(core::FieldCardKind kind);
/// One line of it.
QString kindAdvice(core::FieldCardKind kind);
/// What to do with the card that was just issued.
QString nextStepText(core::FieldCardKind kind);
/// What such a card carries.
QList<Fact> contentsOf(const core::FieldCardOrder& order, const FieldCardSeen& seen);
/// "12 345 678"
QString areaText(core::AreaCode area);
/// "2026-11-03 14:05", the meter's time; empty for none.
QString shown(const core::CardTime& time);

/// The likeliest to need somebody first; otherwise in the order of collection.
void putFindingsFirst(core::CheckReport& report);
/// How much a finding matters: Caution, or Bad.
Tone toneOf(core::InspectionFlag flag);
/// The finding in a sentence, with its figures.
QString explanationOf(core::InspectionFlag flag, const core::Inspection& found,
                      core::UtcOffset offset);
/// What flowed beside what was paid.
QString useText(const core::Inspection& found, core::UtcOffset offset);
QString remainingText(const core::Inspection& found);

struct FieldActionEntry {
    FieldDeed deed{FieldDeed::IssuePreset};
    QString key;
    QString text;
    QString advice;
    friend bool operator==(const FieldActionEntry&, const FieldActionEntry&) = default;
};

struct CheckReportView {
    QString title;
    Notice notice;
    QList<QList<Cell>> rows;
    QString total;
    QString meter;  ///< title of what follows, about the chosen row
    QStringList sentences;
    QList<Fact> figures;
    QList<Fact> state;
    QString saveNote;
    Tone saveTone{Tone::Plain};
};

enum class FieldFace : std::uint8_t { Message, Card, Form, Writing, Result, Report };

/// Everything the page of the field work shows, already decided, formatted and translated.
struct FieldView {
    FieldFace face{FieldFace::Message};
    Notice message;
    QString cardTitle;
    Notice notice;
    QList<Fact> contents;
    QStringList sentences;
    QList<FieldActionEntry> actions;
    FormView form;
    WritingView writing;
    ResultView result;
    CheckReportView report;
};

FieldView viewOf(const FieldState& state);
/// Only on the form.
FormView formViewOf(const FieldState& state);
/// Only at the end of a deed.
ResultView resultViewOf(const FieldState& state);
/// Asked before a field card is made blank.
Question blankQuestion(const FieldCardSeen& seen);
/// Only with a report.
CheckReportView reportViewOf(const FieldState& state);
/// The report on paper.
reports::ReceiptDocument documentOf(const FieldState& state, reports::Language language);

}  // namespace wattdesk::app
