#include "app/ui/sale/receipt_saver.h"

namespace wattdesk::app {

namespace {

/// Such a slip has no receipt number: the account and the moment name it. "100234-20261103-140509"
QString slipName(const core::AccountNumber& account, const core::LocalTime& at)
{
    const auto digits = [](int value, int width) {
        return QString::number(value).rightJustified(width, QLatin1Char{'0'});
    };
    const QString date = QString::fromStdString(core::toText(at.date)).remove(QLatin1Char{'-'});
    return QStringLiteral("%1-%2-%3%4%5")
        .arg(QString::fromStdString(core::shown(account)), date, digits(at.hour, 2),
             digits(at.minute, 2), digits(at.second, 2));
}

}  // namespace

reports::Language paperLanguage(Language language)
{
    return language == Language::Chinese ? reports::Language::Chinese : reports::Language::English;
}

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
    ReceiptOrder order;
    order.sale = record.sale.id;
    order.path = choosePath(isCopy ? copyTitle : title, number);
    order.isCopy = isCopy;
    order.language = paperLanguage(language);
    if (!order.path.isEmpty()) {
        m_client.saveReceipt(order, saving(order.path));
    }
}

void ReceiptSaver::saveSlip(const core::AccountNumber& account, const core::AccountChange& change,
                            core::UtcOffset offset, Language language)
{
    if (m_work.isSaving) {
        return;
    }
    //: Title of the box that asks where to save the slip of a change without money
    const QString title = tr("Save the slip");
    ChangeSlipOrder order;
    order.account = account;
    order.moment = {change.at, change.by};
    order.path = choosePath(title, slipName(account, core::toLocal(change.at, offset)));
    order.language = paperLanguage(language);
    if (!order.path.isEmpty()) {
        m_client.saveChangeSlip(order, saving(order.path));
    }
}

QString ReceiptSaver::choosePath(const QString& title, const QString& name)
{
    const std::uint64_t asked = ++m_asked;
    const QString path = m_dialogs.chooseFile(title, QStringLiteral("%1.pdf").arg(name),
                                              QStringLiteral("PDF (*.pdf)"));
    // While the box was open another card may have come, and another customer with it.
    return asked == m_asked ? path : QString{};
}

Reply<void> ReceiptSaver::saving(const QString& path)
{
    m_work.isSaving = true;
    m_work.failure.reset();
    emit changed();
    return {this, [this, asked = m_asked, path](const core::Expected<void>& result) {
                if (asked == m_asked) {
                    onSaved(path, result);
                }
            }};
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
