#include "app/ctl/arrears_statement.h"
#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/desk.h"
#include "app/ctl/documents.h"
#include "app/text/format.h"
#include "app/text/sale_text.h"
#include "core/workflow/arrears_desk.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

void describeWhose(CLI::App& verb, std::string& number)
{
    verb.add_option("--account", number, QT_TRANSLATE_NOOP("CtlHelp", "Account number"))
        ->required();
}

/// A whole number of 0.01 %, typed in per cent with at most two decimals.
Expected<int> permyriadTyped(const std::string& text)
{
    const auto share = core::parseMoney(text);
    if (!share) {
        return Unexpected{share.error()};
    }
    if (share->hundredths() > core::RepaymentPlan::kPermyriadMax) {
        return core::fail(ErrorCode::AmountTooLarge, "above 100 per cent");
    }
    return static_cast<int>(share->hundredths());
}

struct Addition {
    std::string account;
    std::string kind{"opening-balance"};
    std::string period;
    std::string amount;
    std::string due;
    std::string reason;
    std::string approver;
};

Expected<core::ChargeOrder> chargeTyped(const Addition& options)
{
    core::ChargeOrder order;
    order.kind = core::chargeKindNamed(options.kind).value();
    order.period = options.period;
    order.reason = options.reason;
    const auto amount = signedMoneyTyped(options.amount);
    if (!amount) {
        return Unexpected{amount.error()};
    }
    order.amount = *amount;
    if (!options.due.empty()) {
        const auto due = dayTyped(options.due);
        if (!due) {
            return Unexpected{due.error()};
        }
        order.due = *due;
    }
    return order;
}

