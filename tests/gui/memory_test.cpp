#include "app/ui/base/memory.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace wattdesk::test {
namespace {

constexpr app::Look kPlain{app::Language::Chinese, app::kNormalScale};
constexpr app::Look kLargeEnglish{app::Language::English, app::kLargeScale};

TEST(Memory, KeepsTheLookOfEachOperatorAndOfTheLastOne)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("window.ini");
    {
        app::Memory memory{file};
        memory.keep("chen/fang", kLargeEnglish);
        memory.keep("admin", kPlain);
    }
    const app::Memory memory{file};
    EXPECT_EQ(memory.look("chen/fang", kPlain), kLargeEnglish);
    EXPECT_EQ(memory.look("admin", kLargeEnglish), kPlain);
    EXPECT_EQ(memory.look("", kLargeEnglish), kPlain) << "the last who chose";
    EXPECT_EQ(memory.look("nobody", kLargeEnglish), kLargeEnglish);
}

TEST(Memory, KeepsTheWidthsOfATable)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("window.ini");
    app::Memory{file}.keepWidths("doubtTable", {0, 1200, 0});
    EXPECT_EQ(app::Memory{file}.widths("doubtTable"), (QList<int>{0, 1200, 0}));
    EXPECT_TRUE(app::Memory{file}.widths("metersTable").isEmpty());
}

TEST(Memory, WhatCannotBeReadIsAsIfItHadNeverBeenKept)
{
    const QTemporaryDir folder;
    const QString name = folder.filePath("window.ini");
    {
        QFile file{name};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("[last]\nlanguage=klingon\n[columns]\ndoubtTable=@Invalid(\n\x01\x02");
    }
    const app::Memory memory{name};
    EXPECT_EQ(memory.look("", kLargeEnglish), kLargeEnglish);
    EXPECT_FALSE(QFile::exists(folder.filePath("nowhere/window.ini")));
}

TEST(Memory, WithoutAFileItKeepsNothing)
{
    app::Memory memory;
    memory.keep("admin", kLargeEnglish);
    EXPECT_EQ(memory.look("admin", kPlain), kPlain);
}

}  // namespace
}  // namespace wattdesk::test
