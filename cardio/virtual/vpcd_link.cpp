#include "cardio/virtual/vpcd_link.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

namespace wattdesk::cardio {

namespace {

using core::ErrorCode;

constexpr int kPollMs = 100;
constexpr std::size_t kHeadSize = 2;

enum class Control : std::uint8_t { PowerOff = 0, PowerOn = 1, Reset = 2, Atr = 4 };

core::Unexpected linkDown(std::string_view what)
{
    return core::fail(ErrorCode::BenchLinkDown, std::string{what} + ": " + std::strerror(errno));
}

/// A connection that closes itself.
class Socket {
public:
    explicit Socket(int descriptor) noexcept : m_descriptor{descriptor} {}
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    int get() const noexcept { return m_descriptor; }

private:
    int m_descriptor;
};

/// The driver sends each message in two segments. Linux drops the option by itself, so it is set
/// again around every receive; without it every APDU waits some 48 ms for a delayed ACK.
void acknowledgeAtOnce(int descriptor)
{
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}

/// Exactly `size` bytes; nothing when stopped meanwhile.
core::Expected<std::optional<Bytes>> receive(int descriptor, std::size_t size,
                                             const std::atomic<bool>& stop)
{
    Bytes bytes(size);
    std::size_t got = 0;
    while (got < size) {
        if (stop) {
            return std::nullopt;
        }
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, kPollMs);
        if (ready == 0 || (ready < 0 && errno == EINTR)) {
            continue;
        }
        acknowledgeAtOnce(descriptor);
        const ssize_t part = ::recv(descriptor, bytes.data() + got, size - got, 0);
        if (part < 0 && errno == EINTR) {
            continue;
        }
        if (ready < 0 || part <= 0) {
            return linkDown("pcscd went away");
        }
        acknowledgeAtOnce(descriptor);
        got += static_cast<std::size_t>(part);
    }
    return bytes;
}

core::Expected<void> send(int descriptor, ByteView message)
{
    constexpr unsigned kByte = 8;
    Bytes wire{static_cast<std::uint8_t>(message.size() >> kByte),
               static_cast<std::uint8_t>(message.size())};
    wire.insert(wire.end(), message.begin(), message.end());
    // An answer is far smaller than a socket's buffer, so one call takes it whole or has failed.
    const ssize_t sent = ::send(descriptor, wire.data(), wire.size(), MSG_NOSIGNAL);
    if (sent != static_cast<ssize_t>(wire.size())) {
        return linkDown("pcscd does not take the answer");
    }
    return {};
}

/// A message of one byte is for the reader, any other for the card.
core::Expected<void> answer(int descriptor, VirtualCard& card, ByteView message)
{
    if (message.size() != 1) {
        return send(descriptor, card.process(message));
    }
    switch (static_cast<Control>(message[0])) {
        case Control::PowerOff:
        case Control::PowerOn:
        case Control::Reset:
            card.reset();
            return {};
        case Control::Atr:
            return send(descriptor, card.memory().atr);
    }
    return {};
}

core::Expected<void> connectTo(int descriptor, std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (descriptor < 0 ||
        ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        return linkDown("no pcscd with the virtual reader");
    }
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return {};
}

}  // namespace

core::Expected<void> serveVpcd(VirtualCard& card, const std::atomic<bool>& stop, std::uint16_t port)
{
    const Socket socket{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    if (auto connected = connectTo(socket.get(), port); !connected) {
        return connected;
    }
    while (!stop) {
        const auto head = receive(socket.get(), kHeadSize, stop);
        if (!head) {
            return core::Unexpected{head.error()};
        }
        if (!*head) {
            return {};
        }
        const std::size_t size = (std::size_t{(**head)[0]} << 8U) | (**head)[1];
        const auto message = receive(socket.get(), size, stop);
        if (!message) {
            return core::Unexpected{message.error()};
        }
        if (!*message) {
            return {};
        }
        if (auto answered = answer(socket.get(), card, **message); !answered) {
            return answered;
        }
    }
    return {};
}

}  // namespace wattdesk::cardio
