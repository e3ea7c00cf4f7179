#include "cardio/keys/software_key_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "cardio/crypto/sha256.h"
#include "cardio/keys/test_keys.h"

namespace wattdesk::cardio {
namespace {

using core::ErrorCode;
using testing::HasSubstr;
using testing::Not;

constexpr ScryptCost kCheap{10, 1, 1};
constexpr std::string_view kPassphrase = "an open secret 密码";
const core::CardSerial kSerial{{1, 2, 3, 4, 5, 6, 7, 8}};

MasterKey keyOf(std::uint8_t fill, std::uint8_t version)
{
    std::array<std::uint8_t, SecretKey::kSize> bytes{};
    bytes.fill(fill);
    return {SecretKey{bytes}, version};
}

MasterKeys someKeys()
{
    return {keyOf(0xA1, 1), keyOf(0xA2, 20), keyOf(0xA3, 3), keyOf(0xA4, 4), keyOf(0xA5, 255)};
}

class SoftwareKeyStoreTest : public testing::Test {
protected:
    SoftwareKeyStoreTest()
    {
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
    }
    ~SoftwareKeyStoreTest() override { std::filesystem::remove_all(m_folder); }

    void create(KeyMark mark = KeyMark::Production, const MasterKeys& keys = someKeys())
    {
        ASSERT_TRUE(SoftwareKeyStore::create(m_path, sm4Suite(), keys, kPassphrase, mark, kCheap));
    }
    core::Bytes content() const
    {
        std::ifstream file{m_path, std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        return {text.begin(), text.end()};
    }
    void replace(core::ByteView bytes) const
    {
        std::ofstream file{m_path, std::ios::binary | std::ios::trunc};
        const std::string text(bytes.begin(), bytes.end());
        file << text;
    }
    ErrorCode failure(std::string_view passphrase = kPassphrase) const
    {
        const auto store = SoftwareKeyStore::open(m_path, passphrase);
        EXPECT_FALSE(store);
        return store ? ErrorCode::StoreFailed : store.error().code;
    }

    std::filesystem::path m_folder{std::filesystem::path{testing::TempDir()} /
                                   ("keys-" + std::to_string(getpid()))};
    std::filesystem::path m_path{m_folder / "keys"};
};

TEST_F(SoftwareKeyStoreTest, GivesBackWhatItWasGiven)
{
    create();
    const auto store = SoftwareKeyStore::open(m_path, kPassphrase);
    ASSERT_TRUE(store);
    const MasterKeys keys = someKeys();
    for (std::size_t i = 0; i < kKeyUses.size(); ++i) {
        const SecretKey expected = sm4Suite().diversify(keys[i].key, kSerial);
        const auto found = (*store)->cardKey(kKeyUses[i], kSerial);
        ASSERT_TRUE(found);
        EXPECT_EQ(core::toHex(found->bytes()), core::toHex(expected.bytes()));
        EXPECT_EQ((*store)->version(kKeyUses[i]).value(), keys[i].version);
    }
    EXPECT_EQ((*store)->suite().name(), "sm4");
    EXPECT_FALSE((*store)->holdsTestKeys());
}

// Goal: what the store computes is what the card computes. Method: the published vectors of 3DES.
TEST_F(SoftwareKeyStoreTest, ComputesUnderTheCardsOwnKey)
{
    MasterKeys keys = someKeys();
    const auto master = core::fromHex("00112233445566778899AABBCCDDEEFF").value();
    keys[0].key = SecretKey::fromBytes(master).value();
    keys[3].key = SecretKey::fromBytes(master).value();
    ASSERT_TRUE(SoftwareKeyStore::create(m_path, tripleDesSuite(), keys, kPassphrase,
                                         KeyMark::Production, kCheap));
    const auto store = SoftwareKeyStore::open(m_path, kPassphrase);
    ASSERT_TRUE(store);
    EXPECT_EQ(core::toHex((*store)
                              ->cryptogram(KeyUse::InternalAuthentication, kSerial,
                                           core::fromHex("1122334455667788").value())
                              .value()),
              "ACD27044EC6F8CAA");
    EXPECT_EQ(core::toHex((*store)
                              ->mac(KeyUse::WalletLineProtection, kSerial,
                                    core::fromHex("A1B2C3D4").value(),
                                    core::fromHex("04D682000C0000271000000001").value())
                              .value()),
              "5F15D1D8");
}

TEST_F(SoftwareKeyStoreTest, TellsMissingDamagedAndLockedApart)
{
    EXPECT_EQ(failure(), ErrorCode::KeyStoreMissing);
    create();
    EXPECT_EQ(failure("an open secret"), ErrorCode::KeyStorePassphrase);
    EXPECT_EQ(failure(""), ErrorCode::KeyStorePassphrase);
    replace({});
    EXPECT_EQ(failure(), ErrorCode::KeyStoreDamaged);
    replace(core::Bytes(1'000'000, 'x'));
    EXPECT_EQ(failure(), ErrorCode::KeyStoreDamaged);
}

TEST_F(SoftwareKeyStoreTest, FindsEveryFlippedBit)
{
    create();
    const core::Bytes whole = content();
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        core::Bytes flipped = whole;
        flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ (1U << (bit % 8)));
        replace(flipped);
        ASSERT_EQ(failure(), ErrorCode::KeyStoreDamaged) << "bit " << bit;
    }
}

// Goal: the tag, and not only the checksum, covers every byte. Method: somebody who changes one
// byte and puts the checksum right is refused too.
TEST_F(SoftwareKeyStoreTest, FindsEveryForgedByte)
{
    constexpr std::size_t kChecksum = 32;
    create();
    const core::Bytes whole = content();
    for (std::size_t at = 0; at + kChecksum < whole.size(); ++at) {
        core::Bytes forged(whole.begin(), whole.end() - kChecksum);
        forged[at] = static_cast<std::uint8_t>(forged[at] ^ 0x01U);
        const auto checksum = sha256(forged);
        forged.insert(forged.end(), checksum.begin(), checksum.end());
        replace(forged);
        const ErrorCode code = failure();
        ASSERT_TRUE(code == ErrorCode::KeyStorePassphrase || code == ErrorCode::KeyStoreDamaged)
            << "byte " << at;
    }
}

TEST_F(SoftwareKeyStoreTest, FindsEveryTruncation)
{
    create();
    const core::Bytes whole = content();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        replace(core::ByteView{whole}.first(size));
        ASSERT_EQ(failure(), ErrorCode::KeyStoreDamaged) << size;
    }
}

