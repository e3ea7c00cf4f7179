#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/documents.h"
#include "core/workflow/sale_correction.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct Correction {
    std::string sale;
    std::string reason;
    std::string approver;
    std::string toAmount;
    std::string toEnergy;
    std::string evidence{"reading"};
    std::string credit;
    std::string means;
};

void describeCorrection(CLI::App& verb, Correction& options)
{
    verb.add_option("ID", options.sale,
                    QT_TRANSLATE_NOOP("CtlHelp", "Id of the sale, as sale list prints it"))
        ->required();
    describeReason(verb, options.reason);
    describeApprover(verb, options.approver);
}

/// What every correction begins with.
struct Begun {
    SellingDesk selling;
    core::SaleId sale;
    std::optional<core::Approval> approval;
};

Expected<Begun> begin(const Console& console, const Correction& options)
{
    const auto id = saleIdTyped(options.sale);
    if (!id) {
        return Unexpected{id.error()};
    }
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    const auto approval = approvalTyped(console, selling->desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    return Begun{std::move(*selling), *id, *approval};
}

/// What the purchase should have been; nothing typed takes it back altogether.
Expected<std::variant<core::Money, core::Energy>> amountTyped(const Correction& options)
{
    using Amount = std::variant<core::Money, core::Energy>;
    if (!options.toEnergy.empty()) {
        const auto energy = core::parseEnergy(options.toEnergy);
        return energy ? Expected<Amount>{Amount{*energy}} : Unexpected{energy.error()};
    }
    if (!options.toAmount.empty()) {
        const auto money = core::parseMoney(options.toAmount);
        return money ? Expected<Amount>{Amount{*money}} : Unexpected{money.error()};
    }
    return Amount{core::Money{}};
}

Expected<int> reverseSale(const Console& console, const Correction& options)
{
    const auto amount = amountTyped(options);
    if (!amount) {
        return Unexpected{amount.error()};
    }
    auto begun = begin(console, options);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    const auto card = cardOnReader(begun->selling);
    if (!card) {
        return Unexpected{card.error()};
    }
    const core::ReversalOrder order{.amount = *amount,
                                    .reason = options.reason,
                                    .evidence = options.evidence == "supervisor"
                                                    ? core::Evidence::Supervisor
                                                    : core::Evidence::MeterDisplay,
                                    .approval = begun->approval};
    const Desk& desk = begun->selling.desk;
    core::SaleCorrection correction{desk.station->world(), begun->selling.terminal};
    const auto outcome = correction.reverse(desk.actor, begun->sale, order, *card);
    if (!outcome) {
        return Unexpected{outcome.error()};
    }
    return tellDeed(console, desk, *outcome);
}

Expected<int> correctSale(const Console& console, const Correction& options)
{
    const auto credit = signedMoneyTyped(options.credit);
    if (!credit) {
        return Unexpected{credit.error()};
    }
    auto begun = begin(console, options);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    const Desk& desk = begun->selling.desk;
    core::SaleCorrection correction{desk.station->world(), begun->selling.terminal};
    const auto record =
        correction.correct(desk.actor, begun->sale, {*credit, options.reason, begun->approval});
    if (!record) {
        return Unexpected{record.error()};
    }
    return tellDeed(console, desk, {*record, {}});
}

Expected<int> correctMeans(const Console& console, const Correction& options)
{
    auto begun = begin(console, options);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    const Desk& desk = begun->selling.desk;
    core::SaleCorrection correction{desk.station->world(), begun->selling.terminal};
    const auto record = correction.correctMeans(desk.actor, begun->sale,
                                                core::paymentMeansNamed(options.means).value(),
                                                options.reason, begun->approval);
    if (!record) {
        return Unexpected{record.error()};
    }
    return tellDeed(console, desk, {*record, {}});
}

void describeReversal(CLI::App& verb, Correction& options)
{
    describeCorrection(verb, options);
    auto* money =
        verb.add_option("--to-amount", options.toAmount,
                        QT_TRANSLATE_NOOP("CtlHelp",
                                          "Money that the sale should have been of, in yuan; "
                                          "without it, the sale is taken back altogether"));
    verb.add_option(
            "--to-energy", options.toEnergy,
            QT_TRANSLATE_NOOP("CtlHelp", "Energy that the sale should have been of, in kWh"))
        ->excludes(money);
    verb.add_option("--evidence", options.evidence,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "Why the meter has not credited it: a reading since the "
                                      "sale (account reading), or a supervisor decides, whom "
                                      "--approver then names"))
        ->check(CLI::IsMember({"reading", "supervisor"}))
        ->capture_default_str();
}

}  // namespace

void addSaleCorrectionVerbs(CLI::App& noun, CommandLine& line)
{
    addVerb<Correction>(
        noun, line, "reverse",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Correct the amount of a purchase that the meter has not taken, on the "
                          "card on the reader"),
        describeReversal, reverseSale);
    addVerb<Correction>(
        noun, line, "correct",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Settle a wrong sale that the meter has taken, with the next sale"),
        [](CLI::App& verb, Correction& options) {
            describeCorrection(verb, options);
            verb.add_option("--credit", options.credit,
                            QT_TRANSLATE_NOOP("CtlHelp",
                                              "What the customer gets back, in yuan; below zero: "
                                              "what he owes"))
                ->required();
        },
        correctSale);
    addVerb<Correction>(
        noun, line, "means",
        QT_TRANSLATE_NOOP("CtlHelp", "A sale was entered under a wrong means of payment"),
        [](CLI::App& verb, Correction& options) {
            describeCorrection(verb, options);
            verb.add_option("--means", options.means,
                            QT_TRANSLATE_NOOP("CtlHelp", "How it was really paid"))
                ->check(CLI::IsMember({"cash", "bank", "other"}))
                ->required();
        },
        correctMeans);
}

}  // namespace wattdesk::app