Expected<int> addCharge(const Console& console, const Addition& options)
{
    auto order = chargeTyped(options);
    if (!order) {
        return Unexpected{order.error()};
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto account = accountTyped(*desk, options.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto approval = approvalTyped(console, *desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    order->approval = *approval;
    const core::World world = desk->station->world();
    core::ArrearsDesk arrears{world};
    if (const auto done = arrears.add(desk->actor, account->number, *order); !done) {
        return Unexpected{done.error()};
    }
    const auto statement = arrears.statement(desk->actor, account->number);
    if (!statement) {
        return Unexpected{statement.error()};
    }
    return tellStatement(console, *statement, world.clock.offset());
}

struct Planning {
    std::string account;
    bool isAll{false};
    std::string sum;
    std::string share;
    std::string floor;
    std::string reason;
};

Expected<core::RepaymentPlan> planTyped(const Planning& options)
{
    core::RepaymentPlan plan;
    if (!options.sum.empty()) {
        const auto sum = core::parseMoney(options.sum);
        if (!sum) {
            return Unexpected{sum.error()};
        }
        plan.kind = core::RepaymentKind::FixedSum;
        plan.sum = *sum;
    }
    if (!options.share.empty()) {
        const auto share = permyriadTyped(options.share);
        if (!share) {
            return Unexpected{share.error()};
        }
        plan.kind = core::RepaymentKind::Share;
        plan.sharePermyriad = *share;
    }
    if (!options.floor.empty()) {
        const auto floor = core::parseMoney(options.floor);
        if (!floor) {
            return Unexpected{floor.error()};
        }
        plan.energyFloor = *floor;
    }
    return plan;
}

Expected<int> setPlan(const Console& console, const Planning& options)
{
    const auto plan = planTyped(options);
    if (!plan) {
        return Unexpected{plan.error()};
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto account = accountTyped(*desk, options.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    const core::World world = desk->station->world();
    core::ArrearsDesk arrears{world};
    const auto set = arrears.setPlan(desk->actor, account->number, *plan, options.reason);
    if (!set) {
        return Unexpected{set.error()};
    }
    const auto statement = arrears.statement(desk->actor, account->number);
    if (!statement) {
        return Unexpected{statement.error()};
    }
    return tellStatement(console, *statement, world.clock.offset());
}

struct Payment {
    std::string account;
    std::string amount;
    std::string means{"cash"};
    std::string tendered;
};

Expected<int> payArrears(const Console& console, const Payment& options)
{
    core::ArrearsPaymentOrder order;
    const auto amount = core::parseMoney(options.amount);
    if (!amount) {
        return Unexpected{amount.error()};
    }
    order.amount = *amount;
    order.means = core::paymentMeansNamed(options.means).value();
    if (!options.tendered.empty()) {
        const auto tendered = core::parseMoney(options.tendered);
        if (!tendered) {
            return Unexpected{tendered.error()};
        }
        order.tendered = *tendered;
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto account = accountTyped(*desk, options.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    auto record =
        core::ArrearsDesk{desk->station->world()}.pay(desk->actor, account->number, order);
    if (!record) {
        return Unexpected{record.error()};
    }
    return tellDeed(console, *desk, {std::move(*record), {}});
}

struct WriteOff {
    std::int64_t charge{0};
    std::string amount;
    std::string reason;
    std::string approver;
};

Expected<int> writeOff(const Console& console, const WriteOff& options)
{
    core::WriteOffOrder order;
    order.charge = core::ChargeId{options.charge};
    order.reason = options.reason;
    if (!options.amount.empty()) {
        const auto amount = core::parseMoney(options.amount);
        if (!amount) {
            return Unexpected{amount.error()};
        }
        order.amount = *amount;
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto approval = approvalTyped(console, *desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    order.approval = *approval;
    const core::World world = desk->station->world();
    core::ArrearsDesk arrears{world};
    const auto item = arrears.writeOff(desk->actor, order);
    if (!item) {
        return Unexpected{item.error()};
    }
    const auto account = world.accounts.byId(item->charge.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto statement = arrears.statement(desk->actor, account->number);
    if (!statement) {
        return Unexpected{statement.error()};
    }
    return tellStatement(console, *statement, world.clock.offset());
}

struct RuleOptions {
    std::string from;
    int resident{0};
    int within{0};
    int across{0};
};

/// Rates are shown and typed in 0.01 % a day: 10 is 1 per mille.
int tellRules(const Console& console, const core::LateFeeRules& rules)
{
    Json documents = Json::array();
    TextTable table;
    table.header = {translate("Ctl", "From"), translate("Ctl", "Residents"),
                    translate("Ctl", "Others, within the year"),
                    translate("Ctl", "Others, later years")};
    table.figures = {false, true, true, true};
    for (const core::LateFeeRule& rule : rules) {
        documents.push_back({{"from", toText(rule.from)},
                             {"resident", rule.residentPermyriad},
                             {"within_year", rule.withinYearPermyriad},
                             {"across_years", rule.acrossYearsPermyriad}});
        table.rows.push_back({QString::fromStdString(toText(rule.from)),
                              QString::number(rule.residentPermyriad),
                              QString::number(rule.withinYearPermyriad),
                              QString::number(rule.acrossYearsPermyriad)});
    }
    console.output.document({{"late_fee_rules", documents}});
    console.output.table(table);
    return kExitDone;
}

Expected<int> keepRules(const Console& console, const RuleOptions& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    core::ArrearsDesk arrears{desk->station->world()};
    if (!options.from.empty()) {
        const auto from = dayTyped(options.from);
        if (!from) {
            return Unexpected{from.error()};
        }
        const auto added =
            arrears.addRule(desk->actor, {*from, options.resident, options.within, options.across});
        if (!added) {
            return Unexpected{added.error()};
        }
    }
    const auto rules = arrears.rules(desk->actor);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    return tellRules(console, *rules);
}

void describeAddition(CLI::App& verb, Addition& options)
{
    describeWhose(verb, options.account);
    verb.add_option("--amount", options.amount,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "What is to be paid, in yuan; a back-charge or settlement "
                                      "below 0 becomes surplus"))
        ->required();
    verb.add_option("--kind", options.kind, QT_TRANSLATE_NOOP("CtlHelp", "What it is"))
        ->check(CLI::IsMember(
            {"opening-balance", "period-bill", "back-charge", "settlement", "monthly-charge"}))
        ->capture_default_str();
    verb.add_option("--period", options.period,
                    QT_TRANSLATE_NOOP("CtlHelp", "The month it is for, 2026-10"));
    verb.add_option(
        "--due", options.due,
        QT_TRANSLATE_NOOP("CtlHelp", "The last day without a late fee, 2026-11-15; today"));
    describeReason(verb, options.reason);
    describeApprover(verb, options.approver);
}

void describePlanning(CLI::App& verb, Planning& options)
{
    describeWhose(verb, options.account);
    auto* all = verb.add_flag("--all", options.isAll,
                              QT_TRANSLATE_NOOP("CtlHelp", "All that is owed, of every payment"));
    auto* sum = verb.add_option("--sum", options.sum,
                                QT_TRANSLATE_NOOP("CtlHelp", "This sum of every payment, in yuan"));
    auto* share = verb.add_option(
        "--share", options.share,
        QT_TRANSLATE_NOOP("CtlHelp", "This part of every payment, in per cent: 30 or 12.5"));
    all->excludes(sum)->excludes(share);
    sum->excludes(share);
    verb.parse_complete_callback([all, sum, share] {
        if (all->empty() && sum->empty() && share->empty()) {
            throw CLI::RequiredError{"--all, --sum or --share"};
        }
    });
    verb.add_option(
        "--floor", options.floor,
        QT_TRANSLATE_NOOP("CtlHelp", "So much of every payment is for energy first, in yuan"));
    describeReason(verb, options.reason);
}

void describePayment(CLI::App& verb, Payment& options)
{
    describeWhose(verb, options.account);
    verb.add_option("--amount", options.amount,
                    QT_TRANSLATE_NOOP("CtlHelp", "Money for arrears and late fee, in yuan"))
        ->required();
    describeMeans(verb, options.means);
    verb.add_option(
        "--tendered", options.tendered,
        QT_TRANSLATE_NOOP(
            "CtlHelp",
            "Money that the customer hands over, in yuan, to have the change worked out"));
}

void describeWriteOff(CLI::App& verb, WriteOff& options)
{
    verb.add_option("CHARGE", options.charge,
                    QT_TRANSLATE_NOOP("CtlHelp", "Number of the charge, as arrears list prints it"))
        ->required();
    verb.add_option("--amount", options.amount,
                    QT_TRANSLATE_NOOP("CtlHelp", "Only so much of it, in yuan"));
    describeReason(verb, options.reason);
    describeApprover(verb, options.approver);
}

void describeRuleOptions(CLI::App& verb, RuleOptions& options)
{
    auto* from = verb.add_option(
        "--from", options.from,
        QT_TRANSLATE_NOOP("CtlHelp", "Add a rule that holds from this day on, 2027-01-01"));
    const CLI::Range rates{0, core::LateFeeRule::kPermyriadMax};
    const auto add = [&](const char* name, int& rate, const char* help) {
        auto* option = verb.add_option(name, rate, help)->check(rates)->needs(from);
        from->needs(option);
    };
    add("--resident", options.resident,
        QT_TRANSLATE_NOOP("CtlHelp", "Residents, in 0.01 % a day: 10 is one per mille"));
    add("--within-year", options.within,
        QT_TRANSLATE_NOOP("CtlHelp", "Others, in the year of the due day, in 0.01 % a day"));
    add("--across-years", options.across,
        QT_TRANSLATE_NOOP("CtlHelp", "Others, in later years, in 0.01 % a day"));
}

}  // namespace

void addArrearsCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun = addNoun(
        program, "arrears",
        QT_TRANSLATE_NOOP("CtlHelp", "Arrears: list, add, plan, pay, write off, late-fee rules"));
    addArrearsListVerbs(noun, line);
    addVerb<Addition>(noun, line, "add",
                      QT_TRANSLATE_NOOP("CtlHelp", "Charge an account (administrators only)"),
                      describeAddition, addCharge);
    addVerb<Planning>(
        noun, line, "plan",
        QT_TRANSLATE_NOOP("CtlHelp", "Agree on a repayment plan (administrators only)"),
        describePlanning, setPlan);
    addVerb<Payment>(noun, line, "pay",
                     QT_TRANSLATE_NOOP("CtlHelp", "Take a payment of arrears, without the card"),
                     describePayment, payArrears);
    addVerb<WriteOff>(
        noun, line, "write-off",
        QT_TRANSLATE_NOOP("CtlHelp", "Write a charge off (administrators only, and a second one)"),
        describeWriteOff, writeOff);
    addVerb<RuleOptions>(
        noun, line, "rules",
        QT_TRANSLATE_NOOP("CtlHelp", "Show the late-fee rules, or add one (administrators only)"),
        describeRuleOptions, keepRules);
}

}  // namespace wattdesk::app
