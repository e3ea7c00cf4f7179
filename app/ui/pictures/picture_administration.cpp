#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

#include "app/ui/pictures/picture_story.h"
#include "app/ui/shell/main_window.h"

namespace wattdesk::app {

bool PictureStory::administrate()
{
    m_window.showPage(Page::Administration);
    const bool told =
        importAccounts() && changeRules() && takeCardsIn() && addOperator() && showTariffs();
    m_window.showPage(Page::Sale);
    return told;
}

bool PictureStory::chooseTable(const QString& file, const QByteArray& rows)
{
    const QString path = m_out.filePath(file);
    QFile table{path};
    if (!table.open(QIODevice::WriteOnly)) {
        return false;
    }
    table.write("姓名,表号,电价,电话,地址\n" + rows);
    table.close();
    answerFileBox(path);
    press("chooseTableButton");
    return true;
}

void PictureStory::answerFileBox(const QString& path)
{
    // The button waits for the box, so the box is answered from beside it.
    QTimer::singleShot(0, this, [this, path] {
        waitFor("the box that chooses a file", [path] {
            auto* box = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            auto* name = box ? box->findChild<QLineEdit*>() : nullptr;
            if (name) {
                name->setText(path);
                box->done(QDialog::Accepted);
            }
            return name != nullptr;
        });
    });
}

bool PictureStory::importAccounts()
{
    auto* findings = m_window.findChild<QTableWidget*>(QStringLiteral("findingsTable"));
    picture(QStringLiteral("import"));
    if (!chooseTable(QStringLiteral("新装户.csv"),
                     "孙丽,000000300001,居民单一电价,13600004001,学府路8号宿舍楼B座219\n"
                     "周强,00000030000二,居民单一电价,13600004002,学府路8号宿舍楼B座220\n"
                     ",000000300003,居民单一电价,,学府路8号宿舍楼B座221\n"
                     "郑洁,000000300004,商业电价,13600004004,学府路8号宿舍楼B座222\n"
                     "冯超,000000300001,居民单一电价,13600004005,学府路8号宿舍楼B座223\n") ||
        !waitFor("the findings", [findings] { return findings->isVisible(); })) {
        return false;
    }
    picture(QStringLiteral("import-findings"));
    if (!chooseTable(QStringLiteral("新装户-已改.csv"),
                     "孙丽,000000300001,居民单一电价,13600004001,学府路8号宿舍楼B座219\n"
                     "周强,000000300002,居民单一电价,13600004002,学府路8号宿舍楼B座220\n") ||
        !waitFor("a table without findings", [this] { return canPress("importButton"); })) {
        return false;
    }
    picture(QStringLiteral("import-ready"));
    press("importButton");
    if (!waitFor("the import",
                 [this] { return !canPress("importButton") && canPress("chooseTableButton"); })) {
        return false;
    }
    picture(QStringLiteral("imported"));
    return true;
}

bool PictureStory::changeRules()
{
    press("administrationTab1");
    QComboBox* readings = nullptr;
    if (!waitFor("the rules", [this, &readings] {
            readings = m_window.findChild<QComboBox*>(QStringLiteral("rulesfield2"));
            return readings != nullptr;
        })) {
        return false;
    }
    readings->setCurrentIndex(1);
    type("rulesfield3", QStringLiteral("15"));
    picture(QStringLiteral("house-rules"));
    press("rulesconfirmButton");
    if (!waitFor("the saved rules", [this] { return !canPress("rulesconfirmButton"); })) {
        return false;
    }
    picture(QStringLiteral("house-rules-saved"));
    return true;
}

bool PictureStory::takeCardsIn()
{
    press("administrationTab2");
    if (!waitFor("the stock", [this] { return canPress("takeInButton"); })) {
        return false;
    }
    press("takeInButton");
    type("stockfield0", QStringLiteral("00000000000000A0"));
    type("stockfield1", QStringLiteral("00000000000000FF"));
    type("stockfield2", QStringLiteral("96"));
    type("stockfield3", QStringLiteral("2026年第四批，供应商送货"));
    picture(QStringLiteral("cards-come-in"));
    press("stockconfirmButton");
    auto* batches = m_window.findChild<QTableWidget*>(QStringLiteral("batchesTable"));
    if (!waitFor("the batch", [batches] { return batches->rowCount() > 0; })) {
        return false;
    }
    picture(QStringLiteral("card-stock"));
    press("stockTab1");
    picture(QStringLiteral("refused-cards"));
    return true;
}

bool PictureStory::addOperator()
{
    press("administrationTab3");
    auto* operators = m_window.findChild<QTableWidget*>(QStringLiteral("operatorsTable"));
    if (!waitFor("the operators", [operators] { return operators->rowCount() > 0; })) {
        return false;
    }
    picture(QStringLiteral("operators"));
    press("operatorAddButton");
    type("operatorsfield0", QStringLiteral("wang.fang"));
    type("operatorsfield1", QStringLiteral("王芳"));
    auto* role = m_window.findChild<QComboBox*>(QStringLiteral("operatorsfield2"));
    role->setCurrentIndex(1);
    picture(QStringLiteral("new-operator"));
    press("operatorsconfirmButton");
    const int before = operators->rowCount();
    if (!waitFor("the new operator",
                 [operators, before] { return operators->rowCount() > before; })) {
        return false;
    }
    picture(QStringLiteral("one-time-password"));
    operators->selectRow(1);
    press("operatorRoleButton");
    picture(QStringLiteral("operator-role"));
    press("operatorsoperationBackButton");
    return true;
}

}  // namespace wattdesk::app
