#include "reports/receipt_deed.h"

namespace wattdesk::reports {

namespace {

core::Money negated(core::Money amount)
{
    return core::Money{}.minus(amount).value();
}

ReceiptSection reissueSection(const core::Sale& sale, const ReceiptWords& words)
{
    const core::CardWallet& wallet = sale.after.wallet;
    const bool isRepeated = sale.toCard != wallet.amount;
    ReceiptSection section;
    section.rows = {
        words.strongFigure(
            isRepeated ? Word{"补写上次购电（不另收费）", "Last purchase again, at no charge"}
                       : Word{"本次购电（写入卡）", "New purchase, on the card"},
            words.credit(wallet.amount)),
        words.figure({"购电次数", "Purchase count"}, std::to_string(wallet.count))};
    return section;
}

ReceiptSection repairSection(const core::Sale& sale, const ReceiptWords& words)
{
    const core::CardWallet& wallet = sale.after.wallet;
    return {{words.strongFigure({"重写购电（不另收费）", "Purchase again, at no charge"},
                                words.credit(wallet.amount)),
             words.figure({"原购电次数", "Purchase count before"},
                          std::to_string(sale.before.wallet.count)),
             words.figure({"现购电次数", "Purchase count now"}, std::to_string(wallet.count))}};
}

ReceiptSection reversalSection(const core::Sale& sale, const ReceiptWords& words)
{
    return {{words.figure({"卡内购电，冲正前", "On the card before"},
                          words.credit(sale.before.wallet.amount)),
             words.figure({"冲正", "Reversed"}, words.credit(sale.toCard)),
             words.strongFigure({"卡内购电，冲正后", "On the card now"},
                                words.credit(sale.after.wallet.amount)),
             words.figure({"购电次数", "Purchase count"}, std::to_string(sale.purchaseCount))}};
}

ReceiptSection meterSection(const core::Receipt& receipt, const ReceiptWords& words)
{
    const core::MeterChange& change = *receipt.sale.meterChange;
    return {
        {words.text({"原表号", "Old meter"}, core::shown(change.from)),
         words.text({"新表号", "New meter"}, core::shown(change.to)),
         words.figure({"原表止码", "Old meter's reading"}, ReceiptWords::kwh(change.oldReading)),
         words.figure({"新表起码", "New meter's reading"}, ReceiptWords::kwh(change.newStart)),
         words.figure(
             {"变比（CT × PT）", "Ratios (CT × PT)"},
             std::to_string(change.ctRatioTo) + " × " + std::to_string(change.ptRatioTo))}};
}

ReceiptSection carriedSection(const core::Sale& sale, const ReceiptWords& words)
{
    const core::Credit remaining = sale.meterChange->oldRemaining;
    const core::Credit pending = sale.carried.minus(remaining).value();
    const core::Credit bought = sale.toCard.minus(sale.carried).value();
    ReceiptSection section;
    section.rows = {
        words.figure({"原表剩余", "The old meter held"}, words.credit(remaining)),
        words.figure({"卡内未输入原表", "On the card, never in the old meter"},
                     words.credit(pending)),
        words.figure({"转入新表", "Carried to the new meter"}, words.credit(sale.carried))};
    if (!bought.isZero()) {
        section.rows.push_back(words.figure({"本次购电", "Bought with it"}, words.credit(bought)));
    }
    section.rows.push_back(
        words.strongFigure({"写入卡", "On the card"}, words.credit(sale.toCard)));
    section.rows.push_back(
        words.figure({"购电次数", "Purchase count"}, std::to_string(sale.purchaseCount)));
    return section;
}

ReceiptSection ownerSection(const core::Sale& sale, const ReceiptWords& words)
{
    const core::OwnerChange& change = *sale.ownerChange;
    ReceiptSection section;
    section.rows = {words.text({"原户主", "Former owner"}, change.nameFrom),
                    words.text({"新户主", "New owner"}, change.nameTo)};
    if (!change.phoneTo.empty()) {
        section.rows.push_back(words.text({"新户主电话", "New owner's phone"}, change.phoneTo));
    }
    section.rows.push_back(words.figure({"结余退还原户主", "Surplus paid to the former owner"},
                                        words.yuan(change.surplusRefunded)));
    section.rows.push_back(words.figure({"结余随户转移", "Surplus that stays with the account"},
                                        words.yuan(sale.surplusAfter)));
    section.rows.push_back(words.figure({"欠费由原户主承担", "Arrears the former owner owes"},
                                        words.yuan(change.arrearsKept)));
    section.rows.push_back(words.figure({"欠费由新户主承担", "Arrears the new owner takes over"},
                                        words.yuan(sale.arrearsAfter)));
    return section;
}

/// The new card of a transfer, or the one that is handed over.
ReceiptSection handoverSection(const core::Sale& sale, const ReceiptWords& words)
{
    if (core::writesCard(sale)) {
        return reissueSection(sale, words);
    }
    return {{words.text({"电卡", "Card"},
                        words.in({"由原户主移交新户主", "handed over by the former owner"}))}};
}

ReceiptSection clearingSection(const core::Sale& sale, const ReceiptWords& words)
{
    return {{words.figure({"清卡前卡内购电", "On the card before"},
                          words.credit(sale.before.wallet.amount)),
             words.figure({"清卡前购电次数", "Purchase count before"},
                          std::to_string(sale.before.wallet.count))}};
}

ReceiptSection closingSection(const core::Sale& sale, const ReceiptWords& words)
{
    const core::Credit remaining = sale.remainingBefore.value_or(core::Credit{});
    const core::Credit taken = core::Credit{}.minus(sale.toCard).value();
    ReceiptSection section;
    section.rows = {
        words.figure({"表内剩余", "Remaining in the meter"}, words.credit(remaining)),
        words.figure({"卡内未输入电表", "On the card, never in the meter"},
                     words.credit(taken.minus(remaining).value())),
        words.figure({"折合金额", "Together worth"}, words.yuan(negated(sale.energyCharge))),
        words.figure({"结余", "Surplus"}, words.yuan(sale.surplusBefore)),
        words.figure({"退还卡押金", "Card deposit given back"},
                     words.yuan(negated(sale.cardDeposit))),
        words.figure({"欠费", "Arrears"}, words.yuan(negated(sale.arrearsBefore)))};
    if (!sale.arrearsAfter.isZero()) {
        section.rows.push_back(
            words.strongFigure({"仍欠金额", "Still owed"}, words.yuan(sale.arrearsAfter)));
    }
    return section;
}

ReceiptSection correctionSection(const core::Sale& sale, const ReceiptWords& words)
{
    const core::Money credit = negated(sale.energyCharge);
    ReceiptSection section;
    section.rows = {
        credit.isNegative()
            ? words.strongFigure({"应补交", "The customer owes"}, words.yuan(negated(credit)))
            : words.strongFigure({"应退还（转入结余）", "Credited as surplus"},
                                 words.yuan(credit))};
    section.rows.push_back(
        words.figure({"更正前结余", "Surplus before"}, words.yuan(sale.surplusBefore)));
    section.rows.push_back(
        words.figure({"更正后结余", "Surplus now"}, words.yuan(sale.surplusAfter)));
    section.rows.push_back(
        words.figure({"更正前欠费", "Arrears before"}, words.yuan(sale.arrearsBefore)));
    section.rows.push_back(
        words.figure({"更正后欠费", "Arrears now"}, words.yuan(sale.arrearsAfter)));
    return section;
}

ReceiptSection meansSection(const core::Sale& sale, const ReceiptWords& words)
{
    return {{words.strongFigure({"金额", "Amount"}, words.yuan(sale.meansMove->amount)),
             words.figure({"原付款方式", "Entered as"}, words.means(sale.meansMove->from)),
             words.figure({"实际付款方式", "Really paid by"}, words.means(sale.means))}};
}

ReceiptSection arrearsSection(const core::Sale& sale, const ReceiptWords& words)
{
    ReceiptSection section;
    addArrearsRows(section, sale, words);
    return section;
}

ReceiptSection pricesSection(const core::Sale& sale, const ReceiptWords& words)
{
    ReceiptSection section;
    addPriceRows(section, sale, words);
    return section;
}

}  // namespace

void addArrearsRows(ReceiptSection& section, const core::Sale& sale, const ReceiptWords& words)
{
    for (const core::ArrearsPart& part : sale.arrearsParts) {
        section.rows.push_back({words.chargeLabel(part.kind, part.period),
                                words.yuan(part.principal), Alignment::Right, false});
        if (!part.lateFee.isZero()) {
            section.rows.push_back(
                words.figure({"违约金", "Late fee on it"}, words.yuan(part.lateFee)));
        }
    }
    const auto paid = sale.arrearsBefore.minus(sale.arrearsAfter).value_or(core::Money{});
    section.rows.push_back(words.figure({"缴纳欠费", "Arrears paid"}, words.yuan(paid)));
    if (!sale.lateFee.isZero()) {
        section.rows.push_back(
            words.figure({"缴纳违约金", "Late fees paid"}, words.yuan(sale.lateFee)));
    }
    section.rows.push_back(words.figure({"尚欠", "Arrears left"}, words.yuan(sale.arrearsAfter)));
}

void addPriceRows(ReceiptSection& section, const core::Sale& sale, const ReceiptWords& words)
{
    if (sale.prices) {
        section.rows.push_back(
            words.text({"新电价执行日期", "New prices from"}, core::toText(sale.prices->from)));
    }
}

Word titleOf(core::SaleKind kind) noexcept
{
    switch (kind) {
        case core::SaleKind::Opening:
        case core::SaleKind::Purchase:
            return {"购电收据", "Electricity Purchase Receipt"};
        case core::SaleKind::Reissue:
            return {"补卡凭条", "Card Reissue Slip"};
        case core::SaleKind::Repair:
            return {"卡修复凭条", "Card Repair Slip"};
        case core::SaleKind::Reversal:
            return {"冲正凭条", "Reversal Slip"};
        case core::SaleKind::Replacement:
            return {"换表凭条", "Meter Replacement Slip"};
        case core::SaleKind::Transfer:
            return {"过户凭条", "Transfer of Ownership Slip"};
        case core::SaleKind::Clearing:
            return {"清卡凭条", "Card Clearing Slip"};
        case core::SaleKind::Closing:
            return {"销户结算单", "Account Closing Settlement"};
        case core::SaleKind::Correction:
            return {"售电更正凭条", "Sale Correction Slip"};
        case core::SaleKind::MeansCorrection:
            return {"付款方式更正凭条", "Payment Means Correction Slip"};
        case core::SaleKind::ArrearsPayment:
            return {"欠费收款收据", "Receipt for Arrears"};
        case core::SaleKind::PriceChange:
            return {"调价写卡凭条", "New Prices Slip"};
    }
    return {"", ""};
}

Word footerOf(const core::Sale& sale) noexcept
{
    switch (sale.kind) {
        case core::SaleKind::Opening:
        case core::SaleKind::Purchase:
            return {"请将卡插入电表，购电方才生效。请妥善保管本收据。",
                    "Put the card into the meter: only then is the purchase in it. "
                    "Please keep this receipt."};
        case core::SaleKind::Reissue:
            return {"请将新卡插入电表。旧卡自即日起作废，找到后切勿插入电表，请交回柜台。",
                    "Put the new card into the meter. The former card is void from today: if you "
                    "find it, do not put it into the meter, bring it to the counter."};
        case core::SaleKind::Repair:
            return {"请将卡再次插入电表。本次不收费。",
                    "Put the card into the meter again. There is nothing to pay."};
        case core::SaleKind::Reversal:
            return {"原收据作废，请交回柜台。", "The first receipt is void: please return it."};
        case core::SaleKind::Replacement:
            return {"请将卡插入新表：原表剩余与本次购电随卡转入。原表不再接受本户电卡。",
                    "Put the card into the new meter: what the old one held goes to it with the "
                    "card. The old meter takes no card of this account any more."};
        case core::SaleKind::Transfer:
            return core::writesCard(sale)
                       ? Word{"请将新卡插入电表。旧卡即日作废，切勿插入电表。",
                              "Put the new card into the meter. The former card is void from "
                              "today and must not go into the meter."}
                       : Word{"户号、电表及表内剩余不变，自即日起归新户主。",
                              "Number, meter and what it holds stay; from today they are the new "
                              "owner's."};
        case core::SaleKind::Clearing:
            return {"卡已清空。尚未输入电表的购电将随本户下一张卡写入。",
                    "The card is blank. A purchase that never was in the meter goes out with the "
                    "account's next card."};
        case core::SaleKind::Closing:
            return sale.arrearsAfter.isZero()
                       ? Word{"本户已销户，以上款项一次结清。请妥善保管本单。",
                              "This account is closed and settled as above. Please keep this "
                              "slip."}
                       : Word{"本户已销户。仍欠金额请尽快缴清，本单请妥善保管。",
                              "This account is closed. Please pay soon what is still owed, and "
                              "keep this slip."};
        case core::SaleKind::Correction:
            return {"差额将在下次购电或销户时结算。",
                    "The difference is settled with the next purchase, or at closing."};
        case core::SaleKind::MeansCorrection:
            return {"仅更正付款方式，金额不变。",
                    "Only the means of payment is corrected; the amount stays."};
        case core::SaleKind::ArrearsPayment:
            return {"本次收款仅用于偿还欠费，未写卡。",
                    "This payment is for arrears only; no card was written."};
        case core::SaleKind::PriceChange:
            return {"请将卡插入电表，电表按新电价计费。本次不收费。",
                    "Put the card into the meter: it then charges by the new prices. There is "
                    "nothing to pay."};
    }
    return {"", ""};
}

std::vector<ReceiptSection> deedSections(const core::Receipt& receipt, const ReceiptWords& words)
{
    const core::Sale& sale = receipt.sale;
    switch (sale.kind) {
        case core::SaleKind::Opening:
        case core::SaleKind::Purchase:
            return {};
        case core::SaleKind::Reissue:
            return {reissueSection(sale, words)};
        case core::SaleKind::Repair:
            return {repairSection(sale, words)};
        case core::SaleKind::Reversal:
            return {reversalSection(sale, words)};
        case core::SaleKind::Replacement:
            return {meterSection(receipt, words), carriedSection(sale, words)};
        case core::SaleKind::Transfer:
            return {ownerSection(sale, words), handoverSection(sale, words)};
        case core::SaleKind::Clearing:
            return {clearingSection(sale, words)};
        case core::SaleKind::Closing:
            return {closingSection(sale, words)};
        case core::SaleKind::Correction:
            return {correctionSection(sale, words)};
        case core::SaleKind::MeansCorrection:
            return {meansSection(sale, words)};
        case core::SaleKind::ArrearsPayment:
            return {arrearsSection(sale, words)};
        case core::SaleKind::PriceChange:
            return {pricesSection(sale, words)};
    }
    return {};
}

ReceiptSection signatures(const core::Sale& sale, const ReceiptWords& words)
{
    switch (sale.kind) {
        case core::SaleKind::Transfer:
            return {{words.signature({"原户主签字", "Former owner signs"}),
                     words.signature({"新户主签字", "New owner signs"})}};
        case core::SaleKind::Reversal:
        case core::SaleKind::Replacement:
        case core::SaleKind::Closing:
        case core::SaleKind::Correction:
            return {{words.signature({"客户签字", "Customer signs"})}};
        case core::SaleKind::Opening:
        case core::SaleKind::Purchase:
        case core::SaleKind::Reissue:
        case core::SaleKind::Repair:
        case core::SaleKind::Clearing:
        case core::SaleKind::MeansCorrection:
        case core::SaleKind::ArrearsPayment:
        case core::SaleKind::PriceChange:
            return {};
    }
    return {};
}

}  // namespace wattdesk::reports
