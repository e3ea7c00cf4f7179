#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/ctl/printing.h"
#include "core/workflow/receipt_desk.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct Printing {
    std::string sale;
    Paper paper;
};

Expected<int> tell(const Console& console, const Paper& paper, const Desk& desk,
                   const core::Receipt& receipt)
{
    auto printed =
        print(console, paper, reports::receiptDocument(receipt, optionsFor(paper, *desk.station)));
    if (!printed) {
        return Unexpected{printed.error()};
    }
    if (!paper.pdf.empty()) {
        //: %1: a receipt number, %2: a file.
        console.output.line(translate("Ctl", "Receipt %1 is in %2")
                                .arg(QString::fromStdString(toText(receipt.number)),
                                     QString::fromStdString(paper.pdf)));
    }
    printed->update({{"number", toText(receipt.number)},
                     {"sale", toText(receipt.sale.id)},
                     {"copy", receipt.copy}});
    console.output.document({{"receipt", *printed}});
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
    return tell(console, options.paper, *desk, *receipt);
}

void describePrinting(CLI::App& verb, Printing& options)
{
    verb.add_option("SALE", options.sale,
                    QT_TRANSLATE_NOOP("CtlHelp", "Id of the sale, as sale list prints it"))
        ->required();
    describePaper(verb, options.paper);
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
        mayDrawPages(*verb, line);
    }
}

}  // namespace wattdesk::app
