#include "cardio/files/frame.h"

#include <cassert>
#include <numeric>

namespace wattdesk::cardio {

namespace {

constexpr std::uint8_t kStart = 0x68;
constexpr std::uint8_t kEnd = 0x16;

std::size_t dataSize(core::ByteView image) noexcept
{
    return image.size() - kFrameHeadSize - kFrameTailSize;
}

std::uint8_t checksum(core::ByteView image) noexcept
{
    const core::ByteView summed = image.subspan(1, image.size() - 1 - kFrameTailSize);
    const unsigned sum = std::accumulate(summed.begin(), summed.end(), 0U);
    return static_cast<std::uint8_t>(sum & 0xFFU);
}

}  // namespace

void sealFrame(std::span<std::uint8_t> image, std::uint8_t command) noexcept
{
    assert(image.size() > kFrameHeadSize + kFrameTailSize);
    const std::size_t length = dataSize(image);
    image[0] = kStart;
    image[1] = command;
    image[2] = static_cast<std::uint8_t>(length >> 8U);
    image[3] = static_cast<std::uint8_t>(length & 0xFFU);
    image[image.size() - 2] = checksum(image);
    image[image.size() - 1] = kEnd;
}

bool isFrame(core::ByteView image, std::uint8_t command) noexcept
{
    if (image.size() <= kFrameHeadSize + kFrameTailSize) {
        return false;
    }
    const std::size_t length = static_cast<std::size_t>(image[2]) << 8U | image[3];
    return image[0] == kStart && image[1] == command && length == dataSize(image) &&
           image[image.size() - 2] == checksum(image) && image[image.size() - 1] == kEnd;
}

}  // namespace wattdesk::cardio
