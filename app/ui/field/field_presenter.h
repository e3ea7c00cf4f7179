#pragma once

#include <QObject>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/language.h"
#include "app/ui/field/field_state.h"

namespace wattdesk::app {

/// Decides everything on the page of the field work: what lies on the reader, how a blank card
/// becomes a field card, and what a check card has brought back.
class FieldPresenter final : public QObject {
    Q_OBJECT
public:
    FieldPresenter(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);

    void begin(const StationFacts& facts);
    /// Cards on the reader are looked at only while the page is seen.
    void setSeen(bool seen);
    void setReader(const ReaderState& reader);
    void clear();

    void choose(FieldDeed deed);
    void edit(CardEntry entry, const QString& text);
    void confirm();
    void back();
    void chooseRow(int row);
    void openRow(int row);
    void saveReport();
    void useLanguage(Language language);

    const FieldView& view() const { return m_view; }
    bool isWorking() const { return m_state.stage == FieldStage::Working; }

signals:
    void accountWanted(const wattdesk::core::AccountNumber& number);
    void viewChanged(const wattdesk::app::FieldView& view);
    /// Something else to be typed into or pressed came up.
    void focusWanted();
    /// One step back from the card.
    void left();
    /// The card on the reader is another one now, and meters' readings may be new: other pages are
    /// out of date.
    void cardChanged();

private:
    void look();
    void onLook(const core::Expected<FieldCardSeen>& result);
    void openForm(FieldDeed deed);
    void makeBlank();
    void readBack();
    /// Nothing was done; what was typed is still there.
    void refuse(core::ErrorCode code, FieldStage stage);
    void end(FieldStage stage);
    void show();

    StationClient& m_client;
    Dialogs& m_dialogs;
    FieldState m_state;
    FieldView m_view;
    ReaderState m_reader;
    Language m_language{Language::Chinese};
    std::uint64_t m_asked{0};
    bool m_seen{false};
};

}  // namespace wattdesk::app
