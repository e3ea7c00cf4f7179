#include <QCoreApplication>

#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/sale_text.h"
#include "app/ui/base/tones.h"
#include "app/ui/sale/sale_desk_state.h"
#include "app/ui/sale/sale_presenter.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// The words of the sale page that stand nowhere else.
class SalePage {
    Q_DECLARE_TR_FUNCTIONS(SalePage)
public:
    static Notice message(const SaleDeskState& state);
    static Notice deskNotice(const SaleDeskState& state);
    static CustomerView customer(const SaleDeskState& state);
    static EntryView entry(const SaleDeskState& state);
    static ForecastView forecast(const SaleDeskState& state);
    static WritingView writing(const SaleDeskState& state);
    static ResultView result(const SaleDeskState& state);
    static QList<LastSaleRow> lastSales(const SaleDeskState& state);
    static void showCopy(const SaleDeskState& state, SaleView& view);

private:
    static Notice reading();
    static Notice stillOpen(const SaleDeskState& state);
    static QString sellLabel(const SaleDeskState& state);
    static void showChange(const SaleDeskState& state, EntryView& view);
    static void showAmountHint(const SaleDeskState& state, EntryView& view);
    static void showSplit(const core::SaleQuote& quote, ForecastView& view);
    static void posted(const core::SaleRecord& record, ResultView& view);
    static void unfinished(const SaleDeskState& state, ResultView& view);
    static void showReceipt(const ReceiptWork& work, QString& note, Tone& tone);
};

Notice SalePage::reading()
{
    //: Sale page, while a card that was put on the reader is read
    return {Tone::Busy,
            tr("Reading the card…"),
            //: Sale page, below "Reading the card…"
            tr("Leave the card on the reader."),
            {}};
}

Notice SalePage::message(const SaleDeskState& state)
{
    if (state.stage == SaleStage::Reading) {
        return reading();
    }
    if (state.obstacle == ErrorCode::CardBlank) {
        //: Sale page: a card without a customer lies on the reader and nobody is being served
        return {Tone::Plain,
                tr("This card is new"),
                //: Sale page, below "This card is new"; F4 and Ctrl+K are keys
                tr("Open an account with F4, or search with Ctrl+K for one that has no card yet."),
                {}};
    }
    if (state.obstacle) {
        return failureNotice(*state.obstacle);
    }
    if (state.reader.failure) {
        return failureNotice(*state.reader.failure, Tone::Caution);
    }
    //: Sale page, when nobody is being served: what to do next
    return {Tone::Plain,
            tr("Put a card on the reader, or search"),
            //: Sale page, below "Put a card on the reader, or search"; Ctrl+K is a key
            tr("Ctrl+K searches by name, number, phone, address, meter or card."),
            {}};
}

Notice SalePage::stillOpen(const SaleDeskState& state)
{
    Notice notice = failureNotice(ErrorCode::SaleOpen, Tone::Caution);
    if (state.card) {
        //: Sale page: the customer has a sale in doubt, and the card on the reader proved nothing
        notice.advice =
            tr("The card on the reader does not settle it. F8 lists the sales in doubt.");
    } else {
        //: Sale page: the customer has a sale in doubt; putting the card on the reader settles it
        notice.advice = tr("Put the customer's card on the reader: the station then settles it.");
    }
    return notice;
}

Notice SalePage::deskNotice(const SaleDeskState& state)
{
    if (state.lookingAgain) {
        return reading();
    }
    const auto blocked = state.blocked();
    if (blocked == ErrorCode::SaleOpen) {
        return stillOpen(state);
    }
    if (blocked) {
        return failureNotice(*blocked, Tone::Caution);
    }
    if (state.asksSecond()) {
        return failureNotice(ErrorCode::SaleBlockedByArrears, Tone::Caution);
    }
    if (!state.card && state.isIssuing()) {
        //: Sale page: an account without a card is being served; its card will be issued
        return {
            Tone::Busy, tr("Put a new card on the reader to issue it to this customer."), {}, {}};
    }
    if (!state.card) {
        //: Sale page: a customer was found by search and his card is not on the reader
        return {Tone::Busy, tr("Put this customer's card on the reader."), {}, {}};
    }
    return {};
}

