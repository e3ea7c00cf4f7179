#include "app/ui/account/account_presenter.h"

#include <algorithm>

namespace wattdesk::app {

AccountPresenter::AccountPresenter(StationClient& client, Dialogs& dialogs, QObject* parent)
    : QObject{parent}, m_client{client}, m_slip{client, dialogs}, m_copy{client, dialogs}
{
    connect(&client, &StationClient::readerChanged, this, &AccountPresenter::setReader);
    connect(&client, &StationClient::cardStep, this, [this](core::CardStep step) {
        m_state.step = step;
        if (isWorking()) {
            show();
        }
    });
    for (ReceiptSaver* saver : {&m_slip, &m_copy}) {
        connect(saver, &ReceiptSaver::changed, this, [this] {
            m_state.slip = m_slip.work();
            m_state.copy = m_copy.work();
            show();
        });
    }
    show();
}

void AccountPresenter::begin(const StationFacts& facts, const core::Actor& actor)
{
    clear();
    m_state.offset = facts.offset;
    m_state.role = actor.role;
    show();
}

void AccountPresenter::clear()
{
    const AccountState old = std::exchange(m_state, {});
    m_state.offset = old.offset;
    m_state.role = old.role;
    m_startWhenLoaded.reset();
    ++m_asked;
    ++m_inquired;
    m_slip.forget();
    m_copy.forget();
    show();
}

void AccountPresenter::setSeen(bool seen)
{
    const bool cameIntoSight = seen && !m_seen;
    m_seen = seen;
    if (!cameIntoSight) {
        return;
    }
    if (m_state.stage == AccountStage::Overview) {
        // A sale on another page, or on another counter, changes what stands here.
        load(m_state.file->account.number);
    } else if (m_state.stage == AccountStage::Nobody && m_reader.hasCard) {
        lookWhose();
    }
}

void AccountPresenter::setReader(const ReaderState& reader)
{
    const ReaderState old = std::exchange(m_reader, reader);
    const bool isSameCard = old.hasCard == reader.hasCard && old.insertion == reader.insertion;
    if (isSameCard || isWorking()) {
        return;
    }
    if (m_state.stage == AccountStage::Form || m_state.stage == AccountStage::Planning) {
        requestPlan();
    } else if (m_seen && reader.hasCard && m_state.stage != AccountStage::Ended) {
        lookWhose();
    }
}

void AccountPresenter::lookWhose()
{
    const std::uint64_t asked = ++m_asked;
    m_client.lookAtCard({this, [this, asked](const core::Expected<CardFound>& result) {
                             if (asked == m_asked && result && result->look.account) {
                                 serve(result->look.account->number);
                             }
                         }});
}

void AccountPresenter::serve(const core::AccountNumber& number)
{
    if (isWorking()) {
        return;
    }
    clear();
    m_state.stage = AccountStage::Loading;
    load(number);
    show();
}

void AccountPresenter::serveFor(const core::AccountNumber& number, Operation operation)
{
    if (isWorking()) {
        return;
    }
    serve(number);
    m_startWhenLoaded = operation;
}

std::optional<core::AccountNumber> AccountPresenter::served() const
{
    return m_state.file ? std::optional{m_state.file->account.number} : std::nullopt;
}

void AccountPresenter::load(const core::AccountNumber& number)
{
    const std::uint64_t asked = ++m_asked;
    m_client.loadFile(number, {this, [this, asked](const core::Expected<AccountFile>& result) {
                                   if (asked == m_asked) {
                                       onFile(result);
                                   }
                               }});
}

void AccountPresenter::onFile(const core::Expected<AccountFile>& result)
{
    if (!result) {
        m_state.failure = result.error().code;
        m_state.stage = AccountStage::Refused;
        show();
        return;
    }
    keepChosenDeed(result->deeds);
    m_state.file = *result;
    if (m_state.stage == AccountStage::Loading) {
        m_state.stage = AccountStage::Overview;
    }
    if (const auto wanted = std::exchange(m_startWhenLoaded, std::nullopt)) {
        start(*wanted);
    }
    show();
    emit focusWanted();
}

void AccountPresenter::keepChosenDeed(const std::vector<core::SaleRecord>& deeds)
{
    const core::SaleRecord* chosen = m_state.deed();
    const auto same = std::find_if(deeds.begin(), deeds.end(), [chosen](const auto& deed) {
        return chosen && deed.sale.id == chosen->sale.id;
    });
    m_state.chosenDeed = same == deeds.end() ? -1 : static_cast<int>(same - deeds.begin());
}

void AccountPresenter::chooseDeed(int row)
{
    if (m_state.chosenDeed != row && m_state.stage == AccountStage::Overview) {
        m_state.chosenDeed = row;
        show();
    }
}

void AccountPresenter::start(Operation operation)
{
    if (m_state.stage != AccountStage::Overview) {
        return;
    }
    const core::SaleRecord* deed = m_state.deed();
    const bool isOffered =
        operationsFor(*m_state.file, m_state.role).contains(operation) ||
        (deed && operationsFor(*deed, *m_state.file, m_state.role).contains(operation));
    if (!isOffered) {
        return;
    }
    ++m_inquired;
    m_state.operation = OperationState{};
    m_state.operation->operation = operation;
    m_state.operation->plan.file = *m_state.file;
    if (deed) {
        m_state.operation->deed = *deed;
    }
    m_state.failure.reset();
    m_state.refusal.reset();
    m_state.wrong.reset();
    m_state.stage = AccountStage::Planning;
    requestPlan();
}

void AccountPresenter::requestPlan()
{
    const std::uint64_t asked = ++m_asked;
    m_state.planning = true;
    const OperationState& operation = *m_state.operation;
    const auto deed = operation.deed ? std::optional{operation.deed->sale.id} : std::nullopt;
    m_client.planOperation(operation.operation, operation.account().number, deed,
                           {this, [this, asked](const core::Expected<OperationPlan>& result) {
                                if (asked == m_asked) {
                                    onPlan(result);
                                }
                            }});
    show();
}

void AccountPresenter::onPlan(const core::Expected<OperationPlan>& result)
{
    m_state.planning = false;
    const bool isFirst = m_state.stage == AccountStage::Planning;
    if (!result) {
        m_state.failure = result.error().code;
        m_state.stage = AccountStage::Form;
        show();
        return;
    }
    m_state.failure.reset();
    m_state.operation->plan = *result;
    m_state.file = result->file;
    m_state.stage = AccountStage::Form;
    if (isFirst) {
        m_state.operation->entries = initialEntries(*m_state.operation);
        inquire(FieldId::Parent);
    } else if (m_state.operation->quote || paymentOf(*m_state.operation)) {
        // The plan may take a payment no longer; another search goes on.
        askQuote();
    }
    if (result->card && result->card->settled) {
        emit booksChanged();
    }
    show();
    if (isFirst) {
        emit focusWanted();
    }
}

void AccountPresenter::edit(FieldId field, const QString& text)
{
    if (m_state.stage != AccountStage::Form || m_state.operation->entries.value(field) == text) {
        return;
    }
    m_state.operation->entries[field] = text;
    m_state.refusal.reset();
    if (m_state.wrong && m_state.wrong->field == field) {
        m_state.wrong.reset();
    }
    inquire(field);
    show();
}

OperationRequest AccountPresenter::request(OperationOrder order) const
{
    const OperationState& operation = *m_state.operation;
    OperationRequest request;
    request.operation = operation.operation;
    request.account = operation.account().number;
    if (operation.deed) {
        request.deed = operation.deed->sale.id;
    }
    request.order = std::move(order);
    if (asksSecondPerson(operation)) {
        request.second = SecondPerson{operation.text(FieldId::Login).toStdString(),
                                      operation.entries.value(FieldId::Password).toStdString()};
    }
    if (writesCard(operation) && operation.plan.card) {
        request.seen = operation.plan.card->card;
    }
    request.lost = lostCard(operation);
    return request;
}

void AccountPresenter::confirm()
{
    if (!m_state.canConfirm()) {
        return;
    }
    auto order = orderOf(*m_state.operation);
    if (!order) {
        m_state.wrong = order.error();
        show();
        emit focusWanted();
        return;
    }
    const OperationRequest asked = request(std::move(*order));
    m_state.refusal.reset();
    m_state.step = core::CardStep::Reading;
    m_state.stage = AccountStage::Working;
    // Nobody's password stays longer than it is needed.
    m_state.operation->entries.remove(FieldId::Password);
    show();
    m_client.carryOut(
        asked, {this, [this](const core::Expected<OperationDone>& result) { onDone(result); }});
}

void AccountPresenter::onDone(const core::Expected<OperationDone>& result)
{
    const bool mayBeWritten = result || result.error().code == core::ErrorCode::SaleInDoubt;
    if (!mayBeWritten) {
        // Nothing was done, and what was typed is still there.
        if (result.error().code == core::ErrorCode::ApprovalMissing) {
            m_state.operation->isApprovalWanted = true;
        }
        m_state.wrong = entryRefused(*m_state.operation, result.error().code);
        if (!m_state.wrong) {
            m_state.refusal = result.error().code;
        }
        m_state.stage = AccountStage::Form;
        requestPlan();
        emit focusWanted();
        return;
    }
    m_state.done = result;
    m_state.stage = AccountStage::Ended;
    m_slip.forget();
    m_state.slip = {};
    load(m_state.operation->account().number);
    emit booksChanged();
    show();
    emit focusWanted();
}

void AccountPresenter::back()
{
    switch (m_state.stage) {
        case AccountStage::Planning:
        case AccountStage::Form:
        case AccountStage::Ended:
            m_state.operation.reset();
            m_state.done.reset();
            m_state.failure.reset();
            m_state.refusal.reset();
            m_state.wrong.reset();
            m_state.planning = false;
            m_state.stage = AccountStage::Overview;
            load(m_state.file->account.number);
            show();
            emit focusWanted();
            return;
        case AccountStage::Nobody:
        case AccountStage::Loading:
        case AccountStage::Refused:
        case AccountStage::Overview:
            emit left();
            return;
        case AccountStage::Working:
            return;
    }
}

void AccountPresenter::saveSlip()
{
    if (m_state.stage != AccountStage::Ended || !m_state.done || !*m_state.done) {
        return;
    }
    const OperationDone& done = **m_state.done;
    if (done.outcome) {
        m_slip.save(done.outcome->record, !m_state.slip.path.isEmpty(), m_language);
    } else if (done.change) {
        m_slip.saveSlip(m_state.operation->account().number, *done.change, m_state.offset,
                        m_language);
    }
}

void AccountPresenter::copyReceipt(int row)
{
    m_state.chosenDeed = row;
    const core::SaleRecord* deed = m_state.deed();
    if (!deed || m_state.stage != AccountStage::Overview) {
        return;
    }
    m_state.copyRefused = !deed->receipt;
    show();
    if (!m_state.copyRefused) {
        m_copy.save(*deed, true, m_language);
    }
}

void AccountPresenter::useLanguage(Language language)
{
    m_language = language;
    show();
}

void AccountPresenter::show()
{
    m_view = viewOf(m_state);
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
