#include <QCoreApplication>
#include <algorithm>

#include "app/text/deed_text.h"
#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/sale_text.h"
#include "app/ui/account/account_state.h"
#include "app/ui/account/supply_form.h"
#include "app/ui/base/tones.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The words of the account page that stand nowhere else.
class AccountPage {
    Q_DECLARE_TR_FUNCTIONS(AccountPage)
public:
    static Notice message(const AccountState& state);
    static Notice notice(const AccountState& state);
    static CustomerView customer(const AccountState& state);
    static FormView form(const AccountState& state);
    static void rows(const AccountState& state, AccountView& view);
    static void copyNote(const AccountState& state, AccountView& view);
    static void receiptWork(const ReceiptWork& work, QString& note, Tone& tone);

private:
    static Notice formNotice(const AccountState& state);
    static QString valueOf(core::AccountField field, const std::string& value);
    static void money(const core::Account& account, CustomerView& view);
};

Notice AccountPage::message(const AccountState& state)
{
    if (state.failure) {
        return failureNotice(*state.failure);
    }
    if (state.stage == AccountStage::Loading) {
        //: Account page, while an account is read from the books
        return {Tone::Busy, tr("Looking into the books…"), {}, {}};
    }
    //: Account page, when no account is shown: what to do next
    return {Tone::Plain,
            tr("Put a card on the reader, or search"),
            //: Account page, below "Put a card on the reader, or search"; Ctrl+K is a key
            tr("Ctrl+K searches by name, number, phone, address, meter or card."),
            {}};
}

Notice AccountPage::notice(const AccountState& state)
{
    if (!state.file) {
        return {};
    }
    if (state.file->hasOpenSale) {
        Notice open = failureNotice(core::ErrorCode::SaleOpen, Tone::Caution);
        //: Account page: a deed of this account is in doubt; F8 is a key
        open.advice = tr("Put its card on the reader, or settle it on page F8.");
        return open;
    }
    const core::AccountStanding& standing = state.file->account.standing;
    if (standing.state == core::AccountState::Active && !standing.card) {
        //: Account page: the account's card was reported lost or cleared
        return {Tone::Caution,
                tr("This account has no card."),
                //: Account page, below "This account has no card."; I and F are keys
                tr("I issues a new one; F takes a lost one back that was found."),
                {}};
    }
    return {};
}

void AccountPage::money(const core::Account& account, CustomerView& view)
{
    const core::AccountStanding& standing = account.standing;
    //: Account page: money carried over from earlier purchases
    view.facts.append({tr("Surplus"), shown(standing.surplus)});
    //: Account page: what the customer owes
    view.facts.append({tr("Arrears"), shown(standing.arrears),
                       standing.arrears.isZero() ? Tone::Plain : Tone::Caution});
}

CustomerView AccountPage::customer(const AccountState& state)
{
    CustomerView view;
    if (!state.file) {
        return view;
    }
    const core::Account& account = state.file->account;
    const core::ServicePoint& point = account.point;
    view.name = utf8(account.customer.name);
    view.state = accountStateText(account.standing.state);
    view.stateTone = toneOf(account.standing.state);
    //: Account page: label of the account number
    view.facts.append({tr("Account"), utf8(core::shown(account.number))});
    //: Account page: label of the phone number
    view.facts.append({tr("Phone"), utf8(account.customer.phone)});
    //: Account page: label of the address
    view.facts.append({tr("Address"), utf8(point.address)});
    //: Account page: label of the meter number
    view.facts.append({tr("Meter"), utf8(core::shown(point.meter))});
    //: Account page: label of what the meter counts down, money or energy
    view.facts.append({tr("Kind"), meterModeText(point.mode)});
    if (point.ctRatio != 1 || point.ptRatio != 1) {
        //: Account page: label of the transformers' ratios
        view.facts.append(
            {tr("CT × PT"), QStringLiteral("%1 × %2").arg(point.ctRatio).arg(point.ptRatio)});
    }
    //: Account page: label of the tariff's name
    view.facts.append({tr("Tariff"), utf8(state.file->tariff)});
    if (point.householdBase != core::HouseholdBase{}) {
        //: Account page: label of what the limits of the tariff's tiers are multiplied by. There is
        //: little room
        view.facts.append(
            {tr("Household"), QStringLiteral("× %1").arg(utf8(core::toText(point.householdBase)))});
    }
    view.facts.append(supplyFacts(state.file->supply));
    //: Account page: in place of a card's serial number when the account has no card
    const QString none = tr("none");
    //: Account page: label of the serial number of the account's card
    view.facts.append({tr("Card"),
                       account.standing.card ? utf8(account.standing.card->text()) : none,
                       account.standing.card ? Tone::Plain : Tone::Caution});
    //: Account page: how many purchases were made so far
    view.facts.append({tr("Purchases"), QString::number(account.standing.purchaseCount)});
    money(account, view);
    if (!state.file->others.empty()) {
        QStringList numbers;
        for (const core::Account& other : state.file->others) {
            numbers.append(utf8(core::shown(other.number)));
        }
        //: Account page: label of the numbers of the same customer's further accounts
        view.facts.append({tr("Also holds"), numbers.join(QStringLiteral(", "))});
    }
    return view;
}

