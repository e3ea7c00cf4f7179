#include "app/ui/arrears/arrears_presenter.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "app/text/failure_text.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using namespace wattdesk::core::literals;
using app::ArrearsDeed;
using app::ArrearsEntry;
using app::ArrearsFace;
using app::ArrearsTab;
using core::ErrorCode;

core::Date day(int month, int dayOfMonth)
{
    return core::Date::from(2026, month, dayOfMonth).value();
}

core::Account accountOf(std::int64_t id, const char* name)
{
    core::Account account;
    account.id = core::AccountId{id};
    account.number = core::AccountNumber::parse(std::to_string(100000 + id)).value();
    account.customer.name = name;
    return account;
}

app::DebtorRow debtor(std::int64_t id, core::Date oldestDue)
{
    return {accountOf(id, "张三"), oldestDue, 40'00_fen, 1'20_fen};
}

core::ArrearsLine line(std::int64_t id, core::ChargeKind kind, core::Date due,
                       core::Money outstanding, core::Money lateFee)
{
    core::ArrearsLine line;
    line.item.charge.id = core::ChargeId{id};
    line.item.charge.kind = kind;
    line.item.charge.due = due;
    line.item.charge.amount = outstanding;
    line.item.outstanding = outstanding;
    line.lateFee = lateFee;
    return line;
}

