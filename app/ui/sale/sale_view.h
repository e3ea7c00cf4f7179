#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "app/ui/base/notice.h"

namespace wattdesk::app {

/// Which of the sale page's faces is shown.
enum class SaleFace : std::uint8_t {
    Message,  ///< nobody is being served: what to do next, or why a card cannot be served
    Desk,     ///< customer, sale and what will happen
    Writing,  ///< the card is being written
    Result,   ///< how the sale ended
};

struct CustomerView {
    QString name;
    QString state;  ///< of the account, a word
    Tone stateTone{Tone::Plain};
    QList<Fact> facts;
    friend bool operator==(const CustomerView&, const CustomerView&) = default;
};

struct EntryView {
    QString amountLabel;
    QString amountHint;  ///< what is wrong with the amount, beside it
    QStringList quick;   ///< on the quick-amount buttons
    bool amountIsEnergy{false};
    int means{0};           ///< index of the chosen button: cash, bank transfer, other
    bool takesGiven{true};  ///< only cash is counted out
    QString givenHint;
    QString changeLabel;
    QString change;
    Tone changeTone{Tone::Plain};
    bool asksSecond{false};  ///< a second person's name and password are typed here
    QString secondHint;      ///< why the word is not taken
    QString sellLabel;
    bool enabled{false};  ///< something can be typed
    bool canSell{false};
    friend bool operator==(const EntryView&, const EntryView&) = default;
};

struct ForecastView {
    QList<Fact> facts;
    QStringList lines;  ///< the price, explained
    Notice meter;
    friend bool operator==(const ForecastView&, const ForecastView&) = default;
};

struct WritingView {
    QStringList steps;
    int current{0};
    friend bool operator==(const WritingView&, const WritingView&) = default;
};

struct ResultView {
    Tone tone{Tone::Good};
    QString headline;
    QString advice;  ///< what to do now, what to tell the customer
    QString code;
    QList<Fact> facts;
    QString changeLabel;
    QString change;     ///< the second largest figure
    QString nextLabel;  ///< on the button that goes on; empty: to the next customer
    bool canSaveReceipt{false};
    bool canSaveSlip{false};  ///< in place of a receipt: no money moved
    QString receiptNote;      ///< where it was saved, or why not
    Tone receiptTone{Tone::Plain};
    friend bool operator==(const ResultView&, const ResultView&) = default;
};

struct LastSaleRow {
    QString time;
    QString amount;
    QString energy;
    QString count;
    QString receipt;
    QString state;
    Tone tone{Tone::Plain};
    friend bool operator==(const LastSaleRow&, const LastSaleRow&) = default;
};

/// Everything the sale page shows, already decided, formatted and translated.
struct SaleView {
    SaleFace face{SaleFace::Message};
    Notice message;  ///< on the message face
    bool reading{false};
    Notice notice;  ///< above the desk: why nothing can be sold, or what was just settled
    CustomerView customer;
    EntryView entry;
    ForecastView forecast;
    WritingView writing;
    ResultView result;
    QList<LastSaleRow> lastSales;
    QString copyNote;  ///< beside the last sales: how to copy a receipt, or what came of it
    Tone copyTone{Tone::Plain};
};

}  // namespace wattdesk::app
