#include "reports/receipt_document.h"

#include "reports/chinese_capitals.h"

namespace wattdesk::reports {

namespace {

/// One text in both languages of a receipt.
struct Word {
    const char* chinese;
    const char* english;
};

class Composer {
public:
    Composer(const core::Receipt& receipt, const ReceiptOptions& options)
        : m_receipt{receipt}, m_options{options}
    {
    }

    ReceiptDocument compose() const
    {
        ReceiptDocument document;
        document.language = m_options.language;
        document.organisation = m_receipt.organisationName;
        document.title = in({"购电收据", "Electricity Purchase Receipt"});
        document.marks = marks();
        document.sections = {head(), customer(), price(), payment(), onTheCard()};
        if (!m_receipt.remark.empty()) {
            document.sections.push_back({{text({"备注", "Remark"}, m_receipt.remark)}});
        }
        document.footer = in({"请将卡插入电表，购电方才生效。请妥善保管本收据。",
                              "Put the card into the meter: only then is the purchase in it. "
                              "Please keep this receipt."});
        return document;
    }

private:
    std::string in(Word word) const
    {
        return m_options.language == Language::Chinese ? word.chinese : word.english;
    }
    ReceiptRow text(Word label, std::string value) const
    {
        return {in(label), std::move(value), Alignment::Left, false};
    }
    ReceiptRow figure(Word label, std::string value) const
    {
        return {in(label), std::move(value), Alignment::Right, false};
    }
    ReceiptRow strongFigure(Word label, std::string value) const
    {
        return {in(label), std::move(value), Alignment::Right, true};
    }
    std::string yuan(core::Money money) const { return core::toText(money) + in({" 元", " yuan"}); }
    static std::string kwh(core::Energy energy) { return core::toText(energy) + " kWh"; }
    /// What a card or meter holds is yuan or kWh; only the meter's mode says which.
    std::string credit(core::Credit credit) const
    {
        return core::toText(credit) + (isMoneyMeter() ? in({" 元", " yuan"}) : " kWh");
    }
    bool isMoneyMeter() const { return m_receipt.sale.mode == core::MeterMode::Money; }

    std::vector<std::string> marks() const;
    std::string time() const;
    std::string means() const;
    std::string lineLabel(const core::QuoteLine& line) const;
    ReceiptSection head() const;
    ReceiptSection customer() const;
    ReceiptSection price() const;
    ReceiptSection payment() const;
    ReceiptSection onTheCard() const;

