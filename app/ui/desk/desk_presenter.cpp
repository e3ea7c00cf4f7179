#include "app/ui/desk/desk_presenter.h"

#include "app/text/deed_text.h"
#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/meter_advice.h"
#include "app/text/sale_text.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

}  // namespace

DeskPresenter::DeskPresenter(StationClient& client, Dialogs& dialogs, QObject* parent)
    : QObject{parent}, m_client{client}, m_dialogs{dialogs}
{
    connect(&client, &StationClient::readerChanged, this, &DeskPresenter::setReader);
}

void DeskPresenter::begin(const StationFacts& facts)
{
    m_offset = facts.offset;
    clear();
}

void DeskPresenter::clear()
{
    ++m_asked;
    m_typed.clear();
    m_account.reset();
    m_card.reset();
    m_cardFailure.reset();
    m_failure.reset();
    m_ticketKept = false;
    m_words.clear();
    m_chosen = 0;
    show();
}

void DeskPresenter::setSeen(bool seen)
{
    const bool cameIntoSight = seen && !m_seen;
    m_seen = seen;
    if (!cameIntoSight) {
        return;
    }
    m_failure.reset();
    m_ticketKept = false;
    if (m_reader.hasCard) {
        look();
    }
    askTickets();
}

void DeskPresenter::askTickets()
{
    m_client.tickets({this, [this](const core::Expected<std::vector<TicketSheet>>& result) {
                          onTickets(result);
                      }});
}

Reply<void> DeskPresenter::afterTicketDeed()
{
    return {this, [this](const core::Expected<void>& result) {
                m_ticketKept = result.has_value();
                m_failure.reset();
                if (result) {
                    askTickets();
                } else {
                    m_failure = result.error().code;
                }
                show();
            }};
}

void DeskPresenter::setReader(const ReaderState& reader)
{
    const ReaderState old = std::exchange(m_reader, reader);
    if (old.hasCard == reader.hasCard && old.insertion == reader.insertion) {
        return;
    }
    ++m_asked;
    m_card.reset();
    m_cardFailure.reset();
    if (m_seen && reader.hasCard) {
        look();
    }
    show();
}

void DeskPresenter::look()
{
    const std::uint64_t asked = ++m_asked;
    m_client.lookAtCard({this, [this, asked](const core::Expected<CardFound>& result) {
                             if (asked == m_asked) {
                                 onLook(result);
                             }
                         }});
}

void DeskPresenter::onLook(const core::Expected<CardFound>& result)
{
    if (!result) {
        m_cardFailure = result.error().code;
        show();
        return;
    }
    m_card = result->look;
    if (result->look.account) {
        m_account = result->look.account;
    }
    const auto says = wordOfCard(*m_card);
    if (m_typed.trimmed().isEmpty() && says) {
        m_words = {*says};
        m_chosen = 0;
    }
    show();
}

void DeskPresenter::serve(const core::AccountNumber& number)
{
    const std::uint64_t asked = ++m_asked;
    m_client.loadAccount(number, {this, [this, asked](const core::Expected<AccountSheet>& result) {
                                      if (asked != m_asked) {
                                          return;
                                      }
                                      if (result) {
                                          m_account = result->account;
                                      } else {
                                          m_failure = result.error().code;
                                      }
                                      show();
                                  }});
}

void DeskPresenter::edit(const QString& typed)
{
    m_typed = typed;
    m_words = meterWordsIn(typed);
    m_chosen = 0;
    show();
}

void DeskPresenter::chooseWord(int row)
{
    if (row >= 0 && row != m_chosen) {
        m_chosen = row;
        show();
    }
}

int DeskPresenter::word() const
{
    const auto index = static_cast<std::size_t>(m_chosen);
    return m_chosen >= 0 && index < m_words.size() ? m_words[index] : 0;
}

