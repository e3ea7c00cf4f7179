#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <array>

#include "app/ui/account/operation.h"
#include "app/ui/pictures/picture_story.h"
#include "app/ui/shell/main_window.h"

namespace wattdesk::app {

namespace {

QByteArray nameOf(FieldId field)
{
    return "field" + QByteArray::number(static_cast<int>(field));
}

struct Typed {
    FieldId field;
    const char* text;
};

constexpr std::array kContract{
    Typed{FieldId::Capacity, "315"},      Typed{FieldId::ContractDemand, "400"},
    Typed{FieldId::RatedCapacity, "400"}, Typed{FieldId::NoLoadLoss, "570"},
    Typed{FieldId::LoadLoss, "4300"},     Typed{FieldId::NoLoadCurrent, "101"},
    Typed{FieldId::Impedance, "4"}};

}  // namespace

bool PictureStory::carryOut()
{
    if (!waitFor("the button", [this] { return canPress("confirmButton"); })) {
        return false;
    }
    press("confirmButton");
    if (!waitFor("the end", [this] { return canPress("accountnextButton"); })) {
        return false;
    }
    press("accountnextButton");
    auto* deeds = m_window.findChild<QWidget*>(QStringLiteral("deedsTable"));
    return waitFor("the account", [deeds] { return deeds->isVisible(); });
}

bool PictureStory::agreeOnSupply()
{
    if (!showOperation("K", QStringLiteral("contract"))) {
        return false;
    }
    const auto choose = [this](FieldId field, int index) {
        m_window.findChild<QComboBox*>(QLatin1String{nameOf(field)})->setCurrentIndex(index);
    };
    choose(FieldId::OwnTransformer, 1);
    for (const Typed& entry : kContract) {
        type(nameOf(entry.field).constData(), QString::fromLatin1(entry.text));
    }
    picture(QStringLiteral("contract-checked"));
    type(nameOf(FieldId::ContractDemand).constData(), QStringLiteral("250"));
    type(nameOf(FieldId::NoLoadCurrent).constData(), QStringLiteral("1"));
    picture(QStringLiteral("contract-plan"));
    return carryOut();
}

bool PictureStory::takeFromParent()
{
    if (!showOperation("H", QStringLiteral("parent-meter"))) {
        return false;
    }
    const auto kind = [this] {
        return m_window.findChild<QComboBox*>(QLatin1String{nameOf(FieldId::ShareKind)});
    };
    constexpr int kRatio = 2;
    kind()->setCurrentIndex(kRatio);
    type(nameOf(FieldId::Parent).constData(), QStringLiteral("100003"));
    type(nameOf(FieldId::ShareRatio).constData(), QStringLiteral("120"));
    picture(QStringLiteral("parent-meter-checked"));
    type(nameOf(FieldId::Parent).constData(), QStringLiteral("100001"));
    type(nameOf(FieldId::ShareRatio).constData(), QStringLiteral("12.5"));
    if (!waitFor("the parent", [this] { return canPress("confirmButton"); })) {
        return false;
    }
    picture(QStringLiteral("parent-meter-plan"));
    if (!carryOut()) {
        return false;
    }
    picture(QStringLiteral("account-with-supply"));
    // The month at the end of the story is settled without it.
    if (!showOperation("H", QStringLiteral("parent-meter-set"))) {
        return false;
    }
    kind()->setCurrentIndex(0);
    picture(QStringLiteral("parent-meter-given-up"));
    return carryOut();
}

}  // namespace wattdesk::app
