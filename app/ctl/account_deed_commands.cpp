#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/documents.h"
#include "app/text/deed_text.h"
#include "app/text/format.h"
#include "core/workflow/account_closing.h"
#include "core/workflow/account_transfer.h"
#include "core/workflow/meter_replacement.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct Transfer {
    std::string account;
    core::TransferOrder order;
    std::string toCustomerOf;
    bool keepsSurplus{false};
    bool takesArrears{false};
    bool handedOver{false};
    std::string means{"cash"};
    std::string approver;
};

void describeTransfer(CLI::App& verb, Transfer& options)
{
    describeAccount(verb, options.account);
    auto* name = verb.add_option("--name", options.order.name,
                                 QT_TRANSLATE_NOOP("CtlHelp", "The new owner's name"));
    auto* phone = verb.add_option("--phone", options.order.phone,
                                  QT_TRANSLATE_NOOP("CtlHelp", "The new owner's phone number"));
    auto* known = verb.add_option(
        "--to-customer-of", options.toCustomerOf,
        QT_TRANSLATE_NOOP("CtlHelp", "The new owner is the customer of this other account number"));
    known->excludes(name)->excludes(phone);
    verb.add_flag("--keep-surplus", options.keepsSurplus,
                  QT_TRANSLATE_NOOP("CtlHelp",
                                    "The surplus stays with the account; without it, it is paid "
                                    "out to the former owner"));
    verb.add_flag("--take-arrears", options.takesArrears,
                  QT_TRANSLATE_NOOP("CtlHelp",
                                    "The new owner takes over the arrears; without it, the former "
                                    "owner goes on owing them"));
    verb.add_flag("--handed-over", options.handedOver,
                  QT_TRANSLATE_NOOP("CtlHelp",
                                    "The former owner hands over the card; without it, a blank "
                                    "card on the reader becomes the account's card"));
    describeMeans(verb, options.means);
    describeReason(verb, options.order.reason);
    describeApprover(verb, options.approver);
    verb.parse_complete_callback([name, known] {
        if (name->empty() && known->empty()) {
            throw CLI::RequiredError{"--name or --to-customer-of"};
        }
    });
}

