#include <iostream>
#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/documents.h"
#include "app/ctl/interruption.h"
#include "app/station/csv_cell.h"
#include "app/station/tariff_file.h"
#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/tariff_text.h"
#include "core/workflow/foremost_rows.h"
#include "core/workflow/tariff_desk.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

struct ShownTariff {
    std::string name;
    int version{0};  ///< 0: not given
    std::string out;
};

struct DraftFile {
    std::string file;
    std::string approver;
    std::string format{"table"};
};

QString textAt(const Json& document, const char* key)
{
    const Json& value = document.at(key);
    return value.is_string() ? QString::fromStdString(value.get<std::string>())
                             : QStringLiteral("–");
}

Json tierDocuments(const core::Tariff& tariff)
{
    Json documents = Json::array();
    for (const core::Tier& tier : tariff.tiers) {
        documents.push_back({{"limit", tier.limit ? Json(toText(*tier.limit)) : Json(nullptr)},
                             {"price", toText(tier.price)}});
    }
    return documents;
}

/// {"id", "name", "version", …}: what is known of a version without its prices.
Expected<Json> versionDocument(const core::World& world, const core::TariffVersion& version)
{
    const core::Tariff& tariff = version.tariff;
    const auto author = loginOf(world, version.author);
    const auto approver = loginOf(world, version.approver);
    if (!author || !approver) {
        return Unexpected{author ? approver.error() : author.error()};
    }
    const auto today = core::tariffToday(world, tariff.id);
    const auto orNull = [](const std::string& text) {
        return text.empty() ? Json(nullptr) : Json(text);
    };
    const bool isDated = version.published.ms != 0;
    return Json{{"id", toText(tariff.id)},
                {"name", tariff.name},
                {"version", tariff.version},
                {"category", nameOf(tariff.category)},
                {"effective", toText(tariff.effective)},
                {"in_force", today && today->version == tariff.version},
                {"author", orNull(*author)},
                {"approver", orNull(*approver)},
                {"published",
                 isDated ? Json(toText(version.published, world.clock.offset())) : Json(nullptr)}};
}

Expected<int> listTariffs(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const core::World world = desk->station->world();
    const auto versions = world.tariffs.list(desk->actor.organisation);
    if (!versions) {
        return Unexpected{versions.error()};
    }
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of tariffs.
    table.header = {translate("Ctl", "Tariff"),       translate("Ctl", "Version"),
                    translate("Ctl", "From"),         translate("Ctl", "In force"),
                    translate("Ctl", "Yuan per kWh"), translate("Ctl", "Published by"),
                    translate("Ctl", "Approved by")};
    table.figures.assign(table.header.size(), false);
    for (const core::TariffVersion& version : *versions) {
        auto document = versionDocument(world, version);
        if (!document) {
            return Unexpected{document.error()};
        }
        const core::Tariff& tariff = version.tariff;
        table.rows.push_back({textAt(*document, "name"), QString::number(tariff.version),
                              textAt(*document, "effective"),
                              //: Whether a version of a tariff is the one that holds today.
                              (*document)["in_force"] == true ? translate("Ctl", "yes") : QString{},
                              tiersText(tariff), textAt(*document, "author"),
                              textAt(*document, "approver")});
        document->update({{"cycle", nameOf(tariff.cycle)},
                          {"step", nameOf(tariff.step)},
                          {"tiers", tierDocuments(tariff)}});
        documents.push_back(std::move(*document));
    }
    console.output.document({{"tariffs", documents}});
    console.output.table(table);
    return kExitDone;
}

/// The version that was asked for; else the one of today, or the first when none holds yet.
Expected<core::TariffVersion> versionTyped(const Desk& desk, const ShownTariff& options)
{
    const core::World world = desk.station->world();
    const auto id = world.tariffs.byName(desk.actor.organisation, options.name);
    if (!id) {
        return Unexpected{id.error()};
    }
    int version = options.version;
    if (version == 0) {
        const auto today = core::tariffToday(world, *id);
        version = today ? today->version : 1;
    }
    return world.tariffs.version(*id, version);
}

