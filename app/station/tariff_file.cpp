#include "app/station/tariff_file.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace wattdesk::app {

namespace {

using nlohmann::json;
using Fault = TariffFileFault;
using Wanted = TariffFileValue;

constexpr int kMinutesOfHour = 60;
constexpr int kCentsDecimals = 2;
constexpr int kPriceDecimals = 6;

std::string at(const std::string& list, std::size_t index)
{
    return list + "[" + std::to_string(index) + "]";
}

/// Decimal digits alone, in a range.
std::optional<int> digits(std::string_view text, int least, int most)
{
    int value = 0;
    const char* const end = text.data() + text.size();
    const bool isDigits =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto read = std::from_chars(text.data(), end, value);
    const bool isRead = isDigits && read.ec == std::errc{} && read.ptr == end;
    return isRead && value >= least && value <= most ? std::optional{value} : std::nullopt;
}

/// "12.5" as a whole number of units of which 10^decimals are one.
std::optional<std::int64_t> scaled(const json& value, int decimals)
{
    constexpr std::size_t kDigitsMax = 15;
    if (!value.is_string()) {
        return std::nullopt;
    }
    const auto& text = value.get_ref<const std::string&>();
    const auto point = text.find('.');
    const std::string whole = text.substr(0, point);
    std::string part = point == std::string::npos ? "" : text.substr(point + 1);
    const bool hasEmptyPart = point != std::string::npos && part.empty();
    if (whole.empty() || hasEmptyPart || part.size() > static_cast<std::size_t>(decimals)) {
        return std::nullopt;
    }
    part.resize(static_cast<std::size_t>(decimals), '0');
    const std::string all = whole + part;
    std::int64_t units = 0;
    const bool isNumber =
        std::all_of(all.begin(), all.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber || whole.size() > kDigitsMax ||
        std::from_chars(all.data(), all.data() + all.size(), units).ec != std::errc{}) {
        return std::nullopt;
    }
    return units;
}

std::optional<core::Price> priceIn(const json& value)
{
    const auto micro = scaled(value, kPriceDecimals);
    return micro ? core::Price::fromMicro(*micro) : std::nullopt;
}

template <class Amount>
std::optional<Amount> amountIn(const json& value)
{
    const auto hundredths = scaled(value, kCentsDecimals);
    return hundredths ? Amount::from(*hundredths) : std::nullopt;
}

/// A factor or percentage, in hundredths.
std::optional<int> hundredthsIn(const json& value)
{
    constexpr std::int64_t kMost = 1'000'000;
    const auto hundredths = scaled(value, kCentsDecimals);
    return hundredths && *hundredths <= kMost ? std::optional{static_cast<int>(*hundredths)}
                                              : std::nullopt;
}

std::optional<std::string> textIn(const json& value)
{
    return value.is_string() ? std::optional{value.get<std::string>()} : std::nullopt;
}

std::optional<core::Date> dateIn(const json& value)
{
    return value.is_string() ? core::parseDate(value.get_ref<const std::string&>()) : std::nullopt;
}

/// "07-01": whether every year has the day is the core's to say.
std::optional<core::MonthDay> yearDayIn(const json& value)
{
    constexpr std::size_t kLength = 5;
    const std::string text = textIn(value).value_or("");
    if (text.size() != kLength || text[2] != '-') {
        return std::nullopt;
    }
    const auto month = digits(std::string_view{text}.substr(0, 2), 1, 12);
    const auto day = digits(std::string_view{text}.substr(3), 1, 31);
    return month && day ? std::optional{core::MonthDay{*month, *day}} : std::nullopt;
}

/// "08:30", as the minute of the day.
std::optional<int> minuteIn(const json& value)
{
    constexpr std::size_t kLength = 5;
    const std::string text = textIn(value).value_or("");
    if (text.size() != kLength || text[2] != ':') {
        return std::nullopt;
    }
    const auto hour = digits(std::string_view{text}.substr(0, 2), 0, 23);
    const auto minute = digits(std::string_view{text}.substr(3), 0, kMinutesOfHour - 1);
    return hour && minute ? std::optional{*hour * kMinutesOfHour + *minute} : std::nullopt;
}

std::optional<int> numberIn(const json& value)
{
    constexpr std::int64_t kMost = 31;
    if (!value.is_number_integer() || value < 1 || value > kMost) {
        return std::nullopt;
    }
    return value.get<int>();
}

/// The object at one place of the document: hands out its members and knows in the end which were
/// never asked for.
class Members {
public:
    Members(const json& value, std::string path, std::vector<TariffFileProblem>& problems)
        : m_value{value}, m_path{std::move(path)}, m_problems{problems}
    {
        if (!value.is_object()) {
            m_problems.push_back({.fault = Fault::Wrong, .where = m_path});
        }
    }
    ~Members()
    {
        if (!m_value.is_object()) {
            return;
        }
        for (const auto& member : m_value.items()) {
            if (!m_asked.contains(member.key())) {
                m_problems.push_back({.fault = Fault::Unknown, .where = pathOf(member.key())});
            }
        }
    }
    Members(const Members&) = delete;
    Members& operator=(const Members&) = delete;

