#pragma once

#include <QComboBox>
#include <QFrame>

#include "app/ui/account/operation.h"
#include "app/ui/base/table.h"
#include "tests/gui/window_fixture.h"

namespace wattdesk::test {

/// The account page of a demo station with its virtual cards and meters.
class AccountPageWindow : public Window {
protected:
    void openAccount(const char* card)
    {
        key(Qt::Key_F5);
        ASSERT_TRUE(bench->insert(card));
        ASSERT_TRUE(waitFor([&] { return deeds()->isVisible() && deeds()->rowCount() > 0; }));
        ASSERT_TRUE(waitFor([&] { return deeds()->hasFocus(); }));
    }
    app::Table* deeds() { return window->findChild<app::Table*>("deedsTable"); }
    QString fieldName(app::FieldId field)
    {
        return QStringLiteral("field%1").arg(static_cast<int>(field));
    }
    void fill(app::FieldId field, const char* text)
    {
        auto* edit = window->findChild<QLineEdit*>(fieldName(field));
        ASSERT_TRUE(edit) << fieldName(field).toStdString();
        edit->setText(QString::fromUtf8(text));
    }
    void choose(app::FieldId field, int index)
    {
        auto* box = window->findChild<QComboBox*>(fieldName(field));
        ASSERT_TRUE(box) << fieldName(field).toStdString();
        box->setCurrentIndex(index);
    }
    void openForm(int letter)
    {
        key(letter);
        ASSERT_TRUE(waitFor([&] { return label("operationTitle")->isVisible(); }));
    }
    /// Confirms, and waits for a good end.
    void carryOut()
    {
        ASSERT_TRUE(waitFor([&] { return canPress("confirmButton"); })) << notice();
        button("confirmButton")->click();
        ASSERT_TRUE(waitFor([&] { return hasFocus("accountnextButton"); })) << notice();
    }
    std::string notice()
    {
        auto* frame = window->findChild<QFrame*>("operationNotice");
        QStringList texts;
        for (const QLabel* part : frame->findChildren<QLabel*>()) {
            texts.append(part->text());
        }
        return texts.join(" / ").toStdString();
    }
    QString result() { return label("accountresultLabel")->text(); }
    void next()
    {
        key(Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return deeds()->isVisible() && deeds()->hasFocus(); }));
    }
    void approve()
    {
        fill(app::FieldId::Login, "admin");
        fill(app::FieldId::Password, app::kDemoAdministratorPassword);
    }
};

}  // namespace wattdesk::test
