#include "cardio/crypto/cipher_suite.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <algorithm>
#include <cassert>
#include <climits>

#include "cardio/crypto/block_cipher.h"

namespace wattdesk::cardio {

namespace {

constexpr std::size_t kChallengeSize = 8;
constexpr std::size_t kMacChallengeSize = 4;

/// F ‖ ~F
std::array<std::uint8_t, SecretKey::kSize> factorAndComplement(const core::CardSerial& serial)
{
    std::array<std::uint8_t, SecretKey::kSize> factor{};
    const ByteView bytes = serial.bytes();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        factor[i] = bytes[i];
        factor[i + bytes.size()] = static_cast<std::uint8_t>(~bytes[i]);
    }
    return factor;
}

/// ISO/IEC 9797-1 padding method 2: 80 00…, a whole block of it when the message is aligned.
core::Bytes padded(ByteView message, std::size_t block)
{
    core::Bytes bytes(message.begin(), message.end());
    bytes.push_back(0x80);
    bytes.resize((bytes.size() + block - 1) / block * block, 0);
    return bytes;
}

void mixIn(std::span<std::uint8_t> link, ByteView block)
{
    for (std::size_t i = 0; i < link.size(); ++i) {
        link[i] = static_cast<std::uint8_t>(link[i] ^ block[i]);
    }
}

/// CBC-MAC from an IV of challenge ‖ 00…: all blocks but the last under `chain`, the last one under
/// `last`, which may be the same.
Mac chainedMac(BlockCipher cipher, BlockEncryptor& chain, BlockEncryptor& last, ByteView challenge,
               ByteView message)
{
    assert(challenge.size() == kMacChallengeSize);
    const std::size_t block = blockSize(cipher);
    const core::Bytes text = padded(message, block);
    core::Bytes link(block, 0);
    std::copy(challenge.begin(), challenge.end(), link.begin());
    for (std::size_t at = 0; at < text.size(); at += block) {
        mixIn(link, ByteView{text}.subspan(at, block));
        const bool isLast = at + block == text.size();
        (isLast ? last : chain).encrypt(link);
    }
    Mac mac{};
    std::copy_n(link.begin(), mac.size(), mac.begin());
    return mac;
}

std::array<std::uint8_t, 3> checkValueOf(BlockCipher cipher, const SecretKey& key)
{
    core::Bytes block(blockSize(cipher), 0);
    BlockEncryptor{cipher, key}.encrypt(block);
    return {block[0], block[1], block[2]};
}

SecretKey diversified(BlockCipher cipher, const SecretKey& master, const core::CardSerial& serial)
{
    auto derived = factorAndComplement(serial);
    BlockEncryptor{cipher, master}.encrypt(derived);
    SecretKey key{derived};
    OPENSSL_cleanse(derived.data(), derived.size());
    return key;
}

/// One block holds F ‖ ~F and the zero-filled challenge; the MAC is plain CBC.
class Sm4Suite final : public CipherSuite {
public:
    std::string_view name() const noexcept override { return "sm4"; }
    SecretKey diversify(const SecretKey& master, const core::CardSerial& serial) const override
    {
        return diversified(BlockCipher::Sm4, master, serial);
    }
    Cryptogram cryptogram(const SecretKey& key, ByteView challenge) const override
    {
        assert(challenge.size() == kChallengeSize);
        std::array<std::uint8_t, 16> block{};
        std::copy(challenge.begin(), challenge.end(), block.begin());
        BlockEncryptor{BlockCipher::Sm4, key}.encrypt(block);
        Cryptogram answer{};
        std::copy_n(block.begin(), answer.size(), answer.begin());
        return answer;
    }
    Mac mac(const SecretKey& key, ByteView challenge, ByteView message) const override
    {
        BlockEncryptor encryptor{BlockCipher::Sm4, key};
        return chainedMac(BlockCipher::Sm4, encryptor, encryptor, challenge, message);
    }
    std::array<std::uint8_t, 3> checkValue(const SecretKey& key) const override
    {
        return checkValueOf(BlockCipher::Sm4, key);
    }
};

/// Two blocks hold F and ~F, one by one; the MAC is ANSI X9.19.
class TripleDesSuite final : public CipherSuite {
public:
    std::string_view name() const noexcept override { return "3des"; }
    SecretKey diversify(const SecretKey& master, const core::CardSerial& serial) const override
    {
        return diversified(BlockCipher::TripleDes, master, serial);
    }
    Cryptogram cryptogram(const SecretKey& key, ByteView challenge) const override
    {
        assert(challenge.size() == kChallengeSize);
        Cryptogram answer{};
        std::copy(challenge.begin(), challenge.end(), answer.begin());
        BlockEncryptor{BlockCipher::TripleDes, key}.encrypt(answer);
        return answer;
    }
    Mac mac(const SecretKey& key, ByteView challenge, ByteView message) const override
    {
        // Single DES is left to OpenSSL's legacy provider, but E-D-E with two equal halves is
        // single DES.
        std::array<std::uint8_t, SecretKey::kSize> left{};
        const ByteView half = key.bytes().first(SecretKey::kSize / 2);
        std::copy(half.begin(), half.end(), left.begin());
        std::copy(half.begin(), half.end(), left.begin() + SecretKey::kSize / 2);
        const SecretKey chainKey{left};
        OPENSSL_cleanse(left.data(), left.size());
        BlockEncryptor chain{BlockCipher::TripleDes, chainKey};
        BlockEncryptor last{BlockCipher::TripleDes, key};
        return chainedMac(BlockCipher::TripleDes, chain, last, challenge, message);
    }
    std::array<std::uint8_t, 3> checkValue(const SecretKey& key) const override
    {
        return checkValueOf(BlockCipher::TripleDes, key);
    }
};

}  // namespace

const CipherSuite& sm4Suite()
{
    static const Sm4Suite suite;
    return suite;
}

const CipherSuite& tripleDesSuite()
{
    static const TripleDesSuite suite;
    return suite;
}

const CipherSuite* suiteNamed(std::string_view name)
{
    for (const CipherSuite* suite : {&sm4Suite(), &tripleDesSuite()}) {
        if (suite->name() == name) {
            return suite;
        }
    }
    return nullptr;
}

bool equalInConstantTime(ByteView a, ByteView b) noexcept
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

void fillRandom(std::span<std::uint8_t> out)
{
    assert(out.size() <= INT_MAX);
    const bool done = RAND_bytes(out.data(), static_cast<int>(out.size())) == 1;
    assert(done);
    static_cast<void>(done);
}

}  // namespace wattdesk::cardio
