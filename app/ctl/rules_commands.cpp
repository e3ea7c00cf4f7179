#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/ctl/documents.h"
#include "app/text/format.h"
#include "core/workflow/house_desk.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct Rules {
    std::string approveReversals;
    std::string approveRefunds;
    std::string approveReadings;
    std::uint32_t area{0};  ///< 0: not given
    std::string cardFee;
    std::string cardDeposit;
    int periodDueDays{-1};  ///< below zero: not given
    std::string arrearsBlock;
};

int tellRules(const Console& console, const core::HouseRules& rules)
{
    console.output.document({{"rules",
                              {{"approve_reversals", rules.approveReversals},
                               {"approve_refunds", rules.approveRefunds},
                               {"approve_readings", rules.approveReadings},
                               {"area", rules.area.value()},
                               {"card_fee", toText(rules.cardFee)},
                               {"card_deposit", toText(rules.cardDeposit)},
                               {"period_due_days", rules.periodDueDays},
                               {"arrears_block", toText(rules.arrearsBlock)}}}});
    const auto asked = [](bool isAsked) {
        return isAsked ? translate("Ctl", "a second person agrees")
                       : translate("Ctl", "one person decides");
    };
    console.output.fields(
        {{translate("Ctl", "Reversals and corrections"), asked(rules.approveReversals)},
         {translate("Ctl", "Paying money out"), asked(rules.approveRefunds)},
         {translate("Ctl", "Readings that no card proves"), asked(rules.approveReadings)},
         {translate("Ctl", "Area"), QString::number(rules.area.value())},
         {translate("Ctl", "Card fee"), shown(rules.cardFee)},
         {translate("Ctl", "Card deposit"), shown(rules.cardDeposit)},
         {translate("Ctl", "A month's bill is due after (days)"),
          QString::number(rules.periodDueDays)},
         //: House rule: overdue arrears above this block a sale.
         {translate("Ctl", "Arrears that block a sale"),
          rules.arrearsBlock.isZero() ? translate("Ctl", "none") : shown(rules.arrearsBlock)}});
    return kExitDone;
}

Expected<int> showRules(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto rules = core::HouseDesk{desk->station->world()}.rules(desk->actor);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    return tellRules(console, *rules);
}

/// What was typed takes the place of what stands.
Expected<core::HouseRules> rulesTyped(core::HouseRules rules, const Rules& options)
{
    const auto take = [](const std::string& text, bool& rule) {
        rule = text.empty() ? rule : text == "yes";
    };
    take(options.approveReversals, rules.approveReversals);
    take(options.approveRefunds, rules.approveRefunds);
    take(options.approveReadings, rules.approveReadings);
    rules.area = core::AreaCode::from(options.area).value_or(rules.area);
    rules.periodDueDays = options.periodDueDays < 0 ? rules.periodDueDays : options.periodDueDays;
    for (const auto& [text, amount] : {std::pair{&options.cardFee, &rules.cardFee},
                                       std::pair{&options.cardDeposit, &rules.cardDeposit},
                                       std::pair{&options.arrearsBlock, &rules.arrearsBlock}}) {
        if (text->empty()) {
            continue;
        }
        const auto typed = core::parseMoney(*text);
        if (!typed) {
            return Unexpected{typed.error()};
        }
        *amount = *typed;
    }
    return rules;
}

Expected<int> setRules(const Console& console, const Rules& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    core::HouseDesk house{desk->station->world()};
    const auto before = house.rules(desk->actor);
    if (!before) {
        return Unexpected{before.error()};
    }
    const auto rules = rulesTyped(*before, options);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    if (auto set = house.setRules(desk->actor, *rules); !set) {
        return Unexpected{set.error()};
    }
    const int status = tellRules(console, *rules);
    if (rules->area != before->area) {
        console.output.notice(
            //: Said on a terminal after the area was changed; %1: the former one.
            translate("Ctl",
                      "Field cards of area %1 are refused here from now on: clear them and issue "
                      "them anew. Meters that a preset card has put into area %1 obey no other "
                      "area's field cards. Customers' cards are not concerned.")
                .arg(before->area.value()));
    }
    return status;
}

void describeRules(CLI::App& verb, Rules& options)
{
    const CLI::IsMember yesOrNo{{"yes", "no"}};
    verb.add_option("--approve-reversals", options.approveReversals,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "Whether a second person agrees to reversals and "
                                      "corrections"))
        ->check(yesOrNo);
    verb.add_option("--approve-refunds", options.approveRefunds,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "Whether a second person agrees wherever money is paid out"))
        ->check(yesOrNo);
    verb.add_option("--approve-readings", options.approveReadings,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "Whether a second person agrees to readings that no card "
                                      "proves"))
        ->check(yesOrNo);
    verb.add_option("--area", options.area,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "Area that field cards are issued for and meters are put "
                                      "into; meters keep theirs"))
        ->check(CLI::Range(1U, core::AreaCode::kMax));
    verb.add_option(
        "--card-fee", options.cardFee,
        QT_TRANSLATE_NOOP("CtlHelp", "Fee for a first card and for a reissued one, in yuan"));
    verb.add_option(
        "--card-deposit", options.cardDeposit,
        QT_TRANSLATE_NOOP("CtlHelp", "Deposit for a card, in yuan, given back at closing"));
    verb.add_option("--period-due-days", options.periodDueDays,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "So many days after its month a bill is due; late fees "
                                      "begin the day after"))
        ->check(CLI::Range(0, core::HouseRules::kPeriodDueDaysMax));
    verb.add_option("--arrears-block", options.arrearsBlock,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "Overdue arrears above this, in yuan, block a sale until a "
                                      "second person agrees; 0: they never do"));
}

}  // namespace

void addRulesCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun =
        addNoun(program, "rules", QT_TRANSLATE_NOOP("CtlHelp", "The rules of the house"));
    addVerb<NoOptions>(noun, line, "show", QT_TRANSLATE_NOOP("CtlHelp", "Show the rules"),
                       describeNothing, showRules);
    addVerb<Rules>(
        noun, line, "set",
        QT_TRANSLATE_NOOP("CtlHelp", "Set rules; what is not given stays (administrators only)"),
        describeRules, setRules);
}

}  // namespace wattdesk::app
