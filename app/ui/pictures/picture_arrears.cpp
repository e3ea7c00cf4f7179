#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include "app/station/station.h"
#include "app/ui/pictures/picture_story.h"
#include "app/ui/shell/main_window.h"

namespace wattdesk::app {

bool PictureStory::keepArrears()
{
    const core::Date october = core::Date::from(2026, 10, 15).value();
    const core::Date november = core::Date::from(2026, 11, 15).value();
    if (!chargeSomebody(QStringLiteral("张三"), "40", october) ||
        !chargeSomebody(QStringLiteral("张三"), "62.50", november) ||
        !chargeSomebody(QStringLiteral("赵敏"), "18.60", november)) {
        return false;
    }
    m_window.showPage(Page::Arrears);
    press("arrearsTab0");
    auto* debtors = m_window.findChild<QTableWidget*>(QStringLiteral("debtorsTable"));
    if (!waitFor("the debtors", [debtors] { return debtors->rowCount() == 2; })) {
        return false;
    }
    picture(QStringLiteral("debtors"));
    debtors->setFocus();
    emit debtors->cellDoubleClicked(0, 0);
    auto* charges = m_window.findChild<QTableWidget*>(QStringLiteral("chargesTable"));
    if (!waitFor("the charges",
                 [charges] { return charges->isVisible() && charges->rowCount() == 2; })) {
        return false;
    }
    picture(QStringLiteral("arrears"));
    return showArrearsForm("arrearsCButton", QStringLiteral("charge-form")) &&
           showArrearsForm("arrearsRButton", QStringLiteral("repayment-plan")) &&
           showArrearsForm("arrearsWButton", QStringLiteral("write-off")) && payArrears() &&
           importBalances();
}

bool PictureStory::chargeSomebody(const QString& name, const char* amount, const core::Date& due)
{
    bool done = false;
    std::vector<core::Account> found;
    m_client.search(name, {this, [&](const core::Expected<std::vector<core::Account>>& result) {
                               done = true;
                               found = result.value_or(std::vector<core::Account>{});
                           }});
    if (!waitFor("a debtor", [&done] { return done; }) || found.empty()) {
        return false;
    }
    core::ChargeOrder order;
    order.amount = core::parseMoney(amount).value();
    order.due = due;
    order.reason = "旧系统结转";
    done = false;
    bool worked = false;
    m_client.carryOutArrears({found.front().number, order, {}},
                             {this, [&](const core::Expected<ArrearsDone>& result) {
                                  done = true;
                                  worked = result.has_value();
                              }});
    return waitFor("a charge", [&done] { return done; }) && worked;
}

bool PictureStory::showArrearsForm(const char* button, const QString& name)
{
    press(button);
    if (!waitFor("a form", [this] { return canPress("arrearsconfirmButton"); })) {
        return false;
    }
    if (name == QLatin1String{"charge-form"}) {
        auto* kind = m_window.findChild<QComboBox*>(QStringLiteral("arrearsfield3"));
        kind->setCurrentIndex(1);
        type("arrearsfield4", QStringLiteral("35.20"));
        type("arrearsfield5", QStringLiteral("2026-09"));
        type("arrearsfield16", QStringLiteral("9月倍率录错，少计 60 kWh"));
    } else if (name == QLatin1String{"repayment-plan"}) {
        auto* kind = m_window.findChild<QComboBox*>(QStringLiteral("arrearsfield7"));
        kind->setCurrentIndex(2);
        type("arrearsfield9", QStringLiteral("30"));
        type("arrearsfield10", QStringLiteral("20"));
    }
    picture(name);
    press("arrearsoperationBackButton");
    return waitFor("the account again", [this] { return canPress("arrearsPButton"); });
}

bool PictureStory::payArrears()
{
    press("arrearsPButton");
    type("arrearsfield0", QStringLiteral("50"));
    type("arrearsfield2", QStringLiteral("100"));
    auto* confirm = m_window.findChild<QPushButton*>(QStringLiteral("arrearsconfirmButton"));
    m_window.useLanguage(Language::English);
    if (!waitFor("the split", [confirm] { return confirm->text().contains(QLatin1Char{'.'}); })) {
        return false;
    }
    picture(QStringLiteral("arrears-payment"));
    press("arrearsconfirmButton");
    if (!waitFor("the payment", [this] { return canPress("arrearsnextButton"); })) {
        return false;
    }
    picture(QStringLiteral("arrears-paid"));
    press("arrearsnextButton");
    press("arrearsTab2");
    if (!waitFor("the late-fee rules", [this] { return canPress("addRuleButton"); })) {
        return false;
    }
    picture(QStringLiteral("late-fees"));
    m_window.showPage(Page::Sale);
    return true;
}

bool PictureStory::chooseBalances(const QByteArray& rows)
{
    const QString path = m_out.filePath(QStringLiteral("旧系统欠费.csv"));
    QFile table{path};
    if (!table.open(QIODevice::WriteOnly)) {
        return false;
    }
    table.write("户号,金额,到期日,周期\n" + rows);
    table.close();
    answerFileBox(path);
    press("balanceschooseTableButton");
    return true;
}

bool PictureStory::importBalances()
{
    m_window.showPage(Page::Arrears);
    press("arrearsTab0");
    press("debtorsImportButton");
    picture(QStringLiteral("balances"));
    type("balancesimportReasonEdit", QStringLiteral("2026年11月旧系统结转"));
    auto* findings = m_window.findChild<QTableWidget*>(QStringLiteral("balancesfindingsTable"));
    if (!chooseBalances("100002,35.60,2026-09-15,2026-09\n"
                        "100002,三十五元,2026-10-15,2026-10\n"
                        "199999,18.00,2026-09-15,2026-09\n"
                        "100003,-5,2026-09-15,2026-09\n"
                        "100002,35.60,2026-09-15,2026-09\n"
                        "100003,20.00,15/10/2026,2026-10\n") ||
        !waitFor("the findings", [findings] { return findings->isVisible(); })) {
        return false;
    }
    picture(QStringLiteral("balances-findings"));
    const QByteArray rows =
        "100002,35.60,2026-09-15,2026-09\n"
        "100002,41.20,2026-10-15,2026-10\n";
    const auto canImport = [this] { return canPress("balancesimportButton"); };
    if (!chooseBalances(rows) || !waitFor("balances without findings", canImport)) {
        return false;
    }
    picture(QStringLiteral("balances-ready"));
    press("balancesimportButton");
    const auto isThrough = [this] {
        return canPress("balanceschooseTableButton") && !canPress("balancesimportButton");
    };
    if (!waitFor("the balances", isThrough)) {
        return false;
    }
    picture(QStringLiteral("balances-imported"));
    if (!chooseBalances(rows) ||
        !waitFor("the same balances", [findings] { return findings->isVisible(); })) {
        return false;
    }
    picture(QStringLiteral("balances-repeated"));
    m_window.showPage(Page::Sale);
    return true;
}

bool PictureStory::sellInSpiteOfArrears()
{
    if (!putCard("zhang-san") ||
        !waitFor("the debtor", [this] { return canPress("quickButton1"); })) {
        return false;
    }
    type("amountEdit", QStringLiteral("100"));
    if (!waitFor("the quote", [this] { return canPress("sellButton"); })) {
        return false;
    }
    picture(QStringLiteral("sale-with-arrears"));
    core::HouseRules before;
    bool done = false;
    const auto keep = [&](const core::Expected<core::HouseRules>& result) {
        done = true;
        before = result.value_or(core::HouseRules{});
    };
    m_client.houseRules({this, keep});
    if (!waitFor("the rules", [&done] { return done; })) {
        return false;
    }
    core::HouseRules after = before;
    after.arrearsBlock = core::Money::from(20'00).value();
    done = false;
    m_client.setHouseRules(before, after, {this, keep});
    if (!waitFor("the saved rules", [&done] { return done; })) {
        return false;
    }
    type("amountEdit", QStringLiteral("120"));
    auto* login = m_window.findChild<QLineEdit*>(QStringLiteral("secondLoginEdit"));
    if (!waitFor("the block", [login] { return login->isVisible(); })) {
        return false;
    }
    type("secondLoginEdit", QStringLiteral("supervisor"));
    picture(QStringLiteral("sale-blocked"));
    type("secondPasswordEdit", QString::fromLatin1(kDemoSupervisorPassword));
    emit m_window.findChild<QLineEdit*>(QStringLiteral("secondPasswordEdit"))->returnPressed();
    if (!waitFor("the agreed sale", [this] { return canPress("sellButton"); })) {
        return false;
    }
    picture(QStringLiteral("sale-agreed"));
    return takeCard();
}

}  // namespace wattdesk::app