void DeskPresenter::useRemedy(int index)
{
    const QList<DeskRemedy> remedies = remediesFor(word());
    if (index < 0 || index >= remedies.size() || m_words.empty()) {
        return;
    }
    const DeskRemedy remedy = remedies.at(index);
    if (remedy == DeskRemedy::FaultTicket) {
        openTicket(core::TicketKind::Fault);
    } else if (remedy == DeskRemedy::BypassTicket) {
        openTicket(core::TicketKind::Bypass);
    } else {
        emit remedyWanted(remedy, m_account ? std::optional{m_account->number} : std::nullopt);
    }
}

void DeskPresenter::openTicket(core::TicketKind kind)
{
    if (!m_account) {
        m_failure = core::ErrorCode::AccountNotFound;
        show();
        return;
    }
    const bool isFault = kind == core::TicketKind::Fault;
    Question question;
    //: Title of the question that opens a ticket for a fault
    const QString fault = tr("Have this meter looked at?");
    //: Title of the question that opens a ticket for bridging a meter's switch in an emergency
    const QString bypass = tr("Bridge this meter's switch in an emergency?");
    question.title = isFault ? fault : bypass;
    //: Question that opens a field ticket. %1: customer, %2: meter number, %3: address.
    question.text =
        tr("%1, meter %2, %3. The ticket stays open until somebody ends it here.")
            .arg(utf8(m_account->customer.name), utf8(core::shown(m_account->point.meter)),
                 utf8(m_account->point.address));
    //: Button that opens a ticket for a fault
    const QString openFault = tr("Open a fault ticket");
    //: Button that opens a ticket for bridging a meter's switch
    const QString openBypass = tr("Open a bypass ticket");
    question.verbs = {isFault ? openFault : openBypass};
    //: Button that opens no ticket
    question.wayOut = tr("No ticket");
    //: Label of the field for what was found at a meter
    question.reasonLabel = tr("What was found, and by whom");
    const auto answer = m_dialogs.ask(question);
    if (answer) {
        m_client.openTicket(m_account->number, kind, answer->reason, afterTicketDeed());
    }
}

void DeskPresenter::chooseTicket(int row)
{
    if (m_chosenTicket != row) {
        m_chosenTicket = row;
        show();
    }
}

void DeskPresenter::endTicket(int row)
{
    const auto index = static_cast<std::size_t>(row);
    if (row < 0 || index >= m_tickets.size() || m_tickets[index].ticket.ended) {
        return;
    }
    const TicketSheet& sheet = m_tickets[index];
    const core::TicketId id = sheet.ticket.id;
    Question question;
    //: Title of the question that ends a field ticket
    question.title = tr("End this ticket?");
    //: Question that ends a field ticket. %1: kind of ticket, %2: customer, %3: what was found.
    question.text = tr("%1, %2: %3")
                        .arg(ticketKindText(sheet.ticket.kind), utf8(sheet.account.customer.name),
                             utf8(sheet.ticket.finding));
    //: Button that ends a field ticket
    question.verbs = {tr("End the ticket")};
    //: Button that leaves a field ticket open
    question.wayOut = tr("Leave it open");
    //: Label of the field for what was done at a meter
    question.reasonLabel = tr("What was done, and by whom");
    const auto answer = m_dialogs.ask(question);
    if (answer) {
        m_client.endTicket(id, answer->reason, afterTicketDeed());
    }
}

void DeskPresenter::onTickets(const core::Expected<std::vector<TicketSheet>>& result)
{
    if (result) {
        m_tickets = *result;
        m_ticketKept = false;
        m_failure.reset();
    } else {
        m_failure = result.error().code;
    }
    show();
}

Notice DeskPresenter::noticeNow() const
{
    if (!m_failure) {
        return {};
    }
    if (!m_ticketKept) {
        return failureNotice(*m_failure);
    }
    Notice notice = failureNotice(*m_failure, Tone::Caution);
    notice.advice = notice.title;
    //: Error desk: a ticket was opened or ended, but the list below could not be read after it
    notice.title = tr("The ticket is kept, but the list could not be read again.");
    return notice;
}

void DeskPresenter::retranslate()
{
    show();
}

void DeskPresenter::show()
{
    showCustomer();
    showCard();
    showWords();
    showTickets();
    m_view.notice = noticeNow();
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
