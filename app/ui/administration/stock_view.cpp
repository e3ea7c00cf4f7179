#include <QCoreApplication>

#include "app/text/deed_text.h"
#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/ui/administration/stock_presenter.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

class StockPage {
    Q_DECLARE_TR_FUNCTIONS(StockPage)
public:
    static QString label(StockField field);
    static QString wrong(StockField field, core::ErrorCode code);
};

QString StockPage::label(StockField field)
{
    switch (field) {
        case StockField::First:
            //: Card stock: label of the first serial of the cards that came in
            return tr("First serial");
        case StockField::Last:
            //: Card stock: label of the last serial of the cards that came in
            return tr("Last serial");
        case StockField::Cards:
            //: Card stock: label of how many cards were counted
            return tr("Cards counted");
        case StockField::Note:
            //: Card stock: label of where the cards came from
            return tr("Note (may stay empty)");
    }
    return {};
}

QString StockPage::wrong(StockField field, core::ErrorCode code)
{
    switch (field) {
        case StockField::First:
            //: Card stock: what was typed is no serial
            return tr("A serial has 16 digits, 0 to 9 and A to F.");
        case StockField::Last:
            //: Card stock: what was typed is no serial, or below the first one
            return tr("A serial of 16 digits, 0 to 9 and A to F, not below the first.");
        case StockField::Cards:
            if (code == core::ErrorCode::InputText) {
                //: Card stock: more cards were typed than there are serials
                return tr("There are not so many serials from the first to the last.");
            }
            //: Card stock: what was typed is no number of cards
            return tr("Type how many cards were counted.");
        case StockField::Note:
            return failureText(code);
    }
    return {};
}

}  // namespace

QString StockPresenter::nameOf(core::OperatorId id) const
{
    const auto name = m_sheet.who.find(id);
    return name == m_sheet.who.end() ? QString{} : utf8(name->second);
}

void StockPresenter::showForm()
{
    FormView& form = m_view.form;
    //: Card stock: title of the form that takes cards in
    form.title = tr("Take blank cards into stock");
    form.fields.clear();
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        FormField field;
        field.id = static_cast<int>(entry.key());
        field.label = StockPage::label(entry.key());
        field.value = entry.value();
        if (m_wrong && m_wrong->field == entry.key()) {
            field.wrong = StockPage::wrong(entry.key(), m_wrong->code);
        }
        form.fields.append(field);
    }
    //: Card stock: what taking cards in does
    form.sentences = {tr("The stock says how many of these cards have been issued."),
                      //: Card stock: what need not be typed exactly
                      tr("Serials may have gaps: the cards are counted, not the serials.")};
    form.notice = m_failure ? failureNotice(*m_failure) : Notice{};
    //: Card stock: button that takes the cards in
    form.confirm = tr("Take into stock");
    form.canConfirm = !m_isSaving;
}

void StockPresenter::showBatches()
{
    m_view.batches.clear();
    std::int64_t left = 0;
    for (const core::CardStock& stock : m_sheet.batches) {
        const std::int64_t rest = stock.batch.cards - stock.issued;
        left += rest;
        m_view.batches.append({{utf8(stock.batch.first.text())},
                               {utf8(stock.batch.last.text())},
                               {QString::number(stock.batch.cards), true},
                               {QString::number(stock.issued), true},
                               {QString::number(rest), true},
                               {shown(stock.batch.at, m_offset)},
                               {nameOf(stock.batch.by)},
                               {utf8(stock.batch.note)}});
    }
    //: Card stock, foot of the list of batches. %1: how many cards are left.
    m_view.batchTotal = tr("Left in stock: %1").arg(left);
}

void StockPresenter::showRefused()
{
    m_view.refused.clear();
    for (const RefusedCard& card : m_sheet.refused) {
        const core::CardRecord& record = card.record;
        m_view.refused.append(
            {{utf8(record.serial.text())},
             {card.account ? utf8(core::shown(card.account->number)) : QString{}, true},
             {card.account ? utf8(card.account->customer.name) : QString{}},
             {cardLifeText(record.life), false,
              record.life == core::CardLife::ReportedLost ? Tone::Caution : Tone::Plain},
             {shown(record.at, m_offset)},
             {nameOf(record.by)},
             {utf8(record.reason)}});
    }
    //: Card stock, foot of the list of cards that are refused everywhere. %1: how many.
    m_view.refusedTotal = tr("Refused cards: %1").arg(m_sheet.refused.size());
}

Notice StockPresenter::noticeNow() const
{
    if (m_isForm) {
        return {};
    }
    if (m_wasTakenIn && m_failure) {
        Notice notice = failureNotice(*m_failure, Tone::Caution);
        notice.advice = notice.title;
        //: Card stock: cards were taken in, but the lists below could not be read after it
        notice.title = tr("The cards are in stock, but the lists could not be read again.");
        return notice;
    }
    if (m_wasTakenIn) {
        //: Card stock: cards were taken in
        return {Tone::Good, tr("The cards are in stock."), {}, {}};
    }
    return m_failure ? failureNotice(*m_failure) : Notice{};
}

void StockPresenter::show()
{
    m_view.isForm = m_isForm;
    showForm();
    showBatches();
    showRefused();
    m_view.notice = noticeNow();
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
