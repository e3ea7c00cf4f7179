#include "app/ui/field/field_report.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The report on paper: a section for each meter.
class FieldDocument {
    Q_DECLARE_TR_FUNCTIONS(FieldDocument)
public:
    explicit FieldDocument(const FieldState& state) : m_state{state}, m_report{state} {}
    reports::ReceiptDocument document(reports::Language language) const;

private:
    reports::ReceiptSection section(const core::Inspection& found) const;

    const FieldState& m_state;
    FieldReport m_report;
};

reports::ReceiptSection FieldDocument::section(const core::Inspection& found) const
{
    const auto text = [](const QString& label, const QString& value, bool isStrong = false) {
        return reports::ReceiptRow{label.toStdString(), value.toStdString(),
                                   reports::Alignment::Left, isStrong};
    };
    reports::ReceiptSection section;
    //: Field work, report on paper: label of a meter's number
    section.rows.push_back(text(tr("Meter"), utf8(core::shown(found.record.meter)), true));
    if (found.account) {
        //: Field work, report on paper: label of the customer
        section.rows.push_back(text(tr("Customer"), utf8(found.account->customer.name)));
        //: Field work, report on paper: label of the account number
        section.rows.push_back(text(tr("Account"), utf8(core::shown(found.account->number))));
        //: Field work, report on paper: label of the address
        section.rows.push_back(text(tr("Address"), utf8(found.account->point.address)));
    }
    //: Field work, report on paper: label of what is to be looked at
    section.rows.push_back(
        text(tr("Findings"), m_report.findings(found).text, !found.flags.empty()));
    for (const QString& sentence : m_report.sentences(found)) {
        section.rows.push_back(text({}, sentence));
    }
    //: Field work, report on paper: label of what a meter holds
    section.rows.push_back(text(tr("Remaining"), remainingText(found)));
    //: Field work, report on paper: label of the purchase count of a meter
    section.rows.push_back(text(tr("Count"), QString::number(found.record.count)));
    for (const Fact& fact : m_report.figures(found) + m_report.state(found.record)) {
        section.rows.push_back(text(fact.label, fact.value));
    }
    return section;
}

reports::ReceiptDocument FieldDocument::document(reports::Language language) const
{
    reports::ReceiptDocument document;
    document.language = language;
    document.organisation = m_state.facts.name;
    //: Field work: title of the report on paper
    document.title = tr("Report of a check card").toStdString();
    if (m_state.facts.demo) {
        //: Mark on a report of a demo station
        document.marks.push_back(tr("Demonstration").toStdString());
    }
    document.sections.push_back(
        //: Field work, report on paper: label of the check card's serial number
        {{{tr("Card").toStdString(), m_state.report->card.text()},
          //: Field work, report on paper: label of the day on which it was read back
          {tr("Read back").toStdString(), core::toText(m_state.reportDay)},
          //: Field work, report on paper: label of how many meters there are
          {tr("In all").toStdString(), m_report.total().toStdString()}}});
    for (const core::Inspection& found : m_state.report->inspections) {
        document.sections.push_back(section(found));
    }
    return document;
}

}  // namespace

reports::ReceiptDocument documentOf(const FieldState& state, reports::Language language)
{
    return FieldDocument{state}.document(language);
}

}  // namespace wattdesk::app