CustomerView SalePage::customer(const SaleDeskState& state)
{
    if (!state.sheet) {
        return {};
    }
    const core::Account& account = state.sheet->account;
    CustomerView view;
    view.name = text(account.customer.name);
    view.state = accountStateText(account.standing.state);
    view.stateTone = toneOf(account.standing.state);
    //: Sale page, customer: label of the account number
    view.facts.append({tr("Account"), text(core::shown(account.number))});
    //: Sale page, customer: label of the address
    view.facts.append({tr("Address"), text(account.point.address)});
    //: Sale page, customer: label of the meter number
    view.facts.append({tr("Meter"), text(core::shown(account.point.meter))});
    //: Sale page, customer: label of the tariff's name
    view.facts.append({tr("Tariff"), text(state.sheet->tariff.name)});
    if (state.card && state.card->image.returned && !state.obstacle) {
        const core::CardReturn& returned = *state.card->image.returned;
        if (returned.overdrawn.isZero()) {
            //: Sale page, customer: what the meter held when the card was last in it
            view.facts.append({tr("Remaining"), shown(returned.remaining, account.point.mode)});
        } else {
            //: Sale page, customer: by how much the meter was overdrawn when the card was in it
            view.facts.append(
                {tr("Overdrawn"), shown(returned.overdrawn, account.point.mode), Tone::Caution});
        }
    }
    //: Sale page, customer: how many purchases were made so far
    view.facts.append({tr("Purchases"), QString::number(account.standing.purchaseCount)});
    if (!account.standing.surplus.isZero()) {
        //: Sale page, customer: money carried over from earlier purchases
        view.facts.append({tr("Surplus"), shown(account.standing.surplus)});
    }
    //: Sale page, customer: label of what the customer owes
    view.facts.append({tr("Arrears"), shown(account.standing.arrears),
                       account.standing.arrears.isZero() ? Tone::Plain : Tone::Caution});
    return view;
}

void SalePage::showAmountHint(const SaleDeskState& state, EntryView& view)
{
    const auto order = state.order();
    if (order && !*order) {
        view.amountHint = failureText(order->error().code);
    } else if (state.quote && !*state.quote && !state.asksSecond()) {
        view.amountHint = failureText(state.quote->error().code);
    }
}

void SalePage::showChange(const SaleDeskState& state, EntryView& view)
{
    //: Sale page: label of the money that the customer gets back
    view.changeLabel = tr("Change");
    view.change = shown(core::Money{});
    const auto typed = core::parseMoney(state.entry.given.toStdString());
    if (!view.takesGiven || state.entry.given.trimmed().isEmpty()) {
        return;
    }
    if (!typed) {
        view.givenHint = failureText(typed.error().code);
        return;
    }
    const auto change = state.due() ? typed->minus(*state.due()) : std::nullopt;
    if (!change) {
        return;
    }
    if (change->isNegative()) {
        //: Sale page: label of the money that is missing, because too little was given
        view.changeLabel = tr("Still missing");
        view.changeTone = Tone::Bad;
    }
    view.change = shown(change->isNegative() ? core::Money{}.minus(*change).value() : *change);
}

QString SalePage::sellLabel(const SaleDeskState& state)
{
    if (!state.due()) {
        //: Sale page: the button that issues the card and sells, before an amount is typed
        const QString issue = tr("Issue card and sell");
        //: Sale page: the button that sells, before an amount is typed
        const QString sell = tr("Sell");
        return state.isIssuing() ? issue : sell;
    }
    //: Sale page: the button that issues the card and sells. %1: the amount in yuan.
    const QString issue = tr("Issue card and sell %1");
    //: Sale page: the button that sells. %1: the amount in yuan.
    const QString sell = tr("Sell %1");
    return (state.isIssuing() ? issue : sell).arg(shown(*state.due()));
}

