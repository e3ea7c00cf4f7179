#include <gtest/gtest.h>

#include <set>

#include "cardio/crypto/random_ids.h"
#include "cardio/crypto/random_passwords.h"
#include "cardio/crypto/scrypt_password.h"
#include "cardio/crypto/sha256.h"

namespace wattdesk::cardio {
namespace {

constexpr ScryptCost kCheap{10, 8, 1};

// Goal: scrypt is scrypt. Method: the third vector of RFC 7914 §12 (N = 16384, r = 8, p = 1).
TEST(Scrypt, GivesTheVectorOfItsStandard)
{
    constexpr std::string_view kSalt = "SodiumChloride";
    const core::Bytes salt(kSalt.begin(), kSalt.end());
    core::Bytes key(64, 0);
    scrypt("pleaseletmein", salt, {14, 8, 1}, key);
    EXPECT_EQ(core::toHex(key),
              "7023BDCB3AFD7348461C06CD81FD38EBFDA8FBBA904F8E3EA9B543F6545DA1F2"
              "D5432955613F0FCF62D49705242A9AF9E61E85DC0D651E40DFCF017B45575887");
}

TEST(ScryptPasswordHasher, KnowsItsPassword)
{
    ScryptPasswordHasher hasher{kCheap};
    const std::string stored = hasher.hash("correct horse 电");
    EXPECT_TRUE(hasher.verify("correct horse 电", stored));
    EXPECT_FALSE(hasher.verify("correct horse", stored));
    EXPECT_FALSE(hasher.verify("", stored));
}

TEST(ScryptPasswordHasher, SaltsEveryHash)
{
    ScryptPasswordHasher hasher{kCheap};
    EXPECT_NE(hasher.hash("same"), hasher.hash("same"));
}

TEST(ScryptPasswordHasher, WritesItsCostIntoTheText)
{
    EXPECT_EQ(ScryptPasswordHasher{kCheap}.hash("x").substr(0, 14), "scrypt$10$8$1$");
    EXPECT_EQ(kScryptDefault, (ScryptCost{17, 8, 1}));
}

// Goal: raising the cost leaves old passwords valid. Method: a hash of another cost than the
// hasher's own.
TEST(ScryptPasswordHasher, HonoursTheCostOfTheStoredText)
{
    const std::string stored = ScryptPasswordHasher{ScryptCost{11, 4, 2}}.hash("old");
    EXPECT_TRUE(ScryptPasswordHasher{kCheap}.verify("old", stored));
}

TEST(ScryptPasswordHasher, RefusesTextsOfAnotherForm)
{
    ScryptPasswordHasher hasher{kCheap};
    const std::string stored = hasher.hash("x");
    const std::string rest = stored.substr(stored.find('$', 7));
    for (const std::string& text :
         {std::string{}, std::string{"x"}, std::string{"scrypt$$$$$"}, stored + "00", stored + "$",
          "bcrypt" + stored.substr(6), "scrypt$30" + rest, "scrypt$9" + rest, "scrypt$-10" + rest,
          std::string(10'000, '$'), stored.substr(0, stored.size() - 2)}) {
        EXPECT_FALSE(hasher.verify("x", text)) << text;
    }
}

TEST(Sha256Digest, GivesTheVectorsOfItsStandard)
{
    Sha256Digest digest;
    EXPECT_EQ(digest.of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(digest.of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

// Goal: a password can be read aloud and typed, and is never the same. Method: a thousand of them,
// in which every letter that may stand must turn up, and no other.
TEST(RandomPasswords, AreTwelveLettersThatNobodyTakesForAnother)
{
    constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    RandomPasswords passwords;
    std::set<std::string> given;
    std::set<char> seen;
    for (int i = 0; i < 1'000; ++i) {
        const std::string password = passwords.next();
        EXPECT_EQ(password.size(), 12U);
        given.insert(password);
        seen.insert(password.begin(), password.end());
    }
    EXPECT_EQ(given.size(), 1'000U);
    EXPECT_EQ(seen, std::set<char>(kLetters.begin(), kLetters.end()));
}

TEST(RandomIdSource, GivesPositiveFreshNumbers)
{
    RandomIdSource source;
    std::set<std::int64_t> seen;
    for (int i = 0; i < 10'000; ++i) {
        const std::int64_t id = source.next();
        EXPECT_GT(id, 0);
        seen.insert(id);
    }
    EXPECT_EQ(seen.size(), 10'000U);
}

}  // namespace
}  // namespace wattdesk::cardio
