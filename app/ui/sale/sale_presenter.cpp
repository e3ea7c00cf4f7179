#include "app/ui/sale/sale_presenter.h"

#include "app/text/format.h"

namespace wattdesk::app {

using core::ErrorCode;

SalePresenter::SalePresenter(StationClient& client, Dialogs& dialogs, QObject* parent)
    : QObject{parent},
      m_client{client},
      m_dialogs{dialogs},
      m_receipt{client, dialogs},
      m_copy{client, dialogs}
{
    m_quoteRest.setSingleShot(true);
    m_quoteRest.setInterval(kQuoteRestMs);
    connect(&m_quoteRest, &QTimer::timeout, this, [this] { requestQuote(); });
    connect(&client, &StationClient::cardStep, this, [this](core::CardStep step) {
        m_state.step = step;
        if (isWriting()) {
            show();
        }
    });
    connect(&client, &StationClient::readerChanged, this, &SalePresenter::setReader);
    for (ReceiptSaver* saver : {&m_receipt, &m_copy}) {
        connect(saver, &ReceiptSaver::changed, this, [this] {
            m_state.receipt = m_receipt.work();
            m_state.copy = m_copy.work();
            show();
        });
    }
    show();
}

void SalePresenter::begin(const StationFacts& facts)
{
    m_state.offset = facts.offset;
    startOver();
}

void SalePresenter::startOver()
{
    if (isWriting()) {
        return;
    }
    clear();
    if (m_state.reader.hasCard) {
        look();
    }
}

std::optional<core::AccountNumber> SalePresenter::served() const
{
    return m_state.sheet ? std::optional{m_state.sheet->account.number} : std::nullopt;
}

void SalePresenter::clear()
{
    const SaleDeskState old = std::exchange(m_state, {});
    m_state.offset = old.offset;
    m_state.reader = old.reader;
    ++m_lookAsked;
    m_receipt.forget();
    m_copy.forget();
    emptyEntry();
    show();
}

void SalePresenter::emptyEntry()
{
    m_quoteRest.stop();
    ++m_quoteAsked;
    m_quotePending = false;
    m_sellWhenQuoted = false;
    m_state.entry = {};
    m_state.quote.reset();
    ++m_approvalAsked;
    m_wentOn = false;
    m_state.isBlockedByArrears = false;
    m_state.approval.reset();
    m_state.approvedBy.clear();
    m_state.isApproving = false;
    m_state.approvalFailure.reset();
    emit amountSet({});
    emit givenSet({});
    emit secondSet({});
}

void SalePresenter::setReader(const ReaderState& reader)
{
    const ReaderState old = std::exchange(m_state.reader, reader);
    if (old == reader) {
        return;
    }
    const bool cardLeft = old.hasCard && (!reader.hasCard || reader.insertion != old.insertion);
    const bool cardCame = reader.hasCard && (!old.hasCard || reader.insertion != old.insertion);
    if (isWriting()) {
        return;  // the write's own outcome tells what became of the card
    }
    if (cardLeft) {
        m_state.card.reset();
        m_state.obstacle.reset();
        m_state.lookingAgain = false;
        ++m_lookAsked;
        const bool byCard = !m_state.chosenBySearch && m_state.stage == SaleStage::Desk;
        if (byCard || m_state.stage == SaleStage::Refused || m_state.stage == SaleStage::Reading) {
            clear();
        } else {
            scheduleQuote();
        }
    }
    if (cardCame) {
        afterCardCame();
    }
    show();
}

void SalePresenter::afterCardCame()
{
    const bool atEnd = m_state.stage == SaleStage::Done || m_state.stage == SaleStage::NotSold ||
                       m_state.stage == SaleStage::InDoubt;
    if (atEnd) {
        clear();
    }
    look();
}

void SalePresenter::look()
{
    const std::uint64_t asked = ++m_lookAsked;
    if (m_state.stage == SaleStage::Desk) {
        m_state.lookingAgain = true;
    } else {
        m_state.stage = SaleStage::Reading;
    }
    show();
    m_client.lookAtCard({this, [this, asked](const core::Expected<CardFound>& result) {
                             if (asked == m_lookAsked) {
                                 onLook(result);
                             }
                         }});
}

void SalePresenter::onLook(const core::Expected<CardFound>& result)
{
    const bool serving = m_state.stage == SaleStage::Desk;
    m_state.lookingAgain = false;
    if (!result) {
        m_state.obstacle = result.error().code;
        m_state.stage = serving ? SaleStage::Desk : SaleStage::Refused;
        show();
        return;
    }
    m_state.card = result->look.card;
    if (result->look.settled) {
        showSettled(*result);
    } else if (serving && m_state.sheet) {
        serveFound(*result);
    } else if (result->sheet) {
        m_state.sheet = result->sheet;
        m_state.obstacle = result->look.obstacle;
        m_state.stage = SaleStage::Desk;
        emit focusWanted(SaleField::Amount);
    } else {
        m_state.obstacle = result->look.obstacle.value_or(ErrorCode::CardBlank);
        m_state.stage = SaleStage::Refused;
    }
    scheduleQuote();
    show();
}

void SalePresenter::showSettled(const CardFound& found)
{
    m_state.record = found.look.settled;
    m_state.settledByCard = true;
    m_state.sheet = found.sheet;
    const bool isPosted = found.look.settled->state == core::SaleState::Posted;
    m_state.stage = isPosted ? SaleStage::Done : SaleStage::NotSold;
    emit salesChanged();
    emit focusWanted(SaleField::Sell);
}

void SalePresenter::serveFound(const CardFound& found)
{
    const core::Account& served = m_state.sheet->account;
    const bool isHis = found.sheet && found.sheet->account.id == served.id;
    if (isHis) {
        m_state.sheet = found.sheet;
        m_state.obstacle = found.look.obstacle;
    } else if (found.look.card.condition == core::CardSnapshot::Condition::Issued) {
        m_state.obstacle =
            m_state.isIssuing() ? ErrorCode::CardNotBlank : ErrorCode::CardOtherAccount;
    } else if (found.look.card.condition == core::CardSnapshot::Condition::Field) {
        m_state.obstacle = ErrorCode::CardIsFieldCard;
    } else {
        m_state.obstacle = m_state.isIssuing() ? std::nullopt : std::optional{ErrorCode::CardBlank};
    }
    if (!m_state.obstacle) {
        emit focusWanted(SaleField::Amount);
    }
}

void SalePresenter::serve(const core::AccountNumber& number, const FirstAmount& firstAmount)
{
    if (isWriting()) {
        return;
    }
    clear();
    const std::uint64_t asked = m_lookAsked;
    m_client.loadAccount(
        number, {this, [this, asked, firstAmount](const core::Expected<AccountSheet>& result) {
                     if (asked == m_lookAsked) {
                         onSheet(result, firstAmount);
                     }
                 }});
}

void SalePresenter::onSheet(const core::Expected<AccountSheet>& result,
                            const FirstAmount& firstAmount)
{
    if (!result) {
        m_state.obstacle = result.error().code;
        m_state.stage = SaleStage::Refused;
        show();
        return;
    }
    m_state.sheet = *result;
    m_state.chosenBySearch = true;
    m_state.stage = SaleStage::Desk;
    emit focusWanted(SaleField::Amount);
    if (!firstAmount.text.isEmpty()) {
        m_state.entry.amountIsEnergy = firstAmount.isEnergy;
        emit amountSet(firstAmount.text);
        editAmount(firstAmount.text);
    }
    if (m_state.reader.hasCard) {
        look();
    }
    show();
}

void SalePresenter::refreshSheet()
{
    if (!m_state.sheet) {
        return;
    }
    const std::uint64_t asked = m_lookAsked;
    m_client.loadAccount(m_state.sheet->account.number,
                         {this, [this, asked](const core::Expected<AccountSheet>& result) {
                              if (asked == m_lookAsked && result) {
                                  m_state.sheet = *result;
                                  show();
                              }
                          }});
}

void SalePresenter::editAmount(const QString& typed)
{
    m_state.entry.amount = typed;
    m_wentOn = false;
    scheduleQuote();
    show();
}

void SalePresenter::editGiven(const QString& typed)
{
    m_state.entry.given = typed;
    m_sellWhenQuoted = false;
    show();
}

void SalePresenter::editLogin(const QString& typed)
{
    m_state.entry.login = typed;
    m_state.approvalFailure.reset();
    show();
}

void SalePresenter::editPassword(const QString& typed)
{
    m_state.entry.password = typed;
    m_state.approvalFailure.reset();
    show();
}

void SalePresenter::chooseQuick(std::size_t index)
{
    if (!m_view.entry.enabled) {
        return;
    }
    const QString amount = QString::number(kQuickAmounts.at(index));
    emit amountSet(amount);
    editAmount(amount);
    emit focusWanted(SaleField::Amount);
}

void SalePresenter::chooseMeans(int index)
{
    if (!m_view.entry.enabled) {
        return;
    }
    m_state.entry.means = static_cast<core::PaymentMeans>(index);
    scheduleQuote();
    show();
}

void SalePresenter::toggleUnit()
{
    if (!m_view.entry.enabled) {
        return;
    }
    m_state.entry.amountIsEnergy = !m_state.entry.amountIsEnergy;
    scheduleQuote();
    emit focusWanted(SaleField::Amount);
    show();
}

void SalePresenter::scheduleQuote()
{
    // What was answered, or is still to be answered, belongs to other figures.
    ++m_quoteAsked;
    m_sellWhenQuoted = false;
    m_state.quote.reset();
    const auto order = m_state.order();
    m_quotePending = m_state.sheet && order && order->has_value();
    if (m_quotePending) {
        m_quoteRest.start();
    } else {
        m_quoteRest.stop();
    }
}

void SalePresenter::requestQuote()
{
    m_quoteRest.stop();
    const auto typed = m_state.order();
    if (!m_state.sheet || !typed || !*typed) {
        return;
    }
    core::SaleOrder order = **typed;
    order.zeroConfirmed = true;  // asked for before it is sold, not before it is shown
    const std::uint64_t asked = ++m_quoteAsked;
    m_client.quote(m_state.sheet->account, order, m_state.card,
                   {this, [this, asked](const core::Expected<core::SaleQuote>& result) {
                        if (asked == m_quoteAsked) {
                            onQuote(result);
                        }
                    }});
}

void SalePresenter::onQuote(const core::Expected<core::SaleQuote>& result)
{
    m_quotePending = false;
    m_state.quote = result;
    m_state.isBlockedByArrears = !result && result.error().code == ErrorCode::SaleBlockedByArrears;
    show();
    if (m_state.asksSecond() && std::exchange(m_wentOn, false)) {
        m_sellWhenQuoted = false;
        emit focusWanted(SaleField::Login);
        return;
    }
    if (std::exchange(m_sellWhenQuoted, false)) {
        sellRequested();
    }
}

void SalePresenter::enter(SaleField field)
{
    switch (m_state.stage) {
        case SaleStage::Desk:
            break;
        case SaleStage::Done:
        case SaleStage::NotSold:
        case SaleStage::InDoubt:  // it stays in the list, and the next customer waits
            clear();
            return;
        case SaleStage::Idle:
        case SaleStage::Reading:
        case SaleStage::Refused:
        case SaleStage::Writing:
            return;
    }
    if (field == SaleField::Login) {
        emit focusWanted(SaleField::Password);
    } else if (field == SaleField::Password) {
        askSecond();
    } else if (field == SaleField::Amount && !m_state.entry.amount.trimmed().isEmpty()) {
        m_wentOn = true;
        emit focusWanted(m_state.asksSecond()      ? SaleField::Login
                         : m_view.entry.takesGiven ? SaleField::Given
                                                   : SaleField::Sell);
    } else if (field != SaleField::Amount) {
        sellRequested();
    }
}

void SalePresenter::back(SaleField field)
{
    if (isWriting()) {
        return;
    }
    const bool typed = !m_state.entry.amount.isEmpty() || !m_state.entry.given.isEmpty();
    if (m_state.stage == SaleStage::Desk && field != SaleField::Amount) {
        emit focusWanted(SaleField::Amount);
    } else if (m_state.stage == SaleStage::Desk && typed) {
        emptyEntry();
        show();
    } else if (m_state.stage == SaleStage::Desk && m_state.obstacle && m_state.chosenBySearch &&
               m_state.card) {
        // The other customer's card is on the reader: serve him instead.
        clear();
        look();
    } else {
        clear();
    }
}

void SalePresenter::askSecond()
{
    if (!m_state.asksSecond() || m_state.isApproving) {
        return;
    }
    const QString login = m_state.entry.login.trimmed();
    const SecondPerson second{login.toStdString(), m_state.entry.password.toStdString()};
    // Nobody's password stays longer than it is needed.
    m_state.entry.password.clear();
    emit secondSet(login);
    m_state.isApproving = true;
    m_state.approvalFailure.reset();
    show();
    const std::uint64_t asked = ++m_approvalAsked;
    m_client.approve(second,
                     {this, [this, asked, login](const core::Expected<core::Approval>& result) {
                          if (asked == m_approvalAsked) {
                              onApproved(login, result);
                          }
                      }});
}

void SalePresenter::onApproved(const QString& login, const core::Expected<core::Approval>& result)
{
    m_state.isApproving = false;
    if (!result) {
        m_state.approvalFailure = result.error().code;
        show();
        emit focusWanted(SaleField::Login);
        return;
    }
    m_state.approval = *result;
    m_state.approvedBy = login;
    scheduleQuote();
    show();
    emit focusWanted(m_view.entry.takesGiven ? SaleField::Given : SaleField::Sell);
    requestQuote();
}

void SalePresenter::sellRequested()
{
    if (m_quotePending) {
        // Typed faster than the price is reckoned: the sale follows the answer, unless something is
        // changed until then.
        m_sellWhenQuoted = true;
        if (m_quoteRest.isActive()) {
            requestQuote();
        }
        return;
    }
    if (!m_state.canSell()) {
        return;
    }
    const bool isZero = m_state.due()->isZero();
    if (!isZero || confirmZero()) {
        sellNow(isZero);
    }
}

bool SalePresenter::confirmZero()
{
    const QString amount = shown(*m_state.due());
    Question question;
    //: Title of the question before a sale of nothing
    question.title = tr("Nothing to pay?");
    //: Question before a sale of nothing
    question.text = tr("The customer pays nothing and the card is written. This is rarely meant.");
    //: Button that makes a sale of nothing. %1: "0.00".
    question.verbs = {tr("Sell %1").arg(amount)};
    //: Button that goes back to the amount without selling
    question.wayOut = tr("Change the amount");
    const std::uint64_t asked = m_quoteAsked;
    const bool yes = m_dialogs.ask(question).has_value();
    // The card may have been taken away while the question was open.
    return yes && asked == m_quoteAsked && m_state.canSell();
}

void SalePresenter::sellNow(bool zeroConfirmed)
{
    core::SaleOrder order = **m_state.order();
    order.tendered = *m_state.given();
    order.zeroConfirmed = zeroConfirmed;
    m_receipt.forget();
    m_state.receipt = {};
    m_state.stage = SaleStage::Writing;
    m_state.step = core::CardStep::Reading;
    show();
    m_client.sell(
        m_state.sheet->account.number, order, *m_state.card,
        {this, [this](const core::Expected<core::SaleOutcome>& result) { onSold(result); }});
}

void SalePresenter::onSold(const core::Expected<core::SaleOutcome>& result)
{
    m_state.card.reset();
    m_state.quote.reset();
    if (!result) {
        m_state.cause = result.error().code;
        m_state.stage =
            result.error().code == ErrorCode::SaleInDoubt ? SaleStage::InDoubt : SaleStage::NotSold;
    } else {
        m_state.record = result->record;
        if (result->cause) {
            m_state.cause = result->cause->code;
        }
        switch (result->record.state) {
            case core::SaleState::Posted:
            case core::SaleState::Reversed:
                m_state.stage = SaleStage::Done;
                break;
            case core::SaleState::Voided:
                m_state.stage = SaleStage::NotSold;
                break;
            case core::SaleState::Quoted:
            case core::SaleState::Reserved:
            case core::SaleState::InDoubt:
                m_state.stage = SaleStage::InDoubt;
                break;
        }
    }
    emit salesChanged();
    refreshSheet();
    show();
    emit focusWanted(SaleField::Sell);
}

void SalePresenter::saveReceipt()
{
    if (m_state.stage != SaleStage::Done || !m_state.record) {
        return;
    }
    // The first file is the original; whatever is printed after it is a copy and says so.
    m_receipt.save(*m_state.record, !m_state.receipt.path.isEmpty(), m_language);
}

void SalePresenter::saveCopy(int row)
{
    const auto index = static_cast<std::size_t>(row);
    if (row < 0 || !m_state.sheet || index >= m_state.sheet->lastSales.size() || isWriting()) {
        return;
    }
    const core::SaleRecord record = m_state.sheet->lastSales[index];
    m_state.copyRefused = record.state != core::SaleState::Posted || !record.receipt;
    show();
    if (!m_state.copyRefused) {
        m_copy.save(record, true, m_language);
    }
}

void SalePresenter::useLanguage(Language language)
{
    m_language = language;
    show();
}

void SalePresenter::show()
{
    m_view = viewOf(m_state);
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