Expected<int> showTariff(const Console& console, const ShownTariff& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto version = versionTyped(*desk, options);
    if (!version) {
        return Unexpected{version.error()};
    }
    auto about = versionDocument(desk->station->world(), *version);
    if (!about) {
        return Unexpected{about.error()};
    }
    const std::string text = writeTariff(version->tariff);
    if (!options.out.empty()) {
        if (auto written = writeTariffFile(options.out, version->tariff); !written) {
            return Unexpected{written.error()};
        }
        (*about)["file"] = options.out;
    }
    const core::Tariff& tariff = version->tariff;
    console.output.fields(
        {{translate("Ctl", "Tariff"), textAt(*about, "name")},
         {translate("Ctl", "Version"), QString::number(tariff.version)},
         {translate("Ctl", "From"), textAt(*about, "effective")},
         //: Whom a tariff is for.
         {translate("Ctl", "For"),
          categoryText(tariff.category) + QStringLiteral(", ") + meteringText(tariff.metering)},
         {translate("Ctl", "Yuan per kWh"), tiersText(tariff)},
         {translate("Ctl", "Published by"), textAt(*about, "author")},
         {translate("Ctl", "Approved by"), textAt(*about, "approver")}});
    if (options.out.empty()) {
        console.output.verbatim(text);
    } else {
        //: %1: a file.
        console.output.line(
            translate("Ctl", "The tariff is in %1").arg(QString::fromStdString(options.out)));
    }
    console.output.document({{"version", *about}, {"tariff", Json::parse(text)}});
    return kExitDone;
}

/// Tells what is wrong with a file, and what it means for the exit status.
int tellFileProblems(const Console& console, const std::vector<TariffFileProblem>& problems)
{
    Json documents = Json::array();
    for (const TariffFileProblem& problem : problems) {
        const QString text = problemText(problem);
        documents.push_back({{"where", problem.where},
                             {"line", problem.line > 0 ? Json(problem.line) : Json(nullptr)},
                             {"column", problem.column > 0 ? Json(problem.column) : Json(nullptr)},
                             {"message", text.toStdString()}});
        console.output.line(text);
    }
    return console.output.failure({ErrorCode::TariffFileWrong, {}}, {{"problems", documents}});
}

int tellProblems(const Console& console, const std::vector<core::TariffProblem>& problems)
{
    Json documents = Json::array();
    for (const core::TariffProblem& problem : problems) {
        documents.push_back({{"where", problem.where},
                             {"code", static_cast<int>(problem.code)},
                             {"name", describe(problem.code).name},
                             {"message", failureText(problem.code).toStdString()}});
        console.output.line(problemText(problem));
    }
    const bool isOne = problems.size() == 1;
    const ErrorCode code = isOne ? problems.front().code : ErrorCode::TariffRefused;
    return console.output.failure({code, {}}, {{"problems", documents}});
}

/// A draft that was read and checked; else the exit status, with everything told.
struct CheckedDraft {
    core::Tariff draft;
    core::TariffReview review;
    std::optional<int> refused;
};

Expected<CheckedDraft> checkedDraft(const Console& console, const Desk& desk,
                                    const DraftFile& options)
{
    const auto text = readTariffFile(options.file);
    if (!text) {
        return Unexpected{text.error()};
    }
    CheckedDraft checked;
    TariffDocument read = readTariff(*text);
    if (!read.problems.empty()) {
        checked.refused = tellFileProblems(console, read.problems);
        return checked;
    }
    checked.draft = std::move(read.tariff);
    auto review = core::TariffDesk{desk.station->world()}.check(desk.actor, checked.draft);
    if (!review) {
        return Unexpected{review.error()};
    }
    checked.review = std::move(*review);
    return checked;
}

Json jumpDocuments(const std::vector<core::PriceJump>& jumps)
{
    Json documents = Json::array();
    for (const core::PriceJump& jump : jumps) {
        Json document{{"tier", jump.tier},
                      {"season", nullptr},
                      {"period", jump.period ? Json(nameOf(*jump.period)) : Json(nullptr)},
                      {"before", toText(jump.before)},
                      {"after", toText(jump.after)},
                      {"percent", nullptr}};
        if (jump.season) {
            std::string from = toText(core::Date::from(2026, jump.season->month, jump.season->day)
                                          .value_or(core::Date{}));
            document["season"] = from.substr(from.find('-') + 1);
        }
        if (jump.permyriad) {
            document["percent"] = toText(core::Money::from(*jump.permyriad).value());
        }
        documents.push_back(std::move(document));
    }
    return documents;
}

void tellReview(const Console& console, const core::TariffReview& review)
{
    console.output.line(
        //: %1: a tariff's name, %2: a number, %3: a day.
        translate("Ctl", "%1, version %2 from %3")
            .arg(QString::fromStdString(review.version.name))
            .arg(review.version.version)
            .arg(QString::fromStdString(toText(review.version.effective))));
    if (!review.jumps.empty()) {
        TextTable table;
        //: Heads of the columns of the prices that a new version of a tariff changes.
        table.header = {translate("Ctl", "Price"), translate("Ctl", "Before"),
                        translate("Ctl", "After"), translate("Ctl", "Change")};
        table.figures = {false, true, true, true};
        for (const core::PriceJump& jump : review.jumps) {
            table.rows.push_back(
                {placeText(jump), shown(jump.before), shown(jump.after), changeText(jump)});
        }
        console.output.table(table);
    }
}

