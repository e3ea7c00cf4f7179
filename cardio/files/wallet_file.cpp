#include "cardio/files/wallet_file.h"

namespace wattdesk::cardio {

namespace {

constexpr Field kAmount{0, 4};
constexpr Field kCount{kAmount.end(), 4};
static_assert(kCount.end() == kWalletFileSize,
              "the fields cover the file exactly: no hole, no overlap");

}  // namespace

core::Expected<Bytes> encodeWallet(const core::CardWallet& wallet)
{
    Bytes image(kWalletFileSize, 0);
    FieldWriter writer{image};
    writer.binaryHundredths(kAmount, wallet.amount.hundredths());
    writer.binary(kCount, wallet.count);
    if (writer.failure()) {
        return core::Unexpected{*writer.failure()};
    }
    return image;
}

core::Expected<core::CardWallet> decodeWallet(ByteView image)
{
    if (image.size() != kWalletFileSize) {
        return core::fail(core::ErrorCode::CardDamaged, "EF02 has not 8 bytes");
    }
    FieldReader reader{image};
    return core::CardWallet{reader.credit(reader.binary(kAmount)), reader.binary(kCount)};
}

}  // namespace wattdesk::cardio
