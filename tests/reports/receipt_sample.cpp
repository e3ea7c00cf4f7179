#include "receipt_sample.h"

namespace wattdesk::test {

using namespace core::literals;

namespace {

core::Receipt receiptOf(core::MeterMode mode)
{
    core::Receipt receipt;
    receipt.number = {"C2", 42};
    // 2026-11-03T06:05:09Z
    receipt.postedAt = {1'793'685'909'000};
    receipt.organisationName = "城东供电所";
    receipt.counterName = "2 号柜台";
    receipt.sellerName = "陈芳";
    core::Account& account = receipt.account;
    account.number = core::AccountNumber::parse("100234").value();
    account.customer.name = "张三";
    account.point.meter = core::MeterNumber::parse("123456").value();
    account.point.mode = mode;
    core::Sale& sale = receipt.sale;
    sale.mode = mode;
    sale.card = core::CardSerial::parse("0102030405060708").value();
    return receipt;
}

}  // namespace

core::Receipt ladderReceipt()
{
    core::Receipt receipt = receiptOf(core::MeterMode::Energy);
    receipt.tariffName = "居民阶梯（年）";
    core::Sale& sale = receipt.sale;
    sale.kind = core::SaleKind::Purchase;
    sale.paid = 100'00_fen;
    sale.tendered = 100'00_fen;
    sale.surplusAfter = 10_fen;
    sale.energyCharge = 99'90_fen;
    sale.toCard = 175'00_credit;
    sale.energy = 175'00_centikwh;
    sale.purchaseCount = 7;
    sale.remainingBefore = 12'40_credit;
    sale.lines = {{1, 3, 60'00_centikwh, 538'000_microyuan, 32'28_fen},
                  {2, 3, 115'00_centikwh, 588'000_microyuan, 67'62_fen}};
    return receipt;
}

core::Receipt openingReceipt()
{
    core::Receipt receipt = receiptOf(core::MeterMode::Money);
    receipt.tariffName = "一般工商业";
    receipt.account.point.ctRatio = 60;
    receipt.account.point.ptRatio = 100;
    receipt.authoriserName = "王主任";
    receipt.remark = "读卡器故障，凭电表显示确认";
    receipt.copy = 1;
    core::Sale& sale = receipt.sale;
    sale.kind = core::SaleKind::Opening;
    sale.means = core::PaymentMeans::Cash;
    sale.paid = 200'00_fen;
    sale.tendered = 500'00_fen;
    sale.surplusBefore = 5'05_fen;
    sale.energyCharge = 205'05_fen;
    sale.toCard = 205'05_credit;
    sale.energy = 273'39_centikwh;
    sale.purchaseCount = 1;
    sale.lines = {{1, 1, 273'39_centikwh, 750'025_microyuan, 205'05_fen}};
    return receipt;
}

}  // namespace wattdesk::test
