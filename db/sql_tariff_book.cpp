#include "db/sql_tariff_book.h"

#include "db/search_terms.h"

namespace wattdesk::db {

using core::Date;
using core::Energy;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Levy;
using core::LossFormula;
using core::LossRate;
using core::LossRow;
using core::LossTable;
using core::Money;
using core::OperatorId;
using core::OrganisationId;
using core::Price;
using core::Season;
using core::Tariff;
using core::TariffId;
using core::TariffVersion;
using core::Tier;
using core::TouSwitch;
using core::Unexpected;

namespace {

/// Far more than a station's tariffs have versions; beyond it the memory begins anew.
constexpr std::size_t kKeptMax = 1'000;
constexpr std::size_t kListMax = 10'000;

/// How losses are added, as the database spells it.
constexpr std::string_view kNoLoss = "none";
constexpr std::string_view kLossFormula = "formula";
constexpr std::string_view kLossTable = "table";
constexpr std::string_view kLossRate = "rate";

constexpr Sql kInForce{
    "SELECT version FROM tariff_version WHERE tariff_id = :a AND effective <= :b "
    "ORDER BY effective DESC LIMIT 1",
    "i"};
constexpr Sql kVersions{"SELECT version FROM tariff_version WHERE tariff_id = :a ORDER BY version",
                        "i"};
constexpr Sql kNameOf{"SELECT name, organisation_id FROM tariff WHERE id = :a", "ti"};
constexpr Sql kByName{"SELECT id FROM tariff WHERE organisation_id = :a AND name_folded = :b", "i"};
constexpr Sql kList{
    "SELECT v.tariff_id, v.version FROM tariff_version v JOIN tariff t ON t.id = v.tariff_id "
    "WHERE t.organisation_id = :a ORDER BY t.name_folded, v.version LIMIT :b",
    "ii"};
constexpr Sql kVersion{
    "SELECT v.tariff_id, v.version, t.organisation_id, t.name, v.effective, v.category, "
    "v.metering, v.cycle, v.cycle_month, v.cycle_day, v.energy_step, v.monthly_charge, "
    "v.minimum_charge, v.capacity_price, v.demand_price, v.power_factor, v.loss, v.loss_shape, "
    "v.loss_active, v.loss_reactive, v.vat, v.author_id, v.approver_id, v.published "
    "FROM tariff_version v JOIN tariff t ON t.id = v.tariff_id "
    "WHERE v.tariff_id = :a AND v.version = :b",
    "iiittttt"
    "iitiiiitt"
    "iiiiiii"};
constexpr Sql kTiers{
    "SELECT upper_limit, price FROM tariff_version_tier WHERE tariff_id = :a AND version = :b "
    "ORDER BY tier",
    "ii"};
constexpr Sql kSeasons{
    "SELECT from_month, from_day, sharp_price, peak_price, flat_price, valley_price "
    "FROM tariff_version_season WHERE tariff_id = :a AND version = :b ORDER BY season",
    "iiiiii"};
constexpr Sql kSwitches{
    "SELECT minute, period FROM tariff_version_switch "
    "WHERE tariff_id = :a AND version = :b AND season = :c ORDER BY minute",
    "it"};
constexpr Sql kLevies{
    "SELECT name, price, day_from, day_to FROM tariff_version_levy "
    "WHERE tariff_id = :a AND version = :b ORDER BY levy",
    "titt"};
constexpr Sql kLosses{
    "SELECT upper_limit, active, reactive FROM tariff_version_loss "
    "WHERE tariff_id = :a AND version = :b ORDER BY loss",
    "iii"};
constexpr Sql kAddName{
    "INSERT INTO tariff (id, organisation_id, name, name_folded) VALUES (:a, :b, :c, :d) "
    "ON CONFLICT DO NOTHING"};
constexpr Sql kAdd{
    "INSERT INTO tariff_version (tariff_id, version, organisation_id, effective, category, "
    "metering, cycle, cycle_month, cycle_day, energy_step, monthly_charge, minimum_charge, "
    "capacity_price, demand_price, power_factor, loss, loss_shape, loss_active, loss_reactive, "
    "vat, author_id, approver_id, published) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, "
    ":l, :m, :n, :o, :p, :q, :r, :s, :t, :u, :v, :w) ON CONFLICT DO NOTHING"};
constexpr Sql kAddTier{
    "INSERT INTO tariff_version_tier (tariff_id, version, tier, organisation_id, upper_limit, "
    "price) VALUES (:a, :b, :c, :d, :e, :f)"};
constexpr Sql kAddSeason{
    "INSERT INTO tariff_version_season (tariff_id, version, season, organisation_id, from_month, "
    "from_day, sharp_price, peak_price, flat_price, valley_price) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j)"};
constexpr Sql kAddSwitch{
    "INSERT INTO tariff_version_switch (tariff_id, version, season, minute, organisation_id, "
    "period) VALUES (:a, :b, :c, :d, :e, :f)"};
constexpr Sql kAddLevy{
    "INSERT INTO tariff_version_levy (tariff_id, version, levy, organisation_id, name, price, "
    "day_from, day_to) VALUES (:a, :b, :c, :d, :e, :f, :g, :h)"};
constexpr Sql kAddLoss{
    "INSERT INTO tariff_version_loss (tariff_id, version, loss, organisation_id, upper_limit, "
    "active, reactive) VALUES (:a, :b, :c, :d, :e, :f, :g)"};

std::optional<Price> toPriceOrNone(Row& row)
{
    const auto micro = row.integerOrNull();
    return micro ? std::optional{row.known(Price::fromMicro(*micro))} : std::nullopt;
}

std::optional<Energy> toLimit(Row& row)
{
    const auto limit = row.integerOrNull();
    return limit ? std::optional{row.known(Energy::from(*limit))} : std::nullopt;
}

core::LossRule toLossRule(Row& row)
{
    const std::string kind = row.text();
    const int shape = row.bounded<int>();
    const int active = row.bounded<int>();
    const int reactive = row.bounded<int>();
    if (kind == kLossFormula) {
        return LossFormula{shape};
    }
    if (kind == kLossRate) {
        return LossRate{active, reactive};
    }
    if (kind == kLossTable) {
        return LossTable{};
    }
    return row.known(kind == kNoLoss ? std::optional{core::LossRule{}} : std::nullopt);
}

TariffVersion toVersion(Row& row)
{
    TariffVersion version;
    Tariff& tariff = version.tariff;
    tariff.id = row.id<TariffId>();
    tariff.version = row.bounded<int>();
    tariff.organisation = row.id<OrganisationId>();
    tariff.name = row.text();
    tariff.effective = row.date();
    tariff.category = row.named(core::tariffCategoryNamed);
    tariff.metering = row.named(core::supplyMeteringNamed);
    tariff.cycle = row.named(core::ladderCycleNamed);
    tariff.cycleMonth = row.bounded<int>();
    tariff.cycleDay = row.bounded<int>();
    tariff.step = row.named(core::energyStepNamed);
    tariff.monthlyCharge = row.amount<Money>();
    tariff.minimumCharge = row.amount<Money>();
    tariff.capacity = toPriceOrNone(row);
    tariff.demand = toPriceOrNone(row);
    if (const auto standard = row.textOrNull()) {
        tariff.powerFactor = row.known(core::powerFactorStandardNamed(*standard));
    }
    tariff.loss = toLossRule(row);
    tariff.vatPermyriad = row.bounded<int>();
    version.author = row.id<OperatorId>();
    version.approver = row.id<OperatorId>();
    version.published = row.instant();
    return version;
}

Tier toTier(Row& row)
{
    const auto limit = toLimit(row);
    return {limit, row.known(Price::fromMicro(row.integer()))};
}

Season toSeason(Row& row)
{
    Season season;
    season.from.month = row.bounded<int>();
    season.from.day = row.bounded<int>();
    for (auto& price : season.prices) {
        price = toPriceOrNone(row);
    }
    return season;
}

TouSwitch toSwitch(Row& row)
{
    const int minute = row.bounded<int>();
    return {minute, row.named(core::touPeriodNamed)};
}

Levy toLevy(Row& row)
{
    Levy levy;
    levy.name = row.text();
    levy.price = row.known(Price::fromMicro(row.integer()));
    levy.from = row.date();
    if (const auto to = row.textOrNull()) {
        levy.to = row.known(core::parseDate(*to));
    }
    return levy;
}

LossRow toLossRow(Row& row)
{
    const auto limit = toLimit(row);
    const auto active = row.amount<Energy>();
    return {limit, {active, row.amount<Energy>()}};
}

std::optional<std::int64_t> microOrNull(const std::optional<Price>& price)
{
    return price ? std::optional{price->micro()} : std::nullopt;
}

std::optional<std::int64_t> hundredthsOrNull(const std::optional<Energy>& energy)
{
    return energy ? std::optional{energy->hundredths()} : std::nullopt;
}

struct LossColumns {
    std::string_view kind{kNoLoss};
    std::int64_t shape{0};
    std::int64_t active{0};
    std::int64_t reactive{0};
};

LossColumns columnsOf(const core::LossRule& rule)
{
    if (const auto* formula = std::get_if<LossFormula>(&rule)) {
        return {kLossFormula, formula->shapeHundredths, 0, 0};
    }
    if (const auto* rate = std::get_if<LossRate>(&rule)) {
        return {kLossRate, 0, rate->activePermyriad, rate->reactivePermyriad};
    }
    return {std::holds_alternative<LossTable>(rule) ? kLossTable : kNoLoss};
}

}  // namespace

SqlTariffBook::SqlTariffBook(Connection& connection) : m_connection{connection}
{
    m_connection.atWorkEnd({[] {}, [this] { m_hasAdded = false; }});
}

Expected<void> SqlTariffBook::loadSeasons(Tariff& tariff)
{
    auto seasons = m_connection.rows(kSeasons, {tariff.id, tariff.version}, toSeason);
    if (!seasons) {
        return Unexpected{seasons.error()};
    }
    tariff.seasons = std::move(*seasons);
    std::int64_t number = 0;
    for (Season& season : tariff.seasons) {
        auto day = m_connection.rows(kSwitches, {tariff.id, tariff.version, ++number}, toSwitch);
        if (!day) {
            return Unexpected{day.error()};
        }
        season.day = std::move(*day);
    }
    return {};
}

Expected<void> SqlTariffBook::loadLosses(Tariff& tariff)
{
    if (!std::holds_alternative<LossTable>(tariff.loss)) {
        return {};
    }
    auto losses = m_connection.rows(kLosses, {tariff.id, tariff.version}, toLossRow);
    if (!losses) {
        return Unexpected{losses.error()};
    }
    tariff.loss = std::move(*losses);
    return {};
}

Expected<TariffVersion> SqlTariffBook::load(const Key& key)
{
    auto found = m_connection.row(kVersion, {key.first, key.second}, toVersion);
    if (!found) {
        return Unexpected{found.error()};
    }
    if (!*found) {
        return fail(ErrorCode::TariffNotFound, "version " + std::to_string(key.second));
    }
    Tariff& tariff = (*found)->tariff;
    auto tiers = m_connection.rows(kTiers, {key.first, key.second}, toTier);
    auto levies = m_connection.rows(kLevies, {key.first, key.second}, toLevy);
    if (!tiers || !levies) {
        return Unexpected{tiers ? levies.error() : tiers.error()};
    }
    tariff.tiers = std::move(*tiers);
    tariff.levies = std::move(*levies);
    for (const auto& loaded : {loadSeasons(tariff), loadLosses(tariff)}) {
        if (!loaded) {
            return Unexpected{loaded.error()};
        }
    }
    return std::move(**found);
}

Expected<TariffVersion> SqlTariffBook::known(const Key& key)
{
    const auto kept = m_kept.find(key);
    if (kept != m_kept.end()) {
        return kept->second;
    }
    auto loaded = load(key);
    // What this unit of work added is not there for good before it ends.
    if (loaded && !m_hasAdded) {
        if (m_kept.size() >= kKeptMax) {
            m_kept.clear();
        }
        m_kept.emplace(key, *loaded);
    }
    return loaded;
}

Expected<Tariff> SqlTariffBook::inForce(TariffId id, Date day)
{
    const std::string wanted = toText(day);
    return m_connection.read([&]() -> Expected<Tariff> {
        const auto number =
            m_connection.row(kInForce, {id, wanted}, [](Row& row) { return row.bounded<int>(); });
        if (!number) {
            return Unexpected{number.error()};
        }
        if (!*number) {
            const auto name = m_connection.row(kNameOf, {id}, [](Row& row) { return row.text(); });
            if (!name) {
                return Unexpected{name.error()};
            }
            return fail(*name ? ErrorCode::TariffNotInForce : ErrorCode::TariffNotFound);
        }
        auto found = known({id, **number});
        if (!found) {
            return Unexpected{found.error()};
        }
        return std::move(found->tariff);
    });
}

Expected<TariffVersion> SqlTariffBook::version(TariffId id, int version)
{
    return m_connection.read([&] { return known({id, version}); });
}

Expected<std::vector<Tariff>> SqlTariffBook::versions(TariffId id)
{
    return m_connection.read([&]() -> Expected<std::vector<Tariff>> {
        const auto numbers =
            m_connection.rows(kVersions, {id}, [](Row& row) { return row.bounded<int>(); });
        if (!numbers) {
            return Unexpected{numbers.error()};
        }
        if (numbers->empty()) {
            return fail(ErrorCode::TariffNotFound);
        }
        std::vector<Tariff> found;
        found.reserve(numbers->size());
        for (const int number : *numbers) {
            auto version = known({id, number});
            if (!version) {
                return Unexpected{version.error()};
            }
            found.push_back(std::move(version->tariff));
        }
        return found;
    });
}

Expected<TariffId> SqlTariffBook::byName(OrganisationId organisation, std::string_view name)
{
    const std::string wanted = folded(name);
    return m_connection.read([&]() -> Expected<TariffId> {
        const auto id = m_connection.row(kByName, {organisation, wanted},
                                         [](Row& row) { return row.id<TariffId>(); });
        if (!id) {
            return Unexpected{id.error()};
        }
        if (!*id) {
            return fail(ErrorCode::TariffNotFound);
        }
        return **id;
    });
}

Expected<std::vector<TariffVersion>> SqlTariffBook::list(OrganisationId organisation)
{
    return m_connection.read([&]() -> Expected<std::vector<TariffVersion>> {
        const auto keys = m_connection.rows(
            kList, {organisation, static_cast<std::int64_t>(kListMax)}, [](Row& row) {
                const auto id = row.id<TariffId>();
                return Key{id, row.bounded<int>()};
            });
        if (!keys) {
            return Unexpected{keys.error()};
        }
        std::vector<TariffVersion> found;
        found.reserve(keys->size());
        for (const Key& key : *keys) {
            auto version = known(key);
            if (!version) {
                return Unexpected{version.error()};
            }
            found.push_back(std::move(*version));
        }
        return found;
    });
}

/// The tariff itself: made with version 1, and there already for a later one.
Expected<void> SqlTariffBook::addName(const Tariff& tariff)
{
    if (tariff.version == 1) {
        const std::string foldedName = folded(tariff.name);
        const auto added = m_connection.execute(
            kAddName, {tariff.id, tariff.organisation, tariff.name, foldedName});
        return added > 0 ? Expected<void>{}
                         : fail(ErrorCode::StoreConflict, "tariff is known: " + tariff.name);
    }
    const auto known = m_connection.row(kNameOf, {tariff.id}, [](Row& row) {
        const std::string name = row.text();
        return std::pair{name, row.id<OrganisationId>()};
    });
    if (!known) {
        return Unexpected{known.error()};
    }
    if (*known != std::pair{tariff.name, tariff.organisation}) {
        return fail(ErrorCode::StoreConflict, "no such tariff: " + tariff.name);
    }
    return {};
}

Expected<void> SqlTariffBook::addScalars(const TariffVersion& version)
{
    const Tariff& tariff = version.tariff;
    const LossColumns loss = columnsOf(tariff.loss);
    const auto standard =
        tariff.powerFactor ? std::optional<std::string>{nameOf(*tariff.powerFactor)} : std::nullopt;
    const std::string effective = toText(tariff.effective);
    const auto added = m_connection.execute(kAdd, {tariff.id,
                                                   tariff.version,
                                                   tariff.organisation,
                                                   effective,
                                                   nameOf(tariff.category),
                                                   nameOf(tariff.metering),
                                                   nameOf(tariff.cycle),
                                                   tariff.cycleMonth,
                                                   tariff.cycleDay,
                                                   nameOf(tariff.step),
                                                   tariff.monthlyCharge.hundredths(),
                                                   tariff.minimumCharge.hundredths(),
                                                   microOrNull(tariff.capacity),
                                                   microOrNull(tariff.demand),
                                                   standard,
                                                   loss.kind,
                                                   loss.shape,
                                                   loss.active,
                                                   loss.reactive,
                                                   tariff.vatPermyriad,
                                                   orNull(version.author),
                                                   orNull(version.approver),
                                                   version.published});
    return added > 0 ? Expected<void>{}
                     : fail(ErrorCode::StoreConflict, "version is known: " + tariff.name);
}

void SqlTariffBook::addSeason(const Tariff& tariff, std::int64_t number, const Season& season)
{
    const auto& prices = season.prices;
    m_connection.execute(kAddSeason,
                         {tariff.id, tariff.version, number, tariff.organisation, season.from.month,
                          season.from.day, microOrNull(prices[0]), microOrNull(prices[1]),
                          microOrNull(prices[2]), microOrNull(prices[3])});
    for (const TouSwitch& each : season.day) {
        m_connection.execute(kAddSwitch, {tariff.id, tariff.version, number, each.minute,
                                          tariff.organisation, nameOf(each.period)});
    }
}

void SqlTariffBook::addParts(const Tariff& tariff)
{
    std::int64_t number = 0;
    for (const Tier& tier : tariff.tiers) {
        m_connection.execute(kAddTier, {tariff.id, tariff.version, ++number, tariff.organisation,
                                        hundredthsOrNull(tier.limit), tier.price.micro()});
    }
    number = 0;
    for (const Season& season : tariff.seasons) {
        addSeason(tariff, ++number, season);
    }
    number = 0;
    for (const Levy& levy : tariff.levies) {
        const std::string from = toText(levy.from);
        const auto to = levy.to ? std::optional{toText(*levy.to)} : std::nullopt;
        m_connection.execute(kAddLevy, {tariff.id, tariff.version, ++number, tariff.organisation,
                                        levy.name, levy.price.micro(), from, to});
    }
    if (const auto* table = std::get_if<LossTable>(&tariff.loss)) {
        number = 0;
        for (const LossRow& row : *table) {
            m_connection.execute(kAddLoss,
                                 {tariff.id, tariff.version, ++number, tariff.organisation,
                                  hundredthsOrNull(row.limit), row.loss.active.hundredths(),
                                  row.loss.reactive.hundredths()});
        }
    }
}

Expected<void> SqlTariffBook::add(const TariffVersion& version)
{
    return m_connection.write([&]() -> Expected<void> {
        if (auto named = addName(version.tariff); !named) {
            return named;
        }
        m_hasAdded = true;
        if (auto added = addScalars(version); !added) {
            return added;
        }
        addParts(version.tariff);
        return {};
    });
}

}  // namespace wattdesk::db
