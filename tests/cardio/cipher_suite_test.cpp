#include "cardio/crypto/cipher_suite.h"

#include <gtest/gtest.h>

#include <set>

namespace wattdesk::cardio {
namespace {

core::Bytes hex(std::string_view text)
{
    return core::fromHex(text).value();
}

SecretKey keyOf(std::string_view text)
{
    return SecretKey::fromBytes(hex(text)).value();
}

core::CardSerial serialOf(std::string_view text)
{
    return core::CardSerial::parse(text).value();
}

constexpr std::string_view kMaster = "00112233445566778899AABBCCDDEEFF";
constexpr std::string_view kSerial = "0102030405060708";
constexpr std::string_view kWalletUpdate = "04D682000C0000271000000001";
constexpr std::string_view kMacChallenge = "A1B2C3D4";

struct Vectors {
    const CipherSuite& suite;
    std::string_view cardKey;
    std::string_view cryptogram;
    std::string_view walletMac;
    std::string_view alignedMac;
};

class CipherSuiteVectors : public testing::TestWithParam<Vectors> {};

TEST_P(CipherSuiteVectors, DiversifyTheCardKey)
{
    const SecretKey key = GetParam().suite.diversify(keyOf(kMaster), serialOf(kSerial));
    EXPECT_EQ(core::toHex(key.bytes()), GetParam().cardKey);
}

TEST_P(CipherSuiteVectors, AnswerAChallenge)
{
    const SecretKey key = keyOf(GetParam().cardKey);
    EXPECT_EQ(core::toHex(GetParam().suite.cryptogram(key, hex("1122334455667788"))),
              GetParam().cryptogram);
}

TEST_P(CipherSuiteVectors, MacAWalletUpdate)
{
    const SecretKey key = keyOf(GetParam().cardKey);
    EXPECT_EQ(core::toHex(GetParam().suite.mac(key, hex(kMacChallenge), hex(kWalletUpdate))),
              GetParam().walletMac);
}

// Goal: an aligned message gets a whole block of padding. Method: the published vector, whose
// message is five blocks of SM4 and ten of DES.
TEST_P(CipherSuiteVectors, MacAnAlignedMessage)
{
    core::Bytes message = hex("04D683804F");
    message.resize(message.size() + 75, 0x07);
    ASSERT_EQ(message.size() % 16, 0U);
    const SecretKey key = keyOf(GetParam().cardKey);
    EXPECT_EQ(core::toHex(GetParam().suite.mac(key, hex(kMacChallenge), message)),
              GetParam().alignedMac);
}

INSTANTIATE_TEST_SUITE_P(BothSuites, CipherSuiteVectors,
                         testing::Values(Vectors{tripleDesSuite(),
                                                 "00E2B15307A7A33050BBBCA82E87FF07",
                                                 "ACD27044EC6F8CAA", "5F15D1D8", "AB155B67"},
                                         Vectors{sm4Suite(), "505E622B488047C9DEAFA8FF9634BD1C",
                                                 "4E9AF53ADD62BFC8", "2BBE3371", "E4A895C2"}),
                         [](const auto& suite) { return suite.index == 0 ? "TripleDes" : "Sm4"; });

TEST(CipherSuite, DiversifiesWithSm4AsTwoCardsOfTheFieldDo)
{
    EXPECT_EQ(core::toHex(sm4Suite()
                              .diversify(keyOf("26ABD3D31EAD9C238B9414B0FE2465E6"),
                                         serialOf("030405060708090A"))
                              .bytes()),
              "C6E7DB6B460E3EB8A336964DC6746795");
    EXPECT_EQ(core::toHex(sm4Suite()
                              .diversify(keyOf("6AE7C80FD38E4D9ECAF6A557E52234FB"),
                                         serialOf("3344556677889900"))
                              .bytes()),
              "0239BCD33FD0EACCB594502406405F71");
}

// Goal: the check value is the head of E(K, 0…0). Method: the standard's own example key of SM4
// (GB/T 32907) and the well-known check value of a two-key 3DES key.
TEST(CipherSuite, ShowsACheckValue)
{
    EXPECT_EQ(core::toHex(sm4Suite().checkValue(keyOf("0123456789ABCDEFFEDCBA9876543210"))),
              "2677F4");
    EXPECT_EQ(core::toHex(tripleDesSuite().checkValue(keyOf("0123456789ABCDEFFEDCBA9876543210"))),
              "08D7B4");
}

TEST(CipherSuite, IsFoundByItsName)
{
    EXPECT_EQ(suiteNamed("sm4"), &sm4Suite());
    EXPECT_EQ(suiteNamed("3des"), &tripleDesSuite());
    EXPECT_EQ(suiteNamed("sm1"), nullptr);
    EXPECT_EQ(suiteNamed(""), nullptr);
}

TEST(CipherSuite, ComparesBytesWholly)
{
    EXPECT_TRUE(equalInConstantTime(hex("0102"), hex("0102")));
    EXPECT_FALSE(equalInConstantTime(hex("0102"), hex("0103")));
    EXPECT_FALSE(equalInConstantTime(hex("0102"), hex("010200")));
    EXPECT_TRUE(equalInConstantTime({}, {}));
}

TEST(CipherSuite, DrawsFreshChallenges)
{
    std::set<std::array<std::uint8_t, 8>> seen;
    for (int i = 0; i < 100; ++i) {
        std::array<std::uint8_t, 8> challenge{};
        fillRandom(challenge);
        seen.insert(challenge);
    }
    EXPECT_EQ(seen.size(), 100U);
}

TEST(SecretKey, IsGoneFromWhereItWasMovedFrom)
{
    SecretKey first = keyOf(kMaster);
    const SecretKey second = std::move(first);
    EXPECT_EQ(core::toHex(second.bytes()), kMaster);
    // NOLINTNEXTLINE(bugprone-use-after-move): the point of the test
    EXPECT_EQ(core::toHex(first.bytes()), std::string(32, '0'));
}

TEST(SecretKey, HasSixteenBytes)
{
    EXPECT_FALSE(SecretKey::fromBytes(hex("0011")));
    EXPECT_FALSE(SecretKey::fromBytes(core::Bytes(17, 0)));
}

}  // namespace
}  // namespace wattdesk::cardio
