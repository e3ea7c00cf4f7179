#include <nlohmann/json.hpp>
#include <utility>

#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/ctl/secret_input.h"
#include "app/text/operator_text.h"
#include "core/workflow/operator_desk.h"
#include "core/workflow/sign_in.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// On a desk with somebody signed in who may see the operators.
core::OperatorDesk operatorDesk(const Desk& desk)
{
    return {desk.station->world(), desk.station->hasher(), desk.station->passwords()};
}

Json operatorDocument(const core::Operator& who, core::Instant now, core::UtcOffset offset)
{
    Json document{{"login", who.login},
                  {"name", who.name},
                  {"role", nameOf(who.role)},
                  {"disabled", who.disabled},
                  {"must_change_password", who.mustChangePassword},
                  {"locked_until", nullptr}};
    if (who.lockedUntil > now) {
        document["locked_until"] = core::toText(who.lockedUntil, offset);
    }
    return document;
}

QString stateText(const core::Operator& who, core::Instant now, core::UtcOffset offset)
{
    return operatorStateText(stateOf(who, now), who.lockedUntil, offset);
}

Expected<int> listOperators(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto operators = operatorDesk(*desk).list(desk->actor);
    if (!operators) {
        return Unexpected{operators.error()};
    }
    core::Clock& clock = desk->station->world().clock;
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of operators; "Sign-in" is the name typed to sign in.
    table.header = {translate("Ctl", "Sign-in"), translate("Ctl", "Name"), translate("Ctl", "Role"),
                    //: Head of a column of a list of operators: whether they may sign in.
                    translate("Ctl", "State")};
    table.figures = {false, false, false, false};
    for (const core::Operator& who : *operators) {
        documents.push_back(operatorDocument(who, clock.now(), clock.offset()));
        table.rows.push_back({utf8(who.login), utf8(who.name), roleText(who.role),
                              stateText(who, clock.now(), clock.offset())});
    }
    console.output.document({{"operators", documents}});
    console.output.table(table);
    return kExitDone;
}

/// An operator as he is now, and the one-time password that was made for him, if there was one.
int tellOperator(const Console& console, const Desk& desk, const core::Operator& who,
                 const std::string& oneTimePassword)
{
    core::Clock& clock = desk.station->world().clock;
    Json document{{"operator", operatorDocument(who, clock.now(), clock.offset())}};
    std::vector<Field> fields{
        //: Fact about an operator: the name typed to sign in.
        {translate("Ctl", "Sign-in"), utf8(who.login)},
        {translate("Ctl", "Name"), utf8(who.name)},
        {translate("Ctl", "Role"), roleText(who.role)},
        {translate("Ctl", "State"), stateText(who, clock.now(), clock.offset())}};
    if (!oneTimePassword.empty()) {
        document["one_time_password"] = oneTimePassword;
        fields.push_back({translate("Ctl", "One-time password"), utf8(oneTimePassword)});
    }
    console.output.document(document);
    console.output.fields(fields);
    if (!oneTimePassword.empty()) {
        console.output.line(oneTimePasswordText());
    }
    return kExitDone;
}

struct OperatorOptions {
    std::string login;
    std::string name;
    std::string role;
};

Expected<int> addOperator(const Console& console, const OperatorOptions& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const core::NewOperator form{
        .login = options.login, .name = options.name, .role = *core::roleNamed(options.role)};
    const auto added = operatorDesk(*desk).add(desk->actor, form);
    if (!added) {
        return Unexpected{added.error()};
    }
    return tellOperator(console, *desk, added->who, added->oneTimePassword);
}

Expected<int> resetOperator(const Console& console, const OperatorOptions& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto reset = operatorDesk(*desk).resetPassword(desk->actor, options.login);
    if (!reset) {
        return Unexpected{reset.error()};
    }
    return tellOperator(console, *desk, reset->who, reset->oneTimePassword);
}

/// A deed that tells nothing but what the operator is like afterwards.
template <class Deed>
Expected<int> doTo(const Console& console, Deed deed)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    core::OperatorDesk operators = operatorDesk(*desk);
    const Expected<core::Operator> who = deed(operators, desk->actor);
    if (!who) {
        return Unexpected{who.error()};
    }
    return tellOperator(console, *desk, *who, {});
}

Expected<int> disableOperator(const Console& console, const OperatorOptions& options)
{
    return doTo(console, [&](core::OperatorDesk& desk, const core::Actor& actor) {
        return desk.disable(actor, options.login);
    });
}

