#include "tests/cardio/card_bench.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cardio/files/parameter_file.h"
#include "cardio/files/return_file.h"
#include "cardio/files/tariff_file.h"
#include "cardio/files/wallet_file.h"

namespace wattdesk::test {

namespace {

using core::Bytes;
using core::CardChange;
using core::CardImage;
using core::CommittingFile;
using core::Credit;

/// Of a card that has come back from the meter with `count` purchases in it.
CardImage returnedCard(std::uint32_t count, std::int64_t amount)
{
    CardImage image;
    core::CardParameters parameters;
    parameters.alarm1 = core::Money::from(3000).value();
    parameters.alarm2 = core::Money::from(1000).value();
    parameters.meter = core::MeterNumber::parse("12345678").value();
    parameters.account = core::AccountNumber::parse("1001").value();
    parameters.subType = core::CardSubType::Open;
    image.parameters = parameters;
    image.wallet = {Credit::from(amount).value(), count};
    core::CardReturn returned;
    returned.ctRatio = 1;
    returned.ptRatio = 1;
    returned.meter = parameters.meter;
    returned.account = parameters.account;
    returned.remaining = Credit::from(1234).value();
    returned.count = count;
    returned.time = {26, 11, 3, 14, 5};
    image.returned = returned;
    return image;
}

void put(cardio::CardMemory& memory, std::uint8_t sfi, const Bytes& content)
{
    const auto id = static_cast<std::uint16_t>(0xEF00U + sfi);
    const auto file = std::find_if(memory.files.begin(), memory.files.end(),
                                   [id](const cardio::CardFile& f) { return f.id == id; });
    file->content = content;
}

}  // namespace

cardio::CardMemory blankCard(cardio::KeyStore& keys, const std::string& suite,
                             const core::CardSerial& serial)
{
    cardio::CardOs card{cardio::bareCard(serial, suite)};
    FaultyHub hub{card};
    cardio::ProfileTerminal terminal{hub, "", cardio::sgcc2013(), keys};
    EXPECT_TRUE(terminal.personalise(serial));
    return card.memory();
}

cardio::CardMemory cardWith(cardio::CardMemory memory, const CardImage& image)
{
    put(memory, cardio::kParameterFileSfi, cardio::encodeParameters(image.parameters).value());
    put(memory, cardio::kWalletFileSfi, cardio::encodeWallet(image.wallet).value());
    put(memory, cardio::kReturnFileSfi, cardio::encodeReturn(image.returned).value());
    if (image.currentTariff) {
        put(memory, cardio::kCurrentTariffFileSfi,
            cardio::encodeTariff(*image.currentTariff).value());
    }
    if (image.backupTariff) {
        put(memory, cardio::kBackupTariffFileSfi,
            cardio::encodeTariff(*image.backupTariff).value());
    }
    return memory;
}

Bytes contentOf(const cardio::CardMemory& memory, std::uint8_t sfi)
{
    const auto id = static_cast<std::uint16_t>(0xEF00U + sfi);
    const auto file = std::find_if(memory.files.begin(), memory.files.end(),
                                   [id](const cardio::CardFile& f) { return f.id == id; });
    return file == memory.files.end() ? Bytes{} : file->content;
}

bool carries(const cardio::CardMemory& memory, const CardImage& image)
{
    const cardio::CardMemory expected = cardWith(memory, image);
    return memory.files == expected.files;
}

core::CardTariff someTariff()
{
    core::CardTariff tariff;
    tariff.touPrices.fill(5380);
    tariff.ladderLimits = {24'000, 40'000, 0, 0, 0, 0};
    tariff.ladderPrices = {0, 500, 3000, 0, 0, 0, 0};
    tariff.settlementDays[0] = {0, 1, 0};
    return tariff;
}

CardChange purchase()
{
    const CardImage before = returnedCard(7, 10'000);
    CardImage after = before;
    after.parameters->subType = core::CardSubType::Purchase;
    after.wallet = {Credit::from(5000).value(), 8};
    after.returned.reset();
    return {kSerial, before, after, CommittingFile::Wallet};
}

CardChange opening()
{
    CardImage after = returnedCard(1, 20'000);
    after.parameters->updateFlag = 0x8F;
    after.returned.reset();
    after.currentTariff = someTariff();
    after.backupTariff = someTariff();
    return {kSerial, CardImage{}, after, CommittingFile::Parameters};
}

CardChange priceChange()
{
    CardImage before = returnedCard(3, 10'000);
    before.parameters->updateFlag = 0x8F;
    CardImage after = before;
    after.parameters->updateFlag = 0x0A;
    after.parameters->subType = core::CardSubType::Purchase;
    after.parameters->touSwitch = {27, 1, 1, 0, 0};
    after.returned.reset();
    after.backupTariff = someTariff();
    return {kSerial, before, after, CommittingFile::Return};
}

CardChange purchaseWithTariff()
{
    CardImage before = returnedCard(1, 10'000);
    before.parameters->updateFlag = 0x8F;
    before.returned.reset();
    before.currentTariff = core::CardTariff{};
    CardImage after = before;
    after.wallet = {Credit::from(700).value(), 2};
    after.currentTariff = someTariff();
    return {kSerial, before, after, CommittingFile::Wallet};
}

CardChange clearing()
{
    return {kSerial, returnedCard(7, 10'000), CardImage{}, CommittingFile::Parameters};
}

std::vector<NamedChange> allChanges()
{
    return {{"Purchase", purchase()},
            {"Opening", opening()},
            {"PriceChange", priceChange()},
            {"PurchaseWithTariff", purchaseWithTariff()},
            {"Clearing", clearing()}};
}

}  // namespace wattdesk::test
