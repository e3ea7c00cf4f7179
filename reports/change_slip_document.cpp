#include "reports/change_slip_document.h"

#include "reports/receipt_words.h"

namespace wattdesk::reports {

namespace {

using core::AccountChange;
using core::AccountField;
using core::AccountState;

/// What the change is called: the first of its kinds that fits, and merely a change otherwise.
enum class Kind : std::uint8_t { Suspension, Resumption, Reopening, Loss, Recovery, Amendment };

Kind kindOf(const core::ChangeSlip& slip)
{
    for (const AccountChange& change : slip.changes) {
        const auto moves = [&](AccountState from, AccountState to) {
            return change.field == AccountField::State && change.from == nameOf(from) &&
                   change.to == nameOf(to);
        };
        if (moves(AccountState::Active, AccountState::Suspended)) {
            return Kind::Suspension;
        }
        if (moves(AccountState::Suspended, AccountState::Active)) {
            return Kind::Resumption;
        }
        if (moves(AccountState::Closed, AccountState::Registered)) {
            return Kind::Reopening;
        }
        if (change.field == AccountField::Card && change.to.empty()) {
            return Kind::Loss;
        }
        if (change.field == AccountField::Card && change.from.empty()) {
            return Kind::Recovery;
        }
    }
    return Kind::Amendment;
}

Word titleOf(Kind kind) noexcept
{
    switch (kind) {
        case Kind::Suspension:
            return {"暂停售电凭条", "Suspension Slip"};
        case Kind::Resumption:
            return {"恢复售电凭条", "Resumption Slip"};
        case Kind::Reopening:
            return {"复户凭条", "Account Reopening Slip"};
        case Kind::Loss:
            return {"电卡挂失凭条", "Lost Card Slip"};
        case Kind::Recovery:
            return {"挂失解除凭条", "Found Card Slip"};
        case Kind::Amendment:
            return {"客户资料变更凭条", "Account Change Slip"};
    }
    return {"", ""};
}

Word footerOf(Kind kind) noexcept
{
    switch (kind) {
        case Kind::Suspension:
            return {"暂停期间不能购电；表内剩余仍可使用。",
                    "No purchase while suspended; what the meter holds can still be used."};
        case Kind::Resumption:
            return {"即日起可以购电。", "Purchases are possible again from today."};
        case Kind::Reopening:
            return {
                "请在柜台办理首次购电并领取电卡。",
                "Please make the first purchase at the counter, with which the card is issued."};
        case Kind::Loss:
            return {"该卡自即日起停用。找到后切勿插入电表，请交回柜台。请及时补卡。",
                    "The card is out of use from today. If you find it, do not put it into the "
                    "meter, bring it to the counter. Please have a new one issued."};
        case Kind::Recovery:
            return {"该卡自即日起恢复使用。", "The card is in use again from today."};
        case Kind::Amendment:
            return {"请核对以上内容。", "Please check what stands above."};
    }
    return {"", ""};
}

Word labelOf(AccountField field) noexcept
{
    switch (field) {
        case AccountField::Name:
            return {"客户名称", "Name"};
        case AccountField::Phone:
            return {"电话", "Phone"};
        case AccountField::Address:
            return {"用电地址", "Address"};
        case AccountField::HoardingLimit:
            return {"囤积限额", "Hoarding limit"};
        case AccountField::Alarm1:
            return {"一级报警", "First alarm"};
        case AccountField::Alarm2:
            return {"二级报警", "Second alarm"};
        case AccountField::HouseholdBase:
            return {"家庭基数", "Household base"};
        case AccountField::Tariff:
            return {"电价", "Tariff"};
        case AccountField::Owner:
            return {"户主", "Owner"};
        case AccountField::Meter:
            return {"表号", "Meter number"};
        case AccountField::Ratios:
            return {"变比（CT × PT）", "Ratios (CT × PT)"};
        case AccountField::State:
            return {"状态", "State"};
        case AccountField::Card:
            return {"卡序列号", "Card serial"};
    }
    return {"", ""};
}

Word wordOf(AccountState state) noexcept
{
    switch (state) {
        case AccountState::Registered:
            return {"已登记", "Registered"};
        case AccountState::Active:
            return {"正常", "Normal"};
        case AccountState::Suspended:
            return {"已暂停", "Suspended"};
        case AccountState::Closed:
            return {"已销户", "Closed"};
    }
    return {"", ""};
}

std::string valueOf(const AccountChange& change, const std::string& value,
                    const ReceiptWords& words)
{
    const auto state =
        change.field == AccountField::State ? core::accountStateNamed(value) : std::nullopt;
    if (state) {
        return words.in(wordOf(*state));
    }
    return value.empty() ? words.in({"（无）", "(none)"}) : value;
}

ReceiptSection changeSection(const AccountChange& change, const ReceiptWords& words)
{
    const std::string label = words.in(labelOf(change.field));
    const std::string before = words.in({"原", ""}) + label + words.in({"", " before"});
    const std::string now = words.in({"现", ""}) + label + words.in({"", " now"});
    return {{{before, valueOf(change, change.from, words), Alignment::Left, false},
             {now, valueOf(change, change.to, words), Alignment::Left, true}}};
}

}  // namespace

ReceiptDocument changeSlipDocument(const core::ChangeSlip& slip, const ReceiptOptions& options)
{
    const ReceiptWords words{slip.account.point.mode, options};
    const AccountChange& first = slip.changes.front();
    const Kind kind = kindOf(slip);
    ReceiptDocument document;
    document.language = options.language;
    document.organisation = slip.organisationName;
    document.title = words.in(titleOf(kind));
    if (options.demo) {
        document.marks.push_back(words.in(kDemoMark));
    }
    document.sections.push_back({{words.text({"时间", "Time"}, words.time(first.at)),
                                  words.text({"柜台", "Counter"}, slip.counterName),
                                  words.text({"经办人", "Clerk"}, slip.operatorName)}});
    document.sections.push_back(
        {{words.text({"客户编号", "Customer number"}, core::shown(slip.account.number)),
          words.text({"客户名称", "Name"}, slip.account.customer.name),
          words.text({"表号", "Meter number"}, core::shown(slip.account.point.meter))}});
    for (const AccountChange& change : slip.changes) {
        document.sections.push_back(changeSection(change, words));
    }
    if (!first.reason.empty()) {
        document.sections.push_back({{words.text({"原因", "Reason"}, first.reason)}});
    }
    document.sections.push_back({{words.signature({"客户签字", "Customer signs"})}});
    document.footer = words.in(footerOf(kind));
    return document;
}

}  // namespace wattdesk::reports
