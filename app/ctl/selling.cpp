#include "app/ctl/selling.h"

#include "app/ctl/documents.h"
#include "app/text/deed_text.h"
#include "app/text/failure_text.h"
#include "core/workflow/sale_settlement.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;

/// Why a sale was not posted, and what the card or the reader said.
int tellUnposted(const Console& console, const core::SaleOutcome& outcome, Json beside)
{
    const bool isVoided = outcome.record.state == core::SaleState::Voided;
    if (outcome.cause) {
        beside["cause"] = {{"code", static_cast<int>(outcome.cause->code)},
                           {"name", core::describe(outcome.cause->code).name},
                           {"message", failureText(outcome.cause->code).toStdString()}};
        console.output.notice(failureText(outcome.cause->code));
    }
    const core::Error error{isVoided ? ErrorCode::SaleVoided : ErrorCode::SaleInDoubt, {}};
    return console.output.failure(error, beside);
}

}  // namespace

void describeOrder(CLI::App& verb, OrderOptions& options)
{
    verb.add_option("--means", options.means, QT_TRANSLATE_NOOP("CtlHelp", "How it is paid"))
        ->check(CLI::IsMember({"cash", "bank", "other"}))
        ->capture_default_str();
    verb.add_option(
        "--tendered", options.tendered,
        QT_TRANSLATE_NOOP(
            "CtlHelp",
            "Money that the customer hands over, in yuan, to have the change worked out"));
    verb.add_flag("--yes-zero", options.isZeroConfirmed,
                  QT_TRANSLATE_NOOP("CtlHelp", "Confirm that an amount of 0 is meant"));
}

core::Expected<core::SaleOrder> orderTyped(const OrderOptions& options)
{
    core::SaleOrder order;
    if (options.energy) {
        const auto energy = core::parseEnergy(*options.energy);
        if (!energy) {
            return core::Unexpected{energy.error()};
        }
        order.amount = *energy;
    } else {
        const auto money = core::parseMoney(options.amount.value_or(std::string{}));
        if (!money) {
            return core::Unexpected{money.error()};
        }
        order.amount = *money;
    }
    if (options.tendered) {
        const auto tendered = core::parseMoney(*options.tendered);
        if (!tendered) {
            return core::Unexpected{tendered.error()};
        }
        order.tendered = *tendered;
    }
    order.means = core::paymentMeansNamed(options.means).value();
    order.zeroConfirmed = options.isZeroConfirmed;
    return order;
}

core::Expected<SellingDesk> openSellingDesk(const Console& console)
{
    auto desk = openDesk(console, Use::Card);
    if (!desk) {
        return core::Unexpected{desk.error()};
    }
    const auto terminal = desk->terminal(console.output);
    if (!terminal) {
        return core::Unexpected{terminal.error()};
    }
    core::SaleSettlement settlement{desk->station->world(), **terminal};
    if (const auto open = settlement.recover(desk->actor); !open) {
        return core::Unexpected{open.error()};
    }
    return SellingDesk{std::move(*desk), **terminal};
}

core::Expected<int> tellOutcome(const Console& console, const Desk& desk,
                                const core::SaleOutcome& outcome, Json beside)
{
    const auto document = saleDocument(desk.station->world(), outcome.record);
    if (!document) {
        return core::Unexpected{document.error()};
    }
    beside["sale"] = *document;
    if (outcome.record.state != core::SaleState::Posted) {
        return tellUnposted(console, outcome, std::move(beside));
    }
    const QString advice = adviceText(outcome.record.sale);
    beside["advice"] = advice.toStdString();
    console.output.document(beside);
    console.output.fields(saleFields(outcome.record, *document));
    console.output.line(advice);
    return kExitDone;
}

}  // namespace wattdesk::app