Expected<int> checkTariff(const Console& console, const DraftFile& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto checked = checkedDraft(console, *desk, options);
    if (!checked) {
        return Unexpected{checked.error()};
    }
    if (checked->refused) {
        return *checked->refused;
    }
    const core::TariffReview& review = checked->review;
    if (!review.problems.empty()) {
        return tellProblems(console, review.problems);
    }
    tellReview(console, review);
    //: Said of a tariff that was only looked at.
    console.output.line(translate("Ctl", "It can be published. Nothing was changed."));
    console.output.document({{"check",
                              {{"name", review.version.name},
                               {"version", review.version.version},
                               {"effective", toText(review.version.effective)},
                               {"jumps", jumpDocuments(review.jumps)}}}});
    return kExitDone;
}

Expected<int> publishTariff(const Console& console, const DraftFile& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto checked = checkedDraft(console, *desk, options);
    if (!checked) {
        return Unexpected{checked.error()};
    }
    if (checked->refused) {
        return *checked->refused;
    }
    if (!checked->review.problems.empty()) {
        return tellProblems(console, checked->review.problems);
    }
    const auto approval = approvalTyped(console, *desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    core::TariffDesk tariffs{desk->station->world()};
    const auto published = tariffs.publish(desk->actor, checked->draft, *approval);
    if (!published) {
        return Unexpected{published.error()};
    }
    auto document = versionDocument(desk->station->world(), *published);
    if (!document) {
        return Unexpected{document.error()};
    }
    tellReview(console, checked->review);
    //: Said of a tariff.
    console.output.line(translate("Ctl", "It is published."));
    (*document)["jumps"] = jumpDocuments(checked->review.jumps);
    console.output.document({{"version", *document}});
    return kExitDone;
}

QString difference(const core::PreviewRow& row)
{
    return shown(row.after.minus(row.before).value());
}

/// How many accounts the table lists; the others are in the sum, and all of them in the CSV.
constexpr std::size_t kForemost = 100;

void printCsv(const core::PreviewRow& row)
{
    std::cout << shown(row.number) << ',' << csvQuoted(row.name) << ',' << toText(row.energy) << ','
              << toText(row.before) << ',' << toText(row.after) << ','
              << toText(row.after.minus(row.before).value()) << '\n';
}

void tellBands(const Console& console, const core::PreviewSum& sum)
{
    TextTable table;
    //: Heads of the columns of how many accounts a new price makes cheaper or dearer by how much.
    table.header = {translate("Ctl", "Change"), translate("Ctl", "Accounts")};
    table.figures = {false, true};
    for (std::size_t i = 0; i < sum.bands.size(); ++i) {
        if (sum.bands.at(i) > 0) {
            table.rows.push_back(
                {bandText(static_cast<core::ChangeBand>(i)), QString::number(sum.bands.at(i))});
        }
    }
    console.output.table(table);
}

void tellPreview(const Console& console, const core::PreviewSum& sum,
                 const std::vector<core::PreviewRow>& rows)
{
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of what a new price does to accounts in a year.
    table.header = {translate("Ctl", "Account"), translate("Ctl", "Name"),
                    translate("Ctl", "Energy"),  translate("Ctl", "Before"),
                    translate("Ctl", "After"),   translate("Ctl", "Difference")};
    table.figures = {true, false, true, true, true, true};
    for (const core::PreviewRow& row : rows) {
        documents.push_back({{"number", shown(row.number)},
                             {"name", row.name},
                             {"energy", toText(row.energy)},
                             {"before", toText(row.before)},
                             {"after", toText(row.after)},
                             {"difference", toText(row.after.minus(row.before).value())}});
        table.rows.push_back({QString::fromStdString(shown(row.number)),
                              QString::fromStdString(row.name), shown(row.energy),
                              shown(row.before), shown(row.after), difference(row)});
    }
    Json bands = Json::object();
    for (std::size_t i = 0; i < sum.bands.size(); ++i) {
        bands[std::string{nameOf(static_cast<core::ChangeBand>(i))}] = sum.bands.at(i);
    }
    console.output.document({{"preview",
                              {{"accounts", sum.accounts},
                               {"bands", bands},
                               {"dearer", sum.dearer},
                               {"cheaper", sum.cheaper},
                               {"energy", toText(sum.energy)},
                               {"before", toText(sum.before)},
                               {"after", toText(sum.after)},
                               {"difference", toText(sum.after.minus(sum.before).value())},
                               {"stopped", !sum.isWhole},
                               {"foremost", documents}}}});
    console.output.table(table);
    tellBands(console, sum);
    console.output.line(
        //: The end of a preview of a new price. %1 to %3: numbers of accounts, %4, %5: amounts.
        translate("Ctl",
                  "Accounts: %1, dearer: %2, cheaper: %3. All together: %4 before, %5 after.")
            .arg(sum.accounts)
            .arg(sum.dearer)
            .arg(sum.cheaper)
            .arg(shown(sum.before), shown(sum.after)));
    if (sum.accounts > static_cast<std::int64_t>(rows.size())) {
        console.output.line(
            //: Advice on a terminal; "--format csv" is typed as it stands.
            translate("Ctl", "Shown are those that change most; --format csv prints all."));
    }
}

Expected<int> previewTariff(const Console& console, const DraftFile& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto checked = checkedDraft(console, *desk, options);
    if (!checked) {
        return Unexpected{checked.error()};
    }
    if (checked->refused) {
        return *checked->refused;
    }
    const bool isCsv = options.format == "csv" && !console.options.json;
    if (isCsv) {
        std::cout << "number,name,energy,before,after,difference\n";
    }
    watchInterruption();
    core::ForemostRows foremost{kForemost};
    core::PreviewOptions how;
    how.onAccount = [&](const core::PreviewRow& row) {
        if (isCsv) {
            printCsv(row);
        } else {
            foremost.add(row);
        }
    };
    how.goOn = [&console](std::int64_t done, std::int64_t all) {
        constexpr std::int64_t kAccountsPerNotice = 50'000;
        if (done % kAccountsPerNotice == 0) {
            //: Progress of a preview. %1, %2: numbers of accounts.
            console.output.notice(translate("Ctl", "%1 of %2 accounts …").arg(done).arg(all));
        }
        return !isInterrupted();
    };
    core::TariffDesk tariffs{desk->station->world()};
    const auto sum = tariffs.preview(desk->actor, checked->draft, how);
    if (!sum) {
        return checked->review.problems.empty() ? Expected<int>{Unexpected{sum.error()}}
                                                : tellProblems(console, checked->review.problems);
    }
    if (!isCsv) {
        tellPreview(console, *sum, foremost.rows());
    }
    return kExitDone;
}

void describeFile(CLI::App& verb, DraftFile& options)
{
    verb.add_option("FILE", options.file,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "A version of a tariff in JSON, as docs/tariff.schema.json "
                                      "describes it and tariff show writes it"))
        ->required();
}

