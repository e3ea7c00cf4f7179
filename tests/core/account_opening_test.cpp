#include "core/workflow/account_opening.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "tests/core/desk_bench.h"

namespace wattdesk::core {
namespace {

using test::FakeWorld;

std::string repeated(const std::string& piece, std::size_t times)
{
    std::string out;
    for (std::size_t i = 0; i < times; ++i) {
        out += piece;
    }
    return out;
}

class AccountOpeningBench : public testing::Test {
protected:
    static AccountForm goodForm()
    {
        AccountForm form;
        form.name = "张三";
        form.phone = "+86 (0571) 8888-1234";
        form.address = "1 Test Road";
        form.meter = "42";
        form.tariff = FakeWorld::kMonthlyLadder;
        return form;
    }

    Expected<Account> open(const AccountForm& form)
    {
        return AccountOpening{bench.world()}.registerAccount(bench.fake.administrator(), form);
    }

    void expectRefused(ErrorCode code, const std::function<void(AccountForm&)>& spoil)
    {
        AccountForm form = goodForm();
        spoil(form);
        const std::string before = bench.text();
        const auto refused = open(form);
        ASSERT_FALSE(refused) << "expected " << describe(code).name;
        EXPECT_EQ(describe(refused.error().code).name, describe(code).name);
        EXPECT_EQ(bench.text(), before);
    }

    test::DeskBench bench;
};

TEST_F(AccountOpeningBench, GoodFormIsRegisteredWithAnEventAndNoCardYet)
{
    const auto account = open(goodForm());
    ASSERT_TRUE(account);
    EXPECT_EQ(account->customer.name, "张三");
    EXPECT_EQ(account->point.meter, MeterNumber::parse("42").value());
    EXPECT_EQ(account->standing, AccountStanding{});
    EXPECT_EQ(account->organisation, FakeWorld::kOrganisation);
    EXPECT_EQ(account->opened, bench.fake.clock.now());
    EXPECT_EQ(bench.again(*account), *account);
    const std::vector<std::string> expected{std::string{nameOf(AuditAction::AccountRegistered)}};
    EXPECT_EQ(test::auditNames(bench.world()), expected);
}

TEST_F(AccountOpeningBench, EmptyNumberDrawsTheNextAndAGivenOneIsKept)
{
    const Account first = open(goodForm()).value();
    AccountForm form = goodForm();
    form.meter = "43";
    const Account second = open(form).value();
    EXPECT_FALSE(first.number.isNone());
    EXPECT_NE(first.number, second.number);
    form.meter = "44";
    form.number = "\uFF15\uFF15\uFF15";
    EXPECT_EQ(shown(open(form).value().number), "555");
}

// Goal: people are called what they are called. Method: 200 characters, emoji, rare hanzi, quotes;
// kept to the byte.
TEST_F(AccountOpeningBench, NamesOfAnyKindAreKept)
{
    int meter = 100;
    for (const std::string& name :
         {repeated("\U00020BB7", 200), repeated("a", 200), std::string{"\U00020BB7野家 \U0001F600"},
          std::string{"O'Brien \"Bob\"; DROP TABLE account;--"}}) {
        AccountForm form = goodForm();
        form.name = "\u3000" + name + " ";
        form.address = name;
        form.meter = std::to_string(++meter);
        const auto account = open(form);
        ASSERT_TRUE(account) << name;
        EXPECT_EQ(bench.again(*account).customer.name, name);
        EXPECT_EQ(bench.again(*account).point.address, name);
    }
}

TEST_F(AccountOpeningBench, NameIsNeeded)
{
    for (const char* name : {"", "   ", "\u3000\u3000", "\t"}) {
        expectRefused(ErrorCode::InputNameMissing, [&](AccountForm& form) { form.name = name; });
    }
}

TEST_F(AccountOpeningBench, TwoHundredAndOneCharactersAreTooLong)
{
    const std::string tooLong = repeated("张", 201);
    expectRefused(ErrorCode::InputTooLong, [&](AccountForm& form) { form.name = tooLong; });
    expectRefused(ErrorCode::InputTooLong, [&](AccountForm& form) { form.address = tooLong; });
}

TEST_F(AccountOpeningBench, TextThatIsNoTextIsRefused)
{
    for (const char* bad : {"a\xFF", "a\x01z", "a\nz", "\xED\xA0\x80", "\xC0\xAF"}) {
        expectRefused(ErrorCode::InputText, [&](AccountForm& form) { form.name = bad; });
        expectRefused(ErrorCode::InputText, [&](AccountForm& form) { form.address = bad; });
    }
}

TEST_F(AccountOpeningBench, PhoneHoldsDigitsSpacesAndItsSignsOnly)
{
    for (const char* phone : {"call me", "138x", "\U0001F4DE", "138;1", "138\"1"}) {
        expectRefused(ErrorCode::InputPhone, [&](AccountForm& form) { form.phone = phone; });
    }
    AccountForm form = goodForm();
    form.phone = "";
    EXPECT_TRUE(open(form));
}

TEST_F(AccountOpeningBench, MeterNumberIsOneToTwelveDigitsAndNotZero)
{
    for (const char* meter : {"", "0", "000000000000", "1234567890123", "12a", "-1", "\u4E00"}) {
        expectRefused(ErrorCode::InputMeterNumber, [&](AccountForm& form) { form.meter = meter; });
    }
}

TEST_F(AccountOpeningBench, AccountNumberIsOneToTwelveDigitsAndNotZero)
{
    for (const char* number : {"0", "000000000000", "1234567890123", "12a", "-1", "\u4E00"}) {
        expectRefused(ErrorCode::InputAccountNumber,
                      [&](AccountForm& form) { form.number = number; });
    }
}

TEST_F(AccountOpeningBench, RatiosAreOneToSixDigits)
{
    for (const std::uint32_t ratio : {0U, 1'000'000U, 4'294'967'295U}) {
        expectRefused(ErrorCode::InputRatio, [&](AccountForm& form) { form.ctRatio = ratio; });
        expectRefused(ErrorCode::InputRatio, [&](AccountForm& form) { form.ptRatio = ratio; });
    }
}

TEST_F(AccountOpeningBench, MeterOfAnotherAccountIsTaken)
{
    ASSERT_TRUE(open(goodForm()));
    expectRefused(ErrorCode::AccountMeterTaken, [](AccountForm& form) { form.meter = "0042"; });
}

TEST_F(AccountOpeningBench, NumberOfAnotherAccountIsTaken)
{
    const Account first = open(goodForm()).value();
    expectRefused(ErrorCode::AccountNumberTaken, [&](AccountForm& form) {
        form.meter = "43";
        form.number = shown(first.number);
    });
}

TEST_F(AccountOpeningBench, TariffMustExistAndFitTheMeter)
{
    expectRefused(ErrorCode::TariffNotFound,
                  [](AccountForm& form) { form.tariff = TariffId{999}; });
    // 260 kWh do not divide by 30.
    expectRefused(ErrorCode::TariffUnfitForMeter, [](AccountForm& form) { form.ctRatio = 30; });
}

TEST_F(AccountOpeningBench, RefusalDrawsNoNumber)
{
    expectRefused(ErrorCode::InputNameMissing, [](AccountForm& form) { form.name = ""; });
    ASSERT_TRUE(open(goodForm()));
    expectRefused(ErrorCode::AccountMeterTaken, [](AccountForm&) {});
    AccountForm form = goodForm();
    form.meter = "43";
    const Account second = open(form).value();
    EXPECT_EQ(shown(second.number), "100002") << "the fake's first number is 100001";
}

}  // namespace
}  // namespace wattdesk::core
