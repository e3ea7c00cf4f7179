#include <QAction>

#include "tests/gui/account_window_fixture.h"

namespace wattdesk::test {
namespace {

using app::FieldId;

/// What the months of an account are settled by, entered on the account page of a demo station.
class SupplyWindow : public AccountPageWindow {
protected:
    void openFormAt(int letter, FieldId first)
    {
        openForm(letter);
        ASSERT_TRUE(waitFor([&] { return hasFocus(qPrintable(fieldName(first))); })) << notice();
    }
    void enterAt(FieldId next)
    {
        key(Qt::Key_Return);
        ASSERT_TRUE(hasFocus(qPrintable(fieldName(next)))) << fieldName(next).toStdString();
    }
    /// Enter on the last field and on the button.
    void enterAll()
    {
        ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); })) << notice();
        key(Qt::Key_Return);
        ASSERT_TRUE(hasFocus("confirmButton"));
        key(Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return hasFocus("accountnextButton"); })) << notice();
    }
    /// Whether the customer's data have such a line.
    bool shows(const char* label, const char* value)
    {
        bool hasLabel = false;
        bool hasValue = false;
        for (const QLabel* part : window->findChildren<QLabel*>()) {
            hasLabel = hasLabel || (part->isVisible() && part->text() == QLatin1String{label});
            hasValue =
                hasValue || (part->isVisible() && part->toolTip() == QString::fromUtf8(value));
        }
        return hasLabel && hasValue;
    }
};

TEST_F(SupplyWindow, EntersASupplyContractByKeys)
{
    signIn("admin", app::kDemoAdministratorPassword);
    openAccount("zhang-san");
    openFormAt(Qt::Key_K, FieldId::ContractFrom);
    type("2026-01-01");
    enterAt(FieldId::Capacity);
    type("315");
    enterAt(FieldId::ContractDemand);
    type("250.5");
    enterAt(FieldId::OwnTransformer);
    key(Qt::Key_Down);
    enterAt(FieldId::RatedCapacity);
    type("400");
    enterAt(FieldId::NoLoadLoss);
    type("570");
    enterAt(FieldId::LoadLoss);
    type("4300");
    for (const FieldId field : {FieldId::NoLoadCurrent, FieldId::Impedance}) {
        enterAt(field);
        type("1.5");
    }
    enterAll();
    EXPECT_EQ(result(), "Contract entered");
    next();
    EXPECT_TRUE(shows("Contract", "315 kVA, 250.5 kW"));
}

// Goal: an account takes a fixed ratio from another one's meter, by keys alone, and a cashier sees
// it but cannot change it. Method: the form; a wrong parent on the way; another sign-in.
TEST_F(SupplyWindow, SetsAFixedRatioByKeys)
{
    signIn("admin", app::kDemoAdministratorPassword);
    openAccount("zhang-san");
    openFormAt(Qt::Key_H, FieldId::ShareKind);
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    enterAt(FieldId::Parent);
    type("100009");
    auto* wrong = label(qPrintable(fieldName(FieldId::Parent) + QStringLiteral("Wrong")));
    ASSERT_TRUE(wrong);
    EXPECT_TRUE(waitFor([&] { return wrong->isVisible(); })) << "there is no such account";
    key(Qt::Key_Backspace);
    type("2");
    EXPECT_TRUE(waitFor([&] { return !wrong->isVisible(); })) << wrong->text().toStdString();
    enterAt(FieldId::ShareRatio);
    type("20");
    enterAll();
    EXPECT_EQ(result(), "Parent meter set");
    next();
    EXPECT_TRUE(shows("Part of", "100002, 20 %"));
    ASSERT_TRUE(bench->remove());
    window->findChild<QAction*>("signOutAction")->trigger();
    ASSERT_TRUE(waitFor([&] { return hasFocus("passwordEdit"); }));
    auto* login = window->findChild<QLineEdit*>("loginEdit");
    login->clear();
    login->setFocus();
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("zhang-san");
    EXPECT_TRUE(shows("Part of", "100002, 20 %"));
    EXPECT_TRUE(canPress("operationEButton"));
    EXPECT_FALSE(canPress("operationHButton"));
    EXPECT_FALSE(canPress("operationKButton"));
}

TEST_F(SupplyWindow, AmendsAHouseholdBaseByKeys)
{
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("li-xiaomei");
    openFormAt(Qt::Key_E, FieldId::Name);
    for (const FieldId field :
         {FieldId::Phone, FieldId::Address, FieldId::AccountTariff, FieldId::HouseholdBase}) {
        enterAt(field);
    }
    type("1.5");
    for (const FieldId field :
         {FieldId::HoardingLimit, FieldId::Alarm1, FieldId::Alarm2, FieldId::Reason}) {
        enterAt(field);
    }
    type("seven in the house");
    enterAll();
    EXPECT_EQ(result(), "Changes saved");
    next();
    EXPECT_TRUE(shows("Household", "× 1.50"));
}

TEST_F(SupplyWindow, GivesAnAccountAnotherTariffByKeys)
{
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("zhang-san");
    ASSERT_TRUE(shows("Tariff", "居民单一电价"));
    openFormAt(Qt::Key_E, FieldId::Name);
    for (const FieldId field : {FieldId::Phone, FieldId::Address, FieldId::AccountTariff}) {
        enterAt(field);
    }
    key(Qt::Key_Down);  // by name, the ladder stands below
    for (const FieldId field : {FieldId::HouseholdBase, FieldId::HoardingLimit, FieldId::Alarm1,
                                FieldId::Alarm2, FieldId::Reason}) {
        enterAt(field);
    }
    type("a shop by now");
    enterAll();
    EXPECT_EQ(result(), "Changes saved");
    next();
    EXPECT_TRUE(shows("Tariff", "居民阶梯电价"));
}

TEST_F(SupplyWindow, OpensAnAccountWithAHouseholdBaseByKeys)
{
    signIn("cashier", app::kDemoCashierPassword);
    key(Qt::Key_F4);
    ASSERT_TRUE(waitFor([&] { return hasFocus("nameEdit"); }));
    auto* tariffs = window->findChild<QComboBox*>("tariffBox");
    ASSERT_TRUE(waitFor([&] { return tariffs->count() > 0; }));
    for (const char* entry : {"Zhao Min", "13600003456", "Campus 8", "200001"}) {
        type(entry);
        key(Qt::Key_Return);
    }
    for (int at = 0; at < 2; ++at) {
        key(Qt::Key_Tab);
    }
    ASSERT_TRUE(hasFocus("householdBaseEdit"));
    type("1.5");
    ASSERT_TRUE(waitFor([&] { return canPress("registerButton"); }));
    button("registerButton")->click();
    ASSERT_TRUE(waitFor([&] { return hasFocus("amountEdit"); }));
    key(Qt::Key_F5);
    EXPECT_TRUE(waitFor([&] { return shows("Household", "× 1.50"); }));
}

}  // namespace
}  // namespace wattdesk::test