    std::string pathOf(const std::string& key) const
    {
        return m_path.empty() ? key : m_path + "." + key;
    }

    const json* find(const std::string& key)
    {
        m_asked.insert(key);
        if (!m_value.is_object()) {
            return nullptr;
        }
        const auto found = m_value.find(key);
        return found == m_value.end() ? nullptr : &*found;
    }

    /// Puts what stands there into `target`; leaves it when nothing does.
    template <class Target, class Read>
    void take(const std::string& key, Wanted wanted, Target& target, Read read)
    {
        if (const json* value = find(key)) {
            const auto known = read(*value);
            if (known) {
                target = *known;
            } else {
                wrong(key, wanted, {});
            }
        }
    }

    /// The same for what must be there.
    template <class Target, class Read>
    void need(const std::string& key, Wanted wanted, Target& target, Read read)
    {
        requireThere(key, wanted);
        take(key, wanted, target, read);
    }

    void requireThere(const std::string& key, Wanted wanted)
    {
        if (m_value.is_object() && !m_value.contains(key)) {
            m_problems.push_back(
                {.fault = Fault::Missing, .where = pathOf(key), .expected = wanted});
        }
    }

    /// One of the names of an enumeration, all of which `values` holds.
    template <class Enum, std::size_t Count>
    void choose(const std::string& key, Enum& target, const std::array<Enum, Count>& values)
    {
        const json* value = find(key);
        if (value == nullptr) {
            return;
        }
        std::string choices;
        for (const Enum each : values) {
            if (*value == std::string{nameOf(each)}) {
                target = each;
                return;
            }
            choices += (choices.empty() ? "" : ", ") + std::string{nameOf(each)};
        }
        wrong(key, Wanted::Choice, choices);
    }

    /// Calls `each(item, path)` for every item of a list.
    template <class Each>
    void forEach(const std::string& key, Each each)
    {
        const json* list = find(key);
        if (list == nullptr) {
            return;
        }
        if (!list->is_array()) {
            wrong(key, Wanted::List, {});
            return;
        }
        for (std::size_t i = 0; i < list->size(); ++i) {
            each((*list)[i], at(pathOf(key), i));
        }
    }

    void wrong(const std::string& key, Wanted wanted, std::string choices)
    {
        m_problems.push_back({.fault = Fault::Wrong,
                              .where = pathOf(key),
                              .expected = wanted,
                              .choices = std::move(choices)});
    }

private:
    const json& m_value;
    std::string m_path;
    std::vector<TariffFileProblem>& m_problems;
    std::set<std::string> m_asked;
};

constexpr std::array kCategories{core::TariffCategory::Resident, core::TariffCategory::Commercial,
                                 core::TariffCategory::LargeIndustry,
                                 core::TariffCategory::Agriculture, core::TariffCategory::Other};
constexpr std::array kMeterings{core::SupplyMetering::LowVoltage, core::SupplyMetering::HighVoltage,
                                core::SupplyMetering::MeteredAtLowSide};
constexpr std::array kCycles{core::LadderCycle::Monthly, core::LadderCycle::Yearly};
constexpr std::array kSteps{core::EnergyStep::CentiKwh, core::EnergyStep::WholeKwh};

/// Fills a tariff from its document.
class TariffReader {
public:
    TariffReader(core::Tariff& tariff, std::vector<TariffFileProblem>& problems)
        : m_tariff{tariff}, m_problems{problems}
    {
    }

