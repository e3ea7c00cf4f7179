#include "app/text/sale_text.h"

#include <QCoreApplication>
#include <array>

#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/meter_text.h"

namespace wattdesk::app {

namespace {

QString translated(const char* source)
{
    return QCoreApplication::translate("SaleText", source);
}

QString monthName(int month)
{
    static constexpr std::array kMonths{
        //: Months, in a sentence such as "tier 2 since March".
        QT_TRANSLATE_NOOP("SaleText", "January"),   QT_TRANSLATE_NOOP("SaleText", "February"),
        QT_TRANSLATE_NOOP("SaleText", "March"),     QT_TRANSLATE_NOOP("SaleText", "April"),
        QT_TRANSLATE_NOOP("SaleText", "May"),       QT_TRANSLATE_NOOP("SaleText", "June"),
        QT_TRANSLATE_NOOP("SaleText", "July"),      QT_TRANSLATE_NOOP("SaleText", "August"),
        QT_TRANSLATE_NOOP("SaleText", "September"), QT_TRANSLATE_NOOP("SaleText", "October"),
        QT_TRANSLATE_NOOP("SaleText", "November"),  QT_TRANSLATE_NOOP("SaleText", "December")};
    return translated(kMonths.at(static_cast<std::size_t>(month - 1)));
}

}  // namespace

QString levyText(const std::string& name, core::Energy energy, core::Price price)
{
    //: A line of a quote or bill: collected for somebody else. %1: name of the levy, %2: energy
    //: with its unit, %3: of each kWh.
    return QCoreApplication::translate("SaleText", "%1 (levy): %2 at %3")
        .arg(QString::fromStdString(name), shown(energy), shown(price));
}

QString lineText(const core::QuoteLine& line)
{
    if (line.kind == core::QuoteLineKind::Levy) {
        return levyText(line.name, line.energy, line.price);
    }
    if (line.tiers == 1) {
        //: A line that explains a price. %1: energy with its unit, %2: price of a kWh.
        return QCoreApplication::translate("SaleText", "%1 at %2")
            .arg(shown(line.energy), shown(line.price));
    }
    //: A line that explains a price. %1: number of the tier, %2: energy with its unit, %3: price of
    //: a kWh in this tier.
    return QCoreApplication::translate("SaleText", "Tier %1: %2 at %3")
        .arg(QString::number(line.tier), shown(line.energy), shown(line.price));
}

QString chargeKindText(core::ChargeKind kind)
{
    switch (kind) {
        case core::ChargeKind::OpeningBalance:
            //: What is owed: it stood in the books that were kept before.
            return QCoreApplication::translate("SaleText", "Arrears");
        case core::ChargeKind::PeriodBill:
            //: What is owed: the rest of a month's bill.
            return QCoreApplication::translate("SaleText", "Bill");
        case core::ChargeKind::BackCharge:
            //: What is owed: energy that was not charged in its time.
            return QCoreApplication::translate("SaleText", "Back-charge");
        case core::ChargeKind::Settlement:
            //: What is owed: the difference between what was sold and what was used.
            return QCoreApplication::translate("SaleText", "Settlement");
        case core::ChargeKind::MonthlyCharge:
            //: What is owed: a fixed charge of a month.
            return QCoreApplication::translate("SaleText", "Monthly charge");
        case core::ChargeKind::Correction:
            //: What is owed: a deed at the counter left it.
            return QCoreApplication::translate("SaleText", "Owed after a correction");
    }
    return {};
}

QString chargeText(core::ChargeKind kind, const std::string& period)
{
    if (period.empty()) {
        return chargeKindText(kind);
    }
    //: A thing that is owed. %1: what it is, such as "Bill"; %2: its month, such as 2026-10.
    return QCoreApplication::translate("SaleText", "%1 of %2")
        .arg(chargeKindText(kind), QString::fromStdString(period));
}

QString withLateFee(core::Money principal, core::Money lateFee)
{
    if (lateFee.isZero()) {
        return shown(principal);
    }
    //: What is paid or owed. %1: without the late fee, %2: the late fee.
    return QCoreApplication::translate("SaleText", "%1, late fee %2")
        .arg(shown(principal), shown(lateFee));
}

QString planText(const core::RepaymentPlan& plan)
{
    QString text;
    switch (plan.kind) {
        case core::RepaymentKind::All:
            //: Repayment plan of an account: how much of a payment goes to arrears.
            text = QCoreApplication::translate("SaleText", "all that is owed");
            break;
        case core::RepaymentKind::FixedSum:
            //: Repayment plan of an account. %1: money.
            text =
                QCoreApplication::translate("SaleText", "%1 of every payment").arg(shown(plan.sum));
            break;
        case core::RepaymentKind::Share:
            //: Repayment plan of an account. %1: a percentage without its sign.
            text = QCoreApplication::translate("SaleText", "%1 % of every payment")
                       .arg(shown(core::Money::from(plan.sharePermyriad).value()));
            break;
    }
    if (plan.energyFloor.isZero()) {
        return text;
    }
    //: Repayment plan of an account. %1: the plan, %2: money that is left for energy first.
    return QCoreApplication::translate("SaleText", "%1, but %2 for energy first")
        .arg(text, shown(plan.energyFloor));
}

QString tierText(const core::SaleQuote& quote)
{
    if (!quote.tariff.isLadder()) {
        return {};
    }
    const QString number = QString::number(quote.tierBefore);
    switch (quote.tariff.cycle) {
        case core::LadderCycle::Monthly:
            //: Where a purchase begins on a ladder that starts anew every month. %1: the tier.
            return QCoreApplication::translate("SaleText", "tier %1 this month").arg(number);
        case core::LadderCycle::Yearly:
            //: Where a purchase begins on a ladder that starts anew every year. %1: the tier, %2:
            //: the month in which the account came into it.
            return QCoreApplication::translate("SaleText", "tier %1 since %2")
                .arg(number, monthName(quote.tierSince.month()));
    }
    return {};
}

QString newPricesText(const core::CardPrices& prices)
{
    //: With a sale, on its quote. %1: a day, past or to come.
    return QCoreApplication::translate(
               "SaleText", "The card takes the prices from %1 to the meter with this sale.")
        .arg(QString::fromStdString(toText(prices.from)));
}

QString forecastText(const std::optional<core::MeterForecast>& forecast, core::MeterMode mode)
{
    if (!forecast) {
        //: What the meter will do with the card, when no card was read.
        return QCoreApplication::translate("SaleText", "Not known: put the card on the reader");
    }
    if (forecast->accepted) {
        //: What the meter will do with the card.
        return QCoreApplication::translate("SaleText", "The meter will accept it");
    }
    if (forecast->reason == core::ErrorCode::AmountOverHoardingLimit) {
        //: What the meter will do with the card. %1: the most that this purchase may put on it.
        return QCoreApplication::translate(
                   "SaleText", "The meter would refuse it: it may take at most %1 more now")
            .arg(shown(forecast->room, mode));
    }
    //: What the meter will do with the card. %1: a sentence that says why.
    const QString refusal =
        QCoreApplication::translate("SaleText", "The meter would refuse it. %1");
    if (forecast->word) {
        return refusal.arg(meterWordText(*forecast->word));
    }
    return refusal.arg(forecast->reason ? failureText(*forecast->reason) : QString{}).trimmed();
}

QString saleStateText(core::SaleState state)
{
    switch (state) {
        case core::SaleState::Quoted:
            //: State of a sale: only a price was asked for.
            return QCoreApplication::translate("SaleText", "Quoted");
        case core::SaleState::Reserved:
            //: State of a sale: the card is being written.
            return QCoreApplication::translate("SaleText", "Being written");
        case core::SaleState::InDoubt:
            //: State of a sale: whether the card took it is not known.
            return QCoreApplication::translate("SaleText", "In doubt");
        case core::SaleState::Posted:
            //: State of a sale: sold, on the card and in the books.
            return QCoreApplication::translate("SaleText", "Posted");
        case core::SaleState::Voided:
            //: State of a sale: the card was not written, nothing was sold.
            return QCoreApplication::translate("SaleText", "Voided");
        case core::SaleState::Reversed:
            //: State of a sale: posted, and taken back or corrected by a later one.
            return QCoreApplication::translate("SaleText", "Reversed");
    }
    return {};
}

QString saleKindText(core::SaleKind kind)
{
    switch (kind) {
        case core::SaleKind::Opening:
            //: Kind of a sale: the first one of an account, which issues its card.
            return QCoreApplication::translate("SaleText", "Opening");
        case core::SaleKind::Purchase:
            //: Kind of a sale.
            return QCoreApplication::translate("SaleText", "Purchase");
        case core::SaleKind::Reissue:
            //: Kind of a sale: another card for the account.
            return QCoreApplication::translate("SaleText", "Card reissue");
        case core::SaleKind::Repair:
            //: Kind of a sale: a purchase that the meter refused is written again.
            return QCoreApplication::translate("SaleText", "Repair");
        case core::SaleKind::Reversal:
            //: Kind of a sale: the amount of an earlier one is corrected on the card.
            return QCoreApplication::translate("SaleText", "Reversal");
        case core::SaleKind::Replacement:
            //: Kind of a sale: the account gets another meter.
            return QCoreApplication::translate("SaleText", "Meter replacement");
        case core::SaleKind::Transfer:
            //: Kind of a sale: the account goes to another customer.
            return QCoreApplication::translate("SaleText", "Transfer of ownership");
        case core::SaleKind::Clearing:
            //: Kind of a sale: a card is made blank.
            return QCoreApplication::translate("SaleText", "Card clearing");
        case core::SaleKind::Closing:
            //: Kind of a sale: the account is settled and closed.
            return QCoreApplication::translate("SaleText", "Closing");
        case core::SaleKind::Correction:
            //: Kind of a sale: a wrong one becomes surplus or arrears.
            return QCoreApplication::translate("SaleText", "Correction");
        case core::SaleKind::MeansCorrection:
            //: Kind of a sale: the payment moves to another means.
            return QCoreApplication::translate("SaleText", "Correction of the means");
        case core::SaleKind::ArrearsPayment:
            //: Kind of a sale: arrears are paid, no energy is sold.
            return QCoreApplication::translate("SaleText", "Payment of arrears");
        case core::SaleKind::PriceChange:
            //: Kind of a sale: the card takes new prices to its meter; nothing is bought.
            return QCoreApplication::translate("SaleText", "New prices");
    }
    return {};
}

QString meansText(core::PaymentMeans means)
{
    switch (means) {
        case core::PaymentMeans::Cash:
            //: Means of payment.
            return QCoreApplication::translate("SaleText", "Cash");
        case core::PaymentMeans::BankTransfer:
            //: Means of payment: bank transfer, short for a button.
            return QCoreApplication::translate("SaleText", "Bank");
        case core::PaymentMeans::Other:
            //: Means of payment: neither cash nor bank.
            return QCoreApplication::translate("SaleText", "Other");
    }
    return {};
}

QString accountStateText(core::AccountState state)
{
    switch (state) {
        case core::AccountState::Registered:
            //: State of an account: entered, but its first card is not issued yet.
            return QCoreApplication::translate("SaleText", "No card yet");
        case core::AccountState::Active:
            //: State of an account: everything is normal.
            return QCoreApplication::translate("SaleText", "Normal");
        case core::AccountState::Suspended:
            //: State of an account.
            return QCoreApplication::translate("SaleText", "Suspended");
        case core::AccountState::Closed:
            //: State of an account.
            return QCoreApplication::translate("SaleText", "Closed");
    }
    return {};
}

QString meterModeText(core::MeterMode mode)
{
    switch (mode) {
        case core::MeterMode::Money:
            //: What a meter counts down: money.
            return QCoreApplication::translate("SaleText", "Money meter");
        case core::MeterMode::Energy:
            //: What a meter counts down: kWh.
            return QCoreApplication::translate("SaleText", "Energy meter");
    }
    return {};
}

QString cardStepText(core::CardStep step)
{
    switch (step) {
        case core::CardStep::Reading:
            //: Progress while a card is written.
            return QCoreApplication::translate("SaleText", "Reading the card");
        case core::CardStep::Authenticating:
            //: Progress while a card is written: card and station prove themselves to each other.
            return QCoreApplication::translate("SaleText", "Checking the card's keys");
        case core::CardStep::Writing:
            //: Progress while a card is written.
            return QCoreApplication::translate("SaleText", "Writing the card");
        case core::CardStep::Verifying:
            //: Progress while a card is written: it is read back.
            return QCoreApplication::translate("SaleText", "Checking what was written");
    }
    return {};
}

}  // namespace wattdesk::app