TEST_F(SoftwareKeyStoreTest, BelongsToItsOwnerOnly)
{
    create();
    struct stat status {};
    ASSERT_EQ(stat(m_path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(SoftwareKeyStoreTest, NeverReplacesAKeyFile)
{
    create();
    const core::Bytes before = content();
    const auto again = SoftwareKeyStore::create(m_path, sm4Suite(), publishedTestKeys(), "other",
                                                KeyMark::Test, kCheap);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::FileNotWritable);
    EXPECT_EQ(content(), before);
    const auto entries = std::filesystem::directory_iterator{m_folder};
    EXPECT_EQ(std::distance(begin(entries), end(entries)), 1) << "the draft is gone";
}

TEST_F(SoftwareKeyStoreTest, SaysWhenItCannotWrite)
{
    const auto made = SoftwareKeyStore::create(m_folder / "no" / "keys", sm4Suite(), someKeys(),
                                               kPassphrase, KeyMark::Production, kCheap);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::FileNotWritable);
}

TEST_F(SoftwareKeyStoreTest, MarksPublishedKeysWhateverItIsTold)
{
    create(KeyMark::Production, publishedTestKeys());
    EXPECT_TRUE(SoftwareKeyStore::open(m_path, kPassphrase).value()->holdsTestKeys());
}

TEST_F(SoftwareKeyStoreTest, MarksTestKeys)
{
    create(KeyMark::Test);
    EXPECT_TRUE(SoftwareKeyStore::open(m_path, kPassphrase).value()->holdsTestKeys());
}

TEST_F(SoftwareKeyStoreTest, ShowsTheCheckValueOfEachKey)
{
    create();
    const auto store = SoftwareKeyStore::open(m_path, kPassphrase);
    ASSERT_TRUE(store);
    const MasterKeys keys = someKeys();
    EXPECT_EQ((*store)->checkValue(KeyUse::CardMaster), sm4Suite().checkValue(keys[4].key));
}

// Goal: neither the file nor a message holds a key in the open. Method: search for them.
TEST_F(SoftwareKeyStoreTest, ShowsNoKey)
{
    create();
    const std::string stored = core::toHex(content());
    for (const std::string_view key :
         {"A1A1A1A1", "A2A2A2A2", "A3A3A3A3", "A4A4A4A4", "A5A5A5A5"}) {
        EXPECT_THAT(stored, Not(HasSubstr(std::string{key})));
    }
    const auto refused = SoftwareKeyStore::open(m_path, "wrong");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().detail, Not(HasSubstr("wrong")));
}

}  // namespace
}  // namespace wattdesk::cardio