    void read(const json& document)
    {
        Members members{document, "", m_problems};
        members.find("$schema");  // for editors
        members.need("name", Wanted::Text, m_tariff.name, textIn);
        members.choose("category", m_tariff.category, kCategories);
        members.choose("metering", m_tariff.metering, kMeterings);
        members.need("effective", Wanted::Day, m_tariff.effective, dateIn);
        members.choose("cycle", m_tariff.cycle, kCycles);
        members.take("cycle_month", Wanted::Number, m_tariff.cycleMonth, numberIn);
        members.take("cycle_day", Wanted::Number, m_tariff.cycleDay, numberIn);
        members.choose("step", m_tariff.step, kSteps);
        members.take("monthly_charge", Wanted::Money, m_tariff.monthlyCharge,
                     amountIn<core::Money>);
        members.take("minimum_charge", Wanted::Money, m_tariff.minimumCharge,
                     amountIn<core::Money>);
        members.take("capacity", Wanted::Price, m_tariff.capacity, priceIn);
        members.take("demand", Wanted::Price, m_tariff.demand, priceIn);
        if (members.find("power_factor") != nullptr) {
            m_tariff.powerFactor.emplace();
            members.choose("power_factor", *m_tariff.powerFactor, core::kPowerFactorStandards);
        }
        members.take("vat", Wanted::Percent, m_tariff.vatPermyriad, hundredthsIn);
        members.requireThere("tiers", Wanted::List);
        members.forEach("tiers", [this](const json& item, const std::string& path) {
            m_tariff.tiers.push_back(tier(item, path));
        });
        members.forEach("seasons", [this](const json& item, const std::string& path) {
            m_tariff.seasons.push_back(season(item, path));
        });
        members.forEach("levies", [this](const json& item, const std::string& path) {
            m_tariff.levies.push_back(levy(item, path));
        });
        if (const json* rule = members.find("losses")) {
            m_tariff.loss = losses(*rule);
        }
    }

private:
    core::Tier tier(const json& item, const std::string& path)
    {
        core::Tier read;
        Members members{item, path, m_problems};
        members.take("limit", Wanted::Energy, read.limit, amountIn<core::Energy>);
        members.need("price", Wanted::Price, read.price, priceIn);
        return read;
    }

    core::Season season(const json& item, const std::string& path)
    {
        core::Season read;
        Members members{item, path, m_problems};
        members.need("from", Wanted::YearDay, read.from, yearDayIn);
        members.requireThere("prices", Wanted::Object);
        if (const json* prices = members.find("prices")) {
            Members each{*prices, members.pathOf("prices"), m_problems};
            for (const core::TouPeriod period : core::kTouPeriods) {
                each.take(std::string{nameOf(period)}, Wanted::Price,
                          read.prices.at(static_cast<std::size_t>(period)), priceIn);
            }
        }
        members.requireThere("day", Wanted::List);
        members.forEach("day", [&](const json& each, const std::string& where) {
            core::TouSwitch next;
            Members parts{each, where, m_problems};
            parts.need("from", Wanted::Time, next.minute, minuteIn);
            parts.requireThere("period", Wanted::Choice);
            parts.choose("period", next.period, core::kTouPeriods);
            read.day.push_back(next);
        });
        return read;
    }

    core::Levy levy(const json& item, const std::string& path)
    {
        core::Levy read;
        Members members{item, path, m_problems};
        members.need("name", Wanted::Text, read.name, textIn);
        members.need("price", Wanted::Price, read.price, priceIn);
        members.need("from", Wanted::Day, read.from, dateIn);
        members.take("to", Wanted::Day, read.to, dateIn);
        return read;
    }

    /// By formula, by table or by rate: whichever key is there.
    core::LossRule losses(const json& item)
    {
        Members members{item, "losses", m_problems};
        if (members.find("table") != nullptr) {
            core::LossTable read;
            members.forEach("table", [&](const json& each, const std::string& path) {
                read.push_back(lossRow(each, path));
            });
            return read;
        }
        if (members.find("shape") != nullptr) {
            core::LossFormula read;
            members.take("shape", Wanted::Factor, read.shapeHundredths, hundredthsIn);
            return read;
        }
        core::LossRate read;
        members.need("active", Wanted::Percent, read.activePermyriad, hundredthsIn);
        members.need("reactive", Wanted::Percent, read.reactivePermyriad, hundredthsIn);
        return read;
    }

