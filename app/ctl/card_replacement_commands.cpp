#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/documents.h"
#include "app/text/deed_text.h"
#include "app/text/format.h"
#include "core/workflow/card_replacement.h"
#include "core/workflow/price_renewal.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct Reissue {
    std::string account;
    OrderOptions payment;
    std::string reason;
    bool planOnly{false};
};

std::string_view nameOfLast(core::LastPurchase last)
{
    switch (last) {
        case core::LastPurchase::InMeter:
            return "in_meter";
        case core::LastPurchase::NotInMeter:
            return "not_in_meter";
        case core::LastPurchase::Unknown:
            return "unknown";
    }
    return "";
}

int tellReissuePlan(const Console& console, const core::Account& account,
                    const core::ReissuePlan& plan)
{
    const QString advice = lastPurchaseText(plan.last);
    console.output.document({{"plan",
                              {{"account", shown(account.number)},
                               {"last_purchase", nameOfLast(plan.last)},
                               {"amount", toText(plan.repeated.amount)},
                               {"purchase_count", plan.repeated.count},
                               {"takes_payment", plan.takesPayment},
                               {"advice", advice.toStdString()}}}});
    console.output.fields(
        {{translate("Ctl", "Last purchase"), shown(plan.repeated.amount, account.point.mode)},
         {translate("Ctl", "Purchase count"), QString::number(plan.repeated.count)}});
    console.output.line(advice);
    return kExitDone;
}

Expected<int> reissueOn(const Console& console, SellingDesk& selling, const Reissue& options,
                        const core::AccountNumber& number, const core::ReissuePlan& plan)
{
    core::ReissueOrder order;
    order.reason = options.reason;
    order.means = core::paymentMeansNamed(options.payment.means).value();
    if (options.payment.amount) {
        const auto payment = orderTyped(options.payment);
        if (!payment) {
            return Unexpected{payment.error()};
        }
        order.payment = *payment;
    }
    const auto card = cardOnReader(selling);
    if (!card) {
        return Unexpected{card.error()};
    }
    core::CardReplacement replacement{selling.desk.station->world(), selling.terminal};
    const auto outcome = replacement.reissue(selling.desk.actor, number, order, *card);
    if (!outcome) {
        return Unexpected{outcome.error()};
    }
    console.output.line(lastPurchaseText(plan.last));
    return tellDeed(console, selling.desk, *outcome);
}

