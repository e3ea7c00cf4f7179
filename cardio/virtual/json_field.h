#pragma once

#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/bytes.h"

// Only for the sources in this folder: the JSON library stays out of every public header. Each
// function answers whether the field was there, of its type and in its range; `out` is set only
// then.
namespace wattdesk::cardio {

template <class Number>
bool readNumber(const nlohmann::json& source, const char* name, Number& out)
{
    const auto at = source.find(name);
    if (at == source.end() || !at->is_number_integer()) {
        return false;
    }
    const auto value = at->template get<std::int64_t>();
    if constexpr (sizeof(Number) < sizeof(std::int64_t)) {
        if (value < std::int64_t{std::numeric_limits<Number>::min()} ||
            value > std::int64_t{std::numeric_limits<Number>::max()}) {
            return false;
        }
    }
    out = static_cast<Number>(value);
    return true;
}

inline bool readBool(const nlohmann::json& source, const char* name, bool& out)
{
    const auto at = source.find(name);
    if (at == source.end() || !at->is_boolean()) {
        return false;
    }
    out = at->get<bool>();
    return true;
}

inline bool readText(const nlohmann::json& source, const char* name, std::string& out)
{
    const auto at = source.find(name);
    if (at == source.end() || !at->is_string()) {
        return false;
    }
    out = at->get<std::string>();
    return true;
}

inline bool readHex(const nlohmann::json& source, const char* name, core::Bytes& out)
{
    std::string text;
    if (!readText(source, name, text)) {
        return false;
    }
    auto bytes = core::fromHex(text);
    if (!bytes) {
        return false;
    }
    out = std::move(*bytes);
    return true;
}

}  // namespace wattdesk::cardio
