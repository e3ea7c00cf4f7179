#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "core/workflow/receipt_desk.h"
#include "reports/render/receipt_pdf.h"
#include "reports/render/receipt_text.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct Printing {
    std::string sale;
    std::string pdf;
    std::string language{"zh"};
    bool asText{false};
};

Expected<int> print(const Console& console, const Printing& options, const Desk& desk,
                    const core::Receipt& receipt)
{
    const auto document = reports::receiptDocument(
        receipt,
        {options.language == "zh" ? reports::Language::Chinese : reports::Language::English,
         desk.station->world().clock.offset(), desk.station->settings().demo});
    Json told{{"number", toText(receipt.number)},
              {"sale", toText(receipt.sale.id)},
              {"copy", receipt.copy},
              {"file", nullptr},
              {"text", nullptr}};
    if (options.pdf.empty()) {
        const std::string text = reports::receiptText(document);
        told["text"] = text;
        console.output.verbatim(text);
    } else {
        if (const auto written = reports::writeReceiptPdf(document, options.pdf); !written) {
            return Unexpected{written.error()};
        }
        told["file"] = options.pdf;
        //: %1: a receipt number, %2: a file.
        console.output.line(translate("Ctl", "Receipt %1 is in %2")
                                .arg(QString::fromStdString(toText(receipt.number)),
                                     QString::fromStdString(options.pdf)));
    }
    console.output.document({{"receipt", told}});
    return kExitDone;
}

using Take = Expected<core::Receipt> (core::ReceiptDesk::*)(const core::Actor&, core::SaleId);

template <Take take>
Expected<int> printReceipt(const Console& console, const Printing& options)
{
    const auto id = saleIdTyped(options.sale);
    if (!id) {
        return Unexpected{id.error()};
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    core::ReceiptDesk receipts{desk->station->world()};
    const auto receipt = (receipts.*take)(desk->actor, *id);
    if (!receipt) {
        return Unexpected{receipt.error()};
    }
    return print(console, options, *desk, *receipt);
}

void describePrinting(CLI::App& verb, Printing& options)
{
    verb.add_option("SALE", options.sale,
                    QT_TRANSLATE_NOOP("CtlHelp", "Id of the sale, as sale list prints it"))
        ->required();
    auto* pdf =
        verb.add_option("--pdf", options.pdf,
                        QT_TRANSLATE_NOOP("CtlHelp", "Save it to this PDF file, on A5 paper"));
    verb.add_flag(
            "--text", options.asText,
            QT_TRANSLATE_NOOP("CtlHelp", "Print it here, which is also what happens without --pdf"))
        ->excludes(pdf);
    verb.add_option("--language", options.language,
                    QT_TRANSLATE_NOOP("CtlHelp", "Language of the receipt"))
        ->check(CLI::IsMember({"zh", "en"}))
        ->capture_default_str();
}

}  // namespace

void addReceiptCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun =
        addNoun(program, "receipt", QT_TRANSLATE_NOOP("CtlHelp", "Receipts of posted sales"));
    CLI::App* exported = addVerb<Printing>(
        noun, line, "export", QT_TRANSLATE_NOOP("CtlHelp", "Print or save the receipt as it was"),
        describePrinting, printReceipt<&core::ReceiptDesk::original>);
    CLI::App* reprinted = addVerb<Printing>(
        noun, line, "reprint",
        QT_TRANSLATE_NOOP("CtlHelp", "Print or save a copy, marked and counted as one"),
        describePrinting, printReceipt<&core::ReceiptDesk::reprint>);
    for (CLI::App* verb : {exported, reprinted}) {
        verb->parse_complete_callback(
            [&line, verb] { line.drawsPages = line.drawsPages || verb->count("--pdf") > 0; });
    }
}

}  // namespace wattdesk::app
