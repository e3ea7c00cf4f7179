#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/desk.h"
#include "app/ctl/documents.h"
#include "app/ctl/interruption.h"
#include "app/text/bill_text.h"
#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/period_text.h"
#include "core/workflow/period_desk.h"
#include "core/workflow/period_run.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

/// As many lines as a terminal or a document shows; a file takes all of them.
constexpr std::size_t kLinesMax = 1'000;

struct Settlement {
    std::string period;
    bool dryRun{false};
    std::string approver;
    std::string out;
};

Expected<core::Period> periodTyped(const std::string& text)
{
    const auto period = core::parsePeriod(text);
    return period ? Expected<core::Period>{*period} : core::fail(ErrorCode::InputPeriod, text);
}

/// What a person should know of an account's figures.
std::vector<std::string> namesOf(const core::PeriodNotices& noticed)
{
    std::vector<std::string> notices;
    if (noticed.severalMonths) {
        notices.emplace_back("several-months");
    }
    if (noticed.rolledOver) {
        notices.emplace_back("rolled-over");
    }
    if (noticed.meterChanged) {
        notices.emplace_back("meter-changed");
    }
    if (noticed.periodsEstimated) {
        notices.emplace_back("periods-estimated");
    }
    return notices;
}

std::string noticesCell(const core::PeriodLine& line)
{
    if (line.settledBefore) {
        return "settled-before";
    }
    std::string cell;
    for (const std::string& notice : namesOf(line.notices)) {
        cell += cell.empty() ? notice : " " + notice;
    }
    return cell;
}

/// An account that was not settled by this run has none.
bool hasFigures(const core::PeriodLine& line)
{
    return !line.finding && !line.settledBefore;
}

Json lineDocument(const core::PeriodLine& line)
{
    const auto figure = [&](auto value) {
        return hasFigures(line) ? Json(toText(value)) : Json(nullptr);
    };
    return Json{{"account", shown(line.account)},
                {"energy", figure(line.energy)},
                {"loss", figure(line.loss)},
                {"shares", figure(line.shares)},
                {"bill", figure(line.bill)},
                {"prepaid", figure(line.prepaid)},
                {"difference", figure(line.difference)},
                {"notices", namesOf(line.notices)},
                {"settled_before", line.settledBefore},
                {"finding", line.finding ? Json(describe(*line.finding).name) : Json(nullptr)}};
}

/// The lines of a run as they come: the first of them for the terminal, all of them for a file,
/// which takes the place of an older one when the run has ended well.
class Lines {
public:
    /// FileNotWritable.
    static Expected<Lines> into(const std::string& path)
    {
        Lines lines;
        if (path.empty()) {
            return lines;
        }
        const QString name = QString::fromStdString(path);
        const QFileInfo there{name};
        // A pipe or a device is written as it stands.
        if (there.exists() && !there.isFile()) {
            lines.m_file = std::make_unique<QFile>(name);
        } else {
            lines.m_file = std::make_unique<QSaveFile>(name);
        }
        if (!lines.m_file->open(QIODevice::WriteOnly)) {
            return core::fail(ErrorCode::FileNotWritable, path);
        }
        lines.write("account,energy,loss,shares,bill,prepaid,difference,notices,finding");
        return lines;
    }

    void add(const core::PeriodLine& line)
    {
        if (m_file) {
            write(rowOf(line));
        }
        if (m_kept.size() < kLinesMax) {
            m_kept.push_back(line);
        }
    }

    /// After the last one. FileNotWritable when something of the file could not be written.
    Expected<void> end()
    {
        return m_isWritten && (!m_file || m_file->flush())
                   ? Expected<void>{}
                   : core::fail(ErrorCode::FileNotWritable, m_file->fileName().toStdString());
    }
    /// FileNotWritable.
    Expected<void> keep()
    {
        auto* const file = dynamic_cast<QSaveFile*>(m_file.get());
        return !file || file->commit()
                   ? Expected<void>{}
                   : core::fail(ErrorCode::FileNotWritable, m_file->fileName().toStdString());
    }
    const std::vector<core::PeriodLine>& kept() const { return m_kept; }

private:
    static std::string rowOf(const core::PeriodLine& line)
    {
        const auto figure = [&](auto value) {
            return hasFigures(line) ? toText(value) : std::string{};
        };
        return shown(line.account) + ',' + figure(line.energy) + ',' + figure(line.loss) + ',' +
               figure(line.shares) + ',' + figure(line.bill) + ',' + figure(line.prepaid) + ',' +
               figure(line.difference) + ',' + noticesCell(line) + ',' +
               (line.finding ? std::string{describe(*line.finding).name} : "");
    }
    void write(std::string row)
    {
        row += '\n';
        const auto size = static_cast<qint64>(row.size());
        m_isWritten = m_file->write(row.data(), size) == size && m_isWritten;
    }

