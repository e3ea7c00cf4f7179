#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/ctl/secret_input.h"
#include "core/workflow/sign_in.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

Expected<int> listOperators(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    if (auto allowed = desk->actor.require(core::Permission::SeeOperators); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto operators = desk->station->world().operators.list(desk->actor.organisation);
    if (!operators) {
        return Unexpected{operators.error()};
    }
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of operators; "Sign-in" is the name typed to sign in.
    table.header = {translate("Ctl", "Sign-in"), translate("Ctl", "Name"),
                    translate("Ctl", "Role")};
    table.figures = {false, false, false};
    for (const core::Operator& who : *operators) {
        documents.push_back({{"login", who.login},
                             {"name", who.name},
                             {"role", nameOf(who.role)},
                             {"disabled", who.disabled},
                             {"must_change_password", who.mustChangePassword}});
        table.rows.push_back({QString::fromStdString(who.login), QString::fromStdString(who.name),
                              who.role == core::Role::Cashier ? translate("Ctl", "Cashier")
                                                              : translate("Ctl", "Administrator")});
    }
    console.output.document({{"operators", documents}});
    console.output.table(table);
    return kExitDone;
}

struct Passwords {
    std::string before;
    std::string after;
};

Expected<Passwords> passwordsTyped(const Console& console)
{
    //: Asked on a terminal.
    const auto before = secretInput("WATTDESK_PASSWORD", translate("Ctl", "Password"));
    //: Asked on a terminal.
    const auto after = secretInput("WATTDESK_NEW_PASSWORD", translate("Ctl", "New password"));
    if (!before || !after) {
        console.output.notice(translate(
            //: Advice on a terminal; the names are those of environment variables.
            "Ctl",
            "Put the passwords into WATTDESK_PASSWORD and WATTDESK_NEW_PASSWORD, or run "
            "this on a terminal."));
        return core::fail(ErrorCode::SignInRefused, "no password");
    }
    return Passwords{*before, *after};
}

/// One's own password, and the only verb that a one-time password opens.
Expected<int> changePassword(const Console& console, const NoOptions&)
{
    const auto station = openStation(console, Use::Books);
    if (!station) {
        return Unexpected{station.error()};
    }
    if (console.options.operatorName.empty()) {
        console.output.notice(
            //: Advice on a terminal; "--operator NAME" is typed as it stands.
            translate("Ctl", "Say who you are: --operator NAME"));
        return core::fail(ErrorCode::SignInRefused, "no operator");
    }
    const auto passwords = passwordsTyped(console);
    if (!passwords) {
        return Unexpected{passwords.error()};
    }
    core::SignIn signIn{(*station)->world(), (*station)->hasher(), (*station)->counter()};
    const auto actor =
        signIn.changePassword(console.options.operatorName, passwords->before, passwords->after);
    if (!actor) {
        return Unexpected{actor.error()};
    }
    console.output.document({{"operator", {{"login", actor->login}, {"name", actor->name}}}});
    //: Answer of "operator password".
    console.output.line(translate("Ctl", "The password is changed."));
    return kExitDone;
}

}  // namespace

void addOperatorCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun =
        addNoun(program, "operator", QT_TRANSLATE_NOOP("CtlHelp", "Operators and their passwords"));
    addVerb<NoOptions>(noun, line, "list",
                       QT_TRANSLATE_NOOP("CtlHelp", "List all operators (administrators only)"),
                       describeNothing, listOperators);
    addVerb<NoOptions>(
        noun, line, "password",
        QT_TRANSLATE_NOOP(
            "CtlHelp",
            "Change one's own password; the new one from WATTDESK_NEW_PASSWORD or a prompt"),
        describeNothing, changePassword);
}

}  // namespace wattdesk::app