EntryView SalePage::entry(const SaleDeskState& state)
{
    EntryView view;
    view.amountIsEnergy = state.entry.amountIsEnergy;
    //: Sale page: label of the amount field when it takes money
    const QString money = tr("Amount in yuan");
    //: Sale page: label of the amount field when it takes energy
    const QString energy = tr("Energy in kWh");
    view.amountLabel = view.amountIsEnergy ? energy : money;
    for (const int amount : SalePresenter::kQuickAmounts) {
        view.quick.append(QString::number(amount));
    }
    view.means = static_cast<int>(state.entry.means);
    view.takesGiven = state.entry.means == core::PaymentMeans::Cash;
    view.enabled = state.stage == SaleStage::Desk && !state.blocked();
    showAmountHint(state, view);
    showChange(state, view);
    view.asksSecond = state.asksSecond();
    if (state.isApproving) {
        //: Sale page: the second person's password is being checked
        view.secondHint = tr("Asking…");
    } else if (state.approvalFailure) {
        view.secondHint = failureText(*state.approvalFailure);
    }
    view.sellLabel = sellLabel(state);
    view.canSell = state.canSell();
    return view;
}

void SalePage::showSplit(const core::SaleQuote& quote, ForecastView& view)
{
    core::Money arrears;
    core::Money backCharges;
    for (const core::ArrearsPart& part : quote.arrears) {
        core::Money& sum = core::isPaidFirst(part.kind) ? backCharges : arrears;
        sum = sum.plus(part.principal).value_or(sum);
    }
    const auto add = [&view](const QString& label, core::Money money) {
        if (!money.isZero()) {
            view.facts.append({label, shown(money)});
        }
    };
    //: Sale page, what will happen: paid of back-charges and settlements, before anything else
    add(tr("Of it back-charges"), backCharges);
    //: Sale page, what will happen: paid of arrears, without late fee
    add(tr("Of it arrears"), arrears);
    //: Sale page, what will happen: the late fee of the arrears that are paid
    add(tr("Of it late fee"), quote.lateFee);
    //: Sale page, what will happen: the price of the card that is handed out
    add(tr("Of it card fee"), quote.cardFee);
    //: Sale page, what will happen: the deposit for the card that is handed out
    add(tr("Of it card deposit"), quote.cardDeposit);
    //: Sale page, what will happen: what is still owed after it, without late fees
    add(tr("Still owed"), quote.arrearsLeft);
}

ForecastView SalePage::forecast(const SaleDeskState& state)
{
    ForecastView view;
    if (!state.sheet || !state.quote || !*state.quote) {
        return view;
    }
    const core::SaleQuote& quote = **state.quote;
    const core::MeterMode mode = state.sheet->account.point.mode;
    //: Sale page, what will happen: what the customer pays
    view.facts.append({tr("To pay"), shown(quote.paid)});
    showSplit(quote, view);
    if (!quote.surplusUsed.isZero()) {
        //: Sale page, what will happen: earlier surplus that is used up by this sale
        view.facts.append({tr("From surplus"), shown(quote.surplusUsed)});
    }
    //: Sale page, what will happen: what is put on the card
    view.facts.append({tr("To the card"), shown(quote.toCard, mode)});
    if (mode == core::MeterMode::Money) {
        //: Sale page, what will happen: energy expected at today's price. %1: with its unit.
        view.facts.append({tr("Energy"), tr("≈ %1").arg(shown(quote.energy))});
    }
    if (!quote.surplusLeft.isZero()) {
        //: Sale page, what will happen: money that is carried over to the next sale
        view.facts.append({tr("Surplus left"), shown(quote.surplusLeft)});
    }
    if (state.approval) {
        //: Sale page, what will happen: who agreed to sell in spite of arrears
        view.facts.append({tr("Agreed by"), state.approvedBy});
    }
    for (const core::ArrearsPart& part : quote.arrears) {
        //: Sale, what will happen: a line of what the payment settles. %1: what is owed, such as
        //: "Bill of 2026-10"; %2: what is paid of it.
        view.lines.append(tr("%1: %2").arg(chargeText(part.kind, part.period),
                                           withLateFee(part.principal, part.lateFee)));
    }
    for (const core::QuoteLine& line : quote.lines) {
        view.lines.append(lineText(line));
    }
    if (const QString tier = tierText(quote); !tier.isEmpty()) {
        view.lines.append(tier);
    }
    if (quote.newPrices) {
        view.lines.append(newPricesText(quote.newPrices->prices));
    }
    const bool refused = quote.forecast && !quote.forecast->accepted;
    const Tone tone = refused ? Tone::Bad : quote.forecast ? Tone::Good : Tone::Plain;
    view.meter = {tone, forecastText(quote.forecast, mode), {}, {}};
    return view;
}

