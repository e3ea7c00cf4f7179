#include "reports/dunning_letter_document.h"

#include "reports/receipt_words.h"

namespace wattdesk::reports {

namespace {

ReceiptSection customerSection(const core::Account& account, core::Date day,
                               const ReceiptWords& words)
{
    ReceiptSection section{
        {words.text({"客户编号", "Customer number"}, core::shown(account.number)),
         words.text({"客户名称", "Name"}, account.customer.name)}};
    if (!account.customer.phone.empty()) {
        section.rows.push_back(words.text({"电话", "Phone"}, account.customer.phone));
    }
    if (!account.point.address.empty()) {
        section.rows.push_back(words.text({"用电地址", "Address"}, account.point.address));
    }
    section.rows.push_back(words.text({"表号", "Meter number"}, core::shown(account.point.meter)));
    section.rows.push_back(words.text({"截至", "As of"}, toText(day)));
    return section;
}

ReceiptSection chargeSection(const core::ArrearsLine& line, const ReceiptWords& words)
{
    const core::Charge& charge = line.item.charge;
    ReceiptSection section;
    section.rows.push_back({words.chargeLabel(charge.kind, charge.period),
                            words.yuan(line.item.outstanding), Alignment::Right, false});
    section.rows.push_back(words.text({"到期日", "Due"}, toText(charge.due)));
    if (!line.lateFee.isZero()) {
        section.rows.push_back(words.figure({"违约金", "Late fee"}, words.yuan(line.lateFee)));
    }
    return section;
}

ReceiptSection sumSection(const core::ArrearsStatement& statement, const ReceiptWords& words)
{
    ReceiptSection section;
    section.rows.push_back(
        words.figure({"欠费合计", "Arrears in all"}, words.yuan(statement.outstanding)));
    section.rows.push_back(
        words.figure({"违约金合计", "Late fees in all"}, words.yuan(statement.lateFee)));
    if (!statement.account.standing.surplus.isZero()) {
        section.rows.push_back(words.figure({"账户结余", "Surplus of the account"},
                                            words.yuan(statement.account.standing.surplus)));
    }
    const auto whole = statement.outstanding.plus(statement.lateFee);
    if (whole) {
        section.rows.push_back(words.strongFigure({"应缴", "To be paid"}, words.yuan(*whole)));
    }
    return section;
}

}  // namespace

ReceiptDocument dunningLetterDocument(const core::ArrearsStatement& statement,
                                      const std::string& organisation, core::Date day,
                                      const ReceiptOptions& options)
{
    const ReceiptWords words{statement.account.point.mode, options};
    ReceiptDocument document;
    document.language = options.language;
    document.organisation = organisation;
    document.title = words.in({"催费通知单", "Payment Reminder"});
    if (options.demo) {
        document.marks.push_back(words.in(kDemoMark));
    }
    document.sections.push_back(customerSection(statement.account, day, words));
    for (const core::ArrearsLine& line : statement.lines) {
        document.sections.push_back(chargeSection(line, words));
    }
    document.sections.push_back(sumSection(statement, words));
    document.footer = words.in(
        {"请尽快到柜台缴清欠费。违约金按日计算，至缴清之日止。如已缴费，请不必理会本通知。",
         "Please pay at the counter as soon as you can. Late fees grow by the day until then. If "
         "you have paid meanwhile, please disregard this letter."});
    return document;
}

}  // namespace wattdesk::reports