    core::LossRow lossRow(const json& item, const std::string& path)
    {
        core::LossRow read;
        Members members{item, path, m_problems};
        members.take("limit", Wanted::Energy, read.limit, amountIn<core::Energy>);
        members.need("active", Wanted::Energy, read.loss.active, amountIn<core::Energy>);
        members.need("reactive", Wanted::Energy, read.loss.reactive, amountIn<core::Energy>);
        return read;
    }

    core::Tariff& m_tariff;
    std::vector<TariffFileProblem>& m_problems;
};

/// Where the byte, counted from 1, stands in the text.
TariffFileProblem notJsonAt(std::string_view text, std::size_t byte)
{
    TariffFileProblem problem;
    problem.line = 1;
    problem.column = 1;
    const std::size_t before = std::min(text.size(), byte == 0 ? 0 : byte - 1);
    for (const char c : text.substr(0, before)) {
        constexpr unsigned kTailMask = 0xC0;
        constexpr unsigned kTail = 0x80;
        if (c == '\n') {
            ++problem.line;
            problem.column = 1;
        } else if ((static_cast<unsigned char>(c) & kTailMask) != kTail) {
            ++problem.column;
        }
    }
    return problem;
}

/// Notices keys that stand twice in one object, of which the parser would keep the last.
class Duplicates {
public:
    explicit Duplicates(std::vector<TariffFileProblem>& problems) : m_problems{problems} {}

    bool operator()(int, json::parse_event_t event, json& parsed)
    {
        if (event == json::parse_event_t::object_start) {
            m_keys.emplace_back();
        } else if (event == json::parse_event_t::object_end) {
            m_keys.pop_back();
        } else if (event == json::parse_event_t::key) {
            const auto& key = parsed.get_ref<const std::string&>();
            if (!m_keys.back().insert(key).second) {
                m_problems.push_back({.fault = Fault::Duplicate, .where = key});
            }
        }
        return true;
    }

private:
    std::vector<TariffFileProblem>& m_problems;
    std::vector<std::set<std::string>> m_keys;
};

/// Finds where a text stops being JSON. Of a number beyond all numbers the library's own failure
/// does not say where it stands.
class Stop final : public nlohmann::json_sax<json> {
public:
    std::size_t position() const { return m_position; }

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string&, const json::exception&) override
    {
        m_position = position;
        return false;
    }

private:
    std::size_t m_position{0};
};

std::size_t stopOf(std::string_view text)
{
    Stop stop;
    json::sax_parse(text.begin(), text.end(), &stop);
    return stop.position();
}

/// As short as the value allows: "0.538", "2760".
std::string shortened(std::string decimal)
{
    if (decimal.find('.') != std::string::npos) {
        decimal.erase(decimal.find_last_not_of('0') + 1);
        if (decimal.back() == '.') {
            decimal.pop_back();
        }
    }
    return decimal;
}

template <class Amount>
std::string brief(Amount amount)
{
    return shortened(core::toText(amount));
}

/// Hundredths of one or of a percent.
std::string brief(int hundredths)
{
    return brief(core::Energy::from(hundredths).value());
}

std::string twoDigits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

using Document = nlohmann::ordered_json;

Document documentOf(const core::Season& season)
{
    Document document = Document::object();
    document["from"] = twoDigits(season.from.month) + "-" + twoDigits(season.from.day);
    document["prices"] = Document::object();
    for (const core::TouPeriod period : core::kTouPeriods) {
        if (const auto& price = season.prices.at(static_cast<std::size_t>(period))) {
            document["prices"][std::string{nameOf(period)}] = brief(*price);
        }
    }
    document["day"] = Document::array();
    for (const core::TouSwitch& each : season.day) {
        document["day"].push_back({{"from", twoDigits(each.minute / kMinutesOfHour) + ":" +
                                                twoDigits(each.minute % kMinutesOfHour)},
                                   {"period", nameOf(each.period)}});
    }
    return document;
}