    std::unique_ptr<QFileDevice> m_file;
    bool m_isWritten{true};
    std::vector<core::PeriodLine> m_kept;
};

void tellLines(const Console& console, const std::vector<core::PeriodLine>& lines)
{
    TextTable table;
    //: Heads of the columns of a settlement run, an account a line.
    table.header = {translate("Ctl", "Account"), translate("Ctl", "Energy"),
                    translate("Ctl", "Loss"),    translate("Ctl", "Bill"),
                    translate("Ctl", "Prepaid"), translate("Ctl", "Difference"),
                    translate("Ctl", "Finding")};
    table.figures = {true, true, true, true, true, true, false};
    for (const core::PeriodLine& line : lines) {
        const bool isSettled = hasFigures(line);
        const QString none = QStringLiteral("–");
        table.rows.push_back(
            {QString::fromStdString(shown(line.account)), isSettled ? shown(line.energy) : none,
             isSettled ? shown(line.loss) : none, isSettled ? shown(line.bill) : none,
             isSettled ? shown(line.prepaid) : none, isSettled ? shown(line.difference) : none,
             remarkText(line)});
    }
    console.output.table(table);
}

void tellReport(const Console& console, const Settlement& options, const core::PeriodReport& report,
                const std::vector<core::PeriodLine>& lines)
{
    Json findings = Json::array();
    for (const core::PeriodFinding& finding : report.findings) {
        findings.push_back({{"account", shown(finding.account)},
                            {"code", static_cast<int>(finding.code)},
                            {"name", describe(finding.code).name},
                            {"message", failureText(finding.code).toStdString()}});
    }
    Json documents = Json::array();
    for (const core::PeriodLine& line : lines) {
        documents.push_back(lineDocument(line));
    }
    console.output.document({{"settlement",
                              {{"period", toText(report.period)},
                               {"dry_run", options.dryRun},
                               {"posted", report.run.has_value()},
                               {"run", report.run ? Json(toText(*report.run)) : Json(nullptr)},
                               {"accounts", report.accounts},
                               {"settled", report.settled},
                               {"settled_before", report.settledBefore},
                               {"faulty", report.faulty},
                               {"notices", report.notices},
                               {"energy", toText(report.energy)},
                               {"billed", toText(report.billed)},
                               {"prepaid", toText(report.prepaid)},
                               {"charged", toText(report.charged)},
                               {"credited", toText(report.credited)},
                               {"findings", findings},
                               {"lines", documents}}}});
    tellLines(console, lines);
    if (static_cast<std::size_t>(report.accounts) > lines.size()) {
        //: Below a table that shows only the first accounts of a run.
        console.output.line(translate("Ctl",
                                      "The table shows the first %1 of %2 accounts; --out "
                                      "writes all of them into a file.")
                                .arg(lines.size())
                                .arg(report.accounts));
    }
    console.output.fields(
        {{translate("Ctl", "Settled"), QString::number(report.settled)},
         {translate("Ctl", "Settled already"), QString::number(report.settledBefore)},
         {translate("Ctl", "With a finding"), QString::number(report.faulty)},
         {translate("Ctl", "Billed"), shown(report.billed)},
         {translate("Ctl", "Prepaid credit used"), shown(report.prepaid)},
         {translate("Ctl", "To arrears"), shown(report.charged)},
         {translate("Ctl", "To the surplus"), shown(report.credited)}});
    if (options.dryRun) {
        //: Said at the end of a settlement that was only tried.
        console.output.line(translate("Ctl", "A dry run: nothing was changed."));
    } else if (report.run) {
        //: Said at the end of a settlement. %1: number of the run.
        console.output.line(
            translate("Ctl", "Posted as run %1.").arg(QString::fromStdString(toText(*report.run))));
    } else {
        //: Said at the end of a settlement that found no account to settle.
        console.output.line(translate("Ctl", "There was nothing to post."));
    }
}

