#pragma once

#include <QCoreApplication>
#include <QString>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace wattdesk::app {

using Json = nlohmann::ordered_json;

/// The program's own words, in the language of the installed translator. The tools that collect
/// texts know the name.
inline QString translate(const char* context, const char* source)
{
    return QCoreApplication::translate(context, source);
}

/// A line of a list of facts.
struct Field {
    QString label;
    QString value;
};

/// A table for people: the columns of `figures` stand right.
struct TextTable {
    std::vector<QString> header;
    std::vector<bool> figures;
    std::vector<std::vector<QString>> rows;
};

/// Standard output as one JSON document, or as words for people. Every verb says both and only one
/// of them is printed.
class Output {
public:
    explicit Output(bool isJson) : m_isJson{isJson} {}

    /// JSON only. At most once in a run.
    void document(const Json& document) const;

    /// Words only.
    void line(const QString& text) const;
    void fields(const std::vector<Field>& fields) const;
    void table(const TextTable& table) const;
    void verbatim(const std::string& text) const;

    /// Words only, on standard error: progress and advice.
    void notice(const QString& text) const;

    /// A failure: {"error": {…}} with `beside` next to it, or one sentence on standard error.
    /// Returns the exit status of its class.
    int failure(const core::Error& error, const Json& beside) const;
    int failure(const core::Error& error) const;

private:
    bool m_isJson;
};

}  // namespace wattdesk::app
