#include "app/ui/base/form_panel.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace wattdesk::test {
namespace {

app::FormField field(int id, const char* value = "", QStringList choices = {})
{
    app::FormField field;
    field.id = id;
    field.label = QStringLiteral("Field %1").arg(id);
    field.value = QString::fromUtf8(value);
    field.choices = std::move(choices);
    return field;
}

class FormPanel : public testing::Test {
protected:
    FormPanel()
    {
        panel.show();
        QApplication::setActiveWindow(&panel);
    }
    void render(const QList<app::FormField>& fields)
    {
        app::FormView view;
        view.fields = fields;
        view.canConfirm = true;
        panel.render(view);
    }
    QLineEdit* edit(const char* name) { return panel.findChild<QLineEdit*>(QLatin1String{name}); }

    app::FormPanel panel{QString{}};
};

// Goal: whoever types is not disturbed when what he types brings further fields and takes others
// away. Method: a Chinese word half composed in the middle of a text, and a form that changes.
TEST_F(FormPanel, AFieldThatStaysIsNotDisturbedByOthersThatComeAndGo)
{
    render({field(1), field(2, "abcd"), field(3)});
    QLineEdit* typed = edit("field2");
    typed->setFocus();
    typed->setCursorPosition(2);
    QInputMethodEvent composing{QStringLiteral("zhang"), {}};
    QApplication::sendEvent(typed, &composing);
    ASSERT_TRUE(typed->hasFocus());
    render({field(2, "abcd"), field(4), field(5, "1", {"a", "b"})});
    EXPECT_EQ(edit("field2"), typed);
    EXPECT_TRUE(typed->hasFocus());
    EXPECT_EQ(typed->cursorPosition(), 2);
    QInputMethodEvent composed;
    composed.setCommitString(QStringLiteral("张"));
    QApplication::sendEvent(typed, &composed);
    EXPECT_EQ(typed->text(), QStringLiteral("ab张cd"));
    EXPECT_FALSE(edit("field1"));
    EXPECT_FALSE(edit("field3"));
}

TEST_F(FormPanel, EnterGoesThroughTheFieldsInTheirOrderHoweverTheyCame)
{
    render({field(1), field(3)});
    render({field(3), field(2), field(1)});
    edit("field3")->setFocus();
    for (const char* name : {"field3", "field2", "field1"}) {
        ASSERT_TRUE(edit(name)->hasFocus()) << name;
        QTest::keyClick(edit(name), Qt::Key_Return);
    }
    EXPECT_TRUE(panel.findChild<QPushButton*>("confirmButton")->hasFocus());
    EXPECT_LT(edit("field3")->y(), edit("field1")->y());
}

TEST_F(FormPanel, FieldsStandBelowOneAnotherHoweverLongAChoiceIs)
{
    panel.resize(480, 400);
    const QString choice = QStringLiteral("张三 · 13800001234 · 100001");
    render({field(1), field(2, "0", {choice, choice}), field(3)});
    auto* box = panel.findChild<QComboBox*>("field2");
    EXPECT_EQ(edit("field1")->x(), box->x());
    EXPECT_EQ(edit("field3")->x(), box->x());
    EXPECT_EQ(edit("field1")->width(), box->width());
}

TEST_F(FormPanel, AListThatGrowsShowsAllOfIt)
{
    render({field(1, "0", {"a", "b"})});
    render({field(1, "2", {"a", "b", "c"})});
    auto* box = panel.findChild<QComboBox*>("field1");
    ASSERT_TRUE(box);
    EXPECT_EQ(box->count(), 3);
    EXPECT_EQ(box->currentText(), "c");
}

}  // namespace
}  // namespace wattdesk::test
