#include "reports/render/receipt_text.h"

#include "reports/render/display_width.h"

namespace wattdesk::reports {

namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kIndent = 4;

std::string spaces(std::size_t count)
{
    return std::string(count, ' ');
}

std::string centred(std::string_view text)
{
    std::string block;
    for (const std::string& line : wrapped(text, kReceiptColumns)) {
        block += spaces((kReceiptColumns - displayWidth(line)) / 2) + line + "\n";
    }
    return block;
}

std::string rule(char character)
{
    return std::string(kReceiptColumns, character) + "\n";
}

std::string rightAligned(const std::string& line)
{
    return spaces(kReceiptColumns - displayWidth(line)) + line + "\n";
}

/// Label and value on one line where they fit; otherwise the value below, wrapped.
std::string row(const ReceiptRow& row)
{
    const std::size_t labelWidth = displayWidth(row.label);
    const std::size_t valueWidth = displayWidth(row.value);
    if (labelWidth + kGap + valueWidth <= kReceiptColumns) {
        return row.label + spaces(kReceiptColumns - labelWidth - valueWidth) + row.value + "\n";
    }
    std::string block;
    for (const std::string& line : wrapped(row.label, kReceiptColumns)) {
        block += line + "\n";
    }
    for (const std::string& line : wrapped(row.value, kReceiptColumns - kIndent)) {
        block +=
            row.alignment == Alignment::Left ? spaces(kIndent) + line + "\n" : rightAligned(line);
    }
    return block;
}

}  // namespace

std::string receiptText(const ReceiptDocument& document)
{
    std::string text = centred(document.organisation) + centred(document.title);
    for (const std::string& mark : document.marks) {
        text += centred("*** " + mark + " ***");
    }
    text += rule('=');
    for (const ReceiptSection& section : document.sections) {
        for (const ReceiptRow& each : section.rows) {
            text += row(each);
        }
        text += rule('-');
    }
    for (const std::string& line : wrapped(document.footer, kReceiptColumns)) {
        text += line + "\n";
    }
    return text;
}

}  // namespace wattdesk::reports
