#include "app/ctl/printing.h"

#include "reports/render/receipt_pdf.h"
#include "reports/render/receipt_text.h"

namespace wattdesk::app {

void describePaper(CLI::App& verb, Paper& paper)
{
    auto* pdf = verb.add_option(
        "--pdf", paper.pdf, QT_TRANSLATE_NOOP("CtlHelp", "Save it to this PDF file, on A5 paper"));
    verb.add_flag(
            "--text", paper.asText,
            QT_TRANSLATE_NOOP("CtlHelp", "Print it here, which is also what happens without --pdf"))
        ->excludes(pdf);
    verb.add_option("--language", paper.language,
                    QT_TRANSLATE_NOOP("CtlHelp", "Language of the receipt"))
        ->check(CLI::IsMember({"zh", "en"}))
        ->capture_default_str();
}

void mayDrawPages(CLI::App& verb, CommandLine& line)
{
    verb.parse_complete_callback(
        [&line, &verb] { line.drawsPages = line.drawsPages || verb.count("--pdf") > 0; });
}

reports::ReceiptOptions optionsFor(const Paper& paper, Station& station)
{
    return {paper.language == "zh" ? reports::Language::Chinese : reports::Language::English,
            station.world().clock.offset(), station.settings().demo};
}

core::Expected<Json> printAll(const Console& console, const Paper& paper,
                              const std::vector<reports::ReceiptDocument>& documents)
{
    if (paper.pdf.empty()) {
        std::string text;
        for (const reports::ReceiptDocument& document : documents) {
            text += (text.empty() ? "" : "\n") + reports::receiptText(document);
        }
        console.output.verbatim(text);
        return Json{{"file", nullptr}, {"text", text}};
    }
    if (const auto written = reports::writeReceiptsPdf(documents, paper.pdf); !written) {
        return core::Unexpected{written.error()};
    }
    return Json{{"file", paper.pdf}, {"text", nullptr}};
}

core::Expected<Json> print(const Console& console, const Paper& paper,
                           const reports::ReceiptDocument& document)
{
    return printAll(console, paper, {document});
}

}  // namespace wattdesk::app