void describeShown(CLI::App& verb, ShownTariff& options)
{
    verb.add_option("NAME", options.name,
                    QT_TRANSLATE_NOOP("CtlHelp", "Name of the tariff, as tariff list prints it"))
        ->required();
    verb.add_option(
            "--version", options.version,
            QT_TRANSLATE_NOOP("CtlHelp", "Number of the version; without it, the one of today"))
        ->check(CLI::PositiveNumber);
    verb.add_option("--out", options.out,
                    QT_TRANSLATE_NOOP("CtlHelp", "Write the tariff into this file"));
}

}  // namespace

void addTariffCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun = addNoun(program, "tariff", QT_TRANSLATE_NOOP("CtlHelp", "Tariffs"));
    addVerb<NoOptions>(
        noun, line, "list",
        QT_TRANSLATE_NOOP("CtlHelp", "List the tariffs with their versions and prices"),
        describeNothing, listTariffs);
    addVerb<ShownTariff>(noun, line, "show",
                         QT_TRANSLATE_NOOP("CtlHelp", "Show a version of a tariff, as JSON too"),
                         describeShown, showTariff);
    addVerb<DraftFile>(
        noun, line, "check",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Show what is wrong with a tariff and which prices it changes; changes "
                          "nothing"),
        describeFile, checkTariff);
    addVerb<DraftFile>(
        noun, line, "publish",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Publish a version of a tariff; a second person has to "
                          "agree"),
        [](CLI::App& verb, DraftFile& options) {
            describeFile(verb, options);
            describeApprover(verb, options.approver);
        },
        publishTariff);
    addVerb<DraftFile>(
        noun, line, "preview",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "What a tariff would do to each of its accounts, on the energy of the "
                          "last twelve months"),
        [](CLI::App& verb, DraftFile& options) {
            describeFile(verb, options);
            verb.add_option("--format", options.format,
                            QT_TRANSLATE_NOOP("CtlHelp",
                                              "table: the hundred accounts that change most, and "
                                              "the sum; csv: every account"))
                ->check(CLI::IsMember({"table", "csv"}))
                ->capture_default_str();
        },
        previewTariff);
    addTariffBillVerbs(noun, line);
    addTariffCampaignVerb(noun, line);
}

}  // namespace wattdesk::app
