#include "app/ctl/output.h"

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/text/failure_text.h"
#include "reports/render/display_width.h"

namespace wattdesk::app {

namespace {

constexpr std::size_t kGap = 2;

int exitStatusOf(core::FailureClass kind)
{
    switch (kind) {
        case core::FailureClass::Rule:
            return 1;
        case core::FailureClass::World:
            return 3;
        case core::FailureClass::Unknown:
            return 4;
    }
    return 3;
}

std::string padded(const QString& text, std::size_t width, bool isFigure)
{
    const std::string plain = text.toStdString();
    const std::size_t taken = reports::displayWidth(plain);
    const std::string space(taken < width ? width - taken : 0, ' ');
    return isFigure ? space + plain : plain + space;
}

std::size_t widthOf(const QString& text)
{
    return reports::displayWidth(text.toStdString());
}

/// No spaces at the end of a line.
void printLine(std::string text)
{
    text.erase(text.find_last_not_of(' ') + 1);
    std::cout << text << '\n';
}

}  // namespace

void Output::document(const Json& document) const
{
    if (m_isJson) {
        std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    }
}

void Output::line(const QString& text) const
{
    if (!m_isJson) {
        std::cout << text.toStdString() << '\n';
    }
}

void Output::fields(const std::vector<Field>& fields) const
{
    if (m_isJson) {
        return;
    }
    std::size_t width = 0;
    for (const Field& field : fields) {
        width = std::max(width, widthOf(field.label));
    }
    for (const Field& field : fields) {
        printLine(padded(field.label, width + kGap, false) + field.value.toStdString());
    }
}

void Output::table(const TextTable& table) const
{
    if (m_isJson) {
        return;
    }
    std::vector<std::size_t> widths;
    for (const QString& title : table.header) {
        widths.push_back(widthOf(title));
    }
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths.at(i) = std::max(widths.at(i), widthOf(row[i]));
        }
    }
    const auto print = [&](const std::vector<QString>& row) {
        std::string text;
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += (i == 0 ? "" : std::string(kGap, ' ')) +
                    padded(row[i], widths.at(i), table.figures.at(i));
        }
        printLine(std::move(text));
    };
    print(table.header);
    for (const auto& row : table.rows) {
        print(row);
    }
}

void Output::verbatim(const std::string& text) const
{
    if (!m_isJson) {
        std::cout << text;
    }
}

void Output::notice(const QString& text) const
{
    if (!m_isJson) {
        std::cerr << text.toStdString() << '\n';
    }
}

int Output::failure(const core::Error& error, const Json& beside) const
{
    const core::FailureInfo info = core::describe(error.code);
    const auto number = static_cast<int>(error.code);
    const QString sentence = failureText(error.code);
    Json whole{{"error",
                {{"code", number},
                 {"name", info.name},
                 {"remedy", core::nameOf(info.remedy)},
                 {"message", sentence.toStdString()}}}};
    whole.update(beside);
    document(whole);
    //: A failure in a terminal. %1: sentences that say what happened and what to do, %2: the
    //: failure's number.
    notice(translate("Ctl", "%1 (failure %2)").arg(sentence).arg(number));
    return exitStatusOf(info.kind);
}

int Output::failure(const core::Error& error) const
{
    return failure(error, Json::object());
}

}  // namespace wattdesk::app
