#include "app/ui/sale/receipt_saver.h"

namespace wattdesk::app {

ReceiptSaver::ReceiptSaver(StationClient& client, Dialogs& dialogs, QObject* parent)
    : QObject{parent}, m_client{client}, m_dialogs{dialogs}
{
}

void ReceiptSaver::save(const core::SaleRecord& record, bool isCopy, Language language)
{
    if (!record.receipt || m_work.isSaving) {
        return;
    }
    const QString number = QString::fromStdString(core::toText(*record.receipt));
    //: Title of the box that asks where to save a receipt
    const QString title = tr("Save the receipt");
    //: Title of the box that asks where to save a counted copy of a receipt
    const QString copyTitle = tr("Save a copy of the receipt");
    const std::uint64_t asked = ++m_asked;
    const QString path =
        m_dialogs.chooseFile(isCopy ? copyTitle : title, QStringLiteral("%1.pdf").arg(number),
                             QStringLiteral("PDF (*.pdf)"));
    // While the box was open another card may have come, and another customer with it.
    if (path.isEmpty() || asked != m_asked) {
        return;
    }
    ReceiptOrder order;
    order.sale = record.sale.id;
    order.path = path;
    order.isCopy = isCopy;
    order.language =
        language == Language::Chinese ? reports::Language::Chinese : reports::Language::English;
    m_work.isSaving = true;
    m_work.failure.reset();
    emit changed();
    m_client.saveReceipt(order, {this, [this, asked, path](const core::Expected<void>& result) {
                                     if (asked == m_asked) {
                                         onSaved(path, result);
                                     }
                                 }});
}

void ReceiptSaver::onSaved(const QString& path, const core::Expected<void>& result)
{
    m_work.isSaving = false;
    if (result) {
        m_work.path = path;
    } else {
        m_work.failure = result.error().code;
    }
    emit changed();
}

void ReceiptSaver::forget()
{
    ++m_asked;
    m_work = {};
}

}  // namespace wattdesk::app
