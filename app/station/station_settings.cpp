#include "app/station/station_settings.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::fail;

constexpr const char* kFile = "settings.json";
constexpr int kVersion = 1;
constexpr int kOffsetMinutesMost = 14 * 60;

bool fits(const nlohmann::json& json)
{
    const auto isText = [&](const char* key) {
        return json.contains(key) && json[key].is_string();
    };
    const auto isNumber = [&](const char* key) {
        return json.contains(key) && json[key].is_number_integer();
    };
    return json.is_object() && isNumber("version") && json["version"] == kVersion &&
           isText("name") && isText("database") && isText("reader") && isNumber("organisation") &&
           isNumber("counter") && isNumber("utc_offset_minutes") && json.contains("demo") &&
           json["demo"].is_boolean() &&
           std::abs(json["utc_offset_minutes"].get<int>()) <= kOffsetMinutesMost;
}

}  // namespace

core::Expected<StationSettings> readSettings(const std::filesystem::path& directory)
{
    std::ifstream in{directory / kFile};
    if (!in) {
        return fail(ErrorCode::StationNotFound, directory.string());
    }
    std::stringstream text;
    text << in.rdbuf();
    const auto json = nlohmann::json::parse(text.str(), nullptr, false);
    if (!fits(json)) {
        return fail(ErrorCode::SettingsDamaged, (directory / kFile).string());
    }
    return StationSettings{.name = json["name"],
                           .demo = json["demo"],
                           .database = json["database"],
                           .reader = json["reader"],
                           .organisation = {json["organisation"].get<std::int64_t>()},
                           .counter = {json["counter"].get<std::int64_t>()},
                           .offset = {json["utc_offset_minutes"].get<int>()}};
}

core::Expected<void> writeSettings(const std::filesystem::path& directory,
                                   const StationSettings& settings)
{
    const nlohmann::ordered_json json{{"version", kVersion},
                                      {"name", settings.name},
                                      {"demo", settings.demo},
                                      {"database", settings.database},
                                      {"reader", settings.reader},
                                      {"organisation", settings.organisation.value},
                                      {"counter", settings.counter.value},
                                      {"utc_offset_minutes", settings.offset.minutes}};
    const auto beside = directory / (std::string{kFile} + ".new");
    {
        std::ofstream out{beside, std::ios::trunc};
        out << json.dump(2) << '\n';
        out.flush();
        if (!out) {
            return fail(ErrorCode::FileNotWritable, beside.string());
        }
    }
    std::error_code problem;
    std::filesystem::rename(beside, directory / kFile, problem);
    if (problem) {
        return fail(ErrorCode::FileNotWritable, problem.message());
    }
    return {};
}

}  // namespace wattdesk::app