Expected<int> enableOperator(const Console& console, const OperatorOptions& options)
{
    return doTo(console, [&](core::OperatorDesk& desk, const core::Actor& actor) {
        return desk.enable(actor, options.login);
    });
}

Expected<int> setRole(const Console& console, const OperatorOptions& options)
{
    return doTo(console, [&](core::OperatorDesk& desk, const core::Actor& actor) {
        return desk.setRole(actor, options.login, *core::roleNamed(options.role));
    });
}

/// What the roles may do is no secret: nobody signs in for it.
Expected<int> listRoles(const Console& console, const NoOptions&)
{
    Json documents = Json::array();
    std::vector<Field> fields;
    for (const core::Role role : {core::Role::Cashier, core::Role::Administrator}) {
        // What is typed stands behind the word.
        QString label =
            QStringLiteral("%1 (%2)").arg(roleText(role), utf8(std::string{nameOf(role)}));
        Json duties = Json::array();
        for (const QString& duty : dutiesText(role)) {
            duties.push_back(duty.toStdString());
            fields.push_back({std::exchange(label, {}), duty});
        }
        documents.push_back({{"role", nameOf(role)},
                             {"name", roleText(role).toStdString()},
                             {"may", std::move(duties)}});
    }
    console.output.document({{"roles", documents}});
    console.output.fields(fields);
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

void describeWho(CLI::App& verb, OperatorOptions& options)
{
    verb.add_option("LOGIN", options.login,
                    QT_TRANSLATE_NOOP("CtlHelp", "Sign-in name of the operator"))
        ->required();
}

void describeRole(CLI::App& verb, OperatorOptions& options)
{
    verb.add_option("--role", options.role,
                    QT_TRANSLATE_NOOP("CtlHelp", "What the operator may do; see operator roles"))
        ->check(CLI::IsMember({"cashier", "administrator"}))
        ->required();
}

void describeNewOperator(CLI::App& verb, OperatorOptions& options)
{
    verb.add_option("--login", options.login,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "Name typed to sign in: 1 to 32 letters, digits, dots, "
                                      "hyphens or underscores"))
        ->required();
    verb.add_option("--name", options.name,
                    QT_TRANSLATE_NOOP("CtlHelp", "The operator's name, as receipts show it"))
        ->required();
    describeRole(verb, options);
}

/// The verbs that change something; they need an administrator.
void addDeeds(CLI::App& noun, CommandLine& line)
{
    addVerb<OperatorOptions>(
        noun, line, "add",
        QT_TRANSLATE_NOOP("CtlHelp", "Add an operator; prints the one-time password once"),
        describeNewOperator, addOperator);
    addVerb<OperatorOptions>(
        noun, line, "disable",
        QT_TRANSLATE_NOOP("CtlHelp", "Disable an operator, who does not sign in any more"),
        describeWho, disableOperator);
    addVerb<OperatorOptions>(noun, line, "enable",
                             QT_TRANSLATE_NOOP("CtlHelp", "Let a disabled operator sign in again"),
                             describeWho, enableOperator);
    addVerb<OperatorOptions>(
        noun, line, "role", QT_TRANSLATE_NOOP("CtlHelp", "Give an operator another role"),
        [](CLI::App& verb, OperatorOptions& options) {
            describeWho(verb, options);
            describeRole(verb, options);
        },
        setRole);
    addVerb<OperatorOptions>(
        noun, line, "reset",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Give an operator who forgot the password a one-time password, and end "
                          "a lock; prints it once"),
        describeWho, resetOperator);
}

}  // namespace

void addOperatorCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun =
        addNoun(program, "operator", QT_TRANSLATE_NOOP("CtlHelp", "Operators and their passwords"));
    addVerb<NoOptions>(noun, line, "list",
                       QT_TRANSLATE_NOOP("CtlHelp", "List all operators (administrators only)"),
                       describeNothing, listOperators);
    addDeeds(noun, line);
    addVerb<NoOptions>(noun, line, "roles",
                       QT_TRANSLATE_NOOP("CtlHelp", "List the roles and what each may do"),
                       describeNothing, listRoles);
    addVerb<NoOptions>(
        noun, line, "password",
        QT_TRANSLATE_NOOP(
            "CtlHelp",
            "Change one's own password; the new one from WATTDESK_NEW_PASSWORD or a prompt"),
        describeNothing, changePassword);
}

}  // namespace wattdesk::app
