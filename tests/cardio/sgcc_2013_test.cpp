#include "cardio/profile/sgcc_2013.h"

#include <gtest/gtest.h>

#include <array>

#include "cardio/files/parameter_file.h"
#include "cardio/files/return_file.h"
#include "cardio/files/wallet_file.h"
#include "tests/cardio/card_bench.h"
#include "tests/support/scripted_reader.h"

namespace wattdesk::cardio {
namespace {

using core::CardSnapshot;
using core::ErrorCode;
using core::WriteOutcome;
using Condition = CardSnapshot::Condition;

const core::Bytes kAtr = core::fromHex("3B690000570102030405060708").value();
const core::Bytes kContactlessAtr = core::fromHex("3B80800101").value();

std::string ok(const core::Bytes& data)
{
    return core::toHex(data) + "9000";
}

/// The card's side of an internal authentication.
test::CardScript::Answer proof(KeyStore& keys)
{
    return [&keys](core::ByteView command) -> core::Expected<core::Bytes> {
        const auto answer =
            keys.cryptogram(KeyUse::InternalAuthentication, test::kSerial, command.subspan(5, 8));
        core::Bytes bytes(answer->begin(), answer->end());
        bytes.insert(bytes.end(), {0x90, 0x00});
        return bytes;
    };
}

std::string cryptogramFor(KeyStore& keys, KeyUse use, std::string_view challenge)
{
    return core::toHex(
        keys.cryptogram(use, test::kSerial, core::fromHex(challenge).value()).value());
}

/// A whole MACed update as the station must send it.
std::string maced(KeyStore& keys, KeyUse use, std::string_view challenge, std::uint8_t sfi,
                  const core::Bytes& data)
{
    const auto message = CommandApdu::macedUpdateMessage(sfi, 0, data);
    return core::toHex(message) +
           core::toHex(
               keys.mac(use, test::kSerial, core::fromHex(challenge).value(), message).value());
}

class Sgcc2013Test : public testing::Test {
protected:
    std::unique_ptr<SoftwareKeyStore> m_keys{test::keyStore(sm4Suite())};
};

// Goal: a purchase is these commands and no other, in this order. Method: the script of the whole
// sequence on a contactless reader, whose 18 exchanges are the greatest number allowed.
TEST_F(Sgcc2013Test, WritesAPurchaseInEighteenCommands)
{
    const core::CardChange change = test::purchase();
    const auto oldParameters = encodeParameters(change.before.parameters).value();
    const auto newParameters = encodeParameters(change.after.parameters).value();
    const auto oldWallet = encodeWallet(change.before.wallet).value();
    const auto newWallet = encodeWallet(change.after.wallet).value();
    const auto oldReturn = encodeReturn(change.before.returned).value();
    const core::Bytes cleared(kReturnFileSize, 0);

    test::CardScript script;
    script.expect("00A40000023F00", "9000")
        .expect("00B0990108", "01020304050607089000")
        .expect("00A4000002DF01", "9000")
        .expect("00B081002D", ok(oldParameters))
        .expect("00B0850031", ok(oldReturn))
        .expect("00B0820008", ok(oldWallet))
        .expectHead("0088000108", 13, proof(*m_keys))
        .expect("0084000008", "A1A2A3A4A5A6A7A89000")
        .expect("0082000208" +
                    cryptogramFor(*m_keys, KeyUse::ExternalAuthentication, "A1A2A3A4A5A6A7A8"),
                "9000")
        .expect("0084000004", "B1B2B3B49000")
        .expect(maced(*m_keys, KeyUse::LineProtection, "B1B2B3B4", 1, newParameters), "9000")
        .expect("0084000004", "C1C2C3C49000")
        .expect(maced(*m_keys, KeyUse::LineProtection, "C1C2C3C4", 5, cleared), "9000")
        .expect("00B081002D", ok(newParameters))
        .expect("00B0850031", ok(cleared))
        .expect("0084000004", "D1D2D3D49000")
        .expect(maced(*m_keys, KeyUse::WalletLineProtection, "D1D2D3D4", 2, newWallet), "9000")
        .expect("00B0820008", ok(newWallet));

    test::ScriptedHub hub{script, kContactlessAtr, Interface::Contactless};
    ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
    const auto report = terminal.write(change);
    EXPECT_EQ(report.outcome, WriteOutcome::Confirmed);
    EXPECT_FALSE(report.cause);
    EXPECT_EQ(script.answered(), 18U);
}

TEST_F(Sgcc2013Test, RefusesAnAtrThatIsNotOurs)
{
    for (const std::string_view atr :
         {"3B6E000080318066B0840C016E0183009000", "3B6900005701020304050607",
          "3B680000570102030405060708", ""}) {
        test::CardScript script;
        test::ScriptedHub hub{script, core::fromHex(atr).value()};
        ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
        const auto snapshot = terminal.read();
        ASSERT_FALSE(snapshot);
        EXPECT_EQ(snapshot.error().code, ErrorCode::CardForeign) << atr;
    }
}

TEST_F(Sgcc2013Test, RefusesAContactlessCardWithoutASerial)
{
    for (const std::string_view answer : {"6A82", "6D00", "6E00", "01029000"}) {
        test::CardScript script;
        script.expect("00A40000023F00", "9000").expect("00B0990108", answer);
        test::ScriptedHub hub{script, kContactlessAtr, Interface::Contactless};
        ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
        EXPECT_EQ(terminal.read().error().code, ErrorCode::CardForeign) << answer;
    }
}

TEST_F(Sgcc2013Test, TakesACardWithoutTheApplicationForBare)
{
    test::CardScript script;
    script.expect("00A40000023F00", "9000").expect("00A4000002DF01", "6A82");
    test::ScriptedHub hub{script, kAtr};
    ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
    EXPECT_EQ(terminal.read().value(), (CardSnapshot{test::kSerial, Condition::Bare, {}}));
}

// Goal: EF05 that is neither cleared nor whole is damage, whichever maker calls it empty. Method:
// 49 × FF behind good files.
TEST_F(Sgcc2013Test, RefusesAReturnFileThatOneMakerCallsEmpty)
{
    const core::CardImage image = test::purchase().before;
    test::CardScript script;
    script.expect("00A40000023F00", "9000")
        .expect("00A4000002DF01", "9000")
        .expect("00B081002D", ok(encodeParameters(image.parameters).value()))
        .expect("00B0820008", ok(encodeWallet(image.wallet).value()))
        .expect("00B0850031", ok(core::Bytes(49, 0xFF)))
        .expectHead("0088000108", 13, proof(*m_keys));
    test::ScriptedHub hub{script, kAtr};
    ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
    EXPECT_EQ(terminal.read().error().code, ErrorCode::CardDamaged);
}

// Goal: words that mean something at authentication are told as such. Method: the same purchase up
// to there, and each word.
TEST_F(Sgcc2013Test, SaysWhyAuthenticationFailed)
{
    const core::CardChange change = test::purchase();
    const std::array cases{std::pair{"63C2", ErrorCode::CardAuthenticationRefused},
                           std::pair{"6982", ErrorCode::CardAuthenticationRefused},
                           std::pair{"6983", ErrorCode::CardLocked},
                           std::pair{"6581", ErrorCode::CardMemoryFault},
                           std::pair{"6984", ErrorCode::CardAnswerUnexpected}};
    for (const auto& [word, code] : cases) {
        test::CardScript script;
        script.expect("00A40000023F00", "9000")
            .expect("00A4000002DF01", "9000")
            .expect("00B081002D", ok(encodeParameters(change.before.parameters).value()))
            .expect("00B0850031", ok(encodeReturn(change.before.returned).value()))
            .expect("00B0820008", ok(encodeWallet(change.before.wallet).value()))
            .expectHead("0088000108", 13, proof(*m_keys))
            .expect("0084000008", "A1A2A3A4A5A6A7A89000")
            .expectHead("0082000208", 13,
                        [w = core::fromHex(word).value()](core::ByteView) { return w; });
        test::ScriptedHub hub{script, kAtr};
        ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
        const auto report = terminal.write(change);
        EXPECT_EQ(report.outcome, WriteOutcome::NotWritten);
        ASSERT_TRUE(report.cause);
        EXPECT_EQ(report.cause->code, code) << word;
        EXPECT_NE(report.cause->detail.find(word), std::string::npos) << report.cause->detail;
    }
}

TEST_F(Sgcc2013Test, IsFoundByItsName)
{
    EXPECT_EQ(profileNamed("sgcc-2013"), &sgcc2013());
    EXPECT_EQ(profileNamed("sgcc-2009"), nullptr);
}

}  // namespace
}  // namespace wattdesk::cardio
