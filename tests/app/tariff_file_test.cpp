#include "app/station/tariff_file.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/tariff/tariff_check.h"

namespace wattdesk::app {
namespace {

using core::Date;
using core::ErrorCode;
using core::TouPeriod;
using nlohmann::json;
using Fault = TariffFileFault;
using Wanted = TariffFileValue;
using Problems = std::vector<TariffFileProblem>;
using namespace core::literals;

std::string textOf(const std::filesystem::path& path)
{
    std::ifstream in{path, std::ios::binary};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

json schema()
{
    return json::parse(textOf(std::filesystem::path{WATTDESK_DOCS} / "tariff.schema.json"));
}

Date day(int year, int month, int dayOfMonth)
{
    return Date::from(year, month, dayOfMonth).value();
}

/// Every field another than that of a tariff that says nothing.
core::Tariff fullTariff()
{
    core::Tariff tariff;
    tariff.name = "大工业 \"1—10kV\"";
    tariff.category = core::TariffCategory::LargeIndustry;
    tariff.metering = core::SupplyMetering::MeteredAtLowSide;
    tariff.effective = day(2027, 1, 1);
    tariff.tiers = {{2'760'00_centikwh, 538'000_microyuan},
                    {std::nullopt, 1'000'000'000_microyuan}};
    tariff.cycle = core::LadderCycle::Yearly;
    tariff.cycleMonth = 12;
    tariff.cycleDay = 28;
    tariff.step = core::EnergyStep::WholeKwh;
    tariff.seasons = {{.from = {1, 1},
                       .prices = {1_microyuan, 0_microyuan, 600'000_microyuan, 300'000_microyuan},
                       .day = {{0, TouPeriod::Sharp},
                               {480, TouPeriod::Peak},
                               {481, TouPeriod::Flat},
                               {1439, TouPeriod::Valley}}},
                      {.from = {12, 28},
                       .prices = {std::nullopt, std::nullopt, 1_microyuan, std::nullopt},
                       .day = {{0, TouPeriod::Flat}}}};
    tariff.levies = {{"农网还贷", 20'000_microyuan, day(2027, 1, 1), day(2028, 2, 29)},
                     {"b", 8'300_microyuan, day(2027, 1, 1), std::nullopt}};
    tariff.loss = core::LossTable{{50'000'00_centikwh, {800'00_centikwh, 1'50_centikwh}},
                                  {std::nullopt, {900'01_centikwh, 2'00_centikwh}}};
    tariff.monthlyCharge = 5'00_fen;
    tariff.minimumCharge = 10'01_fen;
    tariff.capacity = 10'000'000_microyuan;
    tariff.demand = 35'500'000_microyuan;
    tariff.powerFactor = core::PowerFactorStandard::P85;
    tariff.vatPermyriad = 1305;
    return tariff;
}

TariffFileProblem wrong(std::string where, Wanted expected, std::string choices = {})
{
    return {.fault = Fault::Wrong,
            .where = std::move(where),
            .expected = expected,
            .choices = std::move(choices)};
}

/// A sound document with one value put in, by the path of its parts.
Problems with(const std::string& pointer, const json& value)
{
    json document = json::parse(writeTariff(fullTariff()));
    document[json::json_pointer{pointer}] = value;
    return readTariff(document.dump()).problems;
}

Problems without(const std::string& parent, const std::string& key)
{
    json document = json::parse(writeTariff(fullTariff()));
    document[json::json_pointer{parent}].erase(key);
    return readTariff(document.dump()).problems;
}

TEST(TariffFile, WhatIsWrittenIsReadBack)
{
    const TariffDocument read = readTariff(writeTariff(fullTariff()));
    EXPECT_EQ(read.problems, Problems{});
    EXPECT_EQ(read.tariff, fullTariff());
    for (const core::LossRule& rule :
         {core::LossRule{core::LossFormula{125}}, core::LossRule{core::LossRate{150, 10'000}},
          core::LossRule{}}) {
        core::Tariff tariff = fullTariff();
        tariff.loss = rule;
        EXPECT_EQ(readTariff(writeTariff(tariff)).tariff, tariff);
    }
    core::Tariff smallest;
    smallest.name = "a";
    smallest.tiers = {{}};
    EXPECT_EQ(readTariff(writeTariff(smallest)).tariff, smallest);
}

RC_GTEST_PROP(TariffFile, EveryPriceAndEnergyIsReadBackAsItWas, ())
{
    core::Tariff tariff = fullTariff();
    const auto micro = *rc::gen::inRange<std::int64_t>(0, core::Price::kMax + 1);
    tariff.tiers[0].price = core::Price::fromMicro(micro).value();
    tariff.tiers[0].limit =
        core::Energy::from(*rc::gen::inRange<std::int64_t>(0, core::Energy::kMax + 1));
    tariff.monthlyCharge =
        core::Money::from(*rc::gen::inRange<std::int64_t>(0, core::Money::kMax + 1)).value();
    tariff.vatPermyriad = *rc::gen::inRange(0, 10'001);
    tariff.seasons[1].day[0].minute = *rc::gen::inRange(0, 1440);
    tariff.seasons[1].from = {*rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29)};
    const TariffDocument read = readTariff(writeTariff(tariff));
    RC_ASSERT(read.problems.empty());
    RC_ASSERT(read.tariff == tariff);
}

TEST(TariffFile, ADocumentThatIsNoJsonIsRefusedByLineAndColumn)
{
    const auto at = [](int line, int column) {
        return Problems{{.fault = Fault::NotJson, .line = line, .column = column}};
    };
    EXPECT_EQ(readTariff("").problems, at(1, 1));
    EXPECT_EQ(readTariff("{\n  \"name\": \"居民\" x\n}").problems, at(2, 16));
    EXPECT_EQ(readTariff("{\n\"a\": 1,\n}").problems, at(3, 1));
    EXPECT_EQ(readTariff("{\"name\": \"\xFF\"}").problems, at(1, 11));
    EXPECT_EQ(readTariff("{\n\"vat\": 6E666}").problems, at(2, 12)) << "beyond all numbers";
    const std::string deep(100'000, '[');
    EXPECT_EQ(readTariff(deep).problems.front().fault, Fault::NotJson);
    EXPECT_EQ(readTariff(std::string(kTariffFileBytesMax + 1, ' ')).problems.front().fault,
              Fault::NotJson);
}

TEST(TariffFile, WhatIsNoObjectIsNoTariff)
{
    EXPECT_EQ(readTariff("[]").problems.front(), wrong("", Wanted::Object));
    EXPECT_EQ(readTariff("7").problems.front(), wrong("", Wanted::Object));
}

TEST(TariffFile, AllThatIsWrongIsListedWithItsPlace)
{
    const auto read = readTariff(R"({"name": 5, "effective": "2027-02-29", "cycle": "weekly",
        "tiers": [{"limit": "260"}, {"prise": "1", "price": "-1"}], "vat": 13, "vat": "13"})");
    const Problems expected{
        {.fault = Fault::Duplicate, .where = "vat"},
        wrong("name", Wanted::Text),
        wrong("effective", Wanted::Day),
        wrong("cycle", Wanted::Choice, "monthly, yearly"),
        {.fault = Fault::Missing, .where = "tiers[0].price", .expected = Wanted::Price},
        wrong("tiers[1].price", Wanted::Price),
        {.fault = Fault::Unknown, .where = "tiers[1].prise"}};
    EXPECT_EQ(read.problems, expected);
}

TEST(TariffFile, FiguresAreTextsOfDigits)
{
    for (const json& value :
         {json(0.538), json("0,538"), json("1e3"), json(" 1"), json("+1"), json("."), json("1."),
          json(".5"), json("0.1234567"), json("1000.000001"), json("99999999999999999999"),
          json(""), json(nullptr), json("１")}) {
        EXPECT_EQ(with("/tiers/0/price", value), Problems{wrong("tiers[0].price", Wanted::Price)})
            << value;
    }
    EXPECT_EQ(with("/tiers/0/price", "1000.000000"), Problems{});
    EXPECT_EQ(with("/tiers/0/limit", "0.001"), Problems{wrong("tiers[0].limit", Wanted::Energy)});
    EXPECT_EQ(with("/monthly_charge", "-1"), Problems{wrong("monthly_charge", Wanted::Money)});
    EXPECT_EQ(with("/vat", "13.001"), Problems{wrong("vat", Wanted::Percent)});
}

TEST(TariffFile, DaysTimesAndNumbersAreRead)
{
    for (const char* value : {"2-29", "13-01", "00-01", "02/28", "02-32", "2027-02-28"}) {
        EXPECT_EQ(with("/seasons/0/from", value),
                  Problems{wrong("seasons[0].from", Wanted::YearDay)})
            << value;
    }
    for (const char* value : {"24:00", "8:00", "08:60", "08.00", "-1:00"}) {
        EXPECT_EQ(with("/seasons/0/day/0/from", value),
                  Problems{wrong("seasons[0].day[0].from", Wanted::Time)})
            << value;
    }
    for (const json& value : {json(0), json(32), json("1"), json(1.5), json(-1)}) {
        EXPECT_EQ(with("/cycle_day", value), Problems{wrong("cycle_day", Wanted::Number)}) << value;
    }
    EXPECT_EQ(with("/seasons/0/from", "02-29"), Problems{})
        << "whether every year has it the check says";
    EXPECT_EQ(with("/seasons", json::object()), Problems{wrong("seasons", Wanted::List)});
    EXPECT_EQ(with("/seasons/1", "summer").front(), wrong("seasons[1]", Wanted::Object));
    EXPECT_EQ(with("/losses/table/0", 1).front(), wrong("losses.table[0]", Wanted::Object));
}

// Goal: what the schema allows the parser reads, and the other way round: keys, needed keys and
// names of choices. Method: every property of every object of the schema, in a full document.
TEST(TariffFile, TheSchemaAndTheParserKnowTheSameKeys)
{
    struct Object {
        std::string schema;  ///< where the schema describes it
        std::string where;   ///< where it stands in the document
    };
    const std::vector<Object> objects{{"", ""},
                                      {"/$defs/tier", "/tiers/0"},
                                      {"/$defs/season", "/seasons/0"},
                                      {"/$defs/season/properties/prices", "/seasons/0/prices"},
                                      {"/$defs/switch", "/seasons/0/day/0"},
                                      {"/$defs/levy", "/levies/0"},
                                      {"/$defs/loss", "/losses/table/0"}};
    const json document = json::parse(writeTariff(fullTariff()));
    for (const auto& [place, where] : objects) {
        const json object = schema()[json::json_pointer{place}];
        EXPECT_EQ(object["additionalProperties"], false) << place;
        EXPECT_EQ(with(where + "/nonsense", 1).size(), 1U) << place;
        for (const auto& written : document[json::json_pointer{where}].items()) {
            EXPECT_TRUE(object["properties"].contains(written.key())) << place << written.key();
        }
        for (const auto& property : object["properties"].items()) {
            for (const TariffFileProblem& problem : with(where + "/" + property.key(), true)) {
                EXPECT_NE(problem.fault, Fault::Unknown) << place << property.key();
            }
            const json required = object.value("required", json::array());
            const bool isNeeded =
                std::find(required.begin(), required.end(), property.key()) != required.end();
            EXPECT_EQ(without(where, property.key()).size(), isNeeded ? 1U : 0U)
                << place << property.key();
        }
    }
}

TEST(TariffFile, TheSchemaAndTheParserKnowTheSameChoices)
{
    const std::vector<std::pair<std::string, std::string>> choices{
        {"/properties/category", "/category"},
        {"/properties/metering", "/metering"},
        {"/properties/cycle", "/cycle"},
        {"/properties/step", "/step"},
        {"/properties/power_factor", "/power_factor"},
        {"/$defs/switch/properties/period", "/seasons/0/day/0/period"}};
    for (const auto& [place, where] : choices) {
        std::string all;
        const json known = schema()[json::json_pointer{place}]["enum"];
        for (const json& each : known) {
            EXPECT_EQ(with(where, each), Problems{}) << each;
            all += (all.empty() ? "" : ", ") + each.get<std::string>();
        }
        EXPECT_EQ(with(where, "nonsense").front().choices, all);
    }
}

TEST(TariffFile, TheShippedExamplesCanBePublished)
{
    int examples = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator{std::filesystem::path{WATTDESK_DOCS} / "tariffs"}) {
        const TariffDocument read = readTariff(textOf(entry.path()));
        EXPECT_EQ(read.problems, Problems{}) << entry.path();
        EXPECT_TRUE(core::problemsOf(read.tariff).empty()) << entry.path();
        EXPECT_EQ(readTariff(writeTariff(read.tariff)).tariff, read.tariff);
        ++examples;
    }
    EXPECT_EQ(examples, 6);
}

TEST(TariffFile, FilesAreReadAndWrittenOrTheirFailureSaid)
{
    const auto folder = std::filesystem::temp_directory_path();
    const auto path = folder / ("tariff-" + std::to_string(getpid()) + ".json");
    ASSERT_TRUE(writeTariffFile(path, fullTariff()));
    EXPECT_EQ(readTariffFile(path), writeTariff(fullTariff()));
    std::ofstream{path} << std::string(kTariffFileBytesMax + 1, ' ');
    EXPECT_EQ(readTariffFile(path).error().code, ErrorCode::TariffFileWrong);
    std::filesystem::remove(path);
    EXPECT_EQ(readTariffFile(path).error().code, ErrorCode::FileNotReadable);
    EXPECT_EQ(readTariffFile(folder).error().code, ErrorCode::FileNotReadable);
    EXPECT_EQ(writeTariffFile("/nowhere/x.json", fullTariff()).error().code,
              ErrorCode::FileNotWritable);
}

}  // namespace
}  // namespace wattdesk::app
