#include <iostream>
#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/documents.h"
#include "app/ctl/interruption.h"
#include "app/station/campaign_file.h"
#include "core/workflow/price_renewal.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct Campaign {
    std::string tariff;
    std::string after;
    std::string format{"table"};
    std::size_t limit{100};
};

Expected<core::PriceFilter> filterTyped(const Desk& desk, const Campaign& options)
{
    core::PriceFilter filter;
    filter.limit = options.limit;
    if (!options.tariff.empty()) {
        const auto id =
            desk.station->world().tariffs.byName(desk.actor.organisation, options.tariff);
        if (!id) {
            return Unexpected{id.error()};
        }
        filter.tariff = *id;
    }
    if (!options.after.empty()) {
        const auto after = core::AccountNumber::parse(options.after);
        if (!after) {
            return core::fail(core::ErrorCode::InputAccountNumber);
        }
        filter.after = *after;
    }
    return filter;
}

Json documentOf(const core::OutdatedCard& each, const TariffNames& names)
{
    const core::Account& account = each.account;
    const auto& card = account.standing.card;
    return {{"number", shown(account.number)},
            {"name", account.customer.name},
            {"phone", account.customer.phone},
            {"address", account.point.address},
            {"state", nameOf(account.standing.state)},
            {"card_serial", card ? Json(card->text()) : Json(nullptr)},
            {"tariff", names.at(account.tariff)},
            {"card_prices", pricesDocument(account.standing.prices)},
            {"due", pricesDocument(each.due)}};
}

/// All of them, however many.
Expected<int> printAll(const Desk& desk, const core::PriceFilter& filter, const TariffNames& names)
{
    std::cout << campaignHead();
    watchInterruption();
    const auto done = forEachOutdated(desk.station->world(), desk.actor, filter,
                                      [&names](const core::OutdatedCard& each) {
                                          std::cout << campaignLine(each, names);
                                          return !isInterrupted();
                                      });
    return done ? Expected<int>{kExitDone} : Unexpected{done.error()};
}

QString dayText(const std::optional<core::CardPrices>& prices)
{
    return prices ? QString::fromStdString(toText(prices->from)) : QStringLiteral("–");
}

Expected<int> tellPage(const Console& console, const Desk& desk, const core::PriceFilter& filter,
                       const TariffNames& names)
{
    core::PriceCampaign campaign{desk.station->world()};
    const auto page = campaign.list(desk.actor, filter);
    const auto count = campaign.count(desk.actor, filter.tariff);
    if (!page || !count) {
        return Unexpected{!page ? page.error() : count.error()};
    }
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of accounts whose meters have old prices.
    table.header = {translate("Ctl", "Account"),     translate("Ctl", "Name"),
                    translate("Ctl", "Phone"),       translate("Ctl", "Tariff"),
                    translate("Ctl", "Prices from"), translate("Ctl", "New prices from")};
    table.figures = {true, false, false, false, false, false};
    for (const core::OutdatedCard& each : *page) {
        documents.push_back(documentOf(each, names));
        const core::Account& account = each.account;
        table.rows.push_back({QString::fromStdString(shown(account.number)),
                              QString::fromStdString(account.customer.name),
                              QString::fromStdString(account.customer.phone),
                              QString::fromStdString(names.at(account.tariff)),
                              dayText(account.standing.prices), dayText(each.due)});
    }
    const bool isFull = page->size() == filter.limit;
    console.output.document(
        {{"outdated", documents},
         {"count", *count},
         {"next_after", isFull ? Json(shown(page->back().account.number)) : Json(nullptr)}});
    console.output.table(table);
    console.output.line(
        //: The end of a list of accounts whose meters have old prices. %1: a number.
        translate("Ctl",
                  "Meters without the newest prices: %1. Each gets them with the next sale, "
                  "or by card reprice.")
            .arg(*count));
    return kExitDone;
}

Expected<int> listCampaign(const Console& console, const Campaign& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto filter = filterTyped(*desk, options);
    const auto names = tariffNames(desk->station->world(), desk->actor.organisation);
    if (!filter || !names) {
        return Unexpected{!filter ? filter.error() : names.error()};
    }
    const bool isCsv = options.format == "csv" && !console.options.json;
    return isCsv ? printAll(*desk, *filter, *names) : tellPage(console, *desk, *filter, *names);
}

void describeCampaign(CLI::App& verb, Campaign& options)
{
    verb.add_option("--tariff", options.tariff,
                    QT_TRANSLATE_NOOP("CtlHelp", "Only accounts of this tariff"));
    verb.add_option("--after", options.after,
                    QT_TRANSLATE_NOOP("CtlHelp", "Where the page before ended: its next_after"));
    verb.add_option("--limit", options.limit, QT_TRANSLATE_NOOP("CtlHelp", "How many at most"))
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    verb.add_option("--format", options.format,
                    QT_TRANSLATE_NOOP("CtlHelp", "A table of the first, or all as CSV"))
        ->check(CLI::IsMember({"table", "csv"}))
        ->capture_default_str();
}

}  // namespace

void addTariffCampaignVerb(CLI::App& noun, CommandLine& line)
{
    addVerb<Campaign>(noun, line, "campaign",
                      QT_TRANSLATE_NOOP("CtlHelp",
                                        "List the accounts whose meters have not been given the "
                                        "newest prices by card"),
                      describeCampaign, listCampaign);
}

}  // namespace wattdesk::app
