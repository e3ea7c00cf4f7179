#pragma once

#include <QList>
#include <QObject>

#include "app/ui/administration/import_presenter.h"
#include "app/ui/administration/operators_presenter.h"
#include "app/ui/administration/rules_presenter.h"
#include "app/ui/administration/settlement_presenter.h"
#include "app/ui/administration/stock_presenter.h"
#include "app/ui/tariffs/tariffs_presenter.h"

namespace wattdesk::app {

/// The parts of the administration page, in its order.
enum class AdministrationSection : std::uint8_t {
    Import,
    Rules,
    Stock,
    Operators,
    Tariffs,
    Settlement
};

/// Those that a role may do something in; empty: the page is not for it.
QList<AdministrationSection> sectionsFor(core::Role role);

/// Decides which part of the administration page is shown; each part has its own presenter.
class AdministrationPresenter final : public QObject {
    Q_OBJECT
public:
    AdministrationPresenter(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);

    void begin(core::UtcOffset offset, core::Role role);
    /// The page came into sight, or went out of it. Its lists are read anew when it comes.
    void setSeen(bool seen);
    void choose(AdministrationSection section);
    /// One step back, from wherever the person is.
    void back();
    /// Somebody else signs in, or the window is closed: an import that runs is stopped.
    void clear();
    void retranslate();

    const QList<AdministrationSection>& sections() const { return m_sections; }
    AdministrationSection section() const { return m_section; }
    ImportPresenter& import() { return m_import; }
    RulesPresenter& rules() { return m_rules; }
    StockPresenter& stock() { return m_stock; }
    OperatorsPresenter& operators() { return m_operators; }
    TariffsPresenter& tariffs() { return m_tariffs; }
    SettlementPresenter& settlement() { return m_settlement; }

signals:
    void sectionChanged();
    /// There is something else to be typed into or pressed.
    void focusWanted();
    /// One step back from the page itself.
    void left();

private:
    void refresh();

    ImportPresenter m_import;
    RulesPresenter m_rules;
    StockPresenter m_stock;
    OperatorsPresenter m_operators;
    TariffsPresenter m_tariffs;
    SettlementPresenter m_settlement;
    QList<AdministrationSection> m_sections;
    AdministrationSection m_section{AdministrationSection::Import};
    bool m_seen{false};
};

}  // namespace wattdesk::app
