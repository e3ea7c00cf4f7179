#include "reports/receipt_document.h"

#include <optional>

#include "reports/chinese_capitals.h"
#include "reports/receipt_deed.h"

namespace wattdesk::reports {

namespace {

using core::SaleKind;

/// Whether the deed is a purchase, with a price and a quantity to explain.
bool isPriced(const core::Sale& sale)
{
    switch (sale.kind) {
        case SaleKind::Opening:
        case SaleKind::Purchase:
            return true;
        case SaleKind::Reissue:
        case SaleKind::Replacement:
        case SaleKind::Reversal:
            return !sale.energyCharge.isZero() || !sale.lines.empty();
        case SaleKind::Repair:
        case SaleKind::Transfer:
        case SaleKind::Clearing:
        case SaleKind::Closing:
        case SaleKind::Correction:
        case SaleKind::MeansCorrection:
        case SaleKind::ArrearsPayment:
        case SaleKind::PriceChange:
            return false;
    }
    return false;
}

class Composer {
public:
    Composer(const core::Receipt& receipt, const ReceiptOptions& options)
        : m_receipt{receipt},
          m_sale{receipt.sale},
          m_options{options},
          m_words{m_sale.mode, options}
    {
    }

    ReceiptDocument compose() const
    {
        ReceiptDocument document;
        document.language = m_options.language;
        document.organisation = m_receipt.organisationName;
        document.title = m_words.in(titleOf(m_sale.kind));
        document.marks = marks();
        document.sections = {head(), customer()};
        for (ReceiptSection& section : deedSections(m_receipt, m_words)) {
            document.sections.push_back(std::move(section));
        }
        for (ReceiptSection section :
             {price(), payment(), onTheCard(), grounds(), signatures(m_sale, m_words)}) {
            if (!section.rows.empty()) {
                document.sections.push_back(std::move(section));
            }
        }
        document.footer = m_words.in(footerOf(m_sale));
        return document;
    }

private:
    std::vector<std::string> marks() const;
    Word correctsLabel() const;
    ReceiptSection head() const;
    ReceiptSection customer() const;
    ReceiptSection price() const;
    ReceiptSection payment() const;
    void addArrears(ReceiptSection& section) const;
    ReceiptSection onTheCard() const;
    ReceiptSection grounds() const;

