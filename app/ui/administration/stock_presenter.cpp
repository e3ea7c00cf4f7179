#include "app/ui/administration/stock_presenter.h"

#include "core/base/text.h"

namespace wattdesk::app {

using core::ErrorCode;

namespace {

const QMap<StockField, QString> kEmptyForm{{StockField::First, {}},
                                           {StockField::Last, {}},
                                           {StockField::Cards, {}},
                                           {StockField::Note, {}}};

}  // namespace

StockPresenter::StockPresenter(AdministrationClient& client, QObject* parent)
    : QObject{parent}, m_client{client}, m_entries{kEmptyForm}
{
    show();
}

void StockPresenter::refresh()
{
    if (!m_isSaving) {
        m_wasTakenIn = false;
        ask();
    }
}

void StockPresenter::ask()
{
    const std::uint64_t asked = ++m_asked;
    m_client.cardStock({this, [this, asked](const core::Expected<CardStockSheet>& result) {
                            if (asked == m_asked) {
                                onStock(result);
                            }
                        }});
}

void StockPresenter::onStock(const core::Expected<CardStockSheet>& result)
{
    m_failure.reset();
    if (result) {
        m_sheet = *result;
    } else {
        m_failure = result.error().code;
    }
    show();
    if (!m_isForm) {
        emit focusWanted();
    }
}

void StockPresenter::onTakenIn(const core::Expected<void>& result)
{
    m_isSaving = false;
    if (result) {
        m_wasTakenIn = true;
        m_isForm = false;
        m_entries = kEmptyForm;
        ask();
    } else if (result.error().code == ErrorCode::InputText) {
        // The serials and the note were read here before: what is left is their number.
        m_wrong = Wrong{StockField::Cards, ErrorCode::InputText};
    } else {
        m_failure = result.error().code;
    }
    show();
    emit focusWanted();
}

void StockPresenter::startTakingIn()
{
    m_isForm = true;
    m_wasTakenIn = false;
    m_failure.reset();
    m_wrong.reset();
    show();
    emit focusWanted();
}

void StockPresenter::edit(int field, const QString& text)
{
    const auto id = static_cast<StockField>(field);
    if (!m_isForm || m_isSaving || m_entries.value(id) == text) {
        return;
    }
    m_entries[id] = text;
    m_wrong.reset();
    m_failure.reset();
    show();
}

tl::expected<BatchOrder, StockPresenter::Wrong> StockPresenter::typed() const
{
    BatchOrder order;
    for (const auto& [field, serial] :
         {std::pair{StockField::First, &order.first}, std::pair{StockField::Last, &order.last}}) {
        const auto typed = core::CardSerial::parse(m_entries[field].trimmed().toStdString());
        if (!typed) {
            return tl::unexpected{Wrong{field, ErrorCode::InputText}};
        }
        *serial = *typed;
    }
    if (order.last < order.first) {
        return tl::unexpected{Wrong{StockField::Last, ErrorCode::InputText}};
    }
    bool isNumber = false;
    order.cards = m_entries[StockField::Cards].trimmed().toInt(&isNumber);
    if (!isNumber || order.cards < 1) {
        return tl::unexpected{Wrong{StockField::Cards, ErrorCode::AmountNotANumber}};
    }
    const auto note = core::cleanText(m_entries[StockField::Note].toStdString());
    if (!note) {
        return tl::unexpected{Wrong{StockField::Note, note.error().code}};
    }
    order.note = *note;
    return order;
}

void StockPresenter::takeIn()
{
    if (!m_isForm || m_isSaving) {
        return;
    }
    const auto order = typed();
    if (!order) {
        m_wrong = order.error();
        show();
        emit focusWanted();
        return;
    }
    m_isSaving = true;
    m_failure.reset();
    show();
    const std::uint64_t asked = ++m_asked;
    m_client.takeIntoStock(*order, {this, [this, asked](const core::Expected<void>& result) {
                                        if (asked == m_asked) {
                                            onTakenIn(result);
                                        }
                                    }});
}

bool StockPresenter::back()
{
    if (m_isForm && !m_isSaving) {
        m_isForm = false;
        m_failure.reset();
        m_wrong.reset();
        m_entries = kEmptyForm;
        show();
        emit focusWanted();
        return true;
    }
    return m_isSaving;
}

void StockPresenter::openRefused(int row)
{
    const auto index = static_cast<std::size_t>(row);
    if (row >= 0 && index < m_sheet.refused.size() && m_sheet.refused[index].account) {
        emit accountWanted(m_sheet.refused[index].account->number);
    }
}

void StockPresenter::clear()
{
    ++m_asked;
    m_sheet = {};
    m_entries = kEmptyForm;
    m_isForm = false;
    m_isSaving = false;
    m_wasTakenIn = false;
    m_failure.reset();
    m_wrong.reset();
    show();
}

}  // namespace wattdesk::app
