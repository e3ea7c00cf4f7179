// Any image of a card's file is refused or is the one image of what it says. The first byte selects
// the file, and whether the frame is put right around the rest, so that the fields are reached too.
#include <cstdlib>

#include "cardio/files/check_files.h"
#include "cardio/files/field_order_file.h"
#include "cardio/files/frame.h"
#include "cardio/files/parameter_file.h"
#include "cardio/files/return_file.h"
#include "cardio/files/tariff_file.h"

namespace {

using namespace wattdesk;
using cardio::Bytes;

template <class Value>
void check(const Bytes& image, const core::Expected<Value>& decoded,
           core::Expected<Bytes> (*encode)(const Value& value))
{
    if (!decoded) {
        return;
    }
    const auto again = encode(*decoded);
    if (!again || *again != image) {
        std::abort();
    }
}

Bytes framed(Bytes image, std::size_t size, std::uint8_t command)
{
    image.resize(size, 0);
    cardio::sealFrame(image, command);
    return image;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    Bytes image(data + 1, data + size);
    const bool isFramed = (data[0] & 0x80U) != 0;
    switch (data[0] % 6U) {
        case 0:
            image = isFramed ? framed(image, cardio::kParameterFileSize, 0x01) : image;
            check(image, cardio::decodeParameters(image), cardio::encodeParameters);
            break;
        case 1:
            image = isFramed ? framed(image, cardio::kTariffFileSize, 0x01) : image;
            check(image, cardio::decodeTariff(image), cardio::encodeTariff);
            break;
        case 2:
            image = isFramed ? framed(image, cardio::kFieldOrderFileSize,
                                      image.empty() ? 0x05 : image[0])
                             : image;
            check(image, cardio::decodeFieldOrder(image), cardio::encodeFieldOrder);
            break;
        case 3:
            image = isFramed ? framed(image, cardio::kCheckRecordSize, 0x15) : image;
            static_cast<void>(cardio::decodeCheckRecord(image));
            break;
        case 4:
            image = isFramed ? framed(image, cardio::kCheckIndexSize, 0x25) : image;
            static_cast<void>(cardio::decodeCheckIndex(image));
            break;
        default:
            image = isFramed ? framed(image, cardio::kReturnFileSize, 0x11) : image;
            check(image, cardio::decodeReturn(image), cardio::encodeReturn);
            break;
    }
    return 0;
}