    const core::Receipt& m_receipt;
    const ReceiptOptions& m_options;
};

std::string twoDigits(int value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

/// Tariffs are published with four decimals; the fifth and sixth are shown where they are used.
std::string shownPrice(core::Price price)
{
    constexpr std::size_t kHiddenMax = 2;
    std::string shown = core::toText(price);
    for (std::size_t i = 0; i < kHiddenMax && shown.back() == '0'; ++i) {
        shown.pop_back();
    }
    return shown;
}

std::vector<std::string> Composer::marks() const
{
    std::vector<std::string> marks;
    if (m_receipt.copy > 0) {
        marks.push_back(in({"补打 第 ", "COPY "}) + std::to_string(m_receipt.copy) +
                        in({" 次", ""}));
    }
    if (m_options.demo) {
        marks.push_back(in({"演示站 · 本收据无效", "DEMO STATION · NOT A VALID RECEIPT"}));
    }
    return marks;
}

std::string Composer::time() const
{
    const core::LocalTime local = core::toLocal(m_receipt.postedAt, m_options.offset);
    return core::toText(local.date) + " " + twoDigits(local.hour) + ":" + twoDigits(local.minute) +
           ":" + twoDigits(local.second);
}

std::string Composer::means() const
{
    switch (m_receipt.sale.means) {
        case core::PaymentMeans::Cash:
            return in({"现金", "Cash"});
        case core::PaymentMeans::BankTransfer:
            return in({"银行转账", "Bank transfer"});
        case core::PaymentMeans::Other:
            return in({"其他", "Other"});
    }
    return {};
}

std::string Composer::lineLabel(const core::QuoteLine& line) const
{
    const std::string product = kwh(line.energy) + " × " + shownPrice(line.price);
    if (line.tiers == 1) {
        return product;
    }
    return in({"第 ", "Tier "}) + std::to_string(line.tier) + in({" 档：", ": "}) + product;
}

ReceiptSection Composer::head() const
{
    ReceiptSection section;
    section.rows = {text({"收据号", "Receipt number"}, core::toText(m_receipt.number)),
                    text({"时间", "Time"}, time()),
                    text({"柜台", "Counter"}, m_receipt.counterName),
                    text({"收款员", "Cashier"}, m_receipt.sellerName)};
    if (!m_receipt.authoriserName.empty()) {
        section.rows.push_back(text({"授权人", "Authorised by"}, m_receipt.authoriserName));
    }
    return section;
}

ReceiptSection Composer::customer() const
{
    const core::Account& account = m_receipt.account;
    const std::int64_t multiplier =
        std::int64_t{account.point.ctRatio} * std::int64_t{account.point.ptRatio};
    return {{text({"客户编号", "Customer number"}, core::shown(account.number)),
             text({"客户名称", "Name"}, account.customer.name),
             text({"表号", "Meter number"}, core::shown(account.point.meter)),
             text({"卡序列号", "Card serial"}, m_receipt.sale.card.text()),
             text({"电价", "Tariff"}, m_receipt.tariffName),
             text({"倍率", "Multiplier"}, std::to_string(multiplier))}};
}

ReceiptSection Composer::price() const
{
    const core::Sale& sale = m_receipt.sale;
    ReceiptSection section;
    for (const core::QuoteLine& line : sale.lines) {
        section.rows.push_back({lineLabel(line), yuan(line.amount), Alignment::Right, false});
    }
    section.rows.push_back(figure({"电费", "Energy charge"}, yuan(sale.energyCharge)));
    if (!sale.surplusBefore.isZero()) {
        section.rows.push_back(
            figure({"上次结余", "Surplus from before"}, yuan(sale.surplusBefore)));
    }
    if (!sale.surplusBefore.isZero() || !sale.surplusAfter.isZero()) {
        section.rows.push_back(figure({"本次结余", "Surplus carried on"}, yuan(sale.surplusAfter)));
    }
    return section;
}

ReceiptSection Composer::payment() const
{
    const core::Sale& sale = m_receipt.sale;
    const auto change = sale.tendered.minus(sale.paid);
    ReceiptSection section;
    section.rows = {strongFigure({"实收金额", "Paid"}, yuan(sale.paid)),
                    figure({"人民币（大写）", "In Chinese capitals"}, chineseCapitals(sale.paid)),
                    figure({"付款方式", "Means of payment"}, means())};
    if (change && !change->isZero()) {
        section.rows.push_back(figure({"收到", "Given"}, yuan(sale.tendered)));
        section.rows.push_back(figure({"找零", "Change"}, yuan(*change)));
    }
    return section;
}

ReceiptSection Composer::onTheCard() const
{
    const core::Sale& sale = m_receipt.sale;
    ReceiptSection section;
    if (isMoneyMeter()) {
        section.rows = {
            strongFigure({"购电金额（写入卡）", "Purchased, on the card"}, credit(sale.toCard)),
            figure({"约合电量（按现行电价）", "About, at today's price"}, kwh(sale.energy))};
    } else {
        section.rows = {
            strongFigure({"购电量（写入卡）", "Purchased, on the card"}, credit(sale.toCard))};
    }
    section.rows.push_back(
        figure({"购电次数", "Purchase count"}, std::to_string(sale.purchaseCount)));
    if (sale.remainingBefore) {
        section.rows.push_back(figure({"购电前剩余（表内）", "Remaining in the meter before"},
                                      credit(*sale.remainingBefore)));
    }
    return section;
}

}  // namespace

ReceiptDocument receiptDocument(const core::Receipt& receipt, const ReceiptOptions& options)
{
    return Composer{receipt, options}.compose();
}

}  // namespace wattdesk::reports