    const core::Receipt& m_receipt;
    const core::Sale& m_sale;
    const ReceiptOptions& m_options;
    ReceiptWords m_words;
};

std::vector<std::string> Composer::marks() const
{
    std::vector<std::string> marks;
    if (m_receipt.copy > 0) {
        marks.push_back(m_words.in({"补打 第 ", "COPY "}) + std::to_string(m_receipt.copy) +
                        m_words.in({" 次", ""}));
    }
    if (m_options.demo) {
        marks.push_back(m_words.in(kDemoMark));
    }
    return marks;
}

Word Composer::correctsLabel() const
{
    return m_sale.kind == SaleKind::Reversal ? Word{"冲正原收据号", "Reverses receipt"}
                                             : Word{"更正原收据号", "Corrects receipt"};
}

ReceiptSection Composer::head() const
{
    ReceiptSection section;
    section.rows = {m_words.text({"收据号", "Receipt number"}, core::toText(m_receipt.number)),
                    m_words.text({"时间", "Time"}, m_words.time(m_receipt.postedAt)),
                    m_words.text({"柜台", "Counter"}, m_receipt.counterName),
                    m_words.text({"收款员", "Cashier"}, m_receipt.sellerName)};
    if (!m_receipt.authoriserName.empty()) {
        section.rows.push_back(m_words.text({"授权人", "Authorised by"}, m_receipt.authoriserName));
    }
    if (m_receipt.corrects) {
        section.rows.push_back(m_words.text(correctsLabel(), core::toText(*m_receipt.corrects)));
    }
    if (m_receipt.correctedBy) {
        section.rows.push_back(m_words.text({"冲正或更正见收据号", "Put right by receipt"},
                                            core::toText(*m_receipt.correctedBy)));
    }
    return section;
}

ReceiptSection Composer::customer() const
{
    const core::Account& account = m_receipt.account;
    const std::int64_t multiplier =
        std::int64_t{account.point.ctRatio} * std::int64_t{account.point.ptRatio};
    ReceiptSection section;
    section.rows = {m_words.text({"客户编号", "Customer number"}, core::shown(account.number))};
    if (!m_sale.ownerChange) {
        section.rows.push_back(m_words.text({"客户名称", "Name"}, account.customer.name));
    }
    if (!m_sale.meterChange) {
        section.rows.push_back(
            m_words.text({"表号", "Meter number"}, core::shown(account.point.meter)));
    }
    if (m_sale.card != core::CardSerial{}) {
        section.rows.push_back(m_words.text({"卡序列号", "Card serial"}, m_sale.card.text()));
    }
    section.rows.push_back(m_words.text({"电价", "Tariff"}, m_receipt.tariffName));
    section.rows.push_back(m_words.text({"倍率", "Multiplier"}, std::to_string(multiplier)));
    return section;
}

ReceiptSection Composer::price() const
{
    ReceiptSection section;
    if (!isPriced(m_sale)) {
        return section;
    }
    for (const core::QuoteLine& line : m_sale.lines) {
        section.rows.push_back(
            {m_words.lineLabel(line), m_words.yuan(line.amount), Alignment::Right, false});
    }
    section.rows.push_back(
        // The lines of a reversal explain the corrected purchase, its charge is the difference.
        m_words.figure(m_sale.kind == SaleKind::Reversal
                           ? Word{"电费差额", "Energy charge, difference"}
                           : Word{"电费", "Energy charge"},
                       m_words.yuan(m_sale.energyCharge)));
    if (!m_sale.surplusBefore.isZero()) {
        section.rows.push_back(m_words.figure({"上次结余", "Surplus from before"},
                                              m_words.yuan(m_sale.surplusBefore)));
    }
    if (!m_sale.surplusBefore.isZero() || !m_sale.surplusAfter.isZero()) {
        section.rows.push_back(
            m_words.figure({"本次结余", "Surplus carried on"}, m_words.yuan(m_sale.surplusAfter)));
    }
    addArrears(section);
    return section;
}

void Composer::addArrears(ReceiptSection& section) const
{
    if (m_sale.arrearsBefore.isZero() && m_sale.arrearsAfter.isZero()) {
        return;
    }
    addArrearsRows(section, m_sale, m_words);
}

/// What goes over the counter. A reversal keeps its sign, because its amounts are taken off those
/// of the receipt that it names; whoever gets money back at a closing or transfer reads how much.
ReceiptSection Composer::payment() const
{
    ReceiptSection section;
    if (m_sale.paid.isZero() && m_sale.cardFee.isZero() && !isPriced(m_sale)) {
        return section;
    }
    if (!m_sale.cardFee.isZero()) {
        section.rows.push_back(
            m_words.figure({"卡工本费", "Card fee"}, m_words.yuan(m_sale.cardFee)));
    }
    const bool isClosing = m_sale.kind == SaleKind::Closing;
    if (!m_sale.cardDeposit.isZero() && !isClosing) {
        section.rows.push_back(
            m_words.figure({"卡押金", "Card deposit"}, m_words.yuan(m_sale.cardDeposit)));
    }
    const bool isPaidOut = m_sale.paid.isNegative() && m_sale.kind != SaleKind::Reversal;
    const core::Money shownAmount =
        isPaidOut ? core::Money{}.minus(m_sale.paid).value() : m_sale.paid;
    section.rows.push_back(
        m_words.strongFigure(isPaidOut ? Word{"退款金额", "Paid back"} : Word{"实收金额", "Paid"},
                             m_words.yuan(shownAmount)));
    section.rows.push_back(
        m_words.figure({"人民币（大写）", "In Chinese capitals"}, chineseCapitals(shownAmount)));
    section.rows.push_back(
        m_words.figure({"付款方式", "Means of payment"}, m_words.means(m_sale.means)));
    const auto change = m_sale.tendered.minus(m_sale.paid);
    if (change && !change->isZero()) {
        section.rows.push_back(m_words.figure({"收到", "Given"}, m_words.yuan(m_sale.tendered)));
        section.rows.push_back(m_words.figure({"找零", "Change"}, m_words.yuan(*change)));
    }
    return section;
}

/// Of a plain purchase; the other deeds say in their own section what the card carries.
ReceiptSection Composer::onTheCard() const
{
    ReceiptSection section;
    if (m_sale.kind != SaleKind::Opening && m_sale.kind != SaleKind::Purchase) {
        return section;
    }
    section.rows = {m_words.strongFigure(m_words.isMoneyMeter()
                                             ? Word{"购电金额（写入卡）", "Purchased, on the card"}
                                             : Word{"购电量（写入卡）", "Purchased, on the card"},
                                         m_words.credit(m_sale.toCard))};
    if (m_words.isMoneyMeter()) {
        section.rows.push_back(m_words.figure({"约合电量（按现行电价）", "About, at today's price"},
                                              ReceiptWords::kwh(m_sale.energy)));
    }
    section.rows.push_back(
        m_words.figure({"购电次数", "Purchase count"}, std::to_string(m_sale.purchaseCount)));
    if (m_sale.remainingBefore) {
        section.rows.push_back(
            m_words.figure({"购电前剩余（表内）", "Remaining in the meter before"},
                           m_words.credit(*m_sale.remainingBefore)));
    }
    if (m_sale.kind == SaleKind::Purchase && m_sale.after.backupTariff) {
        addPriceRows(section, m_sale, m_words);
    }
    return section;
}

/// Why, on what evidence; and what was remarked when it was settled later.
ReceiptSection Composer::grounds() const
{
    ReceiptSection section;
    const core::Grounds& grounds = m_sale.grounds;
    if (grounds.evidence != core::Evidence::None) {
        section.rows.push_back(
            m_words.text({"依据", "Known from"}, m_words.evidence(grounds.evidence)));
    }
    if (!grounds.reason.empty()) {
        section.rows.push_back(m_words.text({"原因", "Reason"}, grounds.reason));
    }
    if (!m_receipt.remark.empty() && m_receipt.remark != grounds.reason) {
        section.rows.push_back(m_words.text({"备注", "Remark"}, m_receipt.remark));
    }
    return section;
}

}  // namespace

ReceiptDocument receiptDocument(const core::Receipt& receipt, const ReceiptOptions& options)
{
    return Composer{receipt, options}.compose();
}

}  // namespace wattdesk::reports
