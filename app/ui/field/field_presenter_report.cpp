#include "app/ui/field/field_presenter.h"

namespace wattdesk::app {

void FieldPresenter::readBack()
{
    // Of its own: other cards are looked at before it may be saved once more.
    const core::Date today = m_state.seen->today;
    m_state.deed = FieldDeed::ReadBack;
    m_state.step = core::CardStep::Reading;
    m_state.stage = FieldStage::Working;
    show();
    m_client.collectCheckCard(
        {this, [this, today](const core::Expected<core::CheckReport>& result) {
             if (!result) {
                 refuse(result.error().code, FieldStage::Card);
                 return;
             }
             m_state.report = *result;
             m_state.reportDay = today;
             putFindingsFirst(*m_state.report);
             m_state.chosen = result->inspections.empty() ? -1 : 0;
             m_state.save = {};
             end(FieldStage::Report);
         }});
}

void FieldPresenter::chooseRow(int row)
{
    if (m_state.report && row != m_state.chosen) {
        m_state.chosen = row;
        show();
    }
}

void FieldPresenter::openRow(int row)
{
    m_state.chosen = row;
    const core::Inspection* found = m_state.inspection();
    show();
    if (found && found->account) {
        emit accountWanted(found->account->number);
    }
}

void FieldPresenter::saveReport()
{
    if (m_state.stage != FieldStage::Report || m_state.save.isSaving) {
        return;
    }
    const bool isChinese = m_language == Language::Chinese;
    const auto language = isChinese ? reports::Language::Chinese : reports::Language::English;
    const QString name = QStringLiteral("check-card-%1-%2.pdf")
                             .arg(QString::fromStdString(m_state.report->card.text()),
                                  QString::fromStdString(core::toText(m_state.reportDay)));
    //: Title of the box that asks where to save a report
    const QString path = m_dialogs.chooseFile(tr("Save the report"), name,
                                              //: Kind of file in the box that asks where to save
                                              tr("PDF files (*.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    m_state.save = {true, path, {}};
    show();
    m_client.saveDocument({documentOf(m_state, language), path},
                          {this, [this, path](const core::Expected<void>& result) {
                               if (m_state.save.path != path) {
                                   return;
                               }
                               m_state.save.isSaving = false;
                               if (!result) {
                                   m_state.save.failure = result.error().code;
                               }
                               show();
                           }});
}

}  // namespace wattdesk::app