Expected<core::TransferOrder> transferTyped(const Console& console, const Desk& desk,
                                            const Transfer& options)
{
    core::TransferOrder order = options.order;
    order.refundsSurplus = !options.keepsSurplus;
    order.formerKeepsArrears = !options.takesArrears;
    order.means = core::paymentMeansNamed(options.means).value();
    if (!options.toCustomerOf.empty()) {
        const auto other = accountTyped(desk, options.toCustomerOf);
        if (!other) {
            return Unexpected{other.error()};
        }
        order.customer = other->customer.id;
    }
    const auto approval = approvalTyped(console, desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    order.approval = *approval;
    return order;
}

Expected<int> transferAccount(const Console& console, const Transfer& options)
{
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    const auto account = accountTyped(selling->desk, options.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    std::optional<core::CardSnapshot> card;
    if (!options.handedOver) {
        auto seen = cardOnReader(*selling);
        if (!seen) {
            return Unexpected{seen.error()};
        }
        card = std::move(*seen);
    }
    const auto order = transferTyped(console, selling->desk, options);
    if (!order) {
        return Unexpected{order.error()};
    }
    core::AccountTransfer transfer{selling->desk.station->world(), selling->terminal};
    const auto outcome = transfer.transfer(selling->desk.actor, account->number, *order, card);
    if (!outcome) {
        return Unexpected{outcome.error()};
    }
    return tellDeed(console, selling->desk, *outcome);
}

struct Closing {
    std::string account;
    core::ClosingOrder order;
    bool planOnly{false};
    bool withoutCard{false};
    std::string means{"cash"};
    std::string approver;
};

void describeClosing(CLI::App& verb, Closing& options)
{
    describeAccount(verb, options.account);
    verb.add_flag("--collect", options.order.collects,
                  QT_TRANSLATE_NOOP("CtlHelp",
                                    "What the customer owes is paid now; without it, it stays as "
                                    "arrears"));
    verb.add_flag("--no-card", options.withoutCard,
                  QT_TRANSLATE_NOOP("CtlHelp", "The card was reported lost: none is cleared"));
    describeMeans(verb, options.means);
    describeApprover(verb, options.approver);
    describePlan(verb, options.planOnly, options.order.reason);
}

int tellClosingPlan(const Console& console, const core::Account& account,
                    const core::ClosingPlan& plan)
{
    const core::MeterMode mode = account.point.mode;
    console.output.document({{"plan",
                              {{"account", shown(account.number)},
                               {"evidence", nameOf(plan.evidence)},
                               {"remaining", toText(plan.remaining)},
                               {"pending", toText(plan.pending)},
                               {"energy", toText(plan.energy)},
                               {"credit_value", toText(plan.creditValue)},
                               {"surplus", toText(plan.surplus)},
                               {"deposit", toText(plan.deposit)},
                               {"arrears", toText(plan.arrears)},
                               {"balance", toText(plan.balance)}}}});
    console.output.fields({{translate("Ctl", "Known from"), evidenceText(plan.evidence)},
                           {translate("Ctl", "Remaining"), shown(plan.remaining, mode)},
                           //: Purchases on the card that the meter never took.
                           {translate("Ctl", "Not in the meter yet"), shown(plan.pending, mode)},
                           //: What the meter and the card hold, in money.
                           {translate("Ctl", "Worth"), shown(plan.creditValue)},
                           {translate("Ctl", "Surplus"), shown(plan.surplus)},
                           {translate("Ctl", "Card deposit"), shown(plan.deposit)},
                           {translate("Ctl", "Arrears"), shown(plan.arrears)},
                           plan.balance.isNegative()
                               ? Field{translate("Ctl", "The customer owes"),
                                       shown(core::Money{}.minus(plan.balance).value())}
                               : Field{translate("Ctl", "To pay out"), shown(plan.balance)}});
    return kExitDone;
}

Expected<int> planOrClose(const Console& console, SellingDesk& selling, const Closing& options,
                          const std::optional<core::CardSnapshot>& card)
{
    const auto account = accountTyped(selling.desk, options.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    core::AccountClosing closing{selling.desk.station->world(), selling.terminal};
    if (options.planOnly) {
        const auto plan = closing.plan(selling.desk.actor, account->number);
        if (!plan) {
            return Unexpected{plan.error()};
        }
        return tellClosingPlan(console, *account, *plan);
    }
    const auto approval = approvalTyped(console, selling.desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    core::ClosingOrder order = options.order;
    order.means = core::paymentMeansNamed(options.means).value();
    order.approval = *approval;
    const auto outcome = closing.close(selling.desk.actor, account->number, order, card);
    if (!outcome) {
        return Unexpected{outcome.error()};
    }
    return tellDeed(console, selling.desk, *outcome);
}

Expected<int> closeAccount(const Console& console, const Closing& options)
{
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    std::optional<core::CardSnapshot> card;
    if (!options.withoutCard) {
        // The look itself keeps what the card tells of the meter: the plan is made from it.
        auto seen = cardOnReaderIfAny(*selling);
        if (!seen) {
            return Unexpected{seen.error()};
        }
        card = std::move(*seen);
    }
    return planOrClose(console, *selling, options, card);
}

struct Replacement {
    std::string account;
    core::ReplacementOrder order;
    std::optional<std::uint32_t> ct;
    std::optional<std::uint32_t> pt;
    std::string oldReading;
    std::string newStart;
    OrderOptions payment;
    bool planOnly{false};
    std::string approver;
};

void describeReplacement(CLI::App& verb, Replacement& options)
{
    describeAccount(verb, options.account);
    auto* meter = verb.add_option("--meter", options.order.newMeter,
                                  QT_TRANSLATE_NOOP("CtlHelp", "Number of the new meter"));
    auto* before =
        verb.add_option("--old-reading", options.oldReading,
                        QT_TRANSLATE_NOOP("CtlHelp",
                                          "Register of the old meter when it was taken down, in "
                                          "kWh"));
    auto* after = verb.add_option(
        "--new-start", options.newStart,
        QT_TRANSLATE_NOOP("CtlHelp", "Register of the new meter when it was put up, in kWh"));
    verb.add_option(
        "--ct", options.ct,
        QT_TRANSLATE_NOOP("CtlHelp", "Current transformer ratio; without it, as it is"));
    verb.add_option(
        "--pt", options.pt,
        QT_TRANSLATE_NOOP("CtlHelp", "Voltage transformer ratio; without it, as it is"));
    verb.add_option("--amount", options.payment.amount,
                    QT_TRANSLATE_NOOP("CtlHelp", "Also sell so many yuan with the new card"));
    describeOrder(verb, options.payment);
    describeApprover(verb, options.approver);
    auto* plan =
        verb.add_flag("--plan", options.planOnly,
                      QT_TRANSLATE_NOOP("CtlHelp", "Only show what would happen; changes nothing"));
    auto* why =
        verb.add_option("--reason", options.order.reason,
                        QT_TRANSLATE_NOOP("CtlHelp", "Why; kept in the books and on the slip"));
    verb.parse_complete_callback([plan, meter, before, after, why] {
        for (const CLI::Option* needed : {meter, before, after, why}) {
            if (plan->empty() && needed->empty()) {
                throw CLI::RequiredError{needed->get_name() + " or --plan"};
            }
        }
    });
}

Expected<core::ReplacementOrder> replacementTyped(const Replacement& options,
                                                  const core::Account& account)
{
    core::ReplacementOrder order = options.order;
    // The transformers usually stay where they are when only the meter is changed.
    order.ctRatio = options.ct.value_or(account.point.ctRatio);
    order.ptRatio = options.pt.value_or(account.point.ptRatio);
    const auto before = core::parseEnergy(options.oldReading);
    if (!before) {
        return Unexpected{before.error()};
    }
    const auto after = core::parseEnergy(options.newStart);
    if (!after) {
        return Unexpected{after.error()};
    }
    order.oldReading = *before;
    order.newStart = *after;
    if (options.payment.amount) {
        const auto payment = orderTyped(options.payment);
        if (!payment) {
            return Unexpected{payment.error()};
        }
        order.payment = *payment;
    }
    return order;
}

int tellReplacementPlan(const Console& console, const core::Account& account,
                        const core::ReplacementPlan& plan)
{
    const core::MeterMode mode = account.point.mode;
    console.output.document({{"plan",
                              {{"account", shown(account.number)},
                               {"meter", shown(account.point.meter)},
                               {"evidence", nameOf(plan.evidence)},
                               {"remaining", toText(plan.remaining)},
                               {"pending", toText(plan.pending)},
                               {"carried", toText(plan.carried)}}}});
    console.output.fields(
        {{translate("Ctl", "Meter"), QString::fromStdString(shown(account.point.meter))},
         {translate("Ctl", "Known from"), evidenceText(plan.evidence)},
         {translate("Ctl", "Remaining"), shown(plan.remaining, mode)},
         {translate("Ctl", "Not in the meter yet"), shown(plan.pending, mode)},
         //: What goes from an old meter to a new one.
         {translate("Ctl", "Carried to the new meter"), shown(plan.carried, mode)}});
    return kExitDone;
}

Expected<int> replaceOn(const Console& console, SellingDesk& selling, const Replacement& options,
                        const core::Account& account)
{
    auto order = replacementTyped(options, account);
    if (!order) {
        return Unexpected{order.error()};
    }
    const auto card = cardOnReader(selling);
    if (!card) {
        return Unexpected{card.error()};
    }
    const auto approval = approvalTyped(console, selling.desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    order->approval = *approval;
    core::MeterReplacement replacement{selling.desk.station->world(), selling.terminal};
    const auto outcome = replacement.replace(selling.desk.actor, account.number, *order, *card);
    if (!outcome) {
        return Unexpected{outcome.error()};
    }
    return tellDeed(console, selling.desk, *outcome);
}

Expected<int> replaceMeter(const Console& console, const Replacement& options)
{
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    const auto account = accountTyped(selling->desk, options.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (!options.planOnly) {
        return replaceOn(console, *selling, options, *account);
    }
    if (const auto seen = cardOnReaderIfAny(*selling); !seen) {
        return Unexpected{seen.error()};
    }
    core::MeterReplacement replacement{selling->desk.station->world(), selling->terminal};
    const auto plan = replacement.plan(selling->desk.actor, account->number);
    if (!plan) {
        return Unexpected{plan.error()};
    }
    return tellReplacementPlan(console, *account, *plan);
}

}  // namespace

void addAccountDeedVerbs(CLI::App& noun, CommandLine& line)
{
    addVerb<Transfer>(noun, line, "transfer",
                      QT_TRANSLATE_NOOP("CtlHelp",
                                        "Hand an account over to another customer; it keeps its "
                                        "number and what the meter holds"),
                      describeTransfer, transferAccount);
    addVerb<Closing>(
        noun, line, "close",
        QT_TRANSLATE_NOOP("CtlHelp", "Settle an account and close it, with its card on the reader"),
        describeClosing, closeAccount);
    addVerb<Replacement>(
        noun, line, "replace-meter",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Give an account another meter; what the old one held goes to it on the "
                          "card on the reader"),
        describeReplacement, replaceMeter);
}

}  // namespace wattdesk::app
