#include "app/ui/arrears/arrears_presenter.h"

#include <QDate>
#include <algorithm>
#include <utility>

namespace wattdesk::app {

ArrearsPresenter::ArrearsPresenter(StationClient& client, Dialogs& dialogs, QObject* parent)
    : QObject{parent},
      m_client{client},
      m_dialogs{dialogs},
      m_receipt{client, dialogs},
      m_import{client, dialogs, ImportWhat::Balances}
{
    connect(&m_import, &ImportPresenter::focusWanted, this, &ArrearsPresenter::focusWanted);
    connect(&m_import, &ImportPresenter::imported, this, &ArrearsPresenter::booksChanged);
    connect(&m_receipt, &ReceiptSaver::changed, this, [this] {
        m_state.receipt = m_receipt.work();
        show();
    });
    show();
}

void ArrearsPresenter::begin(core::Role role)
{
    clear();
    m_state.mayKeep = core::allows(role, core::Permission::KeepArrears);
    show();
}

void ArrearsPresenter::clear()
{
    const bool mayKeep = m_state.mayKeep;
    m_state = {};
    m_state.mayKeep = mayKeep;
    m_cameFromList = false;
    m_quotePending = false;
    m_confirmWhenQuoted = false;
    for (std::uint64_t* asked :
         {&m_listAsked, &m_sheetAsked, &m_rulesAsked, &m_quoteAsked, &m_deedAsked}) {
        ++*asked;
    }
    m_receipt.forget();
    m_import.clear();
    show();
}

void ArrearsPresenter::setSeen(bool seen)
{
    const bool cameIntoSight = seen && !m_seen;
    m_seen = seen;
    if (cameIntoSight && m_state.stage == ArrearsStage::Lists) {
        refresh();
    }
}

void ArrearsPresenter::refresh()
{
    switch (m_state.tab) {
        case ArrearsTab::Debtors:
            list();
            return;
        case ArrearsTab::Account:
            askSheet();
            return;
        case ArrearsTab::Rules:
            askRules();
            return;
    }
}

void ArrearsPresenter::chooseTab(ArrearsTab tab)
{
    if (m_state.stage != ArrearsStage::Lists) {
        return;
    }
    m_state.tab = tab;
    m_state.justDone.reset();
    m_cameFromList = false;
    refresh();
    show();
    emit focusWanted();
}

void ArrearsPresenter::serve(const core::AccountNumber& number)
{
    if (isWorking()) {
        return;
    }
    if (m_state.stage == ArrearsStage::Import && m_import.isRunning()) {
        // Whoever looks for somebody meanwhile finds him afterwards.
        emit focusWanted();
        return;
    }
    m_state.stage = ArrearsStage::Lists;
    m_state.tab = ArrearsTab::Account;
    m_state.entries.clear();
    m_state.justDone.reset();
    m_cameFromList = false;
    if (m_state.served != number) {
        m_state.served = number;
        m_state.sheet.reset();
        m_state.chosenCharge = -1;
    }
    askSheet();
    show();
    emit focusWanted();
}

void ArrearsPresenter::editFilter(DebtorFilterField field, const QString& text)
{
    if (m_state.filter.value(field) == text) {
        return;
    }
    m_state.filter[field] = text;
    m_state.wrongFilter.reset();
    show();
}

void ArrearsPresenter::list()
{
    ask({});
}

void ArrearsPresenter::listMore()
{
    if (m_state.nextDebtor && !m_state.isListing) {
        ask(m_state.nextDebtor);
    }
}

void ArrearsPresenter::ask(const std::optional<core::DebtorPlace>& after)
{
    auto query = queryOf(m_state);
    m_state.wrongFilter.reset();
    if (!query) {
        m_state.wrongFilter = query.error();
        show();
        emit focusWanted();
        return;
    }
    query->after = after;
    m_state.isListing = true;
    m_state.listFailure.reset();
    m_state.reminders.reset();
    const bool isFirst = !after;
    const std::uint64_t asked = ++m_listAsked;
    m_client.debtors(*query, {this, [this, asked, isFirst](const core::Expected<DebtorPage>& page) {
                                  if (asked == m_listAsked) {
                                      onDebtors(page, isFirst);
                                  }
                              }});
    show();
}

void ArrearsPresenter::onDebtors(const core::Expected<DebtorPage>& result, bool isFirst)
{
    m_state.isListing = false;
    if (!result) {
        m_state.listFailure = result.error().code;
    } else {
        if (isFirst) {
            m_state.debtors.clear();
        }
        m_state.debtors.insert(m_state.debtors.end(), result->rows.begin(), result->rows.end());
        m_state.nextDebtor = result->next;
    }
    show();
    if (m_state.stage == ArrearsStage::Lists && m_state.tab == ArrearsTab::Debtors) {
        emit focusWanted();
    }
}

void ArrearsPresenter::saveReminders()
{
    const auto query = queryOf(m_state);
    if (!query || m_state.debtors.empty() || m_state.isWritingReminders) {
        return;
    }
    //: Title of the box that asks where to save payment reminders
    const QString title = tr("Save the payment reminders");
    //: Name of the file of payment reminders. %1: the day.
    const QString name = tr("reminders-%1.pdf").arg(QDate::currentDate().toString(Qt::ISODate));
    const QString path = m_dialogs.chooseFile(title, name, QStringLiteral("PDF (*.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    m_state.isWritingReminders = true;
    m_state.reminders.reset();
    m_state.remindersPath = path;
    show();
    m_client.writeReminders({*query, path, paperLanguage(m_language)},
                            {this, [this](const core::Expected<qint64>& result) {
                                 m_state.isWritingReminders = false;
                                 m_state.reminders = result;
                                 show();
                             }});
}

void ArrearsPresenter::showImport()
{
    const bool isOnList =
        m_state.stage == ArrearsStage::Lists && m_state.tab == ArrearsTab::Debtors;
    if (isOnList && m_state.mayKeep) {
        m_state.stage = ArrearsStage::Import;
        show();
        emit focusWanted();
    }
}

void ArrearsPresenter::openDebtor(int row)
{
    const auto index = static_cast<std::size_t>(row);
    if (row >= 0 && index < m_state.debtors.size()) {
        serve(m_state.debtors[index].account.number);
        m_cameFromList = true;
    }
}

void ArrearsPresenter::askSheet()
{
    if (!m_state.served) {
        return;
    }
    m_state.failure.reset();
    const std::uint64_t asked = ++m_sheetAsked;
    m_client.arrearsOf(*m_state.served,
                       {this, [this, asked](const core::Expected<ArrearsSheet>& result) {
                            if (asked != m_sheetAsked) {
                                return;
                            }
                            if (result) {
                                m_state.sheet = *result;
                            } else {
                                m_state.sheet.reset();
                                m_state.failure = result.error().code;
                            }
                            show();
                            if (m_state.stage == ArrearsStage::Lists) {
                                emit focusWanted();
                            }
                        }});
}

void ArrearsPresenter::askRules()
{
    const std::uint64_t asked = ++m_rulesAsked;
    m_client.lateFeeRules({this, [this, asked](const core::Expected<core::LateFeeRules>& result) {
                               if (asked != m_rulesAsked) {
                                   return;
                               }
                               m_state.rulesFailure.reset();
                               if (result) {
                                   m_state.rules = *result;
                               } else {
                                   m_state.rulesFailure = result.error().code;
                               }
                               show();
                           }});
}

void ArrearsPresenter::chooseCharge(int row)
{
    if (m_state.stage == ArrearsStage::Lists) {
        m_state.chosenCharge = row;
    }
}

bool ArrearsPresenter::isOffered(ArrearsDeed deed) const
{
    if (m_state.stage != ArrearsStage::Lists) {
        return false;
    }
    if (deed == ArrearsDeed::AddRule) {
        return m_state.tab == ArrearsTab::Rules && m_view.rules.canAdd;
    }
    const QList<ArrearsActionEntry>& actions = m_view.statement.actions;
    return m_state.tab == ArrearsTab::Account && m_state.sheet &&
           std::any_of(actions.cbegin(), actions.cend(),
                       [deed](const ArrearsActionEntry& entry) { return entry.deed == deed; });
}

void ArrearsPresenter::choose(ArrearsDeed deed)
{
    if (!isOffered(deed)) {
        return;
    }
    m_state.charge.reset();
    if (deed == ArrearsDeed::WriteOff) {
        const auto& lines = m_state.sheet->statement.lines;
        // The chosen charge; without one, that which is due first.
        const auto chosen = static_cast<std::size_t>(std::max(m_state.chosenCharge, 0));
        m_state.charge = lines.at(chosen < lines.size() ? chosen : 0).item;
    }
    m_state.deed = deed;
    m_state.entries = initialEntries(m_state);
    m_state.wrong.reset();
    m_state.refusal.reset();
    m_state.quote.reset();
    m_state.justDone.reset();
    m_quotePending = false;
    m_confirmWhenQuoted = false;
    m_state.stage = ArrearsStage::Form;
    show();
    emit focusWanted();
}

void ArrearsPresenter::edit(ArrearsEntry entry, const QString& text)
{
    if (m_state.stage != ArrearsStage::Form || m_state.entries.value(entry) == text) {
        return;
    }
    m_state.entries[entry] = text;
    m_state.refusal.reset();
    m_confirmWhenQuoted = false;
    if (m_state.wrong && m_state.wrong->entry == entry) {
        m_state.wrong.reset();
    }
    if (m_state.deed == ArrearsDeed::Pay && entry == ArrearsEntry::Amount) {
        askQuote();
    }
    show();
}

void ArrearsPresenter::askQuote()
{
    m_state.quote.reset();
    const std::uint64_t asked = ++m_quoteAsked;
    const auto amount = m_state.amount();
    m_quotePending = amount.has_value();
    if (!amount) {
        return;
    }
    m_client.quoteArrears(
        *m_state.served, *amount,
        {this, [this, asked](const core::Expected<std::vector<core::ArrearsPart>>& result) {
             if (asked == m_quoteAsked) {
                 onQuote(result);
             }
         }});
}

void ArrearsPresenter::onQuote(const core::Expected<std::vector<core::ArrearsPart>>& result)
{
    m_quotePending = false;
    m_state.quote = result;
    show();
    if (std::exchange(m_confirmWhenQuoted, false)) {
        confirm();
    }
}

void ArrearsPresenter::confirm()
{
    if (m_state.stage != ArrearsStage::Form) {
        return;
    }
    if (m_state.deed == ArrearsDeed::Pay && m_quotePending) {
        // Typed faster than it is reckoned: the payment follows the answer, unless something is
        // changed until then.
        m_confirmWhenQuoted = true;
        return;
    }
    const auto order = orderOf(m_state);
    if (!order) {
        m_state.wrong = order.error();
        show();
        emit focusWanted();
        return;
    }
    // Nobody's password stays longer than it is needed.
    m_state.entries.remove(ArrearsEntry::Password);
    m_state.refusal.reset();
    m_state.stage = ArrearsStage::Working;
    show();
    if (const auto* request = std::get_if<ArrearsRequest>(&*order)) {
        carryOut(*request);
    } else {
        addRule(std::get<core::LateFeeRule>(*order));
    }
}

void ArrearsPresenter::carryOut(const ArrearsRequest& request)
{
    const std::uint64_t asked = ++m_deedAsked;
    m_client.carryOutArrears(request,
                             {this, [this, asked](const core::Expected<ArrearsDone>& result) {
                                  if (asked == m_deedAsked) {
                                      onDone(result);
                                  }
                              }});
}

void ArrearsPresenter::onDone(const core::Expected<ArrearsDone>& result)
{
    if (!result) {
        refuse(result.error().code);
        return;
    }
    ++m_sheetAsked;
    m_state.sheet = result->sheet;
    m_state.chosenCharge = -1;
    if (result->payment) {
        m_state.done = *result;
        m_state.stage = ArrearsStage::Ended;
        m_state.entries.clear();
        m_receipt.forget();
        m_state.receipt = {};
        show();
        emit focusWanted();
    } else {
        m_state.justDone = m_state.deed;
        endForm();
    }
    emit booksChanged();
}

void ArrearsPresenter::addRule(const core::LateFeeRule& rule)
{
    const std::uint64_t asked = ++m_deedAsked;
    m_client.addLateFeeRule(rule,
                            {this, [this, asked](const core::Expected<core::LateFeeRules>& result) {
                                 if (asked != m_deedAsked) {
                                     return;
                                 }
                                 if (!result) {
                                     refuse(result.error().code);
                                     return;
                                 }
                                 m_state.rules = *result;
                                 m_state.justDone = m_state.deed;
                                 endForm();
                                 emit booksChanged();
                             }});
}

void ArrearsPresenter::refuse(core::ErrorCode code)
{
    // Nothing was done, and what was typed is still there.
    m_state.refusal = code;
    m_state.stage = ArrearsStage::Form;
    show();
    emit focusWanted();
}

void ArrearsPresenter::endForm()
{
    m_state.stage = ArrearsStage::Lists;
    m_state.entries.clear();
    m_state.wrong.reset();
    m_state.refusal.reset();
    if (m_state.tab == ArrearsTab::Account && !m_state.sheet) {
        askSheet();
    }
    show();
    emit focusWanted();
}

void ArrearsPresenter::back()
{
    switch (m_state.stage) {
        case ArrearsStage::Form:
        case ArrearsStage::Ended:
            endForm();
            return;
        case ArrearsStage::Working:
            return;
        case ArrearsStage::Import:
            leaveImport();
            return;
        case ArrearsStage::Lists:
            break;
    }
    if (m_state.tab == ArrearsTab::Account && m_cameFromList) {
        chooseTab(ArrearsTab::Debtors);
    } else {
        emit left();
    }
}

void ArrearsPresenter::leaveImport()
{
    if (m_import.askToCancel()) {
        return;
    }
    m_state.stage = ArrearsStage::Lists;
    list();
    emit focusWanted();
}

void ArrearsPresenter::saveReceipt()
{
    if (m_state.stage == ArrearsStage::Ended && m_state.done && m_state.done->payment) {
        // The first file is the original; whatever is printed after it is a copy and says so.
        m_receipt.save(*m_state.done->payment, !m_state.receipt.path.isEmpty(), m_language);
    }
}

void ArrearsPresenter::useLanguage(Language language)
{
    m_language = language;
    m_import.retranslate();
    show();
}

void ArrearsPresenter::show()
{
    m_view = viewOf(m_state);
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
