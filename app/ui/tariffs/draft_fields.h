#pragma once

#include <QCoreApplication>

#include "app/ui/tariffs/draft_presenter.h"

namespace wattdesk::app {

/// The fields of a draft, by their kinds, in the chosen language.
class DraftFields {
    Q_DECLARE_TR_FUNCTIONS(DraftFields)
public:
    explicit DraftFields(const TariffDraft& draft);

    QList<DraftGroup> groups() const;

private:
    DraftCell cell(const DraftKey& key) const;
    /// A cell alone on its line: a day or an amount of money is longer than a price.
    DraftCell wide(const DraftKey& key) const;
    DraftCell choice(DraftPart part, const QStringList& choices) const;
    /// A line with one figure of the whole tariff.
    DraftLine line(DraftPart part) const;
    QList<DraftButton> buttons(DraftStep add, const QString& addText, DraftStep drop,
                               const QString& dropText) const;
    DraftGroup tiers() const;
    DraftGroup ladder() const;
    DraftGroup season(std::size_t index) const;
    DraftGroup seasonButtons() const;
    DraftGroup levies() const;
    DraftGroup charges() const;
    DraftGroup powerFactorAndLosses() const;
    DraftGroup lossTable() const;
    DraftGroup whole() const;

    const TariffDraft& m_draft;
    QList<DraftKey> m_wrong;
};

}  // namespace wattdesk::app