Expected<int> reissueCard(const Console& console, const Reissue& options)
{
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    const auto account = accountTyped(selling->desk, options.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    core::CardReplacement replacement{selling->desk.station->world(), selling->terminal};
    const auto plan = replacement.plan(selling->desk.actor, account->number);
    if (!plan) {
        return Unexpected{plan.error()};
    }
    return options.planOnly ? tellReissuePlan(console, *account, *plan)
                            : reissueOn(console, *selling, options, account->number, *plan);
}

struct CardDeed {
    std::string account;
    std::string serial;
    std::string reason;
};

Expected<int> reportLost(const Console& console, const CardDeed& options)
{
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    const auto known = accountTyped(selling->desk, options.account);
    if (!known) {
        return Unexpected{known.error()};
    }
    core::CardReplacement replacement{selling->desk.station->world(), selling->terminal};
    const auto account = replacement.reportLost(selling->desk.actor, known->number, options.reason);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto told = tellAccount(console, selling->desk, *account);
    //: Answer of "card lost".
    console.output.line(translate("Ctl",
                                  "The card is refused at every counter from now on. No "
                                  "purchase is lost: card reissue writes the last one again."));
    return told;
}

/// The serial that was typed, or that of the card on the reader.
Expected<core::CardSerial> serialMeant(SellingDesk& selling, const std::string& typed)
{
    if (typed.empty()) {
        const auto card = selling.terminal.read();
        return card ? Expected<core::CardSerial>{card->serial} : Unexpected{card.error()};
    }
    const auto serial = core::CardSerial::parse(typed);
    return serial ? Expected<core::CardSerial>{*serial}
                  : core::fail(core::ErrorCode::CardNotOnLostList, typed);
}

Expected<int> reportFound(const Console& console, const CardDeed& options)
{
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    const auto serial = serialMeant(*selling, options.serial);
    if (!serial) {
        return Unexpected{serial.error()};
    }
    core::CardReplacement replacement{selling->desk.station->world(), selling->terminal};
    const auto account = replacement.reportFound(selling->desk.actor, *serial, options.reason);
    if (!account) {
        return Unexpected{account.error()};
    }
    return tellAccount(console, selling->desk, *account);
}

Expected<int> clearCard(const Console& console, const CardDeed& options)
{
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    const auto card = cardOnReader(*selling);
    if (!card) {
        return Unexpected{card.error()};
    }
    core::CardReplacement replacement{selling->desk.station->world(), selling->terminal};
    const auto outcome = replacement.clear(selling->desk.actor, *card, options.reason);
    if (!outcome) {
        return Unexpected{outcome.error()};
    }
    if (*outcome) {
        return tellDeed(console, selling->desk, **outcome);
    }
    console.output.document(
        {{"account", nullptr}, {"sale", nullptr}, {"card", {{"serial", card->serial.text()}}}});
    //: Answer of "card clear" for a card that belongs to no account. %1: the card's serial.
    console.output.line(
        translate("Ctl", "Card %1 is blank. It belonged to no account of these books.")
            .arg(QString::fromStdString(card->serial.text())));
    return kExitDone;
}

Expected<int> repairCard(const Console& console, const CardDeed& options)
{
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    const auto card = cardOnReader(*selling);
    if (!card) {
        return Unexpected{card.error()};
    }
    core::CardReplacement replacement{selling->desk.station->world(), selling->terminal};
    const auto outcome = replacement.repair(selling->desk.actor, *card, options.reason);
    if (!outcome) {
        return Unexpected{outcome.error()};
    }
    return tellDeed(console, selling->desk, *outcome);
}

Expected<int> repriceCard(const Console& console, const CardDeed& options)
{
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    const auto card = cardOnReader(*selling);
    if (!card) {
        return Unexpected{card.error()};
    }
    if (card->image.isBlank()) {
        return core::fail(core::ErrorCode::CardBlank);
    }
    const auto outcome = core::PriceDesk{selling->desk.station->world(), selling->terminal}.renew(
        selling->desk.actor, card->image.parameters->account, *card, options.reason);
    if (!outcome) {
        return Unexpected{outcome.error()};
    }
    return tellDeed(console, selling->desk, *outcome);
}

void describeReissue(CLI::App& verb, Reissue& options)
{
    describeAccount(verb, options.account);
    verb.add_option("--amount", options.payment.amount,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "A new purchase of so many yuan; only when the meter was "
                                      "seen to hold the last one"));
    describeOrder(verb, options.payment);
    describePlan(verb, options.planOnly, options.reason);
}

}  // namespace

void addCardReplacementVerbs(CLI::App& noun, CommandLine& line)
{
    addVerb<Reissue>(noun, line, "reissue",
                     QT_TRANSLATE_NOOP("CtlHelp",
                                       "Write an account's next card on the blank one on the "
                                       "reader; the former card is refused from then on"),
                     describeReissue, reissueCard);
    addVerb<CardDeed>(
        noun, line, "lost",
        QT_TRANSLATE_NOOP("CtlHelp", "Report an account's card lost: it is refused everywhere"),
        [](CLI::App& verb, CardDeed& options) {
            describeAccount(verb, options.account);
            describeReason(verb, options.reason);
        },
        reportLost);
    addVerb<CardDeed>(
        noun, line, "found",
        QT_TRANSLATE_NOOP("CtlHelp", "A lost card was found before another took its place"),
        [](CLI::App& verb, CardDeed& options) {
            verb.add_option("SERIAL", options.serial,
                            QT_TRANSLATE_NOOP("CtlHelp",
                                              "Serial of the card; without it, the one on the "
                                              "reader"));
            describeReason(verb, options.reason);
        },
        reportFound);
    addVerb<CardDeed>(
        noun, line, "clear", QT_TRANSLATE_NOOP("CtlHelp", "Make the card on the reader blank"),
        [](CLI::App& verb, CardDeed& options) { describeReason(verb, options.reason); }, clearCard);
    addVerb<CardDeed>(
        noun, line, "repair",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Write the purchase again that the meter refused with 17 or 18, at no "
                          "charge"),
        [](CLI::App& verb, CardDeed& options) { describeReason(verb, options.reason); },
        repairCard);
    addVerb<CardDeed>(
        noun, line, "reprice",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Let the card on the reader take the new prices of its "
                          "tariff to its meter, at no charge"),
        [](CLI::App& verb, CardDeed& options) {
            verb.add_option("--reason", options.reason,
                            QT_TRANSLATE_NOOP("CtlHelp", "Why; kept in the books"));
        },
        repriceCard);
}

}  // namespace wattdesk::app
