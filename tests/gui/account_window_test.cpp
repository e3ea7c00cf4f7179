#include <QFile>

#include "tests/gui/account_window_fixture.h"

namespace wattdesk::test {
namespace {

using app::FieldId;

using AccountWindow = AccountPageWindow;

// Goal: a card is replaced by keys alone, and the slip is saved. Method: the page, the letter, a
// blank card, a reason, Enter twice, F7.
TEST_F(AccountWindow, ReissuesACardByKeys)
{
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("zhang-san");
    ASSERT_TRUE(bench->remove());
    openForm(Qt::Key_I);
    ASSERT_TRUE(bench->insert("blank-1"));
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); })) << notice();
    window->findChild<QLineEdit*>(fieldName(FieldId::Reason))->setFocus();
    type("broken");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("confirmButton"); }));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("accountnextButton"); })) << notice();
    EXPECT_EQ(result(), "New card written");
    dialogs.file = folder.filePath("slip.pdf");
    key(Qt::Key_F7);
    EXPECT_TRUE(waitFor([&] { return QFile::exists(dialogs.file); }));
    next();
    EXPECT_EQ(deeds()->rowCount(), 2);
}

TEST_F(AccountWindow, ALostCardIsRefusedUntilItIsFound)
{
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("zhang-san");
    openForm(Qt::Key_L);
    fill(FieldId::Reason, "left in a taxi");
    carryOut();
    EXPECT_EQ(result(), "Card reported lost");
    EXPECT_EQ(button("accountreceiptButton")->text(), "Save slip   F7");
    dialogs.file = folder.filePath("slip.pdf");
    key(Qt::Key_F7);
    EXPECT_TRUE(waitFor([&] { return QFile::exists(dialogs.file); }));
    next();
    EXPECT_TRUE(window->findChild<QFrame*>("accountNotice")->isVisible());
    openForm(Qt::Key_F);
    fill(FieldId::Reason, "the driver brought it");
    carryOut();
    EXPECT_EQ(result(), "Card in use again");
    next();
    EXPECT_FALSE(window->findChild<QFrame*>("accountNotice")->isVisible());
}

TEST_F(AccountWindow, SuspendsAndResumesAndKeepsItInTheHistory)
{
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("zhang-san");
    auto* history = window->findChild<app::Table*>("historyTable");
    const int before = history->rowCount();
    openForm(Qt::Key_S);
    fill(FieldId::Reason, "away");
    carryOut();
    next();
    EXPECT_EQ(label("accountStateLabel")->text(), "Suspended");
    openForm(Qt::Key_S);
    fill(FieldId::Reason, "back");
    carryOut();
    next();
    EXPECT_EQ(label("accountStateLabel")->text(), "Normal");
    EXPECT_EQ(history->rowCount(), before + 2);
}

TEST_F(AccountWindow, AmendsAPhoneNumber)
{
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("zhang-san");
    auto* history = window->findChild<app::Table*>("historyTable");
    const int before = history->rowCount();
    openForm(Qt::Key_E);
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); }));
    fill(FieldId::Phone, "13511112222");
    fill(FieldId::Reason, "new phone");
    carryOut();
    EXPECT_EQ(result(), "Changes saved");
    next();
    EXPECT_EQ(history->rowCount(), before + 1);
}

// Goal: what the meter holds is paid out, with the second person whom the house asks for. Method:
// the customer's own card on the reader, the administrator's word, the figures on the result.
TEST_F(AccountWindow, ClosesAnAccountWithTheRefundAndASecondPerson)
{
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("zhang-san");
    openForm(Qt::Key_X);
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); })) << notice();
    EXPECT_EQ(button("confirmButton")->text(), "Close the account, pay out 12.84");
    fill(FieldId::Reason, "moves away");
    approve();
    carryOut();
    EXPECT_EQ(result(), "Account closed");
    next();
    EXPECT_EQ(label("accountStateLabel")->text(), "Closed");
}

// Goal: a sale that is not in the meter is taken back on its card. Method: sold and not inserted;
// somebody reads the meter's display, and the sale is reversed with a second person.
TEST_F(AccountWindow, ReversesASaleThatTheMeterHasNotTaken)
{
    signIn("cashier", app::kDemoCashierPassword);
    putCard("zhang-san");
    type("100");
    ASSERT_TRUE(waitFor([&] { return canPress("sellButton"); }));
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("nextButton"); }));
    key(Qt::Key_F5);
    ASSERT_TRUE(waitFor([&] { return deeds()->hasFocus() && deeds()->rowCount() == 2; }));
    openForm(Qt::Key_N);
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); }));
    fill(FieldId::Count, "1");
    fill(FieldId::Remaining, "12.84");
    fill(FieldId::Reason, "Mr Wu looked today");
    approve();
    carryOut();
    next();
    ASSERT_TRUE(waitFor([&] { return canPress("operationVButton"); }));
    openForm(Qt::Key_V);
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); })) << notice();
    EXPECT_EQ(button("confirmButton")->text(), "Reverse the sale, pay out 100.00");
    fill(FieldId::Reason, "wrong customer");
    approve();
    carryOut();
    EXPECT_EQ(result(), "Sale reversed");
    next();
    EXPECT_EQ(deeds()->rowCount(), 3);
}

