#include "cardio/keys/software_key_store.h"

#include <openssl/crypto.h>
#include <sys/mman.h>

#include <cassert>
#include <new>
#include <optional>
#include <utility>

#include "cardio/keys/sealed_file.h"
#include "cardio/keys/test_keys.h"

namespace wattdesk::cardio {

namespace {

constexpr std::uint8_t kSm4 = 1;
constexpr std::uint8_t kTripleDes = 2;
constexpr std::uint8_t kTestMark = 1;
/// Version and key.
constexpr std::size_t kEntrySize = 1 + SecretKey::kSize;

std::uint8_t numberOf(const CipherSuite& suite) noexcept
{
    return &suite == &sm4Suite() ? kSm4 : kTripleDes;
}

const CipherSuite* suiteOf(std::uint8_t number) noexcept
{
    if (number == kSm4) {
        return &sm4Suite();
    }
    return number == kTripleDes ? &tripleDesSuite() : nullptr;
}

std::size_t indexOf(KeyUse use) noexcept
{
    return static_cast<std::size_t>(use) - 1;
}

core::Bytes packed(const MasterKeys& keys)
{
    core::Bytes secret;
    secret.reserve(keys.size() * kEntrySize);
    for (const MasterKey& entry : keys) {
        assert(entry.version >= 1);
        secret.push_back(entry.version);
        secret.insert(secret.end(), entry.key.bytes().begin(), entry.key.bytes().end());
    }
    return secret;
}

std::optional<MasterKey> unpacked(ByteView entry)
{
    auto key = SecretKey::fromBytes(entry.subspan(1));
    if (!key || entry[0] == 0) {
        return std::nullopt;
    }
    return MasterKey{std::move(*key), entry[0]};
}

std::optional<MasterKeys> unpackedAll(ByteView secret)
{
    if (secret.size() != kKeyUses.size() * kEntrySize) {
        return std::nullopt;
    }
    const auto entry = [&](KeyUse use) {
        return unpacked(secret.subspan(indexOf(use) * kEntrySize, kEntrySize));
    };
    auto internal = entry(KeyUse::InternalAuthentication);
    auto external = entry(KeyUse::ExternalAuthentication);
    auto line = entry(KeyUse::LineProtection);
    auto wallet = entry(KeyUse::WalletLineProtection);
    auto master = entry(KeyUse::CardMaster);
    if (!internal || !external || !line || !wallet || !master) {
        return std::nullopt;
    }
    return MasterKeys{std::move(*internal), std::move(*external), std::move(*line),
                      std::move(*wallet), std::move(*master)};
}

}  // namespace

struct SoftwareKeyStore::Ring {
    const CipherSuite& suite;
    KeyMark mark;
    MasterKeys keys;
};

void SoftwareKeyStore::WipeRing::operator()(Ring* ring) const noexcept
{
    ring->~Ring();
    munmap(ring, sizeof(Ring));
}

SoftwareKeyStore::SoftwareKeyStore(std::unique_ptr<Ring, WipeRing> ring) noexcept
    : m_ring{std::move(ring)}
{
}

SoftwareKeyStore::~SoftwareKeyStore() = default;

core::Expected<void> SoftwareKeyStore::create(const std::filesystem::path& path,
                                              const CipherSuite& suite, const MasterKeys& keys,
                                              std::string_view passphrase, KeyMark mark,
                                              const ScryptCost& cost)
{
    const bool isTest = mark == KeyMark::Test || containsPublishedTestKey(keys);
    SealedContent content{numberOf(suite), isTest ? kTestMark : std::uint8_t{0}, packed(keys)};
    const core::Bytes file = seal(content, passphrase, cost);
    OPENSSL_cleanse(content.secret.data(), content.secret.size());
    return writeNewFile(path, file);
}

core::Expected<std::unique_ptr<SoftwareKeyStore>> SoftwareKeyStore::open(
    const std::filesystem::path& path, std::string_view passphrase)
{
    const auto file = readSealedFile(path);
    if (!file) {
        return core::Unexpected{file.error()};
    }
    auto content = unseal(*file, passphrase);
    if (!content) {
        return core::Unexpected{content.error()};
    }
    auto keys = unpackedAll(content->secret);
    OPENSSL_cleanse(content->secret.data(), content->secret.size());
    const CipherSuite* suite = suiteOf(content->suite);
    if (!keys || suite == nullptr) {
        return core::fail(core::ErrorCode::KeyStoreDamaged, "unknown content of the key file");
    }
    void* page =
        mmap(nullptr, sizeof(Ring), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    // A process that gets no page has no memory at all.
    assert(page != MAP_FAILED);
    // Best effort: an unprivileged user may have no memory to lock, and still sells.
    static_cast<void>(mlock(page, sizeof(Ring)));
    static_cast<void>(madvise(page, sizeof(Ring), MADV_DONTDUMP));
    const auto mark = content->mark == kTestMark ? KeyMark::Test : KeyMark::Production;
    std::unique_ptr<Ring, WipeRing> ring{new (page) Ring{*suite, mark, std::move(*keys)}};
    return std::unique_ptr<SoftwareKeyStore>{new SoftwareKeyStore{std::move(ring)}};
}

SecretKey SoftwareKeyStore::diversified(KeyUse use, const core::CardSerial& serial) const
{
    return m_ring->suite.diversify(m_ring->keys[indexOf(use)].key, serial);
}

core::Expected<Cryptogram> SoftwareKeyStore::cryptogram(KeyUse use, const core::CardSerial& serial,
                                                        ByteView challenge)
{
    return m_ring->suite.cryptogram(diversified(use, serial), challenge);
}

core::Expected<Mac> SoftwareKeyStore::mac(KeyUse use, const core::CardSerial& serial,
                                          ByteView challenge, ByteView message)
{
    return m_ring->suite.mac(diversified(use, serial), challenge, message);
}

core::Expected<SecretKey> SoftwareKeyStore::cardKey(KeyUse use, const core::CardSerial& serial)
{
    return diversified(use, serial);
}

core::Expected<std::uint8_t> SoftwareKeyStore::version(KeyUse use)
{
    return m_ring->keys[indexOf(use)].version;
}

bool SoftwareKeyStore::holdsTestKeys() const noexcept
{
    return m_ring->mark == KeyMark::Test;
}

const CipherSuite& SoftwareKeyStore::suite() const noexcept
{
    return m_ring->suite;
}

std::array<std::uint8_t, 3> SoftwareKeyStore::checkValue(KeyUse use) const
{
    return m_ring->suite.checkValue(m_ring->keys[indexOf(use)].key);
}

}  // namespace wattdesk::cardio
