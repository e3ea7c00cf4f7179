#include "app/ctl/desk.h"

#include <charconv>
#include <cstdlib>

#include "app/ctl/secret_input.h"
#include "app/station/station_settings.h"
#include "app/text/sale_text.h"
#include "core/workflow/sign_in.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;

constexpr const char* kDemoCashier = "cashier";
constexpr const char* kPasswordVariable = "WATTDESK_PASSWORD";
constexpr const char* kPassphraseVariable = "WATTDESK_KEY_PASSPHRASE";

core::Expected<std::string> passwordOf(const Console& console, bool isPublished)
{
    if (isPublished && std::getenv(kPasswordVariable) == nullptr) {
        return kDemoCashierPassword;
    }
    //: Asked on a terminal.
    auto typed = secretInput(kPasswordVariable, translate("Ctl", "Password"));
    if (!typed) {
        console.output.notice(translate(
            //: Advice on a terminal; the name is that of an environment variable.
            "Ctl", "Put the password into WATTDESK_PASSWORD, or run this on a terminal."));
        return core::fail(ErrorCode::SignInRefused, "no password");
    }
    return *typed;
}

}  // namespace

core::Expected<core::CardTerminal*> Desk::terminal(const Output& output) const
{
    auto terminal = station->terminal();
    if (terminal) {
        (*terminal)->onStep([&output](core::CardStep step) {
            if (step == core::CardStep::Reading) {
                //: Shown on a terminal when a card is going to be written.
                output.notice(translate("Ctl", "Do not remove the card."));
            }
            output.notice(cardStepText(step));
        });
    }
    return terminal;
}

core::Expected<std::unique_ptr<Station>> openStation(const Console& console, Use use)
{
    const auto settings = readSettings(console.options.station);
    if (!settings) {
        return core::Unexpected{settings.error()};
    }
    Station::OpenOptions options;
    options.exclusive = use == Use::Card;
    if (use == Use::Card && !settings->demo) {
        auto passphrase = secretInput(kPassphraseVariable,
                                      //: Asked on a terminal.
                                      translate("Ctl", "Passphrase of the keys"));
        if (!passphrase) {
            return core::fail(ErrorCode::KeyStorePassphrase, "no passphrase");
        }
        options.keyPassphrase = std::move(*passphrase);
    }
    return Station::open(console.options.station, options);
}

core::Expected<Desk> openDesk(const Console& console, Use use)
{
    auto station = openStation(console, use);
    if (!station) {
        return core::Unexpected{station.error()};
    }
    const bool isNamed = !console.options.operatorName.empty();
    if (!isNamed && !(*station)->settings().demo) {
        console.output.notice(translate(
            //: Advice on a terminal; "--operator NAME" is typed as it stands.
            "Ctl", "Say who you are: --operator NAME"));
        return core::fail(ErrorCode::SignInRefused, "no operator");
    }
    const auto password = passwordOf(console, !isNamed);
    if (!password) {
        return core::Unexpected{password.error()};
    }
    core::SignIn signIn{(*station)->world(), (*station)->hasher(), (*station)->counter()};
    auto actor = signIn.signIn(isNamed ? console.options.operatorName : kDemoCashier, *password);
    if (!actor) {
        return core::Unexpected{actor.error()};
    }
    return Desk{std::move(*station), std::move(*actor)};
}

core::Expected<core::Account> accountTyped(const Desk& desk, const std::string& number)
{
    const auto parsed = core::AccountNumber::parse(number);
    if (!parsed) {
        return core::fail(ErrorCode::InputAccountNumber, number);
    }
    return desk.station->world().accounts.byNumber(*parsed);
}

core::Expected<core::SaleId> saleIdTyped(const std::string& text)
{
    core::SaleId id;
    const char* end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, id.value);
    if (problem != std::errc{} || stop != end || !id) {
        return core::fail(ErrorCode::SaleNotFound, text);
    }
    return id;
}

}  // namespace wattdesk::app