WritingView SalePage::writing(const SaleDeskState& state)
{
    constexpr std::array kSteps{core::CardStep::Reading, core::CardStep::Authenticating,
                                core::CardStep::Writing, core::CardStep::Verifying};
    WritingView view;
    for (const core::CardStep step : kSteps) {
        view.steps.append(cardStepText(step));
    }
    view.current = static_cast<int>(state.step);
    return view;
}

void SalePage::posted(const core::SaleRecord& record, ResultView& view)
{
    const core::Sale& sale = record.sale;
    view.tone = Tone::Good;
    //: Sale page, at the end of a sale. %1: the amount in yuan.
    view.headline = tr("Sold %1").arg(shown(sale.paid));
    //: Sale page, at the end of a sale: what the cashier tells the customer
    const QString insert = tr(
        "Tell the customer: put the card into the meter and wait until it shows the new amount.");
    //: Sale page, at the end of an account's first sale: what the cashier tells the customer
    const QString open =
        tr("Tell the customer: put the card into the new meter first; it then takes the "
           "customer's data and the amount.");
    view.advice = sale.kind == core::SaleKind::Opening ? open : insert;
    if (record.receipt) {
        //: Sale page, at the end of a sale: label of the receipt's number
        view.facts.append({tr("Receipt"), text(core::toText(*record.receipt))});
    }
    //: Sale page, at the end of a sale: what was put on the card
    view.facts.append({tr("On the card"), shown(sale.toCard, sale.mode)});
    //: Sale page, at the end of a sale: energy bought. %1: with its unit.
    const QString about = tr("≈ %1").arg(shown(sale.energy));
    //: Sale page, at the end of a sale: label of the energy bought
    view.facts.append(
        {tr("Energy"), sale.mode == core::MeterMode::Money ? about : shown(sale.energy)});
    if (!sale.arrearsParts.empty()) {
        //: Sale page, at the end of a sale: what was paid of arrears and back-charges
        view.facts.append(
            {tr("Arrears paid"), withLateFee(core::principalOf(sale.arrearsParts), sale.lateFee)});
    }
    //: Sale page, at the end of a sale: label of the number of purchases so far
    view.facts.append({tr("Purchase count"), QString::number(sale.purchaseCount)});
    //: Sale page, at the end of a sale: label of the money to hand back
    view.changeLabel = tr("Change");
    view.change = shown(sale.tendered.minus(sale.paid).value_or(core::Money{}));
    view.canSaveReceipt = true;
}

void SalePage::unfinished(const SaleDeskState& state, ResultView& view)
{
    if (state.cause) {
        const Notice cause = failureNotice(*state.cause);
        view.advice = cause.title;
        view.code = cause.code;
    }
    if (state.stage == SaleStage::InDoubt) {
        view.tone = Tone::Caution;
        //: Sale page: whether the card took the purchase is not known
        view.headline = tr("In doubt: put the card back on the reader");
        //: Sale page, below "In doubt": what to do
        view.receiptNote =
            tr("Keep the money apart. The station looks at the card and settles the sale itself.");
        return;
    }
    view.tone = state.settledByCard ? Tone::Good : Tone::Bad;
    //: Sale page: a sale that was in doubt has just been settled by its card, which does not carry
    //: it
    const QString settled = tr("No longer in doubt: nothing was sold");
    //: Sale page: the sale was not made
    const QString refused = tr("Nothing was sold");
    view.headline = state.settledByCard ? settled : refused;
    //: Sale page, below "Nothing was sold": what to do with the customer's money
    view.receiptNote = tr("The card is as it was. Take no money, or give it back.");
}

