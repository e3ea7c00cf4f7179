#include <QCoreApplication>
#include <algorithm>

#include "app/text/deed_text.h"
#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/meter_advice.h"
#include "app/ui/desk/desk_presenter.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

class DeskPage {
    Q_DECLARE_TR_FUNCTIONS(DeskPage)
public:
    static QString remedyText(DeskRemedy remedy);
};

QString DeskPage::remedyText(DeskRemedy remedy)
{
    switch (remedy) {
        case DeskRemedy::Sell:
            //: Error desk: button that goes to the sale page
            return tr("Sell");
        case DeskRemedy::Account:
            //: Error desk: button that goes to the account page
            return tr("Look at the account");
        case DeskRemedy::Reissue:
            //: Error desk: button that begins another card for the account
            return tr("Reissue the card");
        case DeskRemedy::Repair:
            //: Error desk: button that begins the repair of the card
            return tr("Repair the card");
        case DeskRemedy::Clear:
            //: Error desk: button that begins to make the card blank
            return tr("Clear the card");
        case DeskRemedy::NoteReading:
            //: Error desk: button that begins to note what the meter's display shows
            return tr("Note what the meter shows");
        case DeskRemedy::ReplaceMeter:
            //: Error desk: button that begins a meter replacement
            return tr("Replace the meter");
        case DeskRemedy::SettleDoubt:
            //: Error desk: button that goes to the sales in doubt
            return tr("Settle a sale in doubt");
        case DeskRemedy::FaultTicket:
            //: Error desk: button that opens a ticket for a fault
            return tr("Fault ticket…");
        case DeskRemedy::BypassTicket:
            //: Error desk: button that opens a ticket for bridging the meter's switch
            return tr("Bypass ticket…");
    }
    return {};
}

}  // namespace

void DeskPresenter::showCustomer()
{
    if (m_account) {
        m_view.customer =
            QStringLiteral("%1  ·  %2  ·  %3  ·  %4")
                .arg(utf8(m_account->customer.name), utf8(core::shown(m_account->number)),
                     utf8(core::shown(m_account->point.meter)), utf8(m_account->point.address));
        m_view.customerTone = Tone::Plain;
        return;
    }
    //: Error desk: nobody's meter is being talked of yet; Ctrl+K is a key
    m_view.customer = tr("Whose meter? Put the card on the reader, or search with Ctrl+K.");
    m_view.customerTone = Tone::Busy;
}

void DeskPresenter::showCard()
{
    m_view.card = {};
    if (m_cardFailure) {
        m_view.card = failureNotice(*m_cardFailure);
    } else if (m_card && m_card->settled) {
        //: Error desk: a sale in doubt has just been settled by the card on the reader
        m_view.card = {Tone::Good, tr("A sale in doubt was settled by this card."), {}, {}};
    } else if (m_card && m_card->obstacle) {
        m_view.card = failureNotice(*m_card->obstacle, Tone::Caution);
    } else if (m_card && m_card->card.image.returned && m_card->account) {
        const core::CardReturn& returned = *m_card->card.image.returned;
        //: Error desk: the card on the reader is as it should be
        m_view.card = {Tone::Good,
                       tr("This card is in order: the meter took its last purchase."),
                       //: Error desk: what a card's meter wrote. %1: what the meter held, %2: its
                       //: count, %3: when.
                       tr("It held %1 at purchase count %2 on %3.")
                           .arg(shown(returned.remaining, m_card->account->point.mode))
                           .arg(returned.count)
                           .arg(utf8(core::toText(returned.time))),
                       {}};
    }
}

void DeskPresenter::showWords()
{
    m_view.words.clear();
    m_view.remedies.clear();
    m_view.group.clear();
    for (const int word : m_words) {
        m_view.words.append(
            {{QStringLiteral("%1").arg(word, 2, 10, QLatin1Char{'0'})}, {meterAdvice(word).title}});
    }
    const MeterAdvice advice = meterAdvice(word());
    m_view.happened = advice.happened;
    m_view.toDo = advice.toDo;
    m_view.makers = advice.makers;
    if (m_words.empty()) {
        //: Error desk: what was typed is no error word of a meter
        const QString unknown =
            tr("No meter shows that. Words are 01 to 23, groups Err-31 to "
               "Err-36.");
        //: Error desk: nothing was typed yet
        const QString ask = tr("Type what the meter shows: Err-34, 18 or 34-18.");
        m_view.group = m_typed.trimmed().isEmpty() ? ask : unknown;
        return;
    }
    constexpr int kFirstGroup = 31;
    constexpr int kLastGroup = 36;
    for (int group = kFirstGroup; group <= kLastGroup; ++group) {
        const auto words = meterWordsOfGroup(group);
        if (std::find(words.begin(), words.end(), word()) != words.end()) {
            m_view.group = QStringLiteral("Err-%1  %2").arg(group).arg(meterGroupText(group));
        }
    }
    for (const DeskRemedy remedy : remediesFor(word())) {
        m_view.remedies.append(DeskPage::remedyText(remedy));
    }
}

void DeskPresenter::showTickets()
{
    m_view.tickets.clear();
    int open = 0;
    for (const TicketSheet& sheet : m_tickets) {
        const core::FieldTicket& ticket = sheet.ticket;
        open += ticket.ended ? 0 : 1;
        //: State of a field ticket
        const QString isOpen = tr("open");
        m_view.tickets.append(
            {{shown(ticket.opened, m_offset)},
             {ticketKindText(ticket.kind), false, ticket.ended ? Tone::Plain : Tone::Caution},
             {utf8(sheet.account.customer.name)},
             {utf8(ticket.finding)},
             {utf8(sheet.openedBy)},
             {ticket.ended ? shown(*ticket.ended, m_offset) : isOpen, false,
              ticket.ended ? Tone::Plain : Tone::Caution},
             {utf8(ticket.outcome)},
             {utf8(sheet.endedBy)}});
    }
    //: Error desk, foot of the list of field tickets. %n: how many are open.
    m_view.ticketTotal = tr("%n ticket(s) open", nullptr, open);
    const auto index = static_cast<std::size_t>(m_chosenTicket);
    m_view.canEndTicket =
        m_chosenTicket >= 0 && index < m_tickets.size() && !m_tickets[index].ticket.ended;
}

}  // namespace wattdesk::app
