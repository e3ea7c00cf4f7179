#include "app/ui/administration/administration_presenter.h"

namespace wattdesk::app {

QList<AdministrationSection> sectionsFor(core::Role role)
{
    QList<AdministrationSection> sections;
    for (const auto& [section, permission] :
         {std::pair{AdministrationSection::Import, core::Permission::ImportAccounts},
          std::pair{AdministrationSection::Rules, core::Permission::SetRules},
          std::pair{AdministrationSection::Stock, core::Permission::SetRules},
          std::pair{AdministrationSection::Operators, core::Permission::SeeOperators},
          std::pair{AdministrationSection::Tariffs, core::Permission::PublishTariffs},
          std::pair{AdministrationSection::Settlement, core::Permission::SettlePeriods}}) {
        if (core::allows(role, permission)) {
            sections.append(section);
        }
    }
    return sections;
}

AdministrationPresenter::AdministrationPresenter(StationClient& client, Dialogs& dialogs,
                                                 QObject* parent)
    : QObject{parent},
      m_import{client, dialogs},
      m_rules{client},
      m_stock{client},
      m_operators{client, dialogs},
      m_tariffs{client, dialogs},
      m_settlement{client, dialogs}
{
    connect(&m_import, &ImportPresenter::focusWanted, this, &AdministrationPresenter::focusWanted);
    connect(&m_rules, &RulesPresenter::focusWanted, this, &AdministrationPresenter::focusWanted);
    connect(&m_settlement, &SettlementPresenter::focusWanted, this,
            &AdministrationPresenter::focusWanted);
    connect(&m_stock, &StockPresenter::focusWanted, this, &AdministrationPresenter::focusWanted);
    connect(&m_operators, &OperatorsPresenter::focusWanted, this,
            &AdministrationPresenter::focusWanted);
    connect(&m_tariffs, &TariffsPresenter::focusWanted, this,
            &AdministrationPresenter::focusWanted);
}

void AdministrationPresenter::begin(core::UtcOffset offset, core::Role role)
{
    clear();
    m_stock.begin(offset);
    m_operators.begin(offset);
    m_tariffs.begin(offset);
    m_sections = sectionsFor(role);
    m_section = m_sections.isEmpty() ? AdministrationSection::Import : m_sections.first();
    emit sectionChanged();
}

void AdministrationPresenter::setSeen(bool seen)
{
    const bool cameIntoSight = seen && !m_seen;
    m_seen = seen;
    if (cameIntoSight) {
        refresh();
    } else if (!seen) {
        m_operators.leave();
    }
}

void AdministrationPresenter::choose(AdministrationSection section)
{
    if (!m_sections.contains(section)) {
        return;
    }
    if (section != AdministrationSection::Operators) {
        m_operators.leave();
    }
    m_section = section;
    refresh();
    emit sectionChanged();
    emit focusWanted();
}

void AdministrationPresenter::refresh()
{
    switch (m_section) {
        case AdministrationSection::Import:
            return;
        case AdministrationSection::Rules:
            m_rules.refresh();
            return;
        case AdministrationSection::Stock:
            m_stock.refresh();
            return;
        case AdministrationSection::Operators:
            m_operators.refresh();
            return;
        case AdministrationSection::Tariffs:
            m_tariffs.refresh();
            return;
        case AdministrationSection::Settlement:
            m_settlement.refresh();
            return;
    }
}

void AdministrationPresenter::back()
{
    const bool isDone = (m_section == AdministrationSection::Import && m_import.askToCancel()) ||
                        (m_section == AdministrationSection::Rules && m_rules.back()) ||
                        (m_section == AdministrationSection::Stock && m_stock.back()) ||
                        (m_section == AdministrationSection::Operators && m_operators.back()) ||
                        (m_section == AdministrationSection::Tariffs && m_tariffs.back()) ||
                        (m_section == AdministrationSection::Settlement && m_settlement.back());
    if (!isDone) {
        emit left();
    }
}

void AdministrationPresenter::clear()
{
    m_import.clear();
    m_rules.clear();
    m_stock.clear();
    m_operators.clear();
    m_tariffs.clear();
    m_settlement.clear();
}

void AdministrationPresenter::retranslate()
{
    m_import.retranslate();
    m_rules.retranslate();
    m_stock.retranslate();
    m_operators.retranslate();
    m_tariffs.retranslate();
    m_settlement.retranslate();
}

}  // namespace wattdesk::app