void SalePage::showReceipt(const ReceiptWork& work, QString& note, Tone& tone)
{
    if (work.isSaving) {
        //: Sale page: the receipt's file is being written
        note = tr("Saving the receipt…");
    } else if (work.failure) {
        note = failureText(*work.failure);
        tone = Tone::Bad;
    } else if (!work.path.isEmpty()) {
        //: Sale page: the receipt's file was written. %1: its path.
        note = tr("Receipt saved: %1").arg(work.path);
        tone = Tone::Good;
    }
}

void SalePage::showCopy(const SaleDeskState& state, SaleView& view)
{
    if (view.lastSales.isEmpty() || view.face == SaleFace::Writing) {
        return;
    }
    if (state.copyRefused) {
        //: Sale page, beside the last sales: the chosen sale was not posted
        view.copyNote = tr("Only a posted sale has a receipt.");
        view.copyTone = Tone::Caution;
        return;
    }
    if (view.face == SaleFace::Desk) {
        //: Sale page, beside the last sales: F7 goes into the list, Enter copies the chosen receipt
        view.copyNote = tr("F7, then Enter: copy of a receipt");
    }
    showReceipt(state.copy, view.copyNote, view.copyTone);
}

ResultView SalePage::result(const SaleDeskState& state)
{
    ResultView view;
    if (state.stage == SaleStage::Done && state.record) {
        posted(*state.record, view);
        if (state.settledByCard) {
            //: Sale page: a sale that was in doubt has just been settled by its card.
            //: %1: the amount in yuan.
            view.headline = tr("No longer in doubt: sold %1").arg(shown(state.record->sale.paid));
        }
        showReceipt(state.receipt, view.receiptNote, view.receiptTone);
    } else {
        unfinished(state, view);
    }
    return view;
}

QList<LastSaleRow> SalePage::lastSales(const SaleDeskState& state)
{
    QList<LastSaleRow> rows;
    if (!state.sheet) {
        return rows;
    }
    for (const core::SaleRecord& record : state.sheet->lastSales) {
        const core::Sale& sale = record.sale;
        rows.append({shown(sale.at, state.offset), shown(sale.paid), shown(sale.energy),
                     QString::number(sale.purchaseCount),
                     record.receipt ? text(core::toText(*record.receipt)) : QString{},
                     saleStateText(record.state), toneOf(record.state)});
    }
    return rows;
}

SaleFace faceOf(SaleStage stage)
{
    switch (stage) {
        case SaleStage::Idle:
        case SaleStage::Reading:
        case SaleStage::Refused:
            return SaleFace::Message;
        case SaleStage::Desk:
            return SaleFace::Desk;
        case SaleStage::Writing:
            return SaleFace::Writing;
        case SaleStage::Done:
        case SaleStage::NotSold:
        case SaleStage::InDoubt:
            return SaleFace::Result;
    }
    return SaleFace::Message;
}

}  // namespace

SaleView viewOf(const SaleDeskState& state)
{
    SaleView view;
    view.face = faceOf(state.stage);
    view.reading = state.stage == SaleStage::Reading;
    view.message = SalePage::message(state);
    view.notice = SalePage::deskNotice(state);
    view.customer = SalePage::customer(state);
    view.entry = SalePage::entry(state);
    view.forecast = SalePage::forecast(state);
    view.writing = SalePage::writing(state);
    if (view.face == SaleFace::Result) {
        view.result = SalePage::result(state);
    }
    view.lastSales = SalePage::lastSales(state);
    SalePage::showCopy(state, view);
    return view;
}

}  // namespace wattdesk::app