QString AccountPage::valueOf(core::AccountField field, const std::string& value)
{
    if (field == core::AccountField::State) {
        const auto state = core::accountStateNamed(value);
        return state ? accountStateText(*state) : utf8(value);
    }
    return utf8(value);
}

void AccountPage::rows(const AccountState& state, AccountView& view)
{
    if (!state.file) {
        return;
    }
    const core::MeterMode mode = state.file->account.point.mode;
    const auto who = [&state](core::OperatorId id) {
        const auto found = state.file->who.find(id);
        return found == state.file->who.end() ? QString{} : utf8(found->second);
    };
    for (const core::SaleRecord& record : state.file->deeds) {
        const core::Sale& sale = record.sale;
        view.deeds.append({{shown(sale.at, state.offset)},
                           {saleKindText(sale.kind)},
                           {shown(sale.paid), true},
                           {QString::number(sale.purchaseCount), true},
                           {record.receipt ? utf8(core::toText(*record.receipt)) : QString{}},
                           {saleStateText(record.state), false, toneOf(record.state)}});
    }
    for (const core::AccountChange& change : state.file->history) {
        view.history.append({{shown(change.at, state.offset)},
                             {who(change.by)},
                             {accountFieldText(change.field)},
                             {valueOf(change.field, change.from)},
                             {valueOf(change.field, change.to)},
                             {utf8(change.reason)}});
    }
    for (const core::MeterReading& reading : state.file->readings) {
        view.readings.append({{shown(reading.at, state.offset)},
                              {evidenceText(reading.source)},
                              {utf8(core::shown(reading.meter))},
                              {shown(reading.remaining, mode), true},
                              {QString::number(reading.count), true},
                              {reading.total ? shown(*reading.total) : QString{}, true},
                              {who(reading.by)}});
    }
}

void AccountPage::receiptWork(const ReceiptWork& work, QString& note, Tone& tone)
{
    if (work.isSaving) {
        //: Account page, while a receipt or a slip is written to a file
        note = tr("Saving…");
        tone = Tone::Busy;
    } else if (work.failure) {
        note = failureText(*work.failure);
        tone = Tone::Bad;
    } else if (!work.path.isEmpty()) {
        //: Account page: a receipt was written to a file. %1: where.
        note = tr("Saved as %1").arg(work.path);
        tone = Tone::Good;
    }
}

void AccountPage::copyNote(const AccountState& state, AccountView& view)
{
    if (state.copyRefused) {
        //: Account page: the chosen deed was not posted
        view.copyNote = tr("Only a posted deed has a receipt.");
        view.copyTone = Tone::Caution;
        return;
    }
    receiptWork(state.copy, view.copyNote, view.copyTone);
}

Notice AccountPage::formNotice(const AccountState& state)
{
    if (state.failure) {
        return failureNotice(*state.failure);
    }
    if (state.refusal) {
        return failureNotice(*state.refusal);
    }
    if (state.planning) {
        //: Account page: what an operation would do is being found out
        return {Tone::Busy, tr("Looking at the card and into the books…"), {}, {}};
    }
    const OperationPlan& plan = state.operation->plan;
    const bool isUnknown = plan.refused == core::ErrorCode::SaleEvidenceMissing;
    if (plan.refused) {
        Notice refused = failureNotice(*plan.refused, Tone::Caution);
        if (isUnknown) {
            //: Account page: an operation needs to know what the meter holds; N is a key
            refused.advice =
                tr("Put the card on the reader after it was in the meter, or note "
                   "what the meter's display shows: Esc, then N.");
        }
        return refused;
    }
    return cardObstacle(*state.operation).value_or(Notice{});
}

