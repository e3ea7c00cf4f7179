#include "app/ctl/deeds.h"

#include "app/ctl/documents.h"
#include "app/ctl/secret_input.h"
#include "core/workflow/sign_in.h"

namespace wattdesk::app {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

namespace {
constexpr const char* kApproverVariable = "WATTDESK_APPROVER_PASSWORD";
}  // namespace

void describeAccount(CLI::App& verb, std::string& number)
{
    verb.add_option("NUMBER", number, QT_TRANSLATE_NOOP("CtlHelp", "Account number"))->required();
}

void describeReason(CLI::App& verb, std::string& reason)
{
    verb.add_option("--reason", reason,
                    QT_TRANSLATE_NOOP("CtlHelp", "Why; kept in the books and on the slip"))
        ->required();
}

void describePlan(CLI::App& verb, bool& planOnly, std::string& reason)
{
    auto* plan =
        verb.add_flag("--plan", planOnly,
                      QT_TRANSLATE_NOOP("CtlHelp", "Only show what would happen; changes nothing"));
    auto* why = verb.add_option(
        "--reason", reason, QT_TRANSLATE_NOOP("CtlHelp", "Why; kept in the books and on the slip"));
    verb.parse_complete_callback([plan, why] {
        if (plan->empty() && why->empty()) {
            throw CLI::RequiredError{"--reason or --plan"};
        }
    });
}

void describeApprover(CLI::App& verb, std::string& login)
{
    verb.add_option("--approver", login,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "Sign-in name of the second person who agrees; the password "
                                      "from WATTDESK_APPROVER_PASSWORD or a prompt"));
}

void describeMeans(CLI::App& verb, std::string& means)
{
    verb.add_option("--means", means, QT_TRANSLATE_NOOP("CtlHelp", "How it is paid, or paid out"))
        ->check(CLI::IsMember({"cash", "bank", "other"}))
        ->capture_default_str();
}

Expected<std::optional<core::Approval>> approvalTyped(const Console& console, const Desk& desk,
                                                      const std::string& login)
{
    if (login.empty()) {
        return std::optional<core::Approval>{};
    }
    //: Asked on a terminal: of the second person who agrees to a deed.
    const auto password = secretInput(kApproverVariable, translate("Ctl", "Approver's password"));
    if (!password) {
        console.output.notice(translate(
            //: Advice on a terminal; the name is that of an environment variable.
            "Ctl",
            "Put the approver's password into WATTDESK_APPROVER_PASSWORD, or run this on a "
            "terminal."));
        return core::fail(ErrorCode::ApprovalMissing, "no password");
    }
    core::SignIn signIn{desk.station->world(), desk.station->hasher(), desk.station->counter()};
    const auto approval = signIn.approve(desk.actor, login, *password);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    return std::optional{*approval};
}

Expected<core::CardSnapshot> cardOnReader(SellingDesk& selling)
{
    core::CardDesk cardDesk{selling.desk.station->world(), selling.terminal};
    auto found = cardDesk.look(selling.desk.actor);
    if (!found) {
        return Unexpected{found.error()};
    }
    if (found->open) {
        return core::fail(ErrorCode::SaleOpen);
    }
    return std::move(found->card);
}

Expected<std::optional<core::CardSnapshot>> cardOnReaderIfAny(SellingDesk& selling)
{
    auto card = cardOnReader(selling);
    if (card) {
        return std::optional{std::move(*card)};
    }
    if (card.error().code == ErrorCode::CardAbsent) {
        return std::optional<core::CardSnapshot>{};
    }
    return Unexpected{card.error()};
}

Expected<core::Money> signedMoneyTyped(const std::string& text)
{
    const bool isNegative = !text.empty() && text.front() == '-';
    const auto amount = core::parseMoney(isNegative ? text.substr(1) : text);
    if (!amount || !isNegative) {
        return amount;
    }
    return core::Money{}.minus(*amount).value();
}

Expected<int> tellDeed(const Console& console, const Desk& desk, const core::SaleOutcome& outcome)
{
    const core::World world = desk.station->world();
    const auto account = world.accounts.byId(outcome.record.sale.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto document = accountDocument(world, *account);
    if (!document) {
        return Unexpected{document.error()};
    }
    return tellOutcome(console, desk, outcome, {{"account", *document}});
}

Expected<int> tellAccount(const Console& console, const Desk& desk, const core::Account& account)
{
    const auto document = accountDocument(desk.station->world(), account);
    if (!document) {
        return Unexpected{document.error()};
    }
    console.output.document({{"account", *document}});
    console.output.fields(accountFields(account, *document));
    return kExitDone;
}

}  // namespace wattdesk::app
