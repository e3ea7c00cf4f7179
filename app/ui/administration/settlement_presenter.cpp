#include "app/ui/administration/settlement_presenter.h"

#include "app/ui/administration/settlement_typing.h"

namespace wattdesk::app {

using core::ErrorCode;

SettlementPresenter::SettlementPresenter(StationClient& client, Dialogs& dialogs, QObject* parent)
    : QObject{parent},
      m_client{client},
      m_dialogs{dialogs},
      m_import{client, dialogs, ImportWhat::Readings}
{
    connect(&client, &StationClient::settlementProgress, this, [this](qint64 accounts) {
        if (isRunning()) {
            m_accounts = accounts;
            show();
        }
    });
    connect(&m_import, &ImportPresenter::focusWanted, this, &SettlementPresenter::focusWanted);
    show();
}

void SettlementPresenter::refresh()
{
    const std::uint64_t asked = ++m_overviewAsked;
    m_client.settlements({this, [this, asked](const core::Expected<SettlementOverview>& result) {
                              if (asked != m_overviewAsked) {
                                  return;
                              }
                              if (!result) {
                                  m_failure = result.error().code;
                              } else {
                                  m_overview = *result;
                                  if (m_month.isEmpty()) {
                                      m_month = QString::fromStdString(
                                          core::toText(core::Period::of(result->today).before()));
                                  }
                              }
                              show();
                          }});
}

void SettlementPresenter::editMonth(const QString& text)
{
    if (m_month == text || isRunning()) {
        return;
    }
    m_month = text;
    // What was tried out belongs to another month.
    forgetTrial();
    show();
}

void SettlementPresenter::forgetTrial()
{
    m_stage = Stage::Nothing;
    m_sheet.reset();
    m_failure.reset();
    m_collected.reset();
}

void SettlementPresenter::collect()
{
    if (isRunning() || m_isCollecting || m_face != SettlementFace::Run) {
        return;
    }
    // What was tried out did not know these readings.
    forgetTrial();
    const auto period = core::parsePeriod(m_month.trimmed().toStdString());
    if (!period) {
        m_failure = ErrorCode::InputPeriod;
        show();
        return;
    }
    m_isCollecting = true;
    show();
    const std::uint64_t asked = ++m_asked;
    m_client.collectReadings(
        *period, {this, [this, asked](const core::Expected<core::CollectedReadings>& result) {
                      if (asked != m_asked) {
                          return;
                      }
                      m_isCollecting = false;
                      if (result) {
                          m_collected = *result;
                      } else {
                          m_failure = result.error().code;
                      }
                      show();
                  }});
}

void SettlementPresenter::tryOut()
{
    if (isRunning() || m_face != SettlementFace::Run) {
        return;
    }
    const auto period = core::parsePeriod(m_month.trimmed().toStdString());
    if (!period) {
        m_failure = ErrorCode::InputPeriod;
        m_sheet.reset();
        show();
        return;
    }
    m_stage = Stage::Trying;
    run({*period, true, {}});
}

void SettlementPresenter::run(const SettlementOrder& order)
{
    m_accounts = 0;
    m_isStopping = false;
    m_isCollecting = false;
    m_collected.reset();
    m_failure.reset();
    m_entered.reset();
    show();
    emit focusWanted();
    const std::uint64_t asked = ++m_asked;
    m_client.settlePeriod(order,
                          {this, [this, asked](const core::Expected<SettlementSheet>& result) {
                               if (asked == m_asked) {
                                   onSheet(result);
                               }
                           }});
}

void SettlementPresenter::onSheet(const core::Expected<SettlementSheet>& result)
{
    m_isStopping = false;
    const bool wasPosting = m_stage == Stage::Posting;
    if (result) {
        m_sheet = *result;
        m_stage = wasPosting ? Stage::Posted : Stage::Tried;
        if (wasPosting) {
            refresh();
        }
    } else {
        m_failure = result.error().code;
        // What was tried out still stands when it could not be posted.
        m_stage = wasPosting && m_sheet ? Stage::Tried : Stage::Nothing;
        if (m_stage == Stage::Nothing) {
            m_sheet.reset();
        }
    }
    show();
    emit focusWanted();
}

void SettlementPresenter::cancel()
{
    if (isRunning()) {
        m_isStopping = true;
        m_client.cancelSettlement();
        show();
    }
}

bool SettlementPresenter::askToCancel()
{
    if (!isRunning()) {
        return false;
    }
    Question question;
    //: Title of the question that stops a settlement that runs
    question.title = tr("Stop the settlement?");
    //: Question that stops a settlement that runs
    question.text = tr("Nothing of it stays: a run is posted as a whole, or not at all.");
    //: Button that stops a settlement that runs
    question.verbs = {tr("Stop the settlement")};
    //: Button that lets a settlement go on
    question.wayOut = tr("Let it go on");
    if (m_dialogs.ask(question)) {
        cancel();
    }
    return true;
}

void SettlementPresenter::openLine(int row)
{
    const auto index = static_cast<std::size_t>(row);
    if (isRunning() || !m_sheet || row < 0 || index >= m_sheet->lines.size()) {
        return;
    }
    m_faceBefore = SettlementFace::Run;
    askStatement(m_sheet->lines[index].line.account, m_sheet->report.period);
}

void SettlementPresenter::askStatement(const core::AccountNumber& account, core::Period period)
{
    const std::uint64_t asked = ++m_asked;
    m_isAsking = m_face == SettlementFace::Form;
    m_failure.reset();
    show();
    m_client.periodStatement(
        account, period, {this, [this, asked](const core::Expected<core::PeriodStatement>& result) {
                              if (asked != m_asked) {
                                  return;
                              }
                              m_isAsking = false;
                              if (result) {
                                  m_statement = *result;
                                  m_face = SettlementFace::Statement;
                              } else if (m_face == SettlementFace::Form) {
                                  m_refusal = result.error().code;
                              } else {
                                  m_failure = result.error().code;
                              }
                              show();
                              emit focusWanted();
                          }});
}

void SettlementPresenter::showImport()
{
    if (!isRunning() && m_face == SettlementFace::Run) {
        m_face = SettlementFace::Import;
        show();
        emit focusWanted();
    }
}

void SettlementPresenter::start(SettlementTask task)
{
    if (isRunning() || m_face != SettlementFace::Run) {
        return;
    }
    if (task == SettlementTask::Post && m_view.post.isEmpty()) {
        return;
    }
    m_task = task;
    m_entries.clear();
    m_entries[SettlementField::Month] = m_month;
    m_wrong.reset();
    m_refusal.reset();
    m_entered.reset();
    m_isAsking = false;
    m_face = SettlementFace::Form;
    show();
    emit focusWanted();
}

void SettlementPresenter::edit(int field, const QString& text)
{
    const auto id = static_cast<SettlementField>(field);
    if (m_face != SettlementFace::Form || m_isAsking || m_entries.value(id) == text) {
        return;
    }
    m_entries[id] = text;
    m_wrong.reset();
    m_refusal.reset();
    m_entered.reset();
    show();
}

QList<SettlementField> SettlementPresenter::fields() const
{
    using Field = SettlementField;
    switch (m_task) {
        case SettlementTask::Statement:
            return {Field::Account, Field::Month};
        case SettlementTask::Post:
            return {Field::Login, Field::Password};
        case SettlementTask::Reading:
            break;
    }
    QList<Field> fields{Field::Account, Field::Month, Field::Day, Field::Registers};
    const int registers = m_entries.value(Field::Registers).toInt();
    if (registers == kOneRegister) {
        fields.append(Field::Total);
    } else {
        fields.append({Field::Sharp, Field::Peak, Field::Flat, Field::Valley});
    }
    if (registers == kReactiveToo) {
        fields.append({Field::Reactive, Field::ReactiveReverse, Field::Demand});
    }
    fields.append({Field::Remaining, Field::Count, Field::Evidence});
    return fields;
}

void SettlementPresenter::confirm()
{
    if (m_face != SettlementFace::Form || m_isAsking) {
        return;
    }
    switch (m_task) {
        case SettlementTask::Post:
            return post();
        case SettlementTask::Statement:
            return confirmStatement();
        case SettlementTask::Reading:
            break;
    }
    enterReading();
}

void SettlementPresenter::enterReading()
{
    const auto typed = readingOf(m_entries, fields());
    if (!typed) {
        refuse(typed.error().field, typed.error().code);
        return;
    }
    m_isAsking = true;
    m_refusal.reset();
    show();
    const std::uint64_t asked = ++m_asked;
    m_client.enterReading(typed->account, typed->form,
                          {this, [this, asked](const core::Expected<core::PeriodReading>& result) {
                               if (asked != m_asked) {
                                   return;
                               }
                               m_isAsking = false;
                               if (!result) {
                                   m_refusal = result.error().code;
                               } else {
                                   // The next account: month, day and registers are most likely the
                                   // same.
                                   m_entered = m_entries.value(SettlementField::Account).trimmed();
                                   for (const SettlementField field : fields()) {
                                       const bool stays = field == SettlementField::Month ||
                                                          field == SettlementField::Day ||
                                                          field == SettlementField::Registers ||
                                                          field == SettlementField::Evidence;
                                       if (!stays) {
                                           m_entries.remove(field);
                                       }
                                   }
                                   // What was tried out did not know this reading.
                                   forgetTrial();
                               }
                               show();
                               emit focusWanted();
                           }});
}

void SettlementPresenter::confirmStatement()
{
    const auto account = core::AccountNumber::parse(
        m_entries.value(SettlementField::Account).trimmed().toStdString());
    if (!account) {
        refuse(SettlementField::Account, ErrorCode::InputText);
        return;
    }
    const auto period =
        core::parsePeriod(m_entries.value(SettlementField::Month).trimmed().toStdString());
    if (!period) {
        refuse(SettlementField::Month, ErrorCode::InputPeriod);
        return;
    }
    m_faceBefore = SettlementFace::Form;
    askStatement(*account, *period);
}

void SettlementPresenter::refuse(SettlementField field, ErrorCode code)
{
    m_wrong = Wrong{field, code};
    show();
    emit focusWanted();
}

void SettlementPresenter::post()
{
    for (const SettlementField field : fields()) {
        if (m_entries.value(field).isEmpty()) {
            refuse(field, ErrorCode::ApprovalMissing);
            return;
        }
    }
    const SecondPerson second{m_entries.value(SettlementField::Login).trimmed().toStdString(),
                              m_entries.value(SettlementField::Password).toStdString()};
    // Nobody's password stays longer than it is needed.
    m_entries.clear();
    m_face = SettlementFace::Run;
    m_stage = Stage::Posting;
    run({m_sheet->report.period, false, second});
}

bool SettlementPresenter::back()
{
    if (m_face == SettlementFace::Run) {
        return askToCancel();
    }
    if (m_face == SettlementFace::Import && m_import.askToCancel()) {
        return true;
    }
    const bool isToForm =
        m_face == SettlementFace::Statement && m_faceBefore == SettlementFace::Form;
    if (!isToForm) {
        m_entries.clear();
    }
    // An answer that is still on its way has no page to be shown on.
    ++m_asked;
    m_isAsking = false;
    m_face = isToForm ? SettlementFace::Form : SettlementFace::Run;
    m_refusal.reset();
    m_wrong.reset();
    show();
    emit focusWanted();
    return true;
}

void SettlementPresenter::clear()
{
    if (isRunning()) {
        m_client.cancelSettlement();
    }
    m_import.clear();
    ++m_asked;
    ++m_overviewAsked;
    m_face = SettlementFace::Run;
    m_overview.reset();
    m_month.clear();
    m_isStopping = false;
    m_isAsking = false;
    m_isCollecting = false;
    forgetTrial();
    m_entries.clear();
    m_wrong.reset();
    m_refusal.reset();
    m_entered.reset();
    m_statement.reset();
    show();
}

void SettlementPresenter::retranslate()
{
    m_import.retranslate();
    show();
}

}  // namespace wattdesk::app
