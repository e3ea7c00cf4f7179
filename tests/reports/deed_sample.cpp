#include "deed_sample.h"

#include <algorithm>
#include <cassert>

#include "receipt_sample.h"

namespace wattdesk::test {

using namespace core::literals;

namespace {

/// A charge brought along, settled in full.
core::ArrearsPart arrearsOf(core::Money principal)
{
    core::ArrearsPart part;
    part.charge = core::ChargeId{1};
    part.principal = principal;
    return part;
}

core::Money less(core::Money amount)
{
    return core::Money{}.minus(amount).value();
}

/// A deed on the account of openingReceipt(): a money meter behind transformers.
core::Receipt receiptOf(core::SaleKind kind, std::string reason)
{
    core::Receipt receipt = openingReceipt();
    receipt.copy = 0;
    receipt.authoriserName.clear();
    receipt.remark = reason;
    core::Sale sale;
    sale.kind = kind;
    sale.mode = core::MeterMode::Money;
    sale.card = receipt.sale.card;
    sale.purchaseCount = 7;
    sale.grounds.reason = std::move(reason);
    receipt.sale = std::move(sale);
    return receipt;
}

core::Receipt repeatedReissue()
{
    core::Receipt receipt = receiptOf(core::SaleKind::Reissue, "电卡遗失");
    core::Sale& sale = receipt.sale;
    sale.cardFee = 10'00_fen;
    sale.paid = 10'00_fen;
    sale.tendered = 50'00_fen;
    sale.after.wallet = {100'00_credit, 7};
    return receipt;
}

core::Receipt payingReissue()
{
    core::Receipt receipt = receiptOf(core::SaleKind::Reissue, "卡面损坏");
    core::Sale& sale = receipt.sale;
    sale.cardFee = 10'00_fen;
    sale.paid = 110'00_fen;
    sale.tendered = 110'00_fen;
    sale.energyCharge = 100'00_fen;
    sale.lines = {{1, 1, 133'33_centikwh, 750'025_microyuan, 100'00_fen}};
    sale.toCard = 100'00_credit;
    sale.energy = 133'33_centikwh;
    sale.purchaseCount = 8;
    sale.after.wallet = {100'00_credit, 8};
    return receipt;
}

core::Receipt repair()
{
    core::Receipt receipt = receiptOf(core::SaleKind::Repair, "电表显示 Err-34，18");
    receipt.sale.before.wallet = {50'00_credit, 8};
    receipt.sale.after.wallet = {50'00_credit, 7};
    return receipt;
}

core::Receipt reversal()
{
    core::Receipt receipt = receiptOf(core::SaleKind::Reversal, "收款员多输一个零");
    receipt.authoriserName = "王主任";
    receipt.corrects = core::ReceiptNumber{"C2", 41};
    core::Sale& sale = receipt.sale;
    sale.paid = less(900'00_fen);
    sale.tendered = sale.paid;
    sale.energyCharge = less(900'00_fen);
    sale.lines = {{1, 1, 133'33_centikwh, 750'025_microyuan, 100'00_fen}};
    sale.toCard = core::Credit{}.minus(900'00_credit).value();
    sale.before.wallet = {1000'00_credit, 7};
    sale.after.wallet = {100'00_credit, 7};
    sale.grounds.evidence = core::Evidence::Supervisor;
    return receipt;
}

core::Receipt reversedOriginal()
{
    core::Receipt receipt = openingReceipt();
    receipt.copy = 0;
    receipt.remark.clear();
    receipt.authoriserName.clear();
    receipt.correctedBy = core::ReceiptNumber{"C1", 7};
    return receipt;
}

core::Receipt replacement()
{
    core::Receipt receipt = receiptOf(core::SaleKind::Replacement, "原表屏幕损坏");
    receipt.authoriserName = "王主任";
    core::Sale& sale = receipt.sale;
    sale.paid = 100'00_fen;
    sale.tendered = 100'00_fen;
    sale.energyCharge = 100'00_fen;
    sale.lines = {{1, 1, 133'33_centikwh, 750'025_microyuan, 100'00_fen}};
    sale.carried = 83'20_credit;
    sale.toCard = 183'20_credit;
    sale.purchaseCount = 1;
    sale.after.wallet = {183'20_credit, 1};
    sale.remainingBefore = 33'20_credit;
    sale.grounds.evidence = core::Evidence::MeterDisplay;
    sale.meterChange = core::MeterChange{.from = core::MeterNumber::parse("123456").value(),
                                         .to = core::MeterNumber::parse("654321").value(),
                                         .ctRatioTo = 80,
                                         .ptRatioTo = 100,
                                         .oldReading = 12345'67_centikwh,
                                         .newStart = 12_centikwh,
                                         .oldRemaining = 33'20_credit};
    receipt.account.point.meter = sale.meterChange->to;
    receipt.account.point.ctRatio = 80;
    return receipt;
}

core::Receipt transfer(bool withCard)
{
    core::Receipt receipt = receiptOf(core::SaleKind::Transfer, "房屋出售");
    receipt.authoriserName = "王主任";
    core::Sale& sale = receipt.sale;
    sale.surplusBefore = 5'05_fen;
    sale.paid = less(5'05_fen);
    sale.tendered = sale.paid;
    sale.arrearsBefore = 12'00_fen;
    sale.arrearsParts = {arrearsOf(12'00_fen)};
    sale.ownerChange = core::OwnerChange{.from = core::CustomerId{1},
                                         .nameFrom = "张三",
                                         .to = core::CustomerId{2},
                                         .nameTo = "李晓梅",
                                         .phoneTo = "139 0000 5678",
                                         .arrearsKept = 12'00_fen,
                                         .surplusRefunded = 5'05_fen};
    receipt.account.customer.name = "李晓梅";
    if (withCard) {
        sale.after.parameters = core::CardParameters{};
        sale.after.parameters->account = receipt.account.number;
        sale.after.wallet = {100'00_credit, 7};
    } else {
        sale.card = {};
    }
    return receipt;
}

core::Receipt clearing()
{
    core::Receipt receipt = receiptOf(core::SaleKind::Clearing, "卡内数据错误");
    receipt.sale.before.wallet = {100'00_credit, 7};
    receipt.sale.before.parameters = core::CardParameters{};
    return receipt;
}

core::Receipt refundingClosing()
{
    core::Receipt receipt = receiptOf(core::SaleKind::Closing, "客户搬迁");
    receipt.authoriserName = "王主任";
    core::Sale& sale = receipt.sale;
    sale.surplusBefore = 5'05_fen;
    sale.arrearsBefore = 12'00_fen;
    sale.arrearsParts = {arrearsOf(12'00_fen)};
    sale.cardDeposit = less(20'00_fen);
    sale.energyCharge = less(133'20_fen);
    sale.remainingBefore = 33'20_credit;
    sale.toCard = core::Credit{}.minus(133'20_credit).value();
    sale.paid = less(146'25_fen);
    sale.tendered = sale.paid;
    sale.grounds.evidence = core::Evidence::ReturnFile;
    return receipt;
}

core::Receipt owingClosing()
{
    core::Receipt receipt = receiptOf(core::SaleKind::Closing, "客户搬迁，电卡遗失");
    core::Sale& sale = receipt.sale;
    sale.card = {};
    sale.remainingBefore = core::Credit{}.minus(6'40_credit).value();
    sale.toCard = 6'40_credit;
    sale.energyCharge = 6'40_fen;
    sale.arrearsAfter = 6'40_fen;
    sale.grounds.evidence = core::Evidence::CustomerStatement;
    return receipt;
}

core::Receipt correction(bool isOwed)
{
    core::Receipt receipt = receiptOf(core::SaleKind::Correction, "电价选错");
    receipt.corrects = core::ReceiptNumber{"C2", 40};
    core::Sale& sale = receipt.sale;
    sale.card = {};
    sale.energyCharge = isOwed ? 8'80_fen : less(8'80_fen);
    (isOwed ? sale.arrearsAfter : sale.surplusAfter) = 8'80_fen;
    return receipt;
}

core::Receipt meansCorrection()
{
    core::Receipt receipt = receiptOf(core::SaleKind::MeansCorrection, "客户实为转账");
    receipt.corrects = core::ReceiptNumber{"C2", 40};
    receipt.sale.card = {};
    receipt.sale.means = core::PaymentMeans::BankTransfer;
    receipt.sale.meansMove = core::MeansMove{core::PaymentMeans::Cash, 200'00_fen};
    return receipt;
}

core::Receipt priceChange()
{
    core::Receipt receipt = receiptOf(core::SaleKind::PriceChange, "");
    receipt.sale.prices =
        core::CardPrices{core::TariffId{31}, 3, core::Date::from(2027, 1, 1).value()};
    return receipt;
}

}  // namespace

std::vector<NamedReceipt> deedReceipts()
{
    std::vector<NamedReceipt> receipts{{"reissue_repeated", repeatedReissue()},
                                       {"reissue_paid", payingReissue()},
                                       {"repair", repair()},
                                       {"reversal", reversal()},
                                       {"reversed", reversedOriginal()},
                                       {"replacement", replacement()},
                                       {"transfer_card", transfer(true)},
                                       {"transfer_handed_over", transfer(false)},
                                       {"clearing", clearing()},
                                       {"closing_refund", refundingClosing()},
                                       {"closing_owed", owingClosing()},
                                       {"correction_credit", correction(false)},
                                       {"correction_owed", correction(true)},
                                       {"means", meansCorrection()},
                                       {"prices", priceChange()}};
    assert(std::all_of(receipts.begin(), receipts.end(), [](const NamedReceipt& each) {
        return core::isReckoned(each.receipt.sale);
    }));
    return receipts;
}

core::Receipt deedReceipt(const std::string& name)
{
    const auto receipts = deedReceipts();
    const auto found = std::find_if(receipts.begin(), receipts.end(),
                                    [&](const NamedReceipt& each) { return each.name == name; });
    assert(found != receipts.end());
    return found->receipt;
}

}  // namespace wattdesk::test