TEST_F(AccountWindow, CorrectsASaleInTheBooksAndItsMeans)
{
    signIn("admin", app::kDemoAdministratorPassword);
    openAccount("zhang-san");
    ASSERT_TRUE(waitFor([&] { return canPress("operationCButton"); }));
    openForm(Qt::Key_C);
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); }));
    fill(FieldId::Amount, "7");
    fill(FieldId::Reason, "typed 7 too much");
    approve();
    button("confirmButton")->click();
    ASSERT_TRUE(waitFor([&] { return notice().find("607") != std::string::npos; }))
        << "nobody approves his own correction: " << notice();
    key(Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return deeds()->isVisible(); }));
    EXPECT_EQ(deeds()->rowCount(), 1);
}

TEST_F(AccountWindow, TransfersAnAccountWithANewCard)
{
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("zhang-san");
    ASSERT_TRUE(bench->remove());
    openForm(Qt::Key_T);
    ASSERT_TRUE(bench->insert("blank-1"));
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); })) << notice();
    fill(FieldId::Name, "Zhao Min");
    fill(FieldId::Phone, "13600003456");
    fill(FieldId::Reason, "flat sold");
    carryOut();
    EXPECT_EQ(result(), "Account transferred");
    next();
    EXPECT_EQ(label("accountNameLabel")->toolTip(), "Zhao Min");
}

// Goal: an account goes to somebody who is in the books already, by keys alone. Method: the letter,
// words that one customer fits, a reason, Enter from field to field and on the button.
TEST_F(AccountWindow, TransfersAnAccountToACustomerOfTheBooksByKeys)
{
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("zhang-san");
    ASSERT_TRUE(bench->remove());
    openForm(Qt::Key_T);
    ASSERT_TRUE(bench->insert("blank-1"));
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); })) << notice();
    ASSERT_TRUE(waitFor([&] { return hasFocus(qPrintable(fieldName(FieldId::NewOwner))); }));
    type("100002");
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); })) << notice();
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus(qPrintable(fieldName(FieldId::Reason))); }));
    type("flat sold");
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); })) << notice();
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("confirmButton"); }));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("accountnextButton"); })) << notice();
    EXPECT_EQ(result(), "Account transferred");
    next();
    EXPECT_EQ(label("accountNameLabel")->toolTip(), QString::fromUtf8("李晓梅"));
}

// Goal: the form says what a payment with the new meter's card comes to before it is taken. Method:
// an amount on a meter whose price is known, then the deed.
TEST_F(AccountWindow, QuotesThePaymentWithAMeterReplacement)
{
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("zhang-san");
    openForm(Qt::Key_M);
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); })) << notice();
    fill(FieldId::Meter, "000000200001");
    fill(FieldId::OldReading, "162");
    fill(FieldId::Amount, "50");
    ASSERT_TRUE(waitFor([&] {
        return button("confirmButton")->text() == "Replace the meter, collect 50.00";
    })) << button("confirmButton")->text().toStdString();
    fill(FieldId::Reason, "display broken");
    carryOut();
    EXPECT_EQ(result(), "Card for the new meter written");
}

TEST_F(AccountWindow, ReplacesAMeterOnTheCustomersOwnCard)
{
    signIn("cashier", app::kDemoCashierPassword);
    openAccount("zhang-san");
    openForm(Qt::Key_M);
    ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); })) << notice();
    fill(FieldId::Meter, "000000200001");
    fill(FieldId::OldReading, "162");
    fill(FieldId::Reason, "display broken");
    carryOut();
    EXPECT_EQ(result(), "Card for the new meter written");
}

TEST_F(AccountWindow, TheErrorDeskLeadsFromTheMetersWordsToAFieldTicket)
{
    signIn("cashier", app::kDemoCashierPassword);
    ASSERT_TRUE(bench->insert("zhang-san"));
    key(Qt::Key_F6);
    ASSERT_TRUE(waitFor([&] { return hasFocus("meterShowsEdit"); }));
    ASSERT_TRUE(waitFor([&] { return !label("deskCustomerLabel")->toolTip().contains("Whose"); }));
    type("31-02");
    ASSERT_TRUE(waitFor([&] { return canPress("remedyButton0"); }));
    dialogs.answer = app::Answer{0, "display dark, says Mr Wu"};
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("remedyButton0"); }));
    key(Qt::Key_Return);
    auto* tickets = window->findChild<app::Table*>("ticketsTable");
    ASSERT_TRUE(waitFor([&] { return tickets->rowCount() == 1; }));
    dialogs.answer = app::Answer{0, "display exchanged, Mr Wu"};
    ASSERT_TRUE(waitFor([&] { return canPress("endTicketButton"); }));
    button("endTicketButton")->click();
    EXPECT_TRUE(waitFor([&] { return !canPress("endTicketButton"); }));
    EXPECT_EQ(tickets->rowCount(), 1);
}

}  // namespace
}  // namespace wattdesk::test
