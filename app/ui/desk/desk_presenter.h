#pragma once

#include <QObject>
#include <QStringList>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/station_client.h"
#include "app/ui/base/table.h"

namespace wattdesk::app {

/// What is begun from the error desk.
enum class DeskRemedy : std::uint8_t {
    Sell,
    Account,
    Reissue,
    Repair,
    Clear,
    NoteReading,
    ReplaceMeter,
    SettleDoubt,
    FaultTicket,
    BypassTicket,
};

/// What helps with an error word, the likeliest first.
QList<DeskRemedy> remediesFor(int word);
/// The word that the meter shows, or would show, for this card; empty for a card in order.
std::optional<int> wordOfCard(const core::CardOnReader& look);

struct DeskView {
    QString customer;  ///< whose meter it is
    Tone customerTone{Tone::Plain};
    Notice card;               ///< what the card on the reader says
    QString group;             ///< what is common to the words below
    QList<QList<Cell>> words;  ///< those that may be meant
    QString happened;          ///< of the chosen one, as the three below
    QString toDo;
    QString makers;
    QStringList remedies;
    Notice notice;  ///< a failure, or what was just done
    QList<QList<Cell>> tickets;
    QString ticketTotal;
    bool canEndTicket{false};
};

/// The error desk: takes what a customer's meter shows, or the card itself, says in plain words
/// what happened, and begins the remedy. Keeps the field tickets.
class DeskPresenter final : public QObject {
    Q_OBJECT
public:
    DeskPresenter(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);
    const DeskView& view() const { return m_view; }

    void begin(const StationFacts& facts);
    /// The page came into sight, or went out of it. Cards are looked at only while it is seen.
    void setSeen(bool seen);
    void setReader(const ReaderState& reader);
    void serve(const core::AccountNumber& number);
    void clear();

    void edit(const QString& typed);
    void chooseWord(int row);
    void useRemedy(int index);
    void chooseTicket(int row);
    void endTicket(int row);
    void retranslate();

signals:
    void viewChanged(const wattdesk::app::DeskView& view);
    /// A remedy that belongs to another page; the account may be empty.
    void remedyWanted(wattdesk::app::DeskRemedy remedy,
                      const std::optional<wattdesk::core::AccountNumber>& account);

private:
    void look();
    void onLook(const core::Expected<CardFound>& result);
    void openTicket(core::TicketKind kind);
    void askTickets();
    /// The answer to a ticket that is opened or ended.
    Reply<void> afterTicketDeed();
    void onTickets(const core::Expected<std::vector<TicketSheet>>& result);
    Notice noticeNow() const;
    int word() const;
    void showCustomer();
    void showCard();
    void showWords();
    void showTickets();
    void show();

    StationClient& m_client;
    Dialogs& m_dialogs;
    core::UtcOffset m_offset;
    ReaderState m_reader;
    bool m_seen{false};
    QString m_typed;
    std::optional<core::Account> m_account;
    std::optional<core::CardOnReader> m_card;
    std::optional<core::ErrorCode> m_cardFailure;
    std::vector<int> m_words;
    int m_chosen{0};
    int m_chosenTicket{-1};
    std::vector<TicketSheet> m_tickets;
    bool m_ticketKept{false};  ///< a ticket was opened or ended, and the list is being read anew
    std::optional<core::ErrorCode> m_failure;
    std::uint64_t m_asked{0};
    DeskView m_view;
};

}  // namespace wattdesk::app