/// Why an entry is not taken: found out when it was confirmed, or while it was typed.
std::optional<core::ErrorCode> wrongIn(const AccountState& state, const QList<WrongField>& typed,
                                       FieldId field)
{
    const OperationState& operation = *state.operation;
    if (state.wrong && state.wrong->field == field) {
        return state.wrong->code;
    }
    for (const WrongField& wrong : typed) {
        if (wrong.field == field) {
            return wrong.code;
        }
    }
    if (field == FieldId::Amount && operation.quote && !*operation.quote) {
        return operation.quote->error().code;
    }
    if (field == FieldId::NewOwner && operation.owners && !*operation.owners) {
        return operation.owners->error().code;
    }
    return std::nullopt;
}

FormView AccountPage::form(const AccountState& state)
{
    FormView view;
    const OperationWords words = wordsOf(*state.operation);
    view.title = words.title;
    view.sentences = words.sentences;
    view.facts = words.facts;
    view.risk = words.risk;
    view.notice = formNotice(state);
    view.fields = fieldsOf(*state.operation);
    const QList<WrongField> typed = typedWrong(*state.operation);
    for (FormField& field : view.fields) {
        const auto id = static_cast<FieldId>(field.id);
        if (const auto wrong = wrongIn(state, typed, id)) {
            field.wrong = wrongText(*state.operation, {id, *wrong});
        }
    }
    view.confirm = words.confirm;
    view.canConfirm = state.canConfirm();
    return view;
}

QList<OperationEntry> entriesFor(const QList<Operation>& operations)
{
    QList<OperationEntry> entries;
    for (const Operation operation : operations) {
        entries.append({operation, operationText(operation), QString{keyOf(operation)}});
    }
    return entries;
}

AccountFace faceOf(const AccountState& state)
{
    switch (state.stage) {
        case AccountStage::Nobody:
        case AccountStage::Loading:
        case AccountStage::Refused:
            return AccountFace::Message;
        case AccountStage::Overview:
            return AccountFace::Overview;
        case AccountStage::Planning:
        case AccountStage::Form:
            return AccountFace::Form;
        case AccountStage::Working:
            return writesCard(*state.operation) ? AccountFace::Writing : AccountFace::Form;
        case AccountStage::Ended:
            return AccountFace::Result;
    }
    return AccountFace::Message;
}

WritingView writingOf(core::CardStep current)
{
    WritingView view;
    for (const core::CardStep step : {core::CardStep::Reading, core::CardStep::Authenticating,
                                      core::CardStep::Writing, core::CardStep::Verifying}) {
        view.steps.append(cardStepText(step));
    }
    view.current = static_cast<int>(current);
    return view;
}

}  // namespace

const core::SaleRecord* AccountState::deed() const
{
    const auto index = static_cast<std::size_t>(chosenDeed);
    return file && chosenDeed >= 0 && index < file->deeds.size() ? &file->deeds[index] : nullptr;
}

bool AccountState::canConfirm() const
{
    return stage == AccountStage::Form && operation && !planning && !failure &&
           !operation->plan.refused && !cardObstacle(*operation) && !operation->isAwaited();
}

AccountView viewOf(const AccountState& state)
{
    AccountView view;
    view.face = faceOf(state);
    view.message = AccountPage::message(state);
    view.notice = AccountPage::notice(state);
    view.customer = AccountPage::customer(state);
    AccountPage::rows(state, view);
    view.chosenDeed = state.chosenDeed;
    AccountPage::copyNote(state, view);
    if (state.file) {
        view.operations = entriesFor(operationsFor(*state.file, state.role));
        if (const core::SaleRecord* deed = state.deed()) {
            view.deedOperations = entriesFor(operationsFor(*deed, *state.file, state.role));
        }
    }
    if (state.operation) {
        view.form = AccountPage::form(state);
    }
    view.writing = writingOf(state.step);
    if (state.stage == AccountStage::Ended && state.done) {
        view.result = resultOf(*state.operation, *state.done);
        AccountPage::receiptWork(state.slip, view.result.receiptNote, view.result.receiptTone);
    }
    return view;
}

}  // namespace wattdesk::app
