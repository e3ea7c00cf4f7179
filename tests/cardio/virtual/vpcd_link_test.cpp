#include "cardio/virtual/vpcd_link.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "tests/cardio/virtual/raw_station.h"

namespace wattdesk::cardio::test {
namespace {

/// The driver's side of the connection, as pcscd would have it.
class VpcdLink : public testing::Test {
protected:
    VpcdLink()
    {
        listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        socklen_t size = sizeof address;
        EXPECT_EQ(::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size), 0);
        port = ntohs(address.sin_port);
        EXPECT_EQ(::listen(listener, 1), 0);
    }
    ~VpcdLink() override
    {
        ::close(driver);
        ::close(listener);
    }
    VpcdLink(const VpcdLink&) = delete;
    VpcdLink& operator=(const VpcdLink&) = delete;

    /// In two segments, as the real driver does.
    void say(const Bytes& message) const
    {
        const Bytes head{static_cast<std::uint8_t>(message.size() >> 8U),
                         static_cast<std::uint8_t>(message.size())};
        EXPECT_EQ(::send(driver, head.data(), head.size(), 0), 2);
        EXPECT_EQ(::send(driver, message.data(), message.size(), 0), std::ssize(message));
    }
    Bytes hear() const
    {
        Bytes head(2);
        EXPECT_EQ(::recv(driver, head.data(), head.size(), MSG_WAITALL), 2);
        Bytes message(static_cast<std::size_t>(head[0] << 8U | head[1]));
        EXPECT_EQ(::recv(driver, message.data(), message.size(), MSG_WAITALL), std::ssize(message));
        return message;
    }

    RawStation station;
    VirtualCard card{station.newCard()};
    std::atomic<bool> stop{false};
    int listener{-1};
    int driver{-1};
    std::uint16_t port{0};
};

TEST_F(VpcdLink, AnswersPowerAtrAndCommandsAndEndsWhenStopped)
{
    core::Expected<void> result;
    std::thread link{[&] { result = serveVpcd(card, stop, port); }};
    driver = ::accept(listener, nullptr, nullptr);
    ASSERT_GE(driver, 0);
    say({0x01});
    say({0x04});
    EXPECT_EQ(hear(), card.memory().atr);
    say(hex("00A4000002DF01"));
    EXPECT_EQ(hear(), hex("9000"));
    say({0x02});
    say(hex("00B0820008"));
    EXPECT_EQ(hear(), hex("6A82")) << "a reset leaves DF01";
    say({0x00});
    stop = true;
    link.join();
    EXPECT_TRUE(result);
}

TEST_F(VpcdLink, SaysWhenPcscdGoesAway)
{
    core::Expected<void> result;
    std::thread link{[&] { result = serveVpcd(card, stop, port); }};
    driver = ::accept(listener, nullptr, nullptr);
    ASSERT_GE(driver, 0);
    ::shutdown(driver, SHUT_RDWR);
    link.join();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, core::ErrorCode::BenchLinkDown);
}

TEST_F(VpcdLink, SaysWhenThereIsNoPcscd)
{
    ::close(listener);
    listener = -1;
    const auto result = serveVpcd(card, stop, port);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, core::ErrorCode::BenchLinkDown);
}

}  // namespace
}  // namespace wattdesk::cardio::test