Expected<int> settlePeriod(const Console& console, const Settlement& options)
{
    const auto period = periodTyped(options.period);
    if (!period) {
        return Unexpected{period.error()};
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto approval = approvalTyped(console, *desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    auto lines = Lines::into(options.out);
    if (!lines) {
        return Unexpected{lines.error()};
    }
    watchInterruption();
    core::PeriodOptions how;
    how.dryRun = options.dryRun;
    how.approval = *approval;
    how.onLine = [&lines](const core::PeriodLine& line) { lines->add(line); };
    how.onEnd = [&lines] { return lines->end(); };
    how.goOn = [&console](std::int64_t accounts) {
        constexpr std::int64_t kAccountsPerNotice = 50'000;
        if (accounts % kAccountsPerNotice == 0) {
            //: Progress of a settlement. %1: how many accounts were looked at so far.
            console.output.notice(translate("Ctl", "%1 accounts …").arg(accounts));
        }
        return !isInterrupted();
    };
    const auto report = core::PeriodRun{desk->station->world()}.run(desk->actor, *period, how);
    if (!report) {
        return Unexpected{report.error()};
    }
    tellReport(console, options, *report, lines->kept());
    return lines->keep().map([] { return kExitDone; });
}

struct Statement {
    std::string account;
    std::string period;
};

Json statementDocument(const core::PeriodStatement& statement)
{
    const core::SettlementRow& row = statement.row;
    Json lines = Json::array();
    for (const core::BillLine& line : statement.bill.lines) {
        lines.push_back({{"kind", nameOf(line.kind)},
                         {"text", lineText(line, statement.bill).toStdString()},
                         {"amount", toText(line.amount)}});
    }
    Json tariffs = Json::array();
    for (const core::StatementTariff& tariff : statement.tariffs) {
        tariffs.push_back(
            {{"name", tariff.name}, {"from", toText(tariff.from)}, {"to", toText(tariff.to)}});
    }
    return Json{
        {"account", shown(statement.account.number)},
        {"name", statement.account.customer.name},
        {"period", toText(row.period)},
        {"from", toText(row.from)},
        {"to", toText(row.after.to)},
        {"read_before", toText(row.dayBefore)},
        {"read", toText(row.after.day)},
        {"registers_before", registersDocument(row.registersBefore)},
        {"registers", registersDocument(row.after.registers)},
        {"multiplier", row.after.multiplier},
        {"notices", namesOf(statement.notices)},
        {"loss", toText(row.loss.active)},
        {"shares", toText(row.shares)},
        {"energy", toText(totalOf(row.use.active))},
        {"tariffs", tariffs},
        {"used_before", toText(statement.bill.usedBefore)},
        {"lines", lines},
        {"bill", toText(row.bill)},
        {"vat", toText(statement.bill.vat)},
        {"bought", {{"credit", toText(row.bought.credit)}, {"value", toText(row.bought.value)}}},
        {"used", {{"credit", toText(row.used.credit)}, {"value", toText(row.used.value)}}},
        {"left",
         {{"credit", toText(row.after.pool.credit)}, {"value", toText(row.after.pool.value)}}},
        {"difference", toText(row.difference)}};
}

std::vector<Field> fieldsOf(const QList<PeriodFact>& facts)
{
    std::vector<Field> fields;
    for (const auto& [label, value] : facts) {
        fields.push_back({label, value});
    }
    return fields;
}

void tellStatement(const Console& console, const core::PeriodStatement& statement)
{
    console.output.fields(fieldsOf(useFacts(statement)));
    TextTable table;
    //: Heads of the columns of a bill.
    table.header = {translate("Ctl", "For"), translate("Ctl", "Amount")};
    table.figures = {false, true};
    for (const core::BillLine& line : statement.bill.lines) {
        table.rows.push_back({lineText(line, statement.bill), shown(line.amount)});
    }
    console.output.table(table);
    console.output.fields(fieldsOf(prepaidFacts(statement)));
}

Expected<int> showStatement(const Console& console, const Statement& options)
{
    const auto period = periodTyped(options.period);
    if (!period) {
        return Unexpected{period.error()};
    }
    const auto desk = openDesk(console, Use::Books);
    const auto account = desk ? accountTyped(*desk, options.account)
                              : Expected<core::Account>{Unexpected{desk.error()}};
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto statement =
        core::PeriodDesk{desk->station->world()}.statement(desk->actor, account->number, *period);
    if (!statement) {
        return Unexpected{statement.error()};
    }
    console.output.document({{"statement", statementDocument(*statement)}});
    tellStatement(console, *statement);
    return kExitDone;
}

void describeSettlement(CLI::App& verb, Settlement& options)
{
    verb.add_option("PERIOD", options.period,
                    QT_TRANSLATE_NOOP("CtlHelp", "The month, like 2026-10"))
        ->required();
    verb.add_flag("--dry-run", options.dryRun,
                  QT_TRANSLATE_NOOP("CtlHelp", "Only show what would be posted; change nothing"));
    describeApprover(verb, options.approver);
    verb.add_option("--out", options.out,
                    QT_TRANSLATE_NOOP("CtlHelp", "Write all lines into this CSV file"));
}

}  // namespace

void addSettlePeriodVerbs(CLI::App& noun, CommandLine& line)
{
    addVerb<Settlement>(
        noun, line, "period",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Settle a month for all accounts; run again, it settles what is left"),
        describeSettlement, settlePeriod);
    addVerb<Statement>(
        noun, line, "statement",
        QT_TRANSLATE_NOOP("CtlHelp", "Show a settled month of an account, line by line"),
        [](CLI::App& verb, Statement& options) {
            verb.add_option("--account", options.account,
                            QT_TRANSLATE_NOOP("CtlHelp", "Account number"))
                ->required();
            verb.add_option("--period", options.period,
                            QT_TRANSLATE_NOOP("CtlHelp", "The month, like 2026-10"))
                ->required();
        },
        showStatement);
}

}  // namespace wattdesk::app
