#pragma once

#include <optional>
#include <string>

#include "app/ctl/selling.h"
#include "core/workflow/approval.h"
#include "core/workflow/card_desk.h"

namespace wattdesk::app {

// What the verbs have in common that do more than sell.

/// Adds NUMBER, the account.
void describeAccount(CLI::App& verb, std::string& number);
/// Adds --reason, which must be given.
void describeReason(CLI::App& verb, std::string& reason);
/// Adds --plan and --reason; one of them must be given.
void describePlan(CLI::App& verb, bool& planOnly, std::string& reason);
/// Adds --approver.
void describeApprover(CLI::App& verb, std::string& login);
/// Adds --means.
void describeMeans(CLI::App& verb, std::string& means);

/// The second person's word; empty when nobody is named. The password comes from
/// WATTDESK_APPROVER_PASSWORD or a prompt. SignIn::approve's failures.
core::Expected<std::optional<core::Approval>> approvalTyped(const Console& console,
                                                            const Desk& desk,
                                                            const std::string& login);

/// What the card on the reader says, with everything settled that it can settle. SaleOpen when its
/// account or card has a sale in doubt still.
core::Expected<core::CardSnapshot> cardOnReader(SellingDesk& selling);
/// The same; empty when the reader is empty.
core::Expected<std::optional<core::CardSnapshot>> cardOnReaderIfAny(SellingDesk& selling);

/// An amount that may be below zero: "-12.50".
core::Expected<core::Money> signedMoneyTyped(const std::string& text);

/// Says what came of a deed, with the account as it is now: {"account": …, "sale": …, "advice": …}
/// or words. As tellOutcome() otherwise.
core::Expected<int> tellDeed(const Console& console, const Desk& desk,
                             const core::SaleOutcome& outcome);

/// {"account": …} or its facts.
core::Expected<int> tellAccount(const Console& console, const Desk& desk,
                                const core::Account& account);

}  // namespace wattdesk::app
