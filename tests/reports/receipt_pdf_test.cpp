#include "reports/render/receipt_pdf.h"

#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QTemporaryDir>
#include <fstream>
#include <sstream>

#include "deed_sample.h"
#include "receipt_sample.h"

namespace wattdesk::reports {
namespace {

class ReceiptPdf : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static int argc = 1;
        static char name[] = "tests";
        static char* argv[] = {name, nullptr};
        s_application = std::make_unique<QGuiApplication>(argc, argv);
    }
    static void TearDownTestSuite() { s_application.reset(); }

    std::filesystem::path file(const std::string& name) const
    {
        return std::filesystem::path{m_folder.path().toStdString()} / name;
    }
    static std::string content(const std::filesystem::path& path)
    {
        std::ostringstream text;
        text << std::ifstream{path, std::ios::binary}.rdbuf();
        return text.str();
    }
    static std::size_t pagesOf(const std::string& pdf)
    {
        const std::string kCount = "/Count ";
        const auto at = pdf.find(kCount);
        return at == std::string::npos ? 0 : std::stoul(pdf.substr(at + kCount.size()));
    }
    static ReceiptDocument documentOf(const core::Receipt& receipt)
    {
        return receiptDocument(receipt, {Language::Chinese, core::UtcOffset{480}, true});
    }

private:
    static inline std::unique_ptr<QGuiApplication> s_application;
    QTemporaryDir m_folder;
};

TEST_F(ReceiptPdf, IsOnePageOfA5)
{
    ASSERT_TRUE(writeReceiptPdf(documentOf(test::openingReceipt()), file("a.pdf")));
    const std::string pdf = content(file("a.pdf"));
    EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
    EXPECT_EQ(pagesOf(pdf), 1U);
    EXPECT_NE(pdf.find("/MediaBox [0 0 420.000000 595.000000]"), std::string::npos);
}

TEST_F(ReceiptPdf, EverySlipIsOnePage)
{
    for (const test::NamedReceipt& each : test::deedReceipts()) {
        for (const Language language : {Language::Chinese, Language::English}) {
            const std::string name = each.name + (language == Language::Chinese ? "_zh" : "_en");
            const auto document =
                receiptDocument(each.receipt, {language, core::UtcOffset{480}, true});
            ASSERT_TRUE(writeReceiptPdf(document, file(name + ".pdf")));
            EXPECT_EQ(pagesOf(content(file(name + ".pdf"))), 1U) << name;
        }
    }
}

TEST_F(ReceiptPdf, SeveralBeginOnPagesOfTheirOwn)
{
    const ReceiptDocument one = documentOf(test::ladderReceipt());
    ASSERT_TRUE(writeReceiptsPdf({one, one, one}, file("several.pdf")));
    EXPECT_EQ(pagesOf(content(file("several.pdf"))), 3U);
}

TEST_F(ReceiptPdf, TurnsThePageForWhatDoesNotFit)
{
    core::Receipt receipt = test::openingReceipt();
    for (int i = 0; i < 40; ++i) {
        receipt.remark += "这是一条很长很长的备注，说明为什么这笔售电由主任确认。";
    }
    ASSERT_TRUE(writeReceiptPdf(documentOf(receipt), file("b.pdf")));
    EXPECT_GT(pagesOf(content(file("b.pdf"))), 1U);
}

TEST_F(ReceiptPdf, SaysWhenItsFileCannotBeWritten)
{
    const auto written =
        writeReceiptPdf(documentOf(test::ladderReceipt()), file("no-such-folder/a.pdf"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, core::ErrorCode::FileNotWritable);
}

}  // namespace
}  // namespace wattdesk::reports