app::ArrearsSheet sheetOfTwoCharges()
{
    app::ArrearsSheet sheet;
    sheet.today = day(11, 3);
    sheet.asksApproval = true;
    sheet.statement.account = accountOf(1, "张三");
    sheet.statement.lines = {
        line(7, core::ChargeKind::OpeningBalance, day(10, 15), 40'00_fen, 76_fen),
        line(8, core::ChargeKind::PeriodBill, day(11, 15), 60'00_fen, {})};
    sheet.statement.outstanding = 100'00_fen;
    sheet.statement.lateFee = 76_fen;
    return sheet;
}

class ArrearsPresenter : public testing::Test {
protected:
    void serve(core::Role role = core::Role::Administrator)
    {
        presenter.begin(role);
        presenter.serve(accountOf(1, "").number);
        client.arrearsSheets.back()(sheetOfTwoCharges());
    }
    void open(ArrearsDeed deed)
    {
        serve();
        presenter.choose(deed);
        ASSERT_EQ(view().face, ArrearsFace::Form);
    }
    QList<ArrearsEntry> fields() const
    {
        QList<ArrearsEntry> entries;
        for (const app::FormField& field : view().form.fields) {
            entries.append(static_cast<ArrearsEntry>(field.id));
        }
        return entries;
    }
    QString wrongOf(ArrearsEntry entry) const
    {
        for (const app::FormField& field : view().form.fields) {
            if (field.id == static_cast<int>(entry)) {
                return field.wrong;
            }
        }
        return {};
    }
    template <class T>
    const T& asked() const
    {
        return std::get<T>(client.arrearsRequests.back().order);
    }
    const app::ArrearsView& view() const { return presenter.view(); }

    FakeClient client;
    FakeDialogs dialogs;
    app::ArrearsPresenter presenter{client, dialogs};
};

// Goal: pages come in the order of the books, who has owed for longest first. Method: the second
// page is asked for behind the last of the first, and stands below it.
TEST_F(ArrearsPresenter, TheNextPageOfDebtorsStandsBelowTheFirst)
{
    presenter.begin(core::Role::Cashier);
    presenter.setSeen(true);
    ASSERT_EQ(client.debtorPages.size(), 1u);
    const core::DebtorPlace place{day(10, 15), core::AccountId{2}};
    client.debtorPages[0](app::DebtorPage{{debtor(1, day(9, 15)), debtor(2, day(10, 15))}, place});
    EXPECT_EQ(view().debtors.rows.at(0).at(0).text, "2026-09-15");
    EXPECT_TRUE(view().debtors.hasMore);
    presenter.listMore();
    ASSERT_EQ(client.debtorQueries.size(), 2u);
    EXPECT_EQ(client.debtorQueries[1].after, place);
    client.debtorPages[1](app::DebtorPage{{debtor(3, day(11, 1))}, {}});
    ASSERT_EQ(view().debtors.rows.size(), 3);
    EXPECT_EQ(view().debtors.rows.at(2).at(0).text, "2026-11-01");
    EXPECT_FALSE(view().debtors.hasMore);
    EXPECT_EQ(view().debtors.total.toStdString(), "Accounts: 3   Owed: 120.00   Late fee: 3.60");
}

// Goal: reminders go to whom the filter leaves, into the file that was chosen. Method: with a
// filter; without a file; a disk that is full.
TEST_F(ArrearsPresenter, RemindersAreWrittenForWhomTheFilterLeaves)
{
    presenter.begin(core::Role::Cashier);
    presenter.setSeen(true);
    presenter.saveReminders();
    EXPECT_TRUE(client.reminderOrders.empty()) << "nobody is listed yet";
    presenter.editFilter(app::DebtorFilterField::Least, "50");
    presenter.list();
    client.debtorPages.back()(app::DebtorPage{{debtor(1, day(9, 15))}, {}});
    presenter.saveReminders();
    EXPECT_TRUE(client.reminderOrders.empty()) << "no file was chosen";
    dialogs.file = "/tmp/letters.pdf";
    presenter.saveReminders();
    presenter.saveReminders();
    ASSERT_EQ(client.reminderOrders.size(), 1u);
    EXPECT_EQ(client.reminderOrders[0].whose.least, 50'00_fen);
    EXPECT_EQ(client.reminderOrders[0].path, "/tmp/letters.pdf");
    EXPECT_EQ(view().debtors.notice.tone, app::Tone::Busy);
    EXPECT_FALSE(view().debtors.canRemind);
    client.reminders.back()(qint64{12});
    EXPECT_EQ(view().debtors.notice.title, "Payment reminders written: 12");
    EXPECT_TRUE(view().debtors.notice.advice.contains("/tmp/letters.pdf"));
    presenter.saveReminders();
    client.reminders.back()(core::fail(core::ErrorCode::FileNotWritable));
    EXPECT_EQ(view().debtors.notice.title, app::failureText(core::ErrorCode::FileNotWritable));
}

// Goal: opening balances come in from the list of debtors, which has them afterwards. Method: not
// for a cashier; Esc asks while it runs, and goes back to a list that is read anew.
TEST_F(ArrearsPresenter, OpeningBalancesComeInFromTheList)
{
    presenter.begin(core::Role::Cashier);
    presenter.showImport();
    EXPECT_FALSE(view().debtors.canImport);
    EXPECT_EQ(view().face, ArrearsFace::Lists);
    presenter.begin(core::Role::Administrator);
    presenter.setSeen(true);
    EXPECT_TRUE(view().debtors.canImport);
    presenter.showImport();
    ASSERT_EQ(view().face, ArrearsFace::Import);
    presenter.import().editReason("brought along");
    dialogs.file = "/tables/owed.csv";
    presenter.import().chooseFile();
    presenter.back();
    EXPECT_EQ(dialogs.asked.size(), 1u);
    presenter.serve(accountOf(1, "").number);
    EXPECT_EQ(view().face, ArrearsFace::Import) << "it still runs";
    core::ImportReport report;
    report.rows = 1;
    client.imports.back()(report);
    QSignalSpy changed{&presenter, &app::ArrearsPresenter::booksChanged};
    presenter.import().importAll();
    report.imported = true;
    client.imports.back()(report);
    EXPECT_EQ(changed.count(), 1);
    const std::size_t listed = client.debtorQueries.size();
    presenter.back();
    EXPECT_EQ(view().face, ArrearsFace::Lists);
    EXPECT_EQ(client.debtorQueries.size(), listed + 1);
}

TEST_F(ArrearsPresenter, SigningOutStopsAnImport)
{
    presenter.begin(core::Role::Administrator);
    presenter.showImport();
    presenter.import().editReason("brought along");
    dialogs.file = "/tables/owed.csv";
    presenter.import().chooseFile();
    presenter.clear();
    EXPECT_EQ(client.importCancels, 1);
    EXPECT_EQ(view().face, ArrearsFace::Lists);
    EXPECT_TRUE(presenter.import().view().reason.isEmpty());
}

TEST_F(ArrearsPresenter, AListIsNarrowedByWhatWasTyped)
{
    presenter.begin(core::Role::Cashier);
    presenter.editFilter(app::DebtorFilterField::DueBefore, "2026-11-01");
    presenter.editFilter(app::DebtorFilterField::Least, "50");
    presenter.list();
    ASSERT_EQ(client.debtorQueries.size(), 1u);
    EXPECT_EQ(client.debtorQueries[0].dueBefore, day(11, 1));
    EXPECT_EQ(client.debtorQueries[0].least, 50'00_fen);
    presenter.editFilter(app::DebtorFilterField::DueBefore, "yesterday");
    presenter.list();
    EXPECT_EQ(client.debtorQueries.size(), 1u);
    EXPECT_EQ(view().debtors.wrong, app::DebtorFilterField::DueBefore);
}

TEST_F(ArrearsPresenter, ACashierTakesPaymentsAndNothingElse)
{
    serve(core::Role::Cashier);
    ASSERT_EQ(view().statement.actions.size(), 1);
    EXPECT_EQ(view().statement.actions.first().deed, ArrearsDeed::Pay);
    presenter.choose(ArrearsDeed::WriteOff);
    EXPECT_EQ(view().face, ArrearsFace::Lists);
    presenter.chooseTab(ArrearsTab::Rules);
    EXPECT_FALSE(view().rules.canAdd);
}

// Goal: what is paid of which charge is said before it is paid, and it is paid once. Method: Enter
// comes before the split is known, then twice more.
TEST_F(ArrearsPresenter, APaymentWaitsForItsSplitAndIsTakenOnce)
{
    open(ArrearsDeed::Pay);
    presenter.edit(ArrearsEntry::Amount, "50");
    ASSERT_EQ(client.arrearsQuoted, std::vector<core::Money>{50'00_fen});
    presenter.edit(ArrearsEntry::Given, "100");
    presenter.confirm();
    EXPECT_TRUE(client.arrearsRequests.empty());
    const core::ArrearsPart part{
        core::ChargeId{7}, core::ChargeKind::OpeningBalance, {}, day(10, 15), 40'00_fen, 76_fen};
    client.arrearsQuotes[0](std::vector{part});
    ASSERT_EQ(client.arrearsRequests.size(), 1u);
    presenter.confirm();
    presenter.confirm();
    EXPECT_EQ(client.arrearsRequests.size(), 1u);
    EXPECT_EQ(asked<core::ArrearsPaymentOrder>().amount, 50'00_fen);
    EXPECT_EQ(asked<core::ArrearsPaymentOrder>().tendered, 100'00_fen);
    app::ArrearsDone done;
    done.payment.emplace();
    done.payment->receipt = core::ReceiptNumber{"C1", 42};
    done.payment->sale.paid = 40'76_fen;
    done.payment->sale.tendered = 100'00_fen;
    client.arrearsDones[0](done);
    EXPECT_EQ(view().face, ArrearsFace::Result);
    EXPECT_EQ(view().result.headline, "Arrears paid: 40.76");
    EXPECT_EQ(view().result.change, "59.24");
    dialogs.file = "/somewhere/receipt.pdf";
    presenter.saveReceipt();
    EXPECT_EQ(client.receiptOrders.size(), 1u);
}

TEST_F(ArrearsPresenter, TheSplitOfAnAmountThatIsNoLongerTypedIsDropped)
{
    open(ArrearsDeed::Pay);
    presenter.edit(ArrearsEntry::Amount, "5");
    presenter.edit(ArrearsEntry::Amount, "50");
    client.arrearsQuotes[0](core::fail(ErrorCode::AmountAboveArrears));
    EXPECT_TRUE(wrongOf(ArrearsEntry::Amount).isEmpty());
    client.arrearsQuotes[1](core::fail(ErrorCode::AmountAboveArrears));
    EXPECT_EQ(wrongOf(ArrearsEntry::Amount), app::failureText(ErrorCode::AmountAboveArrears));
    presenter.confirm();
    EXPECT_TRUE(client.arrearsRequests.empty());
}

TEST_F(ArrearsPresenter, TooLittleCashIsNotTaken)
{
    open(ArrearsDeed::Pay);
    presenter.edit(ArrearsEntry::Amount, "50");
    const core::ArrearsPart part{
        core::ChargeId{7}, core::ChargeKind::OpeningBalance, {}, day(10, 15), 40'00_fen, 76_fen};
    client.arrearsQuotes[0](std::vector{part});
    presenter.edit(ArrearsEntry::Given, "40");
    presenter.confirm();
    EXPECT_TRUE(client.arrearsRequests.empty());
    EXPECT_EQ(wrongOf(ArrearsEntry::Given), app::failureText(ErrorCode::AmountTenderedTooLittle));
}

TEST_F(ArrearsPresenter, ASecondPersonAgreesToEveryChargeButWhatWasBroughtAlong)
{
    open(ArrearsDeed::Charge);
    EXPECT_FALSE(fields().contains(ArrearsEntry::Login));
    presenter.edit(ArrearsEntry::Kind, "1");
    EXPECT_TRUE(fields().contains(ArrearsEntry::Login));
    presenter.edit(ArrearsEntry::ChargeAmount, "-12.50");
    presenter.edit(ArrearsEntry::Reason, "read wrongly");
    presenter.confirm();
    EXPECT_EQ(wrongOf(ArrearsEntry::Login), app::failureText(ErrorCode::ApprovalMissing));
    presenter.edit(ArrearsEntry::Login, "supervisor");
    presenter.edit(ArrearsEntry::Password, "secret");
    presenter.confirm();
    ASSERT_EQ(client.arrearsRequests.size(), 1u);
    EXPECT_EQ(asked<core::ChargeOrder>().kind, core::ChargeKind::BackCharge);
    EXPECT_EQ(asked<core::ChargeOrder>().amount.hundredths(), -1250);
    EXPECT_EQ(client.arrearsRequests[0].second->password, "secret");
    client.arrearsDones[0](core::fail(ErrorCode::SignInRefused));
    ASSERT_EQ(view().face, ArrearsFace::Form);
    EXPECT_EQ(view().form.notice.title, app::failureText(ErrorCode::SignInRefused));
    presenter.confirm();
    EXPECT_EQ(wrongOf(ArrearsEntry::Password), app::failureText(ErrorCode::ApprovalMissing));
}

TEST_F(ArrearsPresenter, ABillIsForAMonth)
{
    open(ArrearsDeed::Charge);
    presenter.edit(ArrearsEntry::Kind, "3");
    presenter.edit(ArrearsEntry::ChargeAmount, "12.50");
    presenter.edit(ArrearsEntry::Reason, "by hand");
    presenter.confirm();
    EXPECT_FALSE(wrongOf(ArrearsEntry::Period).isEmpty());
    EXPECT_TRUE(client.arrearsRequests.empty());
}

TEST_F(ArrearsPresenter, AShareOfEveryPaymentIsTypedInPerCent)
{
    open(ArrearsDeed::Plan);
    presenter.edit(ArrearsEntry::PlanKind, "2");
    presenter.edit(ArrearsEntry::PlanShare, "12.5");
    presenter.edit(ArrearsEntry::EnergyFloor, "20");
    // 12.5 % of 100.00.
    EXPECT_TRUE(view().form.sentences.first().contains("12.50"));
    presenter.edit(ArrearsEntry::Reason, "agreed at the counter");
    presenter.confirm();
    ASSERT_EQ(client.arrearsRequests.size(), 1u);
    const core::RepaymentPlan& plan = asked<app::PlanOrder>().plan;
    EXPECT_EQ(plan.kind, core::RepaymentKind::Share);
    EXPECT_EQ(plan.sharePermyriad, 1250);
    EXPECT_EQ(plan.energyFloor, 20'00_fen);
}

TEST_F(ArrearsPresenter, TheChosenChargeIsWrittenOffAndNoMoreThanItIs)
{
    serve();
    presenter.chooseCharge(1);
    presenter.choose(ArrearsDeed::WriteOff);
    presenter.edit(ArrearsEntry::WriteOffAmount, "60.01");
    presenter.edit(ArrearsEntry::Reason, "cannot be collected");
    presenter.edit(ArrearsEntry::Login, "supervisor");
    presenter.edit(ArrearsEntry::Password, "secret");
    presenter.confirm();
    EXPECT_EQ(wrongOf(ArrearsEntry::WriteOffAmount),
              app::failureText(ErrorCode::AmountAboveArrears));
    presenter.edit(ArrearsEntry::WriteOffAmount, "");
    presenter.confirm();
    ASSERT_EQ(client.arrearsRequests.size(), 1u);
    EXPECT_EQ(asked<core::WriteOffOrder>().charge, core::ChargeId{8});
    EXPECT_EQ(asked<core::WriteOffOrder>().amount, std::nullopt);
}

TEST_F(ArrearsPresenter, ALateFeeIsTypedInPerMille)
{
    presenter.begin(core::Role::Administrator);
    presenter.chooseTab(ArrearsTab::Rules);
    presenter.choose(ArrearsDeed::AddRule);
    presenter.edit(ArrearsEntry::From, "2027-01-01");
    presenter.edit(ArrearsEntry::Resident, "0.5");
    presenter.edit(ArrearsEntry::WithinYear, "2");
    presenter.edit(ArrearsEntry::AcrossYears, "2.55");
    presenter.confirm();
    EXPECT_EQ(wrongOf(ArrearsEntry::AcrossYears), app::failureText(ErrorCode::AmountTooPrecise));
    presenter.edit(ArrearsEntry::AcrossYears, "2.5");
    presenter.confirm();
    ASSERT_EQ(client.lateFeesAdded.size(), 1u);
    EXPECT_EQ(client.lateFeesAdded[0].residentPermyriad, 5);
    EXPECT_EQ(client.lateFeesAdded[0].withinYearPermyriad, 20);
    EXPECT_EQ(client.lateFeesAdded[0].acrossYearsPermyriad, 25);
    client.lateFees.back()(core::LateFeeRules{client.lateFeesAdded[0]});
    EXPECT_EQ(view().face, ArrearsFace::Lists);
    EXPECT_EQ(view().rules.rows.at(0).at(1).text, "0.5 ‰");
}

TEST_F(ArrearsPresenter, EscGoesBackToTheListItCameFromAndThenToTheSale)
{
    QSignalSpy left{&presenter, &app::ArrearsPresenter::left};
    presenter.begin(core::Role::Cashier);
    presenter.setSeen(true);
    client.debtorPages[0](app::DebtorPage{{debtor(1, day(10, 15))}, {}});
    presenter.openDebtor(0);
    EXPECT_EQ(view().tab, ArrearsTab::Account);
    presenter.back();
    EXPECT_EQ(view().tab, ArrearsTab::Debtors);
    EXPECT_EQ(left.count(), 0);
    presenter.back();
    EXPECT_EQ(left.count(), 1);
}

}  // namespace
}  // namespace wattdesk::test