Document documentOf(const core::LossRule& rule)
{
    Document document = Document::object();
    if (const auto* formula = std::get_if<core::LossFormula>(&rule)) {
        document["shape"] = brief(formula->shapeHundredths);
        return document;
    }
    if (const auto* rate = std::get_if<core::LossRate>(&rule)) {
        document["active"] = brief(rate->activePermyriad);
        document["reactive"] = brief(rate->reactivePermyriad);
        return document;
    }
    document["table"] = Document::array();
    for (const core::LossRow& row : std::get<core::LossTable>(rule)) {
        Document each = Document::object();
        if (row.limit) {
            each["limit"] = brief(*row.limit);
        }
        each["active"] = brief(row.loss.active);
        each["reactive"] = brief(row.loss.reactive);
        document["table"].push_back(std::move(each));
    }
    return document;
}

Document tiersOf(const core::Tariff& tariff)
{
    Document tiers = Document::array();
    for (const core::Tier& tier : tariff.tiers) {
        Document each = Document::object();
        if (tier.limit) {
            each["limit"] = brief(*tier.limit);
        }
        each["price"] = brief(tier.price);
        tiers.push_back(std::move(each));
    }
    return tiers;
}

void addParts(Document& document, const core::Tariff& tariff)
{
    for (const core::Season& season : tariff.seasons) {
        document["seasons"].push_back(documentOf(season));
    }
    for (const core::Levy& levy : tariff.levies) {
        Document each{
            {"name", levy.name}, {"price", brief(levy.price)}, {"from", core::toText(levy.from)}};
        if (levy.to) {
            each["to"] = core::toText(*levy.to);
        }
        document["levies"].push_back(std::move(each));
    }
    if (!std::holds_alternative<std::monostate>(tariff.loss)) {
        document["losses"] = documentOf(tariff.loss);
    }
}

}  // namespace

TariffDocument readTariff(std::string_view text)
{
    TariffDocument read;
    if (text.size() > kTariffFileBytesMax) {
        read.problems.push_back(notJsonAt(text, kTariffFileBytesMax));
        return read;
    }
    json document;
    try {
        document = json::parse(text.begin(), text.end(), Duplicates{read.problems});
    } catch (const json::exception&) {
        // The library's parser refuses a text by no other way.
        read.problems = {notJsonAt(text, stopOf(text))};
        return read;
    }
    TariffReader{read.tariff, read.problems}.read(document);
    return read;
}

std::string writeTariff(const core::Tariff& tariff)
{
    Document document{{"name", tariff.name},
                      {"category", nameOf(tariff.category)},
                      {"metering", nameOf(tariff.metering)},
                      {"effective", core::toText(tariff.effective)},
                      {"tiers", tiersOf(tariff)},
                      {"cycle", nameOf(tariff.cycle)},
                      {"cycle_month", tariff.cycleMonth},
                      {"cycle_day", tariff.cycleDay},
                      {"step", nameOf(tariff.step)}};
    addParts(document, tariff);
    document["monthly_charge"] = brief(tariff.monthlyCharge);
    document["minimum_charge"] = brief(tariff.minimumCharge);
    if (tariff.capacity) {
        document["capacity"] = brief(*tariff.capacity);
    }
    if (tariff.demand) {
        document["demand"] = brief(*tariff.demand);
    }
    if (tariff.powerFactor) {
        document["power_factor"] = nameOf(*tariff.powerFactor);
    }
    document["vat"] = brief(tariff.vatPermyriad);
    constexpr int kIndent = 2;
    return document.dump(kIndent) + "\n";
}

core::Expected<std::string> readTariffFile(const std::filesystem::path& path)
{
    std::ifstream in{path, std::ios::binary};
    std::string text(kTariffFileBytesMax + 1, '\0');
    if (!in || std::filesystem::is_directory(path)) {
        return core::fail(core::ErrorCode::FileNotReadable, path.string());
    }
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (in.bad()) {
        return core::fail(core::ErrorCode::FileNotReadable, path.string());
    }
    if (text.size() > kTariffFileBytesMax) {
        return core::fail(core::ErrorCode::TariffFileWrong, "longer than any tariff");
    }
    return text;
}

core::Expected<void> writeTariffFile(const std::filesystem::path& path, const core::Tariff& tariff)
{
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    out << writeTariff(tariff);
    out.flush();
    if (!out) {
        return core::fail(core::ErrorCode::FileNotWritable, path.string());
    }
    return {};
}

}  // namespace wattdesk::app
