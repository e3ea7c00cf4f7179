#include "app/ui/administration/rules_presenter.h"

namespace wattdesk::app {

using core::ErrorCode;

namespace {

/// What the fields show of rules: the index of a choice, or what would be typed.
QMap<RulesField, QString> entriesOf(const core::HouseRules& rules)
{
    const auto choice = [](bool isAsked) { return QString::number(isAsked ? 0 : 1); };
    return {{RulesField::ApproveReversals, choice(rules.approveReversals)},
            {RulesField::ApproveRefunds, choice(rules.approveRefunds)},
            {RulesField::ApproveReadings, choice(rules.approveReadings)},
            {RulesField::CardFee, QString::fromStdString(core::toText(rules.cardFee))},
            {RulesField::CardDeposit, QString::fromStdString(core::toText(rules.cardDeposit))},
            {RulesField::PeriodDueDays, QString::number(rules.periodDueDays)},
            {RulesField::ArrearsBlock, QString::fromStdString(core::toText(rules.arrearsBlock))},
            {RulesField::Area, QString::number(rules.area.value())}};
}

}  // namespace

RulesPresenter::RulesPresenter(AdministrationClient& client, QObject* parent)
    : QObject{parent}, m_client{client}
{
    show();
}

void RulesPresenter::refresh()
{
    if (isEdited() || m_isSaving) {
        return;
    }
    m_saved.reset();
    const std::uint64_t asked = ++m_asked;
    m_client.houseRules({this, [this, asked](const core::Expected<core::HouseRules>& result) {
                             if (asked == m_asked) {
                                 onRules(result);
                             }
                         }});
}

void RulesPresenter::onRules(const core::Expected<core::HouseRules>& result)
{
    const bool isFirst = !m_stands;
    m_isSaving = false;
    if (!result) {
        m_failure = result.error().code;
    } else if (!isEdited()) {
        m_failure.reset();
        m_stands = *result;
        m_entries = entriesOf(*result);
    }
    show();
    if (isFirst && m_stands) {
        // Only now there are fields to go to.
        emit focusWanted();
    }
}

bool RulesPresenter::isEdited() const
{
    return m_stands && m_entries != entriesOf(*m_stands);
}

bool RulesPresenter::hasChanges() const
{
    if (!isEdited()) {
        return false;
    }
    const auto rules = typed();
    return !rules || *rules != *m_stands;
}

tl::expected<core::HouseRules, RulesPresenter::Wrong> RulesPresenter::typed() const
{
    core::HouseRules rules = *m_stands;
    rules.approveReversals = m_entries[RulesField::ApproveReversals].toInt() == 0;
    rules.approveRefunds = m_entries[RulesField::ApproveRefunds].toInt() == 0;
    rules.approveReadings = m_entries[RulesField::ApproveReadings].toInt() == 0;
    bool isNumber = false;
    rules.periodDueDays = m_entries[RulesField::PeriodDueDays].trimmed().toInt(&isNumber);
    if (!isNumber || rules.periodDueDays < 0 ||
        rules.periodDueDays > core::HouseRules::kPeriodDueDaysMax) {
        return tl::unexpected{Wrong{RulesField::PeriodDueDays, ErrorCode::InputText}};
    }
    for (const auto& [field, amount] : {std::pair{RulesField::CardFee, &rules.cardFee},
                                        std::pair{RulesField::CardDeposit, &rules.cardDeposit},
                                        std::pair{RulesField::ArrearsBlock, &rules.arrearsBlock}}) {
        const auto typed = core::parseMoney(m_entries[field].toStdString());
        if (!typed) {
            return tl::unexpected{Wrong{field, typed.error().code}};
        }
        *amount = *typed;
    }
    const auto area = core::AreaCode::from(m_entries[RulesField::Area].trimmed().toUInt());
    if (!area) {
        return tl::unexpected{Wrong{RulesField::Area, ErrorCode::InputText}};
    }
    rules.area = *area;
    return rules;
}

void RulesPresenter::edit(int field, const QString& text)
{
    const auto id = static_cast<RulesField>(field);
    if (!m_stands || m_isSaving || m_entries.value(id) == text) {
        return;
    }
    m_entries[id] = text;
    m_wrong.reset();
    m_saved.reset();
    m_failure.reset();
    show();
}

void RulesPresenter::save()
{
    if (!m_view.canConfirm) {
        return;
    }
    const auto rules = typed();
    if (!rules) {
        m_wrong = rules.error();
        show();
        emit focusWanted();
        return;
    }
    m_isSaving = true;
    m_failure.reset();
    show();
    const Change change{*m_stands, *rules};
    const std::uint64_t asked = ++m_asked;
    m_client.setHouseRules(
        change.before, change.after,
        {this, [this, asked, change](const core::Expected<core::HouseRules>& result) {
             if (asked == m_asked) {
                 onSaved(change, result);
             }
         }});
}

void RulesPresenter::onSaved(const Change& change, const core::Expected<core::HouseRules>& result)
{
    m_isSaving = false;
    if (result) {
        m_saved = change;
        m_stands = *result;
        m_entries = entriesOf(*result);
    } else {
        m_failure = result.error().code;
    }
    show();
    emit focusWanted();
}

bool RulesPresenter::back()
{
    if (m_isSaving) {
        return true;
    }
    const bool hadFailed = m_failure.has_value();
    if (!isEdited()) {
        return false;
    }
    m_entries = entriesOf(*m_stands);
    m_wrong.reset();
    m_failure.reset();
    show();
    if (hadFailed) {
        // What stands may be what somebody else has made of it meanwhile.
        refresh();
    }
    return true;
}

void RulesPresenter::clear()
{
    ++m_asked;
    m_stands.reset();
    m_entries.clear();
    m_failure.reset();
    m_wrong.reset();
    m_saved.reset();
    m_isSaving = false;
    show();
}

}  // namespace wattdesk::app
