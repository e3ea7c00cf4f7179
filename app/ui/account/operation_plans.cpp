#include "app/ui/account/operation_plans.h"

#include "app/text/deed_text.h"
#include "app/text/format.h"
#include "app/text/sale_text.h"

namespace wattdesk::app {

using core::Money;

void OperationPlans::payment(const OperationState& state, core::Credit carried,
                             OperationWords& words)
{
    if (!state.quote || !*state.quote) {
        return;
    }
    const core::SaleQuote& quote = **state.quote;
    const core::MeterMode mode = state.account().point.mode;
    if (!quote.surplusUsed.isZero()) {
        //: Payment with a new card, what will happen: earlier surplus that it uses up
        words.facts.append({tr("From surplus"), shown(quote.surplusUsed)});
    }
    if (!quote.arrearsPaid.isZero()) {
        //: Payment with a new card, what will happen: what is taken of it for arrears
        words.facts.append({tr("Arrears paid"), shown(quote.arrearsPaid), Tone::Caution});
    }
    if (const auto toCard = quote.toCard.plus(carried)) {
        //: Payment with a new card, what will happen: what the card carries
        words.facts.append({tr("To the card"), shown(*toCard, mode)});
    }
    if (mode == core::MeterMode::Money) {
        //: Payment with a new card, what will happen: energy expected at today's price. %1: with
        //: its unit.
        words.facts.append({tr("Energy"), tr("≈ %1").arg(shown(quote.energy))});
    }
    if (!quote.surplusLeft.isZero()) {
        //: Payment with a new card, what will happen: money carried over to the next sale
        words.facts.append({tr("Surplus left"), shown(quote.surplusLeft)});
    }
    for (const core::QuoteLine& line : quote.lines) {
        words.sentences.append(lineText(line));
    }
    if (const QString tier = tierText(quote); !tier.isEmpty()) {
        words.sentences.append(tier);
    }
}

void OperationPlans::reissue(const OperationState& state, OperationWords& words)
{
    const auto* plan = std::get_if<core::ReissuePlan>(&state.plan.says);
    if (!plan) {
        return;
    }
    words.sentences.append(lastPurchaseText(plan->last));
    if (state.account().standing.card) {
        //: Reissue: what becomes of the card that is replaced
        words.sentences.append(
            tr("The old card is refused at every counter from then on. If it turns up, clear it."));
    }
    if (plan->last != core::LastPurchase::InMeter) {
        //: Reissue, what will happen: the purchase that is written once more
        words.facts.append(
            {tr("Repeated"), shown(plan->repeated.amount, state.account().point.mode)});
        //: Reissue, what will happen: the purchase count that is written
        words.facts.append({tr("Purchase count"), QString::number(plan->repeated.count)});
    }
    if (!state.plan.file.rules.cardFee.isZero()) {
        //: Reissue, what will happen: the price of the card itself
        words.facts.append({tr("Card fee"), shown(state.plan.file.rules.cardFee)});
    }
    payment(state, {}, words);
    if (plan->last == core::LastPurchase::Unknown) {
        //: Reissue, the risk when it is not known whether the meter holds the last purchase
        words.risk = {Tone::Caution, tr("No new purchase fits on this card."), {}, {}};
    }
}

void OperationPlans::transfer(const OperationState& state, OperationWords& words)
{
    const core::AccountStanding& standing = state.account().standing;
    //: Transfer: what it does
    words.sentences.append(
        tr("The account, its meter and what the meter holds go to the new owner. The account "
           "number stays."));
    if (state.text(FieldId::NewOwner).isEmpty()) {
        //: Transfer, while no new owner was looked for
        words.sentences.append(
            tr("A new owner who is a customer already is found by name, phone or account number. "
               "For anybody else type name and phone."));
    }
    if (writesCard(state)) {
        //: Transfer with a new card on the reader
        words.sentences.append(
            tr("The card on the reader becomes the account's card; the former owner's card is "
               "refused from then on."));
    } else {
        //: Transfer without a new card on the reader
        words.sentences.append(
            tr("The former owner hands his card over. Put a new card on the reader to replace it "
               "instead."));
        //: Transfer without a new card: what may go wrong
        words.risk = {Tone::Caution,
                      tr("A card that is handed over may have a twin."),
                      //: Transfer, below "A card that is handed over may have a twin."
                      tr("Nobody but the former owner knows. A new card is the safe way."),
                      {}};
    }
    if (const auto owner = newOwnerOf(state)) {
        //: Transfer, what will happen: the customer who takes the account over
        words.facts.append({tr("New owner"), QString::fromStdString(owner->customer.name)});
        //: Transfer, what will happen: the new owner's phone number
        words.facts.append({tr("Phone"), QString::fromStdString(owner->customer.phone)});
        //: Transfer, what will happen: an account that the new owner has already
        words.facts.append({tr("Has account"), QString::fromStdString(core::shown(owner->number))});
    }
    if (!standing.surplus.isZero()) {
        //: Transfer, what will happen: money carried over from earlier purchases
        words.facts.append({tr("Surplus"), shown(standing.surplus)});
    }
    if (!standing.arrears.isZero()) {
        //: Transfer, what will happen: what is owed
        words.facts.append({tr("Arrears"), shown(standing.arrears)});
    }
}

void OperationPlans::replacement(const OperationState& state, OperationWords& words)
{
    const auto* plan = std::get_if<core::ReplacementPlan>(&state.plan.says);
    if (!plan) {
        return;
    }
    const core::MeterMode mode = state.account().point.mode;
    //: Meter replacement: what it does
    words.sentences.append(
        tr("The card on the reader becomes an open card for the new meter, with purchase count 1. "
           "It carries what the old meter still held and what it never took."));
    //: Meter replacement: what the new meter needs first
    words.sentences.append(tr("The new meter must be cleared: only then it takes an open card."));
    //: Meter replacement, what will happen: what the old meter held
    words.facts.append({tr("Left in the old meter"), shown(plan->remaining, mode)});
    //: Meter replacement, what will happen: where that is known from
    words.facts.append({tr("Known from"), evidenceText(plan->evidence)});
    if (!plan->pending.isZero()) {
        //: Meter replacement, what will happen: purchases that the old meter never took
        words.facts.append({tr("Never taken"), shown(plan->pending, mode)});
    }
    //: Meter replacement, what will happen: what goes to the new meter
    words.facts.append({tr("Carried over"), shown(plan->carried, mode)});
    payment(state, plan->carried, words);
    if (plan->carried.isNegative()) {
        //: Meter replacement: the old meter was overdrawn
        words.risk = {Tone::Caution,
                      tr("The old meter was overdrawn. A purchase that covers it must go with the "
                         "new card."),
                      {},
                      {}};
    }
}

void OperationPlans::closing(const OperationState& state, OperationWords& words)
{
    const auto* plan = std::get_if<core::ClosingPlan>(&state.plan.says);
    if (!plan) {
        return;
    }
    const core::MeterMode mode = state.account().point.mode;
    //: Closing: what it does, with a card to be cleared
    const QString withCard =
        tr("The account is settled and closed, and its card is made blank. The meter is free for "
           "another account once a clear card has been in it.");
    //: Closing: what it does when the card is lost or none was ever issued
    const QString withoutCard =
        tr("The account is settled and closed without its card. The meter is free for another "
           "account once a clear card has been in it.");
    words.sentences.append(writesCard(state) ? withCard : withoutCard);
    //: Closing, what will happen: what the meter holds, at what it was sold for
    words.facts.append({tr("Left in the meter"), shown(plan->remaining, mode)});
    if (plan->evidence != core::Evidence::None) {
        //: Closing, what will happen: where the meter's credit is known from
        words.facts.append({tr("Known from"), evidenceText(plan->evidence)});
    }
    if (!plan->pending.isZero()) {
        //: Closing, what will happen: purchases on the card that the meter never took
        words.facts.append({tr("Never taken"), shown(plan->pending, mode)});
    }
    if (mode == core::MeterMode::Energy) {
        //: Closing, what will happen: the money that the energy left was sold for
        words.facts.append({tr("Worth"), shown(plan->creditValue)});
    }
    //: Closing, what will happen: money carried over from earlier purchases
    words.facts.append({tr("Surplus"), shown(plan->surplus)});
    if (!plan->deposit.isZero()) {
        //: Closing, what will happen: the deposit for the card, given back
        words.facts.append({tr("Card deposit"), shown(plan->deposit)});
    }
    //: Closing, what will happen: what is owed
    words.facts.append({tr("Arrears"), shown(plan->arrears)});
    if (plan->balance.isNegative() && !state.chose(FieldId::Collects, 1)) {
        //: Closing, what will happen: what the customer goes on owing
        words.facts.append(
            {tr("Stays owed"), shown(Money{}.minus(plan->balance).value()), Tone::Caution});
    }
    //: Closing: the figures are only as good as the reading
    words.risk = {Tone::Caution,
                  tr("Energy used since the last reading is not taken off."),
                  //: Closing, below "Energy used since the last reading is not taken off."
                  tr("Have the customer put the card into the meter once more, or note what its "
                     "display shows, on the day of closing."),
                  {}};
}

void OperationPlans::reversal(const OperationState& state, OperationWords& words)
{
    //: Reversal: what it does
    words.sentences.append(
        tr("The amount on the card is changed and the difference is settled at the counter. The "
           "first sale stays in the books; a new entry, linked to it, puts it right."));
    const auto* plan = std::get_if<core::ReversalPlan>(&state.plan.says);
    if (plan && state.deed && plan->paid != state.deed->sale.paid) {
        //: Reversal, what will happen: what the sale comes to after its earlier reversals, without
        //: what the card itself cost
        words.facts.append({tr("Stands at"), shown(plan->paid)});
    }
    if (state.chose(FieldId::Evidence, 1)) {
        //: Reversal without evidence: the risk
        words.risk = {Tone::Bad,
                      tr("An empty return file is no proof."),
                      //: Reversal, below "An empty return file is no proof."
                      tr("A card pulled too early is empty although the meter has the money. If it "
                         "was credited, the customer keeps the amount."),
                      {}};
        return;
    }
    //: Reversal with evidence: what is needed
    words.risk = {Tone::Caution,
                  tr("The meter must have been seen since the sale, without it."),
                  //: Reversal, below "The meter must have been seen since the sale, without it."
                  tr("Note what its display shows first: a count below the sale's. If the meter "
                     "has taken the sale, correct it in the books instead."),
                  {}};
}

void OperationPlans::newPrices(const OperationState& state, OperationWords& words)
{
    //: New prices on the card: what it does
    words.sentences.append(
        tr("The card takes the new prices to its meter, and nothing else: what is bought stays as "
           "it is, and there is nothing to pay. The next sale would take them along as well."));
    const auto& had = state.account().standing.prices;
    if (had) {
        //: New prices, what will happen: from which day on the prices hold that went out before
        words.facts.append(
            {tr("Prices so far from"), QString::fromStdString(core::toText(had->from))});
    }
    if (const auto* due = std::get_if<core::NewPrices>(&state.plan.says)) {
        //: New prices, what will happen: from which day on they hold
        words.facts.append(
            {tr("New prices from"), QString::fromStdString(core::toText(due->prices.from))});
    }
}

}  // namespace wattdesk::app
