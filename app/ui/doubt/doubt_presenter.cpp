#include "app/ui/doubt/doubt_presenter.h"

#include "app/text/format.h"
#include "app/text/sale_text.h"

namespace wattdesk::app {

using core::SaleState;

DoubtPresenter::DoubtPresenter(StationClient& client, Dialogs& dialogs, QObject* parent)
    : QObject{parent}, m_client{client}, m_dialogs{dialogs}
{
}

void DoubtPresenter::begin(const StationFacts& facts, const core::Actor& actor)
{
    m_offset = facts.offset;
    m_told = Told::Nothing;
    m_failure.reset();
    m_view.canSettleByEvidence = core::allows(actor.role, core::Permission::SettleByEvidence);
    show();
}

void DoubtPresenter::recover()
{
    m_client.recover(
        {this, [this](const core::Expected<std::vector<OpenSale>>& result) { setSales(result); }});
}

void DoubtPresenter::refresh()
{
    m_client.openSales(
        {this, [this](const core::Expected<std::vector<OpenSale>>& result) { setSales(result); }});
}

void DoubtPresenter::setSales(const core::Expected<std::vector<OpenSale>>& result)
{
    if (result) {
        m_sales = *result;
        emit countChanged(static_cast<int>(m_sales.size()));
    } else {
        m_failure = result.error().code;
    }
    show();
}

const OpenSale* DoubtPresenter::saleAt(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    return row >= 0 && index < m_sales.size() ? &m_sales[index] : nullptr;
}

void DoubtPresenter::settleByCard(int row)
{
    const OpenSale* sale = saleAt(row);
    if (!sale || m_view.busy) {
        return;
    }
    m_view.busy = true;
    tell(Told::Nothing);
    const core::SaleId wanted = sale->record.sale.id;
    m_client.lookAtCard({this, [this, wanted](const core::Expected<CardFound>& result) {
                             onLook(wanted, result);
                         }});
}

void DoubtPresenter::onLook(core::SaleId wanted, const core::Expected<CardFound>& result)
{
    m_view.busy = false;
    if (!result) {
        m_failure = result.error().code;
        show();
        return;
    }
    const auto& found = result->look.settled;
    if (!found || found->sale.id != wanted) {
        tell(Told::CardSilent);
    } else {
        tell(found->state == SaleState::Posted ? Told::Posted : Told::Voided);
    }
    if (found) {
        emit settled();
    }
    refresh();
}

void DoubtPresenter::settleByEvidence(int row)
{
    const OpenSale* sale = saleAt(row);
    if (!sale || m_view.busy || !m_view.canSettleByEvidence) {
        return;
    }
    const QString amount = shown(sale->record.sale.paid);
    Question question;
    //: Title of the question that settles a sale without its card
    question.title = tr("Settle this sale by evidence?");
    //: Question that settles a sale without its card. %1: customer, %2: amount in yuan.
    question.text = tr("%1, %2 yuan. Decide only on evidence: what the meter shows, or the "
                       "customer's card. This cannot be undone and is recorded with your name.")
                        .arg(QString::fromStdString(sale->account.customer.name), amount);
    //: Button: the card took the purchase, so the sale is posted. %1: amount in yuan.
    question.verbs = {tr("Post %1: the card took it").arg(amount),
                      //: Button: the card did not take the purchase, so the sale is voided
                      tr("Void it: the card did not take it")};
    //: Button that leaves the sale in doubt
    question.wayOut = tr("Leave it in doubt");
    //: Label of the field for the reason
    question.reasonLabel = tr("Evidence and reason");
    const core::SaleId id = sale->record.sale.id;
    const auto answer = m_dialogs.ask(question);
    if (!answer) {
        return;
    }
    m_view.busy = true;
    tell(Told::Nothing);
    m_client.settleByEvidence(
        id, answer->verb == 0, answer->reason,
        {this, [this](const core::Expected<core::SaleRecord>& result) { onSettled(result); }});
}

void DoubtPresenter::onSettled(const core::Expected<core::SaleRecord>& result)
{
    m_view.busy = false;
    if (result) {
        tell(result->state == SaleState::Posted ? Told::Posted : Told::Voided);
        emit settled();
    } else {
        m_failure = result.error().code;
        show();
    }
    refresh();
}

void DoubtPresenter::tell(Told told)
{
    m_told = told;
    m_failure.reset();
    show();
}

Notice DoubtPresenter::noticeFor() const
{
    if (m_view.busy) {
        //: Sales in doubt, while the card is looked at
        return {Tone::Busy, tr("Looking at the card…"), {}, {}};
    }
    if (m_failure) {
        return failureNotice(*m_failure);
    }
    switch (m_told) {
        case Told::Posted:
            //: Sales in doubt: the chosen sale has just been settled as sold
            return {Tone::Good, tr("Settled: the sale is posted."), {}, {}};
        case Told::Voided:
            //: Sales in doubt: the chosen sale has just been settled as not sold
            return {Tone::Good, tr("Settled: nothing was sold. Give the money back."), {}, {}};
        case Told::CardSilent:
            //: Sales in doubt: the card on the reader is not the one of the chosen sale
            return {Tone::Caution,
                    tr("This card says nothing about that sale."),
                    //: Sales in doubt, below "This card says nothing about that sale."
                    tr("Put the card of the chosen sale on the reader and press Enter again."),
                    {}};
        case Told::Nothing:
            break;
    }
    if (m_sales.empty()) {
        //: Sales in doubt, when there is none
        return {Tone::Good, tr("No sale is in doubt."), {}, {}};
    }
    //: Sales in doubt: how to settle one; Enter is a key
    return {Tone::Plain,
            tr("Put the card of a sale on the reader and press Enter: it is settled."),
            {},
            {}};
}

QString DoubtPresenter::totalText() const
{
    if (m_sales.empty()) {
        return {};
    }
    core::Money sum;
    for (const OpenSale& open : m_sales) {
        sum = sum.plus(open.record.sale.paid).value_or(sum);
    }
    //: Sales in doubt, foot of the list. %n: how many, %1: what was paid for them, in yuan.
    return tr("%n sale(s) in doubt, %1 yuan", nullptr, static_cast<int>(m_sales.size()))
        .arg(shown(sum));
}

void DoubtPresenter::retranslate()
{
    show();
}

void DoubtPresenter::show()
{
    m_view.rows.clear();
    for (const OpenSale& open : m_sales) {
        const core::Sale& sale = open.record.sale;
        m_view.rows.append({{shown(sale.at, m_offset)},
                            {QString::fromStdString(core::shown(open.account.number)), true},
                            {QString::fromStdString(open.account.customer.name)},
                            {shown(sale.paid), true},
                            {QString::number(sale.purchaseCount), true},
                            {QString::fromStdString(sale.card.text())},
                            {saleStateText(open.record.state), false, Tone::Caution}});
    }
    m_view.notice = noticeFor();
    m_view.total = totalText();
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
