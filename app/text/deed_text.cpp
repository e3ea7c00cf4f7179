#include "app/text/deed_text.h"

#include <QCoreApplication>

namespace wattdesk::app {

namespace {

QString translated(const char* source)
{
    return QCoreApplication::translate("DeedText", source);
}

QString insertText()
{
    return translated(
        //: What to tell the customer after a purchase was written on the card.
        QT_TRANSLATE_NOOP("DeedText",
                          "Tell the customer: the card has to go into the meter; only then is the "
                          "purchase in it."));
}

/// An old open or reissue card binds its meter to itself again; an old purchase card does not.
QString oldCardText()
{
    return translated(
        //: Advice after another card took the place of the former one. "13" is what the meter
        //: shows.
        QT_TRANSLATE_NOOP("DeedText",
                          "The former card is refused at every counter from now on. If it turns "
                          "up, it must not go into the meter: the meter could take it for the "
                          "customer's card again and refuse the new one with 13. Clear it here; "
                          "if it was in the meter, reissue once more."));
}

QString reissueText(const core::Sale& sale)
{
    if (sale.after.wallet.amount.isZero()) {
        return translated(
                   //: What to tell the customer after a card without a purchase was issued.
                   QT_TRANSLATE_NOOP("DeedText",
                                     "Tell the customer: the new card has to go into the meter "
                                     "once before the next sale.")) +
               QLatin1Char(' ') + oldCardText();
    }
    const bool isRepeated = sale.toCard != sale.after.wallet.amount;
    const QString carried =
        isRepeated
            //: What a reissued card carries.
            ? translated(QT_TRANSLATE_NOOP("DeedText",
                                           "The last purchase is on the new card again, under its "
                                           "old number and at no charge: a meter that has it "
                                           "ignores it, any other credits it once."))
            : insertText();
    return carried + QLatin1Char(' ') + oldCardText();
}

QString reversalText(const core::Sale& sale)
{
    const QString done = translated(
        //: What happened with a reversal.
        QT_TRANSLATE_NOOP("DeedText",
                          "The amount on the card is corrected. Pay out or take the difference, "
                          "and take back the first receipt."));
    if (sale.grounds.evidence != core::Evidence::Supervisor) {
        return done;
    }
    return done + QLatin1Char(' ') +
           translated(
               //: The risk of a reversal that a supervisor decided.
               QT_TRANSLATE_NOOP("DeedText",
                                 "Nobody has seen the meter since the sale: if it had credited the "
                                 "purchase after all, the customer keeps that amount."));
}

QString transferText(const core::Sale& sale)
{
    if (core::writesCard(sale)) {
        return reissueText(sale);
    }
    return translated(
        //: Advice after an account went to another customer together with its card.
        QT_TRANSLATE_NOOP("DeedText",
                          "The card stays the account's card: the former owner hands it over. Let "
                          "both sign the slip."));
}

QString closingText(const core::Sale& sale)
{
    const QString done = translated(
        //: What happened when an account was closed.
        QT_TRANSLATE_NOOP("DeedText", "The account is closed and its number kept."));
    if (!core::writesCard(sale)) {
        return done;
    }
    return done + QLatin1Char(' ') +
           translated(
               //: Advice after an account was closed with its card on the reader.
               QT_TRANSLATE_NOOP("DeedText",
                                 "Its card is blank and can be issued to anybody. The meter still "
                                 "holds what was settled: reset and clear it before it serves "
                                 "another account."));
}

}  // namespace

QString adviceText(const core::Sale& sale)
{
    switch (sale.kind) {
        case core::SaleKind::Opening:
        case core::SaleKind::Purchase:
            return insertText();
        case core::SaleKind::Reissue:
            return reissueText(sale);
        case core::SaleKind::Repair:
            return translated(
                //: What happened with a repair of a refused purchase.
                QT_TRANSLATE_NOOP("DeedText",
                                  "The purchase that the meter refused is on the card under the "
                                  "number that the meter takes next. Tell the customer to put it "
                                  "in again; there is nothing to pay."));
        case core::SaleKind::Reversal:
            return reversalText(sale);
        case core::SaleKind::Replacement:
            return translated(
                //: Advice after a meter was replaced.
                QT_TRANSLATE_NOOP("DeedText",
                                  "The card opens the new meter with what the old one held. The "
                                  "new meter must be reset and cleared first; the old one takes "
                                  "no card of this account any more."));
        case core::SaleKind::Transfer:
            return transferText(sale);
        case core::SaleKind::Clearing:
            return translated(
                //: What happened with a cleared card.
                QT_TRANSLATE_NOOP("DeedText",
                                  "The card is blank. A purchase on it that the meter has not "
                                  "taken is not lost: it goes out with the account's next card."));
        case core::SaleKind::Closing:
            return closingText(sale);
        case core::SaleKind::Correction:
            return translated(
                //: What happened with a correction of a sale that the meter has taken.
                QT_TRANSLATE_NOOP("DeedText",
                                  "The card and the meter stay as they are: the difference is "
                                  "settled with the next sale, or when the account is closed."));
        case core::SaleKind::MeansCorrection:
            return translated(
                //: What happened with a correction of the means of payment.
                QT_TRANSLATE_NOOP("DeedText",
                                  "Only the means of payment changed in the books; nothing is to "
                                  "be paid."));
        case core::SaleKind::ArrearsPayment:
            return translated(
                //: What happened after arrears were paid without the card.
                QT_TRANSLATE_NOOP("DeedText",
                                  "The payment is booked. The card was not written: it holds no "
                                  "energy from this payment."));
        case core::SaleKind::PriceChange:
            return translated(
                //: Advice after a card was written with new prices and nothing else.
                QT_TRANSLATE_NOOP("DeedText",
                                  "The card carries the new prices. Tell the customer to put it "
                                  "into the meter; there is nothing to pay."));
    }
    return {};
}

QString lastPurchaseText(core::LastPurchase last)
{
    switch (last) {
        case core::LastPurchase::InMeter:
            return translated(
                //: Before a card is reissued.
                QT_TRANSLATE_NOOP("DeedText",
                                  "The meter was seen to hold the last purchase. The new card can "
                                  "carry a new one; without a payment it carries nothing."));
        case core::LastPurchase::NotInMeter:
            return translated(
                //: Before a card is reissued.
                QT_TRANSLATE_NOOP("DeedText",
                                  "The meter was seen and did not hold the last purchase. It goes "
                                  "out again on the new card, at no charge."));
        case core::LastPurchase::Unknown:
            return translated(
                //: Before a card is reissued. "17" is what the meter shows.
                QT_TRANSLATE_NOOP(
                    "DeedText",
                    "Nobody has seen whether the meter holds the last purchase. It goes out again "
                    "under its old number: a meter that has it ignores it, so nothing is credited "
                    "twice and nothing is lost. To sell a new purchase instead would be a risk: a "
                    "meter without the last one refuses it with 17. If somebody reads the meter's "
                    "display, note it first (account reading), and both cases are safe."));
    }
    return {};
}

QString evidenceText(core::Evidence evidence)
{
    switch (evidence) {
        case core::Evidence::None:
            return {};
        case core::Evidence::ReturnFile:
            //: Where something is known from: what the meter wrote on the customer's card.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Return file of the card"));
        case core::Evidence::CheckCard:
            //: Where something is known from: an inspector's card.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Check card"));
        case core::Evidence::MeterDisplay:
            //: Where something is known from.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Display of the meter"));
        case core::Evidence::CustomerStatement:
            //: Where something is known from.
            return translated(QT_TRANSLATE_NOOP("DeedText", "The customer says so"));
        case core::Evidence::Supervisor:
            //: Where something is known from: nobody looked, somebody decided.
            return translated(QT_TRANSLATE_NOOP("DeedText", "A supervisor's decision"));
    }
    return {};
}

QString accountFieldText(core::AccountField field)
{
    switch (field) {
        case core::AccountField::Name:
            //: What of an account changed.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Name"));
        case core::AccountField::Phone:
            //: What of an account changed.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Phone"));
        case core::AccountField::Address:
            //: What of an account changed.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Address"));
        case core::AccountField::HoardingLimit:
            //: What of an account changed: the most that its meter may hold.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Hoarding limit"));
        case core::AccountField::Alarm1:
            //: What of an account changed.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Alarm 1"));
        case core::AccountField::Alarm2:
            //: What of an account changed.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Alarm 2"));
        case core::AccountField::HouseholdBase:
            //: What of an account changed: by what the limits of its tariff's tiers are multiplied.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Household base"));
        case core::AccountField::Tariff:
            //: What of an account changed.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Tariff"));
        case core::AccountField::Owner:
            //: What of an account changed.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Owner"));
        case core::AccountField::Meter:
            //: What of an account changed.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Meter"));
        case core::AccountField::Ratios:
            //: What of an account changed: CT and PT ratio.
            return translated(QT_TRANSLATE_NOOP("DeedText", "CT × PT"));
        case core::AccountField::State:
            //: What of an account changed.
            return translated(QT_TRANSLATE_NOOP("DeedText", "State"));
        case core::AccountField::Card:
            //: What of an account changed.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Card"));
    }
    return {};
}

QString cardLifeText(core::CardLife life)
{
    switch (life) {
        case core::CardLife::Issued:
            //: What became of a card.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Issued"));
        case core::CardLife::ReportedLost:
            //: What became of a card.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Reported lost"));
        case core::CardLife::Found:
            //: What became of a card.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Found again"));
        case core::CardLife::Replaced:
            //: What became of a card: another one took its place.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Replaced"));
        case core::CardLife::Cleared:
            //: What became of a card.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Cleared"));
    }
    return {};
}

QString ticketKindText(core::TicketKind kind)
{
    switch (kind) {
        case core::TicketKind::Fault:
            //: Kind of a field ticket.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Fault"));
        case core::TicketKind::Bypass:
            //: Kind of a field ticket: the meter's switch is bridged in an emergency.
            return translated(QT_TRANSLATE_NOOP("DeedText", "Switch bypassed"));
    }
    return {};
}

}  // namespace wattdesk::app
